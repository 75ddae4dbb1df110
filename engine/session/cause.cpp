#include "session/cause.h"

#include <fmt/format.h>

#include "diplomacy/drafting.h"
#include "session/names.h"

namespace demarche::session {

std::string cause_text(const Scenario& s, const World& world, const Cause& cause) {
    switch (cause.kind) {
        case Cause::Kind::kCommand:
            return fmt::format("a decision of {}", name(s, ActorId{cause.id}));
        case Cause::Kind::kFacilitator:
            return "the facilitator";
        case Cause::Kind::kClock:
            return "the course of the round";
        case Cause::Kind::kDeal:
            return "how the game began";
        case Cause::Kind::kCard: {
            const CardDef& card = s.cards[CardId{cause.id}];
            if (cause.part >= 0 && static_cast<std::size_t>(cause.part) < card.choices.size()) {
                const ChoiceDef& choice = card.choices[static_cast<std::size_t>(cause.part)];
                return fmt::format("the card '{}', where {} chose '{}'", card.title.str(), name(s, choice.by),
                                   choice.text.str());
            }
            return fmt::format("the card '{}'", card.title.str());
        }
        case Cause::Kind::kAction:
            return fmt::format("the action '{}'", s.actions[ActionId{cause.id}].name.str());
        case Cause::Kind::kAgreement: {
            const Agreement* agreement = world.agreement(AgreementId{cause.id});
            if (agreement == nullptr) return "an agreement";
            const DraftText& text = agreement->text();
            if (cause.part >= 0 && static_cast<std::size_t>(cause.part) < text.terms.size()) {
                const Term& term = text.terms[static_cast<std::size_t>(cause.part)];
                return fmt::format("{}, by its clause '{}'", heading(s, text), s.clauses[term.clause].name.str());
            }
            return heading(s, text);
        }
        case Cause::Kind::kAssurance:
            return "an assurance that was judged";
        case Cause::Kind::kDrift:
            return fmt::format("the drift of '{}'", s.indicators[IndicatorId{cause.id}].name.str());
        case Cause::Kind::kHook: {
            const std::string event{word(static_cast<EventKind>(cause.id))};
            return event == "round_end"     ? "what spread and followed at the round's end"
                   : event == "round_start" ? "what came with the new round"
                                            : fmt::format("what followed from {}", event);
        }
        case Cause::Kind::kRenewal:
            return "renewal at the round's beginning";
        case Cause::Kind::kInject:
            return fmt::format("'{}'", s.injects[InjectId{cause.id}].title.str());
        case Cause::Kind::kEnding:
            return "the end of the game";
        case Cause::Kind::kHidden:
            return "something that you do not know of";
    }
    return {};
}

}  // namespace demarche::session
