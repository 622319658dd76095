// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accountfields.h"

#include "core/unsafetext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype fingerprintSize = 32; // bytes of a SHA-256

std::optional<QDateTime> timeFrom(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() && text.endsWith(u'Z') ? std::optional(time) : std::nullopt;
}

/// Reads the fields of one object and remembers the first one that is wrong.
class FieldReader
{
public:
    enum class Need { Optional, Required };

    FieldReader(const QJsonObject &fields, QString prefix, QString &problem)
        : m_fields(fields)
        , m_prefix(std::move(prefix))
        , m_problem(problem)
    {
    }

    QString text(QLatin1StringView name, Need need = Need::Optional)
    {
        const QJsonValue value = m_fields.value(name);
        if (!value.isString() && !(value.isUndefined() && need == Need::Optional))
            complain(name, "a text is expected");
        return value.toString();
    }
    /// A text for protocol lines and file names.
    QString plainText(QLatin1StringView name)
    {
        QString value = text(name);
        if (hasUnsafeCharacter(value))
            complain(name, "a control or invisible character stands in it");
        return value;
    }
    bool flag(QLatin1StringView name)
    {
        const QJsonValue value = m_fields.value(name);
        if (!value.isBool() && !value.isUndefined())
            complain(name, "true or false is expected");
        return value.toBool();
    }
    int port(QLatin1StringView name)
    {
        const double value = m_fields.value(name).toDouble(0);
        const int port = value >= 1 && value <= 65535 ? static_cast<int>(value) : 0;
        if (port == 0 || port != value)
            complain(name, "a number from 1 to 65535 is expected");
        return port;
    }
    /// Invalid where there is none, or an empty text.
    QDateTime time(QLatin1StringView name)
    {
        const QString value = text(name);
        return value.isEmpty() ? QDateTime() : meaning(timeFrom(value), name, "a time in UTC is expected");
    }
    QJsonObject object(QLatin1StringView name, Need need)
    {
        const QJsonValue value = m_fields.value(name);
        if (!value.isObject() && !(value.isUndefined() && need == Need::Optional))
            complain(name, "an object is expected");
        return value.toObject();
    }
    /// @p known or, where the text had no meaning, a complaint and the default.
    template<typename T> T meaning(const std::optional<T> &known, QLatin1StringView name, const char *expected)
    {
        if (!known)
            complain(name, expected);
        return known.value_or(T{});
    }
    void complain(QLatin1StringView name, const char *what)
    {
        if (m_problem.isEmpty())
            m_problem = u"%1%2: %3"_s.arg(m_prefix, name, QLatin1StringView(what));
    }

private:
    QJsonObject m_fields;
    QString m_prefix;
    QString &m_problem;
};

using Need = FieldReader::Need;

std::optional<HostName> hostFrom(const QString &text)
{
    return text.isEmpty() ? HostName() : HostName::parse(text).host;
}

std::optional<MailAddress> addressFrom(const QString &text)
{
    return text.isEmpty() ? MailAddress() : MailAddress::parse(text).address;
}

std::optional<AuthChoice> authFrom(const QString &text)
{
    return text.isEmpty() ? AuthChoice::Auto : authChoiceFromName(text);
}

std::optional<QByteArray> fingerprintFrom(const QString &text)
{
    const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
    const bool isWhole =
        text.isEmpty() || (bytes.size() == fingerprintSize && QString::fromLatin1(bytes.toHex()) == text);
    return isWhole ? std::optional(bytes) : std::nullopt;
}

SubmissionServer serverFrom(FieldReader fields)
{
    SubmissionServer server;
    server.host =
        fields.meaning(hostFrom(fields.text("host"_L1, Need::Required)), "host"_L1, "a host name is expected");
    server.port = fields.port("port"_L1);
    server.security = fields.meaning(securityFromName(fields.text("security"_L1, Need::Required)), "security"_L1,
                                     "\"implicit-tls\", \"starttls\" or \"none\" is expected");
    server.auth = fields.meaning(authFrom(fields.text("auth"_L1)), "auth"_L1, "it is unknown");
    server.pinnedCertificate = fields.meaning(fingerprintFrom(fields.text("pinned_certificate"_L1)),
                                              "pinned_certificate"_L1, "a SHA-256 is expected");
    server.clearChannelAllowed = fields.flag("clear_channel_allowed"_L1);
    return server;
}

MailSender senderFrom(FieldReader fields)
{
    MailSender sender;
    sender.address = fields.meaning(addressFrom(fields.text("address"_L1, Need::Required)), "address"_L1,
                                    "a mail address is expected");
    sender.name = fields.meaning(HeaderText::from(fields.text("name"_L1)), "name"_L1, "it can't stand in a header");
    return sender;
}

