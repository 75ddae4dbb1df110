// The short edition: what a debriefing is led by, on one or two printed pages. Whatever has no bounds in a game is cut
// here, and how much there was besides is said.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "report/sheet.h"
#include "session/draft_words.h"

namespace demarche::report {

namespace {

constexpr std::size_t kSources = 3;
constexpr std::size_t kTurns = 4;
constexpr std::size_t kNumbers = 2;
constexpr std::size_t kCauses = 2;
constexpr std::size_t kSeatsMoved = 4;
constexpr std::size_t kAgreed = 10;
constexpr std::size_t kFallen = 5;
constexpr std::size_t kFalls = 2;
constexpr std::size_t kSecrets = 3;
constexpr std::size_t kLine = 120;   ///< Characters of one cause, which names cards and clauses.
constexpr std::size_t kQuote = 150;  ///< Characters of what somebody said.

std::string cut(const std::string& words) {
    return abridged(words, kLine);
}

/// What of a list has no room.
void and_more(Sheet& sheet, std::size_t all, std::size_t shown) {
    if (all > shown)
        sheet.m.put("p", sheet.w.tr("And {n} more, in the whole review.", all - shown), {{"class", "small muted"}});
}

// --- scores ---

void aim(Sheet& sheet, const ObjectiveOutcome& one) {
    Markup& m = sheet.m;
    const ObjectiveDef& def = sheet.s().objectives[one.objective];
    const auto item = m.in("li");
    m.put("span", sheet.w.number(score_text(one.score)), {{"class", "step"}});
    const auto words = m.in("span");
    m.text(def.name.str());
    if (def.secret) m.put("span", sheet.w.tr("secret"), {{"class", "tag"}});
}

void score_row(Sheet& sheet, const SeatOutcome& seat) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const auto row = m.in("tr");
    {
        const auto who = m.in("th", {{"scope", "row"}});
        sheet.seat(seat.actor);
        if (const std::string by = played_by(sheet, seat.actor); !by.empty()) m.put("span", by, {{"class", "who"}});
    }
    if (!seat.fault.empty() || seat.objectives.empty()) {
        m.put("td",
              seat.fault.empty() ? w.tr("It has no aims of its own in this game.")
                                 : w.tr("There is no score, because the script that works it out failed."),
              {{"colspan", "3"}});
        return;
    }
    {
        const auto total = m.in("td");
        m.put("b", w.number(score_text(seat.total)));
        sheet.bar(seat.total, sheet.tint(seat.actor));
    }
    {
        const auto cell = m.in("td");
        const auto list = m.in("ul", {{"class", "moved"}});
        for (std::size_t i = 0; i < seat.sources.size() && i < kSources; ++i) {
            const session::MovedBySource& one = seat.sources[i];
            const auto item = m.in("li");
            m.put("span", w.number(change_text(one.counts, 2)), {{"class", one.counts > 0 ? "step good" : "step bad"}});
            m.put("span",
                  cut(capitalised(session::source_text(sheet.s(), sheet.c.world(), one.cause, sheet.c.effects))));
        }
    }
    const auto cell = m.in("td");
    const auto list = m.in("ul", {{"class", "moved"}});
    // A seat that reads of itself alone has room for all of them.
    if (sheet.c.outcomes.size() == 1) {
        for (const ObjectiveOutcome& one : seat.objectives)
            aim(sheet, one);
        return;
    }
    const auto [least, most] =
        std::minmax_element(seat.objectives.begin(), seat.objectives.end(),
                            [](const ObjectiveOutcome& a, const ObjectiveOutcome& b) { return a.score < b.score; });
    aim(sheet, *most);
    if (most != least) aim(sheet, *least);
}

void scores_in_short(Sheet& sheet) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const bool alone = sheet.c.outcomes.size() == 1;
    const auto table = m.in("table", {{"class", "made"}});
    {
        const auto top = m.in("thead");
        const auto row = m.in("tr");
        for (const std::string& label : {w.tr("Seat"), w.tr("Score"), w.tr("What moved the whole score most"),
                                         alone ? w.tr("Each of its aims") : w.tr("The aims served best and worst")})
            m.put("th", label, {{"scope", "col"}});
    }
    const auto body = m.in("tbody");
    for (const SeatOutcome& seat : sheet.c.outcomes)
        score_row(sheet, seat);
}

// --- turning points ---

