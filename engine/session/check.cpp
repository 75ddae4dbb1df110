#include "session/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "diplomacy/voting.h"
#include "script/global_uses.h"
#include "script/schema.h"
#include "session/check_play.h"
#include "session/check_text.h"

namespace demarche::session {

namespace fs = std::filesystem;
using script::Finding;
using script::Severity;

namespace {

/// What a loader cannot know from one definition: whether anybody can come to use it.
class Lint {
 public:
    Lint(const Scenario& scenario, const script::PackageFiles& files, std::vector<Finding>& out)
        : s_(scenario), files_(files), out_(out) {}

    void seats() {
        for (const ActorId actor : s_.playable) {
            const ActorDef& def = s_.actors[actor];
            const std::string path = fmt::format("actor '{}'", def.id);
            if (def.brief.empty()) {
                add(Severity::kWarning, def.place_of_definition, path, "the actor has a seat and no brief",
                    "brief = _ [[...]]: a page for whoever plays it");
            }
            if (!def.personality.valid()) {
                add(Severity::kNote, def.place_of_definition, path, "the actor has a seat and no personality",
                    "personality = \"...\": how the AI plays it");
            }
        }
        if (s_.playable.empty()) {
            add(Severity::kError, {files_.name() + "/scenario.lua", 0}, "scenario", "no actor can be played",
                "playable = true, which is the default");
        }
        if (s_.endings.empty()) {
            add(Severity::kWarning, {files_.name() + "/scenario.lua", 0}, "scenario",
                "the scenario has no ending, so nobody is told what came of it", "ending { id = ..., when = ... }");
        }
    }

    void agreements() {
        for (std::size_t i = 0; i < s_.agreements.size(); ++i)
            agreement(AgreementTypeId{i});
    }

    /// A name without a value is nil, and a nil at the end of a list says nothing: { "upland", plain } has one entry.
    void globals() {
        std::set<std::string, std::less<>> known;
        for (const std::string& name : script::environment_names())
            known.insert(name.substr(0, name.find('.')));
        std::vector<std::pair<std::string, script::GlobalUse>> read;
        const std::string own = files_.name() + ".";
        for (const std::string& module : files_.modules()) {
            if (!module.starts_with(own) || module.starts_with(own + "spec.")) continue;
            const auto found = files_.find(module);
            if (!found || !*found) continue;
            for (script::GlobalUse& use : script::global_uses((*found)->text)) {
                if (use.written) {
                    known.insert(use.name);
                } else {
                    read.emplace_back((*found)->display_name, std::move(use));
                }
            }
        }
        const std::vector<std::string_view> names(known.begin(), known.end());
        for (const auto& [file, use] : read) {
            if (known.contains(use.name)) continue;
            const std::string shown = printable(use.name, 40);
            const std::string_view near = nearest(use.name, names);
            add(Severity::kWarning, {file, use.line}, fmt::format("global '{}'", shown), "nothing gives it a value",
                use.name == "game" ? std::string{"handlers are given it: function(game) ... end"}
                : is_id(use.name)  ? fmt::format("an id is a text: \"{}\"", shown)
                : near.empty()     ? std::string{"local in front of it where it is made, or quotes around it"}
                                   : fmt::format("did you mean '{}'?", near));
        }
    }

    void endings(const CheckPlay& play, int games) {
        const bool any = std::any_of(s_.endings.begin(), s_.endings.end(),
                                     [](const EndingDef& ending) { return ending.when.valid(); });
        if (games == 0 || !any || play.endings_reached() > 0) return;
        add(Severity::kWarning, {files_.name() + "/scenario.lua", 0}, "endings",
            fmt::format("no ending came in the {} {} played: the rounds ran out", games, games == 1 ? "game" : "games"),
            "let the last one hold in the last round: when = function(game) return game:round() == game:rounds() end");
    }

