// What it says of a text as it would be: whether it would sign it, and how it would like best what is set in it.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/halves.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kSettingsTried = 8;  ///< Of one parameter, spread over its range.
constexpr std::string_view kSoChanged = "So changed";
constexpr std::string_view kAsItStands = "As it stands";

/// Some values of a parameter, spread over its range, the ends among them.
std::vector<double> some_values(const Scenario& s, const ParamDef& def, ActorSet parties) {
    const std::vector<double> all = values_of(s, def, parties);
    if (all.size() <= kSettingsTried) return all;
    std::vector<double> out;
    for (std::size_t i = 0; i < kSettingsTried; ++i)
        out.push_back(all[i * (all.size() - 1) / (kSettingsTried - 1)]);
    return out;
}

}  // namespace

std::string Spokesperson::if_so(const Supposed& so, const Question& about, double enough) {
    const Scenario& s = host_.scenario();
    const std::string note = so.note.empty() ? so.note : so.note + " ";
    if (so.as_set() == so.before) {
        return note + stands_already(so) + " " +
               verdict(
                   so.before, [enough] { return enough; }, std::string{kAsItStands})
                   .said;
    }
    std::vector<std::string> with;
    std::vector<std::string> without;
    for (const Question::Change& change : so.changes)
        (change.without ? without : with).push_back("'" + s.clauses[change.clause].name.str() + "'");
    std::string how{kSoChanged};
    const auto by = std::find_if(so.given.begin(), so.given.end(), [&](const Question::Setting& one) {
        return find_term(so.text, one.clause) != nullptr;
    });
    const ClauseId clause = by != so.given.end() ? by->clause : so.set.empty() ? ClauseId{} : so.set[0].clause;
    const bool one_clause =
        clause.valid() && without.empty() && about.entries().empty() && !about.moves() &&
        std::all_of(so.changes.begin(), so.changes.end(),
                    [&](const Question::Change& change) { return change.clause == clause; }) &&
        std::all_of(so.given.begin(), so.given.end(),
                    [&](const Question::Setting& one) { return one.clause == clause; }) &&
        std::all_of(so.set.begin(), so.set.end(), [&](const Question::Setting& one) { return one.clause == clause; });
    if (one_clause) {
        how = fmt::format("With '{}'", s.clauses[clause].name.str());
        if (by != so.given.end()) how += " from " + s.actors[id_in<ActorId>(by->value)].name.str();
    } else if (about.moves()) {
        const bool alone = !clause.valid() && about.entries().empty() && so.changes.empty();
        if (alone && !about.body_instead().valid()) how = "In " + s.places[so.text.place].name.str();
        if (alone && !about.place_instead().valid()) how = "Before " + s.institutions[so.text.framework].name.str();
    } else if (!clause.valid() && about.entries().empty() && with.empty() && without.empty()) {
        how = "Without the link";
    } else if (!clause.valid() && about.entries().empty() && !about.unties()) {
        how = with.empty()      ? "Without " + list_text(without)
              : without.empty() ? "With " + list_text(with)
                                : fmt::format("Without {} and with {}", list_text(without), list_text(with));
    } else if (!clause.valid() && about.changes().empty() && about.entries().size() == 1) {
        const Question::Entry& entry = about.entries().front();
        how = entry.actor == me_ && !entry.without
                  ? std::string{"As a party"}
                  : fmt::format("{} {} among the parties", entry.without ? "Without" : "With",
                                s.actors[entry.actor].name.str());
    }
    const std::string said = !so.set.empty() ? set_so(so.text, enough, so.set, how)
                                             : verdict(
                                                   so.text, [enough] { return enough; }, how)
                                                   .said;
    // Of several changes at once it says which it has heard: another may have been meant as well.
    return note + (how == kSoChanged ? said + understood(so) : said);
}

std::string Spokesperson::understood(const Supposed& so) const {
    const Scenario& s = host_.scenario();
    DraftText text = so.text;
    for (const Question::Setting& setting : so.set) {
        const std::vector<double> all = values_of(s, s.clauses[setting.clause].params[setting.param], text.parties);
        if (std::find(all.begin(), all.end(), setting.value) == all.end()) return {};  // which it has said
        set_in(text, setting);
    }
    std::string said;
    for (const Difference& one : differences(so.before, text)) {
        const Term* const before = one.clause.valid() ? find_term(so.before, one.clause) : nullptr;
        const Term* const after = one.clause.valid() ? find_term(text, one.clause) : nullptr;
        const std::string change =
            one.clause.valid() && before == nullptr && after != nullptr ? "with " + clause_as_set(s, *after)
            : one.clause.valid() && after == nullptr ? fmt::format("without '{}'", s.clauses[one.clause].name.str())
                                                     : "with one change: " + describe(s, one, so.before, text);
        said += fmt::format(" Understood: {}.", change);
    }
    return said;
}

