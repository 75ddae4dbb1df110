// How a message would have clauses set: options of a choice, and numbers, each of what it counts.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "ai/question.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

constexpr std::size_t kBehind = 2;  ///< "12 whole hours": words from a number to what it counts.
constexpr std::size_t kAlone =
    6;  ///< "The number of officers in draft 1 to 60": the same where there is no other number.
constexpr std::size_t kBeside = 3;  ///< "Whose seals should be Tiraspol's": from a clause to somebody that it names.
/// Stand before an option that somebody is to accept.
constexpr std::array kBeforeOption = {List::kTakes, List::kWith, List::kEnters, List::kAbout};
constexpr double kFirstYear = 1900;
constexpr double kLastYear = 2099;

/// A number that may be one of a parameter's.
struct Claim {
    Question::Setting setting;
    std::size_t number = 0;  ///< Where it begins.
    std::size_t far = 0;     ///< Words to what the parameter counts.
    bool named = false;      ///< Its clause is named in the sentence, or set there,
    bool beside = false;     ///< right before the number.
    bool counted = false;    ///< What it counts stands right behind the number, or right before it,
    bool fits = true;        ///< and the parameter can be so much.

    /// Of two that claim a number the higher one has it: "40 million if you send the airlift" are no aircraft.
    [[nodiscard]] int rank() const {
        if (named && (counted || (beside && fits))) return 5;
        if (counted && fits) return 4;
        if (named && fits) return 3;
        return counted ? 2 : named ? 1 : 0;
    }
};

/// The distance in words from a number to the nearest of these names in its sentence.
/// @param in_title  By token: what stands in a draft's title is no distance, and no name of what is counted: in "4 of
/// the police mission" nobody counts police.
std::optional<std::size_t> distance(const Vocabulary& words, const Vocabulary::Names& names, const Tokens& said,
                                    Vocabulary::Span number, const std::vector<bool>& in_title) {
    std::optional<std::size_t> least;
    for (auto at = words.find(names, said); at.found(); at = words.find(names, said, at.begin + 1)) {
        if (said[at.begin].sentence != said[number.begin].sentence || in_title[at.begin]) continue;
        if (at.begin < number.end && number.begin < at.end) continue;
        const auto [from, to] =
            at.begin >= number.end ? std::pair{number.end, at.begin} : std::pair{at.end, number.begin};
        const auto titled = std::count(in_title.begin() + static_cast<std::ptrdiff_t>(from),
                                       in_title.begin() + static_cast<std::ptrdiff_t>(to), true);
        const std::size_t far = to - from + 1 - static_cast<std::size_t>(titled);
        if (!least || far < *least) least = far;
    }
    return least;
}

/// Do words join something else between two tokens?
bool joined(const Vocabulary& words, const Tokens& said, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        if (Vocabulary::end_at(words.list(List::kJoins), said, at) != at) return true;
    }
    return false;
}

/// Does one of these names stand right before a number, or within so many words behind it that join nothing else to it?
bool counts(const Vocabulary& words, const Vocabulary::Names& names, const Tokens& said, Vocabulary::Span number,
            std::size_t near, const std::vector<bool>& in_title) {
    for (auto at = words.find(names, said); at.found(); at = words.find(names, said, at.begin + 1)) {
        if (said[at.begin].sentence != said[number.begin].sentence || in_title[at.begin]) continue;
        if (at.end == number.begin) return true;
        if (at.begin < number.end || at.begin - number.end >= near) continue;
        if (!joined(words, said, number.end, at.begin)) return true;
    }
    return false;
}

bool within(const Figure& figure, Vocabulary::Span at) {
    return at.begin <= figure.at.begin && figure.at.begin < at.end;
}

/// Every place where an option of some words stands: a number in it is no number of anything.
void leave_out_of_options(const Scenario& s, const Vocabulary& words, const Tokens& said,
                          std::vector<Figure>& figures) {
    for (std::size_t i = 0; i < s.clauses.size(); ++i) {
        for (const Vocabulary::Setting& setting : words.of(ClauseId{i}).settings) {
            for (const Vocabulary::Names& option : setting.options) {
                for (auto at = words.find(option, said); at.found(); at = words.find(option, said, at.end)) {
                    if (at.end - at.begin > 1)
                        std::erase_if(figures, [&](const Figure& figure) { return within(figure, at); });
                }
            }
        }
    }
}

}  // namespace

