#include "report/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/figure.h"
#include "base/text.h"
#include "report/sheet.h"
#include "session/cause.h"
#include "session/draft_words.h"

namespace demarche::report {

// --- what the parts share ---

std::string Sheet::round_name(int round) const {
    const auto label = static_cast<std::size_t>(round - 1);
    return label < s().rounds.size() ? w.tr("Round {n}: {when}", round, s().rounds[label].str())
                                     : w.tr("Round {n}", round);
}

std::string Sheet::number(double value) const {
    return w.number(figure(value));
}

std::string Sheet::change(double by) const {
    return w.number(change_text(by, 1));
}

std::string_view Sheet::mood(SlotIndex slot, double by) const {
    const Slot& info = s().slots[slot];
    const bool indicator = info.kind == Slot::Kind::kIndicator;
    const Better better = indicator ? s().indicators[IndicatorId{info.def}].better : Better::kHigher;
    if (better == Better::kNeither || by == 0) return "";
    return (better == Better::kLower) == (by < 0) ? "good" : "bad";
}

std::string Sheet::letter(AgreementId agreement) const {
    const auto& all = c.world().agreements;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one->id == agreement; });
    if (at == all.end()) return {};
    const auto n = static_cast<std::size_t>(at - all.begin());
    const std::string letter(1, static_cast<char>('A' + n % 26));
    return n < 26 ? letter : letter + std::to_string(n / 26 + 1);
}

std::size_t Sheet::number_of(DraftId draft) const {
    const auto& all = c.world().drafts;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one->id == draft; });
    return static_cast<std::size_t>(at - all.begin()) + 1;
}

std::vector<session::MovedBy> Sheet::causes(const std::vector<const Effect*>& effects) const {
    return session::added_up(effects, [&](const Effect& effect) { return cause(effect); });
}

std::string Sheet::cause(const Effect& effect) const {
    std::string words = deed(effect);
    // Scripts like to give a card's own title for the reason.
    const std::string reason = w.say(effect.reason);
    return reason.empty() || words.find(reason) != std::string::npos ? words
                                                                     : w.tr("{reason} ({cause})", reason, words);
}

std::string Sheet::deed(const Effect& effect) const {
    using Kind = Cause::Kind;
    const Effect* const of = session::effect_at(c.known, effect.cause.parent);
    const bool hook = effect.cause.kind == Kind::kHook;
    if (of != nullptr && (hook || effect.cause.kind == Kind::kAction)) {
        const auto told = [&](Kind kind, std::uint32_t id, std::int32_t part = -1) {
            return session::cause_text(s(), c.world(), Cause{kind, id, part, Cause::kNoParent});
        };
        if (const auto* acted = std::get_if<Acted>(&of->change); acted != nullptr && acted->act.action.valid())
            return w.tr("the action '{action}' of {actors}", s().actions[acted->act.action].name.str(),
                        name(acted->act.actor));
        if (!hook) return session::cause_text(s(), c.world(), effect.cause);
        if (const auto* changed = std::get_if<AgreementChanged>(&of->change))
            return told(Kind::kAgreement, changed->agreement->id.value);
        if (const auto* came = std::get_if<CardCame>(&of->change)) return told(Kind::kCard, came->card.value);
        if (const auto* taken = std::get_if<ChoiceTaken>(&of->change))
            return told(Kind::kCard, taken->card.value, taken->choice);
    }
    return session::cause_text(s(), c.world(), effect.cause);
}

ActorId Sheet::withdrawer(DraftId draft) const {
    for (const Effect& effect : c.effects) {
        if (const ActorId by = session::withdrawn_by(effect, draft); by.valid()) return by;
    }
    return {};
}

std::string Sheet::tint(ActorId actor) const {
    const std::string& given = s().actors[actor].colour;  // a colour and nothing else: the loader sees to that
    return tinted(given.empty() ? "#8a8a8a" : given);
}

void Sheet::seat(ActorId actor) {
    const auto whole = m.in("span", {{"class", "seat"}});
    m.put("i", "", {{"style", tint(actor)}});
    m.text(name(actor));
}

void Sheet::heading(std::string_view id, std::string_view words) {
    m.put("h2", words, {{"id", id}});
}