/// A round in which much changed.
struct Turn {
    int round = 1;
    double weight = 0;
    std::vector<const RoundChange*> changes;  ///< The largest first.
};

/// Does a number only ever stand at one of its ends? Then it tells that something was done, and not how far: against it
/// no measure would count for anything.
bool is_switch(const Course& c, SlotIndex slot) {
    const Slot& def = c.s().slots[slot];
    return std::all_of(c.ends.begin(), c.ends.end(), [&](const session::RoundEnd& one) {
        return one.numbers[slot] == def.min || one.numbers[slot] == def.max;
    });
}

/// The rounds in which most changed, in their order; what counts in each are the changes that are told.
std::vector<Turn> turns_of(const std::vector<RoundChange>& all) {
    std::vector<Turn> out;
    for (const RoundChange& one : all) {
        if (out.empty() || out.back().round != one.round) out.push_back({one.round, 0, {}});
        Turn& turn = out.back();
        if (turn.changes.size() >= kNumbers) continue;
        turn.changes.push_back(&one);
        turn.weight += one.share;
    }
    std::stable_sort(out.begin(), out.end(), [](const Turn& a, const Turn& b) { return a.weight > b.weight; });
    out.resize(std::min(out.size(), kTurns));
    std::sort(out.begin(), out.end(), [](const Turn& a, const Turn& b) { return a.round < b.round; });
    return out;
}

/// "EU +0.08; Russia -0.05": whose scores moved most in a round.
std::string scores_moved(const Sheet& sheet, int round) {
    constexpr double kLeast = 0.02;
    const Course& c = sheet.c;
    const auto at = [&](int n) {
        return std::find_if(c.scores.begin(), c.scores.end(), [&](const ScoresAt& one) { return one.round == n; });
    };
    const auto before = at(round - 1);
    const auto after = at(round);
    if (before == c.scores.end() || after == c.scores.end()) return {};
    std::vector<std::pair<double, ActorId>> moved;
    for (std::size_t i = 0; i < c.outcomes.size(); ++i) {
        const double by = after->totals[i] - before->totals[i];
        if (std::abs(by) >= kLeast) moved.emplace_back(by, c.outcomes[i].actor);
    }
    std::stable_sort(moved.begin(), moved.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.first) > std::abs(b.first); });
    moved.resize(std::min(moved.size(), kSeatsMoved));
    std::vector<std::string> out;
    for (const auto& [by, actor] : moved)
        out.push_back(session::short_name(c.s(), actor) + " " + sheet.w.number(change_text(by, 2)));
    return fmt::format("{}", fmt::join(out, "; "));
}

/// One number that moved, what moved it, and what that followed from.
void moved_number(Sheet& sheet, const RoundChange& one) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    {
        const auto line = m.in("p", {{"class", "number"}});
        const double by = one.after - one.before;
        m.put("b", w.tr("{number}: from {before} to {after}", sheet.s().slot_name(one.slot), figure(one.before),
                        figure(one.after)));
        m.text(" ");
        m.put("span", sheet.change(by), {{"class", sheet.mood(one.slot, by)}});
    }
    const std::vector<session::MovedBy> by = sheet.causes(one.effects);
    const auto list = m.in("ul", {{"class", "moved"}});
    for (std::size_t i = 0; i < by.size() && i < kCauses; ++i) {
        const auto item = m.in("li");
        m.put("span", sheet.change(by[i].by), {{"class", fmt::format("step {}", sheet.mood(one.slot, by[i].by))}});
        const auto words = m.in("span");
        m.text(cut(capitalised(by[i].cause)));
        // The largest cause is walked back from; of the other its name has to do.
        if (i > 0) continue;
        const auto first = std::find_if(one.effects.begin(), one.effects.end(),
                                        [&](const Effect* effect) { return sheet.cause(*effect) == by[i].cause; });
        const auto events = session::behind(sheet.story, **first,
                                            [&](std::uint32_t seq) { return session::effect_at(sheet.c.known, seq); });
        if (!events.empty()) m.put("span", w.tr("because: {event}", cut(events.front())), {{"class", "by"}});
    }
}

