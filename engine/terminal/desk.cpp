#include "terminal/desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "terminal/desk_pages.h"
#include "terminal/help.h"
#include "terminal/story.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

constexpr std::size_t kStepsKept = 60;
constexpr const char* kNote = "facilitator";  ///< In the game's file: the hash of the word that opens the desk, or "".

}  // namespace

void Desk::line(const std::string& text) {
    g_.prompt_.line("  " + wrap(text, 76, 4));
}

// --- who sits there ---------------------------------------------------------------------------------------------

bool Desk::led(const session::Session& session) {
    return session.noted(kNote).has_value();
}

bool Desk::kept_by_word(const session::Session& session) {
    return !session.noted(kNote).value_or("").empty();
}

std::string Desk::hash_of(const std::string& word) const {
    return fmt::format("{:016x}", hash_text(lower(word), g_.session_.setup().seed.value));
}

void Desk::begin() {
    const auto noted = g_.session_.noted(kNote);
    word_ = noted.value_or("");
    if (noted && (!word_.empty() || !g_.setup_.facilitator)) return;
    if (!g_.setup_.people.empty()) agree_on_word();
    if (auto done = g_.session_.note(kNote, word_); !done) line(g_.fault(done.error()));
}

void Desk::agree_on_word() {
    // No lock: whoever has the file can read it all. It keeps one who has the keyboard from looking by chance.
    const auto word = g_.prompt_.ask_unseen(
        wrap(tongue().tr("A word that opens the facilitator's desk, so that the others do not (Enter: none)")) + "> ");
    if (!word) return;
    // It is typed unseen: a slip would lock out whoever has made it.
    if (!word->empty() && g_.setup_.clear_screen) {
        const auto again = g_.prompt_.ask_unseen("  " + tongue().tr("The same word once more") + "> ");
        if (again && *again != *word) {
            line(tongue().tr("That was another word."));
            return agree_on_word();
        }
    }
    word_ = word->empty() ? std::string{} : hash_of(*word);
    g_.prompt_.line(wrap(tongue().tr("'facilitator' at any prompt opens the desk.")) + "\n");
    if (auto done = g_.session_.note(kNote, word_); !done) line(g_.fault(done.error()));
}

bool Desk::due() const {
    return g_.setup_.people.empty() && !world().ended && world().moment() != seen_ && world().round >= from_round_;
}

bool Desk::fits(const std::string& word) {
    if (hash_of(word) == word_) return true;
    line(tongue().tr("That is not the word."));
    return false;
}

void Desk::open() {
    if (!word_.empty()) {
        const auto word = g_.prompt_.ask_unseen("  " + tongue().tr("The word") + "> ");
        if (!word) return;
        if (!fits(*word)) {
            ++wrong_words_;
            return;
        }
    }
    const ActorId seat = g_.me_;
    g_.me_ = {};
    // What went on meanwhile can be read by 'news'; here it would be too much.
    g_.told_.back() = g_.known_.back().size();
    if (!g_.hand_over(tongue().tr("The keyboard goes to the facilitator. Press Enter when nobody else is looking.")))
        return;
    if (const int wrong = std::exchange(wrong_words_, 0); wrong > 0)
        line(tongue().tr("{n} {n|word|words} that did not fit {n|was|were} tried before.", wrong));
    const std::int64_t before = g_.session_.head();
    sit();
    trusted_ = g_.setup_.people.empty();  // the same person goes on, or somebody else has the keyboard now
    // Who has the keyboard next is found anew: the seat may have gone to somebody else.
    g_.me_ = {};
    g_.before_desk_ = seat;
    g_.undo_kept_for_ = g_.session_.head() == before ? seat : ActorId{};
}

void Desk::open_by_itself() {
    while (!word_.empty() && !trusted_) {
        const auto word = g_.prompt_.ask_unseen(
            "\n  " + tongue().tr("The facilitator's desk. The word (Enter: leave the game)") + "> ");
        if (!word || word->empty()) {
            g_.left_ = true;
            return;
        }
        trusted_ = fits(*word);
    }
    sit();
}

void Desk::took(TextGame::Step step) {
    step.people = g_.setup_.people;
    if (steps_.size() == kStepsKept) steps_.erase(steps_.begin());
    steps_.push_back(std::move(step));
}

