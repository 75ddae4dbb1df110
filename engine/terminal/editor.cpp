#include "terminal/editor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "session/draft_words.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

constexpr std::size_t kSettingsAsked = 3;  ///< Of each term of a clause, where a body is asked whether it has it.

/// One parameter; nothing when the player leaves the question. Enter takes `now`.
std::optional<double> ask_value(Prompt& prompt, const Look& look, const ParamDef& def, ActorSet parties, double now,
                                const std::string& remark = {}) {
    const Scenario& s = look.s();
    if (def.type == ParamType::kInteger || def.type == ParamType::kNumber) {
        return prompt.number(look.words().tr("{parameter} ({low} to {high} in steps of {step}; Enter: {now})",
                                             label_of(s, def), def.min, def.max, def.step, now),
                             {def.min, def.max, def.step, now});
    }
    const std::vector<double> values = values_of(s, def, parties);
    std::vector<std::string> words;
    std::optional<std::size_t> kept;
    for (const double value : values) {
        if (value == now) kept = words.size();
        words.push_back(
            value_text(s, def, value) +
            (value == now ? "  (" + (remark.empty() ? look.words().tr("as it stands") : remark) + ")" : std::string{}));
    }
    const auto by_id = [&](const std::string& word) -> std::optional<std::size_t> {
        double meant = -1;
        if (def.type == ParamType::kParty || def.type == ParamType::kActor) {
            if (const ActorId actor = actor_meant(s, word); actor.valid()) meant = static_cast<double>(actor.index());
        } else if (def.type == ParamType::kPlace) {
            if (const PlaceId place = place_meant(s, word); place.valid()) meant = static_cast<double>(place.index());
        }
        const auto at = std::find(values.begin(), values.end(), meant);
        return at == values.end() ? std::nullopt : std::optional{static_cast<std::size_t>(at - values.begin())};
    };
    auto index = prompt.pick(fmt::format("  {}:", label_of(s, def)), words, Prompt::Set::kList, kept, by_id);
    return index ? std::optional{values[*index]} : std::nullopt;
}

/// The parties of a text of this type. Who leaves itself out is told so: "2 3" may have been meant as "with 2 and 3".
std::optional<ActorSet> ask_parties(Prompt& prompt, const Look& look, const AgreementDef& type, ActorSet now) {
    const ActorSet among = type.only.empty() ? ActorSet::first(look.s().actors.size()) : type.only;
    auto chosen = ask_actors(prompt, look, look.words().tr("Who are the parties?"), among, now);
    if (!chosen) return std::nullopt;
    *chosen = *chosen | type.include;
    if (among.contains(look.me) && !chosen->contains(look.me))
        prompt.line("  " +
                    wrap(look.words().tr("You are not among the parties yourself: it would bind the others."), 76, 2));
    return chosen;
}

std::string clause_line(const Scenario& s, const ClauseDef& clause) {
    return clause.name.str() + ": " + session::blank_text(s, clause.text, clause.params);
}

/// Why the body's mandate does not cover a text with this clause, whatever its terms, where it covers it without;
/// nothing if it may stand there.
std::optional<std::string> barred_by_mandate(const Look& look, const DraftText& text, ClauseId clause) {
    const Scenario& s = look.s();
    // A reason that the text has already is none of the clause's.
    if (const auto as_it_is = game::mandate_covers(look.host, look.world(), text); !as_it_is || !as_it_is->yes)
        return std::nullopt;
    std::optional<std::string> reason;
    for (std::vector<double>& params : settings(s, s.clauses[clause].params, text.parties, kSettingsAsked)) {
        DraftText with = text;
        with.terms.push_back({clause, std::move(params)});
        const auto covered = game::mandate_covers(look.host, look.world(), with);
        if (!covered || covered->yes) return std::nullopt;
        if (!reason) reason = without_stop(ai::retold(look.words(), covered->reason));
    }
    return reason;
}

