// SPDX-License-Identifier: GPL-3.0-or-later
// Only for programs made by MinGW. There a thread that ends frees its thread_local variables in one step and calls
// their destructors in another, in the order in which the two were first needed: without this file the memory goes
// first, and the destructors (Qt has one in QRegularExpression) then free whatever stands in it by then.
#include <cxxabi.h>

namespace {

void destroyNothing(void *) {}

/// Before main(), and so before any thread_local variable is there: the destructors come first from now on.
__attribute__((constructor)) void destroyBeforeFreeing()
{
    abi::__cxa_thread_atexit(destroyNothing, nullptr, nullptr);
}

} // namespace
