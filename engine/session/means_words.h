#pragma once

#include <string>
#include <vector>

#include "model/draft.h"
#include "model/world.h"
#include "script/host.h"

namespace demarche::session {

// Whether a seat can pay for what it would sign, in the words of every front end.

/// What a text asks of a reader who is a party, by resource.
/// @param world  As the reader knows it, here and below.
[[nodiscard]] std::vector<ResourceCost> own_costs(script::Host& host, const World& world, ActorId reader,
                                                  const DraftText& text);
/// What it asks beyond what the reader has free: "30 Aid of which you have 23.2"; "" where the reader can pay.
[[nodiscard]] std::string lacking_text(script::Host& host, const World& world, ActorId reader, const DraftText& text);
/// That what it asks is spoken for, in a sentence: by an agreement that the reader has signed and that has still to
/// enter into force, by what would be adopted together with it, or by another draft that the reader has accepted. ""
/// where it is not, and where the reader could not pay for the text alone.
[[nodiscard]] std::string spoken_for_text(script::Host& host, const World& world, ActorId reader,
                                          const DraftText& text);

}  // namespace demarche::session
