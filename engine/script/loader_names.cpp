// The ids of a scenario by kind, and what is said of one that is none of them.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "script/loader_check.h"
#include "script/script_hint.h"

namespace demarche::script {

namespace {

constexpr std::size_t kMostListed = 12;

std::vector<std::string_view> views(const std::vector<std::string>& names) {
    return {names.begin(), names.end()};
}

}  // namespace

std::string quote(std::string_view text) {
    return fmt::format("'{}'", printable(text, 60));
}

std::string listed(const std::vector<std::string>& names, std::string_view what) {
    if (names.empty()) return fmt::format("no {} is defined", what);
    if (names.size() == 1) return fmt::format("there is only '{}'", printable(names.front(), 60));
    std::vector<std::string> some;
    for (std::size_t i = 0; i < names.size() && i < kMostListed; ++i)
        some.push_back(fmt::format("'{}'", printable(names[i], 60)));
    if (names.size() > kMostListed) some.push_back(fmt::format("{} more", names.size() - kMostListed));
    return fmt::format("there are {}", list_text(some));
}

bool Names::add(Kind kind, std::string id) {
    const auto k = static_cast<std::size_t>(kind);
    if (!index_[k].try_emplace(id, ids_[k].size()).second) return false;
    ids_[k].push_back(std::move(id));
    return true;
}

void Names::add_meant_forms() {
    for (std::size_t k = 0; k < kKinds; ++k) {
        for (std::size_t i = 0; i < ids_[k].size(); ++i) {
            std::string meant = ids_[k][i];
            std::transform(meant.begin(), meant.end(), meant.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            std::replace_if(
                meant.begin(), meant.end(), [](char c) { return c == '-' || c == ' '; }, '_');
            index_[k].try_emplace(std::move(meant), i);
        }
    }
}

std::size_t Names::find(Kind kind, std::string_view id) const {
    if (kind == Kind::kSubject) {
        for (const Kind each : {Kind::kActor, Kind::kPlace, Kind::kConstituency}) {
            if (const std::size_t at = find(each, id); at != kNone) return at;
        }
        return kNone;
    }
    const auto& index = index_[static_cast<std::size_t>(kind)];
    const auto at = index.find(std::string{id});
    return at == index.end() ? kNone : at->second;
}

std::string Names::unknown(Kind kind, std::string_view id) const {
    return fmt::format("there is no {} {}", word(kind), quote(id));
}

std::vector<std::string> Names::candidates(Kind kind) const {
    std::vector<std::string> out = all(kind);
    if (kind == Kind::kSubject) {
        for (const Kind each : {Kind::kActor, Kind::kPlace, Kind::kConstituency})
            out.insert(out.end(), all(each).begin(), all(each).end());
    }
    return out;
}

bool Names::may_be_double(Kind kind, std::string_view id) const {
    const std::vector<std::string> known = candidates(kind);
    return doubled_[static_cast<std::size_t>(kind)] && nearest(id, views(known)).empty();
}

std::string Names::hint_elsewhere(std::string_view id) const {
    const std::string file = defined_in_ ? defined_in_(id) : std::string{};
    return file.empty() ? file : file + std::string{kForgotten};
}

std::string Names::hint(Kind kind, std::string_view id) const {
    if (std::string elsewhere = hint_elsewhere(id); !elsewhere.empty()) return elsewhere;
    const std::vector<std::string> candidates = this->candidates(kind);
    // Groups are named with whose they are.
    const auto whole = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const std::string& one) { return one.ends_with(fmt::format(".{}", id)); });
    if (whole != candidates.end()) return did_you_mean_this(id, *whole);
    if (const std::string_view near = nearest(id, views(candidates)); !near.empty()) {
        return did_you_mean_this(id, near);
    }
    // A letter of another alphabet looks the same, and is typed by whoever writes in both.
    if (std::any_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        return "a letter in it is none of a to z, though it may look like one; " + listed(candidates, word(kind));
    }
    // An id of another kind is the commonest slip after the misspelt one.
    for (std::size_t k = 0; k < kKinds; ++k) {
        if (static_cast<Kind>(k) != kind && index_[k].contains(std::string{id})) {
            return fmt::format("{} is the id of {}", quote(id), with_article(static_cast<Kind>(k)));
        }
    }
    return listed(candidates, word(kind));
}

}  // namespace demarche::script
