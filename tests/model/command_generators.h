#pragma once

// RapidCheck generators of commands over the sample scenario: every kind, every optional field there and not there.

#include <rapidcheck.h>

#include <optional>
#include <string>
#include <vector>

#include "model/command.h"
#include "model/sample_scenario.h"

namespace demarche::sample {

template <class I, class D>
rc::Gen<I> any_id(const ById<I, D>& definitions) {
    return rc::gen::map(rc::gen::inRange<std::size_t>(0, definitions.size()), [](std::size_t i) { return I{i}; });
}

inline rc::Gen<DraftId> any_instance() {
    return rc::gen::map(rc::gen::inRange<std::uint32_t>(0, DraftId::kNone),
                        [](std::uint32_t value) { return DraftId{std::size_t{value}}; });
}

inline rc::Gen<ActorSet> any_actors(const Scenario& s) {
    return rc::gen::map(rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << s.actors.size()),
                        [](std::uint64_t bits) { return ActorSet{bits}; });
}

inline rc::Gen<std::optional<ActorSet>> maybe_actors(const Scenario& s) {
    return rc::gen::oneOf(rc::gen::just(std::optional<ActorSet>{}),
                          rc::gen::map(any_actors(s), [](ActorSet set) { return std::optional<ActorSet>{set}; }));
}

/// Plain text with all that JSON must escape, and characters of every length; may be empty.
inline rc::Gen<std::string> any_text() {
    const auto piece = rc::gen::element<std::string>("a", " ", "\"", "\\", "/", "\n", "\t", "{x}", "</b>", "\xc3\xa9",
                                                     "\xd0\x9e\xd1\x88", "\xe2\x82\xac", "\xf0\x9f\x95\x8a", "null");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& all) {
        std::string out;
        for (const std::string& one : all)
            out += one;
        return out;
    });
}

/// Any finite double: whole ones, thousandths, and those that are hard to write.
inline rc::Gen<double> any_number() {
    return rc::gen::oneOf(
        rc::gen::map(rc::gen::inRange(-1000, 1000), [](int whole) { return static_cast<double>(whole); }),
        rc::gen::map(rc::gen::inRange(-1'000'000, 1'000'000), [](int milli) { return milli / 1000.0; }),
        rc::gen::map(rc::gen::inRange<std::int64_t>(-(1LL << 50), 1LL << 50),
                     [](std::int64_t n) { return static_cast<double>(n) * (1e9 / static_cast<double>(1LL << 50)); }),
        rc::gen::element(-0.0, 0.1, 5e-324, 9007199254740993.0, -1e15, 1.7976931348623157e308));
}

/// A value of the parameter's type, within its range or not: ranges are not what the JSON form is about.
inline rc::Gen<double> any_value(const Scenario& s, const ParamDef& def) {
    const auto below = [](std::size_t n) {
        return rc::gen::map(rc::gen::inRange<std::size_t>(0, n), [](std::size_t i) { return static_cast<double>(i); });
    };
    switch (def.type) {
        case ParamType::kInteger:
            return rc::gen::oneOf(
                rc::gen::map(rc::gen::inRange(-1'000'000, 1'000'000), [](int i) { return static_cast<double>(i); }),
                rc::gen::element(-0.0, 1e300));
        case ParamType::kNumber:
            return any_number();
        case ParamType::kChoice:
            return below(def.options.size());
        case ParamType::kBoolean:
            return below(2);
        case ParamType::kParty:
        case ParamType::kActor:
            return below(s.actors.size());
        case ParamType::kPlace:
            return below(s.places.size());
        case ParamType::kInstitution:
            return below(s.institutions.size());
    }
    return rc::gen::just(0.0);
}

inline rc::Gen<std::vector<double>> any_params(const Scenario& s, const std::vector<ParamDef>& defs) {
    return rc::gen::exec([&s, &defs] {
        std::vector<double> out;
        for (const ParamDef& def : defs)
            out.push_back(*any_value(s, def));
        return out;
    });
}

