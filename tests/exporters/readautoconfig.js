// SPDX-License-Identifier: GPL-3.0-or-later
// Inside Thunderbird: sets an account up from each autoconfig document as its account assistant does, for the address
// that follows the document; returns the servers it came to and what its own "Export for Mobile" makes of the accounts.
const load = url => ChromeUtils.importESModule(`resource:///modules/${url}`);
const { readFromXML } = load("accountcreation/readFromXML.sys.mjs");
const { AccountConfig } = load("accountcreation/AccountConfig.sys.mjs");
const { CreateInBackend } = load("accountcreation/CreateInBackend.sys.mjs");
const { QRExport } = ChromeUtils.importESModule("moz-src:///comm/mail/modules/QRExport.sys.mjs");
const { JXON } = load("JXON.sys.mjs");

async function exportedAccounts(documents) {
    const result = [];
    for (let i = 0; i < documents.length; i += 2) {
        const xml = new DOMParser().parseFromString(documents[i], "text/xml");
        const config = readFromXML(JXON.build(xml), "test");
        AccountConfig.replaceVariables(config, "하늘베이커리", documents[i + 1].trim(), "");
        config.rememberPassword = false;
        const account = await CreateInBackend.createAccountInBackend(config);
        account.incomingServer.prettyName = "하늘베이커리";
        result.push({ name: config.displayName, exported: await QRExport.getAccountData(account.key, false) });
    }
    return JSON.stringify(result);
}

return exportedAccounts(Array.from(arguments));
