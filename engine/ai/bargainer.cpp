#include "ai/bargainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/voice.h"
#include "base/hash.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr double kMargin = 0.003;       ///< Below this an agreement is as good as none.
constexpr double kIndifferent = 0.004;  ///< Within this an outsider abstains rather than blocks.
constexpr std::size_t kIdeas = 8;       ///< Possibilities that a seat thinks of at simulation strength,
constexpr std::size_t kMoreIdeas = 24;  ///< and at normal strength.
constexpr int kMaxCounters = 2;         ///< Per draft and phase.
constexpr double kClear = 0.012;        ///< So far from the line an estimate is trusted.
constexpr double kLesson = 0.006;       ///< What one vote teaches about an actor's readiness.

std::uint64_t kind_of(const DraftText& text) {
    return hash_mix(hash_mix(text.type.value, text.framework.value), text.place.value);
}

std::uint64_t key_of(const DraftText& text) {
    std::uint64_t key = hash_mix(kind_of(text), text.parties.bits());
    for (const Term& term : text.terms) {
        key = hash_mix(key, term.clause.value);
        for (const double value : term.params)
            key = hash_mix(key, static_cast<std::uint64_t>(static_cast<std::int64_t>(value * 1000)));
    }
    return key;
}

/// Can this option stand in a text of these parties?
bool names_only(const ClauseDef& clause, const std::vector<double>& params, ActorSet parties) {
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (clause.params[i].type == ParamType::kParty &&
            !parties.contains(ActorId{static_cast<std::size_t>(params[i])}))
            return false;
    }
    return true;
}

Term* term_of(DraftText& text, ClauseId clause) {
    const auto at =
        std::find_if(text.terms.begin(), text.terms.end(), [&](const Term& t) { return t.clause == clause; });
    return at == text.terms.end() ? nullptr : &*at;
}

double square_root_share(double t) {
    return std::sqrt(std::clamp(t, 0.0, 1.0));
}  // IEEE 754 gives the same root everywhere

}  // namespace

const PersonalityDef& Bargainer::mind() const {
    static const PersonalityDef kPlain{};
    const PersonalityId id = host_.scenario().actors[me_].personality;
    return id.valid() ? host_.scenario().personalities[id] : kPlain;
}

void Bargainer::learn(const View& view, const std::vector<Effect>& effects) {
    readiness_.resize(host_.scenario().actors.size(), 0.0);
    for (const Effect& effect : effects) {
        if (const auto* vote = std::get_if<VoteCast>(&effect.change)) {
            if (vote->by == me_) continue;
            double& ready = readiness_[vote->by.index()];
            if (vote->vote == Vote::kAccept) ready = std::min(ready + kLesson, 0.03);
            if (vote->vote == Vote::kReject) ready = std::max(ready - kLesson, -0.03);
        } else if (const auto* decided = std::get_if<DraftDecided>(&effect.change)) {
            if (decided->status != DraftStatus::kRejected) continue;
            for (const auto& [draft, kind] : own_) {
                if (draft == decided->draft) ++failed_[kind];
            }
        } else if (const auto* tabled = std::get_if<DraftTabled>(&effect.change)) {
            if (tabled->draft->proposer == me_ && tabled->draft->version() == 1)
                own_.push_back({tabled->draft->id, kind_of(tabled->draft->text())});
        }
    }
    (void)view;
}

void Bargainer::refused(const Command& command) {
    if (const auto* propose = std::get_if<ProposeDraft>(&command)) refused_texts_.insert(key_of(propose->text));
    if (const auto* amend = std::get_if<AmendDraft>(&command)) counters_[amend->draft.value] = kMaxCounters;
}

bool Bargainer::taboo(const DraftText& text, const World& world) {
    const PersonalityDef& personality = mind();
    for (const Term& term : text.terms) {
        if (std::find(personality.taboo.begin(), personality.taboo.end(), term.clause) != personality.taboo.end())
            return true;
    }
    if (!personality.taboo_fn.valid()) return false;
    Draft draft;
    draft.id = DraftId{0};
    draft.proposer = me_;
    draft.versions.push_back(Shared<DraftVersion>{{text, me_, world.round}});
    draft.votes.assign(host_.scenario().actors.size(), Vote::kNone);
    auto said = host_.test(personality.taboo_fn, world, {static_cast<const Draft*>(&draft)});
    return said && *said;
}

