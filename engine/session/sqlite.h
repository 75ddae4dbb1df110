#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace demarche::session {

/// A prepared statement. Binding and stepping report failure through `Database::ok`, which latches: a sequence of calls
/// is written down plainly and looked at once at its end.
class Statement {
 public:
    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, std::string_view text);
    Statement& bind_blob(int at, std::string_view bytes);
    Statement& bind_null(int at);
    /// True while there is a row.
    bool row();
    /// Runs a statement that gives no rows, and resets it.
    void run();
    void reset();
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] bool null(int column) const;

 private:
    friend class Database;
    struct Close {
        void operator()(sqlite3_stmt* statement) const;
    };
    class Database* database_ = nullptr;
    std::unique_ptr<sqlite3_stmt, Close> statement_;
};

/// One SQLite database, opened for one process only.
class Database {
 public:
    enum class Mode { kCreate, kOpen, kRead };
    static constexpr std::string_view kSessionFile = "session file";
    /// Bytes of one value: a World is some hundred kilobytes.
    static constexpr std::size_t kLongestValue = std::size_t{16} << 20U;
    /// @param what  Errors name the file so.
    /// Errors: kNotFound, kTaken (to be created, and there already), kUnreadable (not a database, damaged, held by
    /// another process). Where none comes to be created no file is left behind.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& file, Mode mode,
                                                                std::string_view what = kSessionFile);
    /// Removes a database that is not open, with what SQLite puts beside it.
    static void remove_files(const std::string& file);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const char* sql);
    [[nodiscard]] Statement prepare(std::string_view sql);
    /// Nothing has failed since the last look. A failure is taken off by the look.
    [[nodiscard]] Result<void> ok();
    void failed(int code);

 private:
    Database() = default;
    /// Opens the file to be read and nothing else, so that nothing is left beside it where that is safe.
    [[nodiscard]] bool open_to_read();

    sqlite3* handle_ = nullptr;
    std::string file_;
    std::string what_;
    int lock_ = -1;
    bool tidies_ = false;  ///< Closing it takes away what opening it to read put beside the file.
    std::optional<Error> error_;
};

}  // namespace demarche::session
