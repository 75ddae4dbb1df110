#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/words.h"
#include "terminal/line_editor.h"

namespace demarche::terminal {

/// Asks and prints. Where the input is no terminal each answer is printed after its question, so that a transcript of a
/// scripted game reads like a played one.
///
/// At a question with set answers (`pick`, `pick_some`, `number`) these words mean the same everywhere: "back" leaves
/// it, "help" says what it wants, "quit" leaves the game. What `set_aside` knows is shown, and the question asked
/// again.
class Prompt {
 public:
    /// @param editor  Reads the lines instead of `in`, at a terminal where they can be edited; may be null.
    Prompt(std::istream& in, std::ostream& out, bool echo, Words words = {}, LineEditor* editor = nullptr)
        : in_(in), out_(out), echo_(echo), words_(std::move(words)), editor_(editor) {}

    /// How a line is taken that came in the middle of a question.
    enum class Meanwhile {
        kUnknown,   ///< It is nothing of the game's.
        kPage,      ///< A page was shown; what is asked has to be told again.
        kRemarked,  ///< A line said why it must wait.
    };
    using Aside = std::function<Meanwhile(const std::string& line)>;
    void set_aside(Aside aside) { aside_ = std::move(aside); }
    /// Does a line read like a command of the game with what belongs to it?
    void set_commands(std::function<bool(const std::string& line)> reads_like) { reads_like_ = std::move(reads_like); }

    void print(const std::string& text);
    void line(const std::string& text = {}) { print(text + "\n"); }
    /// A line of input without blanks around it; nothing at the end of input.
    [[nodiscard]] std::optional<std::string> ask(const std::string& question);
    /// The same for a line that will be wanted again: the up arrow brings it back.
    [[nodiscard]] std::optional<std::string> ask_command(const std::string& question,
                                                         const LineEditor::Completions& completions);
    /// Somebody else has the keyboard now: what was typed before is nothing to them.
    void forget_lines();
    /// The same without showing what is typed.
    [[nodiscard]] std::optional<std::string> ask_unseen(const std::string& question);
    /// A sentence of the player's own, "" for Enter; nothing when the player leaves it ("back") or the input ends. A
    /// line that is no more than a word of the game, such as "wait" or "draft 3", is taken for that as at any other
    /// question; of a longer one that reads like a command it is asked which was meant. In quotation marks it is a
    /// sentence.
    [[nodiscard]] std::optional<std::string> sentence(const std::string& question);
    /// How the options are set out that one picks from.
    enum class Set {
        kList,   ///< One a line.
        kLines,  ///< In a few lines: they were shown before.
        kShort,  ///< On request alone ("?"), for the same reason.
    };
    /// The options under other names, such as "us" for the United States; may be null.
    using Also = std::function<std::optional<std::size_t>(const std::string& word)>;
    /// What the options are numbered by, where they are part of something that has numbers; {}: from 1 on.
    using Numbers = std::vector<std::size_t>;
    /// One of some options by number, or by how it begins; nothing when the player leaves it ("0", "back", and Enter
    /// where nothing is kept) or the input ends.
    /// @param kept  What Enter takes.
    [[nodiscard]] std::optional<std::size_t> pick(const std::string& title, const std::vector<std::string>& options,
                                                  Set how = Set::kList, std::optional<std::size_t> kept = {},
                                                  const Also& also = {}, const Numbers& numbers = {});
    /// Several of some options: numbers or words separated by blanks or commas, "all", "none". Enter takes those that
    /// are `chosen`, where there are any.
    /// @param none  What "none" does to those that are chosen, in a word; "": that it takes nobody.
    [[nodiscard]] std::optional<std::vector<std::size_t>> pick_some(const std::string& title,
                                                                    const std::vector<std::string>& options,
                                                                    const std::vector<std::size_t>& chosen,
                                                                    const Also& also = {}, const std::string& none = {},
                                                                    const Numbers& numbers = {});
    struct Range {
        double low = 0;
        double high = 0;
        double step = 0;             ///< From `low` on; 0: any number between the bounds.
        std::optional<double> kept;  ///< What Enter takes; nothing: Enter leaves the question.
    };
    /// A number; what lies outside of the range is refused with the range. Nothing when the player leaves it.
    [[nodiscard]] std::optional<double> number(const std::string& question, const Range& range);
    /// Words that came with a command answer the questions that follow it (`pick`, `number`): each takes as many from
    /// the front as make one answer. Where they make none, it is asked as ever, and the rest is forgotten.
    void answer_with(std::vector<std::string> words) { given_ = std::move(words); }
    /// The words that no question has taken, with blanks between them; they are forgotten.
    [[nodiscard]] std::string untaken();
    /// Was the last answer an Enter alone?
    [[nodiscard]] bool said_nothing() const { return said_nothing_; }
    [[nodiscard]] bool at_end() const { return at_end_ || leaving_; }
    /// As long as this lives, whether leaving a question leads to the one before it, which the questions say, or away
    /// from what is being done.
    class LeadsBack {
     public:
        LeadsBack(Prompt& prompt, bool leads) : prompt_(prompt), before_(std::exchange(prompt.leads_back_, leads)) {}
        ~LeadsBack() { prompt_.leads_back_ = before_; }
        LeadsBack(const LeadsBack&) = delete;
        LeadsBack& operator=(const LeadsBack&) = delete;

