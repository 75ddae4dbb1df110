#include "base/folders.h"

#include <catch2/catch.hpp>
#include <string>

#include "environment.h"

using demarche::user_folder;
using demarche::testing::Variable;

TEST_CASE("a reader's own folders are found as the XDG specification finds them", "[base][folders]") {
    const Variable home{"HOME", "/home/reader"};
    SECTION("what the variable names") {
        const Variable data{"XDG_DATA_HOME", "/elsewhere/data"};
        CHECK(user_folder("XDG_DATA_HOME", ".local/share") == "/elsewhere/data");
    }
    SECTION("below the home folder where it is not set, or empty") {
        const Variable data{"XDG_DATA_HOME", GENERATE(static_cast<const char*>(nullptr), "")};
        CHECK(user_folder("XDG_DATA_HOME", ".local/share") == "/home/reader/.local/share");
    }
    SECTION("a relative path is ignored: it would be another folder wherever the program is started") {
        const Variable data{"XDG_DATA_HOME", GENERATE("data", "./data", "../data", "~/data")};
        CHECK(user_folder("XDG_DATA_HOME", ".local/share") == "/home/reader/.local/share");
    }
    SECTION("none at all where neither says anything") {
        const Variable nowhere{"HOME", nullptr};
        const Variable data{"XDG_DATA_HOME", "data"};
        CHECK(user_folder("XDG_DATA_HOME", ".local/share").empty());
    }
}
