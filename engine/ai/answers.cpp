// What it says when it is spoken to.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/giving.h"
#include "ai/halves.h"
#include "ai/voice.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

/// Has it told somebody in this phase that it might table this?
bool offered_before(const Conversation& memory, ActorId to, const DraftText& text) {
    return std::any_of(memory.offered.begin(), memory.offered.end(), [&](const auto& one) {
        const DraftText* const other = text_tabled(&one.second);
        return one.first == to && other != nullptr && *other == text;
    });
}

constexpr double kHinders = 0.006;  ///< A clause without which a text is worth so much more stands in its way.

}  // namespace

std::string idea_text(const Scenario& s, const DraftText& text) {
    if (text.terms.empty()) return heading(s, text);
    std::vector<std::string> clauses;
    for (const Term& term : text.terms)
        clauses.push_back(clause_as_set(s, term));
    return fmt::format("{}, with {}", heading(s, text), list_text(clauses));
}

std::string Spokesperson::ask(const Draft& draft, double lacks, ActorId from) {
    const Scenario& s = host_.scenario();
    if (in_last_round(s, scene_.view.world)) return {};
    const Pledges pledge = bargainer_.pledges(scene_);
    for (const ActorId giver : from.valid() ? ActorSet::just(from) : bargainer_.backers(draft)) {
        const double faith = credence(s, scene_.view.world, me_, giver);
        // A little more than what is wanting: by the time that it is given, the text will be worth a little less or
        // more.
        const double asked = lacks + kMargin;
        const auto offer = pledge.best(giver, me_, asked / faith, 1);
        if (!offer || offer->worth * faith < asked) continue;
        const Assurance word{AssuranceId{},           offer->type, giver, ActorSet::just(me_), offer->params,
                             scene_.view.world.round, {}};
        if (bargainer_.decides_at_once(scene_, draft.text(), word)) continue;
        return fmt::format("We could sign with this assurance ({}): \"{}\".", s.actors[giver].name.str(),
                           promise_text(s, offer->type, offer->params));
    }
    return {};
}

std::string Spokesperson::words_for(const Bar& bar, const DraftText& text) const {
    switch (bar.by) {
        case Bar::By::kMandate:
            return bar.reason;
        case Bar::By::kChorus:
            return "those who vote on it without a seat here would not let it pass";
        case Bar::By::kHome:
            break;
    }
    return home_obstacle(host_.scenario(), passage(host_, scene_.believed, text), me_);
}

Giving Spokesperson::giving(const Question& about, const DraftText& text) const {
    return {host_.scenario(), about.sought(), text.type, scene_.book.page(text)};
}

std::vector<const Draft*> Spokesperson::read_by_both(ActorId to, const Question& about) const {
    using Whose = Question::Whose;
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const ActorId owner = about.whose() == Whose::kOurs ? to : about.whose() == Whose::kYours ? me_ : about.author();
    std::vector<const Draft*> out;
    for (auto at = world.drafts.rbegin(); at != world.drafts.rend(); ++at) {
        const Draft& draft = **at;
        if (!spoken_of(world, draft) || !about.names(draft.text())) continue;
        if (owner.valid() && draft.proposer != owner) continue;
        const ActorSet readers = audience_of(s, world, draft);
        if (readers.contains(me_) && (!to.valid() || readers.contains(to))) out.push_back(&draft);
    }
    turned_to_first(to, out);
    return out;
}

void Spokesperson::turned_to_first(ActorId to, std::vector<const Draft*>& drafts) const {
    const auto topic = memory_.topics.find(to.value);
    if (topic == memory_.topics.end()) return;
    std::stable_partition(drafts.begin(), drafts.end(), [&](const Draft* draft) { return draft->id == topic->second; });
}

