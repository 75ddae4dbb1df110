#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/scenario.h"
#include "script/loader_check.h"
#include "script/loader_record.h"

namespace demarche::script {

/// A handler of the loaded scenario; its HandlerId is its place in the list.
struct HandlerInfo {
    HandlerKind kind = HandlerKind::kHook;
    std::string what;  ///< "each_round of clause 'police'"
    SourcePlace place;
    std::size_t function = 0;  ///< Index into Recording::functions.
    SourcePlace defined;       ///< Where the package defines what it belongs to, or registers the hook.
};

/// Calls a function that gives a start value. Nothing if it failed, which the callee has reported.
using StartCaller = std::function<std::optional<double>(const Subject& subject, const Path& path, FunctionRef function,
                                                        std::span<const std::string_view> arguments)>;

/// Reads the fields of one table. Whatever does not have the right form has been reported by the Checker; here it
/// reads as absent.
class Fields {
 public:
    Fields(class Builder& builder, const Subject& subject, const ValueTable* table, Path path = {})
        : builder_(&builder), subject_(&subject), table_(table), path_(std::move(path)) {}

    [[nodiscard]] const Subject& subject() const { return *subject_; }
    [[nodiscard]] Path at(std::string_view name) const;
    [[nodiscard]] Path at(std::string_view name, int element) const;
    [[nodiscard]] const Value* value(std::string_view name) const { return table_ ? table_->field(name) : nullptr; }
    [[nodiscard]] bool has(std::string_view name) const { return value(name) != nullptr; }
    [[nodiscard]] const ValueTable* table(std::string_view name) const;
    [[nodiscard]] Fields sub(std::string_view name) const { return {*builder_, *subject_, table(name), at(name)}; }

    [[nodiscard]] Text text(std::string_view name) const;
    [[nodiscard]] std::vector<Text> texts(std::string_view name) const;
    [[nodiscard]] std::string string(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> strings(std::string_view name) const;
    [[nodiscard]] double number(std::string_view name, double fallback) const;
    [[nodiscard]] int integer(std::string_view name, int fallback) const;
    [[nodiscard]] bool boolean(std::string_view name, bool fallback) const;
    [[nodiscard]] std::optional<LatLon> lat_lon(std::string_view name) const;
    /// The index of the word within `words`, or `fallback`.
    template <class E>
    [[nodiscard]] E word(std::string_view name, std::initializer_list<std::string_view> words, E fallback) const {
        const std::string given = string(name);
        std::size_t i = 0;
        for (const std::string_view w : words) {
            if (w == given) return static_cast<E>(i);
            ++i;
        }
        return fallback;
    }
    template <class I>
    [[nodiscard]] I ref(std::string_view name, Kind kind) const;
    template <class I>
    [[nodiscard]] std::vector<I> refs(std::string_view name, Kind kind) const;
    [[nodiscard]] ActorSet actors(std::string_view name) const;
    [[nodiscard]] std::optional<FunctionRef> function(std::string_view name) const;
    /// `owner` is what the message says after "of": "clause 'police'".
    [[nodiscard]] HandlerId handler(std::string_view name, HandlerKind kind, std::string_view owner) const;
    [[nodiscard]] HandlerId handler(std::string_view name, HandlerKind kind) const {
        return handler(name, kind, subject_->label);
    }

 private:
    Builder* builder_;
    const Subject* subject_;
    const ValueTable* table_;
    Path path_;
};

/// Makes a Scenario out of a recording, and says everything that is wrong with it.
class Builder {
 public:
    Builder(const Recording& recording, Report& report, std::string package, StartCaller start, bool references)
        : recording_(recording),
          report_(report),
          package_(std::move(package)),
          start_(std::move(start)),
          checker_(report, names_, references),
          scenario_(std::make_shared<Scenario>()) {}

    /// See Names::look_elsewhere.
    void look_elsewhere(std::function<std::string(std::string_view id)> defined_in) {
        names_.look_elsewhere(std::move(defined_in));
    }
    /// The scenario, complete and sealed unless the report has errors.
    std::shared_ptr<Scenario> build();
    [[nodiscard]] std::vector<HandlerInfo> take_handlers() { return std::move(handlers_); }

 private:
    friend class Fields;
    struct LikesByKey {
        ConstituencyId who;
        std::size_t call = 0;
        std::vector<std::pair<std::string, double>> likes;
    };

