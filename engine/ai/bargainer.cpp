#include "ai/bargainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "ai/declared.h"
#include "ai/learning.h"
#include "ai/voice.h"
#include "base/hash.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"
#include "script/said.h"

namespace demarche::ai {

namespace {

constexpr double kLesson = 0.006;      ///< What one vote teaches about an actor's readiness,
constexpr double kMostLessons = 0.03;  ///< and all of them together.

}  // namespace

std::uint64_t kind_of(const DraftText& text) {
    return hash_mix(hash_mix(text.type.value, text.framework.value), text.place.value);
}

std::uint64_t key_of(const Term& term) {
    std::uint64_t key = hash_mix(1, term.clause.value);
    for (const double value : term.params)
        key = hash_mix(key, static_cast<std::uint64_t>(std::llround(value * 1000)));
    return key;
}

std::uint64_t key_of(const DraftText& text) {
    std::uint64_t key = hash_mix(kind_of(text), text.parties.bits());
    std::uint64_t terms = 0;  // a sum: in whatever order they stand, they say the same
    for (const Term& term : text.terms)
        terms += key_of(term);
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
    return {host_.scenario(), scene.view.world, scene.interests, me_, mind(), readiness_, &purses_, &never_signed_};
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
        purses_.follow(host_, scene.view, effects);
        draw_lessons(outlook(scene), scene.book, effects, beliefs);
    }
    for (const Effect& effect : effects) {
        if (const auto* vote = std::get_if<VoteCast>(&effect.change)) {
            if (vote->by == me_ || (vote->vote != Vote::kAccept && vote->vote != Vote::kReject)) continue;
            const bool willing = vote->vote == Vote::kAccept;
            if (effort_.forks) {
                never_signed_.hear(s, me_, scene.view.world, *vote);
                if (says_it_never_signs(vote->reason)) continue;
            }
            double& ready = readiness_[vote->by.index()];
            ready = std::clamp(ready + (willing ? kLesson : -kLesson), -kMostLessons, kMostLessons);
            if (effort_.forks && says_it_lacks_means(vote->reason)) {
                auto& [version, who] = lacking_[vote->draft.value];
                if (version != vote->version) who = {};
                version = vote->version;
                who.insert(vote->by);
            }
        } else if (const auto* decided = std::get_if<DraftDecided>(&effect.change)) {
            settle_spent(decided->draft, decided->status != DraftStatus::kAdopted);
            if (decided->status != DraftStatus::kAdopted) free_again(scene.view.world, decided->draft);
            if (decided->status == DraftStatus::kWithdrawn && effort_.forks)
                spokesperson(scene).fate_noted(decided->draft, decided->reason);
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
            // Its yes has lapsed with the version to which it was given.
            settle_spent(draft.id, true);
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
                // Nothing more is done for the word of somebody who breaks it.
                if (word->from.index() < credit_.size()) credit_[word->from.index()] = 0;
                std::erase_if(spent_, [&](const Spent& one) { return one.second.first == word->from; });
                if (effort_.forks) spokesperson(scene).withhold_thanks_for(*word);
                if (effort_.forks && word->from != me_ && word->to) spokesperson(scene).reproach_with(*word);
            }
        } else if (const auto* changed = std::get_if<AgreementChanged>(&effect.change)) {
            if (changed->what == AgreementChanged::What::kFoundOut && changed->agreement->text().parties.contains(me_))
                remember_harm(changed->actor, scene.view.world.round);
            // Something has come into force or ended: what it has tabled may have become bad.
            tidied_ = false;
            if (changed->what != AgreementChanged::What::kFoundOut || changed->actor == me_ || !effort_.forks) continue;
            std::string line = spokesperson(scene).line_for("breach");
            if (line.empty() || !changed->agreement->text().parties.contains(me_)) continue;
            // Whoever does not know of the agreement hears nothing of how it was broken.
            const ActorSet others = host_.scenario().playable - ActorSet::just(me_);
            const ActorSet hear = changed->agreement->known_to & others;
            spokesperson(scene).say_later(hear == others ? std::nullopt : std::optional{hear}, std::move(line));
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
        const ActorSet asked = backers(*draft) | draft->text().parties;
        if (draft->status == DraftStatus::kOpen && draft->vote(me_) == Vote::kReject && asked.contains(given.from))
            reconsider_.push_back(draft->id);
    }
    if (effort_.forks) spokesperson(scene).thank_for(given);
}