DirectRoute directFrom(FieldReader fields)
{
    DirectRoute direct;
    direct.service = fields.meaning(directServiceFromName(fields.text("service"_L1, Need::Required)), "service"_L1,
                                    "\"google\" or \"microsoft\" is expected");
    direct.transport = fields.meaning(directTransportFromName(fields.text("transport"_L1, Need::Required)),
                                      "transport"_L1, "\"api\" or \"smtp\" is expected");
    direct.tenant = fields.plainText("tenant"_L1);
    direct.clientId = fields.plainText("client_id"_L1);
    direct.signedInAt = fields.time("signed_in_at"_L1);
    direct.endsAt = fields.time("ends_at"_L1);
    return direct;
}

ProofRecord proofFrom(FieldReader fields)
{
    ProofRecord proof;
    proof.at = fields.meaning(timeFrom(fields.text("at"_L1, Need::Required)), "at"_L1, "a time in UTC is expected");
    proof.accepted = fields.flag("accepted"_L1);
    proof.stage = fields.plainText("stage"_L1);
    proof.cause = fields.plainText("cause"_L1);
    return proof;
}

QJsonObject serverFields(const SubmissionServer &server, QJsonObject fields)
{
    fields["host"_L1] = server.host.ascii();
    fields["port"_L1] = server.port;
    fields["security"_L1] = securityName(server.security);
    fields["auth"_L1] = authChoiceName(server.auth);
    fields["pinned_certificate"_L1] = QString::fromLatin1(server.pinnedCertificate.toHex());
    fields["clear_channel_allowed"_L1] = server.clearChannelAllowed;
    return fields;
}

QJsonObject senderFields(const MailSender &sender, QJsonObject fields)
{
    fields["address"_L1] = sender.address.toString();
    fields["name"_L1] = sender.name.toString();
    return fields;
}

/// Empty where it isn't known.
QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject directFields(const DirectRoute &direct, QJsonObject fields)
{
    fields["service"_L1] = directServiceName(direct.service);
    fields["transport"_L1] = directTransportName(direct.transport);
    fields["tenant"_L1] = direct.tenant;
    fields["client_id"_L1] = direct.clientId;
    fields["signed_in_at"_L1] = timeText(direct.signedInAt);
    fields["ends_at"_L1] = timeText(direct.endsAt);
    return fields;
}

QJsonObject proofFields(const ProofRecord &proof, QJsonObject fields)
{
    fields["at"_L1] = proof.at.toUTC().toString(Qt::ISODateWithMs);
    fields["accepted"_L1] = proof.accepted;
    fields["stage"_L1] = proof.stage;
    fields["cause"_L1] = proof.cause;
    return fields;
}

} // namespace

QJsonObject toFields(const MailAccount &account, const QJsonObject &before)
{
    QJsonObject fields = before;
    fields["id"_L1] = account.id.toString(QUuid::WithoutBraces);
    fields["name"_L1] = account.name;
    fields["workspace"_L1] = account.workspace;
    fields["provider"_L1] = account.providerId;
    fields["server"_L1] = serverFields(account.server, before.value("server"_L1).toObject());
    fields["login"_L1] = account.login;
    fields["sender"_L1] = senderFields(account.sender, before.value("sender"_L1).toObject());
    fields["practice"_L1] = account.isPractice;
    if (account.direct)
        fields["direct"_L1] = directFields(*account.direct, before.value("direct"_L1).toObject());
    else
        fields.remove("direct"_L1);
    if (account.lastProof)
        fields["last_proof"_L1] = proofFields(*account.lastProof, before.value("last_proof"_L1).toObject());
    else
        fields.remove("last_proof"_L1);
    return fields;
}

Result<MailAccount> fromFields(const QJsonObject &fields)
{
    QString problem;
    FieldReader reader(fields, {}, problem);
    MailAccount account;
    account.id = QUuid(reader.text("id"_L1, Need::Required));
    if (account.id.isNull() || account.secretKey() != fields.value("id"_L1).toString())
        reader.complain("id"_L1, "a UUID is expected");
    account.name = reader.text("name"_L1);
    account.workspace = reader.text("workspace"_L1);
    account.providerId = reader.plainText("provider"_L1);
    account.server = serverFrom({reader.object("server"_L1, Need::Required), u"server."_s, problem});
    account.login = reader.plainText("login"_L1);
    account.sender = senderFrom({reader.object("sender"_L1, Need::Required), u"sender."_s, problem});
    account.isPractice = reader.flag("practice"_L1);
    if (fields.contains("direct"_L1))
        account.direct = directFrom({reader.object("direct"_L1, Need::Required), u"direct."_s, problem});
    if (fields.contains("last_proof"_L1))
        account.lastProof = proofFrom({reader.object("last_proof"_L1, Need::Required), u"last_proof."_s, problem});
    if (!problem.isEmpty())
        return Failure{.kind = FailureKind::Damaged, .detail = problem};
    return account;
}

} // namespace sendproof
