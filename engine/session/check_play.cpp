#include "session/check_play.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ai/player.h"
#include "base/hash.h"
#include "diplomacy/drafting.h"
#include "game/lookahead.h"
#include "game/query.h"

namespace demarche::session {

namespace {

struct OutOfTime {};

/// A function that needs more than this share of what it may use is worth a word before it fails somewhere slower.
constexpr double kMuchWork = 0.2;
/// After so many functions stopped by a limit the rest of the play would bring nothing but more of them.
constexpr int kEnoughLimits = 25;

SourcePlace place_of(const std::string& where) {
    const std::size_t colon = where.rfind(':');
    SourcePlace place{where, 0};
    if (colon == std::string::npos) return place;
    int line = 0;
    const auto [rest, fault] = std::from_chars(where.data() + colon + 1, where.data() + where.size(), line);
    if (fault == std::errc{} && rest == where.data() + where.size()) place = {where.substr(0, colon), line};
    return place;
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string hint_for(const Error& error) {
    if (says(error.message, "may read, not write")) {
        return "move the change into an apply, adopt, each_round, drift or on(...) function";
    }
    if (error.code == ErrorCode::kScriptLimit) return "less work, or a bound for the loop";
    if (says(error.message, "cannot spend")) return "a cost, or a look at game:resource before";
    if (says(error.message, "keep no state of their own") || says(error.message, "is frozen in play")) {
        return "game:store and game:flag keep what a scenario wants to remember";
    }
    return {};
}

}  // namespace

CheckPlay::CheckPlay(script::Host& host, std::string package, double seconds)
    : host_(host),
      s_(host.scenario()),
      package_(std::move(package)),
      end_(Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds))) {
    const auto now = Clock::now();
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
    host_.set_deadline(until);
}

void CheckPlay::note(const script::Host::Call& call) {
    if (call.error == nullptr) {
        std::int64_t& most = work_[call.handler.index()];
        most = std::max(most, call.work);
        return;
    }
    const Error& error = *call.error;
    // What follows from a package that was switched off says nothing new.
    if (says(error.message, "is switched off, because")) return;
    if (error.code == ErrorCode::kScriptLimit && ++limits_hit_ >= kEnoughLimits) {
        give_until(std::min(until_, Clock::now()));
    }
    if (stage_ == Stage::kGame || !call.writes || error.code == ErrorCode::kScriptLimit) {
        add(script::Severity::kError, call.handler, error);
        return;
    }
    // Nobody would have done this in play, had it been too dear.
    if (says(error.message, "cannot spend")) return;
    const bool lacks = says(error.message, "a nil value") && !says(error.message, "attempt to call");
    if (lacks && stage_ == Stage::kThought) return;
    add(lacks ? script::Severity::kWarning : script::Severity::kError, call.handler, error);
}

void CheckPlay::add(script::Severity severity, HandlerId handler, const Error& error) {
    script::Finding finding;
    finding.severity = severity;
    finding.package = package_;
    finding.path = host_.describe(handler);
    finding.message = error.message;
    if (const std::string prefix = finding.path + ": "; finding.message.starts_with(prefix)) {
        finding.message.erase(0, prefix.size());
    }
    SourcePlace place = place_of(error.where);
    if (place.line == 0) place = host_.place_of(handler);
    finding.file = place.file;
    finding.line = place.line;
    finding.hint = hint_for(error);
    finding.excerpt = error.trace.substr(0, error.trace.find("called from:"));
    const std::string key = fmt::format("{}|{}:{}", finding.path, finding.file, finding.line);
    const auto [at, fresh] = found_.emplace(key, finding);
    if (fresh) limits_hit_ = 0;
    if (!fresh && severity < at->second.severity) at->second = finding;
}

void CheckPlay::hear(const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
        const auto* came = std::get_if<CardCame>(&effect.change);
        if (came == nullptr) continue;
        (stage_ == Stage::kGame ? drawn_ : tried_).insert(came->card);
    }
}

// -- games
// --------------------------------------------------------------------------------------------------------------

