; SPDX-License-Identifier: GPL-3.0-or-later
; What installing and uninstalling share.

; Shows a sentence (nothing in silent mode), and ends the work with an exit code.
!macro stop exitCode sentence
    SetErrorLevel ${exitCode}
    MessageBox MB_OK|MB_ICONSTOP "${sentence}" /SD IDOK
    Abort "${sentence}"
!macroend
!define stop "!insertmacro stop"

!macro lookWhetherRuns program
    ${If} $R1 == ""
    ${AndIf} ${FileExists} "$R0\${program}"
        ClearErrors
        FileOpen $R2 "$R0\${program}" a
        ${If} ${Errors}
            StrCpy $R1 "${program}"
        ${Else}
            FileClose $R2
        ${EndIf}
    ${EndIf}
!macroend

!macro programs un
; Windows lets nobody write to a program that runs. $R0: the folder; gives $R1: the program that runs, or nothing.
Function ${un}findRunning
    StrCpy $R1 ""
    !insertmacro lookWhetherRuns "sendproof.exe"
    !insertmacro lookWhetherRuns "sendproof-cli.exe"
    !insertmacro lookWhetherRuns "sendproof-print.exe"
FunctionEnd

; Goes on only when none of the programs in $R0 runs.
Function ${un}waitForPrograms
    ${Do}
        Call ${un}findRunning
        ${If} $R1 == ""
            Return
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(stillRuns)" /SD IDCANCEL IDRETRY +3
            SetErrorLevel ${EXIT_RUNNING}
            Abort "$(stillRuns)"
    ${Loop}
FunctionEnd
!macroend
!insertmacro programs ""
!insertmacro programs "un."
