// Work, memory, time and size: each limit is reached in a clean error that names it.

#include <catch2/catch.hpp>

#include "script/sandbox_alloc.h"
#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

std::string message(const Result<void>& done) {
    return done ? std::string("no error") : done.error().message;
}

}  // namespace

TEST_CASE("the limits are those of the contract", "[script][sandbox][limits]") {
    const Limits limits;
    CHECK(limits.load_work == 50'000'000);
    CHECK(limits.event_work == 10'000'000);
    CHECK(limits.memory == 32U * 1024 * 1024);
    CHECK(limits.single_allocation == 512U * 1024);
    CHECK(limits.source_file == 64U * 1024);
    CHECK(limits.package == 2U * 1024 * 1024);
    CHECK(limits.error_text == 2U * 1024);
    CHECK(limits.log == 64U * 1024);
    CHECK(limits.hook_interval == 100);
    CHECK(limits.deadline_s == 2.0);
    CHECK(limits.look_ahead_s == 0.008);
    CHECK(limits.depth == 32);
    CHECK(limits.entries == 10'000);
    CHECK(limits.arguments == 8'000);
}

TEST_CASE("an endless loop ends when its work is used up, and the error says so", "[script][sandbox][limits]") {
    Box box;
    const Error error = box.error_of("local x = 0\nwhile true do\n  x = x + 1\nend");
    CHECK(error.code == ErrorCode::kScriptLimit);
    CHECK(error.message == "the script worked too long: more than 10,000,000 units; is there a loop without an end?");
    CHECK((error.where == "test.lua:2" || error.where == "test.lua:3"));
    CHECK(error.trace.find("while true do") != std::string::npos);
    CHECK(box.error_of("while true do end", Work::kLoad).message.find("50,000,000 units") != std::string::npos);
}

TEST_CASE("what is passed on as `...` is copied each time, and counts", "[script][sandbox][limits]") {
    Box box;
    const std::string passes_on = "local function g(n, ...) if n == 0 then return end return g(n - 1, 1, ...) end ";
    CHECK(box.message_of(passes_on + "for i = 1, 1000 do g(7000) end").starts_with("the script worked too long"));
    box.must(passes_on + "g(7000)");
    const std::int64_t many = box->work_used();
    CHECK(many > 1'000'000);
    // The same number of calls with few values each costs what its instructions cost.
    box.must("local function g(n, ...) if n == 0 then return end return g(n - 1, ...) end g(7000, 1, 2, 3)");
    CHECK(box->work_used() < many / 10);
}

TEST_CASE("the same script does the same work in every state", "[script][sandbox][limits]") {
    const std::string script = R"(
        local t = {}
        for i = 1, 500 do t["key" .. i] = i end
        for k, v in pairs(t) do t[k] = v * 2 end
        local list = {}
        for i = 1, 300 do list[i] = (i * 7919) % 301 end
        table.sort(list)
        local s = ("%d"):rep(50):gsub("%%", "x")
        pcall(error, "x")
        print(#s, list[1], string.format("%q", s))
    )";
    std::int64_t work = 0;
    for (int i = 0; i < 20; ++i) {
        Box box;
        box.must(script);
        if (i > 0) CHECK(box->work_used() == work);
        work = box->work_used();
    }
    CHECK(work > 5000);
    CHECK(work < 100'000);
}

TEST_CASE("the work of an event does not depend on the garbage of earlier ones", "[script][sandbox][limits]") {
    // Collections in the middle of it come at other moments, but they are not counted.
    const std::string script = "for i = 1, 200000 do local t = {i, i, i} local s = ('x'):rep(100) .. i end";
    Limits limits;
    limits.memory = 4U << 20U;
    limits.event_work = 100'000'000;
    std::int64_t work = 0;
    for (int garbage = 0; garbage < 4; ++garbage) {
        Box box(limits);
        for (int i = 0; i < garbage * 7; ++i) {
            box.must("local t = {} for i = 1, 300 do t[i] = {i} end");
        }
        box.must(script);
        if (garbage > 0) CHECK(box->work_used() == work);
        work = box->work_used();
    }
}

TEST_CASE("collecting again and again at the brink ends as a lack of memory", "[script][sandbox][limits]") {
    Box box;
    CHECK(box.message_of("local keep = {} for i = 1, 20 do keep[i] = {} for j = 1, 16000 do keep[i][j] = {j} end end\n"
                         "while true do local t = {1, 2, 3} end") ==
          "the script needs too much memory: more than 32 MiB");
}

TEST_CASE("a span of entries shares one budget", "[script][sandbox][limits]") {
    Limits limits;
    limits.event_work = 20'000;
    Box box(limits);
    const std::string some = "for i = 1, 5000 do end";
    int passed = 0;
    {
        const Sandbox::WorkSpan span(*box, Work::kEvent);
        const Sandbox::WorkSpan inner(*box, Work::kLoad);  // changes nothing
        while (passed < 100 && box.run(some))
            ++passed;
        CHECK(box.run("return 1").error().code == ErrorCode::kScriptLimit);
    }
    CHECK(passed >= 2);
    CHECK(passed < 10);
    for (int i = 0; i < 20; ++i) {
        box.must(some);  // each its own event
    }
}

TEST_CASE("many entries that do nothing use up a span too", "[script][sandbox][limits]") {
    Limits limits;
    limits.event_work = 10'000;
    Box box(limits);
    const Sandbox::WorkSpan span(*box, Work::kEvent);
    int passed = 0;
    while (passed < 1000 && box->enter(Work::kEvent, [](lua_State*) {}))
        ++passed;
    CHECK(passed == 100);
}

TEST_CASE("nested entries share the outer budget, and a stop inside ends the whole", "[script][sandbox][limits]") {
    Box box;
    static Result<void> inner;
    box.define("again", [](lua_State* L) {
        inner = Sandbox::of(L).run_chunk({"while true do end", "inner.lua"}, Work::kEvent);
        return 0;
    });
    const Error error = box.error_of("while true do pcall(again) end");
    CHECK(error.code == ErrorCode::kScriptLimit);
    REQUIRE_FALSE(inner.has_value());
    CHECK(inner.error().code == ErrorCode::kScriptLimit);
    CHECK(inner.error().where == "inner.lua:1");
    CHECK(box->work_used() < 11'000'000);
    box.must("return 1");
}

TEST_CASE("entries nest only so deep", "[script][sandbox][limits]") {
    Box box;
    static int deepest = 0;
    static int depth = 0;
    deepest = depth = 0;
    box.define("again", [](lua_State* L) {
        deepest = std::max(deepest, ++depth);
        const Result<void> inner = Sandbox::of(L).run_chunk({"again()", "inner.lua"}, Work::kEvent);
        --depth;
        if (!inner) raise(L, inner.error().message);
        return 0;
    });
    CHECK(box.message_of("again()") == "handlers call each other more than 16 levels deep");
    CHECK(deepest == 16);
}

TEST_CASE("bindings pay before they work", "[script][sandbox][limits]") {
    Box box;
    static bool reached = false;
    reached = false;
    CHECK(message(box->enter(Work::kEvent, [](lua_State* L) {
              Sandbox::of(L).charge(9'000'000);
              Sandbox::of(L).charge(2'000'000);
              reached = true;
          })).find("10,000,000 units") != std::string::npos);
    CHECK_FALSE(reached);
    CHECK_FALSE(box->enter(Work::kEvent, [](lua_State* L) { Sandbox::of(L).charge_for(SIZE_MAX, 1); }));
    CHECK(box->enter(Work::kEvent, [](lua_State* L) { Sandbox::of(L).charge_for(SIZE_MAX >> 40U, 16); }));
}

TEST_CASE("functions of the library pay in proportion to what they touch", "[script][sandbox][limits]") {
    Limits limits;
    limits.load_work = 500'000'000;
    Box box(limits);
    // Each does about the same for small and large arguments in instructions, so the rest is what the function pays.
    const std::vector<std::string> calls = {
        "local s = ('x'):rep(N)",
        "local s = S:upper()",
        "local s = S:lower()",
        "local s = S:reverse()",
        "local s = S:sub(2)",
        "S:find('b', 1, true)",
        "S:find('[b]')",
        "S:match('^x*y')",
        "S:gsub('y', 'z')",
        "for w in S:gmatch('y') do end",
        "local s = ('%s!'):format(S)",
        "local s = ('%q'):format(S)",
        "tonumber(S)",
        "utf8.len(S)",
        "utf8.offset(S, N)",
        "print(S)",
        "local t = table.move(T, 1, N, 1, {})",
        "table.insert(T, 1, 0) table.remove(T, 1)",
        "table.sort(T)",
        "table.concat(T)",
        "pairs(T)",
        "next(T, N)",
        "select('#', table.unpack(T, 1, N // 4))",
        "table.pack(table.unpack(T, 1, N // 4))",
    };
    for (const std::string& call : calls) {
        INFO(call);
        const auto work_of = [&](int size) {
            box.must("N = " + std::to_string(size) + " S = ('x'):rep(N) T = {} for i = 1, N do T[i] = i end",
                     Work::kLoad);
            box.must(call, Work::kLoad);
            return box->work_used();
        };
        const std::int64_t small = work_of(2'000);
        const std::int64_t large = work_of(20'000);
        CHECK(large - small >= 18'000 / 16);
    }
}

TEST_CASE("what takes long for its size pays for that", "[script][sandbox][limits]") {
    Limits limits;
    limits.load_work = 100'000'000;
    Box box(limits);
    // By hundred calls; each was measured to take about ten nanoseconds a unit.
    const std::pair<std::string, std::int64_t> calls[] = {
        {"tostring(i)", 4'000},
        {"tostring(i + 0.5)", 9'000},
        {"table.concat(numbers)", 90'000},
        {"table.concat(words)", 6'000},
        {"string.format('%d', i)", 3'000},
        {"string.format('%.99f', 1e14)", 20'000},
        {"string.format('%.99g', 1e-300)", 20'000},
        {"for k in pairs(fields) do end", 10'000},
        {"for k in pairs(alike) do end", 60'000},
        {"math.fmod(1e308, 3.3)", 12'000},
        {"getmetatable(fields)", 500},
        {"(('a'):rep(10):gsub('a', { a = 'b' }))", 6'000},
    };
    box.must(
        "numbers, words, fields, alike = {}, {}, {}, {} for i = 1, 10 do numbers[i] = i + 0.5 words[i] = 'w' "
        "fields['k' .. i] = i alike[('x'):rep(1000) .. i] = i end",
        Work::kLoad);
    for (const auto& [call, least] : calls) {
        INFO(call);
        const bool statement = call.starts_with("for");
        box.must("for i = 1, 100 do " + std::string(statement ? "" : "local x = ") + call + " end", Work::kLoad);
        CHECK(box->work_used() >= least);
    }
}

TEST_CASE("memory ends at the limit, and the state stays usable", "[script][sandbox][limits]") {
    Box box;
    const Error error = box.error_of("local t = {} for i = 1, 1e9 do t[i % 20000] = ('x'):rep(5000) .. i end");
    CHECK(error.code == ErrorCode::kScriptLimit);
    CHECK(error.message == "the script needs too much memory: more than 32 MiB");
    CHECK(error.where == "test.lua:1");
    for (int i = 0; i < 5; ++i) {
        box.must("local t = {} for i = 1, 1000 do t[i] = {i} end");
    }
    CHECK(box->memory_used() < 4U << 20U);
}

TEST_CASE("running out of memory cannot be caught", "[script][sandbox][limits]") {
    Box box;
    const Error error = box.error_of("pcall(function() local t = {} for i = 1, 1e9 do t[i] = {} end end) print('on')");
    CHECK(error.code == ErrorCode::kScriptLimit);
    CHECK(box.printed().empty());
    CHECK(box.error_of("pcall(string.rep, 'x', 1 << 20) print('on')").message ==
          "the script made one text or table too large: more than 512 KiB");
    CHECK(box.error_of("local s = ('x'):rep(400000) pcall(function() return s .. s end) print('on')").message ==
          "the script made one text or table too large: more than 512 KiB");
    CHECK(box.printed().empty());
}

TEST_CASE("garbage of a long handler is collected when memory runs short", "[script][sandbox][limits]") {
    Limits limits;
    limits.load_work = 100'000'000;
    limits.deadline_s = 60;  // it is about memory, and a sanitizer takes its time for it
    Box box(limits);
    // Far more than the limit in sum, little at a time.
    box.must("for i = 1, 400000 do local t = {i, i, i, i} end", Work::kLoad);
    box.must("for i = 1, 1000 do local s = ('x'):rep(100000) .. i end", Work::kLoad);
    CHECK(box->memory_used() < limits.memory);
}

TEST_CASE("small blocks are used again, and come from elsewhere when all may take no more",
          "[script][sandbox][limits]") {
    if (SmallBlocks::kLargest == 0) return;  // off under a sanitizer that watches each block
    SmallBlocks blocks(100'000);
    void* const first = blocks.take(24);
    CHECK(reinterpret_cast<std::uintptr_t>(first) % 16 == 0);
    blocks.give_back(first, 24);
    CHECK(blocks.take(17) == first);  // the same size of block
    // Far more than the chunks hold: what sizes there were before decides nothing.
    std::vector<void*> taken;
    for (int i = 0; i < 10'000; ++i)
        taken.push_back(blocks.take(32));
    CHECK(std::find(taken.begin(), taken.end(), nullptr) == taken.end());
    void* const other = blocks.take(64);
    CHECK(other != nullptr);
    blocks.give_back(other, 64);
    for (void* const block : taken)
        blocks.give_back(block, 32);
    void* const again = blocks.take(32);
    CHECK(std::find(taken.begin(), taken.end(), again) != taken.end());
}

TEST_CASE("whether there is memory left does not follow from what came before", "[script][sandbox][limits]") {
    const std::string of_tables = "local t for i = 1, 340000 do t = {t} end";
    const std::string of_functions = "local f for i = 1, 290000 do local p = f f = function() return p end end";
    const std::string of_names = "for i = 1, 400000 do local s = 'k' .. i end";
    // Just under the limit when it comes first.
    const std::string much = "local t for i = 1, 195000 do t = {t, 1, 2, 3, 4, 5} end";
    Limits limits;
    limits.load_work = 1'000'000'000;
    limits.deadline_s = 60;
    Box fresh(limits);
    fresh.must(much, Work::kLoad);
    Box used(limits);
    for (const std::string& before : {of_tables, of_functions, of_names})
        used.must(before, Work::kLoad);
    used.must(much, Work::kLoad);
}

TEST_CASE("how deep calls may go does not follow from what came before", "[script][sandbox][limits]") {
    Limits limits;
    limits.load_work = 1'000'000'000;
    const std::string deep =
        "depth = 0 local function f(...) depth = depth + 1 return 1 + f() end f()";  // as deep as it goes
    const auto depth = [&](std::initializer_list<const char*> before) {
        Box box(limits);
        for (const char* text : before)
            (void)box.run(text, Work::kLoad);
        (void)box.run(deep, Work::kLoad);
        return box.show("depth");
    };
    const std::string alone = depth({});
    CHECK(depth({deep.c_str()}) == alone);
    CHECK(depth({"local function f(n) if n > 0 then return 1 + f(n - 1) end return 0 end f(300)"}) == alone);
    CHECK(depth({"select('#', table.unpack({}, 1, 7900))"}) == alone);
    CHECK(depth({"select('#', table.unpack({}, 1, 7900))", deep.c_str(), "for i = 1, 1e6 do local t = {} end"}) ==
          alone);
}

TEST_CASE("a walk over a table that was emptied is paid for", "[script][sandbox][limits]") {
    Box box;
    const std::string emptied =
        "local t = {} for i = 1, 10000 do t['k' .. i] = true end for i = 1, 10000 do t['k' .. i] = nil end ";
    const double before = thread_cpu_seconds();
    CHECK(box.message_of(emptied + "while true do next(t) end").starts_with("the script worked too long"));
    CHECK(box.message_of(emptied + "while true do for k in pairs(t) do end end").starts_with("the script worked"));
    CHECK(thread_cpu_seconds() - before < 1);  // a sanitizer takes its time
    // What is in use costs what it did.
    box.must("local t = {} for i = 1, 3000 do t[i] = true end for i = 1, 1000 do next(t) end");
}

TEST_CASE("a call without the count is made again when it may have worked too long", "[script][sandbox][limits]") {
    Limits limits;
    limits.event_work = 2'000'000;
    Box box(limits);
    box->set_counting(Counting::kOff);
    const auto outcome = [&](Trial trial, const std::string& text) {
        box->set_trial(trial);
        const Result<void> done = box.run(text);
        return done ? std::string{"done"} : box->run_again() ? std::string{"again"} : done.error().message;
    };
    const std::string long_loop = "local n = 0 for i = 1, 3000000 do n = n + i end";
    for (int i = 0; i < 20; ++i) {
        CHECK(outcome(Trial::kFirst, long_loop) == "again");
        CHECK(outcome(Trial::kAgain, long_loop) ==
              "the script worked too long: more than 2,000,000 units; is there a loop without an end?");
        CHECK(outcome(Trial::kAgain, "local n = 0 for i = 1, 500000 do n = n + i end") == "done");
    }
    CHECK(outcome(Trial::kFirst, "pcall(function() while true do end end) while true do end") == "again");
    // On a busy machine the clock may ask for it too; what comes of it is the same.
    const auto settled = [&](const std::string& text) {
        const std::string first = outcome(Trial::kFirst, text);
        return first == "again" ? outcome(Trial::kAgain, text) : first;
    };
    CHECK(settled("local n = 0 for i = 1, 1000 do n = n + i end") == "done");
    CHECK(settled("error('no')") == "no");
    // Where functions of the library have done more than half of it.
    CHECK(outcome(Trial::kFirst, "for i = 1, 50 do local s = ('x'):rep(400000) end") == "again");
    CHECK(outcome(Trial::kNone, "local n = 0 for i = 1, 100000 do n = n + i end") == "done");
}

TEST_CASE("a script that runs out of memory may be run again in a state without garbage", "[script][sandbox][limits]") {
    Box box;
    box->set_trial(Trial::kFirst);
    CHECK_FALSE(box.run("local t = {} for i = 1, 1e9 do t = {t} end"));
    CHECK(box->run_again());
    CHECK(box->out_of_memory());
    const std::size_t used = box->memory_used();
    box->collect_fully();
    CHECK(box->memory_used() <= used);
    box->set_trial(Trial::kAgain);
    CHECK_FALSE(box.run("local t = {} for i = 1, 1e9 do t = {t} end"));
    CHECK_FALSE(box->run_again());
    CHECK(box->out_of_memory());
    box->set_trial(Trial::kFirst);
    box.must("local t = {}");
    CHECK_FALSE(box->run_again());
    CHECK_FALSE(box->out_of_memory());
}

TEST_CASE("the library's table of short texts may outgrow a single value", "[script][sandbox][limits]") {
    Limits limits;
    limits.load_work = 100'000'000;
    Box box(limits);
    box.must("for i = 1, 300000 do local s = 'k' .. i end", Work::kLoad);
    box.must("local t = {} for i = 1, 12 do t[i] = {} for j = 1, 12000 do t[i][j] = i .. ':' .. j end end",
             Work::kLoad);
}

TEST_CASE("between entries garbage goes, a slice at a time", "[script][sandbox][limits]") {
    Box box;
    std::size_t most = 0;
    for (int i = 0; i < 3000; ++i) {
        box.must("local t = {} for i = 1, 50 do t[i] = {i} end");
        most = std::max(most, box->memory_used());
    }
    CHECK(most < 4U << 20U);
}

TEST_CASE("what the host keeps for a script counts against its memory", "[script][sandbox][limits]") {
    Box box;
    const std::size_t before = box->memory_used();
    CHECK(box->enter(Work::kEvent, [](lua_State* L) { Sandbox::of(L).hold(10U << 20U); }));
    CHECK(box->memory_used() >= before + (10U << 20U));
    CHECK(message(box->enter(Work::kEvent, [](lua_State* L) { Sandbox::of(L).hold(30U << 20U); })) ==
          "the script needs too much memory: more than 32 MiB");
    box->release(10U << 20U);
    CHECK(box->memory_used() < before + (1U << 20U));
}

TEST_CASE("recursion without an end is told as such", "[script][sandbox][limits]") {
    Box box;
    CHECK(box.message_of("local function f() return 1 + f() end f()") ==
          "the script's calls are nested too deep: more than 1000 levels; does a function call itself without an end?");
    box.must("local function f(n) if n > 0 then return 1 + f(n - 1) end return 0 end assert(f(2000) == 2000)");
}

TEST_CASE("files and packages have a largest size", "[script][sandbox][limits]") {
    Box box({}, {{"large", "-- " + std::string(70'000, 'x')}, {"good", "return 1"}});
    CHECK(box->load_main("large").error().text() ==
          "large.lua: the file has 70003 bytes; at most 65536 are allowed: split it into modules");
    for (int i = 0; i < 40; ++i) {
        box.modules()["part" + std::to_string(i)] = "-- " + std::string(60'000, 'x');
    }
    int loaded = 0;
    Error last;
    for (int i = 0; i < 40; ++i) {
        const Result<void> done = box->load_main("part" + std::to_string(i));
        if (!done) {
            last = done.error();
            break;
        }
        ++loaded;
    }
    CHECK(loaded == (2 * 1024 * 1024 - 70'003) / 60'003);
    CHECK(last.message == "the package's files have more than 2097152 bytes together");
}

TEST_CASE("the log of an event has an end", "[script][sandbox][limits]") {
    Box box;
    box.must("for i = 1, 500 do print(('x'):rep(999)) end");
    REQUIRE(box.printed().size() == 66);
    CHECK(box.printed()[64].size() == 999);
    CHECK(box.printed().back() == "(the log of this event is full: more than 65536 bytes)");
    box.printed().clear();
    box.must("print('next event')");
    CHECK(box.printed().size() == 1);
}

TEST_CASE("the text of an error has an end", "[script][sandbox][limits]") {
    Box box;
    const Error error = box.error_of("error(('long'):rep(100000))");
    CHECK(error.message.size() <= 2048 + 3);
    CHECK(error.message.ends_with("..."));
}
