#include "bulk/record_json.h"

#include <fmt/format.h>

#include <limits>

#include "base/text.h"
#include "model/json_write.h"

namespace demarche::bulk {

namespace {

/// Seats and numbers keep the order in which the scenario defines them.
using Json = nlohmann::ordered_json;

/// Of the records: raised when an older file can no longer be read.
constexpr int kRecordsFormat = 3;

/// What stands in a field is not what should. Errors are told in words of the file, and not of a library.
struct BadField {
    std::string message;
};

/// Reads the fields of one JSON object, each by name and kind. Throws BadField; only here, to keep the readers plain.
template <class J>
class Fields {
 public:
    Fields(const J& object, std::string where) : object_(object), where_(std::move(where)) {
        if (!object.is_object()) throw BadField{fmt::format("{}should be an object, as in {{...}}", label(""))};
    }
    [[nodiscard]] std::string text(const char* name) const {
        return of(name, &J::is_string, "a text").template get<std::string>();
    }
    [[nodiscard]] int count(const char* name) const {
        const std::uint64_t value =
            of(name, &J::is_number_unsigned, "a whole number from 0").template get<std::uint64_t>();
        if (value > std::numeric_limits<int>::max()) throw BadField{label(name) + "is too large for a count"};
        return static_cast<int>(value);
    }
    [[nodiscard]] std::uint64_t seed(const char* name) const {
        return of(name, &J::is_number_unsigned, "a whole number from 0").template get<std::uint64_t>();
    }
    [[nodiscard]] bool yes(const char* name) const {
        return of(name, &J::is_boolean, "true or false").template get<bool>();
    }
    /// Of a clause.
    [[nodiscard]] Params params(const char* name) const {
        Params out;
        for (const auto& [key, value] :
             of(name, &J::is_object, "an object of numbers, words and true or false").items()) {
            if (value.is_number()) {
                out.emplace_back(key, value.template get<double>());
            } else if (value.is_boolean()) {
                out.emplace_back(key, value.template get<bool>());
            } else if (value.is_string()) {
                out.emplace_back(key, value.template get<std::string>());
            } else {
                throw BadField{fmt::format("{}should hold numbers, words and true or false; its '{}' is {}",
                                           label(name), printable(key, 60), shown(value))};
            }
        }
        return out;
    }
    [[nodiscard]] std::uint64_t hash(const char* name) const {
        const std::string digits = text(name);
        if (digits.size() != 16 || digits.find_first_not_of("0123456789abcdef") != std::string::npos)
            throw BadField{label(name) + "should be 16 hexadecimal digits, and is " + shown(object_.at(name))};
        return std::stoull(digits, nullptr, 16);
    }
    [[nodiscard]] const J& list(const char* name) const { return of(name, &J::is_array, "a list"); }
    [[nodiscard]] std::vector<std::string> texts(const char* name) const {
        std::vector<std::string> out;
        for (const J& one : list(name)) {
            if (!one.is_string()) throw BadField{label(name) + "should be a list of texts; in it is " + shown(one)};
            out.push_back(one.template get<std::string>());
        }
        return out;
    }
    [[nodiscard]] std::vector<std::pair<std::string, double>> numbers(const char* name, double least = -1e300,
                                                                      double most = 1e300) const {
        std::vector<std::pair<std::string, double>> out;
        for (const auto& [key, value] : of(name, &J::is_object, "an object of numbers").items()) {
            if (!value.is_number())
                throw BadField{fmt::format("{}should hold numbers; its '{}' is {}", label(name), printable(key, 60),
                                           shown(value))};
            const auto number = value.template get<double>();
            if (!(number >= least && number <= most))
                throw BadField{fmt::format("{}should hold numbers from {} to {}; its '{}' is {}", label(name), least,
                                           most, printable(key, 60), shown(value))};
            out.emplace_back(key, number);
        }
        return out;
    }
    [[nodiscard]] const J& of(const char* name, bool (J::*is)() const noexcept, const char* wanted) const {
        const auto at = object_.find(name);
        if (at == object_.end()) throw BadField{fmt::format("{}is missing; it should be {}", label(name), wanted)};
        if (!((*at).*is)()) throw BadField{fmt::format("{}should be {}, and is {}", label(name), wanted, shown(*at))};
        return *at;
    }

