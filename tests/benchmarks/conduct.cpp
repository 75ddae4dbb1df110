// How the AI seats behave, in figures: what each personality does, what talking and planning are worth, and whether
// agreements leave something on the table. Games are played to a seed and come out the same on every machine.
//
//   demarche_conduct SCENARIO [GAMES] [STRENGTH] [PART]...
//
// Parts: personalities, acts (who does what alone), agreements, moves, or FIRST:SECOND, two kinds of player that are
// compared seat by seat (silent, simulation, greedy, mute, normal, strong). Without one: personalities, agreements, and
// STRENGTH against silent, simulation and greedy. `seats` adds a line for each seat to a comparison; `only=SEAT`
// (several) leaves out the others; `from=N` is its first seed, so that what was chosen on some games is judged on
// others.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <map>

#include "ai/book.h"
#include "ai/driver.h"
#include "ai/valuation.h"
#include "base/cpu_time.h"
#include "base/hash.h"
#include "diplomacy/voting.h"
#include "game/query.h"
#include "session/catalogue.h"

using namespace demarche;

namespace {

/// What a seat did, over all games.
struct Conduct {
    int games = 0;
    int initiatives = 0;
    int counters = 0;
    int accepted = 0, rejected = 0, abstained = 0;
    int gave_in = 0;         ///< Acceptances of a draft that it had refused or amended before,
    int versions_later = 0;  ///< and how many versions later.
    int signed_by = 0;       ///< Agreements it became a party to.
    int left = 0, breached = 0, found_out = 0, reinforced = 0;
    int assured = 0, kept = 0, broken = 0;  ///< Assurances given, and what was judged of them.
    int acts = 0;
    std::map<ActionId, int> did;  ///< Of each action.
    double score = 0;
};

/// The agreements, and how many of them had no text beside them on the table that was better for all.
struct Efficiency {
    int agreements = 0;
    int efficient = 0;
};

using Who = std::function<ai::Effort(ActorId)>;

struct Played {
    ById<ActorId, double> scores;
};

/// The same player, with the time that each of its moves took.
class Timed final : public ai::Player {
 public:
    Timed(std::unique_ptr<ai::Player> inner, std::vector<double>& times) : inner_(std::move(inner)), times_(times) {}
    void learn(const View& view, const std::vector<Effect>& effects) override {
        const double begun = thread_cpu_seconds();
        inner_->learn(view, effects);
        learnt_ += thread_cpu_seconds() - begun;
    }
    std::optional<ai::Move> next(const View& view) override {
        const double begun = thread_cpu_seconds();
        auto move = inner_->next(view);
        times_.push_back(learnt_ + thread_cpu_seconds() - begun);
        learnt_ = 0;
        return move;
    }
    void watch(const Effect& seen) override { inner_->watch(seen); }
    void refused(const Command& command, const Error& error) override { inner_->refused(command, error); }
    [[nodiscard]] Hearing hears() const override { return inner_->hears(); }

