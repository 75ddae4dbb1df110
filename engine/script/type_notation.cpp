#include "script/type_notation.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "base/text.h"
#include "script/schema_types.h"

namespace demarche::script {

namespace {

constexpr int kDeepestType = 8;
constexpr std::size_t kLongestNotation = 2000;  // bytes
// The kinds that have a name of one word.
constexpr auto kFirstKind = static_cast<std::size_t>(Kind::kActor);
constexpr auto kLastKind = static_cast<std::size_t>(Kind::kPhase);

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// A type by its name, but for those that have parts.
std::optional<Type> plain_type(std::string_view name) {
    if (name == "number") return schema::number();
    if (name == "integer") return schema::of_form(Type::Form::kInteger);
    if (name == "boolean") return schema::boolean();
    if (name == "string") return schema::string();
    if (name == "text") return schema::text();
    if (name == "parameter") return schema::string(schema::kParameter);
    if (name == "mark") {
        Type mark = schema::number();
        mark.note = schema::kMark;
        return mark;
    }
    if (name == "secret") {
        Type secret = schema::ref(Kind::kObjective);
        secret.note = schema::kSecret;
        return secret;
    }
    if (name == "rule") return schema::decision_rule();
    if (name == "function") return schema::of_form(Type::Form::kFunction);
    if (name == "any") return Type{};
    if (name == "subject") return schema::ref(Kind::kSubject);
    if (name == "its_subject") {
        Type subject = schema::ref(Kind::kSubject);
        subject.note = schema::kItsSubject;
        return subject;
    }
    for (std::size_t k = kFirstKind; k <= kLastKind; ++k) {
        if (word(static_cast<Kind>(k)) == name) return schema::ref(static_cast<Kind>(k));
    }
    return std::nullopt;
}

std::vector<std::string> plain_names() {
    std::vector<std::string> names{"number",   "integer", "boolean",     "string",    "text", "rule",   "table",
                                   "function", "subject", "its_subject", "parameter", "mark", "secret", "any"};
    for (std::size_t k = kFirstKind; k <= kLastKind; ++k)
        names.emplace_back(word(static_cast<Kind>(k)));
    return names;
}

/// Stops at the first fault, which `fault` keeps.
class TypeReader {
 public:
    TypeReader(std::string_view text, std::set<std::string, std::less<>>& pool) : text_(text), pool_(pool) {}

