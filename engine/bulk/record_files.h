#pragma once

// Inside bulk only: what the files of games share, whatever their form.

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string_view>

#include "base/error.h"
#include "bulk/records.h"
#include "session/sqlite.h"

namespace demarche::bulk {

/// Bytes of one line; a database holds no longer value either.
inline constexpr std::size_t kLongestLine = session::Database::kLongestValue;

/// What errors call a database of them.
inline constexpr std::string_view kOfGames = "file of simulated games";

/// @param line  0: of the file as a whole.
[[nodiscard]] inline tl::unexpected<Error> at_file(Error error, const std::filesystem::path& file, int line = 0) {
    error.where = line > 0 ? fmt::format("{}:{}", file.string(), line) : file.string();
    return pass_on(std::move(error));
}

/// A file in which it can be said anew how its games are played.
class DatabaseSink : public RecordSink {
 public:
    virtual Result<void> tell(const RunInfo& info) = 0;
};
/// See open_sink.
[[nodiscard]] Result<std::unique_ptr<DatabaseSink>> open_database(const std::filesystem::path& file,
                                                                  const RunInfo& info, bool append);
/// @param games  Else only how they were played.
[[nodiscard]] Result<Run> read_database(const std::filesystem::path& file, bool games);

}  // namespace demarche::bulk
