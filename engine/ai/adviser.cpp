#include "ai/adviser.h"

#include <algorithm>

#include "ai/learning.h"
#include "ai/packages.h"
#include "diplomacy/voting.h"

namespace demarche::ai {

struct Adviser::Parts {
    script::Host& host;
    ActorId me;
    Beliefs beliefs;
    Shelf shelf;
};

Adviser::Adviser(script::Host& host, ActorId seat)
    : parts_(new Parts{host, seat, Beliefs{host.scenario()}, Shelf{host}}) {}
Adviser::~Adviser() = default;

void Adviser::learn(const View& view, const std::vector<Effect>& effects) {
    const Scenario& s = parts_->host.scenario();
    const script::Host::TimeSpan time{parts_->host};
    const Interests interests{s, view, parts_->me, &parts_->beliefs};
    draw_lessons(s, view, parts_->me, interests, *parts_->shelf.book(view), effects, parts_->beliefs);
}

namespace {

/// From this gain on an actor signs gladly; so far below nothing it refuses outright.
constexpr double kGladly = 0.02;

std::string_view words_for(double gain, double enough) {
    if (gain >= kGladly) return "would gladly accept";
    if (gain >= enough) return "would probably accept";
    if (gain > -0.004) return "sees little in it";
    return gain > -kGladly ? "would rather not" : "would refuse";
}

}  // namespace

std::vector<Forecast> Adviser::forecast(const View& view, const DraftText& text) {
    script::Host& host = parts_->host;
    const Scenario& s = host.scenario();
    const ActorId me = parts_->me;
    const script::Host::TimeSpan time{host};
    const Interests interests{s, view, me, &parts_->beliefs};
    const World believed = believed_world(s, view, Seed{1});
    Valuer valuer{host, believed, interests.all(), {2, true}};
    const Valuer::Outcome outcome = valuer.of(text);
    const PersonalityDef plain;
    const std::vector<double> readiness;
    const Outlook outlook{s, view.world, interests, me, plain, readiness};
    const std::shared_ptr<Book> book = parts_->shelf.book(view);
    const Sheet sheet{outlook, book->page(text.type, text.framework, text.place)};
    std::vector<Forecast> out;
    for (const ActorId actor : voters(s, view.world, text)) {
        if (actor == me || !s.playable.contains(actor)) continue;
        Forecast one{actor, weigh(interests.of(actor), outcome.change), {}, {}};
        if (text.parties.contains(actor)) one.gain -= burden(host, believed, text, actor);
        const double enough = outlook.acceptable(actor, text.parties);
        if (!outcome.possible) {
            one.words = "cannot say: it could not enter into force";
        } else if (!view.world.seated.contains(actor)) {
            one.words = "is not at the table";
        } else {
            one.words = words_for(one.gain, enough);
            if (one.gain < enough) {
                // What would bring it over the line, at the least price for us.
                const auto change = best_change(outlook, sheet, text, [&](const ById<ActorId, double>& gains) {
                    return one.gain + gains[actor] >= enough ? 1 + gains[me] : 0.0;
                });
                if (change) one.counsel = change->what;
            }
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<Thought> Adviser::thoughts(const View& view, ActorId actor) const {
    const Scenario& s = parts_->host.scenario();
    const Interests interests{s, view, parts_->me, &parts_->beliefs};
    std::vector<Thought> out;
    for (const Interests::Stake& stake : interests.of(actor)) {
        Thought thought{stake.objective, stake.weight, Thought::Ground::kPublic,
                        parts_->beliefs.factor(stake.objective)};
        if (s.objectives[stake.objective].secret) {
            const bool known = may_know(s, view.world, view.seat, stake.objective);
            thought.ground = known ? Thought::Ground::kRevealed : Thought::Ground::kSuspected;
        }
        out.push_back(thought);
    }
    std::stable_sort(out.begin(), out.end(), [](const Thought& a, const Thought& b) { return a.weight > b.weight; });
    return out;
}

std::vector<Beliefs::Lesson> Adviser::lessons(ActorId actor) const {
    std::vector<Beliefs::Lesson> out;
    for (const Beliefs::Lesson& lesson : parts_->beliefs.lessons()) {
        if (lesson.actor == actor && lesson.most.valid()) out.push_back(lesson);
    }
    return out;
}

}  // namespace demarche::ai
