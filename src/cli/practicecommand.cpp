// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/practicecommand.h"

#include "cli/cliwords.h"
#include "cli/explanation.h"
#include "cli/optionreader.h"
#include "wizard/practicewords.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array practiceOptions{
    OptionForm{"port", "PORT", QT_TRANSLATE_NOOP("CliWords", "The port for implicit TLS; otherwise any free one.")},
    OptionForm{"ca-out", "FILE", QT_TRANSLATE_NOOP("CliWords", "Write the certificate to trust into this file.")},
    OptionForm{"list", nullptr, QT_TRANSLATE_NOOP("CliWords", "Only list what can be practised.")},
    OptionForm{"until-eof", nullptr, QT_TRANSLATE_NOOP("CliWords", "End when standard input ends.")},
};

bool isOpen(const PracticeCase &one)
{
    return !one.server.host.isEmpty() && one.server.port > 0;
}

QJsonObject caseJson(const PracticeCase &one)
{
    QJsonObject object{{u"id"_s, one.id},
                       {u"login"_s, one.login},
                       {u"security"_s, securityName(one.server.security)},
                       {u"stage"_s, stageName(one.stage)},
                       {u"cause"_s, safeJsonOrNull(one.cause)},
                       {u"description"_s, safeJson(practiceText(one.id))}};
    object.insert(u"host"_s, isOpen(one) ? QJsonValue(one.server.host.ascii()) : QJsonValue(QJsonValue::Null));
    object.insert(u"port"_s, isOpen(one) ? QJsonValue(one.server.port) : QJsonValue(QJsonValue::Null));
    return object;
}

QJsonArray casesJson(PracticeService &service)
{
    QJsonArray cases;
    for (const PracticeCase &one : service.cases())
        cases.append(caseJson(one));
    return cases;
}

/// Where a login is served; of what is not running, how it ends.
QString caseLine(const PracticeCase &one)
{
    const QString how = isOpen(one) ? u"%1:%2"_s.arg(securityName(one.server.security)).arg(one.server.port)
                                    : QString(stageName(one.stage)).leftJustified(11) + one.cause.leftJustified(44);
    return u"  %1 %2  %3"_s.arg(one.login.leftJustified(44), how.leftJustified(18), practiceText(one.id));
}

} // namespace

const CommandForm &PracticeCommand::form() const
{
    static const CommandForm form{
        "practice", "[--port PORT] [--list] …",
        QT_TRANSLATE_NOOP("CliWords", "Run a mail server to practise with, on this computer only."), practiceOptions};
    return form;
}

void PracticeCommand::run(const CommandOptions &options)
{
    OptionReader reader(options);
    const int port = reader.port("port").value_or(0);
    if (options.has("ca-out") && options.value("ca-out").isEmpty())
        reader.complain("ca-out", CliWords::tr("It must not be empty."));
    if (!reader.isFine())
        return endUsage(reader.problem());
    m_service = m_world.makePractice();
    if (options.has("list")) {
        printCases();
        return end(ExitCode::Done);
    }
    const Result<Done> opened = m_service->open(port, [this](const TakenMail &mail) { printMail(mail); });
    if (!opened)
        return end(Problem{ExitCode::Internal,
                           CliWords::tr("The practice server could not be started: %1").arg(opened.error().detail),
                           failureKindName(opened.error().kind)});
    if (!writeCertificate(options))
        return end(Problem{ExitCode::Internal, CliWords::tr("The certificate could not be written to a file."),
                           failureKindName(FailureKind::NotWritable)});
    m_world.whenInterrupted(this, [this] { end(ExitCode::Done); });
    if (options.has("until-eof"))
        m_world.whenStdinEnds(this, [this] { end(ExitCode::Done); });
    printWhere();
}

bool PracticeCommand::writeCertificate(const CommandOptions &options)
{
    const QByteArray certificate = m_service->caCertificate();
    if (options.has("ca-out")) {
        m_certificatePath = options.value("ca-out");
        QSaveFile file(m_certificatePath);
        // Qt 6.4's commit() alone doesn't tell when the last bytes found no room.
        return file.open(QIODevice::WriteOnly) && file.write(certificate) == certificate.size() && file.flush() &&
               file.commit();
    }
    m_temporaryFile.setFileTemplate(QDir::tempPath() + u"/sendproof-practice-XXXXXX.pem"_s);
    if (!m_temporaryFile.open() || m_temporaryFile.write(certificate) != certificate.size())
        return false;
    m_certificatePath = m_temporaryFile.fileName();
    m_temporaryFile.close(); // keeps the file until this command goes
    return true;
}

void PracticeCommand::printWhere()
{
    const SubmissionServer implicit = m_service->server(Security::ImplicitTls);
    const SubmissionServer upgraded = m_service->server(Security::StartTls);
    if (m_printer.isJson()) {
        m_printer.json({{u"host"_s, implicit.host.ascii()},
                        {u"ports"_s, QJsonObject{{u"implicit_tls"_s, implicit.port}, {u"starttls"_s, upgraded.port}}},
                        {u"scenarios"_s, casesJson(*m_service)},
                        {u"ca_file"_s, m_certificatePath},
                        {u"password"_s, m_service->password()}});
        return;
    }
    m_printer.line(CliWords::tr("The practice server is running on this computer. No mail leaves it."));
    m_printer.line(u"  %1:%2  implicit-tls"_s.arg(implicit.host.ascii(), QString::number(implicit.port)));
    m_printer.line(u"  %1:%2  starttls"_s.arg(upgraded.host.ascii(), QString::number(upgraded.port)));
    m_printer.line(CliWords::tr("Certificate to trust (--ca-file): %1").arg(m_certificatePath));
    m_printer.line(CliWords::tr("Password of all logins: %1").arg(m_service->password()));
    m_printer.line();
    printCases();
    m_printer.line();
    m_printer.line(CliWords::tr("Ctrl-C ends it."));
}

void PracticeCommand::printCases()
{
    if (m_printer.isJson())
        return m_printer.json({{u"scenarios"_s, casesJson(*m_service)}});
    for (const PracticeCase &one : m_service->cases())
        m_printer.line(caseLine(one));
}

void PracticeCommand::printMail(const TakenMail &mail)
{
    ++m_mailCount;
    if (!m_printer.isJson())
        return m_printer.line(
            CliWords::tr("Mail %1: from %2 to %3, %4 bytes")
                .arg(QString::number(m_mailCount), mail.from, mail.to.join(u", "), QString::number(mail.bytes.size())));
    QJsonArray recipients;
    for (const QString &to : mail.to)
        recipients.append(safeJson(to));
    m_printer.json({{u"mail"_s, QJsonObject{{u"number"_s, m_mailCount},
                                            {u"login"_s, safeJsonOrNull(mail.login)},
                                            {u"from"_s, safeJson(mail.from)},
                                            {u"to"_s, recipients},
                                            {u"bytes"_s, mail.bytes.size()},
                                            {u"message"_s, safeJson(QString::fromUtf8(mail.bytes))}}}});
}

} // namespace sendproof
