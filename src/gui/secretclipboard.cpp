// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secretclipboard.h"

#include "gui/concealedpasteboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QByteArray markOf(const QMimeData *data)
{
    if (!data || !data->hasText())
        return {};
    QString text = data->text();
    QByteArray bytes = text.toUtf8();
    const QByteArray mark = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    wipe(bytes);
    wipe(text);
    return mark;
}

} // namespace

SecretClipboard::SecretClipboard(std::chrono::milliseconds keep, QObject *parent)
    : QObject(parent)
    , m_keep(keep)
{
    connect(&m_countdown, &Countdown::ticked, this, &SecretClipboard::ticked);
    connect(&m_countdown, &Countdown::over, this, &SecretClipboard::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &SecretClipboard::look);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    if (QCoreApplication::instance()) // the clipboard goes with it
        clear();
}

std::unique_ptr<QMimeData> SecretClipboard::mimeData(const Secret &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text.text());
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
#if defined(Q_OS_WIN)
    // Any value for the first, a DWORD of 0 for the others.
    const QByteArray no(4, '\0');
    data->setData(uR"(application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing")"_s, no);
    data->setData(uR"(application/x-qt-windows-mime;value="CanIncludeInClipboardHistory")"_s, no);
    data->setData(uR"(application/x-qt-windows-mime;value="CanUploadToCloudClipboard")"_s, no);
#elif defined(Q_OS_MACOS)
    markConcealed(*data);
#endif
    return data;
}

void SecretClipboard::put(const Secret &text)
{
    std::unique_ptr<QMimeData> data = mimeData(text);
    m_mark = markOf(data.get());
    m_countdown.start(m_keep);
    QGuiApplication::clipboard()->setMimeData(data.release());
    Q_EMIT ticked();
}

bool SecretClipboard::isStillThere() const
{
    return !m_mark.isEmpty() && markOf(QGuiApplication::clipboard()->mimeData()) == m_mark;
}

void SecretClipboard::look()
{
    if (!holdsSecret() || isStillThere())
        return;
    m_countdown.stop();
    m_mark.clear();
    Q_EMIT cleared();
}

void SecretClipboard::clear()
{
    if (m_mark.isEmpty())
        return;
    const bool isThere = isStillThere();
    m_countdown.stop();
    m_mark.clear();
    if (isThere)
        QGuiApplication::clipboard()->clear();
    Q_EMIT cleared();
}

} // namespace sendproof
