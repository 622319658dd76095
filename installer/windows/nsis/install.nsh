; SPDX-License-Identifier: GPL-3.0-or-later
; Installing: everything is unpacked beside what is here and tried, and only then takes its place.
Var formerFolder ; Where the version is that is installed, or nothing

Function .onInit
    ${IfNot} ${AtLeastWin10}
        ${stop} ${EXIT_WINDOWS_TOO_OLD} "$(windowsTooOld)"
    ${EndIf}
    Call takeTurn
    ReadRegStr $formerFolder HKCU "${ENTRY}" "InstallLocation"
    StrCpy $whatStays "$(nothingChanged)"
    ${If} $formerFolder != ""
        StrCpy $whatStays "$(formerStays)"
    ${EndIf}
    ReadRegStr $0 HKCU "${ENTRY}" "DisplayVersion"
    ${If} $0 != ""
        ${VersionCompare} "$0" "${VERSION}" $1
        ${If} $1 = 1
            MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(newerIsThere)" /SD IDNO IDYES +3
                SetErrorLevel ${EXIT_NEWER}
                Abort
        ${EndIf}
    ${EndIf}
FunctionEnd

Function lookForRoom
    System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .R2, p 0, p 0) i .R1'
    ${If} $R1 = 0
        Return
    ${EndIf}
    System::Int64Op $R2 / 1024
    Pop $R2
    ${If} $R2 L< ${PACKED_KIB}
        IntOp $1 ${PACKED_KIB} / 1024
        IntOp $1 $1 + 1
        System::Int64Op $R2 / 1024
        Pop $2
        ${stop} ${EXIT_NOT_WRITTEN} "$(diskFull)"
    ${EndIf}
FunctionEnd

Function unpack
    RMDir /r "${NEW}"
    SetOutPath "${NEW}"
    SetOverwrite try ; sets the error flag where it would ask, and skip the file in silent mode
    ClearErrors
    File /r "${STAGE}/*"
    File "${CONTENTS}/installed.lst"
    WriteUninstaller "${NEW}\uninstall.exe"
    ${If} ${Errors}
    ${OrIfNot} ${FileExists} "${NEW}\uninstall.exe"
        ${stop} ${EXIT_NOT_WRITTEN} "$(notUnpacked)"
    ${EndIf}
FunctionEnd

; A library that is missing keeps a program from starting; Windows shall not say so in a window of its own.
Function tryPrograms
    InitPluginsDir
    SetOutPath "$PLUGINSDIR" ; the current folder is searched for libraries too, and the former version has them all
    System::Call 'kernel32::SetErrorMode(i 0x8003)'
    nsExec::ExecToStack /TIMEOUT=60000 '"${NEW}\sendproof-cli.exe" --version'
    Pop $0
    Pop $1
    ${If} $0 != 0
        ${stop} ${EXIT_DOES_NOT_RUN} "$(doesNotRun)"
    ${EndIf}
FunctionEnd

; Virus scanners take files away after they were written without an error.
Function lookForMissing
    FileOpen $R4 "${NEW}\installed.lst" r
    StrCpy $R1 ""
    ${Do}
        ClearErrors
        FileRead $R4 $R5
        ${If} ${Errors}
            ${Break}
        ${EndIf}
        ${TrimNewLines} "$R5" $R5
        ${IfNot} ${FileExists} "${NEW}\$R5"
            StrCpy $R1 $R5
            ${Break}
        ${EndIf}
    ${Loop}
    FileClose $R4
    ClearErrors
    ${IfNot} ${FileExists} "${NEW}\installed.lst"
        StrCpy $R1 "installed.lst"
    ${EndIf}
    ${If} $R1 != ""
        ${stop} ${EXIT_DOES_NOT_RUN} "$(fileIsMissing)"
    ${EndIf}
FunctionEnd