bool add_clause(Prompt& prompt, const Look& look, DraftText& text) {
    const Scenario& s = look.s();
    const AgreementDef& type = s.agreements[text.type];
    std::vector<ClauseId> open;
    std::vector<std::string> lines;
    std::vector<std::optional<std::string>> barred;  // why the body would not have it
    for (const ClauseId id : type.optional) {
        if (find_term(text, id) != nullptr) continue;
        open.push_back(id);
        lines.push_back(clause_line(s, s.clauses[id]));
        barred.push_back(barred_by_mandate(look, text, id));
        if (barred.back()) lines.back() += " (" + look.words().tr("not before this body") + ")";
    }
    if (open.empty()) {
        prompt.line("  " + look.words().tr("There is no further clause for this kind of agreement."));
        return false;
    }
    auto index = prompt.pick(look.words().tr("Which clause?"), lines);
    if (!index) return false;
    const ClauseDef& clause = s.clauses[open[*index]];
    if (const std::optional<std::string>& reason = barred[*index]) {
        prompt.line("  " + wrap(reason->empty()
                                    ? look.words().tr("Not before this body: its mandate does not cover that.")
                                    : look.words().tr("Not before this body, by its mandate: {reason}.", *reason),
                                76, 4));
        return false;
    }
    auto params = ask_params(prompt, look, clause.params, text.parties, default_params(s, clause.params, text.parties),
                             look.words().tr("suggested"));
    if (!params) return false;
    text.terms.push_back({open[*index], std::move(*params)});
    return true;
}

std::optional<std::size_t> ask_term(Prompt& prompt, const Look& look, const DraftText& text, const std::string& title) {
    std::vector<std::string> lines;
    for (const Term& term : text.terms)
        lines.push_back(look.s().clauses[term.clause].name.str() + ": " + term_text(look.s(), term).str());
    return prompt.pick(title, lines);
}

/// Asks who takes the place of a party that is one no longer, wherever a clause named it. Nobody is put there unasked:
/// where the question is left the clause stays as it is, and the text cannot be tabled until it is changed.
void name_others(Prompt& prompt, const Look& look, DraftText& text) {
    const Scenario& s = look.s();
    for (Term& term : text.terms) {
        const ClauseDef& clause = s.clauses[term.clause];
        for (std::size_t i = 0; i < clause.params.size(); ++i) {
            if (clause.params[i].type != ParamType::kParty) continue;
            const ActorId named{static_cast<std::size_t>(term.params[i])};
            if (text.parties.contains(named)) continue;
            prompt.line("  " +
                        wrap(look.words().tr("'{clause}' named {actor}, which is no party any more. Who instead?",
                                             clause.name.str(), name(s, named)),
                             76, 4));
            const ActorSet who = left_to_name(clause.params, std::span{term.params}.first(i), i, text.parties);
            if (auto value = ask_value(prompt, look, clause.params[i], who, term.params[i])) term.params[i] = *value;
        }
    }
}

bool seen_by_all(const Scenario& s, SlotIndex slot) {
    const Slot& what = s.slots[slot];
    return what.kind == Slot::Kind::kIndicator && s.indicators[IndicatorId{what.def}].visible == Visible::kPublic;
}

/// The indicators that a condition may look at and the player may mean: all their words stand in the name.
std::vector<SlotIndex> bound_numbers(const Look& look, const std::string& said) {
    const Scenario& s = look.s();
    std::vector<SlotIndex> hits;
    for (const SlotIndex slot : slots_meant(look, words_of(said))) {
        if (seen_by_all(s, slot)) hits.push_back(slot);
    }
    return hits;
}

std::string bound_example(const Scenario& s) {
    for (SlotIndex slot = 0; slot < s.slots.size(); ++slot)
        if (seen_by_all(s, slot)) return number_words(s, slot);
    return {};
}

