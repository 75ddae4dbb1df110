#include "fuzz/lua_words.h"

#include <algorithm>
#include <cctype>

namespace demarche::fuzzing {

namespace {

bool in_name(char c) {
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

std::size_t end_of_text(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (++at; at < text.size() && text[at] != quote && text[at] != '\n'; ++at) {
        if (text[at] == '\\') ++at;
    }
    return std::min(at + 1, text.size());
}

bool in_number(std::string_view text, std::size_t at) {
    const bool sign = (text[at] == '-' || text[at] == '+') && (text[at - 1] == 'e' || text[at - 1] == 'E');
    return in_name(text[at]) || text[at] == '.' || sign;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
    const bool number = std::isdigit(static_cast<unsigned char>(text[at])) != 0;
    while (++at < text.size() && (number ? in_number(text, at) : in_name(text[at]))) {
    }
    return at;
}

/// Is a `-` the sign of the number behind it, and no subtraction?
bool is_sign(std::string_view text, std::size_t at, const std::vector<std::string>& before) {
    const bool number = at + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0;
    if (text[at] != '-' || !number || before.empty()) return false;
    const char last = before.back().back();
    return last == '{' || last == '(' || last == '[' || last == ',' || last == '=' || last == ':';
}

int change_of_depth(const std::string& word) {
    if (word == "{" || word == "(" || word == "[" || word == "function" || word == "do" || word == "then") return 1;
    if (word == "}" || word == ")" || word == "]" || word == "end") return -1;
    return 0;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        std::size_t end = at + 1;
        if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            at = end;
            continue;
        }
        if (text.substr(at, 2) == "--") {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (c == '"' || c == '\'') {
            end = end_of_text(text, at);
        } else if (is_sign(text, at, out)) {
            end = end_of_word(text, at + 1);
        } else if (in_name(c)) {
            end = end_of_word(text, at);
        } else {
            // Signs of several letters are one word each.
            for (const std::string_view sign : {"...", "..", "==", "~=", "<=", ">=", "//", "<<", ">>", "::"}) {
                if (text.substr(at, sign.size()) != sign) continue;
                end = at + sign.size();
                break;
            }
        }
        out.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    int depth = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            const bool begins = depth <= 0 && (words[i - 1] == "}" || words[i - 1] == ")" || words[i - 1] == "end") &&
                                in_name(words[i].front()) && words[i] != "then" && words[i] != "do";
            out += begins ? '\n' : ' ';
        }
        out += words[i];
        depth += change_of_depth(words[i]);
    }
    return out;
}

std::size_t closing(const std::vector<std::string>& words, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < words.size(); ++i) {
        depth += change_of_depth(words[i]);
        if (depth <= 0) return i;
    }
    return words.size();
}

std::size_t end_of_entry(const std::vector<std::string>& words, std::size_t from) {
    int depth = 0;
    for (std::size_t i = from; i < words.size(); ++i) {
        if (depth == 0 && (words[i] == "," || words[i] == ";")) return i;
        depth += change_of_depth(words[i]);
        if (depth < 0) return i;
    }
    return words.size();
}

}  // namespace demarche::fuzzing
