// What a scenario could do better: warnings and notes about what is allowed and hardly meant.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.h"
#include "script/loader_build.h"
#include "script/script_hint.h"

namespace demarche::script {

void Builder::lint() {
    lint_calls();
    lint_actors();
    lint_seats();
    lint_people();
    lint_institutions();
    lint_tags();
    lint_rules();
    lint_agreements();
    lint_cards();
    lint_phases();
    lint_endings();
    lint_marks();
    lint_map();
}

void Builder::lint_calls() {
    for (const RecordedTakes& takes : recording_.takes) {
        const auto source = recording_.sources.find(takes.site.place.file);
        const std::string name = takes.function.substr(takes.function.rfind('.') + 1);
        if (!takes.hook || source == recording_.sources.end() ||
            !result_is_lost(source->second, takes.site.place.line, name))
            continue;
        report_.warning({&takes.site, takes.function, {}}, {}, "it gives a hook, and nothing registers it",
                        fmt::format("on(\"round_end\", {} ...)", takes.function));
    }
    for (std::size_t i = 0; i < recording_.calls.size(); ++i) {
        if (recording_.calls[i].given < 2) continue;
        const std::string_view call = word(recording_.calls[i].kind);
        report_.warning(subjects_[i], {},
                        fmt::format("{} takes one table, and is given {} values: only the first counts", call,
                                    recording_.calls[i].given),
                        fmt::format("a call for each: {} {{ ... }} {} {{ ... }}", call, call));
    }
}

void Builder::lint_people() {
    const Scenario& s = *scenario_;
    for (std::size_t i = 0; i < s.constituencies.size(); ++i) {
        const ConstituencyDef& people = s.constituencies[ConstituencyId{i}];
        const std::size_t dot = people.id.find('.');
        // What stands before the dot may be a word of any kind, but not another actor.
        if (dot == std::string::npos || !people.of.valid() || people.id.substr(0, dot) == s.actors[people.of].id ||
            !names_.has(Kind::kActor, people.id.substr(0, dot)))
            continue;
        report_.warning(
            subject_of(Kind::kConstituency, i), {std::string{"of"}},
            fmt::format("its id names '{}', and it is of '{}'", people.id.substr(0, dot), s.actors[people.of].id),
            fmt::format("of = \"{}\", or another id", people.id.substr(0, dot)));
    }
    for (std::size_t i = 0; i < s.personalities.size(); ++i) {
        const auto has = [&](const ActorDef& actor) { return actor.personality == PersonalityId{i}; };
        const bool played = std::any_of(s.actors.begin(), s.actors.end(), has);
        for (const auto& [objective, weight] : s.personalities[PersonalityId{i}].weights) {
            const ActorId of = s.objectives[objective].of;
            if (!played || !of.valid() || has(s.actors[of])) continue;
            report_.warning(subject_of(Kind::kPersonality, i), {std::string{"weights"}, s.objectives[objective].id},
                            fmt::format("'{}' is an objective of {}, who has another personality: it weighs nothing",
                                        s.objectives[objective].id, s.actors[of].id),
                            "an objective of an actor that is played by this personality");
        }
        for (const BeliefDef& belief : s.personalities[PersonalityId{i}].beliefs) {
            const ObjectiveDef& objective = s.objectives[belief.objective];
            if (objective.of == belief.of || !objective.of.valid()) continue;
            report_.warning(subject_of(Kind::kPersonality, i),
                            {std::string{"beliefs"}, s.actors[belief.of].id, objective.id},
                            fmt::format("'{}' is an objective of {}, not of {}: nothing is believed by it",
                                        objective.id, s.actors[objective.of].id, s.actors[belief.of].id),
                            "an objective of the actor that the belief is about");
        }
    }
    for (std::size_t i = 0; i < s.questions.size(); ++i) {
        const std::vector<Text>& options = s.questions[QuestionId{i}].options;
        for (std::size_t o = 1; o < options.size(); ++o) {
            const auto end = options.begin() + static_cast<std::ptrdiff_t>(o);
            if (std::find(options.begin(), end, options[o]) == end) continue;
            report_.warning(subject_of(Kind::kQuestion, i), {std::string{"options"}, static_cast<int>(o + 1)},
                            "the option stands there twice");
        }
    }
}

void Builder::lint_seats() {
    const Scenario& s = *scenario_;
    const auto seatless = [&](ActorSet whom) { return !whom.empty() && (whom & s.playable).empty(); };
    for (std::size_t i = 0; i < s.actions.size(); ++i) {
        const ActionDef& action = s.actions[ActionId{i}];
        if (!action.by_fn.valid() && seatless(action.by)) {
            report_.warning(
                subject_of(Kind::kAction, i), {std::string{"by"}},
                fmt::format("'{}' has no seat: nobody ever takes this action", s.actors[*action.by.begin()].id),
                "playable = true, or somebody who has a seat");
        } else if (const ActorSet never = action.by - s.playable; !action.by_fn.valid() && !never.empty()) {
            report_.add(Severity::kNote, subject_of(Kind::kAction, i), {std::string{"by"}},
                        fmt::format("'{}' has no seat and never takes it", s.actors[*never.begin()].id),
                        "those who have a seat, or playable = true");
        }
    }
    for (std::size_t i = 0; i < s.questions.size(); ++i) {
        const QuestionDef& question = s.questions[QuestionId{i}];
        if (!question.to_facilitator && seatless(question.to)) {
            report_.warning(subject_of(Kind::kQuestion, i), {std::string{"to"}},
                            fmt::format("'{}' has no seat: nobody answers", s.actors[*question.to.begin()].id),
                            "somebody who has a seat, \"all\" or \"facilitator\"");
        }
    }
}

void Builder::lint_actors() {
    const Scenario& s = *scenario_;
    for (std::size_t i = 0; i < s.objectives.size(); ++i) {
        const ObjectiveDef& objective = s.objectives[ObjectiveId{i}];
        if (objective.of.valid() && !s.actors[objective.of].playable) {
            report_.warning(
                subject_of(Kind::kObjective, i), {std::string{"of"}},
                fmt::format("'{}' has no seat, so nobody pursues this objective", s.actors[objective.of].id),
                "playable = true, or an objective of another actor");
        }
    }
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
        const ActorDef& actor = s.actors[ActorId{i}];
        const bool wants = std::any_of(s.objectives.begin(), s.objectives.end(),
                                       [&](const ObjectiveDef& o) { return o.of == ActorId{i}; });
        if (actor.playable && !wants) {
            report_.warning(subject_of(Kind::kActor, i), {}, "the actor has a seat and no objective",
                            fmt::format("objective {{ of = \"{}\", ... }}", actor.id));
        }
        const bool weighs = std::any_of(s.objectives.begin(), s.objectives.end(),
                                        [&](const ObjectiveDef& o) { return o.of == ActorId{i} && o.weight > 0; });
        if (actor.playable && wants && !weighs) {
            report_.warning(subject_of(Kind::kActor, i), {},
                            "the actor has a seat, and all its objectives weigh 0, so nothing that comes counts for it",
                            "weight = 1 or more in one of them");
        }
        for (std::size_t o = 0; weighs && o < s.objectives.size(); ++o) {
            const ObjectiveDef& one = s.objectives[ObjectiveId{o}];
            if (one.of != ActorId{i} || one.weight > 0) continue;
            report_.warning(subject_of(Kind::kObjective, o), {std::string{"weight"}},
                            "an objective of weight 0 counts for nothing",
                            "a weight above 0, or without the objective");
        }
        for (std::size_t r = 0; r < s.resources.size(); ++r) {
            const ResourceDef& resource = s.resources[ResourceId{r}];
            if (resource.cap && actor.resources[ResourceId{r}] > *resource.cap) {
                report_.warning(
                    subject_of(Kind::kActor, i), {std::string{"resources"}, resource.id},
                    fmt::format("the start lies above the cap {} of '{}'", number_text(*resource.cap), resource.id));
            }
        }
    }
    for (std::size_t i = 0; i < s.injects.size(); ++i) {
        if (static_cast<std::size_t>(s.injects[InjectId{i}].round) > s.rounds.size()) {
            report_.warning(subject_of(Kind::kInject, i), {std::string{"at"}, std::string{"round"}},
                            fmt::format("it falls due in round {}, and the game has {}", s.injects[InjectId{i}].round,
                                        s.rounds.size()));
        }
    }
}

