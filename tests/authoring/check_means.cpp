// `check` on what only comes about when the right party pays, at the right place, or with the right setting.
#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using script::Severity;

namespace {

/// A pact of two, in the order of the box: Europe has 10 police, the United States 3, Kyrgyzstan none.
CheckReport check_pact(const std::string& clause, const std::string& more = "") {
    return check_box(
        "resource { id = 'grain', name = _ 'Grain' }\n" + clause +
        "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'council' },\n"
        "  parties = { min = 2 }, clauses = { required = { 'gift' } }, duration = { min = 1, max = 1 } }\n" +
        more);
}

std::string gift(const std::string& cost, const std::string& functions) {
    return "clause { id = 'gift', name = _ 'Gift', text = _ '{by} gives {n}.',\n"
           "  params = { by = { type = 'party' }, n = { type = 'integer', min = 1, max = 3, default = 2 } },\n"
           "  cost = " +
           cost + ",\n  " + functions + " }\n";
}

}  // namespace

TEST_CASE("what a clause does is tried with a party that can pay for it, or as if one could", "[check]") {
    // Nobody has any grain, and only the second party has what the others lack.
    for (const std::string cost :
         {"function(_game, params) return { [params.by] = { grain = params.n } } end",
          "function(_game, params) return { [params.by] = { police = params.by == 'eu' and 99 or params.n } } end"}) {
        for (const std::string field : {"adopt", "each_round", "finish"}) {
            const CheckReport report = check_pact(gift(cost, field + " = function() error('came by') end"));
            INFO(cost << "\n" << field << "\n" << shown(report));
            CHECK(find(report, field + " of clause 'gift'", "came by") != nullptr);
            CHECK(find(report, "clause 'gift'." + field, "never run") == nullptr);
        }
    }
}

TEST_CASE("each clause that is not required comes to its end", "[check]") {
    std::string clauses;
    std::string names;
    for (const char* id : {"gift", "one", "two", "three"}) {
        clauses += std::string{"clause { id = '"} + id + "', name = _ '" + id + "', text = _ '" + id +
                   "', finish = function() error('end of " + id + "') end }\n";
        if (std::string{id} != "gift") names += std::string{"'"} + id + "', ";
    }
    const CheckReport report = check_box(clauses +
                                         "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { "
                                         "'council' }, parties = { min = 2 },\n"
                                         "  clauses = { required = { 'gift' }, optional = { " +
                                         names + "}, max = 2 } }\n");
    INFO(shown(report));
    for (const std::string id : {"gift", "one", "two", "three"})
        CHECK(find(report, "finish of clause '" + id + "'", "end of " + id) != nullptr);
}

TEST_CASE("what nothing has run is named, whichever function it is", "[check]") {
    // What it costs nobody can tell, so that nothing of it is ever in force.
    const CheckReport report = check_box(
        "clause { id = 'loan', name = _ 'Loan', text = _ 'Loan.', adopt = function() end,\n"
        "  cost = function() error('no price') end,\n"
        "  each_round = function(game) game:change('violence', 'osh', -1) end, finish = function() end }\n"
        "agreement { id = 'credit', kind = 'treaty', name = _ 'Credit', frameworks = { 'council' },\n"
        "  parties = { min = 2 }, clauses = { required = { 'loan' } },\n"
        "  each_round = function(game) game:change('violence', 'osh', -1) end }\n");
    INFO(shown(report));
    CHECK(find(report, "clause 'loan'.each_round", "never run") != nullptr);
    CHECK(find(report, "clause 'loan'.adopt", "never run") != nullptr);
    CHECK(find(report, "agreement 'credit'.each_round", "never run") != nullptr);
    CHECK(find(report, "clause 'officers'.each_round", "never run") == nullptr);
}

TEST_CASE("an agreement for a place is tried at each of them", "[check]") {
    const auto at = [](const std::string& field) {
        return check_box(
            "place { id = 'moor', name = _ 'Moor', at = { 41, 73 }, of = 'kyrgyzstan' }\n"
            "place { id = 'pass', name = _ 'Pass', at = { 41, 74 }, of = 'kyrgyzstan' }\n"
            "clause { id = 'post', name = _ 'Post', text = _ 'Post.' }\n"
            "institution { id = 'bank', name = _ 'Bank', members = { 'eu', 'us' }, rule = rule.unanimity {},\n"
            "  mandate = function(_game, draft) " +
            std::string{field == "mandate" ? "if draft.place == 'pass' then error('came by') end " : ""} +
            "return true end }\n"
            "agreement { id = 'visit', kind = 'mission', name = _ 'Visit', frameworks = { 'bank' }, place = true,\n"
            "  parties = { min = 2 }, clauses = { required = { 'post' } },\n"
            "  " +
            (field == "scores"
                 ? "scores = function(_game, agreement) if agreement.place == 'pass' then error('came by') end\n"
                   "    return 1, 1, 1 end"
                 : "each_round = function(_game, agreement) if agreement.place == 'pass' and '" + field +
                       "' == 'each_round' then error('came by') end end") +
            " }\n");
    };
    for (const std::string field : {"mandate", "scores", "each_round"}) {
        const CheckReport report = at(field);
        INFO(field << "\n" << shown(report));
        CHECK(find(report, "", "came by") != nullptr);
    }
}

TEST_CASE("a nil that a legal act meets is an error", "[check]") {
    const auto told = [](const std::string& by) {
        const CheckReport report = check_box(
            "place { id = 'moor', name = _ 'Moor', at = { 41, 73 }, of = 'kyrgyzstan' }\n"
            "action { id = 'dig', name = _ 'Dig', text = _ 'Dig at {where}.', by = " +
            by +
            ",\n"
            "  params = { where = { type = 'place', default = 'osh' } },\n"
            "  apply = function(game, act) local n = ({ osh = 1 })[act.params.where]\n"
            "    game:change('violence', 'osh', -1 * n) end }\n");
        UNSCOPED_INFO(shown(report));
        const script::Finding* const found = find(report, "apply of action 'dig'", "arithmetic on a nil value");
        return found == nullptr ? std::string{"nothing"} : std::string{script::word(found->severity)};
    };
    CHECK(told("{ 'eu' }") == "error");
    CHECK(told("function(_game, actor) return actor == 'us' end") == "error");
    CHECK(told("function() return false end") == "nothing");
}

TEST_CASE("what a function asks of somebody is held against what that one can have of it", "[check]") {
    const auto price = [](const std::string& cost) {
        const CheckReport report = check_pact(gift(cost, "adopt = function() end"));
        UNSCOPED_INFO(shown(report));
        const script::Finding* const found = find(report, "clause 'gift'.cost", "at the least");
        return found == nullptr ? std::string{} : found->message;
    };
    CHECK(price("function(_game, params) return { [params.by] = { police = 10 + params.n } } end") ==
          "nobody can ever pay the 11 police that it asks for at the least: 10 is the most that any payer can have");
    CHECK(price("function(_game, params) return { [params.by] = { police = 9 + params.n } } end").empty());
    CHECK(price("function() return { us = { police = 4 } } end") ==
          "nobody can ever pay the 4 police that it asks for at the least: 3 is the most that us can have");
    CHECK(price("function(_game, params) return { [params.by] = { police = 1, grain = 1 } } end") ==
          "nobody can ever pay the 1 grain that it asks for at the least: 0 is the most that any payer can have");
}
