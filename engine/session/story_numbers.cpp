// Which movements of numbers are told, and how.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/figure.h"
#include "model/translated.h"
#include "session/cause.h"
#include "session/names.h"
#include "session/story.h"

namespace demarche::session {

namespace {

/// A number must move this far, as a share of its range, to be told; to whoever answers to a constituency, its support.
constexpr double kTold = 0.03;
constexpr double kToldAtHome = 0.01;
/// What an action or a signature moves there is told as soon as it can be seen: whoever has paid for it wants to know
/// what it brought.
constexpr double kSeen = 0.05;
/// So many of the things that moved a number are named.
constexpr std::size_t kReasons = 3;
/// So many relations that move for one reason are told in one sentence.
constexpr std::size_t kTogether = 3;

/// What nobody is told of, and what therefore comes between nothing.
bool silent(const Scenario& s, const Effect& effect) {
    if (std::holds_alternative<Remembered>(effect.change) || std::holds_alternative<StreamMoved>(effect.change))
        return true;
    const auto* moved = std::get_if<NumberChanged>(&effect.change);
    if (moved == nullptr) return false;
    const Slot& slot = s.slots[moved->slot];
    // What is neither good nor bad for anybody is a count that scripts keep, not news.
    return slot.kind == Slot::Kind::kCommitted ||
           (slot.kind == Slot::Kind::kIndicator && s.indicators[IndicatorId{slot.def}].better == Better::kNeither);
}

/// A number that moves of itself, and is told with all that moves it.
const NumberChanged* steady(const Scenario& s, const Effect& effect) {
    const auto* moved = std::get_if<NumberChanged>(&effect.change);
    if (moved == nullptr || silent(s, effect)) return nullptr;
    const Slot::Kind kind = s.slots[moved->slot].kind;
    return kind == Slot::Kind::kIndicator || kind == Slot::Kind::kSupport ? moved : nullptr;
}

/// Is it what somebody's deed did at once? What an agreement does round after round follows from no deed any more.
bool by_deed(const Cause& cause) {
    return cause.kind == Cause::Kind::kAction ||
           (cause.kind == Cause::Kind::kAgreement && cause.parent != Cause::kNoParent);
}

/// What moved a number, the largest share first.
std::string reasons_text(const Words& words, SoFar::Reasons by) {
    if (by.empty()) return {};
    if (by.size() == 1) return by.front().first;
    std::stable_sort(by.begin(), by.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.second) > std::abs(b.second); });
    std::string why;
    for (std::size_t i = 0; i < std::min(by.size(), kReasons); ++i)
        why += (i == 0 ? "" : ", ") + by[i].first + " " + words.number(change_text(by[i].second, 1));
    double rest = 0;
    for (std::size_t i = kReasons; i < by.size(); ++i)
        rest += by[i].second;
    if (std::abs(rest) >= kSeen) why += ", " + words.tr("all else {n}", words.number(change_text(rest, 1)));
    return why;
}

}  // namespace

bool Story::moved_far(SlotIndex slot, double before, double after, bool by_action) const {
    const Slot& info = s_.slots[slot];
    const bool home = info.kind == Slot::Kind::kSupport && seat_.is_actor() &&
                      s_.constituencies[ConstituencyId{std::size_t{info.subject}}].of == seat_.actor;
    if (home && by_action) return std::abs(after - before) >= kSeen;
    return std::abs(after - before) >= (home ? kToldAtHome : kTold) * (info.max - info.min) - 1e-9;
}

std::string Story::reason_of(const Effect& effect) const {
    return effect.reason.empty() ? cause_text(s_, world_, effect.cause) : told(effect.reason);
}

std::string Story::movement(const NumberChanged& moved, const SoFar::Stood& stood, const std::string& why) const {
    const Words& words = words_of(s_);
    const std::string what = s_.slot_name(moved.slot);
    std::string was = figure(moved.before);
    // What was told last may be rounds ago: "before" would be read as a movement in this line.
    if (const std::string known = figure(stood.value); known != was)
        was = stood.told ? words.tr("{n} ({value} when last told)", was, known)
                         : words.tr("{n} ({value} as the round began)", was, known);
    const std::string now = figure(moved.after);
    return moved.after > moved.before
               ? words.tr("{number} rises from {before} to {value} ({reason})", what, was, now, why)
               : words.tr("{number} falls from {before} to {value} ({reason})", what, was, now, why);
}

std::optional<std::vector<StoryLine>> Story::numbers_together(std::span<const Effect> effects, std::size_t& count,
                                                              SoFar& so_far) const {
    if (effects.empty() || steady(s_, effects[0]) == nullptr) return std::nullopt;
    const Words& words = words_of(s_);
    struct Whole {
        SlotIndex slot = 0;
        double before = 0, after = 0;
        std::size_t last = 0;
        bool by_action = false;
        SoFar::Reasons by;
    };
    std::vector<Whole> all;
    const bool alone = effects[0].cause.parent == Cause::kNoParent;
    std::size_t end = 0;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const NumberChanged* const moved = steady(s_, effects[i]);
        if (moved == nullptr) {
            if (silent(s_, effects[i])) continue;
            break;
        }
        // What follows from a deed belongs to its line; what moves by itself, or follows from one of these, does not.
        const std::uint32_t parent = effects[i].cause.parent;
        const bool of_these = parent != Cause::kNoParent && parent >= effects[0].seq;
        if ((parent == Cause::kNoParent) != alone && !of_these) break;
        end = i + 1;
        auto at = std::find_if(all.begin(), all.end(), [&](const Whole& one) { return one.slot == moved->slot; });
        if (at == all.end()) at = all.insert(at, Whole{moved->slot, moved->before, 0, 0, false, {}});
        at->after = moved->after;
        at->last = i;
        at->by_action = at->by_action || by_deed(effects[i].cause);
        const std::string why = reason_of(effects[i]);
        auto by = std::find_if(at->by.begin(), at->by.end(), [&](const auto& one) { return one.first == why; });
        if (by == at->by.end()) by = at->by.insert(by, {why, 0});
        by->second += moved->after - moved->before;
    }
    count = end;
    std::vector<StoryLine> out;
    for (Whole& one : all) {
        const NumberChanged whole{one.slot, one.before, one.after};
        if (!moved_far(one.slot, one.before, one.after, one.by_action)) {
            so_far.untold(whole, one.by);
            continue;
        }
        const std::string why = reasons_text(words, std::move(one.by));
        out.push_back({StoryLine::Rank::kNumber, movement(whole, so_far.told(whole), why), alone, one.last});
    }
    return out;
}