namespace {

/// Another chair may come in play.
bool sets_chair(const std::map<std::string, std::string, std::less<>>& sources) {
    return std::any_of(sources.begin(), sources.end(),
                       [](const auto& source) { return source.second.find("set_chair") != std::string::npos; });
}

}  // namespace

void Builder::lint_institutions() {
    const Scenario& s = *scenario_;
    std::vector<std::string_view> tags;
    for (const ClauseDef& clause : s.clauses)
        tags.insert(tags.end(), clause.tags.begin(), clause.tags.end());
    for (std::size_t i = 0; i < s.institutions.size(); ++i) {
        const InstitutionDef& body = s.institutions[InstitutionId{i}];
        const Subject& subject = subject_of(Kind::kInstitution, i);
        const auto known = [&](const std::string& tag) {
            return std::find(tags.begin(), tags.end(), tag) != tags.end();
        };
        const bool idle = !body.mandate.empty() &&
                          std::none_of(body.mandate.begin(), body.mandate.end(), [&](const std::string& tag) {
                              return known(tag) || !nearest(tag, tags).empty();
                          });
        for (std::size_t t = 0; t < body.mandate.size(); ++t) {
            // A tag that no clause has is no mistake (a known body deals with more than one scenario needs), a slip is,
            // and so is a mandate that is for nothing at all.
            if (known(body.mandate[t])) continue;
            if (const std::string_view near = nearest(body.mandate[t], tags); !near.empty()) {
                report_.warning(subject, {std::string{"mandate"}, static_cast<int>(t + 1)},
                                fmt::format("no clause has the tag '{}'", body.mandate[t]),
                                did_you_mean_this(body.mandate[t], near));
            } else if (idle && t == 0) {
                report_.warning(
                    subject, {std::string{"mandate"}, 1},
                    fmt::format("no clause has {} '{}'",
                                body.mandate.size() == 1 ? "the tag" : "any of these tags, such as", body.mandate[t]),
                    "tags = { ... } of the clauses that it deals with");
            }
        }
        if (!(body.members & body.observers).empty()) {
            report_.warning(
                subject, {std::string{"observers"}},
                fmt::format("'{}' is a member and an observer", s.actors[*(body.members & body.observers).begin()].id));
        }
        if (body.chair.valid() && !(body.members | body.observers).contains(body.chair)) {
            report_.warning(subject, {std::string{"chair"}},
                            fmt::format("the chair '{}' is no member and no observer", s.actors[body.chair].id));
        }
        if (body.procedure == Procedure::kSingleText && !body.chair.valid()) {
            report_.warning(subject, {std::string{"procedure"}},
                            "a single text is the chair's, and there is no chair; until one is set everybody writes");
        }
        const bool silent = body.chair.valid() && !s.actors[body.chair].playable;
        if (body.procedure == Procedure::kSingleText && silent && !sets_chair(recording_.sources)) {
            report_.warning(subject, {std::string{"chair"}},
                            fmt::format("a single text is the chair's, and '{}' has no seat: nothing is ever tabled",
                                        s.actors[body.chair].id),
                            "a chair that has a seat, or without the procedure");
        }
    }
}

