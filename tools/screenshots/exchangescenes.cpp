// SPDX-License-Identifier: GPL-3.0-or-later
// Handing over and taking in.
#include "gui/exportdialog.h"
#include "gui/importdialog.h"
#include "scenes.h"
#include "support/fakeimport.h"
#include "wizard/exportpresenter.h"
#include "wizard/importpresenter.h"

#include <QTest>

namespace sendproof::test {

using namespace Qt::StringLiterals;

namespace {

const QString naver = u"haneul.bakery@naver.com"_s;
const QString passphrase = u"고래 우체통 망원경 7"_s;

void toKeep(WizardScene &s)
{
    s.exchange.exporter(u"wp-mail-smtp"_s).head =
        "<?php\n/* Sendproof, 2026-11-21 */\ndefine( 'WPMS_ON', true );\ndefine( 'WPMS_MAILER', 'smtp' );\n"
        "define( 'WPMS_MAIL_FROM', 'haneul.bakery@naver.com' );\ndefine( 'WPMS_SMTP_HOST', 'smtp.naver.com' );\n"
        "define( 'WPMS_SMTP_PORT', 465 );\ndefine( 'WPMS_SSL', 'ssl' );\n";
    s.toKeep(naver, u"abcd1234EFGH"_s);
}

void handOver(WizardScene &s, int tile)
{
    s.press(qPrintable(u"purposeTile%1"_s.arg(tile)));
}

template<typename T> T *inDialog(WizardScene &s, const char *name)
{
    auto *dialog = s.wizard().findChild<QDialog *>();
    return dialog->findChild<T *>(QString::fromLatin1(name));
}

void press(WizardScene &s, const char *name)
{
    inDialog<QAbstractButton>(s, name)->click();
}

void type(WizardScene &s, const char *name, const QString &text)
{
    auto *edit = inDialog<QLineEdit>(s, name);
    edit->setText(text);
    Q_EMIT edit->textEdited(text);
}

/// An import over the wizard's window; its world goes with the dialog.
ImportPresenter &takeIn(WizardScene &s, const QByteArray &content, const QString &name)
{
    auto world = std::make_shared<FakeImport>();
    auto presenter = std::make_unique<ImportPresenter>(world->ground());
    ImportPresenter &shown = *presenter;
    auto *dialog = new ImportDialog(std::move(presenter), &s.wizard());
    QObject::connect(dialog, &QObject::destroyed, dialog, [world] {});
    dialog->open();
    if (!content.isEmpty())
        shown.choose(world->file(content, name));
    (void)QTest::qWaitFor([&shown] { return shown.view().busyText.isEmpty(); });
    return shown;
}

const QByteArray table = "fake\ninfo@haneul-bakery.kr geheim\nbad\norder@haneul-bakery.kr geheim\n"
                         "info@haneul-bakery.kr other\nnote\nbooking@haneul-bakery.kr\n";

QList<Scene> exportScenes()
{
    return {{u"9-export-purposes"_s, toKeep},
            {u"9-export-wordpress"_s,
             [](WizardScene &s) {
                 toKeep(s);
                 handOver(s, 0);
             }},
            {u"9-export-secret"_s,
             [](WizardScene &s) {
                 toKeep(s);
                 handOver(s, 0);
                 press(s, "secretBox");
                 press(s, "copyButton");
             }},
            {u"9-export-refused"_s,
             [](WizardScene &s) {
                 toKeep(s);
                 s.exchange.exporter(u"env"_s).refusal = RefusedExport{ExportRefusal::NotExpressible, {}, u"login"_s};
                 handOver(s, 1);
             }},
            {u"9-export-keychain"_s,
             [](WizardScene &s) {
                 toKeep(s);
                 s.exchange.exporter(u"env"_s).holdsNothing = true;
                 handOver(s, 1);
                 press(s, "secretBox");
                 press(s, "copyButton");
             }},
            {u"9-export-bundle"_s,
             [](WizardScene &s) {
                 toKeep(s);
                 handOver(s, 3);
                 type(s, "passphraseEdit", passphrase);
                 type(s, "repeatEdit", u"고래"_s);
             }},
            {u"9-export-sheet"_s,
             [](WizardScene &s) {
                 toKeep(s);
                 s.exchange.exporter(u"sheet-html"_s).head =
                     "<h1>하늘베이커리 메일 설정</h1><p>복합기에 이 값을 입력하세요.</p><pre>";
                 handOver(s, 2);
             }},
            {u"9-export-several-files"_s,
             [](WizardScene &s) {
                 toKeep(s);
                 handOver(s, 5);
             }},
            {u"9-export-purposes-direct"_s,
             [](WizardScene &s) {
                 s.toDirect(u"haneul.bakery@gmail.com"_s);
                 s.signInAs(u"haneul.bakery@gmail.com"_s);
                 s.next();
                 s.startTest();
                 s.reachApi(Stage::Accepted);
                 s.accept();
                 s.next();
             }},
            {u"9-export-many"_s, [](WizardScene &s) {
                 QList<MailAccount> accounts{fakeAccount(), fakeAccount(), fakeAccount()};
                 auto presenter = std::make_unique<ExportPresenter>(s.exchange.means, accounts, secretsOf(s.keychain));
                 (new ExportDialog(std::move(presenter), &s.wizard()))->open();
             }}};
}

QList<Scene> importScenes()
{
    return {
        {u"9-import-choose"_s, [](WizardScene &s) { takeIn(s, {}, {}); }},
        {u"9-import-preview"_s, [](WizardScene &s) { takeIn(s, table, u"하늘베이커리 계정.csv"_s); }},
        {u"9-import-passphrase"_s, [](WizardScene &s) { takeIn(s, "locked\nx", u"sendproof-2026-11-21.sendproof"_s); }},
        {u"9-import-wrong-passphrase"_s,
         [](WizardScene &s) {
             takeIn(s, "locked\nx", u"sendproof-2026-11-21.sendproof"_s).unlock(Secret::fromText(u"?"_s));
         }},
        {u"9-import-unknown"_s, [](WizardScene &s) { takeIn(s, "PK", u"계정.xlsx"_s); }},
        {u"9-import-done"_s, [](WizardScene &s) {
             ImportPresenter &presenter = takeIn(s, table, u"하늘베이커리 계정.csv"_s);
             presenter.confirm();
             (void)QTest::qWaitFor([&presenter] { return presenter.view().canTest; });
         }}};
}

} // namespace

QList<Scene> exchangeScenes()
{
    return exportScenes() + importScenes();
}

} // namespace sendproof::test
