#include "authoring/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "authoring/check_lint.h"
#include "authoring/check_play.h"
#include "authoring/check_text.h"
#include "authoring/spec_runner.h"
#include "base/text.h"
#include "script/loader_source.h"
#include "script/lua_tokens.h"
#include "script/schema.h"
#include "session/history.h"

namespace demarche::authoring {

namespace fs = std::filesystem;
using script::Finding;
using script::Severity;

namespace {

/// The line on which a field of the historical line stands, "history.rounds[2].moves[1]", or else that on which the
/// table begins or is given back; 0 without such a file.
int line_in_history(const script::PackageFiles& files, std::string_view path) {
    const auto module = files.find(files.name() + ".history");
    if (!module || !*module) return 0;
    const std::string& text = (*module)->text;
    const std::vector<script::LuaToken> tokens = script::lua_tokens(text);
    // It is the last that the file says, or stands under the name that is the last that it says.
    int given_back = 1;
    std::string name;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].is("return")) continue;
        given_back = tokens[i].line;
        name = tokens[i + 1].kind == script::LuaToken::Kind::kWord && i + 2 == tokens.size() ? tokens[i + 1].text : "";
        if (tokens[i + 1].is("{")) given_back = tokens[i + 1].line;
    }
    int begins = given_back;
    for (std::size_t i = 0; i + 2 < tokens.size() && !name.empty(); ++i) {
        if (tokens[i].is(name) && tokens[i + 1].is("=") && tokens[i + 2].is("{")) begins = tokens[i + 2].line;
    }
    const auto table = script::find_call(text, begins, {});
    if (!table) return given_back;
    script::Path steps;
    for (std::size_t at = path.find_first_of(".["); at < path.size();) {
        const std::size_t end = std::min(path.find_first_of(".[]", at + 1), path.size());
        const std::string step{path.substr(at + 1, end - at - 1)};
        if (path[at] == '[') {
            steps.emplace_back(std::atoi(step.c_str()));
        } else if (!step.empty()) {
            steps.emplace_back(step);
        }
        at = end < path.size() && path[end] == ']' ? end + 1 : end;
    }
    return table->line_of(steps);
}

/// What a move was refused for, without its place in a command that nobody has written: "/action: it is not open".
std::string_view without_pointer(std::string_view message) {
    const std::size_t colon = message.find(": ");
    return message.starts_with('/') && colon != std::string_view::npos ? message.substr(colon + 2) : message;
}

/// Which move of the historical line stands at "history.rounds[1].moves[2]": ", 'appeal' of 'eu',". "" for none.
std::string move_at(const Scenario& s, const session::HistoricalLine& line, std::string_view path) {
    std::array<std::size_t, 2> at{};  // the round and the move, from 1
    std::size_t from = 0;
    for (std::size_t& number : at) {
        from = path.find('[', from);
        if (from == std::string_view::npos) return {};
        const char* const digits = path.data() + ++from;
        if (std::from_chars(digits, path.data() + path.size(), number).ec != std::errc{} || number == 0) return {};
    }
    if (at[0] > line.rounds.size() || at[1] > line.rounds[at[0] - 1].moves.size()) return {};
    const session::HistoricalLine::Round::Move& move = line.rounds[at[0] - 1].moves[at[1] - 1];
    const nlohmann::json command = nlohmann::json::parse(move.command, nullptr, false);
    const auto word_in = [](const nlohmann::json& table, const char* field) {
        return table.is_object() && table.contains(field) && table[field].is_string() ? table[field].get<std::string>()
                                                                                      : std::string{};
    };
    std::string what = word_in(command, "action");
    if (what.empty() && command.is_object() && command.contains("draft")) what = word_in(command["draft"], "type");
    if (what.empty()) what = word_in(command, "type");
    return fmt::format(", {}of '{}',", what.empty() ? "" : fmt::format("'{}' ", printable(what, 60)),
                       s.actors[move.as].id);
}

