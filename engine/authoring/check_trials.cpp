// What `check` tries because the games did not come to it: every card and choice, action, agreement, assurance, inject,
// and every function that an AI seat would ask.
#include <fmt/format.h>

#include <algorithm>

#include "authoring/check_play.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "game/lookahead.h"
#include "game/means.h"
#include "game/query.h"

namespace demarche::authoring {

namespace {

constexpr std::size_t kValuesPerParam = 6;

}  // namespace

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

ActorSet CheckPlay::deciding(const World& table) const {
    return s_.phases[table.phase].sequential ? s_.playable & ActorSet::just(table.turn) : s_.playable;
}

void CheckPlay::try_card(CardId card) {
    const CardDef& def = s_.cards[card];
    if (def.hand) {
        // Those who are dealt such cards; where nobody was, anybody.
        const auto holders = dealt_.find(def.deck);
        for (const World& table : tables_) {
            for (const ActorId actor : deciding(table) & (holders == dealt_.end() ? s_.playable : holders->second)) {
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
        for (const ActorId actor : s_.playable)
            ask_personality(open, actor);
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
    std::vector<std::vector<std::vector<double>>> trials(s_.actors.size());  // by ActorId
    std::size_t most = 0;
    for (const ActorId actor : s_.playable) {
        trials[actor.index()] = settings(s_, def.params, others_than(s_, actor), kValuesPerParam);
        most = std::max(most, trials[actor.index()].size());
    }
    for (std::size_t n = 0; n < most; ++n) {
        const auto somebody_can = [&] {
            for (const World& table : tables_) {
                for (const ActorId actor : deciding(table)) {
                    if (out_of_time()) return true;
                    if (n >= trials[actor.index()].size()) continue;
                    game::Game game{host_, table};
                    // Who could have done this in the game that was played would have met what fails.
                    legal_ = !supposed_;
                    auto effects = game.submit(Seat::of(actor), TakeAction{action, trials[actor.index()][n]});
                    if (effects) {
                        hear(*effects);
                        finish_round(game);
                    }
                    legal_ = false;
                    if (effects) return true;
                    // Why those could not whom it is for says more than that it is not for others.
                    const auto may = game::action_open(host_, table, actor, action);
                    if (may && may->ever) refused_.try_emplace(action, effects.error());
                }
            }
            return false;
        };
        // One that nobody can take with its defaults is not open at all.
        if (!somebody_can()) return;
    }
}

void CheckPlay::try_assurance(AssuranceTypeId type) {
    const AssuranceDef& def = s_.assurances[type];
    for (const std::vector<double>& params :
         settings(s_, def.params, ActorSet::first(s_.actors.size()), kValuesPerParam)) {
        bool given = false;
        for (const World& talk : talks_) {
            for (const ActorId actor : deciding(talk)) {
                if (out_of_time()) return;
                given = given || keep_promise(talk, actor, {type, params, std::nullopt});
            }
        }
    }
}

bool CheckPlay::keep_promise(const World& talk, ActorId by, const GiveAssurance& promise) {
    game::Game game{host_, talk};
    auto effects = game.submit(Seat::of(by), promise);
    if (!effects) return false;
    hear(*effects);
    AssuranceId id;
    for (const Effect& effect : *effects) {
        if (const auto* given = std::get_if<AssuranceGiven>(&effect.change)) id = given->assurance->id;
    }
    const auto open = [&] {
        const Assurance* const given = game.world().assurance(id);
        return given != nullptr && given->status == AssuranceStatus::kOpen;
    };
    for (std::size_t round = 0; round <= s_.rounds.size() && open() && !game.world().ended; ++round) {
        if (out_of_time()) break;
        finish_round(game);
    }
    return true;
}

std::vector<DraftText> CheckPlay::with_other_terms(const DraftText& base, std::size_t term) const {
    const std::vector<ParamDef>& params = s_.clauses[base.terms[term].clause].params;
    const std::vector<std::vector<double>> trials = settings(s_, params, base.parties, kValuesPerParam);
    std::vector<DraftText> out;
    for (const std::vector<double>& trial : trials) {
        // Whom the base names it names because they can pay; a trial changes one thing more.
        DraftText other = base;
        for (std::size_t p = 0; p < params.size(); ++p) {
            if (trial[p] != trials.front()[p]) other.terms[term].params[p] = trial[p];
        }
        if (!(other == base)) out.push_back(std::move(other));
    }
    if (!(base.terms[term].params == trials.front())) {
        out.push_back(base);
        out.back().terms[term].params = trials.front();
    }
    return out;
}

std::vector<DraftText> CheckPlay::texts_of(AgreementTypeId type, const World& world) {
    const AgreementDef& def = s_.agreements[type];
    DraftText text;
    text.type = type;
    text.parties = def.include;
    for (const ActorId actor : s_.playable) {
        if (text.parties.size() >= std::max(def.min_parties, 2) || text.parties.size() >= def.max_parties) break;
        if (def.only.empty() || def.only.contains(actor)) text.parties.insert(actor);
    }
    if (def.has_place && !s_.places.empty()) text.place = def.places.empty() ? PlaceId{0} : def.places.front();
    const auto with = [&](DraftText base, ClauseId clause) {
        base.terms.push_back({clause, game::payable_params(host_, world, base, clause)});
        return base;
    };
    for (const ClauseId clause : def.required)
        text = with(std::move(text), clause);
    std::vector<DraftText> texts{text};
    const auto add_others = [&](const DraftText& base, std::size_t term) {
        std::vector<DraftText> others = with_other_terms(base, term);
        std::move(others.begin(), others.end(), std::back_inserter(texts));
    };
    for (std::size_t i = 0; i < def.required.size(); ++i)
        add_others(text, i);
    for (const ClauseId clause : def.optional) {
        const DraftText more = with(text, clause);
        texts.push_back(more);
        add_others(more, more.terms.size() - 1);
    }
    DraftText full = text;
    for (const ClauseId clause : def.optional) {
        if (static_cast<int>(full.terms.size()) >= def.max_clauses) break;
        full = with(std::move(full), clause);
    }
    if (full.terms.size() > text.terms.size() + 1) texts.push_back(full);
    std::vector<PlaceId> places = def.places;
    for (std::size_t i = 0; def.has_place && def.places.empty() && i < s_.places.size(); ++i)
        places.emplace_back(i);
    for (const PlaceId place : places) {
        for (DraftText elsewhere : {text, full}) {
            if (place == text.place) continue;
            elsewhere.place = place;
            if (std::find(texts.begin(), texts.end(), elsewhere) == texts.end()) texts.push_back(std::move(elsewhere));
        }
    }
    return texts;
}

bool CheckPlay::kept_once(const DraftText& text) const {
    const AgreementDef& def = s_.agreements[text.type];
    return ran(def.adopt) && ran(def.each_round) &&
           std::all_of(text.terms.begin(), text.terms.end(), [&](const Term& term) {
               const ClauseDef& clause = s_.clauses[term.clause];
               return ran(clause.adopt) && ran(clause.each_round);
           });
}

World CheckPlay::with_means(const World& world, const DraftText& text) {
    World out = world;
    if (const auto lacking = game::shortage(host_, world, text)) {
        for (const ResourceCost& one : *lacking) {
            out.numbers[s_.free_slot(one.actor, one.resource)] += one.amount;
            granted_ = true;
        }
    }
    return out;
}

void CheckPlay::try_in_force(const World& world, const DraftText& text) {
    game::Lookahead ahead{host_, world};
    (void)game::mission_scores(host_, world, text);
    if (auto adopted = ahead.adopt(text)) ahead.run_agreement(*adopted, 2);
}

void CheckPlay::try_agreement(AgreementTypeId type) {
    const AgreementDef& def = s_.agreements[type];
    if (rounds_.empty()) return;
    const World& world = rounds_.front();
    const std::vector<DraftText> texts = texts_of(type, world);
    std::vector<InstitutionId> bodies = def.frameworks;
    for (std::size_t i = 0; def.frameworks.empty() && i < s_.institutions.size(); ++i)
        bodies.emplace_back(i);
    for (const World& round : rounds_) {
        for (DraftText one : texts) {
            for (const InstitutionId body : bodies) {
                if (out_of_time()) return;
                one.framework = body;
                ask_bodies(round, completed(s_, one));
            }
            if (round.round != world.round) break;  // the plainest will do for what depends on the time
        }
    }
    for (const InstitutionId body : bodies) {
        for (DraftText one : texts) {
            if (out_of_time()) return;
            one.framework = body;
            const DraftText whole = completed(s_, one);
            if (!check_text(s_, world, whole)) continue;
            negotiate(whole);
            granted_ = false;
            break;
        }
    }
    std::vector<DraftText> tried;
    for (DraftText one : texts) {
        for (const InstitutionId body : bodies) {
            if (out_of_time()) return;
            one.framework = body;
            DraftText whole = completed(s_, one);
            if (!check_text(s_, world, whole)) continue;
            try_in_force(world, whole);
            tried.push_back(std::move(whole));
            break;
        }
    }
    // What no party can pay for may be paid for once somebody has earned it.
    for (const DraftText& whole : tried) {
        if (out_of_time()) return;
        if (kept_once(whole)) continue;
        try_in_force(with_means(world, whole), whole);
        granted_ = false;
    }
}

void CheckPlay::ask_prices() {
    if (rounds_.empty()) return;
    for (std::size_t i = 0; i < s_.clauses.size(); ++i) {
        const ClauseId clause{i};
        const ClauseDef& def = s_.clauses[clause];
        if (!def.cost.fn.valid()) continue;
        DraftText text;
        for (const AgreementDef& type : s_.agreements) {
            if (type.allows_clause(clause))
                text.parties =
                    text.parties | type.include | (type.only.empty() ? ActorSet::first(s_.actors.size()) : type.only);
        }
        std::vector<std::vector<double>> trials = settings(s_, def.params, text.parties, kValuesPerParam);
        for (std::size_t p = 0; p < def.params.size(); ++p) {
            if (def.params[p].type != ParamType::kParty && def.params[p].type != ParamType::kActor) continue;
            for (std::size_t n = 0, all = trials.size(); n < all; ++n) {
                for (const double value : values_of(s_, def.params[p], text.parties)) {
                    trials.push_back(trials[n]);
                    trials.back()[p] = value;
                }
            }
        }
        std::vector<std::vector<ResourceCost>> all;
        bool failed = false;
        for (const World* world : {&rounds_.front(), &rounds_.back()}) {
            for (const std::vector<double>& params : trials) {
                if (out_of_time() || failed) break;
                text.terms = {{clause, params}};
                auto costs = game::term_costs(host_, *world, text, 0);
                failed = !costs;
                if (costs) all.push_back(std::move(*costs));
            }
        }
        if (!failed && !out_of_time()) prices_.emplace(clause, std::move(all));
    }
}

void CheckPlay::try_chorus() {
    for (const ActorId actor : s_.chorus) {
        const HandlerId fn = s_.actors[actor].chorus;
        if (!fn.valid() || ran(fn) || talks_.empty()) continue;
        out_of_place_ = fn;
        for (std::size_t i = 0; i < s_.agreements.size() && !out_of_time(); ++i) {
            const AgreementTypeId type{i};
            const auto text = widest(type, s_.agreements[type].optional);
            if (!text) continue;
            const Draft draft = as_draft(s_, talks_.front(), *text);
            (void)host_.word(fn, talks_.front(), {&draft});
            unasked_.insert(fn);
        }
        out_of_place_.reset();
    }
}

void CheckPlay::ask_bodies(const World& world, const DraftText& text) {
    if (!check_text(s_, world, text)) return;
    const InstitutionDef& body = s_.institutions[text.framework];
    if (body.mandate_fn.valid()) (void)game::mandate_covers(host_, world, text);
    const Draft draft = as_draft(s_, world, text);
    for (const ActorId actor : voters(s_, world, text) & s_.chorus) {
        if (const HandlerId chorus = s_.actors[actor].chorus; chorus.valid()) {
            (void)host_.word(chorus, world, {&draft});
        }
    }
}

void CheckPlay::negotiate(const DraftText& text) {
    if (talks_.empty()) return;
    const World& world = talks_.front();
    game::Game game{host_, with_means(world, text)};
    const auto give = [&](Seat by, const Command& command) {
        auto effects = game.submit(by, command);
        if (effects) hear(*effects);
        return effects.has_value();
    };
    DraftId tabled;
    for (const ActorId actor : s_.playable) {
        if (!give(Seat::of(actor), ProposeDraft{text, std::nullopt, {}})) continue;
        tabled = game.world().drafts.back()->id;
        break;
    }
    if (!tabled.valid()) return;
    if (const Draft* draft = game.world().draft(tabled)) ask_about(game.world(), *draft);
    for (const ActorId actor : s_.playable)
        (void)give(Seat::of(actor), VoteOnDraft{tabled, 0, Vote::kAccept, {}, {}});
    for (int round = 0; round < 3 && !game.world().ended; ++round) {
        if (out_of_time()) return;
        const AgreementId id = tabled;
        const Agreement* const now = game.world().agreement(id);
        if (now != nullptr && alive(now->status) && now->since > 0) {
            const World in_force = game.world();
            const Agreement agreed = *now;
            for (const ActorId actor : agreed.parties& s_.playable) {
                try_command(in_force, Seat::of(actor), LeaveAgreement{id, {}});
                for (std::size_t i = 0; i < agreed.text().terms.size(); ++i) {
                    if (can_break(s_, agreed, i, actor))
                        try_command(in_force, Seat::of(actor), BreachClause{id, agreed.text().terms[i].clause});
                }
            }
        }
        finish_round(game);
        for (std::size_t i = 0; i < s_.phases.size() && !game.world().ended && !out_of_time(); ++i) {
            if (game.phase().like == PhaseLike::kNegotiation || !give(Seat::clock(), AdvancePhase{})) break;
        }
    }
}

void CheckPlay::expect_word(HandlerId fn, const Result<std::string>& said, std::span<const std::string_view> known,
                            std::string_view shut) {
    if (!said || said->empty() || std::find(known.begin(), known.end(), *said) != known.end()) return;
    std::vector<std::string> words;
    for (const std::string_view one : known)
        words.push_back(fmt::format("'{}'", one));
    Error error{ErrorCode::kScript,
                shut.empty() ? fmt::format("gave '{}'; it has to give {}{}", printable(*said, 60),
                                           list_text(words, "or"), did_you_mean(*said, known))
                             : fmt::format("gave '{}', which is not open ({}); it has to give {}", printable(*said, 60),
                                           printable(shut, 200), list_text(words, "or")),
                {},
                {}};
    add(script::Severity::kError, fn, error, {script::Fault::Kind::kUnknownId, printable(*said, 60)});
}

void CheckPlay::ask_about(const World& world, const Draft& draft) {
    for (std::size_t i = 0; i < s_.actors.size() && !out_of_time(); ++i) {
        const ActorDef& actor = s_.actors[ActorId{i}];
        if (!actor.playable || !actor.personality.valid()) continue;
        const PersonalityDef& mind = s_.personalities[actor.personality];
        // A personality sees what its seat sees.
        const World seen = make_view(s_, world, Seat::of(ActorId{i})).world;
        const script::Host::Eyes eyes{host_, ActorId{i}};
        if (mind.taboo_fn.valid()) (void)host_.test(mind.taboo_fn, seen, {&draft});
        if (mind.on_offer.valid()) (void)host_.word(mind.on_offer, seen, {&draft});
    }
}

void CheckPlay::ask_personality(const World& world, ActorId actor) {
    if (!s_.actors[actor].personality.valid()) return;
    const PersonalityDef& mind = s_.personalities[s_.actors[actor].personality];
    const World seen = make_view(s_, world, Seat::of(actor)).world;
    if (mind.choose_action.valid()) ask_orders(seen, actor, mind.choose_action);
    if (!mind.choose.valid()) return;
    for (const OpenChoice& choice : world.choices) {
        if (choice.actor != actor) continue;
        const std::vector<int> options = game::choices_open(host_, seen, choice);
        std::vector<std::string_view> ids;
        for (const int option : options)
            ids.push_back(s_.cards[choice.card].choices[static_cast<std::size_t>(option)].id);
        if (ids.empty()) continue;
        const Result<std::string> said = [&] {
            const script::Host::Eyes eyes{host_, actor};
            return host_.word(mind.choose, seen, {choice.card, script::ChoicesArg{choice.card, options}});
        }();
        // Why not, where it is a choice of the card that is shut.
        std::string shut;
        const std::vector<ChoiceDef>& all = s_.cards[choice.card].choices;
        for (std::size_t i = 0; said && i < all.size(); ++i) {
            if (all[i].id != *said) continue;
            const auto open = game::choice_open(host_, seen, choice, static_cast<int>(i));
            if (open && !open->yes) shut = open->reason;
        }
        expect_word(mind.choose, said, ids, shut);
    }
}

void CheckPlay::ask_orders(const World& seen, ActorId actor, HandlerId choose_action) {
    std::vector<ActionId> open;
    std::map<ActionId, std::string> closed;
    for (std::size_t i = 0; i < s_.actions.size(); ++i) {
        const auto may = game::action_open(host_, seen, actor, ActionId{i});
        if (may && may->yes) {
            open.emplace_back(i);
        } else {
            closed[ActionId{i}] = may ? may->reason : may.error().message;
        }
    }
    const script::Host::Eyes eyes{host_, actor};
    const auto orders = host_.orders(choose_action, seen, {actor, open});
    if (!orders) return;
    for (const script::ActOrder& order : *orders) {
        auto [at, fresh] = ordered_[{choose_action, order.action}].try_emplace(actor);
        const auto why = closed.find(order.action);
        if (why == closed.end()) {
            at->second.refused.clear();
        } else if (fresh) {
            at->second.refused = why->second;
        }
        ++at->second.times;
    }
}

void CheckPlay::judge_orders() {
    for (const auto& [what, by_actor] : ordered_) {
        for (const auto& [actor, said] : by_actor) {
            if (said.refused.empty()) continue;
            add(script::Severity::kWarning, what.first,
                {ErrorCode::kScript,
                 fmt::format("it orders '{}', which was never open to {} when it did: {}", s_.actions[what.second].id,
                             s_.actors[actor].id, said.refused),
                 {},
                 {}});
        }
    }
}

void CheckPlay::ask_secrets(const World& table) {
    for (std::size_t i = 0; i < s_.actions.size(); ++i) {
        const ActionDef& def = s_.actions[ActionId{i}];
        if (!def.secret || !(def.when.valid() || def.by_fn.valid())) continue;
        for (const ActorId actor : deciding(table)) {
            if (out_of_time()) return;
            const auto may = game::action_open(host_, table, actor, ActionId{i});
            if (may && may->yes) open_in_.emplace(ActionId{i}, table.phase);
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
        const ActorSet readers = ActorSet::just(def.of);
        if (def.score.valid()) (void)host_.number(def.score, world, {def.of}, readers);
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
    // No game came so far; as if nobody had done anything before.
    const auto suppose = [&](PhaseLike like, std::vector<World>& worlds) {
        if (!worlds.empty() || rounds_.empty()) return;
        for (std::size_t i = 0; i < s_.phases.size(); ++i) {
            if (s_.phases[i].like != like) continue;
            World world = rounds_.front();
            world.phase = static_cast<std::uint16_t>(i);
            if (!s_.phases[i].sequential) worlds.push_back(world);
            for (const ActorId actor : s_.phases[i].sequential ? s_.playable : ActorSet{}) {
                world.turn = actor;
                worlds.push_back(world);
            }
        }
    };
    supposed_ = tables_.empty();
    suppose(PhaseLike::kDecision, tables_);
    suppose(PhaseLike::kNegotiation, talks_);
    for (const World& world : rounds_) {
        if (!out_of_time()) ask_everything(world);
    }
    for (const World& world : tables_) {
        for (const ActorId actor : deciding(world)) {
            if (!out_of_time()) ask_personality(world, actor);
        }
        ask_secrets(world);
    }
    judge_orders();
    ask_prices();
    for (std::size_t i = 0; i < s_.cards.size() && !out_of_time(); ++i)
        try_card(CardId{i});
    for (std::size_t i = 0; i < s_.actions.size() && !out_of_time(); ++i)
        try_action(ActionId{i});
    for (std::size_t i = 0; i < s_.agreements.size() && !out_of_time(); ++i)
        try_agreement(AgreementTypeId{i});
    for (std::size_t i = 0; i < s_.assurances.size() && !out_of_time(); ++i)
        try_assurance(AssuranceTypeId{i});
    for (std::size_t i = 0; i < s_.agreements.size() && !out_of_time(); ++i)
        try_ends(AgreementTypeId{i});
    for (std::size_t i = 0; i < s_.agreements.size() && !out_of_time(); ++i)
        try_breaches(AgreementTypeId{i});
    try_crossings();
    try_chorus();
    for (std::size_t i = 0; i < s_.injects.size() && !rounds_.empty() && !out_of_time(); ++i)
        try_command(rounds_.front(), Seat::facilitator(), UseInject{InjectId{i}});
    broken_off_ |= out_of_time();
}

}  // namespace demarche::authoring
