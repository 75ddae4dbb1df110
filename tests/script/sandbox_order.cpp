// The same script does the same everywhere: orders, texts of numbers, locale.

#include <catch2/catch.hpp>
#include <clocale>
#include <memory>
#include <vector>

#include "script/sandbox_box.h"
#include "script/table_keys.h"

using namespace demarche;
using namespace demarche::script;

TEST_CASE("pairs goes by sequence, numbers, texts by bytes, booleans", "[script][sandbox][order]") {
    Box box;
    box.must(R"(
        local t = { "one", "two", "three", [5] = 5, [-1] = -1, [0] = 0, [2.5] = 2.5, [1e300] = "big", [-1e300] = "small",
                    b = 1, a = 2, B = 3, ["a\0"] = 4, [""] = 5, ["\xC3\xA9"] = 6, [true] = 7, [false] = 8 }
        local keys = {}
        for k in pairs(t) do keys[#keys + 1] = string.format("%q", k) end
        print(table.concat(keys, " "))
    )");
    CHECK(box.printed()[0] ==
          "1 2 3 -0x1.7e43c8800759cp+996 -1 0 0x1.4p+1 5 0x1.7e43c8800759cp+996 "
          "\"\" \"B\" \"a\" \"a\\0\" \"b\" \"\xC3\xA9\" false true");
}

TEST_CASE("pairs has one order whatever the hashes and the history", "[script][sandbox][order]") {
    std::string expected;
    for (int i = 0; i < 30; ++i) {
        Box box;
        box.must(R"(
            local t = {}
            for i = 400, 1, -1 do t["key" .. (i * 7919 % 401)] = i t[i * 7] = i end
            for i = 1, 400, 3 do t["key" .. i] = nil end
            for i = 1, 20 do t[i] = i end
            local out = {}
            for k, v in pairs(t) do out[#out + 1] = k .. "=" .. v end
            print(table.concat(out, ","))
        )");
        if (i == 0) expected = box.printed()[0];
        CHECK(box.printed()[0] == expected);
    }
    CHECK(expected.starts_with("1=1,2=2,3=3,4=4,5=5"));
}

TEST_CASE("a table with holes has one length, whatever came and went in it", "[script][sandbox][order]") {
    std::vector<std::unique_ptr<Box>> boxes;  // side by side, so that no two stand at one address
    for (int i = 0; i < 12; ++i) {
        Box& box = *boxes.emplace_back(std::make_unique<Box>());
        box.must(R"(
            local drawn = 7
            local function draw(n) drawn = (drawn * 48271) % 2147483647 return drawn % n + 1 end
            local lengths = {}
            for i = 1, 300 do
                local t = {}
                for _ = 1, 60 do
                    if draw(3) == 1 then t[draw(20)] = true else t["key" .. draw(20)] = draw(2) == 1 or nil end
                end
                lengths[i] = #t
            end
            print(table.concat(lengths, " "))
        )");
        CHECK(box.printed() == boxes.front()->printed());
    }
}

TEST_CASE("what follows n in the count goes with the sequence, however the table was built",
          "[script][sandbox][order]") {
    Box box;
    box.must(R"(
        local function keys(t) local out = {} for k in pairs(t) do out[#out + 1] = tostring(k) end return table.concat(out, " ") end
        print(keys({ 1, 2, 3, nil, 5 }))
        local t = {} t[5] = 5 t[3] = 3 t[2] = 2 t[1] = 1
        print(keys(t))
    )");
    CHECK(box.printed() == std::vector<std::string>{"1 2 3 5", "1 2 3 5"});
}

TEST_CASE("pairs passes over what is removed meanwhile and does not see what is added", "[script][sandbox][order]") {
    Box box;
    box.must(R"(
        local t = { 1, 2, 3, 4, a = 1, b = 2, c = 3 }
        local seen = {}
        for k in pairs(t) do
            seen[#seen + 1] = tostring(k)
            if k == 1 then t[3] = nil t.b = nil t.z = 9 t[5] = 5 end
        end
        print(table.concat(seen, " "))
        for k in pairs(t) do t[k] = nil end
        print(next(t))
    )");
    CHECK(box.printed() == std::vector<std::string>{"1 2 4 a c", "nil"});
}

TEST_CASE("keys without an order are refused with a word of advice", "[script][sandbox][order]") {
    Box box;
    CHECK(box.message_of("for k in pairs({ [{}] = 1 }) do end") ==
          "the keys of this table have no fixed order: one is a table; use strings or numbers as keys");
    CHECK(box.message_of("for k in pairs({ [print] = 1 }) do end") ==
          "the keys of this table have no fixed order: one is a function; use strings or numbers as keys");
    CHECK(box.message_of("next({ [{}] = 1 })") ==
          "the keys of this table have no fixed order: one is a table; use strings or numbers as keys");
    CHECK(box.message_of("next({}, {})") ==
          "bad argument #2 to 'next' (a key of a kind that has no place in the order)");
}

TEST_CASE("next goes in the order of pairs, from any key", "[script][sandbox][order]") {
    Box box;
    box.must(R"(
        local t = { 10, 20, 30, x = 1, y = 2, [7] = 3, [1.5] = 4, [true] = 5 }
        local by_pairs, by_next = {}, {}
        for k, v in pairs(t) do by_pairs[#by_pairs + 1] = tostring(k) .. v end
        for k, v in next, t do by_next[#by_next + 1] = tostring(k) .. v end
        assert(table.concat(by_pairs, " ") == table.concat(by_next, " "))
        print(next(t), next({}), next(t, "w"), next(t, 3), next(t, 100), next(t, "zz"))
        t.x = nil
        print(next(t, "x"))
        print(next({}, 1))
        print(next({ 1 }, math.maxinteger))
    )");
    CHECK(box.printed() == std::vector<std::string>{"1\tnil\tx\t1.5\tx\ttrue\t5", "y\t2", "nil", "nil"});
}

TEST_CASE("numbers of both kinds are compared exactly as keys", "[script][sandbox][order]") {
    CHECK(integer_before_float(INT64_MAX, 9223372036854775808.0));
    CHECK_FALSE(float_before_integer(9223372036854775808.0, INT64_MAX));
    CHECK(float_before_integer(-9223372036854777856.0, INT64_MIN));
    CHECK_FALSE(float_before_integer(-9223372036854775808.0, INT64_MIN));
    CHECK_FALSE(integer_before_float(INT64_MIN, -9223372036854775808.0));
    CHECK(integer_before_float(9007199254740992, 9007199254740994.0));
    CHECK_FALSE(integer_before_float(9007199254740993, 9007199254740992.0));
    CHECK(float_before_integer(9007199254740992.0, 9007199254740993));
    CHECK(integer_before_float(1, 1.5));
    CHECK_FALSE(integer_before_float(2, 1.5));
    CHECK(float_before_integer(-1.5, -1));
    CHECK_FALSE(float_before_integer(-0.5, -1));
}

TEST_CASE("sort is stable, also for hundreds of equal elements", "[script][sandbox][order]") {
    Box box;
    box.must(R"(
        local t = {}
        for i = 1, 600 do t[i] = { rank = (i * 7919) % 5, at = i } end
        table.sort(t, function(a, b) return a.rank < b.rank end)
        for i = 2, 600 do
            assert(t[i - 1].rank < t[i].rank or (t[i - 1].rank == t[i].rank and t[i - 1].at < t[i].at))
        end
    )");
}

TEST_CASE("a sort that fails leaves the list as it was", "[script][sandbox][order]") {
    Box box;
    box.must(R"(
        local t = { 5, 3, {}, 1, 4 }
        local third = t[3]
        assert(not pcall(table.sort, t))
        assert(t[1] == 5 and t[2] == 3 and t[3] == third and t[4] == 1 and t[5] == 4)
    )");
}

TEST_CASE("iterators are not kept from one handler call to the next", "[script][sandbox][order]") {
    Box box;
    box.must("each = pairs({ 1, 2, 3 }) word = ('a b c'):gmatch('%a') print(each(), word())", Work::kLoad);
    CHECK(box.message_of("each()") == "an iterator of pairs cannot be kept from one handler call to the next");
    CHECK(box.message_of("word()") == "an iterator of gmatch cannot be kept from one handler call to the next");
}

TEST_CASE("scripts refuse to run under another locale", "[script][sandbox][order]") {
    Box box;
    for (const int category : {LC_ALL, LC_NUMERIC, LC_COLLATE, LC_CTYPE}) {
        if (std::setlocale(category, "C.UTF-8") == nullptr) continue;  // not on this machine
        const Result<void> done = box.run("return 1");
        std::setlocale(category, "C");
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().code == ErrorCode::kInternal);
        CHECK(done.error().message == "the process has set a locale; scripts need the locale \"C\"");
    }
    REQUIRE(std::setlocale(LC_MESSAGES, "C") != nullptr);
    box.must("return 1");
}

TEST_CASE("numbers keep their kind", "[script][sandbox][order]") {
    Box box;
    CHECK(box.show("10 / 2, 10 // 2, 3.0, 3 | 0, 1e15, 2^53, math.tointeger(3.0)") ==
          "5.0\t5\t3.0\t3\t1e+15\t9.007199254741e+15\t3");
}
