// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>
#include <memory>
#include <vector>

namespace sendproof {

/// The language of the program: installs our translation and Qt's own, and removes them when it goes. Needs the
/// application object. The choice is remembered by the caller.
class Language
{
public:
    Language() = default;
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;
    ~Language();

    static QStringList available();              ///< "ko", "en"
    static QString ownName(const QString &code); ///< "한국어", "English": each in itself, never translated
    /// What fits best to @p uiLanguages ("ko-KR", "en-US" …, the most wanted first): "ko" for Korean, "en" for all
    /// others.
    static QString fitting(const QStringList &uiLanguages);
    static QString ofSystem();

    /// Switches to @p code; anything unknown is English. Qt sends LanguageChange to the widgets by itself.
    void use(const QString &code);
    QString current() const { return m_code; } ///< Empty before the first use()

private:
    void drop();
    bool add(const QString &name, const QStringList &folders);

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// The code of the language that sentences come out in now, "ko" or "en", whoever installed it. For texts that bring
/// both languages, such as the provider catalogue's.
QString languageCode();

} // namespace sendproof