std::optional<OnlyIf> ask_bound(Prompt& prompt, const Look& look, bool below) {
    constexpr std::size_t kMost = 20;
    const Scenario& s = look.s();
    const Words& w = look.words();
    for (;;) {
        auto said =
            prompt.ask("  " + w.tr("Which number? Such as '{example}'; Enter: leave it", bound_example(s)) + "> ");
        if (!said || said->empty() || lower(*said) == "back") return std::nullopt;
        const std::vector<SlotIndex> hits = bound_numbers(look, *said);
        if (hits.empty()) prompt.line("  " + w.tr("No number that everybody can see is called '{answer}'.", *said));
        if (hits.size() > kMost) prompt.line("  " + w.tr("{n} numbers fit; say more.", hits.size()));
        if (hits.empty() || hits.size() > kMost) continue;
        std::vector<std::string> lines;
        for (const SlotIndex slot : hits)
            lines.push_back(w.tr("{number}: {n} now", s.slot_name(slot), figure(look.world().numbers[slot])));
        auto index = hits.size() == 1 ? std::optional<std::size_t>{0} : prompt.pick(w.tr("Which of these?"), lines);
        if (!index) continue;
        const Slot& slot = s.slots[hits[*index]];
        const IndicatorDef& def = s.indicators[IndicatorId{slot.def}];
        const auto bound = prompt.number(
            below ? w.tr("{number}: below which bound? ({low} to {high})", lines[*index], def.min, def.max)
                  : w.tr("{number}: above which bound? ({low} to {high})", lines[*index], def.min, def.max),
            {def.min, def.max, 0, {}});
        if (!bound) continue;
        OnlyIf only;
        only.indicator = hits[*index];
        (below ? only.below : only.above) = *bound;
        return only;
    }
}

void ask_conditions(Prompt& prompt, const Look& look, DraftText& text) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    const auto round = [&](const std::string& question, int& value) {
        auto given = prompt.number(w.tr("{question} (a round, 0: none; Enter: {now})", question, value),
                                   {0, static_cast<double>(s.rounds.size()), 1, static_cast<double>(value)});
        if (given) value = static_cast<int>(*given);
        return given.has_value();
    };
    if (!round(w.tr("Not in force before"), text.conditions.not_before)) return;
    if (!round(w.tr("Last round in force"), text.conditions.until_round)) return;
    std::vector<std::string> kinds = {w.tr("No, whatever happens"), w.tr("Only while a number is below a bound"),
                                      w.tr("Only while a number is above a bound"),
                                      w.tr("Only while another agreement is in force")};
    const auto& only_if = text.conditions.only_if;
    kinds[!only_if ? 0 : !only_if->indicator ? 3 : only_if->below ? 1 : 2] += "  (" + w.tr("as it stands") + ")";
    auto kind = prompt.pick(w.tr("Does it work only while something holds?"), kinds);
    if (!kind) return;
    if (*kind == 0) {
        text.conditions.only_if.reset();
    } else if (*kind < 3) {
        if (auto only = ask_bound(prompt, look, *kind == 1)) text.conditions.only_if = *only;
    } else {
        std::vector<std::string> lines;
        for (const AgreementDef& def : s.agreements)
            lines.push_back(def.name.str());
        if (auto index = prompt.pick(w.tr("What kind of agreement?"), lines)) {
            OnlyIf only;
            only.agreement = AgreementTypeId{*index};
            text.conditions.only_if = only;
        }
    }
}

/// @param own  The draft that is worked on; none while it is new.
void ask_links(Prompt& prompt, const Look& look, DraftText& text, DraftId own) {
    std::vector<DraftId> ids;
    std::vector<std::string> lines;
    std::vector<std::size_t> chosen;
    for (const Shared<Draft>& draft : look.world().drafts) {
        const bool tied = std::find(text.linked.begin(), text.linked.end(), draft->id) != text.linked.end();
        // One that has fallen still holds back what is tied to it: who could not see it could not untie it.
        if ((draft->status != DraftStatus::kOpen && !tied) || draft->id == own) continue;
        if (tied) chosen.push_back(ids.size());
        ids.push_back(draft->id);
        lines.push_back(heading(look.s(), draft->text()));
        if (draft->status != DraftStatus::kOpen)
            lines.back() += " (" + session::status_text(look.words(), draft->status) + ")";
    }
    if (ids.empty()) {
        prompt.line("  " + look.words().tr("There is no other draft on the table to link it to."));
        return;
    }
    auto picked = prompt.pick_some(look.words().tr("Only together with which drafts?"), lines, chosen, {},
                                   look.words().tr("no link"));
    if (!picked) return;
    text.linked.clear();
    for (const std::size_t index : *picked)
        text.linked.push_back(ids[index]);
}

