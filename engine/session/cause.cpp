#include "session/cause.h"

#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "session/names.h"

namespace demarche::session {

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
            if (cause.part >= 0 && static_cast<std::size_t>(cause.part) < text.terms.size()) {
                const Term& term = text.terms[static_cast<std::size_t>(cause.part)];
                return words.tr("{agreement}, by its clause '{clause}'", heading(s, text),
                                s.clauses[term.clause].name.str());
            }
            return heading(s, text);
        }
        case Cause::Kind::kAssurance:
            return words.tr("an assurance that was judged");
        case Cause::Kind::kDrift:
            return words.tr("the drift of '{indicator}'", s.indicators[IndicatorId{cause.id}].name.str());
        case Cause::Kind::kHook: {
            const std::string event{word(static_cast<EventKind>(cause.id))};
            return event == "round_end"     ? words.tr("what spread and followed at the round's end")
                   : event == "round_start" ? words.tr("what came with the new round")
                                            : words.tr("what followed from {event}", words.tr_marked(event));
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

std::string place_of(const HandlerFailed& failed) {
    // "file:line: what went wrong"
    const std::size_t file = failed.message.find(':');
    const std::size_t end = file == std::string::npos ? file : failed.message.find(':', file + 1);
    return end == std::string::npos ? failed.what : failed.message.substr(0, end);
}

}  // namespace demarche::session
