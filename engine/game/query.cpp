#include "game/query.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/lookahead.h"
#include "script/said.h"

namespace demarche::game {

Result<std::vector<ObjectiveScore>> objective_scores(script::Host& host, const World& world, ActorId actor) {
    const Scenario& s = host.scenario();
    std::vector<ObjectiveScore> out;
    for (std::size_t i = 0; i < s.objectives.size(); ++i) {
        const ObjectiveId id{i};
        if (s.objectives[id].of != actor || !world.objectives[id].active) continue;
        auto got = host.number(s.objectives[id].score, world, {actor});
        if (!got) return pass_on(got.error());
        out.push_back({id, *got, s.objectives[id].weight});
    }
    return out;
}

double weighted_mean(const std::vector<ObjectiveScore>& scores) {
    double sum = 0;
    double weights = 0;
    for (const ObjectiveScore& one : scores) {
        sum += one.score * one.weight;
        weights += one.weight;
    }
    return weights > 0 ? sum / weights : 0.0;
}

Result<double> score(script::Host& host, const World& world, ActorId actor) {
    const auto scores = objective_scores(host, world, actor);
    if (!scores) return pass_on(scores.error());
    return weighted_mean(*scores);
}

namespace {

/// A table of costs as a cost function would answer it. @param self  Who acts or chooses; nobody for a clause.
std::vector<ResourceCost> paid_by_table(const Scenario& scenario, const Cost& cost, std::span<const double> params,
                                        ActorId self) {
    std::vector<ResourceCost> out;
    if (cost.free()) return out;
    for (const ActorCost& line : table_costs(scenario, cost, params, self, -1))
        out.push_back({line.actor, line.resource, line.amount});
    return out;
}

}  // namespace

Result<std::vector<ResourceCost>> term_costs(script::Host& host, const World& world, const DraftText& text,
                                             std::size_t index) {
    const Scenario& s = host.scenario();
    const Term& term = text.terms[index];
    const Cost& cost = s.clauses[term.clause].cost;
    if (cost.fn.valid()) return host.costs(cost.fn, world, {script::TermArg{&term}}, text.parties);
    return paid_by_table(s, cost, term.params, {});
}

namespace {

/// The draft that is on the table in this very wording; nothing where there is none.
const Draft* tabled_as(const World& world, const DraftText& text) {
    const auto hit = std::find_if(world.drafts.begin(), world.drafts.end(), [&](const Shared<Draft>& one) {
        return !is_settled(one->status) && one->text() == text;
    });
    return hit == world.drafts.end() ? nullptr : &**hit;
}

/// What this actor would pay of what such a term costs, added to what it pays for the same text.
void add_up(std::vector<Promise>& out, AgreementId id, ActorId actor, const std::vector<ResourceCost>& costs) {
    for (const ResourceCost& cost : costs) {
        if (cost.actor != actor || cost.amount <= 0) continue;
        const auto same = std::find_if(
            out.begin(), out.end(), [&](const Promise& p) { return p.agreement == id && p.resource == cost.resource; });
        if (same != out.end()) {
            same->amount += cost.amount;
        } else {
            out.push_back({id, cost.resource, cost.amount});
        }
    }
}

/// The same for what a draft asks of it as a party.
void add_up(std::vector<Promise>& out, script::Host& host, const World& world, ActorId actor, const Draft& draft) {
    if (!draft.text().parties.contains(actor)) return;
    for (std::size_t i = 0; i < draft.text().terms.size(); ++i) {
        if (const auto costs = term_costs(host, world, draft.text(), i)) add_up(out, draft.id, actor, *costs);
    }
}

}  // namespace

ActorSet readers_of(const Scenario& scenario, const World& world, const DraftText& text) {
    // What is known to all once it is signed is judged by what all may know.
    if (scenario.agreements[text.type].kind == AgreementKind::kMission) return ActorSet::first(scenario.actors.size());
    const Draft* const tabled = tabled_as(world, text);
    return tabled != nullptr ? audience_of(scenario, world, *tabled) : ActorSet::first(scenario.actors.size());
}

std::vector<Promise> promised(script::Host& host, const World& world, ActorId actor) {
    const Scenario& s = host.scenario();
    std::vector<Promise> out;
    for (const Shared<Agreement>& one : world.agreements) {
        if (!alive(one->status) || one->since > 0 || !one->parties.contains(actor)) continue;
        for (std::size_t i = 0; i < one->text().terms.size(); ++i) {
            // What whoever has left owed will bind nobody.
            if (lapsed(s, *one, i)) continue;
            // Where this fails, entering into force will say so.
            if (const auto costs = term_costs(host, world, one->text(), i)) add_up(out, one->id, actor, *costs);
        }
    }
    return out;
}

std::vector<Promise> accepted(script::Host& host, const World& world, ActorId actor) {
    std::vector<Promise> out;
    for (const Shared<Draft>& one : world.drafts) {
        if (one->status == DraftStatus::kOpen && one->vote(actor) == Vote::kAccept)
            add_up(out, host, world, actor, *one);
    }
    return out;
}

std::vector<Promise> signed_with(script::Host& host, const World& world, ActorId actor, const DraftText& text,
                                 DraftId of) {
    const auto stands_so = [&](const Shared<Draft>& one) {
        return one->status == DraftStatus::kOpen && one->text() == text;
    };
    if (!of.valid()) {
        const auto hit = std::find_if(world.drafts.begin(), world.drafts.end(), stands_so);
        if (hit != world.drafts.end()) of = (*hit)->id;
    }
    Draft draft = as_draft(host.scenario(), world, text);
    draft.id = of;
    std::vector<DraftId> with = package_of(world, draft);
    for (const Shared<Draft>& one : world.drafts) {
        if (of.valid() && one->status == DraftStatus::kOpen && one->vote(actor) == Vote::kAccept &&
            links_to(one->text(), of))
            with.push_back(one->id);
    }
    std::sort(with.begin(), with.end());
    with.erase(std::unique(with.begin(), with.end()), with.end());
    std::vector<Promise> out;
    for (const DraftId id : with) {
        const Draft* const one = world.draft(id);
        if (id != of && one != nullptr && one->status == DraftStatus::kOpen) add_up(out, host, world, actor, *one);
    }
    return out;
}

ById<ResourceId, double> promised_in_all(script::Host& host, const World& world, ActorId actor) {
    ById<ResourceId, double> out(host.scenario().resources.size(), 0.0);
    for (const Promise& one : promised(host, world, actor))
        out[one.resource] += one.amount;
    return out;
}

std::optional<Danger> endangered(const Scenario& scenario, const World& world, ActorId actor,
                                 std::span<const Promise> promised, const std::vector<ResourceCost>& costs) {
    ById<ResourceId, double> paid(scenario.resources.size(), 0.0);
    for (const ResourceCost& cost : costs) {
        if (cost.actor == actor) paid[cost.resource] += cost.amount;
    }
    ById<ResourceId, double> needed(scenario.resources.size(), 0.0);
    for (const Promise& one : promised) {
        needed[one.resource] += one.amount;
        const double free = world.numbers[scenario.free_slot(actor, one.resource)];
        if (paid[one.resource] > 0 && !covers(free - paid[one.resource], needed[one.resource]))
            return Danger{one.agreement, one.resource};
    }
    return std::nullopt;
}

Result<std::vector<ResourceCost>> act_costs(script::Host& host, const World& world, const PendingAct& act) {
    const Scenario& s = host.scenario();
    const bool is_action = act.action.valid();
    const Cost& cost = is_action ? s.actions[act.action].cost : s.cards[act.card].cost;
    if (cost.fn.valid()) {
        const ActorSet payer = ActorSet::just(act.actor);
        if (is_action) return host.costs(cost.fn, world, {script::ActArg{act.actor, act.action, act.params}}, payer);
        return host.costs(cost.fn, world, {script::ChoiceArg{act.card, -1, act.actor}}, payer);
    }
    return paid_by_table(s, cost, act.params, act.actor);
}

std::vector<ResourceCost> choice_costs(const Scenario& scenario, CardId card, int choice) {
    const ChoiceDef& def = scenario.cards[card].choices[static_cast<std::size_t>(choice)];
    return paid_by_table(scenario, def.cost, {}, def.by);
}

namespace {

/// @param bound    Who is bound by the text, or would be: what has lapsed among them moves nobody.
/// @param readers  Who knows of it; where it is no agreement yet, that is looked up if a function is to be asked.
Result<std::vector<HomeView>> home_views(script::Host& host, const World& world, const DraftText& text, ActorSet bound,
                                         ActorId actor, std::optional<ActorSet> readers) {
    const Scenario& s = host.scenario();
    std::vector<HomeView> out;
    for (const ConstituencyId who : s.constituencies_of(actor))
        out.push_back({who, 0});
    if (out.empty()) return out;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const Term& term = text.terms[i];
        if (lapsed(s, text, bound, i)) continue;
        for (const Like& like : s.clauses[term.clause].likes) {
            const auto at = std::find_if(out.begin(), out.end(), [&](const HomeView& v) { return v.who == like.who; });
            if (at == out.end()) continue;
            if (!readers && like.how_much.is_function()) readers = readers_of(s, world, text);
            const auto points = like_points(host, world, like, term, readers.value_or(ActorSet{}));
            if (!points) return pass_on(points.error());
            at->likes += *points;
        }
    }
    return out;
}

}  // namespace

