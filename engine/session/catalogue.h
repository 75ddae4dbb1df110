#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/words.h"
#include "script/host.h"

namespace demarche::session {

/// Where scenarios are looked for: the installed data beside the program (or the source tree that it was built in),
/// then
/// `$XDG_DATA_HOME/demarche/scripts`, then the folders of `DEMARCHE_PATH`, separated by colons. The first that has a
/// scenario wins.
class Catalogue {
 public:
    /// The catalogue of this machine, by environment and the program's place.
    [[nodiscard]] static Catalogue standard();
    /// For tests: these folders only.
    Catalogue(std::vector<std::filesystem::path> folders, std::filesystem::path rules)
        : folders_(std::move(folders)), rules_(std::move(rules)) {}

    struct Found {
        std::string id;
        std::filesystem::path folder;
    };
    /// Every scenario, in the order of the folders, then by name.
    [[nodiscard]] std::vector<Found> list() const;
    /// The folder of a scenario, given by id or as a folder. Errors: kNotFound, with the nearest id and where was
    /// looked.
    [[nodiscard]] Result<std::filesystem::path> find(const std::string& id_or_folder) const;
    /// Where a game of it has to look for it later: its folder as an absolute path, or "" where its id finds that
    /// folder.
    /// @param id  The id that its definition gives it.
    [[nodiscard]] std::string hint(const std::string& id_or_folder, const std::string& id) const;
    /// Loads it. Errors: kNotFound; kDefinition with the findings as text.
    [[nodiscard]] Result<std::unique_ptr<script::Host>> load(const std::string& id_or_folder) const {
        return load(id_or_folder, {});
    }
    /// The same with some numbers of its definitions set (kDefinition, too, for a path that names none).
    [[nodiscard]] Result<std::unique_ptr<script::Host>> load(const std::string& id_or_folder,
                                                             std::vector<script::SetValue> values) const;
    /// The title and the size of a scenario, for a list. It may take a quarter of what reading one to play it may take.
    struct Glance {
        std::string id;
        Text title;
        std::size_t seats = 0, rounds = 0;
        int minutes = 0;  ///< Of a seminar; 0: it does not say.
    };
    /// Errors: kDefinition where it does not load; kScriptLimit where it takes too long.
    [[nodiscard]] Result<Glance> glance(const std::filesystem::path& folder) const;
    /// The files of a package in a folder.
    [[nodiscard]] std::shared_ptr<const script::PackageFiles> files(const std::filesystem::path& folder) const;
    /// English, and those that the folder `assets/locale` has a gettext file for, by code: "ru", and what it calls
    /// itself.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> languages() const;
    /// The words of a reader for what the program says. Without a (readable) file of the language it is English.
    [[nodiscard]] Words words(const std::string& language) const { return words(language, {}); }
    /// The same for a reader of a scenario, given by id or as a folder: its own translation, and that of the rules.
    [[nodiscard]] Words words(const std::string& language, const std::string& id_or_folder) const;
    /// The same in every language but English that there is a file for.
    [[nodiscard]] std::vector<Words> all_words(const std::string& id_or_folder) const;
    /// What comes with the program beside scenarios and rules: maps, translations.
    [[nodiscard]] std::filesystem::path assets() const { return rules_.parent_path() / "assets"; }

    /// The rule library.
    [[nodiscard]] const std::filesystem::path& rules() const { return rules_; }
    [[nodiscard]] const std::vector<std::filesystem::path>& folders() const { return folders_; }

 private:
    std::vector<std::filesystem::path> folders_;
    std::filesystem::path rules_;
};

/// Reads "clause/police/breach/detect=0.3". Errors: kUsage.
[[nodiscard]] Result<script::SetValue> set_value_from_text(const std::string& text);

}  // namespace demarche::session
