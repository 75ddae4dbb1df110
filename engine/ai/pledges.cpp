#include "ai/pledges.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/hash.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "game/lookahead.h"
#include "game/word.h"

namespace demarche::ai {

namespace {

constexpr double kTemptation = 0.01;  ///< A gain of so much makes it likely that somebody does it.
constexpr double kSuspicion = 0.1;    ///< The chance that an actor does what it gains nothing by.
constexpr double kFirst = 0.3;        ///< Of a surprise's harm, what a talk beforehand takes away.
constexpr double kHelps = 0.3;        ///< By how much a promise of support makes an agreement likelier.
constexpr double kHeard = 0.001;      ///< To be asked first is worth something even where nothing is feared.
constexpr int kGoodTime = 3;          ///< Rounds for which one's hands are best bound,
constexpr int kTimeToDeliver = 6;     ///< and in which something is best promised that others must join.
constexpr double kKeen = 0.01;        ///< What a giver must gain by what it promises to bring about.
constexpr double kOwnWord = 0.25;     ///< What going back on one's word counts as, to a wholly honest actor.
constexpr double kWitness = 0.00025;  ///< What a point of one witness's trust counts as.

/// How likely an actor is to do by itself what brings it so much.
double likely(double gain) {
    return std::clamp(kSuspicion + 0.5 * gain / kTemptation, 0.02, 0.8);
}

bool same_kind(const Book::Kind& kind, const DraftText& text) {
    return kind.type == text.type;
}

}  // namespace

// --- what an assurance binds to (Book) ------------------------------------------------------------------------------

const std::vector<Book::Bond>& Book::bonds(ActorId giver) {
    return kept(bonds_, &Lookups::bonds, giver.value, [&] { return look_up_bonds(giver); });
}

std::vector<Book::Bond> Book::look_up_bonds(ActorId giver) {
    std::vector<Bond> out;
    const Scenario& s = host_.scenario();
    for (std::size_t i = 0; i < s.assurances.size(); ++i)
        out.push_back({AssuranceTypeId{i}, {}, {}, {}, {}});
    if (!out.empty()) try_deeds(giver, out);
    return out;
}

int Book::falls_due(const Assurance& given) {
    std::uint64_t key = hash_mix(hash_mix(given.type.value, given.from.value), given.round);
    for (const double value : given.params)
        key = hash_mix(key, std::bit_cast<std::uint64_t>(value));
    return kept(due_, &Lookups::due, key, [&] { return look_up_due(given); });
}

int Book::look_up_due(const Assurance& given) {
    const int last = static_cast<int>(host_.scenario().rounds.size());
    World later = stocked_;
    for (later.round = given.round; later.round <= last;) {
        ++later.round;
        if (game::verdict(host_, later, given)) return later.round;
    }
    return 0;
}

void Book::try_deeds(ActorId giver, std::vector<Bond>& bonds) {
    const Scenario& s = host_.scenario();
    World start = stocked_;
    for (std::size_t p = 0; p < s.phases.size(); ++p) {
        if (s.phases[p].like == PhaseLike::kNegotiation) start.phase = static_cast<std::uint16_t>(p);
    }
    // Each kind under the settings with which it stands open longest, and given: what follows is noted from then on.
    std::vector<std::optional<Assurance>> open(bonds.size());
    const ActorSet all = ActorSet::first(s.actors.size());
    for (std::size_t i = 0; i < bonds.size(); ++i) {
        const AssuranceDef& def = s.assurances[bonds[i].type];
        int longest = -1;
        for (std::vector<double>& params : settings(s, def.params, all, 16)) {
            Assurance given{AssuranceId{0}, bonds[i].type, giver, std::nullopt, std::move(params), start.round, {}};
            if (game::verdict(host_, start, given)) continue;
            const int due = falls_due(given);
            if (due > longest) longest = due, open[i] = std::move(given);
        }
        if (!open[i]) continue;
        game::Lookahead ahead{host_, start};
        if (!ahead.give(giver, GiveAssurance{open[i]->type, open[i]->params, std::nullopt})) continue;
        start = ahead.world();
        open[i] = *start.assurances.back();
    }
    const auto judge = [&](const World& after, const auto& told) {
        for (std::size_t i = 0; i < bonds.size(); ++i) {
            if (!open[i]) continue;
            if (const auto said = game::verdict(host_, after, *open[i])) told(bonds[i], *said);
        }
    };
    const std::vector<ActPage>& all_acts = acts(giver);
    for (std::size_t a = 0; a < all_acts.size(); ++a) {
        game::Lookahead ahead{host_, start};
        if (!ahead.act(all_acts[a].act)) continue;
        judge(ahead.world(), [&](Bond& bond, bool kept) {
            if (!kept) bond.acts.push_back(a);
        });
    }
    for (std::size_t t = 0; t < s.agreements.size(); ++t) {
        const AgreementTypeId type{t};
        const AgreementDef& def = s.agreements[type];
        const InstitutionId framework = def.frameworks.empty() ? InstitutionId{0} : def.frameworks.front();
        const PlaceId place = !def.has_place ? PlaceId{} : def.places.empty() ? PlaceId{0} : def.places.front();
        const Kind kind{type, framework, place};
        ActorSet parties = widest(def, framework);
        const bool may_sign = def.only.empty() || def.only.contains(giver);
        if (may_sign && !parties.contains(giver)) {
            for (const ActorId other : parties - def.include) {
                if (parties.size() >= def.max_parties) parties.erase(other);
            }
            parties.insert(giver);
        }
        DraftText text = plain_text(s, type, framework, place, parties);
        {
            game::Lookahead ahead{host_, start};
            if (ahead.adopt(text, false)) {
                judge(ahead.world(), [&](Bond& bond, bool kept) {
                    if (kept) {
                        bond.kept_by.push_back(kind);
                    } else if (may_sign) {
                        bond.unsigned_.push_back(kind);
                    }
                });
            }
        }
        game::Lookahead ahead{host_, start};
        // What a mandate would stop here it may let pass with other clauses.
        if (!check_text(s, start, text)) continue;
        ahead.table(giver, text);
        judge(ahead.world(), [&](Bond& bond, bool kept) {
            const auto here = [&](const Kind& other) { return other.type == type; };
            if (!kept && std::none_of(bond.unsigned_.begin(), bond.unsigned_.end(), here))
                bond.unannounced.push_back(kind);
        });
    }
}

// --- what that is worth -------------------------------------------------------------------------------------------

double Pledges::plain_gain(const Book::Kind& kind, ActorId actor) const {
    const Book::Page& page = book_.page(kind.type, kind.framework, kind.place);
    return page.possible ? interests_.gain(page.plain, actor) : 0.0;
}

double Pledges::value(const Book::Bond& bond, ActorId giver, ActorId whom) const {
    double sum = 0;
    const bool self = giver == whom;
    const std::vector<Book::ActPage>& acts = book_.acts(giver);
    // Of one action with its many settings the one that counts most.
    ActionId action;
    double most = 0;
    const auto settle = [&] {
        sum += most;
        most = 0;
    };
    for (const std::size_t a : bond.acts) {
        if (acts[a].act.action != action) settle();
        action = acts[a].act.action;
        const double tempted = interests_.gain(acts[a].shifts, giver);
        const double harm = -interests_.gain(acts[a].shifts, whom);
        const double here = self ? -std::max(0.0, tempted) : harm * likely(tempted);
        if (std::abs(here) > std::abs(most)) most = here;
    }
    settle();
    for (const Book::Kind& kind : bond.unsigned_) {
        const double tempted = plain_gain(kind, giver);
        sum += self ? -std::max(0.0, tempted) : -plain_gain(kind, whom) * likely(tempted);
    }
    for (const Book::Kind& kind : bond.unannounced) {
        const double tempted = plain_gain(kind, giver);
        sum += self ? -0.5 * kFirst * std::max(0.0, tempted)
                    : kHeard + kFirst * likely(tempted) * std::max(0.0, -plain_gain(kind, whom));
    }
    // Several kinds of agreement may keep one promise; the one that serves most is the one that is meant.
    double kept = 0;
    for (const Book::Kind& kind : bond.kept_by) {
        const double here = kHelps * plain_gain(kind, whom);
        if (std::abs(here) > std::abs(kept)) kept = here;
    }
    return sum + kept;
}

std::optional<std::vector<double>> Pledges::terms(AssuranceTypeId type, ActorId giver, ActorId to) const {
    const Scenario& s = host_.scenario();
    const AssuranceDef& def = s.assurances[type];
    for (const Shared<Assurance>& one : world_.assurances) {
        if (one->from == giver && one->type == type && one->status == AssuranceStatus::kOpen &&
            (!one->to || one->to->contains(to)))
            return std::nullopt;
    }
    // To whom it is given makes no difference to the rest.
    for (const Terms& known : terms_) {
        if (known.giver == giver && known.type == type) return known.params;
    }
    struct Way {
        int off;  ///< Rounds between when it would fall due and when it had best.
        std::vector<double> params;
    };
    std::vector<Way> ways;
    const bool delivers = !book_.bonds(giver)[type.index()].kept_by.empty();
    for (std::vector<double>& params : settings(s, def.params, ActorSet::first(s.actors.size()), 16)) {
        Assurance given{AssuranceId{0}, type, giver, std::nullopt, std::move(params), world_.round, {}};
        const int due = book_.falls_due(given);
        if (due == 0 || due > static_cast<int>(s.rounds.size()) + 1) continue;
        ways.push_back(
            {std::abs(due - (world_.round + (delivers ? kTimeToDeliver : kGoodTime))), std::move(given.params)});
    }
    // The book remembers when it falls due; whether it is kept or broken already takes a call of the rules.
    std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.off < b.off; });
    std::optional<std::vector<double>> out;
    for (Way& way : ways) {
        Assurance given{AssuranceId{0}, type, giver, std::nullopt, std::move(way.params), world_.round, {}};
        if (game::verdict(host_, world_, given)) continue;
        out = std::move(given.params);
        break;
    }
    terms_.push_back({giver, type, out});
    return out;
}

