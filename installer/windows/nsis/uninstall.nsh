; SPDX-License-Identifier: GPL-3.0-or-later
; Uninstalling. Accounts stay unless that was asked for; then they go first, and only when all are gone the rest goes.
Var removesAccounts ; 1: accounts and passwords go too
Var keepButton
Var removeButton

Function un.onInit
    SetShellVarContext current
    Call un.takeTurn
    StrCpy $removesAccounts 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/REMOVEACCOUNTS" $1
    ${IfNot} ${Errors}
        StrCpy $removesAccounts 1
    ${EndIf}
    ClearErrors
FunctionEnd

Function un.askWhatGoes
    !insertmacro MUI_HEADER_TEXT "$(unTitle)" "$(unSubtitle)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateLabel} 0 0 100% 12u "$(unText)"
    Pop $0
    ${NSD_CreateLabel} 0 13u 100% 22u "$INSTDIR"
    Pop $0
    ${NSD_CreateRadioButton} 0 44u 100% 12u "$(unKeep)"
    Pop $keepButton
    ${NSD_CreateLabel} 12u 57u 95% 20u "$(unKeepText)"
    Pop $0
    ${NSD_CreateRadioButton} 0 82u 100% 12u "$(unRemove)"
    Pop $removeButton
    ${NSD_CreateLabel} 12u 95u 95% 20u "$(unRemoveText)"
    Pop $0
    ${If} $removesAccounts = 1
        ${NSD_Check} $removeButton
    ${Else}
        ${NSD_Check} $keepButton
    ${EndIf}
    GetDlgItem $0 $HWNDPARENT 1
    SendMessage $0 ${WM_SETTEXT} 0 "STR:$(unButton)"
    nsDialogs::Show
FunctionEnd

Function un.takeWhatGoes
    ${NSD_GetState} $removeButton $0
    StrCpy $removesAccounts 0
    ${If} $0 = ${BST_CHECKED}
        StrCpy $removesAccounts 1
    ${EndIf}
FunctionEnd

; Runs the command line $2 and waits: gives the exit code in $0 (nothing: it could not be started) and what it said in
; $1. nsExec would take its UTF-8 for the code page of the system.
Function un.hear
    StrCpy $0 ""
    StrCpy $1 ""
    InitPluginsDir
    Delete "$PLUGINSDIR\said.txt"
    FileOpen $3 "$PLUGINSDIR\said.txt" a ; read by the same handle, as what the program started may still hold its own
    System::Call 'kernel32::SetHandleInformation(p r3, i 1, i 1)'
    ; STARTUPINFOW with STARTF_USESTDHANDLES and PROCESS_INFORMATION
    System::Call '*(i 104, i 0, p 0, p 0, p 0, i 0, i 0, i 0, i 0, i 0, i 0, i 0, i 0x100, i 0, i 0, p 0, p 0, p r3, p r3) p .r4'
    System::Call '*(p 0, p 0, i 0, i 0) p .r5'
    System::Call 'kernel32::SetErrorMode(i 0x8003)'
    System::Call 'kernel32::CreateProcessW(p 0, w r2, p 0, p 0, i 1, i 0x08000000, p 0, p 0, p r4, p r5) i .r6'
    ${If} $6 <> 0
        System::Call '*$5(p .r6, p .r7)'
        System::Call 'kernel32::WaitForSingleObject(p r6, i -1)'
        System::Call 'kernel32::GetExitCodeProcess(p r6, *i .r0)'
        System::Call 'kernel32::CloseHandle(p r6)'
        System::Call 'kernel32::CloseHandle(p r7)'
    ${EndIf}
    System::Free $4
    System::Free $5
    FileSeek $3 0 SET
    System::Alloc 4096
    Pop $4
    System::Call 'kernel32::ReadFile(p r3, p r4, i 1000, *i .r5, p 0)'
    ${If} $5 > 0
        System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p r4, i r5, w .r1, i ${NSIS_MAX_STRLEN})'
    ${EndIf}
    System::Free $4
    FileClose $3
FunctionEnd

; Every account with its password, by the program itself; what can't go stays, and the program with it.
Function un.removeAccounts
    StrCpy $2 '"$INSTDIR\sendproof-cli.exe" account remove --all --yes --lang en'
    ${If} $LANGUAGE = ${LANG_KOREAN}
        StrCpy $2 '"$INSTDIR\sendproof-cli.exe" account remove --all --yes --lang ko'
    ${EndIf}
    Call un.hear
    ${If} $0 != "0"
        ${stop} ${EXIT_ACCOUNTS_STAY} "$(accountsStay)"
    ${EndIf}
    Call un.removeOwnFiles
FunctionEnd

; What the program wrote. providers.d and policy.json are the user's or the administrator's own and stay.
Function un.removeOwnFiles
    StrCpy $R0 "$LOCALAPPDATA\sendproof"
    Delete "$R0\accounts.json"
    Delete "$R0\accounts.json.??????"
    Delete "$R0\accounts.lock"
    Delete "$R0\accounts.damaged-*.json"
    Delete "$R0\accounts.version-*.json"
    Delete "$R0\proofs.jsonl"
    Delete "$R0\proofs.jsonl.??????"
    Delete "$R0\proofs.damaged.jsonl"
    Delete "$R0\proofs.lock"
    Delete "$R0\import.json"
    Delete "$R0\import.json.??????"
    Delete "$R0\import.json.damaged"
    Delete "$R0\import.lock"
    Delete "$R0\window-*.lock"
    Delete "$R0\settings.ini"
    Delete "$R0\settings.ini.??????"
    Delete "$R0\settings.ini.lock"
    RMDir "$R0"
FunctionEnd

; Another version may have been installed into another folder since; its entries are not ours to remove.
Function un.removeEntries
    ReadRegStr $0 HKCU "${ENTRY}" "InstallLocation"
    ${If} $0 != ""
    ${AndIf} $0 != $INSTDIR
        Return
    ${EndIf}
    Delete "$SMPROGRAMS\${PRODUCT}.lnk"
    DeleteRegKey HKCU "${ENTRY}"
    Call un.associate
FunctionEnd

Section "Uninstall"
    StrCpy $R0 $INSTDIR
    Call un.waitForPrograms
    ${If} $removesAccounts = 1
        Call un.removeAccounts
    ${EndIf}
    SetOutPath "$TEMP"
    !insertmacro deletePacked "$INSTDIR"
    Delete "$INSTDIR\installed.lst"
    Delete "$INSTDIR\uninstall.exe"
    RMDir /r "${NEW}"
    RMDir /r "${OLD}"
    RMDir "$INSTDIR"
    Call un.removeEntries
SectionEnd