void Sheet::bar(double share, std::string_view tint) {
    const auto track = m.in("span", {{"class", "bar"}, {"aria-hidden", "true"}});
    m.put("i", "", {{"style", fmt::format("width:{:.1f}%;{}", std::clamp(share, 0.0, 1.0) * 100, tint)}});
}

void Sheet::figures(const std::vector<std::string>& columns, const std::vector<FigureRow>& rows) {
    const auto behind = m.in("details");
    m.put("summary", w.tr("The figures"));
    const auto scroll = m.in("div", {{"class", "scroll"}});
    const auto table = m.in("table");
    {
        const auto top = m.in("thead");
        const auto row = m.in("tr");
        m.put("th", w.tr("At the end of round"), {{"scope", "col"}});
        for (const std::string& column : columns)
            m.put("th", column, {{"scope", "col"}});
    }
    const auto body = m.in("tbody");
    for (const auto& [round, cells] : rows) {
        const auto row = m.in("tr");
        m.put("th", round == 0 ? "\xE2\x80\x93" : std::to_string(round), {{"scope", "row"}});
        for (const std::string& cell : cells)
            m.put("td", cell);
    }
}

std::string played_by(const Sheet& sheet, ActorId actor) {
    if (!sheet.c.held) return {};
    const Held& held = *sheet.c.held;
    const Words& w = sheet.w;
    const bool seated = sheet.c.world().seated.contains(actor);
    return held.people.contains(actor)     ? w.tr("played by people")
           : held.programs.contains(actor) ? w.tr("played by a program from outside")
           : !held.known                   ? std::string{}
           : seated                        ? w.tr("played by an AI actor")
                                           : w.tr("empty");
}

void Sheet::paragraphs(const std::string& text) {
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", from), text.size());
        if (end > from) m.put("p", std::string_view{text}.substr(from, end - from));
        from = end + 2;
    }
}

namespace {

std::vector<Part> parts_of(const Course& c, const Words& w) {
    const bool seat = c.reader.is_actor();
    return {
        {"outcome", w.tr("How it came out"), outcome_part, !c.outcomes.empty()},
        {"history", w.tr("This game and what really happened"), history_part, c.history.has_value()},
        {"numbers", w.tr("How it went"), numbers_part, true},
        {"trust", w.tr("Who trusts whom"), trust_part, true},
        {"causes", w.tr("Why it went so"), causes_part, true},
        {"offers", w.tr("Who offered what to whom"), offers_part, !c.world().drafts.empty()},
        {"agreements", w.tr("What was agreed"), agreements_part, true},
        {"promises", w.tr("What was promised"), promises_part, !c.world().assurances.empty()},
        {"secrets", seat ? w.tr("What you did in secret") : w.tr("What few knew"), secrets_part,
         !session::secret_deeds(c.s(), c.effects).empty()},
        {"roads", w.tr("Roads not taken"), roads_part, true},
        // Its questions name what is hidden and what may come of it.
        {"debrief", w.tr("To talk about"), debrief_part, c.ended() || !seat},
        {"chronicle", w.tr("The whole story"), chronicle_part, true},
    };
}

/// How the game ended, or how far it has come.
void ending(Sheet& sheet) {
    const Course& c = sheet.c;
    const auto box = sheet.m.in("div", {{"class", "ending"}});
    if (!c.ended()) {
        sheet.m.put("p", sheet.w.tr("The ending"), {{"class", "eyebrow"}});
        sheet.m.put("p", sheet.w.tr("Still open"), {{"class", "verdict"}});
        sheet.m.put("p", sheet.w.tr("The game has come to round {n} of {all}. What follows is how it stands.",
                                    c.world().round, c.s().rounds.size()));
        return;
    }
    sheet.m.put("p", sheet.w.tr("The ending"), {{"class", "eyebrow"}});
    if (!c.world().ending.valid()) {
        sheet.m.put("p", sheet.w.tr("The rounds ran out"), {{"class", "verdict"}});
        return;
    }
    const EndingDef& def = c.s().endings[c.world().ending];
    sheet.m.put("p", def.title.str(), {{"class", "verdict"}});
    sheet.paragraphs(def.text.str());
}

/// Who sat at the table.
void seats(Sheet& sheet) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const auto list = m.in("ul", {{"class", "seats"}});
    for (const ActorId actor : sheet.s().playable) {
        const auto item = m.in("li");
        sheet.seat(actor);
        const auto& outcomes = sheet.c.outcomes;
        const auto at =
            std::find_if(outcomes.begin(), outcomes.end(), [&](const SeatOutcome& one) { return one.actor == actor; });
        if (sheet.c.held) m.put("span", played_by(sheet, actor), {{"class", "who"}});
        if (at == outcomes.end() || at->objectives.empty()) continue;
        sheet.bar(at->total, sheet.tint(actor));
        m.put("b", w.number(score_text(at->total)));
    }
}

