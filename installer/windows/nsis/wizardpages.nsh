; SPDX-License-Identifier: GPL-3.0-or-later
; Where to, at work, done; and on the way out: what shall go, at work.
Var whatStays ; What is said of the installed version when installing failed

!define MUI_ICON "${__FILEDIR__}/../sendproof.ico"
!define MUI_UNICON "${__FILEDIR__}/../sendproof.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${__FILEDIR__}/side.bmp"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "$(abortQuestion)"
!define MUI_UNABORTWARNING
!define MUI_UNABORTWARNING_TEXT "$(unAbortQuestion)"

!define MUI_PAGE_HEADER_TEXT "$(folderTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(folderSubtitle)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(folderText)"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(folderLabel)"
!insertmacro MUI_PAGE_DIRECTORY

!define MUI_PAGE_HEADER_TEXT "$(workTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(workSubtitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(doneTitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(doneSubtitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(failedTitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$whatStays"
!insertmacro MUI_PAGE_INSTFILES
!undef MUI_INSTFILESPAGE_ABORTHEADER_TEXT ; which MUI itself forgets to do
!undef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT

!define MUI_FINISHPAGE_TITLE "$(doneTitle)"
!define MUI_FINISHPAGE_TEXT "$(doneText)"
!define MUI_FINISHPAGE_BUTTON "$(closeButton)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\sendproof.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(runNow)"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.askWhatGoes un.takeWhatGoes

!define MUI_PAGE_HEADER_TEXT "$(unWorkTitle)"
!define MUI_PAGE_HEADER_SUBTEXT "$(workSubtitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "$(unDoneTitle)"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "$(unDoneSubtitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "$(unFailedTitle)"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "$(unFailedSubtitle)"
!insertmacro MUI_UNPAGE_INSTFILES

; The first one is for every language that is neither.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"
SetFont /LANG=${LANG_KOREAN} "Malgun Gothic" 9
