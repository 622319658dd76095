// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/homewindow.h"

#include <QAction>

namespace sendproof {

/// What can be done from menus and by keys in the main window.
struct HomeWindow::Actions
{
    QAction search;
    QAction add;
    QAction edit;
    QAction test;
    QAction dryRun;
    QAction fix;
    QAction reset;
    QAction signIn;
    QAction direct;
    QAction rename;
    QAction move;
    QAction copy;
    QAction history;
    QAction exportThem;
    QAction remove;
};

} // namespace sendproof
