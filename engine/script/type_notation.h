#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "script/schema.h"

namespace demarche::script {

/// A type in the notation in which the Lua language server writes types, and with which a rule module says what its
/// options take:
///
///   number, number(0..1), number(0..)     finite; the bounds, where there are any, in the brackets
///   integer, integer(1..12)
///   boolean, string, text, function, rule, any
///   actor, place, clause, ...             the id of a definition of that kind; deck, phase
///   subject                               that of an actor, a place or a constituency
///   "up"|"down"                           words; in either kind of quotes
///   A|B                                   one of these
///   A[]                                   a list
///   table<place, A>                       a table that gives ids (or, for `string`, words) a value
///   { indicator: indicator, of: A? }      a table with these fields; `?`: may be missing
struct TypeNotation {
    std::vector<Type> types;  ///< One of them.
    bool optional = false;    ///< It ended with `?`.
};

/// @param pool  Keeps the names that the types refer to; it must outlive them.
/// @return the types, or an Error whose message says what in the notation cannot be read.
[[nodiscard]] Result<TypeNotation> read_type(std::string_view notation, std::set<std::string, std::less<>>& pool);

}  // namespace demarche::script
