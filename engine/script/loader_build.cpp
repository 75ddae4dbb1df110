#include "script/loader_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

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
    return given ? builder_->claim(*given, kind, fmt::format("{} of {}", name, owner)) : HandlerId{};
}

// -- Builder

HandlerId Builder::claim(FunctionRef function, HandlerKind kind, std::string what) {
    handlers_.push_back({kind, std::move(what), recording_.functions[function.index].place, function.index});
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
            return 2000;
        case Kind::kInstitution:
        case Kind::kRelation:
        case Kind::kResource:
            return 100;
        default:
            return 500;
    }
}

}  // namespace

void Builder::collect_names() {
    // Trust is there without being defined, and always first.
    names_.add(Kind::kRelation, "trust");
    bool trust_defined = false;
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
            report_.error(subject, {},
                          fmt::format("a scenario has at most {} definitions of this kind", most_of(call.kind)));
            continue;
        }
        const bool is_trust = call.kind == Kind::kRelation && *name == "trust";
        const bool fresh = is_trust ? !trust_defined : names_.add(call.kind, *name);
        trust_defined = trust_defined || is_trust;
        if (!fresh) {
            duplicate_[i] = true;
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
    for (std::size_t i = 0; i < recording_.rules.size(); ++i) {
        const RecordedRule& rule = recording_.rules[i];
        const auto call =
            std::find_if(rule_calls().begin(), rule_calls().end(), [&](const Call& c) { return c.name == rule.name; });
        checker_.call(rule_subjects_[i], *call, rule.argument);
        const ValueTable* table = as_table(rule.argument);
        if (rule.name == "majority" && table && table->field("of") && table->field("over")) {
            report_.error(rule_subjects_[i], {std::string{"over"}}, "`of` and `over` exclude each other",
                          "of: at least that share; over: more than it");
        }
    }
    for (std::size_t i = 0; i < recording_.calls.size(); ++i)
        checker_.call(subjects_[i], definition_call(recording_.calls[i].kind), recording_.calls[i].argument);
}

Rule Builder::rule(const Value* value) const {
    const auto* ref = value ? std::get_if<RuleRef>(value) : nullptr;
    return ref ? rule(ref->index) : Rule{};
}

Rule Builder::rule(std::size_t index) const {
    const RecordedRule& recorded = recording_.rules[index];
    // A const_cast-free way to read fields here: rules only look names up and claim no functions.
    const ValueTable* table = as_table(recorded.argument);
    const auto field = [&](std::string_view name) { return table ? table->field(name) : nullptr; };
    const auto number = [&](std::string_view name, double fallback) {
        const Value* v = field(name);
        const auto n = v ? as_number(*v) : std::nullopt;
        return n && std::isfinite(*n) ? *n : fallback;
    };
    Rule rule;
    if (recorded.name == "consensus") {
        rule.kind = Rule::Kind::kConsensus;
        rule.minus = static_cast<int>(std::clamp(number("minus", 0), 0.0, 64.0));
    } else if (recorded.name == "unanimity") {
        rule.kind = Rule::Kind::kUnanimity;
    } else if (recorded.name == "majority") {
        rule.kind = Rule::Kind::kMajority;
        rule.strict = field("of") == nullptr;
        rule.share = rule.strict ? number("over", 0.5) : number("of", 0.5);
    } else if (recorded.name == "weighted") {
        rule.kind = Rule::Kind::kWeighted;
        rule.threshold = number("threshold", 0);
        rule.weights.assign(scenario_->actors.size(), 0);
        rule.weights.resize(names_.all(Kind::kActor).size(), 0);
        if (const Value* weights = field("weights"); weights && as_table(*weights)) {
            for (const auto& [id, weight] : as_table(*weights)->fields) {
                const std::size_t at = names_.find(Kind::kActor, id);
                if (at != Names::kNone) rule.weights[at] = as_number(weight).value_or(0);
            }
        }
    } else if (recorded.name == "veto") {
        rule.kind = Rule::Kind::kVeto;
        rule.share = number("majority", 0.5);
        if (const Value* by = field("by"); by && as_table(*by)) {
            for (const Value& id : as_table(*by)->list) {
                const auto* name = std::get_if<std::string>(&id);
                const auto actor = name ? find<ActorId>(Kind::kActor, *name) : ActorId{};
                if (actor.valid()) rule.by.insert(actor);
            }
        }
    } else if (recorded.name == "quorum") {
        rule.kind = Rule::Kind::kQuorum;
        rule.share = number("share", 1);
        rule.inner.push_back(this->rule(field("inner")));
    } else if (recorded.name == "silence") {
        rule.kind = Rule::Kind::kSilence;
        rule.inner.push_back(this->rule(field("inner")));
    } else if (recorded.name == "consent") {
        rule.kind = Rule::Kind::kConsent;
        const Value* of = field("of");
        const auto* name = of ? std::get_if<std::string>(of) : nullptr;
        rule.host = name && *name == "host";
        if (name && !rule.host) rule.of = find<ActorId>(Kind::kActor, *name);
    } else {
        rule.kind = recorded.name == "all_of" ? Rule::Kind::kAllOf : Rule::Kind::kAnyOf;
        if (table) {
            for (const Value& inner : table->list)
                rule.inner.push_back(this->rule(&inner));
        }
    }
    return rule;
}

