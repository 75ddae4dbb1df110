// What a question is made of where it is more than one: two questions in a message, the halves of an offer, the clauses
// that a text has by number.

#include <algorithm>
#include <string>

#include "ai/question.h"
#include "base/text.h"
#include "diplomacy/drafting.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

constexpr std::size_t kBetween = 1;          ///< Words between somebody and the verb.
constexpr std::size_t kBeforeVerb = 2;       ///< "If you do not": words within which what somebody does is denied.
constexpr std::size_t kBeforeCondition = 1;  ///< "And if": words of a sentence before a condition that begins it.

bool any(const Vocabulary& words, List list, const Tokens& said) {
    return Vocabulary::find(words.list(list), said).found();
}

}  // namespace

std::size_t Question::end_of_condition(const Vocabulary& words, const Tokens& said, std::string_view message,
                                       std::size_t begin, std::size_t end) {
    int depth = 0;
    for (std::size_t at = begin + 1; at < end; ++at) {
        const std::string_view gap = message.substr(said[at - 1].to, said[at].from - said[at - 1].to);
        depth += static_cast<int>(std::count(gap.begin(), gap.end(), '(') - std::count(gap.begin(), gap.end(), ')'));
        if (depth > 0) continue;
        if (Vocabulary::end_at(words.list(List::kThen), said, at) != at && at > begin + 1) return at;
        if (gap.find(',') != std::string_view::npos || gap.find(" - ") != std::string_view::npos ||
            gap.find(':') != std::string_view::npos || gap.find("\u2014") != std::string_view::npos)
            return at;
    }
    for (std::size_t at = begin + 2; at < end; ++at) {
        for (const List list : {List::kThen, List::kWe, List::kYou}) {
            if (Vocabulary::end_at(words.list(list), said, at) != at && !is_object(words, said, at)) return at;
        }
    }
    return end;
}

int Question::who_does(const Vocabulary& words, const Tokens& said) {
    for (std::size_t at = 0; at < said.size(); ++at) {
        for (const bool we : {true, false}) {
            if (gets_at(words, said, at, we) != at) return we ? 2 : 1;
            const bool said_so = Vocabulary::end_at(words.list(we ? List::kWe : List::kYou), said, at) != at;
            if (said_so && !is_object(words, said, at)) return we ? 1 : 2;
        }
    }
    return 0;
}

Question Question::of_text(const DraftText& text) const {
    Question out = *this;
    const auto nth = [&](std::size_t number) {
        if (number == Vocabulary::kLastOne) number = text.terms.size();
        return number == 0 || number > text.terms.size() ? ClauseId{} : text.terms[number - 1].clause;
    };
    for (Change& change : out.changes_) {
        const ClauseId clause = nth(change.number);
        if (clause.valid()) change.clause = clause, change.number = 0;
    }
    for (const std::size_t number : ordinals_) {
        if (const ClauseId clause = nth(number); clause.valid()) out.clauses_.push_back(clause);
    }
    const auto stands = [&](const Setting& one) { return find_term(text, one.clause) != nullptr; };
    std::erase_if(out.choices_, [&](const Choice& choice) {
        if (std::count_if(choice.may.begin(), choice.may.end(), stands) != 1) return false;
        out.settings_.push_back(*std::find_if(choice.may.begin(), choice.may.end(), stands));
        return true;
    });
    for (const Setting& one : outranked_) {
        const bool placed = std::any_of(settings_.begin(), settings_.end(),
                                        [&](const Setting& other) { return other.at == one.at && stands(other); });
        if (!placed && stands(one)) out.settings_.push_back(one);
    }
    return out;
}

void Question::find_ordinals(const Vocabulary& words, const Tokens& said) {
    const auto is_clause = [&](std::size_t at) {
        return at < said.size() && Vocabulary::end_at(words.list(List::kClause), said, at) == at + 1;
    };
    for (std::size_t at = 0; at < said.size(); ++at) {
        std::size_t number_of_it = 0;
        Vocabulary::Span span;
        if (const auto nth = Vocabulary::measure_at(words.list(List::kOrdinals), said, at);
            nth.end != at && is_clause(nth.end) && said[at].sentence == said[nth.end].sentence) {
            number_of_it = static_cast<std::size_t>(nth.value);
            span = {at, nth.end + 1};
        } else if (is_clause(at) && at + 1 < said.size() && said[at].sentence == said[at + 1].sentence) {
            const auto digits = number(said[at + 1].word);
            const auto count = Vocabulary::measure_at(words.list(List::kCounts), said, at + 1);
            number_of_it = static_cast<std::size_t>(digits ? *digits : count.end != at + 1 ? count.value : 0.0);
            span = {at, digits ? at + 2 : count.end};
        }
        if (number_of_it == 0) continue;
        ordinals_.push_back(number_of_it);
        ordinals_at_.push_back(span);
        at = span.end - 1;
    }
}

