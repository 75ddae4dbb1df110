#include "ai/question.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

constexpr std::size_t kOpening = 2;  ///< "And why": words of a sentence within which a question begins.

template <class Id>
bool among(const std::vector<Id>& asked, Id one) {
    return asked.empty() || std::find(asked.begin(), asked.end(), one) != asked.end();
}

template <class Id>
std::vector<Id> named(const Vocabulary& words, std::size_t size, const Tokens& said) {
    std::vector<Id> out;
    for (std::size_t i = 0; i < size; ++i) {
        if (words.find(words.of(Id{i}), said).found()) out.push_back(Id{i});
    }
    return out;
}

}  // namespace

Question::Question(const Scenario& s, const Vocabulary& words, std::string_view message, ActorId from, ActorId to) {
    said_ = message;
    Tokens said{message};
    if (said.size() == 0) return;
    call_capitals(s, words, said);
    find_clause_names(words, said);
    find_sentences(words, said);
    find_names(s, words, said);
    leave_bodies(words, said);
    find_title(words, said);
    std::vector<Mention> all = mentions(words, said);
    // "the police mission" is no word about police.
    std::erase_if(all, [&](const Mention& one) {
        // "the UN Security Council" is none about a "Security report" either.
        const auto of_a_body = [&](InstitutionId id) {
            const auto body = words.find(words.of(id), said);
            return body.found() && body.begin <= one.at.begin && one.at.end <= body.end &&
                   body.end - body.begin > one.at.end - one.at.begin;
        };
        return in_title_[one.at.begin] || std::any_of(frameworks_.begin(), frameworks_.end(), of_a_body);
    });
    for (const Mention& one : all)
        clauses_.push_back(one.clause);
    find_swaps(s, words, said, all, from, to);
    find_moves(words, said, all);
    find_ordinals(words, said);
    find_threat(s, words, said);
    find_settings(s, words, said, all);
    find_bound(words, said, all);
    leave_settings(words, said, all);
    find_changes(words, said, all);
    find_parts(s, words, said, all, from, to);
    find_alone(words, said, from, to);
    find_requests(words, said);
    find_withdrawal(words, said);
    find_assurance(words, said, from);
    find_wanting(words, said);
    find_unknown(s, words, said, all, message);
    find_halves(s, words, said, message, from, to);
    kind_ = kind_of(words, said);
    find_bare(words, said);
    // "How many officers are there in it?" is about whichever clauses count such things.
    for (std::size_t i = 0; i < s.clauses.size() && kind_ == Asked::kSays; ++i) {
        for (const Vocabulary::Setting& setting : words.of(ClauseId{i}).settings) {
            const bool there = std::find(clauses_.begin(), clauses_.end(), ClauseId{i}) != clauses_.end();
            if (!there && words.find(setting.names, said).found()) clauses_.push_back(ClauseId{i});
        }
    }
    of_votes_ = Vocabulary::find(words.list(List::kHasVoted), said).found();
    of_abstaining_ = Vocabulary::find(words.list(List::kAbstains), said).found();
    of_failure_ = kind_ == Asked::kWhy && Vocabulary::find(words.list(List::kFailed), said).found();
    costs_you_ = kind_ == Asked::kCost && Vocabulary::find(words.list(List::kYou), said).found();
    find_voter(words, said, from, to);
    find_subject(words, said, message, from);
    of_the_past_ = Vocabulary::find(words.list(List::kKept), said).found();
    // "Would you like us to send police?" asks what whoever speaks should give.
    const bool of_us = from.valid() && asks_ && Vocabulary::find(words.list(List::kWantsUs), said).found();
    find_sought(s, words, said, all, of_us ? from : to, of_us ? List::kUs : List::kYou);
    find_act(s, words, said, from, to);
    find_moved(s, words, said);
    find_doings(s, words, said);
    find_payment(words, said, from, to);
    of_another_ = Vocabulary::find(words.list(List::kAnother), said).found();
    for (auto it = Vocabulary::find(words.list(List::kIt), said); it.found() && !of_it_;
         it = Vocabulary::find(words.list(List::kIt), said, it.end))
        of_it_ = asking(said, it.begin);
    find_nowhere(words, said, message);
    find_for_which(words, said, message);
    from_us_ = from.valid() && Vocabulary::find(words.list(List::kFromUs), said).found();
    of_its_end_ = kind_ == Asked::kTime && Vocabulary::find(words.list(List::kItsEnd), said).found();
    const auto no = Vocabulary::find(words.list(List::kVotesNo), said);
    const auto denied = [&](std::size_t end) {
        for (std::size_t at = said.sentence_begin(end); at < end; ++at)
            if (denies(words, said, at)) return true;
        return false;
    };
    wants_a_no_ = no.found() && asked_of_you(words, said, no.begin) && !conditional_ && !denied(no.begin);
    half_ = half_of(words, said);
    // "The bridge?", "What about the eight schools?": what is named is asked about, whatever else is said of it.
    if (asks_ && !understood_ && !clauses_.empty() && sought_.empty() && !halves_) {
        sought_.clauses = clauses_;
        understood_ = true;
    }
    told_ = told_of(words, said);
    find_assents(words, said);
    if (Vocabulary::find(words.list(List::kOurs), said).found()) whose_ = Whose::kOurs;
    if (Vocabulary::find(words.list(List::kYours), said).found()) whose_ = Whose::kYours;
    for (std::size_t at = 0; at + 1 < said.size() && !particular(); ++at)
        numbered_ = numbered_ || (Vocabulary::end_at(words.list(List::kKinds), said, at) == at + 1 &&
                                  said[at].sentence == said[at + 1].sentence && number(said[at + 1].word));
}

