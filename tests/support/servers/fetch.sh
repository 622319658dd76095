#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fetches and unpacks the packages of the test servers into the cache, so that no test has to wait for it.
. "$(dirname "$0")/common.sh"
fetch_packages
