#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "ai/driver.h"
#include "ai/vocabulary.h"
#include "session/bot.h"
#include "session/history.h"
#include "session/minds.h"
#include "session/session.h"
#include "terminal/pages.h"
#include "terminal/prompt.h"
#include "terminal/story.h"

namespace demarche::terminal {

struct TextGameSetup {
    std::shared_ptr<const Scenario> told;  ///< The scenario in the reader's language; null: as its scripts say it.
    ActorSet people;            ///< Seats played here, in turn (hot-seat); empty: everybody watches a game of AIs.
    bool clear_screen = false;  ///< The output is a terminal: what one person has read is wiped off it for the next.
    /// Whoever leads the game has a desk of their own (desk.h). A game that had one has it whatever this says.
    bool facilitator = false;
    ai::Strength strength = ai::Strength::kNormal;
    bool echo = false;             ///< Print what is read: the input is no terminal.
    LineEditor* editor = nullptr;  ///< Reads the lines at a terminal where they can be edited; null: from the input.
    std::optional<session::HistoricalLine> history;  ///< What really happened, told when the game has ended.
    bool watch_reasons = false;                      ///< Show the numbers behind the AI seats' moves.
    std::vector<session::BotSetup> bots;  ///< Seats that programs from outside play; the AI stands in for who fails.
    session::BotTable::Listen listen;     ///< Told of each line between them and the game.
    /// What the AI seats understand when it is said to them; null: English.
    std::shared_ptr<const ai::Vocabulary> vocabulary;
};

class Desk;

/// A game in the terminal, over a session file: every accepted command is on disk before the next question.
class TextGame {
 public:
    TextGame(session::Session session, TextGameSetup setup, std::istream& in, std::ostream& out);
    ~TextGame();
    /// Plays until the game ends, the player leaves, or the input ends. Errors: kScriptLimit when the package was
    /// switched off, so that the game cannot go on; what was played is kept.
    Result<void> run();
    [[nodiscard]] const session::Session& session() const { return session_; }

 private:
    friend class Desk;
    using Words = std::vector<std::string>;
    struct Step {
        session::Minds before;  ///< The head to go back to, and what the AI seats knew there.
        std::string line;       ///< What was typed; as it is told, if it was done before the game was closed.
        ActorSet people{};      ///< Who played at this keyboard.
    };

