// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/pythonscript.h"

#include "exporters/exporttext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr auto beginning = R"py(import base64
import hashlib
import hmac
import smtplib
import ssl
import sys
from email.headerregistry import Address
from email.message import EmailMessage

)py";

// smtplib's own login() takes ASCII only, and chooses by itself.
constexpr auto ending = R"py(

def encoded(text):
    return base64.b64encode(text.encode() if isinstance(text, str) else text).decode()


def sign_in(smtp):
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    mechanism = MECHANISM or next((one for one in ("PLAIN", "LOGIN", "CRAM-MD5") if one in offered), "PLAIN")
    if mechanism == "PLAIN":
        code, text = smtp.docmd("AUTH", "PLAIN " + encoded(f"\0{LOGIN}\0{PASSWORD}"))
    elif mechanism == "LOGIN":
        smtp.docmd("AUTH", "LOGIN")
        smtp.docmd(encoded(LOGIN))
        code, text = smtp.docmd(encoded(PASSWORD))
    else:
        challenge = base64.b64decode(smtp.docmd("AUTH", "CRAM-MD5")[1])
        digest = hmac.new(PASSWORD.encode(), challenge, "md5").hexdigest()
        code, text = smtp.docmd(encoded(f"{LOGIN} {digest}"))
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, text)


def check_pin(smtp):
    if PINNED_SHA256 and hashlib.sha256(smtp.sock.getpeercert(True)).hexdigest() != PINNED_SHA256:
        raise ssl.SSLCertVerificationError("The server shows another certificate.")


def connect():
    context = ssl.create_default_context()
    if PINNED_SHA256:  # exactly this certificate, see check_pin()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if SECURITY == "implicit-tls":
        smtp = smtplib.SMTP_SSL(HOST, PORT, timeout=60, context=context)
    else:
        smtp = smtplib.SMTP(HOST, PORT, timeout=60)
    try:
        if SECURITY == "starttls":
            smtp.starttls(context=context)
        if SECURITY != "none":
            check_pin(smtp)
        smtp.ehlo()
        if LOGIN:
            sign_in(smtp)
    except BaseException:
        smtp.close()
        raise
    return smtp


def send(to, subject, body):
    message = EmailMessage()
    message["From"] = FROM
    message["To"] = to
    message["Subject"] = subject
    message.set_content(body)
    with connect() as smtp:
        smtp.send_message(message)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: sendproof_send.py TO SUBJECT BODY")
    send(*sys.argv[1:])
)py";

} // namespace

ExportFormat PythonScript::format() const
{
    return {.id = u"python-smtplib"_s, .suffix = u"py"_s, .mimeType = u"text/x-python"_s};
}

ProgramAbilities PythonScript::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5}, .pinsCertificates = true};
}

QString PythonScript::unfitField(const MailAccount &account) const
{
    return account.sender.address.isEmpty() ? u"sender.address"_s : QString(); // the From of every mail
}

ExportFiles PythonScript::written(const ExportOrder &order) const
{
    const MailAccount &account = order.accounts.first();
    const SubmissionServer &server = account.server;
    const AuthChoice auth = server.auth;
    ExportText text(order);
    text << "#!/usr/bin/env python3\n";
    text.head("# ", takesSecret(order, account)) << beginning << "HOST = ";
    text.value(singleQuoted, server.host.ascii()) << "\nPORT = " << server.port << "\nSECURITY = ";
    text.value(singleQuoted, securityName(server.security)) << "\nLOGIN = ";
    text.value(singleQuoted, account.login) << "\nPASSWORD = ";
    if (account.login.isEmpty())
        text << "''";
    else
        text.secret(account, singleQuoted);
    (text << "\nMECHANISM = ")
        .value(singleQuoted, auth == AuthChoice::Auto ? QString() : QString(authChoiceName(auth)).toUpper());
    (text << "\nPINNED_SHA256 = ").value(singleQuoted, QString::fromLatin1(server.pinnedCertificate.toHex()));
    (text << "\nFROM = Address(").value(singleQuoted, account.sender.name.toString()) << ", ";
    text.value(singleQuoted, account.sender.address.localPart()) << ", ";
    text.value(singleQuoted, account.sender.address.domain()) << ")\n" << ending;
    return {text.file(u"sendproof_send.py"_s)};
}

} // namespace sendproof
