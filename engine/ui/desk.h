#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/command.h"
#include "render/map_picture.h"
#include "render/shapes.h"
#include "session/draft_words.h"
#include "session/names.h"
#include "session/story.h"
#include "ui/adviser.h"
#include "ui/coach.h"
#include "ui/map_layout.h"
#include "ui/play.h"
#include "ui/settings.h"
#include "ui/widgets.h"

namespace demarche::ui {

/// Which part of the game fills the window.
enum class Room { kTable, kHome, kRelations, kReview };

/// A draft that is being written or changed on the player's own sheet.
struct Pen {
    std::optional<DraftId> amends;  ///< None: a new draft.
    int version = 0;                ///< The version that is being amended.
    DraftText before;               ///< What it said when the pen was taken up.
    DraftText text;
    std::string message;
    bool clause_added = false;  ///< Bring it into sight.
    /// Clauses that named a party which is one no longer, and whom they name now, to be looked at.
    std::vector<std::pair<ClauseId, std::string>> handed_on;
    std::map<ClauseId, std::vector<double>> chosen;  ///< What stood in these clauses before.
    bool in_private = false;                         ///< Only the parties and those with a say shall see it.
};

/// What lies open over the table.
struct Sheets {
    std::optional<DraftId> draft;          ///< A draft to read.
    std::optional<AgreementId> agreement;  ///< An agreement to read.
    std::optional<Pen> pen;
    std::optional<CardId> card;
    std::optional<ActorId> actor;
    std::optional<PlaceId> place;
    std::optional<SlotIndex> why;
    std::optional<ActionId> act;  ///< An action whose parameters are being set.
    std::vector<double> act_params;
    std::optional<AssuranceTypeId> assure;  ///< A promise whose terms are being set.
    std::vector<double> assure_params;
    Gift gift;  ///< More for an agreement, while it is being weighed.
    /// A yes that would end a vote as lost, while it is asked whether it is meant: to which version of which draft.
    std::optional<std::pair<DraftId, int>> last_yes;
    /// A way out of an agreement, while it is asked whether it is meant: the term to be broken in secret, or kLeaving.
    std::optional<std::pair<AgreementId, int>> parting;
    static constexpr int kLeaving = -1;
    int draft_version = 0;  ///< Of the draft that lies open: the one that the player has read.
    bool ledger = false;    ///< Frameworks, and who promised what to whom.
    bool keys = false;      ///< What can be pressed.
    bool brief = false;
    bool menu = false;
    bool workshop_asked = false;  ///< In the menu: whether all that is hidden shall be shown.
    bool settings = false;        ///< Above the menu.
    std::string save_name;        ///< As it is being written, in the menu.
    bool speech = false;
    std::size_t speech_shown = 0;  ///< So many words of the channel have been scrolled to.
    int speech_focus = 5;          ///< Frames in which the keyboard is still put into its line.
    bool outcome = false;
    bool stopped = false;  ///< Why the game cannot go on.
    [[nodiscard]] bool any() const {
        return draft || agreement || pen || card || actor || place || why || act || assure || brief || menu || speech ||
               outcome || ledger || keys || stopped;
    }
    /// What Escape would close is the pen.
    [[nodiscard]] bool top_is_pen() const;
    void close_top();
    void close_speech();
};

/// A game in this window: what the panels share. It is made by `open_desk` and lives until the player leaves the game.
struct Desk {
    std::unique_ptr<Play> play;
    std::unique_ptr<Adviser> adviser;
    std::unique_ptr<render::MapPicture> map;
    std::shared_ptr<const Scenario> scenario;  ///< In the reader's language; not the one that the game plays with.
    std::string found_at;                      ///< Where the scenario was found: its id, or its folder.
    Settings* settings = nullptr;

    ActorId me;                         ///< Whose eyes; none: watching.
    std::shared_ptr<const Sight> now;   ///< The newest sight of `me`.
    std::shared_ptr<const Sight> past;  ///< Set while an earlier state is looked at.
    std::shared_ptr<const Situation> situation;
    std::shared_ptr<const Counsel> counsel;  ///< While the present is looked at.
    bool curtain = false;                    ///< Hot-seat: nobody may look before the next player says so.

