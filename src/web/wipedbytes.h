// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <cstddef>
#include <memory>
#include <vector>

namespace sendproof {

/// Gives memory back only after it was overwritten.
template<typename T> struct WipingAllocator
{
    using value_type = T;
    WipingAllocator() = default;
    template<typename U> WipingAllocator(const WipingAllocator<U> & /*other*/) noexcept {
    } // NOLINT: on purpose implicit
    T *allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T *memory, std::size_t count) noexcept
    {
        // A volatile write can't be removed by the optimiser.
        volatile char *at = reinterpret_cast<char *>(memory);
        for (std::size_t i = 0; i < count * sizeof(T); ++i)
            at[i] = 0;
        std::allocator<T>().deallocate(memory, count);
    }
    friend bool operator==(const WipingAllocator & /*one*/, const WipingAllocator & /*other*/) { return true; }
};

/// Bytes that may hold a secret while they are put together: nothing of them stays behind when they grow or go.
using WipedBytes = std::vector<char, WipingAllocator<char>>;

inline void append(WipedBytes &to, QByteArrayView bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

} // namespace sendproof