bool Question::own_option(const Scenario& s, const Vocabulary& words, const Tokens& said, ClauseId clause,
                          Vocabulary::Span at) {
    for (std::size_t i = 0; i < s.clauses.size(); ++i) {
        for (const Vocabulary::Setting& setting : words.of(ClauseId{i}).settings) {
            for (const Vocabulary::Names& option : setting.options) {
                const auto found = words.find(option, said, at.begin);
                if (ClauseId{i} != clause && found.found() && found.begin == at.begin && found.end == at.end)
                    return false;
            }
        }
    }
    return true;
}

bool Question::within_option(const Vocabulary& words, const Tokens& said, Vocabulary::Span at) {
    for (std::size_t i = 0; i < words.clauses(); ++i) {
        for (const Vocabulary::Setting& setting : words.of(ClauseId{i}).settings) {
            for (const Vocabulary::Names& option : setting.options) {
                for (auto of = words.find(option, said); of.found(); of = words.find(option, said, of.begin + 1)) {
                    if (of.begin <= at.begin && at.end <= of.end && of.end - of.begin > at.end - at.begin) return true;
                }
            }
        }
    }
    return false;
}

bool Question::names_somebody(const Vocabulary& words, const Tokens& said, Vocabulary::Span at) const {
    const auto stands = [&](const Vocabulary::Names& names) {
        const auto found = words.find(names, said, at.begin);
        return found.found() && found.begin == at.begin;
    };
    const auto one_of = [&](const auto& ids) {
        bool found = false;
        for (const auto id : ids)
            found = found || stands(words.of(id));
        return found;
    };
    const bool moved = (body_instead_.valid() && stands(words.of(body_instead_))) ||
                       (place_instead_.valid() && stands(words.of(place_instead_)));
    return moved || one_of(actors_) || one_of(frameworks_) || one_of(places_);
}

