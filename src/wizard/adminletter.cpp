// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/adminletter.h"

#include "core/personalparts.h"
#include "core/unsafetext.h"
#include "wizard/failurewords.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// "Label: value" lines in one language; what has no value is left out.
class LabelledLines
{
public:
    LabelledLines(const CauseCatalog &causes, QStringView language)
        : m_causes(causes)
        , m_language(language)
    {
    }
    QString phrase(const QString &id) const { return m_causes.phrase(id, m_language); }
    void add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_lines.append(phrase(u"label."_s + label) + u": "_s + QString(value).replace(u"\n"_s, u"\n  "_s));
    }
    QString text() const { return m_lines.join(u'\n'); }

private:
    const CauseCatalog &m_causes;
    QStringView m_language;
    QStringList m_lines;
};

QString timeWithZone(const QDateTime &at)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const int minutes = local.offsetFromUtc() / 60;
    const QChar sign = minutes < 0 ? u'-' : u'+';
    return u"%1 (UTC%2%3:%4)"_s.arg(local.toString(u"yyyy-MM-dd HH:mm:ss"_s), sign)
        .arg(qAbs(minutes) / 60, 2, 10, QChar(u'0'))
        .arg(qAbs(minutes) % 60, 2, 10, QChar(u'0'));
}

QString codes(const Failure &failure)
{
    if (failure.replyCode == 0)
        return {};
    return (QString::number(failure.replyCode) + u' ' + (failure.enhanced ? failure.enhanced->toString() : QString()))
        .trimmed();
}

QString certificateLine(const FailureStory &story, const CauseCatalog &causes, QStringView language)
{
    const auto &certificate = story.diagnosis.failure.certificate;
    if (!certificate)
        return {};
    QStringList parts{shownText(certificate->names.join(u", "_s), 254), shownText(certificate->issuer, 100)};
    if (certificate->notAfter.isValid())
        parts.append(dayName(certificate->notBefore, causes, language) + u" – "_s +
                     dayName(certificate->notAfter, causes, language));
    if (!certificate->sha256.isEmpty())
        parts.append(u"SHA-256 "_s + QString::fromLatin1(certificate->sha256.toHex()));
    parts.removeAll(QString());
    return parts.join(u" · "_s).replace(u'\n', u' ');
}

QString program()
{
    return QStringLiteral("Sendproof " SENDPROOF_VERSION);
}

void addServer(const FailureStory &story, LabelledLines &lines)
{
    const SubmissionServer &server = story.account.server;
    if (server.host.isEmpty())
        return;
    lines.add(u"server"_s, server.host.isIpAddress() ? server.host.ascii() : server.host.shown());
    lines.add(u"port"_s, QString::number(server.port));
    lines.add(u"security"_s, lines.phrase(u"security."_s + securityName(server.security)));
}

QString letterFacts(const FailureStory &story, const ExplainedCause &cause, const CauseCatalog &causes,
                    QStringView language)
{
    const Failure &failure = story.diagnosis.failure;
    LabelledLines lines(causes, language);
    lines.add(u"time"_s, timeWithZone(story.at));
    if (story.provider)
        lines.add(u"provider"_s, story.provider->name.in(language));
    addServer(story, lines);
    lines.add(u"login"_s, shownText(story.account.login, 254).replace(u'\n', u' '));
    lines.add(u"from"_s, story.account.sender.address.shown());
    lines.add(u"stage"_s, lines.phrase(u"stage."_s + stageName(failure.stage)));
    lines.add(u"cause"_s, cause.title);
    lines.add(u"code"_s, codes(failure));
    const QString said = serverWords(failure);
    lines.add(u"reply"_s, said.isEmpty() ? lines.phrase(u"reply.none"_s) : said);
    lines.add(u"certificate"_s, certificateLine(story, causes, language));
    lines.add(u"program"_s, program());
    return lines.text();
}

/// What names the user in a reply beside addresses.
QStringList namesIn(const FailureStory &story)
{
    const MailAccount &account = story.account;
    QStringList names{account.sender.name.toString(), account.sender.address.localPart()};
    const bool isFixedWord = story.provider && story.provider->loginForm == LoginForm::FixedWord;
    if (!isFixedWord)
        names.append(account.login.contains(u'@') ? account.login.section(u'@', 0, 0) : account.login);
    names.removeAll(QString());
    return names;
}

QString stageTimes(const AttemptFacts &facts)
{
    QStringList times;
    for (const StageTime &time : facts.stages)
        times.append(u"%1 %2 ms"_s.arg(stageName(time.stage)).arg(time.took.count()));
    return times.join(u", "_s);
}

} // namespace

AdminLetter administratorLetter(const FailureStory &story, const CauseCatalog &causes, QStringView language)
{
    const ExplainedCause cause = explained(story, causes, language);
    if (cause.letter.isEmpty())
        return {};
    const auto values = causeValues(story, causes, language);
    const auto phrase = [&](QStringView id) { return causes.phrase(id, language, values); };
    const QStringList paragraphs{
        phrase(u"letter.greeting"), phrase(u"letter.opening"), phrase(u"letter.request") + u":\n"_s + cause.letter,
        phrase(u"letter.facts") + u":\n"_s + letterFacts(story, cause, causes, language), phrase(u"letter.thanks")};
    return {phrase(u"letter.subject").replace(u'\n', u' '), paragraphs.join(u"\n\n"_s) + u'\n'};
}

QString failureReport(const FailureStory &story, const CauseCatalog &causes, QStringView language)
{
    const Failure &failure = story.diagnosis.failure;
    LabelledLines lines(causes, language);
    lines.add(u"time"_s, timeWithZone(story.at));
    if (story.provider)
        lines.add(u"provider"_s, story.provider->id);
    addServer(story, lines);
    const QString login = story.account.login;
    lines.add(u"login"_s, withoutPersonalParts(shownText(login, 254), namesIn(story)));
    lines.add(u"from"_s, withoutPersonalParts(story.account.sender.address.shown()));
    lines.add(u"stage"_s, QString(stageName(failure.stage)) + u" · "_s + failureKindName(failure.kind));
    lines.add(u"cause"_s, story.diagnosis.cause);
    lines.add(u"code"_s, codes(failure));
    lines.add(u"reply"_s, withoutPersonalParts(serverWords(failure), namesIn(story)));
    lines.add(u"sign_in"_s, QString::fromLatin1(story.facts.mechanism));
    if (story.facts.tls) {
        const QString &suite = story.facts.tls->cipher;
        const bool isUntold = suite == "Schannel"_L1; // Qt's word for all of them on Windows
        lines.add(u"tls"_s, isUntold ? story.facts.tls->version : story.facts.tls->version + u' ' + suite);
    }
    lines.add(u"certificate"_s, certificateLine(story, causes, language));
    lines.add(u"times"_s, stageTimes(story.facts));
    lines.add(u"program"_s, program());
    // Once more over all of it, so that no line can forget.
    return withoutPersonalParts(causes.phrase(u"report.title", language) + u"\n\n"_s + lines.text()) + u'\n';
}

} // namespace sendproof
