// Time: what takes too long is ended, alone or as a series, in look-ahead, in threads and in processes of their own.

#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

TEST_CASE("a breach of the deadline switches the package off", "[script][sandbox][limits]") {
    Limits limits;
    limits.event_work = INT64_MAX / 2;
    limits.deadline_s = 0.2;
    Box box(limits);
    const double start = thread_cpu_seconds();
    const Error error = box.error_of("while true do pcall(function() while true do end end) end");
    const double took = thread_cpu_seconds() - start;
    CHECK(took > 0.15);
    CHECK(took < 1.0);
    CHECK(error.code == ErrorCode::kScriptLimit);
    CHECK(error.message == "the script took more than 0.2 seconds; its package is switched off");
    CHECK(error.where == "test.lua:1");
    CHECK(box->disabled());
    CHECK(box.error_of("return 1").message ==
          "this package is switched off, because a script of it took too much time or memory");
}

TEST_CASE("an error whose finding outlasted the deadline says both", "[script][sandbox][limits]") {
    Limits limits;
    limits.deadline_s = 0.05;
    Box box(limits);
    // The interpreter looks for the name of what was nil in time that grows with the square of the chain.
    std::string chain = "local a = {} a.x = a return a";
    for (int i = 0; i < 20'000; ++i)
        chain += ".x";
    const Error error = box.error_of(chain + ".nope.z");
    CHECK(error.code == ErrorCode::kScriptLimit);
    CHECK(error.message ==
          "attempt to index a nil value (field 'nope'); and the script took more than 0.05 seconds; "
          "its package is switched off");
    CHECK(error.where == "test.lua:1");
    CHECK(box->disabled());
}

TEST_CASE("the deadline is for a whole span of entries", "[script][sandbox][limits]") {
    Limits limits;
    limits.event_work = INT64_MAX / 2;
    limits.deadline_s = 0.3;
    Box box(limits);
    const Sandbox::WorkSpan span(*box, Work::kEvent);
    const double start = thread_cpu_seconds();
    int calls = 0;
    while (box.run("for i = 1, 2e6 do end") && thread_cpu_seconds() - start < 5)
        ++calls;
    CHECK(calls > 2);
    CHECK(box->disabled());
    CHECK(thread_cpu_seconds() - start < 2);
}

TEST_CASE("a series of entries has a deadline of its own, however short each is", "[script][sandbox][limits]") {
    Limits limits;
    limits.event_work = INT64_MAX / 2;
    limits.series_s = 0.3;
    Box box(limits);
    box->set_counting(Counting::kOff);  // as a player's thoughts are
    for (int thought = 0; thought < 4; ++thought) {
        box->begin_series();
        const double start = thread_cpu_seconds();
        while (thread_cpu_seconds() - start < 0.12)
            box.must("for i = 1, 2e6 do end");
        box->end_series();
    }
    CHECK_FALSE(box->disabled());
    const double start = thread_cpu_seconds();
    int calls = 0;
    box->begin_series();
    box->begin_series();  // within another one it changes nothing
    box->end_series();
    while (thread_cpu_seconds() - start < 5) {
        const Result<void> done = box.run("for i = 1, 2e6 do end");
        if (!done) {
            CHECK(done.error().message ==
                  "one step of the game kept the scripts busy for more than 0.3 seconds together; their package is "
                  "switched off");
            break;
        }
        ++calls;
    }
    box->end_series();
    CHECK(calls > 2);
    CHECK(box->disabled());
    CHECK(thread_cpu_seconds() - start < 2);
}

TEST_CASE("a thread that sleeps uses up no deadline", "[script][sandbox][limits]") {
    Limits limits;
    limits.deadline_s = 0.05;
    Box box(limits);
    CHECK(box->enter(Work::kEvent, [](lua_State*) { usleep(200'000); }));
    CHECK_FALSE(box->disabled());
}

TEST_CASE("look-ahead is not counted until it overruns, then it ends all the same", "[script][sandbox][limits]") {
    Box box;
    box->set_counting(Counting::kOff);
    box.must("for i = 1, 100000 do end");
    CHECK(box->work_used() < 1000);
    box.must("for i = 1, 1000 do local t = ('x'):rep(1000) end");
    CHECK(box->work_used() > 60'000);  // the library always counts
    const double start = thread_cpu_seconds();
    const Error error = box.error_of("while true do pcall(function() while true do end end) end");
    const double took = thread_cpu_seconds() - start;
    CHECK(error.code == ErrorCode::kScriptLimit);
    CHECK(error.message.find("units") != std::string::npos);
    CHECK(took > 0.02);
    CHECK(took < 1.5);
    CHECK_FALSE(box->disabled());
    // Nothing of it is left for the next call.
    box.must("for i = 1, 100000 do end");
    CHECK(box->work_used() < 1000);
    box->set_counting(Counting::kExact);
    box.must("for i = 1, 100000 do end");
    CHECK(box->work_used() > 100'000);
}

TEST_CASE("sandboxes on several threads do not disturb each other", "[script][sandbox][limits]") {
    std::vector<std::string> outcomes(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            threads.emplace_back([&outcome = outcomes[i], i] {
                Limits limits;
                limits.event_work = 3'000'000;
                auto made = Sandbox::create(limits, {});
                if (!made) return;
                Sandbox& sandbox = **made;
                sandbox.set_counting(i % 2 == 0 ? Counting::kExact : Counting::kOff);
                for (int round = 0; round < 3; ++round) {
                    const Result<void> fine = sandbox.run_chunk({"for i = 1, 1e5 do end", "a.lua"}, Work::kEvent);
                    const Result<void> endless = sandbox.run_chunk({"while true do end", "a.lua"}, Work::kEvent);
                    outcome += fine ? "fine " : fine.error().message;
                    outcome += endless ? "endless " : endless.error().message.substr(0, 26) + " ";
                }
            });
        }
    }
    for (const std::string& outcome : outcomes) {
        CHECK(outcome ==
              "fine the script worked too long fine the script worked too long fine the script worked too long ");
    }
}

// A thread sanitizer allows no new thread in a child of a process with threads.
#ifndef __SANITIZE_THREAD__
TEST_CASE("the deadline holds in a forked process too", "[script][sandbox][limits]") {
    Limits limits;
    limits.event_work = INT64_MAX / 2;
    limits.deadline_s = 0.1;
    Box box(limits);
    box.must("return 1");
    const pid_t child = fork();
    if (child == 0) {
        alarm(20);
        const Result<void> done = box->run_chunk({"while true do end", "test.lua"}, Work::kEvent);
        _exit(!done && box->disabled() ? 0 : 1);
    }
    REQUIRE(child > 0);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(box.error_of("while true do end").code == ErrorCode::kScriptLimit);
}
#endif
