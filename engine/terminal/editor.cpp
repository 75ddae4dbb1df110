#include "terminal/editor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "ai/retold.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "session/draft_words.h"
#include "terminal/text_questions.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

/// Why a text cannot be tabled as it stands; nothing if it can.
Result<void> fit_to_table(const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    if (auto fit = check_text(s, look.world(), text); !fit) return fit;
    if (auto say = check_say(s, look.world(), text, look.me); !say) return say;
    auto mandate = game::mandate_covers(look.host, look.world(), text);
    if (!mandate || mandate->yes) return {};
    return fail(ErrorCode::kNoMandate,
                fmt::format("the mandate of {} does not cover it{}", s.institutions[text.framework].name.str(),
                            mandate->reason.empty() ? "" : ": " + mandate->reason));
}

/// What is said with a draft; nothing when it is not to be tabled yet.
std::optional<std::string> ask_word(Prompt& prompt, const Words& words) {
    return prompt.sentence(words.tr("A word with it (Enter: none; back: do not table it yet)"));
}

/// Is the draft to be left?
/// @param written  Something in it would be lost.
bool may_be_left(Prompt& prompt, const Words& w, bool written = true) {
    const auto sure = prompt.ask("  " +
                                 (written ? w.tr("Leave the draft? What you wrote is lost (yes or back; Enter: go on)")
                                          : w.tr("Leave the draft? (yes or back; Enter: go on)")) +
                                 "> ");
    // Whoever says "back" to this wants to go where it leads.
    return !sure || says_yes(w, *sure) || lower(*sure) == "back";
}

/// Where texts of a kind can be.
std::vector<PlaceId> places_for(const Scenario& s, const AgreementDef& type) {
    std::vector<PlaceId> places = type.places;
    if (places.empty()) {
        for (std::size_t i = 0; i < s.places.size(); ++i)
            places.push_back(PlaceId{i});
    }
    return places;
}

/// Why a body would take no text of a kind in a place now, whoever of the plainest signers signs it; "" where it would
/// take one, or where different reasons stand before different signers.
std::string refusal(const Look& look, AgreementTypeId kind, InstitutionId body, PlaceId place) {
    const Scenario& s = look.s();
    const AgreementDef& type = s.agreements[kind];
    const ActorSet among = (type.only.empty() ? s.playable : type.only) | type.include;
    std::vector<ActorSet> tried{type.include, among};
    for (const ActorId other : among) {
        tried.push_back(type.include | ActorSet::just(other));
        if (among.contains(look.me)) tried.back().insert(look.me);
    }
    std::string reason;
    for (const ActorSet parties : tried) {
        const auto covers = game::mandate_covers(look.host, look.world(), plain_text(s, kind, body, place, parties));
        if (!covers) continue;
        if (covers->yes) return {};
        const std::string no = ai::retold(look.words(), covers->reason);
        if (!reason.empty() && no != reason) return {};
        reason = no;
    }
    return reason;
}

/// Where it shall be. A place that the body shuts out now is told from those that it does not; what it says of all
/// of them has to do with something else than the place.
std::optional<PlaceId> ask_place(Prompt& prompt, const Look& look, const DraftText& text) {
    const Scenario& s = look.s();
    const std::vector<PlaceId> places = places_for(s, s.agreements[text.type]);
    std::vector<std::string> shut;
    for (const PlaceId place : places)
        shut.push_back(refusal(look, text.type, text.framework, place));
    const bool alike = std::all_of(shut.begin(), shut.end(), [&](const std::string& no) { return no == shut.front(); });
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < places.size(); ++i) {
        lines.push_back(s.places[places[i]].name.str());
        if (!alike && !shut[i].empty())
            lines.back() += ". " + look.words().tr("Not now: {reason}.", without_stop(shut[i]));
    }
    for (;;) {
        const auto index = prompt.pick(look.words().tr("Where?"), lines);
        if (!index) return std::nullopt;
        // What could not be tabled is not to be written first.
        if (alike || shut[*index].empty()) return places[*index];
        prompt.line("  " + wrap(look.words().tr("Not now: {reason}.", without_stop(shut[*index])), 76, 4));
    }
}