 private:
    std::unique_ptr<ai::Player> inner_;
    std::vector<double>& times_;
    double learnt_ = 0;
};

/// Is there a text of the same kind on the table that gives each of those who signed more, by a twentieth of the best
/// that anybody could have had there? Valued in the true World, with what each really wants.
bool efficient(script::Host& host, const World& before, const Draft& adopted) {
    const Scenario& s = host.scenario();
    std::vector<const DraftText*> texts{&adopted.text()};
    for (const Shared<Draft>& draft : before.drafts) {
        const bool open = draft->status == DraftStatus::kOpen && draft->text().type == adopted.text().type &&
                          draft->text().place == adopted.text().place;
        if (draft->id != adopted.id && !open) continue;
        for (const Shared<DraftVersion>& version : draft->versions)
            texts.push_back(&version->text);
    }
    std::vector<std::vector<double>> gains;  // by text, then by signatory
    std::vector<ObjectiveId> objectives;
    for (std::size_t i = 0; i < s.objectives.size(); ++i)
        objectives.push_back(ObjectiveId{i});
    ai::Valuer valuer{host, before, objectives, {2, true}, ai::Mandates::kIgnored};
    for (const DraftText* text : texts) {
        const auto outcome = valuer.of(*text);
        std::vector<double>& row = gains.emplace_back();
        for (const ActorId actor : adopted.text().parties) {
            double gain = -1;
            if (outcome.possible && text->parties.contains(actor)) {
                gain = -ai::burden(host, before, *text, actor);
                double weight = 0;
                double sum = 0;
                for (const ObjectiveId id : objectives) {
                    if (s.objectives[id].of != actor || !before.objectives[id].active) continue;
                    weight += s.objectives[id].weight;
                    sum += s.objectives[id].weight * outcome.change[id];
                }
                if (weight > 0) gain += sum / weight;
            }
            row.push_back(gain);
        }
    }
    for (std::size_t t = 1; t < gains.size(); ++t) {
        bool dominates = true;
        for (std::size_t i = 0; i < gains[0].size(); ++i) {
            double most = 0;
            for (const std::vector<double>& row : gains)
                most = std::max(most, row[i]);
            if (gains[t][i] <= gains[0][i] + 0.05 * most) dominates = false;
        }
        if (dominates) return false;
    }
    return true;
}

void count(ById<ActorId, Conduct>& conduct, const World& world, const Effect& effect) {
    if (const auto* judged = std::get_if<AssuranceJudged>(&effect.change)) {
        const Assurance* assurance = world.assurance(judged->assurance);
        if (assurance == nullptr) return;
        Conduct& giver = conduct[assurance->from];
        (judged->status == AssuranceStatus::kKept ? giver.kept : giver.broken)++;
    } else if (const auto* changed = std::get_if<AgreementChanged>(&effect.change)) {
        if (changed->what == AgreementChanged::What::kFoundOut) ++conduct[changed->actor].found_out;
    }
}

Played play(script::Host& host, const std::shared_ptr<ai::Book>& book, std::uint64_t seed, const Who& who,
            ById<ActorId, Conduct>* conduct, Efficiency* efficiency, std::vector<double>* times = nullptr) {
    const Scenario& s = host.scenario();
    auto game = game::Game::start(host, {Seed{seed}, s.playable});
    if (!game) std::exit(2);
    ai::Driver driver{host, ai::players_luck(Seed{seed}), ai::Strength::kSimulation, book};
    const auto shelf = std::make_shared<ai::Shelf>(host);
    for (const ActorId seat : s.playable) {
        driver.take(seat, [&host, &who, &book, shelf, seat, seed, times]() -> std::unique_ptr<ai::Player> {
            auto player = ai::make_player(host, seat, who(seat), ai::players_luck(Seed{seed}), book, shelf);
            if (times == nullptr) return player;
            return std::make_unique<Timed>(std::move(player), *times);
        });
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> refused_at;  // by draft and seat: which version
    World before = game->world();
    const auto submit = [&](Seat by, const Command& command) {
        before = game->world();
        auto effects = game->submit(by, command);
        if (!effects) return effects;
        for (const Effect& effect : *effects) {
            if (conduct != nullptr) count(*conduct, game->world(), effect);
            const auto* decided = std::get_if<DraftDecided>(&effect.change);
            if (decided == nullptr || decided->status != DraftStatus::kAdopted) continue;
            const Draft* draft = game->world().draft(decided->draft);
            if (draft == nullptr) continue;
            if (conduct != nullptr) {
                for (const ActorId party : draft->text().parties)
                    ++(*conduct)[party].signed_by;
            }
            if (efficiency != nullptr) {
                ++efficiency->agreements;
                efficiency->efficient += efficient(host, before, *draft);
            }
        }
        return effects;
    };
    const auto watch = [&](ActorId seat, const ai::Move& move, const Result<std::vector<Effect>>& result) {
        if (conduct == nullptr || !result) return;
        Conduct& mine = (*conduct)[seat];
        const auto at = [&](DraftId draft) { return std::pair{draft.value, std::uint32_t{seat.value}}; };
        if (std::holds_alternative<ProposeDraft>(move.command)) ++mine.initiatives;
        if (const auto* amend = std::get_if<AmendDraft>(&move.command)) {
            ++mine.counters;
            refused_at.try_emplace(at(amend->draft), amend->version);
        }
        if (const auto* vote = std::get_if<VoteOnDraft>(&move.command)) {
            (vote->vote == Vote::kAccept   ? mine.accepted
             : vote->vote == Vote::kReject ? mine.rejected
                                           : mine.abstained)++;
            if (vote->vote == Vote::kReject) refused_at.try_emplace(at(vote->draft), vote->version);
            const auto before_that = refused_at.find(at(vote->draft));
            if (vote->vote == Vote::kAccept && before_that != refused_at.end()) {
                ++mine.gave_in;
                mine.versions_later += vote->version - before_that->second;
                refused_at.erase(before_that);
            }
        }
        if (const auto* act = std::get_if<TakeAction>(&move.command)) {
            ++mine.acts;
            ++mine.did[act->action];
        }
        mine.left += std::holds_alternative<LeaveAgreement>(move.command);
        mine.breached += std::holds_alternative<BreachClause>(move.command);
        mine.reinforced += std::holds_alternative<CommitMore>(move.command);
        mine.assured += std::holds_alternative<GiveAssurance>(move.command);
    };
    if (auto begun = submit(Seat::clock(), AdvancePhase{})) driver.tell(*begun);
    driver.run([&]() -> const game::Game& { return *game; }, submit, watch);
    Played out;
    out.scores.assign(s.actors.size(), 0.0);
    for (const ActorId seat : s.playable) {
        out.scores[seat] = game::score(host, game->world(), seat).value_or(0);
        if (conduct != nullptr) {
            (*conduct)[seat].score += out.scores[seat];
            ++(*conduct)[seat].games;
        }
    }
    return out;
}

/// What a comparison comes to.
struct Pairs {
    double first = 0, second = 0;  ///< Sums of scores.
    double won = 0;                ///< By the first; a draw is half.
    int pairs = 0;
    void add(double a, double b) {
        first += a;
        second += b;
        won += a > b + 1e-9 ? 1 : a < b - 1e-9 ? 0 : 0.5;
        ++pairs;
    }
    void print(std::string_view title) const {
        const double share = won / pairs;
        fmt::print("| {} | {:.3f} | {:.3f} | {:.2f} | {:.0f} % ± {:.0f} | {} |\n", title, first / pairs, second / pairs,
                   first / second, 100 * share, 100 * std::sqrt(share * (1 - share) / pairs), pairs);
        std::fflush(stdout);
    }
};

/// Mean scores of two kinds of player in each seat in turn, the others the same, under the same luck.
void compare(script::Host& host, const std::shared_ptr<ai::Book>& book, int games, std::uint64_t from,
             const std::string& title, bool by_seat, const std::function<bool(ActorId)>& asked, const ai::Effort& one,
             const ai::Effort& two, const ai::Effort& others) {
    const Scenario& s = host.scenario();
    Pairs all;
    for (const ActorId seat : s.playable) {
        if (!asked(seat)) continue;
        Pairs here;
        for (int i = 0; i < games; ++i) {
            const auto seed = from + static_cast<std::uint64_t>(i);
            const auto with = [&](const ai::Effort& effort) {
                return play(
                           host, book, seed, [&](ActorId a) { return a == seat ? effort : others; }, nullptr, nullptr)
                    .scores[seat];
            };
            const double a = with(one);
            const double b = with(two);
            all.add(a, b);
            here.add(a, b);
        }
        if (by_seat) here.print(title + ", " + s.actors[seat].id);
    }
    all.print(title);
}

/// "greedy" is normal without looking ahead, "mute" is normal that never talks: the same mind, at no table.
Result<ai::Effort> effort_from(std::string_view word) {
    if (word == "mute") {
        ai::Effort effort = ai::effort(ai::Strength::kNormal);
        effort.talks = false;
        return effort;
    }
    if (word == "greedy") {
        ai::Effort effort = ai::effort(ai::Strength::kNormal);
        effort.rounds_ahead = 0;
        return effort;
    }
    auto strength = ai::strength_from(word);
    if (!strength) return tl::unexpected<Error>(strength.error());
    return ai::effort(*strength);
}

/// How often each action was taken, by whom.
void print_acts(const Scenario& s, const ById<ActorId, Conduct>& conduct) {
    fmt::print("| action |");
    for (const ActorId seat : s.playable)
        fmt::print(" {} |", s.actors[seat].id);
    fmt::print("\n|---|");
    for (const ActorId seat : s.playable)
        fmt::print("{}", seat.valid() ? "---:|" : "");
    fmt::print("\n");
    for (std::size_t a = 0; a < s.actions.size(); ++a) {
        fmt::print("| {} |", s.actions[ActionId{a}].id);
        for (const ActorId seat : s.playable) {
            const auto at = conduct[seat].did.find(ActionId{a});
            const bool may = s.actions[ActionId{a}].by_fn.valid() || s.actions[ActionId{a}].by.contains(seat);
            fmt::print(" {} |", at != conduct[seat].did.end()
                                    ? fmt::format("{:.2f}", static_cast<double>(at->second) / conduct[seat].games)
                                : may ? "0"
                                      : "");
        }
        fmt::print("\n");
    }
    fmt::print("\n");
}

void print_personalities(const Scenario& s, const ById<ActorId, Conduct>& conduct) {
    fmt::print(
        "| seat | personality | proposes | counters | accepts | refuses | gives in after | signs | leaves | "
        "breaks | found out | sends more | assures | of them kept | acts | score |\n"
        "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for (const ActorId seat : s.playable) {
        const Conduct& c = conduct[seat];
        const PersonalityId mind = s.actors[seat].personality;
        const auto each = [&](int n) { return static_cast<double>(n) / c.games; };
        const auto share = [](int n, int of) { return of > 0 ? fmt::format("{:.0f} %", 100.0 * n / of) : "-"; };
        const int votes = c.accepted + c.rejected + c.abstained;
        fmt::print(
            "| {} | {} | {:.1f} | {:.1f} | {} | {} | {:.1f} | {:.1f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {} "
            "| {:.1f} "
            "| {:.3f} |\n",
            s.actors[seat].id, mind.valid() ? s.personalities[mind].id : "none", each(c.initiatives), each(c.counters),
            share(c.accepted, votes), share(c.rejected, votes),
            c.gave_in > 0 ? static_cast<double>(c.versions_later) / c.gave_in : 0.0, each(c.signed_by), each(c.left),
            each(c.breached), each(c.found_out), each(c.reinforced), each(c.assured), share(c.kept, c.kept + c.broken),
            each(c.acts), c.score / c.games);
    }
    fmt::print("\n");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr,
                   "usage: demarche_conduct SCENARIO [GAMES] [STRENGTH] "
                   "[personalities|acts|agreements|moves|FIRST:SECOND|seats|only=SEAT|from=SEED]...\n");
        return 2;
    }
    const auto complain = [](const Error& error) {
        fmt::print(stderr, "{}\n", error.text());
        return 2;
    };
    auto host = session::Catalogue::standard().load(argv[1]);
    if (!host) return complain(host.error());
    const int games = argc > 2 ? std::max(1, std::atoi(argv[2])) : 20;
    const std::string strength = argc > 3 ? argv[3] : "normal";
    auto chosen = effort_from(strength);
    if (!chosen) return complain(chosen.error());
    const ai::Effort effort = *chosen;
    std::vector<std::string> parts(argv + std::min(argc, 4), argv + argc);
    if (parts.empty()) {
        parts = {"personalities", "agreements", strength + ":silent", strength + ":simulation"};
        if (effort.forks) parts.push_back(strength + ":greedy");
    }
    const auto wants = [&](std::string_view part) {
        return std::find(parts.begin(), parts.end(), part) != parts.end();
    };
    const Scenario& s = (*host)->scenario();
    const auto book = ai::opening_book(**host);