void Question::find_assurance(const Vocabulary& words, const Tokens& said, ActorId from) {
    const auto when = Vocabulary::find(words.list(List::kIf), said);
    if (!of_a_yes_ || !when.found() || when.end >= said.size()) return;
    // Who gives it comes first: whoever speaks, or who is named.
    ActorId giver = Vocabulary::end_at(words.list(List::kWe), said, when.end) != when.end ? from : ActorId{};
    std::size_t name_at = when.end;
    while (name_at < said.size() && Vocabulary::end_at(words.list(List::kFills), said, name_at) != name_at)
        name_at = Vocabulary::end_at(words.list(List::kFills), said, name_at);
    if (const ActorAt named = actor_at(words, said, name_at); named.actor.valid()) giver = named.actor;
    for (const Vocabulary::Row& row : words.rows()) {
        const auto at =
            row.asked == Asked::kPromise ? Vocabulary::find(row.phrases, said, when.end) : Vocabulary::Span{};
        if (at.found() && said[at.begin].sentence == said[when.begin].sentence) assurer_ = giver;
    }
}

void Question::find_wanting(const Vocabulary& words, const Tokens& said) {
    const bool to_you = any(words, List::kYou, said);
    for (const Vocabulary::Row& row : words.rows()) {
        const auto wants = row.asked == Asked::kWant ? Vocabulary::find(row.phrases, said) : Vocabulary::Span{};
        for (const ActorId actor : wants.found() ? actors_ : ActorSet{}) {
            for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
                const auto name = words.find(*names, said);
                if (!name.found() || (names != &words.of(actor) && !said[name.begin].capitals)) continue;
                // "Russia really wants", "Russia's aims"; and behind it where nobody else could be meant.
                const bool before = name.end <= wants.begin && wants.begin - name.end <= kBetween;
                const bool behind = !to_you && name.begin == wants.end;
                if (before || behind) wanting_ = actor;
            }
        }
    }
}