/// The historical line is read by name and no part of the game, so that nothing else comes by its mistakes.
void check_history(script::Host& host, const script::PackageFiles& files, std::vector<Finding>& out) {
    const auto add = [&](Severity severity, const Error& error) {
        Finding finding;
        finding.severity = severity;
        finding.package = files.name();
        finding.file = files.name() + "/history.lua";
        finding.path = "history";
        finding.message = error.message;
        // A script's error lies at a line, any other at a field.
        const std::size_t colon = error.where.rfind(':');
        if (error.where.starts_with(files.name() + "/") &&
            error.where.find_first_not_of("0123456789", colon + 1) == std::string::npos) {
            finding.file = error.where.substr(0, colon);
            finding.line = std::atoi(error.where.c_str() + colon + 1);
            finding.excerpt = source_excerpt(files, {finding.file, finding.line});
        } else {
            if (error.where.starts_with("history")) finding.path = error.where;
            finding.line = line_in_history(files, finding.path);
            finding.excerpt = source_excerpt(files, {finding.file, finding.line});
        }
        out.push_back(std::move(finding));
    };
    const auto line = session::historical_line(files, host.scenario());
    if (!line) return add(Severity::kError, line.error());
    if (!*line) return;
    const auto played = session::play_history(host, **line);
    if (!played) return add(Severity::kWarning, played.error());
    for (const Error& refused : played->refused) {
        add(Severity::kWarning,
            {refused.code,
             fmt::format("a move of it{} is not allowed: {}", move_at(host.scenario(), **line, refused.where),
                         without_pointer(refused.message)),
             refused.where,
             {}});
    }
    // One that tells fewer rounds than there are says nothing of the end.
    const Scenario& s = host.scenario();
    const EndingId said = (*line)->ending;
    const bool over = played->ending.valid() || played->points.size() >= s.rounds.size();
    if (!said.valid() || !played->refused.empty() || !over || said == played->ending) return;
    add(Severity::kNote,
        {ErrorCode::kBadValue,
         fmt::format("it says '{}', and its moves come to {}", s.endings[said].id,
                     played->ending.valid() ? fmt::format("'{}'", s.endings[played->ending].id) : "no ending"),
         "history.ending",
         {}});
}

void sort_findings(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

/// How about_answer begins.
constexpr std::string_view kAnswerOf = "answer of line ";

/// What a source shows, and a function has failed of, is one mistake and told once: by the failure, which says what was
/// being done, but where it only knows of a nil whose name the source tells.
void merge_explained(std::vector<Finding>& findings) {
    std::vector<bool> drop(findings.size(), false);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        Finding& lint = findings[i];
        if (lint.about.empty() || lint.severity == Severity::kError || lint.severity == Severity::kNote) continue;
        const bool field = lint.about.starts_with("field '");
        // A call fails at the line of its name, and what it is given may stand further down.
        // A wrong answer is held against the whole function.
        const bool answer = lint.about.starts_with(kAnswerOf);
        const bool spread = field || lint.about.starts_with("id '") || lint.about.starts_with("key '");
        const int lines = answer ? 1000 : spread ? 3 : 0;
        const bool argument = lint.about == "argument";
        const bool named = field || argument || lint.about.starts_with("global '");
        // The source tells more than that something was nil, or none of what was asked for.
        const bool tells_more = field || argument;
        for (std::size_t j = 0; j < findings.size(); ++j) {
            const Finding& one = findings[j];
            const bool same = one.about == lint.about && !tells_more;
            if (one.severity != Severity::kError || j == i || one.file != lint.file || one.line > lint.line ||
                one.line + lines < lint.line || !(one.about == lint.about || (named && one.about == "nil")))
                continue;
            (same ? drop[i] : drop[j]) = true;
            if (!same) lint.severity = Severity::kError;
        }
    }
    std::vector<Finding> kept;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!drop[i]) kept.push_back(std::move(findings[i]));
    }
    findings = std::move(kept);
}

/// What a definition lacks may be what a misspelt name was to give.
void add_unset_globals(const script::PackageFiles& files, std::vector<Finding>& findings) {
    std::vector<Finding> unset = unset_globals(files, sources_of(files), [](std::string_view) { return false; });
    std::erase_if(unset, [&](const Finding& one) {  // what has failed for the name itself tells of it
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& failed) {
            return failed.file == one.file && failed.line == one.line &&
                   failed.message.find(one.path) != std::string::npos;
        });
    });
    std::move(unset.begin(), unset.end(), std::back_inserter(findings));
}

/// Texts of several lines in which definitions stand: one that was to end before them has no ]], or a ] too few.
/// @param severity  An error where the package does not load, for which it is mostly the reason.
std::vector<Finding> swallowing_texts(const script::PackageFiles& files, Severity severity) {
    std::vector<Finding> out;
    for (const LintSource& source : sources_of(files)) {
        if (!source.own) continue;
        for (const script::LuaToken& token : source.tokens) {
            if (token.kind != script::LuaToken::Kind::kText) continue;
            const auto lines = std::count(token.text.begin(), token.text.end(), '\n');
            for (std::size_t at = token.text.find('\n'); at != std::string::npos; at = token.text.find('\n', at + 1)) {
                const std::string_view rest = std::string_view{token.text}.substr(at + 1);
                const auto defines = [&](const script::Call& call) {
                    return rest.starts_with(call.name) && rest.substr(call.name.size()).starts_with(" {");
                };
                const auto call =
                    std::find_if(script::definition_calls().begin(), script::definition_calls().end(), defines);
                if (call == script::definition_calls().end()) continue;
                Finding finding{severity,
                                files.name(),
                                source.file,
                                token.line,
                                "text",
                                fmt::format("a text begins here that goes on for {} lines, and {} is defined in the "
                                            "midst of it",
                                            lines, script::with_article(call->kind)),
                                "]] where the text ends",
                                source_excerpt(files, {source.file, token.line})};
                out.push_back(std::move(finding));
                break;
            }
        }
    }
    return out;
}

