// What a player can read in the terminal game: the help, the pages, why a number moved, the news.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/figure.h"
#include "base/text.h"
#include "session/cause.h"
#include "session/names.h"
#include "session/score_moves.h"
#include "terminal/help.h"
#include "terminal/text_game.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

constexpr std::size_t kWhyShown = 8;  ///< The last so many movements of a number.

/// Pages that a seat has of itself and of nobody else.
bool own_page(const std::string& verb) {
    return verb == "brief" || verb == "objectives" || verb == "score" || verb == "o" || verb == "home";
}

}  // namespace

ActorId TextGame::others_named(const Words& words) const {
    if (!me_.valid() || words.size() < 2) return {};
    const ActorId actor = actor_meant(scenario(), rest_of(words, 1));
    return actor == me_ ? ActorId{} : actor;
}

bool TextGame::show_page(const std::string& verb, const Words& words) {
    const Scenario& s = scenario();
    const auto page = [&](const std::string& text) { prompt_.print(text); };
    if (verb == "help" || verb == "?" || verb == "h") {
        help(words.size() > 1 ? words[1] : "");
    } else if (verb == "look" || verb == "l" || verb == "table" || verb == "situation") {
        page(situation_page(look()));
        if (!asking_) menu();
    } else if (const ActorId other = own_page(verb) ? others_named(words) : ActorId{}; other.valid()) {
        prompt_.line("  " + wrap(tongue().tr("You see your own alone; 'actor {name}' tells what you know of another.",
                                             name(s, other)),
                                 76, 4));
    } else if (verb == "brief") {
        page(brief_page(look()));
    } else if (verb == "objectives" || verb == "score" || verb == "o") {
        page(objectives_page(look()));
    } else if (verb == "home") {
        page(home_page(look()));
    } else if (verb == "actors") {
        page(actors_page(look()));
    } else if (verb == "actor") {
        const ActorId actor = actor_meant(s, rest_of(words, 1));
        if (actor.valid()) {
            page(actor_page(look(), actor));
        } else {
            no_actor(rest_of(words, 1));
        }
    } else if (verb == "frameworks" || verb == "institutions") {
        page(institutions_page(look()));
    } else if (verb == "drafts" || verb == "d" || verb == "talks") {
        page(drafts_page(look()));
    } else if (verb == "draft" || verb == "read") {
        if (const Draft* draft = draft_meant(words, "draft")) {
            page(draft_page(look(), *draft));
            page(worth_page(look(), draft->text()));
            if (me_.valid()) prompt_.line("  " + tongue().tr("accept, amend, reject or abstain, with its number."));
        }
    } else if (verb == "worth" || verb == "advice" || verb == "adviser" || verb == "advisers") {
        if (const Draft* draft = draft_meant(words, "worth")) page(worth_page(look(), draft->text()));
    } else if (verb == "missing" || verb == "who") {
        // "Who holds it back?" names no draft, and asks for one where there are several.
        const bool named = words.size() > 1 && !words[1].empty() && words[1][0] >= '0' && words[1][0] <= '9';
        if (const Draft* draft = draft_meant(verb == "who" && !named ? Words{verb} : words, "missing"))
            page(missing_page(look(), *draft));
    } else if (verb == "agreements" || verb == "a") {
        page(agreements_page(look()));
    } else if (verb == "agreement") {
        if (const Agreement* agreement = agreement_meant(words, "agreement", Whose::kAll))
            page(agreement_page(look(), *agreement));
    } else if (verb == "promises" || verb == "assurances") {
        page(promises_page(look()));
    } else if (verb == "why") {
        why(words);
    } else if (verb == "numbers") {
        numbers_page(words);
    } else if (verb == "news" || verb == "log") {
        news_page(words);
    } else if ((verb == "menu" || verb == "m") && !asking_) {
        menu();
    } else {
        return false;
    }
    return true;
}

