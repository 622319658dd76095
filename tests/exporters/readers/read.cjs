// SPDX-License-Identifier: GPL-3.0-or-later
// Reads exported files with Node.js: read.cjs FORMAT FILE..., one line of JSON a file. Needs NODE_PATH.
'use strict';
const fs = require('fs');
const path = require('path');

function readModule(name) {
    const { transport, defaults } = require(path.resolve(name));
    const security = transport.secure ? 'implicit-tls' : transport.requireTLS ? 'starttls' : 'none';
    const auth = transport.auth || {};
    return {
        host: transport.host, port: transport.port, security, login: auth.user || '',
        secret: auth.pass ?? auth.accessToken ?? null, address: defaults.from.address, name: defaults.from.name,
    };
}

function readEnv(name) {
    const values = require('dotenv').parse(fs.readFileSync(name));
    const url = new URL(values.SMTP_URL);
    const asInUrl = {
        login: decodeURIComponent(url.username), secret: decodeURIComponent(url.password), host: url.hostname,
        port: url.port, scheme: url.protocol,
    };
    if (asInUrl.login !== (values.SMTP_USER ?? '') || asInUrl.secret !== (values.SMTP_PASSWORD ?? '') ||
        asInUrl.port !== values.SMTP_PORT ||
        (asInUrl.scheme === 'smtps:') !== (values.SMTP_SECURITY === 'implicit-tls') ||
        (url.searchParams.get('requireTLS') === 'true') !== (values.SMTP_SECURITY === 'starttls'))
        throw new Error(`${name}: the URL says something else than the variables`);
    return {
        host: values.SMTP_HOST, port: Number(values.SMTP_PORT), security: values.SMTP_SECURITY,
        login: values.SMTP_USER ?? '', secret: values.SMTP_PASSWORD ?? null, address: values.SMTP_FROM_ADDRESS,
        name: values.SMTP_FROM_NAME,
    };
}

const read = { nodemailer: readModule, env: readEnv }[process.argv[2]];
for (const name of process.argv.slice(3))
    console.log(JSON.stringify(read(name)));
