// SPDX-License-Identifier: GPL-3.0-or-later
// A server that says anything: bytes into SmtpReplyParser, its replies into SmtpDialogue. The first byte chooses the
// errand, the second how many bytes come at a time.
#include "fuzz/require.h"
#include "smtp/smtpdialogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sendproof;
using sendproof::test::require;

namespace {

const QByteArray password = "correct-horse-7";

SmtpErrand errandOf(unsigned choice)
{
    const auto address = [](QStringView text) { return *MailAddress::parse(text).address; };
    SmtpErrand errand{
        .security = static_cast<Security>(choice % 3),
        .auth = static_cast<AuthChoice>(choice / 3 % 8),
        .credentials = {u"hong@example.test"_s, Secret(password), *HostName::parse(u"mail.example.test").host, 465},
        .message = {{address(u"hong@example.test"), *HeaderText::from(u"홍길동")},
                    address(u"mira@example.test"),
                    *HeaderText::from(u"시험"),
                    u"본문\n"_s,
                    u"ko"_s},
        .dryRun = choice / 24 % 2 == 1};
    if (choice / 48 % 4 == 0)
        errand.credentials.login.clear();
    return errand;
}

/// The client's side, held to the promises of SmtpDialogue.
class Client
{
public:
    explicit Client(unsigned choice)
        : m_errand(errandOf(choice))
        , m_isSecure(m_errand.security != Security::StartTls)
        , m_dialogue(std::move(m_errand), "[192.0.2.1]")
    {
    }
    void feed(QByteArrayView bytes)
    {
        m_parser.feed(bytes);
        while (!m_isOver) {
            const SmtpReplyParser::Next next = m_parser.next();
            if (const auto *reply = std::get_if<SmtpReply>(&next)) {
                require(reply->lines.size() <= SmtpReplyParser::maximalLines, "a reply is bounded");
                carryOut(m_dialogue.take(*reply));
            } else {
                m_isOver = std::holds_alternative<FailureKind>(next);
                return;
            }
        }
    }
    bool isOver() const { return m_isOver; }

private:
    void carryOut(const SmtpDialogue::Action &action)
    {
        require(++m_actions < 20, "a conversation ends");
        if (const auto *send = std::get_if<SmtpDialogue::Send>(&action)) {
            look(*send);
        } else if (const auto *finish = std::get_if<SmtpDialogue::Finish>(&action)) {
            require(!finish->farewell.contains(password), "a farewell holds no secret");
            require(!finish->result || m_hasContent == !m_isDryRun, "a success without the content");
            m_isOver = true;
        } else if (std::holds_alternative<SmtpDialogue::SecureChannel>(action)) {
            require(!m_isSecure, "a channel is secured once");
            m_isOver = !m_parser.isEmpty();
            m_isSecure = true;
            if (!m_isOver)
                carryOut(m_dialogue.channelSecured());
        }
    }
    void look(const SmtpDialogue::Send &send)
    {
        const bool isHarmless = send.bytes.startsWith("EHLO ") || send.bytes == "STARTTLS\r\n";
        require(m_isSecure || isHarmless, "nothing but EHLO and STARTTLS before TLS");
        require(send.bytes.endsWith("\r\n") && !send.bytes.contains('\0'), "whole lines of text");
        for (const QByteArray &line : send.shown)
            require(!line.contains(password) && !line.contains(password.toBase64()), "a shown line holds no secret");
        m_hasContent = m_hasContent || send.shown.contains("<message>");
    }

    SmtpErrand m_errand;
    bool m_isDryRun = m_errand.dryRun;
    bool m_isSecure;
    SmtpDialogue m_dialogue;
    SmtpReplyParser m_parser;
    bool m_isOver = false;
    bool m_hasContent = false;
    int m_actions = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 2)
        return 0;
    Client client(data[0]);
    const QByteArrayView said(data + 2, qsizetype(size) - 2);
    const qsizetype step = data[1] % 64 + 1;
    for (qsizetype at = 0; at < said.size() && !client.isOver(); at += step)
        client.feed(said.sliced(at, std::min(step, said.size() - at)));
    return 0;
}