void Question::find_sentences(const Vocabulary& words, const Tokens& said) {
    asking_.resize(said[said.size() - 1].sentence + 1, false);
    denying_.resize(asking_.size(), false);
    unless_.resize(asking_.size(), said.size());
    for (std::size_t at = 0, first = 0; at < said.size(); ++at) {
        if (said.begins_sentence(at)) first = at;
        const bool opens = at - first < kOpening && Vocabulary::end_at(words.list(List::kOpens), said, at) != at;
        // "Vote against the pact": whoever is told so is asked.
        const bool demands =
            Vocabulary::end_at(words.list(List::kDemands), said, at) != at && asked_of_you(words, said, at);
        if (said.marked(at) || opens || demands) asking_[said[at].sentence] = asks_ = true;
        if (denies(words, said, at)) denying_[said[at].sentence] = true;
        if (const std::size_t end = Vocabulary::end_at(words.list(List::kUnless), said, at); end != at)
            unless_[said[at].sentence] = std::min(unless_[said[at].sentence], end);
    }
    requesting_.resize(asking_.size(), false);
    for (std::size_t at = 0; at < said.size(); ++at) {
        if (Vocabulary::end_at(words.list(List::kAmends), said, at) != at && !denying_[said[at].sentence])
            requesting_[said[at].sentence] =
                requesting_[said[at].sentence] || asked_of_you(words, said, at) || words.follows(said, List::kWish, at);
        if (Vocabulary::end_at(words.list(List::kTables), said, at) != at && !denying_[said[at].sentence] &&
            (asked_of_you(words, said, at) || words.follows(said, List::kThen, at)))
            tables_ = asking_[said[at].sentence] = asks_ = true;
        if (const std::size_t verb = Vocabulary::end_at(words.list(List::kTables), said, at); verb != at) {
            // "Table it", "put that on the table".
            for (std::size_t it = at; it <= verb && it < said.size(); ++it)
                tables_it_ = tables_it_ || Vocabulary::end_at(words.list(List::kIt), said, it) != it;
        }
    }
}

