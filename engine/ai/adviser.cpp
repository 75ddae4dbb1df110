#include "ai/adviser.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/bargainer.h"
#include "ai/declared.h"
#include "ai/learning.h"
#include "ai/packages.h"
#include "ai/retold.h"
#include "base/figure.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"
#include "model/translated.h"
#include "negotiation/stance.h"

namespace demarche::ai {

struct Adviser::Parts {
    script::Host& host;
    ActorId me;
    Beliefs beliefs;
    Purses purses;
    Shelf shelf;
    Declared declared{};
    NeverSigned never_signed{};
};

Adviser::Adviser(script::Host& host, ActorId seat)
    : parts_(new Parts{host, seat, Beliefs{host.scenario(), Beliefs::Lessons::kKept}, Purses{host.scenario()},
                       Shelf{host}}) {}
Adviser::~Adviser() = default;

void Adviser::learn(const View& view, const std::vector<Effect>& effects) {
    const Scenario& s = parts_->host.scenario();
    const script::Host::TimeSpan time{parts_->host};
    const Interests interests{s, view, parts_->me, &parts_->beliefs};
    parts_->purses.follow(parts_->host, view, effects);
    const PersonalityDef none{};
    const std::vector<double> readiness;
    draw_lessons({s, view.world, interests, parts_->me, none, readiness, &parts_->purses}, *parts_->shelf.book(view),
                 effects, parts_->beliefs);
    for (const Effect& effect : effects) {
        parts_->declared.hear(s, parts_->me, effect);
        if (const auto* vote = std::get_if<VoteCast>(&effect.change))
            parts_->never_signed.hear(s, parts_->me, view.world, *vote);
    }
}

namespace {

/// From this gain on an actor mostly signs at once (of 79 parties in three games of thoughtful seats two thirds did, of
/// those nearer to nothing half); so far below nothing it refuses outright.
constexpr double kMuch = 0.02;
/// A gain nearer to nothing than this is neither for nor against.
constexpr double kNothing = 0.004;

/// What another asks for is known no better than so: nearer to it either may come.
constexpr double kNear = 1.15;

/// Said of gains on both sides of nothing; of one for which it would sign all the same.
constexpr std::string_view kSeesLittle = "sees little in it";
constexpr std::string_view kLosesNothing = "sees little in it, and may accept";

/// Said of a gain that is enough, and may be taken for less than there is.
constexpr std::string_view kMayAskForMore = "may accept, or ask for more";

/// Said of a gain that is not enough.
constexpr std::string_view kAsksForMore = "gains by it, and would ask for more";

std::string_view words_for(double gain, double enough) {
    if (gain >= kMuch) return "would probably accept";
    if (gain > kNothing) return gain >= enough ? kMayAskForMore : kAsksForMore;
    if (gain >= enough) return kLosesNothing;
    if (gain > -kNothing) return kSeesLittle;
    return gain > -kMuch ? "would rather not" : "would refuse";
}

/// Of an action at most so many settings are tried: the defaults, and each parameter at some of its other values.
constexpr std::size_t kSettings = 24;
constexpr std::size_t kValuesOfParam = 12;
constexpr int kRoundsAhead = 2;
/// What moved no weight by more than this taught nothing worth telling.
constexpr double kTelling = 0.01;
/// Nobody is surer than this of what nobody has said.
constexpr double kSurest = 0.95;

/// The draft that says this and is not decided yet, whose votes are votes on the text; the newest, if two say the same.
const Draft* draft_that_says(const World& world, const DraftText& text) {
    for (auto it = world.drafts.rbegin(); it != world.drafts.rend(); ++it) {
        const Draft& draft = **it;
        const bool undecided = !is_settled(draft.status);
        if (undecided && draft.text() == text) return &draft;
    }
    return nullptr;
}

constexpr const char* kHasAccepted = marked("accepted it");
constexpr const char* kHasRejected = marked("rejected it");
constexpr const char* kHasAbstained = marked("abstained on it");

const char* words_for(Vote vote) {
    return vote == Vote::kAccept ? kHasAccepted : vote == Vote::kReject ? kHasRejected : kHasAbstained;
}

}  // namespace

int Forecast::lean() const {
    const Vote cast = vote != Vote::kNone ? vote : chorus;
    if (cast == Vote::kAccept) return 1;
    if (cast == Vote::kReject) return -1;
    if (cast == Vote::kAbstain) return 0;
    if (!said.empty()) return said == Declared::kAsItStands ? 1 : 0;
    if (words == kAsksForMore) return 0;
    return gain > kNothing ? 1 : gain < -kNothing ? -1 : 0;
}

std::string told(const Words& words, const Forecast& forecast) {
    const std::string stand =
        forecast.vote != Vote::kNone ? words.tr_marked(words_for(forecast.vote)) : retold(words, forecast.words);
    // What somebody has said is better than any guess.
    if (!forecast.said.empty() && forecast.vote != Vote::kAccept) {
        const std::string wish = retold(words, forecast.said);
        return forecast.vote == Vote::kNone ? wish : words.tr("{forecast}; {wish}", stand, wish);
    }
    if (forecast.counsel.empty()) return stand;
    const std::string change = retold(words, forecast.counsel);
    // The other knows better what it asks for.
    return forecast.enough ? words.tr("{forecast}; we think that {change} a yes is likely", stand, change)
                           : words.tr("{forecast}; we think that {change} a yes is nearer, and more would be asked for",
                                      stand, change);
}

namespace {

/// What one that votes by its script will do, with its reason.
std::string words_of_chorus(const game::ChorusVote& said) {
    if (said.vote == Vote::kAccept) return "would accept, as things stand";
    const std::string word =
        said.vote == Vote::kReject ? "would reject, as things stand" : "would abstain, as things stand";
    return said.reason.empty() ? word : fmt::format("{}: \"{}\"", word, said.reason);
}

/// The change of one term, or without one, by which a text would be ratified that nobody would ratify as it stands; of
/// several the one that the seat itself likes best.
std::optional<Change> change_for_home(script::Host& host, const World& believed, const DraftText& text,
                                      const Book::Page& page, const std::vector<Interests::Stake>& stakes) {
    const Scenario& s = host.scenario();
    std::optional<Change> best;
    double most = 0;
    const auto consider = [&](DraftText changed) {
        const auto guess = Book::estimate(page, changed);
        const double own = guess ? weigh(stakes, guess->change(s.objectives.size())) : -1;
        if ((best && own <= most) || !check_text(s, believed, changed) || passage(host, believed, changed).hopeless())
            return;
        most = own;
        best = Change{std::move(changed), {}};
    };
    each_change_of_a_term(s, text, true, consider);
    if (best) best->what = change_in_words(s, text, best->text);
    return best;
}

std::string deed_in_words(const Scenario& s, const View& view, const Beliefs::Lesson& lesson) {
    const Words& w = words_of(s);
    if (const auto* id = std::get_if<DraftId>(&lesson.deed)) {
        const Draft* draft = view.world.draft(*id);
        const std::string what = draft == nullptr ? w.tr("draft {n}", id->value) : heading(s, draft->text());
        return lesson.willing ? w.tr("wanted the {draft}", what) : w.tr("refused the {draft}", what);
    }
    if (const auto* left = std::get_if<Beliefs::Left>(&lesson.deed)) {
        const Agreement* agreement = view.world.agreement(left->agreement);
        return w.tr("left the {agreement}", agreement == nullptr ? w.tr("agreement {n}", left->agreement.value)
                                                                 : heading(s, agreement->text()));
    }
    if (const auto* id = std::get_if<ActionId>(&lesson.deed)) return w.tr("did '{action}'", s.actions[*id].name.str());
    const auto& chosen = std::get<Beliefs::Chosen>(lesson.deed);
    const CardDef& card = s.cards[chosen.card];
    return w.tr("chose '{choice}' on '{card}'", card.choices[static_cast<std::size_t>(chosen.choice)].text.str(),
                card.title.str());
}

}  // namespace

std::string told(const Scenario& s, const View& view, const Beliefs::Lesson& lesson) {
    const Words& w = words_of(s);
    const std::string aim = s.objectives[lesson.most].name.str();
    const std::string deed = deed_in_words(s, view, lesson);
    const std::string more = lesson.factor > 1 ? w.tr("more than we thought") : w.tr("less than we thought");
    // Most of what teaches touches aims that nobody has owned up to, and that the other need not have.
    if (!may_know(s, view.world, view.seat, lesson.most))
        return w.tr("round {n}: {deed}: '{objective}', if that is its aim, weighs {more}", lesson.round, deed, aim,
                    more);
    return w.tr("round {n}: {deed}: '{objective}' weighs {more}", lesson.round, deed, aim, more);
}

namespace {

/// Foretells how a text will be taken, voter by voter.
class Forecaster {
 public:
    Forecaster(script::Host& host, const View& view, ActorId me, const DraftText& text, const Beliefs& beliefs,
               const Purses& purses, const NeverSigned& never_signed, Shelf& shelf)
        : host_(host),
          s_(host.scenario()),
          view_(view),
          me_(me),
          text_(text),
          purses_(purses),
          never_signed_(never_signed),
          interests_(s_, view, me, &beliefs),
          // What the seat itself lacks the others do not know.
          believed_(stocked(s_, believed_world(view, Seed{1}, &purses), ActorSet::just(me))),
          valuer_(host, believed_, interests_.all(), {kRoundsAhead, true}),
          tabled_(draft_that_says(view.world, text)),
          outlook_(outlook_of(me)),
          book_(shelf.book(view)),
          sheet_(outlook_, book_->page(text)),
          estimate_(Book::estimate(sheet_.page(), text)),
          outcome_(valuer_.of(text)),
          at_home_(passage(host, believed_, text)) {
        for (double& change : outcome_.change)
            change *= at_home_.odds;
        if (!outcome_.possible || !at_home_.hopeless()) return;
        homely_ = change_for_home(host, believed_, text, sheet_.page(), interests_.of(me));
        if (homely_) mended_ = valuer_.of(homely_->text);
    }