/// Why a text cannot be tabled as it stands; nothing if it can.
Result<void> fit_to_table(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    if (auto fit = check_text(s, look.world(), text); !fit) return fit;
    auto mandate = game::mandate_covers(look.host, look.world(), text);
    if (!mandate || mandate->yes) return {};
    return fail(ErrorCode::kNoMandate,
                fmt::format("the mandate of {} does not cover it{}", s.institutions[text.framework].name.str(),
                            mandate->reason.empty() ? "" : ": " + mandate->reason));
}

/// What is said with a draft; nothing when it is not to be tabled yet.
std::optional<std::string> ask_word(Prompt& prompt, const Words& words) {
    return prompt.sentence(words.tr("A word with it (Enter: none; back: do not table it yet)"));
}

/// May what was written be lost?
bool may_be_lost(Prompt& prompt, const Words& w) {
    const auto sure =
        prompt.ask("  " + w.tr("Leave the draft? What you wrote is lost (yes; Enter: go on with it)") + "> ");
    return !sure || says_yes(w, *sure);
}

/// The workbench. True when it is to be tabled.
/// @param start  What changes of which are lost when it is left; null where they are kept.
bool work_on(Prompt& prompt, const Look& look, DraftText& text, const std::string& table_word, const DraftText* start,
             DraftId own = {}) {
    const Scenario& s = look.s();
    const AgreementDef& type = s.agreements[text.type];
    const Words& w = look.words();
    const std::vector<std::string> steps = {table_word,
                                            w.tr("Add a clause"),
                                            w.tr("Change a clause"),
                                            w.tr("Take a clause out"),
                                            w.tr("Parties"),
                                            w.tr("Duration"),
                                            w.tr("Conditions"),
                                            w.tr("Link to another draft"),
                                            w.tr("What is it worth to me, and to them?"),
                                            w.tr("Who would have to agree?"),
                                            w.tr("Read it whole")};
    bool first = true;
    bool whole = true;  // at the beginning and on request; after a change what changed is enough
    DraftText shown = text;
    Result<void> fit;
    for (;;) {
        const std::vector<Difference> changed = differences(shown, text);
        if (whole) {
            prompt.line();
            prompt.print(draft_text_page(look, text));
        } else {
            for (const std::string& change : session::change_lines(s, look.world(), shown, text))
                prompt.line("   * " + wrap(change, 74, 5));
        }
        if (whole || !changed.empty()) {
            fit = fit_to_table(look, text);
            if (fit) {
                prompt.print(balance_line(look, text));
            } else {
                prompt.line("   " + wrap(w.tr("Not yet: {reason}", ai::retold(w, fit.error().message)), 76, 5));
            }
        }
        whole = false;
        shown = text;
        auto choice = prompt.pick(w.tr("What next?"), steps, first ? Prompt::Set::kList : Prompt::Set::kShort);
        first = false;
        if (!choice) {
            if (prompt.at_end() || start == nullptr || text == *start) return false;
            if (may_be_lost(prompt, w)) return false;
            continue;
        }
        switch (*choice) {
            case 0:
                if (fit) return true;
                prompt.line(
                    "  " +
                    wrap(w.tr("It cannot be tabled as it is: {reason}", ai::retold(w, fit.error().message)), 76, 4));
                break;
            case 1:
                add_clause(prompt, look, text);
                break;
            case 2:
                if (auto term = ask_term(prompt, look, text, look.words().tr("Which clause?"))) {
                    auto params = ask_params(prompt, look, s.clauses[text.terms[*term].clause].params, text.parties,
                                             text.terms[*term].params);
                    if (params) text.terms[*term].params = std::move(*params);
                }
                break;
            case 3:
                if (auto term = ask_term(prompt, look, text, look.words().tr("Which clause goes?"))) {
                    const ClauseId id = text.terms[*term].clause;
                    if (std::find(type.required.begin(), type.required.end(), id) != type.required.end()) {
                        prompt.line("  " + look.words().tr("This kind of agreement needs it."));
                    } else {
                        text.terms.erase(text.terms.begin() + static_cast<std::ptrdiff_t>(*term));
                    }
                }
                break;
            case 4: {
                if (auto parties = ask_parties(prompt, look, type, text.parties)) {
                    text.parties = *parties;
                    name_others(prompt, look, text);
                }
                break;
            }
            case 5: {
                if (type.max_duration == 0) {
                    prompt.line("  " + look.words().tr("It holds until it is ended."));
                    break;
                }
                const double least = std::max(1, type.min_duration);
                if (auto rounds = prompt.number(
                        w.tr("For how many rounds? ({low} to {high}; Enter: {now})", least, type.max_duration,
                             text.duration),
                        {least, static_cast<double>(type.max_duration), 1, static_cast<double>(text.duration)}))
                    text.duration = static_cast<int>(*rounds);
                break;
            }
            case 6:
                ask_conditions(prompt, look, text);
                break;
            case 7:
                ask_links(prompt, look, text, own);
                break;
            case 8:
                prompt.print(worth_page(look, text));
                break;
            case 10:
                whole = true;
                break;
            default: {
                const ActorSet who = voters(s, look.world(), text);
                prompt.line("  " + wrap(session::decision_text(s, look.world(), text) + " " +
                                            w.tr("These have a say: {actors}.", names(s, who)),
                                        76, 4));
            }
        }
        if (prompt.at_end()) return false;
    }
}

}  // namespace