    Room room = Room::kTable;
    Sheets sheets;
    std::set<std::uint64_t> waiting;    ///< Requests under way,
    std::set<std::uint64_t> unheard;    ///< and those of the player who sat here before.
    std::set<std::uint64_t> handed_on;  ///< Requests of the workshop; `for_workshop` holds what came of them.
    std::vector<Play::Answer> for_workshop;
    std::optional<Pen> pen_aside;   ///< What was being written when its sheet was closed.
    std::uint64_t pen_request = 0;  ///< The one that lays the pen down if it goes well.
    std::uint64_t act_request = 0;
    std::uint64_t ready_request = 0;
    bool had_sheet = false;                       ///< In the frame before.
    Moment said_ready;                            ///< When the player said so, until the phase is over.
    std::set<CardId> laid_aside;                  ///< Cards whose choice the player put off in this phase.
    std::set<CardId> seen;                        ///< Cards that were shown.
    std::set<std::pair<DraftId, int>> silent_on;  ///< Versions that the player was told of before being ready,
    std::set<std::pair<CardId, int>> left_open;   ///< and decisions, with the round.
    Moment looked;                                ///< The phase that was last looked at.

    // the map
    render::Camera camera;
    render::Camera goal;
    render::Camera home;  ///< Where it all happens, in a map of the size of the last frame.
    bool camera_set = false;
    std::optional<IndicatorId> map_fill;
    std::optional<IndicatorId> map_ring;
    std::optional<MapLayout> map_layout;  ///< Of the last frame in which the map was drawn.
    MapLayoutKey map_layout_key;

    // the press
    /// Lines about one actor, place or agreement only; none of them: everything.
    struct PressFilter {
        std::optional<ActorId> actor;
        std::optional<PlaceId> place;
        std::optional<AgreementId> agreement;
        bool operator==(const PressFilter&) const = default;
    };
    PressFilter press_filter;
    bool press_numbers = false;
    /// What AI seats reckoned with is shown: it gives their secret aims away, so the player asks for it.
    bool show_reckonings = false;
    struct PressLine {
        std::shared_ptr<const Known> known;  ///< The first of the effects that it tells.
        session::StoryLine line;
        float height = 0;   ///< 0: not yet set on lines.
        std::string words;  ///< The line as it is set.
    };
    std::vector<PressLine> press;     ///< What has been told so far.
    std::size_t press_told = 0;       ///< Of Sight::known.
    std::size_t press_open = 0;       ///< Of Sight::known: the first of those that the last lines tell.
    std::size_t press_open_line = 0;  ///< The first of these lines.
    std::shared_ptr<const Known> press_last;
    session::SoFar press_so_far;
    float press_width = 0;     ///< Of the lines that are set.
    float press_letters = 0;   ///< And the size of their letters.
    float press_tall = 0;      ///< All of them, in pixels, when they were last drawn; 0: not yet.
    bool press_at_end = true;  ///< The newest line is in sight.
    float press_height = 0;    ///< Of the window that they are read in.
    int talks_read = 0;        ///< The round and phase that the panel of talks was last drawn in.
    std::string speech;
    ActorSet speech_to;
    std::map<DraftId, std::string> vote_words;  ///< What is being written beside a vote on a draft.
    std::map<QuestionId, std::string> answers;  ///< What is being written to questions.
    std::map<QuestionId, int> scales;           ///< And set, in steps of 5.

    // the relations
    RelationId relation{0};
    std::optional<ActorId> relation_from;
    std::optional<ActorId> relation_to;

    std::optional<Coach> coach;  ///< Walks a new player through a first round.

    // the review
    enum class Page { kStory, kHistory, kRoads, kDebrief } page = Page::kStory;
    std::shared_ptr<const History> history;
    std::string taken_home;  ///< The folder into which the review was written last.

    bool seen_end = false;
    std::optional<Error> stop;  ///< Why the game cannot go on, though it has not ended.
    bool reopen = false;        ///< The player wants to open the game anew where it stopped.
    bool again = false;         ///< The player wants the same luck once more.
    bool leave = false;         ///< The player goes back to the start.
    bool to_workshop = false;   ///< The player wants to see it from inside.

