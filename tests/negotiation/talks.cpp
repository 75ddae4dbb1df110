#include "negotiation/talks.h"

#include <catch2/catch.hpp>
#include <memory>

using namespace demarche;

namespace {

/// Says what it was told to say, and keeps what it heard.
class Scripted final : public TalkStrategy {
 public:
    explicit Scripted(std::vector<TalkAction> lines) : lines_(std::move(lines)) {}
    void begin(const TalkView&) override {}
    void heard(int by, TalkMove move, const Package*) override { log.emplace_back(by, move); }
    TalkAction act(int, const Package* standing) override {
        could_accept.push_back(standing != nullptr);
        return lines_[std::min(next_++, lines_.size() - 1)];
    }
    std::vector<std::pair<int, TalkMove>> log;
    std::vector<bool> could_accept;

 private:
    std::vector<TalkAction> lines_;
    std::size_t next_ = 0;
};

const IssueSpace kSpace = IssueSpace::of_sizes(std::vector<std::size_t>{3});
const TalkAction kAcceptIt{TalkMove::kAccept, {}};
const TalkAction kLeave{TalkMove::kEnd, {}};
TalkAction say(std::uint16_t value) {
    return {TalkMove::kOffer, {value}};
}

std::vector<std::unique_ptr<TalkStrategy>> seats(std::vector<std::vector<TalkAction>> lines) {
    std::vector<std::unique_ptr<TalkStrategy>> out;
    for (auto& line : lines) {
        out.push_back(std::make_unique<Scripted>(std::move(line)));
    }
    return out;
}

}  // namespace

TEST_CASE("an offer that all the others accept one after another is the agreement", "[negotiation][talks]") {
    auto table = seats({{say(1)}, {kAcceptIt}, {kAcceptIt}});
    const TalkRecord record = run_talks(kSpace, table, 10);
    CHECK(record.ending == TalkEnding::kAgreement);
    CHECK(record.agreement == Package{1});
    CHECK(record.turns == 3);
    CHECK(record.rounds == 1);
}

TEST_CASE("a counter-offer takes back the acceptances before it", "[negotiation][talks]") {
    auto table = seats({{say(1), kAcceptIt}, {kAcceptIt, kAcceptIt}, {say(2)}});
    const TalkRecord record = run_talks(kSpace, table, 10);
    CHECK(record.agreement == Package{2});
    CHECK(record.turns == 5);
}

TEST_CASE("without agreement the talks end at the deadline", "[negotiation][talks]") {
    auto table = seats({{say(0)}, {say(2)}});
    const TalkRecord record = run_talks(kSpace, table, 4);
    CHECK(record.ending == TalkEnding::kDeadline);
    CHECK_FALSE(record.agreement);
    CHECK(record.turns == 8);
}

TEST_CASE("who leaves ends the talks", "[negotiation][talks]") {
    auto table = seats({{say(0)}, {kLeave}});
    CHECK(run_talks(kSpace, table, 4).ending == TalkEnding::kWalkaway);
}

TEST_CASE("an illegal move ends the talks: a package outside, accepting nothing", "[negotiation][talks]") {
    auto outside = seats({{say(3)}, {kAcceptIt}});
    CHECK(run_talks(kSpace, outside, 4).ending == TalkEnding::kWalkaway);
    auto nothing = seats({{kAcceptIt}, {say(0)}});
    CHECK(run_talks(kSpace, nothing, 4).ending == TalkEnding::kWalkaway);
}

TEST_CASE("the opening seat moves first, and all hear each move", "[negotiation][talks]") {
    auto table = seats({{say(0)}, {say(1)}, {say(2)}});
    const TalkRecord record = run_talks(kSpace, table, 1, 2);
    REQUIRE(record.steps.size() == 3);
    CHECK(record.steps[0].by == 2);
    CHECK(record.steps[1].by == 0);
    const auto& first = static_cast<const Scripted&>(*table[2]);
    CHECK(first.log == std::vector<std::pair<int, TalkMove>>{{0, TalkMove::kOffer}, {1, TalkMove::kOffer}});
    CHECK(first.could_accept == std::vector<bool>{false});
    CHECK(static_cast<const Scripted&>(*table[0]).could_accept == std::vector<bool>{true});
}
