#include "base/folders.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

using demarche::user_folder;

namespace {

/// Sets a variable of the environment, or takes it away, until it goes out of scope.
class Environment {
 public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) {
            before_ = before;
            was_set_ = true;
        }
        if (value == nullptr) {
            unsetenv(name);
        } else {
            setenv(name, value, 1);
        }
    }
    ~Environment() {
        if (was_set_) {
            setenv(name_, before_.c_str(), 1);
        } else {
            unsetenv(name_);
        }
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

 private:
    const char* name_;
    std::string before_;
    bool was_set_ = false;
};

}  // namespace

TEST_CASE("a reader's own folders are found as the XDG specification finds them", "[base][folders]") {
    const Environment home{"HOME", "/home/reader"};
    SECTION("what the variable names") {
        const Environment data{"XDG_DATA_HOME", "/elsewhere/data"};
        CHECK(user_folder("XDG_DATA_HOME", ".local/share") == "/elsewhere/data");
    }
    SECTION("below the home folder where it is not set, or empty") {
        const Environment data{"XDG_DATA_HOME", GENERATE(static_cast<const char*>(nullptr), "")};
        CHECK(user_folder("XDG_DATA_HOME", ".local/share") == "/home/reader/.local/share");
    }
    SECTION("a relative path is ignored: it would be another folder wherever the program is started") {
        const Environment data{"XDG_DATA_HOME", GENERATE("data", "./data", "../data", "~/data")};
        CHECK(user_folder("XDG_DATA_HOME", ".local/share") == "/home/reader/.local/share");
    }
    SECTION("none at all where neither says anything") {
        const Environment nowhere{"HOME", nullptr};
        const Environment data{"XDG_DATA_HOME", "data"};
        CHECK(user_folder("XDG_DATA_HOME", ".local/share").empty());
    }
}
