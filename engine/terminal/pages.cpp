#include "terminal/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/doors.h"
#include "terminal/words.h"

namespace demarche::terminal {

ActorId Look::withdrawn_by(DraftId draft) const {
    for (const Effect& effect : known) {
        if (const ActorId by = session::withdrawn_by(effect, draft); by.valid()) return by;
    }
    return {};
}

namespace {

/// Room for the longest of some names, within reason.
class Widest {
 public:
    void add(std::string_view name) { width_ = std::max(width_, utf8_length(name)); }
    [[nodiscard]] std::size_t cell(std::size_t most) const { return std::min(width_, most) + 2; }

 private:
    std::size_t width_ = 0;
};

constexpr std::size_t kFigure = 5;        ///< Characters of a number with a tenth.
constexpr std::size_t kNamedColumn = 11;  ///< A column with room for most words of what it is called.

std::string with_unit(const Words& words, const IndicatorDef& def, double value) {
    return words.number(figure(value)) + (def.unit.empty() ? std::string{} : " " + def.unit.str());
}

struct PlaceColumns {
    std::size_t first, column, last;
};

/// These numbers of all places, in columns so wide.
void table_of_places(const Look& look, std::span<const IndicatorId> columns, const PlaceColumns& widths,
                     std::string& out) {
    const Scenario& s = look.s();
    const auto [first, column, last] = widths;
    const std::size_t steps = column - kFigure - 2;
    std::vector<Cell> head = {{look.words().tr("Place"), first}};
    for (const IndicatorId id : columns) {
        const IndicatorDef& def = s.indicators[id];
        head.push_back({def.name.str() + (def.unit.empty() ? "" : " (" + def.unit.str() + ")"), column});
    }
    head.push_back({look.words().tr("Held by"), last});
    out += row(head);
    for (std::size_t p = 0; p < s.places.size(); ++p) {
        const PlaceDef& place = s.places[PlaceId{p}];
        std::vector<Cell> cells = {{place.name.str(), first}};
        for (const IndicatorId id : columns) {
            const SlotIndex slot = s.indicator_slot(id, p);
            const IndicatorDef& def = s.indicators[id];
            const double value = look.world().numbers[slot];
            cells.push_back({look.knows(slot)
                                 ? bar(value, def.min, def.max, steps) + " " + look.words().number(figure(value))
                                 : "?",
                             column});
        }
        cells.push_back({place.of.valid() ? short_name(s, place.of) : std::string{}, last});
        out += row(cells);
    }
}

void numbers_of_places(const Look& look, std::string& out) {
    const Scenario& s = look.s();
    std::vector<IndicatorId> columns;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        bool any_known = false;
        for (std::size_t p = 0; p < s.places.size() && s.indicators[IndicatorId{i}].of == SubjectKind::kPlace; ++p)
            any_known = any_known || look.knows(s.indicator_slot(IndicatorId{i}, p));
        if (any_known) columns.push_back(IndicatorId{i});
    }
    if (columns.empty()) return;
    Widest places;
    Widest holders;
    holders.add(look.words().tr("Held by"));
    for (const PlaceDef& place : s.places) {
        places.add(place.name.str());
        if (place.of.valid()) holders.add(short_name(s, place.of));
    }
    // The bars take what the names leave of a line.
    const std::size_t first = places.cell(22);
    const std::size_t last = std::min<std::size_t>(holders.cell(12), 12);
    // On a narrow page as many numbers stand beside each other as leave room for their names, and the rest below.
    const std::size_t room = std::min(kLine, page_width()) - 2 - first - last;
    const std::size_t least = page_width() < kLine ? kNamedColumn : kFigure + 2;
    const std::size_t together = std::clamp<std::size_t>(room / least, 1, columns.size());
    const std::size_t column = std::clamp<std::size_t>(room / together, kFigure + 2, kFigure + 12);
    for (std::size_t from = 0; from < columns.size(); from += together)
        table_of_places(look, std::span{columns}.subspan(from, std::min(together, columns.size() - from)),
                        {first, column, last}, out);
}

/// Numbers of the world as bars; those of actors in a line each; counts that are good or bad for nobody in one line.
/// @param with_counts  Else what is good or bad for nobody is left out.
void other_numbers(const Look& look, std::string& out, bool with_counts) {
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
        if (!with_counts && def.better == Better::kNeither) continue;
        std::vector<std::string> parts;
        for (std::size_t subject = 0; subject < s.subjects(def.of); ++subject) {
            const SlotIndex slot = s.indicator_slot(id, subject);
            const double value = look.world().numbers[slot];
            if (!look.knows(slot)) continue;
            const bool at_rest = value == def.min && s.slots[slot].start == def.min;
            if (def.of == SubjectKind::kActor) {
                // An indicator of actors that concerns only some of them stands at its floor for the rest.
                if (!at_rest)
                    parts.push_back(short_name(s, ActorId{subject}) + " " + look.words().number(figure(value)));
            } else if (def.better != Better::kNeither) {
                out += row({{def.name.str(), widest.cell(38)},
                            {bar(value, def.min, def.max) + " " + with_unit(look.words(), def, value),
                             kLine - widest.cell(38)}});
            } else if (!at_rest) {
                counts.push_back(fmt::format("{} {}", def.name.str(), with_unit(look.words(), def, value)));
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

std::string stocks_text(const Look& look) {
    const Scenario& s = look.s();
    const World& w = look.world();
    std::vector<std::string> parts;
    for (std::size_t r = 0; r < s.resources.size(); ++r) {
        const ResourceId id{r};
        const double bound = w.numbers[s.committed_slot(look.me, id)];
        parts.push_back(bound > 0
                            ? look.words().tr("{n} {resource} (and {bound} committed)",
                                              figure_in_hand(w.numbers[s.free_slot(look.me, id)]),
                                              s.resources[id].name.str(), figure(bound))
                            : look.words().tr("{n} {resource}", figure_in_hand(w.numbers[s.free_slot(look.me, id)]),
                                              s.resources[id].name.str()));
    }
    return parts.empty() ? look.words().tr("none") : look.words().list(parts);
}

std::string resources_line(const Look& look) {
    return look.words().tr("Your resources:") + " " + stocks_text(look);
}

std::string income_line(const Look& look) {
    const Scenario& s = look.s();
    std::vector<std::string> parts;
    for (const ResourceDef& def : s.resources) {
        if (def.renew == 0) continue;
        parts.push_back(def.cap ? look.words().tr("{n} {resource} (up to {most})", figure(def.renew), def.name.str(),
                                                  figure(*def.cap))
                                : look.words().tr("{n} {resource}", figure(def.renew), def.name.str()));
    }
    return parts.empty() || !s.playable.contains(look.me)
               ? std::string{}
               : look.words().tr("As each round begins you get {resources}.", look.words().list(parts));
}

std::string promises_line(const Look& look) {
    std::vector<std::string> parts;
    for (const game::Promise& one : game::promised(look.host, look.world(), look.me)) {
        parts.push_back(look.words().tr("{n} {resource} for '{agreement}'", figure_needed(one.amount),
                                        look.s().resources[one.resource].name.str(),
                                        heading(look.s(), look.world().agreement(one.agreement)->text())));
    }
    if (parts.empty()) return {};
    return look.words().tr("Promised, and asked for when it enters into force: {resources}.", look.words().list(parts));
}

std::string ending_line(const Look& look) {
    std::vector<std::string> parts;
    for (const Shared<Agreement>& agreement : look.world().agreements) {
        if (alive(agreement->status) && agreement->since > 0 && last_round(*agreement) == look.world().round)
            parts.push_back("'" + heading(look.s(), agreement->text()) + "'");
    }
    return parts.empty() ? std::string{}
                         : look.words().tr("In force for the last round: {agreements}.", look.words().list(parts));
}

std::string situation_heading(const Look& look) {
    const Scenario& s = look.s();
    const World& w = look.world();
    if (!look.me.valid()) {
        return heading_line(look.words().tr(
            "Round {n} of {all}: {when}. Phase: {phase}. The facilitator's desk.", w.round, s.rounds.size(),
            s.rounds[static_cast<std::size_t>(w.round - 1)].str(), label_of(s, s.phases[w.phase])));
    }
    return heading_line(look.words().tr("Round {n} of {all}: {when}. Phase: {phase}. Your seat: {actor}.", w.round,
                                        s.rounds.size(), s.rounds[static_cast<std::size_t>(w.round - 1)].str(),
                                        label_of(s, s.phases[w.phase]), name(s, look.me)));
}

std::string situation_page(const Look& look, bool counts) {
    const Scenario& s = look.s();
    const World& w = look.world();
    std::string out = situation_heading(look);
    numbers_of_places(look, out);
    out += "\n";
    other_numbers(look, out, counts);
    if (look.me.valid()) {
        out += "\n  " + wrap(resources_line(look), 76, 4) + "\n";
        if (const std::string line = income_line(look); !line.empty()) out += "  " + wrap(line, 76, 4) + "\n";
        if (const std::string line = promises_line(look); !line.empty()) out += "  " + wrap(line, 76, 4) + "\n";
    }
    std::size_t running = 0;
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (alive(agreement->status)) {
            if (running++ == 0) out += "\n  " + look.words().tr("In force or on the way:") + "\n";
            out += "    " +
                   wrap(fmt::format("{} ({})", heading(s, agreement->text()),
                                    session::standing_text(look.words(), w, *agreement)),
                        74, 6) +
                   "\n";
        }
    }
    return out;
}

std::string actors_page(const Look& look) {
    const Scenario& s = look.s();
    const std::size_t first = names_width(s);
    std::string out = row({{look.words().tr("Actor"), first},
                           {look.words().tr("Trust you have"), 15},
                           {look.words().tr("Trust in you"), 13}});
    for (std::size_t a = 0; a < s.actors.size(); ++a) {
        const ActorId other{a};
        if (other == look.me) continue;
        const auto trust = [&](SlotIndex slot) {
            return look.knows(slot) ? look.words().number(figure(look.world().numbers[slot])) : std::string{"?"};
        };
        out += row({{name(s, other), first},
                    {trust(s.trust_slot(look.me, other)), 15},
                    {trust(s.trust_slot(other, look.me)), 13},
                    {!s.actors[other].playable             ? look.words().tr("chorus")
                     : look.world().seated.contains(other) ? std::string{}
                                                           : look.words().tr("empty seat"),
                     9}});
    }
    return out;
}

namespace {

/// What an actor wants, as far as that is public or was revealed; what our advisers guess beyond that, and how sure
/// they are; what it did that makes us think so.
std::string thoughts_part(const Look& look, ActorId actor) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    using Ground = ai::Thought::Ground;
    std::string known;
    std::string guessed;
    const std::vector<ai::Thought> thoughts = look.adviser->thoughts(look.view, actor);
    for (const ai::Thought& thought : thoughts) {
        const ObjectiveDef& def = s.objectives[thought.objective];
        std::vector<std::string> remarks;
        if (thought.ground == Ground::kRevealed) remarks.push_back(w.tr("secret, and known to us"));
        if (thought.ground == Ground::kSuspected)
            remarks.push_back(w.tr("a guess, {n} % sure", std::lround(thought.sure * 100)));
        if (thought.learned > 1.1) remarks.push_back(w.tr("more than we thought"));
        if (thought.learned < 0.9) remarks.push_back(w.tr("less than we thought"));
        const std::string remark = remarks.empty() ? "" : fmt::format(" ({})", fmt::join(remarks, "; "));
        (thought.ground == Ground::kSuspected ? guessed : known) += fmt::format(
            "    {:>3.0f}  {}\n", 100 * thought.weight,
            wrap(w.tr("{sentence}: \"{reason}\"", def.name.str() + remark, session::inside_quotes(w, def.text.str())),
                 74, 9));
    }
    std::string out = "  " + w.tr("What they want, in parts of a hundred, as it is put to them:") + "\n";
    out += known.empty() ? "    " + w.tr("nothing that is known") + "\n" : known;
    if (!guessed.empty()) {
        out +=
            "  " +
            wrap(w.tr("What our advisers only guess, for nobody has said so. Each seat keeps some of its aims secret:"),
                 76, 4) +
            "\n" + guessed;
    }
    std::vector<ai::Beliefs::Lesson> lessons = look.adviser->lessons(actor);
    if (lessons.size() > 5) lessons.erase(lessons.begin(), lessons.end() - 5);
    if (!lessons.empty()) out += "  " + w.tr("What they did that says so:") + "\n";
    for (const ai::Beliefs::Lesson& lesson : lessons)
        out += "    " + wrap(ai::told(s, look.view, lesson), 74, 6) + "\n";
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
                               look.knows(mine) ? figure(w.numbers[mine]) : look.words().tr("unknown"),
                               look.knows(theirs) ? figure(w.numbers[theirs]) : look.words().tr("unknown")) +
               "\n";
    }
    const ActorDef& def = s.actors[actor];
    if (actor == look.me) {
        out += "  " +
               wrap(look.words().tr("That is you. 'brief' says who you are and what you want, 'objectives' how you "
                                    "stand, 'home' what those think to whom you answer."),
                    76, 4) +
               "\n";
    } else if (def.playable) {
        out += thoughts_part(look, actor);
    } else {
        out += "  " +
               wrap(look.words().tr("Nobody sits for it: it votes by a rule of its own, which is written in the "
                                    "scenario's scripts ({file}, line {n}). 'worth N' says how it would vote on draft "
                                    "N.",
                                    def.place_of_definition.file, def.place_of_definition.line),
                    76, 4) +
               "\n";
    }
    for (const Shared<Agreement>& agreement : w.agreements) {
        if (alive(agreement->status) && agreement->parties.contains(actor))
            out += "  " + wrap(look.words().tr("Party to: {agreement}", heading(s, agreement->text())), 76, 4) + "\n";
    }
    return out;
}

std::string not_now(const Look& look, AgreementTypeId type, InstitutionId body) {
    for (const game::ShutDoor& door : game::shut_doors(look.host, look.world(), body)) {
        if (std::find(door.kinds.begin(), door.kinds.end(), type) != door.kinds.end())
            return ai::retold(look.words(), door.reason);
    }
    return {};
}

namespace {

/// What this body does not take now wherever it would hold, and why: "Stabilisation mission: its charter ...".
std::vector<std::string> shut_doors(const Look& look, InstitutionId body) {
    std::vector<std::string> out;
    for (const game::ShutDoor& door : game::shut_doors(look.host, look.world(), body)) {
        std::vector<std::string> kinds;
        for (const AgreementTypeId kind : door.kinds)
            kinds.push_back(look.s().agreements[kind].name.str());
        out.push_back(look.words().tr("Not now: {kinds}: {reason}.", fmt::format("{}", fmt::join(kinds, ", ")),
                                      ai::retold(look.words(), door.reason)));
    }
    return out;
}

}  // namespace

std::string institutions_page(const Look& look) {
    const Scenario& s = look.s();
    std::string out;
    for (std::size_t i = 0; i < s.institutions.size(); ++i) {
        const InstitutionId id{i};
        const Membership& now = look.world().institutions[id];
        out += heading_line(fmt::format("{} ({})", s.institutions[id].name.str(), s.institutions[id].id));
        // A loose group has no members: whoever signs is asked, besides those whom its rule names.
        const std::string rule = describe(s, s.institutions[id].rule);
        const std::string who =
            now.members.empty() ? look.words().tr("No members of its own: whoever is to sign must agree.")
            : now.chair.valid()
                ? look.words().tr("Members: {actors}. Chair: {chair}.", names(s, now.members), name(s, now.chair))
                : look.words().tr("Members: {actors}.", names(s, now.members));
        out += "  " + wrap(who, 76, 4) + "\n";
        out += "  " +
               wrap(now.members.empty() ? look.words().tr("Besides it takes {rule}.", rule)
                                        : look.words().tr("Decides by {rule}.", rule),
                    76, 4) +
               "\n";
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
        for (const std::string& door : shut_doors(look, id))
            out += "  " + wrap(door, 76, 4) + "\n";
    }
    return out;
}

std::string objectives_page(const Look& look) {
    const Scenario& s = look.s();
    auto scores = game::objective_scores(look.host, look.world(), look.me);
    // What a script has met may be nothing for a seat.
    if (!scores) return "  " + (look.view.seat.is_actor() ? scores.error().for_a_seat() : scores.error()).text() + "\n";
    std::string out =
        "  " +
        (look.view.seat.is_actor() ? look.words().tr("As far as you can see, things stand like this for you:")
                                   : look.words().tr("How it stands:")) +
        "\n";
    for (const game::ObjectiveScore& one : *scores) {
        const ObjectiveDef& def = s.objectives[one.objective];
        out += fmt::format("  {} {}  {} {:<4} {}{}\n", bar(one.score, 0, 1), look.words().number(score_text(one.score)),
                           look.words().tr("weight"), look.words().number(figure(one.weight)), def.name.str(),
                           def.secret ? " (" + look.words().tr("secret") + ")" : std::string{});
        out += "             " + wrap(def.text.str(), 66, 13) + "\n";
    }
    if (!scores->empty())
        out += "  " + look.words().tr("Together: {n} of 1", score_text(game::weighted_mean(*scores), 3)) + "\n";
    return out;
}

namespace {

/// The indicators of one subject that the reader knows, in a line: "Anger 12, Turnout 40 %".
std::string numbers_of(const Look& look, SubjectKind of, std::size_t subject) {
    const Scenario& s = look.s();
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.of != of) continue;
        const SlotIndex slot = s.indicator_slot(IndicatorId{i}, subject);
        if (look.knows(slot))
            parts.push_back(def.name.str() + " " + with_unit(look.words(), def, look.world().numbers[slot]));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

std::string home_page(const Look& look) {
    constexpr std::size_t kNamed = 37;
    const Scenario& s = look.s();
    std::string out;
    for (const ConstituencyId id : s.constituencies_of(look.me)) {
        const ConstituencyDef& def = s.constituencies[id];
        const double support = look.world().numbers[s.support_slot(id)];
        const std::string standing = fmt::format(
            "{} {}  {} {}{}", bar(support, 0, 100), look.words().number(figure(support)), look.words().tr("weight"),
            look.words().number(figure(def.weight)), def.veto ? ", " + look.words().tr("can veto") : std::string{});
        out += row({{def.name.str(), kNamed}, {standing, kLine - kNamed}});
        if (const std::string numbers = numbers_of(look, SubjectKind::kConstituency, id.index()); !numbers.empty())
            out += "      " + wrap(numbers, 72, 8) + "\n";
        for (const session::TasteLine& line : session::taste_lines(s, game::tastes(look.host, look.world(), id)))
            out += "      " + wrap(line.text, 72, 8) + "\n";
    }
    return out.empty() ? "  " + look.words().tr("Nobody at home holds you back.") + "\n" : out;
}

namespace {

/// A page that is written with marks, as one reads it: headings with a rule, list items with their lines below each
/// other, and no stars around what is stressed.
std::string plain_page(std::string_view source) {
    std::string out;
    while (!source.empty()) {
        const std::string_view raw = source.substr(0, source.find('\n'));
        source.remove_prefix(std::min(source.size(), raw.size() + 1));
        std::string line{raw};
        const std::size_t hashes = line.find_first_not_of('#');
        const bool heading = hashes != 0 && hashes != std::string::npos && line[hashes] == ' ';
        if (heading) line.erase(0, hashes + 1);
        const bool item = line.starts_with("- ");
        const std::size_t stop = line.find(". ");
        const bool number = stop != std::string::npos && stop > 0 && line.find_first_not_of("0123456789") == stop;
        for (const std::string_view mark : {std::string_view{"**"}, std::string_view{"*"}}) {
            for (std::size_t at = line.find(mark); at != std::string::npos; at = line.find(mark, at)) {
                // A star by itself, such as that of a footnote, stays.
                const std::size_t end = line.find(mark, at + mark.size());
                if (end == std::string::npos) break;
                line.erase(end, mark.size());
                line.erase(at, mark.size());
            }
        }
        out += heading ? heading_line(line) : wrap(line, 78, item ? 2 : number ? stop + 2 : 0) + "\n";
    }
    return out;
}

}  // namespace

std::string brief_page(const Look& look) {
    const std::string brief = look.s().actors[look.me].brief.str();
    std::string out = brief.empty() ? "  " + look.words().tr("This seat has no brief.") + "\n" : plain_page(brief);
    if (const std::string line = income_line(look); !line.empty()) out += "\n" + wrap(line) + "\n";
    return out;
}

}  // namespace demarche::terminal