// -- parameters, costs, texts

std::vector<ParamDef> Builder::params(const Fields& fields) {
    std::vector<ParamDef> out;
    const ValueTable* table = fields.table("params");
    if (!table) return out;
    const Fields all = fields.sub("params");
    for (const auto& [name, given] : table->fields) {
        const Path path = all.at(name);
        if (const std::string fault = id_fault(name, false); !fault.empty()) {
            report_.error(fields.subject(), path,
                          fmt::format("'{}' cannot be the name of a parameter", printable(name, 60)), fault);
            continue;
        }
        if (name == "id") {
            report_.error(fields.subject(), path, "a parameter cannot be called 'id'",
                          "drafts name the clause with it");
            continue;
        }
        const ValueTable* spec = as_table(given);
        if (!spec) continue;
        const Fields own(*this, fields.subject(), spec, path);
        ParamDef param;
        param.name = name;
        param.type =
            own.word("type", {"integer", "number", "choice", "boolean", "party", "actor", "place", "institution"},
                     ParamType::kInteger);
        const bool range = param.type == ParamType::kInteger || param.type == ParamType::kNumber;
        for (const char* field : {"min", "max", "step"}) {
            if (!range && own.has(field)) {
                report_.error(fields.subject(), own.at(field),
                              fmt::format("'{}' has no meaning for a parameter of type {}", field, own.string("type")));
            }
        }
        if (param.type != ParamType::kChoice && own.has("options")) {
            report_.error(fields.subject(), own.at("options"),
                          fmt::format("'options' has no meaning for a parameter of type {}", own.string("type")),
                          "type = \"choice\"");
        }
        if (range) param_range(own, param, fields.subject(), path);
        param_values(own, param, fields.subject(), path);
        out.push_back(std::move(param));
    }
    return out;
}

void Builder::param_range(const Fields& own, ParamDef& param, const Subject& subject, const Path& path) {
    constexpr double kMostValues = 10'000;
    if (!own.has("min") || !own.has("max")) {
        report_.error(subject, path,
                      fmt::format("the parameter '{}' has no {}", param.name, own.has("min") ? "max" : "min"),
                      "every parameter is finite, so that it can be searched: min = ..., max = ...");
        return;
    }
    param.min = own.number("min", 0);
    param.max = own.number("max", 0);
    if (param.min > param.max) {
        report_.error(subject, own.at("max"),
                      fmt::format("max {} lies below min {}", number_text(param.max), number_text(param.min)));
        param.max = param.min;
    }
    const bool whole = param.type == ParamType::kInteger;
    const double span = param.max - param.min;
    param.step = own.number("step", whole ? 1 : to_milli(std::max(span / 10, 0.001)));
    if (!(param.step > 0)) param.step = 1;
    for (const char* field : {"min", "max", "step"}) {
        const double value = own.number(field, 0);
        if (whole && value != std::floor(value)) {
            report_.error(subject, own.at(field),
                          fmt::format("{} = {} for a parameter of type integer", field, number_text(value)),
                          "whole numbers, or type = \"number\"");
        }
    }
    if (span / param.step > kMostValues) {
        report_.error(subject, path, fmt::format("the parameter '{}' has more than {} values", param.name, kMostValues),
                      "give a larger step");
    }
}

