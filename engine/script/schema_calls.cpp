// The definition calls: every field of every call, once. The loader checks by this table, and demarche.lua and API.md
// are written from it.
#include <array>

#include "model/scenario.h"
#include "script/schema_types.h"

namespace demarche::script {

namespace {

using namespace schema;

Field id_field(std::string_view doc = "Lower-case words joined by `_`; unique among its kind.") {
    return must("id", own_id(), doc);
}

Type params_type() {
    return free_map("parameter", {table({param_fields().begin(), param_fields().end()})});
}

/// `payers` says whose name may stand as a key.
Type cost_type() {
    return free_map("payer", {map(Kind::kResource, number(0, 1e6))});
}

Call scenario_call() {
    return {
        Kind::kScenario,
        "scenario",
        "What the game is: its name, length and course. Exactly one per package.",
        {
            must("id", own_id(), "The name of the package's folder."),
            must("api", integer(-1e6, 1e6), "The version of this contract that the scripts are written for: 1."),
            must("version", string(), "The scenario's own version, such as \"1.0.0\"."),
            must("title", text(), "Its name, for people."),
            may("summary", text(), "", "What it is about, in a few sentences."),
            may("authors", list(string()), "", "Who wrote it."),
            may("licence", string(), "", "Under what terms it may be shared."),
            may("sources", list(string()), "", "What it is drawn from."),
            must("rounds", list(text()), "A label for each round; their number is the game's length."),
            may("phases",
                list(std::vector<Type>{
                    one_of({"events", "negotiation", "decision", "resolution", "review"}),
                    table({
                        must("id", own_id(), "The phase's name."),
                        must("like", one_of({"events", "negotiation", "decision", "resolution", "review"}),
                             "The built-in phase that it behaves as."),
                        may("order", one_of({"simultaneous", "sequential"}), "\"simultaneous\"",
                            "Whether seats act at once or one after the other in definition order."),
                        may("secret", boolean(), "true for `decision`",
                            "Whether what seats decide stays hidden until resolution, and takes effect there. "
                            "Without a "
                            "resolution later in the round it takes effect at once."),
                    })}),
                "the five built-in phases", "What a round passes through."),
            may("draw", map(Kind::kDeck, integer(0, 100)), "",
                "How many cards are drawn from each deck in every events phase; where a round has none, as it begins."),
            may("clock", map(Kind::kPhase, integer(1, 86400)), "", "Seconds for each phase, in hosted play."),
            may("map",
                table({
                    must("centre", lat_lon(), "Latitude and longitude of the middle."),
                    must("span", number(0.1, 360), "Degrees across."),
                    may("landscape", one_of({"mountains", "river"}), "\"mountains\"",
                        "What the pictures of cards show behind their subject."),
                }),
                "all places", "What the map shows at first."),
            may("teaching",
                table({
                    may("minutes", integer(1, 100000), "", "How long a session takes."),
                    may("aims", list(text()), "", "What a seminar can learn from it."),
                    may("debrief", list(text()), "", "Questions for the talk afterwards."),
                }),
                "", "For those who teach with it."),
        }};
}

Call actor_call() {
    return {
        Kind::kActor,
        "actor",
        "A party in the world. A playable actor has a seat; another one only votes and reacts, by its script.",
        {
            id_field(),
            must("name", text(), "Its name, for people."),
            may("short", text(), "the name", "A few letters for narrow columns."),
            may("also", list(text()), "",
                "Other names by which people speak of it (\"Moscow\", \"the Kremlin\"): understood in what is said."),
            may("colour", colour(), "", "Its colour on the map and in tables."),
            may("kind", one_of({"state", "union", "organisation", "entity"}), "\"state\"", "What it is."),
            may("playable", boolean(), "true", "Whether it has a seat."),
            may("resources", map(Kind::kResource, number(0, 1e6)), "", "What it has at the start."),
            may("personality", ref(Kind::kPersonality), "", "How an AI plays it."),
            may("capital", lat_lon(), "", "Where its capital lies."),
            may("brief", text(), "", "One page of Markdown that only its seat reads."),
            may("chorus", function(HandlerKind::kChorus), "it abstains",
                "How an actor without a seat votes, and why: \"no\", or \"no: \" and a reason that all hear."),
        }};
}

Call constituency_call() {
    return {Kind::kConstituency,
            "constituency",
            "A group inside an actor whose support decides mandates and ratification.",
            {
                must("id", own_id(), "Lower-case words joined by `_`; one `.` may stand after the actor."),
                must("of", ref(Kind::kActor), "The actor whose constituency it is."),
                must("name", text(), "Its name, for people."),
                may("weight", number(0, 1000), "1", "How much it counts beside the actor's others."),
                may("support", number(0, 100), "50", "Its support at the start."),
                may("veto", boolean(), "false", "Below a support of 30 it stops a ratification by itself."),
                may("likes", free_map("clause or tag", {number(-100, 100)}), "",
                    "What pleases or angers it, by clause or tag."),
            }};
}

Call place_call() {
    return {Kind::kPlace,
            "place",
            "A location on the map. Links work both ways.",
            {
                id_field(),
                must("name", text(), "Its name, for people."),
                must("at", lat_lon(), "Latitude and longitude."),
                may("of", ref(Kind::kActor), "", "The actor that holds it, whose consent `host` means."),
                may("links", list(ref(Kind::kPlace)), "", "Its neighbours."),
                may("kind", one_of({"city", "region", "border", "base"}), "\"city\"", "What it is."),
            }};
}

Call indicator_call() {
    return {
        Kind::kIndicator,
        "indicator",
        "A bounded number of the world, or of each actor, place or constituency.",
        {
            id_field(),
            must("of", one_of({"world", "actor", "place", "constituency"}), "What it is a number of."),
            must("name", text(), "Its name, for people."),
            may("min", number(-1e9, 1e9), "0", "Its lower bound."),
            may("max", number(-1e9, 1e9), "100", "Its upper bound."),
            may("start",
                std::vector<Type>{number(-1e9, 1e9), map(Kind::kSubject, number(-1e9, 1e9)),
                                  function(HandlerKind::kStartSubject)},
                "0", "Its value at the start: for all, by subject, or as a function."),
            may("better", one_of({"higher", "lower"}), "",
                "Which way is up, for colours and arrows. A number without it is good or bad for nobody: how it moves "
                "is not "
                "told in the story and the debrief."),
            may("visible", one_of({"public", "owner", "facilitator"}), "\"public\"",
                "Who may see it. Whoever may not reckons with `start`, which stands in the scenario for all to read: a "
                "number "
                "that is to be a secret is set by game:roll as the first round begins."),
            may("unit", text(), "", "What it counts."),
            may("drift", function(HandlerKind::kDrift), "", "What it does by itself in each round."),
            may("marks", list(number(-1e9, 1e9)), "", "Values whose crossing raises `indicator_crossed`."),
            may("routes", map(Kind::kPlace, ref(Kind::kPlace)), "",
                "From which place to which those go whom it counts. Where the number rises (of the second place, or of "
                "the world), maps draw an arrow that way, and one back where it falls."),
        }};
}

Call relation_call() {
    return {Kind::kRelation,
            "relation",
            "A bounded number from one actor towards another. `trust` always exists and may be set up here.",
            {
                id_field(),
                must("name", text(), "Its name, for people."),
                may("min", number(-1e9, 1e9), "-100", "Its lower bound."),
                may("max", number(-1e9, 1e9), "100", "Its upper bound."),
                may("start", std::vector<Type>{number(-1e9, 1e9), function(HandlerKind::kStartPair)}, "0",
                    "Its value at the start."),
                may("visible", one_of({"public", "from", "both", "facilitator"}), "\"public\"; trust \"both\"",
                    "Who may see it."),
            }};
}

Call resource_call() {
    return {Kind::kResource,
            "resource",
            "A stock that an actor spends, or commits and gets back.",
            {
                id_field(),
                must("name", text(), "Its name, for people."),
                may("renew", number(0, 1e6), "0",
                    "What every actor with a seat gains at the beginning of each round but the first."),
                may("cap", number(0, 1e6), "", "The most that lies free; renewal stops there."),
                may("unit", text(), "", "What it counts."),
            }};
}

Call institution_call() {
    return {
        Kind::kInstitution,
        "institution",
        "A body with members, a decision rule and a mandate, before which drafts are tabled.",
        {
            id_field(),
            must("name", text(), "Its name, for people."),
            may("kind", one_of({"institution", "format"}), "\"institution\"", "A standing body or a loose format."),
            must("members", list(ref(Kind::kActor)), "Who votes."),
            may("observers", list(ref(Kind::kActor)), "", "Who listens."),
            may("chair", ref(Kind::kActor), "", "Who chairs it."),
            may("procedure", one_of({"open", "single_text"}), "\"open\"",
                "Who writes: whoever has a say, or the chair alone, one text at a time, to which the others say yes "
                "or no."),
            must("rule", decision_rule(), "When votes adopt a draft."),
            may("mandate", std::vector<Type>{list(string("tags")), function(HandlerKind::kMandate)}, "everything",
                "What it may deal with: each clause that has tags must share one; or a function."),
        }};
}

Call clause_call() {
    return {
        Kind::kClause,
        "clause",
        "One typed term of an agreement, with parameters, costs and effects.",
        {
            id_field(),
            must("name", text(), "Its name, for people."),
            must("text", text(), "What it says; `{param}` stands for a parameter's value."),
            may("params", params_type(), "", "What can be bargained over."),
            may("cost", std::vector<Type>{cost_type(), function(HandlerKind::kClauseCost)}, "",
                "What it binds while the agreement is in force. Keys of a table: a parameter that names a party, or an "
                "actor, who pays where it is a party to the agreement, and else pays nothing. A function gives such a "
                "table whose keys are actors alone: `{ [params.by] = { police = 2 } }`."),
            may("owed_by", list(string("actors or parameters")),
                "who pays for it by a table of costs, else who is named in it as a party, else every party",
                "Who has to do what it says, and alone can give less of it in secret: parameters that name an actor, "
                "actors, or `host`, which is who holds the agreement's place. When one of them leaves it lapses. "
                "Who is no party owes nothing; where none of them is one, every party owes it."),
            may("likes", map(Kind::kConstituency, {number(-100, 100), function(HandlerKind::kLike)}), "",
                "Whom it pleases or angers at home."),
            may("tags", list(string("tags")), "", "What mandates and likes know it by."),
            may("source", string(), "", "Where it comes from."),
            may("adopt", function(HandlerKind::kClauseEffect), "", "Runs when the agreement enters into force."),
            may("each_round", function(HandlerKind::kClauseEffect), "", "Runs in every round in force."),
            may("finish", function(HandlerKind::kClauseEffect), "",
                "Runs when the agreement ends, or when the clause lapses before that."),
            may("breach",
                table({
                    may("detect", number(0, 1), "0.2", "The chance per round that a breach comes out."),
                    may("trust", number(-200, 0), "-15", "What the others' trust changes by when it does."),
                }),
                "", "What happens to those who do not keep it."),
            may("verify", number(0, 1), "0", "How much it raises the chance that breaches come out."),
        }};
}

Call agreement_call() {
    return {Kind::kAgreement,
            "agreement",
            "A kind of treaty, mission or statement that can be drafted.",
            {
                id_field(),
                must("kind", one_of({"treaty", "mission", "statement"}), "What it is."),
                must("name", text(), "Its name, for people."),
                may("frameworks", list(ref(Kind::kInstitution)), "any", "Before which bodies it can be tabled."),
                may("parties",
                    table({
                        may("min", integer(1, 64), "1", "The fewest parties."),
                        may("max", integer(1, 64), "64", "The most parties."),
                        may("include", list(ref(Kind::kActor)), "", "Who must be a party."),
                        may("only", list(ref(Kind::kActor)), "anybody", "Who may be a party."),
                    }),
                    "", "Who can sign."),
                may("place",
                    std::vector<Type>{boolean(),
                                      table({must("only", list(ref(Kind::kPlace)), "The places to choose from.")})},
                    "none", "`true` if it is for a place."),
                must("clauses",
                     table({
                         may("required", list(ref(Kind::kClause)), "", "What it cannot do without."),
                         may("optional", list(ref(Kind::kClause)), "", "What can be added."),
                         may("max", integer(1, 64), "64", "The most clauses, required ones included."),
                     }),
                     "What it can say."),
                may("rule", decision_rule(), "the framework's", "When votes adopt it."),
                may("ratify", std::vector<Type>{map(Kind::kActor, boolean()), function(HandlerKind::kRatify)}, "nobody",
                    "Who must ratify it at home: `{ us = true }`."),
                may("duration",
                    table({
                        may("min", integer(0, 1000), "0", "The fewest rounds; 0 allows it to be without limit."),
                        may("max", integer(0, 1000), "0", "The most rounds; 0 for no limit."),
                    }),
                    "without limit", "How long it may be in force."),
                may("scores", function(HandlerKind::kScores), "", "How well a mission would do."),
                may("each_round", function(HandlerKind::kAgreementEffect), "", "Runs in every round in force."),
                may("adopt", function(HandlerKind::kAgreementEffect), "", "Runs when it enters into force."),
                may("finish", function(HandlerKind::kAgreementEffect), "", "Runs when it ends."),
            }};
}

Call action_call() {
    return {Kind::kAction,
            "action",
            "What an actor may do alone in the decision phase.",
            {
                id_field(),
                must("name", text(), "Its name, for people."),
                must("text", text(), "What it means; `{param}` stands for a parameter's value."),
                may("by", std::vector<Type>{list(ref(Kind::kActor)), function(HandlerKind::kActionBy)},
                    "every playable actor", "Who can take it at all."),
                may("params", params_type(), "", "What is chosen with it."),
                may("cost", std::vector<Type>{cost_type(), function(HandlerKind::kActionCost)}, "",
                    "What is spent on it. Keys of a table: a parameter that names an actor, `self` (who acts) or an "
                    "actor, in this order where a name is two of them. A "
                    "function gives such a table whose keys are actors alone: `{ [act.actor] = { money = 2 } }`."),
                may("limit", integer(0, 1000), "0", "How often an actor may take it in a round; 0 for no limit."),
                may("secret", boolean(), "false", "Whether nobody else hears of it."),
                may("when", function(HandlerKind::kActionWhen), "", "Whether an actor can take it now."),
                must("apply", function(HandlerKind::kActionApply), "What it does."),
            }};
}

Call card_call() {
    return {Kind::kCard,
            "card",
            "An event, with conditions, effects and choices for actors.",
            {
                id_field(),
                must("deck", own_id(), "The deck that it lies in."),
                must("title", text(), "Its title."),
                must("text", text(), "What happens."),
                may("art", one_of({"crisis", "politics", "border", "calendar", "table", "homes"}), "",
                    "What its picture shows, which the window draws; unless said it goes by the deck's name and the "
                    "place."),
                may("when", function(HandlerKind::kCondition), "",
                    "Whether it can come now; of a card for the hand, which is dealt whether or not, whether it can be "
                    "played "
                    "now."),
                may("weight", std::vector<Type>{number(0, 1e6), function(HandlerKind::kWeight)}, "1",
                    "How likely it is beside the deck's other cards."),
                may("once", boolean(), "true", "Whether it comes at most once."),
                may("rounds",
                    table({
                        may("from", integer(1, 1000), "1", "The first round in which it can be drawn."),
                        may("to", integer(1, 1000), "the last", "The last round in which it can be drawn."),
                    }),
                    "", "When it can be drawn."),
                may("place", ref(Kind::kPlace), "", "Where it happens."),
                may("apply", function(HandlerKind::kCardApply), "", "What it does when it comes."),
                may("choices",
                    list(table({
                        must("id", own_id(), "The choice's name; unique on the card."),
                        must("by", ref(Kind::kActor), "Who chooses."),
                        must("text", text(), "What is chosen."),
                        may("cost", cost_type(), "",
                            "What it costs, paid when it is chosen: who cannot pay cannot choose it. Keys: `self` (who "
                            "chooses) or an actor."),
                        may("when", function(HandlerKind::kCondition), "", "Whether it is available."),
                        must("apply", function(HandlerKind::kChoiceApply), "What it does."),
                        may("default", boolean(), "false",
                            "Whether it is taken when its actor is silent. Where no open choice has it, the first that "
                            "is open is."),
                    })),
                    "", "What it puts before actors."),
                may("hand", boolean(), "false", "Whether it is dealt to actors, who play it in a decision phase."),
                may("cost", std::vector<Type>{cost_type(), function(HandlerKind::kActionCost)}, "",
                    "What playing it from the hand costs. Keys of a table: `self` or an actor; of what a function "
                    "gives: actors alone."),
                may("source", string(), "", "Where it comes from."),
            }};
}

Call objective_call() {
    return {Kind::kObjective,
            "objective",
            "What an actor wants, scored from 0 to 1.",
            {
                id_field(),
                must("of", ref(Kind::kActor), "Whose objective it is."),
                must("name", text(), "Its name, for people."),
                must("text", text(), "What it means to the actor."),
                must("weight", number(0, 1000), "How much it counts beside the actor's others."),
                may("secret", boolean(), "false", "Whether only its actor knows it."),
                must("score", function(HandlerKind::kScore), "How far it is reached, 0 to 1."),
            }};
}

Call objective_pool_call() {
    return {Kind::kPool,
            "objective_pool",
            "Secret agendas, of which the seed deals some.",
            {
                id_field(),
                must("of", ref(Kind::kActor), "Whose agendas they are."),
                may("draw", integer(1, 64), "1", "How many are dealt."),
                must("objectives", list(ref(Kind::kObjective)), "The objectives to deal from."),
            }};
}

Call personality_call() {
    const auto share = [](std::string_view name, std::string_view fallback, std::string_view doc) {
        return may(name, number(0, 1), fallback, doc);
    };
    return {Kind::kPersonality,
            "personality",
            "How an AI plays an actor.",
            {
                id_field(),
                may("concession", one_of({"envoy", "boulware", "linear", "conceder", "tit_for_tat", "micro"}),
                    "\"envoy\"", "How it comes down from what it first asks."),
                share("patience", "0.5", "How long it holds its demands."),
                share("late", "0.3", "How far it comes towards the fair point at the end."),
                share("reciprocity", "0.5", "How much it answers concessions with concessions."),
                share("risk", "0.5", "How much it dares."),
                share("honesty", "0.8", "How likely it keeps and says what is true."),
                share("grudge", "0.3", "How long it remembers harm."),
                may("noise", number(0, 1), "0", "How much its judgement wavers."),
                may("weights", map(Kind::kObjective, number(0, 1000)), "", "Multiplies the weights of its objectives."),
                may("taboo", std::vector<Type>{list(ref(Kind::kClause)), function(HandlerKind::kTaboo)}, "",
                    "Clauses it never accepts."),
                may("beliefs", map(Kind::kActor, map(Kind::kObjective, number(0, 1000))), "",
                    "What it takes for true of others at the start: weights of their objectives."),
                may("voice",
                    table({
                        may("propose", list(text()), "", "With a draft of its own."),
                        may("counter", list(text()), "", "With a counter-offer."),
                        may("accept", list(text()), "", "With an acceptance."),
                        may("refuse", list(text()), "", "With a refusal."),
                        may("breach", list(text()), "", "When it finds itself deceived."),
                        may("warn", list(text()), "", "Before it turns away."),
                        may("thank", list(text()), "", "When another has come its way."),
                        may("assure", list(text()), "", "When it gives its word; the promise follows."),
                    }),
                    "", "What it says, by occasion."),
                may("on_offer", function(HandlerKind::kOnOffer), "the engine's", "Its answer to a draft."),
                may("choose_action", function(HandlerKind::kChooseAction), "the engine's", "What it does."),
                may("choose", function(HandlerKind::kChoose), "the engine's", "What it chooses on a card."),
            }};
}

Call question_call() {
    std::vector<std::string_view> events{event_names().begin(), event_names().end()};
    return {Kind::kQuestion,
            "question",
            "What is asked of people, for the debrief and the data.",
            {
                id_field(),
                must("text", text(), "The question."),
                may("to", std::vector<Type>{list(ref(Kind::kActor)), one_of({"all", "facilitator"})}, "\"all\"",
                    "Who is asked."),
                may("when", one_of(std::move(events)), "in every review", "The event after which it is asked."),
                may("answer", one_of({"text", "scale", "choice"}), "\"text\"",
                    "Free text, a scale from 0 to 100, or one of `options`."),
                may("options", list(text()), "", "What can be answered to a `choice`."),
                may("optional", boolean(), "true", "Whether it may be left unanswered."),
            }};
}

Call assurance_call() {
    return {
        Kind::kAssurance,
        "assurance",
        "A promise that an actor can give, in private or in public.",
        {
            id_field(),
            must("name", text(), "Its name, for people."),
            must("text", text(), "What it says; `{param}` stands for a parameter's value."),
            may("params", params_type(), "", "What is promised with it."),
            must("kept", function(HandlerKind::kKept),
                 "Whether it has been kept. At the end of the last round, what is still open is asked about once more, "
                 "as if there were a round after it."),
            may("trust", number(-200, 0), "-15", "What a known breach changes trust by."),
        }};
}

Call inject_call() {
    return {Kind::kInject,
            "inject",
            "What the facilitator holds in hand, or what falls due by itself.",
            {
                id_field(),
                must("title", text(), "Its title."),
                must("text", text(),
                     "What happens, and for what table it is meant: the leader of the game reads it, the seats "
                     "read the title."),
                must("apply", function(HandlerKind::kInjectApply), "What it does."),
                may("at",
                    table({
                        must("round", integer(1, 1000), "The round."),
                        must("phase", ref(Kind::kPhase), "The phase at whose beginning it falls due."),
                    }),
                    "", "When it falls due by itself."),
                may("when", function(HandlerKind::kCondition), "",
                    "It falls due, once, at the first beginning of a phase at which this holds."),
            }};
}

Call ending_call() {
    return {
        Kind::kEnding,
        "ending",
        "How the game can end. Checked in definition order at each round's end; the first that holds ends the game.",
        {
            id_field(),
            must("title", text(), "Its title."),
            must("text", text(), "What it means."),
            may("when", function(HandlerKind::kCondition), "by `game:finish` only", "Whether it is reached."),
            may("rank", integer(1, 100), "", "For the final reading of the outcome: 1 is the best."),
        }};
}

const std::vector<Call>& all_calls() {
    static const std::vector<Call> kCalls{
        scenario_call(), actor_call(),     constituency_call(), place_call(),          indicator_call(),
        relation_call(), resource_call(),  institution_call(),  clause_call(),         agreement_call(),
        action_call(),   card_call(),      objective_call(),    objective_pool_call(), personality_call(),
        question_call(), assurance_call(), inject_call(),       ending_call(),
    };
    return kCalls;
}

}  // namespace

std::span<const Call> definition_calls() {
    return all_calls();
}

const Call& definition_call(Kind kind) {
    return all_calls()[static_cast<std::size_t>(kind)];
}

std::span<const Field> param_fields() {
    static const std::vector<Field> kFields{
        must("type", one_of({"integer", "number", "choice", "boolean", "party", "actor", "place", "institution"}),
             "What kind of value it takes. `party`: one of the draft's parties."),
        may("min", number(-1e6, 1e6), "", "The least value of an integer or number."),
        may("max", number(-1e6, 1e6), "", "The greatest value of an integer or number."),
        may("step", number(0.001, 1e6), "1; a tenth of the range for a number", "The distance between values."),
        may("options", list(string()), "", "The words of a choice; whole phrases may stand there, too."),
        may("default", of_form(Type::Form::kValue), "it must be given",
            "The value when none is given; of a party, an actor, a place or an institution its id."),
        may("other", boolean(), "false",
            "Actor of an action: somebody else than who acts, and than another such parameter names."),
    };
    return kFields;
}

std::span<const Call> rule_calls() {
    static const std::vector<Call> kCalls{
        {Kind::kAny,
         "consensus",
         "All members accept or abstain, but for at most `minus`.",
         {may("minus", integer(0, 63), "0", "How many may stand aside.")}},
        {Kind::kAny, "unanimity", "All members accept.", {}},
        {Kind::kAny,
         "majority",
         "At least (`of`), or more than (`over`), that share of the members accepts.",
         {may("of", number(0, 1), "", "At least this share."),
          may("over", number(0, 1), "1/2", "More than this share.")}},
        {Kind::kAny,
         "weighted",
         "The weights of those who accept reach the threshold.",
         {must("weights", map(Kind::kActor, number(0, 1e6)), "The weight of each member."),
          must("threshold", number(0, 1e9), "What must be reached.")}},
        {Kind::kAny,
         "veto",
         "The share of the members accepts and none of `by` rejects.",
         {must("by", list(ref(Kind::kActor)), "Who holds a veto."),
          may("majority", number(0, 1), "1/2", "The share that must accept.")}},
        {Kind::kAny,
         "quorum",
         "At least that share of the members has voted, and `inner` holds over those who have.",
         {must("share", number(0, 1), "The share that must have voted."),
          must("inner", decision_rule(), "What must hold among them.")}},
        {Kind::kAny,
         "silence",
         "Nobody rejects by the end of the phase; once silence is broken, `inner`.",
         {must("inner", decision_rule(), "What must hold once silence is broken.")}},
        {Kind::kAny,
         "consent",
         "That actor accepts, member or not. A draft without a place, or about one that nobody holds, has no host: of "
         "it "
         "`host` asks nobody, and within `all_of` the other rules decide.",
         {must("of", std::vector<Type>{one_of({"host"}), ref(Kind::kActor)},
               "The actor; or \"host\", the actor that holds the draft's place.")}},
        {Kind::kAny, "all_of", "All of the rules in the list hold.", {}, true},
        {Kind::kAny, "any_of", "One of the rules in the list holds.", {}, true},
    };
    return kCalls;
}

std::span<const std::string_view> event_names() {
    static const std::array<std::string_view, kEventKinds> kNames = [] {
        std::array<std::string_view, kEventKinds> names;
        for (std::size_t i = 0; i < kEventKinds; ++i)
            names[i] = demarche::word(static_cast<EventKind>(i));
        return names;
    }();
    return kNames;
}

}  // namespace demarche::script
