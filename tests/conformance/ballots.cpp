// Chapter 1: a rule, a body and its votes.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cases.h"
#include "diplomacy/voting.h"
#include "fields.h"

namespace demarche::conformance {

using nlohmann::json;

namespace {

/// The actors of one case, by name; their ids are of no meaning.
class Actors {
 public:
    ActorId id(const std::string& name) {
        const auto hit = std::find(names_.begin(), names_.end(), name);
        if (hit != names_.end()) return ActorId{static_cast<std::size_t>(hit - names_.begin())};
        names_.push_back(name);
        return ActorId{names_.size() - 1};
    }
    ActorSet set(const std::vector<std::string>& names) {
        ActorSet out;
        for (const std::string& name : names) {
            if (out.contains(id(name))) throw BadCase(name + " is named twice");
            out.insert(id(name));
        }
        return out;
    }
    [[nodiscard]] std::string text(ActorSet actors) const {
        std::set<std::string> sorted;
        for (const ActorId actor : actors)
            sorted.insert(names_.at(actor.index()));
        return fmt::format("{}", fmt::join(sorted, " "));
    }

 private:
    std::vector<std::string> names_;
};

Rule read_rule(const json& from, const std::string& path, Actors& actors) {
    if (!from.is_object() || from.size() != 1) throw BadCase(path + " must be one rule, such as {\"consensus\": {}}");
    const std::string name = from.begin().key();
    const json& value = from.begin().value();
    const std::string here = path + "/" + name;
    Rule rule;
    if (name == "all_of" || name == "any_of") {
        rule.kind = name == "all_of" ? Rule::Kind::kAllOf : Rule::Kind::kAnyOf;
        for (const json& inner : value)
            rule.inner.push_back(read_rule(inner, here, actors));
        return rule;
    }
    Fields fields(value, here);
    if (name == "consensus") {
        rule.kind = Rule::Kind::kConsensus;
        rule.minus = static_cast<int>(fields.number_or("minus", 0));
    } else if (name == "unanimity") {
        rule.kind = Rule::Kind::kUnanimity;
    } else if (name == "majority") {
        rule.kind = Rule::Kind::kMajority;
        const json* over = fields.may("over");
        rule.strict = over != nullptr;
        rule.share = over ? share_of(*over, here) : share_of(fields.need("of"), here);
    } else if (name == "weighted") {
        rule.kind = Rule::Kind::kWeighted;
        rule.threshold = fields.number("threshold");
        for (const auto& [actor, weight] : fields.need("weights").items()) {
            const std::size_t index = actors.id(actor).index();
            if (rule.weights.size() <= index) rule.weights.resize(index + 1);
            rule.weights[index] = weight.get<double>();
        }
    } else if (name == "veto") {
        rule.kind = Rule::Kind::kVeto;
        rule.by = actors.set(fields.words("by"));
        rule.share = share_of(fields.need("majority"), here);
    } else if (name == "quorum") {
        rule.kind = Rule::Kind::kQuorum;
        rule.share = share_of(fields.need("share"), here);
        rule.inner.push_back(read_rule(fields.need("inner"), here, actors));
    } else if (name == "silence") {
        rule.kind = Rule::Kind::kSilence;
        rule.inner.push_back(read_rule(fields.need("inner"), here, actors));
    } else if (name == "consent") {
        rule.kind = Rule::Kind::kConsent;
        const std::string of = fields.text("of");
        rule.host = of == "host";
        if (!rule.host) rule.of = actors.id(of);
    } else {
        throw BadCase(here + " is no kind of rule");
    }
    fields.done();
    return rule;
}

std::string_view outcome_word(Outcome outcome) {
    switch (outcome) {
        case Outcome::kYes:
            return "yes";
        case Outcome::kNo:
            return "no";
        case Outcome::kOpen:
            return "open";
    }
    return "?";
}

}  // namespace

std::string run_ballot(const Case& it) {
    Actors actors;
    Fields given(it.given, it.id + "/ballot");
    Ballot ballot;
    ballot.members = actors.set(given.words("members"));
    (void)given.need("members");
    ballot.extra = actors.set(given.words("parties")) - ballot.members;
    if (given.may("host")) ballot.host = actors.id(given.text("host"));
    ballot.accepted = actors.set(given.words("accept"));
    ballot.rejected = actors.set(given.words("reject"));
    ballot.abstained = actors.set(given.words("abstain"));
    ballot.closed = given.flag("ended");
    const Rule rule = read_rule(given.need("rule"), it.id + "/ballot/rule", actors);
    given.done();
    if (!(ballot.accepted & ballot.rejected).empty() || !(ballot.accepted & ballot.abstained).empty() ||
        !(ballot.rejected & ballot.abstained).empty()) {
        throw BadCase(it.id + ": somebody votes twice");
    }

    Fields expect(it.expect, it.id + "/expect");
    const std::string outcome = expect.text("outcome");
    const ActorSet missing = actors.set(words_of(expect.text("missing")));
    expect.done();

    const Tally got = tally(rule, ballot);
    if (outcome_word(got.outcome) == outcome && got.missing == missing) return {};
    return fmt::format("expected {} with '{}' missing, got {} with '{}' missing", outcome, actors.text(missing),
                       outcome_word(got.outcome), actors.text(got.missing));
}

}  // namespace demarche::conformance
