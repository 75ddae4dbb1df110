// What a text is worth to a seat, and from which worth it signs.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "diplomacy/drafting.h"
#include "game/query.h"
#include "game/shortfall.h"

namespace demarche::ai {

namespace {

constexpr double kHarm = 0.03;  ///< More gain that is asked of somebody who has just broken its word.

/// How the demand falls with time: see Aspiration::shape.
double shape_of(Concession style) {
    switch (style) {
        case Concession::kBoulware:
            return 3;
        case Concession::kEnvoy:
            return 2;
        case Concession::kConceder:
            return 0.5;
        case Concession::kLinear:
        case Concession::kTitForTat:  // what the others have moved is its time,
        case Concession::kMicro:      // or the number of their new offers
            break;
    }
    return 1;
}

}  // namespace

bool Bargainer::taboo(const DraftText& text, const World& world) {
    const PersonalityDef& personality = mind();
    for (const Term& term : text.terms) {
        if (std::find(personality.taboo.begin(), personality.taboo.end(), term.clause) != personality.taboo.end())
            return true;
    }
    if (!personality.taboo_fn.valid()) return false;
    const Draft draft = as_draft(host_.scenario(), world, text, me_);
    const script::Host::Eyes eyes{host_, me_};
    auto said = host_.test(personality.taboo_fn, world, {static_cast<const Draft*>(&draft)});
    return said && *said;
}

std::string Bargainer::untouchable(const DraftText& text, const World& world) {
    const Scenario& s = host_.scenario();
    constexpr std::size_t kTried = 12;  // settings of a clause: each is a question to a script
    for (std::size_t i = 0; i < text.terms.size() && effort_.forks; ++i) {
        const ClauseDef& clause = s.clauses[text.terms[i].clause];
        std::size_t tried = 0;
        for (std::size_t p = 0; p < clause.params.size(); ++p) {
            const ParamDef& def = clause.params[p];
            for (const double value : values_of(s, def, text.parties)) {
                DraftText so = text;
                so.terms[i].params[p] = value;
                if (value == text.terms[i].params[p] || ++tried > kTried || taboo(so, world)) continue;
                return fmt::format("We do not sign '{}' ({} {}), whatever else is in the text.", clause.name.str(),
                                   def.name, value_text(s, def, text.terms[i].params[p]));
            }
        }
        const auto without = without_term(s, text, i);
        if (without && !taboo(*without, world)) return never_signed_text(clause.name.str());
    }
    return std::string{kSomeNeverSigned};
}

namespace {

/// Is the same resource asked for the same draft among these?
bool has_part(const std::vector<game::Promise>& all, const game::Promise& one) {
    return std::any_of(all.begin(), all.end(), [&](const game::Promise& other) {
        return other.agreement == one.agreement && other.resource == one.resource;
    });
}

/// Adds what is asked for drafts that are not among the others.
void add_tied(std::vector<game::Promise>& to, const std::vector<game::Promise>& with) {
    const std::vector<game::Promise> before = to;
    for (const game::Promise& one : with) {
        if (std::none_of(before.begin(), before.end(),
                         [&](const game::Promise& other) { return other.agreement == one.agreement; }))
            to.push_back(one);
    }
}

}  // namespace

Appraisal Bargainer::appraise(Scene& scene, const DraftText& text) {
    const Scenario& s = host_.scenario();
    const Outlook look = outlook(scene);
    Appraisal out;
    // In games in bulk the book settles it; what the book does not know is forked.
    if (!effort_.forks) {
        if (const auto guess = Book::estimate(scene.book.page(text), text); guess && guess->close) {
            out.change = guess->change(s.objectives.size());
            out.own = look.discounted(weigh(scene.interests.of(me_), out.change), text.parties);
            if (text.parties.contains(me_)) out.own -= guess->burden(me_);
            out.own += own_word(scene, text);
            // Whether others can pay they know best themselves.
            if (!look.affordable(*guess, ActorSet::just(me_))) {
                out.possible = false;
                out.obstacle = "we lack the means";
            }
            return out;
        }
    }
    const Passage at_home = effort_.forks ? passage(host_, scene.believed, text) : Passage{};
    if (at_home.hopeless()) {
        out.possible = false;
        out.obstacle = home_obstacle(s, at_home, me_);
        return out;
    }
    Valuer::Outcome outcome = valuer(scene).of(text);
    out.possible = outcome.possible;
    if (outcome.shortfall) {
        const bool ours = outcome.shortfall->actor == me_;
        out.obstacle = ours ? game::own_shortfall_text(s, *outcome.shortfall)
                            : game::shortfall_as_seen(s, *outcome.shortfall, me_);
    } else {
        out.obstacle = std::move(outcome.obstacle);
    }
    // What is signed away already and not yet bound cannot be signed away again.
    if (out.possible && text.parties.contains(me_)) {
        std::vector<game::Promise> promised = promised_beside(scene, text);
        const std::vector<game::Promise> with = signed_with(scene, text);
        add_tied(promised, with);
        const auto endangered = [&] {
            return promised.empty() ? std::nullopt
                                    : game::endangered(s, scene.believed, me_, promised, asks_of(scene, text));
        };
        auto danger = endangered();
        if (danger) {
            // Of two texts that shut each other out only one will ever be paid for.
            std::erase_if(promised, [&](const game::Promise& one) {
                const Draft* const other = scene.believed.draft(one.agreement);
                return other != nullptr && other->status == DraftStatus::kOpen &&
                       !go_together(scene, text, other->text());
            });
            danger = endangered();
        }
        if (danger) {
            out.possible = false;
            // What would be signed with it has not been promised to anybody by that.
            const auto tied = std::find_if(with.begin(), with.end(), [&](const game::Promise& one) {
                return one.resource == danger->resource && has_part(promised, one);
            });
            out.obstacle = tied == with.end() ? promised_elsewhere(scene, promised, danger->resource)
                                              : too_much_together(scene, tied->agreement, danger->resource);
        }
    }
    out.change = std::move(outcome.change);
    for (double& change : out.change)
        change *= at_home.odds;
    out.own = look.discounted(weigh(scene.interests.of(me_), out.change), text.parties);
    if (text.parties.contains(me_)) out.own -= at_home.odds * burden(host_, scene.believed, text, me_);
    out.own += own_word(scene, text);
    return out;
}

Bargainer::Pledged Bargainer::pledged(const Scene& scene, const game::Promise& promise) const {
    const World& world = scene.view.world;
    if (const Agreement* const agreement = world.agreement(promise.agreement))
        return {&agreement->text(), agreement->known_to};
    if (const Draft* const draft = world.draft(promise.agreement))
        return {&draft->text(), audience_of(host_.scenario(), world, *draft)};
    return {};
}

std::string Bargainer::promised_elsewhere(const Scene& scene, const std::vector<game::Promise>& promised,
                                          ResourceId resource) const {
    const Scenario& s = host_.scenario();
    const ActorSet all = ActorSet::first(s.actors.size());
    const std::string name = s.resources[resource].name.str();
    // Of what everybody can read it says which; the rest is between others. What is not signed yet can still be got
    // out of the way.
    const DraftText* most = nullptr;
    std::pair<bool, double> weight{false, 0};
    for (const game::Promise& one : promised) {
        const std::pair<bool, double> its{scene.view.world.agreement(one.agreement) == nullptr, one.amount};
        if (!thinks() || one.resource != resource || its <= weight) continue;
        const Pledged what = pledged(scene, one);
        if (what.text == nullptr || !what.known_to.includes(all)) continue;
        most = what.text;
        weight = its;
    }
    return most == nullptr
               ? fmt::format("what it asks of us ({}) we have promised elsewhere", name)
               : fmt::format("what it asks of us ({}) we have promised for the {}", name, heading(s, *most));
}

std::string Bargainer::too_much_together(const Scene& scene, DraftId other, ResourceId resource) const {
    const Scenario& s = host_.scenario();
    const Draft& draft = *scene.believed.draft(other);
    const std::string name = s.resources[resource].name.str();
    // Whoever reads this may not know of the other.
    return audience_of(s, scene.view.world, draft).includes(ActorSet::first(s.actors.size()))
               ? fmt::format("together with the {} it asks for more than we have left ({})", heading(s, draft.text()),
                             name)
               : fmt::format("together with what is tied to it, it asks for more than we have left ({})", name);
}

std::vector<ResourceCost> Bargainer::asks_of(const Scene& scene, const DraftText& text) const {
    std::vector<ResourceCost> out;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        if (const auto costs = game::term_costs(host_, scene.believed, text, i))
            out.insert(out.end(), costs->begin(), costs->end());
    }
    return out;
}

