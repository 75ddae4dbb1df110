#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "play_box.h"

// Bodies of several rules that adopt one kind of pact, and what is done with its texts in a line.
namespace demarche::testing {

inline const std::string kPacts = R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
institution { id = "club", name = "Club", members = { "north", "south" }, rule = rule.unanimity {} }
institution { id = "quiet", name = "Quiet", members = { "north", "south", "west" },
  rule = rule.silence { inner = rule.majority { over = 1/2 } } }
institution { id = "either", name = "Either", members = { "north", "south", "west" },
  rule = rule.any_of { rule.majority { over = 1/2 }, rule.silence { inner = rule.unanimity {} } } }
institution { id = "most", name = "Most", members = { "north", "south", "west" }, rule = rule.majority { over = 1/2 } }
clause { id = "talk", name = "Talk", text = "Talk." }
clause { id = "pay", name = "Pay", text = "{by} pays.", params = { by = { type = "party" } }, cost = { by = { police = 2 } } }
clause { id = "join", name = "Join", text = "West joins.", adopt = function(game) game:admit("club", "west") end }
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "club", "quiet", "either", "most" }, parties = { min = 2 },
  clauses = { optional = { "talk", "pay", "join" } } }
question { id = "why", text = "Why?", when = "agreement_adopted" }
)";

inline DraftText text_of(const Play& play, const char* framework, std::initializer_list<const char*> parties,
                         std::vector<Term> terms = {}) {
    DraftText text;
    text.type = *play.s().find<AgreementTypeId>("pact");
    text.framework = *play.s().find<InstitutionId>(framework);
    for (const char* party : parties)
        text.parties.insert(play.actor(party));
    text.terms = terms.empty() ? std::vector<Term>{{*play.s().find<ClauseId>("talk"), {}}} : std::move(terms);
    return text;
}

inline Term pay(const Play& play, const char* by) {
    return {*play.s().find<ClauseId>("pay"), {static_cast<double>(play.actor(by).index())}};
}

inline DraftId tabled(Play& play, const char* by, DraftText text, std::optional<ActorSet> channel = std::nullopt) {
    play.as(by, ProposeDraft{std::move(text), channel, {}});
    return play.world().drafts.back()->id;
}

inline void vote(Play& play, const char* by, DraftId id, Vote vote) {
    play.as(by, VoteOnDraft{id, play.world().draft(id)->version(), vote, {}, {}});
}

inline DraftStatus status(const Play& play, DraftId id) {
    return play.world().draft(id)->status;
}

inline ActorSet set_of(const Play& play, std::initializer_list<const char*> ids) {
    ActorSet out;
    for (const char* id : ids)
        out.insert(play.actor(id));
    return out;
}

}  // namespace demarche::testing
