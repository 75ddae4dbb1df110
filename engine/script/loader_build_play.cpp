// What is agreed, done and drawn in play.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "script/loader_build.h"

namespace demarche::script {

void Builder::clause(const Fields& fields) {
    ClauseDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.name = fields.text("name");
    def.text = fields.text("text");
    def.params = params(fields);
    check_holes(fields, "text", def.params);
    def.cost = cost(fields, HandlerKind::kClauseCost, def.params, false);
    def.owed_by = duties(fields, def.params);
    if (const ValueTable* likes = fields.table("likes")) {
        const Fields by = fields.sub("likes");
        for (const auto& [id, amount] : likes->fields) {
            Like like;
            like.who = find<ConstituencyId>(Kind::kConstituency, id);
            if (!like.who.valid()) continue;
            like.how_much.value = as_number(amount).value_or(0);
            check_like(fields.subject(), by.at(id), like.how_much.value);
            if (const auto function = by.function(id)) {
                like.how_much.fn = claim(*function, HandlerKind::kLike,
                                         fmt::format("likes of {} for '{}'", fields.subject().label, id));
            }
            def.likes.push_back(like);
        }
    }
    def.tags = fields.strings("tags");
    def.source = fields.string("source");
    def.adopt = fields.handler("adopt", HandlerKind::kClauseEffect);
    def.each_round = fields.handler("each_round", HandlerKind::kClauseEffect);
    def.finish = fields.handler("finish", HandlerKind::kClauseEffect);
    const Fields breach = fields.sub("breach");
    def.breach_detect = breach.number("detect", def.breach_detect);
    def.breach_trust = breach.number("trust", def.breach_trust);
    def.verify = fields.number("verify", 0);
    scenario_->clauses.add(std::move(def));
}

void Builder::agreement(const Fields& fields) {
    AgreementDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.kind = fields.word("kind", {"treaty", "mission", "statement"}, AgreementKind::kTreaty);
    def.name = fields.text("name");
    def.frameworks = fields.refs<InstitutionId>("frameworks", Kind::kInstitution);
    named_none(fields, "frameworks", "all bodies");
    const Fields parties = fields.sub("parties");
    def.min_parties = parties.integer("min", 1);
    def.max_parties = parties.integer("max", 64);
    def.include = parties.actors("include");
    def.only = parties.actors("only");
    named_none(parties, "only", "all actors");
    if (def.min_parties > def.max_parties) {
        report_.error(fields.subject(), parties.at("min"),
                      fmt::format("min {} is above max {}", def.min_parties, def.max_parties));
    }
    if (!def.only.empty() && !def.only.includes(def.include)) {
        report_.error(fields.subject(), parties.at("include"), "somebody must be a party who may not be one",
                      "`only` has to hold everybody in `include`");
    }
    if (!def.only.empty() && def.only.size() < def.min_parties) {
        report_.error(fields.subject(), parties.at("only"),
                      fmt::format("at most {} can be parties, and min asks for {}", def.only.size(), def.min_parties));
    }
    if (def.include.size() > def.max_parties) {
        report_.error(fields.subject(), parties.at("include"),
                      fmt::format("{} must be parties, and at most {} may be", def.include.size(), def.max_parties));
    }
    const Fields place = fields.sub("place");
    def.has_place = fields.boolean("place", fields.table("place") != nullptr);
    def.places = place.refs<PlaceId>("only", Kind::kPlace);
    named_none(place, "only", "all places");
    const Fields clauses = fields.sub("clauses");
    def.required = clauses.refs<ClauseId>("required", Kind::kClause);
    def.optional = clauses.refs<ClauseId>("optional", Kind::kClause);
    def.max_clauses = clauses.integer("max", 64);
    for (const ClauseId clause : def.required) {
        if (std::find(def.optional.begin(), def.optional.end(), clause) != def.optional.end()) {
            report_.error(fields.subject(), clauses.at("optional"),
                          fmt::format("'{}' is required and optional", names_.all(Kind::kClause)[clause.index()]),
                          "name it in one of the two");
        }
    }
    if (fields.table("clauses") && !report_.flagged(fields.subject(), fields.at("clauses")) && def.required.empty() &&
        def.optional.empty() && checker_.references()) {
        report_.error(fields.subject(), fields.at("clauses"), "the agreement has no clauses to choose from",
                      "clauses = { required = { ... }, optional = { ... } }");
    }
    if (static_cast<std::size_t>(def.max_clauses) < def.required.size()) {
        report_.error(
            fields.subject(), clauses.at("max"),
            fmt::format("max {} is fewer than the {} required clauses", def.max_clauses, def.required.size()));
    }
    if (fields.has("rule")) def.rule = rule(fields.value("rule"));
    if (const ValueTable* ratify = fields.table("ratify")) {
        for (const auto& [id, needed] : ratify->fields) {
            const auto actor = find<ActorId>(Kind::kActor, id);
            const auto* flag = std::get_if<bool>(&needed);
            if (actor.valid() && actor.index() < ActorSet::kCapacity && flag && *flag) def.ratify.insert(actor);
        }
    }
    def.ratify_fn = fields.handler("ratify", HandlerKind::kRatify);
    const Fields duration = fields.sub("duration");
    def.min_duration = duration.integer("min", 0);
    def.max_duration = duration.integer("max", 0);
    if (def.max_duration > 0 && def.min_duration > def.max_duration) {
        report_.error(fields.subject(), duration.at("min"),
                      fmt::format("min {} is above max {}", def.min_duration, def.max_duration));
    }
    def.scores = fields.handler("scores", HandlerKind::kScores);
    def.adopt = fields.handler("adopt", HandlerKind::kAgreementEffect);
    def.each_round = fields.handler("each_round", HandlerKind::kAgreementEffect);
    def.finish = fields.handler("finish", HandlerKind::kAgreementEffect);
    scenario_->agreements.add(std::move(def));
}

void Builder::check_others(const Fields& fields, const ActionDef& def) {
    std::vector<std::string_view> others;
    std::map<double, std::string_view> defaults;
    for (const ParamDef& param : def.params) {
        if (!param.other) continue;
        others.push_back(param.name);
        if (!param.fallback) continue;
        const Fields own = fields.sub("params").sub(param.name);
        const auto [known, fresh] = defaults.emplace(*param.fallback, param.name);
        if (!fresh) {
            report_.error(fields.subject(), own.at("default"),
                          fmt::format("the default of '{}' already, and both name somebody else", known->second));
        } else if (def.by == ActorSet::just(ActorId{static_cast<std::size_t>(*param.fallback)})) {
            report_.error(fields.subject(), own.at("default"), "the default is who acts, and it names somebody else");
        }
    }
    const std::size_t actors = names_.all(Kind::kActor).size();
    if (checker_.references() && !others.empty() && actors > 0 && others.size() >= actors) {
        report_.error(fields.subject(), fields.at("params"),
                      fmt::format("{} of them name somebody else, and there are {} to name", others.size(),
                                  actors - std::min<std::size_t>(actors, 1)));
    }
}

void Builder::named_none(const Fields& fields, std::string_view name, std::string_view without) {
    const ValueTable* given = fields.table(name);
    if (given == nullptr || !given->list.empty() || !given->fields.empty()) return;
    report_.error(fields.subject(), fields.at(name), "an empty list names nobody",
                  fmt::format("leave '{}' out for {}", name, without));
}

void Builder::no_holes(const Fields& fields, std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts)
        check_holes(fields, text, {});
}

