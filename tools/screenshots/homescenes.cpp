// SPDX-License-Identifier: GPL-3.0-or-later
// The main window.
#include "scenes.h"

#include <QAbstractItemView>
#include <QTest>

namespace sendproof::test {

using namespace Qt::StringLiterals;

namespace {

void testAll(HomeScene &s)
{
    s.press("testAllButton");
    s.press("sendButton");
}

/// The whole of a round: two that work, one without its password, one that failed.
void wholeRound(HomeScene &s)
{
    testAll(s);
    for (int place = 0; place < 4; ++place)
        s.round().begin(place);
    s.round().accept(0);
    s.round().fail(1, {.kind = FailureKind::SecretMissing}, {});
    s.round().fail(2, {.kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 535});
    s.round().accept(3);
    s.round().end();
}

QList<MailAccount> longOnes()
{
    QList<MailAccount> accounts = bakeryAccounts();
    accounts[0].name = u"하늘베이커리 본점 온라인 주문 확인 및 예약 안내 메일 (고객센터 공용)"_s;
    accounts[1].sender.address =
        MailAddress::parse(u"very.long.marketing.team.address@customers.haneul-bakery.example.co.kr").address.value();
    return accounts;
}

} // namespace

QList<HomePicture> homeScenes()
{
    return {{u"6-home-empty"_s, {}, [](HomeScene &) {}},
            {u"6-home"_s, bakeryAccounts(), [](HomeScene &) {}},
            {u"6-home-selected"_s, bakeryAccounts(),
             [](HomeScene &s) {
                 s.choose(u"주문서"_s);
                 s.list()->setFocus();
             }},
            {u"6-home-question"_s, bakeryAccounts(), [](HomeScene &s) { s.press("testAllButton"); }},
            {u"6-home-testing"_s, bakeryAccounts(),
             [](HomeScene &s) {
                 testAll(s);
                 s.round().begin(0);
                 s.round().accept(0);
                 s.round().begin(1);
             }},
            {u"6-home-failed"_s, bakeryAccounts(), wholeRound},
            {u"6-home-delete"_s, bakeryAccounts(),
             [](HomeScene &s) {
                 s.choose(u"주문서"_s);
                 s.list()->setFocus();
                 QTest::keyClick(s.list(), Qt::Key_Delete);
             }},
            {u"6-home-rename"_s, bakeryAccounts(),
             [](HomeScene &s) {
                 s.choose(u"주문서"_s);
                 s.list()->setFocus();
                 QTest::keyClick(s.list(), Qt::Key_F2);
             }},
            {u"6-home-password"_s, bakeryAccounts(),
             [](HomeScene &s) { Q_EMIT s.presenter().secretWanted(s.account(u"주문서"_s).id); }},
            {u"6-home-history"_s, bakeryAccounts(),
             [](HomeScene &s) {
                 const MailAccount account = s.account(u"주문서"_s);
                 for (int i = 0; i < 6; ++i) {
                     ProofRecord proof = *account.lastProof;
                     proof.at = proof.at.addDays(-3 * i);
                     if (i > 0)
                         proof = {proof.at, true, i % 2 == 0 ? u"accepted"_s : u"arrived"_s, {}};
                     s.history.all.append({account.id, proof});
                 }
                 s.choose(account.name);
                 s.showHistory();
             }},
            {u"6-home-search"_s, bakeryAccounts(), [](HomeScene &s) { s.type(u"ㅇㅇ"_s); }},
            {u"6-home-no-hits"_s, bakeryAccounts(), [](HomeScene &s) { s.type(u"구름빵집"_s); }},
            {u"6-home-unreadable"_s, bakeryAccounts(),
             [](HomeScene &s) {
                 s.accounts.readFailure =
                     Failure{.kind = FailureKind::LockedByAnother, .detail = u"sendproof-cli (4711) @ pc"_s};
                 s.presenter().refresh();
             }},
            {u"6-home-long"_s, longOnes(), [](HomeScene &) {}},
            {u"6-home-many"_s, agencyAccounts(10'000), [](HomeScene &s) { s.choose(u"주문 알림 4711"_s); }}};
}

} // namespace sendproof::test
