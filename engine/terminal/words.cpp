#include "terminal/words.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "base/utf8.h"
#include "base/words.h"
#include "model/translated.h"

namespace demarche::terminal {

namespace {

constexpr std::size_t kFullPage = 78;
constexpr std::size_t kNarrowPage = 40;
std::size_t page = kFullPage;

}  // namespace

void set_page_width(std::size_t width) {
    page = std::clamp(width, kNarrowPage, kFullPage);
}

std::size_t page_width() {
    return page;
}

namespace {

/// The same in a width as it is, whatever the page.
std::string wrap_in(std::string_view text, std::size_t width, std::size_t indent) {
    std::string out;
    const std::string pad(indent, ' ');
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        std::size_t column = 0;
        bool first = true;
        while (true) {
            const std::size_t from = line.find_first_not_of(' ');
            if (from == std::string_view::npos) break;
            // Indentation of a list item is kept; blanks between words are not.
            const std::string lead = first ? std::string(from, ' ') : std::string{};
            line.remove_prefix(from);
            const std::size_t stop = line.find(' ');
            const std::string_view one = line.substr(0, stop);
            const std::size_t length = utf8_length(one);
            if (!first && column + 1 + length > width - indent) {
                out += "\n" + pad;
                column = 0;
            } else if (!first) {
                out += ' ';
                ++column;
            }
            out += lead;
            out += one;
            column += length + lead.size();
            first = false;
            line.remove_prefix(one.size());
        }
        if (!text.empty()) out += "\n" + pad;
    }
    return out;
}

/// Columns are kept apart by runs of blanks: two of them are left of each.
std::string without_columns(std::string_view text) {
    std::string out;
    std::size_t blanks = 0;
    for (const char c : text) {
        blanks = c == ' ' ? blanks + 1 : 0;
        if (blanks <= 2) out += c;
    }
    return out;
}

std::string fitted_line(std::string_view line) {
    if (utf8_length(line) <= page) return std::string{line};
    if (line.find_first_not_of('-') == std::string_view::npos) return std::string(page, '-');
    const std::size_t lead = line.find_first_not_of(' ');
    if (lead == std::string_view::npos) return {};
    // Something has to fit beside any indentation.
    const std::size_t left = std::min<std::size_t>(lead, 8);
    const std::string words = without_columns(line.substr(lead));
    if (left + utf8_length(words) <= page) return std::string(left, ' ') + words;
    // The mark of a question and the blank after it belong to the answer that is typed behind them.
    const bool question = words.ends_with("> ");
    std::string out = std::string(left, ' ') + wrap_in(words, page - (question ? 1 : 0), left + 2);
    if (question) out += ' ';
    return out;
}

}  // namespace

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
    // Something has to fit beside any indentation.
    const std::size_t less = kFullPage - page;
    if (less > 0) width = std::max(width > less ? width - less : 0, indent + 16);
    return wrap_in(text, width, indent);
}

std::string fitted_to_page(std::string_view text) {
    if (page == kFullPage) return std::string{text};
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out += fitted_line(text.substr(0, end));
        if (end == std::string_view::npos) break;
        out += '\n';
        text.remove_prefix(end + 1);
    }
    return out;
}

std::string cell(std::string_view text, std::size_t width) {
    std::string out;
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t step = utf8_next(text, i) - i;
        if (used == width) break;
        out.append(text, i, step);
        ++used;
        i += step;
    }
    out.append(width - used, ' ');
    return out;
}

namespace {

/// Room for a number with a tenth and the blank before the next column.
constexpr std::size_t kLeastColumn = 7;

/// The cells as a narrow page has room for them. The widest column gives first, so that each row of a table has the
/// same columns. False where there is no room for all of them.
bool fit(std::vector<Cell>& cells) {
    std::size_t total = 2;
    for (const Cell& one : cells)
        total += one.width;
    for (; total > page; --total) {
        Cell& widest = *std::max_element(cells.begin(), cells.end(),
                                         [](const Cell& a, const Cell& b) { return a.width < b.width; });
        if (widest.width <= kLeastColumn) return false;
        --widest.width;
    }
    return true;
}

}  // namespace