void TextGame::help(const std::string& topic) {
    static const Topic kTopics[] = {
        {"menu", marked("menu: what can be done now, with the numbers that stand for it.")},
        {"promises", marked("promises: what you have been promised and have promised, and what has become of it.")},
        {"look", marked("look: the table as you see it: places, numbers, your resources, what is in force.")},
        {"brief", marked("brief: who you are, what you want, where your red lines are, three ways to open.")},
        {"objectives", marked("objectives: what you are scored on, and how you stand.")},
        {"home", marked("home: your constituencies, what pleases and angers them. They ratify, or not.")},
        {"actors", marked("actors, actor NAME: trust both ways, what they are known to want, what binds them.")},
        {"frameworks", marked("frameworks: institutions and formats, their members, how they decide, their mandates.")},
        {"drafts", marked("drafts, draft N: what is on the table, its text, who holds it back, what it is worth to you "
                          "and probably to "
                          "the others.")},
        {"propose",
         marked("propose [KIND]: leads you through a draft: kind, framework, place, parties, clauses and their "
                "numbers.")},
        {"idea",
         marked("idea [ACTOR]: what an AI seat has put into words for you in this round (\"We could think of this: "
                "...\"), as a draft of your own to be worked on and tabled.")},
        {"amend", marked("amend N: works on a draft and tables the result as a new version; a refused one is put to "
                         "the vote again, also as it stands. All votes on the old version lapse.")},
        {"vote",
         marked(
             "accept N [reservation], reject N [reason], abstain N: your vote on the version on the table. It can be "
             "changed until the draft is decided. A reservation is noted with the signature for all to read and holds "
             "nothing back: what shall depend on another draft is tied to it by 'amend N'.")},
        {"withdraw", marked("withdraw N: takes your own draft off the table.")},
        {"missing", marked("missing N: who still holds a draft back, and by which rule it is decided.")},
        {"worth", marked("worth N: what a draft would be worth to you by objective, and what your advisers think the "
                         "others think.")},
        {"agreements", marked("agreements, agreement N: what has been adopted, its commitments, its odds at home.")},
        {"commit", marked("commit N: gives more to an agreement in force than you promised.")},
        {"breach", marked("breach N: stops honouring a clause in secret. You get back what it cost you; you may be "
                          "found out, and that "
                          "costs trust and ends the agreement.")},
        {"leave", marked("leave N [reason]: leaves an agreement openly.")},
        {"assure",
         marked(
             "assure [N]: a promise to some or to all, kept in the ledger; 'assure 2 5 russia' names its settings and "
             "to whom at once. 'promises' shows those you know of.")},
        {"act",
         marked("act [N]: what you can do alone in the decision phase, with its cost, which can be read before it "
                "too; 'act 4 russia' names its settings at once. Takes effect in resolution, unseen till then.")},
        {"choose",
         marked("choose: decides what a card has put before you. Left alone, what is marked as default happens.")},
        {"play", marked("play: plays a card from your hand.")},
        {"say",
         marked("say TEXT [to ACTOR ...]: a message to some, or without 'to' a public statement. The same is "
                "'tell ACTOR TEXT' and 'to ACTOR, ACTOR: TEXT'. 'to facilitator' is for whoever leads the game.")},
        {"answer", marked("answer: answers a question of the organisers.")},
        {"why",
         marked("why NUMBER: what moved a number, and what was behind that. why OBJECTIVE: which numbers moved one of "
                "your scores since the last round began, and by how much. A part of its name will do. why did ACTOR "
                "reject [N]: how it has voted in this round, and what it gave as its reason."),
         true},
        {"numbers",
         marked(
             "numbers [ACTOR]: what the AI seats reckoned with when they did what you have seen in this round "
             "and the last: what it is worth to them (value), what they still ask for (demand), how likely the others "
             "take it (chance). It gives their secret aims away.")},
        {"news", marked("news [all]: what has happened in this round, or from the beginning.")},
        {"undo", marked("undo: takes back your last step and what followed from it, until the phase ends.")},
        {"redo", marked("redo: does again what you took back last, with what followed from it, until something else is "
                        "done.")},
        {"save", marked("save NAME: a copy of the game under a name. Every step is on disk anyway; 'play --resume "
                        "NAME' goes on.")},
        {"do", marked("do {JSON}: any command in its written form (engine/model/PROTOCOL.md), for scripts.")},
        {"wait", marked("wait: lets the others speak; while you may speak each of them says one thing and listens.")},
        {"pass",
         marked("pass: hands the keyboard on without being ready, where several people share it. Who is ready and is "
                "written to gets it again.")},
        {"facilitator", marked("facilitator: opens the desk of whoever leads the game, where somebody does "
                               "('demarche play --facilitator').")},
        {"ready", marked("ready: you have nothing more to do in this phase. It ends when all are ready.")},
        {"quit", marked("quit: leaves the game; it can be resumed.")},
    };
    prompt_.print(help_page(tongue(), kTopics, topic,
                            marked("A round: events come; you negotiate drafts; you decide alone; what was decided "
                                   "takes effect; you review."),
                            number_examples(look())));
}

void TextGame::earlier_moves(const std::vector<const Effect*>& moves,
                             const std::function<std::string(const Effect&)>& cause_of) {
    const std::vector<session::MovedBy> sums = session::added_up(moves, cause_of);
    if (!sums.empty()) prompt_.line("    " + tongue().tr("before that, added up:"));
    for (const session::MovedBy& one : sums) {
        prompt_.line("      " + wrap(one.times == 1
                                         ? fmt::format("{}: {}", tongue().number(change_text(one.by, 1)), one.cause)
                                         : tongue().tr("{change}, {n} {n|time|times}: {cause}", change_text(one.by, 1),
                                                       one.times, one.cause),
                                     72, 8));
    }
    if (!sums.empty()) prompt_.line("    " + tongue().tr("and then:"));
}

