#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "model/json.h"
#include "model/json_write.h"

namespace demarche {

using nlohmann::json;

namespace {

std::string_view word(Cause::Kind kind) {
    static constexpr std::array<std::string_view, 14> kWords = {"command", "facilitator", "clock",     "deal",  "card",
                                                                "action",  "agreement",   "assurance", "drift", "hook",
                                                                "renewal", "inject",      "ending",    "hidden"};
    return kWords.at(static_cast<std::size_t>(kind));
}

std::string_view word(CardCame::How how) {
    static constexpr std::array<std::string_view, 4> kWords = {"drawn", "played", "from_hand", "due"};
    return kWords.at(static_cast<std::size_t>(how));
}

/// The id of what brought it about; null for kinds without one.
json cause_id(const Scenario& s, const Cause& cause) {
    switch (cause.kind) {
        case Cause::Kind::kCommand:
            return id_json(s.actors, ActorId{cause.id});
        case Cause::Kind::kCard:
            return id_json(s.cards, CardId{cause.id});
        case Cause::Kind::kAction:
            return id_json(s.actions, ActionId{cause.id});
        case Cause::Kind::kAgreement:
        case Cause::Kind::kAssurance:
            return cause.id;
        case Cause::Kind::kDrift:
            return id_json(s.indicators, IndicatorId{cause.id});
        case Cause::Kind::kHook:
            return cause.id < kEventKinds ? json(demarche::word(static_cast<EventKind>(cause.id))) : json(nullptr);
        case Cause::Kind::kInject:
            return id_json(s.injects, InjectId{cause.id});
        case Cause::Kind::kEnding:
            return id_json(s.endings, EndingId{cause.id});
        case Cause::Kind::kFacilitator:
        case Cause::Kind::kClock:
        case Cause::Kind::kDeal:
        case Cause::Kind::kRenewal:
        case Cause::Kind::kHidden:
            break;
    }
    return nullptr;
}

json cause_json(const Scenario& s, const Cause& cause) {
    json out = {{"kind", word(cause.kind)}};
    if (json id = cause_id(s, cause); !id.is_null()) out["id"] = std::move(id);
    if (cause.part >= 0) out["part"] = cause.part;
    if (cause.parent != Cause::kNoParent) out["parent"] = cause.parent;
    return out;
}

/// 64 bits as text: many readers of JSON keep no more than 53.
json hex_json(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

json memory_json(const MemoryValue& value) {
    return std::visit(Overloaded{
                          [](const std::string& text) { return string_json(text); },
                          // A float keeps its point, so that 1.0 and 1 stay apart as they do in Lua.
                          [](const auto& plain) { return json(plain); },
                      },
                      value);
}

void put(json& out, const char* field, const std::string& text) {
    if (!text.empty()) out[field] = string_json(text);
}

/// Writes the fields of each kind of change.
struct Fields {
    const Scenario& s;
    json& out;

    [[nodiscard]] json actor(ActorId id) const { return id_json(s.actors, id); }
    [[nodiscard]] json card(CardId id) const { return id_json(s.cards, id); }

    void operator()(const NumberChanged& c) const {
        out["number"] = slot_json(s, c.slot);
        out["before"] = number_json(c.before);
        out["after"] = number_json(c.after);
    }
    void operator()(const Remembered& c) const {
        out["name"] = string_json(c.memory.name);
        put(out, "subject", c.memory.subject);
        if (c.forgotten) {
            out["forgotten"] = true;
        } else {
            out["value"] = memory_json(c.memory.value);
        }
    }
    void operator()(const StreamMoved& c) const {
        out["stream"] = hex_json(c.name);
        out["state"] = hex_json(c.state);
    }
    void operator()(const PhaseStarted& c) const {
        out["round"] = c.round;
        out["phase"] = phase_json(s, c.phase);
        if (c.turn.valid()) out["turn"] = actor(c.turn);
    }
    void operator()(const TurnPassed& c) const { out["to"] = actor(c.to); }
    void operator()(const ReadyChanged& c) const {
        out["who"] = actors_json(s, c.who);
        out["ready"] = c.ready;
    }
    void operator()(const Woken& c) const {
        out["actor"] = actor(c.actor);
        out["over"] = c.over;
    }
    void operator()(const SeatedChanged& c) const { out["seated"] = actors_json(s, c.seated); }
    void operator()(const DraftTabled& c) const { out["draft"] = to_json(s, *c.draft); }
    void operator()(const VoteCast& c) const {
        out["draft"] = c.draft.value;
        out["version"] = c.version;
        out["by"] = actor(c.by);
        out["vote"] = demarche::word(c.vote);
        put(out, "why", c.reason);
        put(out, "reservation", c.reservation);
    }
    void operator()(const VotesCleared& c) const { out["draft"] = c.draft.value; }
    void operator()(const DraftDecided& c) const {
        out["draft"] = c.draft.value;
        out["status"] = demarche::word(c.status);
        put(out, "why", c.reason);
        if (!c.against.empty()) out["against"] = actors_json(s, c.against);
        if (!c.without.empty()) out["without"] = actors_json(s, c.without);
    }
    void operator()(const AgreementChanged& c) const {
        using What = AgreementChanged::What;
        out["what"] = demarche::word(c.what);
        if (c.actor.valid()) out["actor"] = actor(c.actor);
        if (c.what == What::kRatified || c.what == What::kRatificationFailed) out["odds"] = number_json(c.odds);
        if (c.clause.valid()) out["clause"] = id_json(s.clauses, c.clause);
        out["agreement"] = to_json(s, *c.agreement);
    }
    void operator()(const CardCame& c) const {
        out["card"] = card(c.card);
        out["how"] = word(c.how);
        if (c.by.valid()) out["by"] = actor(c.by);
    }
    void operator()(const CardDealt& c) const {
        out["card"] = card(c.card);
        out["to"] = actor(c.to);
    }
    void operator()(const CardDiscarded& c) const {
        out["card"] = card(c.card);
        out["from"] = actor(c.from);
    }
    void operator()(const CardScheduled& c) const { out.update(to_json(s, c.entry)); }
    void operator()(const ScheduleDue& c) const {
        out["index"] = c.index;
        out["came"] = c.came;
    }
    void operator()(const ChoiceOpened& c) const { out.update(to_json(s, c.choice)); }
    void operator()(const ChoiceTaken& c) const {
        out["card"] = card(c.card);
        out["actor"] = actor(c.actor);
        out["choice"] = choice_json(s, c.card, c.choice);
        out["closes"] = c.closes;
        out["by_default"] = c.by_default;
    }
    void operator()(const Acted& c) const {
        out.update(to_json(s, c.act));
        out["pending"] = c.pending;
        out["from_pending"] = c.from_pending;
        out["secret"] = c.secret;
    }
    void operator()(const ActFailed& c) const {
        out.update(to_json(s, c.act));
        put(out, "why", c.reason);
    }
    void operator()(const AssuranceGiven& c) const { out["assurance"] = to_json(s, *c.assurance); }
    void operator()(const AssuranceJudged& c) const {
        out["assurance"] = c.assurance.value;
        out["status"] = demarche::word(c.status);
    }
    void operator()(const ObjectiveDealt& c) const {
        out["objective"] = id_json(s.objectives, c.objective);
        out["active"] = c.active;
    }
    void operator()(const ObjectiveRevealed& c) const {
        out["objective"] = id_json(s.objectives, c.objective);
        out["to"] = actors_json(s, c.to);
    }
    void operator()(const MembershipChanged& c) const {
        out.update(to_json(s, c.membership));
        out["institution"] = id_json(s.institutions, c.institution);
    }
    void operator()(const News& c) const {
        out.update(text_json(c.text));
        if (c.place.valid()) out["place"] = id_json(s.places, c.place);
        if (!c.actors.empty()) out["actors"] = actors_json(s, c.actors);
        put(out, "tone", c.tone);
    }
    void operator()(const Told& c) const {
        out.update(text_json(c.text));
        out["to"] = actor(c.actor);
    }
    void operator()(const MessageSent& c) const {
        out["from"] = c.from.valid() ? actor(c.from) : json("facilitator");
        if (c.to) out["to"] = c.to->empty() ? json("facilitator") : actors_json(s, *c.to);
        out["text"] = string_json(c.text);
        if (!c.wants_answer) out["wants_answer"] = false;
    }
    void operator()(const QuestionAsked& c) const { out.update(to_json(s, c.question)); }
    void operator()(const QuestionAnswered& c) const {
        out.update(to_json(s, c.question));
        out["answer"] = string_json(c.answer);
    }
    void operator()(const InjectUsed& c) const { out["inject"] = id_json(s.injects, c.inject); }
    void operator()(const HandlerFailed& c) const {
        out["what"] = string_json(c.what);
        out["message"] = string_json(c.message);
    }
    void operator()(const RoundCleared&) const {}
    void operator()(const GameEnded& c) const { out["ending"] = id_json(s.endings, c.ending); }
};

}  // namespace

std::string_view word(AgreementChanged::What what) {
    static constexpr std::array<std::string_view, 11> kWords = {
        "adopted", "ratified",   "ratification_failed", "in_force", "suspended", "resumed",
        "ended",   "party_left", "committed",           "breached", "found_out"};
    return kWords.at(static_cast<std::size_t>(what));
}

json to_json(const Scenario& s, const Effect& effect) {
    json out = {{"seq", effect.seq}, {"effect", demarche::word(effect.change)}, {"cause", cause_json(s, effect.cause)}};
    if (!effect.reason.empty()) out["reason"] = text_json(effect.reason);
    std::visit(Fields{s, out}, effect.change);
    return out;
}

}  // namespace demarche
