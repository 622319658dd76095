// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QList>
#include <QLocalServer>
#include <QLockFile>
#include <chrono>
#include <functional>
#include <memory>

class QLocalSocket;

// The part of the composition root (composition.h) that keeps a second start from opening a second window.
namespace sendproof {

/// What a later start asks of the one that is running.
struct StartOrder
{
    QString file;               ///< Absolute path of the file to take in; empty: only to come forward
    QByteArray activationToken; ///< Of the desktop, by which a window may come forward under Wayland; may be empty
};

/// Of the starts of one user, on one screen and with one folder of accounts, the one that runs and the later ones.
/// Which is first says a lock file in that folder, which ends with the process that made it; what the others want comes
/// over a local socket for that user alone. One question and one answer, each a line:
///     first  > sendproof 1 PROCESS
///     later  > come TOKEN FILE          both in base64, "-" for none
///     first  > taken
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    enum class Role {
        First,      ///< Later starts come here
        HandedOver, ///< Another one has taken the order: this one is to end
        Alone       ///< Nobody took it, and nobody can come here
    };
    using Take = std::function<void(const StartOrder &)>;

    static constexpr std::chrono::milliseconds usualPatience{5000};

    /// @p folder: of the accounts; made where it isn't there. @p patience: for the answer of another start.
    explicit SingleInstance(const QString &folder, std::chrono::milliseconds patience = usualPatience);
    ~SingleInstance() override;

    /// Blocks until the role is certain: about a millisecond where there is no other start, @p patience at most. Where
    /// one is there and doesn't answer this one runs Alone, as the accounts may well be used by two.
    Role start(const StartOrder &order);
    /// @p take gets each order, those that came before it too, from the event loop. Only the First gets any.
    void setTake(Take take);

    QString serverName() const { return m_serverName; }
    QString lockName() const { return m_lock.fileName(); }

private:
    enum class Answer {
        Taken,
        Silent, ///< Or in words that aren't ours
        Nobody
    };
    Role listen();
    Answer handOver(const StartOrder &order, const QDeadlineTimer &end) const;
    void greetCallers();
    void hear(QLocalSocket &caller);
    void take(const StartOrder &order);

    std::chrono::milliseconds m_patience;
    QString m_serverName;
    QLockFile m_lock;
    QLocalServer m_server;
    Take m_take;
    QList<StartOrder> m_waiting; ///< Until somebody takes them
};

} // namespace sendproof
