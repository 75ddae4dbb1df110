// What the facilitator does from the desk.

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "session/people.h"
#include "terminal/addressing.h"
#include "terminal/desk.h"
#include "terminal/desk_pages.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

/// A word of figures as a number; nothing for any other.
std::optional<double> amount_of(std::string_view word) {
    if (word.starts_with('+')) word.remove_prefix(1);
    std::string plain{word};
    std::replace(plain.begin(), plain.end(), ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return error == std::errc{} && end == plain.data() + plain.size() ? std::optional{value} : std::nullopt;
}

}  // namespace

bool Desk::give(const Command& command) {
    if (!g_.give(command)) return false;
    tell();
    return true;
}

void Desk::tell() {
    g_.keep_minds();
    g_.refresh();
    told_ = g_.show_news();
}

void Desk::go_on(const Words& words) {
    if (world().ended)
        return line(tongue().tr("The game has ended. 'branch NAME ROUND' goes on from an earlier round."));
    const std::string how = words.size() > 1 ? lower(words[1]) : "";
    const int rounds = static_cast<int>(scenario().rounds.size());
    from_round_ = 0;
    if (how == "round") {
        from_round_ = world().round + 1;
    } else if (how == "all") {
        from_round_ = rounds + 1;
    } else if (of_digits(how) && how.size() < 4) {
        from_round_ = std::stoi(how);
        if (from_round_ <= world().round || from_round_ > rounds) {
            from_round_ = 0;
            return line(tongue().tr("'done ROUND' goes on to a later round; this is round {n} of {all}.", world().round,
                                    rounds));
        }
    } else if (!how.empty()) {
        return line(tongue().tr("'done', 'done round', 'done all', or 'done' and the number of a round."));
    }
    // Where only the AI plays, what comes now is a step that can be taken back.
    if (g_.setup_.people.empty()) took({session::minds_now(g_.session_, g_.driver_), g_.typed_});
    open_ = false;
}

void Desk::end_phase() {
    session::Minds before = session::minds_now(g_.session_, g_.driver_);
    const Moment stands = world().moment();
    // It is people that are not waited for: the AI seats do what they still have to do.
    g_.driver_.run([&]() -> const game::Game& { return g_.session_.game(); },
                   [&](Seat by, const Command& command) { return g_.submit(by, command); }, {}, 1);
    const ActorSet late = (world().seated - world().ready) & g_.setup_.people;
    if (world().moment() == stands) {
        auto effects = g_.submit(Seat::facilitator(), AdvancePhase{});
        if (!effects) return line(tongue().tr("No: {reason}", ai::retold(tongue(), effects.error().message)));
        g_.driver_.tell(*effects);
        for (const ActorId person : late)
            line(tongue().tr("{actor} was not done.", name(scenario(), person)));
    }
    took({std::move(before), g_.typed_});
    tell();
    show_place();
    menu();
}

void Desk::inject(const Words& words) {
    const Scenario& s = scenario();
    if (words.size() < 2) return g_.prompt_.print(injects_page(g_.look()));
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < s.injects.size(); ++i)
        titles.push_back(s.injects[InjectId{i}].title.str());
    auto meant = option_of(rest_of(words, 1), titles);
    if (!meant) {
        const auto id = s.find<InjectId>(words[1]);
        if (id) meant = id->index();
    }
    if (!meant) return line(tongue().tr("There is no inject '{answer}'; 'injects' lists them.", rest_of(words, 1)));
    give(UseInject{InjectId{*meant}});
}

std::optional<SlotIndex> Desk::number_meant(const Words& words) {
    const Scenario& s = scenario();
    const Look look = g_.look();
    const std::vector<SlotIndex> hits = slots_meant(look, words);
    if (hits.size() == 1) return hits.front();
    const std::string said = rest_of(words, 0);
    if (hits.empty()) {
        const std::string near = number_near(look, words);
        line(near.empty() ? tongue().tr("There is no number '{answer}'.", said)
                          : tongue().tr("There is no number '{answer}'; did you mean '{near}'?", said, near));
        return std::nullopt;
    }
    constexpr std::size_t kShown = 4;
    std::vector<std::string> some;
    for (std::size_t i = 0; i < hits.size() && i < kShown; ++i)
        some.push_back(s.slot_path(hits[i]));
    line(tongue().tr("{n} numbers fit, such as {numbers}; say more.", hits.size(), tongue().list(some)));
    return std::nullopt;
}