void Builder::param_values(const Fields& own, ParamDef& param, const Subject& subject, const Path& path) {
    if (param.type == ParamType::kChoice) {
        param.options = own.strings("options");
        if (param.options.empty()) {
            report_.error(subject, path, fmt::format("the choice '{}' has no options", param.name),
                          "options = { \"one\", \"other\" }");
        }
        constexpr std::size_t kMostOptions = 200;
        if (param.options.size() > kMostOptions) {
            report_.error(subject, own.at("options"),
                          fmt::format("the choice '{}' has {} options, more than {}", param.name, param.options.size(),
                                      kMostOptions));
            param.options.resize(kMostOptions);
        }
        for (std::size_t i = 0; i < param.options.size(); ++i) {
            if (std::find(param.options.begin(), param.options.begin() + static_cast<std::ptrdiff_t>(i),
                          param.options[i]) != param.options.begin() + static_cast<std::ptrdiff_t>(i)) {
                report_.error(subject, own.at("options", static_cast<int>(i + 1)),
                              fmt::format("the option '{}' stands there twice", printable(param.options[i], 60)));
            }
        }
        param.max = static_cast<double>(param.options.empty() ? 0 : param.options.size() - 1);
    }
    if (param.type == ParamType::kBoolean) param.max = 1;
    const Value* given = own.value("default");
    if (!given) return;
    const Path at = own.at("default");
    const auto wrong = [&](std::string_view want, std::string hint = {}) {
        report_.error(subject, at, fmt::format("the default is {}, not {}", shown(*given), want), std::move(hint));
    };
    const auto id_of = [&](Kind kind) {
        const auto* name = std::get_if<std::string>(given);
        if (!name) return wrong(fmt::format("the id of {}", with_article(kind)));
        const std::size_t index = names_.find(kind, *name);
        if (index != Names::kNone) {
            param.fallback = static_cast<double>(index);
        } else if (checker_.references()) {
            report_.error(subject, at, names_.unknown(kind, *name), names_.hint(kind, *name));
        }
    };
    switch (param.type) {
        case ParamType::kInteger:
        case ParamType::kNumber: {
            const auto number = as_number(*given);
            if (!number || !std::isfinite(*number)) return wrong("a number");
            const double steps = (*number - param.min) / param.step;
            if (*number < param.min || *number > param.max) {
                return wrong(fmt::format("from {} to {}", number_text(param.min), number_text(param.max)));
            }
            if (std::abs(steps - std::round(steps)) > 1e-6) {
                return wrong("on its steps",
                             fmt::format("from {} in steps of {}", number_text(param.min), number_text(param.step)));
            }
            param.fallback = *number;
            return;
        }
        case ParamType::kChoice: {
            const std::string* option = as_string(*given);
            const auto hit =
                option ? std::find(param.options.begin(), param.options.end(), *option) : param.options.end();
            if (hit == param.options.end()) return wrong("one of the options", listed(param.options, "option"));
            param.fallback = static_cast<double>(hit - param.options.begin());
            return;
        }
        case ParamType::kBoolean:
            if (const auto* flag = std::get_if<bool>(given)) {
                param.fallback = *flag ? 1 : 0;
                return;
            }
            return wrong("true or false");
        case ParamType::kParty:
        case ParamType::kActor:
            return id_of(Kind::kActor);
        case ParamType::kPlace:
            return id_of(Kind::kPlace);
        case ParamType::kInstitution:
            return id_of(Kind::kInstitution);
    }
}

