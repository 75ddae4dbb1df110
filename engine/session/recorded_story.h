#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "session/recording.h"
#include "session/sentences.h"

namespace demarche::session {

/// Reading JSON that anybody may have written: nothing fails, and what is not there, or of another kind, is nothing.
namespace stored {

using nlohmann::json;

inline const json kNone;  ///< null

[[nodiscard]] const json& in(const json& object, std::string_view field);
/// Free of what a terminal obeys, and cut at a length that no command may bring.
[[nodiscard]] std::string text_of(const json& value);
[[nodiscard]] std::string text_in(const json& object, std::string_view field);
[[nodiscard]] double number_in(const json& object, std::string_view field);
/// What has no name of its own, by its id: "joint_police_mission" is "joint police mission".
[[nodiscard]] std::string spoken(std::string id);

}  // namespace stored

/// Tells the effects of a file as `Story` tells those of a game that runs, as far as what is stored allows.
class RecordedStory {
 public:
    RecordedStory(const stored::json& names, const Words& words) : names_(names), w_(words) {}

    void tell(const stored::json& effect, std::vector<StoryLine>& out);
    void finish(Recording& into) const;
    /// What the scenario called it.
    /// @param kind  As in the note `names`: "actors", "clauses", ...
    [[nodiscard]] std::string named(std::string_view kind, const std::string& id) const;

 private:
    /// @return whether the effect is of these.
    bool of_the_course(const std::string& kind, const stored::json& effect, Sentences& say);
    bool of_drafts(const std::string& kind, const stored::json& effect, Sentences& say);
    bool of_words(const std::string& kind, const stored::json& effect, Sentences& say);
    bool of_cards_and_acts(const std::string& kind, const stored::json& effect, Sentences& say) const;
    void number(const stored::json& effect);
    void tabled(const stored::json& effect, Sentences& say);
    void decided(const stored::json& effect, Sentences& say) const;
    void agreement(const stored::json& effect, Sentences& say);
    void assured(const stored::json& given, Sentences& say);

    [[nodiscard]] std::string who(const stored::json& object, std::string_view field) const;
    [[nodiscard]] std::string who_if(const stored::json& object, std::string_view field) const;
    [[nodiscard]] std::vector<std::string> each_of(const stored::json& ids) const;
    [[nodiscard]] std::string all_of(const stored::json& ids) const;
    [[nodiscard]] std::string heading(const stored::json& text) const;
    [[nodiscard]] std::string short_heading(const stored::json& text) const;
    [[nodiscard]] std::string draft(const stored::json& id) const;
    [[nodiscard]] std::string value(const stored::json& param) const;
    [[nodiscard]] std::vector<std::string> values(const stored::json& params) const;
    /// By clause: "advisers: by Kazakhstan, officers 50".
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> terms_by_clause(const stored::json& text) const;
    [[nodiscard]] std::vector<std::string> terms(const stored::json& text) const;
    /// What changed from one text to another, as far as the file tells it.
    [[nodiscard]] std::vector<std::string> changes(const stored::json& before, const stored::json& after) const;
    /// Who held a draft back: those who said no, and those who said neither yes nor no.
    [[nodiscard]] std::string held_back(const stored::json& against, const stored::json& without) const;

    struct Tabled {
        std::string name;
        stored::json text;  ///< Of its last version.
    };
    const stored::json& names_;
    const Words& w_;
    std::map<std::int64_t, Tabled> drafts_;                                   ///< By id.
    std::map<std::int64_t, std::pair<std::string, std::string>> assurances_;  ///< Who gave it, and its name.
    std::map<std::int64_t, std::size_t> places_;                              ///< Of agreements in the list.
    std::vector<Recording::Agreement> agreements_;
    std::map<std::string, std::size_t> moved_;
    std::vector<Recording::Number> numbers_;
};

}  // namespace demarche::session
