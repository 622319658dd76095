// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <utility>
#include <variant>

namespace sendproof {

/// "It worked, and there is nothing more to say."
struct Done
{
};

/// Either a value or the Failure that explains why there is none. Ask before you read: value() and error() of the
/// other state are a programming error and end the program.
template<typename T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    } // NOLINT: on purpose implicit
    Result(Failure failure)
        : m_state(std::in_place_index<1>, std::move(failure))
    {
    } // NOLINT: on purpose implicit

    explicit operator bool() const noexcept { return m_state.index() == 0; }
    const T &value() const & { return std::get<0>(m_state); }
    T value() && { return std::get<0>(std::move(m_state)); } ///< By value: safe in a range-for over a temporary
    const Failure &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

} // namespace sendproof
