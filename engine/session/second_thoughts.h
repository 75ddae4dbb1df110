#pragma once

#include <string>
#include <vector>

#include "ai/player.h"
#include "base/words.h"
#include "model/draft.h"
#include "model/view.h"
#include "model/world.h"
#include "script/host.h"

namespace demarche::session {

// What should be known before a deed is done that cannot be seen whole, in the words of every front end.

/// That the words which go with a yes read like a condition, and hold nothing back all the same; "" where they do not.
[[nodiscard]] std::string reservation_doubt(const Words& words, const std::string& reservation);

/// "For us, looking two rounds ahead: worth +0.12 to us.": how far that look goes depends on how long the game lasts.
[[nodiscard]] std::string for_us_text(const Scenario& scenario, const World& world, const ai::Worth& worth);

/// What has moved of what a reader knows, a sentence for each kind of thing: whose trust in the reader, what it has in
/// hand, other numbers. Empty for nothing.
/// @param scenario  In the reader's language, here and below.
/// @param after     Any World that follows, with all that a look-ahead or the reader's View has in it.
[[nodiscard]] std::vector<std::string> moved_lines(const Scenario& scenario, const View& before, const World& after);

/// What moves at once as a text enters into force, of what the seat knows and by look-ahead on that, but for what it
/// binds. A sentence each; empty for nothing, and where it cannot enter into force.
[[nodiscard]] std::vector<std::string> entry_lines(script::Host& host, const Scenario& scenario, const View& view,
                                                   const DraftText& text);

/// What comes of leaving an agreement, by look-ahead on what the seat knows: whether it goes on, what moves at once,
/// what that is worth to the seat. A sentence each.
[[nodiscard]] std::vector<std::string> leaving_lines(script::Host& host, const Scenario& scenario, const View& view,
                                                     const Agreement& agreement);

/// What comes of not honouring a clause in secret, likewise.
struct BreachPrice {
    double gain = 0;                     ///< What it is worth to the seat as long as nobody finds out.
    bool idle = false;                   ///< Nothing that the seat knows of would move by it.
    std::string unseen;                  ///< What it is worth, in a sentence.
    std::vector<std::string> found_out;  ///< What comes when it is found out, a sentence each.
};
[[nodiscard]] BreachPrice breach_price(script::Host& host, const Scenario& scenario, const View& view,
                                       const Agreement& agreement, ClauseId clause);

}  // namespace demarche::session
