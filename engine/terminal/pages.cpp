#include "terminal/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

std::string number_cell(const Look& look, SlotIndex slot, std::size_t width) {
    return cell(look.knows(slot) ? number_text(look.world().numbers[slot]) : std::string{"?"}, width);
}

/// "in force", not the "in_force" of scripts and files.
std::string shown(AgreementStatus status) {
    std::string out{word(status)};
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

std::string vote_word(Vote vote) {
    switch (vote) {
        case Vote::kAccept:
            return "accepts";
        case Vote::kReject:
            return "rejects";
        case Vote::kAbstain:
            return "abstains";
        case Vote::kNone:
            return "has not voted";
    }
    return {};
}

/// Room for the longest of some names, within reason.
class Widest {
 public:
    void add(std::string_view name) { width_ = std::max(width_, utf8_length(name)); }
    [[nodiscard]] std::size_t cell(std::size_t most) const { return std::min(width_, most) + 2; }

 private:
    std::size_t width_ = 0;
};

std::size_t names_width(const Scenario& s) {
    Widest widest;
    for (const ActorDef& actor : s.actors)
        widest.add(actor.name.str());
    return widest.cell(40) - 1;
}

/// A number in a table: tenths are enough to read; 'why' tells it exactly.
std::string in_tenths(double value) {
    return number_text(std::round(value * 10) / 10);
}

std::string with_unit(const IndicatorDef& def, double value) {
    return in_tenths(value) + (def.unit.empty() ? std::string{} : " " + def.unit.str());
}

void numbers_of_places(const Look& look, std::string& out) {
    const Scenario& s = look.s();
    std::vector<IndicatorId> columns;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const bool any_known = s.indicators[IndicatorId{i}].of == SubjectKind::kPlace && !s.places.empty() &&
                               look.knows(s.indicator_slot(IndicatorId{i}, 0));
        if (any_known) columns.push_back(IndicatorId{i});
    }
    if (columns.empty()) return;
    Widest widest;
    for (const PlaceDef& place : s.places)
        widest.add(place.name.str());
    const std::size_t first = widest.cell(20);
    constexpr std::size_t kColumn = 18;
    out += "  " + cell("Place", first);
    for (const IndicatorId column : columns)
        out += cell(cell(s.indicators[column].name.str(), kColumn - 1), kColumn);
    out += "Held by\n";
    for (std::size_t p = 0; p < s.places.size(); ++p) {
        const PlaceDef& place = s.places[PlaceId{p}];
        out += "  " + cell(cell(place.name.str(), first - 1), first);
        for (const IndicatorId column : columns) {
            const SlotIndex slot = s.indicator_slot(column, p);
            const IndicatorDef& def = s.indicators[column];
            out += look.knows(slot) ? cell(bar(look.world().numbers[slot], def.min, def.max) + " " +
                                               in_tenths(look.world().numbers[slot]),
                                           kColumn)
                                    : cell("?", kColumn);
        }
        out += place.of.valid() ? short_name(s, place.of) : std::string{};
        out += "\n";
    }
}

/// Numbers of the world as bars; those of actors in a line each; counts that are good or bad for nobody in one line.
void other_numbers(const Look& look, std::string& out) {
    const Scenario& s = look.s();
    Widest widest;
    for (const IndicatorDef& def : s.indicators) {
        if (def.of == SubjectKind::kWorld && def.better != Better::kNeither) widest.add(def.name.str());
    }
    std::vector<std::string> counts;
    std::string of_actors;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorId id{i};
        const IndicatorDef& def = s.indicators[id];
        if (def.of == SubjectKind::kPlace || def.of == SubjectKind::kConstituency) continue;
        std::vector<std::string> parts;
        for (std::size_t subject = 0; subject < s.subjects(def.of); ++subject) {
            const SlotIndex slot = s.indicator_slot(id, subject);
            const double value = look.world().numbers[slot];
            if (!look.knows(slot)) continue;
            const bool at_rest = value == def.min && s.slots[slot].start == def.min;
            if (def.of == SubjectKind::kActor) {
                // An indicator of actors that concerns only some of them stands at its floor for the rest.
                if (!at_rest) parts.push_back(short_name(s, ActorId{subject}) + " " + in_tenths(value));
            } else if (def.better != Better::kNeither) {
                out += fmt::format("  {}{} {}\n", cell(def.name.str(), widest.cell(44)), bar(value, def.min, def.max),
                                   with_unit(def, value));
            } else if (!at_rest) {
                counts.push_back(fmt::format("{} {}", def.name.str(), with_unit(def, value)));
            }
        }
        if (!parts.empty())
            of_actors += "  " + wrap(fmt::format("{}: {}", def.name.str(), fmt::join(parts, ", ")), 76, 4) + "\n";
    }
    if (!of_actors.empty()) out += "\n" + of_actors;
    if (!counts.empty()) out += "  " + wrap(fmt::format("Counted: {}", fmt::join(counts, "; ")), 76, 4) + "\n";
}

}  // namespace

