# SPDX-License-Identifier: GPL-3.0-or-later
# Writes down which versions of the software of others this build found, for the bill of materials
# (tools/release/sbom.py): components-found.json in the build folder.

function(sendproof_first_match result file pattern)
    set(${result} "" PARENT_SCOPE)
    if(EXISTS "${file}")
        file(STRINGS "${file}" lines REGEX "${pattern}" LIMIT_COUNT 1)
        if(lines MATCHES "${pattern}")
            set(${result} "${CMAKE_MATCH_1}" PARENT_SCOPE)
        endif()
    endif()
endfunction()

if(WIN32)
    set(platform windows)
elseif(APPLE)
    set(platform macos)
else()
    set(platform linux)
endif()

find_package(Sodium 1.0.18 QUIET)
find_package(QRencode QUIET)
set(version_qtbase "${Qt6_VERSION}")
set(version_qtkeychain "${Qt6Keychain_VERSION}")
set(version_libsodium "${Sodium_VERSION}")
set(version_openssl "${OPENSSL_VERSION}")
# libqrencode tells its version only there.
get_filename_component(qrencode_folder "${QRencode_LIBRARY}" DIRECTORY)
sendproof_first_match(version_libqrencode "${qrencode_folder}/pkgconfig/libqrencode.pc" "^Version: *([0-9.]+)")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(version_gcc-runtime "${CMAKE_CXX_COMPILER_VERSION}")
endif()
if(MINGW)
    # Debian's says "12-posix" of itself; the package of its libraries knows better.
    execute_process(COMMAND dpkg-query -W -f \${Version} gcc-mingw-w64-x86-64-posix-runtime
        OUTPUT_VARIABLE package RESULT_VARIABLE result ERROR_QUIET)
    if(result EQUAL 0 AND package MATCHES "^([0-9]+\\.[0-9]+\\.[0-9]+)-")
        set(version_gcc-runtime "${CMAKE_MATCH_1}")
    endif()
    find_file(SENDPROOF_MINGW_VERSION_HEADER _mingw_mac.h PATH_SUFFIXES include)
    mark_as_advanced(SENDPROOF_MINGW_VERSION_HEADER)
    foreach(part MAJOR MINOR BUGFIX)
        sendproof_first_match(${part} "${SENDPROOF_MINGW_VERSION_HEADER}" "define __MINGW64_VERSION_${part} +([0-9]+)")
    endforeach()
    set(version_mingw-w64 "${MAJOR}.${MINOR}.${BUGFIX}")
    find_program(SENDPROOF_MAKENSIS makensis)
    mark_as_advanced(SENDPROOF_MAKENSIS)
    if(SENDPROOF_MAKENSIS)
        execute_process(COMMAND ${SENDPROOF_MAKENSIS} -VERSION OUTPUT_VARIABLE nsis OUTPUT_STRIP_TRAILING_WHITESPACE)
        string(REGEX MATCH "[0-9]+(\\.[0-9]+)+" version_nsis "${nsis}")
    endif()
elseif(platform STREQUAL "linux")
    execute_process(COMMAND ldd --version OUTPUT_VARIABLE glibc ERROR_QUIET)
    string(REGEX MATCH "[0-9]+\\.[0-9]+" version_glibc "${glibc}")
endif()

set(versions "")
foreach(component qtbase qtkeychain libsodium libqrencode openssl gcc-runtime mingw-w64 nsis glibc)
    if(version_${component})
        list(APPEND versions "    \"${component}\": \"${version_${component}}\"")
    endif()
endforeach()
list(JOIN versions ",\n" versions)
get_filename_component(qt_prefix "${Qt6_DIR}/../../.." ABSOLUTE)
file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/components-found.json CONTENT "{
  \"platform\": \"${platform}\",
  \"version\": \"${PROJECT_VERSION}\",
  \"qt_prefix\": \"${qt_prefix}\",
  \"libraries\": {\"Core\": \"$<TARGET_FILE:Qt6::Core>\"},
  \"versions\": {
${versions}
  }
}
")
