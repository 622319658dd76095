# SPDX-License-Identifier: GPL-3.0-or-later
# Translations: the .ts files are compiled once; a program takes them in with sendproof_add_translations(target) and
# finds them as :/i18n/sendproof_ko.qm and :/i18n/sendproof_en.qm. Needs Qt's LinguistTools.
# Source language is English, so English has only its plural forms in a file.

set(SENDPROOF_TS_DIR ${PROJECT_SOURCE_DIR}/translations)
set(SENDPROOF_QM_DIR ${PROJECT_BINARY_DIR}/i18n)
set(SENDPROOF_QM_FILES "")
file(MAKE_DIRECTORY ${SENDPROOF_QM_DIR}) # lrelease makes no folder

foreach(language ko en)
    set(ts ${SENDPROOF_TS_DIR}/sendproof_${language}.ts)
    set(qm ${SENDPROOF_QM_DIR}/sendproof_${language}.qm)
    add_custom_command(OUTPUT ${qm}
        COMMAND Qt6::lrelease -silent ${ts} -qm ${qm}
        DEPENDS ${ts}
        COMMENT "Compiling sendproof_${language}.ts"
        VERBATIM)
    list(APPEND SENDPROOF_QM_FILES ${qm})
endforeach()
add_custom_target(sendproof_qm DEPENDS ${SENDPROOF_QM_FILES})

# sendproof_add_translations(target): links the compiled translations into a program as a resource.
function(sendproof_add_translations target)
    set_source_files_properties(${SENDPROOF_QM_FILES} PROPERTIES GENERATED TRUE)
    qt_add_resources(${target} "${target}_i18n" PREFIX "/i18n" BASE ${SENDPROOF_QM_DIR} FILES ${SENDPROOF_QM_FILES})
    add_dependencies(${target} sendproof_qm)
endfunction()

# update_translations: takes new and changed texts of src/ and ui/ over into the .ts files. Run by hand, never by a build.
add_custom_target(update_translations
    COMMAND Qt6::lupdate -silent -no-obsolete -locations none -source-language en -target-language ko
            ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/ui -ts ${SENDPROOF_TS_DIR}/sendproof_ko.ts
    COMMAND Qt6::lupdate -silent -no-obsolete -locations none -source-language en -target-language en -pluralonly
            ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/ui -ts ${SENDPROOF_TS_DIR}/sendproof_en.ts
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "Updating the .ts files"
    VERBATIM)