std::vector<const Draft*> Spokesperson::between(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const auto owns = [&](const Draft& draft) {
        return about.whose() == Question::Whose::kYours && draft.proposer == me_;
    };
    std::vector<const Draft*> out;
    for (auto at = world.drafts.rbegin(); at != world.drafts.rend(); ++at) {
        const Draft& draft = **at;
        const ActorSet who = voters(s, world, draft.text());
        if (!spoken_of(world, draft) || !about.names(draft.text())) continue;
        const DraftText& text = draft.text();
        if (!about.sought().empty() && !giving(about, text).may_be()) continue;
        // Of a text that is named, or called the seat's own, an outsider may ask too, if it has read it.
        const bool theirs = !to.valid() || who.contains(to) || draft.proposer == to ||
                            ((about.particular() || owns(draft)) && audience_of(s, world, draft).contains(to));
        // Whoever is asked to join is asked about what it may read.
        const bool joins = std::any_of(about.entries().begin(), about.entries().end(),
                                       [&](const Question::Entry& one) { return one.actor == me_ && !one.without; });
        const bool mine = who.contains(me_) || (about.particular() && draft.proposer == me_) ||
                          (joins && audience_of(s, world, draft).contains(me_));
        if (theirs && mine) out.push_back(&draft);
    }
    std::stable_partition(out.begin(), out.end(),
                          [&](const Draft* draft) { return draft->vote(me_) == Vote::kReject; });
    std::stable_partition(out.begin(), out.end(), [&](const Draft* draft) {
        return draft->proposer == to || draft->versions.back()->author == to;
    });
    turned_to_first(to, out);
    // What is to go, or to be counted otherwise, stands in the text that is meant, whatever the two spoke of before.
    const auto holds = [&](const Draft* draft) {
        const DraftText& text = draft->text();
        const auto stands = [&](ClauseId clause) { return find_term(text, clause) != nullptr; };
        const auto& set = about.settings();
        return std::all_of(
                   about.changes().begin(), about.changes().end(),
                   [&](const Question::Change& one) {
                       return !one.clause.valid() ||
                              (one.without ? stands(one.clause) : s.agreements[text.type].allows_clause(one.clause));
                   }) &&
               (set.empty() || std::any_of(set.begin(), set.end(),
                                           [&](const Question::Setting& one) { return stands(one.clause); })) &&
               (about.choices().empty() || about.of_text(text).choices().size() < about.choices().size()) &&
               std::all_of(about.ordinals().begin(), about.ordinals().end(), [&](std::size_t number) {
                   return number == Vocabulary::kLastOne || number <= text.terms.size();
               });
    };
    std::stable_partition(out.begin(), out.end(), holds);
    // Of several that are called so the parties and whoever tabled it tell which is meant.
    const auto keep = [&](const auto& meant) {
        if (std::any_of(out.begin(), out.end(), meant))
            std::erase_if(out, [&](const Draft* draft) { return !meant(draft); });
    };
    if (!about.titled().empty()) {
        keep([&](const Draft* draft) { return draft->text().parties.includes(about.titled()); });
        keep([&](const Draft* draft) { return draft->text().parties == about.titled(); });
    }
    if (about.author().valid()) keep([&](const Draft* draft) { return draft->proposer == about.author(); });
    if (about.whose() == Question::Whose::kOurs) keep([&](const Draft* draft) { return draft->proposer == to; });
    if (about.whose() == Question::Whose::kYours) keep([&](const Draft* draft) { return draft->proposer == me_; });
    return out;
}

std::string Spokesperson::against(const DraftText& text, const Appraisal& worth) const {
    // What it would never sign comes before what it could not pay for: that may change by itself.
    if (bargainer_.taboo(text, scene_.believed)) return bargainer_.untouchable(text, scene_.believed);
    if (!worth.possible) return "As it stands it could not enter into force: " + worth.obstacle + ".";
    return reasons_against(host_.scenario(), scene_.interests.of(me_), worth.change, worth.own,
                           text.parties.contains(me_), bargainer_.dearest_term(scene_, text));
}

std::optional<Spokesperson::Hindrance> Spokesperson::hindrance(const DraftText& text, const Appraisal& worth) {
    double most = kHinders;
    std::optional<Hindrance> out;
    for (std::size_t i = 0; i < text.terms.size() && worth.possible; ++i) {
        auto without = without_term(host_.scenario(), text, i);
        if (!without) continue;
        const Appraisal rest = bargainer_.appraise(scene_, *without);
        if (!rest.possible || rest.own - worth.own < most) continue;
        most = rest.own - worth.own;
        out = Hindrance{text.terms[i].clause, std::move(*without), rest.own};
    }
    return out;
}