void Builder::lint_agreements() {
    const Scenario& s = *scenario_;
    const auto covers = [&](const InstitutionDef& body, ClauseId id) {
        const ClauseDef& clause = s.clauses[id];
        if (body.any_mandate || body.mandate_fn.valid() || clause.tags.empty()) return true;
        return std::any_of(clause.tags.begin(), clause.tags.end(), [&](const std::string& tag) {
            return std::find(body.mandate.begin(), body.mandate.end(), tag) != body.mandate.end();
        });
    };
    std::vector<bool> used(s.clauses.size(), false);
    if (const auto lead = s.find<ClauseId>("lead"); lead && !s.lead.clause.valid()) {
        report_.warning(subject_of(Kind::kClause, lead->index()), {std::string{"params"}},
                        "who leads a mission stands in the parameter 'by', a party; without it no text has a lead",
                        "by = { type = \"party\" }");
    }
    for (std::size_t i = 0; i < s.agreements.size(); ++i) {
        const AgreementDef& type = s.agreements[AgreementTypeId{i}];
        const Subject& subject = subject_of(Kind::kAgreement, i);
        std::vector<InstitutionId> bodies = type.frameworks;
        for (std::size_t b = 0; type.frameworks.empty() && b < s.institutions.size(); ++b)
            bodies.emplace_back(b);
        if (bodies.empty()) {
            report_.error(subject, {}, "there is no institution before which it could be tabled",
                          "institution { ... }");
        }
        for (const ClauseId clause : type.required) {
            if (bodies.empty()) break;
            const bool some = std::any_of(bodies.begin(), bodies.end(),
                                          [&](InstitutionId b) { return covers(s.institutions[b], clause); });
            // A tag that no clause has, perhaps a misspelt one, has been told where it stands.
            const bool told = std::any_of(bodies.begin(), bodies.end(), [&](InstitutionId b) {
                return report_.flagged(subject_of(Kind::kInstitution, b.index()), {std::string{"mandate"}});
            });
            if (!some && !told) {
                report_.warning(
                    subject, {std::string{"clauses"}, std::string{"required"}},
                    fmt::format("no framework's mandate covers the required clause '{}'", s.clauses[clause].id),
                    fmt::format("one of its tags ({}) in a mandate", list_text(s.clauses[clause].tags)));
            }
            for (const InstitutionId b : some && !told ? type.frameworks : std::vector<InstitutionId>{}) {
                if (covers(s.institutions[b], clause)) continue;
                report_.warning(subject, {std::string{"frameworks"}, s.institutions[b].id},
                                fmt::format("it can never be tabled there: the mandate does not cover the clause '{}', "
                                            "which it must have",
                                            s.clauses[clause].id),
                                fmt::format("one of its tags ({}) in that mandate, or another framework",
                                            list_text(s.clauses[clause].tags)));
            }
        }
        for (const ClauseId clause : type.optional) {
            const bool told = std::any_of(bodies.begin(), bodies.end(), [&](InstitutionId b) {
                return covers(s.institutions[b], clause) ||
                       report_.flagged(subject_of(Kind::kInstitution, b.index()), {std::string{"mandate"}});
            });
            if (told || bodies.empty()) continue;
            report_.warning(
                subject, {std::string{"clauses"}, std::string{"optional"}},
                fmt::format("no framework's mandate covers the clause '{}', so that it never stands in one",
                            s.clauses[clause].id),
                fmt::format("one of its tags ({}) in a mandate, or without it", list_text(s.clauses[clause].tags)));
        }
        if (type.has_place && s.places.empty()) {
            report_.error(subject, {std::string{"place"}}, "it is for a place, and there is none", "place { ... }");
        }
        if (type.min_parties > static_cast<int>(s.actors.size())) {
            report_.error(
                subject, {std::string{"parties"}, std::string{"min"}},
                fmt::format("it asks for {} parties, and the actors are {}", type.min_parties, s.actors.size()));
        }
        // A game that ends before it does is no game that it ends in.
        const auto rounds = static_cast<int>(s.rounds.size());
        const bool shortest = type.min_duration > rounds;
        if (shortest || type.max_duration > rounds) {
            report_.warning(
                subject, {std::string{"duration"}, std::string{shortest ? "min" : "max"}},
                fmt::format("{} rounds, and the game has {}: {}", shortest ? type.min_duration : type.max_duration,
                            rounds, shortest ? "it never ends by its time" : "whatever lasts longer lasts to its end"),
                fmt::format("at most {}; without `duration` it lasts to the end", rounds));
        }
        for (const ClauseId clause : type.required)
            used[clause.index()] = true;
        for (const ClauseId clause : type.optional)
            used[clause.index()] = true;
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        const auto rounds = static_cast<double>(s.rounds.size());
        for (const ParamDef& param : s.clauses[ClauseId{i}].params) {
            if (param.name != "until_round" || param.max <= rounds) continue;
            report_.warning(
                subject_of(Kind::kClause, i), {std::string{"params"}, param.name},
                fmt::format("it goes up to round {}, and the game has {}", number_text(param.max), number_text(rounds)),
                fmt::format("a max of at most {}", number_text(rounds)));
        }
        if (!used[i]) {
            report_.warning(subject_of(Kind::kClause, i), {}, "no agreement can hold this clause",
                            "name it in the clauses of an agreement");
        }
    }
}

