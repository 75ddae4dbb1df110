-- The river deck: the line itself, its posts, its depots, its lorries, and those who stand there all night.
--
-- Facts rest on the public record and on the papers in `source`; voices in quotation marks are composed, and none of them is
-- one real person. What is dangerous here is likelier where the world gives it a cause, and its text says which. A card that
-- speaks of something shut does not come when a text in force has opened it, and says so where it is signed in the same round.
local texts = require "rules.texts"
local trust = require "rules.trust"

local barrier = _ "Forty minutes at the barrier"
card {
  id = "barrier",
  deck = "river", place = "vadul", rounds = { from = 1, to = 8 }, weight = 4,
  when = function(game) return not texts.agreed(game, "movement", { posts = "removed" }) end,
  title = barrier,
  text = _ [[On the bridge four uniforms check the same papers one after the other. An ambulance from the left bank waits behind a lorry of onions, because the hospital that has the machine is on the right. "I do not mind showing my passport," says the driver. "I mind showing it four times to people who know my name."]],
  source = "Public record: posts of the peacekeeping forces under the agreement of 21 July 1992; the scene is composite",
  apply = function(game) game:change("hardship", "vadul", 3, barrier) end,
  choices = {
    {
      id = "fast_lane", by = "russia",
      text = _ "Order the post to keep a lane for ambulances, school buses and funerals, and tell both contingents beside yours to respect it.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("hardship", "vadul", -7, _ "A lane that is kept free")
        game:change("confidence", nil, 2, _ "A lane that is kept free")
        game:shift_trust("moldova", "russia", 3, _ "A lane that is kept free")
        game:sway("russia.security_council", -1, barrier)
        game:change("comfort", nil, 2, _ "A post that one can live with")
      end,
    },
    {
      id = "as_written", by = "russia", default = true,
      text = _ "Posts check what the regulations say. Whoever opens a lane for onions cannot close it for rifles.",
      apply = function(game)
        game:change("tension", "vadul", -3, _ "A post that checks everything")
        game:change("contraband", nil, -2, _ "A post that checks everything")
        game:sway("russia.security_council", 2, barrier)
        game:shift_trust("moldova", "russia", -2, barrier)
      end,
    },
  },
}

local fields_open_reason = _ "The fields have been settled in a text that is in force."
local function fields_shut(game)
  if not texts.agreed(game, "land") then return true end
  return false, fields_open_reason
end

local field = _ "The road through the field"
card {
  id = "field",
  deck = "river", place = "dubasari", rounds = { from = 1, to = 9 }, weight = 4,
  when = fields_shut,
  title = field,
  text = _ [[The village is governed from Chisinau. Its fields lie on the other side of a road that is governed from Tiraspol. At the barrier the combine harvester is an import, and the wheat on the way back is one too. "My father ploughed here with a horse," says a farmer in Dorotcaia. "The horse had no customs code."]],
  source = "Public record: farmland of the Dubasari villages beyond the road from Ribnita to Tiraspol, closed again and again since 2004; the scene is composite",
  apply = function(game)
    game:change("hardship", "dubasari", 4, field)
    game:change("tension", "dubasari", 2, field)
  end,
  choices = {
    {
      id = "season", by = "transdniestria",
      text = _ "Let them through for the season, without papers for machines, and without saying what it means.",
      when = fields_shut,
      apply = function(game)
        local reason = _ "A harvest that was let through"
        game:change("hardship", "dubasari", -8, reason)
        game:change("tension", "dubasari", -4, reason)
        game:change("confidence", nil, 2, reason)
        game:shift_trust("moldova", "transdniestria", 4, reason)
        game:sway("transdniestria.security", -2, field)
      end,
    },
    {
      id = "register", by = "transdniestria", default = true,
      text = _ "Let in whoever registers his field with us and pays for it. It is our road.",
      when = fields_shut,
      apply = function(game)
        local reason = _ "Fields that must be registered"
        game:change("precedent", nil, 2, reason)
        game:change("tension", "dubasari", 3, reason)
        game:sway("transdniestria.security", 2, reason)
        game:grant("transdniestria", "aid", 1, reason)
        game:shift_trust("moldova", "transdniestria", -3, reason)
      end,
    },
    {
      id = "as_agreed", by = "transdniestria",
      text = _ "Lift the barrier, as has been signed, and let a clerk count the tractors.",
      when = function(game)
        if not fields_shut(game) then return true end
        return false, _ "Nothing that is in force speaks of these fields."
      end,
      apply = function(game)
        game:change("hardship", "dubasari", -4, field)
        game:sway("transdniestria.people", 1, field)
      end,
    },
  },
}

