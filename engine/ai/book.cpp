#include "ai/book.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "base/hash.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "game/lookahead.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kValuesPerParam = 4;
constexpr double kClose = 0.2;  ///< A bit more than half of the way between two of so many values.
constexpr int kBarren = 3;      ///< After so many settings of an action that find nothing out, it is no inquiry.
constexpr int kTries = 8;       ///< With as many dice an act is tried of which something may be found out.

}  // namespace

World stocked(const Scenario& scenario, World world, ActorSet whose) {
    for (const ActorId actor : whose) {
        for (std::size_t i = 0; i < scenario.resources.size(); ++i) {
            const SlotIndex slot = scenario.free_slot(actor, ResourceId{i});
            world.numbers[slot] = std::min(scenario.slots[slot].max, 4 * world.numbers[slot] + 100);
        }
    }
    return world;
}

namespace {

ByObjective less(ByObjective a, const ByObjective& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        a[ObjectiveId{i}] -= b[ObjectiveId{i}];
    return a;
}

}  // namespace

Book::Book(script::Host& host, World world, const std::vector<ObjectiveId>& objectives, Horizon horizon,
           std::shared_ptr<Lookups> shared)
    : host_(host),
      shared_(std::move(shared)),
      world_(std::move(world)),
      stocked_(stocked(host.scenario(), world_, ActorSet::first(host.scenario().actors.size()))),
      valuer_(host, world_, objectives, horizon, Mandates::kIgnored),
      stocked_valuer_(host, stocked_, objectives, horizon, Mandates::kIgnored) {}

ActorSet Book::widest(const AgreementDef& type, InstitutionId framework) const {
    const Scenario& s = host_.scenario();
    ActorSet parties = type.include;
    const auto add_from = [&](ActorSet pool) {
        for (const ActorId actor : pool&(type.only.empty() ? s.playable : type.only)) {
            if (parties.size() < type.max_parties) parties.insert(actor);
        }
    };
    add_from(world_.institutions[framework].members & s.playable);
    add_from(s.playable);
    return parties;
}

/// What the options of a page are measured against: the plain text, where it can be paid for, and where nobody lacks
/// anything.
struct Book::Base {
    DraftText plain;
    Valuer::Outcome here, in_plenty;
    bool plenty_known = false;
};

const Book::Page& Book::page(AgreementTypeId type, InstitutionId framework, PlaceId place, ActorSet parties) {
    std::uint64_t key = hash_mix(hash_mix(type.value, place.value), framework.value);
    const AgreementDef& def = host_.scenario().agreements[type];
    const bool pair = by_pairs(def) && parties.size() == 2;
    if (pair) key = hash_mix(key, parties.bits());
    const auto make = [&] { return look_up(type, framework, place, pair ? parties : widest(def, framework)); };
    Page& page = kept(pages_, &Lookups::pages, key, make);
    if (page.first.empty()) number_rows(page);
    return page;
}

Book::Page Book::look_up(AgreementTypeId type, InstitutionId framework, PlaceId place, ActorSet parties) {
    Page page;
    const Scenario& s = host_.scenario();
    const AgreementDef& def = s.agreements[type];
    DraftText text = plain_text(s, type, framework, place, parties);
    Base base{text, valuer_.of(text), {}, false};
    if (!base.here.possible) {
        base.in_plenty = stocked_valuer_.of(text);
        base.plenty_known = true;
    }
    page.possible = base.here.possible || base.in_plenty.possible;
    if (!page.possible) return page;
    page.plain = shifts(base.here.possible ? base.here.change : base.in_plenty.change);
    for (std::size_t i = 0; i < def.required.size(); ++i)
        look_at(base, text, i, true, page);
    for (const ClauseId clause : def.optional) {
        text.terms.push_back({clause, {}});
        look_at(base, text, text.terms.size() - 1, false, page);
        text.terms.pop_back();
    }
    return page;
}

void Book::number_rows(Page& page) const {
    for (const ClauseValues& values : page.clauses) {
        page.first.push_back(page.rows.size());
        const std::vector<ParamDef>& params = host_.scenario().clauses[values.clause].params;
        for (const Option& option : values.options) {
            Row row{&option, {}};
            for (std::size_t i = 0; i < params.size(); ++i) {
                if (params[i].type == ParamType::kParty) row.named.insert(id_in<ActorId>(option.params[i]));
            }
            page.rows.push_back(row);
        }
    }
    page.first.push_back(page.rows.size());
}

