# SPDX-License-Identifier: GPL-3.0-or-later
# Updates a copy of the Korean translation and fails when that brings texts without a translation.
get_filename_component(folder ${COPY} DIRECTORY)
file(COPY ${SOURCE_DIR}/translations/sendproof_ko.ts DESTINATION ${folder})
execute_process(
    COMMAND ${LUPDATE} -silent -no-obsolete -locations none -source-language en -target-language ko
            ${SOURCE_DIR}/src ${SOURCE_DIR}/ui -ts ${COPY}
    RESULT_VARIABLE code OUTPUT_QUIET ERROR_VARIABLE errors)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "lupdate failed: ${errors}")
endif()
file(READ ${COPY} updated)
string(REGEX MATCHALL "<source>[^<]*</source>[^<]*(<extracomment>[^<]*</extracomment>[^<]*)?<translation type=\"unfinished\">"
       missing "${updated}")
if(missing)
    list(LENGTH missing count)
    list(JOIN missing "\n" texts)
    message(FATAL_ERROR "${count} text(s) without Korean; run the target update_translations and translate them:\n${texts}")
endif()
if(updated MATCHES "type=\"unfinished\"")
    message(FATAL_ERROR "A text is without Korean; run the target update_translations and translate it.")
endif()
