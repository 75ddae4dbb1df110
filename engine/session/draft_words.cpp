#include "session/draft_words.h"

#include <algorithm>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "game/timing.h"
#include "model/translated.h"

namespace demarche::session {

std::string inside_quotes(const Words& words, std::string said) {
    if (words.english()) std::replace(said.begin(), said.end(), '"', '\'');
    return said;
}

std::string in_short(const Scenario& s, const DraftText& text) {
    const std::string type = s.agreements[text.type].name.str();
    return text.place.valid() ? words_of(s).tr("'{type} in {place}'", type, s.places[text.place].name.str())
                              : words_of(s).tr("'{type}'", type);
}

std::vector<TasteLine> taste_lines(const Scenario& s, const game::Tastes& tastes) {
    using Mood = TasteLine::Mood;
    const Words& w = words_of(s);
    std::vector<TasteLine> out;
    if (!tastes.pleased.empty())
        out.push_back({Mood::kPleased, w.tr("pleased by: {clauses}", names(s, tastes.pleased))});
    if (!tastes.may_please.empty())
        out.push_back(
            {Mood::kPleased, w.tr("pleased, depending on the terms, by: {clauses}", names(s, tastes.may_please))});
    if (!tastes.angered.empty())
        out.push_back({Mood::kAngered, w.tr("angered by: {clauses}", names(s, tastes.angered))});
    if (!tastes.may_anger.empty())
        out.push_back(
            {Mood::kAngered, w.tr("angered, depending on the terms, by: {clauses}", names(s, tastes.may_anger))});
    if (!tastes.either.empty())
        out.push_back(
            {Mood::kEither, w.tr("pleased or angered, depending on the terms: {clauses}", names(s, tastes.either))});
    return out;
}

ActorId withdrawn_by(const Effect& effect, DraftId draft) {
    const auto* decided = std::get_if<DraftDecided>(&effect.change);
    const bool withdrawn = decided != nullptr && decided->draft == draft && decided->status == DraftStatus::kWithdrawn;
    // A draft is withdrawn by a command of its seat, and the cause of an effect says whose command it was.
    if (!withdrawn || effect.cause.kind != Cause::Kind::kCommand) return {};
    return ActorId{effect.cause.id};
}

std::string status_text(const Scenario& s, const Draft& draft, ActorId by) {
    if (draft.status == DraftStatus::kWithdrawn && by.valid())
        return words_of(s).tr("withdrawn by {actor}", name(s, by));
    return status_text(words_of(s), draft.status);
}

std::string lost_text(const Scenario& s, const World& world, const Draft& draft, ActorId reader) {
    const ActorSet lacking = lost_with_last_yes(s, world, draft, reader);
    if (lacking.empty()) return {};
    const ActorSet against = lacking & draft.voted(Vote::kReject);
    return words_of(s).tr(
        "Yours is the last vote. With it this version is lost ({reason}): as long as you wait, they may "
        "change their minds, or somebody may amend it.",
        held_back_text(s, against, lacking - against));
}

namespace {

/// Who holds a draft back by its own votes; what it is tied to has others.
ActorSet own_missing(const Scenario& s, const World& world, const Draft& draft) {
    return tally(s, world, draft, draft.status == DraftStatus::kRejected).missing;
}

}  // namespace

std::string choice_timing(const Scenario& s, const World& world) {
    const Words& w = words_of(s);
    if (game::choice_waits(s, world.phase)) return w.tr("It waits for the resolution, and nobody sees it till then.");
    // A later phase of this round may be one that keeps it secret.
    for (std::size_t i = world.phase + 1U; i < s.phases.size(); ++i) {
        if (game::choice_waits(s, i))
            return w.tr(
                "Made now, it takes effect at once, and the others see it; made in the phase '{phase}', it waits "
                "for the resolution, unseen.",
                label_of(s, s.phases[i]));
    }
    return w.tr("It takes effect at once.");
}

ActorSet against(const Scenario& s, const World& world, const Draft& draft) {
    return own_missing(s, world, draft) & draft.voted(Vote::kReject);
}

std::string missing_text(const Scenario& s, const World& world, const Draft& draft, ActorSet but) {
    const Words& w = words_of(s);
    const ActorSet all = missing(s, world, draft);
    const ActorSet lacking = all & own_missing(s, world, draft);
    const ActorSet own = lacking - but;
    const ActorSet tied = all - lacking;
    if (tied.empty()) return own.empty() && !but.empty() ? std::string{} : names(s, own);
    return own.empty() ? w.tr("for what it is tied to, {actors}", names(s, tied))
                       : w.tr("{actors}; and for what it is tied to, {others}", names(s, own), names(s, tied));
}

std::string held_back_text(const Words& w, const std::string& against, const std::string& without) {
    if (without.empty()) return against.empty() ? against : w.tr("against it: {actors}", against);
    if (against.empty()) return w.tr("without a yes of: {actors}", without);
    return w.tr("against it: {actors}; without a yes of: {others}", against, without);
}

std::string held_back_text(const Scenario& s, ActorSet against, ActorSet without) {
    const auto named = [&](ActorSet actors) { return actors.empty() ? std::string{} : names(s, actors); };
    return held_back_text(words_of(s), named(against), named(without));
}

std::string held_back_text(const Scenario& s, const World& world, const Draft& draft) {
    const Words& w = words_of(s);
    const ActorSet lacking = own_missing(s, world, draft);
    const ActorSet against = lacking & draft.voted(Vote::kReject);
    const std::string own = held_back_text(s, against, lacking - against);
    const ActorSet tied = missing(s, world, draft) - lacking;
    if (tied.empty()) return own;
    return own.empty() ? w.tr("what it is tied to lacks: {actors}", names(s, tied))
                       : w.tr("{reason}; what it is tied to lacks: {actors}", own, names(s, tied));
}

namespace {

/// A draft that another one is linked to, as far as the reader knows it.
std::string linked_heading(const Scenario& s, const World& world, DraftId link) {
    const Draft* other = world.draft(link);
    return other == nullptr ? words_of(s).tr("a draft that you do not know") : heading(s, other->text());
}

std::string link_line(const Scenario& s, const World& world, DraftId link, const Withdrawer& withdrawer) {
    const Words& w = words_of(s);
    const Draft* other = world.draft(link);
    const std::string what = linked_heading(s, world, link);
    if (other == nullptr || other->status != DraftStatus::kWithdrawn) return w.tr("Only together with: {draft}", what);
    if (const ActorId by = withdrawer(link); by.valid())
        return w.tr("Only together with: {draft}. {actor} has withdrawn that: this cannot pass until it is amended.",
                    what, name(s, by));
    return w.tr("Only together with: {draft}. That was withdrawn: this cannot pass until it is amended.", what);
}

}  // namespace

std::vector<std::string> condition_lines(const Scenario& s, const World& world, const DraftText& text,
                                         const Withdrawer& withdrawer) {
    const Words& w = words_of(s);
    std::vector<std::string> out;
    if (text.duration > 0) out.push_back(w.tr("For {n} {n|round|rounds}.", text.duration));
    if (text.conditions.not_before > 0) out.push_back(w.tr("Not before round {n}.", text.conditions.not_before));
    if (text.conditions.until_round > 0) out.push_back(w.tr("Until round {n}.", text.conditions.until_round));
    if (const auto& only = text.conditions.only_if) {
        if (only->indicator && only->above && only->below) {
            out.push_back(w.tr("Only while '{number}' is above {low} and below {high}.", s.slot_name(*only->indicator),
                               *only->above, *only->below));
        } else if (only->indicator) {
            out.push_back(only->below
                              ? w.tr("Only while '{number}' is below {n}.", s.slot_name(*only->indicator), *only->below)
                              : w.tr("Only while '{number}' is above {n}.", s.slot_name(*only->indicator),
                                     only->above.value_or(0)));
        }
        if (only->agreement.valid())
            out.push_back(w.tr("Only while a '{agreement}' is in force.", s.agreements[only->agreement].name.str()));
    }
    for (const DraftId link : text.linked)
        out.push_back(link_line(s, world, link, withdrawer));
    return out;
}

std::vector<std::string> change_lines(const Scenario& s, const World& world, const DraftText& before,
                                      const DraftText& after) {
    const Words& w = words_of(s);
    std::vector<std::string> out;
    for (const Difference& difference : differences(before, after)) {
        if (difference.kind != Difference::Kind::kLinks) {
            out.push_back(describe(s, difference, before, after));
            continue;
        }
        for (const DraftId link : after.linked) {
            if (!links_to(before, link))
                out.push_back(w.tr("now only together with: {draft}", linked_heading(s, world, link)));
        }
        for (const DraftId link : before.linked) {
            if (!links_to(after, link))
                out.push_back(w.tr("no longer tied to: {draft}", linked_heading(s, world, link)));
        }
    }
    return out;
}

std::string decision_text(const Scenario& s, const World& world, const DraftText& text) {
    const Words& w = words_of(s);
    const std::string& body = s.institutions[text.framework].name.str();
    const std::string rule = describe(s, rule_of(s, text));
    // Nobody is bound by a body to which it does not belong.
    return (text.parties - world.institutions[text.framework].members).empty()
               ? w.tr("{framework} decides by {rule}.", body, rule)
               : w.tr("{framework} decides by {rule}, and each party that is no member for itself.", body, rule);
}

std::vector<Commitment> bound_in_all(const Agreement& agreement) {
    std::vector<Commitment> sums;
    for (const Commitment& one : agreement.commitments) {
        const auto same = std::find_if(sums.begin(), sums.end(), [&](const Commitment& other) {
            return other.actor == one.actor && other.resource == one.resource;
        });
        if (same != sums.end()) {
            same->amount += one.amount;
            continue;
        }
        // After what the same party gives besides.
        const auto last =
            std::find_if(sums.rbegin(), sums.rend(), [&](const Commitment& other) { return other.actor == one.actor; });
        sums.insert(last == sums.rend() ? sums.end() : last.base(), one);
    }
    return sums;
}

std::string owed_text(const Scenario& s, const DraftText& text, std::size_t term) {
    if (s.clauses[text.terms[term].clause].owed_by.empty()) return {};
    return words_of(s).tr("owed by {actors}", names(s, owed_by(s, text, term)));
}

std::string parting_text(const Scenario& s, const Agreement& agreement, ActorId reader) {
    const Words& w = words_of(s);
    if (departure(s, agreement, reader) == Departure::kEnds) return w.tr("It ends for everybody.");
    std::vector<std::string> lost;
    for (const std::size_t i : lapsing(s, agreement, reader))
        lost.push_back(s.clauses[agreement.text().terms[i].clause].name.str());
    if (lost.empty()) return w.tr("It goes on without you.");
    return w.tr("It goes on without you. What you owe of it lapses: {clauses}.", w.list(lost));
}

std::vector<std::string> lapsed_lines(const Scenario& s, const Agreement& agreement) {
    std::vector<std::string> lines;
    if (!alive(agreement.status)) return lines;
    for (std::size_t i = 0; i < agreement.text().terms.size(); ++i) {
        if (!lapsed(s, agreement, i)) continue;
        lines.push_back(words_of(s).tr("'{clause}' has lapsed, for who owed it has left: {actors}",
                                       s.clauses[agreement.text().terms[i].clause].name.str(),
                                       names(s, owed_by(s, agreement.text(), i) - agreement.parties)));
    }
    return lines;
}

std::vector<ParamDef> promise_fields(const Scenario& s, const World& world, const AssuranceDef& def) {
    std::vector<ParamDef> out = def.params;
    for (ParamDef& field : out) {
        if (field.name != "until_round") continue;
        field.max = std::min(field.max, static_cast<double>(s.rounds.size()));
        field.min = std::max(field.min, std::min(static_cast<double>(world.round), field.max));
    }
    return out;
}

std::vector<double> promise_params(const Scenario& scenario, const World& world, const AssuranceDef& def) {
    std::vector<double> params = default_params(scenario, def.params, ActorSet::first(scenario.actors.size()));
    const std::vector<ParamDef> fields = promise_fields(scenario, world, def);
    for (std::size_t i = 0; i < params.size(); ++i) {
        const ParamDef& param = fields[i];
        if (param.name != "until_round" || param.type != ParamType::kInteger) continue;
        params[i] = std::min(std::max(params[i], static_cast<double>(world.round + 1)), std::max(param.min, param.max));
    }
    return params;
}

std::string promised_text(const Scenario& s, const Assurance& given) {
    const AssuranceDef& def = s.assurances[given.type];
    std::vector<std::pair<std::string, std::string>> values;
    for (std::size_t i = 0; i < def.params.size(); ++i)
        values.emplace_back(def.params[i].name, value_text(s, def.params[i], given.params[i]));
    return words_of(s).fill(def.text.message, values);
}

std::vector<std::string> word_lines(const Scenario& s, const World& world,
                                    const std::vector<game::WordDecided>& decided) {
    const Words& w = words_of(s);
    std::vector<std::string> out;
    for (const bool kept : {false, true}) {
        for (const game::WordDecided& one : decided) {
            const Assurance* given = one.kept == kept ? world.assurance(one.assurance) : nullptr;
            if (given == nullptr) continue;
            const std::string to = given->to ? names(s, *given->to) : w.tr("all");
            const std::string words = without_stop(promised_text(s, *given));  // it stands inside a sentence
            if (!one.certain) {
                out.push_back(kept ? w.tr("It may keep what you have promised to {actors}: \"{words}\".", to, words)
                                   : w.tr("It may break what you have promised to {actors}: \"{words}\".", to, words));
                continue;
            }
            out.push_back(kept ? w.tr("It would keep what you have promised to {actors}: \"{words}\".", to, words)
                               : w.tr("It would break what you have promised to {actors}: \"{words}\".", to, words));
        }
    }
    return out;
}

std::string broken_word(const Scenario& s, const World& world, const std::vector<game::WordDecided>& decided) {
    std::vector<game::WordDecided> broken;
    for (const game::WordDecided& one : decided) {
        if (!one.kept) broken.push_back(one);
    }
    std::string out;
    for (const std::string& line : word_lines(s, world, broken))
        out += (out.empty() ? "" : " ") + line;
    return out;
}

std::vector<game::WordDecided> word_on(script::Host& host, const World& world, ActorId reader, const DraftText& text,
                                       std::span<const Effect> known) {
    const bool tabled = std::any_of(world.drafts.begin(), world.drafts.end(),
                                    [&](const Shared<Draft>& draft) { return draft->text() == text; });
    game::DoneLately lately;
    for (const Effect& effect : known) {
        if (const auto* phase = std::get_if<PhaseStarted>(&effect.change); phase != nullptr && phase->phase == 0) {
            lately.before = std::move(lately.now);
            lately.now.clear();
        }
        const auto* acted = std::get_if<Acted>(&effect.change);
        if (acted != nullptr && !acted->pending && acted->act.actor == reader) lately.now.push_back(acted->act);
    }
    return game::word_on_text(host, world, reader, text, !tabled, known.empty() ? nullptr : &lately);
}

}  // namespace demarche::session
