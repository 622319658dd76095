// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cardframe.h"
#include "wizard/domainwords.h"

namespace sendproof {

/// A record to publish: why, and its name and content as plain text to select or to copy.
class RecordCard : public CardFrame
{
    Q_OBJECT
public:
    explicit RecordCard(const RecordOffer &offer, QWidget *parent = nullptr);

private:
    void addText(const QString &label, const QString &text, const QString &objectName);
};

} // namespace sendproof
