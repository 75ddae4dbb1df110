#include "ai/packages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>

#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "negotiation/package_search.h"

namespace demarche::ai {

namespace {

constexpr int kMoreTerms = 5;          ///< Optional terms in a text of one's own: it should be readable,
constexpr int kMostTerms = 6;          ///< with one more that wins somebody over.
constexpr double kWorthATerm = 0.003;  ///< A term is put in for at least this.
constexpr int kMends = 5;              ///< Changes made to win over those who would refuse.
constexpr int kWidth = 3;              ///< Texts that the thorough search keeps from step to step,
constexpr int kBudget = 300;           ///< and how many it looks at; what more would promise, the whole does not keep.
constexpr double kDoubt = 0.012;       ///< How far off a believed gain may be.
constexpr double kOutOfReach = -1e6;   ///< The gain of what cannot be paid for.

bool one_apart(const std::vector<double>& a, const std::vector<double>& b) {
    int differ = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        differ += a[i] != b[i];
    return differ == 1;
}

/// Those between whom a package is sought.
struct Table {
    ActorSet parties;
    ActorSet needed;  ///< Whose vote counts, without this seat.
    ActorSet who;     ///< Whose gains are looked at.
    int most_terms = 0;
};

/// A choice of rows, one or none for each clause, and what they come to.
struct Choice {
    std::vector<std::size_t> rows;
    ById<ActorId, double> gains;
    int terms = 0;
    int extra = 0;

    Choice(const Sheet& sheet, const Table& table, std::size_t actors)
        : rows(sheet.clauses(), Sheet::kOut), gains(actors, 0.0) {
        for (const ActorId actor : table.who)
            gains[actor] = sheet.plain(actor);
    }
    void put(const Sheet& sheet, const Table& table, std::size_t clause, std::size_t row) {
        const std::size_t before = rows[clause];
        for (const ActorId actor : table.who)
            gains[actor] += sheet.gain(row, actor, table.parties) - sheet.gain(before, actor, table.parties);
        const int more = (row != Sheet::kOut) - (before != Sheet::kOut);
        terms += more;
        if (!sheet.clause(clause).required) extra += more;
        rows[clause] = row;
    }
};

/// What the rows that can stand between the parties bring those whose minds the search reads, net of what they ask of
/// them as parties: of each row first the seat itself, then those who are needed.
class Nets {
 public:
    Nets(const Sheet& sheet, const Table& table, ActorId me) : rows_(sheet.page().between(table.parties)) {
        struct Mind {
            ActorId actor;
            bool party;
        };
        std::array<Mind, ActorSet::kCapacity + 1> minds;
        const auto add = [&](ActorId actor) { minds[width_++] = {actor, table.parties.contains(actor)}; };
        add(me);
        for (const ActorId other : table.needed)
            add(other);
        net_.reset(new double[rows_.size() * width_]);
        double* at = net_.get();
        for (const std::size_t r : rows_) {
            const double* const brings = sheet.brings(r);
            const double* const burdens = sheet.row(r).option->burden.data();
            for (std::size_t k = 0; k < width_; ++k) {
                const Mind mind = minds[k];
                *at++ = brings[mind.actor.index()] - (mind.party ? burdens[mind.actor.index()] : 0.0);
            }
            if (!sheet.payable(r)) at[-static_cast<std::ptrdiff_t>(width_)] = kOutOfReach;
        }
        first_.reserve(sheet.clauses() + 1);
        std::size_t i = 0;
        for (std::size_t c = 0; c < sheet.clauses(); ++c) {
            first_.push_back(i);
            while (i < rows_.size() && rows_[i] < sheet.end(c))
                ++i;
        }
        first_.push_back(i);
        out_.assign(width_, 0.0);
    }
    /// The rows of a clause, numbered among those that can stand: from `begin` up to, not with, `end`.
    [[nodiscard]] std::size_t begin(std::size_t c) const { return first_[c]; }
    [[nodiscard]] std::size_t end(std::size_t c) const { return first_[c + 1]; }
    /// Its number on the sheet.
    [[nodiscard]] std::size_t row(std::size_t i) const { return rows_[i]; }
    [[nodiscard]] const double* net(std::size_t i) const { return net_.get() + i * width_; }
    /// The same of a row of the sheet, which must be one of these; nothing for kOut.
    [[nodiscard]] const double* of_row(std::size_t row) const {
        if (row == Sheet::kOut) return out_.data();
        return net(static_cast<std::size_t>(std::lower_bound(rows_.begin(), rows_.end(), row) - rows_.begin()));
    }
    [[nodiscard]] std::size_t width() const { return width_; }

