#pragma once

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <utility>

#include "session_box.h"

namespace demarche::testing {

inline ActorId actor(const session::Session& session, const char* name) {
    return *session.scenario().find<ActorId>(name);
}

/// A session of Border Post, every seat an AI's to be, after its first step.
inline session::Session fresh(const std::filesystem::path& file, std::uint64_t seed = 5) {
    auto host = host_of("border_post");
    const ActorSet seats = host->scenario().playable;
    auto session = session::Session::create(file, std::move(host), {Seed{seed}, seats});
    REQUIRE(session);
    REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    return std::move(*session);
}

/// Does this to a session file behind the program's back.
inline void sql(const std::filesystem::path& file, const char* text) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    char* error = nullptr;
    sqlite3_exec(db, text, nullptr, nullptr, &error);
    INFO((error == nullptr ? "" : error));
    CHECK(error == nullptr);
    sqlite3_close(db);
}

}  // namespace demarche::testing
