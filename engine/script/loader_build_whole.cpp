// What concerns several definitions at once: links, likes, pools.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/text.h"
#include "script/loader_build.h"
#include "script/package_limits.h"
#include "script/script_hint.h"

namespace demarche::script {

void Builder::complete() {
    link_places();
    merge_likes();
    fill_pools();
    Scenario& out = *scenario_;
    ActorSet playable;
    for (std::size_t i = 0; i < out.actors.size() && i < ActorSet::kCapacity; ++i) {
        if (out.actors[ActorId{i}].playable) playable.insert(ActorId{i});
    }
    for (std::size_t i = 0; i < out.questions.size(); ++i) {
        QuestionDef& def = out.questions[QuestionId{i}];
        if (def.to == ActorSet::first(ActorSet::kCapacity)) def.to = playable;
    }
    for (std::size_t i = 0; i < out.actions.size(); ++i) {
        ActionDef& def = out.actions[ActionId{i}];
        if (def.by.empty() && !def.by_fn.valid()) def.by = playable;
    }
    if (out.map_span <= 0) {
        // Without a map of its own, all places with a margin.
        LatLon low{90, 180};
        LatLon high{-90, -180};
        for (const PlaceDef& place : out.places) {
            low = {std::min(low.lat, place.at.lat), std::min(low.lon, place.at.lon)};
            high = {std::max(high.lat, place.at.lat), std::max(high.lon, place.at.lon)};
        }
        if (out.places.empty()) low = high = LatLon{};
        out.map_centre = {(low.lat + high.lat) / 2, (low.lon + high.lon) / 2};
        out.map_span = std::max({1.0, 1.3 * (high.lat - low.lat), 1.3 * (high.lon - low.lon)});
    }
    std::size_t numbers = out.relations.size() * out.actors.size() * out.actors.size() +
                          2 * out.actors.size() * out.resources.size() + out.constituencies.size();
    for (const IndicatorDef& indicator : out.indicators)
        numbers += out.subjects(indicator.of);
    const Subject* whole = built_[0].empty() ? nullptr : &subjects_[built_[0][0]];
    if (numbers > kMostNumbers && whole) {
        report_.error(*whole, {}, fmt::format("the scenario has {} numbers, more than {}", numbers, kMostNumbers),
                      "fewer actors, indicators or relations");
    }
    std::size_t named = 0;
    for (const AgreementDef& type : out.agreements)
        named += type.required.size() + type.optional.size();
    if (named > kMostClausesNamed && whole) {
        report_.error(*whole, {},
                      fmt::format("its kinds of agreement may hold {} clauses, counted for each kind, more than {}",
                                  named, kMostClausesNamed),
                      "fewer clauses in each, or fewer kinds");
    }
    // Where a file is missing, it may be the one with the actors.
    const bool told = names_.all(Kind::kActor).empty() && report_.lacks_a_file();
    if (whole && checker_.references() && playable.empty() && !told) {
        report_.error(*whole, {}, "no actor is playable", "a game needs somebody who plays it");
    }
}

void Builder::link_places() {
    Scenario& out = *scenario_;
    for (std::size_t a = 0; a < links_.size(); ++a) {
        for (const PlaceId b : links_[a]) {
            if (!out.places.has(b)) continue;
            auto& there = out.places[PlaceId{a}].links;
            auto& back = out.places[b].links;
            if (std::find(there.begin(), there.end(), b) == there.end()) there.push_back(b);
            if (std::find(back.begin(), back.end(), PlaceId{a}) == back.end()) back.push_back(PlaceId{a});
        }
    }
    for (PlaceDef& place : out.places)
        std::sort(place.links.begin(), place.links.end());
}

void Builder::check_like(const Subject& subject, const Path& path, double like) {
    constexpr double kPoints = 10;  // of support for a like of 1
    constexpr double kAll = 100;
    if (std::abs(like) * kPoints <= kAll) return;
    report_.warning(subject, path,
                    fmt::format("a like of {} is {} points of support, of which there are {}", number_text(like),
                                number_text(std::abs(like) * kPoints), number_text(kAll)),
                    "1 is 10 points: mostly from -3 to 3");
}

void Builder::merge_likes() {
    Scenario& out = *scenario_;
    std::vector<std::string> known = names_.all(Kind::kClause);
    for (const ClauseDef& clause : out.clauses)
        known.insert(known.end(), clause.tags.begin(), clause.tags.end());
    // One that stands there without the braces of a list has been told; it is not missing, too.
    for (const RecordedCall& call : recording_.calls) {
        const ValueTable* clause = call.kind == Kind::kClause ? as_table(call.argument) : nullptr;
        const Value* given = clause != nullptr ? clause->field("tags") : nullptr;
        if (given == nullptr) continue;
        if (const std::string* tag = as_string(*given)) known.push_back(*tag);
    }
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    std::unordered_map<std::string_view, std::vector<ClauseId>> tagged;  // looked up, never walked
    for (std::size_t c = 0; c < out.clauses.size(); ++c) {
        for (const std::string& tag : out.clauses[ClauseId{c}].tags) {
            std::vector<ClauseId>& list = tagged[tag];
            if (list.empty() || list.back() != ClauseId{c}) list.emplace_back(c);
        }
    }
    std::vector<double> sums(out.clauses.size());
    for (const LikesByKey& mine : likes_) {
        std::fill(sums.begin(), sums.end(), 0.0);
        for (const auto& [key, amount] : mine.likes) {
            if (!std::binary_search(known.begin(), known.end(), key)) {
                if (!checker_.references() || report_.full()) continue;
                const std::string_view near = nearest(key, candidates);
                report_.error(subjects_[mine.call], {std::string{"likes"}, key},
                              fmt::format("there is no clause and no tag '{}'", printable(key, 60)),
                              near.empty() ? listed(known, "clause or tag") : did_you_mean_this(key, near));
                continue;
            }
            const auto named = find<ClauseId>(Kind::kClause, key);
            if (out.clauses.has(named)) sums[named.index()] += amount;
            if (const auto list = tagged.find(key); list != tagged.end()) {
                for (const ClauseId clause : list->second) {
                    // A word that is the clause's name and its tag counts once.
                    if (clause != named) sums[clause.index()] += amount;
                }
            }
        }
        for (std::size_t c = 0; c < sums.size(); ++c) {
            if (sums[c] != 0) out.clauses[ClauseId{c}].likes.push_back({mine.who, {sums[c], {}}});
        }
    }
    for (ClauseDef& clause : out.clauses) {
        std::stable_sort(clause.likes.begin(), clause.likes.end(),
                         [](const Like& a, const Like& b) { return a.who < b.who; });
        std::vector<Like> merged;
        for (const Like& like : clause.likes) {
            Like* const last = merged.empty() ? nullptr : &merged.back();
            if (last && last->who == like.who && !last->how_much.is_function() && !like.how_much.is_function()) {
                last->how_much.value += like.how_much.value;
            } else {
                merged.push_back(like);
            }
        }
        clause.likes = std::move(merged);
    }
}

void Builder::fill_pools() {
    Scenario& out = *scenario_;
    for (std::size_t p = 0; p < out.pools.size(); ++p) {
        const PoolDef& pool = out.pools[PoolId{p}];
        const Subject& subject = subject_of(Kind::kPool, p);
        for (std::size_t i = 0; i < pool.objectives.size(); ++i) {
            if (!out.objectives.has(pool.objectives[i])) continue;
            ObjectiveDef& objective = out.objectives[pool.objectives[i]];
            const Path path{std::string{"objectives"}, static_cast<int>(i + 1)};
            if (objective.of != pool.of && objective.of.valid() && pool.of.valid()) {
                report_.error(subject, path,
                              fmt::format("'{}' is an objective of {}, not of {}", objective.id,
                                          out.actors[objective.of].id, out.actors[pool.of].id),
                              "a pool holds objectives of its own actor");
            } else if (objective.pool.valid()) {
                report_.error(
                    subject, path,
                    fmt::format("'{}' lies in the pool '{}' already", objective.id, out.pools[objective.pool].id));
            }
            objective.pool = PoolId{p};
        }
    }
}

}  // namespace demarche::script