 private:
    const std::vector<std::size_t>& rows_;
    std::size_t width_ = 0;
    std::unique_ptr<double[]> net_;
    std::vector<std::size_t> first_;
    std::vector<double> out_;
};

/// The best row for each clause, and the optional clauses that serve best. `care`: what others' gains count.
Choice pick(const Sheet& sheet, const Table& table, const Nets& nets, std::size_t actors, double care, Stream& luck) {
    Choice out{sheet, table, actors};
    struct Wish {
        std::size_t clause;
        std::size_t row;
        double merit;
    };
    std::vector<Wish> wishes;
    wishes.reserve(sheet.clauses());
    for (std::size_t c = 0; c < sheet.clauses(); ++c) {
        Wish best{c, Sheet::kOut, 0};
        for (std::size_t i = nets.begin(c); i < nets.end(c); ++i) {
            const double* const net = nets.net(i);
            double merit = net[0];
            for (std::size_t k = 1; k < nets.width(); ++k)
                merit += net[k] < 0 ? net[k] * (0.5 + care) : net[k] * care * 0.5;
            if (best.row == Sheet::kOut || merit > best.merit) best = {c, nets.row(i), merit};
        }
        if (best.row == Sheet::kOut) continue;
        best.merit += 0.002 * luck.unit();
        if (sheet.clause(c).required) {
            out.put(sheet, table, c, best.row);
        } else if (best.merit > kWorthATerm) {
            wishes.push_back(best);
        }
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) { return a.merit > b.merit; });
    for (const Wish& wish : wishes) {
        if (out.terms >= table.most_terms || out.extra >= kMoreTerms) break;
        out.put(sheet, table, wish.clause, wish.row);
    }
    return out;
}

/// Changes one thing at a time until everybody who is needed is believed to accept, at the least price.
void mend(const Outlook& outlook, const Sheet& sheet, const Table& table, const Nets& nets, Choice& choice) {
    struct Needed {
        double acceptable;
        double gain;
    };
    std::array<Needed, ActorSet::kCapacity> needed;
    for (int step = 0; step < kMends; ++step) {
        double lacking = 0;
        std::size_t count = 0;
        for (const ActorId other : table.needed) {
            needed[count] = {outlook.acceptable(other, table.parties), choice.gains[other]};
            lacking += std::max(0.0, needed[count].acceptable - needed[count].gain);
            ++count;
        }
        if (lacking <= 0) return;
        const double own_gain = choice.gains[outlook.me];
        std::size_t best_clause = 0;
        std::size_t best_row = Sheet::kOut;
        double best = 0;
        const auto consider = [&](std::size_t c, std::size_t row, const double* net, const double* before) {
            const double own = net[0] - before[0];
            if (own_gain + own <= 0) return;
            // No change brings over more than all who lack something: what could not be the best is not added up.
            if (lacking + 0.6 * own <= best) return;
            double after = 0;
            for (std::size_t k = 0; k < count; ++k)
                after += std::max(0.0, needed[k].acceptable - (needed[k].gain + (net[k + 1] - before[k + 1])));
            if (lacking - after < 0.0005) return;
            const double merit = (lacking - after) + 0.6 * own;
            if (merit > best) best = merit, best_clause = c, best_row = row;
        };
        for (std::size_t c = 0; c < sheet.clauses(); ++c) {
            const bool in = choice.rows[c] != Sheet::kOut;
            const double* const before = nets.of_row(choice.rows[c]);
            if (in && !sheet.clause(c).required) consider(c, Sheet::kOut, nets.of_row(Sheet::kOut), before);
            if (!in && (choice.terms >= table.most_terms || choice.extra >= kMostTerms)) continue;
            for (std::size_t i = nets.begin(c); i < nets.end(c); ++i) {
                if (nets.row(i) != choice.rows[c]) consider(c, nets.row(i), nets.net(i), before);
            }
        }
        if (best <= 0) return;
        choice.put(sheet, table, best_clause, best_row);
    }
}

/// A sheet as the issues of a published domain, so that what searches packages there searches texts here: each clause
/// is an issue, its values are the rows that can stand between the parties, and to leave it out where that may be.
class Issues {
 public:
    Issues(const Sheet& sheet, const Nets& nets) {
        std::vector<std::vector<double>> own;
        for (std::size_t c = 0; c < sheet.clauses(); ++c) {
            std::vector<std::size_t> rows;
            if (!sheet.clause(c).required) rows.push_back(Sheet::kOut);
            for (std::size_t i = nets.begin(c); i < nets.end(c); ++i) {
                if (nets.net(i)[0] > kOutOfReach) rows.push_back(nets.row(i));
            }
            std::vector<double>& table = own.emplace_back();
            for (const std::size_t row : rows)
                table.push_back(nets.of_row(row)[0]);
            possible_ = possible_ && !rows.empty();
            rows_.push_back(std::move(rows));
        }
        own_ = PackageValue{std::move(own)};
    }
    /// Can every required clause be filled in?
    [[nodiscard]] bool possible() const { return possible_; }
    [[nodiscard]] const PackageValue& own() const { return own_; }
    [[nodiscard]] std::size_t row(std::size_t clause, std::uint16_t value) const { return rows_[clause][value]; }
    [[nodiscard]] demarche::Package package_of(const Choice& choice) const {
        demarche::Package out;
        for (std::size_t c = 0; c < rows_.size(); ++c) {
            const auto at = std::find(rows_[c].begin(), rows_[c].end(), choice.rows[c]);
            out.push_back(static_cast<std::uint16_t>(at == rows_[c].end() ? 0 : at - rows_[c].begin()));
        }
        return out;
    }

