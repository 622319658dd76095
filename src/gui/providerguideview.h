// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/providerguide.h"

#include <QScrollArea>

namespace sendproof {

/// Shows the guide of a mail service, to be read and scrolled also with the keyboard; plain text that can be selected.
/// Everything is in the program: nothing is loaded from outside.
class ProviderGuideView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ProviderGuideView(QWidget *parent = nullptr);

    void setGuide(const ProviderGuide &guide, int hostIndex); ///< The same guide again changes nothing but the host
    void clear();

Q_SIGNALS:
    void hostChosen(int index);
    void helpWanted(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeIntoTabOrder();
    void stackWhereNarrow();
    void addHead(QWidget *page, const ProviderGuide &guide);
    void addHosts(QWidget *page, const ProviderGuide &guide, int hostIndex);
    static void addPart(QWidget *page, const GuidePart &part);
    static QString readAloud(const ProviderGuide &guide);

    ProviderGuide m_guide;
};

} // namespace sendproof
