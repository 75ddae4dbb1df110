#include "base/made_once.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace demarche;

TEST_CASE("threads that want the same thing get the one that was made first", "[base][threads]") {
    MadeOnce<std::string> store;
    std::atomic<int> made{0};
    std::vector<std::shared_ptr<const std::string>> got(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < got.size(); ++i) {
        threads.emplace_back([&, i] {
            got[i] = store.get(i % 2, [&] {
                ++made;
                std::this_thread::sleep_for(std::chrono::milliseconds(20));  // long enough for the others to come
                return std::to_string(i % 2);
            });
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    CHECK(made == 2);
    for (std::size_t i = 0; i < got.size(); ++i) {
        CHECK(*got[i] == std::to_string(i % 2));
        CHECK(got[i] == got[i % 2]);
    }
}

TEST_CASE("what could not be made is made by the next who asks", "[base][threads]") {
    MadeOnce<int> store;
    CHECK_THROWS_AS(store.get(1, []() -> int { throw std::runtime_error("no"); }), std::runtime_error);
    CHECK(*store.get(1, [] { return 5; }) == 5);
    CHECK(*store.get(1, [] { return 6; }) == 5);
}
