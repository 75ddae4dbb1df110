#include "base/po_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace demarche {

namespace {

/// An expression of C over n, as plural rules are written. It is read anew for each number: rules are short.
class Expression {
 public:
    Expression(std::string_view text, unsigned long long n) : text_(text), n_(n) {}
    std::optional<unsigned long long> value() {
        const unsigned long long out = choice();
        space();
        if (bad_ || at_ != text_.size()) return std::nullopt;
        return out;
    }

 private:
    using Number = unsigned long long;
    static constexpr int kDeepest = 100;

    void space() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'))
            ++at_;
    }
    bool take(std::string_view sign) {
        space();
        if (text_.substr(at_, sign.size()) != sign) return false;
        at_ += sign.size();
        return true;
    }
    Number choice() {
        if (++depth_ > kDeepest) bad_ = true;
        if (bad_) return 0;
        const Number when = any();
        Number out = when;
        if (take("?")) {
            const Number yes = choice();
            if (!take(":")) bad_ = true;
            const Number no = choice();
            out = when != 0 ? yes : no;
        }
        --depth_;
        return out;
    }
    Number any() {
        Number out = all();
        while (!bad_ && take("||")) {
            const Number right = all();
            out = out != 0 || right != 0 ? 1 : 0;
        }
        return out;
    }
    Number all() {
        Number out = equal();
        while (!bad_ && take("&&")) {
            const Number right = equal();
            out = out != 0 && right != 0 ? 1 : 0;
        }
        return out;
    }
    Number equal() {
        Number out = order();
        while (!bad_) {
            if (take("==")) {
                out = out == order() ? 1 : 0;
            } else if (take("!=")) {
                out = out != order() ? 1 : 0;
            } else {
                break;
            }
        }
        return out;
    }
    Number order() {
        Number out = sum();
        while (!bad_) {
            if (take("<=")) {
                out = out <= sum() ? 1 : 0;
            } else if (take(">=")) {
                out = out >= sum() ? 1 : 0;
            } else if (take("<")) {
                out = out < sum() ? 1 : 0;
            } else if (take(">")) {
                out = out > sum() ? 1 : 0;
            } else {
                break;
            }
        }
        return out;
    }
    Number sum() {
        Number out = product();
        while (!bad_) {
            if (take("+")) {
                out += product();
            } else if (take("-")) {
                out -= product();
            } else {
                break;
            }
        }
        return out;
    }
    Number product() {
        Number out = single();
        while (!bad_) {
            const bool rest = take("%");
            if (rest || take("/")) {
                const Number by = single();
                if (by == 0) {
                    bad_ = true;
                    return 0;
                }
                out = rest ? out % by : out / by;
            } else if (take("*")) {
                out *= single();
            } else {
                break;
            }
        }
        return out;
    }
    Number single() {
        space();
        if (bad_ || at_ >= text_.size()) return wrong();
        if (text_.substr(at_, 2) != "!=" && take("!")) {
            if (++depth_ > kDeepest) return wrong();
            const Number out = single() == 0 ? 1 : 0;
            --depth_;
            return out;
        }
        if (take("(")) {
            const Number out = choice();
            if (!take(")")) bad_ = true;
            return out;
        }
        if (take("n")) return n_;
        Number out = 0;
        const char* const begin = text_.data() + at_;
        const auto [end, fault] = std::from_chars(begin, text_.data() + text_.size(), out);
        if (fault != std::errc{}) return wrong();
        at_ += static_cast<std::size_t>(end - begin);
        return out;
    }
    Number wrong() {
        bad_ = true;
        return 0;
    }

    std::string_view text_;
    Number n_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool bad_ = false;
};

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t'))
        line.remove_prefix(1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
        line.remove_suffix(1);
    return line;
}

}  // namespace

std::string read_quoted(std::string_view text, std::size_t& at) {
    const char quote = text[at++];
    std::string out;
    while (at < text.size() && text[at] != quote && text[at] != '\n') {
        if (text[at] == '\\' && at + 1 < text.size()) {
            ++at;
            out += text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at];
        } else {
            out += text[at];
        }
        ++at;
    }
    if (at < text.size()) ++at;
    return out;
}