void Question::find_options(const Scenario& s, const Vocabulary& words, const Tokens& said,
                            const std::vector<Mention>& all) {
    // The place in "Border accord in Andijan" says which text is meant, and sets nothing in it.
    const auto in_title = [&](std::size_t begin) {
        return std::any_of(types_.begin(), types_.end(), [&](AgreementTypeId type) {
            for (auto at = words.find(words.of(type), said); at.found();
                 at = words.find(words.of(type), said, at.begin + 1)) {
                if (at.end <= begin && begin - at.end < kBehind) return true;
            }
            return false;
        });
    };
    set_at_.assign(said.size(), ClauseId{});
    std::vector<std::pair<Vocabulary::Span, Setting>> may_be;
    for (std::size_t i = 0; i < s.clauses.size(); ++i) {
        const ClauseId clause{i};
        const auto mention =
            std::find_if(all.begin(), all.end(), [&](const Mention& one) { return one.clause == clause; });
        // Somebody is an option only beside the clause: "Whose seals: Tiraspol".
        const auto beside = [&](Vocabulary::Span at) {
            if (mention == all.end()) return false;
            const Vocabulary::Span named = mention->at;
            return at.end == named.begin || (at.begin >= named.end && at.begin - named.end < kBeside);
        };
        for (std::size_t p = 0; p < s.clauses[clause].params.size(); ++p) {
            const Vocabulary::Setting& names = words.of(clause).settings[p];
            for (std::size_t o = 0; o < names.options.size(); ++o) {
                const auto at = words.find(names.options[o], said);
                if (!at.found() || !supposes(said, at.begin) || in_title_[at.begin]) continue;
                const bool somebody = names_somebody(words, said, at);
                if (somebody && in_title(at.begin)) continue;
                if (words.follows(said, List::kInstead, at.begin)) continue;
                const auto same_sentence = [&](std::size_t begin) {
                    return said[begin].sentence == said[at.begin].sentence;
                };
                const auto of = words.find(names.names, said);
                // Several words that are an option of this clause alone need no name beside them.
                // So does a word that says nothing else here, where it is what somebody is to accept: "accept
                // autonomy".
                const auto alone = [&] {
                    const bool object = std::any_of(kBeforeOption.begin(), kBeforeOption.end(),
                                                    [&](List list) { return words.follows(said, list, at.begin); });
                    // In the title of a clause it is no option: "a joint inquiry".
                    const bool free = !in_clause_[at.begin] && !words.speaks(said[at.begin].word);
                    // "Full knowledge" is no full opening.
                    const bool ends = at.end == said.size() || said.begins_sentence(at.end) ||
                                      words.speaks(said[at.end].word) || words.names(said[at.end].word);
                    return at.end - at.begin > 1 || (object && free && ends);
                };
                const bool meant = somebody ? beside(at)
                                            : (mention != all.end() && same_sentence(mention->at.begin)) ||
                                                  (of.found() && same_sentence(of.begin)) ||
                                                  (alone() && own_option(s, words, said, clause, at));
                if (!meant) {
                    if (!somebody && !in_clause_[at.begin])
                        may_be.emplace_back(
                            at, Setting{clause, p, static_cast<double>(o), Figure::How::kExactly, at.begin});
                    continue;
                }
                settings_.push_back({clause, p, static_cast<double>(o), Figure::How::kExactly, at.begin});
                std::fill(set_at_.begin() + static_cast<std::ptrdiff_t>(at.begin),
                          set_at_.begin() + static_cast<std::ptrdiff_t>(at.end), clause);
            }
        }
    }
    // "With both": all that stands behind a "with" is an option of some clause; the text at hand tells of which.
    for (const Piece& piece : pieces(words, said, said_)) {
        Choice choice;
        for (const auto& [at, setting] : may_be) {
            if (!piece.without && at.begin == piece.begin && at.end == piece.end && !set_at_[at.begin].valid())
                choice.may.push_back(setting);
        }
        if (choice.may.empty()) continue;
        choice.said = said.piece(said_, piece.begin, piece.end);
        choices_.push_back(std::move(choice));
        choices_at_.push_back({piece.begin, piece.end});
    }
    // Who or what is an option says neither which text is meant nor who would do something else in it.
    const auto only_set = [&](const Vocabulary::Names& names) {
        auto at = words.find(names, said);
        if (!at.found()) return false;
        while (at.found() && set_at_[at.begin].valid())
            at = words.find(names, said, at.end);
        return !at.found();
    };
    std::erase_if(places_, [&](PlaceId place) { return only_set(words.of(place)); });
    std::erase_if(frameworks_, [&](InstitutionId body) { return only_set(words.of(body)); });
    for (const ActorId actor : ActorSet{actors_}) {
        if (only_set(words.of(actor))) actors_.erase(actor);
    }
}