void Desk::set(const Words& words, bool by) {
    const Scenario& s = scenario();
    // NUMBER [to|by] VALUE [because] REASON: the value is the first word of figures that has a number before it.
    std::size_t at = 2;
    while (at < words.size() && !amount_of(words[at]))
        ++at;
    if (at >= words.size()) {
        return line(by ? tongue().tr("'change NUMBER by AMOUNT because REASON', such as 'change {number} by -5 because "
                                     "of a curfew'.",
                                     s.slot_path(0))
                       : tongue().tr("'set NUMBER to VALUE because REASON', such as 'set {number} to 40 because of a "
                                     "curfew'.",
                                     s.slot_path(0)));
    }
    Words number{words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(at)};
    if (number.size() > 1 && (lower(number.back()) == "to" || lower(number.back()) == "by")) number.pop_back();
    for (std::string& word : number)
        std::erase(word, '"');
    const auto slot = number_meant(number);
    if (!slot) return;
    const double was = world().numbers[*slot];
    const double value = by ? was + *amount_of(words[at]) : *amount_of(words[at]);
    // Before the reason is asked for: to one that is refused in any case nobody has an answer to give.
    if (const Slot& def = s.slots[*slot]; value < def.min || value > def.max)
        return line(tongue().tr("{number} lies between {low} and {high}.", s.slot_name(*slot), def.min, def.max));
    std::string reason = said_from(words, at + 1);
    for (const std::string& before :
         {std::string{"because of "}, std::string{"because "}, tongue().tr("because") + " "}) {
        if (lower(reason).starts_with(before)) reason = reason.substr(before.size());
    }
    if (reason.empty()) {
        const auto said =
            g_.prompt_.sentence(tongue().tr("Why? Whoever asks about the number is told (Enter: leave it as it is)"));
        if (!said || said->empty()) return;
        reason = *said;
    }
    if (!give(SetNumber{*slot, value, reason})) return;
    if (told_) return;
    line(tongue().tr("{number}: {before} before, {n} now.", s.slot_name(*slot), figure(was),
                     figure(world().numbers[*slot])));
}

void Desk::announce(const Words& words) {
    const std::string text = said_from(words, 1);
    if (text.empty()) return line(tongue().tr("'announce TEXT': what is all seats to read?"));
    give(PublishNews{text});
}

void Desk::say(const Words& words) {
    const auto command = g_.composed(words);
    if (!command || !give(*command)) return;
    if (command->to && !(*command->to & g_.driver_.seats()).empty())
        line(tongue().tr("AI seats hear you and do not answer: 'as ACTOR to ACTOR: TEXT' asks in a seat's name."));
}