void Question::find_threat(const Scenario& s, const Vocabulary& words, const Tokens& said) {
    const auto ends = [&](List list, std::size_t at) {
        return at < said.size() ? Vocabulary::end_at(words.list(list), said, at) : at;
    };
    const auto any_of = [&](List list, std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            if (ends(list, at) != at) return true;
        }
        return false;
    };
    // "We will refuse the compact", "we will leave Manas"; but "we will withdraw our troops" takes nothing from
    // anybody.
    const auto goes_against = [&](std::size_t begin, std::size_t end) {
        const auto gives_up = [&](std::size_t verb) {
            if (verb >= end) return false;
            if (ends(List::kOurs, verb) != verb) return true;
            for (std::size_t i = 0; i < s.resources.size(); ++i) {
                if (const auto at = words.find(words.of(ResourceId{i}), said, verb); at.found() && at.begin < end)
                    return true;
            }
            return false;
        };
        if (any_of(List::kYes, begin, end) || any_of(List::kLetsBe, begin, end)) return false;
        for (std::size_t at = begin; at < end; ++at) {
            const bool denied = at > begin && denies(words, said, at - 1) && ends(List::kDenies, at - 1) == at;
            if (denied) continue;
            if (ends(List::kRefuses, at) != at) return true;
            if (const std::size_t verb = ends(List::kQuits, at); verb != at && !gives_up(verb)) return true;
        }
        return false;
    };
    std::size_t from = said.size();  // of what would come
    bool on_condition = false;
    for (std::size_t at = 0; at < said.size() && from == said.size(); ++at) {
        const std::size_t end = said.sentence_end(at);
        const std::size_t begin = said.sentence_begin(at);
        // "Vote no or we leave" asks for something, and is no question.
        const bool demands = !said.marked(at) && ends(List::kDemands, begin) != begin;
        if (asking(said, at) && !demands) continue;
        // "Or we leave", unless the one before it is said of the speaker, too: then it is a choice.
        const std::size_t other = ends(List::kElse, at);
        if (other != at && other < end && ends(List::kWe, other) != other && !any_of(List::kWe, begin, at) &&
            (any_of(List::kWalks, other, end) || any_of(List::kWill, other, end) || any_of(List::kShall, other, end)))
            from = other;
        // "If you do not sign, we will ..."
        const std::size_t when = ends(List::kWhen, at);
        if (from == said.size() && at == begin && when != at && ends(List::kYou, when) != when) {
            std::size_t we = when;
            while (we < end && ends(List::kWe, we) == we)
                ++we;
            // "If you promise us no pressure" denies nothing.
            const std::size_t you = ends(List::kYou, when);
            bool denied = false;
            for (std::size_t i = at; i < std::min(we, you + kBeforeVerb); ++i)
                denied = denied || denies(words, said, i);
            // Whoever is to promise not to do something is offered something for it.
            const bool promises =
                std::any_of(words.rows().begin(), words.rows().end(), [&](const Vocabulary::Row& row) {
                    return row.asked == Asked::kPromise && Vocabulary::end_at(row.phrases, said, you) != you;
                });
            denied = denied && !promises && !any_of(List::kYes, we, end) && !any_of(List::kServes, we, end);
            if (we < end && (denied || goes_against(we, end))) from = we, on_condition = true;
        }
        // "We will close the border if you do not sign."
        const std::size_t shall = ends(List::kShall, at);
        if (from == said.size() && at == begin && shall != at && shall < end && !denies(words, said, shall)) {
            for (std::size_t i = shall; i < end; ++i) {
                const std::size_t condition = ends(List::kWhen, i);
                const std::size_t unless = ends(List::kUnless, i);
                const std::size_t behind = std::max(condition, unless);
                if (behind == i || behind >= end || ends(List::kYou, behind) == behind) continue;
                bool denied = unless != i;
                for (std::size_t no = behind; no < std::min(end, ends(List::kYou, behind) + kBeforeVerb); ++no)
                    denied = denied || denies(words, said, no);
                const bool serves = any_of(List::kYes, at, i) || any_of(List::kServes, at, i) ||
                                    (any_of(List::kDoes, at, i) && !any_of(List::kQuits, at, i));
                if (denied && !serves) from = at, on_condition = true;
                break;
            }
        }
        const std::size_t threat = ends(List::kThreat, at);
        if (from == said.size() && threat != at && !any_of(List::kLetsBe, at, threat)) from = begin;
    }
    if (from == said.size()) return;
    threatens_ = true;
    std::size_t end = said.sentence_end(from);
    for (std::size_t at = from + 1; at < end; ++at) {
        // "We will leave the compact if you veto our mission."
        if (ends(List::kWhen, at) != at) end = at, on_condition = true;
    }
    walks_ = any_of(List::kWalks, from, end);
    // "If you veto our mission, we refuse the compact": the threat is about what would come.
    if (on_condition) {
        const auto there = [&](const Vocabulary::Names& names) {
            const auto at = words.find(names, said, from);
            return at.found() && at.begin < end;
        };
        const auto id_there = [&](const auto id) { return there(words.of(id)); };
        std::vector<AgreementTypeId> types;
        for (const bool whole : {true, false}) {
            for (std::size_t i = 0; i < s.agreements.size() && (whole || types.empty()); ++i) {
                const AgreementTypeId type{i};
                if (there(whole ? words.of(type) : words.head(type))) types.push_back(type);
            }
        }
        if (!types.empty() || std::any_of(frameworks_.begin(), frameworks_.end(), id_there) ||
            std::any_of(places_.begin(), places_.end(), id_there)) {
            types_ = std::move(types);
            std::erase_if(frameworks_, [&](InstitutionId body) { return !id_there(body); });
            std::erase_if(places_, [&](PlaceId place) { return !id_there(place); });
        }
    }
    std::vector<bool> counts(said.size());
    std::fill(counts.begin() + static_cast<std::ptrdiff_t>(from), counts.begin() + static_cast<std::ptrdiff_t>(end),
              true);
    for (std::size_t i = 0; i < s.actions.size(); ++i) {
        const Vocabulary::Names& titles = words.of(ActionId{i});
        // "We will close the border" is 'Close the crossing'.
        const bool meant = std::any_of(titles.begin(), titles.end(), [&](const Vocabulary::Name& title) {
            return words.deed_said(title, said, from, end) > 1;
        });
        if (meant || said_in_other_words(words, titles, said, counts)) deeds_.push_back(ActionId{i});
    }
}

