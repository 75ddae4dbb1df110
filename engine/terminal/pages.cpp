#include "terminal/pages.h"

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

std::string number_cell(const Look& look, SlotIndex slot, std::size_t width) {
    return cell(look.knows(slot) ? number_text(look.world().numbers[slot]) : std::string{"?"}, width);
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
    out += "  " + cell(look.words().tr("Place"), first);
    for (const IndicatorId column : columns)
        out += cell(cell(s.indicators[column].name.str(), kColumn - 1), kColumn);
    out += look.words().tr("Held by") + "\n";
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
    if (!counts.empty())
        out += "  " + wrap(look.words().tr("Counted: {numbers}", fmt::format("{}", fmt::join(counts, "; "))), 76, 4) +
               "\n";
}

}  // namespace

std::string cost_text(const Scenario& s, const std::vector<script::ResourceCost>& costs) {
    std::vector<std::string> parts;
    for (const script::ResourceCost& cost : costs) {
        if (cost.amount != 0)
            parts.push_back(demarche::words_of(s).tr("{n} {resource} of {actor}", cost.amount,
                                                     s.resources[cost.resource].name.str(), short_name(s, cost.actor)));
    }
    return demarche::words_of(s).list(parts);
}

std::string scores_line(const Look& look, const DraftText& text) {
    auto scores = game::mission_scores(look.host, look.world(), text);
    if (!scores || !*scores) return {};
    return look.words().tr("effectiveness {effectiveness}, efficiency {efficiency}, legitimacy {legitimacy}",
                           fmt::format("{:.2f}", (*scores)->effectiveness),
                           fmt::format("{:.2f}", (*scores)->efficiency), fmt::format("{:.2f}", (*scores)->legitimacy));
}

std::string situation_page(const Look& look) {
    const Scenario& s = look.s();
    const World& w = look.world();
    std::string out = heading_line(look.words().tr(
        "Round {n} of {all}: {when}. Phase: {phase}. You are {actor}.", w.round, s.rounds.size(),
        s.rounds[static_cast<std::size_t>(w.round - 1)].str(), label_of(s, s.phases[w.phase]), name(s, look.me)));
    numbers_of_places(look, out);
    out += "\n";
    other_numbers(look, out);
    out += "\n  " + look.words().tr("Your resources:") + " ";
    std::vector<std::string> parts;
    for (std::size_t r = 0; r < s.resources.size(); ++r) {
        const ResourceId id{r};
        const double bound = w.numbers[s.committed_slot(look.me, id)];
        parts.push_back(
            bound > 0
                ? look.words().tr("{n} {resource} (and {bound} committed)", w.numbers[s.free_slot(look.me, id)],
                                  s.resources[id].name.str(), bound)
                : look.words().tr("{n} {resource}", w.numbers[s.free_slot(look.me, id)], s.resources[id].name.str()));
    }
    out += wrap(parts.empty() ? look.words().tr("none") : look.words().list(parts), 76, 4) + "\n";
    std::size_t running = 0;
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (alive(agreement->status)) {
            if (running++ == 0) out += "\n  " + look.words().tr("In force or on the way:") + "\n";
            out += "    " +
                   wrap(fmt::format("{} ({})", heading(s, agreement->text()),
                                    session::status_text(look.words(), agreement->status)),
                        74, 6) +
                   "\n";
        }
    }
    return out;
}

std::string actors_page(const Look& look) {
    const Scenario& s = look.s();
    std::string out = "  " + cell(look.words().tr("Actor"), names_width(s)) +
                      cell(look.words().tr("Trust you have"), 16) + cell(look.words().tr("Trust in you"), 16) + "\n";
    for (std::size_t a = 0; a < s.actors.size(); ++a) {
        const ActorId other{a};
        if (other == look.me) continue;
        out += "  " + cell(name(s, other), names_width(s)) + number_cell(look, s.trust_slot(look.me, other), 16) +
               number_cell(look, s.trust_slot(other, look.me), 16);
        out += !s.actors[other].playable             ? look.words().tr("chorus")
               : look.world().seated.contains(other) ? std::string{}
                                                     : look.words().tr("empty seat");
        out += "\n";
    }
    return out;
}

