// The scenario itself, and the things of its world.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "script/loader_build.h"
#include "script/package_limits.h"

namespace demarche::script {

namespace {

constexpr int kKnownApi = 1;

}  // namespace

void Builder::scenario(const Fields& fields) {
    Scenario& out = *scenario_;
    out.id = fields.string("id");
    if (!out.id.empty() && out.id != package_) {
        report_.error(fields.subject(), fields.at("id"),
                      fmt::format("the scenario is called '{}' and its folder '{}'", printable(out.id, 60), package_),
                      "the folder is named like the scenario");
    }
    out.api = fields.integer("api", kKnownApi);
    if (fields.has("api") && out.api != kKnownApi) {
        report_.error(fields.subject(), fields.at("api"), fmt::format("api {} is not known", out.api),
                      fmt::format("this program knows api = {}", kKnownApi));
    }
    out.version = fields.string("version");
    if (fields.value("version") && as_string(*fields.value("version")) &&
        (out.version.empty() || out.version.size() > 40)) {
        report_.error(fields.subject(), fields.at("version"), "a version has 1 to 40 letters", "\"1.0.0\"");
    }
    out.title = fields.text("title");
    out.summary = fields.text("summary");
    out.authors = fields.strings("authors");
    out.licence = fields.string("licence");
    out.sources = fields.strings("sources");
    out.rounds = fields.texts("rounds");
    if (fields.table("rounds") && (out.rounds.empty() || out.rounds.size() > kMostRounds)) {
        report_.error(fields.subject(), fields.at("rounds"),
                      fmt::format("a game has 1 to {} rounds, not {}", kMostRounds, out.rounds.size()),
                      "one label for each round");
    }
    for (std::size_t i = 1; i < out.rounds.size(); ++i) {
        const auto end = out.rounds.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(out.rounds.begin(), end, out.rounds[i]) == end) continue;
        report_.add(Severity::kNote, fields.subject(), {std::string{"rounds"}, static_cast<int>(i + 1)},
                    "an earlier round is called so, too: by its name nobody knows which it is", "a name of its own");
    }
    phases(fields);
    const Fields map = fields.sub("map");
    if (const auto centre = map.lat_lon("centre")) {
        out.map_centre = *centre;
        out.map_span = map.number("span", 20);
    } else {
        out.map_span = 0;  // complete() fits the map to the places
    }
    out.landscape = map.word("landscape", {"mountains", "river"}, Landscape::kMountains);
    const Fields teaching = fields.sub("teaching");
    out.teaching_minutes = teaching.integer("minutes", 0);
    out.teaching_aims = teaching.texts("aims");
    out.teaching_debrief = teaching.texts("debrief");
    if (const ValueTable* draw = fields.table("draw")) {
        for (const auto& [deck, count] : draw->fields) {
            const auto id = find<DeckId>(Kind::kDeck, deck);
            if (id.valid()) out.decks[id].draw = static_cast<int>(std::clamp(as_number(count).value_or(0), 0.0, 100.0));
        }
    }
}

