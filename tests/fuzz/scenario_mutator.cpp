#include "fuzz/scenario_mutator.h"

#include <algorithm>
#include <vector>

#include "fuzz/lua_words.h"
#include "fuzz/scenario_words.h"
#include "fuzz/word_mutation.h"

namespace demarche::fuzzing {

using namespace script;

namespace {

class Mutation : WordMutation {
 public:
    Mutation(std::string_view source, std::uint64_t luck) : WordMutation(source, luck) {}

    std::string done() {
        for (auto n = 1 + luck_.below(3); n > 0; --n)
            careful_ ? add_to_definitions() : change_definitions();
        return text();
    }

 private:
    void add_to_definitions() {
        switch (luck_.below(4)) {
            case 0:
                insert(words_.size(), ScenarioWords{words_, luck_, careful_}.statement());
                break;
            case 1:
                add_field();
                break;
            default:
                change_field();
        }
    }
    void change_definitions() {
        if (words_.empty()) {
            insert(0, ScenarioWords{words_, luck_, careful_}.statement());
            return;
        }
        switch (luck_.below(11)) {
            case 0:
                insert(statement_begin(), ScenarioWords{words_, luck_, careful_}.statement());
                break;
            case 1:
            case 2:
                add_field();
                break;
            case 3:
            case 4:
            case 5:
                change_field();
                break;
            case 6:
                drop_or_repeat_statement();
                break;
            case 7:
                replace(any_entry(), ScenarioWords{words_, luck_, careful_}.strange());
                break;
            default:
                change();
        }
    }

    /// The word of a definition call, its brackets and what stands in them.
    std::vector<Stretch> definitions() const {
        std::vector<Stretch> out;
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            if (words_[i + 1] != "{" || ScenarioWords::definition_called(words_[i]) == nullptr) continue;
            out.push_back({i, std::min(closing(words_, i + 1) + 1, words_.size())});
        }
        return out;
    }
    std::size_t statement_begin() {
        const std::vector<Stretch> all = definitions();
        if (all.empty() || luck_.below(2) == 0) return words_.size();
        return all[luck_.below(all.size())].begin;
    }

    void add_field() {
        const std::vector<Stretch> all = definitions();
        if (all.empty()) return;
        const Stretch one = all[luck_.below(all.size())];
        const Kind kind = ScenarioWords::definition_called(words_[one.begin])->kind;
        insert(one.end - 1, ", " + ScenarioWords{words_, luck_, careful_}.field(kind));
    }
    void change_field() {
        const std::vector<Stretch> all = definitions();
        if (all.empty()) return;
        const Stretch one = all[luck_.below(all.size())];
        const Kind kind = ScenarioWords::definition_called(words_[one.begin])->kind;
        std::vector<Stretch> values;
        int depth = 0;
        for (std::size_t i = one.begin + 1; i + 1 < one.end; ++i) {
            if (words_[i] == "{" || words_[i] == "(") ++depth;
            if (words_[i] == "}" || words_[i] == ")") --depth;
            const bool id = words_[i - 1] == "id" && careful_;
            if (depth == 1 && words_[i] == "=" && !id) values.push_back({i + 1, end_of_entry(words_, i + 1)});
        }
        if (values.empty()) return;
        const Stretch value = values[luck_.below(values.size())];
        const std::string fresh = ScenarioWords{words_, luck_, careful_}.value_of(kind, words_[value.begin - 2]);
        if (!fresh.empty()) replace({value.begin, std::max(value.begin, value.end)}, fresh);
    }
    void drop_or_repeat_statement() {
        const std::vector<Stretch> all = definitions();
        if (all.empty()) return;
        const Stretch one = all[luck_.below(all.size())];
        const std::string copy = text_of(one);
        const bool moved = luck_.below(2) == 0;
        if (moved || luck_.below(2) == 0) erase(one);
        if (moved) insert(statement_begin(), copy);
        if (!moved && luck_.below(2) == 0) insert(words_.size(), copy);
    }

    bool careful_ = luck_.below(2) == 0;
};

std::vector<std::string> statements_of(std::string_view source) {
    const std::string lines = joined(words_of(source));
    std::vector<std::string> out;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        out.push_back(lines.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace

std::string changed_scenario(std::string_view source, std::uint64_t luck) {
    return Mutation{source, luck}.done();
}

std::string crossed_scenarios(std::string_view one, std::string_view other, std::uint64_t luck) {
    Stream stream{luck};
    std::string out;
    bool headed = false;
    for (const std::string_view source : {one, other}) {
        for (const std::string& statement : statements_of(source)) {
            // The heads of both would be one too many.
            const bool head = statement.starts_with("scenario ");
            if (head ? !headed : stream.below(3) != 0) out += statement + "\n";
            headed = headed || head;
        }
    }
    return out;
}

}  // namespace demarche::fuzzing