const QuotedWord& Builder::quoted(std::string_view word) {
    if (quoted_.empty()) {
        for (const auto& [file, source] : recording_.sources)
            count_quoted(source, quoted_);
    }
    return quoted_[word];
}

/// Whether a script names the card, or its deck, where it may be played, scheduled, drawn or dealt.
bool Builder::card_is_named(const CardDef& card) {
    const QuotedWord& id = quoted(card.id);
    const DeckDef& deck = scenario_->decks[card.deck];
    const QuotedWord& from = quoted(deck.id);
    // A helper that makes cards is given the id of each, and mostly the deck.
    return id.plays > 0 || id.open != (id.ids > 0 ? 0 : 1) || from.plays > 0 ||
           from.open != (from.decks > 0 ? 0 : deck.cards.size());
}

void Builder::lint_tags() {
    const Scenario& s = *scenario_;
    std::unordered_map<std::string_view, std::size_t> clauses;  // looked up, never walked
    std::vector<std::string_view> tags;
    for (const ClauseDef& clause : s.clauses) {
        for (const std::string& tag : clause.tags) {
            if (++clauses[tag] == 1) tags.emplace_back(tag);
        }
    }
    const auto named = [&](std::string_view tag) {
        const auto deals = [&](const InstitutionDef& body) {
            return std::find(body.mandate.begin(), body.mandate.end(), tag) != body.mandate.end();
        };
        const auto likes = [&](const LikesByKey& mine) {
            return std::any_of(mine.likes.begin(), mine.likes.end(),
                               [&](const auto& like) { return like.first == tag; });
        };
        return std::any_of(s.institutions.begin(), s.institutions.end(), deals) ||
               std::any_of(likes_.begin(), likes_.end(), likes);
    };
    // A function may ask for it, too, and the words of the library are no slips.
    const auto asked = [&](std::string_view tag) { return named(tag) || quoted(tag).times > clauses[tag]; };
    const auto of_library = [&](std::string_view tag) {
        const std::string in_quotes = fmt::format("\"{}\"", tag);
        return std::any_of(recording_.sources.begin(), recording_.sources.end(), [&](const auto& file) {
            return file.first.starts_with("rules/") && file.second.find(in_quotes) != std::string::npos;
        });
    };
    for (std::size_t i = 0; i < s.clauses.size() && !report_.full(); ++i) {
        const ClauseDef& clause = s.clauses[ClauseId{i}];
        for (std::size_t t = 0; t < clause.tags.size(); ++t) {
            const std::string& tag = clause.tags[t];
            if (named(tag)) continue;
            std::vector<std::string_view> others = tags;
            std::erase(others, std::string_view{tag});
            const std::string_view near = nearest(tag, others);
            if (near.empty() || asked(tag) || !asked(near) || of_library(tag)) continue;
            report_.warning(subject_of(Kind::kClause, i), {std::string{"tags"}, static_cast<int>(t + 1)},
                            fmt::format("nothing knows a clause by the tag '{}': no mandate, no likes and no function",
                                        printable(tag, 60)),
                            did_you_mean_this(tag, near));
        }
    }
}

