# SPDX-License-Identifier: GPL-3.0-or-later
# CMake as on a Mac, with a compiler and tools that only pretend.
set(CMAKE_SYSTEM_NAME Darwin)
set(CMAKE_SYSTEM_PROCESSOR arm64)
set(CMAKE_CXX_COMPILER ${CMAKE_CURRENT_LIST_DIR}/compiler.sh)
set(CMAKE_CXX_COMPILER_FORCED ON)
set(CMAKE_CXX_COMPILER_ID AppleClang)
set(CMAKE_CXX_COMPILER_VERSION 15.0)
set(CMAKE_INSTALL_NAME_TOOL true)
set(CMAKE_STRIP true)
set(CMAKE_AR true)
set(CMAKE_RANLIB true)
set(CMAKE_SIZEOF_VOID_P 8)