    [[nodiscard]] const Scenario& scenario() const { return setup_.told ? *setup_.told : session_.scenario(); }
    [[nodiscard]] const demarche::Words& tongue() const { return demarche::words_of(scenario()); }
    /// Who reads: the seat at the keyboard, or the facilitator.
    [[nodiscard]] Seat reader() const { return me_.valid() ? Seat::of(me_) : Seat::facilitator(); }
    /// Where what the reader has come to know stands in `known_` and `told_`.
    [[nodiscard]] std::size_t place_of_reader() const { return me_.valid() ? me_.index() : known_.size() - 1; }
    void begin();
    /// What everybody has come to know so far, by playing the line again from the deal.
    /// @param minds  What the AI seats are to remember besides; null for what they know alone.
    /// @return the AI seats stand where they stood at the head of the log.
    bool resume_history(const session::Minds* minds);
    /// What a seat did, as it was told of it; the command's word where there was nothing to tell.
    [[nodiscard]] std::string what_was_done(Seat by, const Command& command, const game::Game& game,
                                            const std::vector<Effect>& effects) const;
    /// The actor that stands behind a command, if it is another than the seat that reads.
    [[nodiscard]] ActorId others_named(const Words& words) const;
    /// An error of the game's file as a sentence, in the reader's language.
    [[nodiscard]] std::string fault(const Error& error) const;
    /// Tells which scripts have failed, each once a game.
    void tell_script_faults(const std::vector<Effect>& effects);
    /// The log has another head than before: all stand where they stood there.
    /// @param minds  What the AI seats remembered then; null for what has happened alone.
    void stand_at_head(const session::Minds* minds);
    /// This person reads the round again from its beginning.
    void tell_round_again(ActorId person);
    /// The screen is wiped, and whoever sits down next reads what is asked of them.
    bool hand_over(const std::string& question);
    /// Notes what the AI seats remember, if it has changed.
    void keep_minds();
    void play_seat(ActorId seat);
    /// Those at this keyboard who can still do something in this phase. Who is first in one round is last in the next;
    /// who has handed on the keyboard is last of all.
    [[nodiscard]] std::vector<ActorId> around() const;
    /// One line of input. False when the player leaves the game.
    bool obey(const std::string& line);
    bool obey_words(const std::string& verb, const Words& words, const std::string& line);
    /// A word that does something, which cannot be done in the middle of something else.
    struct Deed {
        std::vector<std::string_view> words;
        void (*run)(TextGame& game, const Words& words, const std::string& line);
    };
    /// Does this word open the facilitator's desk?
    [[nodiscard]] bool is_desk(std::string_view verb) const;
    static const std::vector<Deed>& deeds();
    /// Is there nothing behind this word? If there is, it is said that nothing was done.
    bool stands_alone(const Words& words);
    /// nullptr when no deed is called so.
    static const Deed* deed(std::string_view verb);
    /// What can be read at any time; false for a word that is no page.
    bool show_page(const std::string& verb, const Words& words);
    /// A line typed in the middle of a question: a page is shown, anything else must wait.
    Prompt::Meanwhile aside(const std::string& line);
    /// Is it a command with what belongs to it, as "accept 2 with regret" or "to Russia: yes"?
    [[nodiscard]] bool reads_like_command(const std::string& line) const;
    /// The words that are complete in themselves, for whoever mistypes one or has begun it.
    [[nodiscard]] static std::vector<std::string_view> known_words();
    /// What Tab completes behind words such as these: the names of actors by their ids.
    [[nodiscard]] LineEditor::Completions completions(const std::vector<std::string_view>& words) const;
    void menu();
    void help(const std::string& topic);
    [[nodiscard]] Look look() {
        return {session_.host(),          view_, me_, me_.valid() ? &adviser() : nullptr, &scenario(),
                known_[place_of_reader()]};
    }
    /// The adviser of the seat at the keyboard, which has heard what the seat has.
    [[nodiscard]] ai::Adviser& adviser();
    void refresh();
    Result<std::vector<Effect>> submit(Seat by, const Command& command);
    /// Whatever is said with it names drafts by their titles: the numbers are the reader's own.
    bool give(Command command);
    void hear(const std::vector<Effect>& effects);
    /// Something that has happened, as it is told.
    struct Happened {
        const Effect* effect;
        std::vector<std::string> lines;
    };
    /// What the reader has not been told yet; it is told now.
    [[nodiscard]] std::vector<Happened> unread();
    /// Shows that. False when there was nothing.
    bool show_news();
    /// The same before a person's first word: of much that has happened only what is for this person alone is told, and
    /// where the rest can be read.
    void show_first_news();
    /// The table, or what is in hand where the table has been read, or is too long for the first screen.
    void show_table(bool first);
    /// How many effects from this one on are votes by script on a new version that say what they said on the one
    /// before; 0 if any of them says something else.
    std::size_t as_before(std::size_t who, std::size_t from);
    /// Tells which drafts would bind the seat by its silence, each version once. False when there was nothing to tell.
    bool silence_told();
    /// What the seat's yes to a draft that lacks no other would bring about. @param number  Of the draft.
    [[nodiscard]] std::string what_yes_does(const Draft& draft, std::size_t number);
    /// Tells which decisions on cards would come by themselves if the seat is ready now, each once a round. False when
    /// there was nothing to tell.
    bool open_choices_told();
    /// Remembers what an AI seat reckoned with, for those who may know of its move, which led to this World.
    void keep_numbers(ActorId seat, std::string_view reason, const World& after, const std::vector<Effect>& effects);
    void numbers_page(const Words& words);
    /// The game until it has ended or the players leave.
    void course();
    /// The same up to its end.
    void play_on();
    /// The next phase, by the clock. Where the file does not take that, the game is over: see lost_.
    void move_clock();
    /// Says so if the package is switched off.
    bool switched_off();
    void let_ai_play();