local rust = _ "What the sentry can smell"
card {
  id = "rust",
  deck = "river", place = "cobasna", rounds = { from = 1, to = 8 }, weight = 4,
  when = function(game) return game:get("stocks") > 5 end,
  title = rust,
  text = _ [[At Cobasna lie shells that came home from Germany and Czechoslovakia, where the army they were made for no longer stood. Half of it is past its date. A study has compared what it could do with a bomb of 1945. "I have not read the study," says a sentry, who was born in Ribnita and serves under a Russian passport. "I know which sheds one does not smoke beside."]],
  source = "Public record: some 21,500 tonnes at Cobasna, commitments of Istanbul 1999, last trains in 2004; the sentry is composite",
  choices = {
    {
      id = "show", by = "russia",
      text = _ "Show the sheds to engineers of the OSCE, list in hand.",
      when = function(game)
        if not texts.agreed(game, "inspections") then return true end
        return false, _ "Inspections have been signed: there is nothing left to offer."
      end,
      apply = function(game)
        local reason = _ "Sheds that were shown"
        game:change("tension", "cobasna", -3, reason)
        game:change("vision", nil, 2, reason)
        game:change("meseberg", nil, 4, reason)
        game:shift_trust("us", "russia", 4, reason)
        game:shift_trust("osce", "russia", 4, reason)
        game:sway("russia.security_council", -2, reason)
        game:shift_trust("transdniestria", "russia", -3, reason)
      end,
    },
    {
      id = "own_sappers", by = "russia",
      text = _ "Send sappers of your own, and blow up on the spot what nobody dares to move.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "Old shells destroyed on the spot"
        game:change("stocks", nil, -1, reason)
        game:change("tension", "cobasna", 3, reason)
        game:shift_trust("us", "russia", 2, reason)
        game:sway("russia.modernisers", 1, reason)
        game:sway("transdniestria.security", -1.5, reason)
      end,
    },
    {
      id = "guarded", by = "russia", default = true,
      text = _ "It is guarded. More need not be known.",
      apply = function(game)
        game:sway("russia.security_council", 2, rust)
        game:change("comfort", nil, 2, _ "A depot that needs a guard")
        game:shift_trust("us", "russia", -2, rust)
      end,
    },
  },
}

local grass = _ "Fire in the dry grass"
card {
  id = "grass_fire",
  deck = "river", place = "cobasna", rounds = { from = 1, to = 9 },
  weight = function(game) return game:get("stocks") / 14 end, -- the more lies there, the more a spark is worth
  when = function(game) return game:get("stocks") > 3 end,
  title = grass,
  text = _ [[A farmer has burned stubble, and the wind has turned. For six hours the firemen of Ribnita, who have two engines, stand between a field and a fence. From the Ukrainian side a third engine comes over a line that it may not cross. Nobody asks it for papers. In the night it rains. The more lies behind such a fence, the more depends on rain.]],
  source = "Invented shock, after public debate about the depot at Cobasna",
  apply = function(game)
    game:change("tension", "cobasna", 4, grass)
    game:change("tension", "ribnita", 3, grass)
    game:change("comfort", nil, -3, _ "A fence that everybody saw")
    trust.mutual(game, { "transdniestria", "ukraine" }, 3, _ "An engine that came across")
  end,
  choices = {
    {
      id = "buy_engines", by = "us",
      text = _ "Offer fire engines and alarms for the depot, to whoever guards it.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        local reason = _ "Fire engines for a depot"
        game:change("tension", "cobasna", -5, reason)
        game:shift_trust("russia", "us", 4, reason)
        game:shift_trust("transdniestria", "us", 3, reason)
        game:sway("us.senate", -1.5, _ "Money for a garrison that should not be there")
        game:sway("us.state_department", 1.5, reason)
      end,
    },
    {
      id = "say_istanbul", by = "us", default = true,
      text = _ "Say what there is to say since 1999: it should not be there.",
      apply = function(game)
        game:sway("us.senate", 2, grass)
        game:shift_trust("moldova", "us", 2, grass)
        game:shift_trust("russia", "us", -3, grass)
      end,
    },
  },
}