    [[nodiscard]] const Scenario& s() const { return *scenario; }
    [[nodiscard]] const Sight& sight() const { return past ? *past : *now; }
    [[nodiscard]] const View& view() const { return sight().view; }
    [[nodiscard]] const World& w() const { return view().world; }
    [[nodiscard]] bool knows(SlotIndex slot) const { return view().known[slot]; }
    [[nodiscard]] double number(SlotIndex slot) const { return w().numbers[slot]; }
    [[nodiscard]] const PhaseDef& phase() const { return s().phases[w().phase]; }
    /// Who took which draft off the table, as far as the seat knows.
    [[nodiscard]] session::Withdrawer withdrawer() const {
        return [this](DraftId draft) {
            for (const std::shared_ptr<const Known>& known : sight().known) {
                if (const ActorId by = session::withdrawn_by(known->effect, draft); by.valid()) return by;
            }
            return ActorId{};
        };
    }
    /// May the player act now? Not while looking back, watching, waiting for an answer, or ready.
    [[nodiscard]] bool live() const;
    [[nodiscard]] bool my_turn() const;

    /// Closes the pen's sheet; what was written on it can be taken up again.
    void lay_pen_aside(Ui& ui);
    /// Hot-seat: the keyboard goes to another player, who finds nothing of what the one before had open or had written.
    void hand_to(ActorId next);
    /// Whatever is said with it names drafts by their titles: the numbers are the player's own.
    void give(Command command);
    /// Takes what has come from the other threads; says refusals in words.
    void refresh(Ui& ui);