void Question::find_names(const Scenario& s, const Vocabulary& words, const Tokens& said) {
    types_ = named<AgreementTypeId>(words, s.agreements.size(), said);
    steps_ = named<ActionId>(words, s.actions.size(), said);
    // "Partnership for modernisation" is no "Partnership": what stands within a longer title is that title's.
    const std::vector<AgreementTypeId> all_types = types_;
    std::erase_if(types_, [&](AgreementTypeId type) {
        const auto mine = words.find(words.of(type), said);
        return std::any_of(all_types.begin(), all_types.end(), [&](AgreementTypeId other) {
            const auto at = words.find(words.of(other), said);
            return at.begin <= mine.begin && mine.end <= at.end && at.end - at.begin > mine.end - mine.begin;
        });
    });
    // "With steps first" sets an order, and is no word about a "Package of steps".
    const auto named_by = [&](const Vocabulary::Names& names) {
        for (auto at = words.find(names, said); at.found(); at = words.find(names, said, at.end)) {
            if (!within_option(words, said, at)) return true;
        }
        return false;
    };
    std::erase_if(types_, [&](AgreementTypeId type) { return !named_by(words.of(type)); });
    for (std::size_t i = 0; i < s.agreements.size() && types_.empty(); ++i) {
        if (named_by(words.head(AgreementTypeId{i}))) types_.push_back(AgreementTypeId{i});
    }
    // "A mission in Osh": of whatever kind.
    of_missions_ = types_.empty() && Vocabulary::find(words.list(List::kMissions), said).found();
    for (std::size_t i = 0; i < s.agreements.size() && of_missions_; ++i) {
        if (s.agreements[AgreementTypeId{i}].kind == AgreementKind::kMission) types_.push_back(AgreementTypeId{i});
    }
    frameworks_ = named<InstitutionId>(words, s.institutions.size(), said);
    places_ = named<PlaceId>(words, s.places.size(), said);
    resources_ = named<ResourceId>(words, s.resources.size(), said);
    for (const ActorId actor : named<ActorId>(words, s.actors.size(), said))
        actors_.insert(actor);
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
        const auto at = words.find(words.short_names(ActorId{i}), said);
        // "US", and not "us".
        if (at.found() && said[at.begin].capitals) actors_.insert(ActorId{i});
    }
}

void Question::leave_settings(const Vocabulary& words, const Tokens& said, std::vector<Mention>& all) {
    // "Under Kyrgyz command" sets who commands, and is no word about another clause that begins so; "status first" is
    // an option in two words, and no word about the 'Status'.
    const auto of_a_setting = [&](const Mention& one) {
        const ClauseId option = set_at_[one.at.begin];
        const bool longer = (one.at.end < said.size() && set_at_[one.at.end] == option) ||
                            (one.at.begin > 0 && set_at_[one.at.begin - 1] == option);
        if (option.valid() && option != one.clause && longer) return true;
        return one.by_head && std::any_of(settings_.begin(), settings_.end(), [&](const Setting& set) {
                   const auto name = words.find(words.of(set.clause).settings[set.param].names, said, one.at.begin);
                   return set.clause != one.clause && name.found() && name.begin == one.at.begin;
               });
    };
    for (const Mention& one : all) {
        if (of_a_setting(one)) std::erase(clauses_, one.clause);
    }
    std::erase_if(all, of_a_setting);
}

void Question::find_assents(const Vocabulary& words, const Tokens& said) {
    const auto any_in_sentence = [&](List list, std::size_t of) {
        for (std::size_t at = said.sentence_begin(of); at < said.sentence_end(of); ++at) {
            if (Vocabulary::end_at(words.list(list), said, at) != at) return true;
        }
        return false;
    };
    const auto once_more = Vocabulary::find(words.list(List::kAgain), said);
    // "Put to the vote again, it would have our yes" asks for nothing.
    again_ = once_more.found() && !denying_[said[once_more.begin].sentence] && !conditional_ &&
             (asking(said, once_more.begin) || any_in_sentence(List::kPlease, once_more.begin));
    // "Deal." "Please do that." Whoever says more means that.
    for (std::size_t at = 0; at < said.size() && at < kOpening && !particular() && !supposing() && halves_ == nullptr;
         ++at) {
        std::size_t end = Vocabulary::end_at(words.list(List::kCloses), said, at);
        for (std::size_t next = end; next != at && next < said.size(); end = next) {  // "fine with us, go ahead"
            next = std::max(Vocabulary::end_at(words.list(List::kCloses), said, end),
                            Vocabulary::end_at(words.list(List::kAssents), said, end));
            if (next == end) break;
        }
        if (end != at && said.size() - end < kOpening && clauses_.empty() && actors_.empty()) closes_ = true;
    }
}