    /// Nothing for one that has no way of saying anything.
    [[nodiscard]] std::optional<Forecast> of(ActorId actor) {
        Forecast one;
        one.actor = actor;
        if (tabled_ != nullptr) one.vote = tabled_->vote(actor);
        if (!s_.playable.contains(actor)) return of_chorus(std::move(one));
        one.gain = gain_from(actor, outcome_, text_, at_home_.odds);
        one.words = words(one);
        if (view_.world.seated.contains(actor) && !won(one)) counsel(one);
        return one;
    }

 private:
    [[nodiscard]] Outlook outlook_of(ActorId actor) const {
        return {s_, view_.world, interests_, actor, plain_, readiness_, &purses_, &never_signed_};
    }

    [[nodiscard]] std::optional<Forecast> of_chorus(Forecast one) const {
        if (!s_.actors[one.actor].chorus.valid()) return std::nullopt;
        // Whose script fails abstains.
        const game::ChorusVote said =
            game::chorus_vote(host_, believed_, text_, one.actor).value_or(game::ChorusVote{});
        one.chorus = said.vote;
        one.words = one.vote != Vote::kNone ? words_for(one.vote) : words_of_chorus(said);
        return one;
    }

    [[nodiscard]] double gain_from(ActorId actor, const Valuer::Outcome& from, const DraftText& what,
                                   double odds) const {
        const double gain =
            weigh(interests_.of(actor), from.change) - never_signed_.price(actor, what, view_.world.round);
        return what.parties.contains(actor) ? gain - odds * burden(host_, believed_, what, actor) : gain;
    }

