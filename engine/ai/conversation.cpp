// Whom it hears and answers: what was said to it, what its answer is about, and what it says but once.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "ai/bargainer.h"
#include "ai/voice.h"
#include "base/hash.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"

namespace demarche::ai {

namespace {

/// How often it answers the same to one actor in a phase; the last time it says that it is the last.
constexpr int kMaxTimes = 4;
constexpr std::size_t kAnswers = 2;  ///< To so many questions of one message.
/// Stands between the questions that go on from one another: a message may hold line ends.
constexpr char kStep = '\x1f';

/// What is told to one listener, as one number.
std::uint64_t key_for(ActorId to, std::string_view what) {
    return hash_mix(hash_text(what), to.value);
}

/// What a seat of the engine says to a statement begins like this.
constexpr std::string_view kHeard = "We have heard you.";
constexpr std::string_view kNoted = "We have noted it.";
constexpr std::string_view kGlad = "We are glad to hear it.";
constexpr std::string_view kGrateful = "We thank you for your yes.";
constexpr std::string_view kRegrets = "We regret that.";
/// Begins what is said most often: by who has nothing more to ask for in a text.
constexpr std::string_view kAccepted = "We have accepted the ";

}  // namespace

Spokesperson::Spokesperson(Bargainer& bargainer, Conversation& memory, Scene& scene)
    : bargainer_(bargainer), memory_(memory), scene_(scene), host_(bargainer.host()), me_(bargainer.me()) {}

std::string Spokesperson::line_for(std::string_view occasion) {
    int& last = memory_.last_lines[std::string{occasion}];
    std::string line = voice_line(host_.scenario(), me_, occasion, scene_.luck, &last);
    const auto* const all = voice_lines(host_.scenario(), me_, occasion);
    if (all == nullptr || !bargainer_.thinks()) return line;
    // Where somebody listens nothing is said twice in a phase, word for word, while there is anything else.
    const auto fresh = [&](const std::string& words) {
        return memory_.opened.insert(hash_mix(hash_text(words), hash_text("a line"))).second;
    };
    if (fresh(line)) return line;
    for (std::size_t i = 0; i < all->size(); ++i) {
        const std::size_t next = (static_cast<std::size_t>(last) + i) % all->size();
        if (!fresh((*all)[next].str())) continue;
        last = static_cast<int>(next) + 1;
        return (*all)[next].str();
    }
    // A vote and a change have reasons of their own.
    return occasion == "accept" || occasion == "refuse" || occasion == "counter" ? std::string{} : line;
}

std::string Spokesperson::voiced(std::string_view occasion, const std::string& words) {
    const std::string line = line_for(occasion);
    return line.empty() ? words : words.empty() ? line : line + " " + words;
}

void Spokesperson::say_later(std::optional<ActorSet> to, std::string text) {
    memory_.outbox.push_back({to, std::move(text)});
}

std::optional<Move> Spokesperson::left_to_say() {
    if (memory_.outbox.empty()) return std::nullopt;
    auto [to, text] = std::move(memory_.outbox.front());
    memory_.outbox.erase(memory_.outbox.begin());
    return Move{Say{abridged(text, kMaxMessage), to, false}, "something to say"};
}

void Spokesperson::thank_for(const Assurance& word) {
    if (memory_.thanked.contains(word.from)) return;
    memory_.thanked.insert(word.from);
    speak_of(word, "thank", kThanks);
}

void Spokesperson::withhold_thanks_for(const Assurance& word) {
    if (memory_.outbox.empty()) return;
    const std::string thanks =
        fmt::format("{} \"{}\"", kThanks, promise_text(host_.scenario(), word.type, word.params));
    std::erase_if(memory_.outbox, [&](const auto& message) {
        return message.second.find(thanks) != std::string::npos && message.first == ActorSet::just(word.from);
    });
}

void Spokesperson::reproach_with(const Assurance& word) {
    speak_of(word, "breach", kReproach);
}

void Spokesperson::speak_of(const Assurance& word, std::string_view occasion, std::string_view about) {
    const std::string line = line_for(occasion);
    if (line.empty()) return;
    // A thank-you or a reproach that does not say for what is a riddle.
    say_later(ActorSet::just(word.from),
              fmt::format("{} {} \"{}\".", line, about, promise_text(host_.scenario(), word.type, word.params)));
}

void Spokesperson::hear(const MessageSent& said) {
    if (said.from != me_ && said.to && said.to->contains(me_) && said.wants_answer) {
        // "Ok, table it": the first word says nothing by itself.
        const std::string text{bargainer_.thinks() ? Question::without_assent(vocabulary(), said.text) : said.text};
        if (!said.from.valid()) {
            // Who leads the game announces much that wants no answer.
            if (asks_something(said)) memory_.facilitator_waits = true, memory_.heard[said.from.value] = text;
            return;
        }
        memory_.waiting.insert(said.from);
        memory_.heard[said.from.value] = text;
    }
    // What this seat has said since is an answer, also when it learns of both from the record of a game that somebody
    // has resumed or taken a step back in.
    if (said.from == me_ && said.to) {
        memory_.waiting = memory_.waiting - *said.to;
        if (said.to->empty()) memory_.facilitator_waits = false;
    }
}

bool Spokesperson::asks_something(const MessageSent& said) {
    if (!bargainer_.thinks()) return false;  // it answers nobody
    const Question question{host_.scenario(), vocabulary(), Question::without_assent(vocabulary(), said.text),
                            said.from, me_};
    if (question.again()) return true;
    if (question.closes() && thought_for(said.from) != nullptr) return true;
    if (question.asks() || question.kind() == Asked::kGreeting) return true;
    if (question.kind() == Asked::kThanks) return true;
    if (question.half() == Question::Half::kYes && memory_.course.contains(said.from.value)) return true;
    if (question.halves() != nullptr || !question.loose().empty()) return true;
    if (question.requests()) return true;
    if (question.told() == Question::Told::kThreat) return true;
    // That somebody accepts, refuses or will do something is taken up once.
    return question.told() != Question::Told::kNothing &&
           !memory_.opened.contains(hash_mix(key_for(said.from, "told"), static_cast<std::uint64_t>(question.told())));
}

const Vocabulary& Spokesperson::vocabulary() {
    if (!memory_.words) memory_.words = std::make_shared<const Vocabulary>(host_.scenario());
    return *memory_.words;
}

Question Spokesperson::in_course(ActorId from, const std::string& message) {
    const auto as_question = [&](std::string_view text) {
        return Question{host_.scenario(), vocabulary(), text, from, me_};
    };
    Question about = as_question(message);
    std::string& course = memory_.course[from.value];
    const bool half = about.half() == Question::Half::kYes ||
                      (about.half() == Question::Half::kMaybe && between(from, about).empty());
    if (!half || course.empty()) {
        course = message;
        return about;
    }
    std::string_view rest = course;
    std::optional<Question> before;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(kStep), rest.size());
        Question next = as_question(rest.substr(0, end));
        if (before) next.take_up(*before);
        before = std::move(next);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    about.take_up(*before);
    course += kStep + message;
    return about;
}