std::string_view Question::without_assent(const Vocabulary& words, std::string_view message) {
    const Tokens said{message};
    const std::size_t end = said.size() == 0 ? 0 : Vocabulary::end_at(words.list(List::kAssents), said, 0);
    if (end == 0 || end >= said.size()) return message;
    const std::string_view gap = message.substr(said[end - 1].to, said[end].from - said[end - 1].to);
    const bool apart = gap.find_first_of(",.!;:-") != std::string_view::npos;
    return apart ? message.substr(said[end].from) : message;
}

std::vector<std::string> Question::questions_in(const Vocabulary& words, std::string_view message) {
    const Tokens said{message};
    std::vector<std::string> out;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        std::string part{said.piece(message, begin, end)};
        // What divides them was its mark.
        if (said.marked(begin) || end < said.size()) part += "?";
        out.push_back(std::move(part));
        begin = end;
    };
    bool asks = false;
    for (std::size_t at = 0; at < said.size(); ++at) {
        const bool opens = Vocabulary::end_at(words.list(List::kOpens), said, at) != at;
        const bool joined = at > begin + 1 && Vocabulary::end_at(words.list(List::kJoins), said, at - 1) == at;
        const bool fresh = at > begin && said.begins_sentence(at);
        if (asks && opens && (fresh || (joined && !said.begins_sentence(at)))) {
            close(at);
            asks = false;
        }
        asks = asks || opens;
    }
    if (out.empty()) return {std::string{message}};
    close(said.size());
    return out;
}

std::optional<Question::Fall> Question::fall_in(const Scenario& s, const Vocabulary& words, std::string_view message) {
    const Tokens said{message};
    const auto when = Vocabulary::find(words.list(List::kIf), said);
    if (!when.found()) return std::nullopt;
    const std::size_t begin = said.sentence_begin(when.begin);
    const std::size_t end = said.sentence_end(when.begin);
    const bool first = when.begin - begin <= kBeforeCondition;
    const Vocabulary::Span of{when.begin, first ? end_of_condition(words, said, message, when.begin, end) : end};
    const Vocabulary::Span then = first ? Vocabulary::Span{of.end, end} : Vocabulary::Span{begin, when.begin};
    const auto holds = [](Vocabulary::Span all, Vocabulary::Span one) {
        return one.found() && one.begin >= all.begin && one.end <= all.end;
    };
    const auto names_text = [&](Vocabulary::Span where) {
        for (std::size_t i = 0; i < s.agreements.size(); ++i) {
            for (const Vocabulary::Names* names : {&words.of(AgreementTypeId{i}), &words.head(AgreementTypeId{i})})
                if (holds(where, words.find(*names, said, where.begin))) return true;
        }
        return false;
    };
    bool falls = false;
    for (std::size_t at = when.end; at < of.end && !falls; ++at)
        falls = holds(of, {at, Vocabulary::end_at(words.list(List::kFalls), said, at)});
    // "If the link to the pact is dropped": the text that is meant would lose what ties it, and none falls.
    if (holds(of, Vocabulary::find(words.list(List::kLink), said, when.end))) return std::nullopt;
    if (!falls || !then.found() || !names_text(of) || !names_text(then)) return std::nullopt;
    return Fall{std::string{said.piece(message, of.begin, of.end)},
                std::string{said.piece(message, then.begin, then.end)} + "?"};
}