double Bargainer::own_value(Scene& scene, const DraftText& text, const ByObjective& change, double asked) const {
    double gain = weigh(scene.interests.of(me_), change);
    if (gain > 0) gain *= reliability(host_.scenario(), scene.believed, me_, text.parties, mind().risk);
    if (text.parties.contains(me_)) gain -= asked;
    return gain;
}

double Bargainer::demand(const World& world, const Draft& draft) const {
    const PersonalityDef& personality = mind();
    // How far the talks on this draft have come: its age against what the seat's patience allows, and the game's clock.
    const double age = world.round - draft.versions.front()->round + 0.4 * (draft.version() - 1);
    const double by_age = age / (1 + 3 * personality.patience);
    const double by_clock = static_cast<double>(world.round) /
                            static_cast<double>(std::max<std::size_t>(host_.scenario().rounds.size(), 1));
    const double t = std::clamp(std::max(by_age, by_clock * by_clock), 0.0, 1.0);
    double left = 1 - t;
    switch (personality.concession) {
        case Concession::kBoulware:
        case Concession::kMicro:
            left = 1 - t * t * t;
            break;
        case Concession::kEnvoy:
            left = 1 - t * t;
            break;
        case Concession::kLinear:
        case Concession::kTitForTat:
            break;
        case Concession::kConceder:
            left = 1 - square_root_share(t);
            break;
    }
    constexpr double kFirstDemand = 0.02;  // about what a good package is worth to a seat
    return kMargin + kFirstDemand * left * (1 - 0.5 * personality.late);
}

std::optional<Move> Bargainer::answer(Scene& scene, const Draft& draft) {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    const int version = draft.version();
    const bool party = text.parties.contains(me_);
    const auto vote = [&](Vote what, std::string reason, std::string why) {
        if (utf8_length(reason) > kMaxReason) reason = printable(reason, kMaxReason);
        return Move{VoteOnDraft{draft.id, version, what, {}, std::move(reason)}, std::move(why)};
    };
    const auto with_voice = [&](std::string_view occasion, const std::string& why) {
        const std::string line = voice_line(s, me_, occasion, scene.luck);
        return line.empty() ? why : why.empty() ? line : line + " " + why;
    };
    if (taboo(text, scene.believed)) {
        return vote(Vote::kReject,
                    with_voice("refuse", "There are terms in it that we do not sign, whatever else it holds."),
                    "a taboo");
    }
    if (mind().on_offer.valid()) {
        auto said = host_.word(mind().on_offer, scene.believed, {&draft});
        if (said && *said == "accept") return vote(Vote::kAccept, with_voice("accept", {}), "its script accepts");
        if (said && *said == "reject") return vote(Vote::kReject, with_voice("refuse", {}), "its script rejects");
    }
    const double wanted = party ? demand(scene.believed, draft) : kMargin;
    // In games in bulk the book settles what is clear; only what is near the line, or would be signed, is forked.
    std::optional<Book::Estimate> guess;
    if (strength_ == Strength::kSimulation) {
        guess = Book::estimate(scene.book.page(text.type, text.framework, text.place), text);
    }
    const double guessed = guess ? own_value(scene, text, guess->change, guess->burden[me_]) : 0;
    const bool clear = guess && (party ? guessed < wanted - kClear : std::abs(guessed - wanted) > kClear);
    const Valuer::Outcome outcome = clear ? Valuer::Outcome{true, {}, guess->change} : scene.valuer.of(text);
    if (!outcome.possible) {
        return vote(Vote::kReject,
                    with_voice("refuse", "As it stands it could not enter into force: " + outcome.obstacle + "."),
                    outcome.obstacle);
    }
    const double value =
        clear ? guessed : own_value(scene, text, outcome.change, burden(host_, scene.believed, text, me_));
    const std::string why = fmt::format("value {:+.3f}, demand {:+.3f} ({})", value, wanted,
                                        reasons_in_numbers(s, scene.interests.of(me_), outcome.change));
    const std::string words = reasons(s, scene.interests.of(me_), outcome.change);
    if (value >= wanted) return vote(Vote::kAccept, with_voice("accept", words), why);
    if (!party && std::abs(value) <= kIndifferent)
        return vote(Vote::kAbstain, "It does not touch us enough to stand in its way.", why);

    if (counters_[draft.id.value] < kMaxCounters && version < 8) {
        std::string what;
        if (auto text_instead = counter(scene, draft, value, what)) {
            ++counters_[draft.id.value];
            return Move{AmendDraft{draft.id, version, std::move(*text_instead),
                                   printable(with_voice("counter", what), kMaxMessage)},
                        why};
        }
    }
    // Better than nothing, and nothing better to ask for: no reason to stand in the way at the end of the talks.
    const bool late = scene.believed.round >= static_cast<int>(s.rounds.size()) - 1;
    if (value >= kMargin && (late || counters_[draft.id.value] > 0))
        return vote(Vote::kAccept, with_voice("accept", words), why);
    return vote(Vote::kReject, with_voice("refuse", words.empty() ? "It gives us nothing that we need." : words), why);
}

