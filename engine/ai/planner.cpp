#include "ai/planner.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/pledges.h"
#include "ai/voice.h"
#include "diplomacy/lifecycle.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr double kWorthDoing = 0.002;   ///< An act must gain at least this.
constexpr double kSpendPrice = 0.05;    ///< What spending a whole stock counts as.
constexpr double kSecretPrice = 0.01;   ///< The same in secret, to one that keeps its word as often as it does not.
constexpr double kSurest = 0.97;        ///< Nobody's word is surer than this.
constexpr double kTrustPrice = 0.0001;  ///< What a point of one witness's trust counts as beside the objectives.
constexpr double kFreedPrice = 0.04;    ///< What a whole stock that comes back counts as.
constexpr double kAsExpected = 0.25;    ///< An act that brings what it brought when last looked at, within so much,
constexpr int kTakenForGranted = 3;     ///< is not looked at in so many rounds more.
constexpr int kQuickLooks = 2;          ///< Acts looked at in a phase at simulation strength.
constexpr double kInsight = 0.006;      ///< What it is worth to know a secret agenda from the start of the game.
constexpr double kNotToBeHad = -9;      ///< The value of an answer that cannot be paid for.

/// What an actor gets back that stops honouring a term, in the same units: the scarcer what it has left, the more.
double freed(const Scenario& s, const World& world, const Agreement& agreement, ActorId actor, int term) {
    double sum = 0;
    for (const Commitment& bound : agreement.commitments) {
        if (bound.actor != actor || bound.term != term) continue;
        const double free = world.numbers[s.free_slot(actor, bound.resource)];
        const double all = std::max(1.0, free + world.numbers[s.committed_slot(actor, bound.resource)]);
        sum += kFreedPrice * bound.amount / all * (2 - free / all);
    }
    return sum;
}

/// What an actor could add to a mission: of each stock that somebody has bound for it, as much again as all of them
/// together, or half of it, as far as it has it and has not promised it.
std::vector<CommitMore> reinforcements(const Scenario& s, const World& world, const Agreement& agreement, ActorId actor,
                                       const ById<ResourceId, double>& spoken_for) {
    std::vector<CommitMore> out;
    for (std::size_t i = 0; i < s.resources.size(); ++i) {
        const ResourceId resource{i};
        double sent = 0;
        bool already = false;
        for (const Commitment& bound : agreement.commitments) {
            if (bound.resource != resource) continue;
            sent += bound.amount;
            already = already || (bound.actor == actor && bound.term < 0);
        }
        const double most =
            std::floor(std::min(sent, world.numbers[s.free_slot(actor, resource)] - spoken_for[resource]));
        if (already || most < 1) continue;
        out.push_back({agreement.id, resource, most});
        if (most >= 2) out.push_back({agreement.id, resource, std::floor(most / 2)});
    }
    return out;
}

}  // namespace

SecretBreach::SecretBreach(double honesty, double odds, int rounds, double trust, int witnesses, double freed)
    : back{freed} {
    for (int i = 0; i < rounds; ++i)
        unseen *= 1 - odds;
    // Where nobody may ever know: the odds at which an actor keeps what it says. Whose honesty is high does not do it
    // for anything that a game has to give.
    const double keeps = std::min(honesty, kSurest);
    word = kSecretPrice * keeps / (1 - keeps);
    // Found out, it is no less than having left in the open, and all who know of it trust less; nor is that any less
    // for the game's being over, which is the end of the play and not of the matter.
    name = kWordPrice - trust * kTrustPrice * std::max(1, witnesses);
}

double SecretBreach::value(double kept, double found) const {
    // Who would be rid of the agreement leaves it. To be caught is no way out: what it would bring is not counted, and
    // what it would cost is.
    return unseen * kept + (1 - unseen) * std::min(0.0, found) + back - price();
}

double Planner::share_left(const World& world) const {
    if (effort_.rounds_ahead == 0) return 1;
    const auto rounds = static_cast<double>(std::max<std::size_t>(1, host_.scenario().rounds.size()));
    return (rounds - world.round) / rounds;
}