/// A text on the workbench: what can be done with it, and what stands there after each step.
class Workbench {
 public:
    /// @param start  What changes of which are lost when it is left; null where they are kept.
    /// @param own    The draft that is worked on; none while it is new.
    Workbench(Prompt& prompt, const Look& look, DraftText& text, const DraftText* start, DraftId own = {})
        : prompt_(prompt), look_(look), s_(look.s()), w_(look.words()), text_(text), start_(start), own_(own) {}

    /// True when it is to be tabled.
    bool work(const std::string& table_word) {
        using Step = void (Workbench::*)();
        std::vector<std::pair<std::string, Step>> steps = {
            {w_.tr("Add a clause"), &Workbench::add},
            {w_.tr("Change a clause"), &Workbench::change},
            {w_.tr("Take a clause out"), &Workbench::take_out},
            {w_.tr("Parties"), &Workbench::parties},
            {w_.tr("Duration"), &Workbench::duration},
            {w_.tr("Conditions"), &Workbench::conditions},
            {w_.tr("Link to another draft"), &Workbench::links},
            {w_.tr("What is it worth to me, and to them?"), &Workbench::worth},
            {w_.tr("Who would have to agree?"), &Workbench::who_decides},
            {w_.tr("Read it whole"), &Workbench::read}};
        if (type().has_place && places_for(s_, type()).size() > 1)
            steps.emplace_back(w_.tr("Place"), &Workbench::place);
        std::vector<std::string> lines = {table_word};
        for (const auto& [label, step] : steps)
            lines.push_back(label);
        bool first = true;
        DraftText shown = text_;
        while (true) {
            show(shown);
            shown = text_;
            const auto choice =
                prompt_.pick(w_.tr("What next?"), lines, first ? Prompt::Set::kList : Prompt::Set::kShort);
            first = false;
            if (!choice) {
                if (prompt_.at_end() || start_ == nullptr || text_ == *start_ || may_be_left(prompt_, w_)) return false;
            } else if (*choice > 0) {
                (this->*steps[*choice - 1].second)();
            } else if (fit_) {
                // Whoever goes back on its word by writing is told so at the pen, where nothing written is lost.
                const std::string word = session::broken_word(
                    s_, look_.world(), session::word_on(look_.host, look_.world(), look_.me, text_, look_.known));
                if (word.empty() || sure_of(prompt_, w_, word)) return true;
            } else {
                prompt_.line(
                    "  " +
                    wrap(w_.tr("It cannot be tabled as it is: {reason}", ai::retold(w_, fit_.error().message)), 76, 4));
            }
            if (prompt_.at_end()) return false;
        }
    }

 private:
    /// The text, or what has changed in it since it was shown, and whether it can be tabled.
    void show(const DraftText& before) {
        if (whole_) {
            prompt_.line();
            prompt_.print(draft_text_page(look_, text_));
            if (const std::string limit = clause_limit(look_, type(), text_); !limit.empty())
                prompt_.line("   " + wrap(limit, 76, 5));
        } else {
            for (const std::string& change : session::change_lines(s_, look_.world(), before, text_))
                prompt_.line("   * " + wrap(change, 74, 5));
        }
        if (whole_ || !differences(before, text_).empty()) {
            fit_ = fit_to_table(look_, text_);
            if (fit_) {
                prompt_.print(balance_line(look_, text_));
            } else {
                prompt_.line("   " + wrap(w_.tr("Not yet: {reason}", ai::retold(w_, fit_.error().message)), 76, 5));
            }
        }
        whole_ = false;
    }