void Question::find_settings(const Scenario& s, const Vocabulary& words, const Tokens& said,
                             const std::vector<Mention>& all) {
    find_options(s, words, said, all);
    std::vector<Figure> figures = figures_in(words, said);
    // "40 officers instead of 20": what it is now is no setting.
    for (const Figure& figure : figures) {
        if (!words.follows(said, List::kInstead, figure.at.begin)) continue;
        for (Figure& other : figures) {
            if (said[other.at.begin].sentence == said[figure.at.begin].sentence && other.how == Figure::How::kExactly)
                other.now = figure.value;
        }
    }
    std::erase_if(figures, [&](const Figure& figure) {
        return words.follows(said, List::kInstead, figure.at.begin) || set_at_[figure.at.begin].valid();
    });
    leave_out_of_options(s, words, said, figures);
    // "The eight schools" are called so.
    std::erase_if(figures, [&](const Figure& figure) { return in_clause_[figure.at.begin]; });
    const auto amends = [&](std::size_t sentence) {
        for (std::size_t at = 0; at < said.size(); ++at) {
            if (said[at].sentence == sentence && Vocabulary::end_at(words.list(List::kAmends), said, at) != at)
                return true;
        }
        return false;
    };
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < s.clauses.size(); ++i) {
        const ClauseId clause{i};
        const ClauseDef& def = s.clauses[clause];
        const auto number_of = [](const ParamDef& param) { return param.type == ParamType::kInteger; };
        const auto integers = std::count_if(def.params.begin(), def.params.end(), number_of);
        const auto named_in = [&](std::size_t at) {
            const bool mentioned = std::any_of(all.begin(), all.end(), [&](const Mention& one) {
                return one.clause == clause && said[one.at.begin].sentence == said[at].sentence;
            });
            bool set = false;
            for (std::size_t token = 0; token < said.size(); ++token)
                set = set || (set_at_[token] == clause && said[token].sentence == said[at].sentence);
            return mentioned || set;
        };
        const auto beside = [&](std::size_t at) {
            return std::any_of(all.begin(), all.end(), [&](const Mention& one) {
                return one.clause == clause && one.at.end <= at && at - one.at.end <= kBehind &&
                       !joined(words, said, one.at.end, at);
            });
        };
        const auto leads_to = [&](std::size_t at) {
            return std::any_of(all.begin(), all.end(), [&](const Mention& one) {
                if (one.clause != clause || one.at.begin < at) return false;
                const bool near = one.at.begin - at < kBehind && said[one.at.begin].sentence == said[at - 1].sentence &&
                                  !joined(words, said, at, one.at.begin);
                return near || words.stands_behind(said, at, one.at.begin);
            });
        };
        for (std::size_t p = 0; p < def.params.size(); ++p) {
            const ParamDef& param = def.params[p];
            if (!number_of(param)) continue;
            const bool named =
                std::any_of(all.begin(), all.end(), [&](const Mention& one) { return one.clause == clause; });
            if (named && !words.in_list(List::kRounds, param.name))
                numbers_.push_back({clause, p, 0, Figure::How::kExactly, 0, true});
            const Vocabulary::Names& names = words.of(clause).settings[p].names;
            for (const Figure& figure : figures) {
                const std::size_t at = figure.at.begin;
                // "30 is not enough" denies nothing.
                if (!supposes(said, at) && !figure.bounds()) continue;
                const bool exact = figure.how == Figure::How::kExactly || (figure.bounds() && !figure.alone());
                const bool alone = std::none_of(figures.begin(), figures.end(), [&](const Figure& other) {
                    return other.at.begin != at && said[other.at.begin].sentence == said[at].sentence;
                });
                const std::size_t reach = alone && amends(said[at].sentence) ? kAlone : exact ? kBehind : kBehind + 1;
                const auto far = distance(words, names, said, figure.at, in_title_);
                const bool near = far && *far <= reach;
                // In words it counts what stands right behind it: "one of us" is no number of anything. Right behind
                // the clause it is no number of it if it is one: "that observer mission is one we know".
                const bool beside_it = leads_to(figure.at.end) || (figure.value > 1 && beside(at));
                if (figure.in_words && exact && !(far && *far == 1) && !beside_it) continue;
                // "A longer exit date": of the only number of what stands right behind it.
                const bool of_it = figure.alone() && integers == 1 && leads_to(figure.at.end);
                if (figure.alone() && !near && !of_it) continue;
                if (!near && !of_it && !(named_in(at) && integers == 1 && figure.time == Figure::Time::kNone)) continue;
                const Claim claim{
                    {clause, p, figure.value, figure.how, at, true},
                    at,
                    near ? *far : kBehind + 2,
                    named_in(at),
                    beside(at),
                    counts(words, names, said, figure.at, reach, in_title_),
                    !exact || figure.bounds() || (figure.value >= param.min && figure.value <= param.max)};
                // "Until 2014" is no number of anything that has no such number.
                const bool year = exact && figure.value >= kFirstYear && figure.value <= kLastYear;
                if (!year || claim.counted || claim.fits) claims.push_back(claim);
            }
        }
    }
    // A number is of what it counts, and of the clause that is named beside it; failing that of every clause that
    // counts such things.
    for (const Claim& one : claims) {
        const bool better = std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
            if (other.number != one.number) return false;
            return other.rank() != one.rank() ? other.rank() > one.rank() : other.far < one.far;
        });
        if (!better)
            settings_.push_back(one.setting);
        else if (one.counted)
            outranked_.push_back(one.setting);
    }
    // "30 is too much, 15": who says how much is enough has said all.
    std::erase_if(settings_, [&](const Setting& one) {
        return Figure::is_bound(one.how) && std::any_of(settings_.begin(), settings_.end(), [&](const Setting& other) {
                   return other.clause == one.clause && other.param == one.param && !Figure::is_bound(other.how);
               });
    });
    for (const Figure& figure : figures) {
        const bool placed =
            std::any_of(claims.begin(), claims.end(), [&](const Claim& one) { return one.number == figure.at.begin; });
        if (!placed && figure.how != Figure::How::kExactly && !figure.alone() &&
            (figure.bounds() || supposes(said, figure.at.begin)))
            loose_.push_back(figure);
        // "For three rounds": how long it would last.
        const std::size_t before = figure.at.begin;
        if (!placed && figure.how == Figure::How::kExactly && figure.time != Figure::Time::kNone && called() &&
            asking(said, before) && before > 0 && said[before - 1].sentence == said[before].sentence &&
            Vocabulary::end_at(words.list(List::kFor), said, before - 1) == before)
            loose_.push_back(figure);
        if (!placed && figure.how == Figure::How::kExactly && figure.time == Figure::Time::kNone)
            unplaced_figures_.push_back(figure);
        // What somebody finds too much it wants less of, if it only says so.
        requests_ = requests_ || (figure.bounds() && !asking(said, figure.at.begin) && (placed || !figure.alone()));
    }
}

