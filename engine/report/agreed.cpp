// What was offered and why it was refused, what was agreed and what became of it, what was promised.

#include <fmt/format.h>

#include <algorithm>
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

/// The clauses of a text with what they say.
void clauses(Sheet& sheet, const DraftText& text) {
    Markup& m = sheet.m;
    const Scenario& s = sheet.s();
    const auto list = m.in("ul", {{"class", "clauses"}});
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const auto item = m.in("li");
        m.put("b", s.clauses[text.terms[i].clause].name.str());
        std::string said = sheet.w.say(term_text(s, text.terms[i]));
        if (const std::string owed = session::owed_text(s, text, i); !owed.empty()) said += " (" + owed + ")";
        m.put("span", said);
    }
}

void conditions(Sheet& sheet, const DraftText& text) {
    for (const std::string& line :
         session::condition_lines(sheet.s(), sheet.c.world(), text, [&](DraftId id) { return sheet.withdrawer(id); }))
        sheet.m.put("p", line, {{"class", "small"}});
}

/// What was said on one version, and by whom: votes with the same words stand together.
struct Said {
    Vote vote = Vote::kNone;
    std::string words;
    std::string reservation;
    ActorSet who;
};

/// The last word of each on each version of a draft, in the order in which they were given.
std::map<int, std::vector<Said>> votes_on(const Sheet& sheet, DraftId draft) {
    std::map<int, std::vector<const VoteCast*>> last;
    for (const Effect& effect : sheet.c.effects) {
        const auto* vote = std::get_if<VoteCast>(&effect.change);
        if (vote == nullptr || vote->draft != draft) continue;
        auto& all = last[vote->version];
        std::erase_if(all, [&](const VoteCast* one) { return one->by == vote->by; });
        all.push_back(vote);
    }
    std::map<int, std::vector<Said>> out;
    for (const auto& [version, all] : last) {
        for (const VoteCast* const vote : all) {
            if (vote->vote == Vote::kNone) continue;
            const Said said{vote->vote, session::inside_quotes(sheet.w, ai::retold(sheet.w, vote->reason)),
                            session::inside_quotes(sheet.w, vote->reservation), ActorSet::just(vote->by)};
            auto& list = out[version];
            const auto same = std::find_if(list.begin(), list.end(), [&](const Said& one) {
                return one.vote == said.vote && one.words == said.words && one.reservation == said.reservation;
            });
            if (same == list.end()) {
                list.push_back(said);
            } else {
                same->who.insert(vote->by);
            }
        }
    }
    return out;
}

void votes(Sheet& sheet, const std::vector<Said>& all) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const auto list = m.in("ul", {{"class", "votes"}});
    for (const Vote kind : {Vote::kAccept, Vote::kReject, Vote::kAbstain}) {
        for (const Said& one : all) {
            if (one.vote != kind) continue;
            const auto item = m.in("li");
            m.put("span",
                  kind == Vote::kAccept   ? w.tr("yes")
                  : kind == Vote::kReject ? w.tr("no")
                                          : w.tr("abstains"),
                  {{"class", kind == Vote::kAccept   ? "vote yes"
                             : kind == Vote::kReject ? "vote no"
                                                     : "vote"}});
            const auto words = m.in("span");
            m.put("b", session::names(sheet.s(), one.who));
            if (!one.words.empty()) {
                m.text(" ");
                m.put("q", one.words);
            }
            if (!one.reservation.empty()) {
                m.text(" " + w.tr("with a reservation:") + " ");
                m.put("q", one.reservation);
            }
        }
    }
}

/// What was said beside a draft at one time of its course, each with the round in which it was said.
void talk(Sheet& sheet, DraftId draft, int version, Spoken::When when, const std::string& title) {
    Markup& m = sheet.m;
    std::vector<const session::Known*> all;
    for (const Spoken& one : sheet.c.talk) {
        if (one.draft == draft && one.version == version && one.when == when)
            all.push_back(sheet.c.known[one.at].get());
    }
    if (all.empty()) return;
    m.put("h4", title);
    const auto list = m.in("ul", {{"class", "course talk"}});
    for (const session::Known* const one : all) {
        for (const session::StoryLine& line : sheet.story.tell(one->effect)) {
            const auto item = m.in("li");
            m.put("span", std::to_string(one->round), {{"class", "round"}});
            m.put("span", line.text);
        }
    }
}