void Question::find_halves(const Scenario& s, const Vocabulary& words, const Tokens& said, std::string_view message,
                           ActorId from, ActorId to) {
    if (!from.valid() || !to.valid() || threatens_) return;
    const auto read_half = [&](std::string_view text, List who) {
        const Tokens tokens{text};
        const bool yes = any(words, List::kYes, tokens) || any(words, List::kYouSign, tokens);
        return Halves::Half{half_from(s, words, text, from, to, who), yes};
    };
    const auto ends = [&](List list, std::size_t at) {
        return at < said.size() ? Vocabulary::end_at(words.list(list), said, at) : at;
    };
    const auto take = [&](Halves::Half theirs, Halves::Half ours) {
        halves_ = std::make_shared<const Halves>(Halves{std::move(theirs), std::move(ours)});
    };
    // A question is no offer, unless each gives a text its yes.
    const auto gives_a_text = [](const Halves::Half& one) { return one.signs && one.what.called(); };
    // "Sign this, and we sign that", "we sign this, and you sign that"; and "open the schools and we sign that".
    for (std::size_t at = 0; at < said.size(); ++at) {
        if (!said.begins_sentence(at)) continue;
        const bool we = ends(List::kYes, at) != at;
        // "What if we sign this and you sign that?" supposes, and offers nothing.
        const bool yes = we || ends(List::kSignThis, at) != at || ends(List::kYouSign, at) != at;
        const std::size_t end = said.sentence_end(at);
        for (std::size_t joint = at + 1; joint < end && (yes || !asking(said, at)); ++joint) {
            if (ends(we ? List::kAndYou : List::kAndWe, joint) == joint) continue;
            Halves::Half first = read_half(said.piece(message, at, joint), we ? List::kWe : List::kYou);
            Halves::Half second = read_half(said.piece(message, joint, end), we ? List::kYou : List::kWe);
            first.signs = first.signs || yes;
            // What is only wanted of somebody is half an offer where the other half says to what it is a yes.
            if (!yes && (!gives_a_text(second) || !first.changes())) continue;
            if (we && !second.understood()) continue;
            we ? take(std::move(first), std::move(second)) : take(std::move(second), std::move(first));
            return;
        }
    }
    // "30 aid for your signature", "our yes on this for your yes on that".
    for (std::size_t at = 1; at < said.size(); ++at) {
        std::size_t price = ends(List::kFor, at);
        if (price == at || said.begins_sentence(at)) continue;
        while (ends(List::kFills, price) != price && ends(List::kYes, price) == price &&
               ends(List::kYouSign, price) == price)
            price = ends(List::kFills, price);
        const bool ours = ends(List::kYouSign, price) != price;
        if (!ours && ends(List::kYes, price) == price) continue;
        const std::size_t begin = said.sentence_begin(at);
        const std::string_view offer = said.piece(message, begin, at);
        // "You pay for our signature" is no offer of ours.
        if (price >= said.sentence_end(at) || who_does(words, Tokens{offer}) == (ours ? 2 : 1)) continue;
        Halves::Half given = read_half(offer, ours ? List::kWe : List::kYou);
        Halves::Half taken =
            read_half(said.piece(message, price, said.sentence_end(at)), ours ? List::kYou : List::kWe);
        const bool known = given.understood() && (!asking(said, at) || (gives_a_text(given) && gives_a_text(taken)));
        if (!known) continue;
        ours ? take(std::move(given), std::move(taken)) : take(std::move(taken), std::move(given));
        return;
    }
    const auto when = Vocabulary::find(words.list(List::kWhen), said);
    // A question names two texts, if it is one: "Would you sign this if we sign that?"
    const bool two_texts = types_.size() + frameworks_.size() + places_.size() > 2;
    if (!when.found() || (asking(said, when.begin) && !two_texts)) return;
    std::size_t begin = when.begin;
    while (begin > 0 && said[begin - 1].sentence == said[begin].sentence)
        --begin;
    const std::size_t end = said.sentence_end(begin);
    if (when.end >= end) return;
    std::string_view condition;
    std::string_view offer;
    if (when.begin - begin <= kBeforeCondition) {
        const std::size_t split = end_of_condition(words, said, message, when.end, end);
        if (split >= end) return;
        condition = said.piece(message, when.end, split);
        offer = said.piece(message, split, end);
    } else {
        offer = said.piece(message, begin, when.begin);
        condition = said.piece(message, when.end, end);
    }
    const auto speaker = [&](std::string_view text) { return who_does(words, Tokens{text}); };
    int offers = speaker(offer);
    int meets = speaker(condition);
    // Who is not named is the other one.
    if (offers == 0) offers = meets == 0 ? 1 : 3 - meets;
    if (meets == 0) meets = 3 - offers;
    if (offers == meets) return;
    Halves::Half offered = read_half(offer, offers == 1 ? List::kWe : List::kYou);
    Halves::Half met = read_half(condition, meets == 1 ? List::kWe : List::kYou);
    if (asking(said, when.begin) && !(gives_a_text(offered) && gives_a_text(met))) return;
    offers == 1 ? take(std::move(offered), std::move(met)) : take(std::move(met), std::move(offered));
}

}  // namespace demarche::ai
