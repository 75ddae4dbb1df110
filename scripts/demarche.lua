---@meta
-- Written by demarche_generate_api from the table of definitions in engine/script/schema_*.cpp; edit that.
-- What an editor with the Lua language server needs to know of the scripts' environment.

---@alias demarche.Id string The id of a definition: lower-case words joined by `_`.
---@alias demarche.ActorId string
---@alias demarche.ConstituencyId string
---@alias demarche.PlaceId string
---@alias demarche.IndicatorId string
---@alias demarche.RelationId string
---@alias demarche.ResourceId string
---@alias demarche.InstitutionId string
---@alias demarche.ClauseId string
---@alias demarche.AgreementTypeId string
---@alias demarche.ActionId string
---@alias demarche.CardId string
---@alias demarche.ObjectiveId string
---@alias demarche.ObjectivePoolId string
---@alias demarche.PersonalityId string
---@alias demarche.QuestionId string
---@alias demarche.AssuranceId string
---@alias demarche.InjectId string
---@alias demarche.EndingId string
---@alias demarche.DeckId string
---@alias demarche.PhaseId string
---@alias demarche.ChoiceId string

---A text with values, as `_("...", { n = 1 })` gives it.
---@class demarche.MarkedText
---@operator concat(any): string
---@alias demarche.Text string|demarche.MarkedText
---A decision rule, as the functions of `rule` give it.
---@class demarche.Rule

---A clause with its parameters.
---@class (exact) demarche.Term
---@field id demarche.ClauseId The clause.
---@field params demarche.Params Its parameters by name.
---@field idle? true In an agreement: it is broken in secret.

---An agreement under negotiation, as it stands on the table.
---@class (exact) demarche.Draft
---@field id integer Opaque.
---@field type demarche.AgreementTypeId
---@field kind "treaty"|"mission"|"statement"
---@field framework? demarche.InstitutionId
---@field place? demarche.PlaceId
---@field parties demarche.ActorId[] In definition order.
---@field lead? demarche.ActorId The party in `by` of the clause `lead`.
---@field clauses demarche.Term[] In the drafter's order.
---@field duration? integer Rounds; nothing without limit.
---@field version integer Counted from 1.
---@field proposer demarche.ActorId
---@field status "open"|"rejected"|"adopted"|"withdrawn"

---An adopted draft.
---@class (exact) demarche.Agreement
---@field id integer Opaque; the draft's.
---@field type demarche.AgreementTypeId
---@field kind "treaty"|"mission"|"statement"
---@field status "adopted"|"ratifying"|"in_force"|"suspended"|"expired"|"fulfilled"|"terminated"|"withdrawn"|"violated"
---@field parties demarche.ActorId[] Those still bound, in definition order.
---@field framework? demarche.InstitutionId
---@field place? demarche.PlaceId
---@field lead? demarche.ActorId The party in `by` of the clause `lead`.
---@field clauses demarche.Term[] In the drafter's order, without those that have lapsed.
---@field duration? integer Rounds; nothing without limit.
---@field since? integer The round of its entry into force; nothing before it.
---@field extra? demarche.Gift[] What parties have committed beyond what its clauses ask; nothing without any.

---What a party has committed to an agreement beyond what its clauses ask.
---@class (exact) demarche.Gift
---@field actor demarche.ActorId
---@field resource demarche.ResourceId
---@field amount number

---What `game:agreements` looks for.
---@class (exact) demarche.AgreementFilter
---@field type? demarche.AgreementTypeId
---@field kind? "treaty"|"mission"|"statement"
---@field status? string One status; without it, those that have not ended.
---@field place? demarche.PlaceId
---@field framework? demarche.InstitutionId
---@field party? demarche.ActorId
---@field clause? demarche.ClauseId

---A promise in the ledger.
---@class (exact) demarche.Assurance
---@field id integer Opaque.
---@field type demarche.AssuranceId The assurance.
---@field from demarche.ActorId Who gave it.
---@field to? demarche.ActorId[] Who heard it; nothing when it was public.
---@field params demarche.Params
---@field round integer When it was given.
---@field status "open"|"kept"|"broken"

---What an actor does.
---@class (exact) demarche.Act
---@field action demarche.ActionId The action.
---@field actor demarche.ActorId
---@field params demarche.Params

---What an actor has chosen.
---@class (exact) demarche.Choice
---@field card demarche.CardId
---@field choice demarche.ChoiceId Its id.
---@field actor demarche.ActorId

---A card played from the hand.
---@class (exact) demarche.HandPlay
---@field card demarche.CardId
---@field actor demarche.ActorId

---What has happened: its name, round and phase, and whatever it is about.
---@class (exact) demarche.Event
---@field name demarche.EventName
---@field round integer
---@field phase demarche.PhaseId
---@field actor? demarche.ActorId
---@field draft? demarche.Draft
---@field agreement? demarche.Agreement
---@field assurance? demarche.Assurance
---@field clause? demarche.ClauseId
---@field card? demarche.CardId
---@field action? demarche.ActionId
---@field lapsed? demarche.Term[] `agreement_left`, which is told of agreements that have entered into force, and after which they go on: the clauses that the actor owed, which have lapsed.
---@field indicator? demarche.IndicatorId `indicator_crossed`.
---@field subject? demarche.Id `indicator_crossed`; nothing for the world.
---@field mark? number `indicator_crossed`.
---@field direction? "up"|"down" `indicator_crossed`.

---An action that is open to the actor.
---@class (exact) demarche.ActionOption
---@field id demarche.ActionId The action.
---@field params table<string, any[]> The values of each parameter.

---What `choose_action` gives back.
---@class (exact) demarche.ActOrder
---@field id demarche.ActionId The action.
---@field params? demarche.Params Defaults where nothing is given.

---What a piece of news is about.
---@class (exact) demarche.NewsAbout
---@field place? demarche.PlaceId
---@field actors? demarche.ActorId[]
---@field tone? "good"|"bad"|"neutral"

---@alias demarche.Params table<string, any> Parameters by name.
---@alias demarche.Costs table<demarche.ActorId, table<demarche.ResourceId, number>> Who pays what.
---@alias demarche.EventName "round_start"|"round_end"|"phase_start"|"draft_tabled"|"agreement_adopted"|"agreement_in_force"|"agreement_breached"|"agreement_ended"|"card_played"|"action_taken"|"indicator_crossed"|"agreement_left"|"assurance_given"|"assurance_judged"

---The game as every handler may read it.
---@class demarche.GameReader
local GameReader = {}

---The round, counted from 1.
---@return integer
function GameReader:round() end

---How many rounds the game has.
---@return integer
function GameReader:rounds() end

---The id of the phase.
---@return demarche.PhaseId
function GameReader:phase() end