void Builder::lint_cards() {
    const Scenario& s = *scenario_;
    for (const DeckDef& deck : s.decks) {
        const bool held = !deck.cards.empty() && std::all_of(deck.cards.begin(), deck.cards.end(),
                                                             [&](CardId card) { return s.cards[card].hand; });
        if (deck.draw > 0 && held && !built_[0].empty()) {
            report_.warning(
                subjects_[built_[0][0]], {std::string{"draw"}, deck.id},
                fmt::format("the deck '{}' holds only cards for the hand, which are dealt and never drawn", deck.id),
                fmt::format("game:deal(\"{}\", actor)", deck.id));
        }
        const auto drawn = static_cast<int>(
            std::count_if(deck.cards.begin(), deck.cards.end(), [&](CardId card) { return !s.cards[card].hand; }));
        if (drawn > 0 && deck.draw > drawn && !built_[0].empty()) {
            report_.warning(subjects_[built_[0][0]], {std::string{"draw"}, deck.id},
                            fmt::format("{} are to be drawn in a round, and the deck '{}' has {} to draw", deck.draw,
                                        deck.id, drawn),
                            "a smaller number, or more cards");
        }
    }
    const auto drawn_from = [&] {
        std::vector<std::string_view> out;
        for (const DeckDef& deck : s.decks) {
            if (deck.draw > 0 || quoted(deck.id).plays > 0) out.emplace_back(deck.id);
        }
        return out;
    };
    // Cards that nothing brings, by their deck: told once for each.
    std::map<DeckId, std::vector<CardId>> out_of_reach;
    for (std::size_t i = 0; i < s.cards.size(); ++i) {
        const CardDef& card = s.cards[CardId{i}];
        if (s.decks[card.deck].draw == 0 && !card_is_named(card)) out_of_reach[card.deck].emplace_back(i);
    }
    for (std::size_t i = 0; i < s.cards.size(); ++i) {
        const CardDef& card = s.cards[CardId{i}];
        const Subject& subject = subject_of(Kind::kCard, i);
        if (static_cast<std::size_t>(card.from_round) > s.rounds.size()) {
            report_.warning(
                subject, {std::string{"rounds"}, std::string{"from"}},
                fmt::format("it comes from round {} on, and the game has {}", card.from_round, s.rounds.size()),
                "it can never be drawn");
        }
        const auto lost = out_of_reach.find(card.deck);
        if (lost != out_of_reach.end() && lost->second.front() == CardId{i}) {
            const std::string& deck = s.decks[card.deck].id;
            const std::string_view near = nearest(deck, drawn_from());
            // Cards for the hand are dealt, and nothing else brings them.
            const bool held =
                std::all_of(lost->second.begin(), lost->second.end(), [&](CardId one) { return s.cards[one].hand; });
            const std::string ways =
                held ? fmt::format("game:deal(\"{}\", actor), where it comes about", deck)
                     : fmt::format("scenario {{ draw = {{ {} = 1 }} }}, game:play, game:schedule or game:deal", deck);
            const std::string which = lost->second.size() == 1
                                          ? "this card"
                                          : fmt::format("{} of its cards, this one among them", lost->second.size());
            report_.warning(subject, {std::string{"deck"}},
                            held ? fmt::format("nothing deals from the deck '{}', whose cards are for the hand", deck)
                                 : fmt::format("nothing draws from the deck '{}' or plays {}", deck, which),
                            near.empty() ? ways : fmt::format("{} else {}", did_you_mean_this(deck, near), ways));
        }
        if (!card.weight.is_function() && card.weight.value == 0 && s.decks[card.deck].draw > 0 &&
            !card_is_named(card)) {
            report_.warning(subject, {std::string{"weight"}}, "a card of weight 0 is never drawn");
        }
        for (std::size_t c = 0; c < card.choices.size(); ++c) {
            const ActorId by = card.choices[c].by;
            if (by.valid() && !s.actors[by].playable) {
                report_.warning(subject, {std::string{"choices"}, static_cast<int>(c + 1), std::string{"by"}},
                                fmt::format("'{}' has no seat: its default is always taken", s.actors[by].id));
            }
        }
    }
}

