#include "terminal/help.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "terminal/words.h"

namespace demarche::terminal {

std::string help_page(const Words& words, std::span<const Topic> topics, const std::string& topic, const char* intro,
                      const std::vector<std::string>& examples) {
    const auto told = [&](const Topic& one) {
        const std::string text = words.tr_marked(one.text);
        return one.examples && !examples.empty()
                   ? text + " " + words.tr("For example: {examples}.", words.list_or(examples))
                   : text;
    };
    if (topic.empty()) {
        std::string out = wrap(words.tr_marked(intro), 78, 2) + "\n";
        for (const Topic& one : topics)
            out += "  " + wrap(told(one), 76, 6) + "\n";
        return out + words.tr("The rules in full: {file}.", "rules/RULEBOOK.md") + "\n";
    }
    std::vector<std::string> known;
    for (const Topic& one : topics) {
        // "help accept" is about votes: the words before the colon are what can be typed.
        const std::string_view text{one.text};
        const std::vector<std::string> heads = words_of(text.substr(0, text.find(':')));
        const bool head = std::any_of(heads.begin(), heads.end(), [&](std::string word) {
            word.erase(word.find_last_not_of(',') + 1);
            return word == lower(topic);
        });
        if (lower(topic) == one.word || head) return "  " + wrap(told(one), 76, 4) + "\n";
        known.insert(known.end(), heads.begin(), heads.end());
    }
    for (std::string& word : known) {
        word.erase(word.find_last_not_of(",[]") + 1);
        word.erase(0, std::min(word.find_first_not_of('['), word.size()));
    }
    const std::vector<std::string_view> views(known.begin(), known.end());
    const std::string near{nearest(lower(topic), views)};
    return wrap("  " + (near.empty()
                            ? words.tr("There is no help on '{answer}'; 'help' alone lists all there is.", topic)
                            : words.tr("There is no help on '{answer}'; did you mean 'help {near}'? 'help' "
                                       "alone lists all there is.",
                                       topic, near)),
                78, 2) +
           "\n";
}

}  // namespace demarche::terminal