void Builder::phases(const Fields& fields) {
    static constexpr std::array<std::string_view, 5> kBuiltIn = {"events", "negotiation", "decision", "resolution",
                                                                 "review"};
    const auto like_of = [](std::string_view word) {
        return static_cast<PhaseLike>(std::find(kBuiltIn.begin(), kBuiltIn.end(), word) - kBuiltIn.begin());
    };
    const auto known = [](std::string_view word) {
        return std::find(kBuiltIn.begin(), kBuiltIn.end(), word) != kBuiltIn.end();
    };
    std::vector<PhaseDef>& out = scenario_->phases;
    const auto add = [&](std::string id, PhaseLike like, const Path& path) {
        const bool taken = std::any_of(out.begin(), out.end(), [&](const PhaseDef& p) { return p.id == id; });
        if (taken) report_.error(fields.subject(), path, fmt::format("there is a phase '{}' already", id));
        PhaseDef phase;
        phase.id = std::move(id);
        phase.like = like;
        phase.secret = like == PhaseLike::kDecision;
        out.push_back(std::move(phase));
    };
    const ValueTable* list = fields.table("phases");
    if (!list) {
        for (const std::string_view word : kBuiltIn)
            add(std::string{word}, like_of(word), {});
    } else {
        for (std::size_t i = 0; i < list->list.size(); ++i) {
            const Path path = fields.at("phases", static_cast<int>(i + 1));
            if (const auto* name = std::get_if<std::string>(&list->list[i])) {
                if (known(*name)) add(*name, like_of(*name), path);
                continue;
            }
            const Fields own(*this, fields.subject(), as_table(list->list[i]), path);
            const std::string like = own.string("like");
            if (!known(like)) continue;
            add(own.string("id"), like_of(like), path);
            out.back().sequential = own.string("order") == "sequential";
            out.back().secret = own.boolean("secret", out.back().secret);
        }
        // Their work is once a round: what runs each round would run twice.
        for (const PhaseLike once : {PhaseLike::kEvents, PhaseLike::kResolution, PhaseLike::kReview}) {
            const auto there = std::count_if(out.begin(), out.end(), [&](const PhaseDef& p) { return p.like == once; });
            if (there > 1)
                report_.error(fields.subject(), fields.at("phases"),
                              fmt::format("a round has one phase like '{}', not {}",
                                          kBuiltIn[static_cast<std::size_t>(once)], there));
        }
        const bool talks = std::any_of(out.begin(), out.end(), [](const PhaseDef& p) {
            return p.like == PhaseLike::kNegotiation || p.like == PhaseLike::kDecision;
        });
        if (!talks || out.size() > kMostPhases) {
            report_.error(fields.subject(), fields.at("phases"),
                          out.size() > kMostPhases ? fmt::format("a round has at most {} phases", kMostPhases)
                                                   : std::string{"no phase in which seats could do anything"},
                          "\"negotiation\", \"decision\" or a phase like one of them");
        }
    }
    if (const ValueTable* clock = fields.table("clock")) {
        for (const auto& [key, seconds] : clock->fields) {
            const std::string& id = key;  // a binding cannot be captured
            const auto phase = std::find_if(out.begin(), out.end(), [&](const PhaseDef& p) { return p.id == id; });
            if (phase != out.end()) {
                phase->clock_s = static_cast<int>(std::clamp(as_number(seconds).value_or(0), 0.0, 86400.0));
            }
        }
    }
}

void Builder::actor(const Fields& fields) {
    static constexpr std::string_view kReserved[] = {"host", "self", "all", "facilitator", "observer", "clock"};
    ActorDef def;
    base(def, fields);
    no_holes(fields, {"name", "brief"});
    if (std::find(std::begin(kReserved), std::end(kReserved), def.id) != std::end(kReserved)) {
        report_.error(fields.subject(), fields.at("id"), fmt::format("'{}' means something else already", def.id),
                      "choose another id");
    }
    if (scenario_->actors.size() == ActorSet::kCapacity) {
        report_.error(fields.subject(), {}, fmt::format("a scenario has at most {} actors", ActorSet::kCapacity),
                      "put groups of them into one actor");
    }
    def.name = fields.text("name");
    def.short_name = fields.has("short") ? fields.text("short") : def.name;
    def.also = fields.texts("also");
    def.colour = fields.string("colour");
    def.kind = fields.word("kind", {"state", "union", "organisation", "entity"}, ActorKind::kState);
    def.playable = fields.boolean("playable", true);
    def.resources.assign(names_.all(Kind::kResource).size(), 0);
    if (const ValueTable* stocks = fields.table("resources")) {
        for (const auto& [id, amount] : stocks->fields) {
            const auto resource = find<ResourceId>(Kind::kResource, id);
            if (resource.valid()) def.resources[resource] = as_number(amount).value_or(0);
        }
    }
    def.personality = fields.ref<PersonalityId>("personality", Kind::kPersonality);
    def.capital = fields.lat_lon("capital");
    def.brief = fields.text("brief");
    def.chorus = fields.handler("chorus", HandlerKind::kChorus);
    if (def.playable && def.chorus.valid() && !report_.flagged(fields.subject(), fields.at("playable"))) {
        report_.error(fields.subject(), fields.at("chorus"),
                      "a playable actor votes by its seat, not by a chorus function", "playable = false, or no chorus");
    }
    scenario_->actors.add(std::move(def));
}

