#include "model/draft.h"

#include <algorithm>
#include <array>

namespace demarche {

DraftText::DraftText() = default;
DraftText::DraftText(const DraftText& other) = default;
DraftText::DraftText(DraftText&& other) noexcept = default;
DraftText& DraftText::operator=(const DraftText& other) = default;
DraftText& DraftText::operator=(DraftText&& other) noexcept = default;
DraftText::~DraftText() = default;

Draft::Draft() = default;
Draft::Draft(const Draft& other) = default;
Draft::Draft(Draft&& other) noexcept = default;
Draft& Draft::operator=(const Draft& other) = default;
Draft& Draft::operator=(Draft&& other) noexcept = default;
Draft::~Draft() = default;

Agreement::Agreement() = default;
Agreement::Agreement(const Agreement& other) = default;
Agreement::Agreement(Agreement&& other) noexcept = default;
Agreement& Agreement::operator=(const Agreement& other) = default;
Agreement& Agreement::operator=(Agreement&& other) noexcept = default;
Agreement::~Agreement() = default;

ActorSet Draft::voted(Vote wanted) const {
    ActorSet set;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        if (votes[i] == wanted) set.insert(ActorId{i});
    }
    return set;
}

bool Agreement::breached(int term) const {
    return std::any_of(breaches.begin(), breaches.end(), [&](const Breach& b) { return b.term == term; });
}

std::string_view word(AgreementStatus status) {
    static constexpr std::array<std::string_view, 9> kWords = {
        "adopted", "ratifying", "in_force", "suspended", "expired", "fulfilled", "terminated", "withdrawn", "violated"};
    return kWords.at(static_cast<std::size_t>(status));
}

std::string_view word(DraftStatus status) {
    static constexpr std::array<std::string_view, 4> kWords = {"open", "rejected", "adopted", "withdrawn"};
    return kWords.at(static_cast<std::size_t>(status));
}

std::string_view word(Vote vote) {
    static constexpr std::array<std::string_view, 4> kWords = {"none", "accept", "reject", "abstain"};
    return kWords.at(static_cast<std::size_t>(vote));
}

std::string_view word(AssuranceStatus status) {
    static constexpr std::array<std::string_view, 3> kWords = {"open", "kept", "broken"};
    return kWords.at(static_cast<std::size_t>(status));
}

}  // namespace demarche
