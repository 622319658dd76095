// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cardframe.h"
#include "wizard/discoveryview.h"

class QBoxLayout;

namespace sendproof {

class LinkButton;
class PictureTable;
class WordLabel;

/// What is asked for the settings of a domain, as it happens: the places on one side, hosts by ports on the other,
/// below each other where the window is narrow. Keeps its height from the first moment to the last.
class SearchPicture : public CardFrame
{
    Q_OBJECT
public:
    explicit SearchPicture(QWidget *parent = nullptr);

    void setView(const DiscoveryView &view);

Q_SIGNALS:
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void arrange();

    WordLabel *m_title;
    LinkButton *m_stop;
    PictureTable *m_sources;
    PictureTable *m_ports;
    QBoxLayout *m_tables;
};

} // namespace sendproof
