// SPDX-License-Identifier: GPL-3.0-or-later
// What the layer check must find: smtp knows core only, no widgets and no other start of the program.
#include "store/jsonaccountstore.h"
#include <QWidget>
#include <QLocalSocket>