local conscript = _ "A conscript writes home"
card {
  id = "conscript",
  deck = "river", place = "dubasari", rounds = { from = 1, to = 10 }, weight = 3,
  title = conscript,
  text = _ [["We guard a bridge," writes a conscript from Ribnita, eighteen, who was born in the year in which it was shot at. "On the other end stands one from Orhei. He has the same telephone as I and worse boots. On Sundays we do not aim. The officers say that one must not get used to each other. I think that they mean something by it."]],
  source = "Invented voice; public record: contingents of both banks at common posts since 1992",
  apply = function(game)
    game:change("tension", "dubasari", -3, conscript)
    game:change("confidence", nil, 2, conscript)
    game:change("comfort", nil, 2, _ "A line that one gets used to")
  end,
}

local chicken = _ "Chicken that travels"
card {
  id = "chicken",
  deck = "river", place = "kuchurgan", rounds = { from = 1, to = 10 },
  weight = function(game) return game:get("contraband") / (texts.agreed(game, "eubam") and 24 or 12) end,
  title = chicken,
  text = _ [[By the declarations, each inhabitant of the left bank eats as much frozen chicken as a family elsewhere. It comes through Odessa duty-free, crosses at Kuchurgan, and is back in Ukraine before it has thawed. The European experts have drawn a curve of it. "Very beautiful," says a customs officer. "Now ask who owns the lorries." It pays best where trade by the back door is large and nobody counts.]],
  source = "Public record: findings of EUBAM on re-exported poultry since 2006; the officer is composite",
  apply = function(game) game:change("contraband", nil, 4, chicken) end,
  choices = {
    {
      id = "open_lorries", by = "ukraine",
      text = _ "Open every lorry for a month, with European experts beside your own officers.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Lorries that were opened"
        game:change("contraband", nil, -6, reason)
        game:change("profiteers", nil, -5, reason)
        game:change("hardship", "kuchurgan", 4, _ "A queue of eleven hours")
        game:change("trade", nil, -3, _ "A queue of eleven hours")
        game:sway("ukraine.odessa", -3, reason)
        game:shift_trust("eu", "ukraine", 4, reason)
        game:shift_trust("transdniestria", "ukraine", -3, reason)
        game:sway("transdniestria.holding", -1.5, reason)
      end,
    },
    {
      id = "one_shift", by = "ukraine",
      text = _ "Move the shift that is on duty to another crossing, and say nothing.",
      apply = function(game)
        local reason = _ "A shift that was moved"
        game:change("contraband", nil, -4, reason)
        game:sway("ukraine.odessa", -1, reason)
        game:sway("ukraine.presidency", 1, reason)
      end,
    },
    {
      id = "let_roll", by = "ukraine", default = true,
      text = _ "Let it roll: a port lives from what passes.",
      apply = function(game)
        game:sway("ukraine.odessa", 2.5, chicken)
        game:grant("ukraine", "aid", 2, _ "What a port earns")
        game:change("profiteers", nil, 3, chicken)
        game:shift_trust("eu", "ukraine", -4, chicken)
        game:shift_trust("moldova", "ukraine", -3, chicken)
      end,
    },
  },
}