std::optional<ActorSet> ask_actors(Prompt& prompt, const Look& look, const std::string& title, ActorSet among,
                                   ActorSet chosen) {
    std::vector<ActorId> actors;
    std::vector<std::string> lines;
    std::vector<std::size_t> marked;
    for (const ActorId actor : among) {
        if (chosen.contains(actor)) marked.push_back(actors.size());
        actors.push_back(actor);
        lines.push_back(name(look.s(), actor));
    }
    const auto by_id = [&](const std::string& word) -> std::optional<std::size_t> {
        const auto at = std::find(actors.begin(), actors.end(), actor_meant(look.s(), word));
        return at == actors.end() ? std::nullopt : std::optional{static_cast<std::size_t>(at - actors.begin())};
    };
    auto picked = prompt.pick_some(title, lines, marked, by_id);
    if (!picked) return std::nullopt;
    ActorSet out;
    for (const std::size_t index : *picked)
        out.insert(actors[index]);
    return out;
}

std::optional<std::vector<double>> ask_params(Prompt& prompt, const Look& look, const std::vector<ParamDef>& defs,
                                              ActorSet parties, const std::vector<double>& start,
                                              const std::string& remark) {
    std::vector<double> values = start;
    // Where there is one answer, nobody is asked.
    const auto settled = [&](std::size_t i) {
        const bool number = defs[i].type == ParamType::kInteger || defs[i].type == ParamType::kNumber;
        if (number && defs[i].min == defs[i].max) values[i] = defs[i].min;
        return number && defs[i].min == defs[i].max;
    };
    for (std::size_t i = 0; i < defs.size();) {
        if (settled(i)) {
            ++i;
            continue;
        }
        const std::span<const double> answered{values.data(), i};
        const ActorSet who = left_to_name(defs, answered, i, parties);
        auto value = ask_value(prompt, look, defs[i], who, values[i], remark);
        if (value) {
            values[i++] = *value;
            continue;
        }
        // Back to the question before.
        do {
            if (i == 0 || prompt.at_end()) return std::nullopt;
            --i;
        } while (settled(i));
    }
    return values;
}

namespace {

/// The questions that lead to a new draft. Each says whether its step was taken, left, or has nothing to ask.
class NewDraft {
 public:
    enum class Step { kTaken, kLeft, kNothing };

    NewDraft(Prompt& prompt, const Look& look) : prompt_(prompt), look_(look), s_(look.s()), w_(look.words()) {}

