#include "ui/review_export.h"

#include <fmt/format.h>

#include <fstream>

#include "base/text.h"
#include "session/cause.h"
#include "session/saves.h"
#include "session/story.h"

namespace demarche::ui {

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

}  // namespace

Result<fs::path> export_review(const Scenario& s, const Sight& sight, const std::string& name) {
    auto sessions = session::sessions_folder();
    if (!sessions) return sessions;
    const fs::path folder = sessions->parent_path() / "exports" / name;
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (ec) return fail(ErrorCode::kUnreadable, "the folder cannot be made: " + ec.message(), folder.string());
    std::ofstream story{folder / "story.txt", std::ios::binary};
    std::ofstream numbers{folder / "numbers.csv", std::ios::binary};
    std::ofstream events{folder / "events.csv", std::ios::binary};
    story << s.title.str() << "\n\n";
    numbers << "round,phase,number,before,after,reason\r\n";
    events << "round,phase,kind,text\r\n";
    const session::Story teller{s, sight.view};
    using Rank = session::StoryLine::Rank;
    for (const auto& known : sight.known) {
        const std::string phase = known->phase < s.phases.size() ? s.phases[known->phase].id : std::string{};
        if (const auto* changed = std::get_if<NumberChanged>(&known->effect.change)) {
            const std::string reason = known->effect.reason.empty()
                                           ? session::cause_text(s, sight.view.world, known->effect.cause)
                                           : known->effect.reason.str();
            numbers << fmt::format("{},{},{},{},{},{}\r\n", known->round, phase, csv_field(s.slot_path(changed->slot)),
                                   changed->before, changed->after, csv_field(reason));
        }
        for (const session::StoryLine& line : teller.tell(known->effect)) {
            events << fmt::format("{},{},{},{}\r\n", known->round, phase, rank_word(line.rank), csv_field(line.text));
            if (line.rank == Rank::kPhase || line.rank == Rank::kNumber) continue;
            if (line.rank == Rank::kRound)
                story << "\n" << line.text << "\n" << std::string(line.text.size(), '-') << "\n";
            else
                story << line.text << "\n";
        }
    }
    for (std::ofstream* file : {&story, &numbers, &events}) {
        file->flush();
        if (!*file) return fail(ErrorCode::kUnreadable, "the export cannot be written", folder.string());
    }
    return folder;
}

}  // namespace demarche::ui
