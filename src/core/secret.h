// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDebug>
#include <QString>
#include <memory>

namespace sendproof {

/// A password, app password or token. Move-only; its bytes are wiped when it goes. It cannot be printed, stored in a
/// QVariant or turned into a string, so that every place that reads it says bytes() and can be found.
class Secret
{
public:
    Secret() = default;
    /// Takes a copy of @p bytes (the caller owns what it passed in).
    explicit Secret(QByteArrayView bytes);
    static Secret fromText(QStringView text); ///< The UTF-8 form of @p text

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    bool isEmpty() const { return m_size == 0; }
    QByteArrayView bytes() const { return {m_bytes.get(), m_size}; } ///< Valid as long as this object
    QString text() const { return QString::fromUtf8(bytes()); }      ///< For normalising only (SASLprep)
    Secret duplicate() const { return Secret(bytes()); }             ///< A second one, on purpose

    friend QDebug operator<<(QDebug debug, const Secret &) = delete;

private:
    void wipe() noexcept;
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

/// Overwrites @p bytes in place before they are let go; for the short-lived copies that an encoding needs.
void wipe(QByteArray &bytes);
void wipe(QString &text); ///< The same for the copies that a normalisation needs

} // namespace sendproof
