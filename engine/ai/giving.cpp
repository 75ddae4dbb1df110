#include "ai/giving.h"

#include <algorithm>

namespace demarche::ai {

bool Giving::by(AgreementTypeId type, ClauseId clause, const Book::Option& option) const {
    const auto among = [](const auto& all, auto one) { return std::find(all.begin(), all.end(), one) != all.end(); };
    const bool pays = std::any_of(option.costs.begin(), option.costs.end(), [&](const script::ResourceCost& cost) {
        return giver(cost.actor) && among(sought_.resources, cost.resource);
    });
    if (pays && !among(s_.agreements[type].required, clause)) return true;
    if (!among(sought_.clauses, clause)) return false;
    const std::vector<ParamDef>& params = s_.clauses[clause].params;
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (params[i].type == ParamType::kParty && !giver(ActorId{static_cast<std::size_t>(option.params[i])}))
            return false;
    }
    return true;
}

bool Giving::may_be(AgreementTypeId type, const Book::Page& page) const {
    return std::any_of(page.clauses.begin(), page.clauses.end(), [&](const Book::ClauseValues& values) {
        return std::any_of(values.options.begin(), values.options.end(),
                           [&](const Book::Option& option) { return by(type, values.clause, option); });
    });
}

ClauseId Giving::in(const DraftText& text, const Book::Page& page) const {
    const auto estimate = Book::estimate(page, text);
    for (std::size_t i = 0; estimate && i < text.terms.size(); ++i) {
        if (by(text.type, text.terms[i].clause, *estimate->options[i])) return text.terms[i].clause;
    }
    return {};
}

bool Giving::put_into(Package& package, const Sheet& sheet, ActorId me) const {
    const ActorSet parties = package.plain.parties;
    const AgreementTypeId type = package.plain.type;
    for (const Package::Chosen& term : package.terms) {
        if (by(type, term.clause, *term.option)) return true;
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
            if (!parties.includes(row.named) || !by(type, sheet.clause(c).clause, *row.option)) continue;
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
        const auto most_terms = static_cast<std::size_t>(s_.agreements[type].max_clauses);
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