std::string cost_text(const Scenario& s, const std::vector<script::ResourceCost>& costs) {
    std::vector<std::string> parts;
    for (const script::ResourceCost& cost : costs) {
        if (cost.amount != 0)
            parts.push_back(fmt::format("{} {} of {}", number_text(cost.amount), s.resources[cost.resource].name.str(),
                                        short_name(s, cost.actor)));
    }
    return list_text(parts);
}

std::string scores_line(const Look& look, const DraftText& text) {
    auto scores = game::mission_scores(look.host, look.world(), text);
    if (!scores || !*scores) return {};
    return fmt::format("effectiveness {:.2f}, efficiency {:.2f}, legitimacy {:.2f}", (*scores)->effectiveness,
                       (*scores)->efficiency, (*scores)->legitimacy);
}

std::string situation_page(const Look& look) {
    const Scenario& s = look.s();
    const World& w = look.world();
    std::string out = heading_line(fmt::format("Round {} of {}: {}. Phase: {}. You are {}.", w.round, s.rounds.size(),
                                               s.rounds[static_cast<std::size_t>(w.round - 1)].str(),
                                               s.phases[w.phase].id, name(s, look.me)));
    numbers_of_places(look, out);
    out += "\n";
    other_numbers(look, out);
    out += "\n  Your resources: ";
    std::vector<std::string> parts;
    for (std::size_t r = 0; r < s.resources.size(); ++r) {
        const ResourceId id{r};
        const double bound = w.numbers[s.committed_slot(look.me, id)];
        parts.push_back(
            fmt::format("{} {}{}", number_text(w.numbers[s.free_slot(look.me, id)]), s.resources[id].name.str(),
                        bound > 0 ? fmt::format(" (and {} committed)", number_text(bound)) : std::string{}));
    }
    out += wrap(parts.empty() ? std::string{"none"} : list_text(parts), 76, 4) + "\n";
    std::size_t running = 0;
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (alive(agreement->status)) {
            out += running++ == 0 ? "\n  In force or on the way:\n" : "";
            out += "    " +
                   wrap(fmt::format("{} ({})", heading(s, agreement->text()), shown(agreement->status)), 74, 6) + "\n";
        }
    }
    return out;
}

std::string actors_page(const Look& look) {
    const Scenario& s = look.s();
    std::string out =
        "  " + cell("Actor", names_width(s)) + cell("Trust you have", 16) + cell("Trust in you", 16) + "\n";
    for (std::size_t a = 0; a < s.actors.size(); ++a) {
        const ActorId other{a};
        if (other == look.me) continue;
        out += "  " + cell(name(s, other), names_width(s)) + number_cell(look, s.trust_slot(look.me, other), 16) +
               number_cell(look, s.trust_slot(other, look.me), 16);
        out += !s.actors[other].playable ? "chorus" : look.world().seated.contains(other) ? "" : "empty seat";
        out += "\n";
    }
    return out;
}

namespace {

/// What an actor is thought to want, and what it did that makes us think so.
std::string thoughts_part(const Look& look, ActorId actor) {
    const Scenario& s = look.s();
    std::string out = "  What they are thought to want, in parts of a hundred:\n";
    for (const ai::Thought& thought : look.adviser.thoughts(look.view, actor)) {
        const ObjectiveDef& def = s.objectives[thought.objective];
        std::string ground;
        if (thought.ground == ai::Thought::Ground::kRevealed) ground = " (secret, and known to us)";
        if (thought.ground == ai::Thought::Ground::kSuspected) ground = " (suspected by our advisers)";
        if (thought.learned > 1.1) ground += " (more than we thought)";
        if (thought.learned < 0.9) ground += " (less than we thought)";
        out += fmt::format("    {:>3.0f}  {}\n", 100 * thought.weight,
                           wrap(def.name.str() + ground + ": " + def.text.str(), 74, 9));
    }
    std::vector<ai::Beliefs::Lesson> lessons = look.adviser.lessons(actor);
    if (lessons.size() > 5) lessons.erase(lessons.begin(), lessons.end() - 5);
    if (!lessons.empty()) out += "  What they did that says so:\n";
    for (const ai::Beliefs::Lesson& lesson : lessons) {
        const Draft* draft = look.world().draft(lesson.draft);
        if (draft == nullptr) continue;
        const std::string what =
            fmt::format("round {}: {} the {}: '{}' weighs {}", lesson.round, lesson.willing ? "wanted" : "refused",
                        heading(s, draft->text()), s.objectives[lesson.most].name.str(),
                        lesson.factor > 1 ? "more than we thought" : "less than we thought");
        out += "    " + wrap(what, 74, 6) + "\n";
    }
    return out;
}

}  // namespace

