#include "terminal/text_game.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ai/retold.h"
#include "base/text.h"
#include "session/draft_numbers.h"
#include "terminal/desk.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

Seed players_luck(const session::Session& session) {
    return ai::players_luck(session.setup().seed);
}

}  // namespace

TextGame::TextGame(session::Session session, TextGameSetup setup, std::istream& in, std::ostream& out)
    : session_(std::move(session)),
      setup_(std::move(setup)),
      prompt_(in, out, setup_.echo, tongue(), setup_.editor),
      bots_(
          session_.host(), setup_.bots,
          [this](ActorId seat) {
              return ai::make_player(session_.host(), seat, ai::effort(setup_.strength), players_luck(session_),
                                     nullptr, nullptr, setup_.vocabulary);
          },
          [this](ActorId seat, const Error& error) {
              prompt_.line(
                  "  " +
                  wrap(tongue().tr("The program at the seat of {actor} has failed: {reason}. The AI plays on for it.",
                                   name(scenario(), seat), error.message),
                       76, 4));
          },
          setup_.listen),
      driver_(session_.host(), players_luck(session_), setup_.strength),
      known_(session_.scenario().actors.size() + 1),
      told_(session_.scenario().actors.size() + 1, 0) {
    if (setup_.facilitator || Desk::led(session_)) desk_ = std::make_unique<Desk>(*this);
    prompt_.set_aside([this](const std::string& line) { return aside(line); });
    prompt_.set_commands([this](const std::string& line) { return reads_like_command(line); });
    driver_.understand(setup_.vocabulary);
    for (const ActorId seat : session_.world().seated - setup_.people - bots_.seats())
        driver_.take(seat);
    bots_.sit_down(driver_);
}

TextGame::~TextGame() = default;

// --- the course of the game -------------------------------------------------------------------------------------

void TextGame::hear(const std::vector<Effect>& effects) {
    const Scenario& s = session_.scenario();
    // A facilitator may look through the eyes of every seat.
    const ActorSet ears = desk_ ? s.playable : setup_.people;
    for (const Effect& effect : effects) {
        for (const ActorId seat : ears) {
            if (auto known = redact(s, effect, Seat::of(seat))) known_[seat.index()].push_back(std::move(*known));
        }
        if (setup_.people.empty() || desk_) known_.back().push_back(effect);
    }
}

Result<std::vector<Effect>> TextGame::submit(Seat by, const Command& command) {
    const std::string why = why_.empty() ? std::string{driver_.reason()} : why_;
    auto receipt = session_.submit(by, command, {}, why);
    if (!receipt) {
        // The file does not take it. Somebody at the keyboard is told and can make room; a game without people ends.
        if (receipt.error().code == ErrorCode::kUnreadable && setup_.people.empty()) lost_ = receipt.error();
        tell_script_faults({});
        return pass_on(receipt.error());
    }
    redo_.clear();  // it led on from another state
    hear(receipt->effects);
    if (by.is_actor()) keep_numbers(by.actor, why, session_.world(), receipt->effects);
    tell_script_faults(receipt->effects);
    return std::move(receipt->effects);
}

std::string TextGame::fault(const Error& error) const {
    const std::string reason = capitalised(without_stop(ai::retold(tongue(), error.message))) + ".";
    return error.where.empty() ? reason : error.where + ": " + reason;
}

void TextGame::tell_script_faults(const std::vector<Effect>& effects) {
    for (const HandlerFailed& failed : session::take_faults(session_.host(), effects)) {
        const std::string place = session::place_of(failed);
        if (!faults_.insert(place).second) continue;
        // What the function is and what it met may be nothing for this seat, which sees no more than its View: it is
        // told where to look, and the rest only to whoever wants to know more than a seat may.
        const std::string reason = without_stop(failed.message.substr(0, failed.message.find('\n')));
        prompt_.line(
            "!! " +
            wrap(setup_.watch_reasons
                     ? tongue().tr("A script of this scenario has failed: {what} ({reason}). What it had begun "
                                   "is undone, and the game goes on without it. 'demarche check' looks for "
                                   "such faults.",
                                   failed.what, reason)
                     : tongue().tr("A script of this scenario has failed ({place}). What it had begun is undone, and "
                                   "the game goes on without it. 'demarche check' looks for such faults, and 'demarche "
                                   "replay' tells each of them with its reason.",
                                   place),
                 76, 3));
    }
}

std::string TextGame::what_was_done(Seat by, const Command& command, const game::Game& game,
                                    const std::vector<Effect>& effects) const {
    const View view = game.view(by);
    const session::Story story{scenario(), view, true};
    for (const Effect& effect : effects) {
        const auto known = redact(scenario(), effect, by);
        if (!known) continue;
        if (const auto lines = story.tell(*known); !lines.empty()) return lines.front().text;
    }
    return std::string{word(command)};
}