---The label of the round.
---@return string
function GameReader:date() end

---An indicator's value; no subject for one of the world.
---@param indicator demarche.IndicatorId
---@param subject demarche.Id?
---@return number
function GameReader:get(indicator, subject) end

---A relation's value.
---@param id demarche.RelationId
---@param from demarche.ActorId
---@param to demarche.ActorId
---@return number
function GameReader:relation(id, from, to) end

---Trust, -100 to 100.
---@param from demarche.ActorId
---@param to demarche.ActorId
---@return number
function GameReader:trust(from, to) end

---What an actor has free of a resource.
---@param actor demarche.ActorId
---@param id demarche.ResourceId
---@return number
function GameReader:resource(actor, id) end

---What an actor has bound of a resource.
---@param actor demarche.ActorId
---@param id demarche.ResourceId
---@return number
function GameReader:committed(actor, id) end

---All actors, in definition order.
---@return demarche.ActorId[]
function GameReader:actors() end

---All places, in definition order.
---@return demarche.PlaceId[]
function GameReader:places() end

---An institution's members, in definition order.
---@param institution demarche.InstitutionId
---@return demarche.ActorId[]
function GameReader:members(institution) end

---How people call an actor, a place, a constituency, an institution, or any other definition with a name or a title: `_("{who} acts", { who = game:name(act.actor) })`. An id by itself is nothing to read. Where an actor and something else have one id, it is the actor's.
---@param id string
---@return demarche.Text
function GameReader:name(id) end

---The places linked to a place.
---@param place demarche.PlaceId
---@return demarche.PlaceId[]
function GameReader:neighbours(place) end

---Whether an actor is a member.
---@param institution demarche.InstitutionId
---@param actor demarche.ActorId
---@return boolean
function GameReader:is_member(institution, actor) end

---Who chairs an institution.
---@param institution demarche.InstitutionId
---@return demarche.ActorId?
function GameReader:chair(institution) end

---The agreements that fit all that is named; without `status`, those that have not ended.
---@param filter demarche.AgreementFilter?
---@return demarche.Agreement[]
function GameReader:agreements(filter) end

---A constituency's support, 0 to 100.
---@param constituency demarche.ConstituencyId
---@return number
function GameReader:support(constituency) end

---What the scenario has stored.
---@param name string
---@param subject demarche.Id?
---@return number|string|boolean|nil
function GameReader:flag(name, subject) end

---Whether another's objective has been revealed to an actor; without one, to everybody. One that was never secret has never been revealed: false.
---@param objective demarche.ObjectiveId
---@param actor demarche.ActorId?
---@return boolean
function GameReader:knows(objective, actor) end

---How many cards of a deck can still come.
---@param deck demarche.DeckId
---@return integer
function GameReader:count(deck) end

---The cards that an actor holds. Where `game` shows what one seat sees, of others none.
---@param actor demarche.ActorId
---@return demarche.CardId[]
function GameReader:hand(actor) end

---The game as handlers that change something get it. A reason is shown to players.
---@class demarche.Game: demarche.GameReader
local Game = {}

---Moves an indicator within its bounds; gives its new value. nil as subject for one of the world.
---@param indicator demarche.IndicatorId
---@param subject demarche.Id?
---@param delta number
---@param reason demarche.Text?
---@return number
function Game:change(indicator, subject, delta, reason) end

---Sets an indicator within its bounds; gives its new value.
---@param indicator demarche.IndicatorId
---@param subject demarche.Id?
---@param value number
---@param reason demarche.Text?
---@return number
function Game:set(indicator, subject, value, reason) end

---Moves a relation within its bounds; gives its new value.
---@param relation demarche.RelationId
---@param from demarche.ActorId
---@param to demarche.ActorId
---@param delta number
---@param reason demarche.Text?
---@return number
function Game:shift(relation, from, to, delta, reason) end

---Moves trust within -100..100; gives its new value.
---@param from demarche.ActorId
---@param to demarche.ActorId
---@param delta number
---@param reason demarche.Text?
---@return number
function Game:shift_trust(from, to, delta, reason) end

---Gives an actor some of a resource; gives what it then has.
---@param actor demarche.ActorId
---@param resource demarche.ResourceId
---@param n number
---@param reason demarche.Text?
---@return number
function Game:grant(actor, resource, n, reason) end

---Takes some of a resource from an actor; an error when it is not there. Gives what is left.
---@param actor demarche.ActorId
---@param resource demarche.ResourceId
---@param n number
---@param reason demarche.Text?
---@return number
function Game:spend(actor, resource, n, reason) end

---Moves a constituency's support; gives its new value.
---@param constituency demarche.ConstituencyId
---@param delta number
---@param reason demarche.Text?
---@return number
function Game:sway(constituency, delta, reason) end

---The scenario's memory; nil forgets.
---@param name string
---@param value number|string|boolean|nil
---@param subject demarche.Id?
---@param reason demarche.Text?
function Game:store(name, value, subject, reason) end

---Draws cards, one without `n`; gives how many came.
---@param deck demarche.DeckId
---@param n integer?
---@param reason demarche.Text?
---@return integer
function Game:draw(deck, n, reason) end

---Plays a card now; gives whether it came. One for the hand does not.
---@param card demarche.CardId
---@param reason demarche.Text?
---@return boolean
function Game:play(card, reason) end

---Lets a card fall due in so many rounds (1; at least 1), with a chance (1); gives whether it was scheduled. One for the hand is not.
---@param card demarche.CardId
---@param rounds integer?
---@param chance number?
---@param reason demarche.Text?
---@return boolean
function Game:schedule(card, rounds, chance, reason) end

---Deals cards into an actor's hand, one without `n`; gives how many were dealt.
---@param deck demarche.DeckId
---@param actor demarche.ActorId
---@param n integer?
---@param reason demarche.Text?
---@return integer
function Game:deal(deck, actor, n, reason) end

---Takes a card from an actor's hand.
---@param actor demarche.ActorId
---@param card demarche.CardId
---@param reason demarche.Text?
function Game:discard(actor, card, reason) end

---Tells everybody.
---@param text demarche.Text
---@param about demarche.NewsAbout?
---@param reason demarche.Text?
function Game:news(text, about, reason) end

---Tells one actor.
---@param actor demarche.ActorId
---@param text demarche.Text
---@param reason demarche.Text?
function Game:tell(actor, text, reason) end

---Exposes a secret objective, to everybody without `to`. Whose objective it is learns of it when everybody knows, or if it is among those in `to`. Gives false, and exposes nothing, where nobody pursues it in this game or it is no secret.
---@param objective demarche.ObjectiveId
---@param to? demarche.ActorId|demarche.ActorId[]|nil
---@param reason demarche.Text?
---@return boolean
function Game:reveal(objective, to, reason) end