    void add() { add_clause(prompt_, look_, text_); }
    void change() {
        const auto at = ask_term(prompt_, look_, text_, w_.tr("Which clause?"));
        if (!at) return;
        Term& term = text_.terms[*at];
        auto params = ask_params(prompt_, look_, s_.clauses[term.clause].params, s_.clauses[term.clause].text,
                                 text_.parties, term.params);
        if (params) term.params = std::move(*params);
    }
    void take_out() {
        const auto at = ask_term(prompt_, look_, text_, w_.tr("Which clause goes?"));
        if (!at) return;
        const ClauseId id = text_.terms[*at].clause;
        if (type().requires_clause(id)) {
            prompt_.line("  " + w_.tr("This kind of agreement needs it."));
        } else {
            text_.terms.erase(text_.terms.begin() + static_cast<std::ptrdiff_t>(*at));
            if (*at < text_.terms.size()) prompt_.line("  " + w_.tr("The clauses behind it move up by one number."));
        }
    }
    void parties() {
        // "Back" from who takes another's place leads to who the parties are, and from there to the text as it was.
        for (;;) {
            const auto chosen = ask_parties(prompt_, look_, type(), text_.parties);
            if (!chosen) return;
            DraftText with = text_;
            with.parties = *chosen;
            if (name_others(prompt_, look_, with)) {
                text_ = std::move(with);
                return;
            }
            if (prompt_.at_end()) return;
        }
    }
    void duration() {
        if (type().max_duration == 0)
            return prompt_.line("  " +
                                wrap(w_.tr("Such an agreement has no duration of its own: it holds until a clause, "
                                           "a condition or a party ends it."),
                                     76, 4));
        const double least = std::max(1, type().min_duration);
        const auto rounds = prompt_.number(
            w_.tr("For how many rounds? ({low} to {high}; Enter: {now})", least, type().max_duration, text_.duration),
            {least, static_cast<double>(type().max_duration), 1, static_cast<double>(text_.duration)});
        if (rounds) text_.duration = static_cast<int>(*rounds);
    }
    void place() {
        if (const auto place = ask_place(prompt_, look_, text_)) text_.place = *place;
    }
    void conditions() { ask_conditions(prompt_, look_, text_); }
    void links() { ask_links(prompt_, look_, text_, own_); }
    void worth() { prompt_.print(worth_page(look_, text_)); }
    void who_decides() {
        prompt_.line("  " + wrap(session::decision_text(s_, look_.world(), text_) + " " +
                                     w_.tr("These have a say: {actors}.", names(s_, voters(s_, look_.world(), text_))),
                                 76, 4));
    }
    void read() { whole_ = true; }

    [[nodiscard]] const AgreementDef& type() const { return s_.agreements[text_.type]; }

    Prompt& prompt_;
    const Look& look_;
    const Scenario& s_;
    const Words& w_;
    DraftText& text_;
    const DraftText* start_;
    DraftId own_;
    bool whole_ = true;  ///< At the beginning and on request; after a step what changed is enough.
    Result<void> fit_;
};

/// The questions that lead to a new draft. Each says whether its step was taken, left, or has nothing to ask, or
/// whether the draft is given up.
class NewDraft {
 public:
    enum class Step { kTaken, kLeft, kNothing, kGivenUp };

    /// @param kind  The answer to the first question, where it was given beforehand.
    NewDraft(Prompt& prompt, const Look& look, std::optional<AgreementTypeId> kind)
        : prompt_(prompt), look_(look), s_(look.s()), w_(look.words()), said_(kind) {}

    /// @param start  Where it begins, in place of the first question.
    NewDraft(Prompt& prompt, const Look& look, const DraftText& start)
        : prompt_(prompt), look_(look), s_(look.s()), w_(look.words()), text_(start) {
        frameworks_ = frameworks_for(s_, look_.world(), text_.type, look_.me);
        begin_ = kWorkbench;
    }

    std::optional<ProposeDraft> write() {
        using Question = Step (NewDraft::*)();
        static constexpr std::array<Question, 8> kQuestions = {
            &NewDraft::kind,     &NewDraft::framework, &NewDraft::place,    &NewDraft::parties,
            &NewDraft::required, &NewDraft::workbench, &NewDraft::audience, &NewDraft::word};
        bool forward = true;
        for (std::size_t i = begin_; i < kQuestions.size();) {
            const Question question = kQuestions[i];
            const Prompt::LeadsBack back{prompt_, i > 0};
            const Step step = (this->*question)();
            if (prompt_.at_end() || step == Step::kGivenUp) return std::nullopt;
            if (step != Step::kNothing) forward = step == Step::kTaken;
            if (!forward && i == 0) {
                if (!written() || may_be_left(prompt_, w_)) return std::nullopt;
                continue;
            }
            i = forward ? i + 1 : i - 1;
        }
        return out_;
    }

