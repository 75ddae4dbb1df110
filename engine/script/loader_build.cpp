#include "script/loader_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/text.h"
#include "script/package_limits.h"
#include "script/schema_types.h"
#include "script/script_hint.h"

namespace demarche::script {

// -- Fields

Path Fields::at(std::string_view name) const {
    Path path = path_;
    path.emplace_back(std::string{name});
    return path;
}

Path Fields::at(std::string_view name, int element) const {
    Path path = at(name);
    path.emplace_back(element);
    return path;
}

const ValueTable* Fields::table(std::string_view name) const {
    const Value* given = value(name);
    return given ? as_table(*given) : nullptr;
}

namespace {

Text text_of(const Value& value) {
    if (const auto* text = std::get_if<Text>(&value)) return *text;
    if (const auto* plain = std::get_if<std::string>(&value)) return Text{*plain};
    return {};
}

}  // namespace

Text Fields::text(std::string_view name) const {
    const Value* given = value(name);
    return given ? text_of(*given) : Text{};
}

std::vector<Text> Fields::texts(std::string_view name) const {
    std::vector<Text> out;
    if (const ValueTable* list = table(name)) {
        for (const Value& item : list->list)
            out.push_back(text_of(item));
    }
    return out;
}

std::string Fields::string(std::string_view name) const {
    const Value* given = value(name);
    const std::string* text = given ? as_string(*given) : nullptr;
    return text ? *text : std::string{};
}

std::vector<std::string> Fields::strings(std::string_view name) const {
    std::vector<std::string> out;
    if (const ValueTable* list = table(name)) {
        for (const Value& item : list->list) {
            if (const std::string* text = as_string(item)) out.push_back(*text);
        }
    }
    return out;
}

double Fields::number(std::string_view name, double fallback) const {
    const Value* given = value(name);
    const auto number = given ? as_number(*given) : std::nullopt;
    return number && std::isfinite(*number) ? *number : fallback;
}

int Fields::integer(std::string_view name, int fallback) const {
    const double given = number(name, fallback);
    return std::abs(given) <= 1e9 ? static_cast<int>(given) : fallback;
}

bool Fields::boolean(std::string_view name, bool fallback) const {
    const Value* given = value(name);
    const auto* flag = given ? std::get_if<bool>(given) : nullptr;
    return flag ? *flag : fallback;
}

std::optional<LatLon> Fields::lat_lon(std::string_view name) const {
    const ValueTable* pair = table(name);
    if (!pair || pair->list.size() != 2) return std::nullopt;
    const auto lat = as_number(pair->list[0]);
    const auto lon = as_number(pair->list[1]);
    if (!lat || !lon) return std::nullopt;
    return LatLon{*lat, *lon};
}

ActorSet Fields::actors(std::string_view name) const {
    ActorSet set;
    for (const ActorId actor : refs<ActorId>(name, Kind::kActor)) {
        if (actor.index() < ActorSet::kCapacity) set.insert(actor);
    }
    return set;
}

std::optional<FunctionRef> Fields::function(std::string_view name) const {
    const Value* given = value(name);
    const auto* found = given ? std::get_if<FunctionRef>(given) : nullptr;
    return found ? std::optional{*found} : std::nullopt;
}

HandlerId Fields::handler(std::string_view name, HandlerKind kind, std::string_view owner) const {
    const auto given = function(name);
    if (!given) return {};
    const HandlerId claimed = builder_->claim(*given, kind, fmt::format("{} of {}", name, owner));
    if (subject().site != nullptr) builder_->handlers_.back().defined = subject().site->place;
    return claimed;
}

// -- Builder

HandlerId Builder::claim(FunctionRef function, HandlerKind kind, std::string what) {
    handlers_.push_back({kind, std::move(what), recording_.functions[function.index].place, function.index, {}});
    return HandlerId{handlers_.size() - 1};
}

void Builder::base(Definition& def, const Fields& fields) const {
    def.id = fields.string("id");
    def.place_of_definition = fields.subject().site->place;
}

const Subject& Builder::subject_of(Kind kind, std::size_t index) const {
    return subjects_[built_[static_cast<std::size_t>(kind)][index]];
}

namespace {

/// More than any scenario needs, and few enough that judging all of them together takes no time.
std::size_t most_of(Kind kind) {
    switch (kind) {
        case Kind::kCard:
            return kMostCardDefinitions;
        case Kind::kInstitution:
        case Kind::kRelation:
        case Kind::kResource:
            return kMostOfFew;
        default:
            return kMostOfKind;
    }
}

}  // namespace

void Builder::collect_names() {
    // Trust is there without being defined, and always first.
    names_.add(Kind::kRelation, "trust");
    bool trust_defined = false;
    std::array<bool, kDefinitionCalls> too_many{};
    std::optional<std::size_t> scenario;
    duplicate_.assign(recording_.calls.size(), false);
    for (std::size_t i = 0; i < recording_.calls.size(); ++i) {
        const RecordedCall& call = recording_.calls[i];
        const ValueTable* table = as_table(call.argument);
        const Value* id = table ? table->field("id") : nullptr;
        const auto* name = id ? std::get_if<std::string>(id) : nullptr;
        Subject subject{&call.site, std::string{word(call.kind)}, name ? *name : std::string{}};
        if (name) subject.label += fmt::format(" '{}'", *name);
        subjects_.push_back(subject);
        if (call.kind == Kind::kScenario) {
            duplicate_[i] = scenario.has_value();
            if (scenario) {
                const SourcePlace& first = recording_.calls[*scenario].site.place;
                report_.error(subject, {}, "scenario {} is called a second time",
                              fmt::format("the first call is at {}:{}", first.file, first.line));
            } else {
                scenario = i;
            }
            continue;
        }
        if (!name) {
            duplicate_[i] = true;
            continue;
        }
        if (names_.all(call.kind).size() >= most_of(call.kind)) {
            duplicate_[i] = true;
            if (!too_many[static_cast<std::size_t>(call.kind)]) {
                report_.error(subject, {},
                              fmt::format("a scenario has at most {} definitions of this kind", most_of(call.kind)));
            }
            too_many[static_cast<std::size_t>(call.kind)] = true;
            continue;
        }
        const bool is_trust = call.kind == Kind::kRelation && *name == "trust";
        const bool fresh = is_trust ? !trust_defined : names_.add(call.kind, *name);
        trust_defined = trust_defined || is_trust;
        if (!fresh) {
            duplicate_[i] = true;
            names_.note_double(call.kind);
            const auto first =
                std::find_if(recording_.calls.begin(), recording_.calls.end(), [&](const RecordedCall& c) {
                    const ValueTable* other = as_table(c.argument);
                    const Value* other_id = other && c.kind == call.kind ? other->field("id") : nullptr;
                    const auto* other_name = other_id ? std::get_if<std::string>(other_id) : nullptr;
                    return other_name && *other_name == *name;
                });
            report_.error(subject, {std::string{"id"}},
                          fmt::format("there is {} '{}' already", with_article(call.kind), *name),
                          fmt::format("the first is at {}:{}", first->site.place.file, first->site.place.line));
        }
        if (call.kind == Kind::kCard && table->field("deck")) {
            if (const auto* deck = std::get_if<std::string>(table->field("deck"))) names_.add(Kind::kDeck, *deck);
        }
    }
    // An id in the wrong form is reported where it stands, and not again by each that calls it as it should be.
    names_.add_meant_forms();
    for (std::size_t i = 0; i < recording_.rules.size(); ++i) {
        const RecordedRule& rule = recording_.rules[i];
        rule_subjects_.push_back({&rule.site, "rule." + rule.name, {}});
    }
    if (!scenario && checker_.references()) {
        report_.at_place(Severity::kError, {package_ + "/scenario.lua", 1}, "the package never calls scenario {}",
                         "scenario { id = \"" + package_ +
                             "\", api = 1, version = \"1.0.0\", title = _ \"...\", rounds = "
                             "{ _ \"...\" } }");
    }
    // Phases are named by the scenario's list, or are the five built-in ones.
    const ValueTable* table = scenario ? as_table(recording_.calls[*scenario].argument) : nullptr;
    const Value* list = table ? table->field("phases") : nullptr;
    if (const ValueTable* phases = list ? as_table(*list) : nullptr) {
        for (const Value& phase : phases->list) {
            const ValueTable* own = as_table(phase);
            const Value* name = own ? own->field("id") : &phase;
            if (const auto* id = name ? std::get_if<std::string>(name) : nullptr) names_.add(Kind::kPhase, *id);
        }
    } else {
        for (const char* phase : {"events", "negotiation", "decision", "resolution", "review"})
            names_.add(Kind::kPhase, phase);
    }
}

void Builder::check_calls() {
    for (const RecordedCall& call : recording_.calls) {
        const ValueTable* table = as_table(call.argument);
        if (table == nullptr || (call.kind != Kind::kObjective && call.kind != Kind::kConstituency)) continue;
        const Value* id = table->field("id");
        const Value* of = table->field("of");
        if (id != nullptr && of != nullptr && as_string(*id) != nullptr && as_string(*of) != nullptr)
            checker_.owned(call.kind, *as_string(*id), *as_string(*of));
    }
    for (const RecordedTakes& takes : recording_.takes) {
        const ValueTable* table = as_table(takes.argument);
        const Value* id = table ? table->field("id") : nullptr;
        const auto* name = id ? std::get_if<std::string>(id) : nullptr;
        const Subject subject{&takes.site, takes.function, name ? *name : std::string{}, true};
        checker_.options(subject, takes);
        check_parameters(subject, takes);
        check_indicators(subject, takes);
        check_secrets(subject, takes);
    }
    for (std::size_t i = 0; i < recording_.rules.size(); ++i) {
        const RecordedRule& rule = recording_.rules[i];
        // A rule that a module made of options that do not fit is their consequence.
        if (!rule.site.via.file.empty() && report_.has_error_at(rule.site.place)) continue;
        const auto call =
            std::find_if(rule_calls().begin(), rule_calls().end(), [&](const Call& c) { return c.name == rule.name; });
        checker_.call(rule_subjects_[i], *call, rule.argument);
        const ValueTable* table = as_table(rule.argument);
        if (rule.name == "majority" && table && table->field("of") && table->field("over")) {
            report_.error(rule_subjects_[i], {std::string{"over"}}, "`of` and `over` exclude each other",
                          "of: at least that share; over: more than it");
        }
    }
    std::map<std::pair<std::string_view, int>, const RecordedTakes*> taken;  // those that pass fields on, by place
    for (const RecordedTakes& takes : recording_.takes) {
        if (takes.more) taken.try_emplace({takes.site.place.file, takes.site.place.line}, &takes);
    }
    for (std::size_t i = 0; i < recording_.calls.size(); ++i) {
        const RecordedCall& call = recording_.calls[i];
        std::span<const Field> own;
        if (!call.site.via.file.empty()) {
            const auto by = taken.find({call.site.place.file, call.site.place.line});
            if (by != taken.end()) own = by->second->fields;
        }
        checker_.call(subjects_[i], definition_call(call.kind), call.argument, own);
    }
}

void Builder::build_hooks() {
    for (std::size_t i = 0; i < recording_.hooks.size(); ++i) {
        const RecordedHook& hook = recording_.hooks[i];
        const Subject subject{&hook.site, "on", {}};
        const auto* name = std::get_if<std::string>(&hook.event);
        const auto* function = std::get_if<FunctionRef>(&hook.function);
        const auto names = event_names();
        const auto hit = name ? std::find(names.begin(), names.end(), *name) : names.end();
        if (hit == names.end()) {
            const std::string_view near = name ? nearest(*name, names) : std::string_view{};
            std::vector<std::string> all(names.begin(), names.end());
            report_.error(subject, {}, fmt::format("{} is no event", shown(hook.event)),
                          near.empty() ? "events: " + list_text(all) : did_you_mean_this(*name, near));
            continue;
        }
        if (!function) {
            report_.error(subject, {}, fmt::format("on(\"{}\") needs a function, got {}", *name, shown(hook.function)),
                          fmt::format("on(\"{}\", function(game, event) ... end)", *name));
            continue;
        }
        HookDef def;
        def.event = static_cast<EventKind>(hit - names.begin());
        def.place_of_definition = hook.site.place;
        def.fn = claim(*function, HandlerKind::kHook, fmt::format("the hook on '{}'", *name));
        handlers_.back().defined = hook.site.place;
        scenario_->hooks[static_cast<std::size_t>(def.event)].push_back(std::move(def));
    }
}

void Builder::build_trust() {
    // It takes the first place, whether or not it is set up.
    RelationDef trust;
    trust.id = "trust";
    trust.name = "Trust";
    trust.visible = Visible::kBoth;
    scenario_->relations.add(std::move(trust));
    built_[static_cast<std::size_t>(Kind::kRelation)].push_back(0);
}

void Builder::build_decks() {
    for (const std::string& deck : names_.all(Kind::kDeck)) {
        DeckDef def;
        def.id = deck;
        scenario_->decks.add(std::move(def));
    }
}

void Builder::build_definitions() {
    for (std::size_t i = 0; i < recording_.calls.size(); ++i) {
        if (duplicate_[i]) continue;
        const RecordedCall& call = recording_.calls[i];
        const ValueTable* table = as_table(call.argument);
        if (!table) continue;
        const Fields fields(*this, subjects_[i], table);
        std::vector<std::size_t>& built = built_[static_cast<std::size_t>(call.kind)];
        const bool is_trust = call.kind == Kind::kRelation && fields.string("id") == "trust";
        if (is_trust) {
            built[0] = i;
        } else {
            built.push_back(i);
        }
        define(i, fields);
    }
}

void Builder::define(std::size_t call, const Fields& fields) {
    switch (recording_.calls[call].kind) {
        case Kind::kScenario:
            scenario(fields);
            break;
        case Kind::kActor:
            actor(fields);
            break;
        case Kind::kConstituency:
            constituency(fields, call);
            break;
        case Kind::kPlace:
            place(fields);
            break;
        case Kind::kIndicator:
            indicator(fields);
            break;
        case Kind::kRelation:
            relation(fields);
            break;
        case Kind::kResource:
            resource(fields);
            break;
        case Kind::kInstitution:
            institution(fields);
            break;
        case Kind::kClause:
            clause(fields);
            break;
        case Kind::kAgreement:
            agreement(fields);
            break;
        case Kind::kAction:
            action(fields);
            break;
        case Kind::kCard:
            card(fields);
            break;
        case Kind::kObjective:
            objective(fields);
            break;
        case Kind::kPool:
            pool(fields);
            break;
        case Kind::kPersonality:
            personality(fields);
            break;
        case Kind::kQuestion:
            question(fields);
            break;
        case Kind::kAssurance:
            assurance(fields);
            break;
        case Kind::kInject:
            inject(fields);
            break;
        case Kind::kEnding:
            ending(fields);
            break;
        default:
            break;
    }
}

std::shared_ptr<Scenario> Builder::build() {
    collect_names();
    check_calls();
    build_trust();
    build_decks();
    build_definitions();
    build_hooks();
    complete();
    // What was read of files that stopped half-way is no scenario.
    if (!report_.has_errors() && checker_.references()) {
        scenario_->seal();
        lint();
    }
    return scenario_;
}

}  // namespace demarche::script
