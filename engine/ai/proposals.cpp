// What a seat puts on the table: packages, and the word that it gives for them.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "ai/bargainer.h"
#include "ai/giving.h"
#include "ai/voice.h"
#include "base/hash.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "diplomacy/voting.h"
#include "game/query.h"
#include "game/word.h"

namespace demarche::ai {

namespace {

constexpr double kSure = 0.004;          ///< So much beyond what it is expected to want makes an actor's yes likely.
constexpr double kWorthTabling = 0.009;  ///< Gain times chance: others have to read what is tabled.
constexpr int kLooksAtOne = 3;           ///< Texts of one kind in one place that are looked at in a move.
constexpr int kMostWords = 2;            ///< Assurances in a phase: a word that is given to everybody is worth nothing.

/// Whether a seat would only say again what is agreed on or lies on the table: a text of this kind about this place.
/// What two sign is theirs alone, and others may sign the same with each other.
/// @param parties  Of a text for two; empty: whether any would do.
bool said_already(const World& world, const AgreementDef& def, AgreementTypeId type, PlaceId place, ActorId me,
                  ActorSet parties) {
    const auto same = [&](const DraftText& text) {
        if (text.type != type || text.place != place) return false;
        return def.max_parties > 2 || (text.parties & parties).size() > 1;
    };
    const auto agreed = [&](const Shared<Agreement>& a) { return alive(a->status) && same(a->text()); };
    const auto tabled = [&](const Shared<Draft>& d) {
        return (d->status == DraftStatus::kOpen || (d->status == DraftStatus::kRejected && d->proposer == me)) &&
               same(d->text());
    };
    return std::any_of(world.agreements.begin(), world.agreements.end(), agreed) ||
           std::any_of(world.drafts.begin(), world.drafts.end(), tabled);
}

}  // namespace

std::vector<ActorSet> Bargainer::party_sets(const Scene& scene, const AgreementDef& type, InstitutionId framework,
                                            PlaceId place) const {
    const Scenario& s = host_.scenario();
    const ActorSet may =
        (type.only.empty() ? s.playable : type.only & s.playable) & (scene.believed.seated | type.include);
    // The chair of a single text writes for others and need not sign.
    const bool writes_for_all = pen_of(s, scene.believed, framework) == me_;
    if (!type.only.empty() && !type.only.contains(me_) && !writes_for_all) {
        // Not one of those it can bind: it may still propose it to its own body.
        if (!scene.believed.institutions[framework].members.contains(me_)) return {};
    }
    const ActorSet members = scene.believed.institutions[framework].members & may;
    ActorSet core = type.include;
    if ((type.only.empty() || type.only.contains(me_)) && !writes_for_all) core.insert(me_);
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
    // A text for two may be with anybody, not with the best friend alone.
    if (type.max_parties == 2 && core.size() == 1) {
        for (const ActorId other : others)
            add(core | ActorSet::just(other));
    }
    return out;
}

std::vector<Package> Bargainer::ideas(Scene& scene, const Question* about) {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    struct Idea {
        AgreementTypeId type;
        InstitutionId framework;
        PlaceId place;
    };
    const Question::Sought* const sought = about == nullptr || about->sought().empty() ? nullptr : &about->sought();
    std::vector<Idea> all;
    for (std::size_t t = 0; t < s.agreements.size(); ++t) {
        const AgreementTypeId type{t};
        const AgreementDef& def = s.agreements[type];
        const std::vector<InstitutionId> frameworks = frameworks_for(s, world, type, me_);
        std::vector<PlaceId> places{PlaceId{}};
        if (def.has_place) {
            places = def.places;
            if (places.empty()) {
                for (std::size_t i = 0; i < s.places.size(); ++i)
                    places.push_back(PlaceId{i});
            }
            // Where is it needed most? One place a look keeps the search short; the luck of the look varies it.
            if (!effort_.forks && places.size() > 1) {
                places = {places[scene.luck.below(std::min<std::size_t>(places.size(), 3))]};
            }
        }
        for (const PlaceId place : places) {
            if (said_already(world, def, type, place, me_, def.include)) continue;
            for (const InstitutionId framework : frameworks) {
                if (about != nullptr && !about->names(type, framework, place)) continue;
                if (sought != nullptr && !Giving{s, *sought, type, scene.book.page(type, framework, place)}.may_be())
                    continue;
                all.push_back({type, framework, place});
            }
        }
    }
    std::vector<Package> out;
    const Outlook look = outlook(scene);
    // A seat thinks of some possibilities at a time, by luck; a stronger one of more.
    for (std::size_t i = 0; i < effort_.ideas && i < all.size(); ++i) {
        std::swap(all[i], all[i + scene.luck.below(all.size() - i)]);
        const Idea& idea = all[i];
        const AgreementDef& def = s.agreements[idea.type];
        if (!Book::by_pairs(def) && !scene.book.page(idea.type, idea.framework, idea.place).possible) continue;
        std::optional<Sheet> sheet;
        std::vector<ActorSet> sets = party_sets(scene, def, idea.framework, idea.place);
        std::erase_if(sets,
                      [&](ActorSet parties) { return said_already(world, def, idea.type, idea.place, me_, parties); });
        while (sets.size() > effort_.party_sets)
            sets.erase(sets.begin() + static_cast<std::ptrdiff_t>(scene.luck.below(sets.size())));
        for (const ActorSet parties : sets) {
            DraftText plain;
            plain.type = idea.type;
            plain.framework = idea.framework;
            plain.place = idea.place;
            plain.parties = parties;
            plain.duration = def.max_duration;
            if (!voters(s, world, plain).contains(me_) && pen_of(s, world, idea.framework) != me_) continue;
            const Book::Page& page = scene.book.page(plain);
            if (!page.possible) continue;
            if (!sheet || &sheet->page() != &page) sheet.emplace(look, page);
            auto package = best_package(look, *sheet, plain, search(), scene.luck, kMargin);
            // Whoever asks about it hears why it is nothing for this seat.
            if (!package && about != nullptr && about->particular())
                package = best_package(look, *sheet, std::move(plain), Search::kQuick, scene.luck);
            if (!package) continue;
            if (sought != nullptr && !Giving{s, *sought, idea.type, page}.put_into(*package, *sheet, me_)) continue;
            const auto failures = failed_.find(kind_of(package->plain));
            if (failures != failed_.end()) package->promise *= std::max(0.1, 1 - 0.3 * failures->second);
            package->promise *= 1 + (0.5 + mind().noise) * (scene.luck.unit() - 0.5);
            out.push_back(std::move(*package));
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Package& a, const Package& b) { return a.promise > b.promise; });
    return out;
}

bool Bargainer::look_at(Scene& scene, const Outlook& look, Found& found, bool ask_chance) {
    found.worth = appraise(scene, found.text);
    found.own = found.worth.own - pledges(scene).price_of_text(me_, found.text, true);
    if (!found.worth.possible || found.own < kMargin) return false;
    // A sum of terms promises the others more than the whole keeps, too.
    if (effort_.forks) found.gains = gains_of(scene, found.text, found.worth);
    if (ask_chance) found.chance = look.chance(found.text, found.gains);
    return true;
}

double Bargainer::likelihood(const Found& found) const {
    return found.chance / (effort_.forks ? 1 + talked(found.text) : 1);
}

double Bargainer::hope(const Found& found) const {
    return found.own * likelihood(found);
}

void Bargainer::without_idle(Scene& scene, const Outlook& look, Found& found) {
    const Scenario& s = host_.scenario();
    const DraftText& text = found.text;
    ActorSet bound = s.agreements[text.type].include;
    bound.insert(me_);
    if (text.place.valid() && s.places[text.place].of.valid()) bound.insert(s.places[text.place].of);
    for (const Term& term : text.terms) {
        const std::vector<ParamDef>& params = s.clauses[term.clause].params;
        for (std::size_t p = 0; p < params.size(); ++p) {
            if (params[p].type == ParamType::kParty) bound.insert(id_in<ActorId>(term.params[p]));
        }
    }
    for (const ActorId party : text.parties - bound) {
        Found less{text, {}, 0, 0, {}};
        less.text.parties.erase(party);
        if (!could_table(scene, look, less.text) || barred(host_, scene.believed, less.text, true)) continue;
        if (look_at(scene, look, less, true) && hope(less) >= hope(found)) found = std::move(less);
    }
}

bool Bargainer::could_table(Scene& scene, const Outlook& look, const DraftText& text) {
    // A taboo may be a function of the scenario, which costs most.
    return tabled_.count(key_of(text)) == 0 && look.could_stand(scene.book.page(text), text) &&
           !taboo(text, scene.believed);
}

bool Bargainer::mended(Scene& scene, const Outlook& look, DraftText& text, const Bar& bar, Mend mend, Shut& shut) {
    std::pair<std::uint64_t, std::string> door{kind_of(text), bar.reason};
    if (std::find(shut.begin(), shut.end(), door) != shut.end()) return false;
    auto instead = past_bar(scene, look, text, bar, mend);
    if (instead) {
        text = std::move(*instead);
    } else {
        shut.push_back(std::move(door));
    }
    return instead.has_value();
}

std::optional<Bar> Bargainer::opened(Scene& scene, const Outlook& look, DraftText& text, const Bar& bar,
                                     ById<ActorId, double>& gains, const Keeps& keeps, Mend mend) {
    Bar stuck = bar;
    auto instead = past_bar(scene, look, text, bar, Mend::kAnew, keeps, &stuck);
    if (!instead && mend == Mend::kIdle) instead = past_bar(scene, look, text, bar, mend, keeps, &stuck);
    if (!instead) return stuck;
    Appraisal worth = appraise(scene, *instead);
    if (!worth.possible) {
        // Of what cannot be paid for the book says what it would be worth.
        const auto guess = mend == Mend::kIdle ? Book::estimate(scene.book.page(*instead), *instead) : std::nullopt;
        // What keeps the text shut that it would open is told in its own words.
        if (!guess) return Bar{Bar::By::kMandate, worth.obstacle};
        worth.change = guess->change(host_.scenario().objectives.size());
        worth.own = look.discounted(weigh(scene.interests.of(me_), worth.change), instead->parties);
        if (instead->parties.contains(me_)) worth.own -= guess->burden(me_);
    }
    text = std::move(*instead);
    gains = gains_of(scene, text, worth);
    gains[me_] = worth.own;
    return std::nullopt;
}

std::optional<Bargainer::Found> Bargainer::first_idea(Scene& scene, const Outlook& look) {
    int looks = effort_.proposals;
    Shut shut;
    for (Package& package : ideas(scene)) {
        if (package.promise < kMargin || looks == 0) break;
        Found found{package.text(), {}, 0, package.chance, std::move(package.gains)};
        if (!could_table(scene, look, found.text)) continue;
        // The book's word costs less than a mandate's, and what a bar wants is looked for every other time.
        --looks;
        if (!look_at(scene, look, found, false)) continue;
        if (const auto bar = barred(host_, scene.believed, found.text, false)) {
            if (scene.luck.unit() < 0.5 || !mended(scene, look, found.text, *bar, Mend::kAdd, shut) ||
                !look_at(scene, look, found, true))
                continue;
        }
        if (hope(found) > 0) return found;
    }
    return std::nullopt;
}

std::optional<Bargainer::Found> Bargainer::best_idea(Scene& scene, const Outlook& look) {
    int looks = effort_.proposals;
    Shut shut;
    std::unordered_map<std::uint64_t, int> looked;
    std::optional<Found> best;
    for (Package& package : ideas(scene)) {
        if (package.promise < kMargin || looks == 0) break;
        Found found{package.text(), {}, 0, package.chance, std::move(package.gains)};
        if (!could_table(scene, look, found.text)) continue;
        if (const auto bar = barred(host_, scene.believed, found.text, true)) {
            if (!mended(scene, look, found.text, *bar, Mend::kAnew, shut)) continue;
        }
        // Of one thing in one place a few looks tell enough; what else there is deserves some.
        int& seen = looked[hash_mix(found.text.type.value, found.text.place.value)];
        if (++seen > kLooksAtOne) continue;
        --looks;
        if (look_at(scene, look, found, true) && hope(found) > (best ? hope(*best) : kWorthTabling))
            best = std::move(found);
    }
    if (best) without_idle(scene, look, *best);
    return best;
}

std::optional<Move> Bargainer::initiative(Scene& scene) {
    const Outlook look = outlook(scene);
    // In games in bulk the first that will do is tabled; with time to think, the best of those looked at. It is not
    // changed beforehand for those who are believed to refuse: who meets others before they have spoken gives away what
    // they might not have asked for. A text with little chance is better than none: others say what they would need.
    const auto found = effort_.forks ? best_idea(scene, look) : first_idea(scene, look);
    if (!found) return std::nullopt;
    const DraftText& text = found->text;
    std::string line = spokesperson(scene).line_for("propose");
    if (line.empty()) line = reasons(host_.scenario(), scene.interests.of(me_), found->worth.change);
    std::string why = fmt::format("value {:+.3f}, chance {:.2f} ({})", found->own, likelihood(*found),
                                  reasons_in_numbers(host_.scenario(), scene.interests.of(me_), found->worth.change));
    // Whom the text alone would not win over may be won over by a word given first.
    if (auto word = sweeten(scene, text, found->gains, found->own)) {
        planned_.push_back(Move{ProposeDraft{text, std::nullopt, abridged(line, kMaxMessage)}, why});
        // The word is between the two: what all can read does not tell it.
        tell_of_word(scene, text, *word, word->said + ".");
        return std::move(word->move);
    }
    return Move{ProposeDraft{text, std::nullopt, abridged(line, kMaxMessage)}, std::move(why)};
}

std::optional<DraftText> Bargainer::within_means(Scene& scene, const DraftText& text, std::string& what) {
    const Scenario& s = host_.scenario();
    std::optional<DraftText> best;
    double most = kMargin;
    const auto consider = [&](DraftText changed) {
        if (taboo(changed, scene.believed) || !check_text(s, scene.view.world, changed)) return false;
        const Appraisal worth = appraise(scene, changed);
        if (!worth.possible) return false;
        if (worth.own > most) most = worth.own, best = std::move(changed);
        return true;
    };
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const auto costs = game::term_costs(host_, scene.believed, text, i);
        if (!costs || std::none_of(costs->begin(), costs->end(), [&](const auto& cost) { return cost.actor == me_; }))
            continue;
        const std::vector<ParamDef>& params = s.clauses[text.terms[i].clause].params;
        bool less_helps = false;
        for (std::size_t p = 0; p < params.size() && !less_helps; ++p) {
            if (params[p].type != ParamType::kInteger && params[p].type != ParamType::kNumber) continue;
            // Downwards: the first that can be paid is the most that can.
            std::vector<double> values = values_of(s, params[p], text.parties);
            for (auto value = values.rbegin(); value != values.rend() && !less_helps; ++value) {
                if (*value >= text.terms[i].params[p]) continue;
                DraftText less = text;
                less.terms[i].params[p] = *value;
                less_helps = consider(std::move(less));
            }
        }
        if (less_helps) continue;
        if (auto without = without_term(s, text, i)) consider(std::move(*without));
    }
    if (best) what = would_sign(change_in_words(s, text, *best));
    return best;
}