void turns_in_short(Sheet& sheet) {
    Markup& m = sheet.m;
    std::vector<RoundChange> all = largest_changes(sheet.c, std::numeric_limits<std::size_t>::max());
    std::erase_if(all, [&](const RoundChange& one) { return is_switch(sheet.c, one.slot); });
    if (all.empty()) sheet.remark(sheet.w.tr("No number has moved far."));
    for (const Turn& turn : turns_of(all)) {
        const auto whole = m.in("article", {{"class", "turn-point"}});
        m.put("h3", sheet.round_name(turn.round));
        for (const RoundChange* const one : turn.changes)
            moved_number(sheet, *one);
        if (const std::string seats = scores_moved(sheet, turn.round); !seats.empty())
            m.put("p", sheet.w.tr("Scores: {seats}.", seats), {{"class", "small muted"}});
    }
}

// --- what was agreed, and who held what back ---

/// A draft that came to nothing for once: it was rejected, or taken off the table.
struct Fall {
    const Draft* draft = nullptr;
    int round = 1;
    const DraftDecided* decided = nullptr;
    const Effect* effect = nullptr;
};

std::vector<Fall> falls_of(const Course& c) {
    std::vector<Fall> out;
    for (const auto& known : c.known) {
        const auto* decided = std::get_if<DraftDecided>(&known->effect.change);
        if (decided == nullptr || decided->status == DraftStatus::kAdopted) continue;
        const Draft* const draft = c.world().draft(decided->draft);
        if (draft != nullptr) out.push_back({draft, known->round, decided, &known->effect});
    }
    return out;
}

/// Drafts that are called the same and of which nothing came.
struct Fallen {
    std::string title;
    std::vector<const Draft*> drafts;
    std::vector<const Fall*> falls;
};

/// "Round 3: rejected; against it: Russia."
std::string fall_text(const Sheet& sheet, const Fall& one) {
    const std::string status =
        one.decided->status == DraftStatus::kWithdrawn
            ? session::status_text(sheet.s(), *one.draft, session::withdrawn_by(*one.effect, one.draft->id))
            : session::status_text(sheet.w, one.decided->status);
    const std::string held = session::held_back_text(sheet.s(), one.decided->against, one.decided->without);
    return sheet.w.tr("Round {n}: {status}", one.round, status) + (held.empty() ? "" : "; " + held) + ".";
}

/// The last words with which somebody said no to one of some drafts: of those who held them back before others, and of
/// seats before a chorus. Null for none.
const VoteCast* last_no(const Sheet& sheet, const Fallen& of) {
    ActorSet held;
    for (const Fall* const fall : of.falls)
        held = held | fall->decided->against;
    const auto rank = [&](ActorId actor) {
        return (held.contains(actor) ? 2 : 0) + (sheet.s().playable.contains(actor) ? 1 : 0);
    };
    const VoteCast* out = nullptr;
    for (const Effect& effect : sheet.c.effects) {
        const auto* vote = std::get_if<VoteCast>(&effect.change);
        if (vote == nullptr || vote->vote != Vote::kReject || vote->reason.empty()) continue;
        const bool of_them = std::any_of(of.drafts.begin(), of.drafts.end(),
                                         [&](const Draft* draft) { return draft->id == vote->draft; });
        if (of_them && (out == nullptr || rank(vote->by) >= rank(out->by))) out = vote;
    }
    return out;
}

/// Who said no to an adopted draft, at first or to the end; a sentence for each.
void noes(const Sheet& sheet, const Draft& draft, std::vector<std::string>& out) {
    ActorSet first, last;
    for (const Effect& effect : sheet.c.effects) {
        const auto* vote = std::get_if<VoteCast>(&effect.change);
        if (vote == nullptr || vote->draft != draft.id) continue;
        if (vote->vote == Vote::kReject) first.insert(vote->by);
        const bool stands = vote->vote == Vote::kReject && vote->version == draft.version();
        last = stands ? last | ActorSet::just(vote->by) : last - ActorSet::just(vote->by);
    }
    first = first - last;
    if (!first.empty()) out.push_back(sheet.w.tr("At first against it: {actors}.", session::names(sheet.s(), first)));
    if (!last.empty()) out.push_back(sheet.w.tr("Against it to the end: {actors}.", session::names(sheet.s(), last)));
}

/// The falls that an agreement had behind it: of its own draft, and of others that were called so.
std::vector<const Fall*> falls_before(const Sheet& sheet, const Agreement& agreement, const std::vector<Fall>& falls) {
    std::vector<const Fall*> out;
    const std::string title = session::in_short(sheet.s(), agreement.text());
    const auto& tabled = sheet.c.world().drafts;  // in the order of tabling, of which their numbers say nothing
    const auto place = [&](DraftId id) {
        return std::find_if(tabled.begin(), tabled.end(), [&](const auto& draft) { return draft->id == id; });
    };
    const auto origin = place(agreement.id);  // an agreement has the number of its draft
    for (const Fall& one : falls) {
        const bool earlier = origin != tabled.end() && place(one.draft->id) <= origin;
        if (earlier && one.round <= agreement.adopted_round && session::in_short(sheet.s(), one.draft->text()) == title)
            out.push_back(&one);
    }
    return out;
}

