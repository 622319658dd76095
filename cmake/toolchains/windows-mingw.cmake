# SPDX-License-Identifier: GPL-3.0-or-later
# Builds 64-bit Windows programs on Linux: MinGW-w64 with POSIX threads, against the SDK that the environment variable
# SENDPROOF_WIN64_SDK names, a prefix with Qt (TLS by Schannel), QtKeychain, libsodium and libqrencode made by the same
# compiler. Qt's code generators are those of the build machine, which must have a Qt of the SDK's version.
if(NOT IS_DIRECTORY "$ENV{SENDPROOF_WIN64_SDK}")
    message(FATAL_ERROR "SENDPROOF_WIN64_SDK names no folder with a Windows SDK")
endif()
set(triplet x86_64-w64-mingw32)
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER ${triplet}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triplet}-g++-posix)
set(CMAKE_RC_COMPILER ${triplet}-windres)

list(APPEND CMAKE_PREFIX_PATH $ENV{SENDPROOF_WIN64_SDK})
list(APPEND CMAKE_FIND_ROOT_PATH /usr/${triplet} $ENV{SENDPROOF_WIN64_SDK})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
foreach(kind LIBRARY INCLUDE PACKAGE)
    set(CMAKE_FIND_ROOT_PATH_MODE_${kind} ONLY)
endforeach()
set(QT_HOST_PATH /usr)
execute_process(COMMAND dpkg-architecture -qDEB_HOST_MULTIARCH OUTPUT_VARIABLE multiarch
    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
foreach(folder /usr/lib/${multiarch}/cmake /usr/lib/x86_64-linux-gnu/cmake /usr/lib64/cmake /usr/lib/cmake)
    if(NOT QT_HOST_PATH_CMAKE_DIR AND IS_DIRECTORY ${folder}/Qt6CoreTools)
        set(QT_HOST_PATH_CMAKE_DIR ${folder})
    endif()
endforeach()