std::string row(const std::vector<Cell>& wanted) {
    std::vector<Cell> cells = wanted;
    if (page < kFullPage && !fit(cells)) {  // its cells one after the other; what is too long goes on below
        std::string line = "  ";
        for (const Cell& one : cells)
            line += (line.size() > 2 && !one.text.empty() ? "  " : "") + one.text;
        return fitted_line(line) + "\n";
    }
    std::vector<std::vector<std::string>> lines(cells.size());
    std::size_t most = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t room = cells[i].width - 1;
        std::string left = wrap_in(cells[i].text, room, 0);
        while (!left.empty()) {
            const std::size_t end = std::min(left.find('\n'), left.size());
            std::string line = left.substr(0, end);
            left.erase(0, std::min(end + 1, left.size()));
            while (utf8_length(line) > room) {  // a word that is longer than the column
                const std::string part = utf8_head(line, room);
                lines[i].push_back(part);
                line.erase(0, part.size());
            }
            lines[i].push_back(std::move(line));
        }
        most = std::max(most, lines[i].size());
    }
    std::string out;
    for (std::size_t n = 0; n < most; ++n) {
        std::string line = "  ";
        for (std::size_t i = 0; i < cells.size(); ++i)
            line += cell(n < lines[i].size() ? lines[i][n] : std::string{}, cells[i].width);
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

std::size_t names_width(const Scenario& scenario) {
    std::size_t widest = 0;
    for (const ActorDef& actor : scenario.actors)
        widest = std::max(widest, utf8_length(actor.name.str()));
    return std::min<std::size_t>(widest, 40) + 1;
}

std::string bar(double value, double low, double high, std::size_t steps) {
    const double share = high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0;
    const auto full = static_cast<std::size_t>(std::lround(share * static_cast<double>(steps)));
    return std::string(full, '#') + std::string(steps - full, '.');
}

std::string heading_line(std::string_view title) {
    return wrap(title) + "\n" + std::string(std::min(utf8_length(title), page_width()), '-') + "\n";
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string plain_name(std::string_view name) {
    std::string out;
    for (const char c : in_capitals(std::string{name})) {
        const bool joint = c == ' ' || c == '-' || c == '_';
        if (joint && (out.empty() || out.back() == ' ')) continue;
        out += joint ? ' ' : c;
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string joined_name(std::string_view name) {
    std::string out = plain_name(name);
    std::erase(out, ' ');
    return out;
}

namespace {

/// What one of them is called as `wanted` says, by names written as `form` does.
template <class I, class D, class Names, class Form>
I meant_in(const ById<I, D>& all, std::string_view word, Names names_of, Form form) {
    const std::string wanted = form(word);
    if (wanted.empty()) return I{};
    I begins;
    int fits = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool fit = false;
        for (const std::string& candidate : names_of(all[I{i}])) {
            const std::string have = form(candidate);
            if (have == wanted) return I{i};
            fit |= have.substr(0, wanted.size()) == wanted;
        }
        if (fit) begins = I{i}, ++fits;
    }
    return fits == 1 ? begins : I{};
}

template <class I, class D, class Names>
I meant(const ById<I, D>& all, std::string_view word, Names names_of) {
    const I as_written = meant_in(all, word, names_of, plain_name);
    // Several words are several names before they are one that is written apart.
    if (as_written.valid() || word.find(' ') != std::string_view::npos) return as_written;
    return meant_in(all, word, names_of, joined_name);
}

}  // namespace

ActorId actor_meant(const Scenario& scenario, std::string_view word) {
    const demarche::Words& words = demarche::words_of(scenario);
    return meant(scenario.actors, word, [&](const ActorDef& d) {
        std::vector<std::string> names{d.id, d.short_name.str(), d.name.str()};
        for (const Text& name : d.also)
            names.push_back(name.str());
        // Where names are declined one writes to somebody in another case than the first.
        for (const char* const grammatical : {"gen", "dat", "acc", "ins", "loc"}) {
            if (const std::string* const form = words.form(grammatical, d.name.str())) names.push_back(*form);
        }
        return names;
    });
}

ActorId actor_near(const Scenario& scenario, std::string_view word) {
    std::vector<std::string> names;
    std::vector<ActorId> whose;
    for (std::size_t i = 0; i < scenario.actors.size(); ++i) {
        const ActorDef& def = scenario.actors[ActorId{i}];
        for (const std::string& one : {def.id, def.name.str()}) {
            names.push_back(in_capitals(one));
            whose.emplace_back(i);
        }
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string_view near = nearest(in_capitals(std::string{word}), views);
    for (std::size_t i = 0; i < names.size() && !near.empty(); ++i) {
        if (names[i] == near) return whose[i];
    }
    return {};
}

PlaceId place_meant(const Scenario& scenario, std::string_view word) {
    return meant(scenario.places, word, [](const PlaceDef& d) { return std::vector<std::string>{d.id, d.name.str()}; });
}

namespace {

constexpr std::string_view kBlanks = " \t\r";

}  // namespace

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> out;
    std::string word;
    bool inside = false;
    bool any = false;
    for (const char c : line) {
        if (c == '"') {
            inside = !inside;
            any = true;
        } else if (!inside && (c == ' ' || c == '\t' || c == '\r')) {
            if (any) out.push_back(word);
            word.clear();
            any = false;
        } else {
            word += c;
            any = true;
        }
    }
    if (any) out.push_back(word);
    return out;
}

std::vector<std::string> words_as_typed(std::string_view line) {
    std::vector<std::string> out;
    for (std::size_t from = line.find_first_not_of(kBlanks); from != std::string_view::npos;) {
        const std::size_t to = std::min(line.find_first_of(kBlanks, from), line.size());
        out.emplace_back(line.substr(from, to - from));
        from = line.find_first_not_of(kBlanks, to);
    }
    return out;
}

std::string said_from(const std::vector<std::string>& words, std::size_t from) {
    std::string text = rest_of(words, from);
    const bool whole = text.size() > 1 && text.front() == '"' && text.find('"', 1) == text.size() - 1;
    return whole ? text.substr(1, text.size() - 2) : text;
}

std::string rest_of(const std::vector<std::string>& words, std::size_t from) {
    std::string out;
    for (std::size_t i = from; i < words.size(); ++i)
        out += (out.empty() ? "" : " ") + words[i];
    return out;
}

}  // namespace demarche::terminal