inline rc::Gen<Conditions> any_conditions(const Scenario& s) {
    return rc::gen::exec([&s] {
        Conditions out;
        out.not_before = *rc::gen::inRange(0, 10);
        out.until_round = *rc::gen::inRange(0, 10);
        switch (*rc::gen::inRange(0, 3)) {
            case 0: {
                OnlyIf only_if;
                const IndicatorId indicator = *any_id(s.indicators);
                const std::size_t subjects = s.subjects(s.indicators[indicator].of);
                only_if.indicator = s.indicator_slot(indicator, *rc::gen::inRange<std::size_t>(0, subjects));
                const int bounds = *rc::gen::inRange(1, 4);
                if ((bounds & 1) != 0) only_if.below = *any_number();
                if ((bounds & 2) != 0) only_if.above = *any_number();
                out.only_if = only_if;
                break;
            }
            case 1:
                out.only_if = OnlyIf{{}, {}, {}, *any_id(s.agreements)};
                break;
            default:
                break;
        }
        return out;
    });
}

inline rc::Gen<DraftText> any_draft_text(const Scenario& s) {
    return rc::gen::exec([&s] {
        DraftText out;
        out.type = *any_id(s.agreements);
        out.framework = *any_id(s.institutions);
        if (*rc::gen::arbitrary<bool>()) out.place = *any_id(s.places);
        out.parties = *any_actors(s);
        const int terms = *rc::gen::inRange(0, 6);
        for (int i = 0; i < terms; ++i) {
            const ClauseId clause = *any_id(s.clauses);
            out.terms.push_back({clause, *any_params(s, s.clauses[clause].params)});
        }
        out.duration = *rc::gen::inRange(0, 10);
        out.conditions = *any_conditions(s);
        out.linked = *rc::gen::container<std::vector<DraftId>>(any_instance());
        return out;
    });
}

/// Any command of the kind at this index of the variant.
inline Command command_of_kind(const Scenario& s, std::size_t kind) {
    const auto version = rc::gen::inRange(0, 1000);
    switch (kind) {
        case 0:
            return ProposeDraft{*any_draft_text(s), *maybe_actors(s), *any_text()};
        case 1:
            return AmendDraft{*any_instance(), *version, *any_draft_text(s), *any_text()};
        case 2:
            return VoteOnDraft{*any_instance(), *version,
                               *rc::gen::element(Vote::kAccept, Vote::kReject, Vote::kAbstain), *any_text(),
                               *any_text()};
        case 3:
            return WithdrawDraft{*any_instance(), *any_text()};
        case 4: {
            const ActionId action = *any_id(s.actions);
            return TakeAction{action, *any_params(s, s.actions[action].params)};
        }
        case 5:
            return PlayCard{*any_id(s.cards)};
        case 6: {
            const CardId card =
                *rc::gen::suchThat(any_id(s.cards), [&](CardId c) { return !s.cards[c].choices.empty(); });
            return ChooseOption{card, *rc::gen::inRange(0, static_cast<int>(s.cards[card].choices.size()))};
        }
        case 7:
            return CommitMore{*any_instance(), *any_id(s.resources), *any_number()};
        case 8:
            return BreachClause{*any_instance(), *any_id(s.clauses)};
        case 9:
            return LeaveAgreement{*any_instance(), *any_text()};
        case 10: {
            const AssuranceTypeId type = *any_id(s.assurances);
            return GiveAssurance{type, *any_params(s, s.assurances[type].params), *maybe_actors(s)};
        }
        case 11:
            return Say{*any_text(), *maybe_actors(s)};
        case 12:
            return SetReady{*rc::gen::arbitrary<bool>()};
        case 13:
            return AnswerQuestion{*any_id(s.questions), *any_text()};
        case 14:
            return AdvancePhase{*rc::gen::inRange(-1, static_cast<int>(s.phases.size()))};
        case 15:
            return UseInject{*any_id(s.injects)};
        case 16:
            return SetNumber{*rc::gen::inRange<SlotIndex>(0, static_cast<SlotIndex>(s.slots.size())), *any_number(),
                             *any_text()};
        case 17:
            return PublishNews{*any_text()};
        case 18:
            return SetSeated{*any_id(s.actors), *rc::gen::arbitrary<bool>()};
        case 19:
            return RunScript{*any_text()};
        default:
            throw std::logic_error("a kind of command without a generator");
    }
}

inline rc::Gen<Command> any_command(const Scenario& s) {
    return rc::gen::exec(
        [&s] { return command_of_kind(s, *rc::gen::inRange<std::size_t>(0, std::variant_size_v<Command::variant>)); });
}

}  // namespace demarche::sample