 private:
    static constexpr std::size_t kWorkbench = 5;  ///< Of the questions.

    Step kind() {
        std::vector<std::string> lines;
        for (const AgreementDef& def : s_.agreements) {
            const std::string what = def.kind == AgreementKind::kMission  ? w_.tr("mission")
                                     : def.kind == AgreementKind::kTreaty ? w_.tr("treaty")
                                                                          : w_.tr("statement");
            lines.push_back(def.name.str() + " (" + what + ")");
        }
        std::optional<std::size_t> index;
        const auto said = std::exchange(said_, std::nullopt);
        if (said) {
            index = said->index();
            prompt_.line("  " + lines[*index]);
        } else {
            index = prompt_.pick(w_.tr("What kind of agreement?"), lines);
        }
        if (!index) return Step::kLeft;
        // Who has come back to this question keeps what was written, unless it is to be another kind.
        if (text_.type != AgreementTypeId{*index} || text_.terms.empty()) text_ = {};
        text_.type = AgreementTypeId{*index};
        frameworks_ = frameworks_for(s_, look_.world(), text_.type, look_.me);
        const std::string no = no_framework();
        if (no.empty()) return Step::kTaken;
        prompt_.line("  " + wrap(no, 76, 4));
        return said ? Step::kGivenUp : kind();
    }

    /// Why the body takes no text of the kind now, whoever signs; "" where it may take one. That its door is shut is
    /// known of the plainest signers alone: what stands already among them may be signed with somebody else.
    [[nodiscard]] std::string shut(InstitutionId body) const {
        const std::string reason = not_now(look_, text_.type, body);
        if (reason.empty()) return {};
        const std::vector<PlaceId> places =
            type().has_place && !type().places.empty() ? type().places : std::vector<PlaceId>{PlaceId{}};
        for (const PlaceId place : places) {
            if (refusal(look_, text_.type, body, place) != reason) return {};
        }
        return reason;
    }

    /// Why no text of the kind can be tabled by this seat anywhere now; "" where one can.
    [[nodiscard]] std::string no_framework() const {
        if (frameworks_.empty()) {
            const std::vector<InstitutionId>& named = type().frameworks;
            bool member = false;
            for (std::size_t i = 0; i < s_.institutions.size(); ++i) {
                const InstitutionId id{i};
                const bool may = named.empty() || std::find(named.begin(), named.end(), id) != named.end();
                member = member || (may && look_.world().institutions[id].members.contains(look_.me));
            }
            return member ? w_.tr("Where this can be agreed, the chair alone writes.")
                          : w_.tr("You are no member of any body that could agree this.");
        }
        std::string first;
        for (const InstitutionId id : frameworks_) {
            const std::string no = shut(id);
            if (no.empty()) return {};
            if (first.empty()) first = no;
        }
        return w_.tr("Not now: {reason}.", without_stop(first));
    }

    Step framework() {
        std::vector<std::string> lines;
        for (const InstitutionId id : frameworks_) {
            lines.push_back(s_.institutions[id].name.str() + ": " +
                            describe(s_, type().rule ? *type().rule : s_.institutions[id].rule));
            if (const std::string no = not_now(look_, text_.type, id); !no.empty())
                lines.back() += ". " + w_.tr("Not now: {reason}.", without_stop(no));
        }
        if (lines.size() == 1) {
            prompt_.line("  " + wrap(w_.tr("In the framework: {framework}", lines.front()), 76, 4));
            text_.framework = frameworks_.front();
            return Step::kNothing;
        }
        for (;;) {
            auto index = prompt_.pick(w_.tr("In which framework?"), lines);
            if (!index) return Step::kLeft;
            text_.framework = frameworks_[*index];
            const std::string no = shut(text_.framework);
            if (no.empty()) return Step::kTaken;
            prompt_.line("  " + wrap(w_.tr("Not now: {reason}.", without_stop(no)), 76, 4));
        }
    }

