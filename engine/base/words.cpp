#include "base/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>

#include "base/article.h"
#include "base/utf8.h"

namespace demarche {

namespace {

constexpr char kContextEnd = '\4';

std::string key_of(std::string_view context, std::string_view message) {
    std::string key;
    key.reserve(context.size() + message.size() + 1);
    key += context;
    key += kContextEnd;
    key += message;
    return key;
}

/// Which of `count` words suits a value: by the plural rule for a number, else by the gender that the language gives
/// it; the last for a number that is still open.
std::size_t suiting(std::string_view value, std::size_t count, const Words* words) {
    double number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault == std::errc{} && end == value.data() + value.size()) {
        number = std::abs(number);
        // Of parts of a thing one speaks as of two things: "2.5 rounds".
        const auto n = number == std::floor(number) && number < 1e15 ? static_cast<unsigned long long>(number) : 2ULL;
        const std::size_t form = words == nullptr ? (n == 1 ? 0 : 1) : words->plural(n);
        return std::min(form, count - 1);
    }
    const std::string* gender = words == nullptr ? nullptr : words->form("gender", value);
    if (gender == nullptr) {
        // A number that nobody has chosen yet is "some", or stands in brackets by its name: of such one speaks as of
        // many.
        const bool open = value == "some" || (value.starts_with('[') && value.ends_with(']'));
        return open ? count - 1 : 0;
    }
    if (count == 2) return *gender == "pl" ? 1 : 0;
    const std::size_t place = *gender == "f" ? 1 : *gender == "n" ? 2 : *gender == "pl" ? 3 : 0;
    return place < count ? place : 0;
}

/// A grammatical form of a name, or of each in a list of names: "Russia, China and Turkey". As it is where there is
/// none.
std::string in_form(std::string_view form, const std::string& value, const Words* words) {
    if (words == nullptr) return value;
    if (const std::string* whole = words->form(form, value)) return *whole;
    const std::string last = " " + words->tr("and") + " ";
    const std::string_view text = value;
    // Where a name can end. Scripts give values of any length: of each name only so many ends are tried.
    constexpr std::size_t kMostParts = 8;
    std::vector<std::size_t> ends;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with(", ") || rest.starts_with(last)) ends.push_back(i);
    }
    ends.push_back(text.size());
    std::string out;
    std::size_t next = 0;  // in ends: the first behind `at`
    for (std::size_t at = 0; at < text.size();) {
        while (ends[next] <= at)
            ++next;
        // The longest that is known: a name may have an "and" of its own.
        const std::string* one = nullptr;
        std::size_t end = text.size();
        for (std::size_t i = std::min(next + kMostParts, ends.size()); i > next && one == nullptr; --i) {
            end = ends[i - 1];
            one = words->form(form, text.substr(at, end - at));
        }
        if (one == nullptr) return value;
        out += *one;
        if (end == text.size()) break;
        const std::string_view between =
            text.substr(end).starts_with(", ") ? std::string_view{", "} : std::string_view{last};
        out += between;
        at = end + between.size();
    }
    return out;
}

/// What stands for the hole `inside` ("n", "place:gen", "n|round|rounds") when its value is known.
std::string hole_words(std::string_view inside, std::string_view name, const std::string& value, const Words* words) {
    if (inside.size() == name.size()) return value;
    std::string_view rest = inside.substr(name.size() + 1);
    if (inside[name.size()] == ':') return in_form(rest, value, words);
    const auto count = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '|')) + 1;
    for (std::size_t skip = suiting(value, count, words); skip > 0; --skip)
        rest.remove_prefix(rest.find('|') + 1);
    return std::string{rest.substr(0, rest.find('|'))};
}

constexpr std::size_t kLongestFilled = std::size_t{64} << 10U;

std::string filled_with(std::string_view message, std::span<const std::pair<std::string, std::string>> values,
                        const Words* words) {
    std::string out;
    out.reserve(message.size() + 16);
    // Scripts fill in texts of any length: no letter is searched twice, neither for the end of a hole nor for its name.
    std::size_t close = 0;
    std::size_t name_end = 0;
    for (std::size_t i = 0; i < message.size(); ++i) {
        // Names in place of short holes can make much of a text that is not long itself.
        if (out.size() > kLongestFilled) return printable(out, kLongestFilled);
        const char c = message[i];
        const bool doubled = i + 1 < message.size() && message[i + 1] == c;
        if ((c == '{' || c == '}') && doubled) {
            out += c;
            ++i;
            continue;
        }
        if (c == '{') {
            if (close <= i) close = message.find('}', i);
            if (close != std::string_view::npos) {
                if (name_end <= i) name_end = message.find_first_of(":|}", i + 1);
                const std::string_view inside = message.substr(i + 1, close - i - 1);
                const std::string_view name = message.substr(i + 1, name_end - i - 1);
                const auto hit =
                    std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
                if (hit != values.end()) {
                    const std::string found = hole_words(inside, name, hit->second, words);
                    std::string_view said = found;
                    // A name that is a quotation itself needs no second pair of marks: '"Not spontaneous"'.
                    const bool quoted = out.ends_with('\'') && close + 1 < message.size() && message[close + 1] == '\'';
                    if (quoted && said.size() > 2 && said.front() == '"' && said.back() == '"')
                        said = said.substr(1, said.size() - 2);
                    if (ends_with_the(out)) said.remove_prefix(article_of(said).size());
                    if (words == nullptr) {
                        out += said;
                    } else {
                        out += words->number(std::string{said});
                    }
                    i = close;
                    continue;
                }
            }
        }
        out += c;
    }
    return out;
}

}  // namespace

