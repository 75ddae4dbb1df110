-- The treaty, article by article. Defaults are the words of Moscow's draft of 29 November 2009 where it has the article; the variants
-- are what was asked for in the year after, or held against it (Herd & Dunay 2010, "Heads I Win", on Articles 1 to 8; conclusions
-- on an intra-state crisis, on consensus, on who punishes whom).
--
-- Each article is worth something to three conditions: that nearly all are in it (chorus.lua), that all see who has begun (clarity),
-- that something follows (commitment). Hardly one raises all three. That is not a fault of this table but the subject of it.
--
-- What is in force gives its numbers while it is in force, and takes them back when it ends. What it costs at home: home.lua.
local effect = require "est_summit.effect"
local resources = require "rules.resources"
local signature = require "est_summit.signature"

local article = effect.clause

article({
  id = "indivisible",
  name = _ "Indivisible security",
  text = _ "Art. 1. The Parties' security is one and indivisible, and they act by this rule: {form}.",
  params = { form = { type = "choice", options = { "undiminished", "due_regard", "not_at_the_expense_of_others" }, default = "due_regard" } },
  cost = signature.treaty_cost,
  source = "Draft of 29 November 2009, Art. 1; Herd & Dunay 2010; joint article of the German and Russian ministers, 31 May 2010, on security at another's expense",
}, _ "Indivisible security", {
  form = {
    undiminished = { clarity = 2, acquis = 2, between = 1 },
    due_regard = { clarity = -3, sphere = 3, solidarity = -2, between = -2 },
    not_at_the_expense_of_others = { clarity = 1, images = -2 },
  },
})

article({
  id = "alliances",
  name = _ "Freedom of alliances",
  text = _ "Each Party's right to belong to alliances, or to none, and to change that, is: {form}.",
  params = { form = { type = "choice", options = { "free_to_choose", "free_and_consult" }, default = "free_to_choose" } },
  source = "Helsinki Final Act 1975, Charter of Paris 1990, Charter for European Security 1999; \"ominously omitted\" in the draft: Herd & Dunay 2010, on Art. 1",
}, _ "Alliances are free to choose", {
  form = {
    free_to_choose = { between = 5, solidarity = 2, acquis = 3, sphere = -3 },
    free_and_consult = { between = 2, images = -2, acquis = 1 },
  },
})

article({
  id = "no_territory",
  name = _ "Territory not to be used",
  text = _ "Art. 2. No Party lets its territory be used against another for: {scope}.",
  params = { scope = { type = "choice", options = { "attack", "attack_or_affect" }, default = "attack_or_affect" } },
  source = "Draft of 29 November 2009, Art. 2 (\"armed attack ... or any other actions affecting significantly security\"); Herd & Dunay 2010, on who decides what affects whom",
}, _ "Territory is not to be used", {
  scope = { attack = { clarity = 7, between = 3 }, attack_or_affect = { clarity = -3, sphere = 3, between = -4, solidarity = -1 } },
})

article({
  id = "right_to_ask",
  name = _ "The right to ask",
  text = _ "Art. 3. Each Party may ask another about measures that affect its security. Whoever is asked {answer} answer.",
  params = { answer = { type = "choice", options = { "may", "must" }, default = "may" } },
  breach = signature.seen_by_some,
  source = "Draft of 29 November 2009, Art. 3; Herd & Dunay 2010",
}, _ "One may ask", { answer = { may = { clarity = 2 }, must = { clarity = 7, images = -3, arms = 3 } } })

article({
  id = "consultations",
  name = _ "Consultations",
  text = _ "Art. 4 and 5. A Party that sees a threat calls for consultations; who was not invited may come.",
  source = "Draft of 29 November 2009, Art. 4 and 5 (\"any Party not invited ... shall be entitled to participate\"); Herd & Dunay 2010",
}, _ "Consultations", { clarity = 4, images = -2 })

article({
  id = "conference",
  name = _ "Conference of the Parties",
  text = _ "Art. 6. The Conference meets with two thirds of the Parties, and what it decides binds them. It decides by: {decides}.",
  params = { decides = { type = "choice", options = { "consensus", "consensus_without_the_parties", "three_quarters" }, default = "consensus" } },
  source = "Draft of 29 November 2009, Art. 6 par. 3; consensus less the parties to a dispute: Prague, January 1992 (public record); Herd & Dunay 2010, on the veto of each",
}, _ "How the Conference decides", {
  decides = {
    consensus = { commitment = -4, sphere = 2 },
    consensus_without_the_parties = { clarity = 5, commitment = 5, sphere = -2 },
    three_quarters = { clarity = 4, commitment = 7, sphere = -3 },
  },
})

article({
  id = "extraordinary",
  name = _ "Extraordinary Conference",
  text = _ "Art. 8. When a Party has been attacked, an Extraordinary Conference of four fifths of the Parties meets, and decides by: {decides}.",
  params = { decides = { type = "choice", options = { "unanimity", "four_fifths" }, default = "unanimity" } },
  source = "Draft of 29 November 2009, Art. 8; Herd & Dunay 2010: \"a single veto determines whether enforcement takes place\"",
}, _ "The Extraordinary Conference", {
  decides = { unanimity = { commitment = -2, clarity = 1 }, four_fifths = { commitment = 7, clarity = 2 } },
})

article({
  id = "self_defence",
  name = _ "Self-defence of one and of all",
  text = _ "Art. 7. Each Party may hold an armed attack on another for an attack on itself, and help it until others have decided.",
  source = "Draft of 29 November 2009, Art. 7, with Art. 51 of the Charter of the United Nations; R. Mützenich in Herd & Dunay 2010, on competition with Article 5",
}, _ "Self-defence of one and of all", { commitment = 5, between = 2, solidarity = -2 })

