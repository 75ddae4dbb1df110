#include "negotiation/negotiator.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "negotiation/classics.h"
#include "negotiation/frontier.h"
#include "negotiation/made_up.h"
#include "negotiation/seats.h"
#include "negotiation/talks.h"

using namespace demarche;

namespace {

struct Played {
    TalkRecord record;
    std::vector<double> utilities;
};

/// One session; the seats are named as on the command line.
Played play(const NegotiationDomain& domain, const std::vector<std::string>& names, std::uint64_t seed,
            int deadline = 40, int first = 0) {
    const auto values = domain.values();
    std::vector<std::unique_ptr<TalkStrategy>> seats;
    for (std::size_t i = 0; i < names.size(); ++i) {
        seats.push_back(std::move(make_seat(names[i]).value()));
        seats.back()->begin({.space = &domain.space,
                             .value = &values[i],
                             .reservation = domain.profiles[i].reservation,
                             .me = static_cast<int>(i),
                             .parties = static_cast<int>(names.size()),
                             .deadline = deadline,
                             .seed = seed + i});
    }
    Played out{run_talks(domain.space, seats, deadline, first), {}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        out.utilities.push_back(out.record.agreement ? values[i].of(*out.record.agreement)
                                                     : domain.profiles[i].reservation);
    }
    return out;
}

}  // namespace

TEST_CASE("no personality offers or signs what is below its reservation value", "[negotiation][property]") {
    const std::string style{GENERATE(as<std::string>{}, "default", "hawk", "dove", "broker")};
    const std::size_t parties = GENERATE(2U, 3U);
    int offers = 0;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed, parties);
        const double reservation = domain.profiles[0].reservation;
        const PackageValue own = domain.profiles[0].value();
        for (const std::string_view other : classic_names()) {
            INFO(style << " against " << other << ", seed " << seed);
            std::vector<std::string> names(parties, std::string(other));
            names[0] = style;
            const Played played = play(domain, names, seed);
            for (const TalkStep& step : played.record.steps) {
                if (step.by == 0 && step.action.move == TalkMove::kOffer) {
                    ++offers;
                    CHECK(own.of(step.action.offer) >= reservation - 1e-9);
                }
            }
            CHECK(played.utilities[0] >= reservation - 1e-9);
        }
    }
    CHECK(offers > 0);
}

TEST_CASE("same seed, same transcript", "[negotiation][determinism]") {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed, 3);
        for (const std::string_view other : seat_names()) {
            INFO(other << ", seed " << seed);
            const std::vector<std::string> names{"default", std::string(other), "hawk"};
            CHECK(play(domain, names, 9).record.steps == play(domain, names, 9).record.steps);
        }
    }
}

TEST_CASE("it accepts what is at least as good as what it would say, and never asks for less than it was offered",
          "[negotiation][property]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        const PackageValue own = domain.profiles[0].value();
        const Played played = play(domain, {"default", "linear"}, seed);
        double best_heard = -1.0;
        double standing = -1.0;
        for (const TalkStep& step : played.record.steps) {
            if (step.action.move != TalkMove::kOffer) {
                continue;
            }
            const double u = own.of(step.action.offer);
            if (step.by == 1) {
                standing = u;
                best_heard = std::max(best_heard, u);
                continue;
            }
            INFO("seed " << seed << " round " << step.round);
            CHECK(u > standing - 1e-9);
            if (step.round < 37) {
                CHECK(u >= best_heard - 1e-9);
            }  // the last offers go by expected gain
        }
    }
}

TEST_CASE("it says something new as long as there is something as good", "[negotiation][property]") {
    int repeats = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        const PackageValue own = domain.profiles[0].value();
        const RankedPackages ranked(domain.space, own);
        const Played played = play(domain, {"default", "hardliner"}, 1, 60);
        std::set<Package> said;
        for (const TalkStep& step : played.record.steps) {
            if (step.by != 0 || step.action.move != TalkMove::kOffer || step.round >= 57) {
                continue;
            }
            if (!said.insert(step.action.offer).second) {
                INFO("seed " << seed << " round " << step.round);
                ++repeats;
                CHECK(said.size() >= ranked.at_least(own.of(step.action.offer)));
            }
        }
    }
    CHECK(repeats > 0);  // otherwise nothing was tested
}

