#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/translated.h"
#include "report/course.h"
#include "report/markup.h"
#include "session/cause.h"
#include "session/names.h"
#include "session/story.h"

namespace demarche::report {

/// What the parts of the page share while it is written.
struct Sheet {
    const Course& c;
    Markup m;
    const Words& w;
    session::Story story;

    explicit Sheet(const Course& course) : c(course), w(words_of(course.s())), story(course.s(), course.view) {}

    [[nodiscard]] const Scenario& s() const { return c.s(); }
    [[nodiscard]] std::string name(ActorId actor) const { return session::name(c.s(), actor); }
    /// "Round 3: 14-20 June 2010"
    [[nodiscard]] std::string round_name(int round) const;
    /// A number of the World as it is read.
    [[nodiscard]] std::string number(double value) const;
    /// "+12.5"
    [[nodiscard]] std::string change(double by) const;
    /// "good", "bad" or "" of a change of a number, by what is better.
    [[nodiscard]] std::string_view mood(SlotIndex slot, double by) const;
    /// The letter by which an agreement is named on charts: "A", "B", ..., "Z", "A2", ...
    [[nodiscard]] std::string letter(AgreementId agreement) const;
    /// The reader's own count of drafts, from 1: the session's would tell how many he does not know of.
    [[nodiscard]] std::size_t number_of(DraftId draft) const;
    /// What brought a movement about, with the script's own reason where it gave one.
    [[nodiscard]] std::string cause(const Effect& effect) const;
    /// The same by the deed alone: an action with who took it; what a hook did by what the hook followed from.
    [[nodiscard]] std::string deed(const Effect& effect) const;
    /// What brought the movements of one number about, added up; the largest first.
    [[nodiscard]] std::vector<session::MovedBy> causes(const std::vector<const Effect*>& effects) const;
    /// Drafts that were withdrawn, and by whom, as far as the reader knows.
    [[nodiscard]] ActorId withdrawer(DraftId draft) const;

    /// A seat's colour as tinted() gives it; grey for one whose scenario gives it none.
    [[nodiscard]] std::string tint(ActorId actor) const;
    /// A seat with its colour.
    void seat(ActorId actor);
    /// The heading of a part, to which the contents lead.
    void heading(std::string_view id, std::string_view words);
    /// A paragraph in the small type of remarks.
    void remark(std::string_view words) { m.put("p", words, {{"class", "remark"}}); }
    /// A bar for a score from 0 to 1.
    void bar(double share, std::string_view tint);
    /// The table behind a chart, folded away: a row for the deal (0) and each round, with as many cells as there are
    /// columns.
    using FigureRow = std::pair<int, std::vector<std::string>>;
    void figures(const std::vector<std::string>& columns, const std::vector<FigureRow>& rows);
    /// The paragraphs of a text.
    void paragraphs(const std::string& text);
};

/// One part of the page.
struct Part {
    const char* id;
    std::string title;
    void (*write)(Sheet&);
    bool there = true;
    bool across = false;  ///< Of the short edition: over both of its columns, before all that runs in them.
};
/// Those of the short edition.
[[nodiscard]] std::vector<Part> short_parts_of(const Course& course, const Words& words);

/// All that moved one number in one round.
struct RoundChange {
    SlotIndex slot = 0;
    int round = 1;
    double before = 0, after = 0;
    double share = 0;  ///< Of the number's range.
    std::vector<const Effect*> effects;
};
/// The largest changes of a round, of each number at most two; by rounds, in each the largest share of a range first.
[[nodiscard]] std::vector<RoundChange> largest_changes(const Course& course, std::size_t most);
/// Who played a seat, as far as that was noted; "" where the reader may not know.
[[nodiscard]] std::string played_by(const Sheet& sheet, ActorId actor);

/// Fills a section of the page; each begins with its heading.
void outcome_part(Sheet& sheet);
void history_part(Sheet& sheet);
void numbers_part(Sheet& sheet);
void trust_part(Sheet& sheet);
void causes_part(Sheet& sheet);
void offers_part(Sheet& sheet);
void agreements_part(Sheet& sheet);
void promises_part(Sheet& sheet);
void secrets_part(Sheet& sheet);
void roads_part(Sheet& sheet);
void debrief_part(Sheet& sheet);
void chronicle_part(Sheet& sheet);

/// Declarations of style by which an element has a colour ("#rrggbb") that is seen on the page by day and by night.
[[nodiscard]] std::string tinted(const std::string& colour);
/// The rules of style of the page.
[[nodiscard]] std::string_view style_rules();

}  // namespace demarche::report
