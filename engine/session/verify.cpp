// Holding a whole session file against the game that its commands make.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "model/json.h"
#include "model/json_text.h"
#include "session/session_file.h"

namespace demarche::session {

namespace {

using nlohmann::json;

std::string place_of(std::int64_t command) {
    return command == 0 ? "deal" : fmt::format("command {}", command);
}

/// Does what an earlier version wrote say the same, as far as both say it? A version may add fields to an effect.
bool agrees(const json& stored, const json& now) {
    if (!stored.is_object() || !now.is_object()) return stored == now;
    for (const auto& [key, value] : stored.items()) {
        const auto other = now.find(key);
        if (other != now.end() && !agrees(value, *other)) return false;
    }
    return true;
}

/// "2026-11-26T10:00:00Z"
bool is_time(std::string_view text) {
    constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
    return std::equal(text.begin(), text.end(), kForm.begin(), kForm.end(),
                      [](char c, char form) { return form == '0' ? c >= '0' && c <= '9' : c == form; });
}

}  // namespace

MessageReader::MessageReader(Database& db)
    : rows_(db.prepare("SELECT command, sender, recipients, text FROM messages ORDER BY command, rowid")),
      more_(rows_.row()) {}

std::vector<MessageRow> MessageReader::of(std::int64_t command, std::size_t most) {
    std::vector<MessageRow> out;
    for (; more_ && rows_.integer(0) <= command; more_ = rows_.row()) {
        // One too many is all that anybody has to know of what no command sent.
        if (rows_.integer(0) < command || out.size() == most) continue;
        out.push_back({rows_.text(1), rows_.null(2) ? std::nullopt : std::optional{rows_.text(2)}, rows_.text(3)});
    }
    return out;
}

Result<void> Session::Impl::compare_stored(std::int64_t command, const std::vector<Effect>& effects) const {
    const Scenario& s = host->scenario();
    const auto differs = [&](std::string message) {
        return fail(ErrorCode::kDiffers, std::move(message), place_of(command));
    };
    const auto engine = meta.find("engine");
    const bool same_engine = engine != meta.end() && engine->second == DEMARCHE_VERSION;
    Statement read = db->prepare("SELECT n, seq, kind, json FROM effects WHERE command=? ORDER BY n");
    read.bind(1, command);
    std::vector<MessageRow> sent;
    std::int64_t n = 0;
    for (const Effect& effect : effects) {
        if (!read.row() || read.integer(0) != n) {
            if (auto error = db->take_error()) return at(std::move(*error), file);
            return differs(fmt::format("its effect {} is missing in 'effects'; it had {}", n, effects.size()));
        }
        const std::string kind{word(effect.change)};
        const std::string now = to_json(s, effect).dump();
        const std::string stored = read.text(3);
        bool same = read.integer(1) == effect.seq && read.text(2) == kind && stored == now;
        if (!same && !same_engine && read.integer(1) == effect.seq && read.text(2) == kind) {
            const json before = json_read_back(stored);
            same = before.is_object() && agrees(before, json::parse(now));
        }
        if (!same) {
            return differs(fmt::format("its effect {} is stored as {} {} {}{}, and is {} {} {}", n, read.integer(1),
                                       printable(read.text(2), 40), printable(stored, 300),
                                       json::accept(stored) ? "" : " (which is no JSON)", effect.seq, kind,
                                       printable(now, 300)));
        }
        if (const auto* message = std::get_if<MessageSent>(&effect.change)) sent.push_back(message_row(s, *message));
        ++n;
    }
    if (read.row())
        return differs(fmt::format("'effects' holds one with the number {}; it had {}", read.integer(0), n));
    if (auto error = db->take_error()) return at(std::move(*error), file);
    const std::vector<MessageRow> kept = messages->of(command, sent.size() + 1);
    if (auto error = db->take_error()) return at(std::move(*error), file);
    for (std::size_t i = 0; i < std::max(kept.size(), sent.size()); ++i) {
        if (i < kept.size() && i < sent.size() && kept[i] == sent[i]) continue;
        if (i >= kept.size()) return differs("a message that it sent is missing in 'messages'");
        return differs(fmt::format("'messages' holds one of {} that it did not send: {}", printable(kept[i].sender, 60),
                                   printable(kept[i].text, 200)));
    }
    return {};
}

Result<void> Session::Impl::compare_snapshot(std::int64_t command, const std::string& state_hash) const {
    Statement read = db->prepare("SELECT world FROM snapshots WHERE command=?");
    read.bind(1, command);
    if (!read.row()) {
        if (auto error = db->take_error()) return at(std::move(*error), file);
        return {};
    }
    const auto world = world_from_bytes(host->scenario(), read.text(0));
    if (world && hex(hash(*world)) == state_hash) return {};
    return fail(ErrorCode::kDiffers, "its snapshot is not the World that it reaches", place_of(command));
}

Result<VerifyReport> Session::Impl::run_all_branches(Kept kept,
                                                     const std::function<void(std::int64_t, std::int64_t)>& progress) {
    VerifyReport report;
    report.rewritten = rewritten;
    std::vector<Effect> dealing;
    auto dealt = game::Game::start(*host, setup, &dealing);
    if (!dealt) return at(dealt.error(), file);
    if (const std::string reached = hex(hash(dealt->world())); reached != meta["dealt_hash"]) {
        return fail(ErrorCode::kDiffers,
                    fmt::format("it reaches state {}; recorded is {}", reached, printable(meta["dealt_hash"], 40)),
                    place_of(0));
    }
    const auto compare = [&](std::int64_t command, const std::vector<Effect>& effects,
                             const std::string& state) -> Result<void> {
        if (kept == Kept::kTexts) {
            if (auto same = compare_stored(command, effects); !same) return same;
        }
        return compare_snapshot(command, state);
    };
    if (auto same = compare(0, dealing, meta["dealt_hash"]); !same) return pass_on(same.error());
    // The tree is walked in the order in which it grew; a World is kept while it has children to come.
    struct Node {
        game::Game game;
        std::string chain;
        std::int64_t children;
        std::int64_t depth;
    };
    std::map<std::int64_t, Node> nodes;
    nodes.emplace(0, Node{*dealt, root_chain(), kMostCommands, 0});
    std::map<std::int64_t, std::uint64_t> hashes{{0, hash(dealt->world())}};
    Statement all = db->prepare(
        "SELECT id,parent,depth,time,seat,json,state_hash,chain_hash,(SELECT count(*) FROM commands k WHERE "
        "k.parent=c.id),"
        "(SELECT count(*) FROM commands),kind FROM commands c ORDER BY id");
    while (all.row()) {
        const Row row{all.integer(0), all.integer(1), all.integer(2), all.text(3),
                      all.text(4),    all.text(5),    all.text(6),    all.text(7)};
        const auto parent = nodes.find(row.parent);
        if (parent == nodes.end())
            return fail(ErrorCode::kDamaged, "the command before it is missing", place_of(row.id));
        game::Game its_game = parent->second.game;
        const std::string its_chain = link(parent->second.chain, row.seat, row.json, row.state_hash);
        if (row.depth != parent->second.depth + 1)
            return fail(ErrorCode::kDamaged, "it stands at the wrong depth", place_of(row.id));
        std::string kind;
        if (auto command = command_from_text(host->scenario(), its_game.world(), row.json)) kind = word(*command);
        auto done = run_row(its_game, row);
        if (!done) return pass_on(done.error());
        if (its_chain != row.chain_hash)
            return fail(ErrorCode::kDamaged, "the chain of hashes is broken: this row was changed after it was written",
                        place_of(row.id));
        if (all.text(10) != kind) {
            return fail(ErrorCode::kDiffers,
                        fmt::format("its kind is stored as '{}', and is '{}'", printable(all.text(10), 40), kind),
                        place_of(row.id));
        }
        if (!is_time(row.time)) {
            return fail(ErrorCode::kDiffers,
                        fmt::format("its time is stored as '{}'; a time looks like 2026-11-26T10:00:00Z",
                                    printable(row.time, 40)),
                        place_of(row.id));
        }
        if (auto same = compare(row.id, *done, row.state_hash); !same) return pass_on(same.error());
        // What a game is worth is in no state: with other weights it would have ended otherwise for those who played
        // it.
        if (const auto kept_scores = read_note(kScoresNote + std::to_string(row.id));
            kept == Kept::kStates && kept_scores && *kept_scores != scores_note(*host, its_game.world()))
            return fail(ErrorCode::kDiffers, "its scores are others than those that were recorded", place_of(row.id));
        if (--parent->second.children == 0) nodes.erase(parent);
        hashes[row.id] = hash(its_game.world());
        if (all.integer(8) > 0) nodes.emplace(row.id, Node{std::move(its_game), its_chain, all.integer(8), row.depth});
        ++report.commands;
        if (progress) progress(report.commands, all.integer(9));
    }
    if (auto error = db->take_error()) return at(std::move(*error), file);
    auto last = head_of(meta["branch"]);
    if (!last) return pass_on(last.error());
    if (*last) report.final_hash = hashes.at(**last);
    return report;
}

Result<VerifyReport> Session::verify(const std::filesystem::path& file, const HostFor& host_for,
                                     const std::function<void(std::int64_t, std::int64_t)>& progress) {
    auto read = Impl::read(file, Database::Mode::kRead, host_for);
    if (!read) return pass_on(read.error());
    Impl& it = **read;
    it.messages = std::make_unique<MessageReader>(*it.db);
    auto report = it.run_all_branches(it.rewritten ? Impl::Kept::kStates : Impl::Kept::kTexts, progress);
    if (!report && it.rewritten) return pass_on(it.otherwise(report.error()));
    return report;
}

}  // namespace demarche::session