bool TextGame::resume_history(const session::Minds* minds) {
    for (std::vector<Effect>& known : known_)
        known.clear();
    read_.clear();
    numbers_.clear();
    session::StepsBack steps{setup_.people};
    std::map<std::int64_t, std::string> done;  // by what was there before
    const auto step = [&](const session::Entry* entry, const game::Game& game, const std::vector<Effect>& effects) {
        hear(effects);
        if (entry == nullptr || !entry->by.is_actor() || game.world().round + 1 < session_.world().round) return;
        if (setup_.people.contains(entry->by.actor))
            done[entry->parent] = what_was_done(entry->by, entry->command, game, effects);
        keep_numbers(entry->by.actor, printable(session_.reason_of(entry->id), kMaxMessage), game.world(), effects);
    };
    const bool recalled = session::play_again(session_, driver_, minds, steps, step);
    if (undo_.empty()) {
        for (session::Minds& before : steps.take()) {
            std::string line = done[before.head];
            undo_.push_back({std::move(before), std::move(line)});
        }
    }
    return recalled;
}

void TextGame::stand_at_head(const session::Minds* minds) {
    // On another line other seats may have been given and taken.
    for (const ActorId seat : session_.world().seated - setup_.people - bots_.seats() - driver_.seats())
        driver_.take(seat);
    driver_.forget();
    advisers_.clear();
    advised_.clear();
    (void)resume_history(minds);
    keep_minds();
    for (std::size_t i = 0; i < told_.size(); ++i)
        told_[i] = std::min(told_[i], known_[i].size());
    told_[place_of_reader()] = known_[place_of_reader()].size();
}

void TextGame::tell_round_again(ActorId person) {
    const std::vector<Effect>& known = known_[person.index()];
    const auto round = std::find_if(known.rbegin(), known.rend(), [](const Effect& effect) {
        const auto* phase = std::get_if<PhaseStarted>(&effect.change);
        return phase != nullptr && phase->phase == 0;
    });
    told_[person.index()] =
        round == known.rend() || session_.world().round == 1 ? 0 : static_cast<std::size_t>(known.rend() - round) - 1;
}

void TextGame::keep_minds() {
    session::Minds now = session::minds_now(session_, driver_);
    if (now == kept_) return;
    // A file that takes no more says so at the next step; what cannot be noted is only a memory.
    if (session::note_minds(session_, now)) kept_ = std::move(now);
}

void TextGame::begin() {
    const Scenario& s = scenario();
    const auto minds = session::minds_noted(session_);
    rested_ = resume_history(minds ? &*minds : nullptr) && minds->resting;
    const bool fresh = session_.head() == 0;
    if (!fresh) told_.assign(told_.size(), 0);
    // One person at the keyboard reads the others' first moves as they come.
    if (setup_.people.size() == 1) me_ = *setup_.people.begin();
    prompt_.line(heading_line(s.title.str()));
    if (desk_) desk_->begin();
    if (fresh) {
        if (!s.summary.empty()) prompt_.line(wrap(s.summary.str()) + "\n");
        if (!setup_.people.empty())
            prompt_.line(
                wrap(tongue().tr(
                    "Type a number from a list, or a word: 'brief' for who you are, 'help' for everything else.")) +
                "\n");
        moment_ = session_.world().moment();
        // The screen is wiped before the first of several sits down.
        if (setup_.clear_screen && setup_.people.size() > 1)
            left_ = !prompt_.ask(wrap(tongue().tr("Press Enter when all have read this."))).has_value();
        if (session_.game().waits_for_clock()) move_clock();
        return;
    }
    moment_ = session_.world().moment();  // what was done in it can be taken back
    if (const World& w = session_.world(); w.ended) {
        prompt_.line(tongue().tr("This game is over.") + "\n");
        if (w.ending.valid()) {
            prompt_.line(heading_line(s.endings[w.ending].title.str()));
            prompt_.line(wrap(s.endings[w.ending].text.str()) + "\n");
        }
    } else {
        prompt_.line(tongue().tr("The game goes on where it was left. 'news all' tells what has happened so far.") +
                     "\n");
    }
    for (std::size_t i = 0; i < told_.size(); ++i)
        told_[i] = known_[i].size();
    if (setup_.people.size() < 2) return;
    // Of several people nobody noted who had read what: each reads this round once more.
    for (const ActorId person : setup_.people)
        tell_round_again(person);
}

