#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "model/json.h"
#include "model/json_read.h"
#include "model/json_text.h"
#include "model/json_write.h"
#include "model/unknown.h"

namespace demarche {

using nlohmann::json;

namespace {

// Reading. Each reader is given the whole message, whose fields are known to be those of its form.

std::string optional_text(const JsonNode& node, std::size_t limit) {
    return node.given() ? node.text(limit) : std::string{};
}

std::optional<ActorSet> optional_actors(const JsonNode& node) {
    if (!node.given()) return std::nullopt;
    return node.actors();
}

std::optional<double> optional_number(const JsonNode& node) {
    if (!node.given()) return std::nullopt;
    return node.number();
}

Term read_term(const JsonNode& node) {
    node.object("a clause with its parameters, such as {\"id\": \"lead\", \"by\": \"eu\"}");
    Term term{node.field("id").id<ClauseId>("a clause"), {}};
    if (node.ok()) term.params = node.params(node.scenario().clauses[term.clause].params, {"id"});
    return term;
}

std::size_t read_subject(const JsonNode& node, const IndicatorDef& indicator) {
    switch (indicator.of) {
        case SubjectKind::kWorld:
            if (node.given()) {
                node.refuse(ErrorCode::kBadValue,
                            fmt::format("'{}' is a number of the whole world and has no subject", indicator.id));
            }
            return 0;
        case SubjectKind::kActor:
            return node.id<ActorId>("an actor").index();
        case SubjectKind::kPlace:
            return node.id<PlaceId>("a place").index();
        case SubjectKind::kConstituency:
            return node.id<ConstituencyId>("a constituency").index();
    }
    return 0;
}

OnlyIf read_only_if(const JsonNode& node) {
    static constexpr std::array<std::string_view, 5> kFields = {"indicator", "subject", "below", "above", "agreement"};
    node.object("a condition", kFields);
    OnlyIf out;
    if (const JsonNode agreement = node.field("agreement"); agreement.given()) {
        out.agreement = agreement.id<AgreementTypeId>("a type of agreement");
        for (const std::string_view other : {"indicator", "subject", "below", "above"}) {
            if (node.field(other).given()) {
                node.field(other).refuse(ErrorCode::kBadValue,
                                         "a condition is about an indicator or about an agreement, not about both");
            }
        }
        return out;
    }
    const JsonNode about = node.field("indicator");
    if (!about.given()) {
        node.refuse(ErrorCode::kMissingField,
                    "a condition must name an indicator with a bound (below, above), or the type of an agreement");
        return out;
    }
    const IndicatorId indicator = about.id<IndicatorId>("an indicator");
    if (!node.ok()) return out;
    const std::size_t subject = read_subject(node.field("subject"), node.scenario().indicators[indicator]);
    if (!node.ok()) return out;
    out.indicator = node.scenario().indicator_slot(indicator, subject);
    out.below = optional_number(node.field("below"));
    out.above = optional_number(node.field("above"));
    if (!out.below && !out.above) {
        node.refuse(ErrorCode::kMissingField, "a condition on an indicator needs a bound: below, above or both");
    }
    return out;
}

Conditions read_conditions(const JsonNode& node) {
    static constexpr std::array<std::string_view, 3> kFields = {"not_before", "until_round", "only_if"};
    node.object("conditions", kFields);
    Conditions out;
    if (const JsonNode round = node.field("not_before"); round.given()) out.not_before = round.integer(1);
    if (const JsonNode round = node.field("until_round"); round.given()) out.until_round = round.integer(1);
    if (const JsonNode only_if = node.field("only_if"); only_if.given()) out.only_if = read_only_if(only_if);
    return out;
}

/// Reads those fields of a text that are there; null empties a field that may be empty.
void read_text(const JsonNode& node, DraftText& text) {
    if (const JsonNode type = node.field("type"); type.present()) {
        text.type = type.id<AgreementTypeId>("a type of agreement");
    }
    if (const JsonNode framework = node.field("framework"); framework.present()) {
        text.framework = framework.id<InstitutionId>("an institution");
    }
    if (const JsonNode place = node.field("place"); place.present()) {
        text.place = place.given() ? place.id<PlaceId>("a place") : PlaceId{};
    }
    if (const JsonNode parties = node.field("parties"); parties.present()) text.parties = parties.actors();
    if (const JsonNode clauses = node.field("clauses"); clauses.present()) {
        text.terms.clear();
        for (const JsonNode& clause : clauses.list("clauses")) {
            text.terms.push_back(read_term(clause));
            if (!node.ok()) return;
        }
    }
    if (const JsonNode duration = node.field("duration"); duration.present()) {
        text.duration = duration.given() ? duration.integer(0) : 0;
    }
    if (const JsonNode conditions = node.field("conditions"); conditions.present()) {
        text.conditions = conditions.given() ? read_conditions(conditions) : Conditions{};
    }
    if (const JsonNode linked = node.field("linked"); linked.present()) {
        text.linked.clear();
        if (!linked.given()) return;
        for (const JsonNode& other : linked.list("drafts' numbers"))
            text.linked.push_back(other.instance<DraftId>());
    }
}

constexpr std::array<std::string_view, 8> kTextFields = {"type",    "framework", "place",      "parties",
                                                         "clauses", "duration",  "conditions", "linked"};

Command read_propose(const JsonNode& node) {
    ProposeDraft out;
    for (const std::string_view required : {"type", "framework", "parties", "clauses"}) {
        if (!node.field(required).present()) {
            node.field(required).refuse(ErrorCode::kMissingField, "this field is missing: a draft must have it");
        }
    }
    read_text(node, out.text);
    out.channel = optional_actors(node.field("channel"));
    out.message = optional_text(node.field("message"), kMaxMessage);
    return out;
}

int read_version(const JsonNode& node) {
    return node.given() ? node.integer(1) : 0;
}

Command read_amend(const JsonNode& node) {
    AmendDraft out;
    out.draft = node.field("draft").instance<DraftId>();
    out.version = read_version(node.field("version"));
    if (!node.ok()) return out;
    // A command from a log says everything, and is read without asking what stood on the table.
    const bool whole = std::all_of(kTextFields.begin(), kTextFields.end(),
                                   [&](std::string_view name) { return node.field(name).present(); });
    if (!whole) {
        const Draft* table = node.world().draft(out.draft);
        if (table == nullptr || table->versions.empty()) {
            node.field("draft").refuse(ErrorCode::kUnknownDraft, no_such_draft(out.draft));
            return out;
        }
        out.text = table->text();
    }
    read_text(node, out.text);
    out.message = optional_text(node.field("message"), kMaxMessage);
    return out;
}

Command read_vote(const JsonNode& node) {
    static constexpr std::array<std::string_view, 3> kVotes = {"accept", "reject", "abstain"};
    static constexpr std::array<Vote, 3> kMeanings = {Vote::kAccept, Vote::kReject, Vote::kAbstain};
    VoteOnDraft out;
    out.draft = node.field("draft").instance<DraftId>();
    out.version = read_version(node.field("version"));
    out.vote = kMeanings.at(node.field("vote").one_of(kVotes));
    out.reservation = optional_text(node.field("reservation"), kMaxReason);
    out.reason = optional_text(node.field("reason"), kMaxReason);
    return out;
}

Command read_withdraw(const JsonNode& node) {
    return WithdrawDraft{node.field("draft").instance<DraftId>(), optional_text(node.field("reason"), kMaxReason)};
}

Command read_act(const JsonNode& node) {
    TakeAction out{node.field("action").id<ActionId>("an action"), {}};
    if (node.ok()) out.params = node.field("params").params(node.scenario().actions[out.action].params);
    return out;
}

Command read_play_card(const JsonNode& node) {
    return PlayCard{node.field("card").id<CardId>("a card")};
}

Command read_choose(const JsonNode& node) {
    ChooseOption out{node.field("card").id<CardId>("a card"), 0};
    if (!node.ok()) return out;
    const CardDef& card = node.scenario().cards[out.card];
    if (card.choices.empty()) {
        node.field("card").refuse(ErrorCode::kUnknownId, fmt::format("the card '{}' offers no choice", card.id));
        return out;
    }
    std::vector<std::string_view> choices;
    for (const ChoiceDef& choice : card.choices)
        choices.push_back(choice.id);
    out.choice = static_cast<int>(node.field("choice").one_of(choices));
    return out;
}

Command read_commit(const JsonNode& node) {
    return CommitMore{node.field("agreement").instance<AgreementId>(),
                      node.field("resource").id<ResourceId>("a resource"), node.field("amount").number()};
}

Command read_breach(const JsonNode& node) {
    return BreachClause{node.field("agreement").instance<AgreementId>(), node.field("clause").id<ClauseId>("a clause")};
}

Command read_leave(const JsonNode& node) {
    return LeaveAgreement{node.field("agreement").instance<AgreementId>(),
                          optional_text(node.field("reason"), kMaxReason)};
}

Command read_assure(const JsonNode& node) {
    GiveAssurance out{node.field("assurance").id<AssuranceTypeId>("an assurance"), {}, {}};
    if (node.ok()) out.params = node.field("params").params(node.scenario().assurances[out.assurance].params);
    out.to = optional_actors(node.field("to"));
    return out;
}

Command read_say(const JsonNode& node) {
    const JsonNode to = node.field("to");
    Say out{node.field("text").text(kMaxMessage), std::nullopt};
    const JsonNode answer = node.field("wants_answer");
    out.wants_answer = !answer.given() || answer.boolean();
    if (to.is_text()) {
        static constexpr std::array<std::string_view, 1> kOthers = {"facilitator"};
        (void)to.one_of(kOthers);
        out.to = ActorSet{};
        return out;
    }
    out.to = optional_actors(to);
    if (out.to && out.to->empty())
        to.refuse(ErrorCode::kBadValue, "a message goes to actors, to \"facilitator\", or to all without 'to'");
    return out;
}

Command read_ready(const JsonNode& node) {
    const JsonNode ready = node.field("ready");
    return SetReady{!ready.given() || ready.boolean()};
}

Command read_answer(const JsonNode& node) {
    return AnswerQuestion{node.field("question").id<QuestionId>("a question"),
                          node.field("answer").text_or_number(kMaxMessage)};
}

Command read_advance(const JsonNode& node) {
    const JsonNode to = node.field("to");
    if (!to.given()) return AdvancePhase{};
    std::vector<std::string_view> phases;
    for (const PhaseDef& phase : node.scenario().phases)
        phases.push_back(phase.id);
    return AdvancePhase{static_cast<int>(to.one_of(phases))};
}

Command read_inject(const JsonNode& node) {
    return UseInject{node.field("inject").id<InjectId>("an inject")};
}

Command read_set_number(const JsonNode& node) {
    return SetNumber{node.field("number").slot(), node.field("value").number(),
                     optional_text(node.field("reason"), kMaxReason)};
}

Command read_news(const JsonNode& node) {
    return PublishNews{node.field("text").text(kMaxMessage)};
}

Command read_seat(const JsonNode& node) {
    const JsonNode seated = node.field("seated");
    return SetSeated{node.field("actor").id<ActorId>("an actor"), seated.boolean()};
}

Command read_script(const JsonNode& node) {
    return RunScript{node.field("text").text(kMaxScript)};
}

/// What a kind of command is called, which fields it has besides "command", and how it is read.
struct Form {
    std::string_view word;
    std::span<const std::string_view> fields;
    Command (*read)(const JsonNode&);
};

template <std::size_t N>
using Fields = std::array<std::string_view, N>;
constexpr Fields<10> kPropose = {"type",     "framework",  "place",  "parties", "clauses",
                                 "duration", "conditions", "linked", "channel", "message"};
constexpr Fields<11> kAmend = {"draft",   "version",  "type",       "framework", "place",  "parties",
                               "clauses", "duration", "conditions", "linked",    "message"};
constexpr Fields<5> kVote = {"draft", "version", "vote", "reservation", "reason"};
constexpr Fields<2> kWithdraw = {"draft", "reason"};
constexpr Fields<2> kAct = {"action", "params"};
constexpr Fields<1> kPlayCard = {"card"};
constexpr Fields<2> kChoose = {"card", "choice"};
constexpr Fields<3> kCommit = {"agreement", "resource", "amount"};
constexpr Fields<2> kBreach = {"agreement", "clause"};
constexpr Fields<2> kLeave = {"agreement", "reason"};
constexpr Fields<3> kAssure = {"assurance", "params", "to"};
constexpr Fields<3> kSay = {"text", "to", "wants_answer"};
constexpr Fields<1> kReady = {"ready"};
constexpr Fields<2> kAnswer = {"question", "answer"};
constexpr Fields<1> kAdvance = {"to"};
constexpr Fields<1> kInject = {"inject"};
constexpr Fields<3> kSetNumber = {"number", "value", "reason"};
constexpr Fields<1> kNews = {"text"};
constexpr Fields<2> kSeat = {"actor", "seated"};
constexpr Fields<1> kScript = {"text"};

/// In the order of the variant.
constexpr std::array<Form, std::variant_size_v<Command::variant>> kForms = {{
    {"propose", kPropose, read_propose},
    {"amend", kAmend, read_amend},
    {"vote", kVote, read_vote},
    {"withdraw", kWithdraw, read_withdraw},
    {"act", kAct, read_act},
    {"play_card", kPlayCard, read_play_card},
    {"choose", kChoose, read_choose},
    {"commit", kCommit, read_commit},
    {"breach", kBreach, read_breach},
    {"leave", kLeave, read_leave},
    {"assure", kAssure, read_assure},
    {"say", kSay, read_say},
    {"ready", kReady, read_ready},
    {"answer", kAnswer, read_answer},
    {"advance", kAdvance, read_advance},
    {"inject", kInject, read_inject},
    {"set_number", kSetNumber, read_set_number},
    {"news", kNews, read_news},
    {"seat", kSeat, read_seat},
    {"script", kScript, read_script},
}};

// Writing.

void put(json& out, const char* field, const std::string& text) {
    if (!text.empty()) out[field] = string_json(text);
}

void put(json& out, const char* field, const Scenario& scenario, const std::optional<ActorSet>& actors) {
    if (actors) out[field] = actors_json(scenario, *actors);
}

void put_version(json& out, int version) {
    if (version > 0) out["version"] = version;
}

void put_params(json& out, const Scenario& scenario, std::span<const ParamDef> defs, std::span<const double> values) {
    if (!values.empty()) out["params"] = params_json(scenario, defs, values);
}

}  // namespace

std::string_view word(const Command& command) {
    return kForms.at(command.index()).word;
}

json to_json(const Scenario& s, const Command& command) {
    json out = {{"command", word(command)}};
    std::visit(Overloaded{
                   [&](const ProposeDraft& c) {
                       put_text(s, c.text, false, out);
                       put(out, "channel", s, c.channel);
                       put(out, "message", c.message);
                   },
                   [&](const AmendDraft& c) {
                       out["draft"] = c.draft.value;
                       put_version(out, c.version);
                       put_text(s, c.text, true, out);
                       put(out, "message", c.message);
                   },
                   [&](const VoteOnDraft& c) {
                       out["draft"] = c.draft.value;
                       put_version(out, c.version);
                       out["vote"] = word(c.vote);
                       put(out, "reservation", c.reservation);
                       put(out, "reason", c.reason);
                   },
                   [&](const WithdrawDraft& c) {
                       out["draft"] = c.draft.value;
                       put(out, "reason", c.reason);
                   },
                   [&](const TakeAction& c) {
                       out["action"] = id_json(s.actions, c.action);
                       if (s.actions.has(c.action)) put_params(out, s, s.actions[c.action].params, c.params);
                   },
                   [&](const PlayCard& c) { out["card"] = id_json(s.cards, c.card); },
                   [&](const ChooseOption& c) {
                       out["card"] = id_json(s.cards, c.card);
                       out["choice"] = choice_json(s, c.card, c.choice);
                   },
                   [&](const CommitMore& c) {
                       out["agreement"] = c.agreement.value;
                       out["resource"] = id_json(s.resources, c.resource);
                       out["amount"] = number_json(c.amount);
                   },
                   [&](const BreachClause& c) {
                       out["agreement"] = c.agreement.value;
                       out["clause"] = id_json(s.clauses, c.clause);
                   },
                   [&](const LeaveAgreement& c) {
                       out["agreement"] = c.agreement.value;
                       put(out, "reason", c.reason);
                   },
                   [&](const GiveAssurance& c) {
                       out["assurance"] = id_json(s.assurances, c.assurance);
                       if (s.assurances.has(c.assurance)) {
                           put_params(out, s, s.assurances[c.assurance].params, c.params);
                       }
                       put(out, "to", s, c.to);
                   },
                   [&](const Say& c) {
                       out["text"] = string_json(c.text);
                       put(out, "to", s, c.to);
                       if (c.to && c.to->empty()) out["to"] = "facilitator";
                       if (!c.wants_answer) out["wants_answer"] = false;
                   },
                   [&](const SetReady& c) { out["ready"] = c.ready; },
                   [&](const AnswerQuestion& c) {
                       out["question"] = id_json(s.questions, c.question);
                       out["answer"] = string_json(c.answer);
                   },
                   [&](const AdvancePhase& c) {
                       if (c.to >= 0) out["to"] = phase_json(s, static_cast<std::size_t>(c.to));
                   },
                   [&](const UseInject& c) { out["inject"] = id_json(s.injects, c.inject); },
                   [&](const SetNumber& c) {
                       out["number"] = slot_json(s, c.slot);
                       out["value"] = number_json(c.value);
                       put(out, "reason", c.reason);
                   },
                   [&](const PublishNews& c) { out["text"] = string_json(c.text); },
                   [&](const SetSeated& c) {
                       out["actor"] = id_json(s.actors, c.actor);
                       out["seated"] = c.seated;
                   },
                   [&](const RunScript& c) { out["text"] = string_json(c.text); },
               },
               command);
    return out;
}

Result<Command> command_from_json(const Scenario& scenario, const World& world, const json& message) {
    JsonReading reading{scenario, world, {}};
    const JsonNode node(reading, &message, "");
    static constexpr auto kWords = [] {
        std::array<std::string_view, kForms.size()> words{};
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] = kForms[i].word;
        return words;
    }();
    std::size_t kind = 0;
    if (message.is_object()) {
        kind = node.field("command").one_of(kWords);
    } else {
        node.object("an object with a field \"command\"");
    }
    if (reading.fault) return tl::unexpected<Error>(*std::move(reading.fault));

    const Form& form = kForms.at(kind);
    std::vector<std::string_view> fields = {"command"};
    fields.insert(fields.end(), form.fields.begin(), form.fields.end());
    node.object(fmt::format("the command '{}'", form.word), fields);
    if (reading.fault) return tl::unexpected<Error>(*std::move(reading.fault));

    Command command = form.read(node);
    if (reading.fault) return tl::unexpected<Error>(*std::move(reading.fault));
    return command;
}

Result<Command> command_from_text(const Scenario& scenario, const World& world, std::string_view text) {
    return json_from_text(text).and_then(
        [&](const json& message) { return command_from_json(scenario, world, message); });
}

}  // namespace demarche
