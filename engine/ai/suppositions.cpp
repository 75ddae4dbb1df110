// What it says to a text that is otherwise than the one on the table: with another clause, another number, another
// party.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/bargainer.h"
#include "ai/halves.h"
#include "base/so_many.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "diplomacy/voting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kKindsNamed = 2;  ///< Of text, in which a clause has its place.

/// Who does it, and not how much of it.
bool names_party(const Scenario& s, const Question::Setting& setting) {
    return s.clauses[setting.clause].params[setting.param].type == ParamType::kParty;
}

/// Who does something in a text and is no party to it; "" for nobody.
std::string unfit_party(const Scenario& s, const DraftText& text) {
    for (const Term& term : text.terms) {
        const ClauseDef& clause = s.clauses[term.clause];
        for (std::size_t i = 0; i < clause.params.size() && i < term.params.size(); ++i) {
            if (clause.params[i].type != ParamType::kParty) continue;
            const ActorId by = id_in<ActorId>(term.params[i]);
            if (!text.parties.contains(by))
                return fmt::format("'{}' names {} in it, who would be no party.", clause.name.str(),
                                   s.actors[by].name.str());
        }
    }
    return {};
}

void add_sentence(std::string& text, const std::string& sentence) {
    text += (text.empty() ? "" : " ") + sentence;
}

/// A clause and one of its numbers as one key, never 0.
std::uint64_t key_of_number(ClauseId clause, std::size_t param) {
    return 256 * (clause.index() + 1) + param;
}

}  // namespace

std::string goes_from(const Scenario& s, const Question::Setting& setting, const std::vector<double>& all) {
    const ClauseDef& clause = s.clauses[setting.clause];
    const ParamDef& def = clause.params[setting.param];
    return fmt::format("In '{}' {} may be from {} to {}.", clause.name.str(), def.name, value_text(s, def, all.front()),
                       value_text(s, def, all.back()));
}

std::string not_without(const Scenario& s, ClauseId clause) {
    return fmt::format("'{}' belongs in every text of this kind.", s.clauses[clause].name.str());
}

std::string no_place(const Scenario& s, ClauseId clause) {
    std::vector<std::string> kinds;
    for (std::size_t i = 0; i < s.agreements.size() && kinds.size() < kKindsNamed; ++i) {
        const AgreementDef& type = s.agreements[AgreementTypeId{i}];
        if (type.allows_clause(clause)) kinds.push_back("'" + type.name.str() + "'");
    }
    const std::string said = fmt::format("'{}' has no place in such a text.", s.clauses[clause].name.str());
    return kinds.empty() ? said : fmt::format("{} It has one in {}.", said, list_text(kinds));
}

void set_in(DraftText& text, const Question::Setting& setting) {
    for (Term& term : text.terms) {
        if (term.clause == setting.clause) term.params[setting.param] = setting.value;
    }
}

