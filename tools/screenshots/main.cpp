// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every page and state: the real window with fake collaborators, in Fusion style or
// the platform's own.
#include "scenes.h"

#include "koreanface.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QStyleFactory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

QPalette paletteOf(bool isDark)
{
    const auto color = [isDark](QRgb light, QRgb dark) { return QColor(isDark ? dark : light); };
    QPalette palette(color(0xf3f4f6, 0x2b3036), color(0xf3f4f6, 0x1e2226));
    const QColor text = color(0x1d2329, 0xe8ebee);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, color(0xffffff, 0x262b30));
    palette.setColor(QPalette::AlternateBase, color(0xf7f8fa, 0x2b3036));
    palette.setColor(QPalette::ToolTipBase, color(0xffffff, 0x262b30));
    palette.setColor(QPalette::Button, color(0xffffff, 0x2f353b));
    palette.setColor(QPalette::Highlight, color(0x1f6feb, 0x6aa6ff));
    palette.setColor(QPalette::HighlightedText, color(0xffffff, 0x10141a));
    palette.setColor(QPalette::Link, color(0x1f6feb, 0x6aa6ff));
    palette.setColor(QPalette::PlaceholderText, color(0x5a6570, 0xa4aeb8));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(0x9aa2ab, 0x737c85));
    return palette;
}

/// The window with an open dialog on top of it, as the screen shows them.
QPixmap picture(QWidget &window)
{
    QPixmap whole = window.grab();
    const auto dialogs = window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (!dialog->isVisible())
            continue;
        QPainter painter(&whole);
        painter.fillRect(window.rect(), QColor(0, 0, 0, 70));
        const QPixmap on = dialog->grab();
        painter.drawPixmap((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2, on);
    }
    return whole;
}

} // namespace

namespace {

void shoot(const Scene &scene, Language &language, const QSize &size, const QString &fileName)
{
    WizardScene stage(language);
    stage.wizard().resize(size);
    stage.wizard().show();
    stage.wizard().activateWindow();
    (void)QTest::qWaitForWindowExposed(&stage.wizard());
    scene.arrange(stage);
    QTest::qWait(300); // layouts settle, answers come
    picture(stage.wizard()).save(fileName);
}

void shootHome(const HomePicture &scene, const QSize &size, const QString &fileName)
{
    HomeScene stage(scene.accounts);
    stage.window().resize(size);
    stage.window().show();
    stage.window().activateWindow();
    (void)QTest::qWaitForWindowExposed(&stage.window());
    scene.arrange(stage);
    QTest::qWait(300); // layouts settle, answers come
    picture(stage.window()).save(fileName);
}

void dress(bool isDark, double scale)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(paletteOf(isDark));
    QFont font(u"Noto Sans CJK KR"_s);
    font.setPointSizeF(10.5 * scale);
    QApplication::setFont(font);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"directory"_s, u"Where the pictures go"_s);
    parser.addOptions({{u"language"_s, u"ko or en"_s, u"code"_s, u"ko"_s},
                       {u"dark"_s, u"Dark palette"_s},
                       {u"native"_s, u"Style, palette and face of the platform"_s},
                       {u"text"_s, u"Text size in per cent"_s, u"percent"_s, u"100"_s},
                       {u"size"_s, u"Window size, e.g. 720x540"_s, u"size"_s, u"900x640"_s},
                       {u"only"_s, u"Only names that contain this"_s, u"part"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QDir directory(parser.positionalArguments().value(0, u"."_s));
    if (!directory.mkpath(u"."_s) || size.size() != 2)
        parser.showHelp(2);
    const KoreanFace face;
    if (!parser.isSet(u"native"_s))
        dress(parser.isSet(u"dark"_s), parser.value(u"text"_s).toInt() / 100.0);
    else if (const std::optional<QFont> font = face.fontFor(parser.value(u"language"_s)))
        QApplication::setFont(*font);
    Language language;
    language.use(parser.value(u"language"_s));
    for (const Scene &scene : allScenes()) {
        if (scene.name.contains(parser.value(u"only"_s)))
            shoot(scene, language, {size[0].toInt(), size[1].toInt()}, directory.filePath(scene.name + u".png"_s));
    }
    for (const HomePicture &scene : homeScenes()) {
        if (scene.name.contains(parser.value(u"only"_s)))
            shootHome(scene, {size[0].toInt(), size[1].toInt()}, directory.filePath(scene.name + u".png"_s));
    }
    return 0;
}