local two_stations = _ "Two police stations in one town"
card {
  id = "two_stations",
  deck = "river", place = "bender", rounds = { from = 1, to = 10 },
  weight = function(game) return game:get("tension", "bender") / (game:get("eyes") > 20 and 16 or 9) end,
  title = two_stations,
  text = _ [[Bender has two police forces, two mayors and one hospital. At night militiamen of the one arrest a sergeant of the other in a bread shop: he was in uniform on the wrong side of a street that is not marked. By morning each station has the other's telephone engaged. It happens where nerves are bare, and less where somebody from outside sits in a car and writes down the time.]],
  source = "Public record: recurring incidents between police and militia in Bender; the scene is composite",
  apply = function(game) game:change("tension", "bender", 6, two_stations) end,
  choices = {
    {
      id = "telephone", by = "moldova",
      text = _ "Ask for the sergeant by telephone, quietly, and send him to another town for a year.",
      apply = function(game)
        local reason = _ "A sergeant who came back quietly"
        game:change("tension", "bender", -7, reason)
        game:shift_trust("transdniestria", "moldova", 3, reason)
        game:sway("moldova.veterans", -2, reason)
        game:change("comfort", nil, 2, reason)
      end,
    },
    {
      id = "protest", by = "moldova", default = true,
      text = _ "Protest in the Control Commission and before the press, and reinforce the station.",
      apply = function(game)
        game:change("tension", "bender", 4, _ "A station that was reinforced")
        game:change("legitimacy", "moldova", 3, two_stations)
        game:sway("moldova.veterans", 2, two_stations)
        game:sway("moldova.communists", -1, two_stations)
        game:shift_trust("transdniestria", "moldova", -4, two_stations)
      end,
    },
    {
      id = "hot_line", by = "moldova",
      text = _ "Offer a common duty officer: one desk, two chairs, a telephone that is never engaged.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "A desk with two chairs"
        game:change("tension", "bender", -8, reason)
        game:change("confidence", nil, 3, reason)
        game:change("vision", nil, 1.5, reason)
        game:change("precedent", nil, 1, _ "A militia at a common desk")
        game:sway("moldova.veterans", -1, reason)
      end,
    },
  },
}

local exercise = _ "A crossing under smoke"
card {
  id = "exercise",
  deck = "river", place = "dubasari", rounds = { from = 2, to = 9 }, weight = 3,
  when = function(game) return game:get("garrison") >= 5 end,
  title = exercise,
  text = _ [[Soldiers of the group that stayed after 1992 practise a river crossing together with Tiraspol's army: pontoons, smoke, a loudspeaker. On the right bank people stand on the slope and watch. An old man says that he has seen this once without the loudspeaker, and goes in.]],
  source = "Public record: joint exercises of the Operational Group of Russian Forces and Tiraspol's army; the scene is composite",
  apply = function(game)
    game:change("tension", "dubasari", 5, exercise)
    game:change("tension", "vadul", 3, exercise)
  end,
  choices = {
    {
      id = "invite", by = "russia",
      text = _ "Invite officers from Chisinau, Kyiv and Vienna to the stand, with lunch.",
      apply = function(game)
        local reason = _ "Guests at an exercise"
        game:change("tension", "dubasari", -5, reason)
        game:change("confidence", nil, 2, reason)
        game:shift_trust("osce", "russia", 3, reason)
        game:change("meseberg", nil, 2, reason)
        game:sway("russia.security_council", -1, reason)
      end,
    },
    {
      id = "as_planned", by = "russia", default = true,
      text = _ "Hold it as planned: an army that does not exercise is a museum.",
      apply = function(game)
        game:sway("russia.security_council", 2, exercise)
        game:shift_trust("transdniestria", "russia", 3, exercise)
        game:change("confidence", nil, -3, exercise)
        game:change("meseberg", nil, -3, exercise)
      end,
    },
    {
      id = "call_off", by = "russia",
      text = _ "Call off the rest, and send home the company that was flown in for it.",
      apply = function(game)
        local reason = _ "A company that went home"
        game:change("garrison", nil, -1, reason)
        game:change("tension", "dubasari", -4, reason)
        game:change("meseberg", nil, 5, reason)
        game:shift_trust("eu", "russia", 3, reason)
        game:shift_trust("transdniestria", "russia", -4, reason)
        game:sway("russia.security_council", -2, reason)
        game:sway("russia.modernisers", 2, reason)
      end,
    },
  },
}