void Builder::lint_phases() {
    const Scenario& s = *scenario_;
    const auto there = [&](PhaseLike like) {
        return std::any_of(s.phases.begin(), s.phases.end(), [&](const PhaseDef& phase) { return phase.like == like; });
    };
    /// Of all these: what does not come about, of one and of several.
    struct Idle {
        std::vector<std::string> what;
        std::string_view one, several;
    };
    const auto lacks = [&](std::string_view phase, std::initializer_list<Idle> idle) {
        std::vector<std::string> told;
        for (const Idle& each : idle) {
            if (each.what.empty()) continue;
            constexpr std::size_t kMostNamed = 4;
            std::vector<std::string> some = each.what;
            if (some.size() > kMostNamed) {
                some.resize(kMostNamed - 1);
                some.push_back(fmt::format("{} more", each.what.size() - some.size()));
            }
            told.push_back(fmt::format("{} {}", list_text(some), each.what.size() == 1 ? each.one : each.several));
        }
        if (built_[0].empty() || told.empty()) return;
        report_.warning(subjects_[built_[0][0]], {std::string{"phases"}},
                        fmt::format("there is no {} phase, so {}", phase, fmt::join(told, "; ")),
                        fmt::format("\"{0}\", or a phase like it: {{ id = ..., like = \"{0}\" }}", phase));
    };
    /// The ids of those for which this holds, each behind `before`.
    const auto ids = [](const auto& defs, std::string_view before, auto&& holds) {
        std::vector<std::string> out;
        for (const auto& def : defs) {
            if (holds(def)) out.push_back(fmt::format("{}'{}'", before, def.id));
        }
        return out;
    };
    const auto any = [](const auto&) { return true; };
    // Nobody whose turn has passed answers what is tabled after it, and what nobody answers falls.
    const auto one_by_one = std::find_if(s.phases.begin(), s.phases.end(), [](const PhaseDef& phase) {
        return phase.like == PhaseLike::kNegotiation && phase.sequential;
    });
    if (one_by_one != s.phases.end() && !s.agreements.empty() && !built_[0].empty()) {
        report_.add(
            Severity::kNote, subjects_[built_[0][0]], {std::string{"phases"}, one_by_one->id},
            "seats negotiate one after the other: whoever has had its turn cannot answer what others table then",
            "order = \"simultaneous\", or a second negotiation phase behind it");
    }
    // What it judges and carries out is what the round has brought; of the last round nothing would ever come.
    const auto first_of = [&](auto&& one) { return std::find_if(s.phases.begin(), s.phases.end(), one); };
    const auto acts = first_of([](const PhaseDef& phase) {
        return phase.like == PhaseLike::kNegotiation || phase.like == PhaseLike::kDecision;
    });
    const auto reversed = [&](PhaseLike like, std::string_view what) {
        const bool behind =
            std::any_of(acts, s.phases.end(), [&](const PhaseDef& phase) { return phase.like == like; });
        const auto early = first_of([&](const PhaseDef& phase) { return phase.like == like; });
        if (acts == s.phases.end() || early == s.phases.end() || behind || built_[0].empty()) return;
        report_.warning(subjects_[built_[0][0]], {std::string{"phases"}, early->id},
                        fmt::format("it comes before all negotiation and decision: {}", what),
                        fmt::format("behind '{}', as in events, negotiation, decision, resolution, review", acts->id));
    };
    reversed(PhaseLike::kResolution, "what a round brings takes effect in the next, and of the last round never");
    reversed(PhaseLike::kReview, "its questions are asked of a round that has not been played yet");
    if (!there(PhaseLike::kNegotiation))
        lacks("negotiation", {{ids(s.agreements, "", any), "is never tabled", "are never tabled"}});
    if (!there(PhaseLike::kDecision)) {
        lacks("decision", {{ids(s.actions, "action ", any), "is never taken", "are never taken"},
                           {ids(s.cards, "", [](const CardDef& card) { return card.hand; }),
                            "is never played from a hand", "are never played from a hand"}});
    }
    if (!there(PhaseLike::kReview)) {
        lacks("review", {{ids(s.questions, "question ", [](const QuestionDef& one) { return !one.when; }),
                          "is never asked", "are never asked"}});
    }
    if (!there(PhaseLike::kResolution)) {
        lacks("resolution",
              {{ids(s.agreements, "", any),
                "does nothing from round to round once it is in force, and no breach of it is found out",
                "do nothing from round to round once they are in force, and no breach of them is found out"},
               {ids(s.indicators, "", [](const IndicatorDef& indicator) { return indicator.drift.valid(); }),
                "never drifts", "never drift"},
               {ids(s.assurances, "", any), "is never judged", "are never judged"}});
    }
}

