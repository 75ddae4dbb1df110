// What it says to whoever asks why a number of the game has risen or fallen: by what it moved, as far as both know.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/bargainer.h"
#include "base/text.h"
#include "diplomacy/drafting.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kCauses = 3;    ///< So many causes of a movement are told.
constexpr std::size_t kExamples = 3;  ///< So many numbers are named to somebody who asked about one that there is not.
constexpr double kStill = 0.05;       ///< A movement by less is none.

std::string in_tenths(double value) {
    return number_text(std::round(10 * value) / 10);
}

}  // namespace

std::string Spokesperson::cause_in_words(const Movements::One& moved, ActorId to) const {
    const Scenario& s = host_.scenario();
    const Cause& cause = moved.cause;
    const auto within = [](std::uint32_t id, std::size_t size) { return id < size; };
    constexpr const char* kUnknown = "what not both of us know";
    if (to.valid() && !moved.known_to.contains(to)) return kUnknown;
    switch (cause.kind) {
        case Cause::Kind::kCommand:
            if (within(cause.id, s.actors.size()))
                return fmt::format("a decision of {}", s.actors[ActorId{cause.id}].name.str());
            break;
        case Cause::Kind::kCard:
            if (within(cause.id, s.cards.size()))
                return fmt::format("the card '{}'", s.cards[CardId{cause.id}].title.str());
            break;
        case Cause::Kind::kAction:
            if (within(cause.id, s.actions.size()))
                return fmt::format("the action '{}'", s.actions[ActionId{cause.id}].name.str());
            break;
        case Cause::Kind::kAgreement: {
            const Agreement* const one = scene_.view.world.agreement(AgreementId{cause.id});
            if (one == nullptr || (to.valid() && !one->known_to.contains(to))) return kUnknown;
            const std::vector<Term>& terms = one->text().terms;
            const std::string what = s.agreements[one->text().type].name.str();
            return cause.part >= 0 && static_cast<std::size_t>(cause.part) < terms.size()
                       ? fmt::format("'{}' in the agreement '{}'",
                                     s.clauses[terms[static_cast<std::size_t>(cause.part)].clause].name.str(), what)
                       : fmt::format("the agreement '{}'", what);
        }
        case Cause::Kind::kInject:
            if (within(cause.id, s.injects.size()))
                return fmt::format("the event '{}'", s.injects[InjectId{cause.id}].title.str());
            break;
        case Cause::Kind::kFacilitator:
            return "the facilitator";
        case Cause::Kind::kDrift:
            return "the way it drifts by itself";
        case Cause::Kind::kAssurance:
            return "a word that was kept or broken";
        case Cause::Kind::kHidden:
            return kUnknown;
        case Cause::Kind::kClock:
        case Cause::Kind::kDeal:
        case Cause::Kind::kHook:
        case Cause::Kind::kRenewal:
        case Cause::Kind::kEnding:
            break;
    }
    return moved.reason.empty() ? "what followed from other things" : fmt::format("\"{}\"", moved.reason);
}

std::optional<SlotIndex> Spokesperson::slot_asked(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const IndicatorId number = about.number_moved();
    const IndicatorDef& def = s.indicators[number];
    const auto meant = [&](std::size_t subject) {
        if (def.of == SubjectKind::kPlace) {
            const std::vector<PlaceId>& places = about.places();
            return places.empty() || std::find(places.begin(), places.end(), PlaceId{subject}) != places.end();
        }
        if (def.of != SubjectKind::kActor) return true;
        return about.actors().empty() || about.actors().contains(ActorId{subject});
    };
    std::optional<SlotIndex> out;
    double most = -1;
    for (std::size_t i = 0; i < s.subjects(def.of); ++i) {
        const SlotIndex slot = s.indicator_slot(number, i);
        const bool seen =
            scene_.view.known[slot] && (!to.valid() || audience_of(s, s.slots[slot]).contains(to)) && meant(i);
        double by = 0;
        for (const Movements::One& one : memory_.movements.all())
            by += one.slot == slot ? one.by : 0;
        if (seen && std::abs(by) > most) most = std::abs(by), out = slot;
    }
    return out;
}

std::string Spokesperson::why_moved(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    if (!about.number_moved().valid()) return about.moved_unknown() ? no_such_number(to) : std::string{};
    const IndicatorDef& def = s.indicators[about.number_moved()];
    const auto slot = slot_asked(to, about);
    if (!slot) return fmt::format("'{}' is no number that both of us see.", def.name.str());
    const std::string subject = s.subject_name(def.of, s.slots[*slot].subject);
    const std::string name =
        subject.empty() ? fmt::format("'{}'", def.name.str()) : fmt::format("'{}' ({})", def.name.str(), subject);
    std::vector<std::pair<std::string, double>> causes;
    double by = 0;
    int since = scene_.view.world.round;
    for (const Movements::One& one : memory_.movements.all()) {
        if (one.slot != *slot) continue;
        by += one.by;
        since = std::min(since, one.round);
        std::string cause = cause_in_words(one, to);
        const auto same = std::find_if(causes.begin(), causes.end(), [&](const auto& c) { return c.first == cause; });
        if (same == causes.end())
            causes.emplace_back(std::move(cause), one.by);
        else
            same->second += one.by;
    }
    std::erase_if(causes, [](const auto& cause) { return std::abs(cause.second) < kStill; });
    if (causes.empty()) return fmt::format("{} has hardly moved in this round or the last, as far as we see it.", name);
    std::stable_sort(causes.begin(), causes.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.second) > std::abs(b.second); });
    std::string said = std::abs(by) < kStill ? fmt::format("{} has gone up and down since round {}.", name, since)
                                             : fmt::format("{} has {} by {} since round {}.", name,
                                                           by > 0 ? "risen" : "fallen", in_tenths(std::abs(by)), since);
    for (std::size_t i = 0; i < causes.size() && i < kCauses; ++i) {
        const auto& [cause, amount] = causes[i];
        said += fmt::format(" {}: {} ({}{}).", i == 0 ? "What moved it most" : "Then comes", cause,
                            amount > 0 ? "+" : "", in_tenths(amount));
    }
    return said;
}

std::string Spokesperson::no_such_number(ActorId to) const {
    const Scenario& s = host_.scenario();
    std::vector<std::string> names;
    for (std::size_t i = 0; i < s.indicators.size() && names.size() < kExamples; ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        const SlotIndex slot = s.indicator_slot(IndicatorId{i}, 0);
        const bool both = scene_.view.known[slot] && (!to.valid() || audience_of(s, s.slots[slot]).contains(to));
        if (both && def.visible == Visible::kPublic) names.push_back("'" + def.name.str() + "'");
    }
    if (names.empty()) return "Why that has moved we cannot say.";
    return fmt::format("Why that has moved we cannot say. Of what can be counted here you may ask us about {}.",
                       list_text(names));
}

}  // namespace demarche::ai