void Desk::seat(const Words& words) {
    const Scenario& s = scenario();
    const std::string how = words.size() > 2 ? lower(words.back()) : "";
    const ActorId actor = words.size() > 2 ? actor_meant(s, rest_of({words.begin(), words.end() - 1}, 1)) : ActorId{};
    if (!actor.valid() || (how != "here" && how != "ai" && how != "empty")) {
        if (words.size() > 2 && !actor.valid()) return g_.no_actor(rest_of({words.begin(), words.end() - 1}, 1));
        return line(tongue().tr("'seat ACTOR here', 'seat ACTOR ai' or 'seat ACTOR empty'."));
    }
    if (g_.bots_.seats().contains(actor))
        return line(
            tongue().tr("A program plays {actor}; it is given its seat as the game is opened.", name(s, actor)));
    if (world().seated.contains(actor) != (how != "empty")) {
        if (!give(SetSeated{actor, how != "empty"})) return;
    } else {
        took({session::minds_now(g_.session_, g_.driver_), g_.typed_, {}});
    }
    if (how == "ai") {
        if (!g_.driver_.seats().contains(actor)) {
            // Whoever sits down has heard what the seat has; the others remember what they remembered.
            const session::Minds minds = session::minds_now(g_.session_, g_.driver_);
            g_.driver_.take(actor);
            g_.stand_at_head(&minds);
        }
    } else {
        g_.driver_.release(actor);
    }
    const bool here = how == "here";
    // Whoever sits down now is the first that is to be kept from this desk.
    if (here && g_.setup_.people.empty() && word_.empty()) agree_on_word();
    if (here && !g_.setup_.people.contains(actor)) {
        g_.setup_.people.insert(actor);
        g_.tell_round_again(actor);
        // Whoever sat there before may have been done with this phase.
        if (world().ready.contains(actor) && !g_.session_.game().phase().sequential) {
            if (auto done = g_.submit(Seat::of(actor), SetReady{false})) g_.driver_.tell(*done);
        }
    } else if (!here) {
        g_.setup_.people.erase(actor);
    }
    g_.keep_minds();
    if (auto done = session::note_people(g_.session_, g_.setup_.people); !done) line(g_.fault(done.error()));
    g_.refresh();
    g_.prompt_.print(seats_page(g_.look(), g_.setup_.people, g_.bots_.seats()));
}

void Desk::as(const Words& words) {
    const Scenario& s = scenario();
    // "as United States look": the longest beginning that names somebody.
    ActorId actor;
    std::size_t at = 1;
    for (std::size_t n = std::min<std::size_t>(words.size(), 6); n > 1 && !actor.valid(); --n) {
        std::string given;
        for (std::size_t i = 1; i < n; ++i)
            given += (i > 1 ? " " : "") + words[i];
        actor = actor_meant(s, given);
        at = n;
    }
    if (!actor.valid()) return words.size() > 1 ? g_.no_actor(words[1]) : line(tongue().tr("'as ACTOR WORDS'."));
    if (!s.playable.contains(actor))
        return line(tongue().tr("{actor} is played by its script and has no seat.", name(s, actor)));
    const std::string said = rest_of(words, at);
    const Words rest = words_of(said);
    const std::string verb = rest.empty() ? "look" : lower(rest.front());
    static constexpr std::array<std::string_view, 10> kOnes = {"facilitator", "desk", "pass", "wait", "w",
                                                               "listen",      "undo", "redo", "save", "numbers"};
    if (std::find(kOnes.begin(), kOnes.end(), verb) != kOnes.end())
        return line(tongue().tr("'{answer}' is not for the desk to do in a seat's place.", verb));
    const std::string typed = std::exchange(g_.typed_, said);
    g_.why_ = "the facilitator decides for it";
    g_.me_ = actor;
    g_.refresh();
    g_.asking_ = true;
    const std::int64_t before = g_.session_.head();
    const bool page = g_.show_page(verb, rest.empty() ? Words{"look"} : rest);
    g_.asking_ = false;
    if (!page) {
        if (const TextGame::Deed* const deed = TextGame::deed(verb)) {
            deed->run(g_, rest, said);
        } else {
            line(tongue().tr("'{answer}' is no word of this game; 'help' lists them.", rest.front()));
        }
    }
    g_.me_ = {};
    g_.why_.clear();
    g_.typed_ = typed;
    g_.undo_.clear();
    g_.refresh();
    if (g_.session_.head() == before) return;
    g_.keep_minds();
    if (!g_.show_news()) line(tongue().tr("Done for {actor}.", name(s, actor)));
}

void Desk::stands_elsewhere() {
    g_.undo_.clear();
    for (const ActorId person : g_.setup_.people)
        g_.tell_round_again(person);
    g_.refresh();
    seen_ = world().moment();
    show_place();
}