std::optional<Move> Spokesperson::reply() {
    while (memory_.awaits_answer()) {
        const ActorId to = memory_.facilitator_waits ? ActorId{} : *memory_.waiting.begin();
        if (to.valid()) memory_.waiting.erase(to);
        if (!to.valid()) memory_.facilitator_waits = false;
        const std::string message = memory_.heard[to.value];
        memory_.heard.erase(to.value);
        const Question about = in_course(to, message);
        occasion_ = {};
        would_sign_.reset();
        memory_.named.reset();
        hearers_ = ActorSet::just(to);
        std::string text = answer_to_all(to, about, message);
        // A change with which it has just said that it would sign is what the two speak of.
        if (memory_.named) think_of(to, *std::exchange(memory_.named, std::nullopt));
        if (text.empty()) continue;
        const Draft* meant = nullptr;
        for (const Draft* const draft : between(to, about)) {
            if (text.find(called(*draft)) == std::string::npos) continue;
            memory_.topics[to.value] = draft->id;
            meant = draft;
            break;
        }
        // What its voice says of a no, or of a change, is said to whoever wrote the text: "your text".
        const bool of_theirs = meant != nullptr && (meant->proposer == to || meant->versions.back()->author == to) &&
                               meant->versions.back()->author != me_;
        if (!of_theirs && occasion_ != "propose") occasion_ = {};
        const bool said_before = ++memory_.said[key_for(to, text)] > 1;
        // The same answer to another question is no reproach to whoever asks it.
        const int times = ++memory_.said[key_for(to, small_letters(message) + "\n" + text)];
        if (times > kMaxTimes) continue;
        // Who has had this answer to other questions hears something new with it.
        if (said_before && times == 1 && text.starts_with(kAccepted)) {
            if (const std::string more = something_new(to); !more.empty()) text += " " + more;
        }
        if (!said_before) {
            const std::string line = opening(to, occasion_);
            if (!line.empty()) text = line + " " + text;
        } else if (times < kMaxTimes) {
            if (times > 1) text = "We have said so before. " + text;
        } else {
            text =
                "On that we have said what we have to say until the next phase. On anything else we are glad to "
                "speak.";
        }
        return Move{Say{abridged(text, kMaxMessage), ActorSet::just(to), false}, "an answer"};
    }
    return std::nullopt;
}