void Builder::lint_endings() {
    const Scenario& s = *scenario_;
    const auto ranked = [](const EndingDef& ending) { return ending.rank > 0; };
    const bool some = std::any_of(s.endings.begin(), s.endings.end(), ranked);
    for (std::size_t i = 0; some && i < s.endings.size(); ++i) {
        if (s.endings[EndingId{i}].rank > 0) continue;
        report_.add(Severity::kNote, subject_of(Kind::kEnding, i), {}, "it has no rank, and others have one",
                    "rank = ..., 1 for the best, so that readers know how good it is");
    }
    for (std::size_t i = 0; i < s.endings.size(); ++i) {
        const EndingDef& ending = s.endings[EndingId{i}];
        for (std::size_t before = 0; ending.rank > 0 && before < i; ++before) {
            const EndingDef& other = s.endings[EndingId{before}];
            if (other.rank != ending.rank) continue;
            report_.add(
                Severity::kNote, subject_of(Kind::kEnding, i), {std::string{"rank"}},
                fmt::format("'{}' has the rank {}, too: readers take the two for equally good", other.id, ending.rank),
                "a rank of its own, where one is better");
            break;
        }
    }
}

void Builder::lint_marks() {
    const auto& marked = recording_.marked;
    const auto judge = [&](const Subject& subject, const Path& path, const Value& value, const auto& self,
                           std::span<const Type> types) -> void {
        for (const Type& type : types) {
            if (type.form == Type::Form::kText) {
                const std::string* text = as_string(value);
                // Abbreviations such as "KG" are the same in most languages.
                if (text && utf8_length(*text) > 4 && !marked.contains(*text)) {
                    report_.add(Severity::kNote, subject, path, "the text is not marked for translation",
                                "write _ \"...\"");
                }
            }
            const ValueTable* table = as_table(value);
            if (!table) continue;
            if (type.form == Type::Form::kList) {
                for (std::size_t i = 0; i < table->list.size(); ++i) {
                    Path at = path;
                    at.emplace_back(static_cast<int>(i + 1));
                    self(subject, at, table->list[i], self, type.items);
                }
            }
            if (type.form == Type::Form::kTable) {
                for (const Field& field : type.fields) {
                    Path at = path;
                    at.emplace_back(std::string{field.name});
                    if (const Value* given = table->field(field.name)) self(subject, at, *given, self, field.types);
                }
            }
        }
    };
    for (std::size_t i = 0; i < recording_.calls.size(); ++i) {
        const ValueTable* table = as_table(recording_.calls[i].argument);
        if (!table) continue;
        for (const Field& field : definition_call(recording_.calls[i].kind).fields) {
            if (const Value* given = table->field(field.name)) {
                judge(subjects_[i], {std::string{field.name}}, *given, judge, field.types);
            }
        }
    }
}

}  // namespace demarche::script