std::string actor_page(const Look& look, ActorId actor) {
    const Scenario& s = look.s();
    const World& w = look.world();
    std::string out = heading_line(name(s, actor));
    for (std::size_t r = 0; r < s.relations.size(); ++r) {
        const RelationId id{r};
        if (actor == look.me) continue;
        const SlotIndex mine = s.relation_slot(id, look.me, actor);
        const SlotIndex theirs = s.relation_slot(id, actor, look.me);
        out += fmt::format("  {}: you towards them {}, they towards you {}\n", s.relations[id].name.str(),
                           look.knows(mine) ? number_text(w.numbers[mine]) : "unknown",
                           look.knows(theirs) ? number_text(w.numbers[theirs]) : "unknown");
    }
    if (actor != look.me) out += thoughts_part(look, actor);
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (alive(agreement->status) && agreement->parties.contains(actor))
            out += fmt::format("  Party to: {}\n", heading(s, agreement->text()));
    }
    return out;
}

std::string institutions_page(const Look& look) {
    const Scenario& s = look.s();
    std::string out;
    for (std::size_t i = 0; i < s.institutions.size(); ++i) {
        const InstitutionId id{i};
        const Membership& now = look.world().institutions[id];
        out += heading_line(fmt::format("{} ({})", s.institutions[id].name.str(), s.institutions[id].id));
        out += "  " +
               wrap(fmt::format("Members: {}.{}", names(s, now.members),
                                now.chair.valid() ? " Chair: " + name(s, now.chair) + "." : std::string{}),
                    76, 4) +
               "\n";
        out += "  " + wrap("Decides by " + describe(s, s.institutions[id].rule) + ".", 76, 4) + "\n";
        if (!s.institutions[id].mandate.empty())
            out += "  " + wrap("Mandate: " + list_text(s.institutions[id].mandate) + ".", 76, 4) + "\n";
    }
    return out;
}

std::string objectives_page(const Look& look) {
    const Scenario& s = look.s();
    auto scores = game::objective_scores(look.host, look.world(), look.me);
    if (!scores) return "  " + scores.error().text() + "\n";
    std::string out = "  As far as you can see, things stand like this for you:\n";
    double sum = 0;
    double weights = 0;
    for (const game::ObjectiveScore& one : *scores) {
        const ObjectiveDef& def = s.objectives[one.objective];
        out += fmt::format("  {} {:.2f}  weight {:<4} {}{}\n", bar(one.score, 0, 1), one.score, number_text(one.weight),
                           def.name.str(), def.secret ? " (secret)" : "");
        out += "             " + wrap(def.text.str(), 66, 13) + "\n";
        sum += one.score * one.weight;
        weights += one.weight;
    }
    if (weights > 0) out += fmt::format("  Together: {:.3f} of 1\n", sum / weights);
    return out;
}

std::string home_page(const Look& look) {
    const Scenario& s = look.s();
    std::string out;
    for (const ConstituencyId id : s.constituencies_of(look.me)) {
        const ConstituencyDef& def = s.constituencies[id];
        const double support = look.world().numbers[s.support_slot(id)];
        out += fmt::format("  {} {} {}  weight {}{}\n", cell(def.name.str(), 36), bar(support, 0, 100),
                           number_text(support), number_text(def.weight), def.veto ? ", can veto" : "");
        std::vector<std::string> likes;
        std::vector<std::string> dislikes;
        for (const ClauseDef& clause : s.clauses) {
            for (const Like& like : clause.likes) {
                if (like.who != id || like.how_much.is_function() || like.how_much.value == 0) continue;
                (like.how_much.value > 0 ? likes : dislikes).push_back(clause.name.str());
            }
        }
        if (!likes.empty()) out += "      " + wrap("pleased by: " + list_text(likes), 72, 8) + "\n";
        if (!dislikes.empty()) out += "      " + wrap("angered by: " + list_text(dislikes), 72, 8) + "\n";
    }
    return out.empty() ? "  Nobody at home holds you back.\n" : out;
}

