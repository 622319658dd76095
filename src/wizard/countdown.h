// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace sendproof {

/// A wait that shows what is left of it. It counts the time that goes by, also while the computer sleeps or is busy.
class Countdown : public QObject
{
    Q_OBJECT
public:
    explicit Countdown(QObject *parent = nullptr);

    void start(std::chrono::milliseconds wait);
    void stop(); ///< Nothing is emitted any more
    bool isRunning() const { return m_tick.isActive(); }
    std::chrono::seconds rest() const; ///< Rounded up

Q_SIGNALS:
    void ticked(); ///< The rest is another one
    void over();   ///< Once for each start() that isn't stopped

private:
    void look();

    QDeadlineTimer m_end;
    QTimer m_tick;
};

/// "4:59", "1:00:00".
QString clockText(std::chrono::seconds time);

} // namespace sendproof
