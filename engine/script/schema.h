#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::script {

/// What an id can name. The first nineteen are the definition calls.
enum class Kind : std::uint8_t {
    kScenario,
    kActor,
    kConstituency,
    kPlace,
    kIndicator,
    kRelation,
    kResource,
    kInstitution,
    kClause,
    kAgreement,
    kAction,
    kCard,
    kObjective,
    kPool,
    kPersonality,
    kQuestion,
    kAssurance,
    kInject,
    kEnding,
    // names without a definition call of their own
    kDeck,     ///< Named by the cards that lie in it.
    kPhase,    ///< Named by the scenario's list.
    kSubject,  ///< An actor, place or constituency: what an indicator is of.
    kAny,      ///< Any definition.
};
inline constexpr std::size_t kDefinitionCalls = 19;
/// The call's name for a definition, such as "objective_pool"; "deck", "phase", "subject" or "definition" else.
[[nodiscard]] std::string_view word(Kind kind);
/// "an actor", "a place".
[[nodiscard]] std::string with_article(Kind kind);

/// What a handler may do with `game`.
enum class Access : std::uint8_t {
    kNone,   ///< It is called without `game`.
    kRead,   ///< It answers a question.
    kWrite,  ///< It changes something.
};

/// Every place where a scenario may put a function.
enum class HandlerKind : std::uint8_t {
    kChorus,
    kStartSubject,
    kStartPair,
    kDrift,
    kMandate,
    kClauseEffect,
    kClauseCost,
    kLike,
    kRatify,
    kScores,
    kAgreementEffect,
    kActionBy,
    kActionWhen,
    kActionCost,
    kActionApply,
    kCondition,
    kWeight,
    kCardApply,
    kChoiceApply,
    kScore,
    kTaboo,
    kOnOffer,
    kChooseAction,
    kChoose,
    kKept,
    kInjectApply,
    kHook,
};

/// A parameter of a handler or binding, as scripts see it.
struct Param {
    std::string_view name;
    std::string_view type;  ///< In the notation of the Lua language server.
    bool optional = false;
};

struct Signature {
    HandlerKind kind;
    std::string_view alias;  ///< Name of its type in demarche.lua.
    Access access;
    std::vector<Param> params;  ///< Without `game`.
    std::string_view returns;   ///< In the notation of the Lua language server; "" for nothing.
    std::string_view doc;
};

/// What a handler gives, in the notation: some words may have a reason behind a colon, which makes another text of
/// them.
[[nodiscard]] std::string gives(const Signature& signature);

struct Field;

/// One form that a field's value may take.
struct Type {
    enum class Form : std::uint8_t {
        kText,      ///< A string or what `_` gives.
        kString,    ///< Not shown, or not translated.
        kId,        ///< The definition's own id.
        kNumber,    ///< Finite, min..max.
        kInteger,   ///< min..max.
        kBoolean,   ///< true or false.
        kFunction,  ///< `handler` says which.
        kWord,      ///< One of `words`.
        kRef,       ///< The id of a `ref`.
        kLatLon,    ///< { latitude, longitude }.
        kColour,    ///< "#rrggbb".
        kList,      ///< Each entry one of `items`.
        kMap,       ///< From an id of `ref` (or a free word, for kAny with free_keys) to one of `items`.
        kTable,     ///< With the fields `fields`.
        kRule,      ///< What a rule constructor gives.
        kValue,     ///< Checked where the meaning is known.
    };
    Form form = Form::kValue;
    Kind ref = Kind::kAny;
    bool free_keys = false;  ///< kMap: the keys are checked where their meaning is known.
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    HandlerKind handler = HandlerKind::kHook;
    std::vector<std::string_view> words;
    std::vector<Type> items;
    std::vector<Field> fields;
    std::string_view note;  ///< How people call it, where the form alone does not tell.
};

struct Field {
    std::string_view name;
    bool required = false;
    std::vector<Type> types;    ///< One of them.
    std::string_view fallback;  ///< The default, in words or as Lua; "" for none.
    std::string_view doc;
};

/// One definition call, or one constructor of `rule`.
struct Call {
    Kind kind = Kind::kAny;
    std::string_view name;
    std::string_view doc;
    std::vector<Field> fields;
    bool list = false;  ///< rule.all_of and rule.any_of take a list of rules.
};

/// One method of `game`, or of the objects of a spec.
struct Binding {
    std::string_view name;
    Access access = Access::kRead;
    std::vector<Param> params;
    std::string_view returns;
    std::string_view doc;
};

/// A table that handlers get or give back.
struct Shape {
    std::string_view name;
    std::string_view doc;
    struct Part {
        std::string_view name;
        std::string_view type;
        bool optional = false;
        std::string_view doc;
    };
    std::vector<Part> parts;
};

/// What the sandbox keeps of the standard library.
struct Library {
    std::string_view name;  ///< "" for the globals.
    std::string_view note;
    struct Function {
        std::string_view name;
        std::string_view note;  ///< Where it differs from Lua 5.4.
    };
    std::vector<Function> functions;
};

/// One object or function of the spec language.
struct SpecObject {
    std::string_view name;
    std::string_view doc;
    std::vector<Binding> methods;
};

/// The definition calls, in the order of Kind.
[[nodiscard]] std::span<const Call> definition_calls();
[[nodiscard]] const Call& definition_call(Kind kind);
/// The constructors of the table `rule`.
[[nodiscard]] std::span<const Call> rule_calls();
/// The fields of one parameter of a clause, action or assurance.
[[nodiscard]] std::span<const Field> param_fields();
/// What `on` accepts, in the order of EventKind.
[[nodiscard]] std::span<const std::string_view> event_names();
/// What an event may have besides its name, round and phase, in the order of event_names(); nothing else is ever set.
[[nodiscard]] std::span<const std::vector<std::string_view>> event_fields();
[[nodiscard]] std::span<const Signature> signatures();
[[nodiscard]] const Signature& signature(HandlerKind kind);
/// The methods of `game`: readers first.
[[nodiscard]] std::span<const Binding> game_bindings();
[[nodiscard]] std::span<const Shape> shapes();
[[nodiscard]] std::span<const SpecObject> spec_objects();
[[nodiscard]] std::span<const Shape> spec_shapes();
[[nodiscard]] std::span<const Library> standard_functions();
/// Every name that a scenario finds in its environment, ascending, dotted for library tables; what a test compares
/// with the environment itself.
[[nodiscard]] std::vector<std::string> environment_names();
/// Functions of the definition stage besides the calls: `_`, `on`.
[[nodiscard]] std::span<const Binding> definition_functions();
/// Every global name that the definition stage adds to the sandbox's own, ascending.
[[nodiscard]] std::vector<std::string_view> definition_globals();

/// "a number from 0 to 1", "a list of places": what a type asks for, for messages.
[[nodiscard]] std::string describe(const Type& type);
/// The same for all forms of a field: "a number or a function".
[[nodiscard]] std::string describe(const Field& field);

/// The text of scripts/demarche.lua, for the Lua language server.
[[nodiscard]] std::string lua_ls_file();
/// The text of scripts/API.md.
[[nodiscard]] std::string api_document();

}  // namespace demarche::script