std::string Spokesperson::something_new(ActorId to) {
    const Question anything{host_.scenario(), vocabulary(), {}, to, me_};
    const auto fresh = [&](const std::string& said) {
        return !said.empty() && memory_.said.count(key_for(to, said)) == 0 &&
               memory_.opened.insert(key_for(to, said)).second;
    };
    if (const Thought idea = thought_of(to, anything); idea.signable && fresh(idea.said)) return idea.said;
    const auto wanting =
        open_aims(me_, to, [](const game::ObjectiveScore& one) { return one.weight * (1 - one.score); });
    if (!wanting.empty()) {
        std::string said =
            fmt::format("We look for '{}' above all.", host_.scenario().objectives[wanting.front().second].name.str());
        if (fresh(said)) return said;
    }
    const std::string feared = fears(to);
    return fresh(feared) ? feared : std::string{};
}

std::string Spokesperson::opening(ActorId to, std::string_view occasion) {
    if (occasion.empty() || !memory_.opened.insert(key_for(to, occasion)).second) return {};
    return line_for(occasion);
}

std::string Spokesperson::answer_to_all(ActorId to, const Question& about, std::string_view message) {
    if (const auto fall = Question::fall_in(host_.scenario(), vocabulary(), message)) {
        const Question gone{host_.scenario(), vocabulary(), fall->of, to, me_};
        const Question then{host_.scenario(), vocabulary(), fall->then, to, me_};
        // What it has promised for the one would be free for the other.
        const std::vector<game::Promise> promised = bargainer_.all_promised(scene_);
        std::erase_if(*scene_.promised, [&](const game::Promise& one) {
            const Draft* const draft = scene_.believed.draft(one.agreement);
            return draft != nullptr && draft->status == DraftStatus::kOpen && gone.names(draft->text());
        });
        std::string said = answer_to(to, then);
        scene_.promised = promised;
        return said;
    }
    const std::vector<std::string> asked = Question::questions_in(vocabulary(), message);
    if (asked.size() < 2) return answer_to(to, about);
    // Each of several questions has its answer where each is understood by itself; what is said twice is said once.
    std::vector<Asked> kinds;
    std::string text;
    for (const std::string& part : asked) {
        const Question one{host_.scenario(), vocabulary(), part, to, me_};
        const bool known = one.understood() && one.asks() && (one.kind() != Asked::kAny || one.supposing());
        if (!known || one.halves() != nullptr) return answer_to(to, about);
        if (kinds.size() == kAnswers || std::find(kinds.begin(), kinds.end(), one.kind()) != kinds.end()) continue;
        kinds.push_back(one.kind());
        const std::string said = answer_to(to, one);
        if (!said.empty() && text.find(said) == std::string::npos) text += (text.empty() ? "" : " ") + said;
    }
    return text;
}

