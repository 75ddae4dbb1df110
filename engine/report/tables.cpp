#include "report/tables.h"

#include <fmt/format.h>

#include "base/text.h"
#include "base/whole_file.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "session/cause.h"
#include "session/names.h"
#include "session/story.h"

namespace demarche::report {

namespace fs = std::filesystem;

namespace {

const char* rank_word(session::StoryLine::Rank rank) {
    using Rank = session::StoryLine::Rank;
    switch (rank) {
        case Rank::kRound:
            return "round";
        case Rank::kPhase:
            return "phase";
        case Rank::kStep:
            return "step";
        case Rank::kTurningPoint:
            return "turning point";
        case Rank::kCard:
        case Rank::kCardText:
            return "card";
        case Rank::kNews:
            return "news";
        case Rank::kEnding:
            return "ending";
        case Rank::kNumber:
            return "number";
        default:
            return "event";
    }
}

std::string agreements_table(const Scenario& s, const World& world) {
    std::string out = "agreement,kind,name,framework,place,parties,adopted,in_force,status,terms\r\n";
    for (std::size_t i = 0; i < world.agreements.size(); ++i) {
        const Agreement& one = *world.agreements[i];
        const DraftText& text = one.text();
        const AgreementDef& def = s.agreements[text.type];
        std::vector<std::string> parties;
        for (const ActorId actor : text.parties)
            parties.push_back(s.actors[actor].id);
        std::vector<std::string> terms;
        for (const Term& term : text.terms)
            terms.push_back(words_of(s).say(term_text(s, term)));
        out += fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", i + 1, csv_field(std::string{word(def.kind)}),
                           csv_field(def.name.str()),
                           text.framework.valid() ? csv_field(s.institutions[text.framework].id) : std::string{},
                           text.place.valid() ? csv_field(s.places[text.place].id) : std::string{},
                           csv_field(fmt::format("{}", fmt::join(parties, " "))), one.adopted_round,
                           one.since > 0 ? std::to_string(one.since) : std::string{},
                           csv_field(std::string{word(one.status)}),
                           csv_field(fmt::format("{}", fmt::join(terms, " | "))));
    }
    return out;
}

std::string scores_table(const Course& course) {
    const Scenario& s = course.s();
    std::string out = "seat,objective,name,secret,weight,score,began\r\n";
    for (const SeatOutcome& seat : course.outcomes) {
        const std::string id = csv_field(s.actors[seat.actor].id);
        if (!seat.fault.empty()) continue;
        for (const ObjectiveOutcome& one : seat.objectives) {
            const ObjectiveDef& def = s.objectives[one.objective];
            out += fmt::format("{},{},{},{},{},{},{}\r\n", id, csv_field(def.id), csv_field(def.name.str()),
                               def.secret ? 1 : 0, one.weight, one.score,
                               one.moved ? fmt::format("{}", one.moved->before) : std::string{});
        }
        const std::size_t at = static_cast<std::size_t>(&seat - course.outcomes.data());
        out += fmt::format("{},,,,,{},{}\r\n", id, seat.total,
                           course.scores.empty() || course.scores.front().round != 0
                               ? std::string{}
                               : fmt::format("{}", course.scores.front().totals[at]));
    }
    return out;
}

std::string answers_table(const Course& course) {
    const Scenario& s = course.s();
    std::string out = "round,seat,question,answer\r\n";
    for (const Effect& effect : course.effects) {
        const auto* said = std::get_if<QuestionAnswered>(&effect.change);
        if (said == nullptr || said->answer.empty()) continue;
        const ActorId actor = said->question.actor;
        out +=
            fmt::format("{},{},{},{}\r\n", said->question.round,
                        actor.valid() ? csv_field(s.actors[actor].id) : std::string{"facilitator"},
                        csv_field(s.questions[said->question.question].id), csv_field(session::answer_text(s, *said)));
    }
    return out;
}

}  // namespace

std::vector<Table> tables(const Scenario& s, const View& view,
                          std::span<const std::shared_ptr<const session::Known>> known) {
    std::string story = s.title.str() + "\n\n";
    std::string numbers = "round,phase,number,before,after,reason\r\n";
    std::string events = "round,phase,kind,text\r\n";
    const session::Story teller{s, view};
    using Rank = session::StoryLine::Rank;
    for (const auto& one : known) {
        const std::string phase = one->phase < s.phases.size() ? s.phases[one->phase].id : std::string{};
        if (const auto* changed = std::get_if<NumberChanged>(&one->effect.change)) {
            const std::string reason = one->effect.reason.empty()
                                           ? session::cause_text(s, view.world, one->effect.cause)
                                           : words_of(s).say(one->effect.reason);
            numbers += fmt::format("{},{},{},{},{},{}\r\n", one->round, phase, csv_field(s.slot_path(changed->slot)),
                                   changed->before, changed->after, csv_field(reason));
        }
        for (const session::StoryLine& line : teller.tell(one->effect)) {
            events += fmt::format("{},{},{},{}\r\n", one->round, phase, rank_word(line.rank), csv_field(line.text));
            if (line.rank == Rank::kPhase || line.rank == Rank::kNumber) continue;
            story += line.rank == Rank::kRound
                         ? "\n" + line.text + "\n" + std::string(utf8_length(line.text), '-') + "\n"
                         : line.text + "\n";
        }
    }
    return {{"story.txt", std::move(story)},
            {"events.csv", std::move(events)},
            {"numbers.csv", std::move(numbers)},
            {"agreements.csv", agreements_table(s, view.world)}};
}

std::vector<Table> tables(const Course& course) {
    std::vector<Table> out = tables(course.s(), course.view, course.known);
    out.push_back({"scores.csv", scores_table(course)});
    out.push_back({"answers.csv", answers_table(course)});
    return out;
}

Result<void> write_tables(const fs::path& folder, const std::vector<Table>& tables) {
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (ec) return fail(ErrorCode::kUnreadable, "the folder cannot be made: " + ec.message(), folder.string());
    for (const Table& one : tables) {
        if (auto written = write_whole(folder / one.name, one.text); !written) return pass_on(written.error());
    }
    return {};
}

}  // namespace demarche::report