ById<ResourceId, double> Planner::spoken_for(const World& world) const {
    const Scenario& s = host_.scenario();
    ById<ResourceId, double> out = game::promised_in_all(host_, world, me_);
    for (const game::Promise& one : game::accepted(host_, world, me_))
        out[one.resource] += one.amount;
    for (const OpenChoice& open : world.choices) {
        if (open.actor != me_ || open.taken < 0) continue;
        game::Lookahead ahead{host_, world};
        if (!ahead.choose(open, open.taken)) continue;
        const ById<ResourceId, double> paid = spent(s, world, ahead.world(), me_);
        for (std::size_t i = 0; i < paid.size(); ++i)
            out[ResourceId{i}] += paid[ResourceId{i}];
    }
    return out;
}

double Planner::price(const World& world, const PendingAct& act, const ById<ResourceId, double>& spoken_for) const {
    const Scenario& s = host_.scenario();
    auto costs = game::act_costs(host_, world, act);
    if (!costs) return 1;
    const double left = share_left(world);
    double sum = 0;
    for (const ResourceCost& cost : *costs) {
        const double free = world.numbers[s.free_slot(cost.actor, cost.resource)];
        if (!covers(free - (cost.actor == me_ ? spoken_for[cost.resource] : 0), cost.amount)) return 1;
        sum += kSpendPrice * left * cost.amount / std::max(1.0, free);
    }
    return sum;
}

double Planner::price(const World& world, const Valuer::Outcome& chosen,
                      const ById<ResourceId, double>& spoken_for) const {
    const Scenario& s = host_.scenario();
    double sum = 0;
    for (std::size_t i = 0; i < chosen.paid.size(); ++i) {
        const ResourceId id{i};
        const double paid = chosen.paid[id];
        if (paid <= 0) continue;
        const double free = world.numbers[s.free_slot(me_, id)];
        if (!covers(free - spoken_for[id], paid)) return 1;
        const double soon = free + s.resources[id].renew;  // before it is next asked for
        // Who does not look ahead does not see what else it could have bought.
        if (effort_.forks) sum += kSpendPrice * share_left(world) * paid / std::max(1.0, soon);
    }
    return sum;
}

double Planner::bound(const World& world, const CommitMore& more) const {
    const Scenario& s = host_.scenario();
    const double free = world.numbers[s.free_slot(me_, more.resource)];
    return kFreedPrice * share_left(world) * more.amount / std::max(1.0, free);
}

const PersonalityDef& Planner::mind() const {
    return host_.scenario().personality_of(me_);
}

const Planner::Answer* Planner::Leaning::find(int option) const {
    const auto at =
        std::find_if(answers.begin(), answers.end(), [&](const Answer& one) { return one.option == option; });
    return at == answers.end() || at->value <= kNotToBeHad ? nullptr : &*at;
}

Planner::Leaning Planner::leaning(const World& believed, const Interests& interests, const OpenChoice& open) const {
    Leaning out;
    const std::vector<int> options = game::choices_open(host_, believed, open);
    if (options.empty()) return out;
    const CardDef& card = host_.scenario().cards[open.card];
    std::optional<int> said_by_script;
    if (mind().choose.valid()) {
        const script::Host::Eyes eyes{host_, me_};
        auto said = host_.word(mind().choose, believed, {open.card, script::ChoicesArg{open.card, options}});
        const auto named = [&](int i) { return said && card.choices[static_cast<std::size_t>(i)].id == *said; };
        if (const auto at = std::find_if(options.begin(), options.end(), named); at != options.end())
            said_by_script = *at;
    }
    if (said_by_script || options.size() == 1) {
        out.settled = true;
        out.why = said_by_script ? "its script chooses" : "the only choice";
        out.answers.push_back({said_by_script.value_or(options.front()), 0, {}});
        return out;
    }
    Valuer valuer{host_, believed, interests.own(), effort_.forks ? ahead(effort_.rounds_ahead) : Horizon{0, false}};
    const ById<ResourceId, double> spoken_for = this->spoken_for(believed);
    for (const int option : options) {
        Valuer::Outcome outcome = valuer.of(open, option);
        // Between equals the default: it is what the actor would do without thinking.
        const double value = outcome.possible
                                 ? weigh(interests.of(me_), outcome.change) - price(believed, outcome, spoken_for) +
                                       (card.choices[static_cast<std::size_t>(option)].is_default ? 1e-6 : 0.0)
                                 : kNotToBeHad;
        out.answers.push_back({option, value, std::move(outcome.change)});
    }
    std::stable_sort(out.answers.begin(), out.answers.end(),
                     [](const Answer& a, const Answer& b) { return a.value > b.value; });
    out.why = fmt::format("value {:+.3f}", out.answers.front().value);
    return out;
}