std::string fill(std::string_view message, std::span<const std::pair<std::string, std::string>> values) {
    return filled_with(message, values, nullptr);
}

std::vector<std::string_view> hole_names(std::string_view message) {
    std::vector<std::size_t> holes;
    const std::size_t last_close = message.rfind('}');
    for (std::size_t i = 0; last_close != std::string_view::npos && i < last_close; ++i) {
        const char c = message[i];
        if ((c == '{' || c == '}') && message[i + 1] == c) {
            ++i;
        } else if (c == '{') {
            holes.push_back(i);
        }
    }
    if (holes.empty()) return {};
    // Where holes are left open the name of each goes on over those behind it. No letter is read for two of them: a
    // name is its letters up to the next brace and the number of the name that begins there. So from behind.
    std::map<std::pair<std::string_view, std::size_t>, std::size_t> numbers;
    std::vector<std::pair<std::size_t, std::string_view>> found;  // the last hole first
    std::size_t end = message.size();
    std::size_t brace = std::string_view::npos;
    std::size_t behind = 0;  // the number of the name that begins at `brace`; 0: the name ends before it
    std::size_t hole = holes.size();
    for (std::size_t i = last_close + 1; i-- > holes.front();) {
        const char c = message[i];
        if (c == ':' || c == '|' || c == '}') {
            end = i;
            brace = std::string_view::npos;
            behind = 0;
        } else if (c == '{') {
            const std::string_view own = message.substr(i + 1, std::min(brace, end) - i - 1);
            behind = numbers.emplace(std::pair{own, behind}, numbers.size() + 1).first->second;
            brace = i;
            if (hole > 0 && holes[hole - 1] == i) {
                --hole;
                found.emplace_back(behind, message.substr(i + 1, end - i - 1));
            }
        }
    }
    std::vector<std::string_view> names;
    std::vector<bool> named(numbers.size() + 1);
    for (auto one = found.rbegin(); one != found.rend(); ++one) {
        if (!named[one->first]) names.push_back(one->second);
        named[one->first] = true;
    }
    return names;
}

std::string utf8_head(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (; characters > 0 && at < text.size(); --characters)
        at = utf8_next(text, at);
    return std::string{text.substr(0, at)};
}

namespace {

/// Makes a capital of the letter that begins at `at`, in place: capitals of these alphabets are as long as the small.
void capital_at(std::string& text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first >= 'a' && first <= 'z') {
        text[at] = static_cast<char>(first - 'a' + 'A');
    } else if ((first == 0xD0 || first == 0xD1) && at + 1 < text.size()) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if (first == 0xD0 && second >= 0xB0) {  // U+0430..U+043F
            text[at + 1] = static_cast<char>(second - 0x20);
        } else if (first == 0xD1 && second <= 0x8F) {  // U+0440..U+044F
            text[at] = '\xD0';
            text[at + 1] = static_cast<char>(second + 0x20);
        } else if (first == 0xD1 && second <= 0x9F) {  // U+0450..U+045F
            text[at] = '\xD0';
            text[at + 1] = static_cast<char>(second - 0x10);
        }
    }
}

}  // namespace

std::string without_stop(std::string text) {
    if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
    return text;
}

std::string capitalised(std::string text) {
    if (!text.empty()) capital_at(text, 0);
    return text;
}

std::string in_capitals(std::string text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) capital_at(text, at);
    }
    return text;
}

Quotes::Quotes(std::string_view header) {
    std::array<std::string, 4> marks;
    std::size_t n = 0;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = std::min(header.find(' ', at), header.size());
        if (end > at) {
            if (n == marks.size()) return;
            marks[n++] = header.substr(at, end - at);
        }
        at = end + 1;
    }
    if (n == marks.size()) marks_ = std::move(marks);
}

