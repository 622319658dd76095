# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the project is compiled, and the one way to declare a layer.

add_library(sendproof_flags INTERFACE)
target_compile_definitions(sendproof_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SENDPROOF_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(sendproof_flags INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${SENDPROOF_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(sendproof_flags INTERFACE
        -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
        $<$<BOOL:${SENDPROOF_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
if(MINGW)
    # Into every program: it has to act before main(), and a library would bring it only where something asks for it.
    target_sources(sendproof_flags INTERFACE
        $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:${PROJECT_SOURCE_DIR}/src/core/threadends_mingw.cpp>)
endif()
if(SENDPROOF_SANITIZE)
    target_compile_options(sendproof_flags INTERFACE -fsanitize=${SENDPROOF_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(sendproof_flags INTERFACE -fsanitize=${SENDPROOF_SANITIZE})
endif()
# What distributions harden their programs with, for what is given away; whoever packages sets their own and keeps them.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT SENDPROOF_SANITIZE)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    target_compile_options(sendproof_flags INTERFACE -fstack-protector-strong)
    if(NOT CMAKE_CXX_FLAGS MATCHES "_FORTIFY_SOURCE")
        target_compile_options(sendproof_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    endif()
    target_link_options(sendproof_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()

# sendproof_layer(name SOURCES ... [LINKS ...]): one static library a folder of src/.
# The LINKS are the architecture: a layer links core and nothing beside it (see docs/design.md).
function(sendproof_layer name)
    cmake_parse_arguments(LAYER "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${LAYER_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${name} PUBLIC sendproof_flags ${LAYER_LINKS})
endfunction()
