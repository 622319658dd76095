// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "wizard/countdown.h"

#include <QByteArray>
#include <QMimeData>
#include <chrono>
#include <memory>

namespace sendproof {

/// Puts a text with a secret into the clipboard and takes it out again after a while, where it is still there: also
/// after the window is closed, and when the program ends. Histories of the clipboard are told to leave it out, as
/// Windows, macOS (from Qt 6.5 on) and KDE know it.
class SecretClipboard : public QObject
{
    Q_OBJECT
public:
    /// @p keep: how long the text stays.
    explicit SecretClipboard(std::chrono::milliseconds keep = std::chrono::seconds(60), QObject *parent = nullptr);
    ~SecretClipboard() override; ///< Takes it out

    void put(const Secret &text);
    bool holdsSecret() const { return m_countdown.isRunning(); }
    std::chrono::seconds rest() const { return m_countdown.rest(); }

    /// What is put into the clipboard for @p text.
    static std::unique_ptr<QMimeData> mimeData(const Secret &text);

Q_SIGNALS:
    void ticked();  ///< The rest is another one
    void cleared(); ///< It was taken out, or somebody put something else in

private:
    void look();
    void clear();
    bool isStillThere() const;

    std::chrono::milliseconds m_keep;
    Countdown m_countdown;
    QByteArray m_mark; ///< Tells the text without keeping it
};

} // namespace sendproof
