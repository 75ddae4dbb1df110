// What AI seats put into words, read back as texts that can be tabled.
#include <algorithm>
#include <catch2/catch.hpp>

#include <string>

#include "ai/halves.h"
#include "ai/offered_text.h"
#include "base/random.h"
#include "diplomacy/drafting.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using ai::text_offered;

namespace {

/// A text of a type with this many clauses, and with settings drawn by luck.
DraftText some_text(const Scenario& s, AgreementTypeId type, Stream& luck) {
    const AgreementDef& def = s.agreements[type];
    const auto draw = [&](std::size_t n) { return static_cast<std::size_t>(luck.below(n)); };
    DraftText text;
    text.type = type;
    text.duration = def.max_duration;
    text.framework = def.frameworks.empty() ? InstitutionId{draw(s.institutions.size())}
                                            : def.frameworks[draw(def.frameworks.size())];
    if (def.has_place)
        text.place = def.places.empty() ? PlaceId{draw(s.places.size())} : def.places[draw(def.places.size())];
    text.parties = def.include;
    for (const std::size_t n = std::min(2 + draw(4), s.actors.size()); text.parties.size() < static_cast<int>(n);)
        text.parties.insert(ActorId{draw(s.actors.size())});
    std::vector<ClauseId> clauses = def.required;
    for (const ClauseId clause : def.optional) {
        if (draw(3) == 0) clauses.push_back(clause);
    }
    if (clauses.empty() && !def.optional.empty()) clauses.push_back(def.optional.front());
    for (const ClauseId clause : clauses) {
        Term term{clause, {}};
        for (const ParamDef& param : s.clauses[clause].params) {
            switch (param.type) {
                case ParamType::kInteger:
                case ParamType::kNumber: {
                    const auto steps = static_cast<std::size_t>((param.max - param.min) / param.step + 1e-9);
                    term.params.push_back(param.min + param.step * static_cast<double>(draw(steps + 1)));
                    break;
                }
                case ParamType::kChoice:
                    term.params.push_back(static_cast<double>(draw(param.options.size())));
                    break;
                case ParamType::kBoolean:
                    term.params.push_back(static_cast<double>(draw(2)));
                    break;
                case ParamType::kParty:
                case ParamType::kActor:
                    term.params.push_back(static_cast<double>(draw(s.actors.size())));
                    break;
                case ParamType::kPlace:
                    term.params.push_back(static_cast<double>(draw(s.places.size())));
                    break;
                case ParamType::kInstitution:
                    term.params.push_back(static_cast<double>(draw(s.institutions.size())));
                    break;
            }
        }
        text.terms.push_back(std::move(term));
    }
    return text;
}

}  // namespace

TEST_CASE("every text of the scenarios that is put into words can be read back", "[ai][offered_text]") {
    const std::string scenario = GENERATE("border_post", "kyrgyz_crisis", "transdniestria", "est_summit");
    const auto host = host_of(scenario);
    const Scenario& s = host->scenario();
    Stream luck = Stream::named(Seed{7}, "texts");
    int read = 0;
    for (std::size_t t = 0; t < s.agreements.size(); ++t) {
        for (int n = 0; n < 40; ++n) {
            const DraftText text = some_text(s, AgreementTypeId{t}, luck);
            if (text.terms.empty()) continue;
            const std::string said =
                "Here is a text. We could think of this: " + ai::idea_text(s, text) + ". Table it, or we may.";
            INFO(said);
            const auto back = text_offered(s, said);
            REQUIRE(back);
            REQUIRE(*back == text);
            ++read;
        }
    }
    CHECK(read >= 40);
}

TEST_CASE("what is no whole text is read as none", "[ai][offered_text]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    Stream luck = Stream::named(Seed{9}, "texts");
    const DraftText text = some_text(s, *s.find<AgreementTypeId>("police_mission"), luck);
    const std::string whole = ai::idea_text(s, text);
    REQUIRE(text_offered(s, whole));
    for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
        const auto cut = text_offered(s, std::string_view{whole}.substr(0, length));
        // A text whose last clauses are missing is one with fewer clauses, and never another.
        if (!cut) continue;
        CHECK(cut->parties == text.parties);
        CHECK(cut->terms.size() < text.terms.size() + 1);
        CHECK(std::equal(cut->terms.begin(), cut->terms.end(), text.terms.begin()));
    }
    CHECK_FALSE(text_offered(s, heading(s, text)));
    CHECK_FALSE(text_offered(s, "Police advisory mission, with 'Airlift'"));
    CHECK_FALSE(text_offered(s, ""));
}

TEST_CASE("what a seat offers when it is asked lies on the table as it said once it is tabled", "[ai][offered_text]") {
    Talk talk{host_of("kyrgyz_crisis"), "uzbekistan", 5};
    const std::string said = talk.answer("kyrgyzstan", "uzbekistan", "What can you offer us?");
    const auto text = text_offered(talk.host->scenario(), said);
    INFO(said);
    REQUIRE(text);
    CHECK_FALSE(ai::lies_open(talk.game.world(), *text));
    talk.give(Seat::of(talk.actor("kyrgyzstan")), ProposeDraft{*text, std::nullopt, {}});
    CHECK(ai::lies_open(talk.game.world(), *text));
}