    std::optional<ProposeDraft> write() {
        using Question = Step (NewDraft::*)();
        static constexpr std::array<Question, 8> kQuestions = {
            &NewDraft::kind,     &NewDraft::framework, &NewDraft::place,    &NewDraft::parties,
            &NewDraft::required, &NewDraft::workbench, &NewDraft::audience, &NewDraft::word};
        bool forward = true;
        for (std::size_t i = 0; i < kQuestions.size();) {
            const Question question = kQuestions[i];
            const Step step = (this->*question)();
            if (prompt_.at_end()) return std::nullopt;
            if (step != Step::kNothing) forward = step == Step::kTaken;
            if (!forward && i == 0) {
                if (text_.terms.empty() || may_be_lost(prompt_, w_)) return std::nullopt;
                continue;
            }
            i = forward ? i + 1 : i - 1;
        }
        return out_;
    }

 private:
    Step kind() {
        std::vector<std::string> lines;
        for (const AgreementDef& def : s_.agreements) {
            const std::string what = def.kind == AgreementKind::kMission  ? w_.tr("mission")
                                     : def.kind == AgreementKind::kTreaty ? w_.tr("treaty")
                                                                          : w_.tr("statement");
            lines.push_back(def.name.str() + " (" + what + ")");
        }
        auto index = prompt_.pick(w_.tr("What kind of agreement?"), lines);
        if (!index) return Step::kLeft;
        // Who has come back to this question keeps what was written, unless it is to be another kind.
        if (text_.type != AgreementTypeId{*index} || text_.terms.empty()) text_ = {};
        text_.type = AgreementTypeId{*index};
        frameworks_ = frameworks_for(s_, look_.world(), text_.type, look_.me);
        if (frameworks_.empty()) {
            prompt_.line("  " + w_.tr("Where this can be agreed, the chair alone writes."));
            return kind();
        }
        return Step::kTaken;
    }

    Step framework() {
        std::vector<std::string> lines;
        for (const InstitutionId id : frameworks_) {
            lines.push_back(s_.institutions[id].name.str() + ": " +
                            describe(s_, type().rule ? *type().rule : s_.institutions[id].rule));
            if (const std::string no = not_now(look_, text_.type, id); !no.empty())
                lines.back() += ". " + w_.tr("Not now: {reason}.", without_stop(no));
        }
        if (lines.size() == 1) {
            prompt_.line("  " + wrap(w_.tr("In the framework: {framework}", lines.front()), 76, 4));
            text_.framework = frameworks_.front();
            return Step::kNothing;
        }
        auto index = prompt_.pick(w_.tr("In which framework?"), lines);
        if (!index) return Step::kLeft;
        text_.framework = frameworks_[*index];
        return Step::kTaken;
    }

    Step place() {
        if (!type().has_place) return Step::kNothing;
        std::vector<PlaceId> places = type().places;
        if (places.empty()) {
            for (std::size_t i = 0; i < s_.places.size(); ++i)
                places.push_back(PlaceId{i});
        }
        if (places.size() == 1) {
            text_.place = places.front();
            return Step::kNothing;
        }
        std::vector<std::string> lines;
        for (const PlaceId id : places)
            lines.push_back(s_.places[id].name.str());
        auto index = prompt_.pick(w_.tr("Where?"), lines);
        if (!index) return Step::kLeft;
        text_.place = places[*index];
        return Step::kTaken;
    }

    Step parties() {
        ActorSet first = type().include;
        const ActorSet among = type().only.empty() ? ActorSet::first(s_.actors.size()) : type().only;
        if (among.contains(look_.me)) first.insert(look_.me);
        // A format of two is theirs; a council of many is only where it is agreed.
        const ActorSet members = look_.world().institutions[text_.framework].members & s_.playable;
        if (members.contains(look_.me) && members.size() == 2) first = first | (members & among);
        auto chosen = ask_parties(prompt_, look_, type(), text_.parties.empty() ? first : text_.parties);
        if (!chosen) return Step::kLeft;
        text_.parties = *chosen;
        name_others(prompt_, look_, text_);
        return Step::kTaken;
    }

