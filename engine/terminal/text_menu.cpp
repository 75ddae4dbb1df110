// What a player can type in the terminal game: the menu, and which word does what.

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/by_itself.h"
#include "game/query.h"
#include "session/draft_titles.h"
#include "session/draft_words.h"
#include "session/means_words.h"
#include "terminal/addressing.h"
#include "terminal/desk.h"
#include "terminal/text_game.h"
#include "terminal/words.h"

namespace demarche::terminal {

void TextGame::menu() {
    const Scenario& s = scenario();
    const demarche::Words& t = tongue();
    const World& w = view_.world;
    listed_.clear();
    const auto list = [&](std::string command, const std::string& what) {
        listed_.push_back(std::move(command));
        prompt_.line(fmt::format(" {:>2}  {} {}", listed_.size(), cell(listed_.back(), 10), wrap(what, 76, 16)));
    };
    const PhaseLike like = session_.game().phase().like;
    if (like == PhaseLike::kNegotiation) {
        int n = 0;
        int open = 0;
        for (const Shared<Draft>& draft : w.drafts) {
            ++n;  // numbers stay, whatever becomes of the drafts before
            if (draft->status == DraftStatus::kAdopted || draft->status == DraftStatus::kWithdrawn) continue;
            ++open;
            if (draft->status == DraftStatus::kOpen && voters(s, w, draft->text()).contains(me_) &&
                draft->vote(me_) == Vote::kNone) {
                list(fmt::format("draft {}", n),
                     t.tr("waits for your answer: {draft}",
                          session::told_apart(s, w, t, *draft, ActorSet::just(me_), session::Naming::kToReader)));
            }
        }
        list("propose", t.tr("table a draft of your own"));
        if (const auto idea = last_idea({}))
            list("idea", t.tr("work on what {actor} has put into words: {agreement}", s.actors[idea->by].name.str(),
                              s.agreements[idea->text.type].name.str()));
        if (open > 0) list("drafts", t.tr("all drafts on the table, and who holds them back"));
        list("say", t.tr("talk: 'say TEXT to ACTOR ACTOR', or in public without 'to'"));
    }
    if (like == PhaseLike::kDecision || like == PhaseLike::kNegotiation) {
        const std::vector<OpenChoice> mine = my_choices();
        for (std::size_t i = 0; i < mine.size(); ++i)
            list(mine.size() > 1 ? fmt::format("choose {}", i + 1) : "choose",
                 t.tr("decide on '{card}'", s.cards[mine[i].card].title.str()));
    }
    if (like == PhaseLike::kDecision) {
        if (can_act()) list("act", t.tr("what you can do alone"));
        if (!w.hands.empty()) list("play", t.tr("a card from your hand"));
    }
    // Several questions of the organisers stand behind one word, so that they do not bury what there is to decide.
    const std::vector<OpenQuestion> questions = my_questions();
    if (questions.size() == 1) list("answer", s.questions[questions.front().question].text.str());
    if (questions.size() > 1)
        list("answer", t.tr("{n} {n|question|questions} of the organisers {n|waits|wait}", questions.size()));
    if (like == PhaseLike::kNegotiation && setup_.people != session_.world().seated)
        list("wait", t.tr("say nothing now, and hear what the others say next"));
    if (around().size() > 1) list("pass", t.tr("hand the keyboard on; it comes back to you"));
    list("ready", t.tr("nothing more to do: on with the game"));
    const std::string prices = like != PhaseLike::kDecision && can_act() ? "act, " : "";
    prompt_.line("     " +
                 wrap(t.tr("also: {words}", "look, news, objectives, home, actors, frameworks, agreements, " + prices +
                                                "why, undo, "
                                                "save, help"),
                      73, 7));
}

bool TextGame::obey(const std::string& line) {
    const Words words = words_of(line);
    const std::string asked = std::exchange(which_, {});
    if (words.empty()) {
        menu();
        return true;
    }
    if (of_digits(words.front())) {
        // A number right after "which one?" is the answer, and no line of the menu.
        if (!asked.empty()) return obey_words(asked, words_of(asked + " " + line), asked + " " + line);
        const std::size_t n = words.front().size() < 4 ? std::stoul(words.front()) : 0;
        if (n < 1 || n > listed_.size()) {
            prompt_.line("  " + tongue().tr("'{answer}' is none of the numbers listed; 'menu' lists them again.",
                                            words.front()));
            return true;
        }
        const std::string command = listed_[n - 1];
        return obey_words(words_of(command).front(), words_of(command), command);
    }
    // "Why?"
    std::string verb = lower(words.front());
    if (verb.size() > 1 && verb.back() == '?') verb.pop_back();
    return obey_words(verb, words, line);
}

const std::vector<TextGame::Deed>& TextGame::deeds() {
    using G = TextGame;
    static const std::vector<Deed> kDeeds = {
        {{"propose", "p"}, [](G& g, const Words& words, const std::string&) { g.propose(words); }},
        {{"idea"}, [](G& g, const Words& words, const std::string&) { g.idea(words); }},
        {{"amend"}, [](G& g, const Words& words, const std::string&) { g.amend(words); }},
        {{"accept", "yes"},
         [](G& g, const Words&, const std::string& line) { g.vote(Vote::kAccept, words_as_typed(line)); }},
        {{"reject", "no"},
         [](G& g, const Words&, const std::string& line) { g.vote(Vote::kReject, words_as_typed(line)); }},
        {{"abstain"},
         [](G& g, const Words&, const std::string& line) { g.vote(Vote::kAbstain, words_as_typed(line)); }},
        {{"withdraw"}, [](G& g, const Words&, const std::string& line) { g.withdraw(words_as_typed(line)); }},
        {{"act", "actions"}, [](G& g, const Words& words, const std::string&) { g.act(words); }},
        {{"choose"}, [](G& g, const Words& words, const std::string&) { g.choose(words); }},
        {{"play"}, [](G& g, const Words&, const std::string&) { g.play_card(); }},
        {{"assure"}, [](G& g, const Words& words, const std::string&) { g.assure(words); }},
        {{"commit"}, [](G& g, const Words& words, const std::string&) { g.commit(words); }},
        {{"breach"}, [](G& g, const Words& words, const std::string&) { g.breach(words); }},
        {{"leave"}, [](G& g, const Words&, const std::string& line) { g.leave(words_as_typed(line)); }},
        {{"answer"}, [](G& g, const Words&, const std::string& line) { g.answer(words_as_typed(line)); }},
        {{"say", "to", "tell", "ask", "message"},
         [](G& g, const Words&, const std::string& line) { g.say(words_as_typed(line)); }},
        {{"undo"},
         [](G& g, const Words& words, const std::string&) {
             if (g.stands_alone(words)) g.undo();
         }},
        {{"redo"},
         [](G& g, const Words& words, const std::string&) {
             if (g.stands_alone(words)) g.redo();
         }},
        {{"save"}, [](G& g, const Words& words, const std::string&) { g.save(words); }},
        {{"do"}, [](G& g, const Words&, const std::string& line) { g.raw(line); }},
        {{"ready", "next"},
         [](G& g, const Words& words, const std::string&) {
             if (!g.stands_alone(words)) return;
             const bool silence = g.silence_told();
             const bool choices = g.open_choices_told();
             if (!silence && !choices) g.give(SetReady{true});
         }},
        {{"pass"},
         [](G& g, const Words& words, const std::string&) {
             if (!g.stands_alone(words)) return;
             if (g.around().size() > 1) {
                 g.passed_ = g.me_;
             } else {
                 g.prompt_.line("  " + g.tongue().tr("Nobody else at this keyboard has anything to do."));
             }
         }},
        {{"facilitator", "desk"},
         [](G& g, const Words&, const std::string&) {
             if (g.desk_) {
                 g.desk_->open();
             } else {
                 g.prompt_.line("  " + g.tongue().tr("Nobody leads this game: 'demarche play --facilitator' does."));
             }
         }},
        {{"wait", "w", "listen"}, [](G& g, const Words&, const std::string&) { g.wait_ = true; }},
    };
    return kDeeds;
}

bool TextGame::stands_alone(const Words& words) {
    if (words.size() == 1) return true;
    // "Ready to talk?" is for somebody to hear, and ends no phase.
    prompt_.line("  " + wrap(tongue().tr("'{word}' stands alone, and nothing was done. To say something: to NAME: ...",
                                         words.front()),
                             76, 4));
    return false;
}

const TextGame::Deed* TextGame::deed(std::string_view verb) {
    for (const Deed& one : deeds()) {
        if (std::find(one.words.begin(), one.words.end(), verb) != one.words.end()) return &one;
    }
    return nullptr;
}

bool TextGame::is_desk(std::string_view verb) const {
    return verb == "facilitator" || verb == "desk" || verb == lower(tongue().tr("facilitator"));
}

Prompt::Meanwhile TextGame::aside(const std::string& line) {
    using enum Prompt::Meanwhile;
    const Words words = words_of(line);
    if (words.empty()) return kUnknown;
    const std::string verb = lower(words.front());
    const auto must_wait = [&] {
        prompt_.line("  " +
                     wrap(tongue().tr("'{answer}' must wait until this question is answered or left with 'back'.",
                                      words.front()),
                          76, 4));
        return kRemarked;
    };
    if (!me_.valid()) return Desk::does(verb) ? must_wait() : kUnknown;
    asking_ = true;
    const bool shown = show_page(verb, words);
    asking_ = false;
    if (shown) return kPage;
    if (desk_ && is_desk(verb)) {
        prompt_.leave();  // whoever leads the game does not wait for a question to be answered
        return kPage;
    }
    return deed(verb) == nullptr ? kUnknown : must_wait();
}

bool TextGame::reads_like_command(const std::string& line) const {
    const Words words = words_of(line);
    if (words.size() < 2) return false;
    const std::string verb = lower(words.front());
    if (!me_.valid() && Desk::does_with(words)) return true;
    if (verb == "do") return words[1].starts_with('{');
    if (deed(verb) == deed("to")) {
        // "To Russia: ..." is how one speaks to somebody in this game, and "say yes to Russia" was for one alone to
        // hear.
        if (verb == "to")
            return line.find(':') != std::string::npos &&
                   actor_meant(scenario(), rest_of(words_of(line.substr(0, line.find(':'))), 1)).valid();
        const Spoken said = spoken(scenario(), words_as_typed(line), me_);
        return said.unknown.empty() && said.to.has_value();
    }
    // "Accept 2 ...": the number of a draft or an agreement stands second.
    return deed(verb) != nullptr && words[1].size() <= 3 && of_digits(words[1]);
}

std::vector<std::string_view> TextGame::known_words() {
    std::vector<std::string_view> known = {"look",      "brief",    "objectives", "home",       "actors",
                                           "actor",     "drafts",   "draft",      "frameworks", "missing",
                                           "worth",     "why",      "news",       "numbers",    "agreements",
                                           "agreement", "promises", "quit",       "help"};
    for (const Deed& one : deeds())
        known.push_back(one.words.front());
    return known;
}

LineEditor::Completions TextGame::completions(const std::vector<std::string_view>& words) const {
    LineEditor::Completions out;
    out.first.assign(words.begin(), words.end());
    for (const ActorDef& actor : scenario().actors)
        out.other.push_back(actor.id);
    return out;
}

bool TextGame::obey_words(const std::string& verb, const Words& words, const std::string& line) {
    if (verb == "quit" || verb == "exit" || verb == "q") return false;
    if (show_page(verb, words)) return true;
    if (const Deed* const meant = deed(is_desk(verb) ? "facilitator" : verb)) {
        meant->run(*this, words, line);
        return true;
    }
    const std::string_view near = nearest(verb, known_words());
    prompt_.line("  " + (near.empty()
                             ? tongue().tr("'{answer}' is no word of this game; 'help' lists them.", words.front())
                             : tongue().tr("'{answer}' is no word of this game; did you mean '{near}'? "
                                           "'help' lists them.",
                                           words.front(), near)));
    return true;
}

std::string TextGame::what_yes_does(const Draft& draft, std::size_t number) {
    const Look seen = look();
    if (const std::string lack = session::lacking_text(seen.host, seen.world(), me_, draft.text()); !lack.empty())
        return tongue().tr("You cannot pay for it: it takes {cost}.", lack);
    // Where silence is a yes the others may still say no until the phase ends.
    return missing(scenario(), view_.world, draft) == ActorSet::just(me_)
               ? tongue().tr("'accept {n}' has it adopted.", number)
               : tongue().tr("'accept {n}' has it adopted at the end of the phase, unless somebody objects.", number);
}

bool TextGame::silence_told() {
    bool any = false;
    for (std::size_t i = 0; i < view_.world.drafts.size(); ++i) {
        const Draft& draft = *view_.world.drafts[i];
        const bool binds = binds_by_silence(scenario(), view_.world, draft, me_);
        if (!binds && !waits_for_alone(scenario(), view_.world, draft, me_)) continue;
        if (!silent_on_.insert({me_.index(), draft.id.value, draft.version()}).second) continue;
        const std::string what = heading(scenario(), draft.text());
        prompt_.line(
            "  " +
            wrap(binds ? tongue().tr("Whoever is silent agrees: as it stands, draft {n} would bind you, "
                                     "{draft}.",
                                     i + 1, what)
                       : tongue().tr("Draft {n} lacks your yes alone, and falls without it: {draft}.", i + 1, what) +
                             " " + what_yes_does(draft, i + 1),
                 76, 4));
        any = true;
    }
    if (any) prompt_.line("  " + tongue().tr("'ready' again leaves it so; 'reject N' does not."));
    return any;
}

bool TextGame::open_choices_told() {
    const Scenario& s = scenario();
    // In a negotiation the phase of decisions is still to come.
    if (session_.game().phase().like != PhaseLike::kDecision) return false;
    bool any = false;
    for (const OpenChoice& open : my_choices()) {
        const CardDef& card = s.cards[open.card];
        const std::vector<int> options = game::choices_open(session_.host(), view_.world, open);
        const int by_itself = game::choice_by_itself(card, options);
        // Where nothing else can be taken there is nothing to ask.
        if (options.empty() || (options.size() == 1 && options.front() == by_itself)) continue;
        if (!left_open_.insert({me_.index(), open.card.index(), view_.world.round}).second) continue;
        const std::string& title = card.title.str();
        prompt_.line(
            "  " +
            wrap(by_itself >= 0
                     ? tongue().tr("'{card}' waits for your decision. Left so, it is: \"{choice}\". 'choose' decides.",
                                   title, without_stop(card.choices[static_cast<std::size_t>(by_itself)].text.str()))
                     : tongue().tr("'{card}' waits for your decision. Left so, nothing is chosen. 'choose' decides.",
                                   title),
                 76, 4));
        any = true;
    }
    if (any) prompt_.line("  " + tongue().tr("'ready' again leaves it so."));
    return any;
}

const Draft* TextGame::draft_meant(const Words& words, const char* verb) {
    std::vector<const Draft*> all;
    for (const Shared<Draft>& draft : view_.world.drafts) {
        if (draft->status != DraftStatus::kAdopted && draft->status != DraftStatus::kWithdrawn)
            all.push_back(draft.get());
    }
    if (view_.world.drafts.empty() || (all.empty() && words.size() < 2)) {
        prompt_.line("  " + tongue().tr("No draft is on the table."));
        return nullptr;
    }
    if (words.size() < 2) {
        if (all.size() == 1) return all.front();
        which_ = verb;
        prompt_.line("  " + tongue().tr("Which one? '{verb} N', by its number:", verb));
        prompt_.print(drafts_page(look()));
        return nullptr;
    }
    // "2, please"
    const std::string number = words[1].substr(0, words[1].find_last_not_of(",.;:!?") + 1);
    if (number.size() <= 6 && of_digits(number)) {
        const std::size_t n = std::stoul(number);
        const auto& drafts = view_.world.drafts;
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            if (i + 1 != n && drafts[i]->id.value != n) continue;
            if (std::find(all.begin(), all.end(), drafts[i].get()) != all.end()) return drafts[i].get();
            prompt_.line("  " +
                         tongue().tr("Draft {n} is on the table no longer: it is {status}.", n,
                                     session::status_text(scenario(), *drafts[i], look().withdrawn_by(drafts[i]->id))));
            const auto& agreements = view_.world.agreements;
            const auto became = std::find_if(agreements.begin(), agreements.end(),
                                             [&](const Shared<Agreement>& one) { return one->id == drafts[i]->id; });
            if (became != agreements.end())
                prompt_.line(
                    "  " + tongue().tr("'agreement {n}' shows what has come of it.", became - agreements.begin() + 1));
            return nullptr;
        }
    }
    prompt_.line("  " + tongue().tr("There is no draft '{answer}' on the table; 'drafts' lists them.", words[1]));
    return nullptr;
}

const Agreement* TextGame::agreement_meant(const Words& words, const char* verb, Whose whose) {
    const auto& all = view_.world.agreements;
    if (all.empty()) {
        prompt_.line("  " + tongue().tr("Nothing has been agreed yet."));
        return nullptr;
    }
    if (words.size() > 1 && words[1].size() <= 6 && of_digits(words[1])) {
        const std::size_t n = std::stoul(words[1]);
        if (n >= 1 && n <= all.size()) return all[n - 1].get();
    }
    const Look look = this->look();
    if (std::none_of(all.begin(), all.end(), [&](const auto& one) { return is_listed(look, *one, whose); })) {
        prompt_.line("  " + tongue().tr("You are party to nothing that holds."));
        return nullptr;
    }
    which_ = verb;
    prompt_.line("  " + tongue().tr("Which one? '{verb} N', by its number:", verb));
    prompt_.print(agreements_page(look, whose));
    return nullptr;
}

}  // namespace demarche::terminal