    void cards(const CheckPlay& play, int games) {
        if (games == 0) return;
        std::vector<std::string> unseen;
        for (std::size_t i = 0; i < s_.cards.size(); ++i) {
            const CardDef& card = s_.cards[CardId{i}];
            if (play.drawn().contains(CardId{i})) continue;
            if (!play.tried().contains(CardId{i}) && !card.hand && !play.broken_off()) {
                add(Severity::kNote, card.place_of_definition, fmt::format("card '{}'", card.id),
                    fmt::format("its `when` held at no round's beginning of the {} {} played", games,
                                games == 1 ? "game" : "games"),
                    "see whether it can ever come");
            } else if (s_.decks[card.deck].draw > 0) {
                unseen.push_back(card.id);
            }
        }
        if (unseen.empty()) return;
        constexpr std::size_t kMost = 12;
        const std::size_t count = unseen.size();
        if (count > kMost) unseen.resize(kMost);
        add(Severity::kNote, {files_.name() + "/scenario.lua", 0}, "cards",
            fmt::format("{} of {} cards never came in the {} {} played: {}{}", count, s_.cards.size(), games,
                        games == 1 ? "game" : "games", fmt::join(unseen, ", "), count > kMost ? ", ..." : ""),
            "'demarche simulate' says how often each comes");
    }

 private:
    [[nodiscard]] bool is_id(std::string_view name) const {
        return s_.find<ActorId>(name) || s_.find<PlaceId>(name) || s_.find<InstitutionId>(name) ||
               s_.find<ClauseId>(name) || s_.find<IndicatorId>(name) || s_.find<ResourceId>(name) ||
               s_.find<AgreementTypeId>(name);
    }

    void add(Severity severity, const SourcePlace& place, std::string path, std::string message, std::string hint) {
        Finding finding{severity,        files_.name(),      place.file,      place.line,
                        std::move(path), std::move(message), std::move(hint), {}};
        finding.excerpt = source_excerpt(files_, place);
        out_.push_back(std::move(finding));
    }

    /// Can anybody table it before this body, and would it be adopted if everybody said yes?
    [[nodiscard]] std::string obstacle(const AgreementDef& type, InstitutionId body) const {
        const ActorSet all = ActorSet::first(s_.actors.size());
        const ActorSet able = (type.only.empty() ? all : type.only) | type.include;
        if (able.size() < type.min_parties) {
            return fmt::format("it asks for {} parties, and only {} may be one", type.min_parties, able.size());
        }
        const ActorSet members = s_.institutions[body].members;
        if (((able | members) & s_.playable).empty()) return "no seat may be a party to it or is a member there";
        DraftText text;
        text.framework = body;
        Ballot ballot;
        ballot.members = members;
        ballot.extra = type.include - members;
        ballot.accepted = all;
        ballot.closed = true;
        const Rule& rule = type.rule ? *type.rule : s_.institutions[body].rule;
        if (members.empty() && ballot.extra.empty()) ballot.extra = able;  // a format without members: its parties
        if (tally(rule, ballot).outcome != Outcome::kYes) return "its rule does not hold though everybody accepts";
        return {};
    }

    void agreement(AgreementTypeId id) {
        const AgreementDef& type = s_.agreements[id];
        std::vector<InstitutionId> bodies = type.frameworks;
        for (std::size_t i = 0; type.frameworks.empty() && i < s_.institutions.size(); ++i)
            bodies.emplace_back(i);
        const std::string path = fmt::format("agreement '{}'", type.id);
        std::vector<std::string> obstacles;
        for (const InstitutionId body : bodies) {
            if (const std::string why = obstacle(type, body); !why.empty()) {
                obstacles.push_back(fmt::format("{}: {}", s_.institutions[body].id, why));
            }
        }
        if (!bodies.empty() && obstacles.size() == bodies.size()) {
            add(Severity::kWarning, type.place_of_definition, path,
                fmt::format("nobody can bring it about ({})", fmt::join(obstacles, "; ")),
                "look at parties, frameworks and rules");
        }
        if (type.max_clauses < static_cast<int>(type.required.size())) {
            add(Severity::kWarning, type.place_of_definition, path,
                fmt::format("it may hold {} clauses and must hold {}", type.max_clauses, type.required.size()),
                "clauses = { max = ... }");
        }
    }

