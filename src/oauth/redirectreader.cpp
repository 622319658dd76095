// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/redirectreader.h"

#include "oauth/redirectparameters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestErrorText = 2000; ///< Of what is shown

/// Without telling by its duration where the first difference is.
bool isSame(QByteArrayView one, QByteArrayView other)
{
    if (one.size() != other.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

bool equalsIgnoringCase(QByteArrayView one, QByteArrayView other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

Failure failure(FailureKind kind, const QString &detail)
{
    return {.kind = kind, .stage = Stage::Token, .detail = detail};
}

Result<Secret> answerIn(const RedirectParameters &parameters, const DirectEndpoints &endpoints)
{
    const QString issuer = parameters.text("iss");
    if (parameters.has("iss") ? !endpoints.isIssuer(issuer) : endpoints.promisesIssuer)
        return failure(FailureKind::SignInNotOurs, u"iss: "_s + issuer.left(longestErrorText));
    const bool isError = !parameters.value("error").isEmpty();
    const QByteArrayView code = parameters.value("code");
    if (isError == !code.isEmpty())
        return failure(FailureKind::MalformedReply, u"neither a code nor an error, or both"_s);
    if (!isError)
        return Secret(code);
    const QString description = parameters.text("error_description").left(longestErrorText);
    const QString error = parameters.text("error").left(longestErrorText);
    return failure(FailureKind::ReplyRejected, description.isEmpty() ? error : error + u": "_s + description);
}

} // namespace

RedirectReader::RedirectReader(const RedirectExpectation &expectation)
    : m_expectation(expectation)
{
    const QUrl url(expectation.redirectUri, QUrl::StrictMode);
    m_path = url.path(QUrl::FullyEncoded).isEmpty() ? QByteArray("/") : url.path(QUrl::FullyEncoded).toLatin1();
    m_host = url.host(QUrl::FullyEncoded).toLatin1() + ':' + QByteArray::number(url.port());
    m_head.reserve(headLimit + 1); // so that growing leaves no copy behind
}

RedirectReader::~RedirectReader()
{
    wipe(m_head);
}

RedirectReader::State RedirectReader::read(QByteArrayView bytes)
{
    if (m_state != Reading)
        return m_state;
    m_head.append(bytes.first(std::min(bytes.size(), headLimit + 1 - m_head.size())));
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (end < 0)
        return m_head.size() > headLimit ? stop(Broken, 431) : Reading;
    if (end + 4 != m_head.size() || end + 4 > headLimit)
        return stop(Broken, 400); // a body, or a second request, that nobody asked for
    judge();
    wipe(m_head);
    return m_state;
}

RedirectReader::State RedirectReader::stop(State state, int status)
{
    m_state = state;
    m_status = status;
    wipe(m_head);
    return state;
}

void RedirectReader::judge()
{
    const QByteArrayView head = QByteArrayView(m_head).chopped(2); // the last line keeps its end
    const qsizetype lineEnd = head.indexOf("\r\n");
    QByteArrayView query;
    if (readRequestLine(head.first(lineEnd), query) && readFields(head.sliced(lineEnd + 2)))
        readQuery(query);
}

/// "GET /path?query HTTP/1.1"; whether to go on.
bool RedirectReader::readRequestLine(QByteArrayView line, QByteArrayView &query)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    const QByteArrayView version = last < 0 ? QByteArrayView() : line.sliced(last + 1);
    const bool isLine = first > 0 && last > first + 1 && (version == "HTTP/1.1" || version == "HTTP/1.0");
    const QByteArrayView target = isLine ? line.sliced(first + 1, last - first - 1) : QByteArrayView();
    const bool isTarget = target.startsWith('/') && std::all_of(target.begin(), target.end(),
                                                                [](char c) { return c > ' ' && c < 0x7f && c != '#'; });
    if (!isTarget)
        return stop(Broken, 400), false;
    if (line.first(first) != "GET")
        return stop(NotOurs, 405), false;
    const qsizetype mark = target.indexOf('?');
    if ((mark < 0 ? target : target.first(mark)) != QByteArrayView(m_path))
        return stop(NotOurs, 404), false;
    query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    return true;
}

/// The lines behind the request line, each with its end; whether to go on.
bool RedirectReader::readFields(QByteArrayView fields)
{
    int hosts = 0;
    bool isOurHost = false;
    while (!fields.isEmpty()) {
        const qsizetype end = fields.indexOf("\r\n");
        const QByteArrayView line = fields.first(end);
        fields = fields.sliced(end + 2);
        const qsizetype colon = line.indexOf(':');
        const bool isField = colon > 0 && line[0] != ' ' && line[0] != '\t' &&
                             std::all_of(line.begin(), line.end(),
                                         [](char c) { return c == '\t' || static_cast<unsigned char>(c) >= 0x20; });
        if (!isField)
            return stop(Broken, 400), false;
        const QByteArrayView name = line.first(colon);
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        const bool hasBody = equalsIgnoringCase(name, "Transfer-Encoding") ||
                             (equalsIgnoringCase(name, "Content-Length") && value != "0");
        if (hasBody)
            return stop(Broken, 400), false;
        if (equalsIgnoringCase(name, "Host")) {
            ++hosts;
            isOurHost = equalsIgnoringCase(value, m_host);
        }
    }
    if (hosts != 1)
        return stop(Broken, 400), false;
    return isOurHost || (stop(NotOurs, 421), false);
}

void RedirectReader::readQuery(QByteArrayView query)
{
    const auto parameters = RedirectParameters::parse(query);
    if (!parameters) {
        stop(Broken, 400);
        return;
    }
    if (!isSame(parameters->value("state"), m_expectation.state)) {
        stop(WrongState, 400);
        return;
    }
    m_answer.emplace(answerIn(*parameters, m_expectation.endpoints));
    stop(Ours, *m_answer ? 200 : 400);
}

Result<Secret> RedirectReader::takeAnswer()
{
    Result<Secret> answer = std::move(*m_answer);
    m_answer.reset();
    return answer;
}

} // namespace sendproof