const std::vector<std::size_t>& Book::Page::between(ActorSet parties) const {
    constexpr std::size_t kSeen = 64;  // choices of parties, of which there are thousands over many games
    if (between_.size() >= kSeen && between_.count(parties.bits()) == 0) between_.clear();
    const auto [at, fresh] = between_.try_emplace(parties.bits());
    if (fresh) {
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (parties.includes(rows[r].named)) at->second.push_back(r);
        }
    }
    return at->second;
}

void Book::look_at(Base& base, DraftText& text, std::size_t term, bool required, Page& page) {
    const Scenario& s = host_.scenario();
    ClauseValues values{text.terms[term].clause, required, {}, {}};
    for (const ParamDef& param : s.clauses[values.clause].params)
        values.range.push_back(
            (param.type == ParamType::kInteger || param.type == ParamType::kNumber) ? param.max - param.min : 0.0);
    std::vector<double> before = text.terms[term].params;
    for (std::vector<double>& params : settings(s, s.clauses[values.clause].params, text.parties, kValuesPerParam)) {
        text.terms[term].params = params;
        const ByObjective* than = &base.here.change;
        Valuer::Outcome outcome;
        outcome.possible = false;
        if (base.here.possible) outcome = valuer_.of(text);
        if (!outcome.possible) {
            if (!base.plenty_known) {
                base.in_plenty = stocked_valuer_.of(base.plain);
                base.plenty_known = true;
            }
            if (base.in_plenty.possible) outcome = stocked_valuer_.of(text);
            than = &base.in_plenty.change;
        }
        if (!outcome.possible) continue;
        auto costs = game::term_costs(host_, world_, text, term);
        values.options.push_back({std::move(params), shifts(less(std::move(outcome.change), *than)),
                                  term_burdens(host_, world_, text, term),
                                  costs ? std::move(*costs) : std::vector<ResourceCost>{}});
    }
    text.terms[term].params = std::move(before);
    if (!values.options.empty()) page.clauses.push_back(std::move(values));
}

Book::Distance Book::distance(const ClauseValues& values, const Option& option, const std::vector<double>& params) {
    Distance far;
    for (std::size_t p = 0; p < option.params.size(); ++p) {
        const double apart = std::abs(option.params[p] - params[p]);
        if (values.range[p] > 0)
            far.share += apart / values.range[p];
        else if (apart > 0)
            ++far.names;
    }
    return far;
}

const Book::Option* Book::nearest(const ClauseValues& values, const std::vector<double>& params) {
    const Option* best = nullptr;
    Distance least;
    for (const Option& option : values.options) {
        if (const Distance far = distance(values, option, params); best == nullptr || far < least)
            least = far, best = &option;
    }
    return best;
}

std::optional<Book::Estimate> Book::estimate(const Page& page, const DraftText& text) {
    if (!page.possible) return std::nullopt;
    Estimate out{&page, {}, true};
    out.options.reserve(text.terms.size());
    for (const Term& term : text.terms) {
        const auto at = std::find_if(page.clauses.begin(), page.clauses.end(),
                                     [&](const ClauseValues& values) { return values.clause == term.clause; });
        const Option* option = at == page.clauses.end() ? nullptr : nearest(*at, term.params);
        if (option == nullptr) return std::nullopt;
        out.options.push_back(option);
        out.close = out.close && distance(*at, *option, term.params) <= Distance{0, kClose};
    }
    return out;
}

void Book::Estimate::add(const Interests& interests, ById<ActorId, double>& gains) const {
    interests.add(page->plain, gains);
    for (const Option* option : options)
        interests.add(option->shifts, gains);
}

ByObjective Book::Estimate::change(std::size_t objectives) const {
    ByObjective out(objectives, 0.0);
    for (const Shift& shift : page->plain)
        out[shift.objective] += shift.by;
    for (const Option* option : options) {
        for (const Shift& shift : option->shifts)
            out[shift.objective] += shift.by;
    }
    return out;
}

double Book::Estimate::burden(ActorId actor) const {
    double sum = 0;
    for (const Option* option : options)
        sum += option->burden[actor];
    return sum;
}

const std::vector<Book::ActPage>& Book::acts(ActorId actor) {
    return kept(acts_, &Lookups::acts, actor.value, [&] { return look_up_acts(actor); });
}

