#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"
#include "session/names.h"
#include "terminal/prompt.h"

namespace demarche::terminal {

constexpr std::size_t kLine = 78;  ///< Characters of a line; every terminal has 80.

/// How many characters a line of a page takes: 78, or what a narrower terminal has, 40 at least. One for the process,
/// as there is one terminal; set before the first page.
void set_page_width(std::size_t width);
[[nodiscard]] std::size_t page_width();

/// Text broken into lines of at most `width` characters at blanks, each but the first indented. The width is that on a
/// page of 78; on a narrower one it is less by as much.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width = 78, std::size_t indent = 0);
/// What is printed on a page narrower than 78, line by line: a table's row with no room for its columns gives them up
/// and goes on below, indented, as does any other line that is too long; a rule ends where the page does. On a full
/// page it is as it was.
[[nodiscard]] std::string fitted_to_page(std::string_view text);
/// The text cut or filled with blanks to exactly `width` characters (not bytes).
[[nodiscard]] std::string cell(std::string_view text, std::size_t width);
struct Cell {
    std::string text;
    std::size_t width = 0;  ///< With the blank after it, 2 or more.
};
/// A row of a table, two blanks from the edge and with its line end. It takes as many lines as its longest cell needs:
/// no name is cut. On a page narrower than the table its widest columns give way.
[[nodiscard]] std::string row(const std::vector<Cell>& cells);
/// A cell's width for the names of actors.
[[nodiscard]] std::size_t names_width(const Scenario& scenario);
/// A bar of ten steps for a number between two bounds: "######....".
[[nodiscard]] std::string bar(double value, double low, double high, std::size_t steps = 10);
/// A heading with a rule under it, neither wider than the page.
[[nodiscard]] std::string heading_line(std::string_view title);

using session::name;
using session::names;
using session::short_name;

/// A name as names are held against each other: in capitals, with one blank for whatever joins its words ("jalal_abad",
/// "Jalal-Abad").
[[nodiscard]] std::string plain_name(std::string_view name);
/// The same without the blanks, too: "Jalalabad".
[[nodiscard]] std::string joined_name(std::string_view name);

/// An actor that a player means: its id, its short name or its name, in any case; the beginning of one if only one
/// fits.
[[nodiscard]] ActorId actor_meant(const Scenario& scenario, std::string_view word);
/// The actor whose id or name a word that means none comes nearest to; none if it is too far from all.
[[nodiscard]] ActorId actor_near(const Scenario& scenario, std::string_view word);
[[nodiscard]] PlaceId place_meant(const Scenario& scenario, std::string_view word);

/// The words of a line; "..." keeps blanks together.
[[nodiscard]] std::vector<std::string> words_of(std::string_view line);
/// The same with each quotation mark left where it stands, for what is said in words of one's own.
[[nodiscard]] std::vector<std::string> words_as_typed(std::string_view line);
/// What is said from one of these on: a text that stands in quotation marks as a whole is said without them.
[[nodiscard]] std::string said_from(const std::vector<std::string>& words, std::size_t from);
/// The words from one on, with a blank between them.
[[nodiscard]] std::string rest_of(const std::vector<std::string>& words, std::size_t from);
[[nodiscard]] std::string lower(std::string_view text);

/// Which of some definitions is meant behind a command: by its id, or by its name as option_of takes it.
/// @param def_of  Gives the definition for an entry of `all`.
template <class Range, class DefOf = std::identity>
[[nodiscard]] std::optional<std::size_t> definition_meant(const std::vector<std::string>& words, const Range& all,
                                                          DefOf def_of = {}) {
    std::vector<std::string> names;
    for (const auto& one : all) {
        if (plain_name(def_of(one).id) == plain_name(rest_of(words, 1))) return names.size();
        names.push_back(def_of(one).name.str());
    }
    return option_of(rest_of(words, 1), names);
}
/// The same where more may follow: the most words from the first on that name one, and the rest.
struct Named {
    std::size_t index = 0;
    std::vector<std::string> rest;
};
template <class Range, class DefOf = std::identity>
[[nodiscard]] std::optional<Named> definition_named(const std::vector<std::string>& words, const Range& all,
                                                    DefOf def_of = {}) {
    for (std::size_t n = words.size(); n > 1; --n) {
        const auto end = words.begin() + static_cast<std::ptrdiff_t>(n);
        if (const auto index = definition_meant({words.begin(), end}, all, def_of))
            return Named{*index, {end, words.end()}};
    }
    return std::nullopt;
}

}  // namespace demarche::terminal