std::optional<Move> Planner::choose(const View& view, const World& believed, const Interests& interests,
                                    const std::function<std::optional<int>(const OpenChoice&)>& agreed) const {
    for (const OpenChoice& open : view.world.choices) {
        if (open.actor != me_ || open.taken >= 0) continue;
        Leaning lean = leaning(believed, interests, open);
        if (lean.answers.empty()) continue;
        if (const auto so = lean.settled ? std::nullopt : agreed(open); so && lean.find(*so) != nullptr)
            return Move{ChooseOption{open.card, *so}, fmt::format("as agreed: value {:+.3f}", lean.find(*so)->value)};
        return Move{ChooseOption{open.card, lean.answers.front().option}, std::move(lean.why)};
    }
    return std::nullopt;
}

std::optional<Move> Planner::scripted(const World& believed) {
    const Scenario& s = host_.scenario();
    if (acts_ == 0 && !looked_ && mind().choose_action.valid()) {
        std::vector<ActionId> open;
        for (std::size_t a = 0; a < s.actions.size(); ++a) {
            auto may = game::action_open(host_, believed, me_, ActionId{a});
            if (may && may->yes) open.push_back(ActionId{a});
        }
        const script::Host::Eyes eyes{host_, me_};
        auto orders = host_.orders(mind().choose_action, believed, {me_, open});
        if (orders) {
            for (script::ActOrder& order : *orders)
                orders_.push_back({order.action, std::move(order.params)});
            std::reverse(orders_.begin(), orders_.end());
        }
    }
    if (orders_.empty()) return std::nullopt;
    TakeAction order = std::move(orders_.back());
    orders_.pop_back();
    ++acts_;
    return Move{std::move(order), "its script acts"};
}

double Planner::insight(const View& view, Book& opening, std::size_t act) const {
    const Scenario& s = host_.scenario();
    const auto rounds = static_cast<double>(std::max<std::size_t>(1, s.rounds.size()));
    double sum = 0;
    for (const Book::Inquiry& inquiry : opening.inquiries(me_)) {
        if (inquiry.act != act || hidden_from(s, view, inquiry.about) == 0) continue;
        sum += kInsight * inquiry.odds * (rounds - view.world.round) / rounds;
    }
    return sum;
}

bool Planner::looks(const View& view) const {
    if (effort_.forks || (acts_ < effort_.acts && !looked_)) return true;
    return std::any_of(view.world.choices.begin(), view.world.choices.end(),
                       [&](const OpenChoice& open) { return open.actor == me_ && open.taken < 0; });
}

namespace {

/// The cards in an actor's hand that do not wait for resolution already.
std::vector<PendingAct> playable_cards(const View& view, ActorId me) {
    std::vector<PendingAct> out;
    for (const HeldCard& held : view.world.hands) {
        if (held.actor == me && !game::all_played(view.world, me, held.card))
            out.push_back(PendingAct{me, {}, held.card, {}});
    }
    return out;
}

/// An act that could not be done when the book was written may be possible by now: it gets a middling place.
double hope_of(const Book::ActPage& page, const Interests& interests, ActorId me) {
    return page.possible ? interests.gain(page.shifts, me) : 0.5 * kWorthDoing;
}

Move move_of(const PendingAct& act, std::string why) {
    if (act.action.valid()) return Move{TakeAction{act.action, act.params}, std::move(why)};
    return Move{PlayCard{act.card}, std::move(why)};
}

}  // namespace

std::vector<Planner::Candidate> Planner::candidates(const View& view, const Interests& interests, Book& book,
                                                    Book& opening, Stream& luck) const {
    std::vector<Candidate> out;
    for (PendingAct& card : playable_cards(view, me_))
        out.push_back({std::move(card), 1});
    const std::vector<Book::ActPage>& pages = book.acts(me_);
    for (std::size_t a = 0; a < pages.size(); ++a) {
        const double known = insight(view, opening, a);
        out.push_back({pages[a].act, hope_of(pages[a], interests, me_) + known + 0.004 * luck.unit(), known});
    }
    std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return a.hope > b.hope; });
    return out;
}