void Question::find_clause_names(const Vocabulary& words, const Tokens& said) {
    in_clause_.assign(said.size(), false);
    for (std::size_t i = 0; i < words.clauses(); ++i) {
        const Vocabulary::Names& names = words.of(ClauseId{i}).names;
        for (auto at = words.find(names, said); at.found(); at = words.find(names, said, at.end))
            std::fill(in_clause_.begin() + static_cast<std::ptrdiff_t>(at.begin),
                      in_clause_.begin() + static_cast<std::ptrdiff_t>(at.end), true);
    }
}

Question::ActorAt Question::actor_at(const Vocabulary& words, const Tokens& said, std::size_t at) const {
    ActorAt out;
    for (const ActorId actor : actors_) {
        for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
            const auto name = words.find(*names, said, at);
            if (name.found() && name.begin == at && (names == &words.of(actor) || said[at].capitals))
                out = {actor, name.end};
        }
    }
    return out;
}

void Question::find_title(const Vocabulary& words, const Tokens& said) {
    in_title_.assign(said.size(), false);
    const auto end_of_name = [&](std::size_t at) {
        std::size_t end = at;
        const auto take = [&](const Vocabulary::Names& names) {
            if (const auto found = words.find(names, said, at); found.found() && found.begin == at)
                end = std::max(end, found.end);
        };
        for (const InstitutionId id : frameworks_)
            take(words.of(id));
        for (const PlaceId id : places_)
            take(words.of(id));
        for (const ActorId id : actors_) {
            take(words.of(id));
            if (said[at].capitals) take(words.short_names(id));
        }
        return end;
    };
    std::vector<Vocabulary::Span> kinds;
    for (const AgreementTypeId type : types_) {
        const bool whole = words.find(words.of(type), said).found();
        const Vocabulary::Names& names = whole ? words.of(type) : words.head(type);
        for (auto at = words.find(names, said); at.found(); at = words.find(names, said, at.end))
            kinds.push_back(at);
    }
    if (of_missions_) kinds.push_back(Vocabulary::find(words.list(List::kMissions), said));
    for (const Vocabulary::Span at : kinds) {
        // On from the title over names and what joins them, until something else is said.
        std::size_t end = at.end;
        bool before_a_body = false;
        bool about_a_place = false;
        for (std::size_t next = end; next < said.size() && said[next].sentence == said[at.begin].sentence;) {
            const std::size_t name = end_of_name(next);
            // A title names one body; another behind it is where the text would be.
            const auto one_of = [&](const auto& ids) {
                return name != next && std::any_of(ids.begin(), ids.end(), [&](auto id) {
                           return words.find(words.of(id), said, next).begin == next;
                       });
            };
            const bool body = one_of(frameworks_);
            const bool place = one_of(places_);
            if ((body && before_a_body) || (place && about_a_place)) break;
            before_a_body = before_a_body || body;
            about_a_place = about_a_place || place;
            std::size_t joint = next;
            for (const List list : {List::kJoins, List::kFills, List::kAuthor, List::kParties})
                joint = std::max(joint, Vocabulary::end_at(words.list(list), said, next));
            if (name != next) {
                end = next = name;
            } else if (joint != next && next - end < kBelongs) {
                next = joint;
            } else {
                break;
            }
        }
        for (std::size_t i = at.begin; i < end; ++i)
            in_title_[i] = true;
    }
    for (const ActorId actor : actors_) {
        bool besides = false;
        for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
            for (auto at = words.find(*names, said); at.found(); at = words.find(*names, said, at.end)) {
                if (in_title_[at.begin]) titled_.insert(actor);
                const auto by = Vocabulary::find(words.list(List::kAuthor), said);
                // "Russia's draft", and where the owner stands behind: "the draft of Russia".
                const bool kind_behind = at.end + 1 < said.size() && said[at.end].word == "s" &&
                                         Vocabulary::end_at(words.list(List::kKinds), said, at.end + 1) != at.end + 1;
                if ((by.found() && by.end == at.begin) || kind_behind)
                    author_ = actor, titled_.erase(actor);
                else
                    besides = besides || !in_title_[at.begin];
            }
        }
        // Whoever is named for having tabled a text alone is not what is asked about.
        if (author_ == actor && !besides) actors_.erase(actor);
    }
}