void Question::find_bare(const Vocabulary& words, const Tokens& said) {
    const auto none = [](const auto&... all) { return (all.empty() && ...); };
    if (kind_ != Asked::kAny || unplaced_figures_.size() != 1 || said.size() > kLongestHalf || particular() ||
        supposing() || halves_ || threatens_ || !none(clauses_, resources_, actors_, ordinals_, unknown_))
        return;
    const Figure& figure = unplaced_figures_.front();
    // "That one" and "in 2014" are no numbers of anything.
    const bool year = figure.value >= kFirstYear && figure.value <= kLastYear;
    if ((figure.in_words && figure.value == 1) || year) return;
    const std::size_t at = figure.at.begin;
    // "Not ten", but "no, ten".
    const auto gap = [&](std::size_t i) { return said_.substr(said[i - 1].to, said[i].from - said[i - 1].to); };
    if (at > 0 && denies(words, said, at - 1) && gap(at).find_first_not_of(' ') == std::string::npos) return;
    // Whoever says more than that may mean something else; whoever asks, less easily.
    constexpr std::array kAround = {List::kGoesOn, List::kAbout,  List::kIt,    List::kAssents, List::kDenies,
                                    List::kWith,   List::kThen,   List::kSets,  List::kCloses,  List::kIf,
                                    List::kWish,   List::kSoBeIt, List::kPlease};
    for (std::size_t i = 0; i < said.size();) {
        std::size_t end = i == at ? figure.at.end : i;
        if (words.follows(said, List::kInstead, i) && number(said[i].word)) ++end;
        for (const List list : kAround)
            end = std::max(end, Vocabulary::end_at(words.list(list), said, i));
        if (end == i && asking(said, i) && words.speaks(said[i].word)) ++end;
        if (end == i) return;
        i = end;
    }
    loose_.push_back(figure);
    bare_ = understood_ = true;
}

std::optional<Question> Question::with_number(double value) const {
    if (halves_) {
        for (const Halves::Half* const half : {&halves_->ours, &halves_->theirs}) {
            if (auto out = half->what.with_number(value)) return out;
        }
    }
    Question out = *this;
    out.halves_ = nullptr;
    const auto last =
        std::find_if(settings_.rbegin(), settings_.rend(), [](const Setting& one) { return one.counted; });
    if (last == settings_.rend()) {
        // "How many observers would you accept?" "20?"
        if (numbers_.size() != 1) return std::nullopt;
        out.settings_.push_back(numbers_.front());
        out.settings_.back().value = value;
        out.sought_ = {};
        out.kind_ = Asked::kAny;
        return out;
    }
    // Where a number may be of several clauses, of each.
    for (Setting& one : out.settings_) {
        if (one.counted && one.at == last->at) one.value = value, one.how = Figure::How::kExactly;
    }
    return out;
}

}  // namespace demarche::ai
