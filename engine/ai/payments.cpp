// Who pays: what each gives for a text, what this seat would pay itself, and whether it would have somebody else pay.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/bargainer.h"
#include "ai/halves.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "game/query.h"

namespace demarche::ai {

Spokesperson::Bill Spokesperson::bill_of(const DraftText& text, ActorId to,
                                         const std::vector<ClauseId>& clauses) const {
    const Scenario& s = host_.scenario();
    struct Due {
        std::size_t term;
        ResourceCost cost;
    };
    std::vector<Due> dues;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const ClauseId clause = text.terms[i].clause;
        if (!clauses.empty() && std::find(clauses.begin(), clauses.end(), clause) == clauses.end()) continue;
        const auto costs = game::term_costs(host_, scene_.believed, text, i);
        for (const ResourceCost& cost : costs ? *costs : std::vector<ResourceCost>{}) {
            if (cost.amount > 0) dues.push_back({i, cost});
        }
    }
    // Money pays; where none is asked for, what else a text takes.
    const auto* const words = memory_.words.get();
    const auto is_money = [&](const Due& due) { return words != nullptr && words->money(due.cost.resource); };
    if (std::any_of(dues.begin(), dues.end(), is_money))
        std::erase_if(dues, [&](const Due& due) { return !is_money(due); });
    // Of several means the one that most is given of: who gives some of each is no answer to who pays.
    Bill out;
    ById<ResourceId, double> sums(s.resources.size(), 0.0);
    for (const Due& due : dues)
        sums[due.cost.resource] += due.cost.amount;
    for (std::size_t r = 0; r < s.resources.size(); ++r) {
        if (sums[ResourceId{r}] > out.total) out.total = sums[ResourceId{r}], out.with = ResourceId{r};
    }
    for (const ActorId payer : ActorSet::first(s.actors.size())) {
        double sum = 0;
        std::vector<std::string> names;
        for (const Due& due : dues) {
            if (due.cost.actor != payer || due.cost.resource != out.with) continue;
            sum += due.cost.amount;
            const std::string name = "'" + s.clauses[text.terms[due.term].clause].name.str() + "'";
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
        if (names.empty()) continue;
        const std::string what =
            fmt::format("{} {}: {}.", number_text(sum), s.resources[out.with].name.str(), list_text(names));
        out.said += out.said.empty() ? "" : " ";
        out.said += payer == me_  ? "We would give " + what
                    : payer == to ? "You would give " + what
                                  : fmt::format("{} would give {}", s.actors[payer].name.str(), what);
    }
    for (const Due& due : dues) {
        if (due.cost.resource != out.with) continue;
        out.by_term.emplace_back(due.term, due.cost.amount);
        if (due.cost.actor == me_) out.ours += due.cost.amount;
    }
    return out;
}

std::string Spokesperson::paid_by(const DraftText& text, const Bill& bill, ActorId payer, double amount,
                                  const std::function<double(const DraftText&)>& enough) {
    const Scenario& s = host_.scenario();
    std::optional<DraftText> best;
    ClauseId clause;
    double nearest = 0;
    for (const auto& [index, due] : bill.by_term) {
        const Term& term = text.terms[index];
        const std::vector<ParamDef>& params = s.clauses[term.clause].params;
        for (std::size_t i = 0; i < params.size(); ++i) {
            if (params[i].type != ParamType::kParty || id_in<ActorId>(term.params[i]) == payer) continue;
            DraftText so = text;
            so.terms[index].params[i] = static_cast<double>(payer.index());
            so.parties.insert(payer);
            const double far = std::abs(due - amount);
            if ((best && far >= nearest) || !check_text(s, scene_.view.world, so)) continue;
            best = std::move(so), clause = term.clause, nearest = far;
        }
    }
    if (!best) return {};
    const std::string who = s.actors[payer].name.str();
    return verdict(
               *best, [&] { return enough(*best); },
               fmt::format("With '{}' from {}", s.clauses[clause].name.str(), who))
        .said;
}

std::string Spokesperson::who_pays(ActorId to, const Question& about) {
    if (!about.payment()) return {};
    const Scenario& s = host_.scenario();
    const Question::Payment& asked = *about.payment();
    (void)vocabulary();  // by which it is known what is money
    const auto answer = [&](const DraftText& text, const std::string& what, bool ours,
                            const std::function<double(const DraftText&)>& enough) -> std::string {
        const Bill bill = bill_of(text, to, about.clauses());
        if (bill.said.empty()) return {};
        // What stands there as it is asked for is answered like any clause.
        if (asked.by == me_ && asked.share == 0 && !about.clauses().empty() && bill.ours > 0) return {};
        std::string said = fmt::format("On the {}: {}", what, bill.said);
        if (bill.ours == 0 && (!asked.by.valid() || asked.by == me_)) said += " We would give nothing for it.";
        if (!asked.by.valid() || !ours) return said;
        double amount = bill.total;
        if (asked.share > 0) {
            const double part = asked.share * bill.total;
            said += fmt::format(" So much of it would be {} {}.", number_text(std::round(part)),
                                s.resources[bill.with].name.str());
            amount = asked.by == me_ ? std::max(0.0, part - bill.ours) : part;
            if (asked.by == me_ && amount == 0) return said;
        }
        // What it already gives it has been asked about.
        if (std::string so = paid_by(text, bill, asked.by, amount, enough); !so.empty()) said += " " + so;
        if (asked.by != me_ && asked.by != to)
            said += fmt::format(" Whether it would pay is for {} to say.", s.actors[asked.by].name.str());
        return said;
    };
    const auto plain = [](const DraftText&) { return kMargin; };
    const auto of_drafts = [&](const std::vector<const Draft*>& drafts, bool ours) -> std::string {
        for (const Draft* const draft : drafts) {
            const SupposedOf instead{scene_, draft->id};
            const auto enough = [&](const DraftText& so) { return bargainer_.signs_from(scene_, *draft, to, &so); };
            std::string said = answer(draft->text(), called(*draft), ours, enough);
            if (said.empty()) continue;
            if (to.valid()) turn_to(to, draft->id);  // "and Russia?" is of the same text
            return said;
        }
        return {};
    };
    const DraftText* const thought = spoken_thought(to, about);
    if (thought != nullptr) {
        if (std::string said = answer(*thought, heading(s, *thought), true, plain); !said.empty()) return said;
    }
    if (std::string said = of_drafts(between(to, about), true); !said.empty()) return said;
    if (std::string said = of_drafts(read_by_both(to, about), false); !said.empty()) return said;
    if (const Agreement* const one = standing(to, about); one != nullptr && about.particular()) {
        if (std::string said = answer(one->text(), heading(s, one->text()), false, plain); !said.empty()) return said;
    }
    // Of what nobody has tabled, what it thinks of itself.
    const Thought idea = thought_of(to, about);
    const DraftText* const own = text_tabled(idea.signable ? thought_for(to) : nullptr);
    if (own == nullptr) return {};
    const DraftText text = *own;
    const std::string said = answer(text, heading(s, text), true, plain);
    return said.empty() ? said : fmt::format("{} We speak of this: {}.", said, idea_text(s, text));
}

}  // namespace demarche::ai