std::string Spokesperson::against(const DraftText& text, const Appraisal& worth,
                                  const std::optional<Hindrance>& hinders) {
    if (!hinders) return against(text, worth);
    const Scenario& s = host_.scenario();
    // What asks most of it is no second thing in the way.
    const std::string why =
        reasons_against(s, scene_.interests.of(me_), worth.change, worth.own, text.parties.contains(me_), {});
    // Who would rather have a clause otherwise than not at all has nothing against the clause.
    const auto otherwise = bargainer_.single_change(
        scene_, text, [&](const ById<ActorId, double>& gains) { return std::max(0.0, gains[me_]); },
        [&](ClauseId clause, const Book::Option* now, const Book::Option* then) {
            return clause == hinders->clause && now != nullptr && then != nullptr;
        });
    const Appraisal so = otherwise ? bargainer_.appraise(scene_, otherwise->text) : Appraisal{};
    const std::string name = s.clauses[hinders->clause].name.str();
    return otherwise && so.possible && so.own > hinders->own
               ? fmt::format("{} What stands most in the way is how '{}' is set.", why, name)
               : fmt::format("{} What stands most in the way is '{}'.", why, name);
}

bool Spokesperson::signs(const Draft& draft, const Appraisal& worth) {
    return draft.vote(me_) == Vote::kAccept || bargainer_.shortfall(scene_, draft, worth) <= 0;
}

bool Spokesperson::means(const DraftText& text) {
    const Appraisal worth = bargainer_.appraise(scene_, text);
    return worth.possible && worth.own >= kMargin;
}

Spokesperson::OfTheTable Spokesperson::of_the_table(ActorId to, const Question& about) {
    // What both have accepted waits for others and needs no more words.
    std::string accepted;
    for (const Draft* const draft : between(to, about)) {
        if (draft->vote(me_) != Vote::kAccept) return {stand_on(*draft)};
        OfTheTable one = accepted_as_it_is(to, *draft);
        if (!one.settled) return one;
        if (accepted.empty()) accepted = std::move(one.said);
    }
    return {std::move(accepted), true};
}

Spokesperson::OfTheTable Spokesperson::accepted_as_it_is(ActorId to, const Draft& draft) {
    if (draft.status == DraftStatus::kRejected) {
        bargainer_.stand_by(scene_, draft.text());
        return {again(draft)};
    }
    const Scenario& s = host_.scenario();
    const auto [silent, refused] = holding(draft);
    const ActorSet asker = ActorSet::just(to);
    const ActorSet against = refused - asker;
    std::string waits = list_text(names_of(s, silent - asker));
    if (!(silent & asker).empty()) waits = waits.empty() ? "you" : "you and for " + waits;
    std::string said = fmt::format("We have accepted the {}.{}{}", called(draft),
                                   by_its_tie(draft, bargainer_.appraise(scene_, draft.text()), true),
                                   waits.empty() ? waits : " It waits for " + waits + ".");
    if (!(refused & asker).empty()) said += " You have refused it.";
    if (!against.empty()) said += fmt::format(" It has the no of {}.", list_text(names_of(s, against)));
    return {std::move(said), to.valid() && draft.vote(to) == Vote::kAccept};
}

std::string Spokesperson::again(const Draft& draft) const {
    return fmt::format("The {} was not adopted. Put to the vote again as it stands, it would have our yes.",
                       called(draft));
}

