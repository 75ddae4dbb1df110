#include "ui/play.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "base/hash.h"
#include "base/text.h"
#include "game/query.h"
#include "session/cause.h"
#include "session/inspect.h"

namespace demarche::ui {

namespace {

/// What several people play is never seen from inside, whoever asks.
Play::Setup checked(Play::Setup setup) {
    if (setup.people.size() > 1) setup.insider.reset();
    return setup;
}

}  // namespace

Play::Play(session::Session session, std::filesystem::path file, Setup setup, std::function<void()> wake)
    : session_(std::move(session)),
      file_(std::move(file)),
      setup_(checked(std::move(setup))),
      wake_(std::move(wake)),
      seed_(session_.setup().seed.value),
      scenario_(&session_.scenario()),
      driver_(session_.host(), ai::players_luck(session_.setup().seed), setup_.strength) {
    thread_ = std::thread{[this] { run(); }};
}

Play::~Play() {
    retire();
    thread_.join();
}

void Play::retire() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    signal_.notify_all();
}

// --- asked from the window's thread ------------------------------------------------------------------------------

std::shared_ptr<const Sight> Play::sight(ActorId seat) const {
    const std::lock_guard lock{mutex_};
    const auto found = sights_.find(seat);
    return found == sights_.end() ? nullptr : found->second;
}

ActorId Play::thinking() const {
    const std::lock_guard lock{mutex_};
    return thinking_;
}

std::optional<Error> Play::stopped() const {
    const std::lock_guard lock{mutex_};
    return stopped_;
}

std::vector<std::string> Play::take_script_faults() {
    const std::lock_guard lock{mutex_};
    return std::exchange(fresh_faults_, {});
}

std::vector<FinalScore> Play::final_scores() const {
    const std::lock_guard lock{mutex_};
    return scores_;
}

std::uint64_t Play::ask(What what) {
    std::uint64_t id = 0;
    {
        const std::lock_guard lock{mutex_};
        id = next_request_++;
        requests_.push_back({id, std::move(what)});
        ++pending_;
    }
    signal_.notify_all();
    return id;
}

std::uint64_t Play::submit(ActorId seat, Command command) {
    return ask(Submit{seat, std::move(command)});
}
std::uint64_t Play::undo() {
    return ask(Undo{});
}
std::uint64_t Play::listen(ActorId seat) {
    return ask(Listen{seat});
}
void Play::set_pace(int ms) {
    {
        const std::lock_guard lock{mutex_};
        if (pace_ms_.exchange(ms) == ms) return;
    }
    signal_.notify_all();
}
void Play::set_resting(bool resting) {
    {
        const std::lock_guard lock{mutex_};
        if (resting_.exchange(resting) == resting) return;
    }
    signal_.notify_all();
}
std::uint64_t Play::save_as(std::filesystem::path file) {
    return ask(Save{std::move(file)});
}
std::uint64_t Play::look_back(ActorId seat, std::int64_t command) {
    return ask(LookBack{seat, command});
}

std::uint64_t Play::move_to(std::unique_ptr<script::Host> host, std::filesystem::path file) {
    return ask(MoveTo{std::move(host), std::move(file)});
}
std::uint64_t Play::console(std::string line) {
    return ask(Console{std::move(line)});
}
std::uint64_t Play::visit(std::function<void(session::Session&)> visitor) {
    return ask(Visit{std::move(visitor)});
}

std::vector<Play::Answer> Play::take_answers() {
    const std::lock_guard lock{mutex_};
    return std::exchange(answers_, {});
}

// --- the game's thread -------------------------------------------------------------------------------------------

void Play::run() {
    driver_.understand(setup_.vocabulary);
    for (const ActorId seat : session_.world().seated - setup_.people) {
        if (setup_.players) {
            driver_.take(seat, setup_.players(seat));
        } else {
            driver_.take(seat);
        }
    }
    driver_.before_thought([this](ActorId seat) {
        const bool go_on = serve(false) && !resting_;
        if (!go_on) their_move_ = true;  // they go on when what they are interrupted for is done
        {
            const std::lock_guard lock{mutex_};
            thinking_ = seat;
            if (stopping_) return false;
        }
        wake_();  // whoever watches sees who is thinking now
        return go_on;
    });
    begin();
    do {
        serve(true);
        if (their_move_ || resting_) speak_now_ = false;  // they are asked anyway
        if (!resting_) {
            let_one_speak();
            let_ai_play();
        }
        keep_minds();
        {
            const std::lock_guard lock{mutex_};
            thinking_ = {};
        }
        note_stop();
        wake_();
    } while (wait_for_work());
    over_ = true;
    wake_();
}

