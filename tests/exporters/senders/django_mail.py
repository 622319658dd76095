#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends one mail with Django and the exported settings: django_mail.py FILE TO."""

import runpy
import sys

from django.conf import settings
from django.core.mail import EmailMessage

settings.configure(**{key: value for key, value in runpy.run_path(sys.argv[1]).items() if key.isupper()})
sent = EmailMessage("from Django", "text", None, [sys.argv[2]]).send()
sys.exit(0 if sent == 1 else 1)