TEST_CASE("where nothing is worth its reservation value it leaves", "[negotiation]") {
    NegotiationDomain domain = made_up::domain(2);
    domain.profiles[0].reservation = 1.5;
    const Played played = play(domain, {"default", "conceder"}, 1);
    CHECK(played.record.ending == TalkEnding::kWalkaway);
}

TEST_CASE("with itself it agrees, near the best there is for both", "[negotiation][strength]") {
    double nash = 0.0;
    constexpr int kDomains = 25;
    for (std::uint64_t seed = 100; seed < 100 + kDomains; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        const auto values = domain.values();
        const auto frontier = find_frontier(domain.space, values, domain.reservations()).value();
        const Played played = play(domain, {"default", "default"}, seed, 100);
        INFO("seed " << seed);
        if (frontier.rational) {
            CHECK(played.record.agreement.has_value());
        }
        nash +=
            score_outcome(frontier, values, domain.reservations(), played.record.agreement).nash_share.value_or(1.0);
    }
    CHECK(nash / kDomains > 0.9);
}

TEST_CASE("it does better than the frequency strategy against the same field", "[negotiation][strength]") {
    std::map<std::string, double> own;
    std::map<std::string, double> nash;
    const std::vector<std::string> field{"boulware",    "linear",           "conceder",  "micro",
                                         "tit-for-tat", "nice-tit-for-tat", "frequency", "oscillating"};
    for (std::uint64_t seed = 200; seed < 225; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        const auto values = domain.values();
        const auto frontier = find_frontier(domain.space, values, domain.reservations()).value();
        for (const std::string& candidate : {std::string("default"), std::string("frequency")}) {
            for (const std::string& other : field) {
                const Played played = play(domain, {candidate, other}, seed, 100, static_cast<int>(seed % 2));
                own[candidate] += played.utilities[0];
                nash[candidate] += score_outcome(frontier, values, domain.reservations(), played.record.agreement)
                                       .nash_share.value_or(1.0);
            }
        }
    }
    CHECK(own["default"] > own["frequency"]);
    CHECK(nash["default"] > nash["frequency"]);
}

TEST_CASE("hawks get more for themselves than doves, and doves leave more to the others", "[negotiation][strength]") {
    double hawk = 0.0;
    double dove = 0.0;
    double beside_hawk = 0.0;
    double beside_dove = 0.0;
    for (std::uint64_t seed = 300; seed < 320; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        for (const char* other : {"boulware", "linear", "default", "micro"}) {
            const Played h = play(domain, {"hawk", other}, seed, 100);
            const Played d = play(domain, {"dove", other}, seed, 100);
            hawk += h.utilities[0];
            beside_hawk += h.utilities[1];
            dove += d.utilities[0];
            beside_dove += d.utilities[1];
        }
    }
    CHECK(hawk > dove);
    CHECK(beside_dove > beside_hawk);
}

namespace {

/// Two parties who want mostly opposite things; whose reservation values lie `margin` below their utilities at the Nash
/// point.
NegotiationDomain narrow(std::uint64_t seed, double margin) {
    Stream stream = Stream::named(Seed{seed}, "narrow zone");
    std::vector<TalkIssue> issues;
    std::vector<DomainProfile> profiles(2);
    for (int k = 0; k < 4; ++k) {
        issues.push_back({"i" + std::to_string(k), {"a", "b", "c", "d", "e"}});
        std::vector<double> first;
        std::vector<double> second;
        for (int v = 0; v < 5; ++v) {
            first.push_back(stream.unit());
            second.push_back(1.0 - first.back() + 0.1 * stream.unit());
        }
        for (std::vector<double>* row : {&first, &second}) {
            const double top = *std::max_element(row->begin(), row->end());
            for (double& x : *row) {
                x /= top;
            }
        }
        profiles[0].evaluations.push_back(first);
        profiles[1].evaluations.push_back(second);
    }
    for (DomainProfile& profile : profiles) {
        double total = 0.0;
        for (int k = 0; k < 4; ++k) {
            profile.weights.push_back(0.1 + stream.unit());
            total += profile.weights.back();
        }
        for (double& w : profile.weights) {
            w /= total;
        }
    }
    NegotiationDomain domain{"narrow", IssueSpace::make(issues).value(), profiles};
    const auto frontier = find_frontier(domain.space, domain.values(), std::vector<double>{0.0, 0.0}).value();
    for (std::size_t i = 0; i < 2; ++i) {
        domain.profiles[i].reservation = std::max(0.0, frontier.nash[i] - margin);
    }
    return domain;
}

/// A single issue of `size` values that two parties want opposite ends of.
NegotiationDomain pie(std::size_t size, double reservation = 0.0) {
    TalkIssue issue{"share", {}};
    std::vector<DomainProfile> profiles(2);
    for (DomainProfile& profile : profiles) {
        profile = {.weights = {1.0}, .evaluations = {{}}, .reservation = reservation};
    }
    for (std::size_t v = 0; v < size; ++v) {
        const double part = static_cast<double>(v) / static_cast<double>(size - 1);
        issue.values.push_back(std::to_string(v));
        profiles[0].evaluations[0].push_back(part);
        profiles[1].evaluations[0].push_back(1.0 - part);
    }
    return {"pie", IssueSpace::make({issue}).value(), profiles};
}

}  // namespace