std::optional<DraftText> Bargainer::for_home(Scene& scene, const DraftText& text, std::string& what) {
    const Scenario& s = host_.scenario();
    const Passage now = passage(host_, scene.believed, text);
    if (!now.hopeless() || now.least != me_) return std::nullopt;
    std::optional<DraftText> best;
    double most = kMargin;
    const auto consider = [&](DraftText changed) {
        if (taboo(changed, scene.believed) || !check_text(s, scene.view.world, changed)) return;
        const Appraisal worth = appraise(scene, changed);
        if (worth.possible && worth.own > most) most = worth.own, best = std::move(changed);
    };
    each_change_of_a_term(s, text, false, consider);
    if (best) what = would_sign(change_in_words(s, text, *best));
    return best;
}

bool Bargainer::decides_at_once(const Scene& scene, const DraftText& text, Assurance word) const {
    // The book has tried one text of each kind, and some of those nobody may table: this asks about the text itself.
    // With time to think the word is given as it would be, so that scripts which note what comes after it note this.
    World given = scene.believed;
    bool taken = false;
    if (effort_.forks) {
        game::Lookahead ahead{host_, scene.believed};
        taken =
            ahead.give(word.from, GiveAssurance{word.type, word.params, word.to}) && !ahead.world().assurances.empty();
        if (taken) given = ahead.world(), word.id = ahead.world().assurances.back()->id;
    }
    if (!taken) {
        word.id = AssuranceId{std::numeric_limits<std::uint32_t>::max()};
        given.assurances.assign(1, Shared<Assurance>{word});
    }
    const auto decided = game::word_on_text(host_, given, word.from, text, true);
    return std::any_of(decided.begin(), decided.end(),
                       [&](const game::WordDecided& one) { return one.assurance == word.id; });
}

