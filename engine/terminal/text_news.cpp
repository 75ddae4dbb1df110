// What a player at the keyboard is told of the others' moves, and of the numbers behind them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/hash.h"
#include "model/view.h"
#include "session/names.h"
#include "terminal/story.h"
#include "terminal/text_game.h"
#include "terminal/words.h"

namespace demarche::terminal {

void TextGame::keep_numbers(ActorId seat, std::string_view reason, const World& after,
                            const std::vector<Effect>& effects) {
    if (reason.empty()) return;
    // Numbers about what a person cannot see would tell that it was done; about something of which he sees only what
    // came of it, who did it.
    const auto keep = [&](ActorId reader, Seat eyes) {
        for (const Effect& effect : effects) {
            const auto known = redact(scenario(), effect, eyes);
            if (!known || known->cause.kind == Cause::Kind::kHidden) continue;
            const View view = make_view(session_.scenario(), after, eyes);
            const std::vector<std::string> lines = Story{scenario(), view}.tell(*known);
            if (!lines.empty()) numbers_.push_back({reader, seat, after.round, lines.front(), std::string{reason}});
            return;
        }
    };
    for (const ActorId person : setup_.people)
        keep(person, Seat::of(person));
    if (desk_) keep({}, Seat::facilitator());
}

void TextGame::numbers_page(const Words& words) {
    const Scenario& s = scenario();
    if (desk_ && me_.valid())
        return prompt_.line("  " + tongue().tr("These are for the facilitator alone: they give secret aims away."));
    if (setup_.strength == ai::Strength::kSimulation)
        return prompt_.line("  " + tongue().tr("The AI seats of this game think too little to give any."));
    ActorId of;
    if (words.size() > 1) {
        of = actor_meant(s, rest_of(words, 1));
        if (!of.valid()) return (void)show_page("actor", words);  // which says who there is
    }
    std::string out;
    for (const Numbers& one : numbers_) {
        if (one.to != me_ || one.round + 1 < session_.world().round || (of.valid() && one.by != of)) continue;
        out += one.what + "\n" + "      [" + wrap(ai::reckoning_retold(words_of(s), one.why), 72, 7) + "]\n";
    }
    prompt_.print(out.empty()
                      ? "  " + tongue().tr("No AI seat has done anything that you know of in this round or the last.") +
                            "\n"
                      : out);
}

bool TextGame::why_voted(const Words& words) {
    static constexpr std::array<std::string_view, 18> kVoting = {
        "reject",  "rejects",  "rejected",  "refuse", "refuses", "refused", "accept", "accepts", "accepted",
        "abstain", "abstains", "abstained", "vote",   "votes",   "voted",   "block",  "blocks",  "blocked"};
    const Scenario& s = scenario();
    ActorId who;
    std::optional<std::size_t> number;  // of a draft
    bool voting = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        std::string word = lower(words[i]);
        while (!word.empty() && std::string_view{"?.!,"}.find(word.back()) != std::string_view::npos)
            word.pop_back();
        if (std::find(kVoting.begin(), kVoting.end(), word) != kVoting.end()) {
            voting = true;
        } else if (of_digits(word) && word.size() < 4) {
            number = std::stoul(word);
        } else if (!who.valid() && word != "did" && word != "does" && word != "draft") {
            who = actor_meant(s, word);
            if (!who.valid() && i + 1 < words.size()) who = actor_meant(s, words[i] + " " + words[i + 1]);
        }
    }
    if (!voting || !who.valid()) return false;
    const std::vector<Effect>& all = known_[place_of_reader()];
    std::vector<const Effect*> cast;  // the last on each draft, the newest first
    for (std::size_t i = all.size(); i-- > 0;) {
        const auto* phase = std::get_if<PhaseStarted>(&all[i].change);
        if (phase != nullptr && phase->phase == 0) break;
        const auto* vote = std::get_if<VoteCast>(&all[i].change);
        if (vote == nullptr || vote->by != who) continue;
        const bool known = std::any_of(cast.begin(), cast.end(), [&](const Effect* one) {
            return std::get<VoteCast>(one->change).draft == vote->draft;
        });
        const auto& drafts = view_.world.drafts;
        const bool meant =
            !number || (*number >= 1 && *number <= drafts.size() && drafts[*number - 1]->id == vote->draft);
        if (!known && meant) cast.push_back(&all[i]);
    }
    const Story story{s, view_};
    for (auto one = cast.rbegin(); one != cast.rend(); ++one) {
        for (const std::string& line : story.tell(**one))
            prompt_.line(line);
    }
    if (cast.empty())
        prompt_.line("  " + wrap(tongue().tr("You know of no vote of {actor} in this round.", name(s, who)), 76, 4));
    if (who != me_ && view_.world.seated.contains(who))
        prompt_.line("  " + wrap(tongue().tr("It may say more when it is asked: {example}.",
                                             fmt::format("'to {}: what would you need to sign?'", s.actors[who].id)),
                                 76, 4));
    return true;
}

