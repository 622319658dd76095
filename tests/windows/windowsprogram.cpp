// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QStandardPaths>
#include <QTest>
#include <QtEndian>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof::test {

namespace {

constexpr int runLimit = 60000;   // ms
constexpr int startLimit = 90000; // ms; Windows' first start writes a thousand files
constexpr int oddsAndEnds = 10000;

QString programFolder()
{
    return qEnvironmentVariable("SENDPROOF_WINDOWS_BIN");
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Runs the rest of its arguments where /etc/hosts and the trusted authorities are those of the folder that comes
/// first.
const QString insideTheRoom = u"mount --bind \"$0/hosts\" /etc/hosts; mount --bind \"$0/roots\" /etc/ssl/certs; "
                              "exec \"$@\""_s;

} // namespace

QJsonObject ProgramEnd::json() const
{
    return QJsonDocument::fromJson(out.trimmed().split('\n').last()).object();
}

WindowsProgram::WindowsProgram(WindowsSetting setting)
    : m_setting(std::move(setting))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "OPENSSL_CONF", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        m_environment.remove(QString::fromLatin1(name));
    m_environment.insert(u"USER"_s, m_setting.user);
    m_environment.insert(u"LOGNAME"_s, m_setting.user);
    m_environment.insert(u"HOME"_s, m_room.path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"WINEPREFIX"_s, m_room.filePath(u"wine"_s));
    m_environment.insert(u"WINEDEBUG"_s, u"-all"_s);
    // Parts that only make windows, or wait for somebody to look at a crash.
    m_environment.insert(u"WINEDLLOVERRIDES"_s, u"mscoree,mshtml,winemenubuilder.exe,winedbg.exe="_s);
}

WindowsProgram::~WindowsProgram()
{
    if (!m_hasServer)
        return;
    for (const QString &order : {u"-k"_s, u"-w"_s}) // end all its programs; wait until that is done
        finishes({u"wineserver"_s, order}, oddsAndEnds);
}

bool WindowsProgram::refuse(const QString &reason)
{
    m_reason = reason;
    m_isUnavailable = true;
    return false;
}

bool WindowsProgram::start()
{
    if (programFolder().isEmpty())
        return refuse(u"SENDPROOF_WINDOWS_BIN names no folder with the Windows programs"_s);
    if (!has(u"sendproof-cli.exe"_s))
        return refuse(u"no sendproof-cli.exe in "_s + programFolder());
    for (const QString &tool : {u"wine"_s, u"wineserver"_s, u"unshare"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return refuse(u"no %1 on this machine"_s.arg(tool));
    }
    if (QProcess::execute(u"unshare"_s, {u"--mount"_s, u"true"_s}) != 0)
        return refuse(u"this machine allows no mount namespaces"_s);
    const QString names = u"127.0.0.1 localhost "_s + m_setting.hosts.join(u' ') + u'\n';
    if (!m_room.isValid() || !QDir(m_room.path()).mkdir(u"roots"_s) || !QDir(m_room.path()).mkdir(u"wine"_s) ||
        !write(m_room.filePath(u"hosts"_s), names.toUtf8())) {
        m_reason = u"cannot write to "_s + m_room.path();
        return false;
    }
    return makeWindows();
}

bool WindowsProgram::makeWindows()
{
    m_hasServer = true;
    // Stays a while when nobody needs it, so that not every program starts Windows anew.
    if (finishes({u"wineserver"_s, u"-p15"_s}, oddsAndEnds) &&
        finishes({u"wine"_s, u"wineboot"_s, u"-i"_s}, startLimit) && QDir(driveC()).exists())
        return true;
    m_reason = u"Wine makes no Windows"_s;
    return false;
}

bool WindowsProgram::trust(const QByteArray &authority)
{
    const QByteArray der = QSslCertificate(authority).toDer();
    QFile native(m_room.filePath(u"roots/ca-certificates.crt"_s));
    if (der.isEmpty() || !native.open(QIODevice::Append) || native.write(authority + '\n') < 0)
        return false;
    // One property of the certificate, its encoded form, as Windows keeps it in the registry: number, 1, length, bytes.
    QByteArray entry(12, '\0');
    qToLittleEndian<quint32>(std::array<quint32, 3>{32, 1, quint32(der.size())}.data(), 3, entry.data());
    const QString name = QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha1).toHex()).toUpper();
    return finishes({u"wine"_s, u"reg"_s, u"add"_s,
                     u"HKCU\\Software\\Microsoft\\SystemCertificates\\Root\\Certificates\\"_s + name, u"/v"_s,
                     u"Blob"_s, u"/t"_s, u"REG_BINARY"_s, u"/d"_s, QString::fromLatin1((entry + der).toHex()), u"/f"_s},
                    oddsAndEnds);
}

QString WindowsProgram::accountsFolder() const
{
    return driveC() + u"/users/%1/AppData/Local/Sendproof"_s.arg(m_setting.user);
}

bool WindowsProgram::has(const QString &program)
{
    return QFile::exists(programFolder() + u'/' + program);
}

void WindowsProgram::enter(QProcess &process, const QStringList &command) const
{
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_room.path());
    process.start(u"unshare"_s, QStringList{u"--mount"_s, u"--propagation"_s, u"private"_s, u"bash"_s, u"-euc"_s,
                                            insideTheRoom, m_room.path()} +
                                    command);
}

bool WindowsProgram::finishes(const QStringList &command, int limit) const
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    enter(process, command);
    const bool isFinished = process.waitForFinished(limit);
    process.kill();
    process.waitForFinished(oddsAndEnds);
    return isFinished && process.exitCode() == 0;
}

void WindowsProgram::prepare(QProcess &process, const QStringList &arguments, const QString &program) const
{
    enter(process, QStringList{u"wine"_s, programFolder() + u'/' + program} + arguments);
}

ProgramEnd WindowsProgram::toTheEnd(QProcess &process, const QByteArray &input)
{
    process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, runLimit)) {
        process.kill();
        process.waitForFinished(oddsAndEnds);
    }
    const bool hasEnded = process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

ProgramEnd WindowsProgram::run(const QStringList &arguments, const QByteArray &input, const QString &program)
{
    QProcess process;
    prepare(process, arguments, program);
    return toTheEnd(process, input);
}

ProgramEnd WindowsProgram::runNative(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    enter(process, QStringList{QStringLiteral(SENDPROOF_BIN_DIR "/sendproof-cli")} + arguments);
    return toTheEnd(process, input);
}

} // namespace sendproof::test
