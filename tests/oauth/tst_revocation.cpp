// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/revocation.h"

#include "oauth/oauthscene.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestRevocation : public QObject
{
    Q_OBJECT
    std::unique_ptr<OAuthPlace> m_place;

    std::optional<Failure> revoke(const DirectRegistration &registration)
    {
        const Story<Revocation> story(
            new Revocation(m_place->dns, registration, secretOf("1//refresh"), {m_place->authority.certificate()}));
        std::optional<Failure> failure = Failure{.kind = FailureKind::Cancelled};
        QSignalSpy finished(story.get(), &Revocation::finished);
        connect(story.get(), &Revocation::finished, this, [&failure](const Result<Done> &result) {
            failure = result ? std::nullopt : std::optional(result.error());
        });
        story->start();
        if (!finished.isEmpty() || !finished.wait(5000))
            qFatal("it ended inside start(), or not at all");
        return failure;
    }

private Q_SLOTS:
    void init() { m_place = std::make_unique<OAuthPlace>(); }

    void revokesAsGoogleWantsIt()
    {
        m_place->service.script("/revoke", {ScriptedService::json("{}")});
        QVERIFY(!revoke(m_place->registration()));
        const QList<QUrlQuery> forms = m_place->service.formsTo("/revoke");
        QCOMPARE(forms.size(), 1);
        QCOMPARE(forms.first().queryItems().size(), 1);
        QCOMPARE(forms.first().queryItemValue(u"token"_s, QUrl::FullyDecoded), u"1//refresh"_s);
    }

    void saysWhoItIsWhereThatIsWanted()
    {
        m_place->service.script("/revoke", {ServedReply::of(200, "Content-Length: 0\r\n")});
        DirectRegistration registration = m_place->registration();
        registration.endpoints.revokesWithClientId = true;
        QVERIFY(!revoke(registration));
        const QUrlQuery form = m_place->service.formsTo("/revoke").first();
        QCOMPARE(form.queryItemValue(u"client_id"_s), sampleClient().id);
        QCOMPARE(form.queryItemValue(u"token_type_hint"_s), u"refresh_token"_s);
    }

    void takesATokenThatIsNoneForRevoked()
    {
        m_place->service.script("/revoke", {ScriptedService::json("{\"error\":\"invalid_token\"}", 400)});
        QVERIFY(!revoke(m_place->registration()));
    }

    void tellsARefusalWithoutTheToken()
    {
        m_place->service.script(
            "/revoke",
            {ScriptedService::json("{\"error\":\"invalid_request\",\"error_description\":\"1//refresh?\"}", 400)});
        auto failure = revoke(m_place->registration());
        QCOMPARE(failure->kind, FailureKind::ReplyRejected);
        QCOMPARE(failure->stage, Stage::Token);
        QCOMPARE(failure->detail, u"invalid_request: <secret>?"_s);
        m_place->service.script("/revoke", {ServedReply::of(503)});
        failure = revoke(m_place->registration());
        QCOMPARE(failure->replyCode, 503);
    }

    void saysThatMicrosoftHasNone()
    {
        const DirectRegistration registration{realEndpoints(DirectService::Microsoft), sampleClient()};
        QVERIFY(!Revocation::isOffered(registration.endpoints));
        QCOMPARE(revoke(registration)->kind, FailureKind::AuthNotOffered);
    }
};

QTEST_GUILESS_MAIN(TestRevocation)
#include "tst_revocation.moc"
