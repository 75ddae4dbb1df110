#pragma once

// The inside of spec.cpp: what the functions of a spec file, of a game and of a seat share. For these files only.

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "script/game_object.h"
#include "script/loader_record.h"
#include "script/lua_util.h"
#include "script/spec.h"

namespace demarche::script {

inline constexpr const char* kPlayType = "demarche.play";
inline constexpr const char* kSeatType = "demarche.seat";

// An example plays whole games, so it may do more than one event of a game: some seconds of work. What the scenario's
// own functions do meanwhile is limited as in play.
inline constexpr std::int64_t kExampleWork = 200'000'000;
inline constexpr double kExampleSeconds = 120;
// What games cost an example, so that an endless loop of commands ends too.
inline constexpr std::int64_t kStartWork = 200'000;
inline constexpr std::int64_t kCommandWork = 20'000;
inline constexpr std::int64_t kAdvanceWork = 50'000;
inline constexpr std::int64_t kQuestionWork = 2'000;

inline constexpr std::size_t kMostExamples = 1000;

/// What `play` and `play:as(...)` are: a number of a game, and an actor.
struct Ref {
    std::size_t game = 0;
    std::size_t actor = 0;
};

/// A Lua state in which one file of specs is read, and one of its examples run.
class Bench {
 public:
    Bench(const PackageFiles& package, const Scenario& scenario)
        : package_(package), scenario_(scenario), recorder_(package.name()) {}

    /// Before `read`.
    void print_to(PrintSink sink) { print_sink_ = std::move(sink); }
    Result<void> read(const std::string& file, const std::string& text, std::size_t wanted);
    Result<void> run(SpecTable& table);
    [[nodiscard]] std::vector<SpecExample> take_examples() { return std::move(examples_); }

    // the bindings
    static Bench& of(lua_State* L) { return *static_cast<Bench*>(lua_touserdata(L, lua_upvalueindex(1))); }
    int describe(lua_State* L);
    int it(lua_State* L);
    int start(lua_State* L);
    int as(lua_State* L);
    int reader(lua_State* L);
    int advance(lua_State* L);
    int missing(lua_State* L);
    int draft(lua_State* L);
    int score(lua_State* L);
    int ending(lua_State* L);
    int view(lua_State* L);
    int log(lua_State* L);
    int errors(lua_State* L);
    int propose(lua_State* L);
    int amend(lua_State* L);
    int vote(lua_State* L, Vote vote);
    int withdraw(lua_State* L);
    int act(lua_State* L);
    int play_card(lua_State* L);
    int choose(lua_State* L);
    int commit(lua_State* L);
    int breach(lua_State* L);
    int leave(lua_State* L);
    int assure(lua_State* L);
    int say(lua_State* L);
    int ready(lua_State* L);

 private:
    void define(lua_State* L);
    void define_methods(lua_State* L, const char* type, std::span<const luaL_Reg> methods);
    [[nodiscard]] SpecGame& game(lua_State* L) const;
    [[nodiscard]] const Ref& seat(lua_State* L) const;
    std::optional<DraftId> give(lua_State* L, const nlohmann::json& command);
    [[nodiscard]] static std::int64_t instance(lua_State* L, int argument, std::string_view what);
    [[nodiscard]] const Draft& draft_of(lua_State* L, int argument) const;

    const PackageFiles& package_;
    const Scenario& scenario_;
    Recorder recorder_;  ///< The environment's calls point to it: it outlives the sandbox.
    IdStrings ids_;
    GameObject readers_;
    std::vector<std::string> path_;  ///< The `describe`s that are open.
    std::vector<SpecExample> examples_;
    std::size_t wanted_ = 0;
    int body_ = LUA_NOREF;
    bool running_ = false;
    SpecTable* table_ = nullptr;
    std::vector<SpecGame*> games_;
    PrintSink print_sink_;
    std::unique_ptr<Sandbox> sandbox_;
};

template <int (Bench::*Method)(lua_State*)>
int call(lua_State* L) {
    return (Bench::of(L).*Method)(L);
}
template <Vote kVote>
int call_vote(lua_State* L) {
    return Bench::of(L).vote(L, kVote);
}

/// Raises when the table at `index` has a field that nobody would read.
void check_fields(lua_State* L, int index, std::string_view what, std::span<const std::string_view> known);
/// Raises what a command was refused for, its place written as Lua writes it.
[[noreturn]] void refuse_command(lua_State* L, const Error& error);

}  // namespace demarche::script
