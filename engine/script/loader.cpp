#include "script/loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cctype>
#include <cmath>
#include <iterator>
#include <map>

#include "base/hash.h"
#include "base/text.h"
#include "script/code_facts.h"
#include "script/loader_check.h"
#include "script/loader_set.h"
#include "script/lua_util.h"
#include "script/script_hint.h"
#include "script/script_text.h"

namespace demarche::script {

namespace {

class PackageLoader {
 public:
    PackageLoader(const PackageFiles& files, const Limits& limits) : files_(files), limits_(limits) {
        out_.recorder = std::make_unique<Recorder>(files.name());
    }

    LoadedPackage load() && {
        Recording& recording = out_.recorder->recording();
        Report report(files_.name(), recording.sources);
        report_ = &report;
        if (start()) {
            // One budget for the whole stage, so that many small calls cost no more than one large.
            const Sandbox::WorkSpan span(*out_.sandbox, Work::kLoad);
            const bool complete = run();
            if (complete) set_numbers(recording, files_.set_values(), report);
            // What is recorded stands from here on: `start` functions run while it is being read.
            out_.recorder->close();
            Builder builder(
                recording, report, files_.name(),
                [this](const Subject& subject, const Path& path, FunctionRef function,
                       std::span<const std::string_view> arguments) {
                    return call_start(subject, path, function, arguments);
                },
                complete);
            builder.look_elsewhere([this](std::string_view id) { return file_that_defines(id); });
            out_.scenario = builder.build();
            if (stopped_) refuse(*stopped_);
            out_.handlers = builder.take_handlers();
            if (!report.has_errors()) freeze();
        }
        out_.good = !report.has_errors();
        out_.findings = report.take();
        return std::move(out_);
    }

 private:
    bool start() {
        // The sandbox outlives this loader: the source holds on to what outlives the sandbox.
        auto sandbox = Sandbox::create(limits_, [files = &files_, recording = &out_.recorder->recording()](
                                                    std::string_view name) { return find(*files, *recording, name); });
        if (!sandbox) {
            refuse(sandbox.error());
            return false;
        }
        out_.sandbox = std::move(*sandbox);
        const Result<void> defined = out_.sandbox->enter(Work::kLoad, [&](lua_State* L) {
            define_script_objects(L);
            out_.recorder->define_environment(L);
        });
        if (!defined) refuse(defined.error());
        return defined.has_value();
    }

    /// Modules as the package sees them; what was loaded is remembered for excerpts and the content hash.
    static Result<std::optional<ModuleText>> find(const PackageFiles& files, Recording& recording,
                                                  std::string_view name) {
        Result<std::optional<PackageFiles::Module>> found = files.find(name);
        if (!found) return tl::unexpected(found.error());
        if (!*found) return std::optional<ModuleText>{};
        PackageFiles::Module& module = **found;
        recording.sources.insert_or_assign(module.display_name, module.text);
        return ModuleText{std::move(module.text), std::move(module.display_name)};
    }

    bool run() {
        const std::string entry = files_.name() + ".scenario";
        const Result<std::optional<PackageFiles::Module>> there = files_.find(entry);
        if (there && !*there) {
            if (id_fault(files_.name(), false).empty()) {
                report_->at_place(Severity::kError, {files_.name(), 0}, "the package has no scenario.lua",
                                  "the entry point of a package is the file scenario.lua in its folder");
            } else {
                report_->at_place(
                    Severity::kError, {files_.name(), 0},
                    fmt::format("the folder's name '{}' cannot be a scenario's id", printable(files_.name(), 60)),
                    "lower-case words joined by '_', digits after the first letter");
            }
            return false;
        }
        const Result<void> done = out_.sandbox->load_main(entry);
        if (!done) stopped_ = done.error();
        spent_ = !done && done.error().code == ErrorCode::kScriptLimit;
        return done.has_value();
    }

