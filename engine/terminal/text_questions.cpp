#include "terminal/text_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "game/means.h"
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
        } else if (def.type == ParamType::kInstitution) {
            for (std::size_t i = 0; i < s.institutions.size(); ++i) {
                if (joined_name(s.institutions[InstitutionId{i}].id) == joined_name(word))
                    meant = static_cast<double>(i);
            }
        } else if (def.type == ParamType::kChoice) {
            for (std::size_t i = 0; i < def.options.size(); ++i) {
                if (joined_name(def.options[i]) == joined_name(word)) meant = static_cast<double>(i);
            }
        }
        const auto at = std::find(values.begin(), values.end(), meant);
        return at == values.end() ? std::nullopt : std::optional{static_cast<std::size_t>(at - values.begin())};
    };
    auto index = prompt.pick(fmt::format("  {}:", label_of(s, def)), words, Prompt::Set::kList, kept, by_id);
    return index ? std::optional{values[*index]} : std::nullopt;
}

/// Why the body's mandate, which covers the text as it is, does not cover it with this clause, in the settings that are
/// tried; nothing if it may stand there.
std::optional<std::string> barred_by_mandate(const Look& look, const DraftText& text, ClauseId clause) {
    const Scenario& s = look.s();
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

/// What a clause would cost in the text as it is suggested, in brackets: " (costs 20 Police of RUS)"; "" where it is
/// free.
std::string price_in(const Look& look, const DraftText& text, ClauseId clause) {
    DraftText with = text;
    with.terms.push_back({clause, suggested_params(look, text, clause)});
    const std::string cost = term_cost_text(look, with, with.terms.size() - 1);
    return cost.empty() ? std::string{} : " (" + look.words().tr("costs {cost}", cost) + ")";
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

std::string bound_example(const Look& look) {
    const Scenario& s = look.s();
    for (SlotIndex slot = 0; slot < s.slots.size(); ++slot)
        if (seen_by_all(s, slot)) return number_words(look, slot);
    return {};
}

std::optional<OnlyIf> ask_bound(Prompt& prompt, const Look& look, bool below) {
    constexpr std::size_t kMost = 20;
    const Scenario& s = look.s();
    const Words& w = look.words();
    for (;;) {
        auto said =
            prompt.ask("  " + w.tr("Which number? Such as '{example}'; Enter: leave it", bound_example(look)) + "> ");
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

/// In which order parameters are asked for: as their holes stand in the text, and behind them those that it does not
/// name.
std::vector<std::size_t> order_in(const Text& text, const std::vector<ParamDef>& defs) {
    std::vector<std::pair<std::size_t, std::size_t>> at;
    for (std::size_t i = 0; i < defs.size(); ++i) {
        std::size_t first = std::string::npos;
        for (const char end : {'}', ':', '|'})
            first = std::min(first, text.message.find("{" + defs[i].name + end));
        at.emplace_back(first, i);
    }
    std::sort(at.begin(), at.end());
    std::vector<std::size_t> out;
    for (const auto& [place, i] : at)
        out.push_back(i);
    return out;
}

}  // namespace

std::vector<double> suggested_params(const Look& look, const DraftText& text, ClauseId clause) {
    const Scenario& s = look.s();
    const std::vector<ParamDef>& defs = s.clauses[clause].params;
    const auto names_actor = [](const ParamDef& def) {
        return def.type == ParamType::kParty || def.type == ParamType::kActor;
    };
    if (std::none_of(defs.begin(), defs.end(), names_actor)) return default_params(s, defs, text.parties);
    // What stands in the way of the text as it is stands in the way of whatever it names.
    const auto as_it_is = game::mandate_covers(look.host, look.world(), text);
    const auto passes = [&](const DraftText& with) {
        const auto covered = game::mandate_covers(look.host, look.world(), with);
        return !covered || covered->yes || (as_it_is && !as_it_is->yes && covered->reason == as_it_is->reason);
    };
    const auto can_pay = [&](DraftText with) {
        // One that stands in the text already is not paid for twice.
        with.terms.erase(std::remove_if(with.terms.begin(), std::prev(with.terms.end()),
                                        [&](const Term& term) { return term.clause == clause; }),
                         std::prev(with.terms.end()));
        return game::payable(look.host, look.world(), with, with.terms.size() - 1);
    };
    auto best =
        game::first_suitable(s, text, clause, [&](const DraftText& with) { return passes(with) && can_pay(with); });
    if (!best) best = game::first_suitable(s, text, clause, passes);
    return best ? std::move(*best) : default_params(s, defs, text.parties);
}

std::optional<ActorSet> ask_parties(Prompt& prompt, const Look& look, const AgreementDef& type, ActorSet now) {
    const ActorSet among = type.only.empty() ? ActorSet::first(look.s().actors.size()) : type.only;
    auto chosen = ask_actors(prompt, look, look.words().tr("Who are the parties?"), among, now);
    if (!chosen) return std::nullopt;
    if (const ActorSet kept = type.include - *chosen; !kept.empty())
        prompt.line("  " + wrap(look.words().tr("This kind of agreement cannot be without {actors}: still in it.",
                                                names(look.s(), kept)),
                                76, 2));
    *chosen = *chosen | type.include;
    if (among.contains(look.me) && !chosen->contains(look.me))
        prompt.line("  " +
                    wrap(look.words().tr("You are not among the parties yourself: it would bind the others."), 76, 2));
    return chosen;
}

bool sure_of(Prompt& prompt, const Words& words, const std::string& but) {
    prompt.line("  " + wrap(but, 76, 4));
    const auto sure = prompt.ask("  " + words.tr("Do it all the same? (yes; Enter: no)") + "> ");
    if (sure && says_yes(words, *sure)) return true;
    // Whoever goes on with the next command hears that this one was not done, and which was not read.
    if (sure && !sure->empty() && lower(*sure) != "no")
        prompt.line("  " + wrap(words.tr("Not done: '{answer}' is no yes, and was not taken for a command.",
                                         abridged(*sure, 60)),
                                76, 4));
    return false;
}

std::string clause_line(const Scenario& s, const ClauseDef& clause) {
    return clause.name.str() + ": " + session::blank_text(s, clause.text, clause.params);
}

std::string clause_limit(const Look& look, const AgreementDef& type, const DraftText& text) {
    const auto most = static_cast<std::size_t>(std::max(0, type.max_clauses));
    if (most >= type.required.size() + type.optional.size()) return {};
    return look.words().tr("At most {most} clauses in all; it has {n}.", most, text.terms.size());
}

void add_clause(Prompt& prompt, const Look& look, DraftText& text) {
    const Scenario& s = look.s();
    const AgreementDef& type = s.agreements[text.type];
    const auto most = static_cast<std::size_t>(std::max(0, type.max_clauses));
    if (text.terms.size() >= most) {
        prompt.line("  " +
                    wrap(look.words().tr("It has {n} {n|clause|clauses}, and this kind of agreement takes no more: "
                                         "take one out first.",
                                         text.terms.size()),
                         76, 4));
        return;
    }
    // Tags say of each clause by itself whether the body takes it; a function judges the whole text, in which another
    // clause or party may make it fit, so that what it says is a remark.
    const bool by_tags = !s.institutions[text.framework].mandate_fn.valid();
    // A reason that the text has already is none of a clause's.
    const auto as_it_is = game::mandate_covers(look.host, look.world(), text);
    const bool covered = as_it_is && as_it_is->yes;
    std::vector<ClauseId> open;
    std::vector<std::string> lines;
    Prompt::Numbers numbers;                         // a clause keeps its number, whatever has been added before it
    std::vector<std::optional<std::string>> barred;  // why the body would not have it
    for (std::size_t i = 0; i < type.optional.size(); ++i) {
        const ClauseId id = type.optional[i];
        if (find_term(text, id) != nullptr) continue;
        open.push_back(id);
        numbers.push_back(i + 1);
        lines.push_back(clause_line(s, s.clauses[id]) + price_in(look, text, id));
        barred.push_back(covered ? barred_by_mandate(look, text, id) : std::nullopt);
        if (!barred.back()) continue;
        // What tags say of a clause is said of it by itself; a function's reason lies in the text that it stands in.
        std::string no = by_tags ? look.words().tr("this body does not deal with it")
                                 : look.words().tr("this body would not take the text with it as it stands");
        if (!by_tags && !barred.back()->empty()) no += ": " + *barred.back();
        lines.back() += " (" + no + ")";
    }
    if (open.empty()) {
        prompt.line("  " + look.words().tr("There is no further clause for this kind of agreement."));
        return;
    }
    std::string title =
        look.words().tr("Which clause? Each keeps its number in this list; prices are those of what is suggested.");
    if (const std::string limit = clause_limit(look, type, text); !limit.empty()) title += " " + limit;
    title = wrap(title);
    const auto index = prompt.pick(title, lines, Prompt::Set::kList, {}, {}, numbers);
    if (!index) return;
    const ClauseDef& clause = s.clauses[open[*index]];
    if (const std::optional<std::string>& reason = barred[*index]) {
        prompt.line("  " + wrap(reason->empty()
                                    ? look.words().tr("Not before this body: its mandate does not cover that.")
                                    : look.words().tr("Not before this body, by its mandate: {reason}.", *reason),
                                76, 4));
        if (by_tags) return;
    }
    auto params = ask_params(prompt, look, clause.params, clause.text, text.parties,
                             suggested_params(look, text, open[*index]), look.words().tr("suggested"));
    if (!params) return;
    text.terms.push_back({open[*index], std::move(*params)});
    prompt.line("  " + look.words().tr("It is clause {n} of the draft.", text.terms.size()));
}

std::optional<std::size_t> ask_term(Prompt& prompt, const Look& look, const DraftText& text, const std::string& title) {
    std::vector<std::string> lines;
    for (const Term& term : text.terms)
        lines.push_back(look.s().clauses[term.clause].name.str() + ": " + term_text(look.s(), term).str());
    return prompt.pick(title, lines);
}

bool name_others(Prompt& prompt, const Look& look, DraftText& text) {
    const Scenario& s = look.s();
    for (Term& term : text.terms) {
        const ClauseDef& clause = s.clauses[term.clause];
        for (std::size_t i = 0; i < clause.params.size(); ++i) {
            if (clause.params[i].type != ParamType::kParty) continue;
            const auto named = id_in<ActorId>(term.params[i]);
            if (text.parties.contains(named)) continue;
            prompt.line("  " +
                        wrap(look.words().tr("'{clause}' named {actor}, which is no party any more. Who instead?",
                                             clause.name.str(), name(s, named)),
                             76, 4));
            const ActorSet who = left_to_name(clause.params, std::span{term.params}.first(i), i, text.parties);
            const Prompt::LeadsBack left{prompt, true};
            const auto value = ask_value(prompt, look, clause.params[i], who, term.params[i]);
            if (!value) return false;
            term.params[i] = *value;
        }
    }
    return true;
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
    const auto stands = [&](std::size_t kind) { kinds[kind] += "  (" + w.tr("as it stands") + ")"; };
    if (!only_if) stands(0);
    if (only_if && only_if->below) stands(1);
    if (only_if && only_if->above) stands(2);
    if (only_if && !only_if->indicator) stands(3);
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

void ask_links(Prompt& prompt, const Look& look, DraftText& text, DraftId own) {
    std::vector<DraftId> ids;
    std::vector<std::string> lines;
    std::vector<std::size_t> chosen;
    Prompt::Numbers numbers;  // those of the drafts on the table
    for (std::size_t i = 0; i < look.world().drafts.size(); ++i) {
        const Shared<Draft>& draft = look.world().drafts[i];
        const bool tied = links_to(text, draft->id);
        // One that has fallen still holds back what is tied to it: who could not see it could not untie it.
        if ((draft->status != DraftStatus::kOpen && !tied) || draft->id == own) continue;
        if (tied) chosen.push_back(ids.size());
        ids.push_back(draft->id);
        numbers.push_back(i + 1);
        lines.push_back(heading(look.s(), draft->text()));
        if (draft->status != DraftStatus::kOpen)
            lines.back() += " (" + session::status_text(look.words(), draft->status) + ")";
    }
    if (ids.empty()) {
        prompt.line("  " + look.words().tr("There is no other draft on the table to link it to."));
        return;
    }
    auto picked = prompt.pick_some(look.words().tr("Only together with which drafts?"), lines, chosen, {},
                                   look.words().tr("no link"), numbers);
    if (!picked) return;
    text.linked.clear();
    for (const std::size_t index : *picked)
        text.linked.push_back(ids[index]);
}

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
                                              const Text& text, ActorSet parties, const std::vector<double>& start,
                                              const std::string& remark) {
    std::vector<double> values = start;
    const std::vector<std::size_t> order = order_in(text, defs);
    // Where there is one answer, nobody is asked.
    const auto settled = [&](std::size_t i) {
        const bool number = defs[i].type == ParamType::kInteger || defs[i].type == ParamType::kNumber;
        if (number && defs[i].min == defs[i].max) values[i] = defs[i].min;
        return number && defs[i].min == defs[i].max;
    };
    constexpr double kOpen = -1;  // names nobody
    std::vector<double> answered(defs.size(), kOpen);
    std::vector<std::size_t> asked;  // those before, in their order
    for (std::size_t at = 0; at < order.size();) {
        const std::size_t i = order[at];
        if (settled(i)) {
            ++at;
            continue;
        }
        const Prompt::LeadsBack back{prompt, prompt.leads_back() || !asked.empty()};
        auto value = ask_value(prompt, look, defs[i], left_to_name(defs, answered, i, parties), values[i], remark);
        if (value) {
            values[i] = answered[i] = *value;
            asked.push_back(at++);
            continue;
        }
        if (asked.empty() || prompt.at_end()) return std::nullopt;
        at = asked.back();
        asked.pop_back();
        answered[order[at]] = kOpen;
    }
    return values;
}

}  // namespace demarche::terminal