std::optional<DraftText> Spokesperson::changed(const DraftText& text, const Question& about,
                                               std::vector<Question::Change>& resolved, std::string& note,
                                               std::string& misfit) {
    const Scenario& s = host_.scenario();
    DraftText out = text;
    // What stands so already leaves the rest to be weighed.
    const bool several = about.changes().size() + about.settings().size() + about.entries().size() > 1;
    // What goes makes room for what comes.
    std::vector<Question::Change> changes = about.changes();
    std::stable_partition(changes.begin(), changes.end(), [](const Question::Change& one) { return one.without; });
    for (const Question::Change& asked : changes) {
        if (asked.resource.valid() && !asked.without) {
            const Question sought = about.seeking({{}, {asked.resource}, {}});
            auto with = with_given(out, sought);
            if (!with) {
                misfit = fmt::format("'{}' has no place in such a text.", s.resources[asked.resource].name.str());
                return std::nullopt;
            }
            for (const Difference& one : differences(out, *with))
                resolved.push_back({one.clause, false});
            out = std::move(*with);
            continue;
        }
        Question::Change change = asked;
        if (asked.resource.valid()) {
            const Question sought = about.seeking({{}, {asked.resource}, {}});
            change.clause = giving(sought, out).in(out);
            if (!change.clause.valid()) {
                const std::string none = fmt::format("'{}' is not in it.", s.resources[asked.resource].name.str());
                if (several) {
                    add_sentence(note, none);
                    continue;
                }
                misfit = none;
                return std::nullopt;
            }
        }
        resolved.push_back(change);
        if (!change.clause.valid()) {
            misfit = fmt::format("It has {}, and no clause {}.", so_many(text.terms.size(), "clause"), change.number);
            return std::nullopt;
        }
        const std::string name = s.clauses[change.clause].name.str();
        const auto at = std::find_if(out.terms.begin(), out.terms.end(),
                                     [&](const Term& term) { return term.clause == change.clause; });
        // What stands in it, and would be set otherwise, comes by its setting.
        const bool set = std::any_of(about.settings().begin(), about.settings().end(),
                                     [&](const Question::Setting& one) { return one.clause == change.clause; });
        if (at != out.terms.end() && !change.without && set) {
            resolved.pop_back();
            continue;
        }
        if ((at != out.terms.end()) != change.without) {
            const std::string so = change.without ? fmt::format("'{}' is not in it.", name)
                                                  : fmt::format("'{}' stands in it already.", name);
            if (several) {
                add_sentence(note, so);
                resolved.pop_back();
                continue;
            }
            misfit = so;
            return std::nullopt;
        }
        std::optional<DraftText> next;
        if (change.without) {
            next = without_term(s, out, static_cast<std::size_t>(at - out.terms.begin()));
            if (!next) misfit = not_without(s, change.clause);
        } else if (auto with = bargainer_.single_change(
                       scene_, out, [&](const ById<ActorId, double>& gains) { return 2 + gains[me_]; },
                       [&](ClauseId clause, const Book::Option* now, const Book::Option* then) {
                           return clause == change.clause && now == nullptr && then != nullptr;
                       })) {
            next = std::move(with->text);
        } else {
            misfit = no_place(s, change.clause);
            const AgreementDef& type = s.agreements[text.type];
            if (type.allows_clause(change.clause) && out.terms.size() >= static_cast<std::size_t>(type.max_clauses))
                misfit = fmt::format("There is no more room in it: it has {}.", so_many(out.terms.size(), "clause"));
        }
        if (!next) return std::nullopt;
        out = std::move(*next);
    }
    return out;
}

std::optional<Question::Setting> Spokesperson::in_figures(const DraftText& text, const Question::Setting& setting,
                                                          std::string& note, std::string& misfit) const {
    using How = Figure::How;
    const Scenario& s = host_.scenario();
    const ClauseDef& clause = s.clauses[setting.clause];
    const ParamDef& def = clause.params[setting.param];
    Question::Setting out = setting;
    out.how = How::kExactly;
    if (def.type != ParamType::kInteger) return out;
    const Term* const term = find_term(text, setting.clause);
    const std::vector<double> all = values_of(s, def, text.parties);
    if (Figure::is_bound(setting.how)) {
        if (term == nullptr && setting.value == 0 && setting.how == How::kAbove) {
            out.value = default_params(s, clause.params, text.parties)[setting.param];  // more than nothing
            return out;
        }
        if (term == nullptr && setting.value == 0) {
            misfit = fmt::format("'{}' is not in it.", clause.name.str());
            return std::nullopt;
        }
        // The nearest on that side: whoever wants more than that will say so.
        const double bound = setting.value != 0 ? setting.value : term->params[setting.param];
        const bool below = setting.how == How::kBelow;
        const auto next =
            below ? std::lower_bound(all.begin(), all.end(), bound) : std::upper_bound(all.begin(), all.end(), bound);
        if (next == (below ? all.begin() : all.end())) {
            misfit = all.empty() ? std::string{"There is no number in it that could be changed so."}
                                 : goes_from(s, setting, all);
            return std::nullopt;
        }
        out.value = below ? *std::prev(next) : *next;
        return out;
    }
    if (setting.how != How::kExactly && term == nullptr) {
        // So much more than nothing is so much.
        if (setting.how == How::kTimes || setting.value < 0) {
            misfit = fmt::format("'{}' is not in it.", clause.name.str());
            return std::nullopt;
        }
    } else if (setting.how != How::kExactly) {
        const double now = term->params[setting.param];
        out.value = setting.how == How::kTimes ? now * setting.value : now + setting.value;
    }
    if (all.empty() || out.value < all.front() || out.value > all.back()) {
        out.value = std::round(out.value);
        return out;
    }
    // Of two that are as near the one that stands in the text is meant.
    const double stands = term == nullptr ? out.value : term->params[setting.param];
    const double nearest = *std::min_element(all.begin(), all.end(), [&](double a, double b) {
        const auto far = [&](double value) { return std::pair{std::abs(value - out.value), std::abs(value - stands)}; };
        return far(a) < far(b);
    });
    if (nearest != out.value)
        add_sentence(note, fmt::format("The nearest to that is {} {}.", def.name, value_text(s, def, nearest)));
    out.value = nearest;
    return out;
}