 private:
    std::vector<std::vector<std::size_t>> rows_;  ///< By clause, then value.
    PackageValue own_;
    bool possible_ = true;
};

/// The choice that promises most of those found from these on, if one brings this seat `least`.
std::optional<Choice> promising(const Outlook& outlook, const Sheet& sheet, const Table& table, const Nets& nets,
                                const DraftText& plain, const std::vector<Choice>& from, double least) {
    const Issues issues{sheet, nets};
    if (!issues.possible()) return std::nullopt;
    const std::size_t actors = outlook.scenario.actors.size();
    const Choice empty{sheet, table, actors};
    ById<ActorId, double> gains = empty.gains;
    const Prospects prospects{outlook, plain};
    const double trusted = outlook.discounted(1, table.parties);
    PackageSearch task;
    task.own = &issues.own();
    task.least = least - empty.gains[outlook.me];
    task.width = kWidth;
    task.budget = kBudget;
    for (const Choice& choice : from)
        task.seeds.push_back(issues.package_of(choice));
    task.score = [&](const demarche::Package& package) {
        int terms = 0;
        int extra = 0;
        gains = empty.gains;
        for (std::size_t c = 0; c < package.size(); ++c) {
            const std::size_t row = issues.row(c, package[c]);
            if (row == Sheet::kOut) continue;
            ++terms;
            if (!sheet.clause(c).required) ++extra;
            const double* const net = nets.of_row(row);
            gains[outlook.me] += net[0];
            std::size_t k = 0;
            for (const ActorId other : table.needed)
                gains[other] += net[++k];
        }
        if (terms > table.most_terms || extra > kMostTerms) return kOutOfReach;
        const double own = gains[outlook.me];
        return own <= 0 ? own : own * trusted * prospects.chance(gains);
    };
    const auto found = search_packages(task);
    if (!found) return std::nullopt;
    Choice out = empty;
    for (std::size_t c = 0; c < found->size(); ++c)
        out.put(sheet, table, c, issues.row(c, (*found)[c]));
    return out;
}

}  // namespace

Sheet::Sheet(const Outlook& outlook, const Book::Page& page)
    : page_(page),
      interests_(outlook.interests),
      plain_(outlook.scenario.actors.size(), 0.0),
      brings_(new double[page.rows.size() * plain_.size()]),
      known_(page.rows.size(), 0),
      payable_(page.rows.size(), 1) {
    interests_.add(page.plain, plain_);
    // Many rows ask the same actors for the same resources.
    constexpr double kUnasked = -std::numeric_limits<double>::infinity();
    const std::size_t resources = outlook.scenario.resources.size();
    std::vector<double> means(plain_.size() * resources, kUnasked);
    for (std::size_t r = 0; r < page.rows.size(); ++r) {
        for (const ResourceCost& cost : page.rows[r].option->costs) {
            double& has = means[cost.actor.index() * resources + cost.resource.index()];
            if (has == kUnasked) has = outlook.means(cost.actor, cost.resource);
            if (!covers(has, cost.amount)) payable_[r] = 0;
        }
    }
    if (outlook.never_signed == nullptr) return;
    outlook.never_signed->each(outlook.world.round, [&](ActorId actor, ClauseId id) {
        for (std::size_t c = 0; c < page.clauses.size(); ++c) {
            if (page.clauses[c].clause != id) continue;
            // The rows of a clause that is required are told from its defaults.
            if (page.clauses[c].required) {
                plain_[actor] -= NeverSigned::kPrice;
            } else {
                never_signed_.emplace_back(c, actor);
            }
        }
    });
}

