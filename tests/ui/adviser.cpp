#include "ui/adviser.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <thread>

#include "diplomacy/drafting.h"
#include "session/catalogue.h"
#include "ui/driver.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

bool wait(const std::function<bool()>& done) {
    for (int i = 0; i < 4000; ++i) {
        if (done()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return false;
}

/// The beginning of Border Post as Kyrgyzstan sees it.
std::shared_ptr<const Sight> opening(script::Host& host) {
    const Scenario& s = host.scenario();
    auto game = game::Game::start(host, {Seed{7}, s.playable});
    REQUIRE(game);
    REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    auto sight = std::make_shared<Sight>();
    sight->me = s.find<ActorId>("kyrgyzstan").value();
    sight->view = game->view(Seat::of(sight->me));
    sight->stamp = 1;
    return sight;
}

}  // namespace

TEST_CASE("the adviser tells the score that the engine tells", "[ui][adviser]") {
    const session::Catalogue catalogue = session::Catalogue::standard();
    auto own = catalogue.load("border_post");
    REQUIRE(own);
    const auto sight = opening(**own);
    Adviser adviser{catalogue.load("border_post").value(), [] {}};
    std::shared_ptr<const Situation> situation;
    REQUIRE(wait([&] {
        situation = adviser.situation(sight);
        return situation != nullptr;
    }));
    CHECK(situation->stamp == 1);
    CHECK(situation->score == Approx(game::score(**own, sight->view.world, sight->me).value()));
}

TEST_CASE("an opinion names the fault of a text that cannot be tabled, and the worth of one that can",
          "[ui][adviser]") {
    const session::Catalogue catalogue = session::Catalogue::standard();
    auto own = catalogue.load("border_post");
    REQUIRE(own);
    const Scenario& s = (*own)->scenario();
    const auto sight = opening(**own);
    Adviser adviser{catalogue.load("border_post").value(), [] {}};
    DraftText text;
    text.type = AgreementTypeId{std::size_t{0}};
    const AgreementDef& type = s.agreements[text.type];
    text.framework = type.frameworks.empty() ? InstitutionId{std::size_t{0}} : type.frameworks.front();
    if (type.has_place) text.place = type.places.empty() ? PlaceId{std::size_t{0}} : type.places.front();
    text.duration = type.max_duration;
    std::shared_ptr<const Opinion> opinion;
    const auto complete = [&] {
        opinion = adviser.opinion(sight, text);
        return opinion && opinion->text == text && opinion->complete;
    };
    REQUIRE(wait(complete));  // without parties
    CHECK(opinion->fault);
    text.parties = type.include;
    for (const ActorId actor : type.only.empty() ? s.playable : type.only) {
        if (text.parties.size() < std::max(2, type.min_parties)) text.parties.insert(actor);
    }
    text.parties.insert(sight->me);
    for (const ClauseId clause : type.required)
        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
    if (text.terms.empty() && !type.optional.empty())
        text.terms.push_back(
            {type.optional.front(), default_params(s, s.clauses[type.optional.front()].params, text.parties)});
    REQUIRE(wait(complete));
    INFO((opinion->fault ? opinion->fault->message : ""));
    REQUIRE_FALSE(opinion->fault);
    CHECK(opinion->costs.size() == text.terms.size());
    CHECK(opinion->worth.total == Approx(ai::worth(**own, sight->view, sight->me, text).total));
    const auto forecasts = ai::Adviser{**own, sight->me}.forecast(sight->view, text);
    REQUIRE(opinion->forecasts.size() == forecasts.size());
    for (std::size_t i = 0; i < forecasts.size(); ++i)
        CHECK(opinion->forecasts[i].words == forecasts[i].words);
}