void Desk::undo(const Words& words) {
    int left = 1;
    if (words.size() > 1) {
        left = of_digits(words[1]) && words[1].size() < 3 ? std::stoi(words[1]) : 0;
        if (left < 1 || words.size() > 2) return line(tongue().tr("'undo', or 'undo' and how many steps."));
    }
    bool done = false;
    while (!steps_.empty() && left > 0) {
        const TextGame::Step step = std::move(steps_.back());
        steps_.pop_back();
        // What a seat took back itself is not there to be taken back.
        const bool same_people = step.people == g_.setup_.people;
        if (step.before.head == g_.session_.head() && same_people) continue;
        if (auto back = g_.session_.go_back(step.before.head); !back) {
            if (back.error().code == ErrorCode::kUnknownId) continue;
            return line(g_.fault(back.error()));
        }
        for (const ActorId person : step.people - g_.setup_.people)
            g_.driver_.release(person);
        g_.setup_.people = step.people;
        if (auto noted = session::note_people(g_.session_, step.people); !noted) line(g_.fault(noted.error()));
        g_.stand_at_head(&step.before);
        line(tongue().tr("Taken back: '{line}'.", printable(step.line, 200)));
        done = true;
        --left;
    }
    if (left > 0) line(tongue().tr("There is nothing more to take back. 'branch NAME ROUND' goes further back."));
    if (done) stands_elsewhere();
}

Result<std::optional<std::int64_t>> Desk::beginning(int round, std::optional<std::uint16_t> phase) const {
    auto game = game::Game::start(g_.session_.host(), g_.session_.setup());
    if (!game) return pass_on(game.error());
    auto played = g_.session_.line();
    if (!played) return pass_on(played.error());
    // A phase that goes by itself is no place to stand, unless it is asked for: the deal comes before the first.
    const auto there = [&] {
        return game->world().round == round && (phase ? game->world().phase == *phase : !game->waits_for_clock());
    };
    if (there()) return 0;
    for (const session::Entry& entry : *played) {
        if (auto done = game->submit(entry.by, entry.command); !done) return pass_on(done.error());
        if (there()) return entry.id;
        if (game->world().round > round) break;
    }
    return std::nullopt;
}

std::optional<std::uint16_t> Desk::phase_called(const std::string& words) const {
    const Scenario& s = scenario();
    for (const bool whole : {true, false}) {
        for (std::size_t i = 0; i < s.phases.size(); ++i) {
            const std::string label = lower(label_of(s, s.phases[i]));
            if (s.phases[i].id == words || label == words || (!whole && label.starts_with(words)))
                return static_cast<std::uint16_t>(i);
        }
    }
    return std::nullopt;
}

void Desk::branch(const Words& words) {
    if (words.size() < 2) return line(tongue().tr("Under which name? 'branch NAME', or 'branch NAME ROUND'."));
    std::int64_t from = g_.session_.head();
    if (words.size() > 2) {
        const int round = of_digits(words[2]) && words[2].size() < 4 ? std::stoi(words[2]) : 0;
        const auto phase = words.size() > 3 ? phase_called(lower(rest_of(words, 3))) : std::nullopt;
        Result<std::optional<std::int64_t>> at = std::nullopt;
        if (words.size() == 3 || phase) at = beginning(round, phase);
        if (!at) return line(g_.fault(at.error()));
        if (!*at) return line(tongue().tr("There was no '{place}' on this line of the game.", rest_of(words, 2)));
        from = **at;
    }
    const std::string left = g_.session_.current_branch();
    if (auto done = g_.session_.branch(words[1], from); !done) return line(g_.fault(done.error()));
    g_.stand_at_head(nullptr);
    line(tongue().tr("The game goes on under the name '{branch}'. 'switch {other}' goes back to what was played.",
                     words[1], left));
    stands_elsewhere();
}

void Desk::switch_to(const Words& words) {
    if (words.size() < 2) return (void)show_page("branches", words);
    if (auto done = g_.session_.switch_to(rest_of(words, 1)); !done) return line(g_.fault(done.error()));
    g_.stand_at_head(nullptr);
    stands_elsewhere();
}

void Desk::run_script(const Words& words) {
    // As it was typed: quotation marks are part of it.
    const std::size_t at = g_.typed_.find_first_of(" \t");
    if (words.size() < 2 || at == std::string::npos) return line(tongue().tr("'script LUA', one line of it."));
    give(RunScript{g_.typed_.substr(at + 1)});
}

}  // namespace demarche::terminal
