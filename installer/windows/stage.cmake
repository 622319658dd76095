# SPDX-License-Identifier: GPL-3.0-or-later
# Says what is in the folder STAGE: CONTENTS/installed.lst, a line a file, and CONTENTS/contents.nsh, by which the
# uninstaller deletes exactly that. Signs the programs and libraries before, where there is a SIGN_COMMAND. Run by cpack
# before it makes the installer, and by hand as `cmake -DSTAGE=… -DCONTENTS=… -P stage.cmake`.
cmake_policy(VERSION 3.21)
if(NOT STAGE)
    set(STAGE ${CPACK_TEMPORARY_DIRECTORY})
    set(CONTENTS ${CPACK_SENDPROOF_CONTENTS})
    set(SIGN_COMMAND ${CPACK_SENDPROOF_SIGN_COMMAND})
endif()
if(NOT EXISTS ${STAGE}/sendproof.exe OR NOT EXISTS ${STAGE}/sendproof-cli.exe)
    message(FATAL_ERROR "${STAGE} holds no sendproof.exe and sendproof-cli.exe")
endif()

file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE ${STAGE} ${STAGE}/*)
list(SORT files)
set(folders "")
set(kib 0)
set(lines "")
set(deletes "")
foreach(file IN LISTS files)
    if(NOT file MATCHES "^[A-Za-z0-9+_./-]+$")
        message(FATAL_ERROR "The list of files can't hold this name: ${file}")
    endif()
    if(SIGN_COMMAND AND file MATCHES "\\.(exe|dll)$")
        separate_arguments(command UNIX_COMMAND "${SIGN_COMMAND}")
        execute_process(COMMAND ${command} ${STAGE}/${file} RESULT_VARIABLE result)
        if(NOT result EQUAL 0)
            message(FATAL_ERROR "${file} could not be signed: ${result}")
        endif()
    endif()
    file(SIZE ${STAGE}/${file} size)
    math(EXPR kib "${kib} + (${size} + 4095) / 4096 * 4") # as a disk counts
    string(REPLACE "/" "\\" path ${file})
    string(APPEND lines "${path}\r\n")
    string(APPEND deletes "    Delete \"\${folder}\\${path}\"\n")
    get_filename_component(folder ${file} DIRECTORY)
    while(folder)
        list(APPEND folders ${folder})
        get_filename_component(folder ${folder} DIRECTORY)
    endwhile()
endforeach()
list(REMOVE_DUPLICATES folders)
list(SORT folders ORDER DESCENDING) # what is inside goes first
foreach(folder IN LISTS folders)
    string(REPLACE "/" "\\" path ${folder})
    string(APPEND deletes "    RMDir \"\${folder}\\${path}\"\n")
endforeach()

# The list itself comes last: while it is the old one, the old version counts.
file(WRITE ${CONTENTS}/installed.lst "${lines}uninstall.exe\r\ninstalled.lst\r\n")
file(WRITE ${CONTENTS}/contents.nsh
    "; Written by stage.cmake.\n!define PACKED_KIB ${kib}\n!macro deletePacked folder\n${deletes}!macroend\n")