std::optional<DraftText> Bargainer::counter(Scene& scene, const Draft& draft, double value, std::string& what) {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    const AgreementDef& type = s.agreements[text.type];
    const Book::Page& page = scene.book.page(text.type, text.framework, text.place);
    if (!page.possible) return std::nullopt;
    struct Change {
        DraftText text;
        double merit = 0;
        std::string what;
    };
    std::optional<Change> best;
    const auto others_loss = [&](const ByObjective& delta) {
        double loss = 0;
        for (const ActorId other : text.parties) {
            if (other != me_) loss += std::min(0.0, weigh(scene.interests.of(other), delta));
        }
        return loss;
    };
    // Most changes are passed over: the text is made and said only for the one that stands best so far.
    const auto consider = [&](const ByObjective& gained, const ByObjective* lost, double asked, const auto& make) {
        ByObjective delta = gained;
        if (lost != nullptr) {
            for (std::size_t i = 0; i < delta.size(); ++i)
                delta[ObjectiveId{i}] -= (*lost)[ObjectiveId{i}];
        }
        const double mine = weigh(scene.interests.of(me_), delta) - asked;
        if (mine < 0.004) return;
        const double merit = mine + 0.7 * others_loss(delta);
        if (merit <= 0 || (best && merit <= best->merit)) return;
        Change change{text, merit, {}};
        change.what = make(change.text);
        if (!taboo(change.text, scene.believed)) best = std::move(change);
    };
    for (const Book::ClauseValues& values : page.clauses) {
        const ClauseDef& clause = s.clauses[values.clause];
        const auto at = std::find_if(text.terms.begin(), text.terms.end(),
                                     [&](const Term& t) { return t.clause == values.clause; });
        if (at == text.terms.end()) {
            if (static_cast<int>(text.terms.size()) >= type.max_clauses) continue;
            for (const Book::Option& option : values.options) {
                if (!names_only(clause, option.params, text.parties)) continue;
                consider(option.change, nullptr, option.burden[me_], [&](DraftText& changed) {
                    changed.terms.push_back({values.clause, option.params});
                    return fmt::format("We would sign with one thing more: {}.", clause.name.str());
                });
            }
            continue;
        }
        // The value of what stands: that of the nearest setting the book knows.
        const Book::Option* now = Book::nearest(values, at->params);
        if (now == nullptr) continue;
        const auto index = static_cast<std::size_t>(at - text.terms.begin());
        for (const Book::Option& option : values.options) {
            if (&option == now || !names_only(clause, option.params, text.parties)) continue;
            consider(option.change, &now->change, option.burden[me_] - now->burden[me_], [&](DraftText& changed) {
                changed.terms[index].params = option.params;
                const std::vector<Difference> all = differences(text, changed);
                return "We would sign with one change" +
                       (all.empty() ? std::string{} : ": " + describe(s, all.front(), text, changed)) + ".";
            });
        }
        if (!values.required) {
            const ByObjective nothing(now->change.size(), 0.0);
            consider(nothing, &now->change, -now->burden[me_], [&](DraftText& changed) {
                changed.terms.erase(changed.terms.begin() + static_cast<std::ptrdiff_t>(index));
                return fmt::format("We would sign without '{}'.", clause.name.str());
            });
        }
    }
    if (!best || !check_text(s, scene.believed, best->text)) return std::nullopt;
    const Valuer::Outcome outcome = scene.valuer.of(best->text);
    if (!outcome.possible) return std::nullopt;
    const double better = own_value(scene, best->text, outcome.change, burden(host_, scene.believed, best->text, me_));
    if (better < kMargin || better <= value + 0.002) return std::nullopt;
    what = best->what;
    return best->text;
}