TEST_CASE("where the zone of agreement is narrow it is found more often than not", "[negotiation][strength]") {
    int agreed = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        agreed += play(narrow(seed, 0.05), {"default", "default"}, seed, 100).record.agreement ? 1 : 0;
    }
    INFO(agreed << " of 40");
    CHECK(agreed >= 30);
}

TEST_CASE("a high reservation value does not make it insist on its best package", "[negotiation]") {
    // The other repeats two offers from far away, as MiCRO does until it hears something new.
    for (const double reservation : {0.5, 0.6, 0.65, 0.7, 0.8}) {
        std::size_t most = 0;
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            NegotiationDomain domain = narrow(seed, 0.0);
            domain.profiles[0].reservation = reservation;
            domain.profiles[1].reservation = 0.0;
            std::set<Package> said;
            const Played played = play(domain, {"default", "micro"}, seed, 100);
            for (const TalkStep& step : played.record.steps) {
                if (step.by == 0 && step.action.move == TalkMove::kOffer && step.round < 97) {
                    said.insert(step.action.offer);
                }
            }
            INFO("reservation value " << reservation << ", seed " << seed);
            CHECK(said.size() >= 4);
            most = std::max(most, said.size());
        }
        CHECK(most >= 8);
    }
}

TEST_CASE("with few packages it does not run ahead of the clock", "[negotiation]") {
    const NegotiationDomain domain = pie(5);
    const PackageValue own = domain.profiles[0].value();
    for (const char* other : {"boulware", "frequency", "linear", "micro"}) {
        INFO(other);
        for (const TalkStep& step : play(domain, {"default", other}, 3, 100).record.steps) {
            if (step.by == 0 && step.action.move == TalkMove::kOffer && step.round < 30) {
                CHECK(own.of(step.action.offer) >= 1.0 - 0.8 * (step.round + 1) / 100.0 - 1e-9);
            }
        }
    }
    double mine = 0.0;
    for (const char* other : {"boulware", "linear", "conceder", "frequency"}) {
        mine += play(domain, {"default", other}, 3, 100).utilities[0] / 4.0;
    }
    CHECK(mine >= 0.5);
}

TEST_CASE("its last offers to somebody who has not moved stay near the fair point", "[negotiation]") {
    // The other says its best package all along: what is known of it stays the same, so the offer of round 96 shows
    // what is held to be fair.
    int looked = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        NegotiationDomain domain = made_up::domain(seed);
        domain.profiles[0].reservation = 0.3;
        const PackageValue own = domain.profiles[0].value();
        const Package theirs = domain.profiles[1].value().best();
        if (own.of(theirs) < 0.3) {
            continue;  // nothing to fall back on: there it comes down to its reservation value in the end
        }
        double before = -1.0;
        for (const TalkStep& step : play(domain, {"default", "hardliner"}, seed, 100).record.steps) {
            if (step.by != 0 || step.action.move != TalkMove::kOffer) {
                continue;
            }
            const double u = own.of(step.action.offer);
            if (step.round == 96) {
                before = u;
            }
            if (step.round > 96 && before > 0.3 && step.action.offer != theirs) {
                INFO("seed " << seed << " round " << step.round << ": " << u << " after " << before);
                CHECK(u - 0.3 >= 0.6 * (before - 0.3));
                ++looked;
            }
        }
    }
    CHECK(looked > 20);
}

