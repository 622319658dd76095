// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

QList<Scene> allScenes();

} // namespace sendproof::test
