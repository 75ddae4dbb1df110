// What lies on the table and what has been agreed, as text.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "session/cause.h"
#include "session/draft_words.h"
#include "session/means_words.h"
#include "session/second_thoughts.h"
#include "terminal/pages.h"
#include "terminal/words.h"

namespace demarche::terminal {

std::string cost_text(const Scenario& s, const std::vector<ResourceCost>& costs) {
    const demarche::Words& w = demarche::words_of(s);
    std::vector<std::string> parts;
    std::vector<bool> told(costs.size(), false);
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (told[i] || costs[i].amount == 0) continue;
        // What each of several pays alike is said once.
        std::vector<std::string> payers;
        for (std::size_t k = i; k < costs.size(); ++k) {
            if (costs[k].resource != costs[i].resource || costs[k].amount != costs[i].amount) continue;
            told[k] = true;
            payers.push_back(short_name(s, costs[k].actor));
        }
        const std::string& resource = s.resources[costs[i].resource].name.str();
        parts.push_back(
            payers.size() == 1
                ? w.tr("{n} {resource} of {actor}", figure_needed(costs[i].amount), resource, payers.front())
                : w.tr("{n} {resource} each of {actors}", figure_needed(costs[i].amount), resource, w.list(payers)));
    }
    return w.list(parts);
}

std::string term_cost_text(const Look& look, const DraftText& text, std::size_t term) {
    auto costs = game::term_costs(look.host, look.world(), text, term);
    if (!costs) return {};
    // Only parties pay, whoever a clause names besides.
    std::erase_if(*costs, [&](const auto& cost) { return !text.parties.contains(cost.actor); });
    return cost_text(look.s(), *costs);
}

namespace {

/// @param what  A text, or an agreement with what has been committed to it beyond its text.
template <class What>
std::string scores_of(const Look& look, const What& what) {
    auto scores = game::mission_scores(look.host, look.world(), what);
    if (!scores || !*scores) return {};
    return look.words().tr("effectiveness {effectiveness}, efficiency {efficiency}, legitimacy {legitimacy}",
                           score_text((*scores)->effectiveness), score_text((*scores)->efficiency),
                           score_text((*scores)->legitimacy));
}

}  // namespace

std::string scores_line(const Look& look, const DraftText& text) {
    return scores_of(look, text);
}

namespace {

/// @param scores  As a mission; "" for none.
std::string text_page(const Look& look, const DraftText& text, const std::string& scores) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    std::string out = fmt::format("  {}\n", wrap(heading(s, text), 76, 4));
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const ClauseDef& clause = s.clauses[text.terms[i].clause];
        out += fmt::format("   {:>2}. {}\n", i + 1,
                           wrap(clause.name.str() + ": " + term_text(s, text.terms[i]).str(), kLine, 7));
        if (const std::string cost = term_cost_text(look, text, i); !cost.empty())
            out += "       " + wrap(w.tr("costs {cost} while in force", cost), kLine, 9) + "\n";
        if (const std::string owed = session::owed_text(s, text, i); !owed.empty())
            out += "       " + wrap(owed, kLine, 9) + "\n";
    }
    const auto withdrawer = [&](DraftId id) { return look.withdrawn_by(id); };
    for (const std::string& line : session::condition_lines(s, look.world(), text, withdrawer))
        out += "   " + wrap(line, 76, 4) + "\n";
    if (!scores.empty()) out += "   " + w.tr("As a mission: {scores}", scores) + "\n";
    return out;
}

}  // namespace

std::string draft_text_page(const Look& look, const DraftText& text) {
    return text_page(look, text, scores_line(look, text));
}