TEST_CASE("who has one offer and knows nothing asks for about half of its room", "[negotiation]") {
    const NegotiationDomain domain = pie(101, 0.2);
    const Played played = play(domain, {"default", "boulware"}, 1, 1);
    REQUIRE(played.record.steps[0].action.move == TalkMove::kOffer);
    const double asked = domain.profiles[0].value().of(played.record.steps[0].action.offer);
    CHECK(asked >= 0.6 - 1e-9);
    CHECK(asked <= 0.7 + 1e-9);
    CHECK(played.record.agreement.has_value());
}

TEST_CASE("a space too large to list is negotiated by search", "[negotiation]") {
    // 9^14 packages: two parties who want opposite things on half of the issues
    const std::vector<std::size_t> sizes(14, 9);
    const IssueSpace space = IssueSpace::of_sizes(sizes);
    std::vector<std::vector<double>> mine;
    std::vector<std::vector<double>> yours;
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        std::vector<double> up(9);
        std::vector<double> down(9);
        for (std::size_t v = 0; v < 9; ++v) {
            up[v] = static_cast<double>(v) / 8.0 / 14.0;
            down[v] = static_cast<double>(8 - v) / 8.0 / 14.0;
        }
        mine.push_back(up);
        yours.push_back(k % 2 == 0 ? up : down);
    }
    const std::vector<PackageValue> values{PackageValue(mine), PackageValue(yours)};
    std::vector<std::unique_ptr<TalkStrategy>> seats;
    for (std::size_t i = 0; i < 2; ++i) {
        seats.push_back(make_negotiator({}));
        seats.back()->begin({.space = &space,
                             .value = &values[i],
                             .reservation = 0.3,
                             .me = static_cast<int>(i),
                             .deadline = 40,
                             .seed = i});
    }
    const TalkRecord record = run_talks(space, seats, 40);
    REQUIRE(record.agreement);
    // all shared issues at their best would give 0.75 each
    CHECK(values[0].of(*record.agreement) + values[1].of(*record.agreement) > 1.35);
    CHECK(std::min(values[0].of(*record.agreement), values[1].of(*record.agreement)) > 0.55);
}

TEST_CASE("searching instead of listing costs little", "[negotiation]") {
    double listed = 0.0;
    double searched = 0.0;
    for (std::uint64_t seed = 0; seed < 15; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed, 2, 4);
        const auto values = domain.values();
        for (const std::uint64_t limit : {PackagePool::kListLimit, std::uint64_t{1}}) {
            std::vector<std::unique_ptr<TalkStrategy>> seats;
            for (std::size_t i = 0; i < 2; ++i) {
                auto seat = std::make_unique<Negotiator>();
                seat->set_list_limit(limit);
                seat->begin({.space = &domain.space,
                             .value = &values[i],
                             .reservation = domain.profiles[i].reservation,
                             .me = static_cast<int>(i),
                             .deadline = 40,
                             .seed = i});
                seats.push_back(std::move(seat));
            }
            const TalkRecord record = run_talks(domain.space, seats, 40);
            double sum = 0.0;
            for (std::size_t i = 0; i < 2; ++i) {
                sum += record.agreement ? values[i].of(*record.agreement) : domain.profiles[i].reservation;
            }
            (limit == 1 ? searched : listed) += sum;
        }
    }
    CHECK(searched > 0.95 * listed);
}

namespace {

/// A table of three with five packages, 0 to 4, worth 1, 0.8, 0.6, 0.5 and 0.2 to us.
struct ThreeSeats {
    IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{5});
    PackageValue own{{{1.0, 0.8, 0.6, 0.5, 0.2}}};
    Negotiator negotiator;
    explicit ThreeSeats(double reservation = 0.3) {
        negotiator.begin({.space = &space,
                          .value = &own,
                          .reservation = reservation,
                          .me = 0,
                          .parties = 3,
                          .deadline = 20,
                          .seed = 1});
    }
    void say(int by, TalkMove move, std::uint16_t package) {
        const Package what{package};
        negotiator.heard(by, move, &what);
    }
    TalkAction act(int round, std::uint16_t standing) {
        const Package what{standing};
        return negotiator.act(round, &what);
    }
};

}  // namespace