bool Question::is_object(const Vocabulary& words, const Tokens& said, std::size_t at) {
    // "If we add you as a party": whoever comes or goes is a part of the text.
    if (words.follows(said, List::kWith, at) || words.follows(said, List::kWithout, at)) return false;
    for (std::size_t begin = said.sentence_begin(at); begin < at; ++begin) {
        for (const List list : {List::kDoes, List::kFor, List::kStands}) {
            if (Vocabulary::end_at(words.list(list), said, begin) == at) return true;
        }
    }
    return false;
}

void Question::find_alone(const Vocabulary& words, const Tokens& said, ActorId from, ActorId to) {
    if (!from.valid() || !to.valid() || (!called() && !of_missions_)) return;
    const auto at = Vocabulary::find(words.list(List::kUsAlone), said);
    if (at.found() && asking(said, at.begin) && !denying_[said[at.begin].sentence])
        alone_ = ActorSet::just(from) | ActorSet::just(to);
}

void Question::find_requests(const Vocabulary& words, const Tokens& said) {
    const auto later = [&](List list, std::size_t at) {
        const auto found = Vocabulary::find(words.list(list), said, at);
        return found.found() && said[found.begin].sentence == said[at].sentence;
    };
    for (std::size_t at = 0; at < said.size(); ++at) {
        if (Vocabulary::end_at(words.list(List::kLink), said, at) != at) {
            if (supposes(said, at) && (words.follows(said, List::kWithout, at) || later(List::kGoneBy, at)))
                unties_ = true;
            of_links_ = of_links_ || asking(said, at);
            for (std::size_t i = at; i < said.sentence_end(at); ++i)
                link_to_ = link_to_ || in_title_[i];
        }
        // "Would you sign it on its own?"
        if (called() && Vocabulary::end_at(words.list(List::kAlone), said, at) != at && asking(said, at))
            unties_ = true;
        // "Can we have the accord without the pact?": of two texts the one without the other.
        const auto titled = [&](AgreementTypeId type) { return words.find(words.of(type), said, at).begin == at; };
        if (types_.size() == 2 && !of_missions_ && in_title_[at] && asking(said, at) &&
            std::any_of(types_.begin(), types_.end(), titled) && words.follows(said, List::kWithout, at))
            unties_ = true;
        if (Vocabulary::end_at(words.list(List::kYouSign), said, at) != at && !denying_[said[at].sentence])
            of_a_yes_ = true;
    }
    of_links_ = of_links_ && !unties_;
    requests_ = requests_ || std::find(requesting_.begin(), requesting_.end(), true) != requesting_.end();
    const auto supposed = Vocabulary::find(words.list(List::kIf), said);
    if (supposed.found()) requests_ = false;
}

void Question::find_voter(const Vocabulary& words, const Tokens& said, ActorId from, ActorId to) {
    if (kind_ != Asked::kWhy) return;
    const auto voted = Vocabulary::find(words.list(List::kVoted), said);
    if (!voted.found() || !asking(said, voted.begin)) return;
    ActorSet others = actors_ - titled_;
    for (const ActorId actor : {from, to, author_}) {
        if (actor.valid()) others.erase(actor);
    }
    // "Why do you refuse what Russia offers?" is about you.
    voter_ = named_before(words, said, voted.begin, others);
}