    /// From which gain it is believed to sign.
    [[nodiscard]] double enough(ActorId actor) const { return outlook_.acceptable(actor, text_.parties); }
    [[nodiscard]] bool won(const Forecast& one) const {
        return one.vote == Vote::kNone ? one.gain >= enough(one.actor) : one.vote == Vote::kAccept;
    }
    /// Can it ask for something before the text binds anybody?
    [[nodiscard]] bool asks(ActorId actor) const {
        return text_.parties.contains(actor) || can_stop(s_, believed_, text_, actor);
    }

    /// What it would still ask for at this time of the game: the best of this kind that it may think within reach.
    [[nodiscard]] double asked_for(const Forecast& one) {
        const Outlook theirs = outlook_of(one.actor);
        const Sheet terms{theirs, sheet_.page()};
        Stream luck = Stream::named(Seed{1}, s_.actors[one.actor].id);
        const auto best = best_package(theirs, terms, text_, Search::kThorough, luck);
        if (!best) return 0;
        const DraftText hoped = best->text();
        const Valuer::Outcome in_force = valuer_.of(hoped);
        if (!in_force.possible) return 0;
        // Nobody asks for more where there is no more.
        const double most = gain_from(one.actor, in_force, hoped, 1);
        if (most < one.gain + kNothing) return 0;
        const double hope = std::max(kMargin, most * best->chance);
        return asked_of(hope, plain_.late, 1).at(std::min(1.0, by_clock(s_, view_.world)));
    }

