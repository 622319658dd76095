// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "core/secret.h"

#include <QPointer>
#include <QString>

#include <array>
#include <thread>
#include <utility>

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace sendproof {

namespace {

constexpr DWORD longestConsoleWrite = 8000; // UTF-16 units; older consoles take 64 KiB at once at most
constexpr DWORD longestConsoleLine = 4096;

bool writeConsole(HANDLE console, QByteArrayView bytes)
{
    // The console's code page is whatever the user's system has; UTF-16 goes around it.
    const std::wstring text = QString::fromUtf8(bytes).toStdWString();
    for (std::size_t at = 0; at < text.size();) {
        const DWORD count = static_cast<DWORD>(qMin<std::size_t>(text.size() - at, longestConsoleWrite));
        DWORD written = 0;
        if (!WriteConsoleW(console, text.data() + at, count, &written, nullptr) || written == 0)
            return false;
        at += written;
    }
    return true;
}

bool writeAll(DWORD which, QByteArrayView bytes)
{
    const HANDLE file = GetStdHandle(which);
    DWORD mode = 0;
    if (GetConsoleMode(file, &mode))
        return writeConsole(file, bytes);
    while (!bytes.isEmpty()) {
        DWORD written = 0;
        if (!WriteFile(file, bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr) || written == 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

/// One line typed into the console, invisibly, as UTF-8.
QByteArray readConsoleLine(HANDLE console, DWORD mode)
{
    std::array<wchar_t, longestConsoleLine> typed{};
    DWORD count = 0;
    SetConsoleMode(console,
                   (mode | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT) & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    ReadConsoleW(console, typed.data(), longestConsoleLine, &count, nullptr);
    SetConsoleMode(console, mode);
    while (count > 0 && (typed.at(count - 1) == L'\n' || typed.at(count - 1) == L'\r'))
        --count;
    const QByteArray line = QStringView(typed.data(), static_cast<qsizetype>(count)).toUtf8();
    SecureZeroMemory(typed.data(), sizeof typed);
    return line;
}

QByteArray readStdin(StdinPart part, qsizetype limit)
{
    const HANDLE file = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    if (part == StdinPart::FirstLine && GetConsoleMode(file, &mode))
        return readConsoleLine(file, mode);
    QByteArray bytes;
    if (part != StdinPart::NextLine)
        bytes.reserve(limit); // a growing buffer would leave copies of a password behind
    while (bytes.size() < limit) {
        char byte = 0;
        DWORD got = 0;
        if (!ReadFile(file, &byte, 1, &got, nullptr) || got == 0 || (part == StdinPart::FirstLine && byte == '\n'))
            break;
        bytes.append(byte);
        if (part == StdinPart::NextLine && byte == '\n')
            break;
    }
    return bytes;
}

/// What a thread of the system tells to the event loop. Never deleted: such a thread may outlive the application.
struct Relay
{
    QObject *object = new QObject;
    QPointer<QObject> context;
    std::function<void()> then;

    void tell()
    {
        QMetaObject::invokeMethod(
            object,
            [this] {
                if (context)
                    std::exchange(then, [] {})();
            },
            Qt::QueuedConnection);
    }
};

Relay *interruptRelay = nullptr;

BOOL WINAPI noteInterrupt(DWORD)
{
    interruptRelay->tell();
    return TRUE;
}

void whenInterrupted(QObject *context, const std::function<void()> &then)
{
    interruptRelay = new Relay{.context = context, .then = then};
    SetConsoleCtrlHandler(noteInterrupt, TRUE);
}

void whenStdinEnds(QObject *context, const std::function<void()> &then)
{
    auto *relay = new Relay{.context = context, .then = then};
    std::thread([relay] {
        std::array<char, 4096> bytes{};
        DWORD got = 0;
        while (
            ReadFile(GetStdHandle(STD_INPUT_HANDLE), bytes.data(), static_cast<DWORD>(bytes.size()), &got, nullptr) &&
            got > 0) {
        }
        relay->tell();
    }).detach();
}

std::optional<QByteArray> environment(const QString &name)
{
    const QByteArray key = name.toUtf8();
    if (!qEnvironmentVariableIsSet(key.constData()))
        return std::nullopt;
    return qEnvironmentVariable(key.constData()).toUtf8();
}

} // namespace

void connectTerminal(CliWorld &world)
{
    world.out = [](QByteArrayView bytes) { return writeAll(STD_OUTPUT_HANDLE, bytes); };
    world.error = [](QByteArrayView bytes) { return writeAll(STD_ERROR_HANDLE, bytes); };
    world.isOutTerminal = [] {
        DWORD mode = 0;
        return GetConsoleMode(GetStdHandle(STD_OUTPUT_HANDLE), &mode) != 0;
    };
    world.readStdin = readStdin;
    world.environment = environment;
    world.whenInterrupted = whenInterrupted;
    world.whenStdinEnds = whenStdinEnds;
}

} // namespace sendproof
