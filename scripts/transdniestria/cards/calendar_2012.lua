-- The dates of 2012: cards that nobody draws (hooks.lua, calendar.lua).
local help = require "transdniestria.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local function laid(game) return help.table_laid(game) end

local shot = _ "1 January: a shot on the bridge"
local kShot = {
  {
    id = "inquire_together", by = "russia",
    text = _ "Let prosecutors of Moldova stand beside your own, and withdraw the post to the bank.",
    cost = { self = { influence = 1 } },
    apply = function(game)
      local reason = _ "An inquiry with both prosecutors"
      game:change("tension", "vadul", -8, reason)
      game:shift_trust("moldova", "russia", 6, reason)
      game:change("confidence", nil, 2, reason)
      game:sway("russia.security_council", -2, reason)
      game:shift_trust("transdniestria", "russia", -2, reason)
    end,
  },
  {
    id = "own_law", by = "russia", default = true,
    text = _ "Express regret, and leave it to the military prosecutor in Moscow: he was under orders.",
    apply = function(game)
      local reason = _ "A prosecutor who is far away"
      game:change("tension", "vadul", 3, reason)
      game:shift_trust("moldova", "russia", -5, reason)
      game:sway("russia.security_council", 2, reason)
      game:change("comfort", nil, -3, _ "A quiet that was not one")
    end,
  },
  {
    id = "change_format", by = "moldova",
    text = _ "Say at the grave that soldiers must become civilians, and ask all partners for it by letter.",
    apply = function(game)
      local reason = _ "A letter about soldiers who should be civilians"
      game:change("comfort", nil, -5, reason)
      game:change("legitimacy", "moldova", 4, reason)
      game:sway("moldova.veterans", 2, reason)
      game:shift_trust("russia", "moldova", -4, reason)
      game:change("tension", "vadul", 3, reason)
    end,
  },
  {
    id = "calm", by = "moldova", default = true,
    text = _ "Go to the family first, and ask the village for calm.",
    apply = function(game)
      local reason = _ "A village that was asked for calm"
      game:change("tension", "vadul", -6, reason)
      game:shift_trust("russia", "moldova", 3, reason)
      game:sway("moldova.veterans", -2, reason)
      game:sway("moldova.communists", 1, reason)
    end,
  },
}
card {
  id = "new_year_shot",
  deck = "calendar", place = "vadul",
  when = function(game) return game:get("neutral_watch") == 0 and not texts.agreed(game, "movement", { posts = "removed" }) end,
  title = shot,
  text = _ [[At seven in the morning of New Year's Day a car does not stop at the peacekeepers' post at Vadul lui Voda. A sergeant fires; a man of eighteen dies in hospital. "He was going home," says his mother. On the bridge women from both banks stand with candles. The inquiry belongs to a prosecutor whose office is in another country.]],
  source = "Public record: shooting at the peacekeeping post of Vadul lui Voda, 1 January 2012",
  apply = function(game)
    game:change("tension", "vadul", 16, shot)
    game:change("tension", "dubasari", 8, shot)
    game:change("tension", "bender", 5, shot)
    game:change("confidence", nil, -4, shot)
    game:shift_trust("moldova", "russia", -4, shot)
  end,
  choices = kShot,
}

