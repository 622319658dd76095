// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

namespace sendproof {

/// Deleter of a story (a QObject for one attempt): nothing it emits reaches anyone any more, and it goes at the next
/// turn of the event loop, so that letting go from inside one of its own signals is safe. Letting go is cancelling.
struct LetGo
{
    void operator()(QObject *story) const
    {
        story->disconnect();
        story->deleteLater();
    }
};

/// How a story is owned.
template<typename T> using Story = std::unique_ptr<T, LetGo>;

} // namespace sendproof