void Question::find_subject(const Vocabulary& words, const Tokens& said, std::string_view message, ActorId from) {
    if (kind_ != Asked::kTrust && kind_ != Asked::kStay && kind_ != Asked::kGiven) return;
    for (const Vocabulary::Row& row : words.rows()) {
        if (row.asked != kind_) continue;
        const auto verb = Vocabulary::find(row.phrases, said);
        if (!verb.found()) continue;
        subject_ = named_before(words, said, verb.begin, actors_ - titled_);
        // "What have we promised you?" is about whoever asks.
        for (std::size_t at = said.sentence_begin(verb.begin); at < verb.end && kind_ == Asked::kGiven; ++at) {
            if (Vocabulary::end_at(words.list(List::kYou), said, at) != at) break;
            if (Vocabulary::end_at(words.list(List::kWe), said, at) != at) subject_ = from;
        }
        if (kind_ != Asked::kTrust || verb.end >= said.size() || !actors_.empty() || called()) continue;
        // "Do you trust Atlantis?" is not about whoever asks.
        const Tokens::One& whom = said[verb.end];
        const bool name =
            !said.begins_sentence(verb.end) && message.substr(whom.from, whom.to - whom.from) != whom.word;
        if (name && !words.speaks(whom.word)) nobody_ = std::string{message.substr(whom.from, whom.to - whom.from)};
    }
}

ActorId Question::named_before(const Vocabulary& words, const Tokens& said, std::size_t end, ActorSet actors) const {
    for (std::size_t at = said.sentence_begin(end); at < end; ++at) {
        for (const List list : {List::kYou, List::kWe})
            if (Vocabulary::end_at(words.list(list), said, at) != at) return {};
    }
    ActorId last;
    std::size_t nearest = 0;
    for (const ActorId actor : actors) {
        for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
            const auto at = words.find(*names, said);
            if (at.found() && at.end <= end && at.end > nearest) nearest = at.end, last = actor;
        }
    }
    return last;
}

Vocabulary::Span Question::offering(const Vocabulary& words, const Tokens& said) const {
    for (std::size_t at = 0; at < said.size(); ++at) {
        if (asking(said, at) || denying_[said[at].sentence]) continue;
        if (const std::size_t end = Vocabulary::end_at(words.list(List::kWill), said, at); end != at) return {at, end};
        const std::size_t end = Vocabulary::end_at(words.list(List::kShall), said, at);
        if (end == at || end >= said.size()) continue;
        const std::size_t does = Vocabulary::end_at(words.list(List::kDoes), said, end);
        if (does != end && said[end].sentence == said[at].sentence) return {at, does};
    }
    return {};
}

Question::Told Question::told_of(const Vocabulary& words, const Tokens& said) const {
    const auto tells = [&](List list, bool may_deny) {
        for (auto at = Vocabulary::find(words.list(list), said); at.found();
             at = Vocabulary::find(words.list(list), said, at.begin + 1)) {
            if (!asking(said, at.begin) && (may_deny || !denying_[said[at.begin].sentence])) return true;
        }
        return false;
    };
    if (threatens_) return Told::kThreat;
    if (tells(List::kReproach, true)) return Told::kReproach;
    const bool alone = said.size() == 1 && Vocabulary::end_at(words.list(List::kDenies), said, 0) == 1;
    if (alone || tells(List::kNo, true)) return Told::kNo;
    if (tells(List::kYes, false)) return Told::kYes;
    return offering(words, said).found() ? Told::kWill : Told::kNothing;
}

bool Question::thinks_of(const Vocabulary& words, const Tokens& said) const {
    if (particular() || supposing() || !clauses_.empty() || author_.valid()) return false;
    const auto ends = [&](std::size_t at) { return at == said.size() || said.begins_sentence(at); };
    for (const ActorId actor : actors_) {
        for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
            const auto name = words.find(*names, said);
            if (name.found() && asking(said, name.begin) && ends(name.end) &&
                words.follows(said, List::kThinksOf, name.begin))
                return true;
        }
    }
    return false;
}