std::optional<Pledges::Offer> Pledges::of_kind(AssuranceTypeId type, ActorId giver, ActorId to) const {
    const Book::Bond& bond = book_.bonds(giver)[type.index()];
    auto params = bond.binds() ? terms(type, giver, to) : std::nullopt;
    if (!params) return std::nullopt;
    return Offer{type, std::move(*params), value(bond, giver, to), std::max(0.0, -value(bond, giver, giver))};
}

std::optional<Pledges::Offer> Pledges::best(ActorId giver, ActorId to, double enough, double most) const {
    std::optional<Offer> out;
    for (const Book::Bond& bond : book_.bonds(giver)) {
        if (!bond.binds()) continue;
        // Nobody promises to bring about what it does not want itself: it takes others as well.
        const double own = value(bond, giver, giver);
        if (!bond.kept_by.empty() && own < kHelps * kKeen) continue;
        Offer one{bond.type, {}, value(bond, giver, to), std::max(0.0, -own)};
        if (one.cost > most || one.worth < 0.5 * enough || one.worth <= 0) continue;
        const bool suffices = one.worth >= enough;
        if (out) {
            const bool had = out->worth >= enough;
            if (had && !suffices) continue;
            if (had == suffices && (suffices ? one.cost >= out->cost : one.worth <= out->worth)) continue;
        }
        auto params = terms(bond.type, giver, to);
        if (!params) continue;
        one.params = std::move(*params);
        out = std::move(one);
    }
    return out;
}