void Builder::action(const Fields& fields) {
    ActionDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.name = fields.text("name");
    def.text = fields.text("text");
    def.by = fields.actors("by");
    named_none(fields, "by", "all seats");
    def.by_fn = fields.handler("by", HandlerKind::kActionBy);
    def.params = params(fields, true);
    no_parties(fields, def.params, "an action");
    check_others(fields, def);
    check_holes(fields, "text", def.params);
    def.cost = cost(fields, HandlerKind::kActionCost, def.params, true);
    def.limit = fields.integer("limit", 0);
    def.secret = fields.boolean("secret", false);
    def.when = fields.handler("when", HandlerKind::kActionWhen);
    def.apply = fields.handler("apply", HandlerKind::kActionApply);
    scenario_->actions.add(std::move(def));
}

void Builder::card(const Fields& fields) {
    CardDef def;
    base(def, fields);
    def.deck = fields.ref<DeckId>("deck", Kind::kDeck);
    def.title = fields.text("title");
    def.text = fields.text("text");
    no_holes(fields, {"title", "text"});
    def.art = fields.string("art");
    def.when = fields.handler("when", HandlerKind::kCondition);
    def.weight = number_or(fields, "weight", HandlerKind::kWeight, 1);
    def.once = fields.boolean("once", true);
    const Fields rounds = fields.sub("rounds");
    def.from_round = rounds.integer("from", def.from_round);
    def.to_round = rounds.integer("to", def.to_round);
    if (def.from_round > def.to_round) {
        report_.error(fields.subject(), rounds.at("to"),
                      fmt::format("the card comes from round {} to round {}", def.from_round, def.to_round),
                      "`to` is not before `from`");
    }
    def.place = fields.ref<PlaceId>("place", Kind::kPlace);
    def.apply = fields.handler("apply", HandlerKind::kCardApply);
    choices(fields, def);
    def.hand = fields.boolean("hand", false);
    def.cost = cost(fields, HandlerKind::kActionCost, {}, true);
    if (fields.has("cost") && !def.hand) {
        report_.error(fields.subject(), fields.at("cost"), "only a card that is played from the hand has a cost",
                      "hand = true, or no cost");
    }
    if (def.hand && !def.apply.valid()) {
        report_.error(fields.subject(), {}, "a hand card without apply does nothing when it is played",
                      "apply = function(game, card) ... end");
    }
    def.source = fields.string("source");
    const CardId id{scenario_->cards.size()};
    if (def.deck.valid()) scenario_->decks[def.deck].cards.push_back(id);
    scenario_->cards.add(std::move(def));
}

