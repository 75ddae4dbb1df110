#include "authoring/check_play.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "ai/player.h"
#include "authoring/check_text.h"
#include "base/hash.h"
#include "base/so_many.h"
#include "script/script_hint.h"
#include "session/cause.h"

namespace demarche::authoring {

namespace {

struct OutOfTime {};

/// A function that needs more than this share of what it may use is worth a word before it fails somewhere slower.
constexpr double kMuchWork = 0.2;
/// Seconds of CPU time: a thousand times what a function takes, and enough of them that it is felt.
constexpr double kSlowMean = 0.02;
constexpr double kSlowTotal = 0.2;
/// After so many functions stopped by a limit the rest of the play would bring nothing but more of them.
constexpr int kEnoughLimits = 25;
/// The same for one function, which will not do better the next time: each stop takes up to a second.
constexpr int kEnoughOfOne = 4;

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// What a failure is about, in the words in which the sources are read: see Finding::about.
std::string what_of(const script::Fault& fault) {
    using enum script::Fault::Kind;
    switch (fault.kind) {
        case kNil:
        case kNilCalled:
            return fault.about.empty() ? "nil" : fault.about;
        case kNilGiven:
            return "nil";
        case kArgument:
            return "argument";
        case kUnknownId:
            return fmt::format("id '{}'", fault.about);
        case kField:
            return fmt::format("key '{}'", fault.about);
        case kMethod:
            return "method";
        case kChance:
            return "chance";
        default:
            return {};
    }
}

/// What would be right where a function has failed so.
std::string hint_for(const Error& error, const script::Fault& fault) {
    using enum script::Fault::Kind;
    switch (fault.kind) {
        case kReadOnly:
            return "move the change into an apply, adopt, each_round, drift or on(...) function";
        case kGameTooDear:
            return "less work in it, or less often: hooks set one another off";
        case kUnpaid:
            return "a cost, or a look at game:resource before";
        case kOwnState:
            return "game:store and game:flag keep what a scenario wants to remember";
        default:
            break;
    }
    if (error.code == ErrorCode::kScriptLimit) return "less work, or a bound for the loop";
    return script::script_hint(error.message, error.trace);
}

}  // namespace

CheckPlay::CheckPlay(script::Host& host, std::string package, double seconds, const std::atomic<bool>* stop)
    : host_(host),
      s_(host.scenario()),
      package_(std::move(package)),
      stop_(stop),
      end_(Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds))) {
    const auto now = Clock::now();
    most_seen_.reserve(s_.slots.size());
    for (const Slot& slot : s_.slots)
        most_seen_.push_back(slot.start);
    give_until(now + (end_ - now) * 3 / 5);  // the trials find what the games have no time for
    host_.observe([this](const script::Host::Call& call) { note(call); });
}

CheckPlay::~CheckPlay() {
    host_.observe({});
    host_.set_deadline({});
}

void CheckPlay::give_until(Clock::time_point until) {
    until_ = until;
    limits_hit_ = 0;
    stopped_.clear();
    host_.set_deadline(until);
}