/// What became of a draft, and who held it back.
void fate(Sheet& sheet, const Draft& draft) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    for (const auto& known : sheet.c.known) {
        const auto* decided = std::get_if<DraftDecided>(&known->effect.change);
        if (decided == nullptr || decided->draft != draft.id) continue;
        const auto line = m.in("p", {{"class", "fate"}});
        std::string words =
            w.tr("Round {n}: {status}", known->round,
                 decided->status == DraftStatus::kWithdrawn
                     ? session::status_text(sheet.s(), draft, session::withdrawn_by(known->effect, draft.id))
                     : session::status_text(w, decided->status));
        const std::string held = session::held_back_text(sheet.s(), decided->against, decided->without);
        if (!held.empty()) words += "; " + held;
        m.put("b", words + ".");
        if (!decided->reason.empty()) {
            m.text(" ");
            m.put("q", session::inside_quotes(w, ai::retold(w, decided->reason)));
        }
    }
    if (draft.status != DraftStatus::kOpen) return;
    const std::string held = session::held_back_text(sheet.s(), sheet.c.world(), draft);
    m.put("p", held.empty() ? w.tr("Still on the table.") : w.tr("Still on the table; {reason}.", held),
          {{"class", "fate"}});
}

/// The agreement that a draft became; null for one that became none.
const Agreement* became(const World& world, const Draft& draft) {
    if (draft.status != DraftStatus::kAdopted) return nullptr;
    const auto at = std::find_if(world.agreements.begin(), world.agreements.end(),
                                 [&](const auto& one) { return one->version == draft.versions.back(); });
    return at == world.agreements.end() ? nullptr : &**at;
}
const Draft* origin(const World& world, const Agreement& agreement) {
    const auto at = std::find_if(world.drafts.begin(), world.drafts.end(), [&](const auto& one) {
        return one->status == DraftStatus::kAdopted && one->versions.back() == agreement.version;
    });
    return at == world.drafts.end() ? nullptr : &**at;
}

std::string_view look_of(DraftStatus status) {
    switch (status) {
        case DraftStatus::kAdopted:
            return "tag good";
        case DraftStatus::kRejected:
            return "tag bad";
        default:
            return "tag";
    }
}

void offer(Sheet& sheet, const Draft& draft) {
    const Course& c = sheet.c;
    const Scenario& s = c.s();
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const std::size_t number = sheet.number_of(draft.id);
    const auto card =
        m.in("article",
             {{"class", "card offer"}, {"id", fmt::format("offer-{}", number)}, {"style", sheet.tint(draft.proposer)}});
    {
        const auto title = m.in("h3");
        m.put("span", fmt::format("{}.", number), {{"class", "ordinal"}});
        m.text(heading(s, draft.text()) + " ");
        m.put("span", session::status_text(w, draft.status), {{"class", look_of(draft.status)}});
    }
    {
        const auto line = m.in("p", {{"class", "small"}});
        sheet.seat(draft.proposer);
        m.text(" " + w.tr("tabled it in round {n}.", draft.versions.front()->round) + " ");
        m.text(draft.channel ? w.tr("Known to: {actors}, and to those with a say.", session::names(s, *draft.channel))
                             : w.tr("Known to all."));
        if (const Agreement* const agreement = became(c.world(), draft)) {
            m.text(" ");
            const std::string letter = sheet.letter(agreement->id);
            m.put("a", w.tr("It became agreement {letter}.", letter), {{"href", "#agreement-" + letter}});
        }
    }
    using When = Spoken::When;
    const auto said = votes_on(sheet, draft.id);
    for (std::size_t i = 0; i < draft.versions.size(); ++i) {
        const DraftVersion& version = *draft.versions[i];
        const int ordinal = static_cast<int>(i) + 1;
        talk(sheet, draft.id, ordinal, When::kBefore, w.tr("Said before it was tabled"));
        const auto block = m.in("div", {{"class", "version"}});
        if (draft.versions.size() > 1)
            m.put("h4",
                  w.tr("Version {version}, by {actor}, round {n}", i + 1, sheet.name(version.author), version.round));
        if (i == 0) {
            clauses(sheet, version.text);
            conditions(sheet, version.text);
        } else {
            const auto list = m.in("ul", {{"class", "changed"}});
            for (const std::string& line :
                 session::change_lines(s, c.world(), draft.versions[i - 1]->text, version.text))
                m.put("li", line);
        }
        talk(sheet, draft.id, ordinal, When::kMeanwhile, w.tr("Said while it lay on the table"));
        if (const auto at = said.find(ordinal); at != said.end()) votes(sheet, at->second);
        // A text that has fallen and was written anew has been spoken of in between.
        if (i + 1 < draft.versions.size()) talk(sheet, draft.id, ordinal, When::kAfter, w.tr("Said after that"));
    }
    fate(sheet, draft);
    talk(sheet, draft.id, draft.version(), When::kAfter, w.tr("Said after that"));
}

