// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/signinpage.h"

#include <QCryptographicHash>
#include <QMap>

namespace sendproof {

namespace {

constexpr auto style = R"(:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.6 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:26rem;padding:2rem;text-align:center;word-break:keep-all;overflow-wrap:anywhere}
p.mark{margin:0 auto 1rem;width:3rem;height:3rem;line-height:3rem;border-radius:50%;border:2px solid;font-size:1.5rem}
h1{margin:0 0 .5rem;font-size:1.375rem;line-height:1.35}
p.text{margin:0}
p.product{margin:2rem 0 0;font-size:.875rem;opacity:.75}
)";

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray policy()
{
    const QByteArray hash = QCryptographicHash::hash(QByteArrayView(style), QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash +
           "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

QByteArray reason(int status)
{
    static const QMap<int, QByteArray> reasons{{200, "OK"},
                                               {400, "Bad Request"},
                                               {404, "Not Found"},
                                               {405, "Method Not Allowed"},
                                               {421, "Misdirected Request"},
                                               {431, "Request Header Fields Too Large"}};
    return reasons.value(status, "Error");
}

QByteArray reply(int status, const QByteArray &fields, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n" + fields +
           "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
           "Connection: close\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

QByteArray signInPageReply(int status, SignInPage page, const SignInPageTexts &texts)
{
    const bool isDone = page == SignInPage::Done;
    const QString &title = isDone                       ? texts.doneTitle
                           : page == SignInPage::Failed ? texts.failedTitle
                                                        : texts.strangeTitle;
    const QString &text = isDone ? texts.doneText : page == SignInPage::Failed ? texts.failedText : texts.strangeText;
    const QByteArray body =
        "<!DOCTYPE html>\n<html lang=\"" + escaped(texts.language) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
        escaped(texts.product) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<main>\n" +
        "<p class=\"mark\" aria-hidden=\"true\">" + (isDone ? "\xE2\x9C\x93" : "!") + "</p>\n<h1>" + escaped(title) +
        "</h1>\n<p class=\"text\">" + escaped(text) + "</p>\n<p class=\"product\">" + escaped(texts.product) +
        "</p>\n</main>\n</body>\n</html>\n";
    return reply(status,
                 "Content-Type: text/html; charset=utf-8\r\nContent-Security-Policy: " + policy() +
                     "\r\nCross-Origin-Opener-Policy: same-origin\r\n",
                 body);
}

QByteArray bareReply(int status)
{
    return reply(status, status == 405 ? QByteArray("Allow: GET\r\n") : QByteArray(), {});
}

} // namespace sendproof