std::string Spokesperson::stand_on(const Draft& draft) {
    // What it is about to say yes to it has nothing more to ask for in.
    const auto yes = [&] {
        bargainer_.stand_by(scene_, draft.text());
        if (draft.status == DraftStatus::kRejected) return again(draft);
        if (draft.vote(me_) == Vote::kReject) bargainer_.reconsider(draft.id);
        const Appraisal worth = bargainer_.appraise(scene_, draft.text());
        const std::string why = reasons_for(host_.scenario(), scene_.interests.of(me_), worth.change);
        return fmt::format("On the {}: As it stands we would sign it.{}{}", called(draft),
                           by_its_tie(draft, worth, true), why.empty() ? why : " " + why);
    };
    if (const auto said = bargainer_.scripted(scene_, draft); said && !said->reason.empty())
        return fmt::format("On the {}: {}", called(draft), said->reason);
    const Vote leaning = bargainer_.leaning(scene_, draft);
    // What it has said in this round that it asks for it keeps to, and says what has changed where something has.
    const std::string said_so = stated(draft);
    const std::string since = said_so.empty() ? said_so : changed_since(draft);
    if (!said_so.empty() && since.empty()) {
        occasion_ = "counter";
        return fmt::format("On the {}: {}", called(draft), said_so);
    }
    if (leaning == Vote::kAccept && !since.empty()) return fmt::format("{} {}", yes(), since);
    if (leaning == Vote::kAccept) return yes();
    if (leaning == Vote::kAbstain)
        return fmt::format("On the {}: It does not touch us enough to stand in its way.", called(draft));
    const Appraisal worth = bargainer_.appraise(scene_, draft.text());
    std::string what;
    std::optional<Hindrance> hinders;
    if (worth.possible) {
        const double lacks = bargainer_.shortfall(scene_, draft, worth);
        if (lacks <= 0) return yes();  // since it has said no, time has passed, or somebody has given its word
        const double wanted = bargainer_.signs_from(scene_, draft);
        if (!bargainer_.counter(scene_, draft, worth.own, wanted, what)) {
            if (bargainer_.leaning_at_last(scene_, draft) == Vote::kAccept) return yes();
            // What the others would hardly bear; then what they could promise.
            hinders = hindrance(draft.text(), worth);
            what = bargainer_.price_of_yes(scene_, draft, wanted);
            if (what.empty() && hinders &&
                (hinders->own >= wanted || bargainer_.keeps_to(scene_, hinders->without, hinders->own)))
                what = bargainer_.named_price(
                    scene_, draft,
                    {hinders->without, change_in_words(host_.scenario(), draft.text(), hinders->without)});
            // Where there is no room for what it wants, something else may make it.
            if (what.empty()) what = bargainer_.price_in_two(scene_, draft, wanted);
        }
        if (!what.empty())
            occasion_ = "counter";
        else
            what = ask(draft, lacks);
        if (!what.empty()) state(draft, what);
    }
    if (what.empty()) {
        what = against(draft.text(), worth, hinders);
        const std::string tie = by_its_tie(draft, worth, false);
        if (worth.possible) what += tie.empty() ? " We see no single change that would be enough." : tie;
    }
    return fmt::format("On the {}: {}", called(draft), what);
}

std::string Spokesperson::wish(ActorId to, const Question& about) {
    const auto [tabled, settled] = of_the_table(to, about);
    // Of what was named and lies on the table there is nothing else to think of.
    if (!settled || (about.particular() && !tabled.empty())) return tabled;
    // Else what the two could sign; and of what was asked about, what would have to be otherwise.
    const auto [thought, signable] = thought_of(to, about);
    if (signable) return thought;
    if (!tabled.empty() || !about.particular()) return tabled;
    if (std::string said = elsewhere(to, about); !said.empty()) return said;
    if (!thought.empty()) return thought;
    return in_force_already(to, about);
}

bool Spokesperson::asked_about(const Agreement& one, ActorId to, const Question& about) const {
    return alive(one.status) && meant_by(one, to, about);
}

bool Spokesperson::meant_by(const Agreement& one, ActorId to, const Question& about) const {
    const bool mission = host_.scenario().agreements[one.text().type].kind == AgreementKind::kMission;
    return (mission || !about.of_missions()) && about.names(one.text()) && (!to.valid() || one.known_to.contains(to));
}

const Agreement* Spokesperson::standing(ActorId to, const Question& about) const {
    for (const Shared<Agreement>& one : scene_.view.world.agreements) {
        if (asked_about(*one, to, about)) return &*one;
    }
    return nullptr;
}

std::string Spokesperson::in_force_already(ActorId to, const Question& about) {
    const Agreement* const one = standing(to, about);
    if (one == nullptr) return {};
    // Whoever asks about one that stands hears what it is worth to those whom it binds.
    if (std::string said = one->parties.contains(me_) ? of_adopted(to, about) : std::string{}; !said.empty())
        return said + " We think of no second one.";
    return fmt::format("There is one already: the {}. We think of no second one.",
                       heading(host_.scenario(), one->text()));
}

bool Spokesperson::asked_for(const DraftText& text, ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const auto struck = [&](ClauseId clause) {
        return std::any_of(about.changes().begin(), about.changes().end(),
                           [&](const Question::Change& one) { return one.without && one.clause == clause; });
    };
    for (const Term& term : text.terms) {
        if (struck(term.clause)) return false;
    }
    if (!about.alone().empty() && !(text.parties == about.alone())) return false;
    // Of a text in which it has no part nobody asks what it would take.
    return !to.valid() || !about.particular() || text.parties.contains(to) ||
           voters(s, scene_.view.world, text).contains(to);
}