    TypeNotation whole() {
        TypeNotation read = alternatives(0);
        blank();
        if (fault_.empty() && !at_end()) fail("its end");
        return read;
    }
    [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
    TypeNotation alternatives(int depth) {
        TypeNotation read;
        if (!may_be(depth)) return read;
        Type words = schema::one_of({});
        do {
            blank();
            if (!at_end() && (text_[at_] == '"' || text_[at_] == '\'')) {
                words.words.push_back(quoted());
            } else {
                read.types.push_back(item(depth));
            }
        } while (fault_.empty() && take('|'));
        // Words first: an id that is spelt like one means the word.
        if (!words.words.empty()) read.types.insert(read.types.begin(), std::move(words));
        read.optional = take('?');
        return read;
    }

    Type item(int depth) {
        Type type;
        if (take('(')) {
            TypeNotation inner = alternatives(depth + 1);
            expect(')');
            if (inner.types.size() == 1) {
                type = std::move(inner.types.front());
            } else if (fault_.empty()) {
                // What stands in brackets is there to be a list of.
                expect('[');
                expect(']');
                type = schema::list(std::move(inner.types));
            }
        } else if (take('{')) {
            type = fields(depth);
        } else {
            type = named(depth);
        }
        // Each list copies what is in it, as every level does.
        for (int level = depth + 1; fault_.empty() && take('[') && may_be(level); ++level) {
            expect(']');
            type = schema::list(std::move(type));
        }
        return type;
    }

    bool may_be(int depth) {
        if (depth > kDeepestType) fail(fmt::format("no more than {} levels", kDeepestType));
        return depth <= kDeepestType;
    }

    Type named(int depth) {
        const std::string_view name = this->name();
        if (!fault_.empty()) return {};
        if (name == "table") {
            expect('<');
            return map(depth);
        }
        std::optional<Type> type = plain_type(name);
        if (!type) {
            const std::vector<std::string> known = plain_names();
            const std::string_view near = nearest(name, std::vector<std::string_view>(known.begin(), known.end()));
            fault_ = fmt::format(
                "'{}' is no type{}", name,
                near.empty() ? "; there are " + list_text(known) : fmt::format("; did you mean '{}'?", near));
            return {};
        }
        const bool counts = type->form == Type::Form::kNumber || type->form == Type::Form::kInteger;
        if (counts && take('(')) bounds(*type);
        return std::move(*type);
    }

    Type map(int depth) {
        const std::string_view key = name();
        const std::optional<Type> keys = plain_type(key);
        const bool words = key == "string" || key == schema::kOption;
        if (fault_.empty() && !words && (!keys || keys->form != Type::Form::kRef)) {
            fault_ = fmt::format("'{}' is no kind of definition whose ids could be keys", key);
            return {};
        }
        expect(',');
        TypeNotation inner = alternatives(depth + 1);
        expect('>');
        if (!fault_.empty()) return {};
        return words ? schema::free_map(key == schema::kOption ? schema::kOption : "name", std::move(inner.types))
                     : schema::map(keys->ref, std::move(inner.types));
    }

    Type fields(int depth) {
        std::vector<Field> out;
        while (fault_.empty() && !take('}')) {
            const std::string_view field = keep(name());
            expect(':');
            TypeNotation inner = alternatives(depth + 1);
            out.push_back({field, !inner.optional, std::move(inner.types), {}, {}});
            if (!take(',')) {
                expect('}');
                break;
            }
        }
        return schema::table(std::move(out));
    }

    void bounds(Type& type) {
        if (const auto low = number()) type.min = *low;
        expect('.');
        expect('.');
        if (const auto high = number()) type.max = *high;
        expect(')');
    }

    std::optional<double> number() {
        blank();
        // The two dots between the bounds are no part of a number.
        std::size_t end = at_;
        while (end < text_.size() &&
               (is_name(text_[end]) || text_[end] == '-' || (text_[end] == '.' && text_.substr(end, 2) != "..")))
            ++end;
        const std::string_view digits = text_.substr(at_, end - at_);
        if (digits.empty()) return std::nullopt;
        double value = 0;
        const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{} || rest != digits.data() + digits.size()) {
            fail("a number");
            return std::nullopt;
        }
        at_ += digits.size();
        return value;
    }

    std::string_view name() {
        blank();
        const std::size_t start = at_;
        while (!at_end() && is_name(text_[at_]))
            ++at_;
        if (at_ == start) fail("a name");
        return text_.substr(start, at_ - start);
    }

    std::string_view quoted() {
        const char quote = text_[at_++];
        const std::size_t end = text_.find(quote, at_);
        if (end == std::string_view::npos) {
            fail("the end of the word");
            return {};
        }
        const std::string_view word = keep(text_.substr(at_, end - at_));
        at_ = end + 1;
        return word;
    }

    std::string_view keep(std::string_view word) { return *pool_.emplace(word).first; }

    void blank() {
        while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\n'))
            ++at_;
    }
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    bool take(char c) {
        blank();
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    void expect(char c) {
        if (fault_.empty() && !take(c)) fail(fmt::format("'{}'", c));
    }
    void fail(std::string_view wanted) {
        if (!fault_.empty()) return;
        blank();
        fault_ = fmt::format("{} expected {}", wanted,
                             at_end() ? "at its end" : fmt::format("before '{}'", printable(text_.substr(at_), 30)));
    }

    std::string_view text_;
    std::set<std::string, std::less<>>& pool_;
    std::size_t at_ = 0;
    std::string fault_;
};

}  // namespace

Result<TypeNotation> read_type(std::string_view notation, std::set<std::string, std::less<>>& pool) {
    if (notation.size() > kLongestNotation) {
        return fail(ErrorCode::kScript, fmt::format("the type '{}': its text is longer than {} bytes",
                                                    printable(notation, 80), kLongestNotation));
    }
    TypeReader reader(notation, pool);
    TypeNotation read = reader.whole();
    if (!reader.fault().empty()) {
        return fail(ErrorCode::kScript, fmt::format("the type '{}': {}", printable(notation, 80), reader.fault()));
    }
    return read;
}

}  // namespace demarche::script