/// How a mission stood as each round ended.
void mission_table(Sheet& sheet, const Agreement& agreement) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    std::vector<const MissionScores*> all;
    for (const MissionScores& one : sheet.c.missions) {
        if (one.agreement == agreement.id) all.push_back(&one);
    }
    if (all.empty()) return;
    m.put("h4", w.tr("How the mission would do its task (0 to 1)"));
    const auto scroll = m.in("div", {{"class", "scroll"}});
    const auto table = m.in("table");
    const auto row_of = [&](const std::string& label, double script::Scores::*which) {
        const auto row = m.in("tr");
        m.put("th", label, {{"scope", "row"}});
        for (const MissionScores* const one : all)
            m.put("td", w.number(score_text(one->scores.*which)));
    };
    {
        const auto top = m.in("thead");
        const auto row = m.in("tr");
        m.put("th", w.tr("At the end of round"), {{"scope", "col"}});
        for (const MissionScores* const one : all)
            m.put("th", std::to_string(one->round), {{"scope", "col"}});
    }
    const auto rows = m.in("tbody");
    row_of(w.tr("Effectiveness"), &script::Scores::effectiveness);
    row_of(w.tr("Efficiency"), &script::Scores::efficiency);
    row_of(w.tr("Legitimacy"), &script::Scores::legitimacy);
}

/// What happened to an agreement, in order.
void course_of(Sheet& sheet, const Agreement& agreement) {
    Markup& m = sheet.m;
    const auto list = m.in("ol", {{"class", "course"}});
    {
        const auto item = m.in("li");
        m.put("span", std::to_string(agreement.adopted_round), {{"class", "round"}});
        m.put("span", sheet.w.tr("Adopted."));
    }
    for (const auto& known : sheet.c.known) {
        const auto* changed = std::get_if<AgreementChanged>(&known->effect.change);
        if (changed == nullptr || changed->agreement->id != agreement.id) continue;
        for (const session::StoryLine& line : sheet.story.tell(known->effect)) {
            const auto item = m.in("li");
            m.put("span", std::to_string(known->round), {{"class", "round"}});
            m.put("span", line.text);
        }
    }
}