Spokesperson::Verdict Spokesperson::verdict(const DraftText& changed, const std::function<double()>& enough,
                                            const std::string& so) {
    Verdict out{bargainer_.appraise(scene_, changed), false, {}};
    const bool taboo = bargainer_.taboo(changed, scene_.believed);
    if (!out.worth.possible && !taboo) {
        out.said = fmt::format("{} it could not enter into force: {}.", so == kAsItStands ? kAsItStands : kSoChanged,
                               out.worth.obstacle);
    } else if (!taboo && (out.worth.own >= enough() || bargainer_.keeps_to(scene_, changed, out.worth.own))) {
        out.signs = true;
        would_sign_ = changed;
        out.said = so + " we would sign it.";
        bargainer_.stand_by(scene_, changed);
    } else {
        occasion_ = "refuse";
        out.said = fmt::format("{} we would not sign it. {}", so, against(changed, out.worth));
    }
    return out;
}

std::string Spokesperson::set_so(const DraftText& text, double enough, const std::vector<Question::Setting>& asked,
                                 const std::string& how) {
    const Scenario& s = host_.scenario();
    const auto so_set = [](const ClauseDef& clause, const Liking& like) {
        return fmt::format("'{}' ({})", clause.name.str(), like.best);
    };
    const Question::Setting& one = asked.front();
    const ParamDef& param = s.clauses[one.clause].params[one.param];
    for (const Question::Setting& setting : asked) {
        const ClauseDef& of = s.clauses[setting.clause];
        const std::vector<double> all = values_of(s, of.params[setting.param], text.parties);
        if (std::find(all.begin(), all.end(), setting.value) != all.end()) continue;
        const std::string range = goes_from(s, setting, all);
        const Liking like = liking(text, enough, setting);
        return like.most < like.least ? range : fmt::format("{} Best for us would be {}.", range, so_set(of, like));
    }
    DraftText so = text;
    for (const Question::Setting& setting : asked)
        set_in(so, setting);
    const std::string with = asked.size() > 1 || how == kSoChanged
                                 ? std::string{kSoChanged}
                                 : fmt::format("{} ({} {})", how, param.name, value_text(s, param, one.value));
    const auto [worth, signs, said] = verdict(
        so, [enough] { return enough; }, with);
    if (asked.size() > 1) return said;
    const Liking like = liking(text, enough, one);
    if (like.most < like.least) return said;
    const std::string best = so_set(s.clauses[one.clause], like);
    if (!signs) {
        if (like.signable) return fmt::format("{} With {} we would.", said, best);
        if (!worth.possible) return said;
        if (worth.own >= like.most - kAllOne) return said + " Set otherwise we would not sign it either.";
        return fmt::format("{} Best for us would be {}, but that alone is not enough.", said, best);
    }
    if (like.most - like.least < kAllOne) return said + " How that is set makes little difference to us.";
    if (worth.own >= like.most - kAllOne / 2) return said + " That is how we like it best.";
    return fmt::format("{} Best for us would be {}.", said, best);
}

Spokesperson::Liking Spokesperson::liking(const DraftText& text, double enough, const Question::Setting& setting) {
    const Scenario& s = host_.scenario();
    const ParamDef& param = s.clauses[setting.clause].params[setting.param];
    Liking out;
    for (const double value : some_values(s, param, text.parties)) {
        DraftText so = text;
        set_in(so, {setting.clause, setting.param, value});
        const Appraisal worth = bargainer_.appraise(scene_, so);
        if (!worth.possible) continue;
        out.least = std::min(out.least, worth.own);
        if (worth.own <= out.most) continue;
        out.most = worth.own;
        out.best = fmt::format("{} {}", param.name, value_text(s, param, value));
        out.signable = worth.own >= enough && !bargainer_.taboo(so, scene_.believed);
    }
    return out;
}

}  // namespace demarche::ai