namespace {

/// How a text would fare at home.
struct AtHome {
    std::vector<HomeView> views;  ///< Of the reader's constituencies.
    ActorSet must;                ///< Who would have to ratify it.
    double odds = 1;              ///< That the reader's home does in a round, as far as the reader can see.
};
std::optional<AtHome> at_home(const Look& look, const DraftText& text) {
    auto views = game::home_views(look.host, look.world(), text, look.me);
    const auto must = game::must_ratify(look.host, look.world(), text);
    if (!views || !must) return std::nullopt;
    const double odds = must->contains(look.me) ? ratification_odds(look.s(), look.world(), look.me, *views) : 1;
    return AtHome{std::move(*views), *must, odds};
}

std::string odds_text(const Look& look, double odds) {
    return look.words().tr("You would have to ratify it: about {odds} % a round, as far as you can see.",
                           std::lround(odds * 100));
}

/// What a text would mean at home: whom it pleases and angers, and whether it must be ratified with what odds.
std::string home_part(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    std::string out;
    const auto line = [&](const std::string& what) { out += "  " + wrap(what, 76, 4) + "\n"; };
    const auto home = at_home(look, text);
    if (!home) return out;
    // All that its adoption would do, also to who is no party to it; of a text that cannot be adopted yet what its
    // clauses would at home with its parties.
    const auto swayed = game::swayed_by(look.host, look.world(), text, look.me);
    const bool signs = text.parties.contains(look.me);
    for (const HomeView& view : swayed ? *swayed : signs ? home->views : std::vector<HomeView>{}) {
        const std::string group = s.constituencies[view.who].name.str();
        const std::string change = change_text(view.likes, 1);
        if (std::abs(view.likes) < 0.05) continue;  // it would read as nothing
        if (view.likes > 0) line(w.tr("{group} would be pleased ({change} support)", group, change));
        if (view.likes < 0) line(w.tr("{group} would be angry ({change} support)", group, change));
    }
    if (home->must.contains(look.me)) {
        line(odds_text(look, home->odds));
        if (const ConstituencyId veto = veto_at_home(s, look.world(), look.me, home->views); veto.valid())
            line(w.tr("{group} can stop it alone, and would.", s.constituencies[veto].name.str()));
    }
    ActorSet others = home->must;
    others.erase(look.me);
    if (!others.empty()) line(w.tr("To be ratified at home by: {actors}.", names(s, others)));
    return out;
}

}  // namespace

std::string missing_page(const Look& look, const Draft& draft) {
    const Scenario& s = look.s();
    const DraftText& text = draft.text();
    std::string out = "  " + wrap(session::decision_text(s, look.world(), text), 76, 4) + "\n";
    const ActorSet who = voters(s, look.world(), text);
    for (const ActorId actor : who) {
        std::string said = session::vote_text(look.words(), draft.vote(actor));
        if (text.parties.contains(actor)) said += " (" + look.words().tr("party") + ")";
        out += row({{"", 2}, {name(s, actor), names_width(s)}, {std::move(said), kLine - 2 - names_width(s)}});
    }
    // Drafts that are tied together pass together: whom the others lack holds this one back, too.
    for (const DraftId link : draft.text().linked) {
        DraftText tied;
        tied.linked = {link};
        const auto withdrawer = [&](DraftId id) { return look.withdrawn_by(id); };
        for (const std::string& line : session::condition_lines(s, look.world(), tied, withdrawer))
            out += "  " + wrap(line, 76, 4) + "\n";
    }
    const bool stuck = std::any_of(draft.text().linked.begin(), draft.text().linked.end(), [&](DraftId link) {
        const Draft* other = look.world().draft(link);
        return other != nullptr && other->status == DraftStatus::kWithdrawn;
    });
    // Whoever has said yes here and not there is named there.
    bool lacks = false;
    const auto lacking = [&](const Draft& part, auto said) {
        const ActorSet whose = tally(s, look.world(), part, part.status == DraftStatus::kRejected).missing;
        if (whose.empty()) return;
        lacks = true;
        out += "  " + wrap(said(names(s, whose)), 76, 4) + "\n";
    };
    lacking(draft, [&](const std::string& actors) {
        return look.words().tr("What is missing: the voice of {actors}.", actors);
    });
    for (const DraftId id : package_of(look.world(), draft)) {
        if (id == draft.id) continue;
        const Draft& part = *look.world().draft(id);
        lacking(part, [&](const std::string& actors) {
            return look.words().tr("And with '{draft}', without which it does not come: the voice of {actors}.",
                                   heading(s, part.text()), actors);
        });
    }
    if (!lacks && !stuck) out += "  " + look.words().tr("Nobody holds it back.") + "\n";
    return out;
}