---Makes an actor a member; gives whether it was not one before.
---@param institution demarche.InstitutionId
---@param actor demarche.ActorId
---@param reason demarche.Text?
---@return boolean
function Game:admit(institution, actor, reason) end

---Ends a membership; gives whether there was one.
---@param institution demarche.InstitutionId
---@param actor demarche.ActorId
---@param reason demarche.Text?
---@return boolean
function Game:expel(institution, actor, reason) end

---Sets, or with nil empties, the chair.
---@param institution demarche.InstitutionId
---@param actor demarche.ActorId?
---@param reason demarche.Text?
function Game:set_chair(institution, actor, reason) end

---Suspends an agreement in force: it acts on nothing, and what it binds stays bound. One with `only_if` resumes by itself when its condition holds, any other by game:resume.
---@param agreement demarche.Agreement|integer
---@param reason demarche.Text?
function Game:suspend(agreement, reason) end

---Lets a suspended agreement go on.
---@param agreement demarche.Agreement|integer
---@param reason demarche.Text?
function Game:resume(agreement, reason) end

---Ends an agreement before its time.
---@param agreement demarche.Agreement|integer
---@param reason demarche.Text?
function Game:terminate(agreement, reason) end

---Ends an agreement as fulfilled.
---@param agreement demarche.Agreement|integer
---@param reason demarche.Text?
function Game:fulfil(agreement, reason) end

---An open breach of an agreement by a party.
---@param agreement demarche.Agreement|integer
---@param by demarche.ActorId
---@param reason demarche.Text?
function Game:breach(agreement, by, reason) end

---A whole number from low to high, from the dice of a named stream.
---@param stream string
---@param low integer
---@param high integer
---@param reason demarche.Text?
---@return integer
function Game:roll(stream, low, high, reason) end

---True with probability p, from the dice of a named stream.
---@param stream string
---@param p number
---@param reason demarche.Text?
---@return boolean
function Game:chance(stream, p, reason) end

---Ends the game.
---@param ending demarche.EndingId
---@param reason demarche.Text?
function Game:finish(ending, reason) end

---The vote of an actor without a seat, when a version is tabled, which may say why behind a colon: `"no: " .. _ "Not before the harvest."`.
---@alias demarche.Chorus fun(game: demarche.GameReader, draft: demarche.Draft): "yes"|"no"|"abstain"|string

---The value at the start; called once while the scenario loads, without `game`.
---@alias demarche.StartOfSubject fun(subject: demarche.Id?): number

---The value at the start; called once while the scenario loads, without `game`.
---@alias demarche.StartOfPair fun(from: demarche.ActorId, to: demarche.ActorId): number

---Runs for each subject in every round; writes through `game`.
---@alias demarche.Drift fun(game: demarche.Game, subject: demarche.Id?)

---Whether the draft is covered, and why not. Agreements that not all know of who read the draft are not in `game:agreements`.
---@alias demarche.Mandate fun(game: demarche.GameReader, draft: demarche.Draft): boolean, demarche.Text?

---What a clause does.
---@alias demarche.ClauseEffect fun(game: demarche.Game, agreement: demarche.Agreement, params: demarche.Params)

---What a clause costs whom.
---@alias demarche.ClauseCost fun(game: demarche.GameReader, params: demarche.Params): demarche.Costs

---How much a clause pleases, by its terms.
---@alias demarche.Like fun(game: demarche.GameReader, params: demarche.Params): number

---Whether this party must ratify.
---@alias demarche.Ratify fun(game: demarche.GameReader, agreement: demarche.Agreement, actor: demarche.ActorId): boolean

---Effectiveness, efficiency and legitimacy, each 0 to 1. It is asked of drafts, too.
---@alias demarche.Scores fun(game: demarche.GameReader, agreement: demarche.Agreement): number, number, number

---What an agreement does.
---@alias demarche.AgreementEffect fun(game: demarche.Game, agreement: demarche.Agreement)

---Whether this actor can take the action at all.
---@alias demarche.ActionBy fun(game: demarche.GameReader, actor: demarche.ActorId): boolean

---Whether it can take the action now, and why not: a sentence for its player. Agreements that the actor does not know of are not in `game:agreements`.
---@alias demarche.ActionWhen fun(game: demarche.GameReader, actor: demarche.ActorId): boolean, demarche.Text?

---What an act costs whom.
---@alias demarche.ActCost fun(game: demarche.GameReader, act: demarche.Act): demarche.Costs

---What an act does.
---@alias demarche.ActEffect fun(game: demarche.Game, act: demarche.Act)

---Whether it holds now. Of a choice, and of a card in the hand, also why not: a sentence for its player.
---@alias demarche.Condition fun(game: demarche.GameReader): boolean, demarche.Text?

---How likely a card is now; 0 to 1000000.
---@alias demarche.Weight fun(game: demarche.GameReader): number

---What a card does. A card in the hand is given as `{ card, actor }`, another by its id.
---@alias demarche.CardEffect fun(game: demarche.Game, card: string|demarche.HandPlay)

---What a choice does.
---@alias demarche.ChoiceEffect fun(game: demarche.Game, choice: demarche.Choice)

---How far the objective is reached, 0 to 1.
---@alias demarche.Score fun(game: demarche.GameReader, actor: demarche.ActorId): number

---Whether the draft is out of the question.
---@alias demarche.Taboo fun(draft: demarche.Draft): boolean

---An answer to a draft, which may say why behind a colon: `"reject: " .. _ "Not before the harvest."`; nil leaves it to the engine. It sees what its actor sees: a number that its actor may not know is an error.
---@alias demarche.OnOffer fun(game: demarche.GameReader, draft: demarche.Draft): "accept"|"reject"|"counter"|nil|string

---What to do in the decision phase; nil leaves it to the engine. It sees what its actor sees: a number that its actor may not know is an error.
---@alias demarche.ChooseAction fun(game: demarche.GameReader, actions: demarche.ActionOption[]): demarche.ActOrder[]?

---A choice's id, one of `choices`, the ids of those that are available; nil leaves it to the engine. It sees what its actor sees: a number that its actor may not know is an error.
---@alias demarche.Choose fun(game: demarche.GameReader, card: demarche.CardId, choices: demarche.ChoiceId[]): demarche.ChoiceId?

---Whether the promise has been kept; nil while it is open. Agreements that not all know of who have it are not in `game:agreements`.
---@alias demarche.Kept fun(game: demarche.GameReader, assurance: demarche.Assurance, params: demarche.Params): boolean?

---What an inject does.
---@alias demarche.InjectEffect fun(game: demarche.Game)

---Runs when the event happens.
---@alias demarche.Hook fun(game: demarche.Game, event: demarche.Event)