std::vector<ActorSet> Bargainer::party_sets(const Scene& scene, const AgreementDef& type, InstitutionId framework,
                                            PlaceId place) const {
    const Scenario& s = host_.scenario();
    const ActorSet may =
        (type.only.empty() ? s.playable : type.only & s.playable) & (scene.believed.seated | type.include);
    if (!type.only.empty() && !type.only.contains(me_)) {
        // Not one of those it can bind: it may still propose it to its own body.
        if (!scene.believed.institutions[framework].members.contains(me_)) return {};
    }
    const ActorSet members = scene.believed.institutions[framework].members & may;
    ActorSet core = type.include;
    if (type.only.empty() || type.only.contains(me_)) core.insert(me_);
    if (place.valid() && may.contains(s.places[place].of)) core.insert(s.places[place].of);
    std::vector<ActorSet> out;
    const auto add = [&](ActorSet set) {
        for (const ActorId actor : set - core) {
            if (set.size() > type.max_parties) set.erase(actor);
        }
        if (set.size() < type.min_parties || set.size() > type.max_parties || !set.includes(type.include)) return;
        if (std::find(out.begin(), out.end(), set) == out.end()) out.push_back(set);
    };
    // Friends first: those whom this seat trusts most.
    std::vector<ActorId> others;
    for (const ActorId actor : may) {
        if (actor != me_) others.push_back(actor);
    }
    std::stable_sort(others.begin(), others.end(), [&](ActorId a, ActorId b) {
        return scene.believed.numbers[s.trust_slot(me_, a)] > scene.believed.numbers[s.trust_slot(me_, b)];
    });
    add(core);
    add(core | members);
    ActorSet grown = core;
    for (const ActorId other : others) {
        grown.insert(other);
        if (grown.size() > 5) break;
        add(grown);
    }
    add(core | may);
    return out;
}

void Bargainer::choose_terms(Scene& scene, const Book::Page& page, DraftText& text, ActorSet needed,
                             ById<ActorId, double>& gains) const {
    const Scenario& s = host_.scenario();
    const AgreementDef& type = s.agreements[text.type];
    needed.erase(me_);
    // Others' gains count a little, their losses a lot: a package that somebody must refuse is worth nothing.
    const double care = 0.3 + 0.5 * mind().reciprocity;
    for (const ActorId actor : text.parties | needed)
        gains[actor] = weigh(scene.interests.of(actor), page.plain);
    gains[me_] = weigh(scene.interests.of(me_), page.plain);
    struct Pick {
        const Book::ClauseValues* clause;
        const Book::Option* option;
        double merit;
    };
    const auto merit_of = [&](const Book::Option& option) {
        double merit = weigh(scene.interests.of(me_), option.change);
        for (const ActorId other : needed) {
            const double theirs = weigh(scene.interests.of(other), option.change);
            merit += theirs < 0 ? theirs * (0.5 + care) : theirs * care * 0.5;
        }
        return merit;
    };
    std::vector<Pick> optional;
    for (const Book::ClauseValues& values : page.clauses) {
        Pick pick{&values, nullptr, 0};
        for (const Book::Option& option : values.options) {
            if (!names_only(s.clauses[values.clause], option.params, text.parties)) continue;
            const double merit = merit_of(option) + 0.002 * scene.luck.unit();
            if (pick.option == nullptr || merit > pick.merit) pick.option = &option, pick.merit = merit;
        }
        if (pick.option == nullptr) continue;
        if (values.required) {
            if (Term* term = term_of(text, values.clause)) term->params = pick.option->params;
            for (const ActorId actor : text.parties | needed)
                gains[actor] += weigh(scene.interests.of(actor), pick.option->change);
            if (!text.parties.contains(me_)) gains[me_] += weigh(scene.interests.of(me_), pick.option->change);
        } else if (pick.merit > 0.003) {
            optional.push_back(pick);
        }
    }
    std::stable_sort(optional.begin(), optional.end(), [](const Pick& a, const Pick& b) { return a.merit > b.merit; });
    for (const Pick& pick : optional) {
        if (static_cast<int>(text.terms.size()) >= type.max_clauses || text.terms.size() >= type.required.size() + 5)
            break;
        text.terms.push_back({pick.clause->clause, pick.option->params});
        for (const ActorId actor : text.parties | needed)
            gains[actor] += weigh(scene.interests.of(actor), pick.option->change);
        if (!text.parties.contains(me_)) gains[me_] += weigh(scene.interests.of(me_), pick.option->change);
    }
}

