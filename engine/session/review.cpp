#include "session/review.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/json.h"
#include "model/translated.h"
#include "session/cause.h"
#include "session/names.h"

namespace demarche::session {

std::vector<std::vector<CurvePoint>> curves_of(const Scenario& s, std::span<const PhaseMark> marks,
                                               std::span<const std::shared_ptr<const Known>> known,
                                               const std::vector<SlotIndex>& slots) {
    std::vector<std::vector<CurvePoint>> out(slots.size());
    std::map<SlotIndex, std::vector<CurvePoint>*> of;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        of[slots[i]] = &out[i];
        for (const PhaseMark& mark : marks)
            out[i].push_back({mark.round, mark.phase, s.slots[slots[i]].start});
    }
    for (const auto& one : known) {
        const auto* changed = std::get_if<NumberChanged>(&one->effect.change);
        const auto found = changed == nullptr ? of.end() : of.find(changed->slot);
        if (found == of.end()) continue;
        for (CurvePoint& point : *found->second) {
            if (point.round > one->round || (point.round == one->round && point.phase >= one->phase))
                point.value = changed->after;
        }
    }
    return out;
}

const Effect* effect_at(std::span<const std::shared_ptr<const Known>> known, std::uint32_t seq) {
    // Effects are known in the order of their numbers, with gaps.
    const auto at = std::lower_bound(known.begin(), known.end(), seq,
                                     [](const auto& one, std::uint32_t n) { return one->effect.seq < n; });
    return at == known.end() || (*at)->effect.seq != seq ? nullptr : &(*at)->effect;
}

std::vector<RoundEnd> round_ends(const World& dealt, const std::vector<Effect>& effects) {
    std::vector<RoundEnd> out{{0, dealt.numbers}};
    std::vector<double> now = dealt.numbers;
    int round = dealt.round;
    for (const Effect& effect : effects) {
        if (const auto* moved = std::get_if<NumberChanged>(&effect.change)) {
            now[moved->slot] = moved->after;
        } else if (const auto* started = std::get_if<PhaseStarted>(&effect.change)) {
            if (started->round != round) out.push_back({std::exchange(round, started->round), now});
        }
    }
    out.push_back({round, now});
    return out;
}

namespace {

/// How far a number has wandered, as a share of its range.
double wandered(const Slot& slot, SlotIndex index, const std::vector<RoundEnd>& at) {
    double low = at.front().numbers[index];
    double high = low;
    for (const RoundEnd& one : at) {
        low = std::min(low, one.numbers[index]);
        high = std::max(high, one.numbers[index]);
    }
    return slot.max > slot.min ? (high - low) / (slot.max - slot.min) : 0;
}

}  // namespace

std::vector<SlotIndex> moved_most(const Scenario& s, const std::vector<RoundEnd>& at, std::size_t most) {
    constexpr double kLeast = 0.05;
    std::vector<std::pair<double, SlotIndex>> rows;
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        const Slot& slot = s.slots[i];
        if (slot.kind != Slot::Kind::kIndicator) continue;
        const IndicatorDef& def = s.indicators[IndicatorId{slot.def}];
        if (def.better == Better::kNeither) continue;
        if (const double far = wandered(slot, i, at); far >= kLeast) rows.emplace_back(-far, i);
    }
    std::sort(rows.begin(), rows.end());
    std::set<std::uint16_t> told;
    std::vector<std::pair<double, SlotIndex>> others;
    std::erase_if(rows, [&](const auto& one) {
        if (told.insert(s.slots[one.second].def).second) return false;
        others.push_back(one);
        return true;
    });
    rows.insert(rows.end(), others.begin(), others.end());
    rows.resize(std::min(rows.size(), most));
    std::vector<SlotIndex> out;
    for (const auto& [far, slot] : rows)
        out.push_back(slot);
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<TrustMoved> trust_moved(const Scenario& s, const World& dealt, const World& now) {
    constexpr double kLeast = 5;
    std::vector<TrustMoved> out;
    for (const ActorId from : s.playable) {
        for (const ActorId to : s.playable) {
            if (from == to) continue;
            const SlotIndex slot = s.trust_slot(from, to);
            const TrustMoved moved{from, to, dealt.numbers[slot], now.numbers[slot]};
            if (std::abs(moved.after - moved.before) >= kLeast) out.push_back(moved);
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const TrustMoved& a, const TrustMoved& b) {
        return std::abs(a.after - a.before) > std::abs(b.after - b.before);
    });
    return out;
}