void TextGame::let_ai_play() {
    const auto game = [&]() -> const game::Game& { return session_.game(); };
    const auto submit_for = [&](Seat by, const Command& command) { return submit(by, command); };
    const auto watch = [&](ActorId seat, const ai::Move& move, const Result<std::vector<Effect>>& result) {
        if (setup_.watch_reasons && result && !std::holds_alternative<SetReady>(move.command)) {
            show_news();
            prompt_.line(
                reason_line(short_name(scenario(), seat), ai::reckoning_retold(words_of(scenario()), move.why)));
        } else if (setup_.people.empty()) {
            show_news();
        }
    };
    // While somebody here may still speak, the others say one thing each and listen.
    const bool people_may =
        (setup_.people & session_.world().seated & session_.world().ready) != (setup_.people & session_.world().seated);
    if (people_may && !session_.game().phase().sequential) {
        driver_.step(game, submit_for, watch);
    } else if (desk_ || !setup_.people.empty()) {
        driver_.run(game, submit_for, watch, 1);  // in the next phase people, or whoever leads the game, have a word
    } else {
        driver_.run(game, submit_for, watch);
    }
    if (setup_.people.empty()) show_news();
    keep_minds();
}

Result<void> TextGame::run() {
    begin();
    course();
    if (const Error* off = session_.host().switched_off(); off != nullptr && !session_.world().ended)
        return tl::unexpected(*off);
    if (lost_) return tl::unexpected(*lost_);
    return {};
}

void TextGame::course() {
    for (;;) {
        play_on();
        if (!session_.world().ended) return;
        bots_.end(session_.game());
        outcome();
        for (const session::BotTable::Faults& one : bots_.faults()) {
            prompt_.line(wrap(tongue().tr("The program at the seat {seat} said {n} {n|thing|things} of no use. The "
                                          "first: {reason}",
                                          one.seat, one.count, one.first),
                              78, 2));
        }
        // What if it had gone otherwise? A branch goes on from wherever it might have.
        if (!desk_ || left_) return;
        desk_->open_by_itself();
        if (left_ || session_.world().ended) return;
    }
}

void TextGame::play_on() {
    while (!left_ && !session_.world().ended) {
        if (desk_ && desk_->due()) {
            desk_->open_by_itself();
            continue;
        }
        const int round = session_.world().round;
        const auto phase = session_.world().phase;
        if (!std::exchange(rested_, false)) let_ai_play();
        if (switched_off() || lost_) return;
        // Where somebody leads the AI seats stop at each new phase, in which they have not been asked yet.
        const bool elsewhere = round != session_.world().round || phase != session_.world().phase;
        if (session_.world().ended || (desk_ && elsewhere)) continue;
        const std::vector<ActorId> able = around();
        if (able.empty()) {
            // Nobody here can act and the AI seats have nothing to do: the clock moves on.
            move_clock();
            continue;
        }
        passed_ = {};
        const auto before = std::find(able.begin(), able.end(), std::exchange(before_desk_, {}));
        play_seat(before != able.end() ? *before : able.front());
    }
}

void TextGame::move_clock() {
    auto moved = submit(Seat::clock(), AdvancePhase{});
    if (moved) {
        driver_.tell(*moved);
    } else {
        lost_ = moved.error();
    }
}

bool TextGame::switched_off() {
    if (session_.host().switched_off() == nullptr) return false;
    show_news();
    prompt_.line("\n  " +
                 wrap(tongue().tr("The game cannot go on: the scenario's scripts were switched off, because they "
                                  "took too much time or memory. It is kept as it was before that."),
                      76, 2));
    return true;
}

void TextGame::refresh() {
    view_ = session_.game().view(reader());
    if (const Moment now = view_.world.moment(); now != moment_) {
        moment_ = now;
        undo_.clear();
    }
}

ai::Adviser& TextGame::adviser() {
    const std::size_t n = session_.scenario().actors.size();
    advisers_.resize(n);
    advised_.resize(n, 0);
    const std::vector<Effect>& known = known_[me_.index()];
    std::unique_ptr<ai::Adviser>& mine = advisers_[me_.index()];
    std::size_t& heard = advised_[me_.index()];
    if (!mine || heard > known.size()) {  // a new one, too, when something was taken back
        mine = std::make_unique<ai::Adviser>(session_.host(), me_);
        heard = 0;
    }
    if (heard < known.size()) {
        mine->learn(view_, {known.begin() + static_cast<std::ptrdiff_t>(heard), known.end()});
        heard = known.size();
    }
    return *mine;
}