bool CheckPlay::play(std::uint64_t seed) {
    std::vector<Effect> dealt;
    stage_ = Stage::kGame;
    auto game = game::Game::start(host_, {Seed{seed}, s_.playable}, &dealt);
    if (!game) return false;
    hear(dealt);
    stage_ = Stage::kThought;
    const bool first = rounds_.empty();
    const auto remember = [&] {
        const World& world = game->world();
        if (!first || world.ended) return;
        if (rounds_.empty() || rounds_.back().round != world.round) rounds_.push_back(world);
        if (game->phase().like != PhaseLike::kDecision) return;
        if (tables_.empty() || tables_.back().round != world.round) tables_.push_back(world);
    };
    remember();
    const auto submit = [&](Seat by, const Command& command) {
        if (out_of_time()) throw OutOfTime{};
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
        ai::Driver driver{host_, Seed{hash_text("players", seed)}, ai::Strength::kSimulation};
        for (const ActorId seat : s_.playable)
            driver.take(seat);
        if (auto begun = submit(Seat::clock(), AdvancePhase{})) driver.tell(*begun);
        driver.run([&]() -> const game::Game& { return *game; }, submit);
    } catch (const OutOfTime&) {
        return false;
    }
    return game->world().ended && !out_of_time();
}

// -- trials
// -------------------------------------------------------------------------------------------------------------

void CheckPlay::finish_round(game::Game& game) {
    const int round = game.world().round;
    for (std::size_t i = 0; i <= s_.phases.size() && !game.world().ended && game.world().round == round; ++i) {
        if (out_of_time()) return;
        auto effects = game.submit(Seat::clock(), AdvancePhase{});
        if (!effects) return;
        hear(*effects);
    }
}

bool CheckPlay::try_command(const World& world, Seat by, const Command& command) {
    if (out_of_time()) return true;
    game::Game game{host_, world};
    auto effects = game.submit(by, command);
    if (!effects) return false;
    hear(*effects);
    finish_round(game);
    return true;
}

void CheckPlay::try_card(CardId card) {
    const CardDef& def = s_.cards[card];
    if (def.hand) {
        for (const World& table : tables_) {
            for (const ActorId actor : s_.playable) {
                World world = table;
                world.hands.push_back({actor, card});
                if (try_command(world, Seat::of(actor), PlayCard{card})) return;
            }
        }
        return;
    }
    for (const World& start : rounds_) {
        if (out_of_time()) return;
        // A card that falls due is not asked again whether it may come.
        if (def.when.valid()) {
            const auto may = host_.test(def.when, start, {});
            if (!may || !*may) continue;
        }
        World world = start;
        world.scheduled.clear();
        world.scheduled.push_back({card, world.round, 1});
        world.cards[card] = {};
        game::Game game{host_, std::move(world)};
        bool came = false;
        for (std::size_t i = 0; i <= s_.phases.size() && !came && !game.world().ended && !out_of_time(); ++i) {
            auto effects = game.submit(Seat::clock(), AdvancePhase{});
            if (!effects) break;
            hear(*effects);
            for (const Effect& effect : *effects) {
                const auto* one = std::get_if<CardCame>(&effect.change);
                came |= one != nullptr && one->card == card;
            }
        }
        if (!came) continue;
        // Its choices, wherever they are open.
        for (std::size_t i = 0; i < s_.phases.size() && !def.choices.empty() && !game.world().ended; ++i) {
            if (out_of_time() || game.phase().like == PhaseLike::kDecision) break;
            if (!game.submit(Seat::clock(), AdvancePhase{})) break;
        }
        const World open = game.world();
        for (const OpenChoice& choice : open.choices) {
            if (choice.card != card) continue;
            for (std::size_t n = 0; n < def.choices.size(); ++n) {
                if (def.choices[n].by == choice.actor || !def.choices[n].by.valid()) {
                    try_command(open, Seat::of(choice.actor), ChooseOption{card, static_cast<int>(n)});
                }
            }
        }
        finish_round(game);
        return;
    }
}

void CheckPlay::try_action(ActionId action) {
    const ActionDef& def = s_.actions[action];
    const std::vector<double> params = default_params(s_, def.params, ActorSet::first(s_.actors.size()));
    for (const World& table : tables_) {
        for (const ActorId actor : s_.playable) {
            if (try_command(table, Seat::of(actor), TakeAction{action, params})) return;
        }
    }
}