    // commands
    void propose(const Words& words);
    /// Is it the time for drafts? Says so where it is not.
    [[nodiscard]] bool may_table();
    /// Works on what an AI seat has put into words.
    void idea(const Words& words);
    /// What somebody has put into words for this seat, and has not been tabled since.
    struct Idea {
        ActorId by;
        DraftText text;
    };
    /// The last of this round. @param by  Of whom; invalid: of anybody.
    [[nodiscard]] std::optional<Idea> last_idea(ActorId by) const;
    void amend(const Words& words);
    void vote(Vote vote, const Words& words);
    void withdraw(const Words& words);
    void act(const Words& words);
    /// The list of acts in a phase in which none can be done.
    void show_acts(const std::vector<ActionId>& actions);
    /// Each action in a few lines: what it is, what it costs, and what it is worth to the seat or why it cannot be done
    /// now.
    [[nodiscard]] std::vector<std::string> list_of_acts(const std::vector<ActionId>& actions);
    void choose(const Words& words);
    /// Cards that wait for a decision of the seat.
    [[nodiscard]] std::vector<OpenChoice> my_choices() const;
    void play_card();
    /// Is there anything that this seat may ever do alone?
    [[nodiscard]] bool can_act() const;
    void assure(const Words& words);
    void commit(const Words& words);
    /// Is the agreement in force, and the seat a party to it? Says so where it is not.
    [[nodiscard]] bool runs_with_us(const Agreement& agreement);
    /// That something would be spent that is promised.
    [[nodiscard]] std::string spent_on(const game::Danger& danger) const;
    /// Asks whether something is to be done although this stands against it.
    [[nodiscard]] bool sure_of(const std::string& but);
    /// Can an agreement be left or broken in this phase? Says so where it cannot.
    [[nodiscard]] bool may_act_on_agreements();
    void breach(const Words& words);
    void leave(const Words& words);
    void answer(const Words& words);
    /// Has this seat answered it since the round began, as far as the first `known` of what it knows tell?
    [[nodiscard]] bool answered_this_round(QuestionId question, std::size_t known) const;
    /// The questions that wait for this seat. What is asked in every review and was answered in the same round, late,
    /// waits for the next.
    [[nodiscard]] std::vector<OpenQuestion> my_questions() const;
    /// What a line says, and to whom; nothing, having said why, where it cannot be said so.
    /// @param words  As they were typed.
    [[nodiscard]] std::optional<Say> composed(const Words& words);
    void say(const Words& words);
    /// That a promise in words is no assurance, once a phase.
    void tell_of_assurances(const std::string& said);
    /// Says that this names no actor, and who does.
    void no_actor(const std::string& given);
    void why(const Words& words);
    /// "why did russia reject [N]": how somebody has voted in this round, and why, as far as this player knows.
    /// @return false where the words ask nothing of the kind.
    bool why_voted(const Words& words);
    /// The objectives that the words after the first name, of the seat's own, or for the facilitator of anybody's: the
    /// one of this id or whole name alone, or else all whose name holds the words as they stand, or else all whose name
    /// holds each of them.
    struct ObjectivesMeant {
        std::vector<ObjectiveId> all;
        bool whole = false;  ///< By the id or the whole name.
    };
    [[nodiscard]] ObjectivesMeant objectives_meant(const Words& words) const;
    /// What has moved the score of an objective since the round before this one began.
    void why_objective(ObjectiveId objective);
    using Scores = std::vector<std::pair<ActorId, double>>;  ///< Of the seats that have one.
    /// What a score can be held against: how many came out lower, and which agreements, cards and acts moved it most.
    /// @param effects  Of the whole game.
    [[nodiscard]] std::string yardstick(ActorId seat, const Scores& scores, const World& dealt,
                                        const std::vector<Effect>& effects) const;
    /// Movements of a number that are not told one by one, added up by what moved it.
    void earlier_moves(const std::vector<const Effect*>& moves,
                       const std::function<std::string(const Effect&)>& cause_of);
    void news_page(const Words& words);
    void undo();
    void redo();
    void save(const Words& words);
    void raw(const std::string& line);
    void outcome();
    /// The questions that a group may talk about afterwards.
    void to_talk_about();
    void debrief(const Scores& scores);

