// How the AI seats behave, in figures: what each personality does, what talking and planning are worth, and whether
// agreements leave something on the table. Games are played to a seed and come out the same on every machine.
//
//   demarche_conduct SCENARIO [GAMES] [STRENGTH]
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <map>

#include "ai/book.h"
#include "ai/driver.h"
#include "ai/valuation.h"
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
    int left = 0, breached = 0;
    int acts = 0;
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

Played play(script::Host& host, const std::shared_ptr<ai::Book>& book, std::uint64_t seed, const Who& who,
            ById<ActorId, Conduct>* conduct, Efficiency* efficiency) {
    const Scenario& s = host.scenario();
    auto game = game::Game::start(host, {Seed{seed}, s.playable});
    if (!game) std::exit(2);
    ai::Driver driver{host, Seed{hash_text("players", seed)}, ai::Strength::kSimulation, book};
    const auto shelf = std::make_shared<ai::Shelf>(host);
    for (const ActorId seat : s.playable) {
        driver.take(seat, [&host, &who, &book, shelf, seat, seed] {
            return ai::make_player(host, seat, who(seat), Seed{hash_text("players", seed)}, book, shelf);
        });
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> refused_at;  // by draft and seat: which version
    World before = game->world();
    const auto submit = [&](Seat by, const Command& command) {
        before = game->world();
        auto effects = game->submit(by, command);
        if (!effects) return effects;
        for (const Effect& effect : *effects) {
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
        mine.acts += std::holds_alternative<TakeAction>(move.command);
        mine.left += std::holds_alternative<LeaveAgreement>(move.command);
        mine.breached += std::holds_alternative<BreachClause>(move.command);
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

/// Mean scores of two kinds of player in each seat in turn, the others the same, under the same luck.
void compare(script::Host& host, const std::shared_ptr<ai::Book>& book, int games, const char* title,
             const ai::Effort& one, const ai::Effort& two, const ai::Effort& others) {
    const Scenario& s = host.scenario();
    double sum_one = 0;
    double sum_two = 0;
    double won = 0;
    int pairs = 0;
    for (const ActorId seat : s.playable) {
        for (int i = 0; i < games; ++i) {
            const auto seed = static_cast<std::uint64_t>(1000 + i);
            const auto with = [&](const ai::Effort& effort) {
                return play(
                           host, book, seed, [&](ActorId a) { return a == seat ? effort : others; }, nullptr, nullptr)
                    .scores[seat];
            };
            const double a = with(one);
            const double b = with(two);
            sum_one += a;
            sum_two += b;
            won += a > b + 1e-9 ? 1 : a < b - 1e-9 ? 0 : 0.5;
            ++pairs;
        }
    }
    fmt::print("| {} | {:.3f} | {:.3f} | {:.2f} | {:.0f} % | {} |\n", title, sum_one / pairs, sum_two / pairs,
               sum_one / sum_two, 100 * won / pairs, pairs);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: demarche_conduct SCENARIO [GAMES] [STRENGTH]\n");
        return 2;
    }
    auto host = session::Catalogue::standard().load(argv[1]);
    if (!host) {
        fmt::print(stderr, "{}\n", host.error().text());
        return 2;
    }
    const int games = argc > 2 ? std::max(1, std::atoi(argv[2])) : 20;
    const auto strength = ai::strength_from(argc > 3 ? argv[3] : "normal");
    if (!strength) {
        fmt::print(stderr, "{}\n", strength.error().text());
        return 2;
    }
    const Scenario& s = (*host)->scenario();
    const auto book = ai::opening_book(**host);
    const ai::Effort effort = ai::effort(*strength);

    ById<ActorId, Conduct> conduct(s.actors.size());
    Efficiency efficiency;
    for (int i = 0; i < games; ++i) {
        play(
            **host, book, static_cast<std::uint64_t>(1 + i), [&](ActorId) { return effort; }, &conduct, &efficiency);
    }
    fmt::print(
        "{}, {} games, all seats {}. Per game; \"gives in after\": versions between its refusal and its "
        "acceptance.\n\n",
        s.title.str(), games, ai::word(*strength));
    fmt::print(
        "| seat | personality | proposes | counters | accepts | refuses | gives in after | signs | leaves | "
        "breaks | acts | score |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for (const ActorId seat : s.playable) {
        const Conduct& c = conduct[seat];
        const PersonalityId mind = s.actors[seat].personality;
        const auto each = [&](int n) { return static_cast<double>(n) / c.games; };
        fmt::print(
            "| {} | {} | {:.1f} | {:.1f} | {:.0f} % | {:.0f} % | {:.1f} | {:.1f} | {:.2f} | {:.2f} | {:.1f} | "
            "{:.3f} |\n",
            s.actors[seat].id, mind.valid() ? s.personalities[mind].id : "none", each(c.initiatives), each(c.counters),
            100.0 * c.accepted / std::max(1, c.accepted + c.rejected + c.abstained),
            100.0 * c.rejected / std::max(1, c.accepted + c.rejected + c.abstained),
            c.gave_in > 0 ? static_cast<double>(c.versions_later) / c.gave_in : 0.0, each(c.signed_by), each(c.left),
            each(c.breached), each(c.acts), c.score / c.games);
    }
    fmt::print(
        "\n{} of {} agreements ({:.0f} %) were on or within 5 % of the Pareto frontier of the texts on the table."
        "\n\n",
        efficiency.efficient, efficiency.agreements, 100.0 * efficiency.efficient / std::max(1, efficiency.agreements));

    ai::Effort greedy = effort;
    greedy.rounds_ahead = 0;
    fmt::print(
        "| in one seat, the others at simulation strength | first | second | ratio | first wins | pairs |\n"
        "|---|---:|---:|---:|---:|---:|\n");
    const ai::Effort bulk = ai::effort(ai::Strength::kSimulation);
    compare(**host, book, games, fmt::format("{} against silent", ai::word(*strength)).c_str(), effort,
            ai::effort(ai::Strength::kSilent), bulk);
    compare(**host, book, games, fmt::format("{} against simulation", ai::word(*strength)).c_str(), effort, bulk, bulk);
    if (effort.forks) {
        compare(**host, book, games, fmt::format("{} against greedy (no look ahead)", ai::word(*strength)).c_str(),
                effort, greedy, bulk);
    }
    return 0;
}
