// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real OAuth server (oidc-provider) for tests: node oauth.cjs NODE_MODULES DIR. It listens on a free port of 127.0.0.1
// over TLS with DIR/server.pem and DIR/server.key, for as long as its input is open. Who may sign in: anyone, with any
// password; the login is the account. Prints one line of JSON when it is up, {"port"}; then answers each line of JSON
// on its input with one:
//   {"do":"grant","login":L,"lifetime":SECONDS}  → {"token"}: an access token for L, as if L had signed in
//   {"do":"revoke","token":T}                    → {}: it counts no more
//   {"do":"set","accessLife":SECONDS}            → {}: of the access tokens from then on
//   {"do":"spoil","path":P,"delay":MS}           → {}: the next reply at P comes that much later; without "delay" the
//                                                  connection is lost in its place, when all is done
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
const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code';
const settings = { accessLife: 3600 };
const spoils = new Map();

const configuration = {
    clients: [
        {
            client_id: 'sendproof-test',
            application_type: 'native',
            token_endpoint_auth_method: 'none',
            redirect_uris: ['http://127.0.0.1', 'http://localhost'],
            grant_types: ['authorization_code', 'refresh_token', deviceCode],
            response_types: ['code'],
        },
        { client_id: 'dovecot', client_secret: 'dovecot-secret', redirect_uris: [], response_types: [], grant_types: [] },
    ],
    cookies: { keys: ['test'] },
    claims: { openid: ['sub'], email: ['email'] },
    scopes: ['openid', 'offline_access', 'email', 'https://mail.google.com/', 'https://www.googleapis.com/auth/gmail.send'],
    clockTolerance: 0, // one clock, and tests that wait for a token's end
    ttl: { AccessToken: () => settings.accessLife },
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    features: {
        devInteractions: { enabled: true },
        deviceFlow: { enabled: true },
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

async function set(provider, { accessLife }) {
    settings.accessLife = accessLife;
    return {};
}

async function spoil(provider, { path: at, delay }) {
    spoils.set(at, delay);
    return {};
}

// What happens in between is the network's: the server has done its part when the reply is late or lost.
function spoiled(handle) {
    return (request, response) => {
        const at = request.url.split('?')[0];
        if (spoils.has(at)) {
            const delay = spoils.get(at);
            const end = response.end.bind(response);
            spoils.delete(at);
            response.end = (...parts) => (delay ? setTimeout(() => end(...parts), delay) : request.socket.destroy());
        }
        return handle(request, response);
    };
}

async function main() {
    const { default: Provider } = await import(pathToFileURL(path.join(modules, 'oidc-provider/lib/index.js')));
    const read = (name) => fs.readFileSync(path.join(directory, name));
    const server = https.createServer({ cert: read('server.pem'), key: read('server.key') });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    const provider = new Provider(`https://localhost:${port}`, configuration);
    server.on('request', spoiled(provider.callback()));
    const say = (reply) => process.stdout.write(`${JSON.stringify(reply)}\n`);
    say({ port });
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const order = JSON.parse(line);
        say(await { grant, revoke, set, spoil }[order.do](provider, order));
    }
    process.exit(0);
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