std::string source_text(const Scenario& s, const World& world, const Cause& cause, const std::vector<Effect>& effects) {
    ActorSet who;
    for (const Effect& effect : effects) {
        const auto* acted = std::get_if<Acted>(&effect.change);
        if (acted == nullptr || acted->pending || cause.kind != Cause::Kind::kAction) continue;
        if (acted->act.action == ActionId{cause.id}) who.insert(acted->act.actor);
    }
    if (who.empty()) return cause_text(s, world, cause);
    return words_of(s).tr("the action '{action}' of {actors}", s.actions[ActionId{cause.id}].name.str(), names(s, who));
}

std::vector<std::string> secret_deeds(const Scenario& s, const std::vector<Effect>& effects) {
    const Words& w = words_of(s);
    struct Broken {
        AgreementId agreement;
        ActorId by;
        ClauseId clause;
        int since = 0;
        std::string heading;
        std::size_t line;  ///< Of `lines`; its words are known when all is over.
        int found = 0;
    };
    std::vector<Broken> broken;
    std::vector<std::pair<int, std::string>> lines;  // by round
    int round = 1;
    for (const Effect& effect : effects) {
        if (const auto* started = std::get_if<PhaseStarted>(&effect.change)) {
            round = started->round;
        } else if (const auto* changed = std::get_if<AgreementChanged>(&effect.change)) {
            const Agreement& about = *changed->agreement;
            if (changed->what == AgreementChanged::What::kBreached) {
                broken.push_back(
                    {about.id, changed->actor, changed->clause, round, heading(s, about.text()), lines.size()});
                lines.emplace_back(round, std::string{});
            } else if (changed->what == AgreementChanged::What::kFoundOut) {
                // One clause at a time comes out, and with it the agreement ends: what else was broken stays unknown.
                for (Broken& one : broken) {
                    const bool meant = !changed->clause.valid() || changed->clause == one.clause;
                    if (one.agreement == about.id && one.by == changed->actor && meant && one.found == 0)
                        one.found = round;
                }
            }
        } else if (const auto* acted = std::get_if<Acted>(&effect.change)) {
            if (!acted->secret || acted->pending || !acted->act.action.valid()) continue;
            lines.emplace_back(round, w.tr("Round {n}: {actor} did in secret: {action}", round,
                                           name(s, acted->act.actor), s.actions[acted->act.action].name.str()));
        }
    }
    for (const Broken& one : broken) {
        const std::string end = one.found > 0 ? w.tr("found out in round {n}", one.found) : w.tr("never found out");
        lines[one.line].second = w.tr("Round {n}: {actor} stopped honouring '{clause}' of '{agreement}', {outcome}",
                                      one.since, name(s, one.by), s.clauses[one.clause].name.str(), one.heading, end);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (auto& [in_round, line] : lines)
        out.push_back(std::move(line));
    return out;
}

std::string first_sentence(const std::string& text) {
    for (std::size_t at = text.find_first_of(".!?"); at != std::string::npos; at = text.find_first_of(".!?", at + 1)) {
        if (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n') return text.substr(0, at + 1);
    }
    return text;
}

std::vector<EndingId> other_endings(const Scenario& s, EndingId taken) {
    std::vector<EndingId> out;
    for (std::size_t i = 0; i < s.endings.size(); ++i) {
        if (EndingId{i} != taken) out.emplace_back(i);
    }
    std::stable_sort(out.begin(), out.end(),
                     [&](EndingId a, EndingId b) { return s.endings[a].rank < s.endings[b].rank; });
    return out;
}

std::string answer_text(const Scenario& s, const QuestionAnswered& said) {
    const QuestionDef& def = s.questions[said.question.question];
    std::string answer = printable(said.answer, kMaxMessage);
    if (def.answer != AnswerKind::kChoice) return answer;
    const auto option = static_cast<std::size_t>(std::atoi(answer.c_str()));  // from 1
    return option >= 1 && option <= def.options.size() ? def.options[option - 1].str() : answer;
}

std::vector<std::string> never_tabled(const Scenario& s, const World& world) {
    std::set<std::size_t> tabled;
    for (const Shared<Draft>& draft : world.drafts)
        tabled.insert(draft->text().type.index());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < s.agreements.size(); ++i) {
        if (!tabled.contains(i)) out.push_back(s.agreements[AgreementTypeId{i}].name.str());
    }
    return out;
}

std::vector<std::string> never_done(const Scenario& s, std::span<const std::shared_ptr<const Known>> known,
                                    ActorId actor) {
    std::set<std::size_t> done;
    for (const auto& one : known) {
        const auto* act = std::get_if<Acted>(&one->effect.change);
        if (act != nullptr && act->act.actor == actor && act->act.action.valid()) done.insert(act->act.action.index());
    }
    std::vector<std::string> out;
    for (std::size_t i = 0; i < s.actions.size(); ++i) {
        const ActionDef& def = s.actions[ActionId{i}];
        if ((def.by.empty() || def.by.contains(actor)) && !done.contains(i)) out.push_back(def.name.str());
    }
    return out;
}

}  // namespace demarche::session