void Builder::choices(const Fields& fields, CardDef& def) {
    const ValueTable* list = fields.table("choices");
    if (!list) return;
    for (std::size_t i = 0; i < list->list.size(); ++i) {
        const Path path = fields.at("choices", static_cast<int>(i + 1));
        const Fields own(*this, fields.subject(), as_table(list->list[i]), path);
        ChoiceDef choice;
        choice.id = own.string("id");
        choice.by = own.ref<ActorId>("by", Kind::kActor);
        choice.text = own.text("text");
        no_holes(own, {"text"});
        const std::string owner = fmt::format("choice '{}' of {}", choice.id, fields.subject().label);
        choice.cost = cost(own, HandlerKind::kActionCost, {}, true);
        choice.when = own.handler("when", HandlerKind::kCondition, owner);
        choice.apply = own.handler("apply", HandlerKind::kChoiceApply, owner);
        choice.is_default = own.boolean("default", false);
        for (const ChoiceDef& other : def.choices) {
            if (other.id == choice.id && !choice.id.empty()) {
                report_.error(fields.subject(), own.at("id"), fmt::format("there is a choice '{}' already", choice.id));
            }
            if (other.is_default && choice.is_default && other.by == choice.by) {
                report_.error(fields.subject(), own.at("default"),
                              fmt::format("'{}' is the default of this actor already", other.id),
                              "each actor has one default on a card");
            }
        }
        def.choices.push_back(std::move(choice));
    }
}

void Builder::objective(const Fields& fields) {
    ObjectiveDef def;
    base(def, fields);
    no_holes(fields, {"name", "text"});
    def.of = fields.ref<ActorId>("of", Kind::kActor);
    def.name = fields.text("name");
    def.text = fields.text("text");
    def.weight = fields.number("weight", 1);
    def.secret = fields.boolean("secret", false);
    def.score = fields.handler("score", HandlerKind::kScore);
    scenario_->objectives.add(std::move(def));
}

void Builder::pool(const Fields& fields) {
    PoolDef def;
    base(def, fields);
    def.of = fields.ref<ActorId>("of", Kind::kActor);
    def.draw = fields.integer("draw", 1);
    def.objectives = fields.refs<ObjectiveId>("objectives", Kind::kObjective);
    if (fields.table("objectives") && !report_.flagged(fields.subject(), fields.at("objectives")) &&
        checker_.references() && static_cast<std::size_t>(def.draw) > def.objectives.size()) {
        report_.error(fields.subject(), fields.at("draw"),
                      fmt::format("{} are dealt out of {}", def.draw, def.objectives.size()),
                      "draw is at most the number of objectives");
    }
    scenario_->pools.add(std::move(def));
}