bool Spokesperson::take_loose(const DraftText& text, const Figure& figure, std::uint64_t spoken_of, Supposed& into,
                              std::string& misfit) const {
    const Scenario& s = host_.scenario();
    if (figure.time == Figure::Time::kOther) {
        misfit = "Time is counted in rounds here: say how many rounds.";
        return false;
    }
    const bool rounds = figure.time == Figure::Time::kRounds;
    const auto meant = [&](const Question::Setting& one) {
        into.set.push_back(one);
        return true;
    };
    std::vector<Question::Setting> may;
    std::vector<std::string> names;
    for (const Term& term : text.terms) {
        const ClauseDef& clause = s.clauses[term.clause];
        for (std::size_t i = 0; i < clause.params.size(); ++i) {
            const bool counts_rounds = clause.params[i].name.find("round") != std::string::npos;
            if (clause.params[i].type != ParamType::kInteger || counts_rounds != rounds) continue;
            const Question::Setting one{term.clause, i, figure.value, figure.how};
            // "30 is too much", "20 instead of 30": of the number that is 30.
            const bool called = (figure.bounds() && term.params[i] == figure.value) || figure.now == term.params[i];
            if (called || key_of_number(term.clause, i) == spoken_of) return meant(one);
            may.push_back(one);
            names.push_back("'" + clause.name.str() + "'");
        }
    }
    const AgreementDef& type = s.agreements[text.type];
    if (rounds && may.empty() && (text.duration > 0 || figure.how == Figure::How::kExactly)) {
        const double wanted = figure.how == Figure::How::kExactly ? figure.value
                              : figure.how == Figure::How::kTimes ? text.duration * figure.value
                              : figure.how == Figure::How::kBelow ? figure.value - 1
                              : figure.how == Figure::How::kAbove ? figure.value + 1
                                                                  : text.duration + figure.value;
        const int longest = static_cast<int>(std::lround(wanted));
        const bool bounded = type.max_duration > 0;
        if (longest < std::max(1, type.min_duration) || (bounded && longest > type.max_duration)) {
            const std::string now = so_many(text.duration, "round");
            misfit =
                bounded
                    ? fmt::format("It lasts {}; it can last from {} to {}.", now, type.min_duration, type.max_duration)
                    : fmt::format("It lasts {}; it cannot last less than {}.", now, std::max(1, type.min_duration));
            return false;
        }
        into.text.duration = longest;
        return true;
    }
    if (may.size() == 1) return meant(may.front());
    misfit = may.empty() ? std::string{"There is no number in it that could be changed so."}
                         : fmt::format("Say of which number: there is one in {}.", list_text(names));
    return false;
}