bool Question::thanks(const Vocabulary& words, const Tokens& said) const {
    if (asks_ || supposing() || halves_) return false;
    for (std::size_t at = 0, first = 0; at < said.size(); ++at) {
        if (said.begins_sentence(at)) first = at;
        if (at - first < kOpening && Vocabulary::end_at(words.list(List::kThanks), said, at) != at &&
            !denying_[said[at].sentence])
            return true;
    }
    return false;
}

Asked Question::kind_of(const Vocabulary& words, const Tokens& said) {
    const auto asked = [&](const Vocabulary::Phrases& phrases) {
        for (auto at = Vocabulary::find(phrases, said); at.found();
             at = Vocabulary::find(phrases, said, at.begin + 1)) {
            if (asking(said, at.begin)) return true;
        }
        return false;
    };
    if (asked(words.list(List::kPlain))) return Asked::kAny;
    if (thinks_of(words, said)) return Asked::kTrust;
    for (const Vocabulary::Row& row : words.rows()) {
        // "Do you prefer police to troops?" asks about no text on the table.
        const bool fits = row.asked != Asked::kBest || (clauses_.empty() && sought_.empty() && !supposing());
        // "What would you send, and for how long?" asks first of all what.
        const auto time = row.asked == Asked::kTime ? Vocabulary::find(row.phrases, said) : Vocabulary::Span{};
        const bool besides = time.begin > 1 && !said.begins_sentence(time.begin - 1) &&
                             Vocabulary::end_at(words.list(List::kFor), said, time.begin - 1) == time.begin &&
                             Vocabulary::end_at(words.list(List::kJoins), said, time.begin - 2) == time.begin - 1;
        if (fits && !besides && asked(row.phrases)) return row.asked;
    }
    // Thanks that ask nothing are thanks, whatever they are for.
    if (thanks(words, said)) return Asked::kThanks;
    if (particular() || supposing() || !unknown_.empty()) return Asked::kAny;
    // A greeting before something else is passed over; of one before small talk it is all that wants an answer.
    if (Vocabulary::end_at(words.list(List::kGreets), said, 0) != 0) return Asked::kGreeting;
    understood_ = false;
    return Asked::kAny;
}

std::vector<Question::Mention> Question::mentions(const Vocabulary& words, const Tokens& said) {
    std::vector<Mention> all;
    for (std::size_t i = 0; i < words.clauses(); ++i) {
        const Vocabulary::ClauseNames& names = words.of(ClauseId{i});
        if (const auto at = words.find(names.names, said); at.found()) {
            all.push_back({at, ClauseId{i}});
        } else if (const auto head = words.find(names.head, said); head.found()) {
            all.push_back({head, ClauseId{i}, true});
        } else if (const auto leads = Vocabulary::find(words.list(List::kLeads), said); leads.found()) {
            // "If you lead": the clause that begins with such a word, whatever form the word has here.
            const bool so_called =
                std::any_of(names.names.begin(), names.names.end(),
                            [&](const Vocabulary::Name& name) { return words.in_list(List::kLeads, name.front()); });
            if (so_called) all.push_back({leads, ClauseId{i}, true});
        }
    }
    // Of what overlaps the longer one is meant, and a whole name before a word of another.
    std::stable_sort(all.begin(), all.end(), [](const Mention& a, const Mention& b) {
        if (a.at.begin != b.at.begin) return a.at.begin < b.at.begin;
        if (a.at.end != b.at.end) return a.at.end > b.at.end;
        return a.by_head < b.by_head;
    });
    std::vector<Mention> out;
    for (const Mention& one : all) {
        if (out.empty() || one.at.begin >= out.back().at.end) out.push_back(one);
    }
    return out;
}

bool Question::goes_with(const Vocabulary& words, const Tokens& said, std::size_t end, std::size_t begin) const {
    for (std::size_t at = end; at < begin;) {
        const std::size_t next = Vocabulary::end_at(words.list(List::kJoins), said, at);
        // "Strike the exit date in the pact and the patrols": with the word that leads to it, a title parts nothing.
        const bool titled = in_title_[at] || (at + 1 < begin && in_title_[at + 1]);
        if (next == at && !titled) return false;
        at = std::max(next, at + 1);
    }
    return true;
}

