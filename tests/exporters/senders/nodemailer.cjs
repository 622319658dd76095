// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one mail with the exported module: nodemailer.cjs FILE TO. Needs NODE_PATH.
'use strict';
const nodemailer = require('nodemailer');
const settings = require(require('path').resolve(process.argv[2]));

nodemailer.createTransport(settings.transport, settings.defaults)
    .sendMail({ to: process.argv[3], subject: 'from Nodemailer', text: 'text' })
    .then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