    const Scenario& s_;
    const script::PackageFiles& files_;
    std::vector<Finding>& out_;
};

void sort_findings(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

}  // namespace

int CheckReport::count(Severity severity) const {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [severity](const Finding& finding) { return finding.severity == severity; }));
}

CheckReport check_package(const std::shared_ptr<const script::PackageFiles>& files, const fs::path& folder,
                          const CheckOptions& options) {
    CheckReport report;
    report.package = files->name();
    auto loaded = script::Host::load(files);
    if (!loaded) {
        report.findings = std::move(loaded.error());
        sort_findings(report.findings);
        return report;
    }
    report.findings = std::move(loaded->warnings);
    const Scenario& s = loaded->host->scenario();
    Lint lint{s, *files, report.findings};
    lint.seats();
    lint.agreements();
    lint.globals();
    if (!folder.empty()) {
        check_translations(s, folder, files->name(), options.rules, report.findings);
        check_pictures(s, folder, files->name(), report.findings);
    }
    if (!s.playable.empty()) {
        CheckPlay play{*loaded->host, files->name(), options.seconds, options.stop};
        for (int i = 0; i < options.games && !play.out_of_time(); ++i) {
            if (play.play(static_cast<std::uint64_t>(i) + 1)) ++report.games;
        }
        play.probe();
        const bool late = play.broken_off();
        std::vector<Finding> found = play.take_findings();
        for (Finding& finding : found) {
            if (finding.excerpt.empty()) finding.excerpt = source_excerpt(*files, {finding.file, finding.line});
        }
        const bool broken =
            std::any_of(found.begin(), found.end(), [](const Finding& f) { return f.severity == Severity::kError; });
        report.findings.insert(report.findings.end(), std::make_move_iterator(found.begin()),
                               std::make_move_iterator(found.end()));
        lint.cards(play, report.games);
        lint.endings(play, report.games);
        if (late) {
            Finding finding;
            // Where functions fail or hang, that is the reason; a slow machine is none.
            finding.severity = broken ? Severity::kError : Severity::kWarning;
            finding.package = files->name();
            finding.file = files->name() + "/scenario.lua";
            finding.path = "scenario";
            finding.message = fmt::format("the play was broken off; {} of {} games came to their end in the time given",
                                          report.games, options.games);
            finding.hint = broken ? "mend the functions that fail, and check again"
                                  : fmt::format("give it more than {} seconds", number_text(options.seconds));
            report.findings.push_back(std::move(finding));
        } else if (report.games < options.games) {
            report.findings.push_back({Severity::kError,
                                       files->name(),
                                       files->name() + "/scenario.lua",
                                       0,
                                       "scenario",
                                       "a game of AI seats did not come to its end",
                                       "see whether every phase can be left",
                                       {}});
        }
    }
    sort_findings(report.findings);
    return report;
}

nlohmann::json to_json(std::span<const CheckReport> reports) {
    nlohmann::json list = nlohmann::json::array();
    int errors = 0;
    int warnings = 0;
    for (const CheckReport& report : reports) {
        errors += report.count(Severity::kError);
        warnings += report.count(Severity::kWarning);
        for (const Finding& finding : report.findings) {
            list.push_back({{"severity", word(finding.severity)},
                            {"package", finding.package.empty() ? report.package : finding.package},
                            {"file", finding.file},
                            {"line", finding.line},
                            {"path", printable(finding.path, 500)},
                            {"message", printable(finding.message, 4000)},
                            {"hint", printable(finding.hint, 1000)}});
        }
    }
    return {{"findings", std::move(list)}, {"errors", errors}, {"warnings", warnings}};
}

}  // namespace demarche::session
