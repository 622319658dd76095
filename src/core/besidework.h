// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QThreadPool>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace sendproof {

/// Does @p work, a function without arguments, in the global thread pool, and then calls @p answer with what it gave:
/// once, later, from the event loop of @p context's thread; never once @p context is gone. For work that takes so long
/// that a window would stand still, and that touches nothing but what it owns or what outlives the pool's work: a
/// program waits for that (QThreadPool::waitForDone()) before it takes its parts down. Both may be move-only.
template<typename Work, typename Answer> void workBeside(QObject *context, Work work, Answer answer)
{
    using Made = std::invoke_result_t<Work &>;
    const auto made = std::make_shared<std::optional<Made>>();
    const auto ownWork = std::make_shared<Work>(std::move(work));
    const auto ownAnswer = std::make_shared<Answer>(std::move(answer));
    // Only the context's own thread may look whether it is still there; this one stays until then.
    auto *messenger = new QObject;
    messenger->moveToThread(context->thread());
    const auto bring = [made, ownAnswer, messenger, there = QPointer<QObject>(context)] {
        messenger->deleteLater();
        if (there)
            (*ownAnswer)(std::move(**made));
    };
    QThreadPool::globalInstance()->start([made, ownWork, messenger, bring] {
        made->emplace((*ownWork)());
        QMetaObject::invokeMethod(messenger, bring, Qt::QueuedConnection);
    });
}

} // namespace sendproof