article({
  id = "enforcement",
  name = _ "What follows a breach",
  text = _ "Whoever breaks this Treaty is answered by the others thus: {means}.",
  params = { means = { type = "choice", options = { "named", "consult", "measures" }, default = "named" } },
  source = "Herd & Dunay 2010: the draft \"does not outline how defectors ... could be punished\"",
}, _ "What follows a breach", {
  means = {
    named = { commitment = 2, clarity = 3 }, consult = { commitment = 5, clarity = 2 },
    measures = { commitment = 10, clarity = 2, between = 2 },
  },
})

article({
  id = "within",
  name = _ "What happens within a State",
  text = _ "Violence within a Party, when it endangers others, is a matter for all: {covers}.",
  params = { covers = { type = "choice", options = { "by_invitation", "by_conference" }, default = "by_invitation" } },
  source = "Herd & Dunay 2010, \"Kyrgyzstan\": conflicts within States \"are not addressed by the draft treaty text\"",
}, _ "What happens within a State", {
  covers = { by_invitation = { commitment = 3, clarity = 1 }, by_conference = { commitment = 6, clarity = 1, acquis = 2 } },
})

article({
  id = "peacekeeping",
  name = _ "Who keeps the peace",
  text = _ "People whom the Conference sends are sent under: {by}.",
  params = { by = { type = "choice", options = { "OSCE", "CSTO_and_OSCE", "the_willing" }, default = "OSCE" } },
  source = "Vaquer i Fanés 2010, recommendation 7, on joint missions; Herd & Dunay 2010, conclusions, on recognition of the CSTO; Helsinki 1992, on peacekeeping of the CSCE (public record)",
}, _ "Who keeps the peace", {
  by = {
    OSCE = { commitment = 3, relevance = 5, between = 1 }, CSTO_and_OSCE = { commitment = 5, relevance = 2, sphere = 4 },
    the_willing = { commitment = 3, relevance = -2 },
  },
})

article({
  id = "human_dimension",
  name = _ "The human dimension",
  text = _ "Commitments on human rights, elections and minorities belong to security; here they are {weight}.",
  params = { weight = { type = "choice", options = { "recalled", "monitored" }, default = "recalled" } },
  source = "Helsinki 1975, Copenhagen 1990, Moscow 1991 (public record); Herd & Dunay 2010, on a return to the norms of 1945",
}, _ "People in a text about security", {
  weight = { recalled = { acquis = 2 }, monitored = { acquis = 6, clarity = 2, relevance = 2, sphere = -2 } },
})

article({
  id = "legal_force",
  name = _ "Legal or political force",
  text = _ "This text binds by {force} force.",
  params = { force = { type = "choice", options = { "legal", "political" }, default = "legal" } },
  source = "Herd & Dunay 2010, on legally binding regimes and politically negotiated ones; Vaquer i Fanés 2010, on ratification \"in particular the USA\"",
}, _ "What kind of word is given", {
  force = { legal = { commitment = 6 }, political = { commitment = -3 } },
})

article({
  id = "organisations",
  name = _ "Who can sign",
  text = _ "Art. 10. The Treaty is open to signature by: {who}.",
  params = { who = { type = "choice", options = { "states_and_the_Union", "alliances_too" }, default = "alliances_too" } },
  source = "Draft of 29 November 2009, Art. 10 (States, and the EU, OSCE, CSTO, NATO and CIS)",
}, _ "Who can sign", {
  who = { states_and_the_Union = { clarity = 1, solidarity = 1 }, alliances_too = { solidarity = -2, sphere = 2, images = -1 } },
})

article({
  id = "precedence",
  name = _ "Other treaties",
  text = _ "Art. 9. As to what the Parties have signed with others: {over}.",
  params = { over = { type = "choice", options = { "others_untouched", "treaty_first" }, default = "treaty_first" } },
  source = "Draft of 29 November 2009, Art. 9; D. Trenin in Herd & Dunay 2010: \"would de facto abolish other treaties, including the Washington one\"",
}, _ "What stands above what", {
  over = { others_untouched = { acquis = 3, solidarity = 2 }, treaty_first = { commitment = 2, acquis = -5, solidarity = -6 } },
})

-- Who was not there when it was signed can accede, and say in doing so how it reads what it has not written.
article({
  id = "accedes",
  name = _ "Accession",
  text = _ "{by} accedes to the European Security Treaty, and is bound by it like those who signed first.",
  params = { by = { type = "party" } },
  cost = resources.cost { by = signature.treaty_binds },
  source = "Draft of 29 November 2009, Art. 12 and 13, on signature, accession and entry into force (public record)",
}, _ "One more who has acceded", { commitment = 3, clarity = 2, images = -2 })

article({
  id = "understanding",
  name = _ "An understanding",
  text = _ "With the accession it is declared how the Treaty is read: {reads}.",
  params = { reads = { type = "choice", options = { "free_alliances", "own_parliament" }, default = "own_parliament" } },
  source = "Understandings and declarations on signature: practice of the Senate of the United States with arms treaties (public record)",
}, _ "How somebody reads it", {
  reads = { free_alliances = { between = 2, solidarity = 1, sphere = -1 }, own_parliament = { commitment = -1, solidarity = 1 } },
})

article({
  id = "review",
  name = _ "Review",
  text = _ "Those who have agreed meet again after {after}, and look at what has become of it.",
  params = { after = { type = "choice", options = { "two_years", "five_years" }, default = "two_years" } },
  source = "Review meetings of the CSCE since Belgrade 1977 (public record)",
}, _ "It will be looked at again", { after = { two_years = { clarity = 1, relevance = 2 }, five_years = { clarity = 1 } } })
