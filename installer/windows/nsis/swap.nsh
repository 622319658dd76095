; SPDX-License-Identifier: GPL-3.0-or-later
; One version takes the place of another by renaming, and what stood there comes back where that fails, also after the
; power went: while OLD\back.lst is there the exchange isn't over. Lists name files relative to the folder, a line each.
Var moveBlocked ; The file that stood in the way of moveListed, or nothing

; Removes one of the two folders. What looks at every new file, as virus scanners do, may hold it for a moment.
!macro removeFolder folder
    StrCpy $R6 0
    ${Do}
        RMDir /r "${folder}"
        IntOp $R6 $R6 + 1
        ${IfNot} ${FileExists} "${folder}\*.*"
        ${OrIf} $R6 > 30
            ${Break}
        ${EndIf}
        Sleep 100
    ${Loop}
!macroend
!define removeFolder "!insertmacro removeFolder"

; Moves what the list $R1 names from $R2 to $R3; what isn't there is left out. Sets the error flag at the first that
; can't be moved.
Function moveListed
    StrCpy $moveBlocked ""
    ClearErrors
    FileOpen $R4 "$R1" r
    ${If} ${Errors}
        SetErrors
        Return
    ${EndIf}
    ${Do}
        ClearErrors
        FileRead $R4 $R5
        ${If} ${Errors}
            ${Break}
        ${EndIf}
        ${TrimNewLines} "$R5" $R5
        ${If} $R5 == ""
        ${OrIfNot} ${FileExists} "$R2\$R5"
            ${Continue}
        ${EndIf}
        ${If} ${FileExists} "$R3\$R5"
            StrCpy $moveBlocked "$R3\$R5"
            ${Break}
        ${EndIf}
        ${GetParent} "$R3\$R5" $R6
        CreateDirectory "$R6"
        ClearErrors
        Rename "$R2\$R5" "$R3\$R5"
        ${If} ${Errors}
            StrCpy $R5 "failed"
            ${Break}
        ${EndIf}
    ${Loop}
    FileClose $R4
    ClearErrors
    ${If} $R5 == "failed"
    ${OrIf} $moveBlocked != ""
        SetErrors
    ${EndIf}
FunctionEnd

; Deletes the folders of what the list $R1 names, where they are empty.
Function removeEmptyFolders
    FileOpen $R4 "$R1" r
    ${Do}
        ClearErrors
        FileRead $R4 $R5
        ${If} ${Errors}
            ${Break}
        ${EndIf}
        ${TrimNewLines} "$R5" $R5
        ${GetParent} "$R5" $R6
        ${If} $R6 != ""
            RMDir "$INSTDIR\$R6"
        ${EndIf}
    ${Loop}
    FileClose $R4
    ClearErrors
FunctionEnd

; Gives back to NEW what has come from it: what new.lst names and isn't there. While new.lst has this name, none of the
; old version's files stand here. Sets the error flag where that fails.
Function giveBackNew
    FileOpen $R4 "${OLD}\new.lst" r
    ${Do}
        ClearErrors
        FileRead $R4 $R5
        ${If} ${Errors}
            ${Break}
        ${EndIf}
        ${TrimNewLines} "$R5" $R5
        ${If} $R5 == ""
        ${OrIf} ${FileExists} "${NEW}\$R5"
        ${OrIfNot} ${FileExists} "$INSTDIR\$R5"
            ${Continue}
        ${EndIf}
        ${GetParent} "${NEW}\$R5" $R6
        CreateDirectory "$R6"
        ClearErrors
        Rename "$INSTDIR\$R5" "${NEW}\$R5"
        ${If} ${Errors}
            StrCpy $R5 "failed"
            ${Break}
        ${EndIf}
    ${Loop}
    FileClose $R4
    ClearErrors
    ${If} $R5 == "failed"
        SetErrors
    ${Else}
        Rename "${OLD}\new.lst" "${OLD}\given.lst"
    ${EndIf}
FunctionEnd

; Takes an exchange back that isn't over. May be broken off and begun again, so it moves files and deletes none; while
; OLD\back.lst is still there it has not succeeded, and NEW is needed.
Function takeBack
    SetOutPath "$INSTDIR"
    ${IfNot} ${FileExists} "${OLD}\back.lst"
        Return
    ${EndIf}
    Push $moveBlocked
    ClearErrors
    ${If} ${FileExists} "${OLD}\new.lst"
        Call giveBackNew
    ${EndIf}
    ${IfNot} ${Errors}
        StrCpy $R1 "${OLD}\back.lst"
        StrCpy $R2 "${OLD}"
        StrCpy $R3 "$INSTDIR"
        Call moveListed
        ${IfNot} ${Errors}
            Delete "${OLD}\back.lst"
            StrCpy $R1 "${OLD}\given.lst"
            Call removeEmptyFolders
            ${removeFolder} "${OLD}"
        ${EndIf}
    ${EndIf}
    Pop $moveBlocked
    ClearErrors
FunctionEnd

; Puts what is in NEW in the place of what is here. On failure the error flag is set and all is as before.
Function exchange
    SetOutPath "$INSTDIR"
    RMDir /r "${OLD}"
    CreateDirectory "${OLD}"
    ClearErrors
    CopyFiles /SILENT "${NEW}\installed.lst" "${OLD}\coming.lst"
    ${If} ${FileExists} "$INSTDIR\installed.lst"
        CopyFiles /SILENT "$INSTDIR\installed.lst" "${OLD}\back.lst"
    ${Else}
        FileOpen $R4 "${OLD}\back.lst" w
        FileClose $R4
    ${EndIf}
    ${If} ${Errors}
    ${OrIfNot} ${FileExists} "${OLD}\back.lst"
    ${OrIfNot} ${FileExists} "${OLD}\coming.lst"
        RMDir /r "${OLD}"
        SetErrors
        Return
    ${EndIf}
    StrCpy $R1 "${OLD}\back.lst"
    StrCpy $R2 "$INSTDIR"
    StrCpy $R3 "${OLD}"
    Call moveListed
    ${IfNot} ${Errors}
        Rename "${OLD}\coming.lst" "${OLD}\new.lst"
        StrCpy $R1 "${OLD}\new.lst"
        StrCpy $R2 "${NEW}"
        StrCpy $R3 "$INSTDIR"
        Call moveListed
        ${IfNot} ${Errors} ; which also clears the flag, so it can't be asked for twice
            Return
        ${EndIf}
    ${EndIf}
    Call takeBack
    SetErrors
FunctionEnd

; From here on the new version counts.
Function endExchange
    Rename "${OLD}\back.lst" "${OLD}\gone.lst"
    StrCpy $R1 "${OLD}\gone.lst"
    Call removeEmptyFolders
    ${removeFolder} "${OLD}"
    ${removeFolder} "${NEW}"
    ClearErrors
FunctionEnd