/// What there was no play for, and why.
/// @param late    Time ran out, or functions that ran into their limits have ended it.
/// @param broken  Some function has failed.
std::optional<Finding> how_far(const CheckReport& report, const CheckOptions& options, const CheckPlay& play,
                               const script::Host& host, bool late, bool broken) {
    const std::string games = fmt::format("{} of {} games came to their end", report.games, options.games);
    const bool played = report.games == options.games;
    const auto finding = [&](Severity severity, std::string message, std::string hint) {
        return Finding{severity,
                       report.package,
                       report.package + "/scenario.lua",
                       0,
                       "scenario",
                       std::move(message),
                       std::move(hint),
                       {}};
    };
    constexpr const char* kMend = "mend the functions that fail, and check again";
    // What has ended it is an error of its own, which says where.
    if (host.switched_off() != nullptr && !played)
        return finding(Severity::kNote, "the package was switched off in the play; " + games, kMend);
    if (play.given_up()) {
        return finding(
            Severity::kNote,
            played ? fmt::format("not all that nobody did in these games was tried out, {}", play.why_given_up())
                   : fmt::format("the play was ended, {}; {}", play.why_given_up(), games),
            kMend);
    }
    if (late && played) {
        return finding(Severity::kNote, "not all that nobody did in these games could be tried out in the time given",
                       broken ? kMend : fmt::format("give it more than {} seconds", number_text(options.seconds)));
    }
    // Where functions fail or hang, that is the reason; a slow machine is none.
    if (late) {
        // Of a slow machine with some games the scenario is not to blame; one that comes to no end wants looking at.
        return finding(broken             ? Severity::kError
                       : report.games > 0 ? Severity::kNote
                                          : Severity::kWarning,
                       fmt::format("the play was broken off; {} in the time given", games),
                       broken ? kMend : fmt::format("give it more than {} seconds", number_text(options.seconds)));
    }
    if (played || play.too_dear()) return std::nullopt;
    return finding(Severity::kError, "a game of AI seats did not come to its end",
                   "see whether every phase can be left");
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
        report.findings = swallowing_texts(*files, Severity::kError);
        std::move(loaded.error().begin(), loaded.error().end(), std::back_inserter(report.findings));
        add_unset_globals(*files, report.findings);
        sort_findings(report.findings);
        return report;
    }
    report.findings = std::move(loaded->warnings);
    const Scenario& s = loaded->host->scenario();
    for (Finding& finding : swallowing_texts(*files, Severity::kWarning))
        report.findings.push_back(std::move(finding));
    Lint lint{*loaded->host, *files, report.findings};
    lint.seats();
    lint.globals();
    lint.modules_used();
    std::vector<SpecText> spec_texts;
    std::vector<std::string> specs;
    if (!folder.empty()) {
        if (auto found = spec_files(folder)) spec_texts = std::move(*found);
        for (const SpecText& spec : spec_texts)
            specs.push_back(spec.text);
        check_file_names(folder, files->name(), report.findings);
    }
    lint.flags(specs);
    std::error_code ec;
    const bool translated = !folder.empty() && fs::is_directory(folder / "locale", ec);
    lint.sources(translated);
    lint.modules(specs);
    lint.pools();
    lint.hooks();
    lint.unused();
    lint.idle();
    lint.weightless();
    lint.memberless();
    lint.same_names();
    if (s.playable.empty()) {
        lint.secrets(nullptr);
        lint.agreements(nullptr, 0);
    }
    if (!s.playable.empty()) check_history(*loaded->host, *files, report.findings);
    if (!folder.empty()) {
        check_translations(s, folder, files->name(), options.rules, report.findings);
    }
    if (!s.playable.empty()) {
        CheckPlay play{*loaded->host, files->name(), options.seconds, options.stop};
        for (int i = 0; i < options.games && !play.out_of_time() && !play.too_dear(); ++i) {
            if (play.play(static_cast<std::uint64_t>(i) + 1)) ++report.games;
        }
        play.probe();
        play.run_specs(files, spec_texts);
        const bool late = play.broken_off();
        std::vector<Finding> found = play.take_findings();
        for (Finding& finding : found) {
            if (finding.excerpt.empty()) finding.excerpt = source_excerpt(*files, {finding.file, finding.line});
        }
        const bool broken =
            std::any_of(found.begin(), found.end(), [](const Finding& f) { return f.severity == Severity::kError; });
        report.findings.insert(report.findings.end(), std::make_move_iterator(found.begin()),
                               std::make_move_iterator(found.end()));
        merge_explained(report.findings);
        lint.secrets(&play);
        lint.agreements(&play, report.games);
        if (translated) lint.shown(play, folder, options.rules);
        lint.what_never_came(play, report.games);
        if (auto finding = how_far(report, options, play, *loaded->host, late, broken)) {
            report.findings.push_back(std::move(*finding));
        }
    }
    lint.rest();
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

}  // namespace demarche::authoring
