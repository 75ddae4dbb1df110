#include "terminal/editor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/retold.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

constexpr std::size_t kListed = 24;  ///< More values than this are asked for as a number.

std::optional<double> ask_value(Prompt& prompt, const Look& look, const ParamDef& def, ActorSet parties, double now,
                                const std::string& remark = {}) {
    const Scenario& s = look.s();
    const std::vector<double> values = values_of(s, def, parties);
    if (values.empty()) return std::nullopt;
    const bool number = def.type == ParamType::kInteger || def.type == ParamType::kNumber;
    if (number || values.size() > kListed) {
        for (;;) {
            auto answer = prompt.ask("  " +
                                     look.words().tr("{parameter} ({low} to {high} in steps of {step}; Enter: {now})",
                                                     label_of(s, def), def.min, def.max, def.step, now) +
                                     "> ");
            if (!answer) return std::nullopt;
            if (answer->empty()) return now;
            char* end = nullptr;
            const double value = std::strtod(answer->c_str(), &end);
            if (end != answer->c_str() && *end == '\0' && check_param(s, def, value, parties, {})) return value;
            prompt.line("  " + look.words().tr("'{answer}' does not fit.", *answer));
        }
    }
    std::vector<std::string> words;
    for (const double value : values)
        words.push_back(
            value_text(s, def, value) +
            (value == now ? "  (" + (remark.empty() ? look.words().tr("as it stands") : remark) + ")" : std::string{}));
    auto index = prompt.pick(fmt::format("  {}:", label_of(s, def)), words);
    return index ? values[*index] : now;
}

std::string clause_line(const Scenario& s, const ClauseDef& clause) {
    std::string values;
    for (const ParamDef& def : clause.params)
        values += (values.empty() ? "" : ", ") + label_of(s, def);
    return clause.name.str() + (values.empty() ? std::string{} : " (" + values + ")");
}