std::string drafts_page(const Look& look) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    std::string out;
    std::vector<std::string> aside;
    int n = 0;
    for (const Shared<Draft>& draft : look.world().drafts) {
        ++n;  // numbers stay, whatever becomes of the drafts before
        if (draft->status == DraftStatus::kAdopted || draft->status == DraftStatus::kWithdrawn) continue;
        if (laid_aside(look.world(), *draft)) {
            aside.push_back(fmt::format("{} ({})", n, s.agreements[draft->text().type].name.str()));
            continue;
        }
        const bool mine_to_answer = draft->status == DraftStatus::kOpen &&
                                    voters(s, look.world(), draft->text()).contains(look.me) &&
                                    draft->vote(look.me) == Vote::kNone;
        out += fmt::format("  {:>2}  {}\n", n,
                           wrap(draft->status == DraftStatus::kRejected
                                    ? w.tr("{draft}, version {n}, tabled by {actor} (rejected; can be amended)",
                                           heading(s, draft->text()), draft->version(), name(s, draft->proposer))
                                    : w.tr("{draft}, version {n}, tabled by {actor}", heading(s, draft->text()),
                                           draft->version(), name(s, draft->proposer)),
                                72, 6));
        if (draft->status == DraftStatus::kRejected) {
            const std::string why = session::held_back_text(s, look.world(), *draft);
            if (!why.empty()) out += fmt::format("      {}\n", wrap(why, 72, 6));
            continue;
        }
        const ActorSet against = session::against(s, look.world(), *draft);
        const std::string lacks = session::missing_text(s, look.world(), *draft, against);
        std::string holds;
        if (!lacks.empty() || against.empty())
            holds = binds_by_silence(s, look.world(), *draft, look.me)
                        ? w.tr("waits for your answer, and whoever is silent agrees; missing: {actors}", lacks)
                    : mine_to_answer ? w.tr("waits for your answer; missing: {actors}", lacks)
                                     : w.tr("missing: {actors}", lacks);
        if (!against.empty()) {
            holds = w.tr("against: {actors}", names(s, against)) + (holds.empty() ? "" : "; ") + holds;
        }
        out += fmt::format("      {}\n", wrap(holds, 72, 6));
    }
    if (out.empty()) out = "  " + w.tr("No draft is on the table.") + "\n";
    if (!aside.empty())
        out += "  " +
               wrap(w.tr("Rejected in earlier rounds, to be read by 'draft N' and taken up by 'amend N': {drafts}.",
                         w.list(aside)),
                    74, 4) +
               "\n";
    return out;
}

std::string draft_page(const Look& look, const Draft& draft) {
    const Scenario& s = look.s();
    std::string out = draft_text_page(look, draft.text());
    const Words& w = look.words();
    out += "   " +
           w.tr("Version {n} by {actor}; {status}.", draft.version(), name(s, draft.versions.back()->author),
                session::status_text(w, draft.status)) +
           "\n";
    if (draft.channel)
        out += "   " +
               wrap(w.tr("In private between {actors} and those who must vote.",
                         names(s, *draft.channel | draft.text().parties)),
                    75, 5) +
               "\n";
    for (const Reservation& reservation : draft.reservations)
        out += "   " + wrap(w.tr("{actor} reserves: \"{words}\"", name(s, reservation.by), reservation.text), 75, 5) +
               "\n";
    if (draft.version() > 1) {
        const DraftText& before = draft.versions[draft.versions.size() - 2]->text;
        const auto changes = session::change_lines(s, look.world(), before, draft.text());
        out += "   " +
               (changes.empty() ? w.tr("As the version before, put to the vote again.")
                                : w.tr("Changed from the version before:")) +
               "\n";
        for (const std::string& change : changes)
            out += "     " + wrap(change, 72, 7) + "\n";
    }
    return out + missing_page(look, draft);
}

namespace {

/// "It ended in round 4: ...", as far as the reader knows; "" for one that has not.
std::string how_it_ended(const Look& look, AgreementId id) {
    int round = 1;
    for (const Effect& effect : look.known) {
        if (const auto* phase = std::get_if<PhaseStarted>(&effect.change)) round = phase->round;
        const auto* changed = std::get_if<AgreementChanged>(&effect.change);
        if (changed == nullptr || changed->agreement->id != id || changed->what != AgreementChanged::What::kEnded)
            continue;
        const std::string reason = look.words().say(effect.reason);
        return look.words().tr("It ended in round {n}: {reason}.", round,
                               reason.empty() ? session::cause_text(look.s(), look.world(), effect.cause) : reason);
    }
    return {};
}

}  // namespace

std::string committed_scores(const Look& look, const CommitMore& command) {
    const auto would = game::if_committed(look.host, look.world(), look.me, command);
    if (!would || !would->before || !would->after) return {};
    const auto step = [](double from, double to) {
        return from == to ? score_text(to) : fmt::format("{} -> {}", score_text(from), score_text(to));
    };
    return look.words().tr("With it: effectiveness {effectiveness}, efficiency {efficiency}, legitimacy {legitimacy}",
                           step(would->before->effectiveness, would->after->effectiveness),
                           step(would->before->efficiency, would->after->efficiency),
                           step(would->before->legitimacy, would->after->legitimacy)) +
           ".";
}

