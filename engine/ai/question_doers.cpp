// Who does what in a text that is supposed, asked for or offered; who would come into it, and who leave it.
#include <algorithm>
#include <array>

#include "ai/question.h"

namespace demarche::ai {

using List = Vocabulary::List;

void Question::find_parts(const Scenario& s, const Vocabulary& words, const Tokens& said,
                          const std::vector<Mention>& all, ActorId from, ActorId to) {
    const auto supposes = Vocabulary::find(words.list(List::kIf), said);
    struct Doer {
        ActorId actor;
        std::size_t begin, end;
        bool named = true;  ///< And not "we" or "you".
        bool agent = false;
    };
    std::vector<Doer> doers;
    for (const ActorId actor : actors_) {
        for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
            const auto at = words.find(*names, said);
            if (!at.found() || in_title_[at.begin] || goes_[at.begin] || set_at_[at.begin].valid() ||
                (names != &words.of(actor) && !said[at.begin].capitals))
                continue;
            doers.push_back({actor, at.begin, at.end});
            break;
        }
    }
    const auto same_sentence = [&](const Doer& doer, std::size_t at) {
        return said[doer.begin].sentence == said[at].sentence;
    };
    // "if we sent", "if you led": only what is supposed.
    for (std::size_t at = supposes.end; supposes.found() && at < said.size(); ++at) {
        if (said[at].sentence != said[supposes.begin].sentence) break;
        // "If Russia led it, would you sign?": what is asked is no more supposed.
        const bool asked = at > supposes.end && Vocabulary::end_at(words.list(List::kOpens), said, at - 1) > at;
        for (const auto& [list, who] : {std::pair{List::kWe, from}, std::pair{List::kYou, to}}) {
            std::size_t end = Vocabulary::end_at(words.list(list), said, at);
            ActorId doer = who;
            // "If you get 30 from us": whoever gets it is not the one who gives it.
            if (const std::size_t gets = gets_at(words, said, at, list == List::kWe); gets != at)
                end = gets, doer = list == List::kWe ? to : from;
            if (end != at && doer.valid() && !goes_[at] && !asked && !is_object(words, said, at))
                doers.push_back({doer, at, end, false});
        }
    }
    for (const Agent& agent : agents(words, said, from, to)) {
        const auto named =
            std::find_if(doers.begin(), doers.end(), [&](const Doer& doer) { return doer.begin == agent.begin; });
        if (named != doers.end())
            named->agent = true;
        else
            doers.push_back({agent.actor, agent.begin, agent.end, false, true});
    }
    const auto will = offering(words, said);
    if (will.found() && from.valid()) doers.push_back({from, will.begin, will.end, false});
    const auto after = [&](List list, std::size_t begin) { return words.follows(said, list, begin); };
    const std::vector<Setting> given = settings_;
    const std::vector<Setting> outranked = outranked_;
    // "Paid by us" says who pays, whoever stands before it: of the clause before it, or of the only one.
    const auto done_by = [&](std::size_t mention) {
        const Doer* by = nullptr;
        for (const Doer& doer : doers) {
            const bool nearer = by == nullptr || doer.begin < by->begin;
            const bool between = std::any_of(all.begin(), all.end(), [&](const Mention& one) {
                return one.at.begin > mention && one.at.begin < doer.begin;
            });
            const bool behind = doer.begin > mention || mention < doer.end;
            if (doer.agent && same_sentence(doer, mention) && behind && !between && nearer) by = &doer;
        }
        return by;
    };
    const auto last_before = [&](std::size_t mention) {
        const Doer* last = nullptr;
        for (const Doer& doer : doers) {
            const bool before = !doer.agent && same_sentence(doer, mention) && doer.begin <= mention;
            if (before && (last == nullptr || doer.begin > last->begin)) last = &doer;
        }
        return last;
    };
    for (const Doer& doer : doers) {
        const bool requested = doer.named && requesting_[said[doer.begin].sentence];
        if (!asking(said, doer.begin) && !requested && (!will.found() || doer.begin != will.begin)) continue;
        const bool named = doer.named && words.find(words.of(doer.actor), said).found();
        bool placed = false;
        // Whoever does what a clause says is its party: of those clauses that are named, or for which a number is.
        const bool only_words = !doer.agent && rewords(words, said, all, doer.end);
        for (std::size_t i = 0; i < s.clauses.size() && !only_words; ++i) {
            const ClauseId clause{i};
            const auto& params = s.clauses[clause].params;
            const auto party = std::find_if(params.begin(), params.end(),
                                            [](const ParamDef& param) { return param.type == ParamType::kParty; });
            if (party == params.end()) continue;
            const bool mentioned = std::any_of(all.begin(), all.end(), [&](const Mention& one) {
                if (one.clause != clause || !same_sentence(doer, one.at.begin)) return false;
                if (const Doer* const by = done_by(one.at.begin)) return by == &doer;
                // "If we led and you were deputy": each does what is said right behind.
                const Doer* const before = last_before(one.at.begin);
                const bool shared_out = std::any_of(all.begin(), all.end(), [&](const Mention& other) {
                    const Doer* const by = last_before(other.at.begin);
                    return by != nullptr && by != before && same_sentence(*by, one.at.begin);
                });
                if (before != nullptr && shared_out && !doer.agent) return before == &doer;
                // "If we send it, you sign": whoever is spoken of behind it does something else.
                if (before != nullptr && before != &doer && !doer.agent && doer.begin > one.at.begin) return false;
                return !doer.agent || all.size() == 1;
            });
            // Who does something else on a condition does not do what is asked for it: "40 million if we send
            // aircraft".
            const auto of_another = [&](const Setting& one) {
                return supposes.found() && one.at < supposes.begin && doer.begin >= supposes.end &&
                       std::any_of(all.begin(), all.end(), [&](const Mention& other) {
                           return other.clause != one.clause && other.at.begin >= supposes.end &&
                                  same_sentence(doer, other.at.begin);
                       });
            };
            // "If we cut them to 20, you sign": the same of a number.
            const auto of_before = [&](const Setting& one) {
                const Doer* const before = last_before(one.at);
                return before != nullptr && before != &doer && !doer.agent && doer.begin > one.at;
            };
            const auto of_this = [&](const Setting& one) {
                return one.clause == clause && !of_another(one) && !of_before(one);
            };
            const bool counted = std::any_of(given.begin(), given.end(), of_this);
            const bool goes = std::any_of(changes_.begin(), changes_.end(), [&](const Change& change) {
                return change.clause == clause && change.without;
            });
            if (goes) continue;
            Setting by{clause, static_cast<std::size_t>(party - params.begin()),
                       static_cast<double>(doer.actor.index()), Figure::How::kExactly, doer.begin};
            if (mentioned || counted) {
                settings_.push_back(by);
                placed = true;
            } else if (const auto may = std::find_if(outranked.begin(), outranked.end(), of_this);
                       may != outranked.end()) {
                by.at = may->at;
                outranked_.push_back(by);
            }
        }
        if (placed || (only_words && !doer.named)) continue;
        const bool enters = doer.end < said.size() && same_sentence(doer, doer.end) &&
                            Vocabulary::end_at(words.list(List::kEnters), said, doer.end) != doer.end;
        // "If we left the talks" is about no party of a text.
        const bool gone_home = std::any_of(words.rows().begin(), words.rows().end(), [&](const Vocabulary::Row& row) {
            return row.asked == Asked::kNoDeal && doer.end < said.size() &&
                   Vocabulary::end_at(row.phrases, said, doer.end) != doer.end;
        });
        if (gone_home) continue;
        // "If we leave them out": they go, and not whoever leaves them.
        const bool leaves = doer.end < said.size() && same_sentence(doer, doer.end) &&
                            Vocabulary::end_at(words.list(List::kLeaves), said, doer.end) != doer.end &&
                            Vocabulary::end_at(words.list(List::kLetsBe), said, doer.end) <= doer.end + 1;
        const auto left_out = [&] {
            for (std::size_t at = doer.begin > kVerbToClause ? doer.begin - kVerbToClause : 0; at < doer.begin; ++at) {
                const std::size_t behind = Vocabulary::end_at(words.list(List::kTakesOut), said, at);
                if (behind > doer.end && behind <= doer.end + kBelongs && same_sentence(doer, at)) return true;
            }
            return false;
        };
        if (after(List::kWithout, doer.begin) || (leaves && supposes.found()) || (doer.named && left_out())) {
            entries_.push_back({doer.actor, true});
        } else if ((enters ||
                    (after(List::kWith, doer.begin) && !Vocabulary::find(words.list(List::kSpeaks), said).found())) &&
                   (supposes.found() || !enters)) {
            entries_.push_back({doer.actor, false});
            for (const auto& [comes, goes] : replaced_) {
                if (comes == doer.actor) entries_.push_back({goes, true});
            }
        } else if (named && supposes.found() && doer.begin >= supposes.end && same_sentence(doer, supposes.begin)) {
            unplaced_.insert(doer.actor);
            hand_over(s, words, said, doer.actor, true);
        } else {
            const bool by_another = std::any_of(doers.begin(), doers.end(), [&](const Doer& other) {
                return other.agent && other.actor != doer.actor && same_sentence(other, doer.begin);
            });
            if (!by_another) hand_over(s, words, said, doer.actor, supposes.found() || doer.agent);
        }
    }
}

bool Question::rewords(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all,
                       std::size_t begin) {
    constexpr std::array kWording = {List::kRaises, List::kLowers, List::kSets, List::kTakes, List::kSignThis};
    bool out = false;
    const std::size_t end = begin < said.size() ? said.sentence_end(begin) : begin;
    for (std::size_t at = begin; at < end;) {
        if (std::any_of(all.begin(), all.end(), [&](const Mention& one) { return one.at.begin == at; })) break;
        // The verb that stands last before what is named is the one that is meant: "agree to send", "send fewer".
        const std::size_t does = Vocabulary::end_at(words.list(List::kDoes), said, at);
        std::size_t wording = at;
        for (const List list : kWording)
            wording = std::max(wording, Vocabulary::end_at(words.list(list), said, at));
        // "If we take part": that is no taking.
        if (Vocabulary::end_at(words.list(List::kEnters), said, at) >= wording) wording = at;
        if (does != at || wording != at) out = wording > does;
        at = std::max({does, at + 1});
    }
    return out;
}

}  // namespace demarche::ai
