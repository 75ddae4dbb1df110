#pragma once

#include <span>
#include <utility>

#include "ai/vocabulary.h"

namespace demarche::ai {

/// What a language's file has these words under, and the English ones. Phrases are apart by '|'. A word with a '*' is
/// the beginning of one; '..' stands for other words of the same sentence.
struct HeardWords {
    const char* context;
    const char* key;
    const char* english;
};

/// The first that fits says what is asked.
[[nodiscard]] std::span<const std::pair<Asked, HeardWords>> heard_questions();
/// Each list of Vocabulary::List once.
[[nodiscard]] std::span<const std::pair<Vocabulary::List, HeardWords>> heard_lists();

/// What titles are read by.
struct HeardTitles {
    /// Endings that nouns and adjectives take, apart by blanks: a word of a title may have any of them in place of its
    /// own, or behind all of it where a '+' stands before the ending.
    HeardWords endings;
    HeardWords after_it;  ///< Words after which a title says no more what it is.
    /// Endings of adjectives, where a noun comes after its adjectives and before what belongs to it ("-" where it comes
    /// last, as in English).
    HeardWords adjectives;
    HeardWords also;   ///< Other words for what actors have, each with the one that its title may hold.
    HeardWords deeds;  ///< The same of what they may do: each with a word that an action's title may hold.
    HeardWords money;  ///< What one pays with.
};
[[nodiscard]] HeardTitles heard_titles();

}  // namespace demarche::ai
