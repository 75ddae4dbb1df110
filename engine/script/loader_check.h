#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "script/loader_report.h"
#include "script/schema.h"

namespace demarche::script {

/// The ids of a scenario by kind, in definition order.
class Names {
 public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// False if the kind has this id already.
    bool add(Kind kind, std::string id);
    /// Knows each id that is not in the form of one by what it should be, too: "Armenia" by "armenia".
    void add_meant_forms();
    /// The index in definition order, or kNone. kSubject looks among actors, places and constituencies.
    [[nodiscard]] std::size_t find(Kind kind, std::string_view id) const;
    [[nodiscard]] bool has(Kind kind, std::string_view id) const { return find(kind, id) != kNone; }
    [[nodiscard]] const std::vector<std::string>& all(Kind kind) const { return ids_[static_cast<std::size_t>(kind)]; }
    /// The id of another definition of this kind was taken, so that one is missing under the id that it was to have.
    void note_double(Kind kind) { doubled_[static_cast<std::size_t>(kind)] = true; }
    /// Whether nobody can tell that such an id is unknown: it may be the one that is missing.
    [[nodiscard]] bool may_be_double(Kind kind, std::string_view id) const;
    /// @param defined_in  Gives the file that defines an id and was never read; "" if none does.
    void look_elsewhere(std::function<std::string(std::string_view id)> defined_in) {
        defined_in_ = std::move(defined_in);
    }
    /// "there is no actor 'rusia'" and "did you mean 'russia'?", or which ids there are.
    [[nodiscard]] std::string unknown(Kind kind, std::string_view id) const;
    [[nodiscard]] std::string hint(Kind kind, std::string_view id) const;
    /// Where a file that was never read defines such an id; "" where none does.
    [[nodiscard]] std::string hint_elsewhere(std::string_view id) const;

 private:
    [[nodiscard]] std::vector<std::string> candidates(Kind kind) const;

    static constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::kAny) + 1;
    std::array<bool, kKinds> doubled_{};
    std::function<std::string(std::string_view)> defined_in_;
    std::array<std::vector<std::string>, kKinds> ids_;
    std::array<std::unordered_map<std::string, std::size_t>, kKinds> index_;  ///< Looked up, never walked.
};

/// Holds values against the table of definitions and reports what does not fit.
class Checker {
 public:
    /// @param references  Whether unknown ids are reported: not when a part of the scenario could not be read.
    Checker(Report& report, const Names& names, bool references)
        : report_(report), names_(names), references_(references) {}

    /// The argument of a call: its fields, their types, what is required.
    /// @param own  What the library function that makes the call takes besides, for the hint at an unknown field.
    void call(const Subject& subject, const Call& call, const Value& argument, std::span<const Field> own = {}) const;
    /// What a function of a module was given, against what it takes. What stands under an actor in a table by actors,
    /// of objectives and constituencies, is that actor's own.
    void options(const Subject& subject, const RecordedTakes& takes) const;
    /// One value against one field. Reports at `path`; false if it does not fit.
    bool value(const Subject& subject, const Path& path, const Value& value, std::span<const Type> types) const;

    [[nodiscard]] bool references() const { return references_; }
    /// Whose an objective or a constituency is.
    void owned(Kind kind, const std::string& id, std::string actor) { owners_[{kind, id}] = std::move(actor); }

 private:
    void owners(const Subject& subject, const Path& path, const Value& value, std::span<const Type> types,
                const std::string* actor) const;
    /// @param own  What a library function takes besides, and keeps to itself: it may be meant by an unknown field.
    void fields(const Subject& subject, const Path& path, const ValueTable& table, std::span<const Field> known,
                std::string_view what, std::span<const Field> own = {}) const;
    /// @return The fields that were meant by unknown ones.
    std::vector<std::string_view> unknown_fields(const Subject& subject, const Path& path, const ValueTable& table,
                                                 std::span<const Field> known, std::string_view what,
                                                 std::span<const Field> own) const;
    /// @param misspelt  Fields that are there under another name: that has been said.
    void known_fields(const Subject& subject, const Path& path, const ValueTable& table, std::span<const Field> known,
                      std::span<const std::string_view> misspelt) const;
    /// Whether this is neither an id nor a word, but near a word: then it is reported as that.
    bool misspelt_word(const Subject& subject, const Path& path, const Value& value, std::span<const Type> types) const;
    /// What a table that is written as a list should look like, by an entry that there can be.
    /// What a number would look like as something of somebody; "" where the types ask for nothing of that kind.
    [[nodiscard]] std::string unowned_form(const Subject& subject, const Path& path, const Value& value,
                                           std::span<const Type> types) const;
    [[nodiscard]] std::string entry_form(const Type& type) const;
    bool matches(const Type& type, const Value& value) const;
    /// What `matches` does not see: what stands in a value of this type.
    bool deep(const Subject& subject, const Path& path, const Value& value, const Type& type) const;
    bool colour(const Subject& subject, const Path& path, const std::string& colour) const;
    bool coordinates(const Subject& subject, const Path& path, const ValueTable& pair) const;
    bool list(const Subject& subject, const Path& path, const ValueTable& table, const Type& type) const;
    bool map(const Subject& subject, const Path& path, const Value& value, const Type& type) const;
    /// Reports an amount where a table of amounts by their owner belongs. @return whether it is that.
    bool without_owner(const Subject& subject, const Path& path, const std::string& key, const Value& item,
                       const Type& type) const;
    bool reference(const Subject& subject, const Path& path, Kind kind, std::string_view id) const;
    bool number(const Subject& subject, const Path& path, const Value& value, const Type& type) const;
    bool text(const Subject& subject, const Path& path, const Value& value) const;

    Report& report_;
    const Names& names_;
    bool references_;
    std::map<std::pair<Kind, std::string>, std::string> owners_;
};

/// What is wrong with an id's form; "" if nothing is.
[[nodiscard]] std::string id_fault(std::string_view id, bool dots);
/// 'id', with what it holds made fit to print.
[[nodiscard]] std::string quote(std::string_view text);
/// "there are 'a', 'b' and 'c'": what a hint offers when no name is near.
[[nodiscard]] std::string listed(const std::vector<std::string>& names, std::string_view what);

}  // namespace demarche::script