void Sheet::look_at(std::size_t r) const {
    double* const brings = brings_.get() + r * plain_.size();
    std::fill(brings, brings + plain_.size(), 0.0);
    interests_.add(row(r).option->shifts, brings);
    for (const auto& [c, actor] : never_signed_) {
        if (r >= begin(c) && r < end(c)) brings[actor.index()] -= NeverSigned::kPrice;
    }
    known_[r] = 1;
}

double Outlook::discounted(double gain, ActorSet parties) const {
    return gain > 0 ? gain * reliability(scenario, world, me, parties, mind.risk) : gain;
}

Prospects::Prospects(const Outlook& outlook, const DraftText& text)
    : rule_(rule_of(outlook.scenario, text)), ballot_(blank_ballot(outlook.scenario, outlook.world, text, true)) {
    const World& world = outlook.world;
    // Which terms it will have is open as yet, and hardly any asks nothing of those who sign.
    ballot_.extra = text.parties;
    for (const ActorId actor : voters(outlook.scenario, world, text)) {
        if (actor == outlook.me) {
            ballot_.accepted.insert(actor);
        } else if (!outlook.scenario.playable.contains(actor)) {
            ballot_.abstained.insert(actor);  // a chorus speaks for itself when the draft is tabled
        } else if (world.seated.contains(actor)) {
            asked_.insert(actor);
            acceptable_[actor.index()] = outlook.acceptable(actor, text.parties);
        }
    }
}

ActorSet Prospects::lacking(const Ballot& votes) const {
    const Tally result = tally(rule_, votes);
    ActorSet who = votes.extra - votes.accepted;
    if (result.outcome != Outcome::kYes) who = who | (result.missing.empty() ? asked_ : result.missing);
    return who;
}

ActorSet Prospects::hangs_on(ActorSet willing) const {
    for (const auto& [with, whom] : known_) {
        if (with == willing) return whom;
    }
    Ballot ballot = ballot_;
    ballot.accepted = ballot.accepted | willing;
    ballot.rejected = asked_ - willing;
    // Those who hold it back, and those without whose acceptance it would not pass.
    ActorSet whom = lacking(ballot);
    for (const ActorId actor : willing) {
        Ballot without = ballot;
        without.accepted.erase(actor);
        without.rejected.insert(actor);
        if (!lacking(without).empty()) whom.insert(actor);
    }
    known_.emplace_back(willing, whom);
    return whom;
}

double Prospects::chance(const ById<ActorId, double>& gains) const {
    std::array<double, ActorSet::kCapacity> odds;
    ActorSet willing;
    for (const ActorId actor : asked_) {
        const double x = (gains[actor] - acceptable_[actor.index()]) / kDoubt;
        odds[actor.index()] = 0.5 + 0.5 * x / std::sqrt(1 + x * x);  // an algebraic sigmoid: the same on every machine
        if (odds[actor.index()] > 0.5) willing.insert(actor);
    }
    const ActorSet whom = hangs_on(willing);
    double chance = 1;
    for (const ActorId actor : whom& asked_)
        chance *= odds[actor.index()];
    // Somebody who is not at the table cannot be won over.
    return (whom - asked_).empty() ? chance : 0.1 * chance;
}

double Outlook::chance(const DraftText& text, const ById<ActorId, double>& gains) const {
    return Prospects{*this, text}.chance(gains);
}

double Outlook::means(ActorId actor, ResourceId resource) const {
    const double free = world.numbers[scenario.free_slot(actor, resource)];
    if (actor == me) return free;
    if (purses != nullptr && purses->known()) return purses->means(actor, resource);
    const ResourceDef& def = scenario.resources[resource];
    const double given = free + def.renew * (world.round - 1);
    return (def.cap ? std::min(given, std::max(*def.cap, free)) : given) -
           world.numbers[scenario.committed_slot(actor, resource)];
}