void Bargainer::tell_of_word(Scene& scene, const DraftText& text, const Word& word, const std::string& said) {
    if (!effort_.forks) return;
    spokesperson(scene).say_later(std::get<GiveAssurance>(word.move.command).to,
                                  fmt::format("On the {}: {}", heading(host_.scenario(), text), said));
}

std::optional<Bargainer::Word> Bargainer::sweeten(Scene& scene, const DraftText& text,
                                                  const ById<ActorId, double>& gains, double own) {
    const Scenario& s = host_.scenario();
    if (s.assurances.empty() || words_given_ >= kMostWords || in_last_round(s, scene.view.world)) return std::nullopt;
    const World& world = scene.view.world;
    const Outlook look = outlook(scene);
    const Pledges pledge = pledges(scene);
    const auto guess = Book::estimate(scene.book.page(text), text);
    for (const ActorId other : voters(s, world, text) & world.seated) {
        if (other == me_ || assured_.contains(other)) continue;
        const double lacks = look.acceptable(other, text.parties) + kSure - gains[other];
        if (lacks <= 0) continue;
        // A word does not give means to who has none.
        if (guess && text.parties.contains(other) && !look.affordable(*guess, ActorSet::just(other))) continue;
        // What one hardly means to keep, one promises easily.
        const double most = 0.6 * own / std::max(0.3, mind().honesty);
        auto offer = pledge.best(me_, other, lacks / credence(s, world, other, me_), most);
        if (!offer) continue;
        // Nothing that tabling or signing this very text would break, or keep: that is no more than a yes.
        const Book::Bond& bond = scene.opening.bonds(me_)[offer->type.index()];
        const auto hit = [&](const Book::Kind& kind) { return kind.type == text.type; };
        if (std::any_of(bond.unsigned_.begin(), bond.unsigned_.end(), hit) ||
            std::any_of(bond.unannounced.begin(), bond.unannounced.end(), hit) ||
            decides_at_once(scene, text,
                            {AssuranceId{}, offer->type, me_, ActorSet::just(other), offer->params, world.round, {}}))
            continue;
        assured_.insert(other);
        ++words_given_;
        const std::string promised = promise_text(s, offer->type, offer->params);
        std::string line = spokesperson(scene).line_for("assure");
        if (line.empty()) line = "You have our word";
        return Word{Move{GiveAssurance{offer->type, std::move(offer->params), ActorSet::just(other)},
                         fmt::format("worth {:+.3f} to {}, which lacks {:.3f}; it costs {:.3f}", offer->worth,
                                     s.actors[other].name.str(), lacks, offer->cost)},
                    fmt::format("{}, {}: \"{}\"", without_stop(line), s.actors[other].name.str(), promised)};
    }
    return std::nullopt;
}

