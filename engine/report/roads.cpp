// What really happened beside the game, what might have been, and what to talk about.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "report/sheet.h"
#include "session/draft_words.h"
#include "session/story.h"

namespace demarche::report {

namespace {

/// What a round of this game brought, in a few lines: its cards, and what came of drafts and agreements.
void round_here(Sheet& sheet, int round) {
    Markup& m = sheet.m;
    bool any = false;
    const auto list = m.in("ul", {{"class", "happened"}});
    for (const auto& known : sheet.c.known) {
        if (known->round != round) continue;
        if (const auto* came = std::get_if<CardCame>(&known->effect.change)) {
            m.put("li", sheet.s().cards[came->card].title.str(), {{"class", "card-came"}});
            any = true;
        }
    }
    for (const auto& known : sheet.c.known) {
        using What = AgreementChanged::What;
        const auto* changed = std::get_if<AgreementChanged>(&known->effect.change);
        if (known->round != round || changed == nullptr || changed->what == What::kCommitted) continue;
        const std::string letter = sheet.letter(changed->agreement->id);
        const auto said = sheet.story.tell(known->effect);
        // That it was adopted is told by the decision; where it is in force at once, that says as much.
        std::string words;
        const Agreement* const now = sheet.c.world().agreement(changed->agreement->id);
        if (changed->what == What::kAdopted && (now == nullptr || now->since != round))
            words = sheet.w.tr("Adopted: {agreement}", heading(sheet.s(), changed->agreement->text()));
        if (!said.empty()) words = said.front().text;
        if (words.empty()) continue;
        any = true;
        const auto item = m.in("li");
        if (!letter.empty()) m.put("span", letter, {{"class", "letter"}});
        m.text(words);
    }
    if (!any) m.put("li", sheet.w.tr("Nothing was decided."), {{"class", "muted"}});
}

std::string ending_of(const Scenario& s, EndingId id) {
    return id.valid() ? s.endings[id].title.str() : words_of(s).tr("The rounds ran out");
}

}  // namespace

void history_part(Sheet& sheet) {
    const Course& c = sheet.c;
    const session::HistoricalLine& history = *c.history;
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    if (!history.title.empty()) m.put("p", w.say(history.title), {{"class", "lead"}});
    if (!history.note.empty() && (c.ended() || c.whole())) sheet.paragraphs(w.say(history.note));
    {
        const auto both = m.in("div", {{"class", "two ends"}});
        {
            const auto here = m.in("div");
            m.put("p", w.tr("This game"), {{"class", "eyebrow"}});
            m.put("p", c.ended() ? ending_of(c.s(), c.world().ending) : w.tr("Still open"), {{"class", "verdict"}});
        }
        const auto then = m.in("div");
        m.put("p", w.tr("What comes nearest to how it was"), {{"class", "eyebrow"}});
        m.put("p", !c.ended() && !c.whole() ? w.tr("Told when the game is over") : ending_of(c.s(), history.ending),
              {{"class", "verdict"}});
    }
    const int last = std::max(c.world().round, std::min(c.told_rounds(), static_cast<int>(history.rounds.size())));
    const auto rounds = m.in("div", {{"class", "rounds"}});
    for (int round = 1; round <= last; ++round) {
        const auto both = m.in("article", {{"class", "round"}});
        m.put("h3", sheet.round_name(round));
        const auto columns = m.in("div", {{"class", "two"}});
        {
            const auto here = m.in("div");
            m.put("p", w.tr("This game"), {{"class", "eyebrow"}});
            if (round > c.world().round) {
                m.put("p", w.tr("It did not come to this round."), {{"class", "muted"}});
            } else {
                round_here(sheet, round);
            }
        }
        const auto then = m.in("div", {{"class", "then"}});
        m.put("p", w.tr("As it was"), {{"class", "eyebrow"}});
        const auto index = static_cast<std::size_t>(round - 1);
        if (round > c.told_rounds()) {
            m.put("p", w.tr("Told when the round is over."), {{"class", "muted"}});
        } else if (index < history.rounds.size()) {
            const session::HistoricalLine::Round& was = history.rounds[index];
            sheet.paragraphs(w.say(was.text));
            if (!was.honesty.empty()) m.put("p", w.say(was.honesty), {{"class", "small muted"}});
            if (!was.source.empty()) m.put("p", w.tr("Source: {source}", was.source), {{"class", "small muted"}});
        }
    }
}

void roads_part(Sheet& sheet) {
    const Course& c = sheet.c;
    const Scenario& s = c.s();
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    if (c.ended() || c.whole()) {
        if (const auto others = session::other_endings(s, c.world().ending); !others.empty()) {
            m.put("h3", w.tr("Other ends that this game can take"));
            const auto list = m.in("dl", {{"class", "endings"}});
            for (const EndingId id : others) {
                const auto both = m.in("div");
                m.put("dt", s.endings[id].title.str());
                m.put("dd", session::first_sentence(s.endings[id].text.str()));
            }
        }
    }
    bool first = true;
    {
        // Decisions on cards, and what else could have been said.
        std::vector<std::pair<const session::Known*, const ChoiceTaken*>> taken;
        for (const auto& known : c.known) {
            const auto* one = std::get_if<ChoiceTaken>(&known->effect.change);
            if (one == nullptr || !one->closes || one->choice < 0) continue;
            if (static_cast<std::size_t>(one->choice) < s.cards[one->card].choices.size())
                taken.emplace_back(known.get(), one);
        }
        if (!taken.empty()) {
            m.put("h3", w.tr("Other answers that there were"));
            const auto list = m.in("ul", {{"class", "answers"}});
            for (const auto& [known, one] : taken) {
                const CardDef& card = s.cards[one->card];
                const auto item = m.in("li");
                m.put("p", w.tr("Round {n}: {when}", known->round, card.title.str()), {{"class", "small muted"}});
                {
                    const auto line = m.in("p");
                    sheet.seat(one->actor);
                    m.text(" ");
                    m.put("b", card.choices[static_cast<std::size_t>(one->choice)].text.str());
                    if (one->by_default) m.put("span", w.tr("by itself"), {{"class", "tag"}});
                }
                for (std::size_t i = 0; i < card.choices.size(); ++i) {
                    if (static_cast<int>(i) != one->choice && card.choices[i].by == one->actor)
                        m.put("p", w.tr("instead of: {choice}", card.choices[i].text.str()), {{"class", "small"}});
                }
            }
            first = false;
        }
    }
    std::vector<const Draft*> fallen;
    for (const Shared<Draft>& draft : c.world().drafts) {
        if (draft->status == DraftStatus::kRejected || draft->status == DraftStatus::kWithdrawn)
            fallen.push_back(&*draft);
    }
    if (!fallen.empty()) {
        m.put("h3", w.tr("Drafts that came to nothing"));
        const auto list = m.in("ul", {{"class", "plain"}});
        for (const Draft* const draft : fallen) {
            const auto item = m.in("li");
            m.put("a", heading(s, draft->text()), {{"href", fmt::format("#offer-{}", sheet.number_of(draft->id))}});
        }
        first = false;
    }
    if (const auto never = session::never_tabled(s, c.world()); !never.empty()) {
        m.put("h3", c.whole()   ? w.tr("What nobody ever tabled")
                    : c.ended() ? w.tr("What nobody ever tabled, as far as you know")
                                : w.tr("Not yet tabled, to your knowledge"));
        m.put("p", w.list(never) + ".");
        first = false;
    }
    const ActorSet whose = c.whole() ? s.playable : c.reader.is_actor() ? ActorSet::just(c.reader.actor) : ActorSet{};
    bool begun = false;
    for (const ActorId actor : whose) {
        const auto never = session::never_done(s, c.known, actor);
        if (never.empty()) continue;
        if (!begun) m.put("h3", w.tr("What each could have done alone, and never did"));
        begun = true;
        first = false;
        const auto line = m.in("p");
        sheet.seat(actor);
        m.text(": " + w.list(never) + ".");
    }
    if (first && !c.ended()) sheet.remark(w.tr("There was none so far."));
}

void debrief_part(Sheet& sheet) {
    const Scenario& s = sheet.s();
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    if (s.teaching_debrief.empty()) sheet.remark(w.tr("This scenario asks no questions."));
    if (!s.teaching_debrief.empty()) {
        const auto list = m.in("ol", {{"class", "questions"}});
        for (const Text& question : s.teaching_debrief)
            m.put("li", question.str());
    }
    if (!s.teaching_aims.empty()) {
        m.put("h3", w.tr("What it is meant to show"));
        const auto list = m.in("ul", {{"class", "plain"}});
        for (const Text& aim : s.teaching_aims)
            m.put("li", aim.str());
    }
    // What was asked during the game, and what each answered.
    bool begun = false;
    for (std::size_t q = 0; q < s.questions.size(); ++q) {
        bool asked = false;
        for (const Effect& effect : sheet.c.effects) {
            const auto* said = std::get_if<QuestionAnswered>(&effect.change);
            if (said == nullptr || said->question.question != QuestionId{q} || said->answer.empty()) continue;
            if (!begun) m.put("h3", w.tr("What was asked, and what was answered"));
            begun = true;
            if (!asked) m.put("h4", s.questions[QuestionId{q}].text.str());
            asked = true;
            const auto line = m.in("p", {{"class", "small"}});
            if (said->question.actor.valid()) {
                sheet.seat(said->question.actor);
            } else {
                m.text(w.tr("the facilitator"));
            }
            m.text(", " + w.tr("round {n}:", said->question.round) + " ");
            m.put("q", session::inside_quotes(w, session::answer_text(s, *said)));
        }
    }
}

}  // namespace demarche::report
