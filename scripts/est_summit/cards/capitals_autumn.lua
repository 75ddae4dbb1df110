-- The capitals deck, its last third: what comes in summer and autumn.
local help = require "est_summit.help"
local trust = require "rules.trust"

local tour = _ "Five capitals in five days"
card {
  id = "july_tour",
  deck = "capitals", place = "georgia_line", rounds = { from = 5, to = 5 }, weight = 8,
  title = tour,
  text = _ [[The Secretary of State flies to Kyiv, Cracow, Baku, Yerevan and Tbilisi, a week after hamburgers with the President of Russia. In each place she is asked whether there has been a price, and who has paid it. In Tbilisi she says the word occupation, in Baku she says peace, in Kyiv she says that nobody is asked to choose. "Is she coming back?" asks a driver of the motorcade. It is not clear whom he asks.]],
  source = "Public record: journey of 1 to 5 July 2010; the driver is invented",
  choices = {
    {
      id = "say_occupation", by = "us", default = true,
      text = _ "Say occupation, and mean it for the record.",
      apply = function(game)
        local reason = _ "A word for the record"
        game:change("between", nil, 3, reason)
        game:shift_trust("georgia", "us", 5, reason)
        game:shift_trust("russia", "us", -4, reason)
        game:sway("us.eastern_diaspora", 1.5, reason)
        game:change("images", nil, 2, reason)
      end,
    },
    {
      id = "bring_something", by = "us",
      text = _ "Bring something that one can touch: radars for the coast, not rifles; money for elections, not for parades.",
      cost = { self = { aid = 5 } },
      apply = function(game)
        local reason = _ "Things that one can touch"
        game:change("between", nil, 5, reason)
        trust.towards(game, { "georgia", "moldova", "ukraine", "azerbaijan" }, "us", 3, reason)
        game:sway("us.pentagon", 0.5, reason)
        game:sway("us.senate", -1, reason)
      end,
    },
    {
      id = "patience", by = "us",
      text = _ "Counsel patience everywhere. The reset is young.",
      apply = function(game)
        local reason = _ "Patience is counselled"
        game:change("between", nil, -3, reason)
        game:shift_trust("russia", "us", 5, reason)
        game:shift_trust("georgia", "us", -5, reason)
        game:sway("us.state_department", 2, reason)
        game:sway("us.eastern_diaspora", -1, reason)
        game:change("images", nil, -3, reason)
      end,
    },
  },
}

local ambassadors = _ "12 July: an audience of ambassadors"
card {
  id = "ambassadors_july",
  deck = "capitals", rounds = { from = 5, to = 5 }, weight = 8,
  title = ambassadors,
  text = _ [[The President speaks to all his ambassadors for an hour. Alliances for modernisation, with Germany, France, Italy, the Union, the United States. The treaty meets with livelier interest than at first, he says. Those who serve in Minsk, Dushanbe and Chisinau wait for their paragraph. In the cloakroom afterwards they compare their notes, and agree that they must have missed it.]],
  source = "PONARS Eurasia 2010, on the speech that did not name the CIS; Herd & Dunay 2010, on the assessment of 12 July; the cloakroom is invented",
  choices = {
    {
      id = "mean_it", by = "russia",
      text = _ "Mean it: ask which posts in the near abroad could be smaller, and which fleets of cars in Berlin larger.",
      apply = function(game)
        local reason = _ "Alliances for modernisation"
        game:change("sphere", nil, -2, reason)
        game:change("images", nil, -3, reason)
        game:sway("russia.presidency", 2.5, reason)
        game:sway("russia.patriots", -1.5, reason)
        game:shift_trust("central_asia", "russia", -3, reason)
        help.lean(game, { "armenia", "belarus" }, -2, reason)
        game:shift_trust("us", "russia", 3, reason)
        game:shift_trust("eu", "russia", 3, reason)
      end,
    },
    {
      id = "add_paragraph", by = "russia", default = true,
      text = _ "Have a paragraph on the neighbours added to the printed version.",
      apply = function(game)
        local reason = _ "A paragraph in the printed version"
        game:sway("russia.patriots", 1, reason)
        game:change("sphere", nil, 1, reason)
        game:sway("russia.presidency", -1, reason)
      end,
    },
    {
      id = "who_offers_more", by = "central_asia",
      text = _ "Ask in Brussels and in Beijing who now has time.",
      apply = function(game)
        local reason = _ "Who has time for us?"
        game:shift_trust("eu", "central_asia", 3, reason)
        game:shift_trust("russia", "central_asia", -3, reason)
        game:change("sphere", nil, -2, reason)
        game:sway("central_asia.presidents", 1, reason)
        game:sway("central_asia.security_services", -1.5, reason)
      end,
    },
    {
      id = "we_are_here", by = "central_asia", default = true,
      text = _ "Send birthday greetings to Moscow, in time and at length.",
      apply = function(game)
        game:shift_trust("russia", "central_asia", 3, ambassadors)
        game:sway("central_asia.security_services", 1, ambassadors)
      end,
    },
  },
}

