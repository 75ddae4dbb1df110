// What is told when the game is over, and nothing is secret any more.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>
#include <utility>

#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/json.h"
#include "session/cause.h"
#include "session/draft_words.h"
#include "session/score_moves.h"
#include "terminal/desk_pages.h"
#include "terminal/text_game.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

/// A moment of the game at which its numbers are compared.
struct Point {
    int round = 0;  ///< At the end of this one; 0: as it was dealt.
    std::vector<double> numbers;
};

/// The numbers as they were dealt and as each round ended.
std::vector<Point> moments(const World& dealt, const std::vector<Effect>& effects) {
    std::vector<Point> out{{0, dealt.numbers}};
    std::vector<double> now = dealt.numbers;
    int round = dealt.round;
    for (const Effect& effect : effects) {
        if (const auto* moved = std::get_if<NumberChanged>(&effect.change)) {
            now[moved->slot] = moved->after;
        } else if (const auto* started = std::get_if<PhaseStarted>(&effect.change)) {
            if (started->round != round) out.push_back({std::exchange(round, started->round), now});
        }
    }
    out.push_back({round, now});
    return out;
}

/// Those of them that fit beside each other; the first and the last are always among them.
std::vector<Point> spread(std::vector<Point> all, std::size_t most) {
    if (all.size() <= most) return all;
    std::vector<Point> out;
    for (std::size_t i = 0; i < most; ++i)
        out.push_back(std::move(all[i * (all.size() - 1) / (most - 1)]));
    return out;
}

/// How far a number has wandered, as a share of its range.
double wandered(const Slot& slot, SlotIndex index, const std::vector<Point>& at) {
    double low = at.front().numbers[index];
    double high = low;
    for (const Point& one : at) {
        low = std::min(low, one.numbers[index]);
        high = std::max(high, one.numbers[index]);
    }
    return slot.max > slot.min ? (high - low) / (slot.max - slot.min) : 0;
}

/// The numbers that moved most, round by round, of as many indicators as there is room for.
std::string curves(const Scenario& s, const std::vector<Point>& all) {
    constexpr std::size_t kMostRows = 14;
    constexpr std::size_t kMostColumns = 11;
    constexpr std::size_t kColumn = 4;  // "100", with a blank
    constexpr double kLeast = 0.05;     // of the range; less is nothing that anybody speaks of
    std::vector<std::pair<double, SlotIndex>> rows;
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        const Slot& slot = s.slots[i];
        if (slot.kind != Slot::Kind::kIndicator) continue;
        const IndicatorDef& def = s.indicators[IndicatorId{slot.def}];
        if (def.better == Better::kNeither) continue;
        if (const double far = wandered(slot, i, all); far >= kLeast) rows.emplace_back(-far, i);
    }
    if (rows.empty()) return {};
    std::sort(rows.begin(), rows.end());
    // Of each indicator first the one subject of which it moved most: else the crises of one crowd out what all is
    // about.
    std::set<std::uint16_t> told;
    std::vector<std::pair<double, SlotIndex>> others;
    std::erase_if(rows, [&](const auto& one) {
        if (told.insert(s.slots[one.second].def).second) return false;
        others.push_back(one);
        return true;
    });
    rows.insert(rows.end(), others.begin(), others.end());
    rows.resize(std::min(rows.size(), kMostRows));
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const std::vector<Point> at = spread(all, kMostColumns);
    const std::size_t first = kLine - 2 - kColumn * at.size();
    const Words& w = words_of(s);
    std::vector<Cell> cells{{w.tr("At the end of round"), first}};
    const auto right = [](const std::string& figure) {
        return Cell{std::string(kColumn - 1 - std::min(kColumn - 1, utf8_length(figure)), ' ') + figure, kColumn};
    };
    for (const Point& one : at)
        cells.push_back(right(one.round == 0 ? "-" : std::to_string(one.round)));
    std::string out = row(cells);
    for (const auto& [far, slot] : rows) {
        const bool hidden = s.indicators[IndicatorId{s.slots[slot].def}].visible != Visible::kPublic;
        cells = {{s.slot_name(slot) + (hidden ? " (" + w.tr("hidden") + ")" : std::string{}), first}};
        for (const Point& one : at)
            cells.push_back(right(fmt::format("{:.0f}", one.numbers[slot])));
        out += row(cells);
    }
    return out + "  " + wrap(w.tr("'-' is how it began. These are the numbers that moved most."), 76, 2) + "\n";
}