TextGame::ObjectivesMeant TextGame::objectives_meant(const Words& words) const {
    const Scenario& s = scenario();
    const std::string given = rest_of(words, 1);
    const std::string wanted = in_capitals(given);
    ObjectivesMeant as_it_stands;
    ObjectivesMeant each_word;
    if (wanted.empty() || of_digits(given)) return {};
    for (std::size_t i = 0; i < s.objectives.size(); ++i) {
        const ObjectiveId id{i};
        const ObjectiveDef& def = s.objectives[id];
        const bool counts = !me_.valid() || (def.of == me_ && view_.world.objectives[id].active);
        if (!counts) continue;
        const std::string name = in_capitals(def.name.str());
        if (given == def.id || wanted == name) return {{id}, true};
        const auto holds = [&](const std::string& word) { return name.find(in_capitals(word)) != std::string::npos; };
        if (holds(given)) as_it_stands.all.push_back(id);
        if (std::all_of(words.begin() + 1, words.end(), holds)) each_word.all.push_back(id);
    }
    return as_it_stands.all.empty() ? each_word : as_it_stands;
}

void TextGame::why_objective(ObjectiveId objective) {
    constexpr std::size_t kShown = 10;
    const Scenario& s = scenario();
    const auto unreadable = [&](const Error& error) { prompt_.line("  " + wrap(fault(error.for_a_seat()), 76, 4)); };
    // What this round has done so far is little; with the one before it is what a seat has lived through.
    const int round = std::max(1, session_.world().round - 1);
    const auto began = session_.round_began(round);
    if (!began) return unreadable(began.error());
    const View then = make_view(session_.scenario(), *began, reader());
    std::vector<bool> known(view_.world.numbers.size());
    for (SlotIndex i = 0; i < known.size(); ++i)
        known[i] = view_.known[i] && then.known[i];
    const auto moved = session::moved_score(session_.host(), then.world, view_.world, objective, known);
    if (!moved) return unreadable(moved.error());
    const auto signed_score = [&](double change) { return tongue().number(change_text(change, 3)); };
    prompt_.line("  " + wrap(tongue().tr("{objective}: {now} as far as you can see, {before} when round {n} began.",
                                         s.objectives[objective].name.str(), score_text(moved->now, 3),
                                         score_text(moved->before, 3), round),
                             76, 4));
    if (moved->numbers.empty()) {
        prompt_.line("    " + tongue().tr("No number on which it depends has moved since."));
    } else {
        prompt_.line(
            "  " +
            wrap(tongue().tr("What each number that moved since has done to it, all else being as it is:"), 76, 4));
    }
    for (std::size_t i = 0; i < moved->numbers.size() && i < kShown; ++i) {
        const session::MovedNumber& one = moved->numbers[i];
        prompt_.line("    " + wrap(tongue().tr("{change}: {number}, from {before} to {now}", signed_score(one.counts),
                                               s.slot_name(one.slot), figure(one.before), figure(one.after)),
                                   74, 8));
    }
    if (moved->numbers.size() > 1)
        prompt_.line("    " +
                     wrap(tongue().tr("{change}: all of them together", signed_score(moved->together)), 74, 8));
    const double rest = moved->now - moved->before - moved->together;
    if (std::abs(rest) >= kNoScore)
        prompt_.line("    " + wrap(tongue().tr("{change}: what is no number, such as agreements that came or went",
                                               signed_score(rest)),
                                   74, 8));
    if (!moved->numbers.empty())
        prompt_.line("  " + wrap(tongue().tr("'why {number}' says what moved a number.",
                                             number_words(look(), moved->numbers.front().slot)),
                                 76, 4));
}

