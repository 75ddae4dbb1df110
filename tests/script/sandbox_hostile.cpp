// Every hostile script, in every situation in which the engine runs scripts: each must end soon, in a clean result, and
// leave a sandbox that works (or one that says that it is switched off).

#include <catch2/catch.hpp>

#include "script/hostile_scripts.h"
#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

// Lower than in play, so that a thousand attacks take seconds. Some end at nothing but the deadline.
Limits limits() {
    Limits lower;
    lower.load_work = lower.event_work = 3'000'000;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    lower.deadline_s = 1;  // memory asked for and given back takes several times as long
#else
    lower.deadline_s = 0.3;
#endif
    return lower;
}

// The deadline, one instruction of the slowest kind, and a slow machine under a sanitizer.
constexpr double kLongest_s = 4;

void check_end(const HostileScript& hostile, const Result<void>& done) {
    if (done) {
        CHECK((hostile.ends == Ends::kFine || hostile.ends == Ends::kAny));
        return;
    }
    const Error& error = done.error();
    INFO(error.text());
    CHECK(error.message.size() <= limits().error_text + 200);
    CHECK_FALSE(error.message.empty());
    CHECK(is_plain_text(error.message));
    CHECK(is_plain_text(error.trace));
    switch (hostile.ends) {
        case Ends::kLimit:
            CHECK(error.code == ErrorCode::kScriptLimit);
            break;
        case Ends::kError:
            CHECK(error.code == ErrorCode::kScript);
            break;
        case Ends::kFine:
            FAIL_CHECK("it should have ended without an error");
            break;
        case Ends::kAny:
            CHECK((error.code == ErrorCode::kScript || error.code == ErrorCode::kScriptLimit));
            break;
    }
}

void check_usable(Box& box) {
    if (box->disabled()) {
        CHECK(box.error_of("return 1").code == ErrorCode::kScriptLimit);
        return;
    }
    const Result<void> fine = box->enter(Work::kEvent, [](lua_State* L) {
        luaL_loadstring(L, "return 1 + 1");
        lua_call(L, 0, 1);
        if (lua_tointeger(L, -1) != 2) raise(L, "the state is damaged");
    });
    CHECK(fine.has_value());
    CHECK(lua_gettop(box->state()) == 0);
    CHECK(box->memory_used() <= box->limits().memory);
}

}  // namespace

TEST_CASE("hostile scripts end cleanly while a package is loaded", "[script][sandbox][hostile]") {
    for (const HostileScript& hostile : hostile_scripts()) {
        INFO(hostile.name);
        Box box(limits(), {{"main", hostile.text}, {"itself", "require('itself')"}});
        const double start = thread_cpu_seconds();
        const Result<void> done = box->load_main("main");
        CHECK(thread_cpu_seconds() - start < kLongest_s);
        check_end(hostile, done);
        check_usable(box);
    }
}

TEST_CASE("hostile scripts end cleanly inside handlers of a frozen package", "[script][sandbox][hostile]") {
    for (const HostileScript& hostile : hostile_scripts()) {
        INFO(hostile.name);
        Box box(limits());
        REQUIRE(box->freeze());
        const double start = thread_cpu_seconds();
        const Result<void> done = box.run(hostile.text);
        CHECK(thread_cpu_seconds() - start < kLongest_s);
        // Some attack what is frozen now: an error as good as the other.
        HostileScript expected = hostile;
        if (hostile.text.find("_ENV") != std::string::npos || hostile.text.find("require") != std::string::npos) {
            expected.ends = Ends::kAny;
        }
        check_end(expected, done);
        check_usable(box);
    }
}

TEST_CASE("hostile scripts end cleanly in look-ahead, where instructions are not counted at first",
          "[script][sandbox][hostile]") {
    for (const HostileScript& hostile : hostile_scripts()) {
        INFO(hostile.name);
        Box box(limits());
        box->set_counting(Counting::kOff);
        const double start = thread_cpu_seconds();
        const Result<void> done = box.run(hostile.text);
        CHECK(thread_cpu_seconds() - start < kLongest_s);
        HostileScript expected = hostile;
        if (hostile.text.find("require") != std::string::npos) expected.ends = Ends::kAny;
        check_end(expected, done);
        check_usable(box);
    }
}

TEST_CASE("hostile scripts end cleanly when a script of the engine calls them", "[script][sandbox][hostile]") {
    // A binding that enters again, as an event does that is raised by a handler; it ignores the inner result.
    static const HostileScript* current = nullptr;
    for (const HostileScript& hostile : hostile_scripts()) {
        INFO(hostile.name);
        current = &hostile;
        Box box(limits());
        box.define("again", [](lua_State* L) {
            Sandbox& sandbox = Sandbox::of(L);
            const Result<void> inner = sandbox.run_chunk({current->text, "inner.lua"}, Work::kEvent);
            lua_pushboolean(L, inner ? 1 : 0);
            return 1;
        });
        const double start = thread_cpu_seconds();
        const Result<void> done = box.run("for i = 1, 3 do pcall(again) end");
        CHECK(thread_cpu_seconds() - start < kLongest_s);
        // A limit that was reached inside ends the outer script too.
        if (hostile.ends == Ends::kLimit) {
            REQUIRE_FALSE(done.has_value());
            CHECK(done.error().code == ErrorCode::kScriptLimit);
        }
        check_usable(box);
    }
}