std::vector<TextGame::Happened> TextGame::unread() {
    const std::size_t index = place_of_reader();
    const View view = session_.game().view(reader());
    const Story story{scenario(), view};
    std::size_t& told = told_[index];
    Read& read = read_[index];
    if (read.effects != told) read = {told, story.so_far(std::span{known_[index]}.first(told))};
    std::vector<Happened> out;
    while (told < known_[index].size()) {
        const Effect* const effect = &known_[index][told];
        if (const std::size_t count = as_before(index, told); count > 0) {
            ActorSet who;
            for (std::size_t i = told; i < told + count; ++i)
                who.insert(std::get<VoteCast>(known_[index][i].change).by);
            out.push_back(
                {effect, {"  " + wrap(tongue().tr("Votes as before: {actors}.", names(scenario(), who)), 76, 4)}});
            told += count;
            continue;
        }
        std::size_t count = 1;
        std::vector<std::string> lines = story.tell(std::span{known_[index]}.subspan(told), count, read.so_far);
        // What one has just answered is not put again as if nothing had been said.
        const auto* asked = std::get_if<QuestionAsked>(&effect->change);
        if (asked != nullptr && me_.valid() && answered_this_round(asked->question.question, told)) lines.clear();
        if (!lines.empty()) out.push_back({effect, std::move(lines)});
        told += count;
    }
    read.effects = told;
    return out;
}

bool TextGame::show_news() {
    const std::vector<Happened> news = unread();
    for (const Happened& one : news) {
        for (const std::string& line : one.lines)
            prompt_.line(line);
    }
    return !news.empty();
}