std::string Spokesperson::answer_to(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    if (about.numbered()) return "We do not know which draft you mean. Call it by its title.";
    if (!about.asks() && about.told() == Question::Told::kThreat) return to_statement(to, about);
    std::string text;
    if (about.closes()) text = closed(to, about);
    if (text.empty() && about.again()) text = put_again(to, about);
    if (text.empty()) text = of_card(to, about);
    if (!text.empty()) return text;
    if (std::string said = why_moved(to, about); !said.empty()) return said;
    if (!about.nowhere().empty() && about.asks()) return no_such_place(about);
    if (about.act()) return reaction(to, about);
    if (std::string said = of_step(to, about); !said.empty()) return said;
    if (about.kind() == Asked::kThanks) return by_kind(to, about);
    if (about.kind() == Asked::kStay && !about.supposing()) text = staying(to, about);
    if (about.wants_a_no()) text = to_no_wanted(to, about);
    const auto is_of = [&](std::initializer_list<Asked> kinds) {
        return std::find(kinds.begin(), kinds.end(), about.kind()) != kinds.end();
    };
    if (text.empty() && is_of({Asked::kForce, Asked::kGiven, Asked::kParties, Asked::kRatified}))
        text = by_kind(to, about);
    // Of no kind of text in particular: "Are you going to table something?"
    if (text.empty() && about.kind() == Asked::kTables && !about.particular() && !about.tables_it() && to.valid())
        text = tabling(to, about);
    if (text.empty() && is_of({Asked::kMost, Asked::kReturn}) && about.from_us() && to.valid() && !about.supposing() &&
        (about.kind() == Asked::kMost || !about.called()))
        text = by_kind(to, about);
    if (text.empty() && about.payment() && !about.supposing()) text = who_pays(to, about);
    if (text.empty()) text = of_thought(to, about);
    if (about.kind() == Asked::kSays && !about.supposing()) text = as_written(to, about);
    if (about.kind() == Asked::kCost && !about.supposing()) text = costs_of(to, about);
    if (about.kind() == Asked::kMissing || about.kind() == Asked::kRule) text = by_kind(to, about);
    if (text.empty()) text = fate_of(to, about);
    if (text.empty()) text = of_link(to, about);
    if (text.empty() && !about.for_which().empty()) text = one_for_another(to, about);
    if (text.empty() && about.takes_back()) return to_withdrawal(to, about);
    if (text.empty() && about.tables() && !about.supposing() && to.valid()) text = to_tabling(to, about);
    if (text.empty() && of_somebody_else(to, about)) text = of_others(to, about);
    if (text.empty() && about.kind() != Asked::kWhy && about.kind() != Asked::kBest) text = of_named(to, about);
    if (text.empty()) text = if_both(to, about);
    // A yes on a condition is no yes yet.
    if (text.empty() && about.halves() != nullptr && to.valid() && !about.asks())
        return "What you ask of us for it has its place in no text between us, and we cannot promise it for a "
               "signature.";
    if (text.empty() && about.kind() == Asked::kMost) text = most_of(to, about);
    if (text.empty()) text = if_supposed(to, about);
    // Of what there is no such text it is asked as of any other.
    if (text.empty() && about.moves()) return answer_to(to, about.moved());
    if (text.empty() && !about.ordinals().empty()) text = of_clause(to, about);
    // Whoever wants something changed hears that it was not understood, and not how things stand.
    if (text.empty() && about.requests() && !about.asks() && about.sought().empty())
        return "What you want changed we have not understood: name the clause or the party, and how it should be.";
    if (text.empty() && !about.asks() && about.kind() != Asked::kGreeting) return to_statement(to, about);
    if (text.empty()) text = of_sought(to, about);
    if (text.empty()) text = of_named_clause(to, about);
    if (text.empty()) text = by_kind(to, about);
    // What it has not understood it does not pass over as if it had.
    const bool dumb = text.empty() && about.asks() && !about.understood();
    if (text.empty()) text = wish(to, about);
    if (text.empty()) text = nothing_to_sign(to, about);
    if (dumb) {
        text = "To that we have no answer. " + text;
        occasion_ = {};  // no line of its own before that
    }
    if ((about.supposing() || !about.choices().empty()) && !about.unknown().empty())
        text = not_understood(to, about, about.unknown()) + " " + text;
    // What it leaves out it says first, so that nobody takes the rest for an answer to that.
    if (about.kind() == Asked::kAny && !about.unplaced().empty()) {
        text = fmt::format("What you suppose of {} we have not weighed: name the clause for it. {}",
                           list_text(names_of(s, about.unplaced())), text);
    }
    return text;
}

