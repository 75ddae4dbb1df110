#include "session/second_thoughts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

#include "base/figure.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/lifecycle.h"
#include "game/lookahead.h"
#include "model/translated.h"
#include "session/draft_words.h"
#include "session/names.h"

namespace demarche::session {

namespace {

constexpr double kNothing = 0.05;  ///< A change smaller than this reads as nothing.
constexpr std::size_t kShown = 6;  ///< So many numbers are named one by one.

/// In capitals, its words between single blanks, and one at each end.
std::string as_words(const std::string& text) {
    std::string out = " ";
    for (const char c : in_capitals(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80U || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'';
        if (letter) {
            out += c;
        } else if (out.back() != ' ') {
            out += ' ';
        }
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

using Deed = std::function<bool(game::Lookahead&)>;

/// What a deed does at once; nothing where it cannot be done.
std::optional<World> at_once(script::Host& host, const View& view, const Deed& deed) {
    game::Lookahead ahead{host, view.world};
    if (!deed(ahead)) return std::nullopt;
    return ahead.world();
}

}  // namespace

std::string reservation_doubt(const Words& words, const std::string& reservation) {
    static constexpr std::array kConditions = {marked("if"),         marked("only when"),  marked("unless"),
                                               marked("provided"),   marked("providing"),  marked("on condition"),
                                               marked("as long as"), marked("so long as"), marked("in case")};
    const std::string said = as_words(reservation);
    const auto holds = [&](const std::string& phrase) { return said.find(as_words(phrase)) != std::string::npos; };
    if (std::none_of(kConditions.begin(), kConditions.end(),
                     [&](const char* phrase) { return holds(phrase) || holds(words.tr_marked(phrase)); }))
        return {};
    return words.tr(
        "A reservation holds nothing back: your yes counts at once, whatever it says. What shall depend on another "
        "draft is tied to it by an amendment; what shall be otherwise is amended.");
}

std::string for_us_text(const Scenario& s, const World& world, const ai::Worth& worth) {
    const Words& w = words_of(s);
    const std::string told = ai::describe(s, worth);
    return world.round >= static_cast<int>(s.rounds.size()) ? w.tr("For us, up to the end of the game: {worth}.", told)
                                                            : w.tr("For us, looking two rounds ahead: {worth}.", told);
}

namespace {

/// What has moved of what a reader knows, by kind.
struct Moved {
    std::vector<std::string> trust;  ///< A sentence for each change.
    std::vector<std::string> back;   ///< What the reader has more in hand,
    std::vector<std::string> taken;  ///< and less.
    std::string numbers;             ///< The others, those that have moved most; "" for none,
    std::size_t more = 0;            ///< and how many are not named.
};

Moved moved(const Scenario& s, const View& before, const World& after) {
    const Words& w = words_of(s);
    const ActorId me = before.seat.actor;
    Moved out;
    std::vector<std::pair<std::string, std::vector<std::string>>> trust;  // by the change
    std::vector<std::pair<double, std::string>> others;
    for (SlotIndex i = 0; i < before.known.size() && i < after.numbers.size(); ++i) {
        const double change = after.numbers[i] - before.world.numbers[i];
        if (!before.known[i] || std::abs(change) < kNothing) continue;
        const Slot& slot = s.slots[i];
        const std::string shown = w.number((change > 0 ? "+" : "-") + figure(std::abs(change)));
        if (slot.kind == Slot::Kind::kRelation && ActorId{slot.other} == me &&
            s.trust_slot(ActorId{slot.subject}, me) == i) {
            const auto same = std::find_if(trust.begin(), trust.end(), [&](const auto& t) { return t.first == shown; });
            auto& group = same == trust.end() ? trust.emplace_back(shown, std::vector<std::string>{}) : *same;
            group.second.push_back(name(s, ActorId{slot.subject}));
        } else if (slot.kind == Slot::Kind::kFree && ActorId{slot.subject} == me) {
            (change > 0 ? out.back : out.taken)
                .push_back(
                    w.tr("{n} {resource}", figure(std::abs(change)), s.resources[ResourceId{slot.def}].name.str()));
        } else if (slot.kind != Slot::Kind::kFree && slot.kind != Slot::Kind::kCommitted) {
            others.emplace_back(std::abs(change), fmt::format("{} {}", s.slot_name(i), shown));
        }
    }
    for (const auto& [change, who] : trust) {
        const bool all = who.size() > 2 && who.size() + 1 == s.actors.size();
        out.trust.push_back(
            w.tr("Trust in you: {change} with {actors}.", change, all ? w.tr("everybody") : w.list(who)));
    }
    std::stable_sort(others.begin(), others.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < others.size() && i < kShown; ++i)
        out.numbers += (i == 0 ? "" : "; ") + others[i].second;
    out.more = others.size() - std::min(others.size(), kShown);
    return out;
}

}  // namespace

std::vector<std::string> moved_lines(const Scenario& s, const View& before, const World& after) {
    const Words& w = words_of(s);
    const Moved all = moved(s, before, after);
    std::vector<std::string> out = all.trust;
    if (!all.back.empty()) out.push_back(w.tr("You get back {cost}.", w.list(all.back)));
    if (!all.taken.empty()) out.push_back(w.tr("You lose {cost}.", w.list(all.taken)));
    if (all.more > 0) {
        out.push_back(w.tr("Besides: {numbers}; and {n} more {n|number|numbers}.", all.numbers, all.more));
    } else if (!all.numbers.empty()) {
        out.push_back(w.tr("Besides: {numbers}.", all.numbers));
    }
    return out;
}

std::vector<std::string> entry_lines(script::Host& host, const Scenario& s, const View& view, const DraftText& text) {
    const script::Host::TimeSpan time{host};
    const Words& w = words_of(s);
    const auto after =
        at_once(host, view, [&](game::Lookahead& ahead) { return ahead.adopt(text, false).has_value(); });
    if (!after) return {};
    // What it binds is told as its price.
    Moved all = moved(s, view, *after);
    std::vector<std::string> out;
    if (all.more > 0) {
        out.push_back(
            w.tr("As it enters into force: {numbers}; and {n} more {n|number|numbers}.", all.numbers, all.more));
    } else if (!all.numbers.empty()) {
        out.push_back(w.tr("As it enters into force: {numbers}.", all.numbers));
    }
    std::move(all.trust.begin(), all.trust.end(), std::back_inserter(out));
    return out;
}

std::vector<std::string> leaving_lines(script::Host& host, const Scenario& s, const View& view,
                                       const Agreement& agreement) {
    const script::Host::TimeSpan time{host};
    const ActorId me = view.seat.actor;
    std::vector<std::string> out{parting_text(s, agreement, me)};
    const Command leaves = LeaveAgreement{agreement.id, {}};
    if (const auto after =
            at_once(host, view, [&](game::Lookahead& ahead) { return ahead.give(me, leaves).has_value(); })) {
        for (std::string& line : moved_lines(s, view, *after))
            out.push_back(std::move(line));
    }
    if (const ai::Worth worth = ai::worth(host, view, me, leaves); worth.obstacle.empty())
        out.push_back(for_us_text(s, view.world, worth));
    return out;
}

BreachPrice breach_price(script::Host& host, const Scenario& s, const View& view, const Agreement& agreement,
                         ClauseId clause) {
    const script::Host::TimeSpan time{host};
    const ActorId me = view.seat.actor;
    const Words& w = words_of(s);
    const BreachClause breach{agreement.id, clause};
    const Deed breaks = [&](game::Lookahead& ahead) { return ahead.give(me, breach).has_value(); };
    const Deed caught = [&](game::Lookahead& ahead) {
        if (!breaks(ahead)) return false;
        ahead.found_out(agreement.id, me, clause);
        return true;
    };
    BreachPrice out;
    const auto after = at_once(host, view, caught);
    if (!after) return out;
    const ai::BreachWorth worth = ai::breach_worth(host, view, me, breach);
    out.gain = worth.unseen.total;
    const auto before = at_once(host, view, breaks);
    out.idle = worth.unseen.parts.empty() && before && moved_lines(s, view, *before).empty();
    out.unseen = out.idle ? w.tr("As long as nobody finds out, it changes nothing that you want.")
                          : w.tr("As long as nobody finds out, {worth}.", ai::describe(s, worth.unseen));
    const Agreement* const then = after->agreement(agreement.id);
    if (then == nullptr || !alive(then->status)) out.found_out.push_back(w.tr("The agreement ends for everybody."));
    for (std::string& line : moved_lines(s, view, *after))
        out.found_out.push_back(std::move(line));
    out.found_out.push_back(for_us_text(s, view.world, worth.found_out));
    return out;
}

}  // namespace demarche::session