namespace {

/// What an actor is thought to want, and what it did that makes us think so.
std::string thoughts_part(const Look& look, ActorId actor) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    std::string out = "  " + w.tr("What they are thought to want, in parts of a hundred:") + "\n";
    for (const ai::Thought& thought : look.adviser.thoughts(look.view, actor)) {
        const ObjectiveDef& def = s.objectives[thought.objective];
        std::string ground;
        if (thought.ground == ai::Thought::Ground::kRevealed) ground = " (" + w.tr("secret, and known to us") + ")";
        if (thought.ground == ai::Thought::Ground::kSuspected) ground = " (" + w.tr("suspected by our advisers") + ")";
        if (thought.learned > 1.1) ground += " (" + w.tr("more than we thought") + ")";
        if (thought.learned < 0.9) ground += " (" + w.tr("less than we thought") + ")";
        out += fmt::format("    {:>3.0f}  {}\n", 100 * thought.weight,
                           wrap(def.name.str() + ground + ": " + def.text.str(), 74, 9));
    }
    std::vector<ai::Beliefs::Lesson> lessons = look.adviser.lessons(actor);
    if (lessons.size() > 5) lessons.erase(lessons.begin(), lessons.end() - 5);
    if (!lessons.empty()) out += "  " + w.tr("What they did that says so:") + "\n";
    for (const ai::Beliefs::Lesson& lesson : lessons) {
        const Draft* draft = look.world().draft(lesson.draft);
        if (draft == nullptr) continue;
        const std::string what =
            lesson.willing ? w.tr("round {n}: wanted the {draft}: '{objective}' weighs {more}", lesson.round,
                                  heading(s, draft->text()), s.objectives[lesson.most].name.str(),
                                  lesson.factor > 1 ? w.tr("more than we thought") : w.tr("less than we thought"))
                           : w.tr("round {n}: refused the {draft}: '{objective}' weighs {more}", lesson.round,
                                  heading(s, draft->text()), s.objectives[lesson.most].name.str(),
                                  lesson.factor > 1 ? w.tr("more than we thought") : w.tr("less than we thought"));
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
        out += "  " +
               look.words().tr("{relation}: you towards them {mine}, they towards you {theirs}",
                               s.relations[id].name.str(),
                               look.knows(mine) ? number_text(w.numbers[mine]) : look.words().tr("unknown"),
                               look.knows(theirs) ? number_text(w.numbers[theirs]) : look.words().tr("unknown")) +
               "\n";
    }
    if (actor != look.me) out += thoughts_part(look, actor);
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (alive(agreement->status) && agreement->parties.contains(actor))
            out += "  " + look.words().tr("Party to: {agreement}", heading(s, agreement->text())) + "\n";
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
               wrap(now.chair.valid() ? look.words().tr("Members: {actors}. Chair: {chair}.", names(s, now.members),
                                                        name(s, now.chair))
                                      : look.words().tr("Members: {actors}.", names(s, now.members)),
                    76, 4) +
               "\n";
        out += "  " + wrap(look.words().tr("Decides by {rule}.", describe(s, s.institutions[id].rule)), 76, 4) + "\n";
        if (const ActorId pen = pen_of(s, look.world(), id); pen.valid()) {
            out +=
                "  " +
                wrap(look.words().tr("A single text: {chair} alone writes it, and changes it by what the others say.",
                                     name(s, pen)),
                     76, 4) +
                "\n";
        }
        if (!s.institutions[id].mandate.empty())
            out += "  " +
                   wrap(look.words().tr("Mandate: {tags}.", look.words().list(s.institutions[id].mandate)), 76, 4) +
                   "\n";
    }
    return out;
}