const std::vector<game::Promise>& Bargainer::all_promised(Scene& scene) {
    if (!scene.promised) {
        scene.promised = game::promised(host_, scene.believed, me_);
        const std::vector<game::Promise> accepted = game::accepted(host_, scene.believed, me_);
        scene.promised->insert(scene.promised->end(), accepted.begin(), accepted.end());
        // A yes to what comes only together with another text is a yes to paying for that.
        for (const game::Promise& one : accepted) {
            const Draft& draft = *scene.believed.draft(one.agreement);
            if (draft.text().linked.empty()) continue;
            add_tied(*scene.promised, game::signed_with(host_, scene.believed, me_, draft.text(), draft.id));
        }
    }
    return *scene.promised;
}

std::vector<game::Promise> Bargainer::signed_with(Scene& scene, const DraftText& text) const {
    const Draft* const supposed = scene.believed.draft(scene.supposed_of);
    const bool open = supposed != nullptr && supposed->status == DraftStatus::kOpen;
    std::vector<game::Promise> with =
        game::signed_with(host_, scene.believed, me_, text, open ? supposed->id : DraftId{});
    std::erase_if(with, [&](const game::Promise& one) {
        return thinks() && stopped(scene.believed, *scene.believed.draft(one.agreement));
    });
    return with;
}

