# SPDX-License-Identifier: GPL-3.0-or-later
# How cpack makes the installer; included by the folder above, so that CPack sees what is set here.
set(CPACK_GENERATOR NSIS)
