#include "ai/giving.h"

#include <algorithm>

#include "diplomacy/param_value.h"

namespace demarche::ai {

namespace {

constexpr double kHalfOfMost = 0.5;

template <class Id>
bool among(const std::vector<Id>& all, Id one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

std::size_t counting(const ClauseDef& clause) {
    for (std::size_t i = 0; i < clause.params.size(); ++i) {
        if (clause.params[i].type == ParamType::kInteger && clause.params[i].name.find("round") == std::string::npos)
            return i;
    }
    return clause.params.size();
}

Giving::Giving(const Scenario& scenario, const Question::Sought& sought, AgreementTypeId type, const Book::Page& page)
    : s_(scenario), sought_(sought), type_(type), page_(page) {
    double most = 0;
    for (const Book::ClauseValues& values : page.clauses) {
        for (const Book::Option& option : values.options) {
            if (!sought.resources.empty() && values.clause != s_.lead.clause) most = std::max(most, bound(option));
        }
    }
    least_ = kHalfOfMost * most;
}

double Giving::bound(const Book::Option& option) const {
    double sum = 0;
    for (const ResourceCost& cost : option.costs) {
        if (giver(cost.actor) && among(sought_.resources, cost.resource)) sum += cost.amount;
    }
    return sum;
}

bool Giving::by(ClauseId clause, const Book::Option& option) const {
    if (least_ > 0 && clause != s_.lead.clause && bound(option) >= least_) return true;
    if (!among(sought_.clauses, clause)) return false;
    const std::vector<ParamDef>& params = s_.clauses[clause].params;
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (params[i].type == ParamType::kParty && !giver(id_in<ActorId>(option.params[i]))) return false;
    }
    return true;
}

bool Giving::may_be() const {
    return std::any_of(page_.clauses.begin(), page_.clauses.end(), [&](const Book::ClauseValues& values) {
        return std::any_of(values.options.begin(), values.options.end(),
                           [&](const Book::Option& option) { return by(values.clause, option); });
    });
}

ClauseId Giving::in(const DraftText& text) const {
    const auto estimate = Book::estimate(page_, text);
    for (std::size_t i = 0; estimate && i < text.terms.size(); ++i) {
        if (by(text.terms[i].clause, *estimate->options[i])) return text.terms[i].clause;
    }
    return {};
}

bool Giving::put_into(Package& package, const Sheet& sheet, ActorId me) const {
    const ActorSet parties = package.plain.parties;
    for (const Package::Chosen& term : package.terms) {
        if (by(term.clause, *term.option)) return true;
    }
    const auto row_of = [&](std::size_t c, const Book::Option* option) {
        for (std::size_t r = sheet.begin(c); r < sheet.end(c); ++r) {
            if (sheet.row(r).option == option) return r;
        }
        return Sheet::kOut;
    };
    std::size_t clause = 0;
    std::size_t best = Sheet::kOut;
    double most = 0;
    for (std::size_t c = 0; c < sheet.clauses(); ++c) {
        for (std::size_t r = sheet.begin(c); r < sheet.end(c); ++r) {
            const Book::Row& row = sheet.row(r);
            if (!parties.includes(row.named) || !by(sheet.clause(c).clause, *row.option)) continue;
            // What can be paid for comes before what cannot.
            const double merit = sheet.merit(r, me, parties) - (sheet.payable(r) ? 0 : 10);
            if (best == Sheet::kOut || merit > most) clause = c, best = r, most = merit;
        }
    }
    if (best == Sheet::kOut) return false;
    const ClauseId what = sheet.clause(clause).clause;
    const auto stands = std::find_if(package.terms.begin(), package.terms.end(),
                                     [&](const Package::Chosen& term) { return term.clause == what; });
    std::size_t before = Sheet::kOut;
    if (stands != package.terms.end()) {
        before = row_of(clause, stands->option);
        stands->option = sheet.row(best).option;
    } else {
        const auto most_terms = static_cast<std::size_t>(s_.agreements[type_].max_clauses);
        if (package.terms.size() >= most_terms) return false;
        package.terms.push_back({what, sheet.row(best).option});
    }
    for (std::size_t i = 0; i < package.gains.size(); ++i) {
        const ActorId actor{i};
        package.gains[actor] += sheet.gain(best, actor, parties) - sheet.gain(before, actor, parties);
    }
    return true;
}

}  // namespace demarche::ai