Result<std::vector<HomeView>> home_views(script::Host& host, const World& world, const DraftText& text, ActorId actor) {
    return home_views(host, world, text, text.parties, actor, std::nullopt);
}

Result<std::vector<HomeView>> home_views(script::Host& host, const World& world, const Agreement& agreement,
                                         ActorId actor) {
    return home_views(host, world, agreement.text(), agreement.parties, actor, agreement.known_to);
}

std::optional<std::vector<HomeView>> swayed_by(script::Host& host, const World& world, const DraftText& text,
                                               ActorId actor) {
    const Scenario& s = host.scenario();
    std::vector<HomeView> out;
    const script::Host::TimeSpan time{host};
    Lookahead ahead{host, world};
    if (!ahead.adopt(text, false)) return std::nullopt;
    for (const ConstituencyId who : s.constituencies_of(actor)) {
        const SlotIndex slot = s.support_slot(who);
        out.push_back({who, ahead.world().numbers[slot] - world.numbers[slot]});
    }
    return out;
}

Result<double> like_points(script::Host& host, const World& world, const Like& like, const Term& term,
                           ActorSet readers) {
    if (!like.how_much.is_function()) return like.how_much.value;
    return host.number(like.how_much.fn, world, {script::TermArg{&term}}, readers);
}

