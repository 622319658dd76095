// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace sendproof::test {

/// How one run of a program ended.
struct ProgramEnd
{
    int exit = -1; ///< -1: it had to be killed, crashed or did not start
    QByteArray out;
    QByteArray error;
    QJsonObject json() const; ///< Of the last line of out
};

/// Where the Windows programs run.
struct WindowsSetting
{
    QString user = QStringLiteral("tester"); ///< Who is signed in to Windows
    QStringList hosts;                       ///< Names of this computer, beside localhost
};

/// The Windows programs, run by Wine for one test: a Windows of their own in a temporary folder, which ends with this
/// object. They and the programs of this machine that are compared with them run in a mount namespace where the names
/// given resolve to 127.0.0.1 and only authorities given by trust() are trusted, so nothing of the machine counts.
///
/// The folder with the programs, everything they need beside them, comes from SENDPROOF_WINDOWS_BIN.
class WindowsProgram
{
public:
    explicit WindowsProgram(WindowsSetting setting = {});
    ~WindowsProgram();
    Q_DISABLE_COPY_MOVE(WindowsProgram)

    /// Blocks until there is a Windows. False: see reason().
    [[nodiscard]] bool start();
    /// The first start() failed because this machine lacks something: a reason to skip.
    bool isUnavailable() const { return m_isUnavailable; }
    QString reason() const { return m_reason; }
    bool trust(const QByteArray &authority); ///< A certificate in PEM, beside those from before

    /// Runs @p program of the folder to its end, with the event loop turning; kills it after a minute.
    ProgramEnd run(const QStringList &arguments, const QByteArray &input = {},
                   const QString &program = QStringLiteral("sendproof-cli.exe"));
    /// The same by this machine's own sendproof-cli.
    ProgramEnd runNative(const QStringList &arguments, const QByteArray &input = {});
    /// For programs that don't end by themselves.
    void prepare(QProcess &process, const QStringList &arguments,
                 const QString &program = QStringLiteral("sendproof-cli.exe")) const;

    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    QString driveC() const { return m_room.filePath(QStringLiteral("wine/drive_c")); }
    QString accountsFolder() const; ///< Of the user
    static bool has(const QString &program);

private:
    bool refuse(const QString &reason);
    bool makeWindows();
    bool finishes(const QStringList &command, int limit) const;
    void enter(QProcess &process, const QStringList &command) const;
    static ProgramEnd toTheEnd(QProcess &process, const QByteArray &input);

    WindowsSetting m_setting;
    QTemporaryDir m_room;
    QProcessEnvironment m_environment;
    QString m_reason;
    bool m_isUnavailable = false;
    bool m_hasServer = false;
};

} // namespace sendproof::test