---Part of a ScenarioFields.
---@class (exact) demarche.ScenarioFieldsPhases
---@field id string The phase's name.
---@field like "events"|"negotiation"|"decision"|"resolution"|"review" The built-in phase that it behaves as.
---@field order? "simultaneous"|"sequential" Whether seats act at once or one after the other in definition order. Default: "simultaneous".
---@field secret? boolean Whether what seats decide stays hidden until resolution, and takes effect there. Without a resolution later in the round it takes effect at once. Default: true for `decision`.

---Part of a ScenarioFields.
---@class (exact) demarche.ScenarioFieldsMap
---@field centre number[] Latitude and longitude of the middle.
---@field span number Degrees across.
---@field landscape? "mountains"|"river" What the pictures of cards show behind their subject. Default: "mountains".

---Part of a ScenarioFields.
---@class (exact) demarche.ScenarioFieldsTeaching
---@field minutes? integer How long a session takes.
---@field aims? demarche.Text[] What a seminar can learn from it.
---@field debrief? demarche.Text[] Questions for the talk afterwards.

---What the game is: its name, length and course. Exactly one per package.
---@class (exact) demarche.ScenarioFields
---@field id string The name of the package's folder.
---@field api integer The version of this contract that the scripts are written for: 1.
---@field version string The scenario's own version, such as "1.0.0".
---@field title demarche.Text Its name, for people.
---@field summary? demarche.Text What it is about, in a few sentences.
---@field authors? string[] Who wrote it.
---@field licence? string Under what terms it may be shared.
---@field sources? string[] What it is drawn from.
---@field rounds demarche.Text[] A label for each round; their number is the game's length.
---@field phases? ("events"|"negotiation"|"decision"|"resolution"|"review"|demarche.ScenarioFieldsPhases)[] What a round passes through. Default: the five built-in phases.
---@field draw? table<demarche.DeckId, integer> How many cards are drawn from each deck in every events phase; where a round has none, as it begins.
---@field clock? table<demarche.PhaseId, integer> Seconds for each phase, in hosted play.
---@field map? demarche.ScenarioFieldsMap What the map shows at first. Default: all places.
---@field teaching? demarche.ScenarioFieldsTeaching For those who teach with it.

---What the game is: its name, length and course. Exactly one per package.
---@param fields demarche.ScenarioFields
---@return string id
function scenario(fields) end

---A party in the world. A playable actor has a seat; another one only votes and reacts, by its script.
---@class (exact) demarche.ActorFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field name demarche.Text Its name, for people.
---@field short? demarche.Text A few letters for narrow columns. Default: the name.
---@field also? demarche.Text[] Other names by which people speak of it ("Moscow", "the Kremlin"): understood in what is said.
---@field colour? string Its colour on the map and in tables.
---@field kind? "state"|"union"|"organisation"|"entity" What it is. Default: "state".
---@field playable? boolean Whether it has a seat. Default: true.
---@field resources? table<demarche.ResourceId, number> What it has at the start.
---@field personality? demarche.PersonalityId How an AI plays it.
---@field capital? number[] Where its capital lies.
---@field brief? demarche.Text One page of Markdown that only its seat reads.
---@field chorus? demarche.Chorus How an actor without a seat votes, and why: "no", or "no: " and a reason that all hear. Default: it abstains.

---A party in the world. A playable actor has a seat; another one only votes and reacts, by its script.
---@param fields demarche.ActorFields
---@return string id
function actor(fields) end

---A group inside an actor whose support decides mandates and ratification.
---@class (exact) demarche.ConstituencyFields
---@field id string Lower-case words joined by `_`; one `.` may stand after the actor.
---@field of demarche.ActorId The actor whose constituency it is.
---@field name demarche.Text Its name, for people.
---@field weight? number How much it counts beside the actor's others. Default: 1.
---@field support? number Its support at the start. Default: 50.
---@field veto? boolean Below a support of 30 it stops a ratification by itself. Default: false.
---@field likes? table<string, number> What pleases or angers it, by clause or tag.

---A group inside an actor whose support decides mandates and ratification.
---@param fields demarche.ConstituencyFields
---@return string id
function constituency(fields) end

---A location on the map. Links work both ways.
---@class (exact) demarche.PlaceFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field name demarche.Text Its name, for people.
---@field at number[] Latitude and longitude.
---@field of? demarche.ActorId The actor that holds it, whose consent `host` means.
---@field links? demarche.PlaceId[] Its neighbours.
---@field kind? "city"|"region"|"border"|"base" What it is. Default: "city".

---A location on the map. Links work both ways.
---@param fields demarche.PlaceFields
---@return string id
function place(fields) end

---A bounded number of the world, or of each actor, place or constituency.
---@class (exact) demarche.IndicatorFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field of "world"|"actor"|"place"|"constituency" What it is a number of.
---@field name demarche.Text Its name, for people.
---@field min? number Its lower bound. Default: 0.
---@field max? number Its upper bound. Default: 100.
---@field start? number|table<demarche.Id, number>|demarche.StartOfSubject Its value at the start: for all, by subject, or as a function. Default: 0.
---@field better? "higher"|"lower" Which way is up, for colours and arrows. A number without it is good or bad for nobody: how it moves is not told in the story and the debrief.
---@field visible? "public"|"owner"|"facilitator" Who may see it. Whoever may not reckons with `start`, which stands in the scenario for all to read: a number that is to be a secret is set by game:roll as the first round begins. Default: "public".
---@field unit? demarche.Text What it counts.
---@field drift? demarche.Drift What it does by itself in each round.
---@field marks? number[] Values whose crossing raises `indicator_crossed`.
---@field routes? table<demarche.PlaceId, demarche.PlaceId> From which place to which those go whom it counts. Where the number rises (of the second place, or of the world), maps draw an arrow that way, and one back where it falls.

---A bounded number of the world, or of each actor, place or constituency.
---@param fields demarche.IndicatorFields
---@return string id
function indicator(fields) end

---A bounded number from one actor towards another. `trust` always exists and may be set up here.
---@class (exact) demarche.RelationFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field name demarche.Text Its name, for people.
---@field min? number Its lower bound. Default: -100.
---@field max? number Its upper bound. Default: 100.
---@field start? number|demarche.StartOfPair Its value at the start. Default: 0.
---@field visible? "public"|"from"|"both"|"facilitator" Who may see it. Default: "public"; trust "both".

---A bounded number from one actor towards another. `trust` always exists and may be set up here.
---@param fields demarche.RelationFields
---@return string id
function relation(fields) end

---A stock that an actor spends, or commits and gets back.
---@class (exact) demarche.ResourceFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field name demarche.Text Its name, for people.
---@field renew? number What every actor with a seat gains at the beginning of each round but the first. Default: 0.
---@field cap? number The most that lies free; renewal stops there.
---@field unit? demarche.Text What it counts.