bool Spokesperson::hand_over(const Question::Handover& asked, Supposed& into, std::string& misfit) const {
    const Scenario& s = host_.scenario();
    const DraftText& text = into.text;
    const auto binds = [&](std::size_t term, ActorId by) {
        const auto costs = game::term_costs(host_, scene_.believed, text, term);
        return costs && std::any_of(costs->begin(), costs->end(), [&](const ResourceCost& cost) {
                   return cost.actor == by && cost.amount > 0 &&
                          std::find(asked.binds.begin(), asked.binds.end(), cost.resource) != asked.binds.end();
               });
    };
    std::vector<Question::Setting> may;
    std::vector<Question::Setting> bound;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const std::vector<ParamDef>& params = s.clauses[text.terms[i].clause].params;
        for (std::size_t p = 0; p < params.size(); ++p) {
            if (params[p].type != ParamType::kParty) continue;
            const auto holder = id_in<ActorId>(text.terms[i].params[p]);
            if (asked.from.valid() && holder != asked.from) continue;
            const Question::Setting one{text.terms[i].clause, p, static_cast<double>(asked.to.index())};
            may.push_back(one);
            if (binds(i, holder)) bound.push_back(one);
        }
    }
    if (!asked.from.valid() && !asked.binds.empty() && bound.empty()) {
        misfit = "There is nothing in it that one of the parties pays for.";
        return false;
    }
    if (!bound.empty()) may = std::move(bound);
    std::vector<std::string> names;
    for (const Question::Setting& one : may)
        names.push_back("'" + s.clauses[one.clause].name.str() + "'");
    const std::string to = s.actors[asked.to].name.str();
    if (may.empty()) {
        misfit = asked.from.valid() ? fmt::format("There is nothing in it that {} does and {} could do instead.",
                                                  s.actors[asked.from].name.str(), to)
                                    : std::string{"There is nothing in it that one of the parties does alone."};
        return false;
    }
    // Of somebody's part all is meant; of nobody's in particular it has to be said what.
    if (!asked.from.valid() && may.size() > 1) {
        misfit = fmt::format("Say of which clause: there is one who does it in {}.", list_text(names));
        return false;
    }
    const Term* const stands = find_term(text, may.front().clause);
    if (stands->params[may.front().param] == may.front().value) {
        misfit = fmt::format("'{}' is by {} in it already.", s.clauses[may.front().clause].name.str(), to);
        return false;
    }
    into.given.insert(into.given.end(), may.begin(), may.end());
    return true;
}

std::optional<Spokesperson::Supposed> Spokesperson::supposed(const DraftText& text, const Question& all,
                                                             std::string& misfit, std::uint64_t spoken_of) {
    const Scenario& s = host_.scenario();
    const Question about = all.of_text(text);
    Supposed out{text, text};
    if (about.moves()) {
        const auto there = [](auto wanted, auto now) { return !wanted.valid() || wanted == now; };
        if (there(about.place_instead(), text.place) && there(about.body_instead(), text.framework)) {
            misfit = about.body_instead().valid()
                         ? fmt::format("It lies before {} already.", s.institutions[text.framework].name.str())
                         : fmt::format("It is about {} already.", s.places[text.place].name.str());
            return std::nullopt;
        }
        if (about.place_instead().valid()) out.text.place = about.place_instead();
        if (about.body_instead().valid()) out.text.framework = about.body_instead();
    }
    for (const Question::Entry& entry : about.entries()) {
        const std::string name = s.actors[entry.actor].name.str();
        if (out.text.parties.contains(entry.actor) != entry.without) {
            misfit = name + (entry.without ? " is no party to it." : " is a party to it already.");
            return std::nullopt;
        }
        entry.without ? out.text.parties.erase(entry.actor) : out.text.parties.insert(entry.actor);
    }
    if (!about.alone().empty()) {
        if (out.text.parties == about.alone()) {
            misfit = "It is between the two of us alone already.";
            return std::nullopt;
        }
        out.text.parties = about.alone();
    }
    if (about.unties()) {
        if (out.text.linked.empty()) {
            misfit = "It is tied to no other draft.";
            return std::nullopt;
        }
        out.text.linked.clear();
    }
    if (!about.changes().empty()) {
        auto next = changed(out.text, about, out.changes, out.note, misfit);
        if (!next) return std::nullopt;
        out.text = std::move(*next);
        // Of all of it there is nothing that would be otherwise.
        if (out.changes.empty() && out.text == text && about.settings().empty() && about.entries().empty()) {
            misfit = out.note;
            return std::nullopt;
        }
    }
    if (!about.choices().empty()) {
        std::vector<std::string> quoted;
        for (const Question::Choice& choice : about.choices())
            quoted.push_back("'" + choice.said + "'");
        const std::string unheard = fmt::format("We do not know what {} would be in a text.", list_text(quoted));
        if (!about.supposing()) {
            misfit = unheard;
            return std::nullopt;
        }
        add_sentence(out.note, unheard);
    }
    for (const Question::Setting& setting : about.settings()) {
        const bool again = setting.how == Figure::How::kMore && !names_party(s, setting) &&
                           std::any_of(out.set.begin(), out.set.end(),
                                       [](const Question::Setting& one) { return one.how == Figure::How::kMore; });
        // So many more of what several clauses count are more of the first alone.
        if (find_term(out.text, setting.clause) != nullptr && !again) out.set.push_back(setting);
    }
    for (const Figure& figure : about.loose()) {
        if (!take_loose(out.text, figure, spoken_of, out, misfit)) return std::nullopt;
    }
    // A number that no term has brings in the first clause that counts such things.
    for (const Question::Setting& setting : about.settings()) {
        if (!out.set.empty() && setting.clause != out.added) continue;
        // "40 is too few" is said of a number that stands there, "more officers" may bring one in.
        const bool bounds =
            setting.how == Figure::How::kBelow || (setting.how == Figure::How::kAbove && setting.value != 0);
        if ((bounds && find_term(text, setting.clause) == nullptr) ||
            (!s.agreements[text.type].allows_clause(setting.clause) && setting.how != Figure::How::kExactly)) {
            misfit = "There is no number in it that could be changed so.";
            continue;
        }
        if (!s.agreements[text.type].allows_clause(setting.clause)) {
            misfit = no_place(s, setting.clause);
            continue;
        }
        if (!out.added.valid()) {
            out.added = setting.clause;
            out.text.terms.push_back(
                {setting.clause, default_params(s, s.clauses[setting.clause].params, out.text.parties)});
        }
        out.set.push_back(setting);
    }
    if (!about.settings().empty() && out.set.empty()) return std::nullopt;
    // What is said of a clause that is not there is told to have been passed over; a figure may be of several.
    std::vector<ClauseId> passed;
    for (const Question::Setting& setting : about.settings()) {
        const bool taken = std::any_of(out.set.begin(), out.set.end(),
                                       [&](const Question::Setting& one) { return one.at == setting.at; });
        if (taken || std::find(passed.begin(), passed.end(), setting.clause) != passed.end()) continue;
        passed.push_back(setting.clause);
        add_sentence(out.note, fmt::format("'{}' is not in it.", s.clauses[setting.clause].name.str()));
    }
    for (Question::Setting& setting : out.set) {
        const auto figure = in_figures(text, setting, out.note, misfit);
        if (!figure) return std::nullopt;
        setting = *figure;
    }
    for (const Question::Handover& one : about.handovers()) {
        if (!hand_over(one, out, misfit)) return std::nullopt;
    }
    for (const Question::Setting& setting : out.set) {
        if (names_party(s, setting)) out.given.push_back(setting);
    }
    // Who does something in a text has to sign it.
    for (const Question::Setting& setting : out.given) {
        out.text.parties.insert(id_in<ActorId>(setting.value));
        set_in(out.text, setting);
    }
    std::erase_if(out.set, [&](const Question::Setting& setting) { return names_party(s, setting); });
    if (const auto fit = check_text(s, scene_.view.world, out.text); !fit) {
        misfit = unfit_party(s, out.text);
        if (misfit.empty())
            misfit = fmt::format("Such a text could not be tabled: {}.", without_stop(fit.error().message));
        return std::nullopt;
    }
    return out;
}

