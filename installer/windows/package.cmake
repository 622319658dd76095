# SPDX-License-Identifier: GPL-3.0-or-later
# How cpack makes the installer; included by the folder above, so that CPack sees what is set here.
set(CPACK_GENERATOR NSIS)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_PACKAGE_NAME Sendproof)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Sendproof)
set(CPACK_PACKAGE_FILE_NAME Sendproof-${PROJECT_VERSION}-win64)
set(CPACK_PACKAGE_EXECUTABLES "")

# The script is our own (NSIS.template.in); CPack's asks for an administrator.
list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
set(CPACK_SENDPROOF_NSIS ${CMAKE_CURRENT_LIST_DIR}/nsis)
set(CPACK_SENDPROOF_CONTENTS ${PROJECT_BINARY_DIR}/installer/windows/contents)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/stage.cmake)

# A command line that signs the file whose name is put behind it; see docs/signing.md.
set(SENDPROOF_WINDOWS_SIGN_COMMAND "$ENV{SENDPROOF_WINDOWS_SIGN_COMMAND}" CACHE STRING
    "Command that signs a program of Windows; empty: nothing is signed")
set(CPACK_SENDPROOF_SIGN_COMMAND "${SENDPROOF_WINDOWS_SIGN_COMMAND}")
set(CPACK_SENDPROOF_DEFINES "")
if(SENDPROOF_WINDOWS_SIGN_COMMAND)
    string(APPEND CPACK_SENDPROOF_DEFINES "!define SIGN_COMMAND '${SENDPROOF_WINDOWS_SIGN_COMMAND}'\n")
endif()
if(PROJECT_HOMEPAGE_URL)
    string(APPEND CPACK_SENDPROOF_DEFINES "!define HOME_PAGE '${PROJECT_HOMEPAGE_URL}'\n")
endif()

include(${CMAKE_CURRENT_LIST_DIR}/layout.cmake)