void agreement(Sheet& sheet, const Agreement& one, const std::vector<Fall>& falls) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const auto item = m.in("li");
    {
        const auto line = m.in("p");
        m.put("b", heading(sheet.s(), one.text()));
        m.text(" ");
        m.put("span", session::status_text(w, one.status), {{"class", "tag"}});
    }
    const std::string adopted = w.tr("Adopted in round {n}", one.adopted_round);
    std::vector<std::string> told{
        one.since > one.adopted_round ? w.tr("{text}, in force since round {n}.", adopted, one.since) : adopted + "."};
    ActorSet waiting;
    for (const Ratification& each : one.ratifications) {
        if (!each.done) waiting.insert(each.actor);
    }
    if (!waiting.empty()) told.push_back(w.tr("Not ratified by: {actors}.", session::names(sheet.s(), waiting)));
    if (const Draft* const draft = sheet.c.world().draft(one.id)) noes(sheet, *draft, told);
    const auto before = falls_before(sheet, one, falls);
    for (std::size_t i = before.size() - std::min(before.size(), kFalls); i < before.size(); ++i)
        told.push_back(fall_text(sheet, *before[i]));
    m.put("p", fmt::format("{}", fmt::join(told, " ")), {{"class", "small"}});
}

void agreed_in_short(Sheet& sheet) {
    const auto& all = sheet.c.world().agreements;
    if (all.empty()) {
        sheet.remark(sheet.w.tr("Nothing was agreed."));
        return;
    }
    const std::vector<Fall> falls = falls_of(sheet.c);
    {
        const auto list = sheet.m.in("ul", {{"class", "entries"}});
        for (std::size_t i = 0; i < all.size() && i < kAgreed; ++i)
            agreement(sheet, *all[i], falls);
    }
    and_more(sheet, all.size(), kAgreed);
}

std::vector<Fallen> fallen_of(const Sheet& sheet, const std::vector<Fall>& falls) {
    std::set<const Fall*> told;  // with the agreement that came after them
    for (const Shared<Agreement>& one : sheet.c.world().agreements) {
        for (const Fall* const fall : falls_before(sheet, *one, falls))
            told.insert(fall);
    }
    std::vector<Fallen> out;
    for (const Shared<Draft>& draft : sheet.c.world().drafts) {
        std::vector<const Fall*> own;
        for (const Fall& fall : falls) {
            if (fall.draft == &*draft && !told.contains(&fall)) own.push_back(&fall);
        }
        if (draft->status == DraftStatus::kAdopted || (own.empty() && draft->status != DraftStatus::kOpen)) continue;
        const std::string title = session::in_short(sheet.s(), draft->text());
        auto at = std::find_if(out.begin(), out.end(), [&](const Fallen& one) { return one.title == title; });
        if (at == out.end()) at = out.insert(at, Fallen{title, {}, {}});
        at->drafts.push_back(&*draft);
        at->falls.insert(at->falls.end(), own.begin(), own.end());
    }
    return out;
}

void fallen(Sheet& sheet, const Fallen& one) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const auto item = m.in("li");
    ActorSet authors;
    for (const Draft* const draft : one.drafts)
        authors.insert(draft->proposer);
    {
        const auto line = m.in("p");
        m.put("b", one.title);
        m.text(" ");
        const std::string by = session::names(sheet.s(), authors);
        m.text(one.drafts.size() == 1
                   ? w.tr("(tabled by {actor} in round {n})", by, one.drafts.front()->versions.front()->round)
                   : w.tr("(tabled {n} {n|time|times}: {actors})", one.drafts.size(), by));
    }
    std::vector<std::string> told;
    for (std::size_t i = one.falls.size() - std::min(one.falls.size(), kFalls); i < one.falls.size(); ++i)
        told.push_back(fall_text(sheet, *one.falls[i]));
    const Draft& last = *one.drafts.back();
    if (last.status == DraftStatus::kOpen) {
        const std::string held = session::held_back_text(sheet.s(), sheet.c.world(), last);
        told.push_back(held.empty() ? w.tr("Still on the table.") : w.tr("Still on the table; {reason}.", held));
    }
    m.put("p", fmt::format("{}", fmt::join(told, " ")), {{"class", "small"}});
    if (const VoteCast* const no = last_no(sheet, one)) {
        const auto line = m.in("p", {{"class", "small"}});
        m.text(sheet.name(no->by) + ": ");
        m.put("q", abridged(session::inside_quotes(w, ai::retold(w, no->reason)), kQuote));
    }
}

