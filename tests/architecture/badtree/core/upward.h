// SPDX-License-Identifier: GPL-3.0-or-later
// What the layer check must find: core knows nothing above it.
#include "wizard/cardview.h"