void CheckPlay::note(const script::Host::Call& call) {
    if (!call.handler.valid()) {
        // Time is over. A seat that thinks would go through all the drafts there are, and get no answer about any.
        if (stage_ == Stage::kThought) throw OutOfTime{};
        return;
    }
    ran_.insert(call.handler.index());
    if (only_ran_) return;
    if (call.error == nullptr) {
        std::int64_t& most = work_[call.handler.index()];
        most = std::max(most, call.work);
        if (!call.supposed) worked_.insert(call.handler.index());
        Took& took = took_[call.handler.index()];
        took.ns += call.own_ns;
        ++took.calls;
        Answered& all = answers_[call.handler.index()];
        if (call.answer) {
            ++all.numbers;
            all.least = all.calls > 0 ? std::min(all.least, *call.answer) : *call.answer;
            all.most = all.calls > 0 ? std::max(all.most, *call.answer) : *call.answer;
        }
        all.words += call.word.empty() ? 0 : 1;
        all.yes += call.word == "yes" ? 1 : 0;
        all.no += call.word == "no" ? 1 : 0;
        ++all.calls;
        if (!call.overheard.empty()) warn_of_overheard(call);
        if (!call.flag.empty() && scores(call.handler)) {
            Error blind;
            blind.message = fmt::format(
                "reads game:flag(\"{}\"), which no seat sees: before the end its seat reckons as if it had not been "
                "set",
                printable(call.flag, 60));
            add(script::Severity::kNote, call.handler, blind, {},
                "an indicator (`visible`), or what stands or has stood: game:agreements");
        }
        for (const script::Odds& asked : call.odds) {
            Odds& odds = odds_[{call.handler, asked.stream}];
            odds.least = odds.calls > 0 ? std::min(odds.least, asked.p) : asked.p;
            odds.most = odds.calls > 0 ? std::max(odds.most, asked.p) : asked.p;
            ++odds.calls;
        }
        if (!call.supposed) said_.insert(call.said.begin(), call.said.end());
        if (call.writes && call.word == "a function") {
            Error odd;
            odd.message = "it gives a function back, which nothing calls: nothing is done";
            add(script::Severity::kWarning, call.handler, odd, {},
                "what gives the function is called where it is registered: on(\"round_end\", trust.drift_home())");
        }
        if (call.answer && !call.word.empty()) warn_of_odd(call);
        return;
    }
    const Error& error = *call.error;
    // What follows from a package that was switched off says nothing new.
    if (call.fault.kind == script::Fault::Kind::kSwitchedOff) return;
    if (error.code == ErrorCode::kScriptLimit && !out_of_time()) {
        const int times = ++stopped_[call.handler.index()];
        if (++limits_hit_ >= kEnoughLimits || times >= kEnoughOfOne) {
            given_up_ = true;
            why_given_up_ = times >= kEnoughOfOne ? fmt::format("for {} ran into its limit {}",
                                                                host_.describe(call.handler), so_many(times, "time"))
                                                  : std::string{"for functions ran into their limits all the time"};
            give_until(std::min(until_, Clock::now()));
        }
    }
    if (out_of_place_ == call.handler && call.fault.kind == script::Fault::Kind::kNil) return;
    if (stage_ == Stage::kGame || !call.writes || error.code == ErrorCode::kScriptLimit) {
        add(script::Severity::kError, call.handler, error, call.fault, {}, call.with);
        return;
    }
    // Nobody would have done this in play, had it been too dear.
    if (call.fault.kind == script::Fault::Kind::kUnpaid) {
        const auto [at, fresh] = unpaid_.try_emplace(call.handler.index(), Lack{error, call.fault});
        if (!fresh && call.fault.amount < at->second.fault.amount) at->second = {error, call.fault};
        return;
    }
    const bool lacks = call.fault.kind == script::Fault::Kind::kNil;
    if (lacks && stage_ == Stage::kThought) return;
    if (lacks && legal_) return add(script::Severity::kError, call.handler, error, call.fault, {}, call.with);
    add(lacks ? script::Severity::kWarning : script::Severity::kError, call.handler, error, call.fault, {}, call.with);
    if (lacks) lacking_.insert(call.handler.index());
}

void CheckPlay::warn_of_odd(const script::Host::Call& call) {
    Error odd;
    if (*call.answer == 0) {
        odd.message = fmt::format("gave {} as the reason, which is no text: nobody reads it", call.word);
        return add(script::Severity::kWarning, call.handler, odd, {}, "return false, _ \"...\"");
    }
    // To Lua 0 is a yes, and so is a text: a function that says yes or no, and gave a number or a word, has mostly left
    // out a comparison.
    odd.message = fmt::format("gave {}, which counts as true", call.word);
    const char* hint = "true or false: compare it with something";
    if (call.word == "a table") hint = "true or false; a list that does not change stands in the place of the function";
    if (call.word == "a function") hint = "call it: what it gives is true or false";
    if (call.word.starts_with("a table that")) hint = "true or false by itself, without the table";
    add(script::Severity::kWarning, call.handler, odd, {}, hint);
}

bool CheckPlay::scores(HandlerId handler) const {
    return std::any_of(s_.objectives.begin(), s_.objectives.end(),
                       [&](const ObjectiveDef& objective) { return objective.score == handler; });
}

