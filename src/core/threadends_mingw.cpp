// SPDX-License-Identifier: GPL-3.0-or-later
// Only for programs made by MinGW. There a thread that ends frees its thread_local variables in one step and calls
// their destructors in another, in the order in which the two were first needed: without this file the memory goes
// first, and the destructors (Qt has one in QRegularExpression) then free whatever stands in it by then.

/// The one that Qt's libraries call, in the C++ library they share: MinGW's own parts have another of that name, which
/// programs with a window would get.
extern "C" __declspec(dllimport) int __cxa_thread_atexit(void (*destructor)(void *), void *object,
                                                         void *program) noexcept;

namespace {

void destroyNothing(void *) {}

/// Before main(), and so before any thread_local variable is there: the destructors come first from now on.
__attribute__((constructor)) void destroyBeforeFreeing()
{
    __cxa_thread_atexit(destroyNothing, nullptr, nullptr);
}

} // namespace
