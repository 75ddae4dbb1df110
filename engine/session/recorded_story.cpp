#include "session/recorded_story.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/figure.h"
#include "base/text.h"
#include "model/json.h"
#include "session/draft_words.h"
#include "session/names.h"

namespace demarche::session {

namespace stored {

namespace {

constexpr std::size_t kLongest = 4000;  ///< Bytes of one text; no command may bring as much.

}  // namespace

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

std::string spoken(std::string id) {
    std::replace(id.begin(), id.end(), '_', ' ');
    return id;
}

}  // namespace stored

using namespace stored;

namespace {

/// The enumerator that a file calls so.
/// @param last  Of the enumeration.
template <class Enum>
std::optional<Enum> called(const std::string& text, Enum last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (word(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

std::optional<std::int64_t> number_of(const json& id) {
    return id.is_number_integer() ? std::optional{id.get<std::int64_t>()} : std::nullopt;
}

}  // namespace

// --- names --------------------------------------------------------------------------------------------------------

std::string RecordedStory::named(std::string_view kind, const std::string& id) const {
    const json& name = in(in(names_, kind), id);
    const std::string text =
        name.is_object() ? text_in(name, name.contains("title") ? "title" : "name") : text_of(name);
    return text.empty() ? spoken(id) : text;
}

std::string RecordedStory::who(const json& object, std::string_view field) const {
    const std::string id = text_in(object, field);
    return id.empty() || id == "facilitator" ? w_.tr("The facilitator") : named("actors", id);
}

std::string RecordedStory::who_if(const json& object, std::string_view field) const {
    return text_in(object, field).empty() ? std::string{} : who(object, field);
}

std::vector<std::string> RecordedStory::each_of(const json& ids) const {
    std::vector<std::string> out;
    for (const json& id : ids.is_array() ? ids : kNone)
        out.push_back(named("actors", text_of(id)));
    return out;
}

std::string RecordedStory::all_of(const json& ids) const {
    const std::vector<std::string> out = each_of(ids);
    return out.empty() ? w_.tr("nobody") : w_.list(out);
}

std::string RecordedStory::draft(const json& id) const {
    const auto hit = drafts_.find(number_of(id).value_or(-1));
    return hit == drafts_.end() ? w_.tr("a draft") : hit->second.name;
}

std::string RecordedStory::short_heading(const json& text) const {
    const std::string type = named("agreements", text_in(text, "type"));
    const std::string place = text_in(text, "place");
    return place.empty() ? w_.tr("'{type}'", type) : w_.tr("'{type} in {place}'", type, named("places", place));
}

std::string RecordedStory::heading(const json& text) const {
    const std::string type = named("agreements", text_in(text, "type"));
    const std::string framework = named("institutions", text_in(text, "framework"));
    const std::string place = text_in(text, "place");
    const std::string all = fmt::format("{}", fmt::join(each_of(in(text, "parties")), ", "));
    return place.empty()
               ? w_.tr("{type} ({framework}): {parties}", type, framework, all)
               : w_.tr("{type} in {place} ({framework}): {parties}", type, named("places", place), framework, all);
}

std::string RecordedStory::value(const json& param) const {
    if (param.is_boolean()) return w_.yes_no(param.get<bool>());
    if (param.is_number()) return number_text(param.get<double>());
    if (!param.is_string()) return {};
    const std::string id = text_of(param);
    for (const char* kind : {"actors", "places"}) {
        if (in(in(names_, kind), id).is_string()) return named(kind, id);
    }
    return spoken(id);
}

std::vector<std::string> RecordedStory::values(const json& params) const {
    std::vector<std::string> out;
    for (const auto& [name, param] : params.is_object() ? params.items() : kNone.items())
        out.push_back(value(param));
    return out;
}

std::vector<std::pair<std::string, std::string>> RecordedStory::terms_by_clause(const json& text) const {
    std::vector<std::pair<std::string, std::string>> out;
    const json& clauses = in(text, "clauses");
    for (const json& clause : clauses.is_array() ? clauses : kNone) {
        std::vector<std::string> params;
        for (const auto& [name, param] : clause.is_object() ? clause.items() : kNone.items()) {
            const std::string said = value(param);
            if (name != "id" && !said.empty()) params.push_back(spoken(printable(name, 60)) + " " + said);
        }
        const std::string id = text_in(clause, "id");
        out.emplace_back(id,
                         named("clauses", id) + (params.empty() ? "" : fmt::format(": {}", fmt::join(params, ", "))));
    }
    return out;
}

std::vector<std::string> RecordedStory::terms(const json& text) const {
    std::vector<std::string> out;
    for (auto& [clause, term] : terms_by_clause(text))
        out.push_back(std::move(term));
    return out;
}

std::vector<std::string> RecordedStory::changes(const json& before, const json& after) const {
    std::vector<std::string> out;
    const auto old_terms = terms_by_clause(before);
    const auto new_terms = terms_by_clause(after);
    const auto in_terms = [](const auto& terms, const std::string& clause) {
        return std::find_if(terms.begin(), terms.end(), [&](const auto& term) { return term.first == clause; });
    };
    for (const auto& [clause, term] : new_terms) {
        const auto was = in_terms(old_terms, clause);
        if (was == old_terms.end()) {
            out.push_back(w_.tr("new: {clause}", term));
        } else if (was->second != term) {
            out.push_back(term);
        }
    }
    for (const auto& [clause, term] : old_terms) {
        if (in_terms(new_terms, clause) == new_terms.end()) out.push_back(w_.tr("struck: {clause}", term));
    }
    const auto left = each_of(in(before, "parties"));
    const auto stay = each_of(in(after, "parties"));
    for (const std::string& actor : stay) {
        if (std::find(left.begin(), left.end(), actor) == left.end()) out.push_back(w_.tr("{actor} joins", actor));
    }
    for (const std::string& actor : left) {
        if (std::find(stay.begin(), stay.end(), actor) == stay.end())
            out.push_back(w_.tr("{actor} is no party any more", actor));
    }
    const auto body = [&](const json& text) { return named("institutions", text_in(text, "framework")); };
    if (body(before) != body(after))
        out.push_back(w_.tr("framework {new} instead of {old}", body(after), body(before)));
    return out;
}

void RecordedStory::tabled(const json& effect, Sentences& say) {
    const json& draft = in(effect, "draft");
    const json& text = in(draft, "text");
    const std::string reason = text_in(in(effect, "reason"), "text");
    const auto version = static_cast<int>(std::clamp(number_in(draft, "version"), 0.0, 1e6));
    const std::int64_t id = number_of(in(draft, "id")).value_or(-1);
    if (version < 2) {
        say.tabled(who(draft, "author"), heading(text), reason);
        for (std::string& term : terms(text))
            say.detail(std::move(term));
    } else {
        const auto before = drafts_.find(id);
        say.amended(who(draft, "author"), short_heading(text), version, reason,
                    before == drafts_.end() ? terms(text) : changes(before->second.text, text));
    }
    if (id >= 0) drafts_[id] = {short_heading(text), text};
}

std::string RecordedStory::held_back(const json& against, const json& without) const {
    const auto anybody = [&](const json& ids) { return ids.is_array() && !ids.empty() ? all_of(ids) : std::string{}; };
    return held_back_text(w_, anybody(against), anybody(without));
}

void RecordedStory::decided(const json& effect, Sentences& say) const {
    const std::string what = draft(in(effect, "draft"));
    const std::string why = text_in(effect, "why");
    const auto status = called(text_in(effect, "status"), DraftStatus::kWithdrawn);
    if (status == DraftStatus::kAdopted) say.adopted(what);
    if (status == DraftStatus::kRejected)
        say.rejected(what, held_back(in(effect, "against"), in(effect, "without")), why);
    if (status == DraftStatus::kWithdrawn) {
        // By a command of its seat, as `withdrawn_by` knows it.
        const json& cause = in(effect, "cause");
        say.withdrawn(what, text_in(cause, "kind") == "command" ? who_if(cause, "id") : std::string{}, why);
    }
}

void RecordedStory::agreement(const json& effect, Sentences& say) {
    const json& agreement = in(effect, "agreement");
    const json& text = in(agreement, "text");
    const std::string stored = text_in(agreement, "status");
    const auto known = called(stored, AgreementStatus::kViolated);
    const std::string status = known ? status_text(w_, *known) : stored;
    const auto [at, fresh] = places_.try_emplace(number_of(in(agreement, "id")).value_or(-1), agreements_.size());
    if (fresh) agreements_.emplace_back();
    agreements_[at->second] = {heading(text), status, terms(text)};
    const auto what = called(text_in(effect, "what"), AgreementChanged::What::kFoundOut);
    if (!what) return;
    // Recordings of before the clause was noted do not name it.
    const std::string clause = text_in(effect, "clause");
    say.agreement({*what, heading(text), short_heading(text), who(effect, "actor"),
                   clause.empty() ? clause : named("clauses", clause), status,
                   std::clamp(number_in(effect, "odds"), 0.0, 1.0), text_in(in(effect, "reason"), "text")});
}

bool RecordedStory::of_drafts(const std::string& kind, const json& effect, Sentences& say) {
    if (kind == "draft_tabled") {
        tabled(effect, say);
    } else if (kind == "vote_cast") {
        say.voted(called(text_in(effect, "vote"), Vote::kAbstain).value_or(Vote::kAbstain), who(effect, "by"),
                  draft(in(effect, "draft")), text_in(effect, "why"), text_in(effect, "reservation"));
    } else if (kind == "draft_decided") {
        decided(effect, say);
    } else if (kind == "votes_cleared") {
        say.votes_cleared(draft(in(effect, "draft")));
    } else if (kind == "agreement_changed") {
        agreement(effect, say);
    } else {
        return false;
    }
    return true;
}

void RecordedStory::assured(const json& given, Sentences& say) {
    const std::string type = text_in(given, "assurance");
    std::vector<std::pair<std::string, std::string>> values;
    const json& params = in(given, "params");
    for (const auto& [name, param] : params.is_object() ? params.items() : kNone.items())
        values.emplace_back(name, value(param));
    const std::string text = text_in(in(in(names_, "assurances"), type), "text");
    const std::string from = who(given, "from");
    if (const auto id = number_of(in(given, "id"))) assurances_[*id] = {from, named("assurances", type)};
    const json& to = in(given, "to");
    say.assured(from, to.is_array() ? all_of(to) : std::string{},
                text.empty() ? named("assurances", type) : text_of(fill(text, values)));
}

bool RecordedStory::of_words(const std::string& kind, const json& effect, Sentences& say) {
    const std::string why = text_in(in(effect, "reason"), "text");
    if (kind == "message_sent") {
        const json& to = in(effect, "to");
        say.message(who(effect, "from"),
                    to.is_null()     ? std::string{}
                    : to.is_string() ? w_.tr("the facilitator")
                                     : all_of(to),
                    text_in(effect, "text"));
    } else if (kind == "assurance_given") {
        assured(in(effect, "assurance"), say);
    } else if (kind == "assurance_judged") {
        const auto given = assurances_.find(number_of(in(effect, "assurance")).value_or(-1));
        const auto status = called(text_in(effect, "status"), AssuranceStatus::kBroken);
        if (given != assurances_.end() && status)
            say.assurance_judged(given->second.first, given->second.second, *status);
    } else if (kind == "objective_revealed") {
        const std::string id = text_in(effect, "objective");
        say.objective_revealed(who(in(in(names_, "objectives"), id), "of"), named("objectives", id), why);
    } else if (kind == "news") {
        const std::string place = text_in(effect, "place");
        say.news(place.empty() ? place : named("places", place), text_in(effect, "text"), why);
    } else if (kind == "told") {
        say.told(who(effect, "to"), text_in(effect, "text"), why);
    } else if (kind == "question_answered") {
        say.question(w_.tr("{actor}: {action}", who(effect, "to"), named("questions", text_in(effect, "question"))) +
                     " " + text_in(effect, "answer"));
    } else {
        return false;
    }
    return true;
}

bool RecordedStory::of_cards_and_acts(const std::string& kind, const json& effect, Sentences& say) const {
    const auto flag = [&](std::string_view field) { return in(effect, field) == json(true); };
    const std::string why = text_in(in(effect, "reason"), "text");
    const std::string card = text_in(effect, "card");
    const json& def = in(in(names_, "cards"), card);
    if (kind == "card_came") {
        say.card(named("cards", card), text_in(def, "text"),
                 text_in(effect, "how") == "from_hand" ? who(effect, "by") : std::string{}, why);
    } else if (kind == "card_dealt") {
        say.card_dealt(named("cards", card), who(effect, "to"), why);
    } else if (kind == "card_discarded") {
        say.card_discarded(named("cards", card), who(effect, "from"), why);
    } else if (kind == "choice_opened") {
        say.choice_opened(who(effect, "actor"));
    } else if (kind == "choice_taken") {
        const std::string choice = text_in(effect, "choice");
        if (choice.empty()) return true;
        const std::string what = text_in(in(def, "choices"), choice);
        // Old recordings do not say that it closes.
        say.choice_taken(named("cards", card), who(effect, "actor"), what.empty() ? spoken(choice) : what,
                         in(effect, "closes") != json(false), flag("by_default"));
    } else if (kind == "acted") {
        if (text_in(effect, "action").empty()) return true;
        say.acted(who(effect, "actor"), named("actions", text_in(effect, "action")), values(in(effect, "params")),
                  flag("pending"), flag("secret"));
    } else if (kind == "act_failed") {
        say.act_failed(who(effect, "actor"), why.empty() ? text_in(effect, "why") : why);
    } else {
        return false;
    }
    return true;
}

bool RecordedStory::of_the_course(const std::string& kind, const json& effect, Sentences& say) {
    const std::string why = text_in(in(effect, "reason"), "text");
    if (kind == "phase_started") {
        const json& rounds = in(names_, "rounds");
        const auto round = static_cast<std::size_t>(std::clamp(number_in(effect, "round"), 1.0, 1e6));
        const std::string phase = text_in(effect, "phase");
        if (phase == text_in(names_, "first_phase") || (names_.is_null() && phase == "events")) {
            const bool known = rounds.is_array() && round <= rounds.size();
            say.round(round, known ? rounds.size() : 0, known ? text_of(rounds[round - 1]) : std::string{});
        }
        say.phase(named("phases", phase));
    } else if (kind == "turn_passed") {
        if (!text_in(effect, "to").empty()) say.turn(who(effect, "to"));
    } else if (kind == "membership_changed") {
        say.membership(named("institutions", text_in(effect, "institution")), all_of(in(effect, "members")),
                       who_if(effect, "chair"), why);
    } else if (kind == "seated_changed") {
        say.seated(all_of(in(effect, "seated")));
    } else if (kind == "inject_used") {
        say.inject(named("injects", text_in(effect, "inject")));
    } else if (kind == "handler_failed") {
        say.fault(text_in(effect, "what"), text_in(effect, "message"));
    } else if (kind == "game_ended") {
        const std::string id = text_in(effect, "ending");
        say.ended(id.empty() ? id : named("endings", id), text_in(in(in(names_, "endings"), id), "text"), why);
    } else {
        return false;
    }
    return true;
}

void RecordedStory::number(const json& effect) {
    const std::string id = text_in(effect, "number");
    const auto [at, fresh] = moved_.try_emplace(id, numbers_.size());
    if (fresh) numbers_.push_back({named("numbers", id), number_in(effect, "before"), 0});
    numbers_[at->second].last = number_in(effect, "after");
}

void RecordedStory::tell(const json& effect, std::vector<StoryLine>& out) {
    const std::string kind = text_in(effect, "effect");
    Sentences say{w_, out};
    if (kind == "number_changed") {
        number(effect);
    } else {
        (void)(of_the_course(kind, effect, say) || of_drafts(kind, effect, say) || of_words(kind, effect, say) ||
               of_cards_and_acts(kind, effect, say));  // the rest is told by nobody
    }
}

void RecordedStory::finish(Recording& into) const {
    into.agreements = agreements_;
    for (const Recording::Number& number : numbers_) {
        if (number.first != number.last) into.numbers.push_back(number);
    }
}

}  // namespace demarche::session
