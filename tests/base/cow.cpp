#include "base/cow.h"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace demarche;

TEST_CASE("an untouched value reads as a default one and equals it", "[base][cow]") {
    const Cow<std::vector<int>> untouched;
    CHECK(untouched->empty());
    CHECK(untouched == Cow<std::vector<int>>{std::vector<int>{}});
    CHECK(untouched != Cow<std::vector<int>>{std::vector<int>{1}});
}

TEST_CASE("a copy shares the value until one of the two is edited", "[base][cow]") {
    Cow<std::string> original{std::string{"calm"}};
    Cow<std::string> branch = original;
    CHECK(&*branch == &*original);

    branch.edit() = "unrest";
    CHECK(*original == "calm");
    CHECK(*branch == "unrest");
    CHECK(branch != original);

    branch.edit() = "calm";
    CHECK(branch == original);
    CHECK(&*branch != &*original);
}

TEST_CASE("editing a value that nobody shares changes it in place", "[base][cow]") {
    Cow<std::string> alone{std::string{"a"}};
    const std::string* before = &*alone;
    alone.edit() += "b";
    CHECK(&*alone == before);
    CHECK(*alone == "ab");
}

TEST_CASE("owners on two threads each change a copy of their own, and the value goes with the last of them",
          "[base][cow]") {
    auto life = std::make_shared<int>(0);
    {
        Cow<std::vector<std::shared_ptr<int>>> original{{life}};
        std::vector<std::thread> threads;
        for (int t = 0; t < 2; ++t) {
            threads.emplace_back([mine = original, &life]() mutable {
                for (int round = 0; round < 1000; ++round) {
                    Cow<std::vector<std::shared_ptr<int>>> branch = mine;
                    branch.edit().push_back(life);
                    mine = std::move(branch);
                    mine.edit().resize(1);
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        CHECK(original->size() == 1);
        CHECK(life.use_count() == 2);
    }
    CHECK(life.use_count() == 1);
}