Function stopUnlessTakenBack
    ${If} ${FileExists} "${OLD}\back.lst"
        StrCpy $whatStays ""
        ${stop} ${EXIT_NOT_WRITTEN} "$(notTakenBack)"
    ${EndIf}
FunctionEnd

Function putInPlace
    Call exchange
    ${If} ${Errors}
        Call stopUnlessTakenBack
        ${If} $moveBlocked != ""
            ${stop} ${EXIT_FOREIGN_FILE} "$(foreignFile)"
        ${EndIf}
        ${stop} ${EXIT_NOT_WRITTEN} "$(notExchanged)"
    ${EndIf}
FunctionEnd

Function writeEntry
    WriteRegStr HKCU "${ENTRY}" "DisplayName" "${PRODUCT}"
    WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${ENTRY}" "Publisher" "${PUBLISHER}"
    WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\sendproof.exe,0"
    WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" ${PACKED_KIB}
    WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
    WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
!ifdef HOME_PAGE
    WriteRegStr HKCU "${ENTRY}" "URLInfoAbout" "${HOME_PAGE}"
!endif
FunctionEnd

; One folder has many names (short names, links, drives of SUBST), so a file tells. $R1: 1 when the former folder is
; this one, or when that can't be told.
Function lookWhetherSameFolder
    StrCpy $R1 1
    ClearErrors
    GetTempFileName $R2 "$INSTDIR"
    ${IfNot} ${Errors}
        ${GetFileName} "$R2" $R3
        ${IfNot} ${FileExists} "$formerFolder\$R3"
            StrCpy $R1 0
        ${EndIf}
        Delete "$R2"
    ${EndIf}
    ClearErrors
FunctionEnd

; A version in another folder goes by its own uninstaller, which keeps the accounts. Where that fails it stays whole.
Function leaveFormerFolder
    ${If} $formerFolder == ""
    ${OrIfNot} ${FileExists} "$formerFolder\uninstall.exe"
        Return
    ${EndIf}
    Call lookWhetherSameFolder
    ${If} $R1 = 1
        Return
    ${EndIf}
    System::Call 'kernel32::CloseHandle(p $turn)' ; it is the turn of the uninstaller
    StrCpy $0 ""
    ExecWait '"$formerFolder\uninstall.exe" /S _?=$formerFolder' $0
    ${If} $0 == "0"
        Delete "$formerFolder\uninstall.exe"
        RMDir "$formerFolder"
    ${EndIf}
    System::Call 'kernel32::CreateMutexW(p 0, i 0, w "${TURN}") p .r1'
    StrCpy $turn $1
    ClearErrors
FunctionEnd

Section "Sendproof"
    AddSize ${PACKED_KIB} ; as nothing is unpacked by the section itself
    SetShellVarContext current
    ${If} $formerFolder != ""
        StrCpy $R0 $formerFolder
        Call waitForPrograms
    ${EndIf}
    StrCpy $R0 $INSTDIR
    Call waitForPrograms
    ClearErrors
    CreateDirectory "$INSTDIR"
    ${If} ${Errors}
        ${stop} ${EXIT_NOT_WRITTEN} "$(cannotWrite)"
    ${EndIf}
    Call takeBack
    Call stopUnlessTakenBack
    Call lookForRoom
    Call unpack
    Call tryPrograms
    Call lookForMissing
    Call putInPlace
    Call endExchange
    Call leaveFormerFolder
    Call writeEntry
    CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\sendproof.exe" "" "" "" SW_SHOWNORMAL "" "$(shortcutText)"
    Call associate
SectionEnd

; Also comes where NSIS itself could not write a file and ended the section.
Function .onInstFailed
    Call withdraw
FunctionEnd

Function withdraw
    ${If} ${FileExists} "$INSTDIR"
        Call takeBack
        SetOutPath "$TEMP"
        ${IfNot} ${FileExists} "${OLD}\back.lst"
            ${removeFolder} "${NEW}"
        ${EndIf}
        RMDir "$INSTDIR"
    ${EndIf}
FunctionEnd
