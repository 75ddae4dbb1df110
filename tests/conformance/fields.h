#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::conformance {

/// A case that cannot be read: the list is wrong, not the engine.
struct BadCase : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// An object whose every field must be read. A misspelt field would otherwise leave a case that tests less than it
/// says.
class Fields {
 public:
    Fields(const nlohmann::json& object, std::string path);

    [[nodiscard]] const nlohmann::json& need(const std::string& key);
    /// Null when the field is not there.
    [[nodiscard]] const nlohmann::json* may(const std::string& key);
    [[nodiscard]] std::string text(const std::string& key);
    [[nodiscard]] std::string text_or(const std::string& key, std::string otherwise);
    [[nodiscard]] double number(const std::string& key);
    [[nodiscard]] double number_or(const std::string& key, double otherwise);
    [[nodiscard]] bool flag(const std::string& key);  ///< False when not there.
    /// The words of a text such as "A B C"; none when the field is not there.
    [[nodiscard]] std::vector<std::string> words(const std::string& key);

    [[nodiscard]] const std::string& path() const { return path_; }
    /// Throws BadCase if a field was not read.
    void done() const;

 private:
    const nlohmann::json* object_;
    std::string path_;
    std::set<std::string> read_;
};

/// 0.55 or "2/3".
[[nodiscard]] double share_of(const nlohmann::json& value, const std::string& path);
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
[[nodiscard]] nlohmann::json read_file(const std::string& path);

}  // namespace demarche::conformance