Cost Builder::cost(const Fields& fields, HandlerKind kind, std::span<const ParamDef> params, bool self) {
    Cost cost;
    cost.fn = fields.handler("cost", kind);
    const ValueTable* table = fields.table("cost");
    if (!table) return cost;
    const Fields payers = fields.sub("cost");
    for (const auto& [key, amounts] : table->fields) {
        const std::string& payer = key;  // a binding cannot be captured
        CostLine line;
        const auto param =
            std::find_if(params.begin(), params.end(), [&](const ParamDef& p) { return p.name == payer; });
        const auto actor = find<ActorId>(Kind::kActor, payer);
        if (param != params.end()) {
            line.payer = CostLine::Payer::kParam;
            line.param = static_cast<std::size_t>(param - params.begin());
            if (param->type != ParamType::kParty && param->type != ParamType::kActor) {
                report_.error(fields.subject(), payers.at(payer),
                              fmt::format("the parameter '{}' names no actor that could pay", payer),
                              "a parameter of type party or actor");
                continue;
            }
        } else if (payer == "self") {
            line.payer = CostLine::Payer::kSelf;
            if (!self) {
                report_.error(fields.subject(), payers.at(payer), "a clause has no `self` that acts",
                              "the name of a parameter of type party, or an actor");
                continue;
            }
        } else if (actor.valid()) {
            line.payer = CostLine::Payer::kActor;
            line.actor = actor;
        } else {
            if (!checker_.references()) continue;
            std::vector<std::string> known = names_.all(Kind::kActor);
            for (const ParamDef& p : params)
                known.push_back(p.name);
            if (self) known.emplace_back("self");
            const std::vector<std::string_view> candidates(known.begin(), known.end());
            const std::string_view near = nearest(payer, candidates);
            report_.error(fields.subject(), payers.at(payer),
                          fmt::format("'{}' is no actor and no parameter", printable(payer, 60)),
                          near.empty() ? listed(known, "payer") : fmt::format("did you mean '{}'?", near));
            continue;
        }
        if (const ValueTable* lines = as_table(amounts)) {
            for (const auto& [resource, amount] : lines->fields) {
                line.resource = find<ResourceId>(Kind::kResource, resource);
                line.amount = as_number(amount).value_or(0);
                if (line.resource.valid()) cost.lines.push_back(line);
            }
        }
    }
    return cost;
}

void Builder::check_holes(const Fields& fields, std::string_view field, std::span<const ParamDef> params) {
    const Text text = fields.text(field);
    std::vector<std::string_view> names;
    for (const ParamDef& param : params)
        names.push_back(param.name);
    for (const auto& [name, value] : text.values)
        names.push_back(name);
    std::set<std::string, std::less<>> known(names.begin(), names.end());
    const std::string& message = text.message;
    for (std::size_t i = 0; i < message.size() && !report_.full(); ++i) {
        if (message[i] != '{') continue;
        if (i + 1 < message.size() && message[i + 1] == '{') {
            ++i;
            continue;
        }
        const std::size_t close = message.find('}', i);
        if (close == std::string::npos) return;
        const std::string hole = message.substr(i + 1, close - i - 1);
        if (!known.contains(hole) && id_fault(hole, false).empty()) {
            known.insert(hole);  // once is enough
            const std::string_view near = nearest(hole, names);
            report_.warning(fields.subject(), fields.at(field), fmt::format("the text's {{{}}} is no parameter", hole),
                            near.empty() ? "it stays as it stands" : fmt::format("did you mean {{{}}}?", near));
        }
    }
}

NumberOr Builder::number_or(const Fields& fields, std::string_view name, HandlerKind kind, double fallback) {
    NumberOr out{fields.number(name, fallback), fields.handler(name, kind)};
    if (out.is_function()) out.value = fallback;
    return out;
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
                          near.empty() ? "events: " + list_text(all) : fmt::format("did you mean '{}'?", near));
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
        scenario_->hooks[static_cast<std::size_t>(def.event)].push_back(std::move(def));
    }
}

std::shared_ptr<Scenario> Builder::build() {
    collect_names();
    check_calls();
    // Trust takes the first place, whether or not it is set up.
    RelationDef trust;
    trust.id = "trust";
    trust.name = "Trust";
    trust.visible = Visible::kBoth;
    scenario_->relations.add(std::move(trust));
    built_[static_cast<std::size_t>(Kind::kRelation)].push_back(0);
    for (const std::string& deck : names_.all(Kind::kDeck)) {
        DeckDef def;
        def.id = deck;
        scenario_->decks.add(std::move(def));
    }
    for (std::size_t i = 0; i < recording_.calls.size(); ++i) {
        if (duplicate_[i]) continue;
        const RecordedCall& call = recording_.calls[i];
        const ValueTable* table = as_table(call.argument);
        if (!table) continue;
        const Fields fields(*this, subjects_[i], table);
        const bool is_trust = call.kind == Kind::kRelation && fields.string("id") == "trust";
        if (is_trust) {
            built_[static_cast<std::size_t>(Kind::kRelation)][0] = i;
        } else {
            built_[static_cast<std::size_t>(call.kind)].push_back(i);
        }
        switch (call.kind) {
            case Kind::kScenario:
                scenario(fields);
                break;
            case Kind::kActor:
                actor(fields);
                break;
            case Kind::kConstituency:
                constituency(fields, i);
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
    build_hooks();
    complete();
    if (!report_.has_errors()) {
        scenario_->seal();
        lint();
    }
    return scenario_;
}

}  // namespace demarche::script