void Play::let_ai_play() {
    if (!std::exchange(their_move_, false) || moved_away_) return;
    const auto game = [this]() -> const game::Game& { return session_.game(); };
    const auto submit_for = [this](Seat by, const Command& command) { return give(by, command); };
    const Moment moment = session_.world().moment();
    // While somebody here may still speak, the others say one thing each and listen.
    const ActorSet here = setup_.people & session_.world().seated;
    const bool people_may = !session_.world().ready.includes(here);
    if (people_may && !session_.game().phase().sequential) {
        driver_.step(game, submit_for);
    } else if (here.empty()) {
        driver_.run(game, submit_for);
    } else {
        driver_.run(game, submit_for, {}, 1);
    }
    // In a new phase the others open it.
    if (moment != session_.world().moment()) their_move_ = true;
}

bool Play::may_speak() const {
    const World& w = session_.world();
    const ActorSet here = setup_.people & w.seated;
    return !w.ended && !setup_.people.empty() && session_.game().phase().like == PhaseLike::kNegotiation &&
           !session_.game().phase().sequential && !w.ready.includes(here);
}

void Play::let_one_speak() {
    if (!std::exchange(speak_now_, false) || !may_speak()) return;
    talkative_ = driver_.nudge([this]() -> const game::Game& { return session_.game(); },
                               [this](Seat by, const Command& command) { return give(by, command); });
}

void Play::keep_reckoning(ActorId by, std::int64_t command, std::string why) {
    if (why.empty()) return;
    for (auto& [seat, known] : known_) {
        // Numbers behind what a seat cannot see would tell that it was done; behind something of which it sees only
        // what came of it, who did it.
        const auto begin =
            std::find_if(known.rbegin(), known.rend(), [&](const auto& one) { return one->command != command; }).base();
        const auto seen = std::find_if(begin, known.end(),
                                       [](const auto& one) { return one->effect.cause.kind != Cause::Kind::kHidden; });
        if (seen == known.end()) continue;
        reckonings_[seat].push_back(
            std::make_shared<const Reckoning>(Reckoning{by, (*seen)->round, command, *seen, why}));
    }
}

void Play::begin() {
    const auto minds = session::minds_noted(session_);
    their_move_ = !rebuild(minds ? &*minds : nullptr) || !minds->resting;
    if (session_.head() == 0 && session_.game().waits_for_clock()) give_clock();
    publish();
}

/// What everybody has come to know so far, by playing the line again from the deal.
bool Play::rebuild(const session::Minds* minds) {
    known_.clear();
    reckonings_.clear();
    marks_.clear();
    round_ = 1;
    phase_ = 0;
    session::StepsBack steps{setup_.people};
    if (setup_.insider) setup_.insider->begins(session_);
    const auto step = [this](const session::Entry* entry, const game::Game& game, const std::vector<Effect>& effects) {
        const std::int64_t id = entry != nullptr ? entry->id : 0;
        hear(effects, id);
        // Of older rounds nobody is told.
        if (entry != nullptr && entry->by.is_actor() && game.world().round + 1 >= session_.world().round)
            keep_reckoning(entry->by.actor, id, printable(session_.reason_of(id), kMaxMessage));
        tell_insider(game.world(), id, entry != nullptr ? entry->by : Seat::clock(),
                     entry != nullptr ? &entry->command : nullptr, effects);
    };
    const bool recalled = session::play_again(session_, driver_, minds, steps, step);
    if (undo_.empty()) {
        undo_ = steps.take();
        undo_moment_ = session_.world().moment();
    }
    return recalled;
}

void Play::keep_minds() {
    session::Minds now = session::minds_now(session_, driver_, !their_move_);
    if (now == kept_ || moved_away_) return;
    // A file that takes no more says so at the next step; what cannot be noted is only a memory.
    if (session::note_minds(session_, now)) kept_ = std::move(now);
}

void Play::tell_insider(const World& after, std::int64_t command, Seat by, const Command* given,
                        const std::vector<Effect>& effects) const {
    if (setup_.insider) setup_.insider->hears(after, command, by, given, effects);
}

void Play::hear(const std::vector<Effect>& effects, std::int64_t command) {
    const Scenario& s = *scenario_;
    for (const Effect& effect : effects) {
        if (const auto* started = std::get_if<PhaseStarted>(&effect.change)) {
            round_ = started->round;
            phase_ = started->phase;
            marks_.push_back({command, round_, phase_});
        }
        const auto tell = [&](ActorId seat, Seat eyes) {
            if (auto known = redact(s, effect, eyes))
                known_[seat].push_back(
                    std::make_shared<const Known>(Known{std::move(*known), round_, phase_, command}));
        };
        for (const ActorId seat : setup_.people)
            tell(seat, Seat::of(seat));
        if (setup_.people.empty()) tell(ActorId{}, Seat::observer());
    }
}

