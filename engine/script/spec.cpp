#include "script/spec.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "script/script_text.h"
#include "script/spec_bench.h"
#include "script/spec_values.h"
#include "script/table_keys.h"

namespace demarche::script {

namespace {

/// A path of a message as Lua writes it: "/clauses/0/officers" -> "clauses[1].officers".
std::string lua_path(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        if (path.front() == '/') path.remove_prefix(1);
        const std::string_view part = path.substr(0, path.find('/'));
        path.remove_prefix(part.size());
        if (!part.empty() && part.size() < 7 && part.find_first_not_of("0123456789") == std::string_view::npos) {
            out += fmt::format("[{}]", std::stoi(std::string{part}) + 1);
        } else {
            out += (out.empty() ? "" : ".") + std::string{part};
        }
    }
    return out;
}

}  // namespace

void check_fields(lua_State* L, int index, std::string_view what, std::span<const std::string_view> known) {
    check_table(L, index);
    push_readable(L, index);
    KeyList keys;
    list_keys(L, -1, keys);
    lua_pop(L, 1);
    std::vector<std::string> names;
    for (const std::string_view name : known)
        names.push_back(fmt::format("'{}'", name));
    const auto refuse = [&](const std::string& field) {
        raise(L, fmt::format("{} has no field '{}'; it has {}{}", what, field, list_text(names),
                             did_you_mean(field, known)));
    };
    if (keys.sequence > 0) {
        // The one field that there is was mostly meant.
        raise(L, fmt::format("{} takes {}, and is given a list: {{ {} = {} }}", what, list_text(names), known.front(),
                             known.size() == 1 ? spelled(L, index) : "..."));
    }
    for (const TableKey& key : keys.others) {
        if (key.kind != TableKey::Kind::kString) refuse(key.kind == TableKey::Kind::kBoolean ? "true" : "a number");
        if (std::find(known.begin(), known.end(), key.text) == known.end()) refuse(printable(key.text, 60));
    }
}

namespace {

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// A message about a command, which speaks of JSON, for somebody who has written Lua.
std::string in_lua(std::string message) {
    // An example: {"id": "lead", "by": "eu"}
    if (const std::size_t open = message.find("{\""); open != std::string::npos) {
        const std::size_t close = message.find('}', open);
        if (close != std::string::npos) {
            std::string table = message.substr(open + 1, close - open - 1);
            replace_all(table, "\": ", " = ");
            replace_all(table, ", \"", ", ");
            message.replace(open, close - open + 1, fmt::format("{{ {} }}", table.substr(1)));
        }
    }
    const auto ends = [&](std::string_view in_json, std::string_view with) {
        if (message.ends_with(in_json)) message.replace(message.size() - in_json.size(), in_json.size(), with);
    };
    ends(", not an object", ", not a table with names");
    ends(", not null", ", not nil");
    return message;
}

}  // namespace

void refuse_command(lua_State* L, const Error& error) {
    const std::string where = error.where.starts_with('/') ? lua_path(error.where) : error.where;
    const std::string message = in_lua(error.message);
    raise(L, where.empty() ? message : fmt::format("{}: {}", where, message));
}

// -- the environment

Result<void> Bench::read(const std::string& file, const std::string& text, std::size_t wanted) {
    wanted_ = wanted;
    recorder_.refuse_in(file);
    Limits limits;
    limits.load_work = std::max(limits.load_work, kExampleWork);
    limits.event_work = kExampleWork;
    limits.deadline_s = kExampleSeconds;
    auto sandbox = Sandbox::create(limits, [this](std::string_view name) -> Result<std::optional<ModuleText>> {
        Result<std::optional<PackageFiles::Module>> found = package_.find(name);
        if (!found) return pass_on(found.error());
        if (!*found) return std::optional<ModuleText>{};
        return ModuleText{std::move((*found)->text), std::move((*found)->display_name)};
    });
    if (!sandbox) return pass_on(sandbox.error());
    sandbox_ = std::move(*sandbox);
    sandbox_->set_print_sink(print_sink_);
    if (auto done = sandbox_->enter(Work::kLoad, [&](lua_State* L) { define(L); }); !done) return done;
    return sandbox_->run_chunk({text, file}, Work::kLoad);
}