TEST_CASE("at the end of talks among three it stays with what the others have agreed to", "[negotiation]") {
    ThreeSeats table;
    CHECK(table.negotiator.act(0, nullptr).move == TalkMove::kOffer);
    // Party 1 keeps asking for what is nothing to us; both others have said yes to package 2.
    table.say(1, TalkMove::kOffer, 3);
    table.say(2, TalkMove::kOffer, 2);
    table.say(1, TalkMove::kAccept, 2);
    table.say(2, TalkMove::kOffer, 3);
    for (const int round : {17, 18}) {
        INFO("round " << round);
        CHECK(table.act(round, 3).offer == Package{2});
        table.say(1, TalkMove::kOffer, 3);
        table.say(2, TalkMove::kOffer, 3);
    }
}

TEST_CASE("who opens the last round puts what all have agreed to above what one has refused", "[negotiation]") {
    ThreeSeats table;
    (void)table.negotiator.act(0, nullptr);
    table.say(1, TalkMove::kOffer, 3);
    table.say(2, TalkMove::kOffer, 3);
    (void)table.act(1, 3);
    table.say(1, TalkMove::kOffer, 3);
    table.say(2, TalkMove::kOffer, 2);  // good for us, but party 1 has never asked for anything like it
    CHECK(table.act(19, 2) == TalkAction{TalkMove::kOffer, Package{3}});
}

TEST_CASE("who does not open the last round signs what beats no agreement", "[negotiation]") {
    ThreeSeats table;
    table.say(1, TalkMove::kOffer, 3);
    table.say(2, TalkMove::kOffer, 3);
    CHECK(table.act(0, 3).move == TalkMove::kOffer);
    table.say(1, TalkMove::kOffer, 3);
    table.say(2, TalkMove::kOffer, 2);  // an offer of ours could not be answered by all any more
    CHECK(table.act(19, 2).move == TalkMove::kAccept);
    ThreeSeats proud(0.7);
    proud.say(1, TalkMove::kOffer, 3);
    proud.say(2, TalkMove::kOffer, 2);
    (void)proud.act(0, 2);
    CHECK(proud.act(19, 2).move == TalkMove::kOffer);  // 0.6 does not beat 0.7
}

TEST_CASE("more to keep without an agreement makes it look for one sooner among three", "[negotiation]") {
    ThreeSeats modest(0.0);
    ThreeSeats rich(0.5);
    // as shares of the room between the best package and what the curve ends at, which is 0.4 for one, 0.5 for the
    // other
    const double given_by_modest = (1.0 - modest.negotiator.target(9)) / 0.8;
    const double given_by_rich = (1.0 - rich.negotiator.target(9)) / 0.5;
    CHECK(given_by_rich > 1.2 * given_by_modest);
}

TEST_CASE("among three and four it does better than the frequency strategy against the same field",
          "[negotiation][strength]") {
    std::map<std::string, double> own;
    std::map<std::string, double> nash;
    std::map<std::string, int> agreed;
    const std::vector<std::string> field{"boulware", "linear", "frequency", "nice-tit-for-tat", "oscillating"};
    for (std::uint64_t seed = 400; seed < 420; ++seed) {
        const std::size_t parties = 3 + seed % 2;
        const NegotiationDomain domain = made_up::domain(seed, parties);
        const auto values = domain.values();
        const auto frontier = find_frontier(domain.space, values, domain.reservations()).value();
        for (const std::string& candidate : {std::string("default"), std::string("frequency")}) {
            for (std::size_t n = 0; n < field.size(); ++n) {
                std::vector<std::string> names{candidate};
                for (std::size_t i = 1; i < parties; ++i) {
                    names.push_back(field[(n + i) % field.size()]);
                }
                const Played played = play(domain, names, seed, 40, static_cast<int>((seed + n) % parties));
                own[candidate] += played.utilities[0];
                agreed[candidate] += played.record.agreement ? 1 : 0;
                nash[candidate] += score_outcome(frontier, values, domain.reservations(), played.record.agreement)
                                       .nash_share.value_or(1.0);
            }
        }
    }
    INFO(own["default"] << " " << own["frequency"] << ", " << nash["default"] << " " << nash["frequency"] << ", "
                        << agreed["default"] << " " << agreed["frequency"]);
    CHECK(own["default"] > own["frequency"]);
    CHECK(nash["default"] > 1.1 * nash["frequency"]);
    CHECK(agreed["default"] > agreed["frequency"]);
}

TEST_CASE("an unknown personality is answered with the nearest", "[negotiation]") {
    const auto got = make_seat("boulwere");
    REQUIRE_FALSE(got);
    CHECK(got.error().code == ErrorCode::kUnknownId);
    CHECK(got.error().message.find("'boulware'") != std::string::npos);
}