void Play::note_script_faults(const std::vector<Effect>& effects) {
    for (const HandlerFailed& failed : session::take_faults(session_.host(), effects)) {
        std::string place = session::place_of(failed);
        const std::lock_guard lock{mutex_};
        if (faults_.insert(place).second) fresh_faults_.push_back(std::move(place));
    }
}

Result<std::vector<Effect>> Play::give(Seat by, const Command& command) {
    auto receipt = session_.submit(by, command, {}, driver_.reason());
    if (!receipt) {
        note_script_faults({});
        return pass_on(receipt.error());
    }
    hear(receipt->effects, receipt->id);
    if (by.is_actor()) keep_reckoning(by.actor, receipt->id, std::string{driver_.reason()});
    note_script_faults(receipt->effects);
    talkative_ = true;
    tell_insider(session_.world(), receipt->id, by, &command, receipt->effects);
    publish();
    return std::move(receipt->effects);
}

bool Play::serve(bool at_rest) {
    for (;;) {
        Request request;
        {
            const std::lock_guard lock{mutex_};
            if (stopping_ || requests_.empty()) return true;
            // Going back pulls the game away from under an AI seat that is being asked.
            if (!at_rest && needs_rest(requests_.front().what)) return false;
            request = std::move(requests_.front());
            requests_.pop_front();
        }
        serve_one(request);
    }
}

bool Play::needs_rest(const What& what) {
    return std::holds_alternative<Undo>(what) || std::holds_alternative<MoveTo>(what) ||
           std::holds_alternative<Console>(what);
}

void Play::serve_one(Request& request) {
    Answer out;
    out.request = request.id;
    if (const auto* submit = std::get_if<Submit>(&request.what)) {
        session::Minds before = session::minds_now(session_, driver_);
        const Moment moment = session_.world().moment();
        driver_.people_have_seen(session_.world());
        if (auto effects = give(Seat::of(submit->seat), submit->command)) {
            remember_step(std::move(before), moment);
            driver_.tell(*effects);
            their_move_ = true;
            publish();
        } else {
            out.error = effects.error();
        }
    } else if (std::holds_alternative<Listen>(request.what)) {
        driver_.people_have_seen(session_.world());
        their_move_ = true;
    } else if (std::holds_alternative<Undo>(request.what)) {
        undo_now(out);
    } else if (const auto* save = std::get_if<Save>(&request.what)) {
        if (auto done = session_.copy_to(save->file); !done) {
            out.error = done.error();
        } else {
            out.done = fmt::format("Saved as {}.", save->file.stem().string());
        }
    } else if (const auto* back = std::get_if<LookBack>(&request.what)) {
        const Seat eyes = back->seat.valid() ? Seat::of(back->seat) : Seat::observer();
        if (auto view = session_.knew(eyes, back->command)) {
            auto past = std::make_shared<Sight>();
            past->me = back->seat;
            past->view = std::move(*view);
            for (const auto& one : known_[back->seat]) {
                if (one->command <= back->command) past->known.push_back(one);
            }
            for (const auto& one : reckonings_[back->seat]) {
                if (one->command <= back->command) past->reckonings.push_back(one);
            }
            past->marks = marks_;
            past->stamp = ++stamps_;
            out.past = std::move(past);
        } else {
            out.error = view.error();
        }
    } else if (auto* where = std::get_if<MoveTo>(&request.what)) {
        move_now(*where, out);
    } else if (!is_workshop_game()) {
        out.error = fail(ErrorCode::kNotAllowed, "only a workshop game shows its World").value();
    } else if (const auto* line = std::get_if<Console>(&request.what)) {
        console_now(line->line, out);
    } else if (const auto* visit = std::get_if<Visit>(&request.what)) {
        visit->visitor(session_);
        setup_.insider->stands(session_);
    }
    answer(std::move(out));
}

void Play::remember_step(session::Minds before, Moment moment) {
    if (moment != undo_moment_) undo_.clear();
    undo_moment_ = moment;
    undo_.push_back(std::move(before));
}

void Play::move_now(MoveTo& where, Answer& out) {
    if (setup_.people.size() > 1) {
        out.error = fail(ErrorCode::kNotAllowed,
                         "the workshop shows the whole World: it is not for a game that several people play")
                        .value();
        return;
    }
    auto moved = session::replay_onto(session_, std::move(where.host), where.file);
    if (!moved) {
        out.error = moved.error();
        return;
    }
    out.moved = std::make_shared<session::OnNewScenario>(std::move(*moved));
    moved_away_ = true;
}