    ById<ActorId, Conduct> conduct(s.actors.size());
    Efficiency efficiency;
    std::vector<double> times;
    const bool plays = wants("personalities") || wants("acts") || wants("agreements") || wants("moves");
    for (int i = 0; plays && i < games; ++i) {
        play(
            **host, book, static_cast<std::uint64_t>(1 + i), [&](ActorId) { return effort; }, &conduct,
            wants("agreements") ? &efficiency : nullptr, &times);
    }
    if (plays) {
        fmt::print(
            "{}, {} games, all seats {}. Per game; \"gives in after\": versions between its refusal and its "
            "acceptance.\n\n",
            s.title.str(), games, strength);
    }
    if (wants("personalities")) print_personalities(s, conduct);
    if (wants("acts")) print_acts(s, conduct);
    if (wants("agreements")) {
        fmt::print(
            "{} of {} agreements ({:.0f} %) were on or within 5 % of the Pareto frontier of the texts on the "
            "table.\n\n",
            efficiency.efficient, efficiency.agreements,
            100.0 * efficiency.efficient / std::max(1, efficiency.agreements));
    }
    if (wants("moves") && !times.empty()) {
        std::sort(times.begin(), times.end());
        const auto at = [&](double share) {
            return 1000 * times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
        };
        fmt::print("{} moves, processor time: median {:.1f} ms, 95 % within {:.1f} ms, longest {:.1f} ms.\n\n",
                   times.size(), at(0.5), at(0.95), at(1));
    }
    bool headed = false;
    std::uint64_t from = 1000;
    const auto asked = [&](ActorId seat) {
        const auto only = [](const std::string& part) { return part.starts_with("only="); };
        return std::none_of(parts.begin(), parts.end(), only) || wants("only=" + s.actors[seat].id);
    };
    for (const std::string& part : parts) {
        if (part.starts_with("from=")) from = std::strtoull(part.c_str() + 5, nullptr, 10);
    }
    for (const std::string& part : parts) {
        const std::size_t colon = part.find(':');
        if (colon == std::string::npos) continue;
        auto first = effort_from(part.substr(0, colon));
        auto second = effort_from(part.substr(colon + 1));
        if (!first) return complain(first.error());
        if (!second) return complain(second.error());
        if (!headed) {
            fmt::print(
                "| in one seat, the others at simulation strength | first | second | ratio | first wins | pairs |\n"
                "|---|---:|---:|---:|---:|---:|\n");
        }
        headed = true;
        compare(**host, book, games, from, fmt::format("{} against {}", part.substr(0, colon), part.substr(colon + 1)),
                wants("seats"), asked, *first, *second, ai::effort(ai::Strength::kSimulation));
    }
    return 0;
}