    Step place() {
        if (!type().has_place) return Step::kNothing;
        const std::vector<PlaceId> places = places_for(s_, type());
        if (places.size() == 1) {
            text_.place = places.front();
            return Step::kNothing;
        }
        const auto place = ask_place(prompt_, look_, text_);
        if (!place) return Step::kLeft;
        text_.place = *place;
        return Step::kTaken;
    }

    Step parties() {
        ActorSet first = type().include;
        const ActorSet among = type().only.empty() ? ActorSet::first(s_.actors.size()) : type().only;
        // Whoever writes the text of others need not sign it.
        const Membership& body = look_.world().institutions[text_.framework];
        const bool mediates =
            pen_of(s_, look_.world(), text_.framework) == look_.me && !body.members.contains(look_.me);
        if (among.contains(look_.me) && !mediates) first.insert(look_.me);
        // A format of two is theirs; a council of many is only where it is agreed.
        const ActorSet members = body.members & s_.playable;
        if ((mediates || members.contains(look_.me)) && members.size() == 2) first = first | (members & among);
        first = valid_parties(first, members & among);
        for (;;) {
            auto chosen = ask_parties(prompt_, look_, type(), text_.parties.empty() ? first : text_.parties);
            if (!chosen) return Step::kLeft;
            DraftText with = text_;
            with.parties = *chosen;
            // What the turn engine would refuse is not to be written first.
            if (const auto say = check_say(s_, look_.world(), with, look_.me); !say) {
                prompt_.line("  " + wrap(w_.tr("Not yet: {reason}", ai::retold(w_, say.error().message)), 76, 4));
                text_.parties = *chosen;  // suggested when it is asked again
                continue;
            }
            if (name_others(prompt_, look_, with)) {
                text_ = std::move(with);
                return Step::kTaken;
            }
            if (prompt_.at_end()) return Step::kLeft;
        }
    }

    /// The parties that are suggested: these, or with them the members of the body, or nobody where neither may sign
    /// such a text.
    [[nodiscard]] ActorSet valid_parties(ActorSet first, ActorSet members) const {
        const auto fit = [&](ActorSet who) {
            DraftText with = text_;
            with.parties = who;
            const auto n = static_cast<int>(who.size());
            return n >= type().min_parties && n <= type().max_parties &&
                   check_say(s_, look_.world(), with, look_.me).has_value();
        };
        if (fit(first)) return first;
        return fit(first | members) ? first | members : ActorSet{};
    }

    Step required() {
        if (type().required.empty()) return Step::kNothing;
        // What else was written stays, behind what every such text has.
        std::vector<Term> before = std::move(text_.terms);
        text_.terms.clear();
        const Step step = ask_required(before);
        if (step == Step::kLeft) {
            text_.terms = std::move(before);
            return step;
        }
        for (Term& term : before) {
            if (find_term(text_, term.clause) == nullptr) text_.terms.push_back(std::move(term));
        }
        return step;
    }

    /// @param before  As the text stood when the question was asked the last time.
    Step ask_required(const std::vector<Term>& before) {
        bool asked = false;
        for (std::size_t i = 0; i < type().required.size();) {
            const ClauseId id = type().required[i];
            const ClauseDef& clause = s_.clauses[id];
            prompt_.line(wrap(w_.tr("It needs the clause: {clause}", clause_line(s_, clause)), 78, 2));
            asked = asked || !clause.params.empty();
            const auto old =
                std::find_if(before.begin(), before.end(), [&](const Term& term) { return term.clause == id; });
            const Prompt::LeadsBack back{prompt_, true};
            auto params = old != before.end()
                              ? ask_params(prompt_, look_, clause.params, clause.text, text_.parties, old->params)
                              : ask_params(prompt_, look_, clause.params, clause.text, text_.parties,
                                           suggested_params(look_, text_, id), w_.tr("suggested"));
            if (!params && (i == 0 || prompt_.at_end())) return Step::kLeft;
            if (params) {
                text_.terms.push_back({id, std::move(*params)});
                ++i;
            } else {
                text_.terms.pop_back();
                --i;
            }
        }
        return asked ? Step::kTaken : Step::kNothing;
    }