void Builder::constituency(const Fields& fields, std::size_t call) {
    ConstituencyDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.of = fields.ref<ActorId>("of", Kind::kActor);
    def.name = fields.text("name");
    def.weight = fields.number("weight", 1);
    def.support = fields.number("support", 50);
    if (def.support > 0 && def.support < 1) {
        report_.warning(
            fields.subject(), fields.at("support"),
            fmt::format("{} of 100 is next to nobody: support goes from 0 to 100", number_text(def.support)),
            fmt::format("{} for that share", number_text(to_milli(100 * def.support))));
    }
    def.veto = fields.boolean("veto", false);
    // Else every place where the id is spelt rightly is told of, and not the one where it is not.
    if (const std::size_t dot = def.id.find('.'); dot != std::string::npos && def.of.valid()) {
        const std::string prefix = def.id.substr(0, dot);
        const std::string_view owner = names_.all(Kind::kActor)[def.of.index()];
        if (prefix != owner && !names_.has(Kind::kActor, prefix) &&
            nearest(prefix, std::span<const std::string_view>{&owner, 1}) == owner)
            report_.warning(
                fields.subject(), fields.at("id"),
                fmt::format("it begins with '{}', which is nearly its actor '{}'", printable(prefix, 60), owner),
                fmt::format("id = \"{}{}\"", owner, def.id.substr(dot)));
    }
    const ConstituencyId id = scenario_->constituencies.add(std::move(def));
    if (const ValueTable* likes = fields.table("likes")) {
        LikesByKey mine{id, call, {}};
        for (const auto& [key, amount] : likes->fields) {
            mine.likes.emplace_back(key, as_number(amount).value_or(0));
            check_like(fields.subject(), fields.sub("likes").at(key), mine.likes.back().second);
        }
        likes_.push_back(std::move(mine));
    }
}

void Builder::place(const Fields& fields) {
    PlaceDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.name = fields.text("name");
    def.at = fields.lat_lon("at").value_or(LatLon{});
    def.of = fields.ref<ActorId>("of", Kind::kActor);
    def.kind = fields.word("kind", {"city", "region", "border", "base"}, PlaceKind::kCity);
    links_.push_back(fields.refs<PlaceId>("links", Kind::kPlace));
    if (std::find(links_.back().begin(), links_.back().end(), PlaceId{scenario_->places.size()}) !=
        links_.back().end()) {
        report_.error(fields.subject(), fields.at("links"), "the place is linked to itself");
    }
    scenario_->places.add(std::move(def));
}

void Builder::bounds(const Fields& fields, double& low, double& high, double least, double most) {
    low = fields.number("min", least);
    high = fields.number("max", most);
    // A World's numbers are whole thousandths: none could ever stand at such a bound.
    for (const auto& [field, bound] : {std::pair{"min", &low}, std::pair{"max", &high}}) {
        if (*bound == to_milli(*bound)) continue;
        report_.error(fields.subject(), fields.at(field), fmt::format("{:.10g} has more than three decimals", *bound),
                      fmt::format("numbers are kept in thousandths: {}", number_text(to_milli(*bound))));
        *bound = to_milli(*bound);
    }
}

