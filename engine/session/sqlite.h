#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace demarche::session {

/// A prepared statement. A failure is kept by the database, and nothing is done until somebody has taken it there: a
/// sequence of calls is written down plainly, and `Database::take_error` asked once at its end. No statement runs whose
/// values could not all be bound.
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
    [[nodiscard]] bool works() const;
    void bound(int code);
    class Database* database_ = nullptr;
    std::unique_ptr<sqlite3_stmt, Close> statement_;
};

/// One SQLite database, opened for one process only.
class Database {
 public:
    class Transaction;
    /// kFill opens like kOpen, and a file in which there is nothing yet too: whoever made it was cut off before there
    /// was, and fills it.
    enum class Mode { kCreate, kOpen, kFill, kRead };
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

    /// Runs statements that give no rows, up to the first that fails.
    void run(const char* sql);
    [[nodiscard]] Statement prepare(std::string_view sql);
    /// The first failure since this was last asked, which is gone with the answer. Whoever reads asks before it goes by
    /// what it has read: no row may also mean that the file could not be read. While a `Transaction` is open the
    /// failure stays for its end to see, whoever asks meanwhile.
    [[nodiscard]] std::optional<Error> take_error();
    /// Rows that the last statement changed which changes any.
    [[nodiscard]] std::int64_t changed() const;
    /// Is there nothing in it, not so much as a table? Not where that cannot be told.
    [[nodiscard]] bool empty();
    /// Brings what has been committed into the file itself, which closing would do too, but could not say where there
    /// is no room for it: then it is all there as long as the file that ends with -wal stays beside it. Somebody who
    /// reads meanwhile may put it off to his own end. Errors: kUnreadable.
    [[nodiscard]] Result<void> settle();
    /// For whoever only reads: from now on the file is seen as it is, whatever others write to it.
    void hold_still();

 private:
    friend class Statement;
    Database() = default;
    /// @param given  It failed for what it was given, and not for what stands in the file.
    void failed(int code, bool given = false);
    /// Opens the file to be read and nothing else, so that nothing is left beside it where that is safe.
    [[nodiscard]] bool open_to_read();

    sqlite3* handle_ = nullptr;
    std::string file_;
    std::string what_;
    int lock_ = -1;
    bool tidies_ = false;  ///< Closing it takes away what opening it to read put beside the file.
    bool writes_ = true;
    int transactions_ = 0;  ///< Open within each other.
    std::optional<Error> error_;
};

/// What is written while it is open is in the file as a whole or not at all.
///
/// The first failure of any statement ends the writing: nothing more is done, and `commit` undoes all and tells of it.
/// That includes a statement that only reads, and one that failed before and was not asked about, because what is
/// written may go by what it did not find. What is not committed, the destructor undoes. It is all the same whether
/// SQLite has undone it by itself, as it does where the disk is full: nothing that comes after is then written on its
/// own. When it is over the database can be used as before.
///
/// One that begins while another is open is a part of that, and is undone alone; the other goes on, unless SQLite has
/// undone it too: then nothing more is written in it either, and its own commit fails. They end in the opposite order
/// of their beginning, and before the database.
class Database::Transaction {
 public:
    /// Waits for other programs that write, for two seconds. Whether it could begin, `commit` tells.
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// To be called once. On disk when it returns, unless it is a part of another. Errors: the first failure; then
    /// nothing has been written.
    [[nodiscard]] Result<void> commit();

 private:
    void end(bool committed);

    Database& database_;
    bool part_;           ///< Of another.
    bool begun_ = false;  ///< There is something to undo.
    bool over_ = false;
};

/// What a file of ours is to hold.
struct Schema {
    std::span<const std::string_view> tables;  ///< All of them must be there.
    std::string_view sql;  ///< The statements that make them, and what else is ours; empty: any columns will do.
    bool indices = false;  ///< Whether readers may have added some.
};

/// Looks for what is not as this program makes it. Tables and views of other names, which readers add, do no harm; a
/// trigger or a table of another make would run, or keep us from knowing, what we do to the file; an index can be of
/// an expression that each row would have to be worked out for. SQLite goes by the text of a definition whatever its
/// row says of it, and takes names without regard to letter case.
/// @return the name of the first such thing, or of a table that is not there; nothing when all is ours.
/// The database may have failed meanwhile.
[[nodiscard]] std::optional<std::string> strange_in(Database& db, const Schema& schema);

}  // namespace demarche::session
