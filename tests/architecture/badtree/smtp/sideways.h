// SPDX-License-Identifier: GPL-3.0-or-later
// What the layer check must find: smtp knows core only, and no widgets.
#include "store/jsonaccountstore.h"
#include <QWidget>