Tastes tastes(script::Host& host, const World& world, ConstituencyId constituency) {
    constexpr std::size_t kValuesPerParam = 3;
    const Scenario& s = host.scenario();
    const ActorSet all = ActorSet::first(s.actors.size());
    const ActorSet owner = ActorSet::just(s.constituencies[constituency].of);
    Tastes out;
    for (std::size_t i = 0; i < s.clauses.size(); ++i) {
        const ClauseId clause{i};
        double least = 0;
        double most = 0;
        bool always = true;
        const auto note = [&](double points) {
            least = std::min(least, points), most = std::max(most, points);
            always = always && points != 0;
        };
        for (const Like& like : s.clauses[clause].likes) {
            if (like.who != constituency) continue;
            if (!like.how_much.is_function()) {
                note(like.how_much.value);
                continue;
            }
            for (std::vector<double>& params : settings(s, s.clauses[clause].params, all, kValuesPerParam)) {
                const Term term{clause, std::move(params)};
                if (const auto points = like_points(host, world, like, term, owner)) note(*points);
            }
        }
        if (least < 0 && most > 0) {
            out.either.push_back(clause);
        } else if (least < 0) {
            (always ? out.angered : out.may_anger).push_back(clause);
        } else if (most > 0) {
            (always ? out.pleased : out.may_please).push_back(clause);
        }
    }
    return out;
}

Result<ActorSet> must_ratify(script::Host& host, const World& world, const Draft& draft) {
    const Scenario& s = host.scenario();
    const DraftText& text = draft.text();
    const AgreementDef& type = s.agreements[text.type];
    ActorSet out = type.ratify & text.parties;
    if (!type.ratify_fn.valid()) return out;
    const Agreement preview = adopt(s, world, draft, {});
    for (const ActorId party : text.parties) {
        auto must = host.test(type.ratify_fn, world, {&preview, party}, preview.known_to);
        if (!must) return pass_on(must.error());
        if (*must) out.insert(party);
    }
    return out;
}

Result<ActorSet> must_ratify(script::Host& host, const World& world, const DraftText& text) {
    Draft draft = as_draft(host.scenario(), world, text);
    if (const Draft* const tabled = tabled_as(world, text))
        draft.channel = tabled->channel, draft.proposer = tabled->proposer;
    return must_ratify(host, world, draft);
}

