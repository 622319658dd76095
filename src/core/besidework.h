// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace sendproof {

/// Does @p work, a function without arguments, in a thread of its own, and then calls @p answer with what it gave:
/// once, later, from the event loop of @p context's thread; never once @p context is gone. For work that takes so long
/// that a window would stand still, and that touches nothing but what it owns. Both may be move-only.
template<typename Work, typename Answer> void workBeside(QObject *context, Work work, Answer answer)
{
    using Made = std::invoke_result_t<Work &>;
    const auto made = std::make_shared<std::optional<Made>>();
    const auto ownWork = std::make_shared<Work>(std::move(work));
    const auto ownAnswer = std::make_shared<Answer>(std::move(answer));
    QThread *thread = QThread::create([made, ownWork] { made->emplace((*ownWork)()); });
    // A signal, as nothing else finds out safely from another thread whether the context is still there.
    QObject::connect(thread, &QThread::finished, context, [made, ownAnswer] { (*ownAnswer)(std::move(**made)); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

} // namespace sendproof
