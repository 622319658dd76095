; SPDX-License-Identifier: GPL-3.0-or-later
; What installing and uninstalling share.

; Shows a sentence (nothing in silent mode), and ends the work with an exit code.
!macro stop exitCode sentence
    SetErrorLevel ${exitCode}
    MessageBox MB_OK|MB_ICONSTOP "${sentence}" /SD IDOK
    Abort "${sentence}"
!macroend
!define stop "!insertmacro stop"

; Installers and uninstallers of one user come one after another: two at once would move the same files.
!define TURN "Local\kr.sendproof.setup"
Var turn ; The handle of the mutex, which ends with the process

!macro turns un
Function ${un}takeTurn
    System::Call 'kernel32::CreateMutexW(p 0, i 0, w "${TURN}") p .s ?e'
    Pop $0
    Pop $turn
    ${If} $0 = 183 ; ERROR_ALREADY_EXISTS
        ${stop} ${EXIT_ANOTHER_RUNS} "$(anotherRuns)"
    ${EndIf}
FunctionEnd
!macroend
!insertmacro turns ""
!insertmacro turns "un."

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