std::optional<Planner::Deed> Planner::best_of(const std::vector<Candidate>& all, const World& believed,
                                              const Interests& interests, Book& opening) const {
    const Scenario& s = host_.scenario();
    Valuer valuer{host_, believed, interests.own(), ahead(effort_.rounds_ahead)};
    int looks = effort_.act_looks;
    const Pledges pledges{host_, believed, interests, opening};
    const ById<ResourceId, double> spoken_for = this->spoken_for(believed);
    const PendingAct* best = nullptr;
    double most = kWorthDoing;
    std::string why;
    for (const Candidate& candidate : all) {
        if (looks-- == 0) break;
        const PendingAct& act = candidate.act;
        if (act.action.valid()) {
            auto may = game::action_open(host_, believed, me_, act.action);
            if (!may || !may->yes) continue;
        }
        double cost = price(believed, act, spoken_for);
        if (cost >= 1) continue;
        cost += pledges.price_of_act(act);
        const Valuer::Outcome outcome = valuer.of(act);
        if (!outcome.possible) continue;
        const double value = weigh(interests.of(me_), outcome.change) + candidate.insight - cost;
        if (value <= most) continue;
        why = fmt::format("value {:+.3f} ({})", value, reasons_in_numbers(s, interests.of(me_), outcome.change));
        most = value;
        best = &act;
    }
    if (best == nullptr) return std::nullopt;
    return Deed{*best, std::move(why)};
}

std::optional<PendingAct> Planner::foreseen(const View& view, const World& supposed, const Interests& interests,
                                            Book& book, Book& opening, Stream luck) const {
    if (!effort_.forks || effort_.acts == 0) return std::nullopt;
    std::vector<Candidate> all = candidates(view, interests, book, opening, luck);
    std::erase_if(all, [&](const Candidate& one) {
        return !one.act.action.valid() || host_.scenario().actions[one.act.action].secret;
    });
    auto best = best_of(all, supposed, interests, opening);
    return best ? std::optional{std::move(best->act)} : std::nullopt;
}

std::optional<Move> Planner::act(const View& view, const World& believed, const Interests& interests, Book& book,
                                 Book& opening, Stream& luck) {
    if (auto move = scripted(believed)) return move;
    if (looked_ || acts_ >= effort_.acts) return std::nullopt;
    if (!effort_.forks) return act_quickly(view, believed, interests, opening, luck);
    const auto best = best_of(candidates(view, interests, book, opening, luck), believed, interests, opening);
    if (!best) {
        looked_ = true;
        return std::nullopt;
    }
    ++acts_;
    return move_of(best->act, best->why);
}

/// Looks at acts by what they bring at once, and keeps the best of them.
class Planner::QuickLook {
 public:
    QuickLook(Planner& planner, const View& view, const World& believed, const Interests& interests, Book& opening)
        : planner_(planner),
          view_(view),
          believed_(believed),
          interests_(interests),
          opening_(opening),
          valuer_(planner.host_, believed, interests.own(), Horizon{0, false}),
          pledges_(planner.host_, believed, interests, opening),
          spoken_for_(planner.spoken_for(believed)) {}

    /// What an act would bring now, net of what it costs; nothing where it cannot be done.
    /// @param brings  The gain alone; found out here where it is not `known`.
    std::optional<double> value(const PendingAct& act, bool known, double& brings) {
        if (act.action.valid()) {
            auto may = game::action_open(planner_.host_, believed_, planner_.me_, act.action);
            if (!may || !may->yes) return std::nullopt;
        }
        const double cost = planner_.price(believed_, act, spoken_for_);
        if (cost >= 1) return std::nullopt;
        if (!known) {
            const Valuer::Outcome outcome = valuer_.of(act);
            if (!outcome.possible) return std::nullopt;
            brings = weigh(interests_.of(planner_.me_), outcome.change);
        }
        return brings - cost - pledges_.price_of_act(act);
    }

