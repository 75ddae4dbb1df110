#include "ai/bargainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "ai/learning.h"
#include "ai/voice.h"
#include "base/hash.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"
#include "game/shortfall.h"

namespace demarche::ai {

namespace {

constexpr double kHarm = 0.03;         ///< More gain that is asked of somebody who has just broken its word.
constexpr double kLesson = 0.006;      ///< What one vote teaches about an actor's readiness,
constexpr double kMostLessons = 0.03;  ///< and all of them together.

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

std::uint64_t kind_of(const DraftText& text) {
    return hash_mix(hash_mix(text.type.value, text.framework.value), text.place.value);
}

std::uint64_t key_of(const DraftText& text) {
    std::uint64_t key = hash_mix(kind_of(text), text.parties.bits());
    std::uint64_t terms = 0;  // a sum: in whatever order they stand, they say the same
    for (const Term& term : text.terms) {
        std::uint64_t one = hash_mix(1, term.clause.value);
        for (const double value : term.params)
            one = hash_mix(one, static_cast<std::uint64_t>(static_cast<std::int64_t>(value * 1000)));
        terms += one;
    }
    key = hash_mix(hash_mix(key, terms), static_cast<std::uint64_t>(text.duration));
    const Conditions& when = text.conditions;
    key = hash_mix(hash_mix(key, static_cast<std::uint64_t>(when.not_before)),
                   static_cast<std::uint64_t>(when.until_round));
    if (when.only_if) {
        key = hash_mix(hash_mix(key, when.only_if->indicator.value_or(SlotIndex{0})), when.only_if->agreement.value);
        for (const std::optional<double>& bound : {when.only_if->below, when.only_if->above})
            key = hash_mix(key, bound ? std::bit_cast<std::uint64_t>(*bound) : 1);
    }
    for (const DraftId other : text.linked)
        key = hash_mix(key, other.value);
    return key;
}

const PersonalityDef& Bargainer::mind() const {
    return host_.scenario().personality_of(me_);
}

Outlook Bargainer::outlook(const Scene& scene) const {
    return {host_.scenario(), scene.view.world, scene.interests, me_, mind(), readiness_, &purses_};
}

void Bargainer::new_phase() {
    counters_.clear();
    conversation_.new_phase();
    assured_ = {};
    words_given_ = 0;
    reconsider_.clear();
    planned_.clear();
    looked_for_ = 0;
    tidied_ = false;
}

void Bargainer::learn(Scene& scene, Beliefs& beliefs, const std::vector<Effect>& effects) {
    const Scenario& s = host_.scenario();
    readiness_.resize(s.actors.size(), 0.0);
    // In games in bulk there is no time to think about each other's reasons.
    if (effort_.forks) {
        draw_lessons(s, scene.view, me_, scene.interests, scene.book, effects, beliefs);
        purses_.follow(host_, scene.view, effects);
    }
    for (const Effect& effect : effects) {
        if (const auto* vote = std::get_if<VoteCast>(&effect.change)) {
            if (vote->by == me_ || (vote->vote != Vote::kAccept && vote->vote != Vote::kReject)) continue;
            const bool willing = vote->vote == Vote::kAccept;
            double& ready = readiness_[vote->by.index()];
            ready = std::clamp(ready + (willing ? kLesson : -kLesson), -kMostLessons, kMostLessons);
        } else if (const auto* decided = std::get_if<DraftDecided>(&effect.change)) {
            if (decided->status != DraftStatus::kRejected) continue;
            // A draft that is amended and refused again in one meeting has come to nothing once.
            const auto round = static_cast<std::uint64_t>(scene.view.world.round);
            if (!came_to_nothing_.insert(hash_mix(decided->draft.value, round)).second) continue;
            if (const Draft* draft = scene.view.world.draft(decided->draft)) ++talks_[kind_of(draft->text())];
            for (const auto& [draft, kind] : own_) {
                if (draft == decided->draft) ++failed_[kind];
            }
        } else if (const auto* tabled = std::get_if<DraftTabled>(&effect.change)) {
            const Draft& draft = *tabled->draft;
            const ActorId author = draft.versions.back()->author;
            // What somebody writes is what the two speak of next.
            if (author != me_ && effort_.forks && voters(s, scene.view.world, draft.text()).contains(me_))
                spokesperson(scene).turn_to(author, draft.id);
            if (author == me_) {
                tabled_.insert(key_of(draft.text()));
                offered_[key_of(draft.text())] = scene.view.world.round;
                if (draft.version() == 1) own_.push_back({draft.id, kind_of(draft.text())});
            }
        } else if (const auto* said = std::get_if<MessageSent>(&effect.change)) {
            spokesperson(scene).hear(*said);
        } else if (const auto* given = std::get_if<AssuranceGiven>(&effect.change)) {
            received(scene, *given->assurance);
        } else if (const auto* judged = std::get_if<AssuranceJudged>(&effect.change)) {
            const Assurance* const word = scene.view.world.assurance(judged->assurance);
            if (judged->status == AssuranceStatus::kBroken && word != nullptr &&
                (!word->to || word->to->contains(me_))) {
                remember_harm(word->from, scene.view.world.round);
                if (effort_.forks && word->from != me_ && word->to) spokesperson(scene).reproach_with(*word);
            }
        } else if (const auto* changed = std::get_if<AgreementChanged>(&effect.change)) {
            if (changed->what == AgreementChanged::What::kFoundOut && changed->agreement->text().parties.contains(me_))
                remember_harm(changed->actor, scene.view.world.round);
            // Something has come into force or ended: what it has tabled may have become bad.
            tidied_ = false;
            if (changed->what != AgreementChanged::What::kFoundOut || changed->actor == me_ || !effort_.forks) continue;
            std::string line = spokesperson(scene).line_for("breach");
            if (!line.empty() && changed->agreement->text().parties.contains(me_))
                spokesperson(scene).say_later(std::nullopt, std::move(line));
        }
    }
}

void Bargainer::received(Scene& scene, const Assurance& given) {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    if (given.from == me_ || (given.to && !given.to->contains(me_))) return;
    // The same promise twice binds no more than once.
    for (const Shared<Assurance>& one : world.assurances) {
        if (one->id != given.id && one->from == given.from && one->type == given.type &&
            one->status == AssuranceStatus::kOpen)
            return;
    }
    const double worth = pledges(scene).value(scene.opening.bonds(given.from)[given.type.index()], given.from, me_) *
                         credence(s, world, me_, given.from);
    if (worth <= 0) return;
    credit_.resize(s.actors.size(), 0.0);
    credit_[given.from.index()] += worth;
    for (const Shared<Draft>& draft : world.drafts) {
        if (draft->status == DraftStatus::kOpen && draft->vote(me_) == Vote::kReject &&
            backers(*draft).contains(given.from))
            reconsider_.push_back(draft->id);
    }
    if (effort_.forks) spokesperson(scene).thank_for(given);
}

ActorSet Bargainer::backers(const Draft& draft) const {
    ActorSet out = ActorSet::just(draft.proposer);
    out.insert(draft.versions.back()->author);
    out.erase(me_);
    return out;
}

Pledges Bargainer::pledges(const Scene& scene) const {
    return Pledges{host_, scene.believed, scene.interests, scene.opening};
}

void Bargainer::refused(const Command& command) {
    if (const auto* propose = std::get_if<ProposeDraft>(&command)) tabled_.insert(key_of(propose->text));
    if (const auto* amend = std::get_if<AmendDraft>(&command)) counters_[amend->draft.value] = kMaxCounters;
}

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

Appraisal Bargainer::appraise(Scene& scene, const DraftText& text) {
    const Scenario& s = host_.scenario();
    const Outlook look = outlook(scene);
    Appraisal out;
    // In games in bulk the book settles it; what the book does not know is forked.
    if (!effort_.forks) {
        if (const auto guess = Book::estimate(scene.book.page(text.type, text.framework, text.place), text)) {
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
        out.obstacle = at_home.least == me_
                           ? "it would hardly be ratified at our own home"
                           : fmt::format("it would hardly be ratified by {}", s.actors[at_home.least].name.str());
        if (at_home.veto.valid())
            out.obstacle += fmt::format(", where {} would stop it", s.constituencies[at_home.veto].name.str());
        return out;
    }
    // One valuer for all that is looked at in a move: the course without anything new is the same for all of it.
    if (!scene.valuer) {
        scene.valuer.emplace(host_, scene.believed, effort_.forks ? scene.interests.all() : scene.interests.own(),
                             effort_.forks ? ahead(effort_.rounds_ahead) : Horizon{1, false});
    }
    Valuer::Outcome outcome = scene.valuer->of(text);
    out.possible = outcome.possible;
    const bool ours = outcome.shortfall && outcome.shortfall->actor == me_;
    out.obstacle = ours ? game::own_shortfall_text(s, *outcome.shortfall) : std::move(outcome.obstacle);
    // What is signed away already and not yet bound cannot be signed away again.
    if (out.possible && text.parties.contains(me_)) {
        if (!scene.promised) scene.promised = game::promised(host_, scene.believed, me_);
        std::vector<script::ResourceCost> asks;
        for (std::size_t i = 0; i < text.terms.size() && !scene.promised->empty(); ++i) {
            if (const auto costs = game::term_costs(host_, scene.believed, text, i))
                asks.insert(asks.end(), costs->begin(), costs->end());
        }
        if (game::endangered(s, scene.believed, me_, *scene.promised, asks)) {
            out.possible = false;
            out.obstacle = "we lack the means";
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

ById<ActorId, double> Bargainer::gains_of(Scene& scene, const DraftText& text, const Appraisal& worth) {
    const Scenario& s = host_.scenario();
    ById<ActorId, double> out(s.actors.size(), 0.0);
    scene.interests.add(shifts(worth.change), out);
    for (const ActorId party : text.parties)
        out[party] -= burden(host_, scene.believed, text, party);
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
    const DraftText& last = draft.text();
    const Book::Page& page = scene.book.page(last.type, last.framework, last.place);
    for (const Shared<DraftVersion>& version : draft.versions) {
        if (version->author == me_) {
            ++out.own;
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
        const Sheet sheet{look, scene.book.page(text.type, text.framework, text.place)};
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
    const bool bound = offered_.contains(key_of(text)) || named_.contains(key_of(text));
    const double least = asks && !bound ? demand(scene, draft) : kMargin;
    return least + harm_by(backers(draft) | text.parties, scene);
}

std::optional<Move> Bargainer::answer(Scene& scene, const Draft& draft) {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    const int version = draft.version();
    const bool party = text.parties.contains(me_);
    const auto vote = [&](Vote what, std::string reason, std::string why) {
        if (utf8_length(reason) > kMaxReason) reason = printable(reason, kMaxReason);
        return Move{VoteOnDraft{draft.id, version, what, {}, std::move(reason)}, std::move(why)};
    };
    const auto with_voice = [&](std::string_view occasion, const std::string& why) {
        const std::string line = spokesperson(scene).line_for(occasion);
        return line.empty() ? why : why.empty() ? line : line + " " + why;
    };
    if (taboo(text, scene.believed)) {
        return vote(Vote::kReject,
                    with_voice("refuse", "There are terms in it that we do not sign, whatever else it holds."),
                    "a taboo");
    }
    if (mind().on_offer.valid()) {
        const script::Host::Eyes eyes{host_, me_};
        auto said = host_.word(mind().on_offer, scene.believed, {&draft});
        if (said && *said == "accept") return vote(Vote::kAccept, with_voice("accept", {}), "its script accepts");
        if (said && *said == "reject") return vote(Vote::kReject, with_voice("refuse", {}), "its script rejects");
    }
    const auto offered = offered_.find(key_of(text));
    if (offered != offered_.end() && offered->second == scene.view.world.round)
        return vote(Vote::kAccept, with_voice("accept", {}), "its own offer");
    // Where somebody else holds the pen it can only say what it would sign.
    const bool writes = may_write(s, scene.view.world, me_, text.framework);
    const bool may_counter = counters_[draft.id.value] < kMaxCounters && version < kMaxVersion;
    const auto counter_with = [&](DraftText instead, const std::string& what, std::string why) {
        ++counters_[draft.id.value];
        return Move{
            AmendDraft{draft.id, version, std::move(instead), printable(with_voice("counter", what), kMaxMessage)},
            std::move(why)};
    };
    const Appraisal worth = appraise(scene, text);
    if (!worth.possible) {
        std::string what;
        if (effort_.forks && writes && may_counter) {
            auto instead = within_means(scene, text, what);
            if (!instead) instead = for_home(scene, text, what);
            if (instead) return counter_with(std::move(*instead), what, worth.obstacle);
        }
        // What its voice says of a no speaks of what it does not want; this one it could not do if it would. The dice
        // fall as for any no: what is said of it decides nothing.
        (void)spokesperson(scene).line_for("refuse");
        return vote(Vote::kReject, spokesperson(scene).against(text, worth), worth.obstacle);
    }
    const double value = worth.own + tied_value(scene, text);
    const double wanted = enough(scene, draft);
    // What those behind the text have promised counts for it once.
    double credit = 0;
    for (const ActorId other : backers(draft) & ActorSet::first(credit_.size()))
        credit += credit_[other.index()];
    // The words are for people: games in bulk do without the numbers.
    std::string why;
    if (effort_.forks) {
        why = fmt::format("value {:+.3f}, demand {:+.3f} ({})", value, wanted,
                          reasons_in_numbers(s, scene.interests.of(me_), worth.change));
    }
    const std::string words = reasons_for(s, scene.interests.of(me_), worth.change);
    // Who takes a text without what it had asked for says why: it would seem to have asked for nothing.
    const auto yes = [&] {
        const std::string without = spokesperson(scene).without_wish(draft);
        return with_voice("accept", without.empty() || words.empty() ? without + words : without + " " + words);
    };
    if (value >= wanted) return vote(Vote::kAccept, yes(), why);
    if (value + credit >= wanted) {
        spend(draft, wanted - value);
        return vote(Vote::kAccept, with_voice("accept", "We do it for your word, and shall hold you to it."),
                    effort_.forks ? fmt::format("value {:+.3f}, {:+.3f} of it their word, demand {:+.3f}",
                                                value + credit, credit, wanted)
                                  : std::string{});
    }
    // Whose own yes is asked for, as of a host, cannot stand aside: to abstain would be to refuse.
    const bool asked_for = consents(rule_of(s, text), host_of(s, text)).contains(me_);
    if (!party && asked_for && value >= 0 && value <= kIndifferent) return vote(Vote::kAccept, yes(), why);
    if (!party && !asked_for && std::abs(value) <= kIndifferent)
        return vote(Vote::kAbstain, "It does not touch us enough to stand in its way.", why);

    std::string wanted_change;
    if (may_counter && (writes || effort_.forks)) {
        std::string what;
        auto instead = counter(scene, draft, value, wanted, what);
        // What it tables itself it signs, too.
        if (instead && writes) what = would_sign(change_in_words(s, text, *instead));
        if (!instead && party && writes && effort_.forks) instead = tie(scene, draft, value, wanted, what);
        if (instead && !writes) wanted_change = what;
        if (instead && writes) return counter_with(std::move(*instead), what, why);
    }
    // Better than nothing, and nothing better to ask for: at the end of the game, or when it is tired of asking, it
    // does not stand in the way. The patient tire late.
    const bool late = scene.view.world.round >= static_cast<int>(s.rounds.size()) - 1;
    const double asked = 0.5 * counters_[draft.id.value] + 0.5 * talked(text);
    if (value >= kMargin && (late || asked >= 0.5 + 2 * mind().patience)) return vote(Vote::kAccept, yes(), why);
    const std::string dearest = party ? dearest_term(scene, text) : std::string{};
    std::string refusal = reasons_against(s, scene.interests.of(me_), worth.change, value, party, dearest);
    if (!wanted_change.empty()) {
        refusal += " " + wanted_change;
    } else if (effort_.forks) {
        if (const std::string wish = spokesperson(scene).ask(draft, wanted - value - credit); !wish.empty())
            refusal += " " + wish;
    }
    return vote(Vote::kReject, with_voice("refuse", refusal), why);
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

void Bargainer::spend(const Draft& draft, double amount) {
    for (const ActorId other : backers(draft)) {
        double& left = credit_[other.index()];
        const double part = std::min(left, amount);
        left -= part;
        amount -= part;
    }
}

void Bargainer::plan_change(AmendDraft change, std::string why) {
    std::erase_if(planned_, [&](const Move& move) {
        const auto* amends = std::get_if<AmendDraft>(&move.command);
        return amends != nullptr && amends->draft == change.draft;
    });
    planned_.push_back(Move{std::move(change), std::move(why)});
}

std::optional<Move> Bargainer::reply(Scene& scene) {
    return asked() ? spokesperson(scene).reply() : std::nullopt;
}

std::optional<Move> Bargainer::planned(Scene& scene) {
    const Scenario& s = host_.scenario();
    while (!planned_.empty()) {
        Move move = std::move(planned_.front());
        planned_.erase(planned_.begin());
        if (const auto* amends = std::get_if<AmendDraft>(&move.command)) {
            const Draft* const draft = scene.view.world.draft(amends->draft);
            if (draft == nullptr || draft->version() != amends->version) continue;
        }
        const auto* tables = std::get_if<ProposeDraft>(&move.command);
        if (tables == nullptr) return move;
        // Others may have signed something meanwhile that shuts it out.
        if (!check_text(s, scene.view.world, tables->text)) continue;
        const auto covered = game::mandate_covers(host_, scene.believed, tables->text);
        if (covered && covered->yes) return move;
    }
    return std::nullopt;
}

std::optional<Move> Bargainer::next(Scene& scene) {
    const Scenario& s = host_.scenario();
    // Who has been asked something answers before it does anything else: by then the other would think it unheard.
    if (auto move = reply(scene)) return move;
    for (const Shared<Draft>& draft : scene.view.world.drafts) {
        if (draft->status != DraftStatus::kOpen || draft->vote(me_) != Vote::kNone) continue;
        if (!voters(s, scene.view.world, draft->text()).contains(me_)) continue;
        if (auto move = answer(scene, *draft)) return move;
    }
    while (!reconsider_.empty()) {
        const Draft* draft = scene.view.world.draft(reconsider_.back());
        reconsider_.pop_back();
        if (draft == nullptr || draft->status != DraftStatus::kOpen || draft->vote(me_) != Vote::kReject) continue;
        auto move = answer(scene, *draft);
        // It says again what it has said, or finds that the word has changed its mind.
        const auto* vote = move ? std::get_if<VoteOnDraft>(&move->command) : nullptr;
        if (vote != nullptr && vote->vote != Vote::kReject) return move;
    }
    if (auto move = planned(scene)) return move;
    if (auto move = move_text(scene)) return move;
    if (auto move = untie(scene)) return move;
    if (auto move = win_over(scene)) return move;
    if (auto move = spokesperson(scene).left_to_say()) return move;
    if (!tidied_) {
        if (auto move = tidy(scene)) return move;
        tidied_ = true;
    }
    if (looked_for_ >= effort_.drafts) return std::nullopt;
    ++looked_for_;
    // Not everybody speaks first, and not in every round.
    const double silence = 0.25 + 0.3 * mind().patience * (effort_.forks ? 0.5 : 1.0);
    if (scene.luck.unit() < silence) return std::nullopt;
    return initiative(scene);
}

}  // namespace demarche::ai