std::string objectives_page(const Look& look) {
    const Scenario& s = look.s();
    auto scores = game::objective_scores(look.host, look.world(), look.me);
    if (!scores) return "  " + scores.error().text() + "\n";
    std::string out = "  " + look.words().tr("As far as you can see, things stand like this for you:") + "\n";
    double sum = 0;
    double weights = 0;
    for (const game::ObjectiveScore& one : *scores) {
        const ObjectiveDef& def = s.objectives[one.objective];
        out += fmt::format("  {} {:.2f}  {} {:<4} {}{}\n", bar(one.score, 0, 1), one.score, look.words().tr("weight"),
                           number_text(one.weight), def.name.str(),
                           def.secret ? " (" + look.words().tr("secret") + ")" : std::string{});
        out += "             " + wrap(def.text.str(), 66, 13) + "\n";
        sum += one.score * one.weight;
        weights += one.weight;
    }
    if (weights > 0) out += "  " + look.words().tr("Together: {n} of 1", fmt::format("{:.3f}", sum / weights)) + "\n";
    return out;
}

std::string home_page(const Look& look) {
    const Scenario& s = look.s();
    std::string out;
    for (const ConstituencyId id : s.constituencies_of(look.me)) {
        const ConstituencyDef& def = s.constituencies[id];
        const double support = look.world().numbers[s.support_slot(id)];
        out += fmt::format("  {} {} {}  {} {}{}\n", cell(def.name.str(), 36), bar(support, 0, 100),
                           number_text(support), look.words().tr("weight"), number_text(def.weight),
                           def.veto ? ", " + look.words().tr("can veto") : std::string{});
        std::vector<std::string> likes;
        std::vector<std::string> dislikes;
        for (const ClauseDef& clause : s.clauses) {
            for (const Like& like : clause.likes) {
                if (like.who != id || like.how_much.is_function() || like.how_much.value == 0) continue;
                (like.how_much.value > 0 ? likes : dislikes).push_back(clause.name.str());
            }
        }
        if (!likes.empty())
            out += "      " + wrap(look.words().tr("pleased by: {clauses}", look.words().list(likes)), 72, 8) + "\n";
        if (!dislikes.empty())
            out += "      " + wrap(look.words().tr("angered by: {clauses}", look.words().list(dislikes)), 72, 8) + "\n";
    }
    return out.empty() ? "  " + look.words().tr("Nobody at home holds you back.") + "\n" : out;
}

std::string brief_page(const Look& look) {
    const std::string brief = look.s().actors[look.me].brief.str();
    return brief.empty() ? "  " + look.words().tr("This seat has no brief.") + "\n" : wrap(brief, 78, 0) + "\n";
}

std::string draft_text_page(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    std::string out = fmt::format("  {}\n", wrap(heading(s, text), 76, 4));
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const ClauseDef& clause = s.clauses[text.terms[i].clause];
        out +=
            fmt::format("   {:>2}. {}: {}\n", i + 1, clause.name.str(), wrap(term_text(s, text.terms[i]).str(), 72, 7));
        auto costs = game::term_costs(look.host, look.world(), text, i);
        if (costs && !cost_text(s, *costs).empty())
            out += "       " + w.tr("costs {cost} while in force", cost_text(s, *costs)) + "\n";
    }
    if (text.duration > 0) out += "   " + w.tr("For {n} {n|round|rounds}.", text.duration) + "\n";
    if (text.conditions.not_before > 0) out += "   " + w.tr("Not before round {n}.", text.conditions.not_before) + "\n";
    if (text.conditions.until_round > 0) out += "   " + w.tr("Until round {n}.", text.conditions.until_round) + "\n";
    if (const auto& only = text.conditions.only_if) {
        if (only->indicator) {
            out +=
                "   " +
                (only->below ? w.tr("Only while '{number}' is below {n}.", s.slot_name(*only->indicator), *only->below)
                             : w.tr("Only while '{number}' is above {n}.", s.slot_name(*only->indicator),
                                    only->above.value_or(0))) +
                "\n";
        }
        if (only->agreement.valid())
            out += "   " + w.tr("Only while a '{agreement}' is in force.", s.agreements[only->agreement].name.str()) +
                   "\n";
    }
    for (const DraftId link : text.linked) {
        const Draft* other = look.world().draft(link);
        const std::string what = other == nullptr ? w.tr("a draft that you do not know") : heading(s, other->text());
        const bool gone = other != nullptr && other->status == DraftStatus::kWithdrawn;
        out +=
            "   " +
            wrap(gone ? w.tr("Only together with: {draft}. That was withdrawn: this cannot pass until it is amended.",
                             what)
                      : w.tr("Only together with: {draft}", what),
                 76, 4) +
            "\n";
    }
    if (const std::string scores = scores_line(look, text); !scores.empty())
        out += "   " + w.tr("As a mission: {scores}", scores) + "\n";
    return out;
}

