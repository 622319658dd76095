// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/prooflines.h"

#include <QDialog>

namespace sendproof {

/// The past tests of an account, the newest first, as a list to read and to walk through by keyboard.
class ProofDialog : public QDialog
{
    Q_OBJECT
public:
    ProofDialog(const QString &title, const QString &summary, const QList<ProofLine> &lines, QWidget *parent = nullptr);
};

} // namespace sendproof