void agreement_card(Sheet& sheet, const Agreement& agreement) {
    const Course& c = sheet.c;
    const Scenario& s = c.s();
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const DraftText& text = agreement.text();
    const std::string letter = sheet.letter(agreement.id);
    const auto card = m.in("article", {{"class", "card agreement"}, {"id", "agreement-" + letter}});
    {
        const auto title = m.in("h3");
        m.put("span", letter, {{"class", "letter"}});
        m.text(heading(s, text) + " ");
        m.put("span", session::status_text(w, agreement.status),
              {{"class", alive(agreement.status) || agreement.status == AgreementStatus::kFulfilled ? "tag good"
                         : agreement.status == AgreementStatus::kExpired                            ? "tag"
                                                                                                    : "tag bad"}});
    }
    {
        const auto line = m.in("p", {{"class", "small parties"}});
        for (const ActorId actor : text.parties) {
            sheet.seat(actor);
            m.text(" ");
        }
        if (const Draft* const from = origin(c.world(), agreement)) {
            const std::size_t number = sheet.number_of(from->id);
            m.put("a",
                  from->versions.size() > 1
                      ? w.tr("From offer {n}, in its version {version}", number, from->versions.size())
                      : w.tr("From offer {n}", number),
                  {{"href", fmt::format("#offer-{}", number)}});
        }
    }
    clauses(sheet, text);
    conditions(sheet, text);
    for (const Reservation& one : agreement.reservations) {
        const auto line = m.in("p", {{"class", "small"}});
        m.text(w.tr("{actor} signed with a reservation:", sheet.name(one.by)) + " ");
        m.put("q", session::inside_quotes(w, one.text));
    }
    if (const auto bound = session::bound_in_all(agreement); !bound.empty()) {
        std::vector<std::string> parts;
        for (const Commitment& one : bound)
            parts.push_back(w.tr("{actor} {n} {resource}", sheet.name(one.actor), figure(one.amount),
                                 s.resources[one.resource].name.str()));
        m.put("p", w.tr("Bound for it: {resources}.", fmt::format("{}", fmt::join(parts, "; "))), {{"class", "small"}});
    }
    course_of(sheet, agreement);
    for (const std::string& line : session::lapsed_lines(s, agreement))
        m.put("p", line, {{"class", "small"}});
    mission_table(sheet, agreement);
}

}  // namespace

void offers_part(Sheet& sheet) {
    sheet.remark(
        sheet.w.tr("Every draft in the order in which it was tabled, with its versions, what was said on each, and "
                   "what became of it. Messages, with the round in which they were sent, stand beside the draft that "
                   "they speak of or that followed from them; all others stand in the whole story."));
    const auto cards = sheet.m.in("div", {{"class", "cards"}});
    for (const Shared<Draft>& draft : sheet.c.world().drafts)
        offer(sheet, *draft);
}

void agreements_part(Sheet& sheet) {
    const auto& all = sheet.c.world().agreements;
    if (all.empty()) {
        sheet.remark(sheet.w.tr("Nothing was agreed."));
        return;
    }
    const auto cards = sheet.m.in("div", {{"class", "cards"}});
    for (const Shared<Agreement>& one : all)
        agreement_card(sheet, *one);
}

void promises_part(Sheet& sheet) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const Scenario& s = sheet.s();
    std::map<std::uint32_t, int> judged;
    for (const auto& known : sheet.c.known) {
        if (const auto* one = std::get_if<AssuranceJudged>(&known->effect.change))
            judged[one->assurance.value] = known->round;
    }
    const auto scroll = m.in("div", {{"class", "scroll"}});
    const auto table = m.in("table", {{"class", "promises"}});
    {
        const auto top = m.in("thead");
        const auto row = m.in("tr");
        for (const std::string& label :
             {w.tr("Round"), w.tr("From"), w.tr("To"), w.tr("Assurance"), w.tr("What became of it")})
            m.put("th", label, {{"scope", "col"}});
    }
    const auto rows = m.in("tbody");
    for (const Shared<Assurance>& one : sheet.c.world().assurances) {
        const auto row = m.in("tr");
        m.put("td", std::to_string(one->round));
        {
            const auto from = m.in("td");
            sheet.seat(one->from);
        }
        m.put("td", one->to ? session::names(s, *one->to) : w.tr("all"));
        m.put("td", session::promised_text(s, *one));
        const auto what = m.in("td");
        m.put("span", session::status_text(w, one->status),
              {{"class", one->status == AssuranceStatus::kKept     ? "tag good"
                         : one->status == AssuranceStatus::kBroken ? "tag bad"
                                                                   : "tag"}});
        if (const auto at = judged.find(one->id.value); at != judged.end())
            m.text(" " + w.tr("in round {n}", at->second));
    }
}

void secrets_part(Sheet& sheet) {
    const auto list = sheet.m.in("ul", {{"class", "plain"}});
    for (const std::string& line : session::secret_deeds(sheet.s(), sheet.c.effects))
        sheet.m.put("li", line);
}

}  // namespace demarche::report