void Bargainer::free_again(const World& world, DraftId gone) {
    const Draft* const draft = world.draft(gone);
    if (!effort_.forks || draft == nullptr || draft->vote(me_) != Vote::kAccept) return;
    for (const Shared<Draft>& other : world.drafts) {
        if (other->status == DraftStatus::kOpen && other->vote(me_) == Vote::kReject) reconsider_.push_back(other->id);
    }
}

void Bargainer::agree_choice(const AgreedChoice& agreed) {
    std::erase_if(conversation_.choices,
                  [&](const AgreedChoice& one) { return one.first.first == agreed.first.first; });
    conversation_.choices.push_back(agreed);
}

bool Bargainer::has_yes(const World& world, DraftId id, ActorId whom) const {
    const Draft* const draft = world.draft(id);
    // What a file says may be anything.
    return draft != nullptr && host_.scenario().actors.has(whom) && draft->vote(whom) == Vote::kAccept;
}

std::optional<Move> Bargainer::agreed_word(const Scene& scene) {
    std::vector<AgreedWord>& words = conversation_.words_for_a_yes;
    for (auto at = words.begin(); at != words.end();) {
        const auto& [whom, draft_id] = at->first;
        const bool given = has_yes(scene.view.world, draft_id, whom);
        const Draft* const draft = scene.view.world.draft(draft_id);
        if (draft != nullptr && spoken_of(scene.view.world, *draft) && !given) {
            ++at;
            continue;
        }
        // It is given now, or its draft is gone.
        Move move = std::move(at->second);
        at = words.erase(at);
        game::Lookahead ahead{host_, scene.believed};
        if (given && ahead.give(me_, move.command)) return move;
    }
    return std::nullopt;
}