 private:
    // The steps of `refresh`, which says why they come in this order. `said`: how often anything had been said before.
    void hear_answers(Ui& ui);
    void set_pace();
    void look_at_phase(Ui& ui, int said);
    void look_at_readiness(Ui& ui);
    void close_sheets_of_what_is_gone();
    /// Hot-seat: when this player has nothing left to do, the keyboard goes to the next who has.
    void hand_on_keyboard(Ui& ui);
    void show_stop();
    void tell_of_faults(Ui& ui);
    void show_end(Ui& ui, int said);
};

/// Sets up a desk for a session. `scenario` is what the reader reads; `adviser_host` serves the adviser.
[[nodiscard]] std::unique_ptr<Desk> open_desk(Ui& ui, std::shared_ptr<const Scenario> scenario,
                                              session::Session session, std::filesystem::path file, Play::Setup setup,
                                              std::unique_ptr<script::Host> adviser_host,
                                              std::unique_ptr<render::MapPicture> map, Settings& settings,
                                              std::shared_ptr<const script::PackageFiles> files = nullptr);

// The rooms and panels, one file each. A panel draws into the rectangle it is given.
void draw_table(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
/// The countries of the map by their names in the reader's language.
void name_countries(const Ui& ui, render::MapPicture& map);
void draw_home(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
void draw_relations(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
void draw_review_page(Ui& ui, Desk& desk);
void draw_review(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
void draw_actors(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
void draw_map(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
void draw_talks(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
void draw_press(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
void draw_timeline(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
/// Whatever lies open over the room. @return true if something does.
bool draw_sheets(Ui& ui, Desk& desk);
void draw_draft_sheet(Ui& ui, Desk& desk);
void draw_agreement_sheet(Ui& ui, Desk& desk);
void draw_pen(Ui& ui, Desk& desk);
void draw_card_sheet(Ui& ui, Desk& desk);
/// What can be done alone, with what it would be worth: part of the talks panel.
void draw_deeds(Ui& ui, Desk& desk);
/// What the round has come to, for its review: part of the talks panel.
void draw_round_changes(Ui& ui, Desk& desk);
void draw_act_sheet(Ui& ui, Desk& desk);
void draw_assure_sheet(Ui& ui, Desk& desk);
void draw_why(Ui& ui, Desk& desk);
void draw_speech(Ui& ui, Desk& desk);
/// What an actor said last, to all or to the player, and what the player said to it: part of its page.
void draw_last_words(Ui& ui, Desk& desk, ActorId actor);
void draw_place_sheet(Ui& ui, Desk& desk);
/// What the press has told of a place, oldest first; votes aside.
[[nodiscard]] std::vector<const session::StoryLine*> lines_about(const Desk& desk, PlaceId place);
/// The kind of an agreement, and where it is to hold: "Police advisory mission, Osh".
[[nodiscard]] std::string title_of(const Scenario& s, const DraftText& text);
void draw_menu(Ui& ui, Desk& desk);
void draw_actor_sheet(Ui& ui, Desk& desk);
/// How the game ended, and everybody's score.
void draw_outcome(Ui& ui, Desk& desk);
void draw_ledger(Ui& ui, Desk& desk);
void draw_keys(Ui& ui, Desk& desk);
void draw_stopped(Ui& ui, Desk& desk);

/// Sheets lie in the middle of the screen over a darkened room. Between the two the cursor stands on the paper.
/// @param own_button  The sheet brings a button of its own that closes it.
bool begin_sheet(Ui& ui, const char* name, ImVec2 size_units, bool& open, bool own_button = false);
void end_sheet();

/// Takes up the pen: for a new draft of a type, or to change one that is on the table.
void begin_draft(Desk& desk, AgreementTypeId type);
/// The same for a text that somebody has put into words.
void begin_draft(Desk& desk, const DraftText& text);
void begin_amendment(Desk& desk, const Draft& draft);
/// Is this draft waiting for the player's vote?
[[nodiscard]] bool waits_for_me(const Desk& desk, const Draft& draft);
/// What the seat has signed away and not yet paid; nothing where the table is an older one.
[[nodiscard]] std::span<const game::Promise> promises(const Desk& desk);
/// "20 Police and 3 Aid" of what `actor` pays; "" for nothing.
[[nodiscard]] std::string cost_of(const Scenario& s, const std::vector<ResourceCost>& costs, ActorId actor);
/// Of a whole text, term by term: what is paid twice of the same is told as one sum.
[[nodiscard]] std::string cost_of(const Scenario& s, const std::vector<std::vector<ResourceCost>>& terms,
                                  ActorId actor);
[[nodiscard]] std::string costs_text(const Scenario& s, const std::vector<ResourceCost>& costs);
/// Effectiveness, efficiency and legitimacy as three small gauges at the cursor.
void draw_scores(Ui& ui, const script::Scores& scores, ImU32 ink, ImU32 track);
/// An editor for one parameter at the cursor. True when it was changed.
bool edit_param(Ui& ui, const std::string& name, const Scenario& s, const ParamDef& def, ActorSet parties,
                double& value);
/// A rule across the page, with room below it.
void rule_here(Ui& ui);
/// The head of a sheet: its title, with room beside it for the button that closes it, and a rule.
void sheet_title(Ui& ui, const std::string& title);
/// Something that is done or said with terms that one sets: an action, a promise.
struct Terms {
    const Text& title;
    const Text& words;
    const std::vector<ParamDef>& params;
    std::vector<double>& values;
    ActorSet who;       ///< Whom they may name.
    bool said = false;  ///< The words are spoken, and stand between quotation marks.
};
/// A sheet for it: its title, its words with the terms as they are set, an editor for each of them under its label
/// (`NAME/param/...`). What follows until `end_terms` scrolls with them; what follows that stands at the foot.
void begin_terms_sheet(Ui& ui, const std::string& name, float height_units, const Scenario& s, const Terms& terms,
                       bool& open);
void end_terms(Ui& ui);
/// A picture that suits a card.
void card_picture(ImDrawList& list, const Scenario& s, CardId card, ImVec2 low, ImVec2 high);
/// A picture that suits a scenario: that of the first of its cards which has one of its own kind (those of the
/// calendar, and those of no kind, do not count).
[[nodiscard]] render::Scene opening_scene(const Scenario& s);
[[nodiscard]] render::Backdrop backdrop(const Scenario& s);
/// A number with its name, a bar, and a click that asks "why?".
void number_row(Ui& ui, Desk& desk, const std::string& label, SlotIndex slot, float width, bool on_paper = false);
/// Good, bad or neither, for an indicator's level.
[[nodiscard]] ImU32 level_colour(const IndicatorDef& def, double value);

}  // namespace demarche::ui