std::string brief_page(const Look& look) {
    const std::string brief = look.s().actors[look.me].brief.str();
    return brief.empty() ? "  This seat has no brief.\n" : wrap(brief, 78, 0) + "\n";
}

std::string draft_text_page(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    std::string out = fmt::format("  {}\n", wrap(heading(s, text), 76, 4));
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const ClauseDef& clause = s.clauses[text.terms[i].clause];
        out +=
            fmt::format("   {:>2}. {}: {}\n", i + 1, clause.name.str(), wrap(term_text(s, text.terms[i]).str(), 72, 7));
        auto costs = game::term_costs(look.host, look.world(), text, i);
        if (costs && !cost_text(s, *costs).empty()) out += "       costs " + cost_text(s, *costs) + " while in force\n";
    }
    if (text.duration > 0) out += fmt::format("   For {} round{}.\n", text.duration, text.duration == 1 ? "" : "s");
    if (text.conditions.not_before > 0) out += fmt::format("   Not before round {}.\n", text.conditions.not_before);
    if (text.conditions.until_round > 0) out += fmt::format("   Until round {}.\n", text.conditions.until_round);
    if (const auto& only = text.conditions.only_if) {
        if (only->indicator) {
            out += fmt::format("   Only while '{}' is {} {}.\n", s.slot_name(*only->indicator),
                               only->below ? "below" : "above",
                               number_text(only->below ? *only->below : only->above.value_or(0)));
        }
        if (only->agreement.valid())
            out += fmt::format("   Only while a '{}' is in force.\n", s.agreements[only->agreement].name.str());
    }
    for (const DraftId link : text.linked) {
        const Draft* other = look.world().draft(link);
        out += fmt::format("   Only together with: {}\n",
                           other == nullptr ? "a draft that you do not know" : heading(s, other->text()));
    }
    if (const std::string scores = scores_line(look, text); !scores.empty()) out += "   As a mission: " + scores + "\n";
    return out;
}

std::string missing_page(const Look& look, const Draft& draft) {
    const Scenario& s = look.s();
    const DraftText& text = draft.text();
    std::string out =
        "  " +
        wrap(fmt::format("{} decides by {}.", s.institutions[text.framework].name.str(), describe(s, rule_of(s, text))),
             76, 4) +
        "\n";
    const ActorSet who = voters(s, look.world(), text);
    for (const ActorId actor : who) {
        if (draft.vote(actor) != Vote::kNone || text.parties.contains(actor)) {
            out += fmt::format("    {} {}{}\n", cell(name(s, actor), names_width(s)), vote_word(draft.vote(actor)),
                               text.parties.contains(actor) ? " (party)" : "");
        }
    }
    const ActorSet lacking = missing(s, look.world(), draft);
    out += lacking.empty() ? "  Nobody holds it back.\n"
                           : "  " + wrap("What is missing: the voice of " + names(s, lacking) + ".", 76, 4) + "\n";
    return out;
}

std::string drafts_page(const Look& look) {
    const Scenario& s = look.s();
    std::string out;
    int n = 0;
    for (const Shared<Draft>& draft : look.world().drafts) {
        ++n;  // numbers stay, whatever becomes of the drafts before
        if (draft->status == DraftStatus::kAdopted || draft->status == DraftStatus::kWithdrawn) continue;
        const bool mine_to_answer = draft->status == DraftStatus::kOpen &&
                                    voters(s, look.world(), draft->text()).contains(look.me) &&
                                    draft->vote(look.me) == Vote::kNone;
        out +=
            fmt::format("  {:>2}  {}\n", n,
                        wrap(fmt::format("{}, version {}, tabled by {}{}", heading(s, draft->text()), draft->version(),
                                         name(s, draft->proposer),
                                         draft->status == DraftStatus::kRejected ? " (rejected; can be amended)" : ""),
                             72, 6));
        out += fmt::format("      {}\n", wrap(mine_to_answer ? "waits for your answer; missing: " +
                                                                   names(s, missing(s, look.world(), *draft))
                                                             : "missing: " + names(s, missing(s, look.world(), *draft)),
                                              72, 6));
    }
    return out.empty() ? "  No draft is on the table.\n" : out;
}