void CheckPlay::warn_of_overheard(const script::Host::Call& call) {
    // What moves a group to its vote is its own affair, as with a seat: nobody is offered its vote beforehand.
    const auto votes = [&](const ActorDef& actor) { return actor.chorus == call.handler; };
    if (std::any_of(s_.actors.begin(), s_.actors.end(), votes)) return;
    const std::string& reader = s_.actors[call.overheard_by].id;
    Error error;
    if (scores(call.handler)) {
        error.message = fmt::format(
            "reads {}, which '{}' may not know: before the end its seat reckons with the "
            "number at the start",
            call.overheard, reader);
        return add(script::Severity::kNote, call.handler, error, {},
                   "what its seat sees (`visible`), or a text that says so");
    }
    const auto judges = [&](const AssuranceDef& assurance) { return assurance.kept == call.handler; };
    if (std::any_of(s_.assurances.begin(), s_.assurances.end(), judges)) {
        error.message = fmt::format("reads {}, which '{}' may not know: whether a word was kept or broken tells it so",
                                    call.overheard, reader);
        return add(script::Severity::kWarning, call.handler, error, {},
                   "read what all see who have the promise (`visible`)");
    }
    error.message = fmt::format(
        "reads {}, which '{}' may not know: what is offered to '{}' goes by the number at the start, and what its "
        "command is answered by the true one, which it so learns",
        call.overheard, reader, reader);
    add(script::Severity::kWarning, call.handler, error, {},
        "read what its readers see (`visible`), or let the apply or adopt function decide");
}

void CheckPlay::add(script::Severity severity, HandlerId handler, const Error& error, const script::Fault& fault,
                    std::string hint, std::string_view with) {
    script::Finding finding;
    finding.severity = severity;
    finding.package = package_;
    finding.path = host_.describe(handler);
    finding.message = error.message;
    if (const std::string prefix = finding.path + ": "; finding.message.starts_with(prefix)) {
        finding.message.erase(0, prefix.size());
    }
    if (!with.empty()) finding.message += fmt::format(" (with {})", printable(with, 200));
    // What the first game does not come to can be looked at in the one that does.
    if (stage_ == Stage::kGame && later_seed_)
        finding.message += fmt::format(" (in the game of seed {})", *later_seed_);
    SourcePlace place = source_place(error.where);
    if (place.line == 0) place = host_.place_of(handler);
    finding.hint = hint.empty() ? hint_for(error, fault) : std::move(hint);
    finding.about = what_of(fault);
    finding.excerpt = error.trace.substr(0, error.trace.find("called from:"));
    // What fails in a function of the rule library is mostly what the package has given to it: that is where to mend
    // it.
    const SourcePlace own = host_.definition_of(handler);
    const script::ScriptPlace& caller = fault.caller;
    const bool in_package = place.file.starts_with(package_ + "/");
    if (const std::string was = script::defined_at(own, caller); own.line > 0 && finding.message.ends_with(was))
        finding.message.resize(finding.message.size() - was.size());
    if (caller.line > 0 && in_package) {
        finding.message += fmt::format(" (called from {}:{})", caller.file, caller.line);
    } else if (caller.line > 0 || (own.line > 0 && !in_package && own.file.starts_with(package_ + "/"))) {
        finding.message += fmt::format(" (raised at {}:{})", place.file, place.line);
        finding.excerpt.clear();
        place = caller.line > 0 ? SourcePlace{caller.file, caller.line} : own;
    }
    finding.file = place.file;
    finding.line = place.line;
    if (fault.kind == script::Fault::Kind::kAnswer) finding.about = about_answer(place.line);
    const std::string key = fmt::format("{}|{}:{}", finding.path, finding.file, finding.line);
    const auto [at, fresh] = found_.emplace(key, finding);
    if (fresh) limits_hit_ = 0;
    if (!fresh && severity < at->second.severity) at->second = finding;
}

SourcePlace CheckPlay::defined_at(HandlerId fn) const {
    const SourcePlace place = host_.place_of(fn);
    const SourcePlace own = host_.definition_of(fn);
    return own.line > 0 && !place.file.starts_with(package_ + "/") ? own : place;
}

