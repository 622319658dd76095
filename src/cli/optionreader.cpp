// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/optionreader.h"

#include "cli/cliwords.h"
#include "core/ipaddress.h"
#include "core/unsafetext.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qint64 largestCertificateFile = qint64(4) * 1024 * 1024;
constexpr double longestTimeout = 3600; // seconds

QString hostSentence(const HostName::Parse &parse)
{
    switch (parse.fault) {
    case HostFault::None:
        break;
    case HostFault::Empty:
        return CliWords::tr("A server name is missing.");
    case HostFault::HasUrlParts:
        return parse.port ? CliWords::tr("Only the name of the server goes here. Try: --host %1 --port %2")
                                .arg(parse.offer)
                                .arg(*parse.port)
                          : CliWords::tr("Only the name of the server goes here. Try: --host %1").arg(parse.offer);
    case HostFault::BadName:
        return CliWords::tr("This is not a server name, such as smtp.example.com, nor an IP address.");
    case HostFault::TooLong:
        return CliWords::tr("This is too long for a server name.");
    case HostFault::UnsafeCharacter:
        return CliWords::tr("There are control characters or invisible characters in it.");
    }
    return {};
}

} // namespace

QString addressSentence(AddressFault fault)
{
    switch (fault) {
    case AddressFault::None:
        break;
    case AddressFault::Empty:
        return CliWords::tr("An address is missing.");
    case AddressFault::MissingAt:
        return CliWords::tr("An address has an @, as in name@example.com.");
    case AddressFault::SeveralAts:
        return CliWords::tr("There is more than one @ in it. Give one address only.");
    case AddressFault::BadLocalPart:
        return CliWords::tr("The part before the @ is not valid in an address.");
    case AddressFault::BadDomain:
        return CliWords::tr("The part behind the @ is not a mail domain, such as example.com.");
    case AddressFault::TooLong:
        return CliWords::tr("This is too long for an address.");
    case AddressFault::UnsafeCharacter:
        return CliWords::tr("There are control characters or invisible characters in it.");
    }
    return {};
}

void OptionReader::complain(const char *name, const QString &sentence)
{
    if (m_problem.isEmpty())
        m_problem = u"--%1: %2"_s.arg(QLatin1StringView(name), sentence);
}

std::optional<HostName> OptionReader::host(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    const HostName::Parse parse = HostName::parse(m_options.value(name));
    if (!parse.host)
        complain(name, hostSentence(parse));
    return parse.host;
}

std::optional<int> OptionReader::port(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    static const QRegularExpression form(u"\\A[0-9]{1,5}\\z"_s);
    const QString text = m_options.value(name);
    const int port = form.match(text).hasMatch() ? text.toInt() : 0;
    if (port >= 1 && port <= 65535)
        return port;
    complain(name, CliWords::tr("A port is a number from 1 to 65535."));
    return std::nullopt;
}

std::optional<Security> OptionReader::security(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    const std::optional<Security> security = securityFromName(m_options.value(name));
    if (!security)
        complain(name, CliWords::tr("The choices are: %1").arg("implicit-tls, starttls, none"_L1));
    return security;
}

std::optional<AuthChoice> OptionReader::auth(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    const std::optional<AuthChoice> auth = authChoiceFromName(m_options.value(name));
    if (!auth)
        complain(name, CliWords::tr("The choices are: %1")
                           .arg("auto, plain, login, cram-md5, scram-sha-1, scram-sha-256, xoauth2, oauthbearer"_L1));
    return auth;
}

std::optional<MailAddress> OptionReader::address(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    const MailAddress::Parse parse = MailAddress::parse(m_options.value(name));
    if (!parse.address)
        complain(name, addressSentence(parse.fault));
    return parse.address;
}

std::optional<QString> OptionReader::ipAddress(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    if (IpAddress::parse(m_options.value(name)))
        return m_options.value(name);
    complain(name, CliWords::tr("An IP address is expected, for example: 192.0.2.53"));
    return std::nullopt;
}

