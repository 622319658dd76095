// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include <algorithm>
#include <utility>

namespace sendproof {

namespace {

// A volatile write can't be removed by the optimiser, which a plain memset before delete can.
void overwrite(char *bytes, qsizetype size) noexcept
{
    volatile char *at = bytes;
    for (qsizetype i = 0; i < size; ++i)
        at[i] = 0;
}

} // namespace

Secret::Secret(QByteArrayView bytes)
    : m_bytes(std::make_unique<char[]>(static_cast<std::size_t>(bytes.size())))
    , m_size(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

Secret Secret::fromText(QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    Secret secret{QByteArrayView(utf8)};
    sendproof::wipe(utf8);
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe() noexcept
{
    if (m_bytes)
        overwrite(m_bytes.get(), m_size);
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        overwrite(bytes.data(), bytes.size());
    bytes.clear();
}

void wipe(QString &text)
{
    if (text.isDetached())
        overwrite(reinterpret_cast<char *>(text.data()), text.size() * qsizetype(sizeof(QChar)));
    text.clear();
}

} // namespace sendproof
