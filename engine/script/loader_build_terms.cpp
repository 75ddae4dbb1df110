// What several kinds of definitions share: decision rules, parameters, costs, the holes in texts.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/words.h"
#include "script/loader_build.h"
#include "script/package_limits.h"
#include "script/script_hint.h"

namespace demarche::script {

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

std::vector<ParamDef> Builder::params(const Fields& fields, bool of_action) {
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
        // What its other fields mean hangs on its type; what is wrong with that has been said.
        if (report_.flagged(fields.subject(), own.at("type"))) {
            out.push_back(std::move(param));
            continue;
        }
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
        param.other = own.boolean("other", false);
        if (param.other && (param.type != ParamType::kActor || !of_action)) {
            report_.error(fields.subject(), own.at("other"),
                          "'other' has a meaning only for a parameter of type actor, and of an action");
            param.other = false;
        }
        if (range) param_range(own, param, fields.subject(), path);
        param_values(own, param, fields.subject(), path);
        out.push_back(std::move(param));
    }
    return out;
}

void Builder::no_parties(const Fields& fields, const std::vector<ParamDef>& params, std::string_view what) {
    for (const ParamDef& param : params) {
        if (param.type != ParamType::kParty) continue;
        report_.error(fields.subject(), fields.sub("params").sub(param.name).at("type"),
                      fmt::format("{} has no parties to choose from", what), "type = \"actor\"");
    }
}

