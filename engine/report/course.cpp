#include "report/course.h"

#include <algorithm>

#include "session/people.h"

namespace demarche::report {

namespace {

/// Plays the line and writes down what the reader sees of it.
class Reading {
 public:
    Reading(const session::Session& session, Course& into) : host_(session.host()), into_(into) {}

    /// What one command brought. @param now  The World before it; after it when this is over.
    void hear(World& now, const std::vector<Effect>& effects, std::int64_t command) {
        bool over = false;
        for (const Effect& effect : effects) {
            if (const auto* started = std::get_if<PhaseStarted>(&effect.change)) {
                // One command may end a round and bring the next one's cards: what is scored is what stood between.
                if (started->round != round_) measure(now, round_);
                round_ = started->round;
                phase_ = started->phase;
                into_.marks.push_back({command, round_, phase_});
            }
            over = over || std::holds_alternative<GameEnded>(effect.change);
            apply_change(now, effect.change);
            if (auto known = redact(host_.scenario(), effect, into_.reader))
                into_.known.push_back(
                    std::make_shared<const session::Known>(session::Known{std::move(*known), round_, phase_, command}));
        }
        if (over) measure(now, round_);
    }
    /// What is asked of the scripts when a round is over.
    void measure(const World& world, int round) {
        const View view = make_view(host_.scenario(), world, into_.reader);
        ScoresAt at{round, {}};
        for (const SeatOutcome& one : into_.outcomes) {
            const auto score = game::score(host_, view.world, one.actor);
            if (score) at.totals.push_back(*score);
        }
        // A round in which a script failed is left out of the curves: there is no honest figure for it.
        const bool whole = !at.totals.empty() && at.totals.size() == into_.outcomes.size();
        if (whole) into_.scores.push_back(std::move(at));
        for (const Shared<Agreement>& one : view.world.agreements) {
            const bool acts = one->status == AgreementStatus::kInForce;
            if (!acts || host_.scenario().agreements[one->text().type].kind != AgreementKind::kMission) continue;
            const auto scores = game::mission_scores(host_, view.world, *one);
            if (scores && *scores) into_.missions.push_back({one->id, round, **scores});
        }
    }

 private:
    script::Host& host_;
    Course& into_;
    int round_ = 1;
    std::uint16_t phase_ = 0;
};

/// How each seat came out, and by what.
void judge(script::Host& host, Course& course) {
    for (SeatOutcome& one : course.outcomes) {
        const auto scores = game::objective_scores(host, course.world(), one.actor);
        if (!scores) {
            one.fault = scores.error().text();
            continue;
        }
        one.total = game::weighted_mean(*scores);
        for (const game::ObjectiveScore& score : *scores) {
            ObjectiveOutcome out{score.objective, score.score, score.weight, {}};
            auto moved =
                session::moved_score(host, course.dealt.world, course.world(), score.objective, course.view.known);
            if (moved) out.moved = std::move(*moved);
            one.objectives.push_back(std::move(out));
        }
        auto sources = session::moved_by_sources(host, course.dealt.world, course.world(), one.actor, course.effects);
        if (sources) one.sources = std::move(*sources);
    }
}

Held held_by(const session::Session& session, const std::vector<session::Entry>& line) {
    Held out;
    if (const auto people = session::people_noted(session)) {
        out.people = *people;
        out.known = true;
    }
    out.programs = session::programs_noted(session);
    if (!line.empty()) out.created = line.front().time.substr(0, 10);
    return out;
}

}  // namespace

int Course::told_rounds() const {
    const auto all = static_cast<int>(s().rounds.size());
    return ended() || whole() ? all : std::max(0, world().round - 1);
}

Result<Course> read_course(const session::Session& session, Seat reader, std::shared_ptr<const Scenario> told,
                           const script::PackageFiles* package,
                           const std::function<void(std::int64_t, std::int64_t)>& progress) {
    Course out;
    const Scenario& s = session.scenario();
    out.told = told ? std::move(told) : std::shared_ptr<const Scenario>{std::shared_ptr<void>{}, &s};
    out.reader = reader;
    auto line = session.line();
    if (!line) return pass_on(line.error());
    std::vector<Effect> dealt;
    auto game = game::Game::start(session.host(), session.setup(), &dealt);
    if (!game) return pass_on(game.error());
    out.dealt = make_view(s, game->world(), reader);
    const ActorSet judged = reader.is_actor() ? ActorSet::just(reader.actor) : out.whole() ? s.playable : ActorSet{};
    for (const ActorId actor : judged)
        out.outcomes.push_back({actor, 0, {}, {}, {}});
    Reading reading{session, out};
    reading.measure(game->world(), 0);
    // Effects are complete: from the empty table on they make every World there was, also those in the midst of a
    // command.
    World now = blank_world(s);
    now.seed = session.setup().seed;
    now.seated = session.setup().seated;
    reading.hear(now, dealt, 0);
    std::int64_t done = 0;
    for (const session::Entry& entry : *line) {
        auto effects = game->submit(entry.by, entry.command);
        if (!effects) return pass_on(effects.error());
        reading.hear(now, *effects, entry.id);
        if (progress) progress(++done, static_cast<std::int64_t>(line->size()));
    }
    out.view = make_view(s, game->world(), reader);
    for (const auto& one : out.known)
        out.effects.push_back(one->effect);
    // Players have called drafts by their names in the scenario's own words, or in those of whoever reads it now.
    std::vector<const Scenario*> tongues{&s};
    if (out.told.get() != &s) tongues.push_back(out.told.get());
    out.talk = talk_of(tongues, out.view.world, out.known);
    out.ends = session::round_ends(out.dealt.world, out.effects);
    judge(session.host(), out);
    if (out.whole()) out.held = held_by(session, *line);
    if (package != nullptr) {
        // A history that cannot be read is the scenario's fault, and `check` says so; the review does without.
        auto history = session::historical_line(*package, s);
        if (history && *history) {
            if (auto run = session::play_history(session.host(), **history)) out.reference = std::move(*run);
            out.history = std::move(**history);
        }
    }
    return out;
}

}  // namespace demarche::report
