#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// Programs run as people run them.
namespace demarche::testing {

struct Ran {
    int code = -1;  ///< Exit code; -1 when it ended by a signal.
    std::string out;
    std::string err;  ///< What the line did not send elsewhere itself.
};

/// Runs a line of the shell to its end.
inline Ran shell(const std::string& line) {
    static int runs = 0;
    const std::filesystem::path err = std::filesystem::temp_directory_path() /
                                      ("demarche_err_" + std::to_string(::getpid()) + "_" + std::to_string(++runs));
    Ran ran;
    std::FILE* const pipe = ::popen(("{ " + line + "\n} 2>'" + err.string() + "'").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        ran.out.append(buffer.data(), got);
    const int status = ::pclose(pipe);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    std::ifstream said{err, std::ios::binary};
    ran.err.assign(std::istreambuf_iterator<char>{said}, {});
    std::filesystem::remove(err);
    return ran;
}

}  // namespace demarche::testing