---A stock that an actor spends, or commits and gets back.
---@param fields demarche.ResourceFields
---@return string id
function resource(fields) end

---A body with members, a decision rule and a mandate, before which drafts are tabled.
---@class (exact) demarche.InstitutionFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field name demarche.Text Its name, for people.
---@field kind? "institution"|"format" A standing body or a loose format. Default: "institution".
---@field members demarche.ActorId[] Who votes.
---@field observers? demarche.ActorId[] Who listens.
---@field chair? demarche.ActorId Who chairs it.
---@field procedure? "open"|"single_text" Who writes: whoever has a say, or the chair alone, one text at a time, to which the others say yes or no. Default: "open".
---@field rule demarche.Rule When votes adopt a draft.
---@field mandate? string[]|demarche.Mandate What it may deal with: each clause that has tags must share one; or a function. Default: everything.

---A body with members, a decision rule and a mandate, before which drafts are tabled.
---@param fields demarche.InstitutionFields
---@return string id
function institution(fields) end

---Part of a ClauseFields.
---@class (exact) demarche.ClauseFieldsParams
---@field type "integer"|"number"|"choice"|"boolean"|"party"|"actor"|"place"|"institution" What kind of value it takes. `party`: one of the draft's parties.
---@field min? number The least value of an integer or number.
---@field max? number The greatest value of an integer or number.
---@field step? number The distance between values. Default: 1; a tenth of the range for a number.
---@field options? string[] The words of a choice; whole phrases may stand there, too.
---@field default? any The value when none is given; of a party, an actor, a place or an institution its id. Default: it must be given.
---@field other? boolean Actor of an action: somebody else than who acts, and than another such parameter names. Default: false.

---Part of a ClauseFields.
---@class (exact) demarche.ClauseFieldsBreach
---@field detect? number The chance per round that a breach comes out. Default: 0.2.
---@field trust? number What the others' trust changes by when it does. Default: -15.

---One typed term of an agreement, with parameters, costs and effects.
---@class (exact) demarche.ClauseFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field name demarche.Text Its name, for people.
---@field text demarche.Text What it says; `{param}` stands for a parameter's value.
---@field params? table<string, demarche.ClauseFieldsParams> What can be bargained over.
---@field cost? table<string, table<demarche.ResourceId, number>>|demarche.ClauseCost What it binds while the agreement is in force. Keys of a table: a parameter that names a party, or an actor, who pays where it is a party to the agreement, and else pays nothing. A function gives such a table whose keys are actors alone: `{ [params.by] = { police = 2 } }`.
---@field owed_by? string[] Who has to do what it says, and alone can give less of it in secret: parameters that name an actor, actors, or `host`, which is who holds the agreement's place. When one of them leaves it lapses. Who is no party owes nothing; where none of them is one, every party owes it. Default: who pays for it by a table of costs, else who is named in it as a party, else every party.
---@field likes? table<demarche.ConstituencyId, number|demarche.Like> Whom it pleases or angers at home.
---@field tags? string[] What mandates and likes know it by.
---@field source? string Where it comes from.
---@field adopt? demarche.ClauseEffect Runs when the agreement enters into force.
---@field each_round? demarche.ClauseEffect Runs in every round in force.
---@field finish? demarche.ClauseEffect Runs when the agreement ends, or when the clause lapses before that.
---@field breach? demarche.ClauseFieldsBreach What happens to those who do not keep it.
---@field verify? number How much it raises the chance that breaches come out. Default: 0.

---One typed term of an agreement, with parameters, costs and effects.
---@param fields demarche.ClauseFields
---@return string id
function clause(fields) end

---Part of a AgreementFields.
---@class (exact) demarche.AgreementFieldsParties
---@field min? integer The fewest parties. Default: 1.
---@field max? integer The most parties. Default: 64.
---@field include? demarche.ActorId[] Who must be a party.
---@field only? demarche.ActorId[] Who may be a party. Default: anybody.

---Part of a AgreementFields.
---@class (exact) demarche.AgreementFieldsPlace
---@field only demarche.PlaceId[] The places to choose from.

---Part of a AgreementFields.
---@class (exact) demarche.AgreementFieldsClauses
---@field required? demarche.ClauseId[] What it cannot do without.
---@field optional? demarche.ClauseId[] What can be added.
---@field max? integer The most clauses, required ones included. Default: 64.

---Part of a AgreementFields.
---@class (exact) demarche.AgreementFieldsDuration
---@field min? integer The fewest rounds; 0 allows it to be without limit. Default: 0.
---@field max? integer The most rounds; 0 for no limit. Default: 0.

---A kind of treaty, mission or statement that can be drafted.
---@class (exact) demarche.AgreementFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field kind "treaty"|"mission"|"statement" What it is.
---@field name demarche.Text Its name, for people.
---@field frameworks? demarche.InstitutionId[] Before which bodies it can be tabled. Default: any.
---@field parties? demarche.AgreementFieldsParties Who can sign.
---@field place? boolean|demarche.AgreementFieldsPlace `true` if it is for a place. Default: none.
---@field clauses demarche.AgreementFieldsClauses What it can say.
---@field rule? demarche.Rule When votes adopt it. Default: the framework's.
---@field ratify? table<demarche.ActorId, boolean>|demarche.Ratify Who must ratify it at home: `{ us = true }`. Default: nobody.
---@field duration? demarche.AgreementFieldsDuration How long it may be in force. Default: without limit.
---@field scores? demarche.Scores How well a mission would do.
---@field each_round? demarche.AgreementEffect Runs in every round in force.
---@field adopt? demarche.AgreementEffect Runs when it enters into force.
---@field finish? demarche.AgreementEffect Runs when it ends.

---A kind of treaty, mission or statement that can be drafted.
---@param fields demarche.AgreementFields
---@return string id
function agreement(fields) end

---Part of a ActionFields.
---@class (exact) demarche.ActionFieldsParams
---@field type "integer"|"number"|"choice"|"boolean"|"party"|"actor"|"place"|"institution" What kind of value it takes. `party`: one of the draft's parties.
---@field min? number The least value of an integer or number.
---@field max? number The greatest value of an integer or number.
---@field step? number The distance between values. Default: 1; a tenth of the range for a number.
---@field options? string[] The words of a choice; whole phrases may stand there, too.
---@field default? any The value when none is given; of a party, an actor, a place or an institution its id. Default: it must be given.
---@field other? boolean Actor of an action: somebody else than who acts, and than another such parameter names. Default: false.