std::string missing_page(const Look& look, const Draft& draft) {
    const Scenario& s = look.s();
    const DraftText& text = draft.text();
    std::string out = "  " +
                      wrap(look.words().tr("{framework} decides by {rule}.", s.institutions[text.framework].name.str(),
                                           describe(s, rule_of(s, text))),
                           76, 4) +
                      "\n";
    const ActorSet who = voters(s, look.world(), text);
    for (const ActorId actor : who) {
        if (draft.vote(actor) != Vote::kNone || text.parties.contains(actor)) {
            out += fmt::format("    {} {}{}\n", cell(name(s, actor), names_width(s)),
                               session::vote_text(look.words(), draft.vote(actor)),
                               text.parties.contains(actor) ? " (" + look.words().tr("party") + ")" : std::string{});
        }
    }
    const ActorSet lacking = missing(s, look.world(), draft);
    out +=
        lacking.empty()
            ? "  " + look.words().tr("Nobody holds it back.") + "\n"
            : "  " + wrap(look.words().tr("What is missing: the voice of {actors}.", names(s, lacking)), 76, 4) + "\n";
    return out;
}

std::string drafts_page(const Look& look) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    std::string out;
    int n = 0;
    for (const Shared<Draft>& draft : look.world().drafts) {
        ++n;  // numbers stay, whatever becomes of the drafts before
        if (draft->status == DraftStatus::kAdopted || draft->status == DraftStatus::kWithdrawn) continue;
        const bool mine_to_answer = draft->status == DraftStatus::kOpen &&
                                    voters(s, look.world(), draft->text()).contains(look.me) &&
                                    draft->vote(look.me) == Vote::kNone;
        out += fmt::format("  {:>2}  {}\n", n,
                           wrap(draft->status == DraftStatus::kRejected
                                    ? w.tr("{draft}, version {n}, tabled by {actor} (rejected; can be amended)",
                                           heading(s, draft->text()), draft->version(), name(s, draft->proposer))
                                    : w.tr("{draft}, version {n}, tabled by {actor}", heading(s, draft->text()),
                                           draft->version(), name(s, draft->proposer)),
                                72, 6));
        out += fmt::format("      {}\n",
                           wrap(mine_to_answer ? w.tr("waits for your answer; missing: {actors}",
                                                      names(s, missing(s, look.world(), *draft)))
                                               : w.tr("missing: {actors}", names(s, missing(s, look.world(), *draft))),
                                72, 6));
    }
    return out.empty() ? "  " + w.tr("No draft is on the table.") + "\n" : out;
}

std::string draft_page(const Look& look, const Draft& draft) {
    const Scenario& s = look.s();
    std::string out = draft_text_page(look, draft.text());
    const Words& w = look.words();
    out += "   " +
           w.tr("Version {n} by {actor}; {status}.", draft.version(), name(s, draft.versions.back()->author),
                session::status_text(w, draft.status)) +
           "\n";
    if (draft.channel)
        out += "   " +
               w.tr("In private between {actors} and those who must vote.",
                    names(s, *draft.channel | draft.text().parties)) +
               "\n";
    for (const Reservation& reservation : draft.reservations)
        out += "   " + w.tr("{actor} reserves: \"{words}\"", name(s, reservation.by), reservation.text) + "\n";
    if (draft.version() > 1) {
        const DraftText& before = draft.versions[draft.versions.size() - 2]->text;
        out += "   " + w.tr("Changed from the version before:") + "\n";
        for (const Difference& difference : differences(before, draft.text()))
            out += "     " + wrap(describe(s, difference, before, draft.text()), 72, 7) + "\n";
    }
    return out + missing_page(look, draft);
}