Spokesperson::Thought Spokesperson::thought_of(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    // What it names has to stand in what is thought of, as if it were sought.
    if (about.sought().empty()) {
        std::vector<ClauseId> named = about.clauses();
        for (const Question::Change& one : about.changes()) {
            if (one.without) std::erase(named, one.clause);
        }
        if (!named.empty()) return thought_of(to, about.seeking({std::move(named), {}, {}}));
    }
    for (const Question::Change& one : about.changes()) {
        const auto needs = [&](AgreementTypeId type) { return s.agreements[type].requires_clause(one.clause); };
        if (one.without && !about.types().empty() && std::all_of(about.types().begin(), about.types().end(), needs))
            return {not_without(s, one.clause), false};
    }
    // What it has said that it could sign it says again, before it thinks of anything else.
    if (const auto before = still_offered(to, about)) {
        bargainer_.stand_by(scene_, *before);
        think_of(to, *before);
        occasion_ = "propose";
        return {fmt::format("We could think of this: {}. Table it, or we may.", idea_text(s, *before)), true};
    }
    std::string alone;
    std::string poor;
    std::string dear;
    std::string closed;
    std::string shut = no_more_offered(to, about);
    const Outlook look = bargainer_.outlook(scene_);
    for (const Package& package : bargainer_.ideas(scene_, &about)) {
        DraftText text = package.text();
        if (!asked_for(text, to, about) || (about.of_another() && offered_before(memory_, to, text)) ||
            bargainer_.taboo(text, scene_.believed) || !check_text(s, scene_.view.world, text))
            continue;
        ById<ActorId, double> gains = package.gains;
        if (const auto bar = barred(host_, scene_.believed, text, true)) {
            // A change that leaves out what is asked about opens nothing.
            const auto keeps = [&](const DraftText& changed) {
                return about.sought().empty() || giving(about, changed).in(changed).valid();
            };
            const std::string what = heading(s, text);
            // What both would have, and others or a home would not: that is for whoever asks to know.
            if (bar->by != Bar::By::kMandate && package.gains[me_] >= kMargin && shut.empty()) {
                shut = fmt::format(
                    "We would sign this, if it could enter into force: {}. As things stand it could not: {}.",
                    idea_text(s, text), words_for(*bar, text));
            }
            if (const auto still = bargainer_.opened(scene_, look, text, *bar, gains, keeps, Bargainer::Mend::kIdle)) {
                // Of what a change would come to only a mandate speaks for itself.
                const std::string reason = still->by == Bar::By::kMandate ? still->reason : words_for(*bar, text);
                if (closed.empty()) {
                    closed = fmt::format("As things stand the {} could not enter into force: {}.", what,
                                         without_stop(reason));
                }
                continue;
            }
        }
        const auto estimate = Book::estimate(scene_.book.page(text), text);
        if (!estimate) continue;
        std::vector<std::string> broke;
        for (const ActorId party : text.parties) {
            if (!look.affordable(*estimate, ActorSet::just(party))) broke.push_back(s.actors[party].name.str());
        }
        const bool serves_me = gains[me_] >= kMargin;
        const bool serves_both = serves_me && broke.empty() && text.parties.contains(to) && gains[to] >= kOutsiderBears;
        std::string& hindered = !serves_me ? dear : !broke.empty() ? poor : alone;
        if (!serves_both && !hindered.empty()) continue;
        const std::string what = idea_text(s, text);
        if (serves_me && broke.empty()) {
            const Appraisal now = bargainer_.appraise(scene_, text);
            if (!now.possible && shut.empty()) {
                shut = fmt::format(
                    "We would sign this, if it could enter into force: {}. As things stand it could not: {}.", what,
                    without_stop(now.obstacle));
            }
            if (!now.possible || now.own < kMargin) continue;
        }
        if (serves_both) {
            bargainer_.stand_by(scene_, text);
            think_of(to, text);
            occasion_ = "propose";
            return {fmt::format("We could think of this: {}. Table it, or we may.", what), true};
        }
        if (!serves_me) {
            const std::string why =
                reasons_against(s, scene_.interests.of(me_), estimate->change(s.objectives.size()), gains[me_],
                                text.parties.contains(me_), bargainer_.dearest_term(scene_, text));
            hindered = fmt::format("We would not sign the best of it that we can think of: {}. {}", what, why);
        } else if (broke == std::vector{s.actors[me_].name.str()}) {
            hindered = fmt::format("We would sign this, if we had the means for it: {}.", what);
        } else if (!broke.empty()) {
            hindered = fmt::format(
                "We would sign this, if there were the means for it: {}. It asks for more than we see in "
                "the hands of {}.",
                what, list_text(broke));
        } else if (!to.valid()) {
            hindered = fmt::format("We would sign this: {}.", what);
        } else {
            hindered = fmt::format("We would sign this: {}. Whether it is anything for you is for you to say.", what);
        }
    }
    for (std::string* const said : {&alone, &poor, &shut, &dear, &closed}) {
        if (!said->empty()) return {std::move(*said), false};
    }
    return {};
}