std::vector<game::Promise> Bargainer::promised_beside(Scene& scene, const DraftText& text) {
    std::vector<game::Promise> out = all_promised(scene);
    // What this text is one version of is not paid for twice.
    const auto version_of_it = [&](const Draft* draft) {
        return draft != nullptr && draft->status == DraftStatus::kOpen &&
               (draft->id == scene.supposed_of || kind_of(draft->text()) == kind_of(text));
    };
    std::erase_if(out, [&](const game::Promise& one) {
        const Draft* const draft = scene.believed.draft(one.agreement);
        if (version_of_it(draft)) return true;
        // What others have stopped as it stands will not be paid for.
        return draft != nullptr && thinks() && stopped(scene.believed, *draft);
    });
    return out;
}

bool Bargainer::stopped(const World& world, const Draft& draft) const {
    const std::vector<DraftId> all = package_of(world, draft);
    return std::any_of(all.begin(), all.end(), [&](DraftId id) {
        const Draft* const one = world.draft(id);
        return one != nullptr && tally(host_.scenario(), world, *one, false).outcome == Outcome::kNo;
    });
}

std::optional<Move> Bargainer::take_back(Scene& scene) {
    const Scenario& s = host_.scenario();
    std::vector<game::Promise> accepted = game::accepted(host_, scene.believed, me_);
    if (accepted.empty()) return std::nullopt;
    // What others have stopped waits beside the rest, and is looked at again if they come round.
    std::erase_if(accepted, [&](const game::Promise& one) {
        return thinks() && stopped(scene.believed, *scene.believed.draft(one.agreement));
    });
    ById<ResourceId, double> left = game::promised_in_all(host_, scene.believed, me_);
    for (std::size_t i = 0; i < left.size(); ++i)
        left[ResourceId{i}] = scene.believed.numbers[s.free_slot(me_, ResourceId{i})] - left[ResourceId{i}];
    std::vector<const Draft*> paid;
    for (const game::Promise& one : accepted) {
        const Draft& draft = *scene.believed.draft(one.agreement);
        if (covers(left[one.resource], one.amount)) {
            left[one.resource] -= one.amount;
            paid.push_back(&draft);
            continue;
        }
        // It waits beside one that shuts it out: only one of the two will ever be paid for.
        if (std::any_of(paid.begin(), paid.end(), [&](const Draft* other) {
                return other->id != draft.id && !go_together(scene, draft.text(), other->text());
            }))
            continue;
        Appraisal unpaid;
        unpaid.possible = false;
        unpaid.obstacle = game::own_shortfall_text(s, {.actor = me_,
                                                       .resource = one.resource,
                                                       .clause = {},
                                                       .needed = one.amount,
                                                       .has = std::max(0.0, left[one.resource])});
        if (draft.proposer == me_ && may_withdraw(s, scene.view.world, draft, me_))
            return withdraw(draft, "It can no longer enter into force: " + unpaid.obstacle + ".", unpaid.obstacle);
        return vote_on(draft, Vote::kReject, spokesperson(scene).against(draft.text(), unpaid), unpaid.obstacle);
    }
    return std::nullopt;
}