    /// Looks at a page of the opening book, and notes there what it is worth. @param mood  Added to its value.
    /// @return false where it cannot be done.
    bool consider(std::size_t page, double mood) {
        const PendingAct& act = opening_.acts(planner_.me_)[page].act;
        const int round = view_.world.round;
        double& hope = planner_.hopes_[page];
        int& good_until = planner_.good_until_[page];
        const double expected = hope;
        const bool known = good_until >= round;
        const auto worth = value(act, known, hope);
        if (!worth) return false;
        if (!known) {
            // What brings again what it brought is taken for that for a while; a second campaign brings less.
            const bool steady = good_until >= 0 && std::abs(hope - expected) <= kAsExpected * std::abs(expected);
            good_until = steady ? round + kTakenForGranted : 0;
        }
        const double net = *worth + planner_.insight(view_, opening_, page) + mood;
        if (net > most_) most_ = net, best_ = &act;
        return true;
    }

    [[nodiscard]] double most() const { return most_; }
    [[nodiscard]] const PendingAct* best() const { return best_; }

 private:
    Planner& planner_;
    const View& view_;
    const World& believed_;
    const Interests& interests_;
    Book& opening_;
    Valuer valuer_;
    Pledges pledges_;
    ById<ResourceId, double> spoken_for_;
    const PendingAct* best_ = nullptr;
    double most_ = kWorthDoing;
};

void Planner::read_opening(const std::vector<Book::ActPage>& pages, const Interests& interests) {
    if (hopes_.size() != pages.size()) {  // nothing looked at yet, or remembered of another game
        hopes_.clear();
        for (const Book::ActPage& page : pages)
            hopes_.push_back(hope_of(page, interests, me_));
        good_until_.assign(pages.size(), -1);
    }
    if (!kinds_.empty()) return;
    for (std::size_t a = 0; a < pages.size(); ++a) {
        if (a == 0 || pages[a].act.action != pages[a - 1].act.action) kinds_.push_back(a);
    }
}

std::vector<Planner::Hope> Planner::hopes_in_order(const View& view, Book& opening, Stream& luck) const {
    std::vector<Hope> order;
    for (std::size_t a = 0; a < hopes_.size(); ++a) {
        const double hope = hopes_[a] + insight(view, opening, a);
        if (hope <= 0) continue;
        const double mood = 0.004 * luck.unit();
        order.push_back({hope + mood, mood, a});
    }
    std::stable_sort(order.begin(), order.end(), [](const Hope& a, const Hope& b) { return a.all > b.all; });
    return order;
}

std::optional<Move> Planner::act_quickly(const View& view, const World& believed, const Interests& interests,
                                         Book& opening, Stream& luck) {
    QuickLook look{*this, view, believed, interests, opening};
    for (const PendingAct& card : playable_cards(view, me_)) {
        double brings = 0;
        const auto value = look.value(card, false, brings);
        if (!value || *value <= kWorthDoing) continue;
        ++acts_;
        return move_of(card, {});
    }
    const std::vector<Book::ActPage>& pages = opening.acts(me_);
    read_opening(pages, interests);
    int looks = std::min(effort_.act_looks, kQuickLooks);
    for (const Hope& hope : hopes_in_order(view, opening, luck)) {
        if (looks == 0 || hope.all <= look.most()) break;
        looks -= look.consider(hope.at, hope.mood);
    }
    // Times change: what brought nothing when it was last looked at may bring something now. Who has found nothing to
    // do looks at one thing more, by luck.
    if (look.best() == nullptr && !kinds_.empty()) {
        const std::size_t kind = luck.below(kinds_.size());
        const std::size_t end = kind + 1 < kinds_.size() ? kinds_[kind + 1] : pages.size();
        look.consider(kinds_[kind] + luck.below(end - kinds_[kind]), 0);
    }
    if (look.best() == nullptr) {
        looked_ = true;
        return std::nullopt;
    }
    ++acts_;
    return move_of(*look.best(), {});
}

/// The best so far of what a seat could do about what it has signed.
class Planner::SecondThoughts {
 public:
    SecondThoughts(const Planner& planner, const World& believed, const Interests& interests)
        : planner_(planner),
          s_(planner.host_.scenario()),
          believed_(believed),
          stakes_(interests.of(planner.me_)),
          valuer_(planner.host_, believed, interests.own(), ahead(planner.effort_.rounds_ahead)) {}