std::string hopeless_text(const Look& look, const DraftText& text) {
    const auto home = at_home(look, text);
    return home && hopeless_at_home(odds_in_the_end(home->odds)) ? odds_text(look, home->odds) : std::string{};
}

std::string agreement_page(const Look& look, const Agreement& agreement) {
    const Scenario& s = look.s();
    std::string out = text_page(look, agreement.text(), scores_of(look, agreement));
    const Words& w = look.words();
    const auto line = [&](const std::string& what) { out += "   " + wrap(what, 75, 5) + "\n"; };
    line(w.tr("{status}; adopted in round {n}. Bound: {actors}.", session::standing_text(w, look.world(), agreement),
              agreement.adopted_round, names(s, agreement.parties)));
    if (const std::string end = how_it_ended(look, agreement.id); !end.empty()) line(end);
    for (const Ratification& one : agreement.ratifications) {
        if (!alive(agreement.status)) break;
        auto views = game::home_views(look.host, look.world(), agreement, one.actor);
        const double odds = views ? ratification_odds(s, look.world(), one.actor, *views, true) : 0;
        line(one.done ? w.tr("{actor} has ratified", name(s, one.actor))
                      : w.tr("{actor} must ratify: about {odds} % this round, as far as you can see",
                             name(s, one.actor), std::lround(odds * 100)));
    }
    for (const Reservation& one : agreement.reservations)
        line(w.tr("{actor} reserves: \"{words}\"", name(s, one.by), one.text));
    for (const Commitment& one : session::bound_in_all(agreement))
        line(w.tr("{actor} has promised {n} {resource}", name(s, one.actor), figure(one.amount),
                  s.resources[one.resource].name.str()));
    for (const std::string& lapsed : session::lapsed_lines(s, agreement))
        line(lapsed);
    for (const Breach& breach : agreement.breaches) {
        if (look.me.valid() && breach.by != look.me) continue;
        const std::string clause =
            s.clauses[agreement.text().terms[static_cast<std::size_t>(breach.term)].clause].name.str();
        const long odds = std::lround(detection_odds(s, agreement, breach.term) * 100);
        line(look.me.valid()
                 ? w.tr("In secret you do not honour '{clause}': found out with {odds} % a round", clause, odds)
                 : w.tr("In secret {actor} does not honour '{clause}': found out with {odds} % a round",
                        name(s, breach.by), clause, odds));
    }
    if (look.me.valid() && agreement.parties.contains(look.me) && alive(agreement.status))
        line(w.tr("If you leave it: {consequence}", session::parting_text(s, agreement, look.me)));
    return out;
}

bool is_listed(const Look& look, const Agreement& agreement, Whose whose) {
    return whose == Whose::kAll || (alive(agreement.status) && agreement.parties.contains(look.me));
}

std::string agreements_page(const Look& look, Whose whose) {
    std::string out;
    int n = 0;
    for (const Shared<Agreement>& agreement : look.world().agreements) {
        ++n;
        if (!is_listed(look, *agreement, whose)) continue;
        out += fmt::format("  {:>2}  {} ({})\n", n, wrap(heading(look.s(), agreement->text()), 68, 6),
                           session::standing_text(look.words(), look.world(), *agreement));
    }
    return out.empty() ? "  " + look.words().tr("Nothing has been agreed yet.") + "\n" : out;
}

std::string promises_text(const Scenario& s, const World& world) {
    const Words& w = words_of(s);
    std::string out;
    for (const Shared<Assurance>& a : world.assurances) {
        out += "  " +
               wrap(w.tr("{actor} to {others} in round {n}: \"{words}\" ({status})", name(s, a->from),
                         a->to ? names(s, *a->to) : w.tr("all"), a->round, session::promised_text(s, *a),
                         session::status_text(w, a->status)),
                    76, 4) +
               "\n";
    }
    return out;
}

std::string promises_page(const Look& look) {
    const std::string out = promises_text(look.s(), look.world());
    return out.empty() ? "  " + look.words().tr("No assurance that you know of has been given.") + "\n" : out;
}

