# SPDX-License-Identifier: GPL-3.0-or-later
# What stands beside the programs on Windows, in one folder: the libraries and plugins of Qt that they load and no
# others, Qt's own words in Korean, licences. Included by package.cmake.

# Each is a module that is loaded by name, so that no program's imports lead to it. Newer Qt has another native style.
set(plugin_entries platforms/QWindowsIntegrationPlugin styles/QWindowsVistaStylePlugin styles/QModernWindowsStylePlugin
    tls/QSchannelBackendPlugin)
set(plugins "")
set(plugin_folders "")
foreach(entry IN LISTS plugin_entries)
    get_filename_component(folder ${entry} DIRECTORY)
    get_filename_component(plugin ${entry} NAME)
    if(TARGET Qt6::${plugin})
        list(APPEND plugins $<TARGET_FILE:Qt6::${plugin}>)
        list(APPEND plugin_folders ${folder})
    endif()
endforeach()
foreach(folder platforms styles tls)
    if(NOT folder IN_LIST plugin_folders)
        message(WARNING "This Qt names no plugin for ${folder}; the installer will lack it")
    endif()
endforeach()

# Where libraries are that an import names: beside Qt's, beside the linked ones, and the compiler's own.
set(library_folders $<TARGET_FILE_DIR:Qt6::Core> $<TARGET_FILE_DIR:Qt6Keychain::Qt6Keychain>)
if(Sodium_LIBRARY)
    get_filename_component(folder ${Sodium_LIBRARY} DIRECTORY)
    get_filename_component(folder ${folder} DIRECTORY)
    list(APPEND library_folders ${folder}/bin)
endif()
if(MINGW)
    foreach(library libstdc++-6.dll libgcc_s_seh-1.dll libwinpthread-1.dll)
        execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=${library}
            OUTPUT_VARIABLE file OUTPUT_STRIP_TRAILING_WHITESPACE)
        if(IS_ABSOLUTE "${file}")
            get_filename_component(folder ${file} DIRECTORY)
            list(APPEND library_folders ${folder})
        endif()
    endforeach()
endif()
list(REMOVE_DUPLICATES library_folders)

file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/windows/libraries-$<CONFIG>.cmake CONTENT
"set(programs [[$<TARGET_FILE:sendproof>;$<TARGET_FILE:sendproof-cli>;$<TARGET_FILE:sendproof-print>]])
set(plugins [[${plugins}]])
set(plugin_folders [[${plugin_folders}]])
set(library_folders [[${library_folders}]])
set(objdump [[${CMAKE_OBJDUMP}]])
set(strip [[${CMAKE_STRIP}]])
include([[${CMAKE_CURRENT_LIST_DIR}/libraries.cmake]])
")
install(SCRIPT ${CMAKE_CURRENT_BINARY_DIR}/windows/libraries-$<CONFIG>.cmake)

# Otherwise Qt would look for plugins in the folder above as well.
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/windows/qt.conf "[Paths]\nPrefix = .\nPlugins = .\nTranslations = translations\n")
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/windows/qt.conf DESTINATION .)

# Words are the same on every platform, so they may be those of the Qt that builds.
find_file(SENDPROOF_QTBASE_KO qtbase_ko.qm NO_CMAKE_FIND_ROOT_PATH
    PATHS ${QT6_INSTALL_PREFIX}/translations ${QT6_INSTALL_PREFIX}/share/qt6/translations
          ${QT_HOST_PATH}/translations ${QT_HOST_PATH}/share/qt6/translations
    DOC "Qt's own words in Korean, for the buttons of its windows")
if(SENDPROOF_QTBASE_KO)
    install(FILES ${SENDPROOF_QTBASE_KO} DESTINATION translations)
else()
    message(STATUS "No qtbase_ko.qm: some buttons will be English (Debian: qt6-translations-l10n)")
endif()
