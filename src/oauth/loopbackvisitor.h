// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/redirectreader.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <chrono>

namespace sendproof {

/// One connection to a LoopbackReceiver. It goes by itself when its patience is over, whatever the other side does.
class LoopbackVisitor : public QObject
{
    Q_OBJECT
public:
    /// Takes @p socket over.
    LoopbackVisitor(QTcpSocket *socket, const RedirectExpectation &expectation, std::chrono::milliseconds patience,
                    QObject *parent);

    RedirectReader &reader() { return m_reader; }
    void answer(const QByteArray &reply); ///< Says @p reply and hangs up when it has left

Q_SIGNALS:
    void decided(); ///< The reader knows what it is; once
    void gone();    ///< The connection is over; once, the last thing it ever emits

private:
    void read();
    void leave();

    QTcpSocket *m_socket;
    RedirectReader m_reader;
    QTimer m_patience;
    bool m_isGone = false;
};

} // namespace sendproof
