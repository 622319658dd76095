// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "core/secret.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace sendproof {

namespace {

termios savedTerminal;
int interruptPipe[2] = {-1, -1};

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

/// Typing stays invisible while it lives; Ctrl-C in between leaves the terminal as it was.
class SilentTerminal
{
public:
    SilentTerminal()
        : m_isActive(tcgetattr(STDIN_FILENO, &savedTerminal) == 0)
    {
        if (!m_isActive)
            return;
        std::signal(SIGINT, restoreAndDie);
        std::signal(SIGTERM, restoreAndDie);
        termios silent = savedTerminal;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (!m_isActive)
            return;
        tcsetattr(STDIN_FILENO, TCSANOW, &savedTerminal);
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    static void restoreAndDie(int number)
    {
        tcsetattr(STDIN_FILENO, TCSANOW, &savedTerminal); // async-signal-safe (POSIX.1)
        std::signal(number, SIG_DFL);
        std::raise(number);
    }
    bool m_isActive = false;
};

/// What was read ahead of the line that is asked for.
QByteArray linesAhead;

QByteArray readNextLine(qsizetype limit)
{
    char block[65536];
    for (;;) {
        const qsizetype end = linesAhead.indexOf('\n') + 1;
        const ssize_t got = end > 0 || linesAhead.size() >= limit ? 0 : ::read(STDIN_FILENO, block, sizeof block);
        if (got < 0 && errno == EINTR)
            continue;
        if (got > 0) {
            linesAhead.append(block, got);
            continue;
        }
        const QByteArray line = linesAhead.left(qMin(limit, end > 0 ? end : linesAhead.size()));
        linesAhead.remove(0, line.size());
        return line;
    }
}

QByteArray readStdin(StdinPart part, qsizetype limit)
{
    if (part == StdinPart::NextLine)
        return readNextLine(limit);
    std::optional<SilentTerminal> silence;
    if (part == StdinPart::FirstLine)
        silence.emplace();
    QByteArray bytes;
    // Reserved at once: a growing buffer would leave copies of a password behind.
    bytes.reserve(limit);
    char byte = 0;
    while (bytes.size() < limit) {
        const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || (part == StdinPart::FirstLine && byte == '\n'))
            break;
        bytes.append(byte);
    }
    return bytes;
}

void noteInterrupt(int)
{
    const int error = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(interruptPipe[1], &byte, 1);
    errno = error;
}

void whenInterrupted(QObject *context, const std::function<void()> &then)
{
    if (interruptPipe[0] < 0 && ::pipe(interruptPipe) != 0)
        return; // then the signals end the program the hard way
    for (const int end : interruptPipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(interruptPipe[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, then] {
        notifier->setEnabled(false);
        then();
    });
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, noteInterrupt);
}

void whenStdinEnds(QObject *context, const std::function<void()> &then)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, then] {
        char bytes[4096];
        const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN)))
            return;
        notifier->setEnabled(false);
        then();
    });
}

std::optional<QByteArray> environment(const QString &name)
{
    const QByteArray key = name.toUtf8();
    return qEnvironmentVariableIsSet(key.constData()) ? std::optional(qgetenv(key.constData())) : std::nullopt;
}

} // namespace

void connectTerminal(CliWorld &world)
{
    world.out = [](QByteArrayView bytes) { return writeAll(STDOUT_FILENO, bytes); };
    world.error = [](QByteArrayView bytes) { return writeAll(STDERR_FILENO, bytes); };
    world.isOutTerminal = [] { return ::isatty(STDOUT_FILENO) == 1; };
    world.readStdin = readStdin;
    world.environment = environment;
    world.whenInterrupted = whenInterrupted;
    world.whenStdinEnds = whenStdinEnds;
}

} // namespace sendproof
