#pragma once

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

namespace demarche::tools {

/// Says that there is no more memory, and takes none for it. @return the exit code, as of what cannot be read
inline int no_memory() {
    std::fputs("demarche: there is no more memory: the machine's is taken, or ulimit -v lets no more be used\n",
               stderr);
    return 2;
}

/// From here on a program that runs out of memory where nothing can be thrown any more, in a thread or a destructor,
/// says so before it ends.
inline void say_when_memory_is_over() {
    static const std::terminate_handler before = std::get_terminate();
    std::set_terminate([] {
        try {
            if (const std::exception_ptr fault = std::current_exception()) std::rethrow_exception(fault);
        } catch (const std::bad_alloc&) {
            std::_Exit(no_memory());
        } catch (...) {
            before();
        }
        before();
    });
}

}  // namespace demarche::tools
