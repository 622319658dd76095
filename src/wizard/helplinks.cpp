// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/helplinks.h"

using namespace Qt::StringLiterals;

namespace sendproof {

HelpLinks::HelpLinks(ProviderCatalog catalog, bool isHidden, QObject *parent)
    : QObject(parent)
    , m_whole(std::move(catalog))
    , m_isHidden(isHidden)
{
    apply();
}

void HelpLinks::hide(bool isHidden)
{
    if (isForced() || isHidden == m_isHidden)
        return;
    m_isHidden = isHidden;
    apply();
    Q_EMIT changed(m_isHidden);
}

void HelpLinks::apply()
{
    m_shown = m_isHidden ? m_whole.withPolicy({{}, R"({"hide_help_links": true})"}) : m_whole;
}

} // namespace sendproof