void CheckPlay::hear(const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
        keep_shown(effect);
        if (const auto* came = std::get_if<CardCame>(&effect.change)) {
            (stage_ == Stage::kGame ? drawn_ : tried_).insert(came->card);
        }
        if (const auto* tabled = std::get_if<DraftTabled>(&effect.change); tabled && stage_ == Stage::kGame) {
            tabled_.insert(tabled->draft->text().type);
        }
        if (const auto* given = std::get_if<AssuranceGiven>(&effect.change)) promised_.insert(given->assurance->type);
        if (const auto* dealt = std::get_if<CardDealt>(&effect.change))
            dealt_[s_.cards[dealt->card].deck].insert(dealt->to);
        if (const auto* act = std::get_if<Acted>(&effect.change)) acted_.insert(act->act.action);
        if (const auto* end = std::get_if<GameEnded>(&effect.change); end && end->ending.valid()) {
            endings_.insert(end->ending);
        }
        if (const auto* moved = std::get_if<NumberChanged>(&effect.change); moved && !granted_) {
            most_seen_[moved->slot] = std::max(most_seen_[moved->slot], moved->after);
        }
        // What no single function is to blame for: events that set one another off without end.
        const auto* failed = std::get_if<HandlerFailed>(&effect.change);
        if (failed == nullptr || failed->handler.valid() || stage_ == Stage::kThought) continue;
        // Where a function is to blame after all, it has been found already.
        if (std::any_of(found_.begin(), found_.end(), [&](const auto& one) {
                return !one.second.path.empty() && says(failed->message, one.second.path + ": ");
            })) {
            continue;
        }
        script::Finding finding;
        finding.severity = stage_ == Stage::kGame ? script::Severity::kError : script::Severity::kWarning;
        finding.package = package_;
        finding.file = package_ + "/scenario.lua";
        finding.path = failed->what;
        finding.message = failed->message;
        const std::string place = session::place_of(*failed);
        const std::size_t colon = place.rfind(':');
        if (colon != std::string::npos && failed->message.starts_with(place + ": ")) {
            finding.file = place.substr(0, colon);
            finding.line = std::atoi(place.c_str() + colon + 1);
            finding.message = failed->message.substr(place.size() + 2);
        }
        found_.emplace(failed->what + "|" + failed->message, std::move(finding));
    }
}

bool CheckPlay::play(std::uint64_t seed) {
    std::vector<Effect> dealt;
    stage_ = Stage::kGame;
    auto game = game::Game::start(host_, {Seed{seed}, s_.playable}, &dealt);
    if (!game) return false;
    hear(dealt);
    stage_ = Stage::kThought;
    const bool first = rounds_.empty();
    later_seed_ = first ? std::nullopt : std::optional{seed};
    const auto remember = [&] {
        const World& world = game->world();
        if (!first || world.ended) return;
        if (rounds_.empty() || rounds_.back().round != world.round) rounds_.push_back(world);
        // A round may have several phases of a kind, in a sequential one each seat has its turn, and what is open to
        // whom may hang on both.
        const auto here = [&](const World& one) {
            return one.round == world.round && one.phase == world.phase && one.turn == world.turn;
        };
        const auto keep = [&](std::vector<World>& worlds) {
            if (std::none_of(worlds.begin(), worlds.end(), here)) worlds.push_back(world);
        };
        if (game->phase().like == PhaseLike::kNegotiation) keep(talks_);
        if (game->phase().like == PhaseLike::kDecision) keep(tables_);
    };
    remember();
    host_.count_anew();
    const auto submit = [&](Seat by, const Command& command) {
        if (out_of_time()) throw OutOfTime{};
        if (const auto dear = host_.game_too_dear()) {
            too_dear_ = true;
            add(script::Severity::kError, host_.spent().most, *dear, {script::Fault::Kind::kGameTooDear, {}});
            throw OutOfTime{};
        }
        // The seats' thoughts are suppositions; what they do is the game.
        stage_ = Stage::kGame;
        auto effects = game->submit(by, command);
        if (effects) {
            hear(*effects);
            remember();
        }
        stage_ = Stage::kThought;
        return effects;
    };
    try {
        ai::Driver driver{host_, ai::players_luck(Seed{seed}), ai::Strength::kSimulation};
        for (const ActorId seat : s_.playable)
            driver.take(seat);
        driver.begin(*game, submit);
        driver.run([&]() -> const game::Game& { return *game; }, submit);
    } catch (const OutOfTime&) {
        return false;
    }
    if (game->world().ended && game->world().ending.valid()) {
        ++endings_reached_;
        if (game->world().round == 1) ++ended_at_once_[game->world().ending];
    }
    return game->world().ended && !out_of_time();
}

bool CheckPlay::some_never_ran() const {
    const auto kept = [&](const auto& defs) {
        return std::all_of(defs.begin(), defs.end(),
                           [&](const auto& def) { return ran(def.adopt) && ran(def.each_round) && ran(def.finish); });
    };
    if (!kept(s_.clauses) || !kept(s_.agreements)) return true;
    for (std::size_t i = 0; i < kEventKinds; ++i) {
        if (!hooks_ran(static_cast<EventKind>(i))) return true;
    }
    return false;
}

