#include "negotiation/line_server.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "negotiation/domain.h"
#include "negotiation/json_once.h"

namespace demarche {

namespace {

using nlohmann::json;

constexpr std::int64_t kProtocol = 1;
constexpr std::int64_t kMostParties = 64;
constexpr std::int64_t kLongestDeadline = 1'000'000;
constexpr std::size_t kMostIssues = 1000;
constexpr std::size_t kMostValues = 65000;
constexpr double kRounding = 1e-6;
constexpr double kLargestWeight = 1e9;  // as in a domain's file
const std::optional<std::string> kNoAnswer;

using Answer = Result<std::optional<std::string>>;

}  // namespace

/// Fields of one message, each checked as it is taken.
class LineServer::Reader {
 public:
    explicit Reader(const json& message) : message_(message) {}

    [[nodiscard]] bool has(const char* name) const { return message_.contains(name); }
    [[nodiscard]] Result<const json*> field(const char* name) const {
        const auto found = message_.find(name);
        if (found == message_.end()) {
            return fail(ErrorCode::kMissingField, fmt::format("the field '{}' is missing", name), "/");
        }
        return &*found;
    }
    [[nodiscard]] Result<const json*> list(const char* name) const {
        auto got = field(name);
        if (got && !(*got)->is_array()) {
            return fail(ErrorCode::kBadValue, "a list is wanted here", at(name));
        }
        return got;
    }
    [[nodiscard]] Result<std::int64_t> whole(const char* name, std::int64_t low, std::int64_t high) const {
        const auto got = field(name);
        if (!got) {
            return tl::unexpected(got.error());
        }
        if (!(*got)->is_number_integer()) {
            return fail(ErrorCode::kBadValue, "a whole number is wanted here", at(name));
        }
        const bool huge =
            (*got)->is_number_unsigned() && (*got)->get<std::uint64_t>() > static_cast<std::uint64_t>(high);
        const auto value = huge ? high : (*got)->get<std::int64_t>();
        if (huge || value < low || value > high) {
            return fail(ErrorCode::kOutOfRange, fmt::format("a number from {} to {} is wanted here", low, high),
                        at(name));
        }
        return value;
    }
    [[nodiscard]] static Result<double> number(const json& value, const std::string& path) {
        if (!value.is_number() || !std::isfinite(value.get<double>())) {
            return fail(ErrorCode::kBadValue, "a number is wanted here", path);
        }
        return value.get<double>();
    }
    /// A package as a list of value indexes.
    [[nodiscard]] static Result<Package> package(const json& value, const IssueSpace& space, const std::string& path) {
        if (!value.is_array() || value.size() != space.size()) {
            return fail(ErrorCode::kBadValue, fmt::format("a list of {} value indexes is wanted here", space.size()),
                        path);
        }
        Package out;
        for (std::size_t k = 0; k < space.size(); ++k) {
            const bool whole =
                value[k].is_number_unsigned() || (value[k].is_number_integer() && value[k].get<std::int64_t>() >= 0);
            if (!whole || value[k].get<std::uint64_t>() >= space.sizes()[k]) {
                return fail(ErrorCode::kOutOfRange,
                            fmt::format("a whole number from 0 to {} is wanted here", space.sizes()[k] - 1),
                            fmt::format("{}/{}", path, k));
            }
            out.push_back(static_cast<std::uint16_t>(value[k].get<std::uint64_t>()));
        }
        return out;
    }
    /// Any of those that `--seed` takes too.
    [[nodiscard]] Result<std::uint64_t> seed() const {
        const auto got = field("seed");
        if (!got) {
            return tl::unexpected(got.error());
        }
        const bool whole = (*got)->is_number_unsigned() || ((*got)->is_number_integer() && **got >= 0);
        if (!whole) {
            return fail(
                ErrorCode::kOutOfRange,
                fmt::format("a whole number from 0 to {} is wanted here", std::numeric_limits<std::uint64_t>::max()),
                at("seed"));
        }
        return (*got)->get<std::uint64_t>();
    }
    /// The sizes of "issues"; their names do not matter to who plays, but two of one name are a mistake in a file too.
    [[nodiscard]] Result<IssueSpace> space() const {
        const auto issues = list("issues");
        if (!issues) {
            return tl::unexpected(issues.error());
        }
        if ((*issues)->empty() || (*issues)->size() > kMostIssues) {
            return fail(ErrorCode::kOutOfRange, fmt::format("1 to {} issues are wanted here", kMostIssues), "/issues");
        }
        std::vector<std::size_t> sizes;
        std::set<json> names;
        for (std::size_t k = 0; k < (*issues)->size(); ++k) {
            const json& issue = (**issues)[k];
            const std::string path = fmt::format("/issues/{}/values", k);
            if (issue.is_object() && issue.contains("name") && !names.insert(issue["name"]).second) {
                return fail(ErrorCode::kBadValue,
                            fmt::format("two issues are called {}; give each its own name", shown(issue["name"])),
                            fmt::format("/issues/{}/name", k));
            }
            if (!issue.is_object() || !issue.contains("values") || !issue["values"].is_array()) {
                return fail(ErrorCode::kMissingField, "a list of values is wanted here", path);
            }
            if (issue["values"].empty() || issue["values"].size() > kMostValues) {
                return fail(ErrorCode::kOutOfRange, fmt::format("1 to {} values are wanted here", kMostValues), path);
            }
            std::set<json> values;
            for (std::size_t v = 0; v < issue["values"].size(); ++v) {
                if (!values.insert(issue["values"][v]).second) {
                    return fail(ErrorCode::kBadValue,
                                fmt::format("the value {} is listed twice", shown(issue["values"][v])),
                                fmt::format("{}/{}", path, v));
                }
            }
            sizes.push_back(issue["values"].size());
        }
        return IssueSpace::of_sizes(sizes);
    }