double Bargainer::chance(const Scene& scene, const DraftText& text, const ById<ActorId, double>& gains) const {
    const Scenario& s = host_.scenario();
    const ActorSet who = voters(s, scene.believed, text);
    Ballot ballot;
    ballot.members = scene.believed.institutions[text.framework].members;
    ballot.extra = text.parties - ballot.members;
    ballot.host = text.place.valid() ? s.places[text.place].of : ActorId{};
    ballot.closed = true;
    for (const ActorId actor : who) {
        if (actor == me_) {
            ballot.accepted.insert(actor);
        } else if (!s.playable.contains(actor)) {
            ballot.abstained.insert(actor);  // a chorus speaks for itself when the draft is tabled
        } else if (scene.believed.seated.contains(actor)) {
            const double likely = gains[actor] + (actor.index() < readiness_.size() ? readiness_[actor.index()] : 0.0);
            if (likely > -0.002) {
                ballot.accepted.insert(actor);
            } else {
                ballot.rejected.insert(actor);
            }
        }
    }
    const Tally result = tally(rule_of(s, text), ballot);
    ActorSet against = result.missing | (ballot.extra - ballot.accepted);
    if (result.outcome == Outcome::kYes && against.empty()) return 1;
    double odds = 0.5;
    for (int i = 0; i < against.size(); ++i)
        odds *= 0.4;
    return odds;
}

void Bargainer::candidates(Scene& scene, AgreementTypeId type, InstitutionId framework, PlaceId place,
                           std::vector<Candidate>& out) {
    const Scenario& s = host_.scenario();
    const AgreementDef& def = s.agreements[type];
    for (const ActorSet parties : party_sets(scene, def, framework, place)) {
        const Book::Page& page = scene.book.page(type, framework, place);
        if (!page.possible) return;
        Candidate candidate;
        DraftText& text = candidate.text;
        text.type = type;
        text.framework = framework;
        text.place = place;
        text.parties = parties;
        text.duration = def.max_duration;
        for (const ClauseId clause : def.required)
            text.terms.push_back({clause, default_params(s, s.clauses[clause].params, parties)});
        const ActorSet needed = voters(s, scene.believed, text) & scene.believed.seated;
        if (!voters(s, scene.believed, text).contains(me_)) continue;
        ById<ActorId, double> gains(s.actors.size(), 0.0);
        choose_terms(scene, page, text, needed, gains);
        if (gains[me_] <= kMargin) continue;
        candidate.promise = gains[me_] * chance(scene, text, gains);
        const auto failures = failed_.find(kind_of(text));
        if (failures != failed_.end()) candidate.promise *= std::max(0.1, 1 - 0.3 * failures->second);
        candidate.promise *= 1 + (0.5 + mind().noise) * (scene.luck.unit() - 0.5);
        out.push_back(std::move(candidate));
    }
}