void CheckPlay::run_specs(const std::shared_ptr<const script::PackageFiles>& files, std::span<const SpecText> specs) {
    constexpr double kSeconds = 5;
    if (broken_off_ || !some_never_ran()) return;
    SpecOptions options;
    options.until = std::min(
        end_, Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(kSeconds)));
    // Whether a game can be replayed its own run tells.
    options.replay = [](script::Host&, const session::Log&) -> Result<game::Game> {
        return fail(ErrorCode::kNotAllowed, "not replayed");
    };
    only_ran_ = true;
    for (const SpecText& spec : specs) {
        if (!spec.fault && !out_of_time()) (void)authoring::run_specs(host_, files, spec, options);
    }
    only_ran_ = false;
    host_.set_deadline(end_);
}

CheckPlay::Answered CheckPlay::answered(HandlerId fn) const {
    if (!fn.valid()) return {};
    const auto at = answers_.find(fn.index());
    return at == answers_.end() ? Answered{} : at->second;
}

std::vector<CheckPlay::Unpaid> CheckPlay::unpaid() const {
    std::vector<Unpaid> out;
    for (const auto& [handler, lack] : unpaid_) {
        // What nothing has ever paid is told as a failure.
        if (worked_.contains(handler) || !work_.contains(handler)) continue;
        const auto resource = s_.lookup<ResourceId>(lack.fault.about);
        if (resource)
            out.push_back({HandlerId{handler}, host_.describe(HandlerId{handler}), *resource, lack.fault.amount});
    }
    return out;
}

std::vector<script::Finding> CheckPlay::take_findings() {
    // What lacks something in a supposed game may find it in a real one; what has never worked at all will not.
    for (const std::size_t handler : lacking_) {
        if (work_.contains(handler)) continue;
        const std::string never = host_.describe(HandlerId{handler});
        for (auto& [key, finding] : found_) {
            if (finding.path == never) finding.severity = script::Severity::kError;
        }
    }
    for (const auto& [handler, lack] : unpaid_) {
        if (!work_.contains(handler)) add(script::Severity::kWarning, HandlerId{handler}, lack.error, lack.fault);
    }
    std::vector<script::Finding> all;
    for (auto& [key, finding] : found_)
        all.push_back(std::move(finding));
    found_.clear();
    const std::int64_t most = script::Host::most_work();
    for (const auto& [handler, work] : work_) {
        if (static_cast<double>(work) < kMuchWork * static_cast<double>(most)) continue;
        script::Finding finding;
        finding.severity = script::Severity::kWarning;
        finding.package = package_;
        finding.path = host_.describe(HandlerId{handler});
        const SourcePlace place = host_.place_of(HandlerId{handler});
        finding.file = place.file;
        finding.line = place.line;
        finding.message = fmt::format("it used {} units of work in one call, of {} that are allowed", work, most);
        finding.hint = "handlers run many times a round: look at loops within loops";
        all.push_back(std::move(finding));
    }
    add_slow(all);
    return all;
}

void CheckPlay::add_slow(std::vector<script::Finding>& all) const {
    // Of functions that stand at one place, such as hooks of a loop, together.
    struct Slow {
        Took took;
        std::size_t handler = 0;
    };
    std::map<std::pair<std::string, int>, Slow> by_place;
    for (const auto& [handler, took] : took_) {
        const SourcePlace place = host_.place_of(HandlerId{handler});
        Slow& slow = by_place.try_emplace({place.file, place.line}, Slow{{}, handler}).first->second;
        slow.took.ns += took.ns;
        slow.took.calls += took.calls;
    }
    for (const auto& [place, slow] : by_place) {
        const double mean = static_cast<double>(slow.took.ns) / 1e9 / slow.took.calls;
        if (mean < kSlowMean || static_cast<double>(slow.took.ns) / 1e9 < kSlowTotal) continue;
        script::Finding finding;
        finding.severity = script::Severity::kWarning;
        finding.package = package_;
        finding.path = host_.describe(HandlerId{slow.handler});
        finding.file = place.first;
        finding.line = place.second;
        finding.message = fmt::format("it took {:.0f} ms of CPU time in the mean of {}", 1000 * mean,
                                      so_many(slow.took.calls, "call"));
        finding.hint = "long texts that are compared or put together take time, and so do loops within loops";
        all.push_back(std::move(finding));
    }
}

}  // namespace demarche::authoring