// --- one's own word -------------------------------------------------------------------------------------------------

double Pledges::word_price(const Assurance& given) const {
    const Scenario& s = host_.scenario();
    const double honesty = s.personality_of(given.from).honesty;
    const int witnesses = (given.to ? given.to->size() : s.playable.size()) - (given.to ? 0 : 1);
    return kOwnWord * honesty * honesty - s.assurances[given.type].trust * kWitness * std::max(1, witnesses);
}

template <class F>
double Pledges::sum_open(ActorId giver, F price) const {
    double sum = 0;
    for (const Shared<Assurance>& one : world_.assurances) {
        if (one->from != giver || one->status != AssuranceStatus::kOpen) continue;
        sum += price(book_.bonds(giver)[one->type.index()]) ? word_price(*one) : 0.0;
    }
    return sum;
}

double Pledges::price_of_act(const PendingAct& act) const {
    return sum_open(act.actor, [&](const Book::Bond& bond) {
        const std::vector<Book::ActPage>& all = book_.acts(act.actor);
        return std::any_of(bond.acts.begin(), bond.acts.end(), [&](std::size_t a) {
            return all[a].act.action == act.action && all[a].act.params == act.params;
        });
    });
}

double Pledges::price_of_text(ActorId giver, const DraftText& text, bool tables) const {
    const auto here = [&](const Book::Kind& kind) { return same_kind(kind, text); };
    return sum_open(giver, [&](const Book::Bond& bond) {
        return (text.parties.contains(giver) && std::any_of(bond.unsigned_.begin(), bond.unsigned_.end(), here)) ||
               (tables && std::any_of(bond.unannounced.begin(), bond.unannounced.end(), here));
    });
}

double Pledges::redeemed_by(ActorId giver, const DraftText& text) const {
    const auto here = [&](const Book::Kind& kind) { return same_kind(kind, text); };
    return 0.12 * sum_open(giver, [&](const Book::Bond& bond) {
               return std::any_of(bond.kept_by.begin(), bond.kept_by.end(), here);
           });
}

std::string promise_text(const Scenario& scenario, AssuranceTypeId type, const std::vector<double>& params) {
    const AssuranceDef& def = scenario.assurances[type];
    std::vector<std::pair<std::string, std::string>> values;
    for (std::size_t i = 0; i < def.params.size(); ++i)
        values.emplace_back(def.params[i].name, value_text(scenario, def.params[i], params[i]));
    std::string out = fill(def.text.message, values);
    if (!out.empty() && out.back() == '.') out.pop_back();  // it stands inside other sentences
    return out;
}

double credence(const Scenario& scenario, const World& world, ActorId receiver, ActorId giver) {
    int kept = 0;
    int broken = 0;
    for (const Shared<Assurance>& one : world.assurances) {
        if (one->from != giver) continue;
        kept += one->status == AssuranceStatus::kKept;
        broken += one->status == AssuranceStatus::kBroken;
    }
    const double record = (2.0 + kept) / (2.0 + kept + 2.0 * broken);
    const double trust = world.numbers[scenario.trust_slot(receiver, giver)];  // -100..100
    return record * std::clamp(0.6 + trust / 125, 0.1, 1.0);
}

}  // namespace demarche::ai