     private:
        Prompt& prompt_;
        bool before_;
    };
    [[nodiscard]] bool leads_back() const { return leads_back_; }
    /// Every question is left unanswered, as at the end of the input, until `stay`: for what must not wait.
    void leave() { leaving_ = true; }
    void stay() { leaving_ = false; }

 private:
    /// Asks and reads. @param completions  nullptr: Tab does nothing.
    [[nodiscard]] std::optional<std::string> asked(const std::string& question,
                                                   const LineEditor::Completions* completions);
    /// Prints the question and takes what is typed, whatever it is. @return Its bytes; nothing at the end of input.
    [[nodiscard]] std::optional<std::size_t> typed(const std::string& question,
                                                   const LineEditor::Completions* completions, std::string& line);
    void remember(const std::string& line);
    /// What keeps a line of that many bytes from being read at all, as a sentence; "" for text.
    [[nodiscard]] std::string fault_of(const std::string& line, std::size_t length) const;
    /// What the words that came with the command answer here, by what `meant` makes of a text; nothing where they make
    /// no answer.
    template <class F>
    [[nodiscard]] auto given_ahead(F meant) -> decltype(meant(std::string{}));
    /// How a line that is no answer is taken.
    enum class Other { kUnknown, kShown, kRemarked, kLeft };
    /// @param help  What the question wants.
    [[nodiscard]] Other other_than_answer(const std::string& answer, const std::string& help);

    std::istream& in_;
    std::ostream& out_;
    bool echo_;
    Words words_;
    LineEditor* editor_;
    Aside aside_;
    std::function<bool(const std::string&)> reads_like_;
    std::vector<std::string> given_;  ///< See answer_with.
    bool said_nothing_ = false;
    bool at_end_ = false;
    bool leaving_ = false;
    bool leads_back_ = false;
};

/// Does this answer begin a "yes", in English or the reader's language?
[[nodiscard]] bool says_yes(const Words& words, const std::string& said);

/// Is it a number, of digits alone? A quotation mark by itself makes an empty word, which is none.
[[nodiscard]] bool of_digits(const std::string& word);

/// The option that a word means: by its number from 1, or by how it begins if only one does, or by a part that only one
/// holds in what it is called: up to a colon, behind which it is described.
[[nodiscard]] std::optional<std::size_t> option_of(const std::string& word, const std::vector<std::string>& options);

}  // namespace demarche::terminal