std::string Spokesperson::by_kind(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    switch (about.kind()) {
        case Asked::kAny:
            return about.particular() || about.author().valid() || !about.asks() ? std::string{} : of_others(to, about);
        case Asked::kMost:
            // Else there is nothing that could be counted.
            return about.from_us() && to.valid() ? wanted_from(to, about) : std::string{};
        case Asked::kContent:
            return content(to, about);
        case Asked::kPast:
            return past(to);
        case Asked::kFear:
            // What somebody else fears it cannot say; what that looks for it may think to know.
            if (const ActorSet others = somebody_else(to, about) - about.titled(); others.size() == 1)
                return for_others_to_say(to, *others.begin()) + " " + aims_of(*others.begin(), to);
            return about.particular() ? fears_of(to, about) : fears(to);
        case Asked::kLeast:
            return least_liked(to, about);
        case Asked::kDearest:
            return most_liked(to, about);
        case Asked::kSpare:
            return least_needed(to, about);
        case Asked::kBest:
            return (somebody_else(to, about) - about.titled()).empty() ? favourite(to, about) : of_others(to, about);
        case Asked::kWin:
            return winning(to, about);
        case Asked::kWho:
            return who_for(to, about);
        case Asked::kBody:
            return thought_of(to, about).said;
        case Asked::kWhy:
            return grounds(to, about);
        case Asked::kBluff:
            if (!(somebody_else(to, about) - about.titled()).empty()) return trust_in(to, about);
            return earnest(to, about);
        case Asked::kTrust:
            return trust_in(to, about);
        case Asked::kMostTrust:
        case Asked::kLeastTrust:
            return trusted(to, about.kind() == Asked::kMostTrust);
        case Asked::kAgainst:
        case Asked::kFavour:
            if (std::string said = voted_so(to, about, about.kind() == Asked::kFavour ? Vote::kAccept : Vote::kReject);
                !said.empty())
                return said;
            return allies(to, about);
        case Asked::kMissing:
            return missing_for(to, about);
        case Asked::kRule:
            return rule_for(to, about);
        case Asked::kAllies:
            return allies(to, about);
        case Asked::kStay:
            return staying(to, about);
        case Asked::kNoDeal:
            return course(to);
        case Asked::kTime:
            return time_left(to, about);
        case Asked::kGiven:
            return word_given(to, about);
        case Asked::kForce:
            if (std::string said = in_force(to, about); !said.empty()) return said;
            return standing_of(to, about);
        case Asked::kRatified:
            return standing_of(to, about);
        case Asked::kParties:
            return parties_of(to, about);
        case Asked::kSays:
            if (std::string said = as_written(to, about); !said.empty()) return said;
            return about.clauses().empty() ? content(to, about) : who_for(to, about);
        case Asked::kCost:
            return costs_of(to, about);
        case Asked::kPays:
            return {};
        case Asked::kMinimum:
            return least_of(to, about);
        case Asked::kPromise:
            if (about.assurer().valid() && about.assurer() != me_) {
                if (std::string said = if_assured(to, about); !said.empty()) return said;
            }
            if (std::string said = word_for(to, about); !said.empty()) return said;
            return to.valid() ? promises(to) : std::string{};
        case Asked::kMeans:
            return "What we have left we keep to ourselves.";
        case Asked::kBound:
            return bound_to(to, about);
        case Asked::kHome:
            return at_home(to, about);
        case Asked::kReturn: {
            if (!to.valid()) return {};
            const std::string wanted = about.called() || !about.from_us() ? std::string{} : wanted_from(to, about);
            const std::string asked = price(to, about);
            return wanted.empty() || asked.empty() ? wanted + asked : wanted + " " + asked;
        }
        case Asked::kOffer:
            return to.valid() ? offers(to, about) : std::string{};
        case Asked::kPlan:
            return plans(to, about);
        case Asked::kTables:
            return to.valid() ? tabling(to, about) : std::string{};
        case Asked::kWant:
            if (about.wanting().valid() && about.wanting() != me_ && about.wanting() != to)
                return aims_of(about.wanting(), to);
            return about.particular() ? most_wanted(to, about) : aims(to, about);
        case Asked::kNeed: {
            // What somebody else needs is what would win it.
            if (std::string said = winning(to, about); !said.empty()) return said;
            // In what lies between the two, if it has not accepted that; or else at all.
            const std::vector<const Draft*> open = between(to, about);
            const bool lacks = std::any_of(open.begin(), open.end(),
                                           [&](const Draft* draft) { return draft->vote(me_) != Vote::kAccept; });
            return lacks || about.particular() ? std::string{} : aims(to, about);
        }
        case Asked::kGreeting:
            return to.valid() ? fmt::format("Good day, {}. We are listening.", s.actors[to].name.str())
                              : "Good day. We are listening.";
        case Asked::kThanks:
            return to.valid() ? fmt::format("It was our pleasure, {}.", s.actors[to].name.str())
                              : "It was our pleasure.";
    }
    return {};
}

