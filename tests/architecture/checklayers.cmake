# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a source file includes a layer that it must not know (docs/design.md, "Includes point down, never sideways"),
# or names a technology that belongs to another folder. Usage: cmake -DSOURCE_DIR=…/src -P checklayers.cmake
cmake_minimum_required(VERSION 3.21)

# What each folder may include beside itself. The files directly in src/ put everything together and may know all.
set(allowed_core "")
foreach(layer channel dns secrets store practice exporters importers bundle printing)
    set(allowed_${layer} core)
endforeach()
set(allowed_smtp channel core)
set(allowed_web channel core)
foreach(layer discovery oauth rest)
    set(allowed_${layer} web core)
endforeach()
set(allowed_wizard core)
set(allowed_gui wizard core)
set(allowed_cli wizard core)
set(layers core channel smtp dns web discovery oauth rest secrets store practice exporters importers bundle printing wizard gui cli)

# What only some folders may use.
set(reserved
    "<Q[A-Za-z]*(Widget|Wizard|Dialog|Label|LineEdit|PushButton|BoxLayout)>|<Q(Grid|Form|Stacked)?Layout>|gui"
    "<Q(SslSocket|TcpSocket|TcpServer|UdpSocket|NetworkAccessManager|Dns[A-Za-z]*)>|channel smtp dns web oauth practice"
    "<QLocal(Server|Socket)>|(src)" # no network: how one start of the program finds another
    "<qt6?keychain|secrets"
    "<(openssl/|bcrypt)|practice"
    "<sodium|bundle"
    "<qrencode|exporters"
    "<Q(PdfWriter|TextDocument|Painter|Image)>|printing gui")

set(problems "")
file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/*.h ${SOURCE_DIR}/*.cpp)
foreach(file IN LISTS files)
    if(NOT file MATCHES "^([a-z]+)/")
        continue()
    endif()
    set(layer ${CMAKE_MATCH_1})
    if(NOT layer IN_LIST layers)
        list(APPEND problems "${file}: the folder ${layer} is no layer of docs/design.md")
        continue()
    endif()
    file(STRINGS ${SOURCE_DIR}/${file} lines REGEX "^ *# *include")
    foreach(line IN LISTS lines)
        if(line MATCHES "\"([a-z]+)/" AND NOT CMAKE_MATCH_1 STREQUAL layer AND NOT CMAKE_MATCH_1 IN_LIST allowed_${layer})
            list(APPEND problems "${file}: ${layer} must not include ${CMAKE_MATCH_1}: ${line}")
        endif()
        foreach(rule IN LISTS reserved)
            string(REPLACE "|" ";" parts "${rule}")
            list(POP_BACK parts owners)
            list(JOIN parts "|" pattern)
            string(REPLACE " " ";" owners "${owners}")
            if(line MATCHES "${pattern}" AND NOT layer IN_LIST owners)
                list(APPEND problems "${file}: only ${owners} may have: ${line}")
            endif()
        endforeach()
    endforeach()
endforeach()

list(LENGTH files count)
if(count EQUAL 0)
    message(FATAL_ERROR "No source file found in ${SOURCE_DIR}")
endif()
if(problems)
    list(JOIN problems "\n  " text)
    message(FATAL_ERROR "Includes that point up or sideways:\n  ${text}")
endif()
message(STATUS "${count} files, every include points down")
