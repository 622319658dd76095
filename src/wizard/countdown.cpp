// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/countdown.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendproof {

Countdown::Countdown(QObject *parent)
    : QObject(parent)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &Countdown::look);
}

void Countdown::start(std::chrono::milliseconds wait)
{
    m_end.setRemainingTime(wait, Qt::PreciseTimer);
    m_tick.start(std::min<std::chrono::milliseconds>(wait, 1s));
}

void Countdown::stop()
{
    m_tick.stop();
}

std::chrono::seconds Countdown::rest() const
{
    return std::chrono::ceil<std::chrono::seconds>(m_end.remainingTimeAsDuration());
}

void Countdown::look()
{
    if (!m_end.hasExpired()) {
        Q_EMIT ticked();
        return;
    }
    m_tick.stop();
    Q_EMIT over();
}

QString clockText(std::chrono::seconds time)
{
    const auto twoDigits = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const qint64 hours = time / 1h;
    const qint64 minutes = time / 1min % 60;
    const QString rest = u':' + twoDigits(time.count() % 60);
    return hours > 0 ? QString::number(hours) + u':' + twoDigits(minutes) + rest : QString::number(minutes) + rest;
}

} // namespace sendproof