 private:
    [[nodiscard]] std::string label(const char* name) const {
        const std::string path = *name == 0 ? where_ : where_.empty() ? name : where_ + "." + name;
        return path.empty() ? "it " : fmt::format("the field '{}' ", path);
    }
    static std::string shown(const J& value) {
        return printable(value.dump(-1, ' ', true, J::error_handler_t::replace), 60);
    }
    const J& object_;
    std::string where_;
};

/// Throws BadField.
Asked asked_from(const nlohmann::json& j, const std::string& where) {
    const Fields<nlohmann::json> one{j, where};
    const Asked out{one.seed("first"), one.seed("last"), one.count("shard"), one.count("shards")};
    if (out.first > out.last) throw BadField{fmt::format("the field '{}.last' is before its first", where)};
    if (out.shard >= out.shards) throw BadField{fmt::format("the field '{}.shard' is none of its shards", where)};
    return out;
}

/// Throws BadField.
AgreementRecord agreement_from(const Json& j, const std::string& where) {
    const Fields<Json> a{j, where};
    AgreementRecord out{a.text("type"),    a.text("framework"), a.text("place"),    a.text("status"),
                        a.text("lead"),    a.text("proposer"),  a.texts("parties"), a.texts("clauses"),
                        a.count("tabled"), a.count("round"),    a.count("versions")};
    std::vector<std::string> named;
    for (const Json& one : a.list("terms")) {
        const Fields<Json> term{one, fmt::format("{}.terms[{}]", where, named.size())};
        named.push_back(term.text("clause"));
        out.params.push_back(term.params("params"));
    }
    if (named != out.clauses) throw BadField{fmt::format("the field '{}.terms' is not of its clauses", where)};
    return out;
}

/// Whole numbers as such.
Json json_of(const ParamValue& value) {
    Json out = std::visit([](const auto& one) { return Json(one); }, value);
    if (const auto* number = std::get_if<double>(&value)) out = number_json(*number);
    return out;
}

}  // namespace

nlohmann::ordered_json to_json(const GameRecord& r) {
    Json agreements = Json::array();
    for (const AgreementRecord& a : r.agreements) {
        Json terms = Json::array();
        for (std::size_t i = 0; i < a.clauses.size(); ++i) {
            Json params = Json::object();
            for (const auto& [name, value] : i < a.params.size() ? a.params[i] : Params{})
                params[name] = json_of(value);
            terms.push_back({{"clause", a.clauses[i]}, {"params", std::move(params)}});
        }
        agreements.push_back({{"type", a.type},
                              {"framework", a.framework},
                              {"place", a.place},
                              {"status", a.status},
                              {"lead", a.lead},
                              {"parties", a.parties},
                              {"clauses", a.clauses},
                              {"terms", std::move(terms)},
                              {"proposer", a.proposer},
                              {"tabled", a.tabled_round},
                              {"round", a.adopted_round},
                              {"versions", a.versions}});
    }
    Json choices = Json::array();
    for (const ChoiceRecord& one : r.choices) {
        choices.push_back(
            {{"card", one.card}, {"choice", one.choice}, {"actor", one.actor}, {"by_default", one.by_default}});
    }
    Json scores = Json::object();
    for (const auto& [seat, score] : r.scores)
        scores[seat] = score;
    Json objectives = Json::object();
    for (const auto& [id, score] : r.objectives)
        objectives[id] = score;
    Json numbers = Json::object();
    for (const auto& [path, value] : r.numbers)
        numbers[path] = value;
    return {{"seed", r.seed},
            {"first", r.first_proposer},
            {"ending", r.ending},
            {"rounds", r.rounds},
            {"commands", r.commands},
            {"drafts", r.drafts},
            {"refused", r.refused_drafts},
            {"breaches", r.breaches},
            {"failures", r.failures},
            {"hash", fmt::format("{:016x}", r.hash)},
            {"scores", scores},
            {"objectives", objectives},
            {"agreements", agreements},
            {"cards", r.cards},
            {"choices", choices},
            {"actions", r.actions},
            {"numbers", numbers}};
}

nlohmann::json to_json(const RunInfo& info) {
    nlohmann::json set = nlohmann::json::object();
    for (const script::SetValue& one : info.set)
        set[one.path] = one.value;
    nlohmann::json bots = nlohmann::json::object();
    for (const auto& [seat, command] : info.bots)
        bots[seat] = printable(command, 1000);
    nlohmann::json out = {{"format", kRecordsFormat},
                          {"scenario", info.scenario},
                          {"version", info.version},
                          {"content", fmt::format("{:016x}", info.content_hash)},
                          {"engine", info.engine},
                          {"strength", info.strength},
                          {"set", set},
                          {"empty", info.empty},
                          {"bots", bots}};
    for (const Asked& one : info.asked)
        out["asked"].push_back(
            {{"first", one.first}, {"last", one.last}, {"shard", one.shard}, {"shards", one.shards}});
    return out;
}

Result<RunInfo> info_from_json(const nlohmann::json& j) {
    RunInfo info;
    if (!j.is_object()) {
        return fail(ErrorCode::kUnreadable,
                    "this is no file of simulated games: it begins with how they were played, {\"run\":{...}}");
    }
    try {
        const Fields<nlohmann::json> run{j, "run"};
        if (const int format = run.count("format"); format != kRecordsFormat) {
            return fail(ErrorCode::kWrongVersion,
                        fmt::format("its format is {}; this program reads {}", format, kRecordsFormat));
        }
        info.scenario = run.text("scenario");
        info.version = run.text("version");
        info.content_hash = run.hash("content");
        info.engine = run.text("engine");
        info.strength = run.text("strength");
        for (const auto& [path, value] : run.numbers("set"))
            info.set.push_back({path, value});
        info.empty = run.texts("empty");
        const Fields<nlohmann::json> bots{run.of("bots", &nlohmann::json::is_object, "an object"), "run.bots"};
        for (const auto& [seat, command] : j.at("bots").items())
            info.bots.emplace_back(seat, bots.text(seat.c_str()));
        if (j.contains("asked")) {
            for (const nlohmann::json& one : run.list("asked"))
                info.asked.push_back(asked_from(one, fmt::format("run.asked[{}]", info.asked.size())));
        }
    } catch (const BadField& bad) {
        return fail(ErrorCode::kUnreadable, "this does not say how its games were played: " + bad.message);
    }
    return info;
}

Result<GameRecord> record_from_json(const nlohmann::ordered_json& j) {
    GameRecord r;
    if (j.is_discarded()) {
        return fail(ErrorCode::kUnreadable,
                    "this is no record of a game, for it is no JSON: was the file edited, or two joined? Take the line "
                    "out and play its game again, with the same command and --resume");
    }
    try {
        const Fields<Json> game{j, ""};
        r.seed = game.seed("seed");
        r.first_proposer = game.text("first");
        r.ending = game.text("ending");
        r.rounds = game.count("rounds");
        r.commands = game.count("commands");
        r.drafts = game.count("drafts");
        r.refused_drafts = game.count("refused");
        r.breaches = game.count("breaches");
        r.failures = game.count("failures");
        r.hash = game.hash("hash");
        r.scores = game.numbers("scores", 0, 1);
        r.objectives = game.numbers("objectives", 0, 1);
        r.numbers = game.numbers("numbers");
        for (const Json& one : game.list("agreements"))
            r.agreements.push_back(agreement_from(one, fmt::format("agreements[{}]", r.agreements.size())));
        r.cards = game.texts("cards");
        for (const Json& one : game.list("choices")) {
            const Fields<Json> taken{one, fmt::format("choices[{}]", r.choices.size())};
            r.choices.push_back(
                {taken.text("card"), taken.text("choice"), taken.text("actor"), taken.yes("by_default")});
        }
        r.actions = game.texts("actions");
    } catch (const BadField& bad) {
        return fail(ErrorCode::kUnreadable, "this is no record of a game: " + bad.message);
    }
    return r;
}

}  // namespace demarche::bulk
