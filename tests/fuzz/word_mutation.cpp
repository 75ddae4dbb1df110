#include "fuzz/word_mutation.h"

#include <algorithm>
#include <cctype>

#include "fuzz/lua_words.h"

namespace demarche::fuzzing {

namespace {

bool is_number(const std::string& word) {
    return std::isdigit(static_cast<unsigned char>(word.back())) != 0 &&
           (word.front() == '-' || std::isdigit(static_cast<unsigned char>(word.front())) != 0);
}
bool is_literal(const std::string& word) {
    return word.front() == '\'' || word.front() == '"' || is_number(word) || word == "true" || word == "false" ||
           word == "nil" || word == "null";
}

/// Pieces, each of which begins with `first`; what stands before the first of them is one, too.
std::vector<std::string> pieces_of(std::string_view text, char first) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(first, 1), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return out;
}

std::string together(const std::vector<std::string>& pieces) {
    std::string out;
    for (const std::string& piece : pieces)
        out += piece;
    return out;
}

/// One dropped, given twice, or put elsewhere.
void rearrange(std::vector<std::string>& pieces, Stream& luck) {
    const auto any = [&] { return pieces.begin() + static_cast<std::ptrdiff_t>(luck.below(pieces.size())); };
    const std::string piece = *any();
    if (luck.below(2) == 0) pieces.erase(any());
    if (luck.below(2) == 0 || pieces.empty()) {
        pieces.push_back(piece);
    } else {
        pieces.insert(any(), piece);
    }
}

}  // namespace

std::string edge_number(Stream& luck) {
    static constexpr const char* kNumbers[] = {
        "0",     "1",     "2",    "-1",    "0.5",   "100",        "50",        "3",
        "1e6",   "1e300", "-0.0", "1e9",   "0.001", "0.0001",     "63",        "64",
        "65",    "2.0",   "1e-9", "65535", "65536", "2147483648", "0.9999999", "9223372036854775807",
        "1e999", "256",   "10",   "255",   "1000",  "10001",      "-2",        "18446744073709551616"};
    return kNumbers[luck.below(std::size(kNumbers))];
}

WordMutation::WordMutation(std::string_view text, std::uint64_t luck) : words_(words_of(text)), luck_(luck) {}

std::string WordMutation::text() const {
    return joined(words_);
}

void WordMutation::change() {
    if (words_.empty()) return;
    switch (luck_.below(6)) {
        case 0:
        case 1:
            change_literal();
            break;
        case 2:
        case 3:
            drop_or_repeat_entry();
            break;
        case 4: {
            const std::string by = text_of(any_entry());
            replace(any_entry(), by);
            break;
        }
        default:
            change_word();
    }
}

void WordMutation::insert(std::size_t at, const std::string& text) {
    const Words words = words_of(text);
    words_.insert(words_.begin() + static_cast<std::ptrdiff_t>(at), words.begin(), words.end());
}

void WordMutation::erase(Stretch what) {
    words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(what.begin),
                 words_.begin() + static_cast<std::ptrdiff_t>(what.end));
}

void WordMutation::replace(Stretch what, const std::string& text) {
    erase(what);
    insert(what.begin, text);
}

std::string WordMutation::text_of(Stretch what) const {
    return joined(Words(words_.begin() + static_cast<std::ptrdiff_t>(what.begin),
                        words_.begin() + static_cast<std::ptrdiff_t>(what.end)));
}

WordMutation::Stretch WordMutation::any_entry() {
    const std::size_t from = any();
    for (std::size_t n = 0; n < words_.size(); ++n) {
        const std::size_t i = (from + n) % words_.size();
        for (const char* const before : {"{", ",", "=", "(", "[", ":"}) {
            if (words_[i] == before) return {i + 1, end_of_entry(words_, i + 1)};
        }
    }
    return {from, from + 1};
}

void WordMutation::change_literal() {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (is_literal(words_[i])) all.push_back(i);
    }
    if (all.empty()) return;
    const std::size_t at = all[luck_.below(all.size())];
    const bool by_edge = is_number(words_[at]) && luck_.below(2) == 0;
    const std::string by = by_edge ? edge_number(luck_) : words_[all[luck_.below(all.size())]];
    replace({at, at + 1}, by);
}

void WordMutation::drop_or_repeat_entry() {
    Stretch entry = any_entry();
    if (luck_.below(2) == 0) {
        insert(entry.end, ", " + text_of(entry));
        return;
    }
    if (entry.end < words_.size() && words_[entry.end] == ",") ++entry.end;
    erase(entry);
}

void WordMutation::change_word() {
    const std::size_t at = any();
    if (luck_.below(2) == 0) {
        erase({at, at + 1});
    } else {
        words_[at] = words_[any()];
    }
}

std::string changed_lines(std::string_view text, std::uint64_t luck) {
    Stream stream{luck};
    std::vector<std::string> lines = pieces_of(text, '\n');
    if (lines.empty()) return {};
    for (auto n = 1 + stream.below(3); n > 0 && !lines.empty(); --n) {
        if (stream.below(5) == 0) {
            rearrange(lines, stream);
            continue;
        }
        std::string& line = lines[stream.below(lines.size())];
        WordMutation mutation{line, stream.next()};
        mutation.change();
        line = (line.front() == '\n' ? "\n" : "") + mutation.text();
    }
    return together(lines);
}

std::string changed_xml(std::string_view text, std::uint64_t luck) {
    Stream stream{luck};
    std::vector<std::string> tags = pieces_of(text, '<');
    if (tags.empty()) return {};
    for (auto n = 1 + stream.below(3); n > 0; --n) {
        if (stream.below(3) == 0) {
            rearrange(tags, stream);
            continue;
        }
        // A quoted value becomes another one's, or a number.
        std::string& tag = tags[stream.below(tags.size())];
        const std::string& other = tags[stream.below(tags.size())];
        const auto quoted = [&](const std::string& in) {
            std::vector<std::pair<std::size_t, std::size_t>> out;
            for (std::size_t at = in.find('"'); at != std::string::npos; at = in.find('"', out.back().second + 1)) {
                const std::size_t end = in.find('"', at + 1);
                if (end == std::string::npos) break;
                out.emplace_back(at, end);
            }
            return out;
        };
        const auto places = quoted(tag);
        const auto sources = quoted(other);
        if (places.empty()) continue;
        const auto [begin, end] = places[stream.below(places.size())];
        std::string by = edge_number(stream);
        if (!sources.empty() && stream.below(2) == 0) {
            const auto [from, to] = sources[stream.below(sources.size())];
            by = other.substr(from + 1, to - from - 1);
        }
        tag = tag.substr(0, begin + 1) + by + tag.substr(end);
    }
    return together(tags);
}

}  // namespace demarche::fuzzing