    // loader_build.cpp
    void collect_names();
    void check_calls();
    void build_trust();
    void build_decks();
    void build_definitions();
    /// Reads a definition as what its call says that it is. @param call  Of those that are recorded.
    void define(std::size_t call, const Fields& fields);
    void build_hooks();
    HandlerId claim(FunctionRef function, HandlerKind kind, std::string what);
    Rule rule(const Value* value) const;
    Rule rule(std::size_t index) const;
    [[nodiscard]] std::vector<ParamDef> params(const Fields& fields, bool of_action = false);
    /// Nobody is a party where there is no draft. @param what  "an action"
    void no_parties(const Fields& fields, const std::vector<ParamDef>& params, std::string_view what);
    void param_values(const Fields& fields, ParamDef& param, const Subject& subject, const Path& path);
    void param_range(const Fields& fields, ParamDef& param, const Subject& subject, const Path& path);
    /// Whom a word of a clause or an action means: an actor by a parameter or by id, or the `other` that it may name.
    struct Named {
        enum class By { kParam, kActor, kOther };
        By by = By::kOther;
        std::size_t param = 0;
        ActorId actor;
    };
    /// Nothing, and a finding, if it means nobody. @param does  What the one meant does, for the finding: "pay".
    [[nodiscard]] std::optional<Named> named(const Fields& fields, const Path& path, const std::string& word,
                                             std::span<const ParamDef> params, std::string_view other,
                                             std::string_view does);
    [[nodiscard]] std::vector<Duty> duties(const Fields& fields, std::span<const ParamDef> params);
    [[nodiscard]] Cost cost(const Fields& fields, HandlerKind kind, std::span<const ParamDef> params, bool self);
    /// That the `other` parameters of an action can all be given.
    void check_others(const Fields& fields, const ActionDef& def);
    /// An error for a list that is there and empty. @param without  Whom the field means where it is left out.
    void named_none(const Fields& fields, std::string_view name, std::string_view without);
    /// Texts that nothing is put into.
    void no_holes(const Fields& fields, std::initializer_list<std::string_view> texts);
    void check_holes(const Fields& fields, std::string_view field, std::span<const ParamDef> params);
    /// Of one text alone, not of parameters that it leaves out.
    void check_holes(const Subject& subject, const Path& path, const Text& text, std::span<const ParamDef> params);
    [[nodiscard]] NumberOr number_or(const Fields& fields, std::string_view name, HandlerKind kind, double fallback);

    // loader_build_takes.cpp
    /// What options say of the parameters of a clause, or of whichever clause has such a parameter.
    void check_parameters(const Subject& subject, const RecordedTakes& takes) const;
    /// The same in tables that go by clauses: { team = { units = "inspectors" } }.
    void check_parameters_by_clause(const Subject& subject, const RecordedTakes& takes) const;
    /// The names of a clause's parameters, as it was recorded.
    [[nodiscard]] std::vector<std::string> params_of(const RecordedCall& clause) const;
    /// What a parameter's definition lets a text say; none where it is no choice of texts. @return nothing when it
    /// does not say its type.
    [[nodiscard]] std::optional<std::vector<std::string>> options_of(const ValueTable& param) const;
    /// What options say of the indicator that one of them names: a mark of it, a subject that has it.
    void check_indicators(const Subject& subject, const RecordedTakes& takes) const;
    /// Objectives of which options say that they are secret.
    void check_secrets(const Subject& subject, const RecordedTakes& takes) const;
    void check_secrets(const Subject& subject, const Path& path, const Value& value, const Type& type) const;
    /// @param named  The field that names the indicator. @param value  Of the mark; nullptr: any of them.
    void check_mark(const Subject& subject, std::string_view named, std::string_view field, const Value* value,
                    std::string_view indicator, const ValueTable* marks) const;
    void check_subject(const Subject& subject, std::string_view field, const Value& value, std::string_view indicator,
                       std::string_view of) const;
    /// The call that defines it; nullptr: there is none.
    [[nodiscard]] const RecordedCall* recorded(Kind kind, std::string_view id) const;

    // loader_build_world.cpp
    /// The least and the most that a number may be; the two defaults come last.
    void bounds(const Fields& fields, double& low, double& high, double least, double most);
    void scenario(const Fields& fields);
    void phases(const Fields& fields);
    void actor(const Fields& fields);
    void constituency(const Fields& fields, std::size_t call);
    void place(const Fields& fields);
    void indicator(const Fields& fields);
    void indicator_start(const Fields& fields, IndicatorDef& def);
    void relation(const Fields& fields);
    void resource(const Fields& fields);
    void institution(const Fields& fields);

