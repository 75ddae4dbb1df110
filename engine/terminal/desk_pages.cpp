#include "terminal/desk_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "game/query.h"
#include "model/command.h"
#include "session/review.h"
#include "terminal/story.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

/// Those that the phase waits for.
ActorSet waiting(const Look& look) {
    const World& w = look.world();
    if (w.ended) return {};
    return look.s().phases[w.phase].sequential ? ActorSet::just(w.turn) & w.seated : w.seated - w.ready;
}

}  // namespace

std::string waiting_line(const Look& look) {
    const ActorSet who = waiting(look);
    return who.empty() ? look.words().tr("Nobody has anything more to do in this phase.")
                       : look.words().tr("Still to come in this phase: {actors}.", names(look.s(), who));
}

std::string seats_page(const Look& look, ActorSet people, ActorSet programs) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    constexpr std::size_t kBy = 15;
    constexpr std::size_t kStands = 11;
    constexpr std::size_t kDone = 12;
    const std::size_t first = names_width(s);
    std::string out = row(
        {{w.tr("Seat"), first}, {w.tr("Played by"), kBy}, {w.tr("Stands at"), kStands}, {w.tr("This phase"), kDone}});
    for (const ActorId actor : s.playable) {
        const bool there = look.world().seated.contains(actor);
        const std::string by = !there                     ? w.tr("nobody")
                               : people.contains(actor)   ? w.tr("somebody here")
                               : programs.contains(actor) ? w.tr("a program")
                                                          : w.tr("the AI");
        const auto scores = game::objective_scores(look.host, look.world(), actor);
        out += row({{name(s, actor), first},
                    {by, kBy},
                    {scores ? w.number(score_text(game::weighted_mean(*scores), 3)) : "?", kStands},
                    {!there || look.world().ended    ? std::string{}
                     : waiting(look).contains(actor) ? w.tr("not done")
                                                     : w.tr("done"),
                     kDone}});
    }
    return out;
}

std::string whole_actor_page(const Look& look, ActorId actor) {
    const Look its{look.host, look.view, actor, nullptr, look.told, look.known};
    std::string out = heading_line(name(look.s(), actor));
    out += "  " + wrap(look.words().tr("In hand: {resources}", stocks_text(its)), 76, 4) + "\n";
    if (const std::string promised = promises_line(its); !promised.empty()) out += "  " + wrap(promised, 76, 4) + "\n";
    out += objectives_page(its);
    if (!look.s().constituencies_of(actor).empty()) out += "\n" + home_page(its);
    return out;
}

std::string injects_page(const Look& look) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    std::string out;
    for (std::size_t i = 0; i < s.injects.size(); ++i) {
        const InjectDef& def = s.injects[InjectId{i}];
        const auto& used = look.world().injects_used;
        const bool gone = std::find(used.begin(), used.end(), InjectId{i}) != used.end();
        const std::string remark = gone               ? w.tr("used")
                                   : def.round > 0    ? w.tr("comes by itself in round {n}", def.round)
                                   : def.when.valid() ? w.tr("comes by itself when its time has come")
                                                      : std::string{};
        out += fmt::format(
            "  {:>2}  {}\n", i + 1,
            wrap(remark.empty() ? def.title.str() : fmt::format("{} ({})", def.title.str(), remark), 72, 6));
        if (!gone && !def.text.empty()) out += "      " + wrap(def.text.str(), 72, 6) + "\n";
    }
    return out.empty() ? "  " + w.tr("This scenario has no injects.") + "\n" : out;
}

std::string faults_page(const Look& look) {
    std::string out;
    const Story story{look.s(), look.view};
    for (const Effect& effect : look.known) {
        if (!std::holds_alternative<HandlerFailed>(effect.change)) continue;
        for (const std::string& one : story.tell(effect))
            out += one + "\n";
    }
    return out.empty() ? "  " + look.words().tr("No script has failed.") + "\n" : out;
}

std::string messages_page(const Look& look, ActorId actor) {
    std::string out;
    std::string round;
    const Story story{look.s(), look.view};
    session::SoFar so_far;
    for (const Effect& effect : look.known) {
        so_far.pass(effect);
        if (const auto* phase = std::get_if<PhaseStarted>(&effect.change); phase != nullptr && phase->phase == 0)
            round = "  " + look.words().tr("Round {n}", phase->round) + "\n";
        const auto* said = std::get_if<MessageSent>(&effect.change);
        if (said == nullptr) continue;
        const bool about = !actor.valid() || said->from == actor || (said->to && said->to->contains(actor));
        if (!about) continue;
        out += round;
        round.clear();
        std::size_t count = 1;
        for (const std::string& one : story.tell(std::span{&effect, 1}, count, so_far))
            out += one + "\n";
    }
    return out.empty() ? "  " + look.words().tr("Nothing has been said.") + "\n" : out;
}

std::string answers_text(const Scenario& s, ActorSet people, const std::vector<Effect>& effects) {
    std::string out;
    QuestionId shown;
    for (std::size_t q = 0; q < s.questions.size(); ++q) {
        for (const Effect& effect : effects) {
            const auto* said = std::get_if<QuestionAnswered>(&effect.change);
            if (said == nullptr || said->question.question != QuestionId{q} || said->answer.empty()) continue;
            if (!said->question.actor.valid() || !people.contains(said->question.actor)) continue;
            if (shown != QuestionId{q}) out += "  " + wrap(s.questions[QuestionId{q}].text.str(), 76, 4) + "\n";
            shown = QuestionId{q};
            const int round = said->question.round;
            out += "    " +
                   wrap(words_of(s).tr("{actor}, round {n}: {words}", name(s, said->question.actor), round,
                                       session::answer_text(s, *said)),
                        74, 6) +
                   "\n";
        }
    }
    return out;
}

}  // namespace demarche::terminal
