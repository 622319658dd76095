// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/exporttext.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace sendproof {

ExportText &ExportText::operator<<(QByteArrayView text)
{
    m_text.append(text);
    return *this;
}

ExportText &ExportText::value(Quote quote, const QString &text)
{
    return *this << QByteArrayView(quoted(quote, text));
}

ExportText &ExportText::secret(const MailAccount &account, Quote quote, bool (*canHold)(QByteArrayView))
{
    return secretOr(quoted(quote, m_order.words.secretGoesHere), account, quote, canHold);
}

ExportText &ExportText::secretOr(const QByteArray &placeholder, const MailAccount &account, Quote quote,
                                 bool (*canHold)(QByteArrayView))
{
    if (!takesSecret(m_order, account))
        return *this << QByteArrayView(placeholder);
    if (!m_text.isEmpty())
        m_pieces.append(std::exchange(m_text, QByteArray()));
    m_pieces.append(SecretSlot{.account = account.id,
                               .encode = [quote](const Secret &secret) { return quoted(quote, secret); },
                               .placeholder = placeholder,
                               .canHold =
                                   [canHold](const Secret &secret) {
                                       return isPlainText(secret.bytes()) && (!canHold || canHold(secret.bytes()));
                                   }});
    return *this;
}

ExportText &ExportText::head(QByteArrayView comment, bool hasSecret)
{
    const QString &secretLine = hasSecret ? m_order.words.secretIsIn : m_order.words.secretIsNotIn;
    return *this << comment << m_order.words.madeBy << "\n" << comment << secretLine << "\n";
}

qsizetype ExportText::size() const
{
    return std::accumulate(m_pieces.begin(), m_pieces.end(), m_text.size(),
                           [](qsizetype sum, const ExportPiece &piece) {
                               const auto *slot = std::get_if<SecretSlot>(&piece);
                               return sum + (slot ? slot->placeholder : std::get<QByteArray>(piece)).size();
                           });
}

ExportFile ExportText::file(const QString &name) const
{
    ExportFile file{name, m_pieces};
    if (!m_text.isEmpty())
        file.pieces.append(m_text);
    return file;
}

bool takesSecret(const ExportOrder &order, const MailAccount &account)
{
    return order.withSecrets && !account.direct && !account.login.isEmpty();
}

QString mailboxText(const MailSender &sender)
{
    if (sender.name.isEmpty())
        return sender.address.toString();
    QString name = sender.name.toString();
    name.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u"\"%1\" <%2>"_s.arg(name, sender.address.toString());
}

QString urlHost(const HostName &host)
{
    return host.ascii().contains(u':') ? u'[' + host.ascii() + u']' : host.ascii();
}

} // namespace sendproof