    Step workbench() {
        if (text_.duration == 0) text_.duration = type().max_duration;
        const Prompt::LeadsBack away{prompt_, false};  // what is left there leads to the workbench
        while (!Workbench{prompt_, look_, text_, nullptr}.work(w_.tr("Table it"))) {
            // "back" goes back a step, where Enter would take what was answered before and come here again.
            if (prompt_.at_end() || !prompt_.said_nothing()) return Step::kLeft;
            if (may_be_left(prompt_, w_, written())) return Step::kGivenUp;
        }
        return Step::kTaken;
    }

    Step audience() {
        auto channel = prompt_.pick(
            w_.tr("Who shall see it?"),
            {w_.tr("Everybody: it is tabled before the framework"), w_.tr("Only the parties and those who must vote")},
            Prompt::Set::kList, 0);
        if (!channel) return Step::kLeft;
        out_ = {text_, std::nullopt, {}};
        if (*channel == 1) out_.channel = text_.parties;
        return Step::kTaken;
    }

    Step word() {
        auto words = ask_word(prompt_, w_);
        if (!words) return Step::kLeft;
        out_.message = *words;
        return Step::kTaken;
    }

    /// Does anything stand there that the kind and our suggestions do not put there of themselves?
    [[nodiscard]] bool written() const {
        const auto by_hand = [&](const Term& term) {
            return !type().requires_clause(term.clause) || term.params != suggested_params(look_, text_, term.clause);
        };
        return std::any_of(text_.terms.begin(), text_.terms.end(), by_hand) || !text_.linked.empty() ||
               text_.conditions != Conditions{};
    }

    [[nodiscard]] const AgreementDef& type() const { return s_.agreements[text_.type]; }

    Prompt& prompt_;
    const Look& look_;
    const Scenario& s_;
    const Words& w_;
    std::optional<AgreementTypeId> said_;
    DraftText text_;
    std::vector<InstitutionId> frameworks_;
    ProposeDraft out_;
    std::size_t begin_ = 0;  ///< The first question.
};

}  // namespace

std::optional<ProposeDraft> write_draft(Prompt& prompt, const Look& look, std::optional<AgreementTypeId> kind) {
    return NewDraft{prompt, look, kind}.write();
}

std::optional<ProposeDraft> write_draft(Prompt& prompt, const Look& look, const DraftText& start) {
    return NewDraft{prompt, look, start}.write();
}

std::optional<AmendDraft> rework_draft(Prompt& prompt, const Look& look, const Draft& draft) {
    AmendDraft out{draft.id, draft.version(), draft.text(), {}};
    const DraftText start = draft.text();
    DraftText& text = out.text;
    const auto gone = [&](DraftId link) {
        const Draft* other = look.world().draft(link);
        return other != nullptr && other->status == DraftStatus::kWithdrawn;
    };
    if (std::erase_if(text.linked, gone) > 0)
        prompt.line("  " + wrap(look.words().tr("It was tied to a draft that has been withdrawn; this amendment unties "
                                                "it."),
                                76, 4));
    for (;;) {
        if (!Workbench{prompt, look, text, &start, out.draft}.work(look.words().tr("Table the amendment")))
            return std::nullopt;
        // What was rejected can be put again as it stands: who has changed its mind is asked anew.
        const bool again = text == start && draft.status == DraftStatus::kRejected;
        if (text == start && !again) {
            prompt.line("  " +
                        look.words().tr("Nothing was changed: the text is as it was. Change it first, or leave with "
                                        "'back'."));
            continue;
        }
        prompt.line("  " + (again ? look.words().tr("You change nothing, and put it to the vote again as it stands.")
                                  : look.words().tr("What you change:")));
        for (const std::string& change : session::change_lines(look.s(), look.world(), start, text))
            prompt.line("   * " + wrap(change, 74, 5));
        auto said = ask_word(prompt, look.words());
        if (!said && prompt.at_end()) return std::nullopt;
        if (!said) continue;
        out.message = *said;
        return out;
    }
}

}  // namespace demarche::terminal