local guam = _ "Four letters of an alphabet"
card {
  id = "guam_august",
  deck = "capitals", place = "transdniestria", rounds = { from = 5, to = 5 }, weight = 5,
  title = guam,
  text = _ [[The acting president of Moldova is in Georgia. Over grilled meat two heads of state find that their organisation should be woken: Georgia, Ukraine, Azerbaijan, Moldova. Its secretariat is in Kyiv, in a house with a brass plate, and has four desks. The Ukrainian desk is a good desk; since February nobody has sat at it.]],
  source = "PONARS Eurasia 2010, on the visit of August 2010; the desk is invented",
  choices = {
    {
      id = "sit_down", by = "ukraine",
      text = _ "Sit down again, for transport and tourism.",
      apply = function(game)
        local reason = _ "A desk that is used again"
        game:change("between", nil, 3, reason)
        trust.towards(game, { "georgia", "moldova", "azerbaijan" }, "ukraine", 4, reason)
        game:shift_trust("russia", "ukraine", -4, reason)
        game:sway("ukraine.west", 1.5, reason)
        game:sway("ukraine.east", -1, reason)
      end,
    },
    {
      id = "brass_plate", by = "ukraine", default = true,
      text = _ "Polish the brass plate.",
      apply = function(game)
        game:shift_trust("russia", "ukraine", 2, guam)
        game:change("between", nil, -2, _ "A brass plate")
        game:sway("ukraine.east", 0.5, guam)
      end,
    },
  },
}

local pipelines = _ "Three pipes on one map"
card {
  id = "pipelines",
  deck = "capitals", rounds = { from = 3, to = 7 }, weight = 5,
  title = pipelines,
  text = _ [[One pipe has been begun under the Baltic. One is drawn under the Black Sea, around Ukraine; one through Anatolia, around Russia, with no gas in it yet. Each has a consortium, a summit and a former minister. On the wall of a consultant in Vienna there is a map with all three. "I bill by the kilometre," he says, "drawn, not laid."]],
  source = "Public record: Nord Stream, South Stream and Nabucco in 2010; PONARS Eurasia 2010, on pipelines and the periphery; the consultant is invented",
  choices = {
    {
      id = "both_through_us", by = "turkey", default = true,
      text = _ "Let both be surveyed in your waters, and charge both.",
      apply = function(game)
        game:grant("turkey", "aid", 4, pipelines)
        game:sway("turkey.government", 1, pipelines)
        game:shift_trust("eu", "turkey", -2, pipelines)
        game:shift_trust("russia", "turkey", 2, pipelines)
      end,
    },
    {
      id = "caspian_gas", by = "turkey",
      text = _ "Settle with Baku on price and quantity, so that one of them can be filled.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Gas from Shah Deniz"
        game:change("sphere", nil, -3, reason)
        trust.towards(game, { "azerbaijan", "eu" }, "turkey", 5, reason)
        game:shift_trust("russia", "turkey", -4, reason)
        game:sway("turkey.secular_west", 1, reason)
      end,
    },
    {
      id = "consortium", by = "ukraine",
      text = _ "Offer a share in your own pipes, to Moscow and Brussels alike: who owns a third does not go around it.",
      apply = function(game)
        local reason = _ "A third for each"
        game:grant("ukraine", "aid", 5, reason)
        trust.mutual(game, { "ukraine", "russia", "eu" }, 2, reason)
        game:sway("ukraine.west", -2, reason)
        game:sway("ukraine.east", -0.5, reason)
        game:change("images", nil, -1, reason)
      end,
    },
    {
      id = "pipes_are_ours", by = "ukraine", default = true,
      text = _ "The pipes are Ukraine's, by law, and may rust as such.",
      apply = function(game)
        game:sway("ukraine.west", 1, pipelines)
        game:shift_trust("russia", "ukraine", -2, pipelines)
        game:shift_trust("eu", "ukraine", -1, pipelines)
      end,
    },
  },
}

