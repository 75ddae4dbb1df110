#include "terminal/story.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/figure.h"
#include "base/text.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

struct Mark {
    const char* before;
    const char* after;
    std::size_t indent;  ///< Of the lines that follow when it is wrapped.
};

Mark mark_of(session::StoryLine::Rank rank) {
    using Rank = session::StoryLine::Rank;
    switch (rank) {
        case Rank::kRound:
        case Rank::kEnding:
            return {"=== ", " ===", 4};
        case Rank::kPhase:
            return {"--- ", " ---", 4};
        case Rank::kStep:
            return {"* ", "", 2};
        case Rank::kTurningPoint:
            return {"** ", "", 3};
        case Rank::kPlain:
            return {"  ", "", 4};
        case Rank::kDetail:
        case Rank::kNumber:
            return {"    ", "", 6};
        case Rank::kCard:
            return {"", "", 3};
        case Rank::kCardText:
            return {"   ", "", 3};
        case Rank::kNews:
            return {"", "", 3};
        case Rank::kQuestion:
            return {"? ", "", 2};
        case Rank::kFault:
            return {"!! ", "", 3};
        case Rank::kText:
            return {"", "", 0};
    }
    return {"", "", 0};
}

}  // namespace

std::vector<std::string> marked_lines(const Words& words, const std::vector<session::StoryLine>& lines) {
    using Rank = session::StoryLine::Rank;
    std::vector<std::string> out;
    for (const session::StoryLine& line : lines) {
        if (line.rank == Rank::kRound || line.rank == Rank::kEnding) out.emplace_back();
        const Mark mark = mark_of(line.alone ? Rank::kPlain : line.rank);
        const std::string text = line.rank == Rank::kCard   ? words.tr("Card: {title}", line.text)
                                 : line.rank == Rank::kNews ? words.tr("News: {text}", line.text)
                                                            : mark.before + line.text + mark.after;
        out.push_back(wrap(text, 78, mark.indent));
    }
    return out;
}

std::vector<std::string> Story::tell(const Effect& effect) const {
    return marked_lines(words_, story_.tell(effect));
}

std::vector<std::string> Story::tell(std::span<const Effect> effects, std::size_t& count,
                                     session::SoFar& so_far) const {
    return marked_lines(words_, story_.tell(effects, count, so_far));
}

std::string reason_line(std::string_view seat, std::string_view reason) {
    return wrap(fmt::format("      [{}: {}]", seat, reason), 78, 7);
}

std::string recording_page(const Words& words, const session::Recording& recording, const std::string& why,
                           std::int64_t steps, bool reasons) {
    std::string out = heading_line(recording.title);
    const auto say = [&](const std::string& text, std::size_t indent = 0) { out += wrap(text, 78, indent) + "\n"; };
    const auto commands = static_cast<std::int64_t>(recording.steps.size()) - 1;
    say(capitalised(without_stop(why)) + ".");
    say(
        words.tr("What was recorded of it follows, with all that was secret; nothing of the scenario is run. {n} "
                 "{n|command|commands} since {time}, seed {seed}.",
                 commands, recording.created, recording.seed));
    const bool whole = steps < 0 || steps >= commands;
    const std::int64_t last = whole ? commands : steps;
    for (std::int64_t i = 0; i <= last; ++i) {
        const session::Recording::Step& step = recording.steps[static_cast<std::size_t>(i)];
        for (const std::string& line : marked_lines(words, step.story))
            out += line + "\n";
        if (reasons && !step.reason.empty()) out += reason_line(step.by, step.reason) + "\n";
    }
    if (!whole) return out;
    out += "\n" + heading_line(words.tr("What was agreed"));
    if (recording.agreements.empty()) say("  " + words.tr("Nothing has been agreed yet."));
    for (std::size_t i = 0; i < recording.agreements.size(); ++i) {
        const session::Recording::Agreement& one = recording.agreements[i];
        say(fmt::format(" {:>2}  {}: {}", i + 1, one.heading, one.status), 5);
        for (const std::string& term : one.terms)
            say("     " + term, 7);
    }
    if (!recording.numbers.empty()) out += "\n" + heading_line(words.tr("Numbers that moved"));
    std::size_t widest = 0;
    for (const session::Recording::Number& one : recording.numbers)
        widest = std::max(widest, utf8_length(one.name));
    for (const session::Recording::Number& one : recording.numbers)
        out += fmt::format("  {}{} -> {}\n", cell(one.name, std::min<std::size_t>(widest, 56) + 2),
                           words.number(figure(one.first)), words.number(figure(one.last)));
    out += "\n" + heading_line(words.tr("How it came out"));
    if (!recording.ended) say("  " + words.tr("It has not ended."));
    if (recording.ended)
        say("  " + (recording.ending.empty() ? words.tr("The rounds have run out.") : recording.ending));
    if (recording.ended && recording.scores.empty()) say("  " + words.tr("Its scores were not recorded."));
    for (const session::Recording::Score& one : recording.scores) {
        out += fmt::format("{} {}\n", cell(one.actor, std::max<std::size_t>(28, utf8_length(one.actor))),
                           words.number(score_text(one.total, 3)));
        for (const auto& [objective, score] : one.objectives)
            out += fmt::format("    {} {}  {}\n", bar(score, 0, 1), words.number(score_text(score)), objective);
    }
    return out;
}

}  // namespace demarche::terminal