std::optional<QByteArray> OptionReader::fingerprint(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    static const QRegularExpression form(u"\\A[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}\\z"_s);
    if (form.match(m_options.value(name)).hasMatch())
        return QByteArray::fromHex(m_options.value(name).remove(u':').toLatin1());
    complain(name, CliWords::tr("A SHA-256 fingerprint has 64 hexadecimal digits."));
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> OptionReader::seconds(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    static const QRegularExpression form(u"\\A[0-9]{1,4}(\\.[0-9]{1,3})?\\z"_s);
    const QString text = m_options.value(name);
    const double value = form.match(text).hasMatch() ? text.toDouble() : 0;
    if (value > 0 && value <= longestTimeout)
        return std::chrono::milliseconds(qRound(value * 1000));
    complain(name, CliWords::tr("A time is a number of seconds, over 0 and at most 3600."));
    return std::nullopt;
}

std::optional<int> OptionReader::count(const char *name, int most)
{
    if (!m_options.has(name))
        return std::nullopt;
    bool isNumber = false;
    const int count = m_options.value(name).toInt(&isNumber);
    if (isNumber && count >= 1 && count <= most)
        return count;
    complain(name, CliWords::tr("A number from 1 to %1 is expected.").arg(most));
    return std::nullopt;
}

std::optional<Stage> OptionReader::stage(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    const std::optional<Stage> stage = stageFromName(m_options.value(name));
    if (!stage) {
        QStringList names;
        for (const Stage one : allStages)
            names.append(stageName(one));
        complain(name, CliWords::tr("The choices are: %1").arg(names.join(u", ")));
    }
    return stage;
}

std::optional<int> OptionReader::replyCode(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    static const QRegularExpression form(u"\\A[45][0-9]{2}\\z"_s);
    if (form.match(m_options.value(name)).hasMatch())
        return m_options.value(name).toInt();
    complain(name, CliWords::tr("The code of a refusal is a number from 400 to 599."));
    return std::nullopt;
}

std::optional<EnhancedCode> OptionReader::enhancedCode(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    const std::optional<EnhancedCode> code = EnhancedCode::fromStartOf(m_options.value(name).toUtf8());
    if (code && code->statusClass >= 4 && code->toString() == m_options.value(name))
        return code;
    complain(name, CliWords::tr("An enhanced code of a refusal looks like 5.7.8."));
    return std::nullopt;
}

std::optional<QString> OptionReader::text(const char *name, qsizetype limit)
{
    if (!m_options.has(name))
        return std::nullopt;
    const QString text = m_options.value(name);
    if (text.trimmed().isEmpty())
        complain(name, CliWords::tr("It must not be empty."));
    else if (text.size() > limit)
        complain(name, CliWords::tr("It may have at most %1 characters.").arg(limit));
    else if (hasUnsafeCharacter(text))
        complain(name, CliWords::tr("There are control characters or invisible characters in it."));
    else
        return text;
    return std::nullopt;
}

HeaderText OptionReader::title(const char *name)
{
    const std::optional<HeaderText> text =
        HeaderText::from(m_options.value(name).normalized(QString::NormalizationForm_C));
    if (m_options.has(name) && (!text || text->isEmpty()))
        complain(name, CliWords::tr("A name has 1 to 200 characters and none that are invisible."));
    return text.value_or(HeaderText());
}

std::optional<QByteArray> OptionReader::certificateFile(const char *name)
{
    if (!m_options.has(name))
        return std::nullopt;
    QFile file(m_options.value(name));
    if (!file.open(QIODevice::ReadOnly)) {
        complain(name, CliWords::tr("The file can't be read: %1").arg(file.errorString()));
        return std::nullopt;
    }
    const QByteArray content = file.read(largestCertificateFile + 1);
    if (content.size() <= largestCertificateFile && content.contains("-----BEGIN CERTIFICATE-----"))
        return content;
    complain(name, CliWords::tr("The file holds no certificate in PEM form."));
    return std::nullopt;
}

} // namespace sendproof
