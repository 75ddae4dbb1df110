#pragma once

// Drafts on the table of the sample scenario.

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "model/sample_scenario.h"
#include "model/world.h"

namespace demarche::sample {

/// A mission of the EU and Russia in Osh, before the ad hoc group (of the EU and Russia), that can be tabled as it is.
inline DraftText mission_text(const Scenario& s) {
    DraftText text;
    text.type = *s.find<AgreementTypeId>("joint_mission");
    text.framework = *s.find<InstitutionId>("ad_hoc");
    text.place = *s.find<PlaceId>("osh");
    text.parties = actors(s, {"eu", "russia"});
    text.duration = 3;
    text.terms = {{clause(s, "lead"), {0}}, {clause(s, "police"), {1, 20, 0}}};
    return text;
}

/// A treaty of the EU and Kyrgyzstan before the OSCE (of all four), that can be tabled as it is.
inline DraftText treaty_text(const Scenario& s) {
    DraftText text;
    text.type = *s.find<AgreementTypeId>("border_treaty");
    text.framework = *s.find<InstitutionId>("osce");
    text.parties = actors(s, {"eu", "kyrgyzstan"});
    text.terms = {{clause(s, "monitoring"), {}}};
    return text;
}

using Votes = std::initializer_list<std::pair<std::string_view, Vote>>;

inline Draft draft(const Scenario& s, std::size_t id, DraftText text, Votes votes = {}) {
    Draft out;
    out.id = DraftId{id};
    out.proposer = *text.parties.begin();
    out.versions.push_back(Shared<DraftVersion>{{std::move(text), out.proposer, 1}});
    out.votes.assign(s.actors.size(), Vote::kNone);
    for (const auto& [who, vote] : votes)
        out.votes[actor(s, who).index()] = vote;
    return out;
}

}  // namespace demarche::sample