std::string agreement_page(const Look& look, const Agreement& agreement) {
    const Scenario& s = look.s();
    std::string out = draft_text_page(look, agreement.text());
    const Words& w = look.words();
    const std::string status = session::status_text(w, agreement.status);
    out += "   " +
           (agreement.since > 0 ? w.tr("{status}; adopted in round {n}, in force since round {since}. Bound: {actors}.",
                                       status, agreement.adopted_round, agreement.since, names(s, agreement.parties))
                                : w.tr("{status}; adopted in round {n}. Bound: {actors}.", status,
                                       agreement.adopted_round, names(s, agreement.parties))) +
           "\n";
    for (const Ratification& one : agreement.ratifications) {
        auto views = game::home_views(look.host, look.world(), agreement.text(), one.actor);
        const double odds = views ? ratification_odds(s, look.world(), one.actor, *views) : 0;
        out += "   " +
               (one.done ? w.tr("{actor} has ratified", name(s, one.actor))
                         : w.tr("{actor} must ratify: about {odds} % this round, as far as you can see",
                                name(s, one.actor), std::lround(odds * 100))) +
               "\n";
    }
    for (const Commitment& one : agreement.commitments) {
        out += "   " +
               w.tr("{actor} has promised {n} {resource}", name(s, one.actor), one.amount,
                    s.resources[one.resource].name.str()) +
               "\n";
    }
    for (const Breach& breach : agreement.breaches) {
        if (breach.by != look.me) continue;
        out += "   " +
               w.tr("In secret you do not honour '{clause}': found out with {odds} % a round",
                    s.clauses[agreement.text().terms[static_cast<std::size_t>(breach.term)].clause].name.str(),
                    std::lround(detection_odds(s, agreement, breach.term) * 100)) +
               "\n";
    }
    return out;
}

std::string agreements_page(const Look& look) {
    std::string out;
    int n = 0;
    for (const Shared<Agreement>& agreement : look.world().agreements) {
        out += fmt::format("  {:>2}  {} ({})\n", ++n, wrap(heading(look.s(), agreement->text()), 68, 6),
                           session::status_text(look.words(), agreement->status));
    }
    return out.empty() ? "  " + look.words().tr("Nothing has been agreed yet.") + "\n" : out;
}

std::string promises_page(const Look& look) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    std::string out;
    for (const Shared<Assurance>& a : look.world().assurances) {
        const AssuranceDef& def = s.assurances[a->type];
        std::vector<std::pair<std::string, std::string>> values;
        for (std::size_t i = 0; i < def.params.size(); ++i)
            values.emplace_back(def.params[i].name, value_text(s, def.params[i], a->params[i]));
        out += "  " +
               wrap(w.tr("{actor} to {others} in round {n}: \"{words}\" ({status})", name(s, a->from),
                         a->to ? names(s, *a->to) : w.tr("all"), a->round, w.fill(def.text.message, values),
                         session::status_text(w, a->status)),
                    76, 4) +
               "\n";
    }
    return out.empty() ? "  " + w.tr("No assurance that you know of has been given.") + "\n" : out;
}

std::string worth_page(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    const ai::Worth worth = ai::worth(look.host, look.view, look.me, text);
    std::string out =
        "  " + wrap(w.tr("For us, looking two rounds ahead: {worth}.", ai::describe(s, worth)), 76, 4) + "\n";
    out += "  " + w.tr("What our advisers think of the others, by what they are known to want:") + "\n";
    for (const ai::Forecast& forecast : look.adviser.forecast(look.view, text)) {
        std::string line = fmt::format("{} {} ({:+.3f})", cell(name(s, forecast.actor), names_width(s)),
                                       ai::retold(w, forecast.words), forecast.gain);
        if (!forecast.counsel.empty()) line += "; " + w.tr("{change} it might accept", ai::retold(w, forecast.counsel));
        out += "    " + wrap(line, 74, 31) + "\n";
    }
    return out;
}

}  // namespace demarche::terminal
