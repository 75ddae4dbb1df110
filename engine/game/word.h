#pragma once

#include <optional>
#include <vector>

#include "model/world.h"
#include "script/host.h"

namespace demarche::game {

/// What the script that judges an assurance says of it as things stand: kept, broken, or nothing yet; or how the script
/// failed. It goes by what all who know of the word may know, so that the verdict tells them nothing else.
[[nodiscard]] Result<std::optional<bool>> judgement(script::Host& host, const World& world, const Assurance& given);
/// The same; a script that fails says nothing.
[[nodiscard]] std::optional<bool> verdict(script::Host& host, const World& world, const Assurance& given);

/// An open assurance of an actor's own that a deed would decide.
struct WordDecided {
    AssuranceId assurance;
    bool kept = false;
    bool certain = true;  ///< False: by some dice and not by others, as what is done in secret comes out or does not.
};
/// What an actor has done alone, as it knows it itself: in the round before this one, and in this round.
struct DoneLately {
    std::vector<PendingAct> before;
    std::vector<PendingAct> now;
};
/// Which of an actor's own assurances a text in force would decide, whether the actor signs it or lets it pass. Found
/// out in a look-ahead: who gives its word does not always see what it has promised with it.
/// @param world   As the actor knows it.
/// @param tables  What tabling the text would decide counts, too.
/// @param lately  Whoever tables by what scripts note for themselves, which no seat sees, has this noted anew first;
/// null:
///                what hangs on such notes is passed over.
[[nodiscard]] std::vector<WordDecided> word_on_text(script::Host& host, const World& world, ActorId actor,
                                                    const DraftText& text, bool tables,
                                                    const DoneLately* lately = nullptr);
/// The same of an act of its actor; what it may decide by chance is tried with a few dice.
[[nodiscard]] std::vector<WordDecided> word_on_act(script::Host& host, const World& world, const PendingAct& act);

}  // namespace demarche::game