Valuer& Bargainer::valuer(Scene& scene) {
    if (!scene.valuer) {
        scene.valuer.emplace(host_, scene.believed, effort_.forks ? scene.interests.all() : scene.interests.own(),
                             effort_.forks ? ahead(effort_.rounds_ahead) : Horizon{1, false});
    }
    return *scene.valuer;
}

ById<ActorId, double> Bargainer::gains_of(Scene& scene, const DraftText& text, const Appraisal& worth) {
    const Scenario& s = host_.scenario();
    ById<ActorId, double> out(s.actors.size(), 0.0);
    scene.interests.add(shifts(worth.change), out);
    for (const ActorId party : text.parties)
        out[party] -= burden(host_, scene.believed, text, party);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[ActorId{i}] -= never_signed_.price(ActorId{i}, text, scene.view.world.round);
    return out;
}

double Bargainer::own_word(const Scene& scene, const DraftText& text) const {
    if (scene.believed.assurances.empty()) return 0;
    const Pledges pledge = pledges(scene);
    return pledge.redeemed_by(me_, text) - pledge.price_of_text(me_, text, false);
}

double Bargainer::look_again(Scene& scene, const DraftText& text) {
    const Appraisal worth = appraise(scene, text);
    return worth.possible ? worth.own : 0;
}

int Bargainer::talked(const DraftText& text) const {
    const auto at = talks_.find(kind_of(text));
    return at == talks_.end() ? 0 : at->second;
}

Bargainer::Closer Bargainer::come_closer(Scene& scene, const Draft& draft) const {
    Closer out;
    std::unordered_set<std::uint64_t> heard;
    std::unordered_set<std::uint64_t> written;
    const DraftText& last = draft.text();
    const Book::Page& page = scene.book.page(last);
    for (const Shared<DraftVersion>& version : draft.versions) {
        const bool anew = written.insert(key_of(version->text)).second;
        if (version->author == me_) {
            // To put back what stood there before is no step towards anybody.
            if (anew) ++out.own;
            continue;
        }
        const auto guess = Book::estimate(page, version->text);
        if (!guess) continue;
        double worth = weigh(scene.interests.of(me_), guess->change(host_.scenario().objectives.size()));
        if (version->text.parties.contains(me_)) worth -= guess->burden(me_);
        out.moved.hear(worth);
        heard.insert(key_of(version->text));
    }
    out.offers = static_cast<int>(heard.size()) - 1;
    return out;
}

