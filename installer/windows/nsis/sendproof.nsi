; SPDX-License-Identifier: GPL-3.0-or-later
; The installer of Sendproof, for one user, without administrator. What is given by -D or by the file that includes it:
;   VERSION       x.y.z
;   STAGE         the folder with everything that is packed
;   CONTENTS      the folder with contents.nsh and installed.lst, as stage.cmake writes them for STAGE
;   OUTPUT        the installer to write
;   SIGN_COMMAND  may be left out: signs the file whose name is put behind it
; Exit codes are in docs/windows-installer.md.
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 32
!addincludedir "${__FILEDIR__}"
!addincludedir "${CONTENTS}"

!define PRODUCT "Sendproof"
!define PUBLISHER "The Sendproof authors"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Sendproof"
!define NEW "$INSTDIR\.sendproof-new"
!define OLD "$INSTDIR\.sendproof-old"

!define EXIT_NOT_WRITTEN 3
!define EXIT_RUNNING 4
!define EXIT_NEWER 5
!define EXIT_DOES_NOT_RUN 6
!define EXIT_FOREIGN_FILE 7
!define EXIT_ACCOUNTS_STAY 8
!define EXIT_WINDOWS_TOO_OLD 9
!define EXIT_ANOTHER_RUNS 10

Name "${PRODUCT}"
OutFile "${OUTPUT}"
BrandingText "${PRODUCT} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${PRODUCT}"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
AllowRootDirInstall false
ShowInstDetails nevershow
ShowUninstDetails nevershow

!ifdef SIGN_COMMAND
    !finalize '${SIGN_COMMAND} "%1"' = 0
    !uninstfinalize '${SIGN_COMMAND} "%1"' = 0
!endif

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "TextFunc.nsh"
!include "WordFunc.nsh"
!include "WinVer.nsh"
!include "nsDialogs.nsh"
!include "contents.nsh"
!include "wizardpages.nsh"
!include "words.nsh"
!include "common.nsh"
!include "swap.nsh"
!include "association.nsh"
!include "install.nsh"
!include "uninstall.nsh"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${PRODUCT}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${PRODUCT} ${VERSION} Setup"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${PUBLISHER}, GPL-3.0-or-later"