namespace {

/// What a text is worth to each that has a say on it and a seat, by all of its own aims.
std::string worth_to_each(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    const bool last = look.world().round >= static_cast<int>(s.rounds.size());
    std::string out = "  " +
                      (last ? look.words().tr("Worth to each by its own aims, up to the end of the game:")
                            : look.words().tr("Worth to each by its own aims, looking two rounds ahead:")) +
                      "\n";
    for (const ActorId actor : (voters(s, look.world(), text) | text.parties) & s.playable) {
        ai::Adviser own{look.host, actor};
        const View view = make_view(look.host.scenario(), look.world(), Seat::of(actor));
        const ai::Worth worth = own.text(view, text);
        std::vector<std::string> parts;
        for (const ai::Worth::Part& part : worth.parts)
            parts.push_back(s.objectives[part.objective].name.str() + " " +
                            look.words().number(change_text(part.change, 3)));
        const std::string why = worth.obstacle.empty() ? fmt::format("{}", fmt::join(parts, ", "))
                                                       : look.words().tr("it could not enter into force: {obstacle}",
                                                                         ai::retold(look.words(), worth.obstacle));
        out += "    " +
               wrap(fmt::format("{} {}{}{}", name(s, actor), look.words().number(change_text(worth.total, 3)),
                                why.empty() ? "" : ": ", why),
                    74, 6) +
               "\n";
    }
    return out;
}

}  // namespace

namespace {

/// What single clauses add to what a text is worth to the reader; "" where none can be told apart.
std::string by_clause_text(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    const std::vector<std::optional<double>> terms = look.adviser->terms(look.view, text);
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (terms[i])
            parts.push_back(s.clauses[text.terms[i].clause].name.str() + " " + w.number(change_text(*terms[i], 3)));
    }
    return parts.empty()
               ? std::string{}
               : w.tr("What single clauses add to that: {clauses}.", fmt::format("{}", fmt::join(parts, ", ")));
}

}  // namespace

std::string worth_page(const Look& look, const DraftText& text) {
    if (look.adviser == nullptr) return worth_to_each(look, text);
    const Scenario& s = look.s();
    const Words& w = look.words();
    const ai::Worth worth = look.adviser->text(look.view, text);
    std::string out = "  " + wrap(session::for_us_text(s, look.world(), worth), 76, 4) + "\n";
    if (const std::string by_clause = by_clause_text(look, text); !by_clause.empty())
        out += "  " + wrap(by_clause, 76, 4) + "\n";
    out += home_part(look, text);
    for (const std::string& line : session::entry_lines(look.host, s, look.view, text))
        out += "  " + wrap(line, 76, 4) + "\n";
    if (const std::string lack = session::lacking_text(look.host, look.world(), look.me, text); !lack.empty())
        out += "  " + wrap(w.tr("You cannot pay for it: it takes {cost}.", lack), 76, 4) + "\n";
    if (const std::string takes = session::spoken_for_text(look.host, look.world(), look.me, text); !takes.empty())
        out += "  " + wrap(takes, 76, 4) + "\n";
    for (const std::string& word :
         session::word_lines(s, look.world(), session::word_on(look.host, look.world(), look.me, text, look.known)))
        out += "  " + wrap(word, 76, 4) + "\n";
    out += "  " + w.tr("What our advisers think of the others, by what they are known to want:") + "\n";
    // Those who would say the same stand together.
    std::vector<std::pair<std::string, std::vector<std::string>>> stands;
    for (const ai::Forecast& forecast : look.adviser->forecast(look.view, text)) {
        std::string stand = ai::told(w, forecast);
        if (forecast.vote == Vote::kNone && forecast.chorus == Vote::kNone)
            stand += " (" + w.number(change_text(forecast.gain, 3)) + ")";
        const auto same =
            std::find_if(stands.begin(), stands.end(), [&](const auto& one) { return one.first == stand; });
        if (same == stands.end()) {
            stands.push_back({std::move(stand), {name(s, forecast.actor)}});
        } else {
            same->second.push_back(name(s, forecast.actor));
        }
    }
    for (const auto& [stand, who] : stands)
        out += "    " + wrap(fmt::format("{}: {}", w.list(who), stand), 74, 6) + "\n";
    return out;
}

std::string balance_line(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    const Words& w = look.words();
    const std::vector<ResourceCost> own = session::own_costs(look.host, look.world(), look.me, text);
    const std::string bound = cost_text(s, own);
    std::string line = session::for_us_text(s, look.world(), look.adviser->text(look.view, text));
    if (!bound.empty()) line += " " + w.tr("It would bind {cost}.", bound);
    if (const std::string lack = session::lacking_text(look.host, look.world(), look.me, text); !lack.empty())
        line += " " + w.tr("You cannot pay for it: it takes {cost}.", lack);
    if (const std::string takes = session::spoken_for_text(look.host, look.world(), look.me, text); !takes.empty())
        line += " " + takes;
    for (const std::string& word :
         session::word_lines(s, look.world(), session::word_on(look.host, look.world(), look.me, text, look.known)))
        line += " " + word;
    return "   " + wrap(line, 76, 5) + "\n";
}

}  // namespace demarche::terminal