void head(Sheet& sheet, Edition edition) {
    const Course& c = sheet.c;
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const auto header = m.in("header");
    const bool brief = edition == Edition::kShort;
    m.put("p", brief ? w.tr("After-action review, in short") : w.tr("After-action review"), {{"class", "eyebrow"}});
    m.put("h1", c.s().title.str());
    if (!brief && !c.s().summary.empty()) m.put("p", c.s().summary.str(), {{"class", "summary"}});
    std::string whose = w.tr("The whole game, with all that was secret.");
    if (c.reader.is_actor())
        whose = w.tr("As {actor} knows it: what this seat could not know is left out.", sheet.name(c.reader.actor));
    if (c.reader == Seat::observer()) whose = w.tr("As anybody could see it: what was not public is left out.");
    if (c.held && !c.held->created.empty()) whose += " " + w.tr("Played on {date}.", c.held->created);
    m.put("p", whose, {{"class", "remark"}});
    if (brief) return ending(sheet);
    const auto both = m.in("div", {{"class", "two"}});
    ending(sheet);
    const auto box = m.in("div", {{"class", "table-of-seats"}});
    m.put("p",
          c.outcomes.size() < 2 ? w.tr("The seats") : w.tr("The seats, and what each came to by its own aims (0 to 1)"),
          {{"class", "eyebrow"}});
    seats(sheet);
}

void write_parts(Sheet& sheet, const std::vector<Part>& parts, bool across) {
    for (const Part& part : parts) {
        if (!part.there || part.across != across) continue;
        const auto section = sheet.m.in("section", {{"aria-labelledby", part.id}, {"class", part.id}});
        sheet.heading(part.id, part.title);
        part.write(sheet);
    }
}

}  // namespace

std::string page(const Course& course, Edition edition) {
    Sheet sheet{course};
    Markup& m = sheet.m;
    const bool brief = edition == Edition::kShort;
    const std::string title = brief ? sheet.w.tr("{scenario}: after-action review, in short", course.s().title.str())
                                    : sheet.w.tr("{scenario}: after-action review", course.s().title.str());
    const std::vector<Part> parts = brief ? short_parts_of(course, sheet.w) : parts_of(course, sheet.w);
    {
        const auto html = m.in("html", {{"lang", sheet.w.language()}, {"class", brief ? "short" : "whole"}});
        {
            const auto head_of_page = m.in("head");
            m.empty("meta", {{"charset", "utf-8"}});
            // Nothing in it asks for anything else, and a browser holds it to that.
            m.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                             {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
            m.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
            m.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
            m.put("title", title);
            m.style(style_rules());
        }
        const auto body = m.in("body");
        head(sheet, edition);
        if (!brief) {
            const auto nav = m.in("nav", {{"aria-label", sheet.w.tr("Contents")}});
            const auto list = m.in("ol");
            for (const Part& part : parts) {
                if (!part.there) continue;
                const auto item = m.in("li");
                m.put("a", part.title, {{"href", fmt::format("#{}", part.id)}});
            }
        }
        {
            const auto main = m.in("main");
            write_parts(sheet, parts, true);
            // Around the columns and not among them: a browser begins a printed page with what spans them.
            const auto flow = m.in("div", {{"class", "flow"}});
            write_parts(sheet, parts, false);
        }
        const auto footer = m.in("footer");
        m.put("p",
              sheet.w.tr("Written by Demarche from the record of the game. All figures can be worked out again from "
                         "it: 'demarche replay'."));
    }
    return "<!DOCTYPE html>\n" + m.str();
}

}  // namespace demarche::report