std::optional<Bargainer::Word> Bargainer::word_to(Scene& scene, const DraftText& text, ActorId other) {
    const auto guess = Book::estimate(scene.book.page(text), text);
    if (!guess) return std::nullopt;
    const std::size_t actors = host_.scenario().actors.size();
    ById<ActorId, double> gains(actors, 1.0);  // the others lack nothing
    ById<ActorId, double> believed(actors, 0.0);
    guess->add(scene.interests, believed);
    gains[other] = std::min(believed[other] - guess->burden(other), outlook(scene).acceptable(other, text.parties));
    return sweeten(scene, text, gains, look_again(scene, text));
}

std::string Bargainer::plan_word(Scene& scene, const DraftText& text, ActorId other) {
    auto word = word_to(scene, text, other);
    if (!word) return {};
    const auto& given = std::get<GiveAssurance>(word->move.command);
    std::string promised = promise_text(host_.scenario(), given.assurance, given.params);
    plan(std::move(word->move));
    return promised;
}

std::optional<Move> Bargainer::win_over(Scene& scene) {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    if (s.assurances.empty() || words_given_ >= kMostWords) return std::nullopt;
    for (const Shared<Draft>& draft : world.drafts) {
        const bool open = draft->status == DraftStatus::kOpen;
        const bool fallen = draft->status == DraftStatus::kRejected && draft->proposer == me_ && draft->version() < 3;
        if ((!open && !fallen) || draft->versions.back()->author != me_ || draft->versions.back()->round != world.round)
            continue;
        const DraftText& text = draft->text();
        ActorSet against;
        for (const ActorId other : voters(s, world, text)) {
            if (draft->vote(other) == Vote::kReject) against.insert(other);
        }
        // One may be won over; against several no single word helps.
        against = against - assured_;
        if (against.size() != 1) continue;
        auto word = word_to(scene, text, *against.begin());
        if (!word) continue;
        tell_of_word(scene, text, *word, fmt::format("{}. We count on you.", word->said));
        if (!open) {
            // What was refused comes back only because something has changed: the word.
            static constexpr const char* kAgain = "We table it once more.";
            planned_.push_back(Move{WithdrawDraft{draft->id, kAgain}, "with its word"});
            planned_.push_back(Move{ProposeDraft{text, draft->channel, kAgain}, "with its word"});
        }
        return std::move(word->move);
    }
    return std::nullopt;
}

