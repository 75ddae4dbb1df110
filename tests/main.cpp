#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

// What libedit and ncurses keep of a terminal they never give back: the copies of a function's name and help text.
extern "C" const char* __lsan_default_suppressions();  // NOLINT: the sanitizer asks for this name
extern "C" const char* __lsan_default_suppressions() {
    return "leak:wcsdup\nleak:_nc_trim_sgr0\n";
}