std::vector<StoryLine> Story::crept(SoFar& so_far) const {
    const Words& words = words_of(s_);
    std::vector<StoryLine> out;
    const auto crept = so_far.crept();  // of which what is told is taken away
    for (const auto& [slot, one] : crept) {
        if (!moved_far(slot, one.from, one.now)) continue;
        so_far.told(NumberChanged{slot, one.from, one.now});
        const std::string why = reasons_text(words, one.by);
        const std::string from = figure(one.from);
        const std::string now = figure(one.now);
        out.push_back({StoryLine::Rank::kNumber,
                       one.now > one.from
                           ? words.tr("{number}: up little by little from {before} to {value} ({reason})",
                                      s_.slot_name(slot), from, now, why)
                           : words.tr("{number}: down little by little from {before} to {value} ({reason})",
                                      s_.slot_name(slot), from, now, why),
                       true});
    }
    return out;
}

std::optional<StoryLine> Story::number_line(const Effect& effect, SoFar& so_far) const {
    const auto& moved = std::get<NumberChanged>(effect.change);
    const Slot& slot = s_.slots[moved.slot];
    if (slot.kind == Slot::Kind::kFree) {
        // What one pays one has decided oneself; what a card brings or a rule takes one has to be told.
        const Cause::Kind by = effect.cause.kind;
        const bool brought = by == Cause::Kind::kCard && moved.after > moved.before;
        const bool ruled = by == Cause::Kind::kHook || by == Cause::Kind::kInject || by == Cause::Kind::kFacilitator;
        const bool other = seat_.is_actor() && seat_ != Seat::of(ActorId{slot.subject});
        if (other || !(brought || ruled)) return std::nullopt;
    } else if (silent(s_, effect)) {
        return std::nullopt;
    } else if (!moved_far(moved.slot, moved.before, moved.after, by_deed(effect.cause))) {
        so_far.untold(moved);
        return std::nullopt;
    }
    // What one has of means one has paid oneself.
    const SoFar::Stood stood = slot.kind == Slot::Kind::kFree ? SoFar::Stood{moved.before, true} : so_far.told(moved);
    return StoryLine{StoryLine::Rank::kNumber, movement(moved, stood, reason_of(effect)),
                     effect.cause.parent == Cause::kNoParent};
}

std::vector<StoryLine> Story::relations_together(std::span<const Effect> effects, std::size_t& count,
                                                 SoFar& so_far) const {
    const auto relation = [&](const Effect& effect) -> const NumberChanged* {
        const auto* moved = std::get_if<NumberChanged>(&effect.change);
        return moved != nullptr && s_.slots[moved->slot].kind == Slot::Kind::kRelation ? moved : nullptr;
    };
    const NumberChanged* const first = effects.empty() ? nullptr : relation(effects[0]);
    if (first == nullptr) return {};
    const Words& words = words_of(s_);
    const bool up = first->after > first->before;
    // Of each actor in turn, towards whom, to how much and by how much.
    std::vector<std::pair<ActorId, std::vector<std::string>>> out;
    std::size_t pairs = 0;
    std::size_t taken = 0;
    for (; taken < effects.size(); ++taken) {
        const Effect& effect = effects[taken];
        const NumberChanged* const moved = relation(effect);
        if (moved == nullptr || s_.slots[moved->slot].def != s_.slots[first->slot].def ||
            (moved->after > moved->before) != up || !(effect.reason == effects[0].reason) ||
            !(effect.cause == effects[0].cause))
            break;
        const Slot& slot = s_.slots[moved->slot];
        if (!moved_far(moved->slot, moved->before, moved->after)) continue;
        ++pairs;
        if (out.empty() || out.back().first != ActorId{slot.subject}) out.push_back({ActorId{slot.subject}, {}});
        out.back().second.push_back(words.tr("{actor} {n} ({change})", name(s_, ActorId{slot.other}),
                                             figure(moved->after), change_text(moved->after - moved->before, 0)));
    }
    if (pairs < kTogether) return {};
    count = taken;
    for (const Effect& effect : effects.first(taken)) {
        const NumberChanged& moved = *relation(effect);
        if (moved_far(moved.slot, moved.before, moved.after)) {
            so_far.told(moved);
        } else {
            so_far.untold(moved);
        }
    }
    std::string all;
    for (const auto& [from, towards] : out)
        all += (all.empty() ? "" : "; ") +
               words.tr("{actor} towards {others}", name(s_, from), fmt::format("{}", fmt::join(towards, ", ")));
    const std::string what = s_.relations[RelationId{s_.slots[first->slot].def}].name.str();
    const std::string why = reason_of(effects[0]);
    return {{StoryLine::Rank::kNumber,
             up ? words.tr("{relation} rises ({reason}): {numbers}", what, why, all)
                : words.tr("{relation} falls ({reason}): {numbers}", what, why, all),
             effects[0].cause.parent == Cause::kNoParent}};
}

}  // namespace demarche::session