std::string draft_page(const Look& look, const Draft& draft) {
    const Scenario& s = look.s();
    std::string out = draft_text_page(look, draft.text());
    out += fmt::format("   Version {} by {}; {}.\n", draft.version(), name(s, draft.versions.back()->author),
                       word(draft.status));
    if (draft.channel)
        out +=
            "   In private between " + names(s, *draft.channel | draft.text().parties) + " and those who must vote.\n";
    for (const Reservation& reservation : draft.reservations)
        out += fmt::format("   {} reserves: \"{}\"\n", name(s, reservation.by), reservation.text);
    if (draft.version() > 1) {
        const DraftText& before = draft.versions[draft.versions.size() - 2]->text;
        out += "   Changed from the version before:\n";
        for (const Difference& difference : differences(before, draft.text()))
            out += "     " + wrap(describe(s, difference, before, draft.text()), 72, 7) + "\n";
    }
    return out + missing_page(look, draft);
}

std::string agreement_page(const Look& look, const Agreement& agreement) {
    const Scenario& s = look.s();
    std::string out = draft_text_page(look, agreement.text());
    out += fmt::format("   {}; adopted in round {}{}. Bound: {}.\n", shown(agreement.status), agreement.adopted_round,
                       agreement.since > 0 ? fmt::format(", in force since round {}", agreement.since) : std::string{},
                       names(s, agreement.parties));
    for (const Ratification& one : agreement.ratifications) {
        auto views = game::home_views(look.host, look.world(), agreement.text(), one.actor);
        const double odds = views ? ratification_odds(s, look.world(), one.actor, *views) : 0;
        out += fmt::format(
            "   {} {}\n", name(s, one.actor),
            one.done ? "has ratified"
                     : fmt::format("must ratify: about {:.0f} % this round, as far as you can see", odds * 100));
    }
    for (const Commitment& one : agreement.commitments) {
        out += fmt::format("   {} has promised {} {}\n", name(s, one.actor), number_text(one.amount),
                           s.resources[one.resource].name.str());
    }
    for (const Breach& breach : agreement.breaches) {
        if (breach.by != look.me) continue;
        out += fmt::format("   In secret you do not honour '{}': found out with {:.0f} % a round\n",
                           s.clauses[agreement.text().terms[static_cast<std::size_t>(breach.term)].clause].name.str(),
                           detection_odds(s, agreement, breach.term) * 100);
    }
    return out;
}

std::string agreements_page(const Look& look) {
    std::string out;
    int n = 0;
    for (const Shared<Agreement>& agreement : look.world().agreements) {
        out += fmt::format("  {:>2}  {} ({})\n", ++n, wrap(heading(look.s(), agreement->text()), 68, 6),
                           shown(agreement->status));
    }
    return out.empty() ? "  Nothing has been agreed yet.\n" : out;
}

std::string promises_page(const Look& look) {
    const Scenario& s = look.s();
    std::string out;
    for (const Shared<Assurance>& a : look.world().assurances) {
        const AssuranceDef& def = s.assurances[a->type];
        std::vector<std::pair<std::string, std::string>> values;
        for (std::size_t i = 0; i < def.params.size(); ++i)
            values.emplace_back(def.params[i].name, value_text(s, def.params[i], a->params[i]));
        out += "  " +
               wrap(fmt::format("{} to {} in round {}: \"{}\" ({})", name(s, a->from), a->to ? names(s, *a->to) : "all",
                                a->round, fill(def.text.message, values), word(a->status)),
                    76, 4) +
               "\n";
    }
    return out.empty() ? "  No assurance that you know of has been given.\n" : out;
}

std::string worth_page(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    const ai::Worth worth = ai::worth(look.host, look.view, look.me, text);
    std::string out = "  " + wrap("For us, looking two rounds ahead: " + ai::describe(s, worth) + ".", 76, 4) + "\n";
    out += "  What our advisers think of the others, by what they are known to want:\n";
    for (const ai::Forecast& forecast : look.adviser.forecast(look.view, text)) {
        std::string line = fmt::format("{} {} ({:+.3f})", cell(name(s, forecast.actor), names_width(s)), forecast.words,
                                       forecast.gain);
        if (!forecast.counsel.empty()) line += "; " + forecast.counsel + " it might accept";
        out += "    " + wrap(line, 74, 31) + "\n";
    }
    return out;
}

}  // namespace demarche::terminal