namespace {

/// Does it say something to its reader alone? Nobody should have to ask for that.
bool for_one(const Effect& effect) {
    const auto* said = std::get_if<MessageSent>(&effect.change);
    return std::holds_alternative<ObjectiveDealt>(effect.change) ||
           std::holds_alternative<ObjectiveRevealed>(effect.change) ||
           std::holds_alternative<CardDealt>(effect.change) || std::holds_alternative<Told>(effect.change) ||
           (said != nullptr && said->to);
}

std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

void TextGame::show_first_news() {
    constexpr std::size_t kMost = 14;  // lines
    const std::vector<Happened> news = unread();
    std::string all;
    for (const Happened& one : news) {
        for (const std::string& line : one.lines)
            all += line + "\n";
    }
    if (lines_of(all) <= kMost) return prompt_.print(all);
    std::vector<std::string> cards;
    for (const Happened& one : news) {
        if (const auto* came = std::get_if<CardCame>(&one.effect->change))
            cards.push_back(tongue().tr("'{name}'", scenario().cards[came->card].title.str()));
        if (!for_one(*one.effect)) continue;
        for (const std::string& line : one.lines)
            prompt_.line(line);
    }
    const demarche::Words& t = tongue();
    std::string rest;
    if (!cards.empty()) rest += t.tr("{n} {n|card has|cards have} come: {cards}.", cards.size(), t.list(cards)) + " ";
    const auto on_table = [&](const Shared<Draft>& draft) { return spoken_of(view_.world, *draft); };
    const auto& all_drafts = view_.world.drafts;
    if (const auto drafts = std::count_if(all_drafts.begin(), all_drafts.end(), on_table); drafts > 0)
        rest += t.tr("{n} {n|draft lies|drafts lie} on the table.", drafts) + " ";
    rest += t.tr("'news' tells what has happened so far, in {n} lines.", lines_of(all));
    prompt_.line("  " + wrap(rest, 76, 4));
}

namespace {

/// What has moved on the table since its numbers were these, a line for each kind; "" where nothing has that can be
/// read.
std::string changes_part(const Look& look, const std::vector<double>& before) {
    const Scenario& s = look.s();
    const demarche::Words& w = look.words();
    std::string out;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorId id{i};
        const IndicatorDef& def = s.indicators[id];
        if (def.better == Better::kNeither || def.of == SubjectKind::kConstituency) continue;
        std::vector<std::string> parts;
        for (std::size_t subject = 0; subject < s.subjects(def.of); ++subject) {
            const SlotIndex slot = s.indicator_slot(id, subject);
            const std::string was = w.number(figure(before[slot]));
            const std::string now = w.number(figure(look.world().numbers[slot]));
            if (!look.knows(slot) || was == now) continue;
            if (def.of == SubjectKind::kWorld) {
                parts.push_back(w.tr("{before} to {n}", was, now));
            } else {
                const std::string whose = def.of == SubjectKind::kPlace ? s.places[PlaceId{subject}].name.str()
                                                                        : short_name(s, ActorId{subject});
                parts.push_back(w.tr("{number} {before} to {n}", whose, was, now));
            }
        }
        if (!parts.empty())
            out += "    " + wrap(fmt::format("{}: {}", def.name.str(), fmt::join(parts, ", ")), 74, 6) + "\n";
    }
    return out.empty() ? out : "  " + w.tr("Since the table was shown:") + "\n" + out;
}

}  // namespace

void TextGame::show_table(bool first) {
    constexpr std::size_t kMost = 16;  // lines of a first screen, below all that else stands there
    const std::string heading = situation_heading(look());
    const std::string page = situation_page(look(), false);
    Table& table = tables_[place_of_reader()];
    const Table before =
        std::exchange(table, {view_.world.round, hash_text(page.substr(heading.size())), view_.world.numbers});
    const bool shown = before.page == table.page;
    const bool in_this_round = before.round == view_.world.round;
    if (!shown && !in_this_round && !(first && lines_of(page) > kMost)) return prompt_.print(page);
    prompt_.print(heading);
    prompt_.line("  " + wrap(resources_line(look()), 76, 4));
    for (const std::string& line : {promises_line(look()), ending_line(look())}) {
        if (!line.empty()) prompt_.line("  " + wrap(line, 76, 4));
    }
    if (shown) return prompt_.line("  " + tongue().tr("The table is as it was; 'look' shows it."));
    if (in_this_round) {
        prompt_.print(changes_part(look(), before.numbers));
    } else {
        table = {};  // the next phase shows what this one did not
    }
    prompt_.line("  " + wrap(tongue().tr("'look' shows the table: its places and numbers."), 76, 4));
}

std::size_t TextGame::as_before(std::size_t who, std::size_t from) {
    const std::vector<Effect>& known = known_[who];
    const auto chorus_vote = [&](std::size_t i) -> const VoteCast* {
        const auto* vote = i < known.size() ? std::get_if<VoteCast>(&known[i].change) : nullptr;
        return vote != nullptr && scenario().chorus.contains(vote->by) ? vote : nullptr;
    };
    // Those who vote by their script vote anew on each version, and mostly the same: it is told where it changes.
    const VoteCast* const first = chorus_vote(from);
    if (first == nullptr || from < chorus_told_[who]) return 0;
    std::size_t end = from;
    bool changed = false;
    for (const VoteCast* vote = first; vote != nullptr && vote->draft == first->draft; vote = chorus_vote(++end)) {
        auto& before = chorus_said_[{who, vote->draft.value, vote->by.index()}];
        std::pair<Vote, std::string> now{vote->vote, vote->reason};
        changed = changed || before != now;
        before = std::move(now);
    }
    if (!changed) return end - from;
    chorus_told_[who] = end;  // all of them are told, one after the other
    return 0;
}

}  // namespace demarche::terminal
