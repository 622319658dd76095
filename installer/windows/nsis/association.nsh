; SPDX-License-Identifier: GPL-3.0-or-later
; Files that end in .sendproof, for this user. Whoever has them already keeps them; "open with" offers both.
!define CLASSES "Software\Classes"
!define BUNDLE "Sendproof.Bundle"

; SHCNE_ASSOCCHANGED with SHCNF_IDLIST: Explorer shows the icon at once.
!macro tellExplorer
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function associate
    WriteRegStr HKCU "${CLASSES}\${BUNDLE}" "" "$(fileType)"
    WriteRegStr HKCU "${CLASSES}\${BUNDLE}\DefaultIcon" "" "$INSTDIR\sendproof.exe,0"
    WriteRegStr HKCU "${CLASSES}\${BUNDLE}\shell\open\command" "" '"$INSTDIR\sendproof.exe" "%1"'
    WriteRegNone HKCU "${CLASSES}\.sendproof\OpenWithProgids" "${BUNDLE}"
    ReadRegStr $0 HKCU "${CLASSES}\.sendproof" ""
    ${If} $0 == ""
        WriteRegStr HKCU "${CLASSES}\.sendproof" "" "${BUNDLE}"
    ${EndIf}
    !insertmacro tellExplorer
FunctionEnd

Function un.associate
    DeleteRegKey HKCU "${CLASSES}\${BUNDLE}"
    DeleteRegValue HKCU "${CLASSES}\.sendproof\OpenWithProgids" "${BUNDLE}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.sendproof\OpenWithProgids"
    ReadRegStr $0 HKCU "${CLASSES}\.sendproof" ""
    ${If} $0 == "${BUNDLE}"
        DeleteRegValue HKCU "${CLASSES}\.sendproof" ""
    ${EndIf}
    DeleteRegKey /ifempty HKCU "${CLASSES}\.sendproof"
    !insertmacro tellExplorer
FunctionEnd