void Builder::personality(const Fields& fields) {
    PersonalityDef def;
    base(def, fields);
    def.concession = fields.word("concession", {"envoy", "boulware", "linear", "conceder", "tit_for_tat", "micro"},
                                 Concession::kEnvoy);
    def.patience = fields.number("patience", def.patience);
    def.late = fields.number("late", def.late);
    def.reciprocity = fields.number("reciprocity", def.reciprocity);
    def.risk = fields.number("risk", def.risk);
    def.honesty = fields.number("honesty", def.honesty);
    def.grudge = fields.number("grudge", def.grudge);
    def.noise = fields.number("noise", def.noise);
    if (const ValueTable* weights = fields.table("weights")) {
        for (const auto& [id, weight] : weights->fields) {
            const auto objective = find<ObjectiveId>(Kind::kObjective, id);
            if (objective.valid()) def.weights.emplace_back(objective, as_number(weight).value_or(1));
        }
    }
    def.taboo = fields.refs<ClauseId>("taboo", Kind::kClause);
    def.taboo_fn = fields.handler("taboo", HandlerKind::kTaboo);
    if (const ValueTable* beliefs = fields.table("beliefs")) {
        const Fields all = fields.sub("beliefs");
        for (const auto& [actor, weights] : beliefs->fields) {
            const auto of = find<ActorId>(Kind::kActor, actor);
            const ValueTable* table = as_table(weights);
            if (!of.valid() || !table) continue;
            const Fields own(*this, fields.subject(), table, all.at(actor));
            for (const auto& [id, weight] : table->fields) {
                const auto objective = find<ObjectiveId>(Kind::kObjective, id);
                if (objective.valid()) def.beliefs.push_back({of, objective, as_number(weight).value_or(1)});
            }
        }
    }
    const Fields voice = fields.sub("voice");
    for (const char* occasion : {"propose", "counter", "accept", "refuse", "breach", "warn", "thank", "assure"}) {
        if (std::vector<Text> lines = voice.texts(occasion); !lines.empty()) {
            for (std::size_t i = 0; i < lines.size(); ++i)
                check_holes(fields.subject(), voice.at(occasion, static_cast<int>(i + 1)), lines[i], {});
            def.voice.push_back({occasion, std::move(lines)});
        }
    }
    def.on_offer = fields.handler("on_offer", HandlerKind::kOnOffer);
    def.choose_action = fields.handler("choose_action", HandlerKind::kChooseAction);
    def.choose = fields.handler("choose", HandlerKind::kChoose);
    scenario_->personalities.add(std::move(def));
}

void Builder::question(const Fields& fields) {
    QuestionDef def;
    base(def, fields);
    no_holes(fields, {"text"});
    def.text = fields.text("text");
    def.to = fields.actors("to");
    def.to_facilitator = fields.string("to") == "facilitator";
    if (!fields.table("to") && !def.to_facilitator) def.to = ActorSet::first(ActorSet::kCapacity);  // see complete()
    const auto names = event_names();
    const auto event = std::find(names.begin(), names.end(), fields.string("when"));
    if (event != names.end()) def.when = static_cast<EventKind>(event - names.begin());
    def.answer = fields.word("answer", {"text", "scale", "choice"}, AnswerKind::kText);
    def.options = fields.texts("options");
    for (std::size_t i = 0; i < def.options.size(); ++i)
        check_holes(fields.subject(), fields.at("options", static_cast<int>(i + 1)), def.options[i], {});
    def.optional = fields.boolean("optional", true);
    const bool choice = def.answer == AnswerKind::kChoice;
    if (choice && def.options.size() < 2) {
        report_.error(fields.subject(), fields.at(fields.has("options") ? "options" : "answer"),
                      "a choice needs at least two options", "options = { _ \"...\", _ \"...\" }");
    } else if (!choice && fields.has("options")) {
        report_.error(fields.subject(), fields.at("options"), "options belong to a choice", "answer = \"choice\"");
    }
    scenario_->questions.add(std::move(def));
}

void Builder::assurance(const Fields& fields) {
    AssuranceDef def;
    base(def, fields);
    no_holes(fields, {"name"});
    def.name = fields.text("name");
    def.text = fields.text("text");
    def.params = params(fields);
    no_parties(fields, def.params, "an assurance");
    check_holes(fields, "text", def.params);
    def.kept = fields.handler("kept", HandlerKind::kKept);
    def.trust = fields.number("trust", def.trust);
    scenario_->assurances.add(std::move(def));
}

void Builder::inject(const Fields& fields) {
    InjectDef def;
    base(def, fields);
    no_holes(fields, {"title", "text"});
    def.title = fields.text("title");
    def.text = fields.text("text");
    def.apply = fields.handler("apply", HandlerKind::kInjectApply);
    if (fields.table("at")) {
        const Fields at = fields.sub("at");
        def.round = at.integer("round", 1);
        const std::size_t phase = names_.find(Kind::kPhase, at.string("phase"));
        def.phase = phase == Names::kNone ? 0 : phase;
    }
    def.when = fields.handler("when", HandlerKind::kCondition);
    if (def.round > 0 && def.when.valid()) {
        report_.error(fields.subject(), fields.at("when"), "`at` and `when` exclude each other",
                      "it falls due at a time, or under a condition");
    }
    scenario_->injects.add(std::move(def));
}

void Builder::ending(const Fields& fields) {
    EndingDef def;
    base(def, fields);
    no_holes(fields, {"title", "text"});
    def.title = fields.text("title");
    def.text = fields.text("text");
    def.when = fields.handler("when", HandlerKind::kCondition);
    def.rank = fields.integer("rank", 0);
    scenario_->endings.add(std::move(def));
}

}  // namespace demarche::script