std::string Spokesperson::to_statement(ActorId to, const Question& about) {
    using Told = Question::Told;
    if (about.told() != Told::kNothing)
        memory_.opened.insert(hash_mix(key_for(to, "told"), static_cast<std::uint64_t>(about.told())));
    const std::vector<const Draft*> open = between(to, about);
    const Draft* const draft = open.empty() ? nullptr : open.front();
    switch (about.told()) {
        case Told::kYes: {
            if (draft == nullptr) return std::string{kNoted};
            const bool given = to.valid() && draft->vote(to) == Vote::kAccept;
            const bool ours = draft->vote(me_) == Vote::kAccept;
            const std::string stand = given && ours ? of_the_table(to, about).said
                                      : ours        ? std::string{}
                                                    : stand_on(*draft);
            if (given) return ours ? stand : fmt::format("{} {}", kGrateful, stand);
            return fmt::format("{} Your yes to the {} has yet to be given.{}", kGlad, called(*draft),
                               stand.empty() ? stand : " " + stand);
        }
        case Told::kNo:
            if (draft == nullptr) return std::string{kRegrets};
            return fmt::format("{} Say what would have to change in the {} for your signature.", kRegrets,
                               called(*draft));
        case Told::kWill:
            return fmt::format("{} We count on what stands in a text, or is given us as your word.", kNoted);
        case Told::kThreat:
            return threatened(to, about);
        case Told::kReproach:
            return reproached(to);
        case Told::kNothing:
            break;
    }
    if (about.particular()) return wish(to, about);
    // What is on the table it says something to; more than that nobody has asked.
    const auto [stand, settled] = of_the_table(to, about);
    return settled || stand.empty() ? std::string{kHeard} : fmt::format("{} {}", kHeard, stand);
}

std::string Spokesperson::of_named(ActorId to, const Question& about) {
    using Whose = Question::Whose;
    const std::vector<const Draft*> open = between(to, about);
    const ActorId owner = about.whose() == Whose::kOurs ? to : about.whose() == Whose::kYours ? me_ : ActorId{};
    // "Can you bring them on board?" is about them.
    const bool owned =
        about.asks() && owner.valid() && about.kind() != Asked::kWin &&
        std::none_of(open.begin(), open.end(), [&](const Draft* draft) { return draft->proposer == owner; });
    if (!owned && (!about.exact() || !open.empty())) return {};
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    for (auto at = world.drafts.rbegin(); at != world.drafts.rend(); ++at) {
        const Draft& draft = **at;
        if (!about.names(draft.text()) || !draft.text().parties.includes(about.titled())) continue;
        if (about.author().valid() && draft.proposer != about.author()) continue;
        if (to.valid() && !audience_of(s, world, draft).contains(to)) continue;
        if (owned && (draft.proposer != owner || draft.status == DraftStatus::kWithdrawn)) continue;
        const ActorSet who = voters(s, world, draft.text());
        if (spoken_of(world, draft) && !who.contains(me_)) {
            // What would win another for it is asked of whoever can tell.
            const ActorSet others = (about.actors() - about.titled()) & who;
            if ((about.kind() == Asked::kWin || about.kind() == Asked::kNeed) && !others.empty())
                return winning_over(to, draft, *others.begin());
            const std::string said = not_ours(draft);
            const bool signing = about.kind() == Asked::kAny || about.kind() == Asked::kNeed;
            const std::string party = signing && !about.supposing() ? as_party(draft.text()) : std::string{};
            if (signing && about.supposing()) continue;
            return party.empty() ? said : said + " " + party;
        }
        if (draft.status == DraftStatus::kWithdrawn) return fmt::format("The {} has been withdrawn.", called(draft));
        break;
    }
    if (owned && !about.particular())
        return owner == me_ ? "We have no draft on the table." : "We see no draft of yours on the table.";
    if (!about.exact()) return {};
    const bool asked = about.kind() == Asked::kAny || about.kind() == Asked::kNeed;
    return asked ? in_force_already(to, about) : std::string{};
}

std::string Spokesperson::not_ours(const Draft& draft) const {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    const std::string whose = voters(s, scene_.view.world, text) == text.parties
                                  ? list_text(names_of(s, text.parties))
                                  : s.institutions[text.framework].name.str();
    return fmt::format("The {} is not ours to decide: that is for {}.", called(draft), whose);
}