void Desk::sit() {
    g_.me_ = {};
    g_.refresh();
    open_ = true;
    seen_ = world().moment();
    g_.show_news();
    show_letters();
    show_place();
    menu();
    while (open_ && !g_.left_) {
        const std::string& branch = g_.session_.current_branch();
        const auto said = g_.prompt_.ask_command(
            fmt::format("\n[{} {}/{} {}{}] > ", tongue().tr("facilitator"), world().round, scenario().rounds.size(),
                        label_of(scenario(), scenario().phases[world().phase]), branch == "main" ? "" : ", " + branch),
            g_.completions(known_words()));
        if (!said) {
            g_.left_ = true;
            break;
        }
        g_.typed_ = *said;
        obey(*said);
        if (!g_.me_.valid()) g_.refresh();
        seen_ = world().moment();
        if (g_.switched_off()) g_.left_ = true;
    }
    open_ = false;
}

void Desk::show_place() {
    g_.prompt_.line();
    g_.prompt_.print(situation_heading(g_.look()));
    if (!world().ended) line(waiting_line(g_.look()));
}

void Desk::show_letters() {
    const std::vector<Effect>& known = g_.known_.back();
    const std::size_t from = std::exchange(letters_read_, known.size());
    if (g_.setup_.people.empty()) return;  // they were told with everything else
    const View view = g_.session_.game().view(Seat::facilitator());
    const Story story{scenario(), view};
    session::SoFar so_far;
    for (std::size_t i = 0; i < known.size(); ++i) {
        so_far.pass(known[i]);
        const auto* said = std::get_if<MessageSent>(&known[i].change);
        if (i < from || said == nullptr || !said->to || !said->to->empty()) continue;
        std::size_t count = 1;
        for (const std::string& one : story.tell(std::span{known}.subspan(i, 1), count, so_far))
            g_.prompt_.line(one);
    }
}

// --- what one can ask for ---------------------------------------------------------------------------------------

void Desk::menu() {
    listed_.clear();
    const auto list = [&](std::string command, const std::string& what) {
        listed_.push_back(std::move(command));
        g_.prompt_.line(fmt::format(" {:>2}  {} {}", listed_.size(), cell(listed_.back(), 10), wrap(what, 76, 16)));
    };
    const demarche::Words& t = tongue();
    if (!world().ended) {
        list("done", g_.setup_.people.empty() ? t.tr("let the seats play on to the next phase")
                                              : t.tr("back to whoever had the keyboard"));
        list("end", t.tr("end this phase now, whoever is not done"));
        if (!scenario().injects.empty()) list("injects", t.tr("what you hold in hand"));
    }
    list("seats", t.tr("who plays, who is waited for, how each stands"));
    list("look", t.tr("the table, with every number"));
    list("drafts", t.tr("all drafts, also those in private"));
    list("messages", t.tr("all that was said, behind closed doors too"));
    if (world().ended) list("quit", t.tr("close the game"));
    g_.prompt_.line("     " + wrap(t.tr("also: {words}",
                                        "inject, announce, say, set, change, why, actor, as, seat, news, agreements, "
                                        "answers, numbers, faults, undo, branch, save, help"),
                                   73, 7));
}

std::vector<std::string_view> Desk::known_words() {
    std::vector<std::string_view> known = {"menu",      "help",     "look",       "seats",   "drafts",  "draft",
                                           "messages",  "injects",  "actor",      "faults",  "answers", "agreements",
                                           "agreement", "promises", "frameworks", "missing", "why",     "news",
                                           "numbers",   "branches", "worth"};
    for (const Deed& one : deeds())
        known.push_back(one.words.front());
    return known;
}