    /// A chunk that does not run: a finding at the place where it stopped.
    void refuse(const Error& error) {
        SourcePlace place = source_place(error.where);
        std::string message = error.message;
        if (place.file.empty()) place = {files_.name() + "/scenario.lua", 0};
        const SourcePlace caller = caller_in_package(error);
        if (caller.line > 0 && !place.file.starts_with(files_.name() + "/")) {
            // What a rule module refuses is a mistake in what it was given.
            message += fmt::format(" (raised at {}:{})", place.file, place.line);
            place = caller;
            // Where that has been said of its options, the rest is their consequence.
            if (report_->has_error_at(place)) return;
        } else if (const SourcePlace file = file_on_chain(error); file.line > 0 && file != place) {
            // A function of the package's own, which is mostly called in the wrong place or with the wrong things.
            message += fmt::format(" (called from {}:{})", file.file, file.line);
        }
        std::string hint = hint_for(error.message, place);
        report_->at_place(Severity::kError, place, std::move(message), std::move(hint),
                          error.code == ErrorCode::kScriptLimit);
    }

    /// A file of the package that defines this id and that no other requires: its parts are all missing at once.
    [[nodiscard]] std::string file_that_defines(std::string_view id) {
        if (!unread_) {
            unread_.emplace();
            constexpr std::size_t kMostFiles = 64;
            std::size_t read = 0;
            const std::string own = files_.name() + ".";
            for (const std::string& module : files_.modules()) {
                if (!module.starts_with(own) || module.starts_with(own + "spec.") || read == kMostFiles) continue;
                auto found = files_.find(module);
                if (!found || !*found || out_.recorder->recording().sources.contains((*found)->display_name)) continue;
                ++read;
                for (std::string& defined : ids_in((*found)->text))
                    unread_->try_emplace(std::move(defined), (*found)->display_name);
            }
        }
        const auto at = unread_->find(id);
        return at == unread_->end() ? std::string{} : at->second;
    }

    /// What stands in a source behind `id =`, in quotes; and behind `deck =`, which a card defines by being of it.
    static std::vector<std::string> ids_in(std::string_view text) {
        std::vector<std::string> out = named_in(text, "id");
        std::vector<std::string> decks = named_in(text, "deck");
        std::move(decks.begin(), decks.end(), std::back_inserter(out));
        return out;
    }

    static std::vector<std::string> named_in(std::string_view text, std::string_view field) {
        std::vector<std::string> out;
        const auto in_name = [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; };
        for (std::size_t at = text.find(field); at != std::string_view::npos;
             at = text.find(field, at + field.size())) {
            if (at > 0 && in_name(text[at - 1])) continue;
            std::size_t next = text.find_first_not_of(" \t", at + field.size());
            if (next == std::string_view::npos || text[next] != '=') continue;
            next = text.find_first_not_of(" \t", next + 1);
            if (next == std::string_view::npos || (text[next] != '"' && text[next] != '\'')) continue;
            const std::size_t end = text.find(text[next], next + 1);
            if (end == std::string_view::npos || end - next > 65) continue;
            out.emplace_back(text.substr(next + 1, end - next - 1));
        }
        return out;
    }

    /// Where a file of the package itself, and not a function of it, stood when the error was raised.
    [[nodiscard]] SourcePlace file_on_chain(const Error& error) const {
        std::size_t at = error.trace.find("called from:\n");
        for (; at != std::string::npos; at = error.trace.find("\n  " + files_.name() + "/", at + 1)) {
            const std::size_t begin = at + 3;
            const std::size_t end = error.trace.find('\n', begin);
            const std::string_view line = std::string_view{error.trace}.substr(
                std::min(begin, error.trace.size()), end == std::string::npos ? end : end - begin);
            constexpr std::string_view kFile = ": in the file";
            if (!line.starts_with(files_.name() + "/") || !line.ends_with(kFile)) continue;
            return source_place(line.substr(0, line.size() - kFile.size()));
        }
        return {};
    }

    /// The innermost place in the package's own files on the error's call chain.
    [[nodiscard]] SourcePlace caller_in_package(const Error& error) const {
        const std::string start = "\n  " + files_.name() + "/";
        const std::size_t chain = error.trace.find("called from:\n");
        const std::size_t at = chain == std::string::npos ? chain : error.trace.find(start, chain);
        if (at == std::string::npos) return {};
        const std::size_t colon = error.trace.find(':', at);
        const std::size_t end = colon == std::string::npos ? colon : error.trace.find(':', colon + 1);
        if (end == std::string::npos) return {};
        return source_place(std::string_view{error.trace}.substr(at + 3, end - at - 3));
    }