---What an actor may do alone in the decision phase.
---@class (exact) demarche.ActionFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field name demarche.Text Its name, for people.
---@field text demarche.Text What it means; `{param}` stands for a parameter's value.
---@field by? demarche.ActorId[]|demarche.ActionBy Who can take it at all. Default: every playable actor.
---@field params? table<string, demarche.ActionFieldsParams> What is chosen with it.
---@field cost? table<string, table<demarche.ResourceId, number>>|demarche.ActCost What is spent on it. Keys of a table: a parameter that names an actor, `self` (who acts) or an actor, in this order where a name is two of them. A function gives such a table whose keys are actors alone: `{ [act.actor] = { money = 2 } }`.
---@field limit? integer How often an actor may take it in a round; 0 for no limit. Default: 0.
---@field secret? boolean Whether nobody else hears of it. Default: false.
---@field when? demarche.ActionWhen Whether an actor can take it now.
---@field apply demarche.ActEffect What it does.

---What an actor may do alone in the decision phase.
---@param fields demarche.ActionFields
---@return string id
function action(fields) end

---Part of a CardFields.
---@class (exact) demarche.CardFieldsRounds
---@field from? integer The first round in which it can be drawn. Default: 1.
---@field to? integer The last round in which it can be drawn. Default: the last.

---Part of a CardFields.
---@class (exact) demarche.CardFieldsChoices
---@field id string The choice's name; unique on the card.
---@field by demarche.ActorId Who chooses.
---@field text demarche.Text What is chosen.
---@field cost? table<string, table<demarche.ResourceId, number>> What it costs, paid when it is chosen: who cannot pay cannot choose it. Keys: `self` (who chooses) or an actor.
---@field when? demarche.Condition Whether it is available.
---@field apply demarche.ChoiceEffect What it does.
---@field default? boolean Whether it is taken when its actor is silent. Where no open choice has it, the first that is open is. Default: false.

---An event, with conditions, effects and choices for actors.
---@class (exact) demarche.CardFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field deck string The deck that it lies in.
---@field title demarche.Text Its title.
---@field text demarche.Text What happens.
---@field art? "crisis"|"politics"|"border"|"calendar"|"table"|"homes" What its picture shows, which the window draws; unless said it goes by the deck's name and the place.
---@field when? demarche.Condition Whether it can come now; of a card for the hand, which is dealt whether or not, whether it can be played now.
---@field weight? number|demarche.Weight How likely it is beside the deck's other cards. Default: 1.
---@field once? boolean Whether it comes at most once. Default: true.
---@field rounds? demarche.CardFieldsRounds When it can be drawn.
---@field place? demarche.PlaceId Where it happens.
---@field apply? demarche.CardEffect What it does when it comes.
---@field choices? demarche.CardFieldsChoices[] What it puts before actors.
---@field hand? boolean Whether it is dealt to actors, who play it in a decision phase. Default: false.
---@field cost? table<string, table<demarche.ResourceId, number>>|demarche.ActCost What playing it from the hand costs. Keys of a table: `self` or an actor; of what a function gives: actors alone.
---@field source? string Where it comes from.

---An event, with conditions, effects and choices for actors.
---@param fields demarche.CardFields
---@return string id
function card(fields) end

---What an actor wants, scored from 0 to 1.
---@class (exact) demarche.ObjectiveFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field of demarche.ActorId Whose objective it is.
---@field name demarche.Text Its name, for people.
---@field text demarche.Text What it means to the actor.
---@field weight number How much it counts beside the actor's others.
---@field secret? boolean Whether only its actor knows it. Default: false.
---@field score demarche.Score How far it is reached, 0 to 1.

---What an actor wants, scored from 0 to 1.
---@param fields demarche.ObjectiveFields
---@return string id
function objective(fields) end

---Secret agendas, of which the seed deals some.
---@class (exact) demarche.ObjectivePoolFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field of demarche.ActorId Whose agendas they are.
---@field draw? integer How many are dealt. Default: 1.
---@field objectives demarche.ObjectiveId[] The objectives to deal from.

---Secret agendas, of which the seed deals some.
---@param fields demarche.ObjectivePoolFields
---@return string id
function objective_pool(fields) end

---Part of a PersonalityFields.
---@class (exact) demarche.PersonalityFieldsVoice
---@field propose? demarche.Text[] With a draft of its own.
---@field counter? demarche.Text[] With a counter-offer.
---@field accept? demarche.Text[] With an acceptance.
---@field refuse? demarche.Text[] With a refusal.
---@field breach? demarche.Text[] When it finds itself deceived.
---@field warn? demarche.Text[] Before it turns away.
---@field thank? demarche.Text[] When another has come its way.
---@field assure? demarche.Text[] When it gives its word; the promise follows.

---How an AI plays an actor.
---@class (exact) demarche.PersonalityFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field concession? "envoy"|"boulware"|"linear"|"conceder"|"tit_for_tat"|"micro" How it comes down from what it first asks. Default: "envoy".
---@field patience? number How long it holds its demands. Default: 0.5.
---@field late? number How far it comes towards the fair point at the end. Default: 0.3.
---@field reciprocity? number How much it answers concessions with concessions. Default: 0.5.
---@field risk? number How much it dares. Default: 0.5.
---@field honesty? number How likely it keeps and says what is true. Default: 0.8.
---@field grudge? number How long it remembers harm. Default: 0.3.
---@field noise? number How much its judgement wavers. Default: 0.
---@field weights? table<demarche.ObjectiveId, number> Multiplies the weights of its objectives.
---@field taboo? demarche.ClauseId[]|demarche.Taboo Clauses it never accepts.
---@field beliefs? table<demarche.ActorId, table<demarche.ObjectiveId, number>> What it takes for true of others at the start: weights of their objectives.
---@field voice? demarche.PersonalityFieldsVoice What it says, by occasion.
---@field on_offer? demarche.OnOffer Its answer to a draft. Default: the engine's.
---@field choose_action? demarche.ChooseAction What it does. Default: the engine's.
---@field choose? demarche.Choose What it chooses on a card. Default: the engine's.

---How an AI plays an actor.
---@param fields demarche.PersonalityFields
---@return string id
function personality(fields) end

---What is asked of people, for the debrief and the data.
---@class (exact) demarche.QuestionFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field text demarche.Text The question.
---@field to? demarche.ActorId[]|"all"|"facilitator" Who is asked. Default: "all".
---@field when? "round_start"|"round_end"|"phase_start"|"draft_tabled"|"agreement_adopted"|"agreement_in_force"|"agreement_breached"|"agreement_ended"|"card_played"|"action_taken"|"indicator_crossed"|"agreement_left"|"assurance_given"|"assurance_judged" The event after which it is asked. Default: in every review.
---@field answer? "text"|"scale"|"choice" Free text, a scale from 0 to 100, or one of `options`. Default: "text".
---@field options? demarche.Text[] What can be answered to a `choice`.
---@field optional? boolean Whether it may be left unanswered. Default: true.