void Play::console_now(const std::string& line, Answer& out) {
    session::Minds before = session::minds_now(session_, driver_);
    const Moment moment = session_.world().moment();
    auto answered = session::console_line(session_, line);
    if (!answered) {
        out.error = answered.error();
        return;
    }
    if (answered->written) {
        const session::Receipt& receipt = *answered->written;
        hear(receipt.effects, receipt.id);
        const Command command = RunScript{line};
        tell_insider(session_.world(), receipt.id, Seat::facilitator(), &command, receipt.effects);
        remember_step(std::move(before), moment);
        driver_.tell(receipt.effects);
        their_move_ = true;
        publish();
    }
    out.console = std::move(*answered);
}

void Play::undo_now(Answer& out) {
    const Moment moment = session_.world().moment();
    if (setup_.people.size() != 1 || undo_.empty() || moment != undo_moment_) {
        out.error = fail(ErrorCode::kNotAllowed, "there is nothing of this phase to take back").value();
        return;
    }
    const session::Minds to = undo_.back();
    if (auto done = session_.go_back(to.head); !done) {
        out.error = done.error();
        return;
    }
    undo_.pop_back();
    driver_.forget();
    their_move_ = false;  // they wait for other words than those
    talkative_ = true;
    (void)rebuild(&to);  // they know nothing of what is taken back
    publish();
    out.done = "Taken back.";
}

void Play::publish() {
    std::map<ActorId, std::shared_ptr<const Sight>> fresh;
    const auto look = [&](ActorId seat, Seat eyes) {
        auto sight = std::make_shared<Sight>();
        sight->me = seat;
        sight->view = session_.game().view(eyes);
        sight->known = known_[seat];
        sight->reckonings = reckonings_[seat];
        sight->marks = marks_;
        const Moment moment = session_.world().moment();
        sight->can_undo = setup_.people.size() == 1 && !undo_.empty() && moment == undo_moment_;
        sight->stamp = ++stamps_;
        fresh[seat] = std::move(sight);
    };
    for (const ActorId seat : setup_.people)
        look(seat, Seat::of(seat));
    if (setup_.people.empty()) look(ActorId{}, Seat::observer());
    std::vector<FinalScore> scores;
    if (session_.world().ended) {
        for (const ActorId actor : scenario_->playable) {
            auto parts = game::objective_scores(session_.host(), session_.world(), actor);
            if (!parts || parts->empty()) continue;
            FinalScore one{actor, game::weighted_mean(*parts), {}};
            for (const game::ObjectiveScore& part : *parts)
                one.parts.push_back({part.objective, part.score, part.weight});
            scores.push_back(std::move(one));
        }
    }
    {
        const std::lock_guard lock{mutex_};
        sights_ = std::move(fresh);
        scores_ = std::move(scores);
    }
    if (setup_.insider) setup_.insider->stands(session_);
    wake_();
}

void Play::answer(Answer answer) {
    {
        const std::lock_guard lock{mutex_};
        answers_.push_back(std::move(answer));
        --pending_;
    }
    wake_();
}

/// The clock moves on; a game in which it cannot has stopped.
bool Play::give_clock() {
    auto moved = give(Seat::clock(), AdvancePhase{});
    if (moved) {
        driver_.tell(*moved);
        return true;
    }
    {
        const std::lock_guard lock{mutex_};
        stopped_ = moved.error();
    }
    wake_();
    return false;
}

/// Nobody here can act any more and the AI seats have nothing to do: the clock moves on.
bool Play::move_clock() {
    const World& w = session_.world();
    if (w.ended || setup_.people.empty() || moved_away_) return false;
    for (const ActorId seat : setup_.people& w.seated) {
        if (session_.game().phase().sequential ? w.turn == seat : !w.ready.contains(seat)) return false;
    }
    if (!give_clock()) return false;
    their_move_ = true;
    return true;
}

void Play::note_stop() {
    const Error* const off = session_.host().switched_off();
    if (off == nullptr || session_.world().ended) return;
    const std::lock_guard lock{mutex_};
    if (!stopped_) stopped_ = *off;
}

bool Play::wait_for_work() {
    {
        const std::lock_guard lock{mutex_};
        if (stopping_) return false;
        if (!requests_.empty()) return true;
    }
    const bool rested = resting_;
    if (!rested && (their_move_ || move_clock())) return true;
    std::unique_lock lock{mutex_};
    for (;;) {
        // What was left lying meanwhile is taken up again.
        if (rested && !resting_) return true;
        const int pace = pace_ms_;
        const bool resting = resting_;
        const auto called = [&] { return stopping_ || !requests_.empty() || pace_ms_ != pace || resting_ != resting; };
        if (resting || pace <= 0 || !talkative_ || !may_speak()) {
            signal_.wait(lock, called);
        } else if (!signal_.wait_for(lock, std::chrono::milliseconds{pace}, called)) {
            speak_now_ = true;
            return true;
        }
        if (stopping_) return false;
        if (!requests_.empty()) return true;
    }
}

}  // namespace demarche::ui
