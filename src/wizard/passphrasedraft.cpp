// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/passphrasedraft.h"

#include "core/passphrasestrength.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr int bitsOfAFullBar = 80;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PassphraseDraft)
};

PassphraseStrength strengthOf(const Secret &passphrase)
{
    QString text = passphrase.text();
    const PassphraseStrength strength = passphraseStrength(text);
    wipe(text);
    return strength;
}

StrengthView inWords(const PassphraseStrength &strength)
{
    const int percent = std::clamp(strength.bits * 100 / bitsOfAFullBar, 5, 100);
    switch (strength.grade) {
    case PassphraseGrade::Empty:
        break;
    case PassphraseGrade::VeryWeak:
        return {Severity::Error,
                strength.isCommon
                    //: How good a passphrase is
                    ? Words::tr("Too easy to guess: it is among the first that are tried.")
                    //: How good a passphrase is
                    : Words::tr("Too easy to guess. Take several words that don't belong together."),
                percent};
    case PassphraseGrade::Weak:
        //: How good a passphrase is
        return {Severity::Warning, Words::tr("Weak. One or two more words make it much better."), percent};
    case PassphraseGrade::Fair:
        //: How good a passphrase is
        return {Severity::Ok, Words::tr("Good."), percent};
    case PassphraseGrade::Strong:
        //: How good a passphrase is
        return {Severity::Ok, Words::tr("Very good."), percent};
    }
    return {};
}

} // namespace

bool PassphraseDraft::isRepeated() const
{
    return std::ranges::equal(m_passphrase.bytes(), m_repeated.bytes());
}

bool PassphraseDraft::isFine() const
{
    const PassphraseGrade grade = strengthOf(m_passphrase).grade;
    return isRepeated() && grade != PassphraseGrade::Empty && grade != PassphraseGrade::VeryWeak;
}

PassphraseView PassphraseDraft::view() const
{
    PassphraseView view{inWords(strengthOf(m_passphrase)), {}};
    if (!m_repeated.isEmpty() && !isRepeated())
        //: Beside the field in which a passphrase is typed a second time
        view.repeatNote = {Severity::Error, Words::tr("This isn't the same passphrase yet."), {}};
    return view;
}

} // namespace sendproof