Result<std::optional<script::Scores>> mission_scores(script::Host& host, const World& world,
                                                     const Agreement& agreement) {
    const HandlerId fn = host.scenario().agreements[agreement.text().type].scores;
    if (!fn.valid()) return std::nullopt;
    auto got = host.scores(fn, world, {&agreement});
    if (!got) return pass_on(got.error());
    return *got;
}

Result<std::optional<script::Scores>> mission_scores(script::Host& host, const World& world, const DraftText& text) {
    const Scenario& s = host.scenario();
    if (!s.agreements[text.type].scores.valid()) return std::nullopt;
    Agreement preview = adopt(s, world, as_draft(s, world, text), {});
    preview.status = AgreementStatus::kInForce;
    preview.since = world.round;
    return mission_scores(host, world, preview);
}

Result<Committed> if_committed(script::Host& host, const World& world, ActorId actor, const CommitMore& command) {
    Lookahead then{host, world};
    if (auto done = then.give(actor, command); !done) return pass_on(done.error());
    Committed out;
    const auto look = [&](const World& at, double& score_at, std::optional<script::Scores>& mission) -> Result<void> {
        auto own = score(host, at, actor);
        if (!own) return pass_on(own.error());
        score_at = *own;
        const Agreement* const agreement = at.agreement(command.agreement);
        if (agreement == nullptr) return {};  // what was committed set something off that ended it
        auto scores = mission_scores(host, at, *agreement);
        if (!scores) return pass_on(scores.error());
        mission = *scores;
        return {};
    };
    if (auto done = look(world, out.score_before, out.before); !done) return pass_on(done.error());
    if (auto done = look(then.world(), out.score_after, out.after); !done) return pass_on(done.error());
    return out;
}

namespace {

/// Does a `when` hold? What the script says if not, or `otherwise`.
/// @param reader  Who hears whether, and why not.
Result<Open> when_holds(script::Host& host, const World& world, HandlerId when, script::Args args, ActorId reader,
                        const char* otherwise) {
    if (!when.valid()) return Open{true, ErrorCode::kNotAllowed, {}};
    // Whoever looks ahead asks often, and the host keeps that answer; the reason is asked for only where there is one.
    auto now = host.test(when, world, args, ActorSet::just(reader));
    if (!now) return pass_on(now.error());
    if (*now) return Open{true, ErrorCode::kNotAllowed, {}};
    auto why = host.judge(when, world, args, ActorSet::just(reader));
    if (!why) return pass_on(why.error());
    return Open{false, ErrorCode::kNotAllowed, why->reason.empty() ? std::string{otherwise} : why->reason};
}

constexpr const char* kNotForYou = marked("this action is not open to you");

}  // namespace

Result<Open> action_open(script::Host& host, const World& world, ActorId actor, ActionId action) {
    const Scenario& s = host.scenario();
    const ActionDef& def = s.actions[action];
    if (def.by_fn.valid()) {
        auto may = host.test(def.by_fn, world, {actor}, ActorSet::just(actor));
        if (!may) return pass_on(may.error());
        if (!*may) return Open{false, ErrorCode::kNotAllowed, kNotForYou, false};
    } else if (!def.by.contains(actor)) {
        return Open{false, ErrorCode::kNotAllowed, kNotForYou, false};
    }
    if (def.limit > 0) {
        const auto count = std::find_if(world.act_counts.begin(), world.act_counts.end(),
                                        [&](const ActCount& c) { return c.actor == actor && c.action == action; });
        if (count != world.act_counts.end() && count->times >= def.limit) {
            return Open{false, ErrorCode::kLimitReached,
                        fmt::format("this can be done {} a round",
                                    def.limit == 1 ? std::string{"once"} : fmt::format("{} times", def.limit))};
        }
    }
    return when_holds(host, world, def.when, {actor}, actor, marked("its condition does not hold now"));
}

bool all_played(const World& world, ActorId actor, CardId card) {
    const auto held = std::count(world.hands.begin(), world.hands.end(), HeldCard{actor, card});
    return held <= std::count_if(world.pending.begin(), world.pending.end(),
                                 [&](const PendingAct& act) { return act.actor == actor && act.card == card; });
}

