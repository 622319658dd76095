// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a test what stands in the Windows Credential Manager: a line for each generic credential, its target name and
// the size of its secret in bytes, separated by a tab, in UTF-8. With an argument only those whose target begins with
// it. Exit code 1 where Windows doesn't tell.
#include <cstdio>
#include <string>
#include <windows.h>

#include <wincred.h>

namespace {

std::string utf8(const std::wstring &text)
{
    const int size =
        WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), nullptr, 0, nullptr, nullptr);
    std::string made(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), made.data(), size, nullptr, nullptr);
    return made;
}

} // namespace

int main()
{
    int count = 0;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    const std::wstring beginning = count > 1 ? arguments[1] : L"";
    DWORD found = 0;
    CREDENTIALW **credentials = nullptr;
    if (CredEnumerateW(nullptr, 0, &found, &credentials) == FALSE)
        return GetLastError() == ERROR_NOT_FOUND ? 0 : 1;
    for (DWORD i = 0; i < found; ++i) {
        const CREDENTIALW &each = *credentials[i];
        if (each.Type == CRED_TYPE_GENERIC && std::wstring(each.TargetName).starts_with(beginning))
            std::printf("%s\t%lu\n", utf8(each.TargetName).c_str(), each.CredentialBlobSize);
    }
    CredFree(credentials);
    return 0;
}
