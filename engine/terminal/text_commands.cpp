// What a player does in the terminal game: each word of it that changes something, and those that look back.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "model/json.h"
#include "session/draft_words.h"
#include "session/means_words.h"
#include "session/saves.h"
#include "session/second_thoughts.h"
#include "terminal/addressing.h"
#include "terminal/editor.h"
#include "terminal/text_game.h"
#include "terminal/text_questions.h"
#include "terminal/words.h"

namespace demarche::terminal {

bool TextGame::may_table() {
    const PhaseDef& phase = scenario().phases[look().world().phase];
    if (phase.like == PhaseLike::kNegotiation) return true;
    prompt_.line("  " + wrap(tongue().tr("Drafts are tabled where it is negotiated; this is the phase '{phase}'.",
                                         label_of(scenario(), phase)),
                             76, 4));
    return false;
}

void TextGame::propose(const Words& words) {
    if (!may_table()) return;
    std::optional<AgreementTypeId> kind;
    if (words.size() > 1) {
        const std::string said = rest_of(words, 1);
        const auto index = definition_meant(words, scenario().agreements);
        if (!index) {
            prompt_.line("  " + tongue().tr("There is no agreement called '{answer}'; 'propose' lists them.", said));
            return;
        }
        kind = AgreementTypeId{*index};
    }
    if (auto draft = write_draft(prompt_, look(), kind)) give(*draft);
}

void TextGame::amend(const Words& words) {
    const Draft* draft = draft_meant(words, "amend");
    if (draft == nullptr) return;
    if (!may_write(look().s(), look().world(), look().me, draft->text().framework)) {
        prompt_.line("  " + tongue().tr("The chair alone changes this text. Vote on it, and say what you would need."));
        return;
    }
    // Asked before anything is composed: what the turn engine would refuse is not to be written first and lost then.
    if (!may_table()) return;
    if (!may_amend(look().s(), look().world(), draft->text(), look().me)) {
        prompt_.line("  " + wrap(tongue().tr("Only those with a say in the draft can amend it. You can table one of "
                                             "your own: propose."),
                                 76, 4));
        return;
    }
    if (auto command = rework_draft(prompt_, look(), *draft)) give(*command);
}

bool TextGame::sure_of(const std::string& but) {
    return terminal::sure_of(prompt_, tongue(), but);
}

void TextGame::vote(Vote vote, const Words& words) {
    const Draft* draft = draft_meant(words, vote == Vote::kAccept   ? "accept"
                                            : vote == Vote::kReject ? "reject"
                                                                    : "abstain");
    if (draft == nullptr) return;
    // "accept 1 2" was meant for two drafts, and would sign the first with a reservation that says "2".
    const std::string with = said_from(words, 2);
    if (!with.empty() && with.find_first_not_of("0123456789 ,") == std::string::npos) {
        prompt_.line("  " + wrap(tongue().tr("One draft at a time; what comes behind its number is said with the vote, "
                                             "and '{answer}' says nothing.",
                                             with),
                                 76, 4));
        return;
    }
    // A yes that cannot be paid for would not bring it into force but down; one that breaks one's word has its price.
    std::string but;
    if (vote == Vote::kAccept) {
        const Look seen = look();
        if (const std::string lack = session::lacking_text(seen.host, seen.world(), me_, draft->text()); !lack.empty())
            but = tongue().tr("You cannot pay for it: it takes {cost}.", lack) + " " +
                  tongue().tr("With your yes it would fall, once the others have agreed.");
        if (const std::string takes = session::spoken_for_text(seen.host, seen.world(), me_, draft->text());
            !takes.empty())
            but += (but.empty() ? "" : " ") + takes;
        const std::string word = session::broken_word(
            scenario(), seen.world(), session::word_on(seen.host, seen.world(), seen.me, draft->text()));
        if (!word.empty()) but += (but.empty() ? "" : " ") + word;
    }
    if (vote == Vote::kAccept) {
        const std::string lost = session::lost_text(scenario(), view_.world, *draft, me_);
        if (!lost.empty()) but += (but.empty() ? "" : " ") + lost;
        const std::string home = hopeless_text(look(), draft->text());
        if (!home.empty()) but += (but.empty() ? "" : " ") + home;
        const std::string condition = session::reservation_doubt(tongue(), with);
        if (!condition.empty()) but += (but.empty() ? "" : " ") + condition;
    }
    if (!but.empty() && !sure_of(but)) return;
    VoteOnDraft command{draft->id, draft->version(), vote, {}, {}};
    (vote == Vote::kAccept ? command.reservation : command.reason) = with;
    give(command);
}

void TextGame::withdraw(const Words& words) {
    if (const Draft* draft = draft_meant(words, "withdraw")) give(WithdrawDraft{draft->id, said_from(words, 2)});
}

void TextGame::assure(const Words& words) {
    const Scenario& s = scenario();
    std::vector<std::string> lines;
    for (const AssuranceDef& def : s.assurances)
        lines.push_back(def.name.str() + ": " + session::blank_text(s, def.text, def.params));
    if (lines.empty()) {
        prompt_.line("  " + tongue().tr("This scenario knows no assurances."));
        return;
    }
    std::optional<std::size_t> index;
    if (words.size() > 1) {
        if (auto named = definition_named(words, s.assurances)) {
            index = named->index;
            prompt_.answer_with(std::move(named->rest));
        }
        if (!index)
            prompt_.line("  " + tongue().tr("There is no promise '{answer}'; 'assure' lists them.", rest_of(words, 1)));
    } else {
        index = prompt_.pick(tongue().tr("What do you promise?"), lines);
    }
    if (!index) return;
    const AssuranceDef& def = s.assurances[AssuranceTypeId{*index}];
    const ActorSet all = ActorSet::first(s.actors.size());
    auto params = ask_params(prompt_, look(), session::promise_fields(s, view_.world, def), def.text, all,
                             session::promise_params(s, view_.world, def), tongue().tr("suggested"));
    if (!params) return (void)prompt_.untaken();
    const ActorSet others = others_than(s, me_);
    // Whoever names them at once has answered both questions.
    ActorSet named;
    const auto by_name = [&](const std::string& answer) -> std::optional<std::size_t> {
        ActorSet meant;
        for (const std::string& word : words_of(answer)) {
            const ActorId actor = actor_meant(s, word);
            if (!actor.valid() || !others.contains(actor)) return std::nullopt;
            meant.insert(actor);
        }
        named = meant;
        return 1;
    };
    auto to =
        prompt_.pick(tongue().tr("To whom?"), {tongue().tr("To all, in public"), tongue().tr("To some, in private")},
                     Prompt::Set::kList, std::nullopt, by_name);
    const std::string untaken = prompt_.untaken();
    if (!to) return;
    if (!untaken.empty()) {
        prompt_.line("  " + tongue().tr("'{answer}' sets nothing of it; nothing was done.", untaken));
        return;
    }
    GiveAssurance command{AssuranceTypeId{*index}, *params, std::nullopt};
    if (!named.empty()) command.to = named;
    if (*to == 1 && named.empty()) {
        command.to = ask_actors(prompt_, look(), tongue().tr("To whom?"), others, {});
        if (!command.to) return;
    }
    // An assurance changes no vote that was cast, and whoever votes next may end the vote by it.
    std::string stands;
    bool at_once = false;
    for (std::size_t i = 0; i < view_.world.drafts.size(); ++i) {
        const Draft& draft = *view_.world.drafts[i];
        const ActorSet noes = session::against(s, view_.world, draft) & command.to.value_or(others) & s.playable;
        if (draft.status != DraftStatus::kOpen || noes.empty()) continue;
        const bool mine = voters(s, view_.world, draft.text()).contains(me_);
        at_once = at_once || !mine || draft.vote(me_) != Vote::kNone;
        stands += (stands.empty() ? "" : " ") +
                  tongue().tr(
                      "On draft {n} the no of {actors} stands until they vote again: if all others have voted "
                      "before that, it is lost whatever you promise. 'amend {n}' has it voted on anew.",
                      i + 1, names(s, noes));
    }
    if (at_once) {
        if (sure_of(stands)) give(command);
    } else if (give(command) && !stands.empty()) {
        prompt_.line("  " + wrap(stands, 76, 4));
    }
}

bool TextGame::runs_with_us(const Agreement& agreement) {
    const bool ours = agreement.parties.contains(me_);
    if (ours && agreement.status == AgreementStatus::kInForce) return true;
    prompt_.line("  " + (ours ? tongue().tr("The agreement is not in force.")
                              : tongue().tr("You are no party to this agreement.")));
    return false;
}

void TextGame::commit(const Words& words) {
    const Agreement* agreement = agreement_meant(words, "commit", Whose::kOurs);
    if (agreement == nullptr) return;
    if (!runs_with_us(*agreement)) return;
    const Scenario& s = scenario();
    const AgreementId id = agreement->id;
    // What the text asks for, or everything where it asks for nothing.
    std::vector<ResourceId> resources;
    for (std::size_t r = 0; r < s.resources.size(); ++r) {
        const bool asked = std::any_of(agreement->commitments.begin(), agreement->commitments.end(),
                                       [&](const Commitment& one) { return one.resource == ResourceId{r}; });
        if (asked || agreement->commitments.empty()) resources.emplace_back(r);
    }
    std::vector<std::string> lines;
    for (const ResourceId resource : resources)
        lines.push_back(tongue().tr("{resource} ({n} free)", s.resources[resource].name.str(),
                                    figure_in_hand(view_.world.numbers[s.free_slot(me_, resource)])));
    prompt_.line("  " +
                 wrap(tongue().tr("It is bound as long as the agreement lasts. Whether more than the text asks for "
                                  "does more is for the scenario to say."),
                      76, 2));
    auto index = prompt_.pick(tongue().tr("Which resource?"), lines);
    if (!index) return;
    const ResourceId resource = resources[*index];
    const double free = view_.world.numbers[s.free_slot(me_, resource)];
    if (free <= 0) {
        prompt_.line("  " + tongue().tr("You have nothing of that free."));
        return;
    }
    const auto amount = prompt_.number(tongue().tr("How much? (up to {n})", figure_in_hand(free)), {0, free, 0, {}});
    if (!amount || *amount <= 0) return;
    // What is bound stays bound: what it does for the mission is told first, and whoever does not want it can undo.
    const CommitMore more{id, resource, *amount};
    if (const std::string does = committed_scores(look(), more); !does.empty()) prompt_.line("  " + wrap(does, 76, 4));
    give(more);
}

void TextGame::breach(const Words& words) {
    const Agreement* agreement = agreement_meant(words, "breach", Whose::kOurs);
    if (agreement == nullptr || !runs_with_us(*agreement) || !may_act_on_agreements()) return;
    const Scenario& s = scenario();
    const AgreementId id = agreement->id;
    struct Way {
        std::size_t number = 0;  ///< That of the agreement's page.
        ClauseId clause;
        std::string line;
        session::BreachPrice price;
    };
    std::vector<Way> ways;
    for (std::size_t i = 0; i < agreement->text().terms.size(); ++i) {
        if (!can_break(s, *agreement, i, me_)) continue;
        const Term& term = agreement->text().terms[i];
        std::string line = tongue().tr("{clause} (found out with {odds} % a round; trust {change} with each who knows)",
                                       s.clauses[term.clause].name.str(),
                                       std::lround(detection_odds(s, *agreement, static_cast<int>(i)) * 100),
                                       s.clauses[term.clause].breach_trust);
        std::vector<std::string> back;
        for (const Commitment& one : agreement->commitments) {
            if (one.actor == me_ && one.term == static_cast<int>(i))
                back.push_back(tongue().tr("{n} {resource}", figure(one.amount), s.resources[one.resource].name.str()));
        }
        if (!back.empty()) line += "; " + tongue().tr("you get back {cost}", tongue().list(back));
        session::BreachPrice price = session::breach_price(session_.host(), s, view_, *agreement, term.clause);
        if (!price.unseen.empty()) line += ". " + price.unseen;
        ways.push_back({i + 1, term.clause, std::move(line), std::move(price)});
    }
    if (ways.empty()) {
        prompt_.line("  " + tongue().tr("Nothing in it is yours to honour or to break."));
        return;
    }
    // What would change nothing stands behind what one might break for something.
    std::stable_sort(ways.begin(), ways.end(),
                     [](const Way& a, const Way& b) { return !a.price.idle && b.price.idle; });
    // Whatever is broken, to be found out often comes to the same: then it is told once.
    const bool alike = std::all_of(ways.begin(), ways.end(),
                                   [&](const Way& way) { return way.price.found_out == ways.front().price.found_out; });
    const auto caught = [&](const Way& way) {
        return tongue().tr("If it is found out: {consequence}", fmt::format("{}", fmt::join(way.price.found_out, " ")));
    };
    std::vector<std::string> lines;
    Prompt::Numbers numbers;
    for (const Way& way : ways) {
        numbers.push_back(way.number);
        lines.push_back(way.line);
        if (!alike && !way.price.found_out.empty()) lines.back() += "\n" + caught(way);
    }
    if (alike && !ways.front().price.found_out.empty()) prompt_.line("  " + wrap(caught(ways.front()), 76, 4));
    if (auto index = prompt_.pick(tongue().tr("Which clause will you no longer honour, in secret?"), lines,
                                  Prompt::Set::kList, {}, {}, numbers))
        give(BreachClause{id, ways[*index].clause});
}

bool TextGame::may_act_on_agreements() {
    const PhaseDef& phase = scenario().phases[view_.world.phase];
    if (phase.like == PhaseLike::kNegotiation || phase.like == PhaseLike::kDecision) return true;
    prompt_.line("  " + wrap(tongue().tr("Not in the phase '{phase}': agreements are left and broken where it is "
                                         "negotiated or decided.",
                                         label_of(scenario(), phase)),
                             76, 4));
    return false;
}

void TextGame::leave(const Words& words) {
    const Agreement* agreement = agreement_meant(words, "leave", Whose::kOurs);
    if (agreement == nullptr) return;
    if (!agreement->parties.contains(me_) || !alive(agreement->status)) {
        prompt_.line("  " + (alive(agreement->status) ? tongue().tr("You are no party to this agreement.")
                                                      : tongue().tr("The agreement is not in force.")));
        return;
    }
    if (!may_act_on_agreements()) return;
    const std::vector<std::string> price = session::leaving_lines(session_.host(), scenario(), view_, *agreement);
    const AgreementId id = agreement->id;
    if (!sure_of(tongue().tr("If you leave it: {consequence}", fmt::format("{}", fmt::join(price, " "))))) return;
    const View before = view_;
    if (!give(LeaveAgreement{id, said_from(words, 2)})) return;
    // Trust moves without a word in the news: who has just left looks at what it has cost.
    const std::vector<std::string> moved =
        session::moved_lines(scenario(), before, session_.game().view(reader()).world);
    if (!moved.empty()) prompt_.line("  " + wrap(fmt::format("{}", fmt::join(moved, " ")), 76, 4));
    prompt_.line("  " + tongue().tr("'undo' takes it back, until the phase ends."));
}

bool TextGame::answered_this_round(QuestionId question, std::size_t known) const {
    const std::vector<Effect>& all = known_[place_of_reader()];
    for (std::size_t i = std::min(known, all.size()); i-- > 0;) {
        const auto* phase = std::get_if<PhaseStarted>(&all[i].change);
        if (phase != nullptr && phase->phase == 0) return false;
        const auto* answer = std::get_if<QuestionAnswered>(&all[i].change);
        if (answer != nullptr && answer->question.question == question && answer->question.actor == me_) return true;
    }
    return false;
}

std::vector<OpenQuestion> TextGame::my_questions() const {
    std::vector<OpenQuestion> mine;
    for (const OpenQuestion& one : view_.world.questions) {
        if (one.actor == me_ && !answered_this_round(one.question, known_[place_of_reader()].size()))
            mine.push_back(one);
    }
    return mine;
}

void TextGame::answer(const Words& words) {
    const Scenario& s = scenario();
    std::vector<OpenQuestion> open = my_questions();
    if (open.empty()) {
        prompt_.line("  " + tongue().tr("No question waits for an answer."));
        return;
    }
    // "answer 2" is about the second question, "answer 2 Yes." says so; where one question waits for a number, a number
    // alone is the answer.
    std::size_t which = 0;
    std::size_t from = 1;
    if (words.size() > 1) {
        std::size_t n = 0;
        const char* const end = words[1].data() + words[1].size();
        const bool number = std::from_chars(words[1].data(), end, n).ptr == end && n >= 1 && n <= open.size();
        const bool is_answer =
            open.size() == 1 && words.size() == 2 && s.questions[open.front().question].answer != AnswerKind::kText;
        if (number && !is_answer) which = n - 1, from = 2;
        // Words without a number are for the first question that asks for words.
        for (std::size_t i = 0; !number && i < open.size(); ++i) {
            if (s.questions[open[i].question].answer != AnswerKind::kText) continue;
            which = i;
            break;
        }
    }
    if (words.size() == 1 && open.size() > 1) {
        std::vector<std::string> lines;
        for (const auto& one : open)
            lines.push_back(s.questions[one.question].text.str());
        // Nobody has to answer, and what waits should not have to wait for ever.
        std::vector<QuestionId> optional;
        for (const auto& one : open) {
            if (s.questions[one.question].optional) optional.push_back(one.question);
        }
        if (optional.size() == open.size()) lines.push_back(tongue().tr("None of them: leave them all unanswered"));
        const auto index = prompt_.pick(tongue().tr("Which question?"), lines);
        if (!index) return;
        if (*index == open.size()) {
            const bool left = std::all_of(optional.begin(), optional.end(), [&](QuestionId question) {
                return give(AnswerQuestion{question, {}});
            });
            if (left) prompt_.line("  " + tongue().tr("They are left unanswered for this round."));
            return;
        }
        which = *index;
    }
    const QuestionId id = open[which].question;
    const QuestionDef& def = s.questions[id];
    std::string given = said_from(words, from);
    if (given.empty()) {
        prompt_.line("  " + wrap(def.text.str(), 76, 4));
        if (def.answer == AnswerKind::kChoice) {
            std::vector<std::string> lines;
            for (const Text& option : def.options)
                lines.push_back(option.str());
            auto index = prompt_.pick(tongue().tr("Your answer:"), lines);
            if (!index) return;
            given = std::to_string(*index + 1);
        } else {
            std::optional<std::string> said;
            if (def.answer == AnswerKind::kScale) {
                if (auto value = prompt_.number(tongue().tr("0 to 100"), {0, 100, 0, {}})) said = number_text(*value);
            } else {
                said = prompt_.sentence(tongue().tr("Your answer, in words (Enter: leave it)"));
            }
            if (!said || said->empty()) return;
            given = *said;
        }
    }
    if (give(AnswerQuestion{id, given})) prompt_.line("  " + tongue().tr("Your answer is noted."));
}

void TextGame::no_actor(const std::string& given) {
    const Scenario& s = scenario();
    const ActorId near = actor_near(s, given);
    const ActorSet all = ActorSet::first(s.actors.size());
    prompt_.line(wrap(
        "  " + (near.valid() ? tongue().tr("There is no actor '{answer}'; did you mean {actor}?", given, name(s, near))
                             : tongue().tr("Which actor? {actors}.", names(s, all, "or"))),
        78, 2));
}

std::optional<Say> TextGame::composed(const Words& words) {
    const Scenario& s = scenario();
    Spoken said = spoken(s, words, me_);
    if (words.size() == 2 && lower(words[1]) == "to") said.text.clear();  // typed too soon
    if (!said.unknown.empty()) {
        no_actor(said.unknown);
        prompt_.line("  " + tongue().tr("Nothing was said."));
        return std::nullopt;
    }
    if (said.to && said.to->contains(me_) && said.to->size() == 1) {
        prompt_.line("  " + tongue().tr("That would be to yourself."));
        return std::nullopt;
    }
    if (said.to && said.to->empty() && !desk_) {
        prompt_.line("  " + tongue().tr("Nobody leads this game. Nothing was said."));
        return std::nullopt;
    }
    if (said.text.empty()) {
        auto text = prompt_.sentence(tongue().tr("What do you say? (Enter: nothing)"));
        if (!text || text->empty()) return std::nullopt;
        said.text = said.alone = *text;
        // "To Russia" before it is for Russia's ears alone, as it would be behind 'say'.
        Words whole = words_of(*text);
        if (!said.to && !whole.empty() && lower(whole.front()) == "to") {
            whole.insert(whole.begin(), "say");
            return composed(whole);
        }
    }
    Say command{said.text, said.to};
    if (!said.perhaps.empty() && !said.to) {
        const auto index =
            prompt_.pick(tongue().tr("For all to hear?"),
                         {tongue().tr("To all, in public"), tongue().tr("To {actors} alone", names(s, said.perhaps))},
                         Prompt::Set::kList);
        if (!index) {
            prompt_.line("  " + tongue().tr("Nothing was said."));
            return std::nullopt;
        }
        if (*index == 1) command = Say{said.alone, said.perhaps};
    }
    return command;
}

void TextGame::say(const Words& words) {
    const auto command = composed(words);
    if (!command || !give(*command) || !command->to) return;
    if (!command->to->empty()) tell_of_assurances(command->text);
    ActorSet seatless = *command->to - scenario().playable;
    seatless.erase(me_);
    const bool talks = session_.game().phase().like == PhaseLike::kNegotiation;
    const ActorSet later = talks ? ActorSet{} : *command->to - seatless - setup_.people;
    if (!later.empty() && !view_.world.ended) {
        prompt_.line("  " + wrap(tongue().tr("{actors} {n|answers|answer} when there are talks again.",
                                             names(scenario(), later), later.size()),
                                 76, 4));
    }
    if (!seatless.empty()) {
        prompt_.line("  " + wrap(tongue().tr("Nobody sits for {actors}: they vote, and do not answer.",
                                             names(scenario(), seatless)),
                                 76, 4));
    }
}

void TextGame::tell_of_assurances(const std::string& said) {
    if (scenario().assurances.empty() || promised_in_words_ == std::pair{me_, moment_}) return;
    const std::string text = in_capitals(said);
    const auto holds = [&](const std::string& words) {
        const std::string wanted = in_capitals(words);
        for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
            const auto before = at == 0 ? ' ' : text[at - 1];  // "your word" is not ours
            if (static_cast<unsigned char>(before) < 0x80U && (before < 'A' || before > 'Z')) return true;
        }
        return false;
    };
    const auto& t = tongue();
    constexpr std::array kPhrases = {marked("we promise"), marked("I promise"), marked("our word"), marked("we assure"),
                                     marked("we guarantee")};
    if (std::none_of(kPhrases.begin(), kPhrases.end(),
                     [&](const char* phrase) { return holds(phrase) || holds(t.tr_marked(phrase)); }))
        return;
    promised_in_words_ = {me_, moment_};
    prompt_.line("  " + wrap(t.tr("Only what is given with 'assure' counts as an assurance. 'assure' lists what can be "
                                  "promised, 'promises' what has been."),
                             76, 4));
}