std::string Quotes::nested(std::string text) const {
    if (marks_[0].empty() || text.find(marks_[0]) == std::string::npos) return text;
    struct Mark {
        std::size_t at;
        std::size_t kind;   ///< In marks_; even: it opens.
        std::size_t other;  ///< The index of the one that it is paired with.
        bool kept = true;
    };
    std::vector<Mark> found;
    std::vector<std::size_t> open;
    std::size_t deepest = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t kind = 0;
        while (kind < marks_.size() && text.compare(at, marks_[kind].size(), marks_[kind]) != 0)
            ++kind;
        if (kind == marks_.size()) {
            ++at;
            continue;
        }
        const std::size_t here = found.size();
        found.push_back({at, kind, here});
        at += marks_[kind].size();
        if (kind % 2 == 0) {
            open.push_back(here);
            deepest = std::max(deepest, open.size());
            continue;
        }
        if (open.empty() || found[open.back()].kind + 1 != kind) return text;
        found[here].other = open.back();
        found[open.back()].other = here;
        open.pop_back();
    }
    if (deepest < 2 || !open.empty()) return text;
    const auto ends = [&](std::size_t i) { return found[i].at + marks_[found[i].kind].size(); };
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
        // "((x))" is "(x)".
        if (found[i].kind % 2 != 0 || found[i + 1].kind % 2 != 0 || found[i + 1].at != ends(i)) continue;
        const std::size_t inner_end = found[i + 1].other;
        if (found[i].other != inner_end + 1 || found[found[i].other].at != ends(inner_end)) continue;
        found[i + 1].kept = found[inner_end].kept = false;
    }
    std::string out;
    std::size_t from = 0;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        out.append(text, from, found[i].at - from);
        from = ends(i);
        if (!found[i].kept) continue;
        const bool opens = found[i].kind % 2 == 0;
        if (!opens) --depth;
        out += marks_[(depth % 2) * 2 + (opens ? 0 : 1)];
        if (opens) ++depth;
    }
    out.append(text, from);
    return out;
}

Result<Phrasebook> Phrasebook::read(std::string_view po) {
    if (!is_utf8(po)) return fail(ErrorCode::kUnreadable, "the file is not valid UTF-8; save it as UTF-8");
    const PoFile file = read_po(po);
    if (file.entries.empty() && !file.faults.empty()) {
        return fail(ErrorCode::kUnreadable, "this is no gettext file: " + file.faults.front().second,
                    std::to_string(file.faults.front().first));
    }
    Phrasebook book;
    book.language_ = file.header_field("Language");
    book.name_ = file.header_field("X-Language-Name");
    book.plural_ = PluralRule{file.header_field("Plural-Forms")};
    book.quotes_ = Quotes{file.header_field("X-Quotes")};
    if (std::string mark = file.header_field("X-Decimal-Mark"); !mark.empty()) book.decimal_mark_ = std::move(mark);
    for (const PoEntry& entry : file.entries) {
        if (!entry.translated() || !is_plain_text(entry.words.front()) || entry.breaks_line() || entry.overlong())
            continue;
        std::string key = entry.context.empty() ? entry.id : key_of(entry.context, entry.id);
        book.messages_.emplace(std::move(key), entry.words.front());
    }
    book.know_forms();
    book.know_templates();
    return book;
}

void Phrasebook::know_templates() {
    // What is left of a message without its holes decides how much it says; ties must not depend on a hash.
    const auto own_words = [](const std::string& message) {
        std::size_t count = 0;
        bool inside = false;
        for (const char c : message) {
            inside = c == '{' || (inside && c != '}');
            count += !inside && c != '}';
        }
        return count;
    };
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const auto& [key, words] : messages_) {
        if (key.find('{') != std::string::npos && key.find(kContextEnd) == std::string::npos)
            found.emplace_back(own_words(key), key);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    templates_.clear();
    for (auto& [words, message] : found)
        templates_.push_back(std::move(message));
}

void Phrasebook::know_forms() {
    std::vector<std::pair<std::string, std::string>> more;
    for (const auto& [key, words] : messages_) {
        const std::size_t end = key.find(kContextEnd);
        if (end == std::string::npos) continue;
        if (const std::string* name = find(std::string_view{key}.substr(end + 1)))
            more.emplace_back(key_of(std::string_view{key}.substr(0, end), *name), words);
    }
    messages_.insert(more.begin(), more.end());
}

void Phrasebook::add(const Phrasebook& other) {
    messages_.insert(other.messages_.begin(), other.messages_.end());
    know_forms();
    know_templates();
    if (language_.empty()) {
        language_ = other.language_;
        name_ = other.name_;
        plural_ = other.plural_;
        quotes_ = other.quotes_;
        decimal_mark_ = other.decimal_mark_;
    }
}

const std::string* Phrasebook::find(std::string_view message) const {
    const auto hit = messages_.find(message);
    return hit == messages_.end() ? nullptr : &hit->second;
}