void CheckPlay::try_agreement(AgreementTypeId type) {
    const AgreementDef& def = s_.agreements[type];
    if (rounds_.empty()) return;
    const World& world = rounds_.front();
    ActorSet parties = def.include;
    for (const ActorId actor : s_.playable) {
        if (parties.size() >= std::max(def.min_parties, 2) || parties.size() >= def.max_parties) break;
        if (def.only.empty() || def.only.contains(actor)) parties.insert(actor);
    }
    DraftText text;
    text.type = type;
    text.parties = parties;
    if (def.has_place && !s_.places.empty()) text.place = def.places.empty() ? PlaceId{0} : def.places.front();
    const auto term = [&](ClauseId clause) {
        return Term{clause, default_params(s_, s_.clauses[clause].params, parties)};
    };
    for (const ClauseId clause : def.required)
        text.terms.push_back(term(clause));
    std::vector<DraftText> texts{text};
    for (const ClauseId clause : def.optional) {
        texts.push_back(text);
        texts.back().terms.push_back(term(clause));
    }
    std::vector<InstitutionId> bodies = def.frameworks;
    for (std::size_t i = 0; def.frameworks.empty() && i < s_.institutions.size(); ++i)
        bodies.emplace_back(i);
    for (DraftText& one : texts) {
        for (const InstitutionId body : bodies) {
            if (out_of_time()) return;
            one.framework = body;
            const DraftText whole = completed(s_, one);
            if (!check_text(s_, world, whole)) continue;
            game::Lookahead ahead{host_, world};
            (void)game::mission_scores(host_, world, whole);
            if (auto adopted = ahead.adopt(whole)) ahead.run_agreement(*adopted, 2);
            break;
        }
    }
}

void CheckPlay::ask_everything(const World& world) {
    for (const ActorId actor : s_.playable) {
        (void)game::objective_scores(host_, world, actor);
        for (std::size_t i = 0; i < s_.actions.size() && !out_of_time(); ++i)
            (void)game::action_open(host_, world, actor, ActionId{i});
    }
    // Those that were not dealt as well.
    for (std::size_t i = 0; i < s_.objectives.size(); ++i) {
        const ObjectiveDef& def = s_.objectives[ObjectiveId{i}];
        if (def.score.valid()) (void)host_.number(def.score, world, {def.of});
    }
    for (std::size_t i = 0; i < s_.cards.size(); ++i) {
        const CardDef& def = s_.cards[CardId{i}];
        if (def.when.valid()) (void)host_.test(def.when, world, {});
        if (def.weight.is_function()) (void)host_.number(def.weight.fn, world, {});
    }
    for (std::size_t i = 0; i < s_.endings.size(); ++i) {
        const EndingDef& def = s_.endings[EndingId{i}];
        if (def.when.valid()) (void)host_.test(def.when, world, {});
    }
    for (std::size_t i = 0; i < s_.injects.size(); ++i) {
        const InjectDef& def = s_.injects[InjectId{i}];
        if (def.when.valid()) (void)host_.test(def.when, world, {});
    }
}

void CheckPlay::probe() {
    broken_off_ |= out_of_time();
    give_until(end_);
    stage_ = Stage::kTrial;
    const auto decision = std::find_if(s_.phases.begin(), s_.phases.end(),
                                       [](const PhaseDef& phase) { return phase.like == PhaseLike::kDecision; });
    if (tables_.empty() && !rounds_.empty() && decision != s_.phases.end()) {
        // No game came so far; as if nobody had done anything before.
        tables_.push_back(rounds_.front());
        tables_.back().phase = static_cast<std::uint16_t>(decision - s_.phases.begin());
    }
    for (const World& world : rounds_) {
        if (!out_of_time()) ask_everything(world);
    }
    for (std::size_t i = 0; i < s_.cards.size() && !out_of_time(); ++i)
        try_card(CardId{i});
    for (std::size_t i = 0; i < s_.actions.size() && !out_of_time(); ++i)
        try_action(ActionId{i});
    for (std::size_t i = 0; i < s_.agreements.size() && !out_of_time(); ++i)
        try_agreement(AgreementTypeId{i});
    for (std::size_t i = 0; i < s_.injects.size() && !rounds_.empty() && !out_of_time(); ++i)
        try_command(rounds_.front(), Seat::facilitator(), UseInject{InjectId{i}});
    broken_off_ |= out_of_time();
}

std::vector<script::Finding> CheckPlay::take_findings() {
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
    return all;
}

}  // namespace demarche::session
