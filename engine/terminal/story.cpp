#include "terminal/story.h"

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

std::vector<std::string> set(const Words& words, const std::vector<session::StoryLine>& lines) {
    using Rank = session::StoryLine::Rank;
    std::vector<std::string> out;
    for (const session::StoryLine& line : lines) {
        if (line.rank == Rank::kRound || line.rank == Rank::kEnding) out.emplace_back();
        const Mark mark = mark_of(line.rank);
        const std::string text = line.rank == Rank::kCard   ? words.tr("Card: {title}", line.text)
                                 : line.rank == Rank::kNews ? words.tr("News: {text}", line.text)
                                                            : mark.before + line.text + mark.after;
        out.push_back(wrap(text, 78, mark.indent));
    }
    return out;
}

}  // namespace

std::vector<std::string> Story::tell(const World& world, const Effect& effect) const {
    return set(words_, story_.tell(world, effect));
}

std::vector<std::string> Story::tell(const World& world, std::span<const Effect> effects, std::size_t& count) const {
    return set(words_, story_.tell(world, effects, count));
}

}  // namespace demarche::terminal
