// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const QString korean = u"ko"_s;
const QString english = u"en"_s;

} // namespace

Language::~Language()
{
    drop();
}

QStringList Language::available()
{
    return {korean, english};
}

QString Language::ownName(const QString &code)
{
    return code == korean ? u"한국어"_s : u"English"_s;
}

QString Language::fitting(const QStringList &uiLanguages)
{
    if (uiLanguages.isEmpty())
        return english;
    return QLocale(uiLanguages.first()).language() == QLocale::Korean ? korean : english;
}

QString Language::ofSystem()
{
    return fitting(QLocale::system().uiLanguages());
}

void Language::use(const QString &code)
{
    const QString wanted = available().contains(code) ? code : english;
    if (wanted == m_code)
        return;
    drop();
    m_code = wanted;
    // Where Qt's own translations lie depends on how the program was packed; a missing one costs a few button texts.
    const QStringList folders{QCoreApplication::applicationDirPath() + u"/translations"_s,
                              QLibraryInfo::path(QLibraryInfo::TranslationsPath)};
    if (!add(u"qtbase_"_s + m_code, folders))
        add(u"qt_"_s + m_code, folders);
    add(u"sendproof_"_s + m_code, {u":/i18n"_s});
}

void Language::drop()
{
    for (const auto &translator : m_translators) {
        if (QCoreApplication::instance())
            QCoreApplication::removeTranslator(translator.get());
    }
    m_translators.clear();
}

bool Language::add(const QString &name, const QStringList &folders)
{
    for (const QString &folder : folders) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(name, folder, QString(), u".qm"_s))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
        return true;
    }
    return false;
}

QString languageCode()
{
    //: Not a word to translate: the code of the language of this file, "ko" or "en"
    return QCoreApplication::translate("Language", "en");
}

} // namespace sendproof
