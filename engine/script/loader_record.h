#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "model/scenario.h"
#include "script/host.h"
#include "script/loader_value.h"
#include "script/schema.h"

namespace demarche::script {

/// Where a definition call stands.
struct CallSite {
    SourcePlace place;  ///< In the package's own files where there is such a caller, else in the rule library.
    SourcePlace via;    ///< The call itself, where a library function made it; else no file.
    SourcePlace from;   ///< Where a file called the package's own function in which `place` stands; else no file.
};

/// A definition call as it was made.
struct RecordedCall {
    Kind kind = Kind::kAny;
    CallSite site;
    Value argument;
    int given = 1;  ///< Values that it was called with; it takes one.
};
struct RecordedHook {
    CallSite site;
    Value event;
    Value function;
};
struct RecordedRule {
    std::string name;  ///< Of the constructor.
    CallSite site;
    Value argument;
    std::size_t parts = 1;  ///< Rules in it, itself included.
};
struct RecordedFunction {
    int ref = 0;        ///< In the Lua registry.
    SourcePlace place;  ///< Where it begins; no file for a function of the engine.
};

/// What `takes` was told: what a function was given, and what it takes.
struct RecordedTakes {
    std::string function;  ///< As messages call it: "spillover.spread".
    CallSite site;
    Value argument;
    std::vector<Field> fields;
    bool more = false;    ///< Other fields go on to a definition, which judges them.
    bool itself = false;  ///< It was given the module that it belongs to: it was called with a colon.
    bool hook = false;    ///< What the function gives is a hook, which does nothing unless somebody registers it.
};

/// Everything that a scenario's chunks said, in the order in which they said it.
struct Recording {
    std::vector<RecordedCall> calls;
    std::vector<RecordedHook> hooks;
    std::vector<RecordedRule> rules;
    std::vector<RecordedTakes> takes;
    std::set<std::string, std::less<>> type_words;  ///< What the types of `takes` refer to.
    std::vector<RecordedFunction> functions;
    std::set<std::string, std::less<>> marked;                ///< Messages given to `_`.
    std::map<std::string, std::string, std::less<>> sources;  ///< Text of each file that was loaded, by its name.
    std::size_t held = 0;                                     ///< Bytes counted against the package.
};

/// The definition stage of one state: adds the calls, `on`, `rule`, `takes` and `_` to the environment and writes down
/// what the chunks do with them.
class Recorder : public ValueSink {
 public:
    explicit Recorder(std::string package) : package_(std::move(package)) {}

    /// Only inside Sandbox::enter, before any chunk has run. The recorder must outlive the state.
    void define_environment(lua_State* L);
    /// After this the calls raise: definitions are made by the files themselves, not by functions that they define.
    void close() { open_ = false; }
    /// What is defined in this file is refused; what the modules define that it requires is not, for they are read as
    /// they are.
    void refuse_in(std::string spec) { spec_ = std::move(spec); }
    [[nodiscard]] Recording& recording() { return recording_; }
    [[nodiscard]] const std::string& package() const { return package_; }

    FunctionRef keep_function(lua_State* L) override;
    void hold(lua_State* L, std::size_t bytes) override;

    // the bindings
    int define(lua_State* L, Kind kind);
    int hook(lua_State* L);
    int rule(lua_State* L, std::size_t constructor);
    int mark(lua_State* L);
    int takes(lua_State* L);

 private:
    void check_open(lua_State* L, std::string_view call) const;
    /// Raises where the call stands in a spec.
    void check_defines(lua_State* L, std::string_view call) const;
    /// @param level  The stack level that says it: 1 for the caller of the binding, 2 for the one who called that.
    [[nodiscard]] CallSite site(lua_State* L, int level = 1) const;
    [[nodiscard]] std::vector<Field> fields_of(lua_State* L, int index);
    [[nodiscard]] std::size_t rule_parts(const Value& value) const;

    std::string package_;
    Recording recording_;
    bool open_ = true;
    std::string spec_;  ///< "": none is read.
};

}  // namespace demarche::script