void Builder::indicator(const Fields& fields) {
    IndicatorDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.of = fields.word("of", {"world", "actor", "place", "constituency"}, SubjectKind::kWorld);
    def.name = fields.text("name");
    bounds(fields, def.min, def.max, 0, 100);
    if (def.min >= def.max) {
        report_.error(fields.subject(), fields.at(fields.has("max") ? "max" : "min"),
                      fmt::format("max {} is not above min {}", number_text(def.max), number_text(def.min)));
        // Nothing is held against bounds that nobody can have meant.
        def.min = std::numeric_limits<double>::lowest();
        def.max = std::numeric_limits<double>::max();
    }
    def.better = fields.has("better") ? (fields.string("better") == "higher" ? Better::kHigher : Better::kLower)
                                      : Better::kNeither;
    const std::string visible = fields.string("visible");
    def.visible = visible == "owner"         ? Visible::kOwner
                  : visible == "facilitator" ? Visible::kFacilitator
                                             : Visible::kPublic;
    if (visible == "owner" && def.of == SubjectKind::kWorld) {
        report_.error(fields.subject(), fields.at("visible"), "an indicator of the world has no owner",
                      "visible = \"public\" or \"facilitator\"");
    }
    def.unit = fields.text("unit");
    indicator_start(fields, def);
    def.drift = fields.handler("drift", HandlerKind::kDrift);
    if (const ValueTable* marks = fields.table("marks")) {
        for (std::size_t i = 0; i < marks->list.size(); ++i) {
            const double mark = as_number(marks->list[i]).value_or(def.min);
            const bool bounded = !report_.flagged(fields.subject(), fields.at("min")) &&
                                 !report_.flagged(fields.subject(), fields.at("max"));
            if (bounded && (mark < def.min || mark > def.max)) {
                report_.error(fields.subject(), fields.at("marks", static_cast<int>(i + 1)),
                              fmt::format("the mark {} lies outside the indicator's bounds", number_text(mark)),
                              fmt::format("from {} to {}", number_text(def.min), number_text(def.max)));
            }
            def.marks.push_back(mark);
        }
        std::sort(def.marks.begin(), def.marks.end());
        def.marks.erase(std::unique(def.marks.begin(), def.marks.end()), def.marks.end());
    }
    if (const ValueTable* routes = fields.table("routes")) {
        const Fields by_place = fields.sub("routes");
        if (def.of != SubjectKind::kPlace && def.of != SubjectKind::kWorld)
            report_.error(fields.subject(), fields.at("routes"),
                          "only what is counted of places or the world has routes");
        for (const auto& [from, to] : routes->fields) {
            const std::size_t start = names_.find(Kind::kPlace, from);
            const auto end = by_place.ref<PlaceId>(from, Kind::kPlace);
            if (start == Names::kNone || !end.valid()) continue;  // reported by the schema
            if (PlaceId{start} == end) {
                report_.error(fields.subject(), by_place.at(from), "the route ends where it begins");
                continue;
            }
            def.routes.push_back({PlaceId{start}, end});
        }
    }
    scenario_->indicators.add(std::move(def));
}

void Builder::indicator_start(const Fields& fields, IndicatorDef& def) {
    const auto subject_kind = [&] {
        switch (def.of) {
            case SubjectKind::kActor:
                return Kind::kActor;
            case SubjectKind::kPlace:
                return Kind::kPlace;
            case SubjectKind::kConstituency:
                return Kind::kConstituency;
            case SubjectKind::kWorld:
                break;
        }
        return Kind::kAny;
    }();
    const bool world = def.of == SubjectKind::kWorld;
    const std::size_t subjects = world ? 1 : names_.all(subject_kind).size();
    const double zero = std::clamp(0.0, def.min, def.max);
    def.start.assign(subjects, zero);
    const Value* given = fields.value("start");
    if (!given) return;
    const bool bounded =
        !report_.flagged(fields.subject(), fields.at("min")) && !report_.flagged(fields.subject(), fields.at("max"));
    const auto keep = [&](std::size_t subject, double value, const Path& path) {
        if (!bounded) return;  // by what it should have been nobody knows
        if (value < def.min || value > def.max) {
            report_.error(fields.subject(), path,
                          fmt::format("the start {} lies outside the bounds", number_text(value)),
                          fmt::format("from {} to {}", number_text(def.min), number_text(def.max)));
            return;
        }
        def.start[subject] = to_milli(value);
    };
    if (const auto number = as_number(*given)) {
        if (!std::isfinite(*number)) return;
        for (std::size_t i = 0; i < subjects; ++i)
            keep(i, *number, fields.at("start"));
    } else if (const ValueTable* table = as_table(*given)) {
        const Fields by_subject = fields.sub("start");
        for (const auto& [id, value] : table->fields) {
            const std::size_t at = world ? Names::kNone : names_.find(subject_kind, id);
            if (at == Names::kNone) {
                // Ids of nothing at all have been reported; here it is an id of the wrong kind.
                if (names_.has(Kind::kSubject, id) && !report_.flagged(fields.subject(), fields.at("of"))) {
                    report_.error(fields.subject(), by_subject.at(id),
                                  fmt::format("the indicator is of {}, and '{}' is not", fields.string("of"), id),
                                  world ? "start = a number" : names_.hint(subject_kind, id));
                }
                continue;
            }
            if (const auto own = as_number(value); own && std::isfinite(*own)) keep(at, *own, by_subject.at(id));
        }
        // Half of them named, or more: who is left out was mostly forgotten.
        std::vector<std::string> left_out;
        for (std::size_t i = 0; i < subjects && !world; ++i) {
            const std::string& id = names_.all(subject_kind)[i];
            if (table->field(id) == nullptr) left_out.push_back(fmt::format("'{}'", id));
        }
        // A misspelt one is left out, too, and has been named.
        if (!left_out.empty() && 2 * left_out.size() <= subjects &&
            !report_.flagged(fields.subject(), fields.at("start"))) {
            report_.add(
                Severity::kNote, fields.subject(), fields.at("start"),
                fmt::format("it says nothing of {}, where it starts at {}", list_text(left_out), number_text(zero)),
                "a value for each, if another was meant");
        }
    } else if (const auto* function = std::get_if<FunctionRef>(given)) {
        for (std::size_t i = 0; i < subjects; ++i) {
            std::vector<std::string_view> arguments;
            if (!world) arguments.emplace_back(names_.all(subject_kind)[i]);
            const auto value = start_(fields.subject(), fields.at("start"), *function, arguments);
            if (!value) return;
            keep(i, *value, fields.at("start"));
        }
    }
}