bool Outlook::affordable(const Book::Estimate& estimate, ActorSet whose) const {
    for (const Book::Option* option : estimate.options) {
        for (const ResourceCost& cost : option->costs) {
            if (!whose.contains(cost.actor)) continue;
            double sum = 0;
            for (const Book::Option* other : estimate.options) {
                for (const ResourceCost& one : other->costs) {
                    if (one.actor == cost.actor && one.resource == cost.resource) sum += one.amount;
                }
            }
            if (!covers(means(cost.actor, cost.resource), sum)) return false;
        }
    }
    return true;
}

bool Outlook::could_stand(const Book::Page& page, const DraftText& text) const {
    if (!check_text(scenario, world, text)) return false;
    const auto estimate = Book::estimate(page, text);
    return !estimate || affordable(*estimate, text.parties);
}

std::optional<DraftText> without_term(const Scenario& scenario, const DraftText& text, std::size_t term) {
    if (scenario.agreements[text.type].requires_clause(text.terms[term].clause)) return std::nullopt;
    DraftText out = text;
    out.terms.erase(out.terms.begin() + static_cast<std::ptrdiff_t>(term));
    return out;
}

void each_change_of_a_term(const Scenario& scenario, const DraftText& text, bool parties,
                           const std::function<void(DraftText)>& look) {
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const std::vector<ParamDef>& params = scenario.clauses[text.terms[i].clause].params;
        for (std::size_t p = 0; p < params.size(); ++p) {
            if (!parties && params[p].type == ParamType::kParty) continue;
            for (const double value : values_of(scenario, params[p], text.parties)) {
                if (value == text.terms[i].params[p]) continue;
                DraftText changed = text;
                changed.terms[i].params[p] = value;
                look(std::move(changed));
            }
        }
        if (auto without = without_term(scenario, text, i)) look(std::move(*without));
    }
}

DraftText Package::text() const {
    DraftText out = plain;
    out.terms.reserve(terms.size());
    for (const Chosen& chosen : terms)
        out.terms.push_back({chosen.clause, chosen.option->params});
    return out;
}

std::optional<Package> best_package(const Outlook& outlook, const Sheet& sheet, DraftText plain, Search search,
                                    Stream& luck, double least) {
    if (!sheet.page().possible) return std::nullopt;
    const Scenario& s = outlook.scenario;
    const AgreementDef& type = s.agreements[plain.type];
    plain.terms.clear();
    Table table{plain.parties, voters(s, outlook.world, plain), {}, type.max_clauses};
    table.who = table.needed | plain.parties;
    table.who.insert(outlook.me);
    table.needed = table.needed & outlook.world.seated;
    table.needed.erase(outlook.me);
    // What serves this seat, mended for the others; and what serves all from the start.
    const double selfish = 0.1;
    const double fair = 0.3 + 0.5 * outlook.mind.reciprocity;
    std::optional<Package> best;
    const Nets nets{sheet, table, outlook.me};
    const auto begin = [&](double care) {
        Choice choice = pick(sheet, table, nets, s.actors.size(), care, luck);
        mend(outlook, sheet, table, nets, choice);
        return choice;
    };
    const auto keep = [&](Choice choice) {
        const double own = outlook.discounted(choice.gains[outlook.me], plain.parties);
        if (own <= least) return;
        Package package{plain, {}, std::move(choice.gains)};
        package.terms.reserve(static_cast<std::size_t>(choice.terms));
        for (const bool required : {true, false}) {
            for (std::size_t c = 0; c < sheet.clauses(); ++c) {
                if (choice.rows[c] == Sheet::kOut || sheet.clause(c).required != required) continue;
                package.terms.push_back({sheet.clause(c).clause, sheet.row(choice.rows[c]).option});
            }
        }
        if (package.terms.size() < type.required.size()) return;  // a term in which nobody here may be named
        package.gains[outlook.me] = own;
        package.chance = outlook.chance(plain, package.gains);
        package.promise = package.gains[outlook.me] * package.chance;
        best = std::move(package);
    };
    if (search == Search::kQuick) {
        keep(begin(luck.unit() < 0.5 ? selfish : fair));
    } else {
        const std::vector<Choice> from{begin(selfish), begin(fair)};
        if (auto choice = promising(outlook, sheet, table, nets, plain, from, least)) keep(std::move(*choice));
    }
    return best;
}