    /// For a module that is not found: the nearest one that is there.
    [[nodiscard]] std::string nearest_module(std::string_view message) const {
        const std::size_t from = message.find('\'') + 1;
        const std::string_view name = message.substr(from, message.find('\'', from) - from);
        const std::vector<std::string> all = files_.modules();
        const std::vector<std::string_view> known(all.begin(), all.end());
        // One that begins so is meant rather than one that is as many letters away.
        const auto begins = std::find_if(known.begin(), known.end(), [&](std::string_view one) {
            return name.size() > 1 && one.size() <= name.size() + 3 && one.starts_with(name.substr(0, name.size() - 1));
        });
        std::string_view near = begins != known.end() ? *begins : nearest(name, known);
        if (near.empty()) {
            // Written as a path, or without the package.
            std::string meant{name.substr(0, name.size() - (name.ends_with(".lua") ? 4 : 0))};
            for (char& c : meant)
                c = c == '/' ? '.' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            const auto ends = [&](std::string_view one) {
                return one == meant || one.ends_with("." + meant) || one == meant + ".init";
            };
            const auto hit = std::find_if(known.begin(), known.end(), ends);
            if (hit != known.end()) near = *hit;
        }
        if (near.empty()) return {};
        if (std::any_of(near.begin(), near.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
            return fmt::format("there is '{}', which no name of a module can mean: name the file in small letters",
                               near);
        }
        if (near.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") != std::string_view::npos) {
            return fmt::format("there is '{}', which no name of a module can mean: name the file with a-z, 0-9 and '_'",
                               near);
        }
        return fmt::format("did you mean '{}'?", near);
    }

    /// For a field that is nil: the nearest decision rule, or the nearest thing that a module gives.
    [[nodiscard]] std::string nearest_field(std::string_view name) const {
        std::vector<std::string> owners;  // by candidate
        std::vector<std::string_view> known;
        const std::vector<std::string> all = out_.sandbox->module_names();
        for (const Call& rule : rule_calls()) {
            known.push_back(rule.name);
            owners.emplace_back("rule");
        }
        for (const std::string& one : all) {
            const std::size_t dot = one.rfind('.');
            if (dot == std::string::npos) continue;
            known.push_back(std::string_view{one}.substr(dot + 1));
            owners.push_back(one.substr(0, dot));
        }
        const std::string_view near = nearest(name, known);
        if (near.empty()) return {};
        const auto at = static_cast<std::size_t>(std::find(known.begin(), known.end(), near) - known.begin());
        return owners[at] == "rule" ? fmt::format("did you mean rule.{}?", near)
                                    : fmt::format("did you mean '{}' of {}?", near, owners[at]);
    }

    std::string hint_for(std::string_view message, const SourcePlace& place) const {
        if (message.find("a package sees its own modules") != std::string_view::npos ||
            message.find("is no module name") != std::string_view::npos)
            return nearest_module(message);
        constexpr std::string_view kGlobal = "index a nil value (global '";
        if (const std::size_t at = message.find(kGlobal); at != std::string_view::npos) {
            const std::string_view rest = message.substr(at + kGlobal.size());
            const std::string_view name = rest.substr(0, rest.find('\''));
            const std::string library = fmt::format("rules.{}", name);
            const std::vector<std::string> all = files_.modules();
            if (std::find(all.begin(), all.end(), library) != all.end())
                return fmt::format("local {} = require \"{}\" at the head of the file", name, library);
        }
        const auto source = out_.recorder->recording().sources.find(place.file);
        if (source != out_.recorder->recording().sources.end()) {
            if (std::string hint = else_if_hint(message, source->second); !hint.empty()) return hint;
        }
        std::string hint = script_hint(message, source == out_.recorder->recording().sources.end()
                                                    ? std::string{}
                                                    : source_lines(source->second, place.line));
        if (!hint.empty()) return hint;
        constexpr std::string_view kField = "call a nil value (field '";
        if (const std::size_t at = message.find(kField); at != std::string_view::npos) {
            const std::string_view rest = message.substr(at + kField.size());
            return nearest_field(rest.substr(0, rest.find('\'')));
        }
        return {};
    }

    std::optional<double> call_start(const Subject& subject, const Path& path, FunctionRef function,
                                     std::span<const std::string_view> arguments) {
        std::optional<double> value;
        std::string got;
        std::vector<std::string> takes;
        // Where loading has used up its work already, that is what has been said.
        if (spent_) return value;
        const Result<void> done = out_.sandbox->enter(Work::kLoad, [&](lua_State* L) {
            lua_rawgeti(L, LUA_REGISTRYINDEX, out_.recorder->recording().functions[function.index].ref);
            takes = parameters_of(L);
            for (const std::string_view argument : arguments)
                lua_pushlstring(L, argument.data(), argument.size());
            lua_call(L, static_cast<int>(arguments.size()), 1);
            if (lua_type(L, -1) == LUA_TNUMBER && std::isfinite(lua_tonumber(L, -1))) {
                value = lua_tonumber(L, -1);
            } else if (lua_type(L, -1) == LUA_TNUMBER) {
                got = number_text(lua_tonumber(L, -1));
            } else {
                got = lua_isnil(L, -1) ? "nothing" : std::string{"a "} + luaL_typename(L, -1);
            }
        });
        std::vector<std::string> shown;
        for (const std::string_view argument : arguments)
            shown.push_back(fmt::format("\"{}\"", argument));
        const std::string call = fmt::format("start({})", fmt::join(shown, ", "));
        if (!done) {
            report_->error(subject, path,
                           fmt::format("{} failed at {}: {}", call, done.error().where, done.error().message),
                           "start functions are called without `game`, while the scenario loads");
        } else if (!value) {
            report_->error(subject, path, fmt::format("{} gave {}", call, got), "it has to give a finite number");
        } else if (!report_->flagged(subject, path) &&
                   (takes.size() > arguments.size() || (!takes.empty() && takes.front() == "game"))) {
            // All other functions of a scenario have `game` first: here whatever follows it would be one place off.
            const char* const called = arguments.size() == 2   ? "function(from, to)"
                                       : arguments.size() == 1 ? "function(subject)"
                                                               : "function()";
            report_->warning(subject, path,
                             fmt::format("it is called as {}, while the scenario loads, and is written as function({})",
                                         called, fmt::join(takes, ", ")),
                             fmt::format("start = {} ... end: there is no `game` yet", called));
        }
        return value;
    }

    void freeze() {
        Recording& recording = out_.recorder->recording();
        std::uint64_t hash = 0;
        for (const auto& [file, text] : recording.sources)
            hash = hash_mix(hash, hash_mix(hash_text(file), hash_text(text)));
        // What is set from outside makes another game, and a log of the one does not replay in the other.
        for (const SetValue& set : files_.set_values())
            hash = hash_mix(hash, hash_mix(hash_text(set.path), std::bit_cast<std::uint64_t>(set.value)));
        out_.scenario->content_hash = hash;
        std::vector<bool> claimed(recording.functions.size(), false);
        for (const HandlerInfo& handler : out_.handlers) {
            out_.handler_refs.push_back(recording.functions[handler.function].ref);
            claimed[handler.function] = true;
        }
        Result<void> done = out_.sandbox->enter(Work::kLoad, [&](lua_State* L) {
            for (std::size_t i = 0; i < claimed.size(); ++i) {
                if (!claimed[i]) luaL_unref(L, LUA_REGISTRYINDEX, recording.functions[i].ref);
            }
        });
        if (done) done = out_.sandbox->freeze();
        if (!done) {
            refuse(done.error());
            return;
        }
        // The definitions live in the Scenario now.
        recording.calls.clear();
        recording.hooks.clear();
        recording.rules.clear();
        recording.takes.clear();
        recording.type_words.clear();
        recording.marked.clear();
        out_.sandbox->release(recording.held);
        recording.held = 0;
    }

    const PackageFiles& files_;
    Limits limits_;
    LoadedPackage out_;
    Report* report_ = nullptr;
    std::optional<Error> stopped_;  ///< Why the files were not read to their end.
    std::optional<std::map<std::string, std::string, std::less<>>> unread_;  ///< Files by the ids that they define.
    bool spent_ = false;  ///< The files have used up what loading may cost.
};

}  // namespace

LoadedPackage load_package(const PackageFiles& files, double share) {
    Limits limits;
    limits.load_work = static_cast<std::int64_t>(share * static_cast<double>(limits.load_work));
    limits.deadline_s *= share;
    return PackageLoader{files, limits}.load();
}

}  // namespace demarche::script