void Question::find_changes(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all) {
    // Nothing else makes a mention of a clause a wish that it should go or come.
    const auto reaches = [&](List list, std::size_t clause) { return words.follows(said, list, clause); };
    // "take the patrols out", and nothing between that is far from it.
    const auto around = [&](List list, Vocabulary::Span clause) {
        for (std::size_t at = clause.begin > kVerbToClause ? clause.begin - kVerbToClause : 0; at < clause.begin;
             ++at) {
            const std::size_t end = Vocabulary::end_at(words.list(list), said, at);
            if (end > clause.end && end <= clause.end + kBelongs && said[at].sentence == said[clause.begin].sentence)
                return true;
        }
        return false;
    };
    std::optional<bool> last;
    std::size_t end = 0;
    for (const Mention& one : all) {
        // "We do not sign without an exit date": what is wanting has to come.
        const bool wanting =
            !asking(said, one.at.begin) && denying_[said[one.at.begin].sentence] && reaches(List::kLacks, one.at.begin);
        if (!wanting && !supposes(said, one.at.begin)) continue;
        const bool depends_on_it = wanting || (!asking(said, one.at.begin) && depends(said, one.at.begin));
        requests_ = requests_ || depends_on_it;
        std::optional<bool> change;
        const auto gone = [&] {
            for (std::size_t at = one.at.end; at < said.size() && at < one.at.end + kBelongs; ++at) {
                if (Vocabulary::end_at(words.list(List::kGoneBy), said, at) != at)
                    return said[at].sentence == said[one.at.begin].sentence;
            }
            return false;
        };
        // "Cut the observers to 10", "lift them to 30": a number that is set otherwise goes nowhere.
        const bool figure = std::any_of(settings_.begin(), settings_.end(),
                                        [&](const Setting& set) { return set.clause == one.clause && set.figure(); }) &&
                            (reaches(List::kLowers, one.at.begin) || reaches(List::kRaises, one.at.begin));
        if (wanting) {
            change = false;
        } else if (gone()) {
            change = true;
        } else if (figure) {
            change = std::nullopt;
        } else if (goes_[one.at.begin] || around(List::kTakesOut, one.at) || reaches(List::kWithout, one.at.begin)) {
            change = true;
        } else if (comes_[one.at.begin] || around(List::kPutsIn, one.at)) {
            change = false;
        } else if (reaches(List::kWith, one.at.begin)) {
            change = false;
        }
        if (!change && last && goes_with(words, said, end, one.at.begin)) {
            change = last;
            goes_[one.at.begin] = *last;  // and nobody is said to do it
        }
        if (!change && depends_on_it) change = false;
        last = change;
        end = one.at.end;
        // "with patrols of 30 officers" is about their number.
        const bool set = std::any_of(settings_.begin(), settings_.end(),
                                     [&](const Setting& setting) { return setting.clause == one.clause; });
        if (change && (*change || !set)) changes_.push_back({one.clause, *change});
    }
    for (std::size_t i = 0; i < ordinals_.size(); ++i) {
        const Vocabulary::Span at = ordinals_at_[i];
        if (supposes(said, at.begin) && (around(List::kTakesOut, at) || reaches(List::kWithout, at.begin)))
            changes_.push_back({ClauseId{}, true, ordinals_[i]});
    }
    for (const Change& one : bound_)
        changes_.push_back(one);
    // What is to go is not set.
    std::erase_if(settings_, [&](const Setting& setting) {
        return std::any_of(changes_.begin(), changes_.end(),
                           [&](const Change& change) { return change.clause == setting.clause; });
    });
}

bool Question::names(AgreementTypeId type, InstitutionId framework, PlaceId place) const {
    // "A truce in the north" may have no place of its own: a clause of it says where.
    const bool there = among(places_, place) || (!place.valid() && !types_.empty());
    return among(types_, type) && among(frameworks_, framework) && there;
}

}  // namespace demarche::ai