void Desk::obey(const std::string& said) {
    Words words = words_of(said);
    if (words.empty()) return menu();
    if (of_digits(words.front())) {
        const std::size_t n = words.front().size() < 4 ? std::stoul(words.front()) : 0;
        if (n < 1 || n > listed_.size()) {
            return line(
                tongue().tr("'{answer}' is none of the numbers listed; 'menu' lists them again.", words.front()));
        }
        words = {listed_[n - 1]};
        g_.typed_ = words.front();  // what is done is called by its word, and not by the number that it had there
    }
    const std::string verb = lower(words.front());
    if (show_page(verb, words)) return;
    for (const Deed& one : deeds()) {
        if (std::find(one.words.begin(), one.words.end(), verb) != one.words.end()) return one.run(*this, words);
    }
    const std::string_view near = nearest(verb, known_words());
    line(near.empty() ? tongue().tr("'{answer}' is no word of this desk; 'help' lists them.", words.front())
                      : tongue().tr("'{answer}' is no word of this desk; did you mean '{near}'? 'help' lists them.",
                                    words.front(), near));
}

bool Desk::show_page(const std::string& verb, const Words& words) {
    const Look look = g_.look();
    const auto page = [&](const std::string& text) { g_.prompt_.print(text); };
    if (verb == "menu" || verb == "m") {
        menu();
    } else if (verb == "help" || verb == "?" || verb == "h") {
        help(words.size() > 1 ? words[1] : "");
    } else if (verb == "seats" || verb == "who") {
        page(seats_page(look, g_.setup_.people, g_.bots_.seats()));
    } else if (verb == "injects") {
        page(injects_page(look));
    } else if (verb == "faults") {
        page(faults_page(look));
    } else if (verb == "answers") {
        const std::string said = answers_text(scenario(), scenario().playable, g_.known_.back());
        page(said.empty() ? "  " + tongue().tr("Nobody has answered a question yet.") + "\n" : said);
    } else if (verb == "messages") {
        ActorId of;
        if (words.size() > 1 && !(of = actor_meant(scenario(), rest_of(words, 1))).valid()) {
            g_.no_actor(rest_of(words, 1));
            return true;
        }
        page(messages_page(look, of));
    } else if (verb == "actor") {
        const ActorId actor = actor_meant(scenario(), rest_of(words, 1));
        if (actor.valid()) {
            page(whole_actor_page(look, actor));
        } else {
            g_.no_actor(rest_of(words, 1));
        }
    } else if (verb == "branches") {
        for (const std::string& branch : g_.session_.branches())
            line(branch == g_.session_.current_branch() ? tongue().tr("{branch} (here)", branch) : branch);
    } else {
        // These read the same from here as from a seat, but for what they hide there.
        static constexpr std::array<std::string_view, 20> kShared = {
            "look", "l",         "table",    "situation", "frameworks", "institutions", "drafts",
            "d",    "talks",     "draft",    "read",      "worth",      "missing",      "agreements",
            "a",    "agreement", "promises", "why",       "numbers",    "news"};
        if (std::find(kShared.begin(), kShared.end(), verb) == kShared.end()) return false;
        g_.asking_ = true;  // no menu of a seat below it
        g_.show_page(verb, words);
        g_.asking_ = false;
    }
    return true;
}

