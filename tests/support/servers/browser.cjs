// SPDX-License-Identifier: GPL-3.0-or-later
//
// A person at a browser for tests: node browser.cjs DIR CERTIFICATE. The browser is Chromium without a window, with its
// profile in DIR; it trusts CERTIFICATE (PEM) and looks up no name but localhost. It runs for as long as its input is
// open. Prints {"ready":true}, then answers each line of JSON on its input with one:
//   {"url":U,"login":L,"consents":BOOLEAN,"window":W}  → {"url","title","heading","text","styled","problems"}: the page
// that the person ends on, in a tab of its own: signs in as L (with the login that stands there already where L is
// empty), and continues or cancels. Tabs of one window share their cookies. "styled": the page's own style counts;
// "problems": what the browser had to complain about in the last page.
//
// Exit codes: 77 there is no Chromium on this machine (the reason is on stderr).
'use strict';

const { spawn, spawnSync } = require('node:child_process');
const { createHash, X509Certificate } = require('node:crypto');
const fs = require('node:fs');
const readline = require('node:readline');

const [directory, certificate] = process.argv.slice(2);
const pagePatience = 20000; // ms
const closePatience = 2000; // ms
const lookInterval = 25; // ms
const windows = new Map();

function findBrowser() {
    const found = ['chromium', 'chromium-browser', 'google-chrome'].find(
        (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
    if (found) return found;
    console.error('no chromium: the sign-in pages are for a real browser');
    process.exit(77);
}

// The DevTools protocol over two pipes, one message up to each NUL.
function launch() {
    const key = new X509Certificate(fs.readFileSync(certificate)).publicKey.export({ type: 'spki', format: 'der' });
    const browser = spawn(
        findBrowser(),
        [
            '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking',
            '--no-first-run', '--remote-debugging-pipe', `--user-data-dir=${directory}`,
            `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`,
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
        ],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const waiting = new Map();
    const listeners = new Set();
    let heard = '';
    let number = 0;
    browser.stdio[4].setEncoding('utf8');
    browser.stdio[4].on('data', (bytes) => {
        heard += bytes;
        for (let end = heard.indexOf('\0'); end >= 0; end = heard.indexOf('\0')) {
            const message = JSON.parse(heard.slice(0, end));
            heard = heard.slice(end + 1);
            waiting.get(message.id)?.(message);
            waiting.delete(message.id);
            if (message.method) listeners.forEach((listen) => listen(message));
        }
    });
    browser.on('exit', () => process.exit(1));
    const call = (method, params = {}, sessionId = undefined) =>
        new Promise((resolve, reject) => {
            waiting.set(++number, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
            browser.stdio[3].write(`${JSON.stringify({ id: number, method, params, sessionId })}\0`);
        });
    return { call, listeners, browser };
}

// Runs in the page: does the next thing a person would, or says what the page shows when there is nothing to do.
function step(login, consents) {
    const form = document.querySelector('form');
    if (document.readyState !== 'complete' || location.href === 'about:blank') return null;
    if (location.protocol === 'http:' || !form) {
        return {
            url: location.href,
            title: document.title,
            heading: document.querySelector('h1')?.textContent ?? '',
            text: document.body?.innerText ?? '',
            styled: getComputedStyle(document.body).display === 'grid',
        };
    }
    if (form.dataset.sent) return null;
    form.dataset.sent = 'yes';
    const cancel = document.querySelector('a[href$="/abort"]');
    if (form.elements.login) {
        if (login) form.elements.login.value = login;
        form.elements.password.value = 'any';
    } else if (!consents && cancel) {
        cancel.click();
        return null;
    }
    form.querySelector('[type=submit]').click();
    return null;
}

async function visit({ call, listeners }, { url, login, consents, window }) {
    if (!windows.has(window)) windows.set(window, (await call('Target.createBrowserContext')).browserContextId);
    const { targetId } = await call('Target.createTarget', { url: 'about:blank', browserContextId: windows.get(window) });
    const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
    const problems = [];
    const listen = ({ method, params, sessionId: from }) => {
        if (from === sessionId && method === 'Log.entryAdded' && params.entry.level === 'error') problems.push(params.entry);
    };
    listeners.add(listen);
    await call('Log.enable', {}, sessionId);
    await call('Page.enable', {}, sessionId);
    await call('Page.navigate', { url }, sessionId);
    const expression = `(${step})(${JSON.stringify(login)}, ${JSON.stringify(consents)})`;
    const deadline = Date.now() + pagePatience;
    let seen = null;
    while (!seen && Date.now() < deadline) {
        // A page that goes away while it is asked is no problem: the next one is asked.
        const { result } = await call('Runtime.evaluate', { expression, returnByValue: true }, sessionId).catch(() => ({}));
        seen = result?.value ?? null;
        if (!seen) await new Promise((resolve) => setTimeout(resolve, lookInterval));
    }
    listeners.delete(listen);
    // The pages of the service want fonts from far away; a favicon that isn't there is nothing to complain about.
    const isOfLastPage = ({ url: of }) => of?.startsWith('http:') && !of.endsWith('/favicon.ico');
    return { ...seen, problems: problems.filter(isOfLastPage).map(({ text }) => text) };
}

async function main() {
    const devtools = launch();
    await devtools.call('Browser.getVersion');
    const say = (reply) => process.stdout.write(`${JSON.stringify(reply)}\n`);
    say({ ready: true });
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const order = JSON.parse(line);
        visit(devtools, order).then((seen) => say(seen), (error) => say({ problems: [error.message] }));
    }
    // It has to be gone before its profile can be removed.
    devtools.browser.removeAllListeners('exit');
    devtools.browser.on('exit', () => process.exit(0));
    setTimeout(() => devtools.browser.kill('SIGKILL'), closePatience);
    devtools.call('Browser.close').catch(() => {});
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
