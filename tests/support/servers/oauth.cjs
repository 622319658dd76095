// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real OAuth server (oidc-provider) for tests: node oauth.cjs NODE_MODULES DIR. It listens on a free port of 127.0.0.1
// over TLS with DIR/server.pem and DIR/server.key, for as long as its input is open. Who may sign in: anyone, with any
// password; the login is the account. Prints one line of JSON when it is up, {"port"}; then answers each line of JSON
// on its input with one:
//   {"do":"grant","login":L,"lifetime":SECONDS}  → {"token"}: an access token for L, as if L had signed in
//   {"do":"revoke","token":T}                    → {}: it counts no more
'use strict';

const fs = require('node:fs');
const https = require('node:https');
const path = require('node:path');
const readline = require('node:readline');
const { pathToFileURL } = require('node:url');

// The output is for answers; what the server has to say of its settings goes beside it.
console.log = console.info = console.warn = console.error;

const [modules, directory] = process.argv.slice(2);
const tokenScopes = 'openid email';

const configuration = {
    clients: [
        {
            client_id: 'sendproof-test',
            application_type: 'native',
            token_endpoint_auth_method: 'none',
            redirect_uris: ['http://127.0.0.1', 'http://localhost'],
            grant_types: ['authorization_code', 'refresh_token'],
            response_types: ['code'],
        },
        { client_id: 'dovecot', client_secret: 'dovecot-secret', redirect_uris: [], response_types: [], grant_types: [] },
    ],
    cookies: { keys: ['test'] },
    claims: { openid: ['sub'], email: ['email'] },
    scopes: ['openid', 'offline_access', 'email'],
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    features: {
        devInteractions: { enabled: true },
        introspection: { enabled: true, allowedPolicy: () => true },
        revocation: { enabled: true },
    },
    findAccount: async (context, id) => ({ accountId: id, claims: async () => ({ sub: id, email: id }) }),
};

async function grant(provider, { login, lifetime }) {
    const client = await provider.Client.find('sendproof-test');
    const allowed = new provider.Grant({ accountId: login, clientId: client.clientId });
    allowed.addOIDCScope(tokenScopes);
    const token = new provider.AccessToken({
        accountId: login,
        client,
        grantId: await allowed.save(),
        gty: 'authorization_code',
        scope: tokenScopes,
        expiresIn: lifetime,
    });
    return { token: await token.save() };
}

async function revoke(provider, { token }) {
    const found = await provider.AccessToken.find(token);
    if (found) await found.destroy();
    return {};
}

async function main() {
    const { default: Provider } = await import(pathToFileURL(path.join(modules, 'oidc-provider/lib/index.js')));
    const read = (name) => fs.readFileSync(path.join(directory, name));
    const server = https.createServer({ cert: read('server.pem'), key: read('server.key') });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    const provider = new Provider(`https://localhost:${port}`, configuration);
    server.on('request', provider.callback());
    const say = (reply) => process.stdout.write(`${JSON.stringify(reply)}\n`);
    say({ port });
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const order = JSON.parse(line);
        say(await { grant, revoke }[order.do](provider, order));
    }
    process.exit(0);
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