    [[nodiscard]] std::string words(const Forecast& one) {
        if (one.vote != Vote::kNone) return words_for(one.vote);
        if (!outcome_.possible) return "cannot say: it could not enter into force";
        if (at_home_.hopeless()) return not_ratified();
        if (!view_.world.seated.contains(one.actor)) return "is not at the table";
        const bool pays = text_.parties.contains(one.actor);
        if (estimate_ && pays && !outlook_.affordable(*estimate_, ActorSet::just(one.actor)))
            return "seems to lack the means";
        // Who believes that more can be had asks for it first, however much there is in it already.
        if (asks(one.actor) && one.gain >= kMuch && one.gain < kNear * asked_for(one))
            return std::string{kMayAskForMore};
        return std::string{words_for(one.gain, enough(one.actor))};
    }

    [[nodiscard]] std::string not_ratified() const {
        std::string out =
            fmt::format("would hardly sign: {} would not ratify it", s_.actors[at_home_.least].name.str());
        if (at_home_.veto.valid())
            out += fmt::format(", for {} would stop it", s_.constituencies[at_home_.veto].name.str());
        return out;
    }

    /// What would bring it over the line, at the least price for us.
    void counsel(Forecast& one) {
        if (homely_) {
            if (mended_.possible) advise(one, *homely_, gain_from(one.actor, mended_, homely_->text, 1));
            return;
        }
        if (!outcome_.possible) return;
        // Who has refused what was thought good enough wants something more than that.
        const double line = enough(one.actor);
        const double from = std::min(one.gain, one.vote == Vote::kReject ? line - kNothing : one.gain);
        const auto change = best_change(outlook_, sheet_, text_, [&](const ById<ActorId, double>& gains) {
            return from + gains[one.actor] >= line ? 1 + gains[me_] : 0.0;
        });
        // Only what could be tabled: within the mandate, within the means of those who would pay, and not what would
        // fail at somebody's home. And only what holds as a whole what the one term promises.
        if (!change || !outlook_.could_stand(sheet_.page(), change->text) ||
            passage(host_, believed_, change->text).hopeless())
            return;
        const Valuer::Outcome whole = valuer_.of(change->text);
        const auto covered = game::mandate_covers(host_, believed_, change->text);
        if (!whole.possible || !covered || !covered->yes) return;
        advise(one, *change, from + gain_from(one.actor, whole, change->text, 1) - one.gain);
    }

    /// @param then  What it would gain from the changed text.
    void advise(Forecast& one, const Change& change, double then) {
        if (then < enough(one.actor)) return;
        one.counsel = change.what;
        one.enough = !asks(one.actor) || then >= asked_for(one);
    }