std::string Spokesperson::stands_so(ActorId to, const Draft& draft, const Supposed& so) {
    const DraftText text = so.as_set();
    // What it has not accepted it weighs like anything else.
    if (draft.vote(me_) != Vote::kAccept || !(text == draft.text())) return {};
    return stands_already(so) + " " + accepted_as_it_is(to, draft).said + (so.note.empty() ? so.note : " " + so.note);
}

std::string Spokesperson::stands_already(const Supposed& so) const {
    const std::vector<Question::Setting>& asked = so.set.empty() ? so.given : so.set;
    const Term* const term = asked.empty() ? nullptr : find_term(so.before, asked.front().clause);
    return term == nullptr ? std::string{"So it stands already."}
                           : fmt::format("So it stands already: {}.", clause_as_set(host_.scenario(), *term));
}

std::string Spokesperson::if_supposed(ActorId to, const Question& about) {
    if (!about.supposing() && about.choices().empty())
        return about.unknown().empty() ? std::string{} : not_understood(to, about, about.unknown());
    const Scenario& s = host_.scenario();
    std::string unfit;
    const auto spoken = memory_.counted.find(to.value);
    // What it has said it might table is what the two speak of, before any draft where they spoke of it last.
    const auto of_a_thought = [&]() -> std::string {
        const DraftText* const thought = text_tabled(thought_for(to));
        if (thought == nullptr || !about.names(*thought)) return {};
        const DraftText text = *thought;
        std::string misfit;
        const auto so = supposed(text, about, misfit);
        return so && !so->added.valid() ? of_untabled(to, *so, about) : std::string{};
    };
    if (spoken_thought(to, about) != nullptr && !about.requests() && !about.unties()) {
        if (std::string said = of_a_thought(); !said.empty()) return said;
    }
    // Whether what is named has a place in any text of the two.
    bool placed = about.settings().empty();
    for (const Draft* const draft : about.unties() ? tied_between(to, about) : between(to, about)) {
        for (const Question::Setting& setting : about.settings())
            placed = placed || s.agreements[draft->text().type].allows_clause(setting.clause);
        std::string misfit;
        // What is asked for besides goes with what it has promised to change already.
        const DraftText text = about.requests() ? bargainer_.to_come(*draft) : draft->text();
        const SupposedOf instead{scene_, draft->id};
        if (const auto so = supposed(text, about, misfit, spoken == memory_.counted.end() ? 0 : spoken->second)) {
            if (!so->set.empty()) memory_.counted[to.value] = key_of_number(so->set[0].clause, so->set[0].param);
            if (std::string said = stands_so(to, *draft, *so); !said.empty()) return said;
            would_sign_.reset();
            std::string said = if_so(*so, about, bargainer_.signs_from(scene_, *draft, to, &so->text));
            if (const std::string given = would_sign_ ? gives_up(*draft, *would_sign_) : std::string{}; !given.empty())
                said += " " + given;
            if (about.requests()) {
                if (const std::string more = to_request(to, *draft, so->as_set()); !more.empty()) said += " " + more;
            } else {
                agree_on(to, *draft);
            }
            return fmt::format("On the {}: {}", called(*draft), said);
        }
        if (unfit.empty() && !misfit.empty()) unfit = fmt::format("On the {}: {}", called(*draft), misfit);
    }
    // What is no text of the two, or stands in none, may be one that others decide on.
    const auto goes = [](const Question::Change& one) { return one.without && one.clause.valid(); };
    const auto gone = std::find_if(about.changes().begin(), about.changes().end(), goes);
    const bool by_clause = gone != about.changes().end() && !about.called();
    for (auto at = scene_.view.world.drafts.rbegin(); at != scene_.view.world.drafts.rend(); ++at) {
        const Draft& draft = **at;
        const bool meant = about.exact() ? unfit.empty() && about.names(draft.text())
                                         : by_clause && find_term(draft.text(), gone->clause) != nullptr;
        const ActorSet readers = audience_of(s, scene_.view.world, draft);
        if (meant && draft.status == DraftStatus::kOpen && readers.contains(to) && readers.contains(me_) &&
            !voters(s, scene_.view.world, draft.text()).contains(me_))
            return not_ours(draft);
    }
    if (std::string said = of_a_thought(); !said.empty()) return said;
    // Of what nobody has tabled, the first that it would sign itself.
    if ((unfit.empty() || !placed) && !about.settings().empty()) {
        for (const Package& package : bargainer_.ideas(scene_, &about)) {
            if (package.gains[me_] < kMargin || !package.plain.parties.contains(to)) continue;
            const DraftText text = package.text();
            std::string misfit;
            const auto so = supposed(text, about, misfit);
            if (!so || so->added.valid() || bargainer_.taboo(text, scene_.believed) ||
                barred(host_, scene_.believed, text, true))
                continue;
            return of_untabled(to, *so, about);
        }
    }
    return about.asks() || about.requests() || !about.loose().empty() || about.told() == Question::Told::kWill
               ? unfit
               : std::string{};
}

std::string Spokesperson::of_untabled(ActorId to, const Supposed& so, const Question& about) {
    const Scenario& s = host_.scenario();
    const std::string said = if_so(so, about, kMargin);
    DraftText text = so.text;
    for (const Question::Setting& setting : so.set) {
        const ParamDef& param = s.clauses[setting.clause].params[setting.param];
        const std::vector<double> all = values_of(s, param, text.parties);
        // That it cannot be so is in the answer.
        if (std::find(all.begin(), all.end(), setting.value) != all.end()) set_in(text, setting);
    }
    // What it would sign it may be asked to table.
    const Appraisal worth = bargainer_.appraise(scene_, text);
    if (to.valid() && worth.possible && bargainer_.keeps_to(scene_, text, worth.own)) think_of(to, text);
    return fmt::format("On the {}: {} We speak of this: {}.", heading(s, text), said, idea_text(s, text));
}

}  // namespace demarche::ai