void Builder::relation(const Fields& fields) {
    RelationDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    const bool trust = def.id == "trust";
    def.name = trust && !fields.has("name") ? Text{"Trust"} : fields.text("name");
    bounds(fields, def.min, def.max, -100, 100);
    if (def.min >= def.max) {
        report_.error(fields.subject(), fields.at(fields.has("max") ? "max" : "min"),
                      fmt::format("max {} is not above min {}", number_text(def.max), number_text(def.min)));
        def.max = def.min + 1;
    }
    if (trust && (def.min != -100 || def.max != 100)) {
        report_.error(fields.subject(), fields.at(def.min != -100 ? "min" : "max"), "trust goes from -100 to 100",
                      "only its start and visibility can be set");
    }
    def.visible = fields.word("visible", {"public", "owner", "from", "both", "facilitator"},
                              trust ? Visible::kBoth : Visible::kPublic);
    const std::vector<std::string>& actors = names_.all(Kind::kActor);
    // Of more actors than there may be the pairs alone, for each relation, would fill the memory.
    const std::size_t n = actors.size() <= ActorSet::kCapacity ? actors.size() : 0;
    def.start.assign(n * n, std::clamp(0.0, def.min, def.max));
    const Value* given = fields.value("start");
    const auto* function = given ? std::get_if<FunctionRef>(given) : nullptr;
    const auto number = given ? as_number(*given) : std::nullopt;
    const double same = number.value_or(0);
    const bool bounded =
        !report_.flagged(fields.subject(), fields.at("min")) && !report_.flagged(fields.subject(), fields.at("max"));
    const auto fits = [&](double value) {
        if (!bounded) return false;  // by what it should have been nobody knows
        if (value >= def.min && value <= def.max) return true;
        report_.error(fields.subject(), fields.at("start"),
                      fmt::format("the start {} lies outside the bounds", number_text(value)),
                      fmt::format("from {} to {}", number_text(def.min), number_text(def.max)));
        return false;
    };
    if (number && (!std::isfinite(same) || !fits(same))) given = nullptr;
    for (std::size_t from = 0; given && from < n; ++from) {
        for (std::size_t to = 0; to < n; ++to) {
            if (from == to) continue;
            double value = same;
            if (function) {
                const std::string_view arguments[] = {actors[from], actors[to]};
                const auto got = start_(fields.subject(), fields.at("start"), *function, arguments);
                if (!got || !fits(*got)) {
                    given = nullptr;
                    break;
                }
                value = *got;
            }
            def.start[from * n + to] = to_milli(value);
        }
    }
    if (trust) {
        scenario_->relations[Scenario::kTrust] = std::move(def);
    } else {
        scenario_->relations.add(std::move(def));
    }
}