std::string PoFile::header_field(std::string_view name) const {
    std::string_view rest = header;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.starts_with(name) && line.substr(name.size()).starts_with(':'))
            return std::string{trimmed(line.substr(name.size() + 1))};
    }
    return {};
}

std::string PoFile::charset() const {
    const std::string type = header_field("Content-Type");
    const std::size_t at = type.find("charset=");
    if (at == std::string::npos) return "UTF-8";
    const std::string name = type.substr(at + 8, type.find_first_of("; ", at) - at - 8);
    return name.empty() || name == "CHARSET" ? "UTF-8" : name;
}

namespace {

/// Reads a file line by line. Each line either begins a part of an entry or adds to the one that was begun last.
class PoReader {
 public:
    explicit PoReader(std::string_view text) : begin_(text.data()), rest_(text) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    }

    PoFile read() {
        while (next_line()) {
            if (line_.empty() || comment() || !keyword()) continue;
            quoted();
        }
        flush();
        check_plurals();
        return std::move(file_);
    }

 private:
    /// @return false when there is none.
    bool next_line() {
        if (rest_.empty()) return false;
        ++number_;
        line_ = rest_.substr(0, rest_.find('\n'));
        line_begin_ = line_.data();
        rest_.remove_prefix(std::min(rest_.size(), line_.size() + 1));
        line_ = trimmed(line_);
        return true;
    }

    bool comment() {
        if (line_.starts_with("#~")) {
            line_.remove_prefix(line_.starts_with("#~ ") ? 3 : 2);
            file_.obsolete.append(line_).append("\n");
            return true;
        }
        if (line_.front() != '#') return false;
        if (comment_ == nullptr) comment_ = line_begin_;
        if (line_.starts_with("#,") && line_.find("fuzzy") != std::string_view::npos) fuzzy_ = true;
        return true;
    }

    /// What the line begins, if anything. @return Whether a text may stand in it.
    bool keyword() {
        if (line_.starts_with("msgctxt ") || line_.starts_with("msgid ")) {
            begin_entry(line_.starts_with("msgctxt "));
        } else if (line_.starts_with("msgid_plural ")) {
            into_ = begun_ ? &entry_.plural : nullptr;
        } else if (line_.starts_with("msgstr ") || line_.starts_with("msgstr[")) {
            if (answered_ && line_[6] == ' ') fault("a second msgstr of the same msgid");
            answered_ = begun_;
            into_ = begun_ ? &entry_.words.emplace_back() : nullptr;
        } else if (line_.front() != '"') {
            fault("this is no part of a translation; expected msgid, msgstr, a text in quotes or a comment");
            return false;
        }
        return true;
    }

    /// @param context  With its msgctxt, before its msgid.
    void begin_entry(bool context) {
        if (begun_ || context) flush();
        if (context || entry_.context.empty())
            entry_.from = static_cast<std::size_t>((comment_ != nullptr ? comment_ : line_begin_) - begin_);
        comment_ = nullptr;
        if (!context) {
            begun_ = true;
            entry_.line = number_;
        }
        if (fuzzy_) entry_.fuzzy = true;
        fuzzy_ = false;
        into_ = context ? &entry_.context : &entry_.id;
    }

    /// The text of the line.
    void quoted() {
        const std::size_t open = line_.find('"');
        if (open == std::string_view::npos || into_ == nullptr)
            return fault(into_ == nullptr ? "a text that belongs to no msgid" : "a text is missing");
        if (!begins_with_quote(open)) return fault("the text does not begin with a quote");
        if (!escapes_known(open)) fault("of what begins with \\ there are \\n, \\t, \\\" and \\\\");
        std::size_t at = open;
        *into_ += read_quoted(line_, at);
        entry_.to = static_cast<std::size_t>(line_.data() + line_.size() - begin_);
        comment_ = nullptr;
        if (ends_in_quote(open, at)) return;
        const bool within = at < line_.size() && line_.back() == '"';
        fault(within ? "the text ends at a quote within it: there it is written \\\""
                     : "the text does not end in a quote");
    }

    /// @param open  The first quote. Between the keyword and it are blanks alone.
    [[nodiscard]] bool begins_with_quote(std::size_t open) const {
        if (line_.front() == '"') return true;
        const std::size_t word = std::min(line_.find(' '), line_.size());
        return line_.substr(word, open - std::min(open, word)).find_first_not_of(" \t") == std::string_view::npos;
    }

