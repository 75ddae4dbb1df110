#include "session/cause.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "session/draft_words.h"
#include "session/names.h"
#include "session/story.h"

namespace demarche::session {

namespace {

constexpr int kDepth = 4;  ///< So far back does one "why" walk.

/// Do the words for a cause (`cause_text`) tell this event already?
bool told_by(const Cause& cause, const Effect& event) {
    if (cause.kind == Cause::Kind::kCard) {
        if (const auto* came = std::get_if<CardCame>(&event.change)) return came->card == CardId{cause.id};
        const auto* taken = std::get_if<ChoiceTaken>(&event.change);
        return taken != nullptr && taken->card == CardId{cause.id} && taken->choice == cause.part;
    }
    if (cause.kind == Cause::Kind::kAgreement) {
        const auto* changed = std::get_if<AgreementChanged>(&event.change);
        return changed != nullptr && changed->agreement->id == AgreementId{cause.id} &&
               changed->what == AgreementChanged::What::kAdopted;
    }
    return false;
}

}  // namespace

std::string cause_text(const Scenario& s, const World& world, const Cause& cause) {
    const Words& words = words_of(s);
    switch (cause.kind) {
        case Cause::Kind::kCommand:
            return words.tr("a decision of {actor}", name(s, ActorId{cause.id}));
        case Cause::Kind::kFacilitator:
            return words.tr("the facilitator");
        case Cause::Kind::kClock:
            return words.tr("the course of the round");
        case Cause::Kind::kDeal:
            return words.tr("how the game began");
        case Cause::Kind::kCard: {
            const CardDef& card = s.cards[CardId{cause.id}];
            if (cause.part >= 0 && static_cast<std::size_t>(cause.part) < card.choices.size()) {
                const ChoiceDef& choice = card.choices[static_cast<std::size_t>(cause.part)];
                return words.tr("the card '{card}', where {actor} chose '{choice}'", card.title.str(),
                                name(s, choice.by), choice.text.str());
            }
            return words.tr("the card '{card}'", card.title.str());
        }
        case Cause::Kind::kAction:
            return words.tr("the action '{action}'", s.actions[ActionId{cause.id}].name.str());
        case Cause::Kind::kAgreement: {
            const Agreement* agreement = world.agreement(AgreementId{cause.id});
            if (agreement == nullptr) return words.tr("an agreement");
            const DraftText& text = agreement->text();
            const std::string what = in_short(s, text);
            const bool alone = std::none_of(world.agreements.begin(), world.agreements.end(), [&](const auto& other) {
                return other->id != agreement->id && in_short(s, other->text()) == what;
            });
            // Of two that are called the same the round tells which is meant.
            const std::string called =
                alone ? what : words.tr("{agreement} of round {n}", what, agreement->adopted_round);
            if (cause.part >= 0 && static_cast<std::size_t>(cause.part) < text.terms.size()) {
                const Term& term = text.terms[static_cast<std::size_t>(cause.part)];
                return words.tr("{agreement}, by its clause '{clause}'", called, s.clauses[term.clause].name.str());
            }
            return called;
        }
        case Cause::Kind::kAssurance:
            return words.tr("an assurance that was judged");
        case Cause::Kind::kDrift:
            return words.tr("the drift of '{indicator}'", s.indicators[IndicatorId{cause.id}].name.str());
        case Cause::Kind::kHook: {
            switch (static_cast<EventKind>(cause.id)) {
                case EventKind::kRoundEnd:
                    return words.tr("what spread and followed at the round's end");
                case EventKind::kRoundStart:
                    return words.tr("what came with the new round");
                case EventKind::kPhaseStart:
                    return words.tr("what came with the new phase");
                case EventKind::kDraftTabled:
                    return words.tr("what followed when a draft was tabled");
                case EventKind::kAgreementAdopted:
                    return words.tr("what followed from an adoption");
                case EventKind::kAgreementInForce:
                    return words.tr("what followed when an agreement entered into force");
                case EventKind::kAgreementBreached:
                    return words.tr("what followed from a breach");
                case EventKind::kAgreementEnded:
                    return words.tr("what followed from the end of an agreement");
                case EventKind::kAgreementLeft:
                    return words.tr("what followed when somebody left an agreement");
                case EventKind::kAssuranceGiven:
                    return words.tr("what followed when an assurance was given");
                case EventKind::kAssuranceJudged:
                    return words.tr("what followed when an assurance was judged");
                case EventKind::kCardPlayed:
                    return words.tr("what followed from a card");
                case EventKind::kActionTaken:
                    return words.tr("what followed from an action");
                case EventKind::kIndicatorCrossed:
                    return words.tr("what followed when a number crossed a mark");
            }
            return {};
        }
        case Cause::Kind::kRenewal:
            return words.tr("renewal at the round's beginning");
        case Cause::Kind::kInject:
            return words.tr("'{inject}'", s.injects[InjectId{cause.id}].title.str());
        case Cause::Kind::kEnding:
            return words.tr("the end of the game");
        case Cause::Kind::kHidden:
            return words.tr("something that you do not know of");
    }
    return {};
}

std::vector<std::string> behind(const Story& story, const Effect& effect,
                                const std::function<const Effect*(std::uint32_t)>& at_seq) {
    std::vector<std::string> out;
    const Effect* at = &effect;
    for (int depth = 0; depth < kDepth && at->cause.parent != Cause::kNoParent; ++depth) {
        at = at_seq(at->cause.parent);
        if (at == nullptr) break;
        if (told_by(effect.cause, *at) || std::holds_alternative<PhaseStarted>(at->change)) continue;
        const std::vector<StoryLine> lines = story.tell(*at);
        if (lines.empty()) continue;
        if (std::find(out.begin(), out.end(), lines.front().text) == out.end()) out.push_back(lines.front().text);
    }
    return out;
}

std::vector<MovedBy> added_up(const std::vector<const Effect*>& moves,
                              const std::function<std::string(const Effect&)>& cause_of) {
    std::vector<MovedBy> out;
    for (const Effect* const effect : moves) {
        const auto& changed = std::get<NumberChanged>(effect->change);
        const std::string cause = cause_of(*effect);
        auto at = std::find_if(out.begin(), out.end(), [&](const MovedBy& one) { return one.cause == cause; });
        if (at == out.end()) at = out.insert(at, MovedBy{cause});
        at->by += changed.after - changed.before;
        ++at->times;
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const MovedBy& a, const MovedBy& b) { return std::abs(a.by) > std::abs(b.by); });
    return out;
}

std::string place_of(const HandlerFailed& failed) {
    // "file:line: what went wrong"
    const std::size_t file = failed.message.find(':');
    const std::size_t end = file == std::string::npos ? file : failed.message.find(':', file + 1);
    return end == std::string::npos ? failed.what : failed.message.substr(0, end);
}

std::vector<HandlerFailed> take_faults(script::Host& host, const std::vector<Effect>& effects) {
    std::vector<HandlerFailed> failures = host.take_faults();
    std::vector<HandlerFailed> aside = host.take_faults_aside();
    std::move(aside.begin(), aside.end(), std::back_inserter(failures));
    for (const Effect& effect : effects) {
        if (const auto* failed = std::get_if<HandlerFailed>(&effect.change)) failures.push_back(*failed);
    }
    return failures;
}

}  // namespace demarche::session
