#include "ai/adviser.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/bargainer.h"
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
};

Adviser::Adviser(script::Host& host, ActorId seat)
    : parts_(new Parts{host, seat, Beliefs{host.scenario()}, Purses{host.scenario()}, Shelf{host}}) {}
Adviser::~Adviser() = default;

void Adviser::learn(const View& view, const std::vector<Effect>& effects) {
    const Scenario& s = parts_->host.scenario();
    const script::Host::TimeSpan time{parts_->host};
    const Interests interests{s, view, parts_->me, &parts_->beliefs};
    draw_lessons(s, view, parts_->me, interests, *parts_->shelf.book(view), effects, parts_->beliefs);
    parts_->purses.follow(parts_->host, view, effects);
}

namespace {

/// From this gain on an actor mostly signs at once (of 79 parties in three games of thoughtful seats two thirds did, of
/// those nearer to nothing half); so far below nothing it refuses outright.
constexpr double kMuch = 0.02;
/// A gain nearer to nothing than this is neither for nor against.
constexpr double kNothing = 0.004;

/// What another asks for is known no better than so: nearer to it either may come.
constexpr double kNear = 1.15;

/// Said of gains on both sides of nothing.
constexpr std::string_view kSeesLittle = "sees little in it";

/// Said of a gain that is enough, and may be taken for less than there is.
constexpr std::string_view kMayAskForMore = "may accept, or ask for more";

std::string_view words_for(double gain, double enough) {
    if (gain >= kMuch) return "would probably accept";
    if (gain >= enough) return kMayAskForMore;
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
        const bool undecided = draft.status == DraftStatus::kOpen || draft.status == DraftStatus::kRejected;
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
    const Vote said = vote != Vote::kNone ? vote : chorus;
    if (said == Vote::kAccept) return 1;
    if (said == Vote::kReject) return -1;
    if (said == Vote::kAbstain || words == kSeesLittle) return 0;
    return gain > kNothing ? 1 : gain < -kNothing ? -1 : 0;
}

std::string told(const Words& words, const Forecast& forecast) {
    const std::string stand =
        forecast.vote != Vote::kNone ? words.tr_marked(words_for(forecast.vote)) : retold(words, forecast.words);
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
    if (said.vote == Vote::kAccept) return "would accept";
    const std::string word = said.vote == Vote::kReject ? "would reject" : "would abstain";
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

std::vector<Forecast> Adviser::forecast(const View& view, const DraftText& text) {
    script::Host& host = parts_->host;
    const Scenario& s = host.scenario();
    const ActorId me = parts_->me;
    const script::Host::TimeSpan time{host};
    const Interests interests{s, view, me, &parts_->beliefs};
    const World believed = believed_world(view, Seed{1}, &parts_->purses);
    Valuer valuer{host, believed, interests.all(), {kRoundsAhead, true}};
    const Draft* const tabled = draft_that_says(view.world, text);
    Valuer::Outcome outcome = valuer.of(text);
    const Passage at_home = passage(host, believed, text);
    for (double& change : outcome.change)
        change *= at_home.odds;
    const PersonalityDef plain;
    const std::vector<double> readiness;
    const Outlook outlook{s, view.world, interests, me, plain, readiness, &parts_->purses};
    const std::shared_ptr<Book> book = parts_->shelf.book(view);
    const Sheet sheet{outlook, book->page(text)};
    const auto estimate = Book::estimate(sheet.page(), text);
    // What would not be ratified as it stands, and what the others would say to it if it would.
    std::optional<Change> homely;
    if (outcome.possible && at_home.hopeless())
        homely = change_for_home(host, believed, text, sheet.page(), interests.of(me));
    Valuer::Outcome mended;
    if (homely) mended = valuer.of(homely->text);
    std::vector<Forecast> out;
    for (const ActorId actor : voters(s, view.world, text)) {
        if (actor == me) continue;
        Forecast one;
        one.actor = actor;
        if (tabled != nullptr) one.vote = tabled->vote(actor);
        if (!s.playable.contains(actor)) {
            const auto said = game::chorus_vote(host, believed, text, actor);
            one.chorus = said ? said->vote : Vote::kAbstain;
            one.words = one.vote != Vote::kNone ? words_for(one.vote) : said ? words_of_chorus(*said) : "would abstain";
            if (s.actors[actor].chorus.valid()) out.push_back(std::move(one));
            continue;
        }
        const auto gain_from = [&](const Valuer::Outcome& from, const DraftText& what, double odds) {
            const double gain = weigh(interests.of(actor), from.change);
            return what.parties.contains(actor) ? gain - odds * burden(host, believed, what, actor) : gain;
        };
        // What it would still ask for at this time of the game: the best of this kind that it may think within reach.
        const auto asked_for = [&] {
            const Outlook theirs{s, view.world, interests, actor, plain, readiness, &parts_->purses};
            const Sheet terms{theirs, sheet.page()};
            Stream luck = Stream::named(Seed{1}, s.actors[actor].id);
            const auto best = best_package(theirs, terms, text, Search::kThorough, luck);
            if (!best) return 0.0;
            const DraftText hoped = best->text();
            const Valuer::Outcome in_force = valuer.of(hoped);
            if (!in_force.possible) return 0.0;
            // Nobody asks for more where there is no more.
            const double most = gain_from(in_force, hoped, 1);
            if (most < one.gain + kNothing) return 0.0;
            const double hope = std::max(kMargin, most * best->chance);
            return asked_of(hope, plain.late, 1).at(std::min(1.0, by_clock(s, view.world)));
        };
        one.gain = gain_from(outcome, text, at_home.odds);
        const double enough = outlook.acceptable(actor, text.parties);
        const bool seated = view.world.seated.contains(actor);
        const bool asks = text.parties.contains(actor) || can_stop(s, believed, text, actor);
        if (one.vote != Vote::kNone) {
            one.words = words_for(one.vote);
        } else if (!outcome.possible) {
            one.words = "cannot say: it could not enter into force";
        } else if (at_home.hopeless()) {
            one.words = fmt::format("would hardly sign: {} would not ratify it", s.actors[at_home.least].name.str());
            if (at_home.veto.valid())
                one.words += fmt::format(", for {} would stop it", s.constituencies[at_home.veto].name.str());
        } else if (!seated) {
            one.words = "is not at the table";
        } else if (estimate && text.parties.contains(actor) && !outlook.affordable(*estimate, ActorSet::just(actor))) {
            one.words = "seems to lack the means";
        } else {
            one.words = words_for(one.gain, enough);
            // Who believes that more can be had asks for it first, however much there is in it already.
            if (asks && one.gain >= kMuch && one.gain < kNear * asked_for()) one.words = kMayAskForMore;
        }
        const bool won = one.vote == Vote::kNone ? one.gain >= enough : one.vote == Vote::kAccept;
        if (homely) {
            const double then = mended.possible ? gain_from(mended, homely->text, 1) : 0.0;
            if (seated && !won && mended.possible && then >= enough) {
                one.counsel = homely->what;
                one.enough = !asks || then >= asked_for();
            }
        } else if (outcome.possible && seated && !won) {
            // What would bring it over the line, at the least price for us. Who has refused what was thought good
            // enough wants something more than that.
            const double from = std::min(one.gain, one.vote == Vote::kReject ? enough - kNothing : one.gain);
            const auto change = best_change(outlook, sheet, text, [&](const ById<ActorId, double>& gains) {
                return from + gains[actor] >= enough ? 1 + gains[me] : 0.0;
            });
            // Only what could be tabled: within the mandate, within the means of those who would pay, and not what
            // would fail at somebody's home. And only what holds as a whole what the one term promises.
            if (change && outlook.could_stand(sheet.page(), change->text) &&
                !passage(host, believed, change->text).hopeless()) {
                const Valuer::Outcome whole = valuer.of(change->text);
                const auto covered = game::mandate_covers(host, believed, change->text);
                const double then = whole.possible ? from + gain_from(whole, change->text, 1) - one.gain : 0.0;
                if (covered && covered->yes && whole.possible && then >= enough) {
                    one.counsel = change->what;
                    one.enough = !asks || then >= asked_for();
                }
            }
        }
        out.push_back(std::move(one));
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
