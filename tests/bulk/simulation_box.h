#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bulk/records.h"
#include "bulk/simulation.h"
#include "session/session_box.h"
#include "session/sqlite.h"
#include "shell.h"

// Games in bulk, played here or by the built program.
namespace demarche::testing {

inline std::vector<bulk::GameRecord> play(script::Host& host, std::int64_t games, std::uint64_t first = 1) {
    std::vector<bulk::GameRecord> out;
    bulk::SimulationSetup setup;
    setup.games = games;
    setup.first_seed = first;
    auto done = bulk::simulate(host, setup, [&](bulk::GameRecord record) { out.push_back(std::move(record)); });
    if (!done) FAIL(done.error().text());
    return out;
}

inline bulk::RunInfo info_of(const Scenario& s) {
    return {s.id, s.version, s.content_hash, "test", "simulation", {}, {}, {}};
}

inline Result<std::unique_ptr<script::Host>> border_post_with(const std::vector<std::string>& sets) {
    std::vector<script::SetValue> values;
    for (const std::string& text : sets)
        values.push_back(*session::set_value_from_text(text));
    return catalogue().load("border_post", values);
}

inline const std::string kProgram = "DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' exec '" DEMARCHE_PROGRAM "' ";

inline Ran run(const std::string& arguments) {
    return shell(kProgram + arguments + " 2>&1 </dev/null");
}

inline std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

/// What stands in a column of a database, row by row.
inline std::vector<std::string> column(const std::filesystem::path& file, const std::string& sql) {
    auto db = session::Database::open(file.string(), session::Database::Mode::kRead);
    REQUIRE(db);
    session::Statement read = (*db)->prepare(sql);
    std::vector<std::string> out;
    while (read.row())
        out.push_back(read.text(0));
    return out;
}

}  // namespace demarche::testing
