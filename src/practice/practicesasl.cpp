// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicesasl.h"

#include "practice/practicescram.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Outcome = PracticeSasl::Outcome;

PracticeSasl::Step judge(bool isRight)
{
    return {isRight ? Outcome::Accepted : Outcome::Refused, {}};
}

bool isPracticePassword(QByteArrayView password)
{
    return !password.isEmpty() && password != "wrong";
}

/// RFC 4616.
class PlainServer : public PracticeSasl
{
public:
    Step answer(const QByteArray &bytes) override
    {
        const QByteArrayList parts = bytes.split('\0');
        if (parts.size() != 3 || parts.at(1).isEmpty())
            return {Outcome::Malformed, {}};
        m_login = parts.at(1);
        return judge(isPracticePassword(parts.at(2)));
    }
};

/// draft-murchison-sasl-login.
class LoginServer : public PracticeSasl
{
public:
    QByteArray firstChallenge() override { return "Username:"_ba; }
    Step answer(const QByteArray &bytes) override
    {
        if (!m_login.isEmpty())
            return judge(isPracticePassword(bytes));
        m_login = bytes;
        return m_login.isEmpty() ? Step{} : Step{Outcome::Challenge, "Password:"_ba};
    }
};

/// RFC 2195.
class CramMd5Server : public PracticeSasl
{
public:
    explicit CramMd5Server(const PracticeCredentials &credentials)
        : m_credentials(credentials)
    {
        if (m_credentials.cramChallenge.isEmpty())
            m_credentials.cramChallenge = '<' + practiceNonce() + "@practice.test>"_ba;
    }
    bool isServerFirst() const override { return true; }
    QByteArray firstChallenge() override { return m_credentials.cramChallenge; }
    Step answer(const QByteArray &bytes) override
    {
        const qsizetype blank = bytes.lastIndexOf(' ');
        if (blank < 1)
            return {};
        m_login = bytes.first(blank);
        const QByteArray digest = QMessageAuthenticationCode::hash(m_credentials.cramChallenge, m_credentials.password,
                                                                   QCryptographicHash::Md5);
        return judge(bytes.sliced(blank + 1) == digest.toHex());
    }

private:
    PracticeCredentials m_credentials;
};

/// XOAUTH2 (Google's form) and OAUTHBEARER (RFC 7628): key=value fields, each ended by ^A. A refusal comes as a JSON
/// challenge first; only after the client's answer to it is the exchange refused.
class BearerServer : public PracticeSasl
{
public:
    BearerServer(bool isXOAuth2, QByteArray token)
        : m_isXOAuth2(isXOAuth2)
        , m_token(std::move(token))
    {
    }
    Step answer(const QByteArray &bytes) override
    {
        if (m_wasRefused)
            return {Outcome::Refused, {}};
        QByteArrayList fields = bytes.split('\x01');
        if (!bytes.endsWith("\x01\x01") || !takeLogin(fields.takeFirst()))
            return {};
        if (fields.contains("auth=Bearer "_ba + m_token))
            return {Outcome::Accepted, {}};
        m_wasRefused = true;
        return {Outcome::Challenge,
                m_isXOAuth2 ? R"({"status":"401","schemes":"bearer","scope":"https://mail.practice.test/"})"_ba
                            : R"({"status":"invalid_token","scope":"https://mail.practice.test/"})"_ba};
    }

private:
    bool takeLogin(const QByteArray &field)
    {
        if (m_isXOAuth2) {
            m_login = field.startsWith("user=") ? field.sliced(5) : QByteArray();
        } else if (const QByteArrayList gs2 = field.split(','); gs2.size() == 3 && gs2.at(1).startsWith("a=")) {
            m_login = PracticeScram::decodedName(gs2.at(1).sliced(2)).value_or(QByteArray());
        }
        return !m_login.isEmpty();
    }
    bool m_isXOAuth2 = false;
    bool m_wasRefused = false;
    QByteArray m_token;
};

} // namespace

std::unique_ptr<PracticeSasl> PracticeSasl::make(QByteArrayView mechanism, const PracticeCredentials &credentials)
{
    const QByteArray name = mechanism.toByteArray().toUpper();
    if (name == "PLAIN")
        return std::make_unique<PlainServer>();
    if (name == "LOGIN")
        return std::make_unique<LoginServer>();
    if (name == "CRAM-MD5")
        return std::make_unique<CramMd5Server>(credentials);
    if (name == "SCRAM-SHA-1")
        return std::make_unique<PracticeScram>(QCryptographicHash::Sha1, credentials);
    if (name == "SCRAM-SHA-256")
        return std::make_unique<PracticeScram>(QCryptographicHash::Sha256, credentials);
    if (name == "XOAUTH2" || name == "OAUTHBEARER")
        return std::make_unique<BearerServer>(name == "XOAUTH2", credentials.token);
    return nullptr;
}

QByteArray practiceNonce(qsizetype count)
{
    QByteArray random(count, Qt::Uninitialized);
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return random.toBase64();
}

} // namespace sendproof