std::string Spokesperson::called(const Draft& draft) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const DraftText& text = draft.text();
    // That there is another one like it is told to nobody who may not know of that.
    const ActorSet hearers = hearers_.empty() ? audience_of(s, world, draft) : hearers_;
    const bool twin = std::any_of(world.drafts.begin(), world.drafts.end(), [&](const Shared<Draft>& other) {
        return spoken_of(world, *other) && other->id != draft.id && kind_of(other->text()) == kind_of(text) &&
               other->text().parties == text.parties && audience_of(s, world, *other).includes(hearers);
    });
    if (!twin) return heading(s, text);
    return fmt::format("{}, tabled by {}", heading(s, text), s.actors[draft.proposer].name.str());
}

void Spokesperson::no_noted(const Draft& draft, const std::string& reason) {
    if (bargainer_.thinks() && !reason.empty()) memory_.refusals[draft.id.value] = {draft.version(), reason};
}

Move Spokesperson::refusal(const Draft& draft, const std::string& reason, std::string why) {
    no_noted(draft, reason);
    return vote_on(draft, Vote::kReject, voiced("refuse", reason), std::move(why));
}

Move Spokesperson::inability(const Draft& draft, const Appraisal& worth) {
    const std::string reason = against(draft.text(), worth);
    no_noted(draft, reason);
    // What its voice says of a no speaks of what it does not want; this one it could not do if it would. The dice
    // fall as for any no: what is said of it decides nothing.
    (void)line_for("refuse");
    return vote_on(draft, Vote::kReject, reason, worth.obstacle);
}

std::string Spokesperson::refused_for(const Draft& draft) const {
    const auto at = memory_.refusals.find(draft.id.value);
    const bool same = at != memory_.refusals.end() && at->second.first == draft.version();
    return same && draft.vote(me_) == Vote::kReject ? at->second.second : std::string{};
}

void Spokesperson::wish_noted(const Draft& draft, const DraftText& wished, const std::string& what) {
    std::vector<std::pair<ClauseId, std::uint64_t>> terms;
    for (const Difference& one : differences(draft.text(), wished)) {
        if (one.clause.valid()) terms.emplace_back(one.clause, stands(wished, one.clause));
    }
    if (terms.empty()) return;
    memory_.wishes[draft.id.value] = {std::move(terms), {draft.version(), what}};
    state(draft, would_sign(what));
}

bool Spokesperson::better_since(int version, const Draft& draft, ClauseId clause) {
    if (version < 1 || version >= draft.version()) return false;
    const DraftText& before = draft.versions[static_cast<std::size_t>(version) - 1]->text;
    if (stands(before, clause) == stands(draft.text(), clause)) return false;
    DraftText otherwise = draft.text();
    std::erase_if(otherwise.terms, [&](const Term& term) { return term.clause == clause; });
    if (const Term* const then = find_term(before, clause)) otherwise.terms.push_back(*then);
    const Appraisal now = bargainer_.appraise(scene_, draft.text());
    const Appraisal then = bargainer_.appraise(scene_, otherwise);
    return !then.possible || now.own > then.own + kAllOne;
}

std::string Spokesperson::without_wish(const Draft& draft) {
    const auto at = memory_.wishes.find(draft.id.value);
    if (at == memory_.wishes.end()) return {};
    const auto wish = std::move(at->second);
    const auto& terms = wish.first;
    const auto& put = wish.second;
    memory_.wishes.erase(at);
    const auto met = [&](const auto& term) { return stands(draft.text(), term.first) == term.second; };
    if (std::all_of(terms.begin(), terms.end(), met)) return {};
    const std::string asked = fmt::format("We had asked for it {}.", put.second);
    // What it has got by now was otherwise when it asked.
    const bool closer = std::any_of(terms.begin(), terms.end(), [&](const auto& term) {
        return met(term) || better_since(put.first, draft, term.first);
    });
    if (closer) return asked + " You have come closer since, and that is enough for us.";
    return in_last_round(host_.scenario(), scene_.view.world)
               ? asked + " There is no time left to ask for it: we give that up, and sign it as it is."
               : asked + " We give that up, and sign it as it is: so much it is worth to us as things stand now.";
}

}  // namespace demarche::ai