---What is asked of people, for the debrief and the data.
---@param fields demarche.QuestionFields
---@return string id
function question(fields) end

---Part of a AssuranceFields.
---@class (exact) demarche.AssuranceFieldsParams
---@field type "integer"|"number"|"choice"|"boolean"|"party"|"actor"|"place"|"institution" What kind of value it takes. `party`: one of the draft's parties.
---@field min? number The least value of an integer or number.
---@field max? number The greatest value of an integer or number.
---@field step? number The distance between values. Default: 1; a tenth of the range for a number.
---@field options? string[] The words of a choice; whole phrases may stand there, too.
---@field default? any The value when none is given; of a party, an actor, a place or an institution its id. Default: it must be given.
---@field other? boolean Actor of an action: somebody else than who acts, and than another such parameter names. Default: false.

---A promise that an actor can give, in private or in public.
---@class (exact) demarche.AssuranceFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field name demarche.Text Its name, for people.
---@field text demarche.Text What it says; `{param}` stands for a parameter's value.
---@field params? table<string, demarche.AssuranceFieldsParams> What is promised with it.
---@field kept demarche.Kept Whether it has been kept. At the end of the last round, what is still open is asked about once more, as if there were a round after it.
---@field trust? number What a known breach changes trust by. Default: -15.

---A promise that an actor can give, in private or in public.
---@param fields demarche.AssuranceFields
---@return string id
function assurance(fields) end

---Part of a InjectFields.
---@class (exact) demarche.InjectFieldsAt
---@field round integer The round.
---@field phase demarche.PhaseId The phase at whose beginning it falls due.

---What the facilitator holds in hand, or what falls due by itself.
---@class (exact) demarche.InjectFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field title demarche.Text Its title.
---@field text demarche.Text What happens, and for what table it is meant: the leader of the game reads it, the seats read the title.
---@field apply demarche.InjectEffect What it does.
---@field at? demarche.InjectFieldsAt When it falls due by itself.
---@field when? demarche.Condition It falls due, once, at the first beginning of a phase at which this holds.

---What the facilitator holds in hand, or what falls due by itself.
---@param fields demarche.InjectFields
---@return string id
function inject(fields) end

---How the game can end. Checked in definition order at each round's end; the first that holds ends the game.
---@class (exact) demarche.EndingFields
---@field id string Lower-case words joined by `_`; unique among its kind.
---@field title demarche.Text Its title.
---@field text demarche.Text What it means.
---@field when? demarche.Condition Whether it is reached. Default: by `game:finish` only.
---@field rank? integer For the final reading of the outcome: 1 is the best.

---How the game can end. Checked in definition order at each round's end; the first that holds ends the game.
---@param fields demarche.EndingFields
---@return string id
function ending(fields) end

---All members accept or abstain, but for at most `minus`.
---@class (exact) demarche.RuleConsensus
---@field minus? integer How many may stand aside. Default: 0.

---At least (`of`), or more than (`over`), that share of the members accepts.
---@class (exact) demarche.RuleMajority
---@field of? number At least this share.
---@field over? number More than this share. Default: 1/2.

---The weights of those who accept reach the threshold.
---@class (exact) demarche.RuleWeighted
---@field weights table<demarche.ActorId, number> The weight of each member.
---@field threshold number What must be reached.

---The share of the members accepts and none of `by` rejects.
---@class (exact) demarche.RuleVeto
---@field by demarche.ActorId[] Who holds a veto.
---@field majority? number The share that must accept. Default: 1/2.

---At least that share of the members has voted, and `inner` holds over those who have.
---@class (exact) demarche.RuleQuorum
---@field share number The share that must have voted.
---@field inner demarche.Rule What must hold among them.

---Nobody rejects by the end of the phase; once silence is broken, `inner`.
---@class (exact) demarche.RuleSilence
---@field inner demarche.Rule What must hold once silence is broken.

---That actor accepts, member or not. A draft without a place, or about one that nobody holds, has no host: of it `host` asks nobody, and within `all_of` the other rules decide.
---@class (exact) demarche.RuleConsent
---@field of "host"|demarche.ActorId The actor; or "host", the actor that holds the draft's place.

---Decision rules.
---@class demarche.Rules
rule = {}

---All members accept or abstain, but for at most `minus`.
---@param fields demarche.RuleConsensus
---@return demarche.Rule
function rule.consensus(fields) end

---All members accept.
---@param fields? table
---@return demarche.Rule
function rule.unanimity(fields) end

---At least (`of`), or more than (`over`), that share of the members accepts.
---@param fields demarche.RuleMajority
---@return demarche.Rule
function rule.majority(fields) end

---The weights of those who accept reach the threshold.
---@param fields demarche.RuleWeighted
---@return demarche.Rule
function rule.weighted(fields) end

---The share of the members accepts and none of `by` rejects.
---@param fields demarche.RuleVeto
---@return demarche.Rule
function rule.veto(fields) end

---At least that share of the members has voted, and `inner` holds over those who have.
---@param fields demarche.RuleQuorum
---@return demarche.Rule
function rule.quorum(fields) end

---Nobody rejects by the end of the phase; once silence is broken, `inner`.
---@param fields demarche.RuleSilence
---@return demarche.Rule
function rule.silence(fields) end

---That actor accepts, member or not. A draft without a place, or about one that nobody holds, has no host: of it `host` asks nobody, and within `all_of` the other rules decide.
---@param fields demarche.RuleConsent
---@return demarche.Rule
function rule.consent(fields) end

---All of the rules in the list hold.
---@param rules demarche.Rule[]
---@return demarche.Rule
function rule.all_of(rules) end

---One of the rules in the list holds.
---@param rules demarche.Rule[]
---@return demarche.Rule
function rule.any_of(rules) end

---Marks a text for translation; `{name}` in it is filled from `values`.
---@param message string
---@param values table<string, string|number>?
---@return demarche.Text
function _(message, values) end

---Runs a function whenever the event happens, in definition order.
---@param event demarche.EventName
---@param hook demarche.Hook
function on(event, hook) end

---For functions that are there for others: holds `options` against `fields` once everything is defined, and reports what does not fit at the line from which the function was called. `fields` gives each option its type in the notation of the Lua language server (`number(0..1)?`, `indicator`, `place[]`, `table<clause, number>`, `"up"|"down"`, `{ indicator: indicator, amount: number }[]`); a kind of definition stands for its ids, and `?` for what may be left out. `parameter` is the name of one of the clause in the field `clause`, of the clause that is the key in a `table<clause, ...>`, or of any clause where `fields` has none, and `table<option, ...>` has its options or numbers for keys; `mark` is one of the marks of the indicator in another field, `secret` an objective that is one, and a `subject` (or `its_subject`, which may be left out of a number of the world alone) beside an indicator has to have that number. With `more`, other fields go on to a definition and are left to it; with `"hook"`, what the function gives is for `on`, and a warning tells where nothing takes it.
---@param called string
---@param options table?
---@param fields table<string, string>
---@param more? boolean|"hook"
function takes(called, options, fields, more) end