    [[nodiscard]] bool escapes_known(std::size_t open) const {
        for (std::size_t i = open + 1; i + 1 < line_.size() && line_[i] != '"'; ++i) {
            if (line_[i] != '\\') continue;
            ++i;
            if (std::string_view{"nt\"\\"}.find(line_[i]) == std::string_view::npos) return false;
        }
        return true;
    }

    /// @param end  Up to where it was read.
    [[nodiscard]] bool ends_in_quote(std::size_t open, std::size_t end) const {
        // A quote behind an odd number of \\ is one of the text.
        const std::size_t last = line_.find_last_not_of('\\', line_.size() - 2);
        const std::size_t bars = line_.size() < 2 || last == std::string_view::npos ? 0 : line_.size() - 2 - last;
        return end == line_.size() && line_.back() == '"' && bars % 2 == 0 && open + 1 != line_.size();
    }

    /// The entry is complete: what comes next belongs to another.
    void flush() {
        if (begun_ && entry_.id.empty() && entry_.context.empty()) {
            if (!entry_.words.empty()) file_.header = entry_.words.front();
            file_.header_from = entry_.from;
            file_.header_to = entry_.to;
        } else if (begun_) {
            if (!answered_) file_.faults.emplace_back(entry_.line, "this msgid has no msgstr");
            const auto [first, fresh] = lines_.emplace(entry_.context + '\4' + entry_.id, entry_.line);
            if (!fresh) {
                file_.faults.emplace_back(
                    entry_.line,
                    "the same msgid stands in line " + std::to_string(first->second) + " already, and that one counts");
            }
            file_.entries.push_back(std::move(entry_));
        }
        entry_ = {};
        begun_ = answered_ = false;
        into_ = nullptr;
    }

    /// How many forms there must be is known only when the header is.
    void check_plurals() {
        const PluralRule plural{file_.header_field("Plural-Forms")};
        for (const PoEntry& one : file_.entries) {
            if (one.plural.empty() || one.words.size() == plural.forms()) continue;
            file_.faults.emplace_back(one.line, std::to_string(one.words.size()) +
                                                    " msgstr where the header's Plural-Forms want " +
                                                    std::to_string(plural.forms()));
        }
    }

    void fault(const char* what) { file_.faults.emplace_back(number_, what); }

    const char* const begin_;  // of the file, with its mark of UTF-8
    std::string_view rest_;
    std::string_view line_;  // without blanks around it
    const char* line_begin_ = nullptr;
    int number_ = 0;  // of the line
    PoFile file_;
    PoEntry entry_;
    bool begun_ = false;                // the entry has its msgid
    bool answered_ = false;             // and its msgstr
    bool fuzzy_ = false;                // for the entry to come
    const char* comment_ = nullptr;     // where those begin that belong to the entry to come
    std::string* into_ = nullptr;       // the part of the entry that texts are added to
    std::map<std::string, int> lines_;  // of each message
};

}  // namespace

PoFile read_po(std::string_view text) {
    return PoReader{text}.read();
}

PluralRule::PluralRule(std::string_view header) {
    const auto field = [&](std::string_view name) {
        const std::size_t at = header.find(name);
        if (at == std::string_view::npos) return std::string_view{};
        const std::string_view rest = header.substr(at + name.size());
        return trimmed(rest.substr(0, rest.find(';')));
    };
    const std::string_view count = field("nplurals=");
    const std::string_view rule = field("plural=");
    std::size_t forms = 0;
    std::from_chars(count.data(), count.data() + count.size(), forms);
    valid_ = forms >= 1 && forms <= 6 && !rule.empty() && rule.size() <= 1000;
    for (unsigned long long n = 0; valid_ && n < 300; ++n) {
        const auto form = Expression{rule, n}.value();
        valid_ = form && *form < forms;
    }
    if (!valid_) return;
    forms_ = forms;
    rule_ = rule;
}

std::size_t PluralRule::form(unsigned long long n) const {
    if (rule_.empty()) return n == 1 ? 0 : 1;
    const auto form = Expression{rule_, n}.value();
    return form && *form < forms_ ? static_cast<std::size_t>(*form) : forms_ - 1;
}

}  // namespace demarche