void Bench::define_methods(lua_State* L, const char* type, std::span<const luaL_Reg> methods) {
    static constexpr luaL_Reg kNone[] = {{nullptr, nullptr}};
    define_object_type(L, type, kNone);
    luaL_getmetatable(L, type);
    lua_newtable(L);
    for (const luaL_Reg& method : methods) {
        lua_pushlightuserdata(L, this);
        lua_pushcclosure(L, method.func, 1);
        lua_setfield(L, -2, method.name);
    }
}

void Bench::define(lua_State* L) {
    define_script_objects(L);
    recorder_.define_environment(L);
    ids_.build(L, scenario_);
    readers_.build(L, scenario_, ids_);
    static constexpr luaL_Reg kPlay[] = {
        {"as", bound<call<&Bench::as>>},           {"advance", bound<call<&Bench::advance>>},
        {"missing", bound<call<&Bench::missing>>}, {"draft", bound<call<&Bench::draft>>},
        {"score", bound<call<&Bench::score>>},     {"ending", bound<call<&Bench::ending>>},
        {"view", bound<call<&Bench::view>>},       {"log", bound<call<&Bench::log>>},
        {"errors", bound<call<&Bench::errors>>},
    };
    static constexpr luaL_Reg kSeat[] = {
        {"propose", bound<call<&Bench::propose>>},
        {"amend", bound<call<&Bench::amend>>},
        {"accept", bound<call_vote<Vote::kAccept>>},
        {"reject", bound<call_vote<Vote::kReject>>},
        {"abstain", bound<call_vote<Vote::kAbstain>>},
        {"withdraw", bound<call<&Bench::withdraw>>},
        {"act", bound<call<&Bench::act>>},
        {"play_card", bound<call<&Bench::play_card>>},
        {"choose", bound<call<&Bench::choose>>},
        {"commit", bound<call<&Bench::commit>>},
        {"breach", bound<call<&Bench::breach>>},
        {"leave", bound<call<&Bench::leave>>},
        {"assure", bound<call<&Bench::assure>>},
        {"say", bound<call<&Bench::say>>},
        {"ready", bound<call<&Bench::ready>>},
    };
    define_methods(L, kPlayType, kPlay);
    readers_.push(L);
    const int readers = lua_gettop(L);
    for (const GameMethod& method : game_readers()) {
        lua_pushlightuserdata(L, this);
        lua_getfield(L, readers, method.name);
        lua_pushcclosure(L, bound<call<&Bench::reader>>, 2);
        lua_setfield(L, readers - 1, method.name);
    }
    lua_pop(L, 1);
    refuse_unknown_methods(L, "play", "a spec reads the game, and moves it by play:as(actor) and play:advance alone");
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
    define_methods(L, kSeatType, kSeat);
    refuse_unknown_methods(L, "play:as(...)");
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
    static constexpr luaL_Reg kGlobals[] = {
        {"describe", bound<call<&Bench::describe>>},
        {"it", bound<call<&Bench::it>>},
        {"start", bound<call<&Bench::start>>},
    };
    for (const luaL_Reg& global : kGlobals) {
        lua_pushlightuserdata(L, this);
        lua_pushcclosure(L, global.func, 1);
        Sandbox::of(L).define_global(global.name);
    }
    push_expect(L);
    Sandbox::of(L).define_global("expect");
}

Result<void> Bench::run(SpecTable& table) {
    if (body_ == LUA_NOREF) return fail(ErrorCode::kInternal, "the file has no such example any more");
    table_ = &table;
    running_ = true;
    return sandbox_->enter(Work::kEvent, [&](lua_State* L) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, body_);
        lua_call(L, 0, 0);
        check_expectations(L);
    });
}

// -- functions of a file

int Bench::describe(lua_State* L) {
    if (running_) raise(L, "describe(...) cannot stand inside of it(...)");
    const std::string name{check_text(L, 1, 200)};
    if (lua_type(L, 2) != LUA_TFUNCTION) raise_argument(L, 2, "a function expected");
    path_.push_back(name);
    lua_settop(L, 2);
    lua_call(L, 0, 0);
    path_.pop_back();
    return 0;
}

