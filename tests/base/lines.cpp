#include "base/lines.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace demarche;

TEST_CASE("lines are read to their end, and kept as far as they are wanted", "[base][lines]") {
    std::istringstream in{"one\n\nthree and more\nlast"};
    std::string line;
    CHECK(read_line(in, line, 5) == 3U);
    CHECK(line == "one");
    CHECK(read_line(in, line, 5) == 0U);
    CHECK(line.empty());
    CHECK(read_line(in, line, 5) == 14U);
    CHECK(line == "three");
    CHECK(read_line(in, line, 5) == 4U);
    CHECK(line == "last");
    CHECK_FALSE(read_line(in, line, 5));
    CHECK(line.empty());
    CHECK_FALSE(read_line(in, line, 5));
    CHECK_FALSE(in);
}

namespace {

/// Zero bytes for ever.
struct Endless : std::streambuf {
    int_type underflow() override {
        setg(buffer, buffer, buffer + sizeof buffer);
        return 0;
    }
    char buffer[1U << 16U] = {};
};

}  // namespace

TEST_CASE("a line that never ends is the end of the input, and takes no memory", "[base][lines]") {
    Endless zeros;
    std::istream in{&zeros};
    std::string line;
    CHECK_FALSE(read_line(in, line, 100));
    CHECK(line.capacity() < 1000);
}

TEST_CASE("a name cannot pass for two lines", "[base][lines]") {
    CHECK(printable_name("fj\nord\t\x1b[31m\xff") == "fj?ord??[31m\xEF\xBF\xBD");
    CHECK(printable_name("fjord") == "fjord");
    CHECK(printable_name("fjord", 3) == "fjo...");
}
