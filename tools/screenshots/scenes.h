// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/homescene.h"
#include "gui/wizardscene.h"

#include <QList>
#include <QString>
#include <functional>

namespace sendproof::test {

/// One picture: a name for the file and the way there.
struct Scene
{
    QString name;
    std::function<void(WizardScene &)> arrange;
};

/// One of the main window.
struct HomePicture
{
    QString name;
    QList<MailAccount> accounts;
    std::function<void(HomeScene &)> arrange;
};

QList<HomePicture> homeScenes();
QList<Scene> allScenes();
QList<Scene> directScenes();   ///< Signing in in the browser
QList<Scene> exchangeScenes(); ///< Handing over and taking in
QList<Scene> searchScenes();   ///< A part of them
QList<Scene> domainScenes();   ///< The panel about the sender's domain
QList<Scene> blockedScenes();  ///< A test that the network or the server kept from connecting

} // namespace sendproof::test