    [[nodiscard]] const Draft* draft_meant(const Words& words, const char* verb);
    [[nodiscard]] const Agreement* agreement_meant(const Words& words, const char* verb, Whose whose);

    session::Session session_;
    TextGameSetup setup_;
    Prompt prompt_;
    session::BotTable bots_;
    ai::Driver driver_;
    ActorId me_;
    View view_;
    std::set<std::string> faults_;  ///< Places of scripts that failed, as they were told.
    std::optional<Error> lost_;     ///< A move that the session file did not take.
    bool left_ = false;
    bool asking_ = false;  ///< A page is read in the middle of a question.
    bool wait_ = false;    ///< The player lets the others go first.
    bool again_ = false;   ///< What was taken back was done again, and with it what the others did upon it.
    /// By actor: what it has come to know, in order; at the end what the facilitator knows, or whoever watches: all.
    std::vector<std::vector<Effect>> known_;
    std::vector<std::size_t> told_;  ///< How much of it has been shown.
    /// What a reader knows who has read so many of the effects that it has come to know.
    struct Read {
        std::size_t effects = 0;
        session::SoFar so_far;
    };
    std::map<std::size_t, Read> read_;                    ///< By reader, as it was last shown news.
    std::vector<std::unique_ptr<ai::Adviser>> advisers_;  ///< By actor.
    std::vector<std::size_t> advised_;                    ///< By actor: how much its adviser has heard.
    /// The numbers behind a move of an AI seat, and the line that told of it to a person.
    struct Numbers {
        ActorId to;  ///< None: the facilitator.
        ActorId by;
        int round = 1;
        std::string what;
        std::string why;
    };
    std::vector<Numbers> numbers_;
    /// What a chorus said last, by who was told, draft and chorus.
    std::map<std::tuple<std::size_t, std::uint32_t, std::size_t>, std::pair<Vote, std::string>> chorus_said_;
    std::map<std::size_t, std::size_t> chorus_told_;  ///< By reader: up to where votes of a chorus are told in full.
    std::set<std::tuple<std::size_t, std::uint32_t, int>> silent_on_;  ///< By seat, draft and version: was told.
    std::set<std::tuple<std::size_t, std::size_t, int>> left_open_;    ///< By seat, card and round: was told.
    std::vector<std::string> listed_;  ///< What the numbers of the last list of things to do stand for.
    std::string which_;                ///< The command that has just asked which draft or agreement it is for.
    std::vector<Step> undo_;           ///< Of this phase, by whoever has the keyboard.
    std::vector<Step> redo_;           ///< Of these, what was taken back since the last of them; where each led to.
    std::string typed_;                ///< The line that is being obeyed.
    ActorId passed_;                   ///< Who has handed on the keyboard; none once somebody else has it.
    ActorId before_desk_;    ///< Who had the keyboard before the facilitator, and gets it back if there is more to do.
    ActorId undo_kept_for_;  ///< Nothing was done at the desk: this seat may still take back its own steps.
    std::string why_;        ///< Why a seat does what is submitted for it; "": as the AI seats say.
    session::Minds kept_;    ///< As it was last noted.
    bool rested_ = false;    ///< The AI seats had said what they had to say when the game was closed.
    std::pair<ActorId, Moment> promised_in_words_;  ///< Who was told when that words are no assurance.
    Moment moment_;                                 ///< What was done in it can be taken back.
    /// The table as it was last shown: in which round, what it said as a hash, and the numbers behind it.
    struct Table {
        int round = 0;
        std::uint64_t page = 0;
        std::vector<double> numbers;
    };
    std::map<std::size_t, Table> tables_;  ///< By reader, as `told_`.
    std::unique_ptr<Desk> desk_;           ///< The facilitator's; null where nobody leads the game.
};

}  // namespace demarche::terminal