card {
  id = "new_year_watched",
  deck = "calendar", place = "vadul",
  when = function(game) return game:get("neutral_watch") > 0 and not texts.agreed(game, "movement", { posts = "removed" }) end,
  title = _ "1 January: a car that did not stop",
  text = _ [[At seven in the morning of New Year's Day a car does not stop at the post at Vadul lui Voda. The two at the barrier are from different armies and have one order, which says that nobody fires at a car. They write down its number. At nine a policeman of the village wakes a man of eighteen, who is afraid of his mother.]],
  source = "Public record: a shooting at this post on 1 January 2012; invented consequence of a mission with people from East and West",
  apply = function(game)
    local reason = _ "An order that nobody fires at a car"
    help.stir(game, -2, reason)
    game:change("vision", nil, 2.5, reason)
    game:change("comfort", nil, -2, reason)
  end,
}

local dublin = _ "January: the chair moves to Dublin"
card {
  id = "chair_of_the_year",
  deck = "calendar",
  title = dublin,
  text = _ [[Kazakhstan had the chair, then Lithuania, now Ireland: each for a year, each with an envoy who learns the names of eleven villages. The new minister comes from an island with a line across it. "We had people who lived well from ours," he says in his first speech. "And then for a while we had a room in which nobody had to say what the room was."]],
  source = "Public record: chairmanships of 2010 to 2012; Ireland's experience as a theme of its chairmanship; the quotation is invented",
  choices = {
    {
      id = "bring_envoys", by = "osce",
      text = _ "Bring people from Belfast to both banks, to tell how slow it was.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "People from Belfast"
        game:change("vision", nil, 1.5, reason)
        game:change("confidence", nil, 1, reason)
        game:sway("osce.chair", 2, reason)
        game:sway("osce.mission", -1, _ "A chair that has its own ideas")
      end,
    },
    {
      id = "continuity", by = "osce", default = true,
      text = _ "Leave the file to the mission, which has been here for nineteen years.",
      apply = function(game)
        game:sway("osce.mission", 2, dublin)
        game:sway("osce.capitals", 1, dublin)
        game:sway("osce.chair", -1, dublin)
        help.ease(game, 2, _ "Cases that somebody knows by heart")
        game:change("comfort", nil, 2, dublin)
      end,
    },
  },
}

local president = _ "16 March: a president, after nine hundred days"
card {
  id = "president_at_last",
  deck = "calendar", place = "chisinau",
  title = president,
  text = _ [[By sixty-two votes of a hundred and one, parliament elects a judge whom nobody had in mind. Three deputies have left the Communists for it; thousands shout against it on the square. After more than nine hundred days somebody can sign for the state without the word "acting" before his name. "He looks tired already," says a woman in the trolley-bus. "That is a good sign. He has read the file."]],
  source = "Public record: election of 16 March 2012; the voice is composite",
  apply = function(game)
    game:change("legitimacy", "moldova", 6, president)
    game:sway("moldova.coalition", 2, president)
    game:sway("moldova.communists", -2, president)
    game:change("europe", nil, 3, president)
  end,
}

local vienna = _ "17 April: eight principles in Vienna"
local function vienna_held(game)
  game:change("confidence", nil, 3, vienna)
  game:change("vision", nil, 2, vienna)
end
local kVienna = {
  {
    id = "voice_in_room", by = "us",
    text = _ "Welcome it as an observer, and leave the sentences alone.",
    apply = function(game)
      local reason = _ "Sentences that were left alone"
      game:shift_trust("russia", "us", 4, reason)
      game:shift_trust("transdniestria", "us", 4, reason)
      game:sway("us.state_department", 1.5, reason)
      game:sway("us.senate", -1.5, reason)
    end,
  },
  {
    id = "integrity", by = "us", default = true,
    text = _ "Ask for one more line, with the word integrity in it.",
    apply = function(game)
      local reason = _ "One more line"
      game:change("precedent", nil, -4, reason)
      game:shift_trust("moldova", "us", 4, reason)
      game:sway("us.senate", 1.5, reason)
      game:shift_trust("transdniestria", "us", -4, reason)
      game:change("confidence", nil, -2, reason)
    end,
  },
}
card {
  id = "vienna_april",
  deck = "calendar",
  when = function(game) return laid(game) and not help.one_state(game) end,
  title = vienna,
  text = _ [[What the official table has done by habit it now has in writing: equality of those who sit there, the order in which things come, and how one asks for the floor. It is two pages. Everybody at the table has one sentence in it that the others dislike. A woman who cleans the Hofburg finds the drafts and asks whether she may use the backs for her grandson.]],
  source = "Public record: principles and agenda of the 5+2, Vienna, 17 and 18 April 2012; the woman is invented",
  apply = vienna_held,
  choices = kVienna,
}
card {
  id = "vienna_one_state",
  deck = "calendar",
  when = function(game) return laid(game) and help.one_state(game) end,
  title = vienna,
  text = _ [[Five who mediated and two who were mediated sit in the Hofburg and write down how it was done, so that others may use it: eight principles, on two pages. At each somebody says that it had been quite otherwise. A woman who cleans there finds the drafts and asks whether she may use the backs for her grandson.]],
  source = "Public record: principles of the 5+2, Vienna, 17 and 18 April 2012; here written after a status has been signed; the woman is invented",
  apply = vienna_held,
  choices = kVienna,
}

-- The round since which goods trains run by a text in force, or nil.
local function trains_since(game)
  local first
  local list = game:agreements { status = "in_force" }
  for index = 1, #list do
    local lines = texts.clause(list[index], "lines")
    local what = lines and lines.params.what
    if what == "freight" or what == "both" then
      local since = list[index].since or game:round()
      if not first or since < first then first = since end
    end
  end
  return first
end
local kUsedTo = 3 -- rounds
local trains = _ "26 April: the first train"
local kTrains = {
  {
    id = "port_tariff", by = "ukraine",
    text = _ "Give it the tariff of any other train, although the lorries of Odessa lived from the detour.",
    apply = function(game)
      local reason = _ "A tariff like any other"
      game:change("trade", nil, 4, reason)
      game:change("contraband", nil, -3, reason)
      game:sway("ukraine.odessa", -2, reason)
      trust.mutual(game, { "ukraine", "moldova" }, 3, reason)
    end,
  },
  {
    id = "detour", by = "ukraine", default = true,
    text = _ "Let both lines run and the hauliers complain in peace.",
    apply = function(game)
      game:sway("ukraine.odessa", 1.5, trains)
      game:grant("ukraine", "aid", 1, trains)
    end,
  },
}
card {
  id = "trains_run",
  deck = "calendar", place = "tiraspol",
  when = function(game)
    local since = trains_since(game)
    return since ~= nil and game:round() - since < kUsedTo
  end,
  title = trains,
  text = _ [[After six years a goods train from Odessa goes through Tiraspol and Bender instead of around them. It carries fertiliser. At Bender the signalman, who has kept his lamp clean since 2006, waves it through and then weeps, which he denies. Customs officers of two kinds sit in one carriage and have agreed whose stamp goes on the left.]],
  source = "Public record: goods trains through Transdniestria since 26 April 2012, agreed on 30 March; the signalman is invented",
  apply = function(game)
    game:change("trade", nil, 6, trains)
    game:change("vision", nil, 2.5, trains)
    game:change("hardship", "bender", -3, trains)
  end,
  choices = kTrains,
}

local thousandth = _ "26 April: the thousandth train"
card {
  id = "trains_ran",
  deck = "calendar", place = "tiraspol",
  when = function(game)
    local since = trains_since(game)
    return since ~= nil and game:round() - since >= kUsedTo
  end,
  title = thousandth,
  text = _ [[Goods trains have been going through Tiraspol and Bender for so long that somebody has counted them. The thousandth carries fertiliser and is an hour late. The signalman of Bender, who had kept his lamp clean for it, is asked to say something for the newspaper. He says that it is an hour late.]],
  source = "Public record: goods trains through Transdniestria since 26 April 2012; here earlier, as a text has let them run; the signalman is invented",
  apply = function(game)
    game:change("trade", nil, 3, thousandth)
    game:change("comfort", nil, 1, thousandth)
  end,
  choices = kTrains,
}

local no_train = _ "April: a signalman with a clean lamp"
card {
  id = "trains_stand",
  deck = "calendar", place = "bender",
  when = function(game) return not texts.agreed(game, "lines", { what = "freight" }) and not texts.agreed(game, "lines", { what = "both" }) end,
  title = no_train,
  text = _ [[Goods from Odessa still go around Tiraspol, by a line that is two hundred kilometres longer and has one track. At Bender a signalman keeps his lamp clean for a train that has not come since 2006. "It is the only railway in Europe," he says, "whose delay is a matter of principle."]],
  source = "Public record: goods trains through Transdniestria stopped from 2006 to 2012; the signalman is invented",
  apply = function(game)
    game:change("trade", nil, -2, no_train)
    game:change("comfort", nil, 1, no_train)
  end,
  choices = {
    {
      id = "trial_train", by = "ukraine",
      text = _ "Propose one train, for trial, with Ukrainian seals and nobody's flag.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "One train, for trial"
        game:change("trade", nil, 4, reason)
        game:change("vision", nil, 2, reason)
        game:change("legitimacy", "ukraine", 4, reason)
        game:sway("ukraine.odessa", -1.5, reason)
      end,
    },
    {
      id = "long_way", by = "ukraine", default = true,
      text = _ "The long way pays as well.",
      apply = function(game)
        game:sway("ukraine.odessa", 1.5, no_train)
        game:grant("ukraine", "aid", 1, no_train)
      end,
    },
  },
}