int Bench::it(lua_State* L) {
    if (running_) raise(L, "it(...) cannot stand inside of another it(...)");
    const std::string name{check_text(L, 1, 200)};
    if (lua_type(L, 2) != LUA_TFUNCTION) raise_argument(L, 2, "a function expected");
    if (examples_.size() >= kMostExamples) {
        raise(L, fmt::format("a file has at most {} examples; split it", kMostExamples));
    }
    if (examples_.size() == wanted_) {
        lua_settop(L, 2);
        body_ = luaL_ref(L, LUA_REGISTRYINDEX);
    }
    std::string whole;
    for (const std::string& part : path_)
        whole += part + ": ";
    const ScriptPlace place = script_place(L);
    examples_.push_back({printable(whole + name, 1000), {place.file, place.line}});  // it will be printed
    return 0;
}

int Bench::start(lua_State* L) {
    if (!running_) raise(L, "start(...) belongs inside of it(...): each example starts its own games");
    SpecStart how;
    if (!lua_isnoneornil(L, 1)) {
        static constexpr std::array<std::string_view, 3> kFields = {"seed", "seats", "at"};
        check_fields(L, 1, "start { ... }", kFields);
        if (const auto seed = integer_field(L, 1, "seed", 0, std::numeric_limits<std::int64_t>::max())) {
            how.seed.value = static_cast<std::uint64_t>(*seed);
        }
        if (const auto at = text_field(L, 1, "at", 100)) {
            const std::size_t phase = scenario_.phase_index(*at);
            if (phase >= scenario_.phases.size()) {
                raise(L, fmt::format("at = '{}': there is no such phase{}", printable(*at, 60),
                                     did_you_mean(*at, ids_.names(Kind::kPhase))));
            }
            how.at = phase;
        }
        if (raw_field(L, 1, "seats") != LUA_TNIL) {
            if (lua_type(L, -1) != LUA_TTABLE) raise(L, "seats = { actor = \"ai\" } expected");
            push_readable(L, -1);
            const int seats = lua_gettop(L);
            KeyList keys;
            list_keys(L, seats, keys);
            if (keys.sequence > 0) raise(L, "seats = { actor = \"ai\" }: the keys are actors' ids");
            for (const TableKey& key : keys.others) {
                push_key(L, key);
                const std::size_t actor = ids_.find(L, -1, Kind::kActor);
                lua_pushvalue(L, -1);
                lua_rawget(L, seats);
                const std::string value = spelled(L, -1);
                if (actor == IdStrings::kNone) {
                    raise(L, fmt::format("seats.{}: there is no actor '{}'{}", printable(key.text, 60),
                                         printable(key.text, 60), did_you_mean(key.text, ids_.names(Kind::kActor))));
                }
                if (!scenario_.playable.contains(ActorId{actor})) {
                    raise(L, fmt::format("'{}' has no seat: it is played by its script", key.text));
                }
                if (value != "\"ai\"") {
                    raise(L, fmt::format("seats.{} = {}: a seat is given to \"ai\", or left out for the spec to play",
                                         key.text, value));
                }
                how.ai.insert(ActorId{actor});
                lua_settop(L, seats);
            }
        }
    }
    Sandbox::of(L).charge(kStartWork);
    const Result<SpecGame*> started = table_->start(how);
    if (!started) refuse_command(L, started.error());
    games_.push_back(*started);
    auto* const ref = static_cast<Ref*>(lua_newuserdatauv(L, sizeof(Ref), 0));
    *ref = Ref{games_.size() - 1, 0};
    luaL_setmetatable(L, kPlayType);
    return 1;
}

SpecFile::SpecFile(std::shared_ptr<const PackageFiles> package, std::shared_ptr<const Scenario> scenario,
                   std::string file, std::string text)
    : package_(std::move(package)), scenario_(std::move(scenario)), file_(std::move(file)), text_(std::move(text)) {}

Result<std::vector<SpecExample>> SpecFile::examples() const {
    Bench bench{*package_, *scenario_};
    if (auto done = bench.read(file_, text_, kMostExamples); !done) return pass_on(done.error());
    return bench.take_examples();
}

Result<void> SpecFile::run(std::size_t example, SpecTable& table, std::string& printed) const {
    Bench bench{*package_, *scenario_};
    bench.print_to([&printed](std::string_view line, std::string_view where) {
        if (printed.size() < kMostPrinted) printed += fmt::format("{}: {}\n", where, line);
    });
    if (auto done = bench.read(file_, text_, example); !done) return done;
    return bench.run(table);
}

}  // namespace demarche::script