std::string Spokesperson::grounds_of(ActorId other, ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const Draft* meant = nullptr;
    for (const Draft* const draft : read_by_both(to, about)) {
        const Vote vote = draft->vote(other);
        if (vote == Vote::kNone) continue;
        if (about.of_abstaining() && vote != Vote::kAbstain) continue;
        // Of several a no is asked about.
        if (meant == nullptr || (vote == Vote::kReject && meant->vote(other) != Vote::kReject)) meant = draft;
    }
    if (meant == nullptr) {
        for (const Draft* const draft : between(to, about)) {
            const ActorSet who = voters(s, world, draft->text()) | draft->text().parties;
            if (who.contains(other)) return winning_over(to, *draft, other);
        }
        return {};
    }
    const DraftText& text = meant->text();
    const bool refuses = meant->vote(other) == Vote::kReject;
    std::string said = vote_of(other, *meant);
    const Appraisal worth = bargainer_.appraise(scene_, text);
    if (!worth.possible) return said + " " + against(text, worth);
    const std::string why = reasons(s, scene_.interests.of(other), worth.change);
    said += why.empty() ? std::string{" Its reasons we do not know."} : " As we see it from here: " + why;
    if (!refuses || !voters(s, world, text).contains(me_)) return said;
    return said + " " + winning_over(to, *meant, other);
}

std::string Spokesperson::grounds(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    if (about.voter().valid()) {
        if (std::string said = grounds_of(about.voter(), to, about); !said.empty()) return said;
    }
    // "Why did trust between us fall?" is about no text.
    const Tokens message{about.said()};
    const std::vector<Vocabulary::Row>& rows = vocabulary().rows();
    const bool of_trust = std::any_of(rows.begin(), rows.end(), [&](const Vocabulary::Row& row) {
        return row.asked == Asked::kTrust && Vocabulary::find(row.phrases, message).found();
    });
    if (of_trust && !about.called() && about.clauses().empty()) return trust_in(to, about);
    const std::vector<const Draft*> open = between(to, about);
    // What it has said yes to and is adopted is meant before what it has refused.
    if (about.of_a_yes()) {
        if (std::string said = of_adopted(to, about); !said.empty()) return said;
    }
    // "Why do you abstain?" is about no text that it refuses.
    for (const Draft* const draft : open) {
        if (about.of_abstaining() && draft->vote(me_) == Vote::kAbstain) return stand_on(*draft);
    }
    const auto refused = [&](const Draft* draft) { return draft->vote(me_) == Vote::kReject; };
    const auto at = std::find_if(open.begin(), open.end(), refused);
    const Draft* draft = at == open.end() ? nullptr : *at;
    const auto accepted =
        std::find_if(open.begin(), open.end(), [&](const Draft* one) { return one->vote(me_) == Vote::kAccept; });
    // What fell in an earlier round, unless something newer has its yes.
    for (auto old = world.drafts.rbegin(); old != world.drafts.rend() && draft == nullptr; ++old) {
        const ActorSet who = voters(s, world, (*old)->text());
        if (accepted == open.end() && (*old)->status == DraftStatus::kRejected && refused(&**old) &&
            (who.contains(to) || (*old)->proposer == to) && about.names((*old)->text()))
            draft = &**old;
    }
    if (draft != nullptr) {
        const Appraisal worth = bargainer_.appraise(scene_, draft->text());
        // What has changed its mind since comes before what it said then.
        if (spoken_of(world, *draft) && worth.possible && bargainer_.shortfall(scene_, *draft, worth) <= 0)
            return stand_on(*draft);
        if (std::string given = refused_for(*draft); !given.empty()) {
            given = fmt::format("On the {}: {}", called(*draft), given);
            const bool told = worth.possible || given.find(worth.obstacle) != std::string::npos;
            return told ? given
                        : fmt::format("{} By now it could not enter into force, either: {}.", given, worth.obstacle);
        }
        return fmt::format("On the {}: {}", called(*draft),
                           against(draft->text(), worth, hindrance(draft->text(), worth)));
    }
    if (accepted == open.end()) {
        if (std::string said = of_adopted(to, about); !said.empty()) return said;
        return why_sought(to, about);
    }
    const DraftText& text = (*accepted)->text();
    const Appraisal worth = bargainer_.appraise(scene_, text);
    const std::string why = reasons_for(s, scene_.interests.of(me_), worth.change);
    const std::string best = best_term(scene_.book, text, me_);
    const std::string tie = by_its_tie(**accepted, worth, true);
    return fmt::format("We have accepted the {}.{}{}{}", heading(s, text), tie, why.empty() ? why : " " + why,
                       best.empty() ? best : fmt::format(" What serves us most in it is '{}'.", best));
}