void Desk::help(const std::string& topic) {
    static const Topic kTopics[] = {
        {"look", marked("look: the table with every number, also those that no seat sees.")},
        {"seats", marked("seats: who plays which seat, who is not done with this phase, how each stands by its own "
                         "aims, the secret ones included.")},
        {"actor", marked("actor NAME: its stocks, its aims and its home.")},
        {"drafts", marked("drafts, draft N: all that is on the table, and what a text is worth to each.")},
        {"agreements",
         marked("agreements, agreement N: what was adopted, with the breaches that nobody has found out.")},
        {"messages", marked("messages [ACTOR]: all that was said, or what one actor said and heard.")},
        {"news", marked("news [all]: what has happened in this round, or from the beginning, secrets included.")},
        {"why", marked("why NUMBER: what moved a number, and what was behind that."), true},
        {"numbers",
         marked("numbers [ACTOR]: what the AI seats reckoned with in this round and the last: what it is worth to "
                "them (value), what they still ask for (demand), how likely the others take it (chance).")},
        {"answers",
         marked("answers: what the seats told the organisers. answer [N] [TEXT]: a question that is yours.")},
        {"faults", marked("faults: the scripts that failed, with their reasons.")},
        {"injects", marked("injects, inject N: what you hold in hand; using one.")},
        {"announce", marked("announce TEXT: news for all seats.")},
        {"say", marked("say TEXT [to ACTOR ...]: a message from you, to some or to all.")},
        {"set", marked("set NUMBER to VALUE because REASON, change NUMBER by AMOUNT because REASON: moves a number. "
                       "The reason is told to whoever asks why.")},
        {"as", marked("as ACTOR WORDS: reads what that seat reads, or does what it could do: 'as russia drafts', 'as "
                      "uzbekistan accept 2'. So you decide for somebody who is absent.")},
        {"seat", marked("seat ACTOR here, seat ACTOR ai, seat ACTOR empty: gives a seat to somebody at this keyboard, "
                        "to the AI, or to nobody.")},
        {"end",
         marked("end: ends the phase now. The AI seats do what they still have to do, and what people left open is "
                "decided by its default.")},
        {"done", marked("done: goes on with the game. Where only the AI plays, 'done' stops at the next phase, 'done "
                        "round' at the next round, 'done 5' at that round, 'done all' at the end.")},
        {"undo", marked("undo [N]: takes back the last step, or the last N, that were done at this keyboard, and what "
                        "followed from them.")},
        {"word", marked("word: another word that opens this desk.")},
        {"branch", marked("branch NAME [ROUND [PHASE]], branches, switch NAME: what if it had gone otherwise? Plays on "
                          "from here or from the beginning of a round under another name. Nothing is lost.")},
        {"script",
         marked("script LUA: a line of the scenario's language, such as 'script game:news(\"It rains.\")'. For "
                "what a script should have done.")},
        {"save", marked("save NAME: a copy of the game under a name.")},
        {"quit", marked("quit: leaves the game; it can be resumed.")},
    };
    g_.prompt_.print(
        help_page(tongue(), kTopics, topic,
                  marked("You see everything. What you do stands in the log as yours, and what you decide for a "
                         "seat as the seat's, with a note."),
                  number_examples(g_.look())));
}

bool Desk::does(std::string_view verb) {
    return std::any_of(deeds().begin(), deeds().end(), [&](const Deed& one) {
        return std::find(one.words.begin(), one.words.end(), verb) != one.words.end();
    });
}

bool Desk::does_with(const std::vector<std::string>& line) {
    // Those that stand alone, or are the first words of many sentences, are not among them.
    static constexpr std::array<std::string_view, 10> kWithMore = {"inject", "set",    "change", "announce", "seat",
                                                                   "undo",   "answer", "branch", "switch",   "script"};
    return line.size() > 1 && std::find(kWithMore.begin(), kWithMore.end(), lower(line.front())) != kWithMore.end();
}

const std::vector<Desk::Deed>& Desk::deeds() {
    static const std::vector<Deed> kDeeds = {
        {{"done", "next", "n", "ready"}, [](Desk& d, const Words& words) { d.go_on(words); }},
        {{"end", "advance"}, [](Desk& d, const Words&) { d.end_phase(); }},
        {{"inject"}, [](Desk& d, const Words& words) { d.inject(words); }},
        {{"set"}, [](Desk& d, const Words&) { d.set(d.typed(), false); }},
        {{"change"}, [](Desk& d, const Words&) { d.set(d.typed(), true); }},
        {{"announce"}, [](Desk& d, const Words&) { d.announce(d.typed()); }},
        {{"say", "to", "tell", "message"}, [](Desk& d, const Words&) { d.say(d.typed()); }},
        {{"seat"}, [](Desk& d, const Words& words) { d.seat(words); }},
        {{"as", "for"}, [](Desk& d, const Words&) { d.as(d.typed()); }},
        {{"undo"}, [](Desk& d, const Words& words) { d.undo(words); }},
        {{"answer"}, [](Desk& d, const Words&) { d.g_.answer(d.typed()); }},
        {{"word"}, [](Desk& d, const Words&) { d.agree_on_word(); }},
        {{"branch"}, [](Desk& d, const Words& words) { d.branch(words); }},
        {{"switch"}, [](Desk& d, const Words& words) { d.switch_to(words); }},
        {{"script", "lua"}, [](Desk& d, const Words& words) { d.run_script(words); }},
        {{"save"}, [](Desk& d, const Words& words) { d.g_.save(words); }},
        {{"quit", "exit", "q"}, [](Desk& d, const Words&) { d.g_.left_ = true; }},
    };
    return kDeeds;
}

}  // namespace demarche::terminal