    // loader_build_play.cpp
    void clause(const Fields& fields);
    void agreement(const Fields& fields);
    void action(const Fields& fields);
    void card(const Fields& fields);
    void choices(const Fields& fields, CardDef& def);
    void objective(const Fields& fields);
    void pool(const Fields& fields);
    void personality(const Fields& fields);
    void question(const Fields& fields);
    void assurance(const Fields& fields);
    void inject(const Fields& fields);
    void ending(const Fields& fields);

    // loader_build_whole.cpp: what concerns several definitions
    void complete();
    void link_places();
    void merge_likes();
    void fill_pools();

    // loader_build_advice.cpp: what a scenario could do better
    void lint();
    void lint_calls();
    void lint_actors();
    /// What is for those alone who have no seat.
    void lint_seats();
    void lint_people();
    void lint_institutions();
    /// The rules of institutions and those that agreements bring along.
    void lint_rules();
    /// A rule, where it counts, and what is decided by it.
    struct RuleInUse {
        const Rule& rule;
        std::vector<InstitutionId> bodies;
        std::vector<AgreementTypeId> types;
        const Subject& subject;
        bool of_agreement = false;
    };
    void lint_rule(const RuleInUse& use);
    /// Parts of it that no vote of a member can meet, or that name who has none.
    void lint_strangers(const Rule& rule, const RuleInUse& use);
    /// Whether it is met by what is tabled.
    bool lint_unasked(const RuleInUse& use);
    /// Asks it for a host where there is none?
    void lint_hosts(const RuleInUse& use);
    void lint_agreements();
    void lint_cards();
    /// What no phase is there for.
    void lint_phases();
    [[nodiscard]] bool card_is_named(const CardDef& card);
    [[nodiscard]] const QuotedWord& quoted(std::string_view word);
    /// Tags that nothing asks for and that look like one which counts.
    void lint_tags();
    void lint_endings();
    void lint_marks();
    /// A like that is more than there is of support.
    void check_like(const Subject& subject, const Path& path, double like);
    /// What lies far from the map that the scenario has asked for.
    void lint_map();

    void base(Definition& def, const Fields& fields) const;
    /// The subject of a definition that was built, for findings about it.
    [[nodiscard]] const Subject& subject_of(Kind kind, std::size_t index) const;
    template <class I>
    [[nodiscard]] I find(Kind kind, std::string_view id) const {
        const std::size_t at = names_.find(kind, id);
        return at == Names::kNone ? I{} : I{at};
    }

    const Recording& recording_;
    Report& report_;
    std::string package_;
    StartCaller start_;
    Names names_;
    Checker checker_;
    std::shared_ptr<Scenario> scenario_;
    std::vector<HandlerInfo> handlers_;
    std::vector<Subject> subjects_;       ///< By call.
    std::vector<Subject> rule_subjects_;  ///< By rule.
    std::vector<bool> duplicate_;         ///< By call: its id is taken; it is checked and not built.
    std::array<std::vector<std::size_t>, kDefinitionCalls> built_;  ///< Calls by kind and index.
    std::vector<LikesByKey> likes_;
    std::vector<std::vector<PlaceId>> links_;  ///< As written, by place.
    QuotedWords quoted_;                       ///< Of all sources, once they are asked for.
};

template <class I>
I Fields::ref(std::string_view name, Kind kind) const {
    const Value* given = value(name);
    const auto* id = given ? std::get_if<std::string>(given) : nullptr;
    return id ? builder_->find<I>(kind, *id) : I{};
}

template <class I>
std::vector<I> Fields::refs(std::string_view name, Kind kind) const {
    std::vector<I> out;
    if (const ValueTable* list = table(name)) {
        for (std::size_t i = 0; i < list->list.size(); ++i) {
            const auto* id = std::get_if<std::string>(&list->list[i]);
            const I found = id ? builder_->find<I>(kind, *id) : I{};
            if (!found.valid()) continue;
            if (std::find(out.begin(), out.end(), found) != out.end()) {
                builder_->report_.error(*subject_, at(name, static_cast<int>(i + 1)),
                                        "'" + *id + "' stands in the list twice");
                continue;
            }
            out.push_back(found);
        }
    }
    return out;
}

}  // namespace demarche::script