 private:
    [[nodiscard]] static std::string shown(const json& value) {
        return printable(value.dump(-1, ' ', true, json::error_handler_t::replace), 60);
    }
    [[nodiscard]] static std::string at(const char* name) { return fmt::format("/{}", name); }
    const json& message_;
};

namespace {

/// A share from 0 to 1, or to `most`. Whoever works one out may miss its ends by a rounding.
template <class Reader>
Result<double> share(const json& value, const std::string& path, double most = 1.0) {
    auto number = Reader::number(value, path);
    if (number && !(*number >= -kRounding && *number <= most + kRounding))
        return fail(ErrorCode::kOutOfRange, fmt::format("a number from 0 to {} is wanted here", most), path);
    return number;
}

/// "weights" times "evaluations" as one table.
template <class Reader>
Result<PackageValue> read_value(const Reader& message, const IssueSpace& space) {
    const auto weights = message.list("weights");
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    const auto evaluations = message.list("evaluations");
    if (!evaluations) {
        return tl::unexpected(evaluations.error());
    }
    if ((*weights)->size() != space.size() || (*evaluations)->size() != space.size()) {
        return fail(ErrorCode::kBadValue, fmt::format("{} entries are wanted here, one an issue", space.size()),
                    (*weights)->size() != space.size() ? "/weights" : "/evaluations");
    }
    std::vector<std::vector<double>> tables;
    std::vector<double> shares;
    double total = 0.0;
    for (std::size_t k = 0; k < space.size(); ++k) {
        const auto weight = share<Reader>((**weights)[k], fmt::format("/weights/{}", k), kLargestWeight);
        if (!weight) {
            return tl::unexpected(weight.error());
        }
        shares.push_back(*weight);
        total += *weight;
    }
    if (!(total > kRounding)) {
        return fail(ErrorCode::kOutOfRange, "the weights must sum to more than 0", "/weights");
    }
    const double scale = sums_to_one(total) ? 1.0 : 1.0 / total;
    for (std::size_t k = 0; k < space.size(); ++k) {
        const json& row = (**evaluations)[k];
        if (!row.is_array() || row.size() != space.sizes()[k]) {
            return fail(ErrorCode::kBadValue, fmt::format("{} entries are wanted here, one a value", space.sizes()[k]),
                        fmt::format("/evaluations/{}", k));
        }
        std::vector<double> table;
        for (std::size_t v = 0; v < row.size(); ++v) {
            const auto entry = share<Reader>(row[v], fmt::format("/evaluations/{}/{}", k, v));
            if (!entry) {
                return tl::unexpected(entry.error());
            }
            table.push_back(scale * shares[k] * *entry);
        }
        tables.push_back(std::move(table));
    }
    return PackageValue(std::move(tables));
}

}  // namespace

Answer LineServer::start(const Reader& message) {
    const auto protocol = message.field("protocol");
    if (!protocol) {
        return tl::unexpected(protocol.error());
    }
    if (!(*protocol)->is_number_integer() || (*protocol)->get<std::int64_t>() != kProtocol) {
        return fail(
            ErrorCode::kWrongVersion,
            fmt::format("protocol {} is unknown; this program speaks {}",
                        printable((*protocol)->dump(-1, ' ', true, json::error_handler_t::replace), 40), kProtocol),
            "/protocol");
    }
    const auto parties = message.whole("parties", 2, kMostParties);
    if (!parties) {
        return tl::unexpected(parties.error());
    }
    const auto me = message.whole("me", 0, *parties - 1);
    if (!me) {
        return tl::unexpected(me.error());
    }
    const auto deadline = message.whole("deadline", 1, kLongestDeadline);
    if (!deadline) {
        return tl::unexpected(deadline.error());
    }
    const auto seed = message.seed();
    if (!seed) {
        return tl::unexpected(seed.error());
    }
    const auto given = message.field("reservation");
    if (!given) {
        return tl::unexpected(given.error());
    }
    const auto reservation = share<Reader>(**given, "/reservation");
    if (!reservation) {
        return tl::unexpected(reservation.error());
    }
    auto space = message.space();
    if (!space) {
        return tl::unexpected(space.error());
    }
    if (auto fits = can_be_pictured(*space, 1, static_cast<std::size_t>(*parties)); !fits) {
        fits.error().where = "/issues";
        return tl::unexpected(fits.error());
    }
    auto value = read_value(message, *space);
    if (!value) {
        return tl::unexpected(value.error());
    }

    auto talks = std::make_unique<Talks>(Talks{std::move(*space), std::move(*value), {}, Negotiator(style_), {}, 0});
    talks->view = {.space = &talks->space,
                   .value = &talks->value,
                   .reservation = *reservation,
                   .me = static_cast<int>(*me),
                   .parties = static_cast<int>(*parties),
                   .deadline = static_cast<int>(*deadline),
                   .seed = *seed};
    talks->negotiator.begin(talks->view);
    talks_ = std::move(talks);
    return kNoAnswer;
}

Answer LineServer::turn(const Reader& message) {
    if (!talks_) {
        return fail(ErrorCode::kWrongPhase, "a turn before any start", "/type");
    }
    const auto round = message.whole("round", 0, talks_->view.deadline - 1);
    if (!round) {
        return tl::unexpected(round.error());
    }
    if (*round < talks_->round) {
        return fail(ErrorCode::kOutOfRange,
                    fmt::format("round {} has been, and rounds do not run backwards", talks_->round), "/round");
    }
    if (message.has("deadline")) {
        const auto deadline = message.whole("deadline", 1, kLongestDeadline);
        if (!deadline) {
            return tl::unexpected(deadline.error());
        }
        if (*deadline != talks_->view.deadline) {
            return fail(ErrorCode::kBadValue,
                        fmt::format("the deadline is {}, as the start has said", talks_->view.deadline), "/deadline");
        }
    }
    const auto can_accept = message.field("can_accept");
    if (!can_accept) {
        return tl::unexpected(can_accept.error());
    }
    if (!(*can_accept)->is_boolean()) {
        return fail(ErrorCode::kBadValue, "true or false is wanted here", "/can_accept");
    }
    const auto events = message.list("events");
    if (!events) {
        return tl::unexpected(events.error());
    }
    struct Heard {
        int by;
        TalkMove move;
        Package package;
    };
    std::vector<Heard> heard;  // all are read before the first is believed
    for (std::size_t n = 0; n < (*events)->size(); ++n) {
        const json& event = (**events)[n];
        const std::string path = fmt::format("/events/{}", n);
        if (!event.is_object()) {
            return fail(ErrorCode::kBadValue, "an object is wanted here", path);
        }
        const Reader fields(event);
        const auto by = fields.whole("by", 0, talks_->view.parties - 1);
        if (!by || *by == talks_->view.me) {
            return fail(ErrorCode::kBadValue, "the number of another party is wanted here", path + "/by");
        }
        const std::string action = event.contains("action") && event["action"].is_string() ? event["action"] : "";
        if (action != "offer" && action != "accept") {
            continue;
        }
        const auto offer = fields.field("offer");
        if (!offer) {
            return fail(ErrorCode::kMissingField, "the field 'offer' is missing", path);
        }
        auto package = Reader::package(**offer, talks_->space, path + "/offer");
        if (!package) {
            return tl::unexpected(package.error());
        }
        heard.push_back(
            {static_cast<int>(*by), action == "offer" ? TalkMove::kOffer : TalkMove::kAccept, std::move(*package)});
    }
    talks_->round = *round;
    for (const Heard& event : heard) {
        talks_->negotiator.heard(event.by, event.move, &event.package);
        if (event.move == TalkMove::kOffer) {
            talks_->standing = event.package;
        }
    }
    const bool standing = (*can_accept)->get<bool>() && talks_->standing;
    const TalkAction action = talks_->negotiator.act(static_cast<int>(*round), standing ? &*talks_->standing : nullptr);
    switch (action.move) {
        case TalkMove::kAccept:
            return R"({"action":"accept"})";
        case TalkMove::kEnd:
            return R"({"action":"end"})";
        case TalkMove::kOffer:
            break;
    }
    talks_->standing.reset();  // our own offer stands now, which we cannot accept
    return json{{"action", "offer"}, {"offer", action.offer}}.dump();
}

Answer LineServer::estimate(const Reader& message) const {
    if (!talks_) {
        return fail(ErrorCode::kWrongPhase, "an estimate before any start", "/type");
    }
    const auto party = message.whole("party", 0, talks_->view.parties - 1);
    if (!party || *party == talks_->view.me) {
        return fail(ErrorCode::kBadValue, "the number of another party is wanted here", "/party");
    }
    const auto offers = message.list("offers");
    if (!offers) {
        return tl::unexpected(offers.error());
    }
    json estimates = json::array();
    for (std::size_t n = 0; n < (*offers)->size(); ++n) {
        const auto package = Reader::package((**offers)[n], talks_->space, fmt::format("/offers/{}", n));
        if (!package) {
            return tl::unexpected(package.error());
        }
        estimates.push_back(talks_->negotiator.estimate(static_cast<int>(*party), *package));
    }
    return json{{"estimates", std::move(estimates)}}.dump();
}

Answer LineServer::mediate(const Reader& message) {
    const auto parties = message.whole("parties", 1, kMostParties);
    if (!parties) {
        return tl::unexpected(parties.error());
    }
    const auto budget = message.whole("budget", 1, kLongestDeadline);
    if (!budget) {
        return tl::unexpected(budget.error());
    }
    const auto seed = message.seed();
    if (!seed) {
        return tl::unexpected(seed.error());
    }
    auto space = message.space();
    if (!space) {
        return tl::unexpected(space.error());
    }
    if (auto fits = can_be_pictured(*space, 1, static_cast<std::size_t>(*parties)); !fits) {
        fits.error().where = "/issues";
        return tl::unexpected(fits.error());
    }
    auto mediation = std::make_unique<Mediation>();
    mediation->space = std::move(*space);
    mediation->parties = static_cast<int>(*parties);
    mediation->budget = *budget;
    mediation->mediator =
        std::make_unique<SingleTextMediator>(mediation->space, mediation->parties, static_cast<int>(*budget), *seed);
    mediation_ = std::move(mediation);
    return kNoAnswer;
}

Answer LineServer::next(const Reader& message) {
    if (!mediation_) {
        return fail(ErrorCode::kWrongPhase, "a request for a text before any mediate", "/type");
    }
    if (message.has("left")) {
        if (const auto left = message.whole("left", 0, mediation_->budget); !left) {
            return tl::unexpected(left.error());
        }
    }
    const auto votes = message.field("votes");
    if (!votes) {
        return tl::unexpected(votes.error());
    }
    if ((*votes)->is_null() && mediation_->shown > 0) {
        return fail(ErrorCode::kBadValue, "the votes on the text that was shown are wanted here", "/votes");
    }
    if (!(*votes)->is_null()) {
        if (mediation_->shown == 0) {
            return fail(ErrorCode::kWrongPhase, "votes before any text was shown", "/votes");
        }
        if (!(*votes)->is_array() || (*votes)->size() != static_cast<std::size_t>(mediation_->parties)) {
            return fail(ErrorCode::kBadValue, fmt::format("{} votes are wanted here", mediation_->parties), "/votes");
        }
        std::vector<bool> yes;
        for (std::size_t p = 0; p < (*votes)->size(); ++p) {
            if (!(**votes)[p].is_boolean()) {
                return fail(ErrorCode::kBadValue, "true or false is wanted here", fmt::format("/votes/{}", p));
            }
            yes.push_back((**votes)[p].get<bool>());
        }
        const auto adopted = message.field("adopted");
        if (!adopted) {
            return tl::unexpected(adopted.error());
        }
        if (!(*adopted)->is_boolean()) {
            return fail(ErrorCode::kBadValue, "true or false is wanted here", "/adopted");
        }
        mediation_->mediator->hear(yes, (*adopted)->get<bool>());
    }
    if (mediation_->shown >= mediation_->budget) {
        return fail(ErrorCode::kLimitReached,
                    fmt::format("{} texts have been shown, as many as 'budget' allows", mediation_->shown), "/type");
    }
    ++mediation_->shown;
    return json{{"text", mediation_->mediator->propose()}}.dump();
}

Answer LineServer::answer(std::string_view line) {
    if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return kNoAnswer;
    }
    const auto read = json_once(line);
    if (!read && read.error().code != ErrorCode::kUnreadable) {
        return tl::unexpected(read.error());
    }
    if (!read) {
        // Which line it is knows whoever reads the input.
        const std::string& where = read.error().where;
        return fail(ErrorCode::kUnreadable, "one JSON object a line is wanted: " + read.error().message,
                    where.substr(std::min(where.size(), where.find("column "))));
    }
    if (!read->is_object()) {
        return fail(ErrorCode::kUnreadable, "one JSON object a line is wanted", "column 1");
    }
    const json& message = *read;
    const auto found = message.find("type");
    if (found == message.end() || !found->is_string()) {
        return fail(ErrorCode::kMissingField, "the field 'type' is missing or no text", "/type");
    }
    const auto& type = found->get_ref<const std::string&>();
    const Reader reader(message);
    // Also where what follows is refused: turns of the new session must not be answered from the one before.
    if (type == "start" || type == "mediate" || type == "end") {
        talks_.reset();
        mediation_.reset();
    }
    if (type == "start") {
        return start(reader);
    }
    if (type == "turn") {
        return turn(reader);
    }
    if (type == "estimate") {
        return estimate(reader);
    }
    if (type == "mediate") {
        return mediate(reader);
    }
    if (type == "next") {
        return next(reader);
    }
    if (type == "quit") {
        done_ = true;
    }
    return kNoAnswer;
}

}  // namespace demarche
