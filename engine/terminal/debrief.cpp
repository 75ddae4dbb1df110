// What is told when the game is over, and nothing is secret any more.

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/json.h"
#include "session/cause.h"
#include "session/draft_words.h"
#include "session/review.h"
#include "session/score_moves.h"
#include "terminal/desk_pages.h"
#include "terminal/text_game.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

/// Those of them that fit beside each other; the first and the last are always among them.
std::vector<session::RoundEnd> spread(std::vector<session::RoundEnd> all, std::size_t most) {
    if (all.size() <= most) return all;
    std::vector<session::RoundEnd> out;
    for (std::size_t i = 0; i < most; ++i)
        out.push_back(std::move(all[i * (all.size() - 1) / (most - 1)]));
    return out;
}

/// The numbers that moved most, round by round, of as many indicators as there is room for.
std::string curves(const Scenario& s, const std::vector<session::RoundEnd>& all) {
    constexpr std::size_t kMostRows = 14;
    constexpr std::size_t kMostColumns = 11;
    constexpr std::size_t kColumn = 4;  // "100", with a blank
    const std::vector<SlotIndex> rows = session::moved_most(s, all, kMostRows);
    if (rows.empty()) return {};
    const std::vector<session::RoundEnd> at = spread(all, kMostColumns);
    const std::size_t first = kLine - 2 - kColumn * at.size();
    const Words& w = words_of(s);
    std::vector<Cell> cells{{w.tr("At the end of round"), first}};
    const auto right = [](const std::string& figure) {
        return Cell{std::string(kColumn - 1 - std::min(kColumn - 1, utf8_length(figure)), ' ') + figure, kColumn};
    };
    for (const session::RoundEnd& one : at)
        cells.push_back(right(one.round == 0 ? "-" : std::to_string(one.round)));
    std::string out = row(cells);
    for (const SlotIndex slot : rows) {
        const bool hidden = s.indicators[IndicatorId{s.slots[slot].def}].visible != Visible::kPublic;
        cells = {{s.slot_name(slot) + (hidden ? " (" + w.tr("hidden") + ")" : std::string{}), first}};
        for (const session::RoundEnd& one : at)
            cells.push_back(right(fmt::format("{:.0f}", one.numbers[slot])));
        out += row(cells);
    }
    return out + "  " + wrap(w.tr("'-' is how it began. These are the numbers that moved most."), 76, 2) + "\n";
}

/// Who trusts whom more or less than at the beginning: of the seats, where it changed most.
std::string trusted(const Scenario& s, const World& dealt, const World& world) {
    constexpr std::size_t kMostRows = 10;
    std::vector<session::TrustMoved> all = session::trust_moved(s, dealt, world);
    all.resize(std::min(all.size(), kMostRows));
    std::string out;
    for (const session::TrustMoved& one : all) {
        out += "  " +
               wrap(words_of(s).tr("{actor} in {other}: from {before} to {after}", name(s, one.from), name(s, one.to),
                                   fmt::format("{:.0f}", one.before), fmt::format("{:.0f}", one.after)),
                    76, 4) +
               "\n";
    }
    return out;
}

/// The ends that the game has not taken, the best first, each with what it is in a sentence.
std::string other_ends(const Scenario& s, EndingId taken) {
    std::string out;
    for (const EndingId id : session::other_endings(s, taken))
        out += "  - " +
               wrap(s.endings[id].title.str() + ": " + session::first_sentence(s.endings[id].text.str()), 76, 4) + "\n";
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
    std::string out;
    for (const std::string& line : session::secret_deeds(s, effects))
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
                     session::source_text(s, session_.world(), one.cause, effects),
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
    part(tongue().tr("How it went"), curves(s, session::round_ends(*dealt, effects)));
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
