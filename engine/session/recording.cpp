#include "session/recording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/figure.h"
#include "base/text.h"
#include "game/query.h"
#include "model/json_text.h"
#include "model/translated.h"
#include "session/names.h"
#include "session/session_file.h"

namespace demarche::session {

namespace {

using nlohmann::json;

constexpr std::size_t kLongest = 4000;  ///< Bytes of one text; no command may bring as much.

std::string dumped(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

// --- reading what anybody may have written ------------------------------------------------------------------------

const json kNone;

const json& in(const json& object, std::string_view field) {
    if (!object.is_object()) return kNone;
    const auto hit = object.find(field);
    return hit == object.end() ? kNone : *hit;
}

std::string text_of(const json& value) {
    return value.is_string() ? printable(value.get<std::string>(), kLongest) : std::string{};
}

std::string text_in(const json& object, std::string_view field) {
    return text_of(in(object, field));
}

double number_in(const json& object, std::string_view field) {
    const json& value = in(object, field);
    return value.is_number() ? value.get<double>() : 0;
}

/// "joint_police_mission" without a name of its own: "joint police mission".
std::string spoken(std::string id) {
    std::replace(id.begin(), id.end(), '_', ' ');
    return id;
}

/// Tells the effects of a file as `Story` tells those of a game that runs, as far as what is stored allows.
class Reader {
 public:
    Reader(const json& names, const Words& words) : names_(names), w_(words) {}

    void tell(const json& effect, std::vector<StoryLine>& out);
    void finish(Recording& into) const;
    [[nodiscard]] std::string named(std::string_view kind, const std::string& id) const {
        const json& name = in(in(names_, kind), id);
        const std::string text =
            name.is_object() ? text_in(name, name.contains("title") ? "title" : "name") : text_of(name);
        return text.empty() ? spoken(id) : text;
    }

 private:
    using Rank = StoryLine::Rank;
    [[nodiscard]] std::string who(const json& object, std::string_view field) const {
        const std::string id = text_in(object, field);
        return id.empty() || id == "facilitator" ? w_.tr("The facilitator") : named("actors", id);
    }
    [[nodiscard]] std::string all_of(const json& ids) const {
        std::vector<std::string> out;
        for (const json& id : ids.is_array() ? ids : kNone)
            out.push_back(named("actors", text_of(id)));
        return out.empty() ? w_.tr("nobody") : w_.list(out);
    }
    [[nodiscard]] std::string heading(const json& text) const;
    [[nodiscard]] std::string short_heading(const json& text) const;
    [[nodiscard]] std::string draft(const json& id) const {
        const auto hit = drafts_.find(id.is_number_integer() ? id.get<std::int64_t>() : -1);
        return hit == drafts_.end() ? w_.tr("a draft") : hit->second;
    }
    [[nodiscard]] std::string value(const json& param) const;
    /// "advisers: by Kazakhstan, officers 50"
    [[nodiscard]] std::vector<std::string> terms(const json& text) const;
    [[nodiscard]] std::string quoting(std::string sentence, const std::string& why) const {
        return why.empty() ? sentence : w_.tr("{sentence}: \"{reason}\"", sentence, why);
    }
    /// Who held a draft back: those who said no, and those who said neither yes nor no.
    [[nodiscard]] std::string held_back(const json& against, const json& without) const;
    void tabled(const json& effect, std::vector<StoryLine>& out);
    void decided(const json& effect, std::vector<StoryLine>& out) const;
    void agreement(const json& effect, std::vector<StoryLine>& out);
    void talk(const std::string& kind, const json& effect, std::vector<StoryLine>& out);
    void card(const std::string& kind, const json& effect, std::vector<StoryLine>& out) const;

    const json& names_;
    const Words& w_;
    std::map<std::int64_t, std::string> drafts_;  ///< By id: what they are called once they were tabled.
    std::map<std::int64_t, std::pair<std::string, std::string>> assurances_;  ///< Who gave it, and its name.
    std::map<std::int64_t, std::size_t> places_;                              ///< Of agreements in the list.
    std::vector<Recording::Agreement> agreements_;
    std::map<std::string, std::size_t> moved_;
    std::vector<Recording::Number> numbers_;
};

std::string Reader::short_heading(const json& text) const {
    const std::string type = named("agreements", text_in(text, "type"));
    const std::string place = text_in(text, "place");
    return place.empty() ? w_.tr("'{type}'", type) : w_.tr("'{type} in {place}'", type, named("places", place));
}

std::string Reader::heading(const json& text) const {
    const std::string type = named("agreements", text_in(text, "type"));
    const std::string framework = named("institutions", text_in(text, "framework"));
    const std::string place = text_in(text, "place");
    std::vector<std::string> parties;
    for (const json& id : in(text, "parties").is_array() ? in(text, "parties") : kNone)
        parties.push_back(named("actors", text_of(id)));
    const std::string all = fmt::format("{}", fmt::join(parties, ", "));
    return place.empty()
               ? w_.tr("{type} ({framework}): {parties}", type, framework, all)
               : w_.tr("{type} in {place} ({framework}): {parties}", type, named("places", place), framework, all);
}

std::string Reader::value(const json& param) const {
    if (param.is_boolean()) return w_.yes_no(param.get<bool>());
    if (param.is_number()) return number_text(param.get<double>());
    if (!param.is_string()) return {};
    const std::string id = text_of(param);
    for (const char* kind : {"actors", "places"}) {
        if (in(in(names_, kind), id).is_string()) return named(kind, id);
    }
    return spoken(id);
}

std::vector<std::string> Reader::terms(const json& text) const {
    std::vector<std::string> out;
    const json& clauses = in(text, "clauses");
    for (const json& clause : clauses.is_array() ? clauses : kNone) {
        std::vector<std::string> params;
        for (const auto& [name, param] : clause.is_object() ? clause.items() : kNone.items()) {
            const std::string said = value(param);
            if (name != "id" && !said.empty()) params.push_back(spoken(printable(name, 60)) + " " + said);
        }
        out.push_back(named("clauses", text_in(clause, "id")) +
                      (params.empty() ? "" : fmt::format(": {}", fmt::join(params, ", "))));
    }
    return out;
}

void Reader::tabled(const json& effect, std::vector<StoryLine>& out) {
    const json& draft = in(effect, "draft");
    const json& text = in(draft, "text");
    const json& id = in(draft, "id");
    const std::string what = heading(text);
    if (id.is_number_integer()) drafts_[id.get<std::int64_t>()] = short_heading(text);
    const std::string reason = text_in(in(effect, "reason"), "text");
    const auto version = static_cast<int>(std::clamp(number_in(draft, "version"), 0.0, 1e6));
    // A heading may end with the parties: what is said with it is its author's.
    const std::string line =
        version < 2 ? w_.tr("{actor} tables {draft}", who(draft, "author"), what)
                    : w_.tr("{actor} amends {draft}, now version {n}", who(draft, "author"), what, version);
    out.push_back({Rank::kStep, reason.empty() ? line : w_.tr("{sentence}. \"{reason}\"", line, reason)});
    for (std::string& term : terms(text))
        out.push_back({Rank::kDetail, std::move(term)});
}

std::string Reader::held_back(const json& against, const json& without) const {
    const auto anybody = [](const json& ids) { return ids.is_array() && !ids.empty(); };
    if (!anybody(without)) return anybody(against) ? w_.tr("against it: {actors}", all_of(against)) : std::string{};
    return anybody(against)
               ? w_.tr("against it: {actors}; without a yes of: {others}", all_of(against), all_of(without))
               : w_.tr("without a yes of: {actors}", all_of(without));
}

void Reader::decided(const json& effect, std::vector<StoryLine>& out) const {
    const std::string status = text_in(effect, "status");
    const std::string what = draft(in(effect, "draft"));
    const std::string why = text_in(effect, "why");
    if (status == "adopted") out.push_back({Rank::kTurningPoint, w_.tr("ADOPTED: {draft}", what)});
    if (status == "withdrawn") out.push_back({Rank::kPlain, quoting(w_.tr("Withdrawn: {draft}", what), why)});
    if (status != "rejected") return;
    const std::string by = held_back(in(effect, "against"), in(effect, "without"));
    out.push_back({Rank::kTurningPoint, by.empty() ? quoting(w_.tr("Not adopted: {draft}", what), why)
                                                   : w_.tr("Not adopted: {draft} ({reason})", what, by)});
}

void Reader::agreement(const json& effect, std::vector<StoryLine>& out) {
    const json& agreement = in(effect, "agreement");
    const std::string what = heading(in(agreement, "text"));
    const std::string in_short = short_heading(in(agreement, "text"));
    const std::string step = text_in(effect, "what");
    const std::string actor = who(effect, "actor");
    const std::string reason = text_in(in(effect, "reason"), "text");
    std::string status = text_in(agreement, "status");
    for (int i = 0; i <= static_cast<int>(AgreementStatus::kViolated); ++i) {
        const auto one = static_cast<AgreementStatus>(i);
        if (word(one) == status) {
            status = status_text(w_, one);
            break;
        }
    }
    const json& id = in(agreement, "id");
    const auto [at, fresh] =
        places_.try_emplace(id.is_number_integer() ? id.get<std::int64_t>() : -1, agreements_.size());
    if (fresh) agreements_.emplace_back();
    agreements_[at->second] = {what, status, terms(in(agreement, "text"))};
    const int odds = static_cast<int>(std::clamp(number_in(effect, "odds"), 0.0, 1.0) * 100 + 0.5);
    const auto say = [&](Rank rank, std::string text) { out.push_back({rank, std::move(text)}); };
    if (step == "ratified")
        say(Rank::kPlain, w_.tr("{actor} ratifies {agreement} (the odds were {odds} %).", actor, in_short, odds));
    if (step == "ratification_failed")
        say(Rank::kPlain,
            w_.tr("{actor} fails to ratify {agreement} this time (the odds were {odds} %).", actor, in_short, odds));
    if (step == "in_force") say(Rank::kTurningPoint, w_.tr("In force: {agreement}", what));
    if (step == "suspended") say(Rank::kPlain, quoting(w_.tr("Suspended: {agreement}", what), reason));
    if (step == "resumed") say(Rank::kPlain, quoting(w_.tr("In force again: {agreement}", what), reason));
    if (step == "ended")
        say(Rank::kTurningPoint, quoting(w_.tr("Ended ({status}): {agreement}", status, what), reason));
    if (step == "party_left") say(Rank::kPlain, quoting(w_.tr("{actor} leaves {agreement}", actor, what), reason));
    if (step == "committed") say(Rank::kPlain, w_.tr("{actor} commits more to {agreement}.", actor, in_short));
    // Recordings of before the clause was noted do not name it.
    const std::string broken = text_in(effect, "clause");
    const std::string clause = broken.empty() ? broken : named("clauses", broken);
    if (step == "breached") {
        say(Rank::kPlain,
            clause.empty()
                ? w_.tr("In secret, {actor} no longer honours a clause of {agreement}.", actor, what)
                : w_.tr("In secret, {actor} no longer honours '{clause}' of {agreement}.", actor, clause, what));
    }
    if (step == "found_out") {
        say(Rank::kTurningPoint,
            clause.empty() ? w_.tr("{actor} is found to have broken {agreement}.", actor, what)
                           : w_.tr("{actor} is found to have broken '{clause}' of {agreement}.", actor, clause, what));
    }
}

void Reader::talk(const std::string& kind, const json& effect, std::vector<StoryLine>& out) {
    if (kind == "message_sent") {
        const std::string said = text_in(effect, "text");
        const json& to = in(effect, "to");
        const std::string hearers = to.is_string() ? w_.tr("the facilitator") : all_of(to);
        out.push_back({Rank::kPlain, !to.is_null()
                                         ? w_.tr("{actor} to {others}: \"{words}\"", who(effect, "from"), hearers, said)
                                         : w_.tr("{actor} (in public): \"{words}\"", who(effect, "from"), said)});
        return;
    }
    if (kind == "vote_cast") {
        const std::string vote = text_in(effect, "vote");
        const std::string what = draft(in(effect, "draft"));
        const std::string by = who(effect, "by");
        out.push_back({Rank::kPlain, quoting(vote == "accept"   ? w_.tr("{actor} accepts {draft}", by, what)
                                             : vote == "reject" ? w_.tr("{actor} rejects {draft}", by, what)
                                                                : w_.tr("{actor} abstains on {draft}", by, what),
                                             text_in(effect, "why"))});
        if (const std::string said = text_in(effect, "reservation"); !said.empty())
            out.push_back({Rank::kDetail, w_.tr("with the reservation: \"{words}\"", said)});
        return;
    }
    if (kind == "assurance_given") {
        const json& given = in(effect, "assurance");
        const std::string type = text_in(given, "assurance");
        const json& def = in(in(names_, "assurances"), type);
        std::vector<std::pair<std::string, std::string>> values;
        const json& params = in(given, "params");
        for (const auto& [name, param] : params.is_object() ? params.items() : kNone.items())
            values.emplace_back(name, value(param));
        const std::string text = text_in(def, "text");
        const std::string promise = text.empty() ? named("assurances", type) : printable(fill(text, values), kLongest);
        const std::string from = who(given, "from");
        if (in(given, "id").is_number_integer())
            assurances_[in(given, "id").get<std::int64_t>()] = {from, named("assurances", type)};
        const json& to = in(given, "to");
        out.push_back({Rank::kPlain, to.is_array()
                                         ? w_.tr("{actor} assures {others}: \"{promise}\"", from, all_of(to), promise)
                                         : w_.tr("{actor} assures all: \"{promise}\"", from, promise)});
        return;
    }
    const json& id = in(effect, "assurance");
    const auto given = assurances_.find(id.is_number_integer() ? id.get<std::int64_t>() : -1);
    if (given == assurances_.end()) return;
    const AssuranceStatus status =
        text_in(effect, "status") == word(AssuranceStatus::kKept) ? AssuranceStatus::kKept : AssuranceStatus::kBroken;
    out.push_back({Rank::kPlain, w_.tr("The assurance of {actor} ('{assurance}') is {status}.", given->second.first,
                                       given->second.second, status_text(w_, status))});
}

void Reader::card(const std::string& kind, const json& effect, std::vector<StoryLine>& out) const {
    const std::string id = text_in(effect, "card");
    const json& def = in(in(names_, "cards"), id);
    const std::string title = named("cards", id);
    if (kind == "card_came") {
        out.push_back({Rank::kCard, text_in(effect, "how") == "from_hand"
                                        ? w_.tr("{card} (played by {actor})", title, who(effect, "by"))
                                        : title});
        if (const std::string text = text_in(def, "text"); !text.empty()) out.push_back({Rank::kCardText, text});
        return;
    }
    const std::string choice = text_in(effect, "choice");
    if (choice.empty()) return;
    std::string what = text_in(in(def, "choices"), choice);
    if (what.empty()) what = spoken(choice);
    const json& closes = in(effect, "closes");
    const json& by_default = in(effect, "by_default");
    const std::string actor = who(effect, "actor");
    out.push_back(
        {Rank::kPlain, closes.is_boolean() && !closes.get<bool>()
                           ? w_.tr("On '{card}', {actor} will choose: {choice}", title, actor, what)
                       : by_default.is_boolean() && by_default.get<bool>()
                           ? w_.tr("On '{card}', {actor} does what comes by itself: {choice}", title, actor, what)
                           : w_.tr("On '{card}', {actor} chooses: {choice}", title, actor, what)});
}

void Reader::tell(const json& effect, std::vector<StoryLine>& out) {
    const std::string kind = text_in(effect, "effect");
    const auto say = [&](Rank rank, std::string text) { out.push_back({rank, std::move(text)}); };
    const auto flag = [&](std::string_view field) { return in(effect, field) == json(true); };
    if (kind == "number_changed") {
        const std::string id = text_in(effect, "number");
        const auto [at, fresh] = moved_.try_emplace(id, numbers_.size());
        if (fresh) numbers_.push_back({named("numbers", id), number_in(effect, "before"), 0});
        numbers_[at->second].last = number_in(effect, "after");
    } else if (kind == "phase_started") {
        const json& rounds = in(names_, "rounds");
        const auto round = static_cast<std::size_t>(std::clamp(number_in(effect, "round"), 1.0, 1e6));
        const std::string phase = text_in(effect, "phase");
        if (phase == text_in(names_, "first_phase") || (names_.is_null() && phase == "events")) {
            say(Rank::kRound,
                rounds.is_array() && round <= rounds.size()
                    ? w_.tr("Round {n} of {all}: {when}", round, rounds.size(), text_of(rounds[round - 1]))
                    : w_.tr("Round {n}", round));
        }
        say(Rank::kPhase, named("phases", phase));
    } else if (kind == "draft_tabled") {
        tabled(effect, out);
    } else if (kind == "draft_decided") {
        decided(effect, out);
    } else if (kind == "votes_cleared") {
        say(Rank::kPlain, w_.tr("What {draft} is tied to is put to the vote anew: no vote on it counts any more",
                                draft(in(effect, "draft"))));
    } else if (kind == "turn_passed") {
        if (!text_in(effect, "to").empty()) say(Rank::kPlain, w_.tr("It is the turn of {actor}.", who(effect, "to")));
    } else if (kind == "choice_opened") {
        say(Rank::kPlain, w_.tr("{actor} has a choice to make.", who(effect, "actor")));
    } else if (kind == "agreement_changed") {
        agreement(effect, out);
    } else if (kind == "message_sent" || kind == "vote_cast" || kind == "assurance_given" ||
               kind == "assurance_judged") {
        talk(kind, effect, out);
    } else if (kind == "card_came" || kind == "choice_taken") {
        card(kind, effect, out);
    } else if (kind == "acted") {
        if (text_in(effect, "action").empty()) return;
        std::vector<std::string> values;
        const json& params = in(effect, "params");
        for (const auto& [name, param] : params.is_object() ? params.items() : kNone.items())
            values.push_back(value(param));
        std::string what = named("actions", text_in(effect, "action"));
        if (!values.empty()) what = w_.tr("{action} ({terms})", what, w_.list(values));
        const std::string actor = who(effect, "actor");
        say(Rank::kPlain, flag("pending")  ? w_.tr("{actor} decides: {action}", actor, what)
                          : flag("secret") ? w_.tr("{actor} (in secret): {action}", actor, what)
                                           : w_.tr("{actor}: {action}", actor, what));
    } else if (kind == "act_failed") {
        say(Rank::kPlain,
            w_.tr("What {actor} decided could not be done: {reason}", who(effect, "actor"), text_in(effect, "why")));
    } else if (kind == "objective_revealed") {
        const std::string id = text_in(effect, "objective");
        say(Rank::kTurningPoint, w_.tr("It becomes known what {actor} wants: {objective}",
                                       who(in(in(names_, "objectives"), id), "of"), named("objectives", id)));
    } else if (kind == "membership_changed") {
        say(Rank::kPlain, w_.tr("{institution} now has the members {actors}",
                                named("institutions", text_in(effect, "institution")), all_of(in(effect, "members"))) +
                              ".");
    } else if (kind == "news") {
        const std::string place = text_in(effect, "place");
        const std::string text = text_in(effect, "text");
        say(Rank::kNews, place.empty() ? text : w_.tr("{place}: {news}", named("places", place), text));
    } else if (kind == "told") {
        say(Rank::kPlain, w_.tr("(to {actor}) {news}", who(effect, "to"), text_in(effect, "text")));
    } else if (kind == "question_answered") {
        say(Rank::kQuestion,
            w_.tr("{actor}: {action}", who(effect, "to"), named("questions", text_in(effect, "question"))) + " " +
                text_in(effect, "answer"));
    } else if (kind == "handler_failed") {
        say(Rank::kFault, w_.tr("A script failed and was set aside: {what}: {message}", text_in(effect, "what"),
                                text_in(effect, "message")));
    } else if (kind == "inject_used") {
        say(Rank::kPlain, w_.tr("Inject: {inject}", named("injects", text_in(effect, "inject"))));
    } else if (kind == "seated_changed") {
        say(Rank::kPlain, w_.tr("At the table now: {actors}.", all_of(in(effect, "seated"))));
    } else if (kind == "game_ended") {
        const std::string id = text_in(effect, "ending");
        say(Rank::kEnding, id.empty() ? w_.tr("The rounds have run out.") : named("endings", id));
        if (const std::string text = text_in(in(in(names_, "endings"), id), "text"); !text.empty())
            say(Rank::kText, text);
    }
}

void Reader::finish(Recording& into) const {
    into.agreements = agreements_;
    for (const Recording::Number& number : numbers_) {
        if (number.first != number.last) into.numbers.push_back(number);
    }
}

template <class Definitions>
json names_json(const Definitions& definitions) {
    json out = json::object();
    for (const auto& def : definitions)
        out[def.id] = def.name.str();
    return out;
}

}  // namespace

std::string names_note(const Scenario& s) {
    json out = {{"title", s.title.str()},
                {"first_phase", s.phases.empty() ? std::string{} : s.phases.front().id},
                {"rounds", json::array()},
                {"phases", json::object()},
                {"actors", names_json(s.actors)},
                {"places", names_json(s.places)},
                {"institutions", names_json(s.institutions)},
                {"agreements", names_json(s.agreements)},
                {"clauses", names_json(s.clauses)},
                {"actions", names_json(s.actions)}};
    for (const Text& round : s.rounds)
        out["rounds"].push_back(round.str());
    for (const PhaseDef& phase : s.phases)
        out["phases"][phase.id] = label_of(s, phase);
    for (const CardDef& card : s.cards) {
        json choices = json::object();
        for (const ChoiceDef& choice : card.choices)
            choices[choice.id] = choice.text.str();
        out["cards"][card.id] = {{"title", card.title.str()}, {"text", card.text.str()}, {"choices", choices}};
    }
    for (const ObjectiveDef& one : s.objectives)
        out["objectives"][one.id] = {{"name", one.name.str()}, {"of", s.actors[one.of].id}};
    for (const AssuranceDef& one : s.assurances)
        out["assurances"][one.id] = {{"name", one.name.str()}, {"text", one.text.message}};
    for (const QuestionDef& one : s.questions)
        out["questions"][one.id] = one.text.str();
    for (const InjectDef& one : s.injects)
        out["injects"][one.id] = one.title.str();
    for (const EndingDef& one : s.endings)
        out["endings"][one.id] = {{"title", one.title.str()}, {"text", one.text.str()}};
    for (SlotIndex slot = 0; slot < s.slots.size(); ++slot)
        out["numbers"][s.slot_path(slot)] = s.slot_name(slot);
    return dumped(out);
}

std::string scores_note(script::Host& host, const World& world) {
    const Scenario& s = host.scenario();
    json out = json::object();
    for (const ActorId actor : s.playable) {
        const auto scores = game::objective_scores(host, world, actor);
        if (!scores || scores->empty()) continue;
        json objectives = json::object();
        for (const game::ObjectiveScore& one : *scores)
            objectives[s.objectives[one.objective].id] = to_milli(one.score);
        out[s.actors[actor].id] = {{"total", to_milli(game::weighted_mean(*scores))}, {"objectives", objectives}};
    }
    return dumped(out);
}

Result<Glance> glance(const std::filesystem::path& file) {
    auto read = Session::Impl::read_tables(file, Database::Mode::kRead);
    if (!read) return pass_on(read.error());
    Session::Impl& it = **read;
    const auto note = [&](std::string_view key) {
        const auto text = it.read_note(key);
        return text ? json_read_back(*text) : json();
    };
    Glance out;
    out.scenario = printable(it.meta["scenario"], 100);
    const json names = note(kNamesNote);
    out.title = text_in(names, "title");
    if (out.title.empty()) out.title = spoken(out.scenario);
    if (const json& rounds = in(names, "rounds"); rounds.is_array()) out.rounds = static_cast<int>(rounds.size());
    const json people = note(kPeopleNote);
    for (const json& id : people.is_array() ? people : kNone) {
        const std::string name = text_in(in(names, "actors"), text_of(id));
        out.people.push_back(name.empty() ? spoken(text_of(id)) : name);
    }
    // Back along the branch to where its last phase began.
    auto head = it.head_of(it.meta["branch"]);
    if (!head) return pass_on(head.error());
    std::int64_t command = head->value_or(0);
    Statement began =
        it.db->prepare("SELECT json FROM effects WHERE command=? AND kind='phase_started' ORDER BY n DESC LIMIT 1");
    Statement before = it.db->prepare("SELECT parent FROM commands WHERE id=?");
    while (command >= 0) {
        began.reset();
        began.bind(1, command);
        if (began.row()) {
            out.round = static_cast<int>(std::clamp(number_in(json_read_back(began.text(0)), "round"), 1.0, 1e6));
            break;
        }
        before.reset();
        before.bind(1, command);
        // A parent is older than what follows from it; in a damaged file it may say anything.
        const std::int64_t parent = before.row() ? before.integer(0) : -1;
        command = parent < command ? parent : -1;
    }
    if (auto error = it.db->take_error()) return at(std::move(*error), it.file);
    return out;
}

Result<Recording> read_recording(const std::filesystem::path& file, const Words& words) {
    auto read = Session::Impl::read_tables(file, Database::Mode::kRead);
    if (!read) return pass_on(read.error());
    Session::Impl& it = **read;
    if (auto whole = it.heads_and_tails(); !whole) return at(whole.error(), it.file);
    Recording out;
    out.scenario = printable(it.meta["scenario"], 100);
    out.version = printable(it.meta["version"], 40);
    out.seed = printable(it.meta["seed"], 40);
    out.created = printable(it.meta["created"], 40);
    const auto text_note = [&](const std::string& key) { return it.read_note(key).value_or(""); };
    const auto note = [&](const std::string& key) { return json_read_back(text_note(key)); };
    json names = note(kNamesNote);
    if (!names.is_object()) names = json();
    out.title = text_in(names, "title");
    if (out.title.empty()) out.title = spoken(out.scenario);
    auto head = it.head_of(it.meta["branch"]);
    if (!head) return pass_on(head.error());
    auto rows = it.rows_to(head->value_or(0));
    if (!rows) return pass_on(rows.error());
    Reader reader{names, words};
    std::string chain = it.root_chain();
    for (std::size_t i = 0; i <= rows->size(); ++i) {
        const std::int64_t command = i == 0 ? 0 : (*rows)[i - 1].id;
        if (i > 0) {
            const Row& row = (*rows)[i - 1];
            chain = link(chain, row.seat, row.json, row.state_hash);
            if (chain != row.chain_hash) {
                return fail(
                    ErrorCode::kDamaged,
                    fmt::format("the chain of hashes is broken: command {} was changed after it was written", command),
                    it.file);
            }
        }
        Recording::Step step;
        if (i > 0) {
            step.by = reader.named("actors", printable((*rows)[i - 1].seat, 100));
            step.reason = printable(text_note(kReasonNote + std::to_string(command)), kMaxMessage);
        }
        Statement effects = it.db->prepare("SELECT json FROM effects WHERE command=? ORDER BY n");
        effects.bind(1, command);
        while (effects.row()) {
            step.effects.push_back(printable(effects.text(0), std::size_t{1} << 20U));
            const json effect = json_read_back(effects.text(0));
            if (!effect.is_object()) {
                return fail(ErrorCode::kDamaged, fmt::format("an effect of command {} cannot be read", command),
                            it.file);
            }
            reader.tell(effect, step.story);
            if (text_in(effect, "effect") != "game_ended") continue;
            out.ended = true;
            const std::string ending = text_in(effect, "ending");
            if (!ending.empty()) out.ending = reader.named("endings", ending);
            const json scores = note(kScoresNote + std::to_string(command));
            for (const auto& [actor, score] : scores.is_object() ? scores.items() : kNone.items()) {
                Recording::Score one{reader.named("actors", printable(actor, 100)), number_in(score, "total"), {}};
                const json& objectives = in(score, "objectives");
                for (const auto& [objective, value] : objectives.is_object() ? objectives.items() : kNone.items()) {
                    one.objectives.emplace_back(reader.named("objectives", printable(objective, 100)),
                                                value.is_number() ? value.get<double>() : 0);
                }
                out.scores.push_back(std::move(one));
            }
        }
        out.steps.push_back(std::move(step));
    }
    if (auto error = it.db->take_error()) return at(std::move(*error), it.file);
    reader.finish(out);
    return out;
}

}  // namespace demarche::session