    script::Host& host_;
    const Scenario& s_;
    const View& view_;
    ActorId me_;
    const DraftText& text_;
    const Purses& purses_;
    const NeverSigned& never_signed_;
    const PersonalityDef plain_{};  // of others nothing else is known
    const std::vector<double> readiness_{};
    const Interests interests_;
    const World believed_;
    Valuer valuer_;
    const Draft* const tabled_;
    const Outlook outlook_;
    const std::shared_ptr<Book> book_;
    const Sheet sheet_;
    const std::optional<Book::Estimate> estimate_;
    Valuer::Outcome outcome_;  ///< By the odds that it is ratified.
    const Passage at_home_;
    /// What would not be ratified as it stands, and what the others would say to it if it would.
    std::optional<Change> homely_;
    Valuer::Outcome mended_;
};

}  // namespace

std::vector<Forecast> Adviser::forecast(const View& view, const DraftText& text) {
    const Scenario& s = parts_->host.scenario();
    const script::Host::TimeSpan time{parts_->host};
    Forecaster forecaster{parts_->host,    view,           parts_->me,           text,
                          parts_->beliefs, parts_->purses, parts_->never_signed, parts_->shelf};
    std::vector<Forecast> out;
    for (const ActorId actor : voters(s, view.world, text)) {
        if (actor == parts_->me) continue;
        auto one = forecaster.of(actor);
        if (!one) continue;
        one->said = parts_->declared.on(actor, text);
        out.push_back(std::move(*one));
    }
    return out;
}

template <class F>
std::vector<Worth> Adviser::deeds(const View& view, F look) {
    script::Host& host = parts_->host;
    const script::Host::TimeSpan time{host};
    const Interests interests{host.scenario(), view, parts_->me};
    const World believed = believed_world(view, Seed{1}, &parts_->purses);
    Valuer valuer{host, believed, interests.own(), {kRoundsAhead, true}};
    std::vector<Worth> out;
    for (const Valuer::Outcome& outcome : look(valuer))
        out.push_back(worth_of(host.scenario(), parts_->me, interests.of(parts_->me), outcome));
    return out;
}

std::vector<ActAdvice> Adviser::acts(const View& view, const std::vector<ActionId>& actions) {
    script::Host& host = parts_->host;
    const Scenario& s = host.scenario();
    const script::Host::TimeSpan time{host};
    const Interests interests{s, view, parts_->me};
    const std::vector<Interests::Stake>& stakes = interests.of(parts_->me);
    const World believed = believed_world(view, Seed{1}, &parts_->purses);
    Valuer valuer{host, believed, interests.own(), {kRoundsAhead, true}};
    const ActorSet others = others_than(s, parts_->me);
    std::vector<ActAdvice> out;
    for (const ActionId action : actions) {
        std::vector<std::vector<double>> tries = settings(s, s.actions[action].params, others, kValuesOfParam);
        if (tries.size() > kSettings) tries.resize(kSettings);
        ActAdvice one{action, {}, {}, false};
        bool any = false;
        double least = 0;
        for (std::vector<double>& params : tries) {
            const Valuer::Outcome outcome = valuer.of(PendingAct{parts_->me, action, {}, params});
            if (!outcome.possible) {
                if (!any && one.worth.obstacle.empty()) one.worth.obstacle = outcome.obstacle;
                continue;
            }
            const double total = weigh(stakes, outcome.change);
            least = any ? std::min(least, total) : total;
            // Between equals the defaults, which come first.
            if (any && total <= one.worth.total + 1e-9) continue;
            any = true;
            one.params = std::move(params);
            one.worth = worth_of(s, parts_->me, stakes, outcome);
        }
        one.varies = any && one.worth.total - least >= kNoScore;
        out.push_back(std::move(one));
    }
    return out;
}

Worth Adviser::text(const View& view, const DraftText& text) {
    return worth(parts_->host, view, parts_->me, text, &parts_->purses);
}

std::vector<std::optional<double>> Adviser::terms(const View& view, const DraftText& text) {
    std::vector<std::optional<double>> out(text.terms.size());
    std::vector<std::size_t> may_go;
    std::vector<DraftText> texts{text};
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        auto rest = without_term(parts_->host.scenario(), text, i);
        if (!rest) continue;
        may_go.push_back(i);
        texts.push_back(std::move(*rest));
    }
    if (may_go.empty()) return out;
    const std::vector<Worth> worths = deeds(view, [&](Valuer& valuer) {
        std::vector<Valuer::Outcome> outcomes;
        for (const DraftText& one : texts)
            outcomes.push_back(valuer.of(one));
        return outcomes;
    });
    const Worth& whole = worths.front();
    for (std::size_t i = 0; i < may_go.size(); ++i) {
        const Worth& rest = worths[i + 1];
        if (whole.obstacle.empty() && rest.obstacle.empty()) out[may_go[i]] = whole.total - rest.total;
    }
    return out;
}

