; SPDX-License-Identifier: GPL-3.0-or-later
; Every sentence of the installer, in English and Korean; a sentence that lacks one of them is no valid script.
!macro words name english korean
    LangString ${name} ${LANG_ENGLISH} "${english}"
    LangString ${name} ${LANG_KOREAN} "${korean}"
!macroend
!define words "!insertmacro words"

${words} abortQuestion "Leave without installing Sendproof?" "센드프루프를 설치하지 않고 나갈까요?"
${words} unAbortQuestion "Leave and keep Sendproof?" "센드프루프를 그대로 두고 나갈까요?"
${words} folderTitle "Install Sendproof" "센드프루프 설치"
${words} folderSubtitle "For you alone, so no administrator is needed." "이 사용자만 쓰도록 설치해서, 관리자 권한이 필요 없어요."
${words} folderText "Sendproof ${VERSION} will be installed into this folder. Where an older version is there, it is replaced and your accounts are kept." \
    "센드프루프 ${VERSION} 버전을 아래 폴더에 설치해요. 이전 버전이 있으면 새 버전으로 바꾸고, 저장한 계정은 그대로 남아요."
${words} folderLabel "Folder" "설치할 폴더"
${words} workTitle "Installing" "설치하고 있어요"
${words} workSubtitle "This takes a moment." "잠시만 기다려 주세요."
${words} doneTitle "Sendproof is installed" "센드프루프를 설치했어요"
${words} doneSubtitle "All went well." "모두 잘 끝났어요."
${words} doneText "You find Sendproof ${VERSION} in the Start menu." "시작 메뉴에서 센드프루프 ${VERSION} 버전을 열 수 있어요."
${words} closeButton "&Close" "닫기(&C)"
${words} runNow "&Open Sendproof now" "지금 센드프루프 열기(&O)"
${words} failedTitle "Sendproof was not installed" "센드프루프를 설치하지 못했어요"
${words} nothingChanged "Nothing has been changed." "바뀐 것은 없어요."
${words} formerStays "The version that was installed is as it was." "기존에 설치된 센드프루프는 그대로예요."

${words} unTitle "Remove Sendproof" "센드프루프 제거"
${words} unSubtitle "What shall become of your accounts?" "저장한 계정은 어떻게 할까요?"
${words} unText "Sendproof will be removed from this folder:" "아래 폴더에서 센드프루프를 제거해요."
${words} unKeep "&Keep my accounts and passwords on this computer" "계정과 비밀번호를 이 컴퓨터에 남겨 두기(&K)"
${words} unKeepText "They are there again when you install Sendproof another time." "센드프루프를 다시 설치하면 그대로 쓸 수 있어요."
${words} unRemove "Remove my &accounts and their passwords too" "계정과 비밀번호도 함께 지우기(&R)"
${words} unRemoveText "Passwords are taken out of Windows Credential Manager. This can't be taken back." \
    "비밀번호를 Windows 자격 증명 관리자에서 지워요. 지운 뒤에는 되돌릴 수 없어요."
${words} unButton "&Remove" "제거(&U)"
${words} unWorkTitle "Removing" "제거하고 있어요"
${words} unDoneTitle "Sendproof is removed" "센드프루프를 제거했어요"
${words} unDoneSubtitle "You may close this window." "이 창을 닫아도 돼요."
${words} unFailedTitle "Sendproof was not removed" "센드프루프를 제거하지 못했어요"
${words} unFailedSubtitle "It can be used as before." "이전처럼 계속 쓸 수 있어요."

${words} windowsTooOld "Sendproof needs Windows 10 or newer." "센드프루프는 Windows 10 이상에서 쓸 수 있어요."
${words} anotherRuns "Sendproof is already being installed or removed. Please end that first, then try again.$\r$\n$\r$\nNothing has been changed." \
    "센드프루프 설치나 제거가 이미 진행 중이에요. 먼저 열린 창에서 마친 뒤 다시 시도해 주세요.$\r$\n$\r$\n바뀐 것은 없어요."
${words} newerIsThere "A newer version of Sendproof ($0) is installed. Version ${VERSION} may be unable to read the accounts that it has saved.$\r$\n$\r$\nInstall the older version ${VERSION} all the same?" \
    "더 새로운 센드프루프($0)가 이미 설치되어 있어요. ${VERSION} 버전에서는 새 버전으로 저장한 계정을 읽지 못할 수 있어요.$\r$\n$\r$\n그래도 이전 버전인 ${VERSION} 버전을 설치할까요?"
${words} stillRuns "Sendproof is still open ($R1). Please close all its windows, then choose Retry.$\r$\n$\r$\nNothing has been changed so far." \
    "센드프루프가 아직 열려 있어요($R1). 창을 모두 닫고 ‘다시 시도’를 눌러 주세요.$\r$\n$\r$\n아직 바뀐 것은 없어요."