bool add_clause(Prompt& prompt, const Look& look, DraftText& text) {
    const Scenario& s = look.s();
    const AgreementDef& type = s.agreements[text.type];
    std::vector<ClauseId> open;
    std::vector<std::string> lines;
    for (const ClauseId id : type.optional) {
        if (std::any_of(text.terms.begin(), text.terms.end(), [&](const Term& t) { return t.clause == id; })) continue;
        open.push_back(id);
        lines.push_back(clause_line(s, s.clauses[id]));
    }
    if (open.empty()) {
        prompt.line("  " + look.words().tr("There is no further clause for this kind of agreement."));
        return false;
    }
    auto index = prompt.pick(look.words().tr("Which clause?"), lines);
    if (!index) return false;
    const ClauseDef& clause = s.clauses[open[*index]];
    auto params = ask_params(prompt, look, clause.params, text.parties, default_params(s, clause.params, text.parties));
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

/// Parameters that named a party which is one no longer take their default.
void mend_parties(const Scenario& s, DraftText& text) {
    for (Term& term : text.terms) {
        const ClauseDef& clause = s.clauses[term.clause];
        const std::vector<double> fallback = default_params(s, clause.params, text.parties);
        for (std::size_t i = 0; i < clause.params.size(); ++i) {
            if (clause.params[i].type == ParamType::kParty &&
                !text.parties.contains(ActorId{static_cast<std::size_t>(term.params[i])}))
                term.params[i] = fallback[i];
        }
    }
}

void ask_conditions(Prompt& prompt, const Look& look, DraftText& text) {
    const auto round = [&](const std::string& question, int& value) {
        auto answer =
            prompt.ask("  " + look.words().tr("{question} (a round, 0: none; Enter: {now})", question, value) + "> ");
        if (answer && !answer->empty() && answer->find_first_not_of("0123456789") == std::string::npos &&
            answer->size() < 4)
            value = std::stoi(*answer);
    };
    round(look.words().tr("Not in force before"), text.conditions.not_before);
    round(look.words().tr("Last round in force"), text.conditions.until_round);
    auto number = prompt.ask(
        "  " +
        look.words().tr(
            "Only while a number is beyond a bound (such as: violence/osh below 50; 'none'; Enter: as it is)") +
        "> ");
    if (!number || number->empty()) return;
    if (lower(*number) == "none") {
        text.conditions.only_if.reset();
        return;
    }
    const std::vector<std::string> words = words_of(*number);
    auto slot = words.size() == 3
                    ? look.s().find_slot(words[0])
                    : Result<SlotIndex>{fail(ErrorCode::kBadValue, "three words are wanted: NUMBER below|above BOUND")};
    char* end = nullptr;
    const double bound = words.size() == 3 ? std::strtod(words[2].c_str(), &end) : 0;
    if (!slot) {
        prompt.line("  " + ai::retold(look.words(), slot.error().message));
    } else if ((words[1] != "below" && words[1] != "above") || end == words[2].c_str() || *end != '\0' ||
               !std::isfinite(bound)) {
        prompt.line("  " + look.words().tr("Write 'below' or 'above' and a number."));
    } else {
        OnlyIf only;
        only.indicator = *slot;
        (words[1] == "below" ? only.below : only.above) = bound;
        text.conditions.only_if = only;
    }
}

void ask_links(Prompt& prompt, const Look& look, DraftText& text) {
    std::vector<DraftId> ids;
    std::vector<std::string> lines;
    std::vector<std::size_t> chosen;
    for (const Shared<Draft>& draft : look.world().drafts) {
        if (draft->status != DraftStatus::kOpen || draft->text() == text) continue;
        if (std::find(text.linked.begin(), text.linked.end(), draft->id) != text.linked.end())
            chosen.push_back(ids.size());
        ids.push_back(draft->id);
        lines.push_back(heading(look.s(), draft->text()));
    }
    if (ids.empty()) {
        prompt.line("  " + look.words().tr("There is no other draft on the table to link it to."));
        return;
    }
    auto picked = prompt.pick_some(look.words().tr("Only together with which drafts?"), lines, chosen);
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

/// The workbench. True when it is to be tabled.
bool work_on(Prompt& prompt, const Look& look, DraftText& text, const std::string& table_word) {
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
            for (const Difference& difference : changed)
                prompt.line("   * " + wrap(describe(s, difference, shown, text), 74, 5));
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
        auto choice = prompt.pick(w.tr("What next?"), steps, first ? Prompt::Set::kList : Prompt::Set::kLines);
        first = false;
        if (!choice) {
            if (prompt.at_end()) return false;
            const auto sure =
                prompt.ask("  " + w.tr("Leave the draft? What you wrote is lost (yes; Enter: go on with it)") + "> ");
            if (!sure || lower(*sure).substr(0, 1) == "y") return false;
            continue;
        }
        switch (*choice) {
            case 0:
                if (fit) return true;
                prompt.line("  " + w.tr("It cannot be tabled as it is: {reason}",
                                        w.english() ? fit.error().text() : ai::retold(w, fit.error().message)));
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
                const ActorSet among = type.only.empty() ? ActorSet::first(s.actors.size()) : type.only;
                if (auto parties =
                        ask_actors(prompt, look, look.words().tr("Who are the parties?"), among, text.parties)) {
                    text.parties = *parties | type.include;
                    mend_parties(s, text);
                }
                break;
            }
            case 5: {
                if (type.max_duration == 0) {
                    prompt.line("  " + look.words().tr("It holds until it is ended."));
                    break;
                }
                ParamDef rounds;
                rounds.name = "rounds";
                rounds.min = type.min_duration;
                rounds.max = type.max_duration;
                if (auto value = ask_value(prompt, look, rounds, text.parties, text.duration))
                    text.duration = static_cast<int>(*value);
                break;
            }
            case 6:
                ask_conditions(prompt, look, text);
                break;
            case 7:
                ask_links(prompt, look, text);
                break;
            case 8:
                prompt.print(worth_page(look, text));
                break;
            case 10:
                whole = true;
                break;
            default: {
                const ActorSet who = voters(s, look.world(), text);
                prompt.line("  " + wrap(w.tr("{framework} decides by {rule}. These have a say: {actors}.",
                                             s.institutions[text.framework].name.str(), describe(s, rule_of(s, text)),
                                             names(s, who)),
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
    auto picked = prompt.pick_some(title, lines, marked);
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
    for (std::size_t i = 0; i < defs.size(); ++i) {
        auto value = ask_value(prompt, look, defs[i], parties, values[i], remark);
        if (!value) return std::nullopt;
        values[i] = *value;
    }
    return values;
}

std::optional<ProposeDraft> write_draft(Prompt& prompt, const Look& look) {
    const Scenario& s = look.s();
    std::vector<std::string> lines;
    for (const AgreementDef& def : s.agreements) {
        const std::string kind = def.kind == AgreementKind::kMission  ? look.words().tr("mission")
                                 : def.kind == AgreementKind::kTreaty ? look.words().tr("treaty")
                                                                      : look.words().tr("statement");
        lines.push_back(def.name.str() + " (" + kind + ")");
    }
    auto type_index = prompt.pick(look.words().tr("What kind of agreement?"), lines);
    if (!type_index) return std::nullopt;
    DraftText text;
    text.type = AgreementTypeId{*type_index};
    const AgreementDef& type = s.agreements[text.type];
    const std::vector<InstitutionId> frameworks = frameworks_for(s, look.world(), text.type, look.me);
    if (frameworks.empty()) {
        prompt.line("  " + look.words().tr("Where this can be agreed, the chair alone writes."));
        return std::nullopt;
    }
    lines.clear();
    for (const InstitutionId id : frameworks)
        lines.push_back(s.institutions[id].name.str() + ": " +
                        describe(s, type.rule ? *type.rule : s.institutions[id].rule));
    auto framework = prompt.pick(look.words().tr("In which framework?"), lines);
    if (!framework) return std::nullopt;
    text.framework = frameworks[*framework];
    if (type.has_place) {
        std::vector<PlaceId> places = type.places;
        if (places.empty()) {
            for (std::size_t i = 0; i < s.places.size(); ++i)
                places.push_back(PlaceId{i});
        }
        lines.clear();
        for (const PlaceId id : places)
            lines.push_back(s.places[id].name.str());
        auto place = prompt.pick(look.words().tr("Where?"), lines);
        if (!place) return std::nullopt;
        text.place = places[*place];
    }
    ActorSet first = type.include;
    const ActorSet among = type.only.empty() ? ActorSet::first(s.actors.size()) : type.only;
    if (among.contains(look.me)) first.insert(look.me);
    auto parties = ask_actors(prompt, look, look.words().tr("Who are the parties?"), among, first);
    if (!parties) return std::nullopt;
    text.parties = *parties | type.include;
    text.duration = type.max_duration;
    for (const ClauseId id : type.required) {
        const ClauseDef& clause = s.clauses[id];
        prompt.line(look.words().tr("It needs the clause: {clause}", clause_line(s, clause)));
        auto params =
            ask_params(prompt, look, clause.params, text.parties, default_params(s, clause.params, text.parties));
        if (!params) return std::nullopt;
        text.terms.push_back({id, std::move(*params)});
    }
    if (!work_on(prompt, look, text, look.words().tr("Table it"))) return std::nullopt;
    ProposeDraft out{text, std::nullopt, {}};
    auto channel = prompt.pick(look.words().tr("Who shall see it?"),
                               {look.words().tr("Everybody: it is tabled before the framework"),
                                look.words().tr("Only the parties and those who must vote")});
    if (prompt.at_end() && !channel) return std::nullopt;
    if (channel && *channel == 1) out.channel = text.parties;
    if (auto words = prompt.ask("  " + look.words().tr("A word with it (Enter: none)") + "> ")) out.message = *words;
    return out;
}

std::optional<DraftText> rework_draft(Prompt& prompt, const Look& look, const DraftText& start) {
    DraftText text = start;
    if (!work_on(prompt, look, text, look.words().tr("Table the amendment"))) return std::nullopt;
    if (text == start) {
        prompt.line("  " + look.words().tr("Nothing was changed."));
        return std::nullopt;
    }
    return text;
}

}  // namespace demarche::terminal
