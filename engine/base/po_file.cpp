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

PoFile read_po(std::string_view text) {
    PoFile file;
    PoEntry entry;
    bool begun = false;     // the entry has its msgid
    bool answered = false;  // and its msgstr
    bool fuzzy = false;     // for the entry to come
    std::string* into = nullptr;
    std::map<std::string, int> lines;  // of each message
    const char* const begin = text.data();
    const char* comment = nullptr;  // where those begin that belong to the entry to come
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto flush = [&] {
        if (begun && entry.id.empty() && entry.context.empty()) {
            if (!entry.words.empty()) file.header = entry.words.front();
            file.header_from = entry.from;
            file.header_to = entry.to;
        } else if (begun) {
            if (!answered) file.faults.emplace_back(entry.line, "this msgid has no msgstr");
            const auto [first, fresh] = lines.emplace(entry.context + '\4' + entry.id, entry.line);
            if (!fresh) {
                file.faults.emplace_back(entry.line, "the same msgid stands in line " + std::to_string(first->second) +
                                                         " already, and that one counts");
            }
            file.entries.push_back(std::move(entry));
        }
        entry = {};
        begun = answered = false;
        into = nullptr;
    };
    for (int number = 1; !text.empty(); ++number) {
        std::string_view line = text.substr(0, text.find('\n'));
        const char* const line_begin = line.data();
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        line = trimmed(line);
        if (line.empty()) continue;
        if (line.starts_with("#~")) {
            line.remove_prefix(line.starts_with("#~ ") ? 3 : 2);
            file.obsolete.append(line).append("\n");
            continue;
        }
        if (line.front() == '#') {
            if (comment == nullptr) comment = line_begin;
            if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) fuzzy = true;
            continue;
        }
        if (line.starts_with("msgctxt ") || line.starts_with("msgid ")) {
            const bool context = line.starts_with("msgctxt ");
            if (begun || context) flush();
            if (context || entry.context.empty())
                entry.from = static_cast<std::size_t>((comment != nullptr ? comment : line_begin) - begin);
            comment = nullptr;
            if (!context) {
                begun = true;
                entry.line = number;
            }
            if (fuzzy) entry.fuzzy = true;
            fuzzy = false;
            into = context ? &entry.context : &entry.id;
        } else if (line.starts_with("msgid_plural ")) {
            into = begun ? &entry.plural : nullptr;
        } else if (line.starts_with("msgstr ") || line.starts_with("msgstr[")) {
            answered = begun;
            if (begun) into = &entry.words.emplace_back();
        } else if (line.front() != '"') {
            file.faults.emplace_back(number,
                                     "this is no part of a translation; expected msgid, msgstr, a text in quotes or a "
                                     "comment");
            continue;
        }
        std::size_t at = line.find('"');
        if (at == std::string_view::npos || into == nullptr) {
            file.faults.emplace_back(number, into == nullptr ? "a text that belongs to no msgid" : "a text is missing");
            continue;
        }
        if (const std::size_t word = std::min(line.find(' '), line.size());
            line.front() != '"' &&
            line.substr(word, at - std::min(at, word)).find_first_not_of(" \t") != std::string_view::npos) {
            file.faults.emplace_back(number, "the text does not begin with a quote");
            continue;
        }
        for (std::size_t i = at + 1; i + 1 < line.size() && line[i] != '"'; ++i) {
            if (line[i] != '\\') continue;
            ++i;
            if (std::string_view{"nt\"\\"}.find(line[i]) == std::string_view::npos) {
                file.faults.emplace_back(number, "of what begins with \\ there are \\n, \\t, \\\" and \\\\");
                break;
            }
        }
        const std::size_t open = at;
        *into += read_quoted(line, at);
        entry.to = static_cast<std::size_t>(line.data() + line.size() - begin);
        comment = nullptr;
        // A quote behind an odd number of \\ is one of the text.
        const std::size_t last = line.find_last_not_of('\\', line.size() - 2);
        const std::size_t bars = line.size() < 2 || last == std::string_view::npos ? 0 : line.size() - 2 - last;
        if (at != line.size() || line.back() != '"' || bars % 2 == 1 || open + 1 == line.size())
            file.faults.emplace_back(number, "the text does not end in a quote");
    }
    flush();
    const PluralRule plural{file.header_field("Plural-Forms")};
    for (const PoEntry& one : file.entries) {
        if (one.plural.empty() || one.words.size() == plural.forms()) continue;
        file.faults.emplace_back(one.line, std::to_string(one.words.size()) +
                                               " msgstr where the header's Plural-Forms "
                                               "want " +
                                               std::to_string(plural.forms()));
    }
    return file;
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
