// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providercatalog.h"

#include <QObject>

namespace sendproof {

/// The catalogue as it is shown: with the links to help outside, or without where the user or a policy hides them. The
/// choice is remembered by the caller.
class HelpLinks : public QObject
{
    Q_OBJECT
public:
    explicit HelpLinks(ProviderCatalog catalog, bool isHidden = false, QObject *parent = nullptr);

    /// The same object always; hide() changes what it holds, so pointers into it must not be kept.
    const ProviderCatalog &catalog() const { return m_shown; }
    bool isHidden() const { return isForced() || m_isHidden; }
    bool isForced() const { return m_whole.hidesHelpLinks(); } ///< By a policy: hide() changes nothing
    void hide(bool isHidden);

Q_SIGNALS:
    void changed(bool isHidden); ///< The user's own choice

private:
    void apply();

    ProviderCatalog m_whole;
    ProviderCatalog m_shown;
    bool m_isHidden;
};

} // namespace sendproof
