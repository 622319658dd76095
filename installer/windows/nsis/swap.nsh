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
    FileOpen $R4 "$R1" r
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

; Takes an exchange back that isn't over. What has come from NEW is what stands in new.lst and isn't in NEW any more.
Function takeBack
    SetOutPath "$INSTDIR"
    ${IfNot} ${FileExists} "${OLD}\back.lst"
        Return
    ${EndIf}
    Push $moveBlocked
    FileOpen $R4 "${OLD}\new.lst" r
    ${Do}
        ClearErrors
        FileRead $R4 $R5
        ${If} ${Errors}
            ${Break}
        ${EndIf}
        ${TrimNewLines} "$R5" $R5
        ${If} $R5 != ""
        ${AndIfNot} ${FileExists} "${NEW}\$R5"
            Delete "$INSTDIR\$R5"
        ${EndIf}
    ${Loop}
    FileClose $R4
    StrCpy $R1 "${OLD}\back.lst"
    StrCpy $R2 "${OLD}"
    StrCpy $R3 "$INSTDIR"
    Call moveListed
    Pop $moveBlocked
    ${IfNot} ${Errors}
        StrCpy $R1 "${OLD}\new.lst"
        Call removeEmptyFolders
        ${removeFolder} "${OLD}"
    ${EndIf}
    ClearErrors
FunctionEnd

; Puts what is in NEW in the place of what is here. On failure the error flag is set and all is as before.
Function exchange
    SetOutPath "$INSTDIR"
    RMDir /r "${OLD}"
    CreateDirectory "${OLD}"
    ClearErrors
    CopyFiles /SILENT "${NEW}\installed.lst" "${OLD}\new.lst"
    ${If} ${FileExists} "$INSTDIR\installed.lst"
        CopyFiles /SILENT "$INSTDIR\installed.lst" "${OLD}\back.lst"
    ${Else}
        FileOpen $R4 "${OLD}\back.lst" w
        FileClose $R4
    ${EndIf}
    ${If} ${Errors}
    ${OrIfNot} ${FileExists} "${OLD}\back.lst"
    ${OrIfNot} ${FileExists} "${OLD}\new.lst"
        RMDir /r "${OLD}"
        SetErrors
        Return
    ${EndIf}
    StrCpy $R1 "${OLD}\back.lst"
    StrCpy $R2 "$INSTDIR"
    StrCpy $R3 "${OLD}"
    Call moveListed
    ${IfNot} ${Errors}
        StrCpy $R1 "${OLD}\new.lst"
        StrCpy $R2 "${NEW}"
        StrCpy $R3 "$INSTDIR"
        Call moveListed
    ${EndIf}
    ${If} ${Errors}
        Call takeBack
        SetErrors
    ${EndIf}
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