/// Who trusts whom more or less than at the beginning: of the seats, where it changed most.
std::string trusted(const Scenario& s, const World& dealt, const World& world) {
    constexpr std::size_t kMostRows = 10;
    constexpr double kLeast = 5;
    struct Moved {
        ActorId from, to;
        double before = 0, after = 0;
    };
    std::vector<Moved> all;
    for (const ActorId from : s.playable) {
        for (const ActorId to : s.playable) {
            if (from == to) continue;
            const SlotIndex slot = s.trust_slot(from, to);
            const Moved moved{from, to, dealt.numbers[slot], world.numbers[slot]};
            if (std::abs(moved.after - moved.before) >= kLeast) all.push_back(moved);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Moved& a, const Moved& b) {
        return std::abs(a.after - a.before) > std::abs(b.after - b.before);
    });
    all.resize(std::min(all.size(), kMostRows));
    std::string out;
    for (const Moved& one : all) {
        out += "  " +
               wrap(words_of(s).tr("{actor} in {other}: from {before} to {after}", name(s, one.from), name(s, one.to),
                                   fmt::format("{:.0f}", one.before), fmt::format("{:.0f}", one.after)),
                    76, 4) +
               "\n";
    }
    return out;
}

/// A cause in words; an action with those who took it.
std::string source_text(const Scenario& s, const World& world, const Cause& cause, const std::vector<Effect>& effects) {
    ActorSet who;
    for (const Effect& effect : effects) {
        const auto* acted = std::get_if<Acted>(&effect.change);
        if (acted == nullptr || acted->pending || cause.kind != Cause::Kind::kAction) continue;
        if (acted->act.action == ActionId{cause.id}) who.insert(acted->act.actor);
    }
    if (who.empty()) return session::cause_text(s, world, cause);
    return words_of(s).tr("the action '{action}' of {actors}", s.actions[ActionId{cause.id}].name.str(), names(s, who));
}