local visa_kyiv = _ "22 November: a plan with two phases"
card {
  id = "visa_kyiv",
  deck = "capitals", rounds = { from = 7, to = 7 }, weight = 7,
  title = visa_kyiv,
  text = _ [[At the summit in Brussels Kyiv is handed an action plan: laws first, then their use, then perhaps no visas. Outside, on the Maidan, small traders stand in tents against a new tax code, for a week now, in sleet. "I have a stall of two square metres," says a woman from Khmelnytskyi. "I do not need a visa to it. I need it to stay mine."]],
  source = "Public record: EU-Ukraine summit of 22 November, protests of November and December 2010; the trader is composite",
  choices = {
    {
      id = "tents_matter", by = "eu",
      text = _ "Speak of the tents in the same sentence as of the plan.",
      apply = function(game)
        local reason = _ "Tents in the same sentence"
        game:change("acquis", nil, 3, reason)
        game:shift_trust("ukraine", "eu", -3, reason)
        game:sway("eu.parliament", 1.5, reason)
        game:sway("ukraine.west", 1, reason)
      end,
    },
    {
      id = "plan_only", by = "eu", default = true,
      text = _ "Hand over the plan, and be pleased.",
      apply = function(game)
        game:shift_trust("ukraine", "eu", 4, visa_kyiv)
        game:change("between", nil, 1, visa_kyiv)
        game:sway("eu.parliament", -1, visa_kyiv)
      end,
    },
    {
      id = "veto_the_code", by = "ukraine",
      text = _ "Go out to the tents, and send the code back.",
      apply = function(game)
        local reason = _ "A code that was sent back"
        game:sway("ukraine.west", 2, reason)
        game:sway("ukraine.presidency", -2, reason)
        game:change("legitimacy", "ukraine", 4, reason)
      end,
    },
    {
      id = "clear_the_square", by = "ukraine", default = true,
      text = _ "Let the winter and the city's cleaners deal with the tents.",
      apply = function(game)
        local reason = _ "A square that was cleaned"
        game:sway("ukraine.presidency", 1.5, reason)
        game:sway("ukraine.west", -1.5, reason)
        game:change("legitimacy", "ukraine", -3, reason)
        game:change("acquis", nil, -1, reason)
      end,
    },
  },
}