Worth Adviser::act(const View& view, ActionId action, const std::vector<double>& params) {
    return deeds(view,
                 [&](Valuer& valuer) {
                     return std::vector{valuer.of(PendingAct{parts_->me, action, {}, params})};
                 })
        .front();
}

Worth Adviser::card(const View& view, CardId card) {
    return deeds(view,
                 [&](Valuer& valuer) {
                     return std::vector{valuer.of(PendingAct{parts_->me, {}, card, {}})};
                 })
        .front();
}

std::vector<Worth> Adviser::choices(const View& view, const OpenChoice& open, const std::vector<int>& options) {
    return deeds(view, [&](Valuer& valuer) {
        std::vector<Valuer::Outcome> out;
        for (const int option : options)
            out.push_back(valuer.of(open, option));
        return out;
    });
}

namespace {

/// How sure a seat is that another has been dealt a secret aim: what its personality takes for likely, moved by what
/// the other's acts have taught as odds are moved.
double sureness(const Scenario& s, const PersonalityDef& mind, const Beliefs& beliefs, ObjectiveId id) {
    const ObjectiveDef& def = s.objectives[id];
    double prior = 0;
    for (const BeliefDef& belief : mind.beliefs) {
        if (belief.objective == id && belief.of == def.of) prior = belief.weight / std::max(def.weight, 1e-9);
    }
    prior = std::clamp(prior, 0.0, kSurest);
    const double odds = beliefs.factor(id) * prior / (1 - prior);
    return std::min(odds / (1 + odds), kSurest);
}

}  // namespace

std::vector<Thought> Adviser::thoughts(const View& view, ActorId actor) const {
    const Scenario& s = parts_->host.scenario();
    const Interests interests{s, view, parts_->me, &parts_->beliefs};
    const PersonalityDef& mind = s.personality_of(parts_->me);
    // Weights are shares: where an act says more of all aims alike, none weighs more than before.
    double before = 0;
    for (const Interests::Stake& stake : interests.of(actor))
        before += stake.weight / parts_->beliefs.factor(stake.objective);
    std::vector<Thought> out;
    for (const Interests::Stake& stake : interests.of(actor)) {
        Thought thought{stake.objective, stake.weight, Thought::Ground::kPublic,
                        parts_->beliefs.factor(stake.objective) * before, 1};
        if (s.objectives[stake.objective].secret) {
            const bool known = may_know(s, view.world, view.seat, stake.objective);
            thought.ground = known ? Thought::Ground::kRevealed : Thought::Ground::kSuspected;
            if (!known) thought.sure = sureness(s, mind, parts_->beliefs, stake.objective);
        }
        out.push_back(thought);
    }
    std::stable_sort(out.begin(), out.end(), [](const Thought& a, const Thought& b) { return a.weight > b.weight; });
    return out;
}

std::vector<Beliefs::Lesson> Adviser::lessons(ActorId actor) const {
    std::vector<Beliefs::Lesson> out;
    for (const Beliefs::Lesson& lesson : parts_->beliefs.lessons()) {
        if (lesson.actor != actor || std::abs(lesson.factor - 1) < kTelling) continue;
        const bool told_already = std::any_of(out.begin(), out.end(), [&](const Beliefs::Lesson& other) {
            return other.deed == lesson.deed && other.round == lesson.round && other.willing == lesson.willing &&
                   other.most == lesson.most && (other.factor > 1) == (lesson.factor > 1);
        });
        if (!told_already) out.push_back(lesson);
    }
    return out;
}

}  // namespace demarche::ai