void TextGame::undo() {
    if (undo_.empty()) {
        prompt_.line("  " + tongue().tr("There is nothing of this phase to take back."));
        return;
    }
    const auto [to, line, people] = undo_.back();
    Step undone{session::minds_now(session_, driver_), line};
    if (auto done = session_.go_back(to.head); !done) {
        prompt_.line("  " + wrap(fault(done.error()), 76, 4));
        return;
    }
    undo_.pop_back();
    redo_.push_back(std::move(undone));
    // The AI seats know nothing of what is taken back.
    stand_at_head(&to);
    prompt_.line("  " + (line.empty() ? tongue().tr("Taken back.")
                                      : wrap(tongue().tr("Taken back: '{line}'.", printable(line, 200)), 76, 4)));
}

void TextGame::redo() {
    if (redo_.empty()) {
        prompt_.line("  " + tongue().tr("There is nothing that was taken back and could be done again."));
        return;
    }
    const Step again = redo_.back();
    Step before{session::minds_now(session_, driver_), again.line};
    if (auto done = session_.go_forward(again.before.head); !done) {
        prompt_.line("  " + wrap(fault(done.error()), 76, 4));
        return;
    }
    again_ = true;
    redo_.pop_back();
    undo_.push_back(std::move(before));
    stand_at_head(&again.before);
    prompt_.line("  " + (again.line.empty()
                             ? tongue().tr("Done again.")
                             : wrap(tongue().tr("Done again: '{line}'.", printable(again.line, 200)), 76, 4)));
}