const std::string* Phrasebook::find(std::string_view context, std::string_view message) const {
    const auto hit = messages_.find(key_of(context, message));
    return hit == messages_.end() ? nullptr : &hit->second;
}

const std::string* Phrasebook::find_ending(std::string_view ending, std::string_view message) const {
    const std::string* first = nullptr;
    std::string_view context;
    for (const auto& [key, words] : messages_) {
        const std::size_t end = key.find(kContextEnd);
        if (end == std::string::npos || std::string_view{key}.substr(end + 1) != message) continue;
        const std::string_view mine = std::string_view{key}.substr(0, end);
        if (!mine.ends_with(ending) || (first != nullptr && mine >= context)) continue;
        first = &words;
        context = mine;
    }
    return first;
}

std::string Words::fixed(std::string_view message) const {
    if (program_ != nullptr) {
        if (const std::string* hit = program_->find(message)) message = *hit;
    }
    return demarche::fill(message, {});
}

std::string Words::filled(std::string_view message, std::span<const std::string> values) const {
    const std::vector<std::string_view> names = hole_names(message);
    std::vector<std::pair<std::string, std::string>> named;
    named.reserve(values.size());
    for (std::size_t i = 0; i < values.size() && i < names.size(); ++i)
        named.emplace_back(names[i], values[i]);
    if (program_ != nullptr) {
        if (const std::string* hit = program_->find(message)) message = *hit;
    }
    return fill(message, named);
}

std::string Words::trc(std::string_view context, std::string_view message) const {
    if (program_ != nullptr) {
        if (const std::string* hit = program_->find(context, message)) return *hit;
    }
    return std::string{message};
}

std::string Words::message(std::string_view message) const {
    if (scenario_ != nullptr) {
        if (const std::string* hit = scenario_->find(message)) return *hit;
    }
    if (program_ != nullptr) {
        if (const std::string* hit = program_->find(message)) return *hit;
    }
    return std::string{message};
}

std::string Words::say(const Text& text) const {
    if (english()) return text.str();
    if (text.values.empty()) return message(text.message);
    std::vector<std::pair<std::string, std::string>> values;
    values.reserve(text.values.size());
    for (const auto& [name, value] : text.values)
        values.emplace_back(name, message(value));
    return fill(message(text.message), values);
}

const std::string* Words::find(std::string_view context, std::string_view message) const {
    if (scenario_ != nullptr) {
        if (const std::string* hit = scenario_->find(context, message)) return hit;
    }
    return program_ == nullptr ? nullptr : program_->find(context, message);
}

const std::string* Words::find_ending(std::string_view ending, std::string_view message) const {
    if (scenario_ != nullptr) {
        if (const std::string* hit = scenario_->find_ending(ending, message)) return hit;
    }
    return program_ == nullptr ? nullptr : program_->find_ending(ending, message);
}

std::string Words::fill(std::string_view message, std::span<const std::pair<std::string, std::string>> values) const {
    std::string out = filled_with(message, values, this);
    return book() == nullptr ? out : book()->quotes().nested(std::move(out));
}

std::string Words::number(std::string text) const {
    if (book() == nullptr || book()->decimal_mark() == ".") return text;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t whole = at;
    while (at < text.size() && digit(text[at]))
        ++at;
    const std::size_t point = at;
    if (point == whole || point >= text.size() || text[point] != '.') return text;
    for (++at; at < text.size() && digit(text[at]);)
        ++at;
    if (at == point + 1 || at != text.size()) return text;
    return text.replace(point, 1, book()->decimal_mark());
}

std::string Words::list(std::span<const std::string> items) const {
    return list_text(items, tr("and"));
}

std::string Words::list_or(std::span<const std::string> items) const {
    return list_text(items, tr("or"));
}

std::string Words::yes_no(bool yes) const {
    return yes ? tr("yes") : tr("no");
}

const std::string* Words::form(std::string_view form, std::string_view name) const {
    // What is longer is no name. Scripts give values of any length, and a text may ask for many forms of one.
    constexpr std::size_t kLongestName = 1024;
    return name.size() > kLongestName ? nullptr : find(form, name);
}

std::size_t Words::plural(unsigned long long n) const {
    return book() != nullptr ? book()->plural().form(n) : PluralRule{}.form(n);
}

std::string_view Words::language() const {
    return book() != nullptr ? std::string_view{book()->language()} : std::string_view{"en"};
}

std::string language_of_environment() {
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        const std::string_view all{value};
        const std::string_view code = all.substr(0, all.find_first_of("_.@:"));
        return code == "C" || code == "POSIX" ? std::string{"en"} : std::string{code};
    }
    return "en";
}

}  // namespace demarche
