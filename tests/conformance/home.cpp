// What an agreement meets at home and in time: cases that need numbers and no table.

#include <fmt/format.h>

#include <cmath>

#include "cases.h"
#include "diplomacy/lifecycle.h"
#include "fields.h"

namespace demarche::conformance {

using nlohmann::json;

namespace {

std::string compare_odds(double got, Fields& expect) {
    const double wanted = expect.number("odds");
    expect.done();
    if (std::abs(got - wanted) < 1e-9) return {};
    return fmt::format("expected odds of {}, got {}", wanted, got);
}

/// A mission of so many parties, all of whom could lead it.
struct Mission {
    Scenario scenario;
    DraftText text;

    explicit Mission(int parties) {
        for (int i = 0; i < parties; ++i) {
            ActorDef actor;
            actor.id = fmt::format("actor{}", i);
            scenario.actors.add(actor);
        }
        AgreementDef type;
        type.id = "mission";
        type.kind = AgreementKind::kMission;
        text.type = scenario.agreements.add(type);
        InstitutionDef framework;
        framework.id = "framework";
        text.framework = scenario.institutions.add(framework);
        text.parties = ActorSet::first(static_cast<std::size_t>(parties));
    }
    [[nodiscard]] Agreement agreement() const {
        Agreement out;
        out.version = Shared<DraftVersion>{{text, ActorId{std::size_t{0}}, 1}};
        out.parties = text.parties;
        return out;
    }
};

}  // namespace

std::string run_ratification(const Case& it) {
    Fields given(it.given, it.id + "/ratification");
    Scenario scenario;
    ActorDef actor;
    actor.id = "actor";
    const ActorId who = scenario.actors.add(actor);
    std::vector<HomeView> views;
    for (const json& from : given.need("groups")) {
        Fields group(from, given.path() + "/groups");
        ConstituencyDef def;
        def.id = fmt::format("actor.group{}", scenario.constituencies.size());
        def.of = who;
        def.weight = group.number_or("weight", 1);
        def.support = group.number("support");
        def.veto = group.flag("veto");
        const double likes = group.number_or("likes", 0);
        group.done();
        views.push_back({scenario.constituencies.add(def), likes});
    }
    given.done();
    scenario.seal();
    Fields expect(it.expect, it.id + "/expect");
    return compare_odds(ratification_odds(scenario, blank_world(scenario), who, views), expect);
}

std::string run_detection(const Case& it) {
    Fields given(it.given, it.id + "/detection");
    Mission mission(2);
    const auto add_clause = [&](double detect, double verify) {
        ClauseDef clause;
        clause.id = fmt::format("clause{}", mission.scenario.clauses.size());
        clause.breach_detect = detect;
        clause.verify = verify;
        mission.text.terms.push_back({mission.scenario.clauses.add(clause), {}});
    };
    add_clause(given.number("detect"), 0);
    std::vector<Breach> breaches = {{ActorId{std::size_t{0}}, 0, 1}};
    if (const json* others = given.may("verified_by")) {
        for (const json& from : *others) {
            Fields other(from, given.path() + "/verified_by");
            add_clause(0, other.number("verify"));
            if (other.flag("broken")) {
                breaches.push_back({ActorId{std::size_t{1}}, static_cast<int>(mission.text.terms.size()) - 1, 1});
            }
            other.done();
        }
    }
    given.done();
    Agreement agreement = mission.agreement();
    agreement.breaches = breaches;
    Fields expect(it.expect, it.id + "/expect");
    return compare_odds(detection_odds(mission.scenario, agreement, 0), expect);
}

std::string run_leaving(const Case& it) {
    Fields given(it.given, it.id + "/leaving");
    const std::vector<std::string> parties = given.words("parties");
    const auto index = [&](const std::string& name) {
        for (std::size_t i = 0; i < parties.size(); ++i) {
            if (parties[i] == name) return i;
        }
        throw BadCase(it.id + ": " + name + " is no party");
    };
    Mission mission(static_cast<int>(parties.size()));
    mission.scenario.agreements[mission.text.type].min_parties = static_cast<int>(given.number("least"));
    if (given.may("include")) {
        for (const std::string& needed : given.words("include"))
            mission.scenario.agreements[mission.text.type].include.insert(ActorId{index(needed)});
    }
    if (given.may("lead")) {
        ClauseDef lead;
        lead.id = "lead";
        ParamDef by;
        by.name = "by";
        by.type = ParamType::kParty;
        lead.params = {by};
        const double who = static_cast<double>(index(given.text("lead")));
        mission.text.terms.push_back({mission.scenario.clauses.add(lead), {who}});
        mission.scenario.seal();
    }
    Agreement agreement = mission.agreement();
    for (const std::string& gone : given.words("gone"))
        agreement.parties.erase(ActorId{index(gone)});
    const ActorId leaver{index(given.text("leaver"))};
    given.done();

    Fields expect(it.expect, it.id + "/expect");
    const std::string wanted = expect.text("agreement");
    expect.done();
    if (wanted != "ends" && wanted != "goes_on") throw BadCase(it.id + ": an agreement ends or goes_on");
    const std::string got = departure(mission.scenario, agreement, leaver) == Departure::kEnds ? "ends" : "goes_on";
    return got == wanted ? std::string{} : fmt::format("expected that it {}, got {}", wanted, got);
}

std::string run_time(const Case& it) {
    Fields given(it.given, it.id + "/time");
    Mission mission(2);
    mission.text.duration = static_cast<int>(given.number_or("duration", 0));
    mission.text.conditions.until_round = static_cast<int>(given.number_or("until_round", 0));
    Agreement agreement = mission.agreement();
    agreement.since = static_cast<int>(given.number_or("in_force_since", 0));
    World world;
    world.round = static_cast<int>(given.number("round"));
    given.done();

    Fields expect(it.expect, it.id + "/expect");
    const int last = static_cast<int>(expect.number("last_round"));
    const bool over = expect.flag("over");
    (void)expect.need("over");
    expect.done();
    if (last_round(agreement) == last && expired(world, agreement) == over) return {};
    return fmt::format("expected last round {} and {}, got {} and {}", last, over ? "over" : "not over",
                       last_round(agreement), expired(world, agreement) ? "over" : "not over");
}

}  // namespace demarche::conformance