std::vector<Book::ActPage> Book::look_up_acts(ActorId actor) {
    std::vector<ActPage> out;
    const Scenario& s = host_.scenario();
    const ActorSet others = others_than(s, actor);
    for (std::size_t a = 0; a < s.actions.size(); ++a) {
        const ActionId action{a};
        const ActionDef& def = s.actions[action];
        if (!def.by_fn.valid() && !def.by.contains(actor)) continue;
        for (std::vector<double>& params : settings(s, def.params, others, kValuesPerParam)) {
            PendingAct act{actor, action, {}, std::move(params)};
            Valuer::Outcome outcome = valuer_.of(act);
            out.push_back({std::move(act), outcome.possible, shifts(outcome.change)});
        }
    }
    return out;
}

const Book::Deed& Book::deed(const PendingAct& act) {
    std::uint64_t key = hash_mix(hash_mix(act.actor.value, act.action.value), act.card.value);
    for (const double value : act.params)
        key = hash_mix(key, std::bit_cast<std::uint64_t>(value));
    const auto [at, fresh] = deeds_.try_emplace(key);
    if (fresh) {
        const script::Host::FaultsAside aside{host_};
        const Valuer::Outcome outcome = valuer_.of(act);
        at->second = {outcome.possible, shifts(outcome.change)};
    }
    return at->second;
}

const std::vector<Book::Deed>& Book::choices(CardId card, ActorId actor) {
    const auto [at, fresh] = choices_.try_emplace(hash_mix(card.value, actor.value));
    if (fresh) {
        const script::Host::FaultsAside aside{host_};
        const OpenChoice open{card, actor, world_.round, -1};
        const std::vector<ChoiceDef>& choices = host_.scenario().cards[card].choices;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (choices[i].by != actor) {
                at->second.push_back({false, {}});
                continue;
            }
            const Valuer::Outcome outcome = valuer_.of(open, static_cast<int>(i));
            at->second.push_back({outcome.possible, shifts(outcome.change)});
        }
    }
    return at->second;
}

const std::vector<Book::Inquiry>& Book::inquiries(ActorId actor) {
    return kept(inquiries_, &Lookups::inquiries, actor.value, [&] { return look_up_inquiries(actor); });
}

std::vector<Book::Inquiry> Book::look_up_inquiries(ActorId actor) {
    std::vector<Inquiry> out;
    const Scenario& s = host_.scenario();
    World dealt = stocked_;
    for (ObjectiveState& state : dealt.objectives)
        state = {true, {}};
    const std::vector<ActPage>& pages = acts(actor);
    int barren = 0;  // settings of one action that found nothing, before any did
    for (std::size_t a = 0; a < pages.size(); ++a) {
        if (a > 0 && pages[a].act.action != pages[a - 1].act.action) barren = 0;
        if (barren >= kBarren) continue;
        Inquiry found{a, {}, 0};
        for (int i = 0; i < kTries; ++i) {
            dealt.seed = Seed{hash_mix(a, static_cast<std::uint64_t>(i))};
            game::Lookahead ahead{host_, dealt};
            if (!ahead.act(pages[a].act)) break;
            for (std::size_t o = 0; o < s.objectives.size(); ++o) {
                const ObjectiveId id{o};
                if (s.objectives[id].of == actor || !ahead.world().objectives[id].known_to.contains(actor)) continue;
                found.about = s.objectives[id].of;
                found.odds += 1.0 / kTries;
                break;
            }
        }
        if (found.about.valid()) out.push_back(found);
        barren = found.about.valid() ? -1000 : barren + 1;
    }
    return out;
}

std::vector<ObjectiveId> all_objectives(const Scenario& scenario) {
    std::vector<ObjectiveId> all;
    for (std::size_t i = 0; i < scenario.objectives.size(); ++i)
        all.push_back(ObjectiveId{i});
    return all;
}

std::shared_ptr<Book> Shelf::book(const View& view) {
    const Scenario& s = host_.scenario();
    World open = make_view(s, view.world, Seat::observer()).world;
    // Talk changes what is on the table, not what a text would bring.
    open.drafts.clear();
    open.choices.clear();
    open.questions.clear();
    open.ready = {};
    open.turn = {};
    open.phase = 0;
    open.next_effect = 0;
    const std::uint64_t key = hash(open);
    for (const auto& [of, book] : books_) {
        if (of == key) return book;
    }
    if (books_.size() == 2) books_.erase(books_.begin());
    books_.emplace_back(key, std::make_shared<Book>(host_, std::move(open), all_objectives(s), Horizon{2, false}));
    return books_.back().second;
}

}  // namespace demarche::ai