double Bargainer::demand(Scene& scene, const Draft& draft) {
    const PersonalityDef& personality = mind();
    const World& world = scene.view.world;
    const DraftText& text = draft.text();
    const auto [at, fresh] = hopes_.try_emplace(draft.id.value, 0.0);
    if (fresh) {
        const Outlook look = outlook(scene);
        const Sheet sheet{look, scene.book.page(text)};
        const auto best = best_package(look, sheet, text, search(), scene.luck);
        if (best && !effort_.forks) {
            at->second = best->gains[me_] * best->chance;
        } else if (best) {
            // A sum of terms promises more than the whole keeps, and mostly something bars it: who has time to think
            // looks for what could be had.
            DraftText hoped = best->text();
            if (const auto bar = barred(host_, scene.believed, hoped, true)) {
                if (auto instead = past_bar(scene, look, hoped, *bar, Mend::kAnew)) hoped = std::move(*instead);
            }
            at->second = appraise(scene, hoped).own * best->chance;
        }
        if (effort_.forks) at->second = std::max(at->second, bettered(scene, draft, look));
    }
    // How far the talks have come: by what the others have come closer and by how often it has asked itself, by the
    // proposals of its kind that came to nothing, and by the game's clock. An open draft does not outlive its phase.
    // Who only moves a text to and fro gets nothing for it.
    const Closer closer = come_closer(scene, draft);
    const double goal = std::max(at->second, closer.moved.first() + kMargin);
    const double moved = std::clamp(closer.moved.share(goal), 0.0, 1.0);
    double by_talk = (0.5 * closer.own + (0.4 + 0.4 * personality.reciprocity) * moved) / (0.5 + personality.patience);
    if (personality.concession == Concession::kTitForTat) by_talk = moved;
    if (personality.concession == Concession::kMicro) by_talk = 0.2 * closer.offers;
    const double by_failure = 0.2 * talked(text);
    const double t = std::min(1.0, by_talk + by_failure + by_clock(host_.scenario(), world));
    // A quick search finds less than there is: who has no time to look asks for more than it has found, the patient
    // most.
    const double hope = std::max(kMargin, at->second * (effort_.forks ? 1 : 1 + personality.patience));
    return asked_of(hope, personality.late, shape_of(personality.concession)).at(t);
}

double Bargainer::enough(Scene& scene, const Draft& draft) {
    const DraftText& text = draft.text();
    // Who must sign, or can stop it, has something to ask for; but not more than before for what it has offered itself
    // or named as what it would sign, also where it comes as a draft of its own.
    const bool asks =
        text.parties.contains(me_) || (effort_.forks && can_stop(host_.scenario(), scene.view.world, text, me_));
    const auto bound = bound_from(scene, text);
    const double least = bound ? *bound : asks ? demand(scene, draft) : kMargin;
    return least + harm_by(backers(draft) | text.parties, scene);
}

std::optional<double> Bargainer::bound_from(const Scene& scene, const DraftText& text) const {
    const std::uint64_t key = key_of(text);
    const auto named = named_.find(key);
    // Each look ahead throws its own dice: what it has just said that it would sign it signs, though the next look
    // should show a little less.
    if (named != named_.end() && named->second + 1 >= scene.view.world.round) return kMargin - kLookDiffers;
    return named != named_.end() || offered_.contains(key) ? std::optional{kMargin} : std::nullopt;
}

bool Bargainer::keeps_to(const Scene& scene, const DraftText& text, double own) const {
    const auto bound = bound_from(scene, text);
    return bound && own >= *bound + harm_by(text.parties, scene);
}

std::string Bargainer::dearest_term(Scene& scene, const DraftText& text) const {
    if (!effort_.forks) return {};  // in bulk nobody reads it
    ClauseId dearest;
    double most = kIndifferent;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const double asked = term_burdens(host_, scene.believed, text, i)[me_];
        if (asked <= most) continue;
        most = asked;
        dearest = text.terms[i].clause;
    }
    return dearest.valid() ? host_.scenario().clauses[dearest].name.str() : std::string{};
}

void Bargainer::remember_harm(ActorId by, int round) {
    if (by == me_ || !by.valid()) return;
    harms_.resize(host_.scenario().actors.size(), 0);
    harms_[by.index()] = round;
}

double Bargainer::harm_by(ActorSet whom, const Scene& scene) const {
    double most = 0;
    for (const ActorId other : whom& ActorSet::first(harms_.size())) {
        if (harms_[other.index()] == 0) continue;
        double left = kHarm;
        for (int round = harms_[other.index()]; round < scene.view.world.round; ++round)
            left *= mind().grudge;
        most = std::max(most, left);
    }
    return most;
}

}  // namespace demarche::ai
