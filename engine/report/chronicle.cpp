// The whole story, round by round; small movements of numbers are left to the curves.

#include "report/sheet.h"
#include "session/story.h"

namespace demarche::report {

namespace {

std::string_view kind_of(session::StoryLine::Rank rank) {
    using Rank = session::StoryLine::Rank;
    switch (rank) {
        case Rank::kStep:
            return "step-line";
        case Rank::kTurningPoint:
        case Rank::kEnding:
            return "turn";
        case Rank::kDetail:
            return "detail";
        case Rank::kCard:
            return "card-came";
        case Rank::kCardText:
            return "card-text";
        case Rank::kNews:
            return "news";
        default:
            return "line";
    }
}

}  // namespace

void chronicle_part(Sheet& sheet) {
    using Rank = session::StoryLine::Rank;
    const Course& c = sheet.c;
    Markup& m = sheet.m;
    session::SoFar so_far;
    // Effects of one round, in one place that can be folded away; what comes before the first belongs to it.
    std::size_t from = 0;
    while (from < c.known.size()) {
        const int round = c.known[from]->round;
        std::size_t end = from;
        while (end < c.known.size() && c.known[end]->round == round)
            ++end;
        const auto whole = m.in("details", {{"open", "open"}, {"class", "story"}});
        m.put("summary", sheet.round_name(round));
        const std::span<const Effect> effects{c.effects.data() + from, end - from};
        for (std::size_t at = 0, count = 1; at < effects.size(); at += count) {
            count = 1;
            for (const session::StoryLine& line : sheet.story.tell(effects.subspan(at), count, so_far)) {
                if (line.rank == Rank::kRound || line.rank == Rank::kPhase || line.rank == Rank::kNumber) continue;
                m.put("p", line.text, {{"class", kind_of(line.rank)}});
            }
        }
        from = end;
    }
}

}  // namespace demarche::report