    Step required() {
        if (type().required.empty()) return Step::kNothing;
        // What else was written stays, behind what every such text has.
        std::vector<Term> before = std::move(text_.terms);
        text_.terms.clear();
        const Step step = ask_required(before);
        if (step == Step::kLeft) {
            text_.terms = std::move(before);
            return step;
        }
        for (Term& term : before) {
            if (find_term(text_, term.clause) == nullptr) text_.terms.push_back(std::move(term));
        }
        return step;
    }

    /// @param before  As the text stood when the question was asked the last time.
    Step ask_required(const std::vector<Term>& before) {
        bool asked = false;
        for (std::size_t i = 0; i < type().required.size();) {
            const ClauseId id = type().required[i];
            const ClauseDef& clause = s_.clauses[id];
            prompt_.line(wrap(w_.tr("It needs the clause: {clause}", clause_line(s_, clause)), 78, 2));
            asked = asked || !clause.params.empty();
            const auto old =
                std::find_if(before.begin(), before.end(), [&](const Term& term) { return term.clause == id; });
            auto params = old != before.end()
                              ? ask_params(prompt_, look_, clause.params, text_.parties, old->params)
                              : ask_params(prompt_, look_, clause.params, text_.parties,
                                           default_params(s_, clause.params, text_.parties), w_.tr("suggested"));
            if (!params && (i == 0 || prompt_.at_end())) return Step::kLeft;
            if (params) {
                text_.terms.push_back({id, std::move(*params)});
                ++i;
            } else {
                text_.terms.pop_back();
                --i;
            }
        }
        return asked ? Step::kTaken : Step::kNothing;
    }

    Step workbench() {
        if (text_.duration == 0) text_.duration = type().max_duration;
        return work_on(prompt_, look_, text_, w_.tr("Table it"), nullptr) ? Step::kTaken : Step::kLeft;
    }

    Step audience() {
        auto channel = prompt_.pick(
            w_.tr("Who shall see it?"),
            {w_.tr("Everybody: it is tabled before the framework"), w_.tr("Only the parties and those who must vote")},
            Prompt::Set::kList, 0);
        if (!channel) return Step::kLeft;
        out_ = {text_, std::nullopt, {}};
        if (*channel == 1) out_.channel = text_.parties;
        return Step::kTaken;
    }

    Step word() {
        auto words = ask_word(prompt_, w_);
        if (!words) return Step::kLeft;
        out_.message = *words;
        return Step::kTaken;
    }

    [[nodiscard]] const AgreementDef& type() const { return s_.agreements[text_.type]; }

    Prompt& prompt_;
    const Look& look_;
    const Scenario& s_;
    const Words& w_;
    DraftText text_;
    std::vector<InstitutionId> frameworks_;
    ProposeDraft out_;
};

}  // namespace

std::optional<ProposeDraft> write_draft(Prompt& prompt, const Look& look) {
    return NewDraft{prompt, look}.write();
}

std::optional<AmendDraft> rework_draft(Prompt& prompt, const Look& look, const Draft& draft) {
    AmendDraft out{draft.id, draft.version(), draft.text(), {}};
    const DraftText start = draft.text();
    DraftText& text = out.text;
    const auto gone = [&](DraftId link) {
        const Draft* other = look.world().draft(link);
        return other != nullptr && other->status == DraftStatus::kWithdrawn;
    };
    if (std::erase_if(text.linked, gone) > 0)
        prompt.line("  " + wrap(look.words().tr("It was tied to a draft that has been withdrawn; this amendment unties "
                                                "it."),
                                76, 4));
    for (;;) {
        if (!work_on(prompt, look, text, look.words().tr("Table the amendment"), &start, out.draft))
            return std::nullopt;
        if (text == start) {
            prompt.line("  " +
                        look.words().tr("Nothing was changed: the text is as it was. Change it first, or leave with "
                                        "'back'."));
            continue;
        }
        prompt.line("  " + look.words().tr("What you change:"));
        for (const std::string& change : session::change_lines(look.s(), look.world(), start, text))
            prompt.line("   * " + wrap(change, 74, 5));
        auto said = ask_word(prompt, look.words());
        if (!said && prompt.at_end()) return std::nullopt;
        if (!said) continue;
        out.message = *said;
        return out;
    }
}

}  // namespace demarche::terminal
