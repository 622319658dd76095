// SPDX-License-Identifier: GPL-3.0-or-later
// Sends one mail with nothing but SMTP_URL of the exported .env: env.cjs FILE TO. Needs NODE_PATH.
'use strict';
const values = require('dotenv').parse(require('fs').readFileSync(process.argv[2]));

require('nodemailer').createTransport(values.SMTP_URL)
    .sendMail({ from: { name: values.SMTP_FROM_NAME, address: values.SMTP_FROM_ADDRESS }, to: process.argv[3],
        subject: 'from a URL', text: 'text' })
    .then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