std::vector<ActorId> TextGame::around() const {
    const World& w = session_.world();
    std::vector<ActorId> all;
    for (const ActorId seat : setup_.people& w.seated)
        all.push_back(seat);
    if (all.empty()) return all;
    const auto first = std::find(all.begin(), all.end(), passed_);
    const std::size_t from =
        first != all.end() ? static_cast<std::size_t>(first - all.begin()) + 1 : static_cast<std::size_t>(w.round - 1);
    std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(from % all.size()), all.end());
    std::erase_if(all, [&](ActorId seat) {
        return session_.game().phase().sequential ? w.turn != seat : w.ready.contains(seat);
    });
    return all;
}

bool TextGame::hand_over(const std::string& question) {
    // Off the screen, and out of what can be scrolled back to.
    prompt_.forget_lines();
    prompt_.print(setup_.clear_screen ? std::string{"\x1b[H\x1b[2J\x1b[3J"} : std::string(40, '\n'));
    if (!prompt_.ask(wrap(question))) left_ = true;
    return !left_;
}

void TextGame::play_seat(ActorId seat) {
    if ((setup_.people.size() > 1 || desk_) && seat != me_) {
        if (undo_kept_for_ != seat) undo_.clear();  // what others have done is theirs to take back
        redo_.clear();
        if (!hand_over(tongue().tr("The keyboard goes to {actor}. Press Enter when nobody else is looking.",
                                   name(scenario(), seat))))
            return;
    }
    me_ = seat;
    refresh();
    const Moment began = moment_;
    const bool first = told_[place_of_reader()] == 0;
    if (first) {
        show_first_news();
    } else {
        show_news();
    }
    const auto still_mine = [&] {
        const World& w = session_.world();
        if (left_ || w.ended || moment_ != began || !w.seated.contains(seat)) return false;
        return session_.game().phase().sequential ? w.turn == seat : !w.ready.contains(seat);
    };
    prompt_.line();
    // Most phases change no number: then the table has been read, and only what is in hand is told.
    show_table(first);
    menu();
    while (still_mine()) {
        const Scenario& s = scenario();
        driver_.people_have_seen(session_.world());
        auto line = prompt_.ask_command(fmt::format("\n[{} {}/{} {}] > ", short_name(s, me_), view_.world.round,
                                                    s.rounds.size(), label_of(s, s.phases[view_.world.phase])),
                                        completions(known_words()));
        const std::int64_t before = session_.head();
        wait_ = false;
        again_ = false;
        if (line) typed_ = *line;
        if (!line || !obey(*line)) {
            left_ = true;
            return;
        }
        if (prompt_.at_end() && desk_) {
            prompt_.stay();
            if (!prompt_.at_end()) desk_->open();
        }
        // At the desk it may have been settled anew who plays.
        if (left_ || !me_.valid() || passed_.valid()) return;
        const bool was_ready = session_.world().ready.contains(seat);
        const std::int64_t asked = session_.head();
        if (wait_ || (asked > before && !again_)) let_ai_play();
        if (switched_off()) {
            left_ = true;
            return;
        }
        refresh();
        // Where others have the keyboard next, what came of it is read when it comes back: the screen is wiped at once.
        const bool passes_on = setup_.people.size() > 1 && !session_.world().ended && !still_mine();
        if (passes_on) return;
        // What was said behind closed doors is nothing to whoever waits outside.
        if (!show_news() && wait_) prompt_.line("  " + tongue().tr("Nobody says anything."));
        if (was_ready && still_mine()) {
            prompt_.line(
                "\n  " +
                wrap(tongue().tr("There is something new to read, so that you are not ready any more. 'drafts' "
                                 "shows what lies on the table, 'news' what was said; 'ready' again goes on."),
                     76, 2));
            silence_told();
        }
    }
}

bool TextGame::give(Command command) {
    session::put_titles(scenario(), view_.world, tongue(), command);
    session::Minds before = session::minds_now(session_, driver_);
    auto effects = submit(reader(), command);
    if (!effects) {
        const Error why = me_.valid() && !setup_.watch_reasons ? effects.error().for_a_seat() : effects.error();
        const std::string reason =
            why.of_a_script() ? ai::fault_retold(tongue(), why.text()) : ai::retold(tongue(), why.message);
        prompt_.line("  " + wrap(tongue().tr("No: {reason}", reason), 76, 4));
        return false;
    }
    // Who takes it back reads what it was; at the desk, whose commands are not all told, the line that did it.
    const std::string done = me_.valid() ? what_was_done(reader(), command, session_.game(), *effects) : typed_;
    if (desk_) desk_->took({before, done});
    undo_.push_back({std::move(before), done});
    driver_.tell(*effects);
    return true;
}

}  // namespace demarche::terminal