std::string clause_as_set(const Scenario& scenario, const Term& term) {
    const ClauseDef& clause = scenario.clauses[term.clause];
    std::string terms;
    for (std::size_t i = 0; i < clause.params.size() && i < term.params.size(); ++i) {
        const ParamDef& def = clause.params[i];
        // What can be set in one way only says nothing.
        const bool number = def.type == ParamType::kInteger || def.type == ParamType::kNumber;
        if (number && def.min == def.max) continue;
        terms += fmt::format("{}{} {}", terms.empty() ? "" : "; ", def.name, value_text(scenario, def, term.params[i]));
    }
    return terms.empty() ? fmt::format("'{}'", clause.name.str()) : fmt::format("'{}' ({})", clause.name.str(), terms);
}

std::string change_in_words(const Scenario& scenario, const DraftText& before, const DraftText& after) {
    for (const Term& term : after.terms) {
        if (find_term(before, term.clause) == nullptr) return "with " + clause_as_set(scenario, term);
    }
    for (const Term& term : before.terms) {
        if (find_term(after, term.clause) == nullptr)
            return fmt::format("without '{}'", scenario.clauses[term.clause].name.str());
    }
    return "with one change: " + describe(scenario, differences(before, after).front(), before, after);
}

std::string would_sign(const std::string& change) {
    return "We would sign " + change + ".";
}

std::optional<Change> best_change(const Outlook& outlook, const Sheet& sheet, const DraftText& text, const Merit& merit,
                                  const MayStand& may) {
    if (!sheet.page().possible) return std::nullopt;
    const Scenario& s = outlook.scenario;
    ActorSet who = text.parties | voters(s, outlook.world, text);
    who.insert(outlook.me);
    struct Found {
        std::size_t clause = 0;
        std::size_t row = Sheet::kOut;
        std::size_t term = 0;
    };
    std::optional<Found> best;
    double most = 0;
    ById<ActorId, double> delta(s.actors.size(), 0.0);
    const auto consider = [&](const Found& found, std::size_t before) {
        if (found.row != Sheet::kOut &&
            !(sheet.payable(found.row) && text.parties.includes(sheet.row(found.row).named)))
            return;
        for (const ActorId actor : who)
            delta[actor] = sheet.gain(found.row, actor, text.parties) - sheet.gain(before, actor, text.parties);
        const double got = merit(delta);
        if (got <= most) return;
        const auto option = [&](std::size_t row) { return row == Sheet::kOut ? nullptr : sheet.row(row).option; };
        if (may && !may(sheet.clause(found.clause).clause, option(before), option(found.row))) return;
        most = got;
        best = found;
    };
    for (std::size_t c = 0; c < sheet.clauses(); ++c) {
        const auto at = std::find_if(text.terms.begin(), text.terms.end(),
                                     [&](const Term& term) { return term.clause == sheet.clause(c).clause; });
        const auto term = static_cast<std::size_t>(at - text.terms.begin());
        // What stands is worth what the nearest setting is that the book knows.
        std::size_t stands = Sheet::kOut;
        if (at != text.terms.end()) {
            const Book::Option* now = Book::nearest(sheet.clause(c), at->params);
            for (std::size_t r = sheet.begin(c); r < sheet.end(c); ++r) {
                if (sheet.row(r).option == now) stands = r;
            }
            if (!sheet.clause(c).required) consider({c, Sheet::kOut, term}, stands);
        } else if (static_cast<int>(text.terms.size()) >= s.agreements[text.type].max_clauses) {
            continue;
        }
        for (std::size_t r = sheet.begin(c); r < sheet.end(c); ++r) {
            // One thing at a time: a setting that is two parameters away from what stands is no single change.
            if (r != stands && (at == text.terms.end() || one_apart(sheet.row(r).option->params, at->params)))
                consider({c, r, term}, stands);
        }
    }
    if (!best) return std::nullopt;
    Change out{text, {}};
    if (best->term == text.terms.size()) {
        out.text.terms.push_back({sheet.clause(best->clause).clause, sheet.row(best->row).option->params});
    } else if (best->row == Sheet::kOut) {
        out.text.terms.erase(out.text.terms.begin() + static_cast<std::ptrdiff_t>(best->term));
    } else {
        out.text.terms[best->term].params = sheet.row(best->row).option->params;
    }
    out.what = change_in_words(s, text, out.text);
    return out;
}

}  // namespace demarche::ai