---How a spec deals the game.
---@class (exact) demarche.StartOptions
---@field seed? integer 1 without it.
---@field seats? table<demarche.ActorId, "ai"> Seats that the AI plays; the spec plays the others.
---@field at? string The phase at whose beginning it stands.

---Where to go.
---@class (exact) demarche.AdvanceOptions
---@field to? string The next beginning of this phase, in this round or the next.
---@field rounds? integer So many rounds on.

---A draft to be tabled.
---@class (exact) demarche.Proposal
---@field type demarche.AgreementTypeId
---@field framework demarche.InstitutionId
---@field place? demarche.PlaceId
---@field parties demarche.ActorId[]
---@field clauses table[] Each `{ id = clause, <parameters> }`.
---@field duration? integer Rounds in force.
---@field channel? demarche.ActorId[] Who sees it besides those with a say; all without it.
---@field conditions? demarche.Conditions
---@field linked? integer[] Drafts without which it shall not be; these may be adopted without it.

---What a new version changes.
---@class (exact) demarche.Amendment
---@field framework? demarche.InstitutionId
---@field place? demarche.PlaceId
---@field parties? demarche.ActorId[]
---@field clauses? table[]
---@field duration? integer
---@field conditions? demarche.Conditions
---@field linked? integer[]

---When an agreement is in force.
---@class (exact) demarche.Conditions
---@field not_before? integer Not before this round.
---@field until_round? integer Its last round.
---@field only_if? table `{ indicator =, subject =, below = }`, the same with `above`, or `{ agreement = type }`. Only an indicator that everybody sees can be a condition.

---What goes with an acceptance.
---@class (exact) demarche.Acceptance
---@field reservation? string
---@field reason? string

---Who hears it.
---@class (exact) demarche.Audience
---@field to? demarche.ActorId[] Everybody without it.

---A group of examples.
---@param what string
---@param body fun()
function describe(what, body) end

---One example; it fails when an error is raised in it.
---@param what string
---@param body fun()
function it(what, body) end

---Deals the game. It stands at the first negotiation phase of round 1 unless `at` says otherwise.
---@param options demarche.StartOptions?
---@return demarche.Play
function start(options) end

---What follows says what the value has to be.
---@param value any
---@return demarche.Expectation
function expect(value) end

---A game in a spec. Besides these it has all readers of `game`.
---@class demarche.Play: demarche.GameReader
local Play = {}

---The seat of an actor, to give commands from.
---@param actor demarche.ActorId
---@return demarche.Seat
function Play:as(actor) end

---Goes on: `to` the next beginning of a phase, or by so many `rounds`; at the end of the game it stops.
---@param where demarche.AdvanceOptions
function Play:advance(where) end

---Who still holds the draft back, in definition order.
---@param draft integer
---@return demarche.ActorId[]
function Play:missing(draft) end

---The draft as it stands on the table.
---@param draft integer
---@return demarche.Draft
function Play:draft(draft) end

---How far the actor has come, 0 to 1.
---@param actor demarche.ActorId
---@return number
function Play:score(actor) end

---The ending that was reached.
---@return demarche.EndingId?
function Play:ending() end

---What the actor's seat may know, as bots get it: `round`, `phase`, `numbers` (by names such as `"violence/osh"`), `drafts`, `agreements`, `hand` and more; `engine/model/PROTOCOL.md` lists the fields.
---@param actor demarche.ActorId
---@return table
function Play:view(actor) end

---What has happened, one table for each effect: its word in `effect` and fields that `engine/model/PROTOCOL.md` lists.
---@return table[]
function Play:log() end

---Handlers that have failed, each with its place: also those of personalities and all others that are asked for an answer, once each, whether or not a seat has only supposed something.
---@return string[]
function Play:errors() end

---The seat of an actor. A refused command raises an error with its message.
---@class demarche.Seat
local Seat = {}

---Tables a draft and returns it; the proposer accepts it.
---@param draft demarche.Proposal
---@return integer
function Seat:propose(draft) end

---A new version with these fields replaced; all other acceptances lapse.
---@param draft integer
---@param changes demarche.Amendment
function Seat:amend(draft, changes) end

---Accepts the version on the table.
---@param draft integer
---@param with demarche.Acceptance?
function Seat:accept(draft, with) end

---Rejects it.
---@param draft integer
---@param reason string?
function Seat:reject(draft, reason) end

---Abstains.
---@param draft integer
function Seat:abstain(draft) end

---Takes its own draft off the table.
---@param draft integer
function Seat:withdraw(draft) end

---Takes an action.
---@param action string
---@param params demarche.Params?
function Seat:act(action, params) end

---Plays a card from the hand.
---@param card demarche.CardId
function Seat:play_card(card) end

---Takes a choice of a card.
---@param card demarche.CardId
---@param choice string
function Seat:choose(card, choice) end

---Gives more than was promised.
---@param agreement integer
---@param resource demarche.ResourceId
---@param n number
function Seat:commit(agreement, resource, n) end

---Gives less, in secret.
---@param agreement integer
---@param clause demarche.ClauseId
function Seat:breach(agreement, clause) end

---Leaves an agreement in the open.
---@param agreement integer
---@param reason string?
function Seat:leave(agreement, reason) end

---Gives a promise: in private to those in `to`, in public without it.
---@param assurance string
---@param params demarche.Params?
---@param how demarche.Audience?
function Seat:assure(assurance, params, how) end

---A message to those in `to`, or to everybody.
---@param text string
---@param how demarche.Audience?
function Seat:say(text, how) end

---Has nothing more to do in this phase.
function Seat:ready() end

---Each of these fails the example when it does not hold.
---@class demarche.Expectation
local Expectation = {}

---Equal, tables by what is in them.
---@param value any
function Expectation.is(value) end

---Not equal.
---@param value any
function Expectation.isnt(value) end

---Less.
---@param value number
function Expectation.below(value) end

---More.
---@param value number
function Expectation.above(value) end

---At most so far away.
---@param value number
---@param tolerance number
function Expectation.near(value, tolerance) end

---A list with this entry, or a string with this part.
---@param value any
function Expectation.contains(value) end

---Without it.
---@param value any
function Expectation.lacks(value) end

---A function that raises an error, with this in its message.
---@param text string?
function Expectation.fails(text) end