void TextGame::save(const Words& words) {
    if (words.size() < 2) {
        prompt_.line("  " + tongue().tr("Under which name? 'save NAME'."));
        return;
    }
    auto folder = session::sessions_folder();
    if (!folder) {
        prompt_.line("  " + wrap(fault(folder.error()), 76, 4));
        return;
    }
    const auto file = session::save_called(rest_of(words, 1));
    if (!file) {
        prompt_.line("  " + wrap(tongue().tr("A save has a plain name of at most {n} letters, without '/' and with no "
                                             "'.' or '-' at its beginning. Saves stand in {folder}.",
                                             session::kLongestSaveName, folder->string()),
                                 76, 4));
        return;
    }
    if (auto done = session_.copy_to(*file); !done) {
        prompt_.line("  " + wrap(fault(done.error()), 76, 4));
        return;
    }
    prompt_.line("  " + tongue().tr("Saved. '{command}' goes on from here.", session::resume_command(*file)));
}

void TextGame::raw(const std::string& line) {
    const std::size_t at = line.find('{');
    if (at == std::string::npos) return help("do");
    auto command = command_from_text(session_.scenario(), view_.world, line.substr(at));
    if (!command) {
        const Error& error = command.error();
        const std::string reason = ai::retold(tongue(), error.message);
        const std::string placed = error.where.empty() ? reason : error.where + ": " + reason;
        prompt_.line("  " + wrap(tongue().tr("No: {reason}", placed), 76, 4));
        return;
    }
    give(*command);
}

}  // namespace demarche::terminal