${words} cannotWrite "The folder can't be written to:$\r$\n$INSTDIR$\r$\n$\r$\nPlease choose another one. Nothing has been changed." \
    "이 폴더에는 설치할 수 없어요.$\r$\n$INSTDIR$\r$\n$\r$\n다른 폴더를 골라 주세요. 바뀐 것은 없어요."
${words} diskFull "There is not enough room on the disk: $1 MB are needed, $2 MB are free. Please make room, or choose a folder on another disk.$\r$\n$\r$\nNothing has been changed." \
    "디스크에 남은 공간이 부족해요. $1 MB가 필요한데 $2 MB만 남아 있어요. 공간을 비우거나 다른 디스크의 폴더를 골라 주세요.$\r$\n$\r$\n바뀐 것은 없어요."
${words} notUnpacked "The files could not all be written. Please see whether the disk is full, then try again.$\r$\n$\r$\nWhatever was installed before is as it was." \
    "파일을 모두 쓰지 못했어요. 디스크에 남은 공간이 있는지 살펴보고 다시 시도해 주세요.$\r$\n$\r$\n기존에 설치된 센드프루프가 있다면 그대로예요."
${words} doesNotRun "What was unpacked doesn't run on this computer (sendproof-cli: $0). Please load the installer again; a virus scanner may also have taken a file away.$\r$\n$\r$\nWhatever was installed before is as it was." \
    "설치 파일을 풀었지만 이 컴퓨터에서 실행되지 않아요(sendproof-cli: $0). 설치 파일을 다시 내려받아 주세요. 백신이 파일을 지웠을 수도 있어요.$\r$\n$\r$\n기존에 설치된 센드프루프가 있다면 그대로예요."
${words} fileIsMissing "A file that was unpacked is missing ($R1); a virus scanner may have taken it away. Please see what the scanner says, or load the installer again.$\r$\n$\r$\nWhatever was installed before is as it was." \
    "설치 파일을 풀었지만 파일 하나가 없어졌어요($R1). 백신이 지웠을 수 있어요. 백신 기록을 살펴보거나 설치 파일을 다시 내려받아 주세요.$\r$\n$\r$\n기존에 설치된 센드프루프가 있다면 그대로예요."
${words} foreignFile "The folder holds a file that isn't part of Sendproof and stands in its way:$\r$\n$moveBlocked$\r$\n$\r$\nPlease choose another folder. Nothing has been changed." \
    "이 폴더에 센드프루프 파일이 아닌데 이름이 겹치는 파일이 있어요.$\r$\n$moveBlocked$\r$\n$\r$\n다른 폴더를 골라 주세요. 바뀐 것은 없어요."
${words} notExchanged "The files of the version that is here could not be replaced. Please close Sendproof and try again.$\r$\n$\r$\nThe version that was here is as it was." \
    "설치되어 있는 버전의 파일을 바꾸지 못했어요. 센드프루프를 닫고 다시 시도해 주세요.$\r$\n$\r$\n이전 버전은 그대로예요."
${words} notTakenBack "An installation was broken off, and the version that was here could not be put back completely. None of its files are lost. Please restart the computer, then run this installer again; it goes on from here." \
    "중간에 끊긴 설치를 이전 상태로 다 되돌리지 못했어요. 없어진 파일은 없어요. 컴퓨터를 다시 시작한 뒤 이 설치 파일을 한 번 더 실행해 주세요. 이어서 되돌려요."
${words} accountsStay "Not all accounts and passwords could be removed, so nothing else was removed either:$\r$\n$\r$\n$1$\r$\n$\r$\nTry again later, or remove Sendproof and keep the accounts." \
    "계정과 비밀번호를 모두 지우지 못해서, 프로그램도 지우지 않았어요.$\r$\n$\r$\n$1$\r$\n$\r$\n나중에 다시 시도하거나, 계정을 남겨 두고 센드프루프만 제거해 주세요."
${words} fileType "Sendproof bundle" "센드프루프 묶음 파일"
${words} shortcutText "From an address to proven sending" "메일 주소만 있으면 설정부터 발송 확인까지"

; What NSIS says itself; the Korean that comes with it speaks in another tone.
LangString ^SpaceAvailable ${LANG_KOREAN} "남은 공간: "
LangString ^SpaceRequired ${LANG_KOREAN} "필요한 공간: "
LangString ^CloseBtn ${LANG_KOREAN} "닫기(&C)"
LangString ^NextBtn ${LANG_KOREAN} "다음(&N) >"
LangString ^InstallBtn ${LANG_KOREAN} "설치(&I)"
LangString ^BrowseBtn ${LANG_KOREAN} "찾아보기(&B)..."
LangString ^ErrorDecompressing ${LANG_ENGLISH} "$(notUnpacked)"
LangString ^ErrorDecompressing ${LANG_KOREAN} "$(notUnpacked)"
LangString ^ErrorWriting ${LANG_ENGLISH} "$(notUnpacked) "
LangString ^ErrorWriting ${LANG_KOREAN} "$(notUnpacked) "