void Builder::resource(const Fields& fields) {
    ResourceDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.name = fields.text("name");
    def.renew = fields.number("renew", 0);
    if (fields.has("cap")) def.cap = fields.number("cap", 0);
    def.unit = fields.text("unit");
    scenario_->resources.add(std::move(def));
}

void Builder::institution(const Fields& fields) {
    InstitutionDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.name = fields.text("name");
    def.kind = fields.word("kind", {"institution", "format"}, InstitutionKind::kInstitution);
    def.members = fields.actors("members");
    def.observers = fields.actors("observers");
    def.chair = fields.ref<ActorId>("chair", Kind::kActor);
    def.procedure = fields.word("procedure", {"open", "single_text"}, Procedure::kOpen);
    def.rule = rule(fields.value("rule"));
    def.mandate_fn = fields.handler("mandate", HandlerKind::kMandate);
    def.mandate = fields.strings("mandate");
    def.any_mandate = !fields.has("mandate");
    scenario_->institutions.add(std::move(def));
}

void Builder::lint_map() {
    const ValueTable* const whole = as_table(recording_.calls[built_[0][0]].argument);
    if (whole == nullptr || whole->field("map") == nullptr) return;
    const LatLon centre = scenario_->map_centre;
    const double span = scenario_->map_span;
    // In degrees, the greater of both ways; around the globe there are two ways.
    const auto away = [&](LatLon at) {
        const double east = std::abs(at.lon - centre.lon);
        return std::max(std::abs(at.lat - centre.lat), std::min(east, 360 - east));
    };
    const auto shown = [](LatLon at) { return fmt::format("{{ {}, {} }}", number_text(at.lat), number_text(at.lon)); };
    const auto look = [&](const Subject& subject, const char* field, LatLon at, bool must_show) {
        const LatLon swapped{at.lon, at.lat};
        const double far = away(at);
        // Capitals may lie anywhere, also where the other way round they would lie in the midst of it all (as Moscow's
        // does of the Gulf), but for the ends of the earth.
        constexpr double kNorthernmost = 65;
        const bool meant = std::abs(at.lon) <= 90 && far > span && away(swapped) < far / 4 &&
                           (must_show ? away(swapped) <= span
                                      : std::abs(at.lat) > kNorthernmost && away(swapped) < std::max(15.0, 2 * span));
        // Also on the map it may lie where the other way round it would lie in the midst.
        const bool aside = must_show && far > span / 2 && away(swapped) < far / 4;
        if ((far <= span && !aside) || !(meant || must_show)) return;
        report_.warning(subject, {std::string{field}},
                        fmt::format("{} is {} the map, which shows {} degrees around {}", shown(at),
                                    far <= span ? "beside" : "far from", number_text(span), shown(centre)),
                        meant || aside ? fmt::format("did you mean {}? The latitude comes first", shown(swapped))
                                       : "latitude first, then longitude; or a greater `span` of the map");
    };
    // Where the map itself lies the wrong way round all places would be told.
    const LatLon turned{centre.lon, centre.lat};
    const auto& places = scenario_->places;
    const auto turned_away = [&](const PlaceDef& place) {
        return std::max(std::abs(place.at.lat - turned.lat), std::abs(place.at.lon - turned.lon));
    };
    if (places.size() > 0 && std::abs(centre.lon) <= 90 &&
        std::all_of(places.begin(), places.end(),
                    [&](const PlaceDef& place) { return away(place.at) > span && turned_away(place) <= span; })) {
        report_.warning(
            subjects_[built_[0][0]], {std::string{"map"}, std::string{"centre"}},
            fmt::format("no place is on the map, which shows {} degrees around {}", number_text(span), shown(centre)),
            fmt::format("did you mean {}? The latitude comes first", shown(turned)));
        return;
    }
    for (std::size_t i = 0; i < scenario_->places.size(); ++i)
        look(subject_of(Kind::kPlace, i), "at", scenario_->places[PlaceId{i}].at, true);
    for (std::size_t i = 0; i < scenario_->actors.size(); ++i) {
        if (const auto& capital = scenario_->actors[ActorId{i}].capital)
            look(subject_of(Kind::kActor, i), "capital", *capital, false);
    }
}

}  // namespace demarche::script
