# SPDX-License-Identifier: GPL-3.0-or-later
# Run at installing, behind what layout.cmake writes: follows the imports of the programs and plugins, and copies every
# library that is found. What isn't found must be part of Windows; a test makes sure of that.
cmake_policy(VERSION 3.21)
set(CMAKE_GET_RUNTIME_DEPENDENCIES_PLATFORM windows+pe)
if(objdump)
    set(CMAKE_GET_RUNTIME_DEPENDENCIES_TOOL objdump)
    set(CMAKE_GET_RUNTIME_DEPENDENCIES_COMMAND ${objdump})
endif()

# The files of all folders where libraries are, by their names in lower case: Windows doesn't tell cases apart, and CMake
# asks for lower case, which finds nothing on a disk that does.
foreach(library_folder IN LISTS library_folders)
    file(GLOB files ${library_folder}/*.dll)
    foreach(file IN LISTS files)
        get_filename_component(name ${file} NAME)
        string(TOLOWER ${name} name)
        if(NOT DEFINED "place_of_${name}")
            set("place_of_${name}" ${file})
        endif()
    endforeach()
endforeach()

set(libraries "")
set(isComplete OFF)
while(NOT isComplete)
    file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${programs} MODULES ${plugins} LIBRARIES ${libraries}
        DIRECTORIES ${library_folders} PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-"
        POST_EXCLUDE_REGEXES "[/\\\\][Ww][Ii][Nn][Dd][Oo][Ww][Ss][/\\\\][Ss][Yy][Ss][Tt][Ee][Mm]32[/\\\\]"
        RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR of_windows)
    set(isComplete ON)
    foreach(name IN LISTS of_windows)
        string(TOLOWER ${name} name)
        if(DEFINED "place_of_${name}" AND NOT place_of_${name} IN_LIST libraries)
            list(APPEND libraries ${place_of_${name}})
            set(isComplete OFF)
        endif()
    endforeach()
endwhile()
list(APPEND libraries ${found})
list(REMOVE_DUPLICATES libraries)

set(folder $ENV{DESTDIR}${CMAKE_INSTALL_PREFIX})
set(copied "")
foreach(library IN LISTS libraries)
    file(INSTALL ${library} DESTINATION ${folder} FOLLOW_SYMLINK_CHAIN)
    get_filename_component(name ${library} NAME)
    list(APPEND copied ${folder}/${name})
endforeach()
foreach(plugin plugin_folder IN ZIP_LISTS plugins plugin_folders)
    file(INSTALL ${plugin} DESTINATION ${folder}/${plugin_folder})
    get_filename_component(name ${plugin} NAME)
    list(APPEND copied ${folder}/${plugin_folder}/${name})
endforeach()
if(CMAKE_INSTALL_DO_STRIP AND strip AND copied)
    execute_process(COMMAND ${strip} ${copied} COMMAND_ERROR_IS_FATAL ANY)
endif()
