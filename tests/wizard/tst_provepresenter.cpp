// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/provepresenter.h"

#include "realcatalog.h"
#include "support/builtincausebook.h"
#include "support/fakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;

namespace {

/// A page that was just entered; nothing has been tested.
struct Page
{
    Page()
    {
        setup.account = test::fakeAccount();
        setup.secret = Secret::fromText(u"geheim");
        presenter.enter();
    }
    template<typename T> bool is() const { return std::holds_alternative<T>(presenter.view().state); }

    Setup setup;
    test::FakeProbes probes;
    test::FakePracticeHost practice;
    ProviderCatalog catalog = test::catalogOfTheProgram();
    ProvePresenter presenter{setup, {probes.maker(), {}}, practice, test::builtInCauseBook(), catalog};
};

Proof proof()
{
    Proof made;
    made.at = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    made.arrivalCode = u"123456"_s;
    return made;
}

Failure refused(Stage stage)
{
    return {.kind = FailureKind::ReplyRejected, .stage = stage, .replyCode = 553, .detail = u"no"_s};
}

} // namespace

/// The course of a test: starting, watching, stopping. What comes out of it is in tst_proveoutcome.cpp.
class ProvePresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadyToSendToTheFromAddress()
    {
        Page page;
        const ProveView view = page.presenter.view();
        QVERIFY(page.is<TestReady>());
        QCOMPARE(view.recipient, u"haneul@naver.com"_s);
        QCOMPARE(view.recipientNote, FieldNote());
        QVERIFY(view.canStart);
        QVERIFY(!view.canContinue);
        QCOMPARE(view.ladder.size(), 7);
    }

    void aTypedRecipientStaysAndBadOnesCannotBeSentTo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("half") << u"info@"_s;
        QTest::newRow("CR LF") << u"a@b.kr\r\nRCPT TO:<c@d.kr>"_s;
        QTest::newRow("NUL") << u"a@b.kr"_s + QChar(0);
        QTest::newRow("bidi") << u"\u202Ea@b.kr"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u"@b.kr"_s;
        QTest::newRow("too long") << QString(100'000, u'a') + u"@b.kr"_s;
        QTest::newRow("two") << u"a@b.kr, c@d.kr"_s;
    }
    void aTypedRecipientStaysAndBadOnesCannotBeSentTo()
    {
        QFETCH(QString, typed);
        Page page;
        page.presenter.typeRecipient(typed);
        page.presenter.enter();
        QCOMPARE(page.presenter.view().recipient, typed);
        QVERIFY(!page.presenter.view().recipientNote.text.isEmpty());
        QVERIFY(!page.presenter.view().canStart);
        page.presenter.start();
        page.presenter.startDryRun();
        QVERIFY(page.probes.made.isEmpty());
    }

    void startingTwiceStartsOne()
    {
        Page page;
        page.presenter.start();
        page.presenter.start();
        page.presenter.startDryRun();
        QCOMPARE(page.probes.made.size(), 1);
        QCOMPARE(page.probes.last().starts, 1);
        QVERIFY(!page.presenter.view().canStart);
        QVERIFY(!page.presenter.view().canContinue);
    }

    void theProbeGetsAccountSecretAndOrder()
    {
        Page page;
        page.presenter.typeRecipient(u"me@haneul.kr"_s);
        page.presenter.startDryRun();
        QCOMPARE(page.probes.last().account, page.setup.account);
        QCOMPARE(page.probes.last().secret.text(), u"geheim"_s);
        QCOMPARE(page.setup.secret.text(), u"geheim"_s);
        QCOMPARE(page.probes.last().order.recipient.toString(), u"me@haneul.kr"_s);
        QCOMPARE(page.probes.last().order.language, u"en"_s);
        QVERIFY(page.probes.last().order.dryRun);
        page.presenter.stop();
        page.presenter.start();
        QVERIFY(!page.probes.last().order.dryRun);
    }

    void fillsTheLadderWhileItRuns()
    {
        Page page;
        QSignalSpy changed(&page.presenter, &ProvePresenter::changed);
        page.presenter.start();
        QVERIFY(page.is<TestRunning>());
        page.probes.last().reach(Stage::Dns);
        page.probes.last().reach(Stage::Connect, 8ms);
        page.probes.last().reach(Stage::Tls, 40ms);
        page.probes.last().secure(u"TLSv1.3"_s);
        page.probes.last().reach(Stage::Greeting, 61ms);
        const ProveView view = page.presenter.view();
        QCOMPARE(view.ladder.at(0).state, RowState::Done);
        QCOMPARE(view.ladder.at(0).time, u"48 ms"_s);
        QCOMPARE(view.ladder.at(1).text, u"Secure connection (TLS 1.3)"_s);
        QCOMPARE(view.ladder.at(2).state, RowState::Active);
        QCOMPARE(view.subtitle, u"Waiting for the server's greeting."_s);
        QCOMPARE(changed.count(), 5);
    }

    void stoppingLetsTheProbeGoAndShowsWhatWasThereBefore()
    {
        Page page;
        page.presenter.start();
        page.probes.last().fail(refused(Stage::Sender));
        const ProveView before = page.presenter.view();
        page.presenter.start();
        QPointer<test::FakeMailProbe> probe = page.probes.made.last();
        probe->reach(Stage::Dns);
        page.presenter.stop();
        QCOMPARE(page.presenter.view().title, before.title);
        QCOMPARE(page.presenter.view().ladder, before.ladder);
        QSignalSpy changed(&page.presenter, &ProvePresenter::changed);
        probe->reach(Stage::Connect);
        probe->succeed(proof());
        QCOMPARE(changed.count(), 0);
        QVERIFY(!page.setup.proof);
        QTRY_VERIFY(!probe);
        page.presenter.stop();
        QCOMPARE(changed.count(), 0);
    }

    void aProofSurvivesATestThatWasStopped()
    {
        Page page;
        page.presenter.start();
        page.probes.last().succeed(proof());
        page.presenter.start();
        page.presenter.leave();
        QVERIFY(page.setup.proof);
        QVERIFY(page.presenter.view().canContinue);
        QVERIFY(page.is<TestAccepted>());
    }

    void leavingAndDestroyingInTheMiddleOfATestAreQuiet()
    {
        QPointer<test::FakeMailProbe> probe;
        {
            Page page;
            page.presenter.start();
            page.presenter.leave();
            QVERIFY(page.is<TestReady>());
            page.presenter.start();
            probe = page.probes.made.last();
        }
        if (probe)
            probe->fail(refused(Stage::Auth)); // reaches nobody
        QTRY_VERIFY(!probe);
    }

    void mayBeStoppedFromInsideItsOwnSignal()
    {
        Page page;
        page.presenter.start();
        connect(&page.presenter, &ProvePresenter::changed, &page.presenter, &ProvePresenter::stop);
        page.probes.last().reach(Stage::Dns);
        QVERIFY(page.is<TestReady>());
    }

    void forgetsAnOldStoryWhenTheSettingsChanged()
    {
        Page page;
        page.presenter.start();
        page.probes.last().fail(refused(Stage::Auth));
        page.presenter.enter();
        QVERIFY(page.is<TestFailed>());
        forgetProof(page.setup); // what the other pages do at an edit
        page.presenter.enter();
        QVERIFY(page.is<TestReady>());
        QVERIFY(page.presenter.transcript().isEmpty());
    }

    void writesDownTheConversationSafely()
    {
        Page page;
        page.presenter.start();
        page.probes.last().say(false, "220 mail\x1B[31m \xE2\x80\xAE ready");
        page.probes.last().say(true, "EHLO [192.0.2.1]");
        page.probes.last().say(false, "250 a\nC: forged \xFF");
        const QStringList lines = page.presenter.transcript();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), u"S: 220 mail\uFFFD[31m \uFFFD ready"_s);
        QCOMPARE(lines.at(1), u"C: EHLO [192.0.2.1]"_s);
        QCOMPARE(lines.at(2), u"S: 250 a\uFFFDC: forged \uFFFD"_s);
    }

    void aConversationWithoutEndIsCut()
    {
        Page page;
        page.presenter.start();
        for (int i = 0; i < 5000; ++i)
            page.probes.last().say(false, "250-again");
        page.probes.last().say(false, QByteArray(100'000, 'x'));
        QCOMPARE(page.presenter.transcript().size(), 2000);
        QVERIFY(page.presenter.transcript().last().contains(u"3002"));
        page.presenter.stop();
        page.presenter.start();
        page.probes.last().say(false, QByteArray(100'000, 'x'));
        QVERIFY(page.presenter.transcript().last().size() < 2100);
    }
};

QTEST_GUILESS_MAIN(ProvePresenterTest)
#include "tst_provepresenter.moc"