/// The first sentence of a text, which says what it is about.
std::string first_sentence(const std::string& text) {
    for (std::size_t at = text.find_first_of(".!?"); at != std::string::npos; at = text.find_first_of(".!?", at + 1)) {
        if (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n') return text.substr(0, at + 1);
    }
    return text;
}

/// The ends that the game has not taken, the best first, each with what it is in a sentence.
std::string other_ends(const Scenario& s, EndingId taken) {
    std::vector<EndingId> others;
    for (std::size_t i = 0; i < s.endings.size(); ++i) {
        if (EndingId{i} != taken) others.emplace_back(i);
    }
    const auto rank = [&](EndingId id) { return s.endings[id].rank; };
    std::stable_sort(others.begin(), others.end(), [&](EndingId a, EndingId b) { return rank(a) < rank(b); });
    std::string out;
    for (const EndingId id : others)
        out += "  - " + wrap(s.endings[id].title.str() + ": " + first_sentence(s.endings[id].text.str()), 76, 4) + "\n";
    return out;
}

/// Each agreement, in the order in which they came.
std::string agreed(const Scenario& s, const World& world) {
    const Words& w = words_of(s);
    std::string out;
    for (const Shared<Agreement>& one : world.agreements) {
        out += "  " +
               wrap(w.tr("Round {n}: {agreement} ({status})", one->adopted_round, heading(s, one->text()),
                         session::status_text(w, one->status)),
                    76, 4) +
               "\n";
    }
    return out.empty() ? "  " + w.tr("Nothing.") + "\n" : out;
}

/// What was done behind the others' backs: clauses that were secretly not kept, and acts that nobody was told of.
std::string secrets(const Scenario& s, const std::vector<Effect>& effects) {
    const Words& w = words_of(s);
    struct Broken {
        AgreementId agreement;
        Breach breach;
        std::string clause, heading;
        std::size_t line;  ///< Of `lines`; its words are known when all is over.
        int found = 0;
    };
    std::vector<Broken> broken;
    std::vector<std::pair<int, std::string>> lines;  // by round
    int round = 1;
    for (const Effect& effect : effects) {
        if (const auto* started = std::get_if<PhaseStarted>(&effect.change)) {
            round = started->round;
        } else if (const auto* changed = std::get_if<AgreementChanged>(&effect.change)) {
            const Agreement& about = *changed->agreement;
            if (changed->what == AgreementChanged::What::kBreached && !about.breaches.empty()) {
                const Breach& breach = about.breaches.back();
                const auto term = static_cast<std::size_t>(breach.term);
                broken.push_back({about.id, breach, s.clauses[about.text().terms[term].clause].name.str(),
                                  heading(s, about.text()), lines.size()});
                lines.emplace_back(breach.since, std::string{});
            } else if (changed->what == AgreementChanged::What::kFoundOut) {
                for (Broken& one : broken) {
                    if (one.agreement == about.id && one.breach.by == changed->actor && one.found == 0)
                        one.found = round;
                }
            }
        } else if (const auto* acted = std::get_if<Acted>(&effect.change)) {
            if (!acted->secret || acted->pending || !acted->act.action.valid()) continue;
            lines.emplace_back(round, w.tr("Round {n}: {actor} did in secret: {action}", round,
                                           name(s, acted->act.actor), s.actions[acted->act.action].name.str()));
        }
    }
    for (const Broken& one : broken) {
        const std::string end = one.found > 0 ? w.tr("found out in round {n}", one.found) : w.tr("never found out");
        lines[one.line].second = w.tr("Round {n}: {actor} stopped honouring '{clause}' of '{agreement}', {outcome}",
                                      one.breach.since, name(s, one.breach.by), one.clause, one.heading, end);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string out;
    for (const auto& [in_round, line] : lines)
        out += "  " + wrap(line, 76, 4) + "\n";
    return out;
}

}  // namespace

std::string TextGame::yardstick(ActorId seat, const Scores& scores, const World& dealt,
                                const std::vector<Effect>& effects) const {
    constexpr std::size_t kShown = 6;
    const Scenario& s = scenario();
    const auto mine = std::find_if(scores.begin(), scores.end(), [&](const auto& one) { return one.first == seat; });
    if (mine == scores.end()) return {};
    std::string said;
    const auto tell = [&](const std::string& line, std::size_t indent) {
        said += std::string(indent, ' ') + wrap(line, kLine - indent, indent + 2) + "\n";
    };
    if (scores.size() > 1) {
        const auto lower = std::count_if(scores.begin(), scores.end(),
                                         [&](const auto& one) { return one.second < mine->second - 1e-9; });
        tell(
            tongue().tr("{n} of the {all} other seats came out lower, each by its own aims.", lower, scores.size() - 1),
            2);
    }
    auto sources = session::moved_by_sources(session_.host(), dealt, session_.world(), seat, effects);
    if (sources && !sources->empty()) {
        tell(tongue().tr(
                 "What moved your score most: the score now, less what it would be without what each of them moved "
                 "and what followed from it, all else being as it is."),
             2);
        for (std::size_t i = 0; i < sources->size() && i < kShown; ++i) {
            const session::MovedBySource& one = (*sources)[i];
            tell(tongue().number(change_text(one.counts, 3)) + "  " +
                     source_text(s, session_.world(), one.cause, effects),
                 4);
        }
    }
    return said;
}

/// What the game came to: its numbers, its texts, its words, and what nobody knew.
void TextGame::debrief(const Scores& scores) {
    const Scenario& s = scenario();
    const auto unreadable = [&](const Error& error) {
        prompt_.line("\n" + wrap(tongue().tr("What happened cannot be read back. {reason}", fault(error)), 78, 0));
    };
    auto dealt = session_.world_at(0);
    if (!dealt) return unreadable(dealt.error());
    const auto all = session_.all_effects();
    if (!all) return unreadable(all.error());
    const std::vector<Effect>& effects = *all;
    const auto part = [&](const std::string& title, const std::string& said) {
        if (!said.empty()) prompt_.line("\n" + heading_line(title) + "\n" + said.substr(0, said.size() - 1));
    };
    for (const ActorId person : setup_.people)
        part(tongue().tr("{actor}: what the score can be held against", name(s, person)),
             yardstick(person, scores, *dealt, effects));
    part(tongue().tr("How it went"), curves(s, moments(*dealt, effects)));
    part(tongue().tr("Whose trust in whom changed most"), trusted(s, *dealt, session_.world()));
    part(tongue().tr("What was agreed"), agreed(s, session_.world()));
    part(tongue().tr("What was promised"), promises_text(s, session_.world()));
    part(tongue().tr("What few knew"), secrets(s, effects));
    part(tongue().tr("What you told the organisers"), answers_text(s, setup_.people, effects));
}

void TextGame::outcome() {
    const Scenario& s = scenario();
    show_news();
    prompt_.line();
    // A group talks before it reads who was after what; on a screen there is somebody to wait for.
    const bool talks_first = setup_.clear_screen && (setup_.people.size() > 1 || desk_);
    if (talks_first) {
        to_talk_about();
        if (!prompt_.ask(wrap(tongue().tr("Press Enter for how it came out, with everybody's secret aims.")))) return;
    }
    prompt_.line(heading_line(tongue().tr("How it came out")));
    const World& w = session_.world();
    Scores all;
    for (const ActorId actor : s.playable) {
        auto scores = game::objective_scores(session_.host(), w, actor);
        if (!scores) {
            // Whoever takes part in this game must know why one has no score.
            prompt_.line(wrap(tongue().tr("{actor}: no score, because the script that works it out failed ({reason}).",
                                          name(s, actor), without_stop(scores.error().text())),
                              78, 4));
        }
        if (!scores || scores->empty()) continue;
        all.emplace_back(actor, game::weighted_mean(*scores));
        prompt_.line(fmt::format("{} {}{}",
                                 cell(name(s, actor), std::max<std::size_t>(28, utf8_length(name(s, actor)))),
                                 tongue().number(score_text(game::weighted_mean(*scores), 3)),
                                 setup_.people.contains(actor) ? "  (" + tongue().tr("you") + ")" : std::string{}));
        for (const game::ObjectiveScore& one : *scores) {
            prompt_.line(
                fmt::format("    {} {}  {}{}", bar(one.score, 0, 1), tongue().number(score_text(one.score)),
                            s.objectives[one.objective].name.str(),
                            s.objectives[one.objective].secret ? " (" + tongue().tr("secret") + ")" : std::string{}));
        }
    }
    debrief(all);
    if (setup_.history) {
        const session::HistoricalLine& line = *setup_.history;
        prompt_.line("\n" + heading_line(line.title.empty()
                                             ? tongue().tr("What really happened")
                                             : tongue().tr("What really happened: {title}", tongue().say(line.title))));
        if (!line.note.empty()) prompt_.line(wrap(tongue().say(line.note)) + "\n");
        for (std::size_t i = 0; i < line.rounds.size() && i < s.rounds.size(); ++i) {
            if (line.rounds[i].text.empty()) continue;
            prompt_.line(wrap(s.rounds[i].str() + ": " + tongue().say(line.rounds[i].text), 78, 2));
        }
        if (line.ending.valid())
            prompt_.line("\n" + wrap(tongue().tr("Of the endings here this comes nearest to it: {ending}.",
                                                 s.endings[line.ending].title.str()) +
                                     (line.ending == w.ending ? "" : " " + s.endings[line.ending].text.str())));
    }
    if (const std::string others = other_ends(s, w.ending); !others.empty())
        prompt_.line("\n" + heading_line(tongue().tr("Other ends that this game can take")) + "\n" +
                     others.substr(0, others.size() - 1));
    if (!talks_first) to_talk_about();
}

void TextGame::to_talk_about() {
    const Scenario& s = scenario();
    if (s.teaching_debrief.empty()) return;
    prompt_.line("\n" + tongue().tr("To talk about:"));
    for (const Text& question : s.teaching_debrief)
        prompt_.line("  - " + wrap(question.str(), 76, 4));
}

}  // namespace demarche::terminal