void TextGame::why(const Words& words) {
    const Scenario& s = scenario();
    if (words.size() < 2) {
        prompt_.line(wrap("  " + tongue().tr("Of which number or objective? Such as {examples}.",
                                             tongue().list_or(number_examples(look()))),
                          78, 2));
        return;
    }
    if (why_voted(words)) return;
    const ObjectivesMeant objectives = objectives_meant(words);
    if (objectives.whole) return why_objective(objectives.all.front());
    const std::vector<SlotIndex> hits = slots_meant(look(), {words.begin() + 1, words.end()});
    std::vector<std::string> called;
    for (const ObjectiveId objective : objectives.all)
        called.push_back("'why " + s.objectives[objective].name.str() + "'");
    if (hits.empty() && called.size() == 1) return why_objective(objectives.all.front());
    if (!called.empty())
        prompt_.line("  " + wrap(tongue().tr("{n} of your objectives {n|fits|fit} '{answer}': {objectives}.",
                                             called.size(), rest_of(words, 1), tongue().list(called)),
                                 76, 4));
    if (hits.empty()) {
        if (!called.empty()) return;
        const std::string near = number_near(look(), {words.begin() + 1, words.end()});
        prompt_.line(
            wrap("  " + (near.empty() ? tongue().tr("You know of no number '{answer}'.", rest_of(words, 1))
                                      : tongue().tr("You know of no number '{answer}'; did you mean 'why {near}'?",
                                                    rest_of(words, 1), near)),
                 78, 2));
        return;
    }
    if (hits.size() > 12) {
        std::vector<std::string> some;
        for (std::size_t i = 0; i < hits.size() && i < 3; ++i)
            some.push_back(s.slot_name(hits[i]));
        prompt_.line(
            "  " + wrap(tongue().tr("{n} numbers fit, such as {numbers}; say more.", hits.size(), tongue().list(some)),
                        76, 4));
        return;
    }
    const std::vector<Effect>& known = known_[place_of_reader()];
    const auto at_seq = [&](std::uint32_t seq) -> const Effect* {
        // They are known in the order of their numbers, with gaps.
        const auto at = std::lower_bound(known.begin(), known.end(), seq,
                                         [](const Effect& e, std::uint32_t n) { return e.seq < n; });
        return at == known.end() || at->seq != seq ? nullptr : &*at;
    };
    const session::Story story{s, view_};
    for (const SlotIndex slot : hits) {
        if (!view_.known[slot]) {
            prompt_.line("  " + tongue().tr("{number}: this you do not know.", s.slot_name(slot)));
            continue;
        }
        prompt_.line("  " + wrap(tongue().tr("{number}: {n} now, {start} at the start", s.slot_name(slot),
                                             figure(view_.world.numbers[slot]), figure(s.slots[slot].start)),
                                 76, 4));
        std::vector<const Effect*> moves;
        int round = 1;
        std::vector<int> rounds;
        for (const Effect& effect : known) {
            if (const auto* phase = std::get_if<PhaseStarted>(&effect.change)) round = phase->round;
            const auto* changed = std::get_if<NumberChanged>(&effect.change);
            if (changed != nullptr && changed->slot == slot) {
                moves.push_back(&effect);
                rounds.push_back(round);
            }
        }
        const auto cause_of = [&](const Effect& effect) {
            std::string cause = cause_text(s, view_.world, effect.cause);
            // A card whose title is its reason is named once.
            const std::string reason = tongue().say(effect.reason);
            const bool named = cause.find(tongue().tr("'{name}'", reason)) != std::string::npos;
            if (!reason.empty() && !named) cause += " (" + reason + ")";
            return cause;
        };
        const std::size_t from = moves.size() > kWhyShown ? moves.size() - kWhyShown : 0;
        earlier_moves({moves.begin(), moves.begin() + static_cast<std::ptrdiff_t>(from)}, cause_of);
        for (std::size_t i = from; i < moves.size(); ++i) {
            const auto& changed = std::get<NumberChanged>(moves[i]->change);
            prompt_.line("    " + wrap(tongue().tr("round {n}: {change} to {value}: {cause}", rounds[i],
                                                   change_text(changed.after - changed.before, 1),
                                                   figure(changed.after), cause_of(*moves[i])),
                                       76, 8));
            for (const std::string& event : session::behind(story, *moves[i], at_seq))
                prompt_.line("        " + wrap(tongue().tr("because: {event}", event), 72, 10));
        }
        if (moves.empty()) prompt_.line("    " + tongue().tr("It has not moved."));
    }
}

void TextGame::news_page(const Words& words) {
    const View view = session_.game().view(reader());
    const Story story{scenario(), view};
    const std::vector<Effect>& known = known_[place_of_reader()];
    std::size_t from = 0;
    if (words.size() < 2 || lower(words[1]) != "all") {
        for (std::size_t i = 0; i < known.size(); ++i) {
            const auto* phase = std::get_if<PhaseStarted>(&known[i].change);
            if (phase != nullptr && phase->phase == 0) from = i;
        }
    }
    session::SoFar so_far = story.so_far(std::span{known}.first(from));
    while (from < known.size()) {
        std::size_t count = 1;
        for (const std::string& line : story.tell(std::span{known}.subspan(from), count, so_far))
            prompt_.line(line);
        from += count;
    }
}

}  // namespace demarche::terminal