local adlon = _ "26 November: breakfast beside the Gate"
card {
  id = "adlon",
  deck = "capitals", rounds = { from = 7, to = 7 }, weight = 6,
  title = adlon,
  text = _ [[In a German newspaper the Prime Minister of Russia proposes one market from Lisbon to Vladivostok. The next morning he says it again in a hotel beside the Brandenburg Gate, to four hundred managers and an egg. The Chancellor answers that tariffs point the other way at the moment. "He pays in time," says a maker of pumps from Franconia. "That is half of Europe already."]],
  source = "Public record: article of 25 November and forum of 26 November 2010; the maker of pumps is invented",
  choices = {
    {
      id = "take_him_at_word", by = "germany",
      text = _ "Take him at his word, and offer talks on rules: tenders, pipes, customs.",
      apply = function(game)
        local reason = _ "One market, and its rules"
        game:sway("germany.industry", 2, reason)
        game:shift_trust("russia", "germany", 4, reason)
        game:shift_trust("eu", "germany", -3, _ "Trade is the Union's")
        game:change("momentum", nil, -2, _ "A market instead of a treaty")
        game:change("images", nil, -1, reason)
        game:sway("germany.atlanticists_at_home", -1.5, reason)
        game:change("solidarity", nil, -2, reason)
      end,
    },
    {
      id = "tariffs_first", by = "germany", default = true,
      text = _ "Cold water: first the tariffs, then the dreams.",
      apply = function(game)
        local reason = _ "First the tariffs"
        game:sway("germany.atlanticists_at_home", 2, reason)
        game:sway("germany.industry", -1, reason)
        game:shift_trust("eu", "germany", 4, reason)
        game:shift_trust("russia", "germany", -2, reason)
        game:change("solidarity", nil, 3, reason)
      end,
    },
  },
}

local pledge = _ "A pledge in Strasbourg"
card {
  id = "pledge_strasbourg",
  deck = "capitals", place = "georgia_line", rounds = { from = 7, to = 7 }, weight = 8,
  title = pledge,
  text = _ [[Before the European Parliament the President of Georgia pledges that his country will never use force to restore its control over Abkhazia and South Ossetia: only to defend itself. Moscow has asked for such a pledge since 2004, and now observes that a speech is not a treaty. In Ergneti, where the road ends at a bar of concrete, an old man has the speech read to him twice. "Never," he says. "And the apples?"]],
  source = "Public record: speech of 23 November 2010; Vaquer i Fanés 2010, ninth recommendation; the old man is composite",
  apply = function(game) game:change("tension", "georgia_line", -3, pledge) end,
  choices = {
    {
      id = "answer_in_kind", by = "russia",
      text = _ "Answer in kind, before the Federal Assembly: no force against Georgia.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A pledge that was answered"
        game:change("tension", "georgia_line", -9, reason)
        game:change("commitment", nil, 3, reason)
        game:change("between", nil, 4, reason)
        game:change("leaning", "georgia", 5, reason)
        game:sway("russia.patriots", -2, reason)
        game:change("images", nil, -3, reason)
        game:shift_trust("us", "russia", 3, reason)
        game:shift_trust("eu", "russia", 3, reason)
      end,
    },
    {
      id = "sign_with_sukhumi", by = "russia", default = true,
      text = _ "Let him sign it with Sukhumi and Tskhinvali.",
      apply = function(game)
        local reason = _ "Let him sign it with them"
        game:sway("russia.patriots", 1.5, reason)
        game:change("between", nil, -2, reason)
        game:change("acquis", nil, -1, reason)
      end,
    },
    {
      id = "deposit_it", by = "eu",
      text = _ "Deposit the pledge in New York and Vienna, and ask the monitors to report against it.",
      apply = function(game)
        local reason = _ "A pledge with monitors"
        game:change("clarity", nil, 4, reason)
        game:shift_trust("georgia", "eu", 3, reason)
        game:shift_trust("russia", "eu", -2, reason)
        game:sway("eu.parliament", 1, reason)
        game:change("between", nil, 3, reason)
        game:change("acquis", nil, 1, reason)
      end,
    },
    {
      id = "applaud", by = "eu", default = true,
      text = _ "Applaud. It was a good speech.",
      apply = function(game)
        game:shift_trust("georgia", "eu", 1, pledge)
        game:sway("eu.founders", 0.5, pledge)
      end,
    },
  },
}