std::string Spokesperson::why_sought(ActorId to, const Question& about) {
    if (!about.particular() && about.clauses().empty()) return {};
    const Scenario& s = host_.scenario();
    for (const Package& package : bargainer_.ideas(scene_, &about)) {
        const DraftText text = package.text();
        if (package.gains[me_] < kMargin || !asked_for(text, to, about) || bargainer_.taboo(text, scene_.believed))
            continue;
        const auto estimate = Book::estimate(scene_.book.page(text), text);
        if (!estimate) continue;
        const std::string why = reasons_for(s, scene_.interests.of(me_), estimate->change(s.objectives.size()));
        if (!why.empty()) return fmt::format("On the {}: {}", heading(s, text), why);
    }
    return {};
}

std::string Spokesperson::offers(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const Outlook look = bargainer_.outlook(scene_);
    std::optional<DraftText> best = still_offered(to, about);
    if (best && !best->parties.contains(to)) best.reset();
    double most = kPartyWants;
    for (const Package& package : best ? std::vector<Package>{} : bargainer_.ideas(scene_, &about)) {
        if (!package.plain.parties.contains(to) || package.gains[me_] < kMargin || package.gains[to] <= most) continue;
        DraftText text = package.text();
        ById<ActorId, double> gains = package.gains;
        if (bargainer_.taboo(text, scene_.believed) || !check_text(s, scene_.view.world, text)) continue;
        if (about.of_another() && offered_before(memory_, to, text)) continue;
        if (const auto bar = barred(host_, scene_.believed, text, true)) {
            if (bargainer_.opened(scene_, look, text, *bar, gains, {}) || gains[me_] < kMargin || gains[to] <= most)
                continue;
        }
        const auto estimate = Book::estimate(scene_.book.page(text), text);
        if (!estimate || !look.affordable(*estimate, text.parties) || !means(text)) continue;
        most = gains[to];
        best = std::move(text);
    }
    if (best) {
        bargainer_.stand_by(scene_, *best);
        think_of(to, *best);
        occasion_ = "propose";
        return fmt::format("What we could offer you is this: {}. Table it, or we may.", idea_text(s, *best));
    }
    // What lies on the table between the two is what can be had.
    for (const Draft* const draft : between(to, about)) {
        // To whom it brings nothing as a party it is no offer.
        if (!draft->text().parties.contains(to)) continue;
        if (draft->vote(me_) != Vote::kAccept) return {};
        const std::string best_in_it = best_term(scene_.book, draft->text(), to);
        return fmt::format("What we can offer you lies in the {}, which we have accepted{}.", called(*draft),
                           best_in_it.empty() ? "" : fmt::format(": above all '{}'", best_in_it));
    }
    return "We see nothing at present that we could offer you and would sign ourselves.";
}

}  // namespace demarche::ai
