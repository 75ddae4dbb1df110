#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/text_game.h"
#include "terminal/words.h"

namespace demarche::terminal {

/// The facilitator's desk of a game in the terminal. Whoever sits there sees the whole World and may look through the
/// eyes of any seat; uses injects, sets numbers, publishes news; moves the phase on; gives and takes seats, and decides
/// for one that is absent; takes steps back and opens branches. All of it goes through the same door as everybody's
/// moves, as commands of the facilitator.
///
/// Where people play at the keyboard the desk is opened by the word "facilitator" and a second one that was agreed on
/// at the beginning. Where nobody does it opens by itself at the beginning of each phase, so that a game of AI seats
/// can be led and talked about.
class Desk {
 public:
    /// @param game  It outlives the desk.
    explicit Desk(TextGame& game) : g_(game) {}
    /// Has this game a desk?
    [[nodiscard]] static bool led(const session::Session& session);
    /// Is there a word that opens it?
    [[nodiscard]] static bool kept_by_word(const session::Session& session);
    /// Asks for the word that opens the desk, unless the game's file has it noted or nobody is to be kept from it.
    void begin();
    /// Does it open by itself now?
    [[nodiscard]] bool due() const;
    /// A seat hands over the keyboard, and gets it back.
    void open();
    /// It opens by itself: where a word keeps it, to whoever knows that.
    void open_by_itself();
    /// Until the facilitator goes on with the game or leaves it.
    void sit();
    /// Is it a word of the desk that does something?
    [[nodiscard]] static bool does(std::string_view verb);
    /// Does a line of these words read like one of them with what belongs to it? "To calm the streets" does not, though
    /// 'to' is one.
    [[nodiscard]] static bool does_with(const std::vector<std::string>& line);
    /// Somebody at this keyboard did something that can be taken back.
    void took(TextGame::Step step);

 private:
    using Words = std::vector<std::string>;
    /// A word of the desk that does something.
    struct Deed {
        std::vector<std::string_view> words;
        void (*run)(Desk& desk, const Words& words);
    };
    static const std::vector<Deed>& deeds();
    [[nodiscard]] const demarche::Words& tongue() const { return g_.tongue(); }
    [[nodiscard]] const Scenario& scenario() const { return g_.scenario(); }
    [[nodiscard]] const World& world() const { return g_.session_.world(); }
    void line(const std::string& text);
    void agree_on_word();
    [[nodiscard]] std::string hash_of(const std::string& word) const;
    /// Is this the word? Says so if it is not.
    [[nodiscard]] bool fits(const std::string& word);
    /// What seats wrote to the facilitator since somebody last sat here.
    void show_letters();
    /// Where the game stands, and who has still something to do.
    void show_place();
    void menu();
    /// The words that are complete in themselves.
    [[nodiscard]] static std::vector<std::string_view> known_words();
    void obey(const std::string& line);
    bool show_page(const std::string& verb, const Words& words);
    void help(const std::string& topic);
    /// Submits it as the facilitator and tells what came of it.
    bool give(const Command& command);
    /// What came of what was just submitted.
    void tell();
    /// The line that is being obeyed, with its quotation marks.
    [[nodiscard]] Words typed() const { return words_as_typed(g_.typed_); }
    /// The number that stands behind these words; nothing, having said why, where it is none or more than one.
    [[nodiscard]] std::optional<SlotIndex> number_meant(const Words& words);

    void go_on(const Words& words);
    void end_phase();
    void inject(const Words& words);
    /// @param by  Adds to the number.
    void set(const Words& words, bool by);
    void announce(const Words& words);
    void say(const Words& words);
    void seat(const Words& words);
    void as(const Words& words);
    void undo(const Words& words);
    void branch(const Words& words);
    void switch_to(const Words& words);
    void run_script(const Words& words);
    /// The game stands elsewhere than before: those at the keyboard are told of the round anew.
    void stands_elsewhere();
    /// After which command of the line this round, or this phase of it, began: 0 for the deal, nothing where it was
    /// never there. Fails where the line cannot be played again.
    [[nodiscard]] Result<std::optional<std::int64_t>> beginning(int round, std::optional<std::uint16_t> phase) const;
    /// The phase with this id or label, or the first whose label begins so.
    [[nodiscard]] std::optional<std::uint16_t> phase_called(const std::string& words) const;

    TextGame& g_;
    std::string word_;                   ///< What opens the desk, as a hash; "": nobody is kept from it.
    int wrong_words_ = 0;                ///< Since it was last opened.
    bool open_ = false;                  ///< Somebody sits there.
    Moment seen_;                        ///< The phase for which it has opened by itself.
    bool trusted_ = false;               ///< Whoever has the keyboard knows the word.
    bool told_ = false;                  ///< Something was told of the last command.
    std::size_t letters_read_ = 0;       ///< So much of what the facilitator knows has been looked through.
    int from_round_ = 0;                 ///< It does not open by itself before this round.
    std::vector<std::string> listed_;    ///< What the numbers of the menu stand for.
    std::vector<TextGame::Step> steps_;  ///< The last of those that can be taken back, the newest at the end.
};

}  // namespace demarche::terminal