Result<Open> card_open(script::Host& host, const World& world, ActorId actor, CardId card) {
    if (std::find(world.hands.begin(), world.hands.end(), HeldCard{actor, card}) == world.hands.end())
        return Open{false, ErrorCode::kUnknownId, marked("you do not hold this card")};
    if (all_played(world, actor, card))
        return Open{false, ErrorCode::kNotAllowed,
                    marked("it has been played, and takes effect when the phase has ended")};
    const CardDef& def = host.scenario().cards[card];
    if (world.round < def.from_round || world.round > def.to_round)
        return Open{false, ErrorCode::kNotAllowed, marked("the card cannot be played in this round")};
    return when_holds(host, world, def.when, {}, actor, marked("the card's condition does not hold"));
}

namespace {

/// Whether a choice can be paid for, with what comes back of the one taken so far.
bool payable(const Scenario& s, const World& world, const OpenChoice& open, int choice) {
    if (s.cards[open.card].choices[static_cast<std::size_t>(choice)].cost.free()) return true;
    std::vector<ResourceCost> back;
    if (open.taken >= 0) back = choice_costs(s, open.card, open.taken);
    const auto can = [&](const ResourceCost& cost) {
        double free = world.numbers[s.free_slot(cost.actor, cost.resource)];
        for (const ResourceCost& paid : back) {
            if (paid.actor == cost.actor && paid.resource == cost.resource) free += paid.amount;
        }
        return to_milli(free) >= cost.amount;
    };
    const std::vector<ResourceCost> costs = choice_costs(s, open.card, choice);
    return std::all_of(costs.begin(), costs.end(), can);
}

}  // namespace

Result<Open> choice_open(script::Host& host, const World& world, const OpenChoice& open, int choice) {
    const ChoiceDef& def = host.scenario().cards[open.card].choices[static_cast<std::size_t>(choice)];
    if (def.by != open.actor)
        return Open{false, ErrorCode::kNotYourSeat,
                    fmt::format("this is for {} to choose", host.scenario().actors[def.by].name.str()), false};
    if (!payable(host.scenario(), world, open, choice))
        return Open{false, ErrorCode::kCannotAfford, marked("there is not enough left to pay for it")};
    return when_holds(host, world, def.when, {}, open.actor, marked("this choice is not available now"));
}

Result<bool> choice_available(script::Host& host, const World& world, const OpenChoice& open, int choice) {
    const ChoiceDef& def = host.scenario().cards[open.card].choices[static_cast<std::size_t>(choice)];
    if (def.by != open.actor || !payable(host.scenario(), world, open, choice)) return false;
    return def.when.valid() ? host.test(def.when, world, {}, ActorSet::just(open.actor)) : Result<bool>{true};
}

std::vector<int> choices_open(script::Host& host, const World& world, const OpenChoice& open) {
    const int count = static_cast<int>(host.scenario().cards[open.card].choices.size());
    std::vector<int> out;
    for (int i = 0; i < count; ++i) {
        const Result<bool> now = choice_available(host, world, open, i);
        if (now && *now) out.push_back(i);
    }
    return out;
}

Result<ChorusVote> chorus_vote(script::Host& host, const World& world, const Draft& draft, ActorId actor) {
    const HandlerId fn = host.scenario().actors[actor].chorus;
    if (!fn.valid()) return ChorusVote{};
    auto said = host.word(fn, world, {&draft}, audience_of(host.scenario(), world, draft));
    if (!said) return pass_on(said.error());
    // The host lets nothing through but the three words, with a reason behind a colon where there is one.
    const auto [word, reason] = script::said_in(*said);
    return ChorusVote{word == "yes"  ? Vote::kAccept
                      : word == "no" ? Vote::kReject
                                     : Vote::kAbstain,
                      std::string{reason}};
}

Result<ChorusVote> chorus_vote(script::Host& host, const World& world, const DraftText& text, ActorId actor) {
    return chorus_vote(host, world, as_draft(host.scenario(), world, text), actor);
}

Result<script::Judgement> mandate_covers(script::Host& host, const World& world, const DraftText& text) {
    const Scenario& s = host.scenario();
    const InstitutionDef& framework = s.institutions[text.framework];
    if (framework.mandate_fn.valid()) {
        const Draft draft = as_draft(s, world, text);
        auto judgement = host.judge(framework.mandate_fn, world, {&draft}, audience_of(s, world, draft));
        if (judgement) judgement->reason = without_stop(std::move(judgement->reason));  // it ends other sentences
        return judgement;
    }
    const ClauseId outside = outside_mandate(s, text);
    if (!outside.valid()) return script::Judgement{true, {}};
    return script::Judgement{false, fmt::format("'{}' lies outside it", s.clauses[outside].name.str())};
}

}  // namespace demarche::game
