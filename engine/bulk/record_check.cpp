// Records of games held against the scenario that they are said to be of.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "bulk/records.h"

namespace demarche::bulk {

namespace {

/// The first thing in a record that its scenario does not have, in words; "" if there is none.
class Search {
 public:
    explicit Search(const Scenario& s) : s_(s) {}

    [[nodiscard]] std::string fault(const GameRecord& r) {
        if (!r.ending.empty()) find<EndingId>("ending", r.ending);
        if (!r.first_proposer.empty()) find<ActorId>("actor", r.first_proposer);
        for (const auto& [seat, score] : r.scores) {
            const auto actor = s_.find<ActorId>(seat);
            if (!actor || !s_.playable.contains(*actor)) miss("seat", seat);
        }
        if (std::ssize(r.scores) != s_.playable.size())
            say(fmt::format("it has the scores of {} seats, and the scenario has {}", r.scores.size(),
                            s_.playable.size()));
        // What is missing would count as nothing.
        const auto numbers = std::count_if(s_.slots.begin(), s_.slots.end(), [&](const Slot& slot) {
            return slot.kind == Slot::Kind::kIndicator &&
                   s_.indicators[IndicatorId{slot.def}].visible == Visible::kPublic;
        });
        if (std::ssize(r.numbers) != numbers)
            say(fmt::format("it has {} numbers of indicators, and everybody sees {} at the end", r.numbers.size(),
                            numbers));
        for (const auto& [id, score] : r.objectives)
            find<ObjectiveId>("objective", id);
        for (const AgreementRecord& a : r.agreements) {
            find<AgreementTypeId>("agreement", a.type);
            find<InstitutionId>("institution", a.framework);
            if (!a.place.empty()) find<PlaceId>("place", a.place);
            for (const std::string* actor : {&a.lead, &a.proposer})
                if (!actor->empty()) find<ActorId>("actor", *actor);
            for (const std::string& actor : a.parties)
                find<ActorId>("actor", actor);
            for (std::size_t i = 0; i < a.clauses.size(); ++i)
                look_at(a.clauses[i], i < a.params.size() ? a.params[i] : Params{});
        }
        for (const std::string& card : r.cards)
            find<CardId>("card", card);
        for (const ChoiceRecord& taken : r.choices) {
            const auto card = s_.find<CardId>(taken.card);
            const auto actor = s_.find<ActorId>(taken.actor);
            bool there = false;
            if (card && actor) {
                for (const ChoiceDef& one : s_.cards[*card].choices)
                    there |= one.id == taken.choice && one.by == *actor;
            }
            if (!there) miss("choice", fmt::format("{}/{} of {}", taken.card, taken.choice, taken.actor));
        }
        for (const std::string& both : r.actions) {
            const auto [of, action] = halves(both);
            if (!s_.find<ActorId>(of) || !s_.find<ActionId>(action)) miss("action", both);
        }
        for (const auto& [path, value] : r.numbers)
            if (!s_.find_slot(path)) miss("number", path);
        return std::move(fault_);
    }

 private:
    void look_at(const std::string& clause, const Params& params) {
        const auto id = s_.find<ClauseId>(clause);
        if (!id) return miss("clause", clause);
        const std::vector<ParamDef>& defs = s_.clauses[*id].params;
        const bool same = std::equal(params.begin(), params.end(), defs.begin(), defs.end(),
                                     [](const auto& param, const ParamDef& def) { return param.first == def.name; });
        if (!same) say(fmt::format("the parameters of its clause '{}' are not those of the scenario", clause));
    }
    static std::pair<std::string_view, std::string_view> halves(std::string_view both) {
        const std::size_t slash = both.find('/');
        if (slash == std::string_view::npos) return {both, {}};
        return {both.substr(0, slash), both.substr(slash + 1)};
    }
    template <class Id>
    void find(const char* what, const std::string& id) {
        if (!s_.find<Id>(id)) miss(what, id);
    }
    void miss(const char* what, const std::string& id) {
        say(fmt::format("its {} '{}' is none of the scenario '{}'", what, printable(id, 60), s_.id));
    }
    void say(std::string fault) {
        if (fault_.empty()) fault_ = std::move(fault);
    }
    const Scenario& s_;
    std::string fault_;
};

}  // namespace

namespace {

Error no_game(const Run& run, std::size_t i, const std::string& fault, const std::filesystem::path& file) {
    return {ErrorCode::kUnreadable,
            fmt::format("this is no game of the scenario (seed {}): {}", run.games[i].seed, fault),
            i < run.lines.size() ? fmt::format("{}:{}", file.string(), run.lines[i]) : file.string(),
            {}};
}

std::vector<std::string> names_of(const std::vector<std::pair<std::string, double>>& values) {
    std::vector<std::string> out;
    for (const auto& [name, value] : values)
        out.push_back(name);
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

Result<void> held_together(const Run& run, const std::filesystem::path& file, const GameRecord* other) {
    for (std::size_t i = 0; i < run.games.size(); ++i) {
        const GameRecord& game = run.games[i];
        const GameRecord& first = other != nullptr ? *other : run.games.front();
        const char* const fault =
            game.scores.empty()                                 ? "it has the score of no seat"
            : names_of(game.scores) != names_of(first.scores)   ? "its seats are not those of the first game"
            : names_of(game.numbers) != names_of(first.numbers) ? "its numbers are not those of the first game"
                                                                : nullptr;
        if (fault != nullptr) return tl::unexpected<Error>(no_game(run, i, fault, file));
    }
    return {};
}

Result<void> held_against(const Scenario& scenario, const Run& run, const std::filesystem::path& file) {
    for (std::size_t i = 0; i < run.games.size(); ++i) {
        const std::string fault = Search{scenario}.fault(run.games[i]);
        if (fault.empty()) continue;
        return tl::unexpected<Error>(no_game(run, i, fault, file));
    }
    return {};
}

}  // namespace demarche::bulk