std::optional<int> Bargainer::agreed_choice(const World& world, const OpenChoice& open) const {
    for (const auto& [choice, price] : conversation_.choices) {
        if (choice.first == open.card && has_yes(world, price.second, price.first)) return choice.second;
    }
    return std::nullopt;
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

Move vote_on(const Draft& draft, Vote what, const std::string& reason, std::string why) {
    return Move{VoteOnDraft{draft.id, draft.version(), what, {}, abridged(reason, kMaxReason)}, std::move(why)};
}

Move withdraw(const Draft& draft, const std::string& reason, std::string why) {
    return Move{WithdrawDraft{draft.id, abridged(reason, kMaxReason)}, std::move(why)};
}

std::optional<Move> Bargainer::answer(Scene& scene, const Draft& draft) {
    if (auto move = answer_unweighed(scene, draft)) return move;
    const Appraisal worth = appraise(scene, draft.text());
    if (!worth.possible) return answer_to_impossible(scene, draft, worth);
    const Judgement judged = judge(scene, draft, worth);
    if (auto move = answer_as_it_stands(scene, draft, judged)) return move;
    std::string would_sign_if;
    if (auto move = answer_with_change(scene, draft, judged, would_sign_if)) return move;
    return answer_at_last(scene, draft, judged, would_sign_if);
}

std::optional<Move> Bargainer::answer_unweighed(Scene& scene, const Draft& draft) {
    const DraftText& text = draft.text();
    const auto voiced = [&](std::string_view occasion, const std::string& words) {
        return spokesperson(scene).voiced(occasion, words);
    };
    if (taboo(text, scene.believed)) {
        return spokesperson(scene).refusal(draft, untouchable(text, scene.believed), "a taboo");
    }
    if (const auto said = scripted(scene, draft)) {
        return said->vote == Vote::kAccept
                   ? vote_on(draft, Vote::kAccept, voiced("accept", said->reason), "its script accepts")
                   : spokesperson(scene).refusal(draft, said->reason, "its script rejects");
    }
    const auto offered = offered_.find(key_of(text));
    if (offered != offered_.end() && offered->second == scene.view.world.round)
        return vote_on(draft, Vote::kAccept, voiced("accept", {}), "its own offer");
    return std::nullopt;
}

std::optional<Bargainer::Scripted> Bargainer::scripted(const Scene& scene, const Draft& draft) const {
    if (!mind().on_offer.valid()) return std::nullopt;
    const script::Host::Eyes eyes{host_, me_};
    const auto said = host_.word(mind().on_offer, scene.believed, {&draft});
    if (!said) return std::nullopt;
    const auto [word, reason] = script::said_in(*said);
    if (word != "accept" && word != "reject") return std::nullopt;
    return Scripted{word == "accept" ? Vote::kAccept : Vote::kReject, std::string{reason}};
}

Move Bargainer::answer_to_impossible(Scene& scene, const Draft& draft, const Appraisal& worth) {
    const DraftText& text = draft.text();
    std::string what;
    if (effort_.forks && writes(scene, draft) && may_counter(draft)) {
        auto instead = within_means(scene, text, what);
        if (!instead) instead = for_home(scene, text, what);
        if (instead && !stirs_again(draft, *instead))
            return counter_with(scene, draft, std::move(*instead), what, worth.obstacle);
    }
    return spokesperson(scene).inability(draft, worth);
}

Bargainer::Judgement Bargainer::judge(Scene& scene, const Draft& draft, const Appraisal& worth) {
    Judgement out{worth};
    out.value = worth.own + tied_value(scene, draft, draft.text());
    out.wanted = enough(scene, draft);
    out.credit = credit_of(backers(draft));
    // The words are for people: games in bulk do without the numbers.
    if (effort_.forks) {
        out.why = fmt::format("value {:+.3f}, demand {:+.3f} ({})", out.value, out.wanted,
                              reasons_in_numbers(host_.scenario(), scene.interests.of(me_), worth.change));
    }
    return out;
}

double Bargainer::credit_of(ActorSet whom) const {
    double sum = 0;
    for (const ActorId other : whom& ActorSet::first(credit_.size()))
        sum += credit_[other.index()];
    return sum;
}

double Bargainer::asks_from(Scene& scene, const Draft& draft) {
    return asked_beside(scene, draft, {}, tied_value(scene, draft, draft.text()));
}

double Bargainer::asked_beside(Scene& scene, const Draft& draft, ActorId by, double tied) {
    ActorSet behind = backers(draft);
    if (by.valid() && by != me_) behind.insert(by);
    return enough(scene, draft) - tied - credit_of(behind);
}

double Bargainer::signs_from(Scene& scene, const Draft& draft, ActorId by, const DraftText* text) {
    const DraftText& then = text == nullptr ? draft.text() : *text;
    const double tied = tied_value(scene, draft, then);
    const double asked = asked_beside(scene, draft, by, tied);
    const bool lets_pass = !then.parties.contains(me_) && lacks_without(host_.scenario(), scene.believed, draft, me_);
    return lets_pass ? std::min(asked, -tied) : asked;
}

std::string Bargainer::thanks_for_word(const Scene& scene, const Draft& draft) const {
    const Scenario& s = host_.scenario();
    const ActorSet readers = audience_of(s, scene.view.world, draft);
    std::string kept;
    for (const Shared<Assurance>& word : scene.view.world.assurances) {
        // Who reads a vote hears nothing of a word that was given in confidence.
        if (!backers(draft).contains(word->from) || credit_of(ActorSet::just(word->from)) <= 0) continue;
        if (word->to && !(word->to->contains(me_) && (*word->to | ActorSet::just(word->from)).includes(readers)))
            continue;
        const std::string name = s.actors[word->from].name.str();
        if (word->status == AssuranceStatus::kOpen)
            return fmt::format("We do it for the word of {}, and shall hold it to that.", name);
        if (word->status == AssuranceStatus::kKept)
            kept = fmt::format("{} has kept its word to us, and we have not forgotten it.", name);
    }
    return kept;
}

Move Bargainer::yes_to(Scene& scene, const Draft& draft, const Judgement& judged) {
    const std::string words = reasons_for(host_.scenario(), scene.interests.of(me_), judged.worth.change);
    // Who takes a text without what it had asked for says why: it would seem to have asked for nothing.
    const std::string without = spokesperson(scene).without_wish(draft);
    return vote_on(draft, Vote::kAccept,
                   spokesperson(scene).voiced(
                       "accept", without.empty() || words.empty() ? without + words : without + " " + words),
                   judged.why);
}

std::optional<Move> Bargainer::answer_as_it_stands(Scene& scene, const Draft& draft, const Judgement& judged) {
    const auto& [worth, value, wanted, credit, why] = judged;
    if (value >= wanted) return yes_to(scene, draft, judged);
    if (value + credit >= wanted) {
        const std::string thanks = effort_.forks ? thanks_for_word(scene, draft) : std::string{};
        // It signs for that word, and not because it could do without what it had asked for in the text.
        spokesperson(scene).forget_wish(draft);
        spend(draft, wanted - value);
        if (!effort_.forks) return yes_to(scene, draft, judged);  // in bulk nobody reads why
        Judgement with_it = judged;
        with_it.why =
            fmt::format("value {:+.3f}, {:+.3f} of it their word, demand {:+.3f}", value + credit, credit, wanted);
        return thanks.empty()
                   ? yes_to(scene, draft, with_it)
                   : vote_on(draft, Vote::kAccept, spokesperson(scene).voiced("accept", thanks), with_it.why);
    }
    switch (as_judged(scene, draft, judged)) {
        case Vote::kAccept:
            return yes_to(scene, draft, judged);
        case Vote::kAbstain:
            return vote_on(draft, Vote::kAbstain, "It does not touch us enough to stand in its way.", why);
        case Vote::kReject:
        case Vote::kNone:
            break;
    }
    return std::nullopt;
}

Vote Bargainer::as_judged(const Scene& scene, const Draft& draft, const Judgement& judged) const {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    if (judged.value + judged.credit >= judged.wanted) return Vote::kAccept;
    if (text.parties.contains(me_)) return Vote::kNone;
    // Whose own yes is asked for, as of a host or where all must accept, cannot stand aside: to abstain would be to
    // refuse.
    const bool asked_for = lacks_without(s, scene.believed, draft, me_);
    if (asked_for && judged.value >= 0 && judged.value <= kIndifferent) return Vote::kAccept;
    return !asked_for && std::abs(judged.value) <= kIndifferent ? Vote::kAbstain : Vote::kNone;
}

bool Bargainer::weighs(const Scene& scene, const Draft& draft) {
    // What is said to it by a taboo or by a script is no matter of worth.
    return draft.vote(me_) == Vote::kNone && !taboo(draft.text(), scene.believed) && !mind().on_offer.valid();
}

Vote Bargainer::leaning(Scene& scene, const Draft& draft) {
    const DraftText& text = draft.text();
    if (!weighs(scene, draft)) return Vote::kNone;
    const Appraisal worth = appraise(scene, text);
    return worth.possible ? as_judged(scene, draft, judge(scene, draft, worth)) : Vote::kNone;
}

Vote Bargainer::leaning_at_last(Scene& scene, const Draft& draft) {
    const DraftText& text = draft.text();
    if (!weighs(scene, draft)) return Vote::kNone;
    const Appraisal worth = appraise(scene, text);
    const double value = worth.own + tied_value(scene, draft, draft.text());
    return worth.possible && tired_of(scene, draft, value) ? Vote::kAccept : Vote::kNone;
}

bool Bargainer::tired_of(const Scene& scene, const Draft& draft, double value) const {
    // Better than nothing, and nothing better to ask for: at the end of the game, or when it is tired of asking, it
    // does not stand in the way. The patient tire late.
    const bool late = scene.view.world.round >= static_cast<int>(host_.scenario().rounds.size()) - 1;
    const double asked = 0.5 * countered(draft) + 0.5 * talked(draft.text());
    return value >= kMargin && (late || asked >= 0.5 + 2 * mind().patience);
}

std::optional<Move> Bargainer::answer_with_change(Scene& scene, const Draft& draft, const Judgement& judged,
                                                  std::string& would_sign_if) {
    const DraftText& text = draft.text();
    // Where somebody else holds the pen it can only say what it would sign.
    const bool pen = writes(scene, draft);
    if (!may_counter(draft) || (!pen && !effort_.forks)) return std::nullopt;
    std::string what;
    auto instead = counter(scene, draft, judged.value, judged.wanted, what);
    if (!pen) {
        if (instead) would_sign_if = what;
        return std::nullopt;
    }
    // What it tables itself it signs, too.
    if (instead) {
        what = would_sign(change_in_words(host_.scenario(), text, *instead));
    } else if (text.parties.contains(me_) && effort_.forks) {
        instead = tie(scene, draft, judged.value, judged.wanted, what);
    }
    if (!instead) return std::nullopt;
    return counter_with(scene, draft, std::move(*instead), what, judged.why);
}

Move Bargainer::answer_at_last(Scene& scene, const Draft& draft, const Judgement& judged,
                               const std::string& would_sign_if) {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    if (tired_of(scene, draft, judged.value)) return yes_to(scene, draft, judged);
    const bool party = text.parties.contains(me_);
    const std::string dearest = party ? dearest_term(scene, text) : std::string{};
    std::string refusal =
        reasons_against(s, scene.interests.of(me_), judged.worth.change, judged.value, party, dearest);
    if (!would_sign_if.empty()) {
        refusal += " " + would_sign_if;
    } else if (effort_.forks) {
        const double lacks = judged.wanted - judged.value - judged.credit;
        if (const std::string wish = spokesperson(scene).ask(draft, lacks); !wish.empty()) refusal += " " + wish;
    }
    return spokesperson(scene).refusal(draft, refusal, judged.why);
}

Move Bargainer::counter_with(Scene& scene, const Draft& draft, DraftText instead, const std::string& what,
                             std::string why) {
    ++counters_[draft.id.value];
    std::string said = abridged(spokesperson(scene).voiced("counter", what), kMaxMessage);
    return Move{AmendDraft{draft.id, draft.version(), std::move(instead), std::move(said)}, std::move(why)};
}

int Bargainer::countered(const Draft& draft) const {
    const auto at = counters_.find(draft.id.value);
    return at == counters_.end() ? 0 : at->second;
}

bool Bargainer::writes(const Scene& scene, const Draft& draft) const {
    return may_write(host_.scenario(), scene.view.world, me_, draft.text().framework) &&
           (scene.believed.assurances.empty() || !pledges(scene).bars_writing(me_, draft.text()));
}

void Bargainer::spend(const Draft& draft, double amount) {
    for (const ActorId other : backers(draft)) {
        double& left = credit_[other.index()];
        const double part = std::min(left, amount);
        left -= part;
        amount -= part;
        if (part > 0) spent_.push_back({draft.id, {other, part}});
    }
}

void Bargainer::settle_spent(DraftId draft, bool give_back) {
    std::erase_if(spent_, [&](const Spent& one) {
        if (one.first != draft) return false;
        if (give_back) credit_[one.second.first.index()] += one.second.second;
        return true;
    });
}

void Bargainer::plan_change(AmendDraft change, std::string why) {
    std::erase_if(planned_, [&](const Move& move) {
        const auto* amends = std::get_if<AmendDraft>(&move.command);
        return amends != nullptr && amends->draft == change.draft;
    });
    planned_.push_back(Move{std::move(change), std::move(why)});
}

DraftText Bargainer::to_come(const Draft& draft) const {
    for (const Move& move : planned_) {
        const auto* amends = std::get_if<AmendDraft>(&move.command);
        if (amends != nullptr && amends->draft == draft.id && amends->version == draft.version()) return amends->text;
    }
    return draft.text();
}

std::optional<Move> Bargainer::reply(Scene& scene) {
    return asked() ? spokesperson(scene).reply() : std::nullopt;
}

std::optional<Move> Bargainer::second_look(Scene& scene) {
    while (!reconsider_.empty()) {
        const Draft* draft = scene.view.world.draft(reconsider_.back());
        reconsider_.pop_back();
        if (draft == nullptr || draft->status != DraftStatus::kOpen || draft->vote(me_) != Vote::kReject) continue;
        // It says again what it has said, or finds that the word has changed its mind; of what it does not say, and of
        // a change that it does not make now, it remembers nothing.
        auto counters = counters_;
        auto named = named_;
        Conversation conversation = conversation_;
        auto move = answer(scene, *draft);
        const auto* vote = move ? std::get_if<VoteOnDraft>(&move->command) : nullptr;
        if (vote != nullptr && vote->vote != Vote::kReject) return move;
        counters_ = std::move(counters);
        named_ = std::move(named);
        conversation_ = std::move(conversation);
    }
    return std::nullopt;
}

std::optional<Move> Bargainer::planned(Scene& scene) {
    const Scenario& s = host_.scenario();
    if (auto move = second_look(scene)) return move;
    if (auto move = agreed_word(scene)) return move;
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
    for (const Shared<Draft>& draft : scene.view.world.drafts) {
        if (draft->status != DraftStatus::kOpen || draft->vote(me_) != Vote::kNone) continue;
        if (!voters(s, scene.view.world, draft->text()).contains(me_)) continue;
        if (auto move = answer(scene, *draft)) return move;
    }
    if (auto move = second_look(scene)) return move;
    if (effort_.forks) {
        if (auto move = take_back(scene)) return move;
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