void Builder::param_range(const Fields& own, ParamDef& param, const Subject& subject, const Path& path) {
    if (!own.has("min") || !own.has("max")) {
        report_.error(subject, path,
                      fmt::format("the parameter '{}' has no {}", param.name, own.has("min") ? "max" : "min"),
                      "every parameter is finite, so that it can be searched: min = ..., max = ...");
        return;
    }
    param.min = own.number("min", 0);
    param.max = own.number("max", 0);
    const auto sound = [&](std::initializer_list<std::string_view> fields) {
        return std::none_of(fields.begin(), fields.end(),
                            [&](std::string_view field) { return report_.flagged(subject, own.at(field)); });
    };
    if (param.min > param.max) {
        if (sound({"min", "max"}))
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
    const double steps = span / param.step;
    if (std::abs(steps - std::round(steps)) > 1e-6 && sound({"min", "max", "step"})) {
        report_.add(Severity::kNote, subject, own.at("max"),
                    fmt::format("no step leads to max {}: the greatest value is {}", number_text(param.max),
                                number_text(param.min + std::floor(steps) * param.step)),
                    "a max that is min and a number of steps");
    }
    if (span / param.step > kMostParamValues && sound({"min", "max", "step"})) {
        report_.error(subject, path,
                      fmt::format("the parameter '{}' has more than {} values", param.name, kMostParamValues),
                      "give a larger step");
    }
}

void Builder::param_values(const Fields& own, ParamDef& param, const Subject& subject, const Path& path) {
    if (param.type == ParamType::kChoice) {
        param.options = own.strings("options");
        if (param.options.empty() && !report_.flagged(subject, own.at("options"))) {
            report_.error(subject, path, fmt::format("the choice '{}' has no options", param.name),
                          "options = { \"one\", \"other\" }");
        }
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
    // That there are no options has been told.
    if (param.type == ParamType::kChoice && param.options.empty()) return;
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
            for (const char* field : {"min", "max", "step"}) {
                if (report_.flagged(subject, own.at(field))) return;
            }
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

std::optional<Builder::Named> Builder::named(const Fields& fields, const Path& path, const std::string& word,
                                             std::span<const ParamDef> params, std::string_view other,
                                             std::string_view does) {
    const auto param = std::find_if(params.begin(), params.end(), [&](const ParamDef& p) { return p.name == word; });
    if (param != params.end()) {
        const bool actor = find<ActorId>(Kind::kActor, word).valid();
        if (actor || word == other) {
            report_.warning(fields.subject(), path,
                            fmt::format("'{}' is a parameter and {}: it is who stands in the parameter that is to {}",
                                        word, actor ? "an actor" : "a word for whoever acts", does),
                            "another name for the parameter");
        }
        if (param->type == ParamType::kParty || param->type == ParamType::kActor)
            return Named{Named::By::kParam, static_cast<std::size_t>(param - params.begin()), {}};
        report_.error(fields.subject(), path,
                      fmt::format("the parameter '{}' names no actor that could {}", word, does),
                      "a parameter of type party or actor");
        return std::nullopt;
    }
    if (!other.empty() && word == other) return Named{Named::By::kOther, 0, {}};
    if (const auto actor = find<ActorId>(Kind::kActor, word); actor.valid()) return Named{Named::By::kActor, 0, actor};
    if (!checker_.references() || report_.flagged(fields.subject(), path)) return std::nullopt;
    std::vector<std::string> known = names_.all(Kind::kActor);
    for (const ParamDef& p : params)
        known.push_back(p.name);
    if (!other.empty()) known.emplace_back(other);
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    const std::string_view near = nearest(word, candidates);
    const std::string elsewhere = names_.hint_elsewhere(word);
    // What has no parameters, such as a choice, is told of none.
    report_.error(fields.subject(), path,
                  fmt::format("'{}' is no actor{}", printable(word, 60), params.empty() ? "" : " and no parameter"),
                  !elsewhere.empty() ? elsewhere
                  : !near.empty()    ? did_you_mean_this(word, near)
                                     : listed(known, params.empty() ? "actor" : "actor or parameter"));
    return std::nullopt;
}

Cost Builder::cost(const Fields& fields, HandlerKind kind, std::span<const ParamDef> params, bool self) {
    Cost cost;
    cost.fn = fields.handler("cost", kind);
    const ValueTable* table = fields.table("cost");
    if (!table) return cost;
    const Fields payers = fields.sub("cost");
    for (const auto& [key, amounts] : table->fields) {
        const std::string& payer = key;  // a binding cannot be captured
        const bool takes_param =
            std::any_of(params.begin(), params.end(), [&](const ParamDef& p) { return p.name == payer; });
        if (payer == "self" && !self && !takes_param) {
            report_.error(fields.subject(), payers.at(payer), "a clause has no `self` that acts",
                          "the name of a parameter of type party, or an actor");
            continue;
        }
        const auto who = named(fields, payers.at(payer), payer, params, self ? "self" : "", "pay");
        if (!who) continue;
        CostLine line;
        line.param = who->param;
        line.actor = who->actor;
        line.payer = who->by == Named::By::kParam   ? CostLine::Payer::kParam
                     : who->by == Named::By::kActor ? CostLine::Payer::kActor
                                                    : CostLine::Payer::kSelf;
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

std::vector<Duty> Builder::duties(const Fields& fields, std::span<const ParamDef> params) {
    std::vector<Duty> duties;
    const std::vector<std::string> words = fields.strings("owed_by");
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto who =
            named(fields, fields.at("owed_by", static_cast<int>(i) + 1), words[i], params, "host", "owe it");
        if (!who) continue;
        Duty duty;
        duty.param = who->param;
        duty.actor = who->actor;
        duty.of = who->by == Named::By::kParam   ? Duty::Of::kParam
                  : who->by == Named::By::kActor ? Duty::Of::kActor
                                                 : Duty::Of::kHost;
        if (std::count(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i), words[i]) > 0) {
            report_.warning(fields.subject(), fields.at("owed_by", static_cast<int>(i) + 1),
                            fmt::format("'{}' stands there already", printable(words[i], 60)), "each of them once");
            continue;
        }
        duties.push_back(duty);
    }
    return duties;
}

void Builder::check_holes(const Fields& fields, std::string_view field, std::span<const ParamDef> params) {
    const Text text = fields.text(field);
    if (report_.flagged(fields.subject(), fields.at("params"))) return;
    const Path path = fields.at(field);
    check_holes(fields.subject(), path, text, params);
    if (params.empty()) return;
    const std::vector<std::string_view> shown = hole_names(text.message);
    for (const ParamDef& param : params) {
        if (std::find(shown.begin(), shown.end(), param.name) != shown.end() || text.empty() || report_.full() ||
            report_.flagged(fields.subject(), path))
            continue;
        report_.add(Severity::kNote, fields.subject(), path,
                    fmt::format("the text does not tell the parameter '{}': who reads it does not see what was agreed",
                                param.name),
                    fmt::format("{{{}}} where its value shall stand", param.name));
    }
}

void Builder::check_holes(const Subject& subject, const Path& path, const Text& text,
                          std::span<const ParamDef> params) {
    std::vector<std::string_view> names;
    for (const ParamDef& param : params)
        names.push_back(param.name);
    for (const auto& [name, value] : text.values)
        names.push_back(name);
    std::set<std::string, std::less<>> known(names.begin(), names.end());
    // Who has read so much of one text knows how it goes on; a text can have thousands of the same.
    constexpr int kMostTold = 50;
    int told = 0;
    const auto warn = [&](std::string message, std::string hint) {
        ++told;
        report_.warning(subject, path, std::move(message), std::move(hint));
    };
    const std::string_view message = text.message;
    std::size_t close = 0;  // of many holes that are left open: searched for once
    for (std::size_t i = 0; i < message.size() && told < kMostTold && !report_.full(); ++i) {
        if (message[i] != '{') continue;
        if (close <= i) close = message.find('}', i);
        if (i + 1 < message.size() && message[i + 1] == '{') {
            const bool closed = close != std::string_view::npos;
            const std::string_view inside = closed ? message.substr(i + 2, close - i - 2) : std::string_view{};
            if (closed && known.contains(inside) && message.compare(close, 2, "}}") == 0) {
                warn(fmt::format("{{{{{0}}}}} shows '{{{0}}}' and no value: two braces stand for one", inside),
                     fmt::format("{{{}}}", inside));
            }
            ++i;
            continue;
        }
        if (close == std::string_view::npos) {
            warn("the text has a '{' and no '}' after it", "{name} stands for a parameter; write {{ for a brace");
            return;
        }
        const std::string_view hole = message.substr(i + 1, close - i - 1);
        if (hole.find('{') != std::string_view::npos) {
            warn(fmt::format("a hole is not closed before the next one: {{{}}}", printable(hole, 60)),
                 "'}' is missing; a brace itself is written {{");
            continue;
        }
        const std::size_t first = hole.find_first_not_of(" \t");
        if (first == std::string_view::npos && !params.empty()) {
            warn("the text has {}, which names no parameter", fmt::format("{{{}}}", params.front().name));
            return;
        }
        if (first == std::string_view::npos) continue;
        const std::string_view bare = hole.substr(first, hole.find_last_not_of(" \t") + 1 - first);
        if (bare != hole && id_fault(bare, false).empty()) {
            warn(fmt::format("{{{}}} is no hole: blanks stand beside its name", printable(hole, 60)),
                 fmt::format("{{{}}}", bare));
        } else if (!known.contains(hole) && id_fault(hole, false).empty()) {
            known.emplace(hole);  // once is enough
            const std::string_view near = nearest(hole, names);
            warn(fmt::format("the text's {{{}}} is no parameter", hole),
                 near.empty() ? "it is shown as it stands" : fmt::format("did you mean {{{}}}?", near));
        } else if (known.contains(hole.substr(0, hole.find(' '))) && hole.find(' ') < hole.find_first_of("|:")) {
            warn(fmt::format("{{{}}} is no hole: more than a name stands in it", printable(hole, 60)),
                 fmt::format("{{{}}}", hole.substr(0, hole.find(' '))));
        }
    }
}

NumberOr Builder::number_or(const Fields& fields, std::string_view name, HandlerKind kind, double fallback) {
    NumberOr out{fields.number(name, fallback), fields.handler(name, kind)};
    if (out.is_function()) out.value = fallback;
    return out;
}

}  // namespace demarche::script
