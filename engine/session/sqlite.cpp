#include "session/sqlite.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>
#include <utility>

#include "base/text.h"

namespace demarche::session {

void Statement::Close::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

bool Statement::works() const {
    return statement_ && !database_->error_;
}

void Statement::bound(int code) {
    if (code != SQLITE_OK) database_->failed(code, true);
}

Statement& Statement::bind(int at, std::int64_t value) {
    if (works()) bound(sqlite3_bind_int64(statement_.get(), at, value));
    return *this;
}
Statement& Statement::bind(int at, std::string_view text) {
    if (works()) {
        bound(sqlite3_bind_text64(statement_.get(), at, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    return *this;
}
Statement& Statement::bind_blob(int at, std::string_view bytes) {
    if (works()) bound(sqlite3_bind_blob64(statement_.get(), at, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}
Statement& Statement::bind_null(int at) {
    if (works()) bound(sqlite3_bind_null(statement_.get(), at));
    return *this;
}

bool Statement::row() {
    if (!works()) return false;
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database_->failed(code, sqlite3_stmt_readonly(statement_.get()) == 0);
    return false;
}

void Statement::run() {
    row();
    reset();
}

void Statement::reset() {
    if (!statement_) return;
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::integer(int column) const {
    return statement_ ? sqlite3_column_int64(statement_.get(), column) : 0;
}
std::string Statement::text(int column) const {
    if (!statement_) return {};
    const void* data = sqlite3_column_blob(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return data == nullptr ? std::string{}
                           : std::string{static_cast<const char*>(data), static_cast<std::size_t>(size)};
}
bool Statement::null(int column) const {
    return !statement_ || sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

namespace {

/// Is this the beginning of a database? SQLite itself takes an empty file for an empty database.
Result<void> check_header(const std::string& file, std::string_view what) {
    constexpr std::string_view kMagic{"SQLite format 3\0", 16};
    constexpr std::size_t kHeader = 100;
    std::ifstream in{file, std::ios::binary};
    constexpr const char* kNoWay = "the file cannot be read";
    if (!in) return fail(ErrorCode::kUnreadable, kNoWay, file);
    std::string head(kHeader, '\0');
    in.read(head.data(), static_cast<std::streamsize>(kHeader));
    if (in.bad()) return fail(ErrorCode::kUnreadable, kNoWay, file);
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    if (head.empty()) return fail(ErrorCode::kUnreadable, "the file is empty", file);
    if (head.substr(0, kMagic.size()) != kMagic.substr(0, head.size()))
        return fail(ErrorCode::kUnreadable, fmt::format("this is no {}", what), file);
    std::error_code ec;
    // Two bytes name the size of a page, the first of which the header belongs to; 1 stands for 65536.
    const auto byte = [&](std::size_t at) { return std::uintmax_t{static_cast<unsigned char>(head[at])}; };
    const std::uintmax_t named = head.size() == kHeader ? byte(16) << 8U | byte(17) : kHeader;
    const std::uintmax_t size = std::filesystem::file_size(file, ec);
    if (head.size() < kHeader || size < (named == 1 ? 65536 : named)) {
        return fail(
            ErrorCode::kUnreadable,
            fmt::format("the file is cut off after {} bytes, within its header: nothing of it can be read", size),
            file);
    }
    return {};
}

/// Can anything be read? SQLite finds out with the first statement only. What is damaged is told later.
bool readable(sqlite3* handle) {
    const int code = sqlite3_exec(handle, "SELECT 1 FROM sqlite_schema LIMIT 1", nullptr, nullptr, nullptr) & 0xFF;
    return code != SQLITE_CANTOPEN && code != SQLITE_READONLY;
}

/// The file as one that nobody changes.
std::string immutable_uri(const std::string& file) {
    std::error_code ec;
    std::string uri = "file://";
    for (const char c : std::filesystem::absolute(file, ec).string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = c == '/' || c == '.' || c == '-' || c == '_' || (byte < 0x80 && std::isalnum(byte) != 0);
        uri += plain ? std::string{c} : fmt::format("%{:02X}", byte);
    }
    return uri + "?immutable=1";
}

}  // namespace

bool Database::open_to_read() {
    const auto open = [&](const std::string& name, int flags) {
        sqlite3_close_v2(std::exchange(handle_, nullptr));
        return sqlite3_open_v2(name.c_str(), &handle_, flags, nullptr) == SQLITE_OK;
    };
    // While somebody reads a database of this kind two helper files stand beside it, and only a connection that may
    // write takes them away again as the last of all. Where there is a -wal, another may be at work, or was cut off and
    // its last commands lie in there: then the files are left as they are.
    std::error_code ec;
    tidies_ = !std::filesystem::exists(file_ + "-wal", ec) && !ec;
    if (!tidies_) return open(file_, SQLITE_OPEN_READONLY);
    const auto writers = std::filesystem::perms::owner_write | std::filesystem::perms::group_write |
                         std::filesystem::perms::others_write;
    const std::filesystem::file_status status = std::filesystem::status(file_, ec);
    if (!ec && (status.permissions() & writers) == std::filesystem::perms::none) {
        tidies_ = false;  // nobody changes it, so that no helpers are needed
        return open(immutable_uri(file_), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    }
    if (!open(file_, SQLITE_OPEN_READWRITE)) return false;
    sqlite3_exec(handle_, "PRAGMA query_only=1", nullptr, nullptr, nullptr);
    return true;
}

void Database::remove_files(const std::string& file) {
    std::error_code ec;
    for (const char* part : {"", "-wal", "-shm"})
        std::filesystem::remove(file + part, ec);
}

namespace {

/// A file that was made for a database. What never comes to be one would be in the way of the next attempt.
struct Unfinished {
    std::string file;  ///< "" once there is a database in it.
    Unfinished() = default;
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished() {
        if (!file.empty()) Database::remove_files(file);
    }
};

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const std::string& file, Mode mode, std::string_view what) {
    std::error_code ec;
    const bool there = std::filesystem::exists(file, ec);
    constexpr const char* kThere = "the file exists already; open it or choose another name";
    if (mode == Mode::kCreate && std::filesystem::is_directory(file, ec))
        return fail(ErrorCode::kTaken, "this is a folder; name a file in it", file);
    if (mode == Mode::kCreate && there) return fail(ErrorCode::kTaken, kThere, file);
    if (mode != Mode::kCreate && !there)
        return fail(ErrorCode::kNotFound, fmt::format("there is no such {}", what), file);
    if (there && !std::filesystem::is_regular_file(file, ec))
        return fail(ErrorCode::kUnreadable, "this is no file", file);
    const bool may_be_empty = mode == Mode::kFill && std::filesystem::file_size(file, ec) == 0 && !ec;
    if (there && !may_be_empty) {
        if (auto begins = check_header(file, what); !begins) return pass_on(begins.error());
    }
    Unfinished unfinished;
    std::unique_ptr<Database> database{new Database};
    database->file_ = file;
    database->what_ = what;
    database->writes_ = mode != Mode::kRead;
    // SQLite's own locks let a second writer in between two of our commands; a session has one owner.
    if (mode != Mode::kRead) {
        // Of two programs that create the same file at the same moment one does, and the other is told.
        const int exclusive = mode == Mode::kCreate ? O_EXCL : 0;
        database->lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | exclusive, 0644);
        if (database->lock_ < 0 && errno == EEXIST) return fail(ErrorCode::kTaken, kThere, file);
        if (database->lock_ < 0) return fail(ErrorCode::kUnreadable, "the file cannot be opened for writing", file);
        if (mode == Mode::kCreate) unfinished.file = file;
        if (::flock(database->lock_, LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK) unfinished.file.clear();  // who was quicker fills it
            return fail(ErrorCode::kUnreadable,
                        fmt::format("the {} is open in another program", what == kSessionFile ? "session" : "file"),
                        file);
        }
    }
    const bool opened = mode == Mode::kRead
                            ? database->open_to_read()
                            : sqlite3_open_v2(file.c_str(), &database->handle_,
                                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) == SQLITE_OK;
    if (!opened) return fail(ErrorCode::kUnreadable, "the file cannot be opened", file);
    if (mode == Mode::kRead && !readable(database->handle_)) {
        // Where the helper files cannot be made, on a read-only medium or in another's folder, the file alone is all
        // there is, and nobody changes it.
        const std::uintmax_t unwritten = std::filesystem::file_size(file + "-wal", ec);
        if (!ec && unwritten > 0) {
            return fail(
                ErrorCode::kUnreadable,
                "the last commands lie beside the file, in the one that ends with -wal, and here nothing may be "
                "written: copy both to a folder of your own",
                file);
        }
        sqlite3_close_v2(std::exchange(database->handle_, nullptr));
        database->tidies_ = false;
        if (sqlite3_open_v2(immutable_uri(file).c_str(), &database->handle_, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                            nullptr) != SQLITE_OK) {
            return fail(ErrorCode::kUnreadable, "the file cannot be opened", file);
        }
    }
    sqlite3_busy_timeout(database->handle_, 2000);
    // No value is read into memory, and be it to learn how long it is, that is longer than anything which was written.
    sqlite3_limit(database->handle_, SQLITE_LIMIT_LENGTH, static_cast<int>(kLongestValue));
    sqlite3_extended_result_codes(database->handle_, 1);
    // A damaged or hostile file must not run what it brings along.
    sqlite3_db_config(database->handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database->handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // We make no views; one that a reader has added is for readers.
    sqlite3_db_config(database->handle_, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    if (mode != Mode::kRead) {
        database->run("PRAGMA journal_mode=WAL");
        database->run("PRAGMA synchronous=FULL");
        database->run("PRAGMA foreign_keys=ON");
    }
    if (auto error = database->take_error()) {
        error->where = file;
        return tl::unexpected<Error>(std::move(*error));
    }
    unfinished.file.clear();
    return database;
}

Database::~Database() {
    if (handle_ != nullptr && tidies_) {
        // Whoever has begun to write meanwhile looks after the file, or was cut off: what lies beside it stays.
        std::error_code ec;
        const std::uintmax_t unwritten = std::filesystem::file_size(file_ + "-wal", ec);
        if (!ec && unwritten > 0) sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    if (handle_ != nullptr) sqlite3_close_v2(handle_);
    if (lock_ >= 0) ::close(lock_);
}

namespace {

/// The first of the files that SQLite keeps beside a database which is a folder or a link: it opens neither.
std::string in_the_way(const std::string& file) {
    for (const char* const ending : {"-wal", "-shm", "-journal"}) {
        std::error_code ec;
        const std::filesystem::file_status status = std::filesystem::symlink_status(file + ending, ec);
        if (!ec && std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
            return std::filesystem::path{file + ending}.filename().string();
    }
    return {};
}

}  // namespace

void Database::failed(int code, bool given) {
    if (error_) return;
    // It may quote what stands in the file.
    const std::string message = printable(handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code), 200);
    switch (code & 0xFF) {
        case SQLITE_NOTADB:
            error_ = Error{ErrorCode::kUnreadable, fmt::format("this is no {}", what_), {}, {}};
            break;
        case SQLITE_CORRUPT:
            error_ = Error{ErrorCode::kUnreadable, fmt::format("the {} is damaged: {}", what_, message), {}, {}};
            break;
        case SQLITE_TOOBIG:
            error_ = given ? Error{ErrorCode::kTextTooLong,
                                   fmt::format("a value of more than {} MiB was given; a {} holds none",
                                               kLongestValue >> 20U, what_),
                                   {},
                                   {}}
                           : Error{ErrorCode::kDamaged,
                                   fmt::format("the {} holds a value of more than {} MiB, which nothing here writes",
                                               what_, kLongestValue >> 20U),
                                   {},
                                   {}};
            break;
        case SQLITE_FULL:
            error_ = Error{ErrorCode::kUnreadable, "the disk is full", {}, {}};
            break;
        case SQLITE_IOERR:
            error_ = Error{ErrorCode::kUnreadable, "the file cannot be written or read: is the disk full?", {}, {}};
            break;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            error_ = Error{ErrorCode::kUnreadable, fmt::format("the {} is read-only", what_), {}, {}};
            break;
        case SQLITE_CANTOPEN:
            if (const std::string other = in_the_way(file_); !other.empty()) {
                error_ =
                    Error{ErrorCode::kUnreadable,
                          fmt::format("the {} cannot be used: what stands beside it as '{}' is no file that SQLite "
                                      "has made; move it away",
                                      what_, printable(other, 200)),
                          {},
                          {}};
                break;
            }
            [[fallthrough]];
        default:
            error_ = Error{ErrorCode::kUnreadable, fmt::format("the {} cannot be used: {}", what_, message), {}, {}};
    }
}

void Database::run(const char* sql) {
    if (error_) return;
    const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) failed(code);
}

Statement Database::prepare(std::string_view sql) {
    Statement statement;
    statement.database_ = this;
    if (error_) return statement;
    sqlite3_stmt* raw = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    if (code != SQLITE_OK) failed(code);
    statement.statement_.reset(raw);
    return statement;
}

std::optional<Error> Database::take_error() {
    return transactions_ > 0 ? error_ : std::exchange(error_, std::nullopt);
}

std::int64_t Database::changed() const {
    return sqlite3_changes(handle_);
}

bool Database::empty() {
    Statement any = prepare("SELECT 1 FROM sqlite_schema LIMIT 1");
    const bool something = any.row();
    return !take_error() && !something;
}

Result<void> Database::settle() {
    const int code = sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK && (code & 0xFF) != SQLITE_BUSY && (code & 0xFF) != SQLITE_LOCKED) failed(code);
    if (auto error = take_error()) return tl::unexpected<Error>(std::move(*error));
    return {};
}

void Database::hold_still() {
    run("BEGIN");
}

Database::Transaction::Transaction(Database& database) : database_(database), part_(database.transactions_++ > 0) {
    if (!database_.writes_) database_.failed(SQLITE_READONLY);
    database_.run(part_ ? "SAVEPOINT part" : "BEGIN IMMEDIATE");
    begun_ = !database_.error_;
}

Database::Transaction::~Transaction() {
    if (!over_) end(false);
}

Result<void> Database::Transaction::commit() {
    database_.run(part_ ? "RELEASE part" : "COMMIT");  // after a failure this too does nothing
    const std::optional<Error> error = database_.error_;
    end(!error);
    if (error) return tl::unexpected<Error>(*error);
    return {};
}

void Database::Transaction::end(bool committed) {
    over_ = true;
    --database_.transactions_;
    const auto undone = [&] { return sqlite3_get_autocommit(database_.handle_) != 0; };
    const auto run = [&](const char* sql) { return sqlite3_exec(database_.handle_, sql, nullptr, nullptr, nullptr); };
    if (!committed && begun_ && !undone()) {
        const int code = run(part_ ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK");
        if (part_ && code != SQLITE_OK) {
            database_.failed(code);
            run("ROLLBACK");
        }
    }
    // What also struck the transaction that this is a part of stays there, and stops it.
    if (!part_ || (begun_ && !undone())) database_.error_.reset();
}

std::optional<std::string> strange_in(Database& db, const Schema& schema) {
    std::set<std::string, std::less<>> there;
    // What has no text is an index that SQLite makes by itself.
    Statement objects = db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (objects.row()) {
        const std::string type = objects.text(0);
        const std::string name = objects.text(1);
        const std::string sql = objects.text(2);
        const auto begins = [&](std::string_view with) { return sql.starts_with(with); };
        const bool is_table = type == "table" && (begins("CREATE TABLE ") || begins("CREATE VIRTUAL TABLE "));
        const auto is_name = [&](std::string_view ours) {
            return ours.size() == name.size() &&
                   sqlite3_strnicmp(ours.data(), name.data(), static_cast<int>(name.size())) == 0;
        };
        if (std::ranges::any_of(schema.tables, is_name)) {
            const bool named =
                begins("CREATE TABLE " + name + "(") || begins("CREATE TABLE \"" + name + "\"(");  // that was renamed
            const bool as_made =
                is_table && named && (schema.sql.empty() || schema.sql.find(sql + ";") != std::string_view::npos);
            if (!as_made) return name;
            there.insert(name);
            continue;
        }
        const bool added =
            is_table || (type == "view" && begins("CREATE VIEW ")) ||
            (schema.indices && type == "index" && (begins("CREATE INDEX ") || begins("CREATE UNIQUE INDEX ")));
        const bool our_trigger = type == "trigger" && begins("CREATE TRIGGER " + name + " ") &&
                                 schema.sql.find(sql + ";") != std::string_view::npos;
        if (!added && !our_trigger) return name;
    }
    for (const std::string_view name : schema.tables) {
        if (!there.contains(name)) return std::string{name};
    }
    return std::nullopt;
}

}  // namespace demarche::session