std::optional<Move> Bargainer::initiative(Scene& scene) {
    const Scenario& s = host_.scenario();
    struct Idea {
        AgreementTypeId type;
        InstitutionId framework;
        PlaceId place;
    };
    std::vector<Idea> ideas;
    std::vector<Candidate> all;
    for (std::size_t t = 0; t < s.agreements.size(); ++t) {
        const AgreementTypeId type{t};
        const AgreementDef& def = s.agreements[type];
        std::vector<InstitutionId> frameworks = def.frameworks;
        if (frameworks.empty()) {
            for (std::size_t i = 0; i < s.institutions.size(); ++i)
                frameworks.push_back(InstitutionId{i});
        }
        std::vector<PlaceId> places{PlaceId{}};
        if (def.has_place) {
            places = def.places;
            if (places.empty()) {
                for (std::size_t i = 0; i < s.places.size(); ++i)
                    places.push_back(PlaceId{i});
            }
            // Where is it needed most? One place a look keeps the search short; the luck of the look varies it.
            if (strength_ == Strength::kSimulation && places.size() > 1) {
                places = {places[scene.luck.below(std::min<std::size_t>(places.size(), 3))]};
            }
        }
        for (const PlaceId place : places) {
            const bool running =
                std::any_of(scene.view.world.agreements.begin(), scene.view.world.agreements.end(),
                            [&](const Shared<Agreement>& a) {
                                return alive(a->status) && a->text().type == type && a->text().place == place;
                            });
            const bool on_table = std::any_of(
                scene.view.world.drafts.begin(), scene.view.world.drafts.end(), [&](const Shared<Draft>& d) {
                    return (d->status == DraftStatus::kOpen ||
                            (d->status == DraftStatus::kRejected && d->proposer == me_)) &&
                           d->text().type == type && d->text().place == place;
                });
            if (running || on_table) continue;
            for (const InstitutionId framework : frameworks)
                ideas.push_back({type, framework, place});
        }
    }
    // A seat thinks of some possibilities at a time, by luck; a stronger one of more.
    const std::size_t most = strength_ == Strength::kSimulation ? kIdeas : kMoreIdeas;
    for (std::size_t i = 0; i < most && i < ideas.size(); ++i) {
        std::swap(ideas[i], ideas[i + scene.luck.below(ideas.size() - i)]);
        candidates(scene, ideas[i].type, ideas[i].framework, ideas[i].place, all);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.promise > b.promise; });
    int looks = strength_ == Strength::kSimulation ? 2 : 6;
    for (const Candidate& candidate : all) {
        if (candidate.promise < kMargin || looks-- == 0) break;
        if (refused_texts_.count(key_of(candidate.text)) != 0 || taboo(candidate.text, scene.believed)) continue;
        if (!check_text(s, scene.believed, candidate.text)) continue;
        auto covered = game::mandate_covers(host_, scene.believed, candidate.text);
        if (!covered || !covered->yes) continue;
        const Valuer::Outcome outcome = scene.valuer.of(candidate.text);
        if (!outcome.possible) continue;
        const double value =
            own_value(scene, candidate.text, outcome.change, burden(host_, scene.believed, candidate.text, me_));
        if (value < kMargin) continue;
        const std::string words = reasons(s, scene.interests.of(me_), outcome.change);
        const std::string line = voice_line(s, me_, "propose", scene.luck);
        ++tabled_;
        return Move{
            ProposeDraft{candidate.text, std::nullopt, printable(line.empty() ? words : line, kMaxMessage)},
            fmt::format("value {:+.3f} ({})", value, reasons_in_numbers(s, scene.interests.of(me_), outcome.change))};
    }
    return std::nullopt;
}

std::optional<Move> Bargainer::next(const View& view, const World& believed, const Interests& interests, Book& book,
                                    Stream& luck) {
    Valuer valuer{host_, believed, interests.own(),
                  strength_ == Strength::kSimulation ? Horizon{1, false} : Horizon{2, true}};
    Scene scene{view, believed, interests, book, luck, valuer};
    const Scenario& s = host_.scenario();
    for (const Shared<Draft>& draft : view.world.drafts) {
        if (draft->status != DraftStatus::kOpen || draft->vote(me_) != Vote::kNone) continue;
        if (!voters(s, view.world, draft->text()).contains(me_)) continue;
        if (auto move = answer(scene, *draft)) return move;
    }
    // A draft of one's own that was rejected at an earlier meeting makes room for a better one.
    for (const Shared<Draft>& draft : view.world.drafts) {
        if (draft->proposer == me_ && draft->status == DraftStatus::kRejected &&
            draft->versions.back()->round < view.world.round) {
            return Move{WithdrawDraft{draft->id, "We will come back with something better."}, "it was rejected"};
        }
    }
    if (looked_for_) return std::nullopt;
    looked_for_ = true;
    // Not everybody speaks first, and not in every round.
    if (luck.unit() < 0.25 + 0.3 * mind().patience * (strength_ == Strength::kSimulation ? 1.0 : 0.5))
        return std::nullopt;
    return initiative(scene);
}

}  // namespace demarche::ai
