#pragma once

#include "game/turn.h"

namespace demarche::game {

/// What would come of it: a fork of a believed World in which a seat supposes a draft adopted, an act done, a choice
/// taken, and looks at what follows. One copy of the World each; nothing is logged.
class Lookahead {
 public:
    /// @param believed  A seat's believed World; it must outlive the look-ahead.
    Lookahead(script::Host& host, const World& believed) : turn_(host, believed) {}

    /// Puts a text in force as if all had accepted and ratified it. Errors: what would stop it from entering into
    /// force. @param mandates  False: as if the framework's mandate covered it.
    Result<AgreementId> adopt(const DraftText& text, bool mandates = true) {
        return turn_.suppose_adopted(text, mandates);
    }
    /// Does an act at once, paying for it. Errors: what would refuse it.
    Result<void> act(const PendingAct& act) { return turn_.suppose_act(act); }
    Result<void> choose(const OpenChoice& open, int choice) { return turn_.suppose_choice(open, choice); }
    /// Any other command of a seat, as if it were given now. Errors: what would refuse it.
    Result<void> give(ActorId by, const Command& command) { return turn_.suppose_command(by, command); }
    /// Tables a text in public that is in order, whether or not the framework's mandate covers it.
    void table(ActorId by, const DraftText& text) { turn_.suppose_tabled(by, text); }
    /// A breach comes to light: the agreement ends, and whoever knew of it trusts the breaker less.
    void found_out(AgreementId id, ActorId by, ClauseId clause) { turn_.suppose_found_out(id, by, clause); }
    /// What one agreement does in so many rounds, all else standing still: cheap.
    void run_agreement(AgreementId id, int rounds) { turn_.suppose_agreement_rounds(id, rounds); }
    /// The expected course of so many rounds: agreements, drift, the hooks of a round's beginning and end, what they
    /// and the calendar bring, with the choices that are taken when nobody chooses. What waits for resolution is done
    /// first; nothing else is drawn, drafted or done.
    /// @param inspected  False: no breach comes to light.
    void run_rounds(int rounds, bool inspected = true) { turn_.suppose_rounds(rounds, inspected); }

    [[nodiscard]] const World& world() const { return turn_.world(); }

 private:
    Turn turn_;
};

}  // namespace demarche::game
