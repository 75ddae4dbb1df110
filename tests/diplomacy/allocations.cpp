// The tally stands on the path that an AI walks a thousand times for each offer it weighs: it must not allocate.

#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>

#include "diplomacy/voting.h"

namespace {
std::atomic<long> allocations = 0;
}  // namespace

// Replaced for this whole program, so that every allocation is seen; all forms, because a sanitizer brings its own for
// those that are not replaced and then finds them mixed.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
    if (void* memory = operator new(size, std::nothrow)) return memory;
    throw std::bad_alloc{};
}
void* operator new[](std::size_t size) {
    return operator new(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return operator new(size, std::nothrow);
}
// GCC 12 inlines one half of a pair that is replaced as a whole here, and takes the halves for strangers.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

using namespace demarche;

TEST_CASE("no rule allocates when it is evaluated", "[diplomacy][tally]") {
    Rule all;
    all.kind = Rule::Kind::kAllOf;
    for (const Rule::Kind kind : {Rule::Kind::kConsensus, Rule::Kind::kUnanimity, Rule::Kind::kMajority,
                                  Rule::Kind::kWeighted, Rule::Kind::kVeto, Rule::Kind::kConsent}) {
        Rule rule;
        rule.kind = kind;
        rule.share = 2.0 / 3;
        rule.weights.assign(12, 1.0);
        rule.threshold = 9;
        rule.by = ActorSet::first(2);
        rule.of = ActorId{std::size_t{5}};
        Rule waiting;
        waiting.kind = kind == Rule::Kind::kMajority ? Rule::Kind::kQuorum : Rule::Kind::kSilence;
        waiting.inner = {rule};
        Rule any;
        any.kind = Rule::Kind::kAnyOf;
        any.inner = {rule, waiting};
        all.inner.push_back(any);
    }
    Ballot ballot;
    ballot.members = ActorSet::first(12);
    ballot.accepted = ActorSet{0b0000'0101'0110};
    ballot.abstained = ActorSet{0b0010'0000'0000};

    const long before = allocations;
    const Tally open = tally(all, ballot);
    ballot.closed = true;
    const Tally closed = tally(all, ballot);
    CHECK(allocations == before);
    CHECK(open.outcome == Outcome::kOpen);
    CHECK(closed.outcome == Outcome::kNo);
}