    /// @param price  What it costs beside the objectives. @param what  How it is called.
    void consider(Command command, double price, std::string_view what) {
        const Valuer::Outcome outcome = valuer_.of(planner_.me_, command);
        if (!outcome.possible) return;
        const double value = weigh(stakes_, outcome.change) - price;
        if (value <= most_) return;
        most_ = value;
        best_ = Move{std::move(command), fmt::format("{}: {:+.3f} more than its price ({})", what, value,
                                                     reasons_in_numbers(s_, stakes_, outcome.change))};
    }

    /// Not honouring a term in secret.
    void consider_breach(const Agreement& agreement, int term) {
        const ClauseId id = agreement.text().terms[static_cast<std::size_t>(term)].clause;
        const ClauseDef& clause = s_.clauses[id];
        const SecretBreach breach = planner_.secret_breach(believed_, agreement, term);
        // Before it is looked at in forks: where nothing else comes of a term, what comes back is all there is to gain.
        if (!clause.each_round.valid() && breach.back <= breach.price()) return;
        BreachClause command{agreement.id, id};
        const Valuer::Secret secret = valuer_.of_breach(planner_.me_, command);
        if (!secret.kept.possible) return;
        const double kept = weigh(stakes_, secret.kept.change);
        const double found = weigh(stakes_, secret.found.change);
        const double value = breach.value(kept, found);
        if (value <= most_) return;
        most_ = value;
        best_ =
            Move{std::move(command),
                 fmt::format("not honouring '{}' in secret: {:+.3f} ({:+.3f} unseen, {:+.3f} if found out, {:.0f} % "
                             "to be found out, {:.3f} freed, {:.3f} for its word)",
                             clause.name.str(), value, kept, std::min(0.0, found), 100 * (1 - breach.unseen),
                             breach.back, breach.price())};
    }

    [[nodiscard]] std::optional<Move> best() && { return std::move(best_); }

 private:
    const Planner& planner_;
    const Scenario& s_;
    const World& believed_;
    const std::vector<Interests::Stake>& stakes_;
    Valuer valuer_;
    std::optional<Move> best_;
    double most_ = 0;
};

SecretBreach Planner::secret_breach(const World& world, const Agreement& agreement, int term) const {
    const Scenario& s = host_.scenario();
    const ClauseDef& clause = s.clauses[agreement.text().terms[static_cast<std::size_t>(term)].clause];
    const int rounds_left = static_cast<int>(s.rounds.size()) - world.round + 1;
    return {mind().honesty,
            detection_odds(s, agreement, term),
            rounds_left,
            clause.breach_trust,
            agreement.known_to.size() - 1,
            share_left(world) * freed(s, world, agreement, me_, term)};
}

std::optional<Move> Planner::reconsider(const View& view, const World& believed, const Interests& interests,
                                        Stream& luck) {
    if (kept_ || !effort_.forks) return std::nullopt;
    kept_ = true;
    const Scenario& s = host_.scenario();
    SecondThoughts thoughts{*this, believed, interests};
    const ById<ResourceId, double> spoken_for = this->spoken_for(believed);
    for (const Shared<Agreement>& agreement : view.world.agreements) {
        if (agreement->status != AgreementStatus::kInForce || !agreement->parties.contains(me_)) continue;
        const DraftText& text = agreement->text();
        if (s.agreements[text.type].kind == AgreementKind::kMission) {
            for (const CommitMore& more : reinforcements(s, believed, *agreement, me_, spoken_for))
                thoughts.consider(more, bound(believed, more), "sending more than was signed");
        }
        // A signature is left only for what weighs more than having given one's word.
        LeaveAgreement leave{agreement->id, voice_line(s, me_, "warn", luck)};
        const Draft* const draft = view.world.draft(agreement->id);
        const bool outvoted = draft != nullptr && draft->vote(me_) != Vote::kAccept;
        if (leave.reason.empty())
            leave.reason = outvoted ? "It binds us without our yes, and it does not serve us."
                                    : "It no longer serves what we signed it for.";
        thoughts.consider(std::move(leave), kWordPrice, "leaving it is worth");
        for (std::size_t i = 0; i < text.terms.size(); ++i) {
            if (can_break(s, *agreement, i, me_)) thoughts.consider_breach(*agreement, static_cast<int>(i));
        }
    }
    return std::move(thoughts).best();
}

}  // namespace demarche::ai