std::optional<Move> Bargainer::move_text(Scene& scene) {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    for (const Shared<Draft>& draft : world.drafts) {
        const DraftText& text = draft->text();
        const bool open = draft->status == DraftStatus::kOpen;
        if ((!open && draft->status != DraftStatus::kRejected) || draft->versions.back()->round != world.round ||
            draft->version() >= kMaxVersion)
            continue;
        const bool pen = pen_of(s, world, text.framework) == me_;
        const bool own = effort_.forks && draft->proposer == me_ && draft->versions.back()->author == me_ &&
                         counters_[draft->id.value] < kMaxCounters;
        if ((!pen && !own) || !writes(scene, *draft)) continue;
        ActorSet against;
        ActorSet silent;
        for (const ActorId other : voters(s, world, text)) {
            if (draft->vote(other) == Vote::kReject) against.insert(other);
            if (draft->vote(other) == Vote::kNone) silent.insert(other);
        }
        if (against.empty() || (open && !(silent & world.seated).empty())) continue;
        auto change = pen ? towards(scene, *draft, against) : concession(scene, *draft, against);
        const bool barred = effort_.forks && chorus_bars(host_, scene.believed, text);
        if (own && barred) {
            // They do not bargain: one change of what they object to, or none.
            change.reset();
            if (auto past = past_bar(scene, outlook(scene), text, {Bar::By::kChorus, {}}, Mend::kStep)) {
                against = against & s.chorus;
                std::string what = change_in_words(s, text, *past);
                change = Change{std::move(*past), std::move(what)};
            }
        } else if (change && effort_.forks && !barred && chorus_bars(host_, scene.believed, change->text)) {
            change.reset();
        }
        if (!change || tabled_.count(key_of(change->text)) != 0) continue;
        const Appraisal worth = appraise(scene, change->text);
        if (!worth.possible || worth.own < (pen ? 0 : std::max(kMargin, demand(scene, *draft)))) continue;
        tabled_.insert(key_of(change->text));
        ++counters_[draft->id.value];
        return Move{AmendDraft{draft->id, draft->version(), std::move(change->text),
                               abridged(fmt::format("To meet {}: {}.", list_text(names_of(s, against)), change->what),
                                        kMaxMessage)},
                    fmt::format("value {:+.3f}", worth.own)};
    }
    return std::nullopt;
}

}  // namespace demarche::ai