void fallen_in_short(Sheet& sheet) {
    const std::vector<Fall> falls = falls_of(sheet.c);
    const std::vector<Fallen> all = fallen_of(sheet, falls);
    // What was tried most often is what was fought about.
    std::vector<const Fallen*> shown;
    for (const Fallen& one : all)
        shown.push_back(&one);
    std::stable_sort(shown.begin(), shown.end(),
                     [](const Fallen* a, const Fallen* b) { return a->drafts.size() > b->drafts.size(); });
    shown.resize(std::min(shown.size(), kFallen));
    std::sort(shown.begin(), shown.end());  // they lie in one list, in the order in which they were tabled first
    {
        const auto list = sheet.m.in("ul", {{"class", "entries"}});
        for (const Fallen* const one : shown)
            fallen(sheet, *one);
    }
    and_more(sheet, all.size(), kFallen);
}

// --- words that were not kept ---

std::vector<std::string> broken_words(const Course& c, const session::Story& story) {
    const Words& w = words_of(c.s());
    std::vector<std::string> out;
    for (const auto& known : c.known) {
        const auto* given = std::get_if<AssuranceGiven>(&known->effect.change);
        if (given == nullptr) continue;
        const Assurance* const now = c.world().assurance(given->assurance->id);
        if (now == nullptr || now->status != AssuranceStatus::kBroken) continue;
        for (const session::StoryLine& line : story.tell(known->effect))
            out.push_back(w.tr("Round {n}: {text}", known->round, line.text));
    }
    return out;
}

void broken_in_short(Sheet& sheet) {
    const auto list_of = [&](const std::vector<std::string>& lines) {
        {
            const auto list = sheet.m.in("ul", {{"class", "plain"}});
            for (std::size_t i = 0; i < lines.size() && i < kSecrets; ++i)
                sheet.m.put("li", abridged(lines[i], kQuote + kLine));
        }
        and_more(sheet, lines.size(), kSecrets);
    };
    if (const auto broken = broken_words(sheet.c, sheet.story); !broken.empty()) {
        sheet.m.put("h3", sheet.w.tr("Assurances that were broken"));
        list_of(broken);
    }
    if (const auto secret = session::secret_deeds(sheet.s(), sheet.c.effects); !secret.empty()) {
        sheet.m.put("h3",
                    sheet.c.reader.is_actor() ? sheet.w.tr("What you did in secret") : sheet.w.tr("What few knew"));
        list_of(secret);
    }
}

void debrief_in_short(Sheet& sheet) {
    if (sheet.s().teaching_debrief.empty()) {
        sheet.remark(sheet.w.tr("This scenario asks no questions."));
        return;
    }
    const auto list = sheet.m.in("ol", {{"class", "questions"}});
    for (const Text& question : sheet.s().teaching_debrief)
        sheet.m.put("li", question.str());
}

}  // namespace

std::vector<Part> short_parts_of(const Course& c, const Words& w) {
    const session::Story story{c.s(), c.view};
    const bool fell = std::any_of(c.world().drafts.begin(), c.world().drafts.end(),
                                  [](const auto& one) { return one->status != DraftStatus::kAdopted; });
    const bool broken = !session::secret_deeds(c.s(), c.effects).empty() || !broken_words(c, story).empty();
    return {
        {"scores", w.tr("How it came out"), scores_in_short, !c.outcomes.empty(), true},
        {"turns", w.tr("Turning points"), turns_in_short, true},
        {"agreed", w.tr("What was agreed"), agreed_in_short, true},
        {"fallen", w.tr("What came to nothing, and who held it back"), fallen_in_short, fell},
        {"broken", w.tr("Broken words and secrets"), broken_in_short, broken},
        // Its questions name what is hidden and what may come of it.
        {"debrief", w.tr("To talk about"), debrief_in_short, c.ended() || !c.reader.is_actor()},
    };
}

}  // namespace demarche::report
