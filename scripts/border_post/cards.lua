-- What the months bring. Two of these come in each round; those with choices wait for one seat to decide.
local trust = require "rules.trust"

local kBoth = { "kyrgyzstan", "uzbekistan" }

-- Every card of this scenario lies in the one deck, and its title is the reason shown for what it does.
local function event(fields)
  fields.deck = "events"
  card(fields)
end

-- What the two have put on paper. A card that speaks of a shut gate comes only while it is shut.
local function protocol(game, clause_id)
  return game:agreements({ type = "border_protocol", clause = clause_id })[1]
end
local function gate_is_shut(game)
  local signed = protocol(game)
  if not signed or signed.status ~= "in_force" then return true end
  return false, _ "The protocol is in force: the gate has its hours."
end
local function camps_are_full(game) return game:get("displaced") >= 10 end

local stampede = _ "Stampede at the fence"
event {
  id = "stampede", title = stampede, place = "dostuk", rounds = { from = 1, to = 2 }, weight = 3, when = gate_is_shut,
  text = _ [[Word goes round that the gate will open at noon. It does not. Eleven people are hurt, two of them children. "We were not running to anything," says a woman with a bandaged hand. "We were running from."]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on stampedes at the crossings; the scene is composite",
  apply = function(game) game:change("tension", "dostuk", 6, stampede) end,
  choices = {
    {
      id = "wounded_through", by = "uzbekistan",
      text = _ "Open the side gate for the wounded and those who carry them.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("tension", "dostuk", -8, stampede)
        game:change("tension", "andijan", 3, stampede)
        game:change("smuggling", nil, 2, stampede)
        game:change("standing", "uzbekistan", 4, stampede)
        game:shift_trust("kyrgyzstan", "uzbekistan", 4, stampede)
      end,
    },
    {
      id = "stay_shut", by = "uzbekistan", default = true,
      text = _ "The gate stays shut until there is an order to it.",
      when = gate_is_shut,
      apply = function(game)
        game:change("standing", "uzbekistan", -4, stampede)
        game:sway("uzbekistan.services", 3, stampede)
      end,
    },
  },
}

local rumours = _ "Messages in the night"
event {
  id = "rumours", title = rumours, place = "osh", weight = 2,
  text = _ [[Between two and four in the morning the same message reaches thousands of telephones in Osh: they are coming again, from the other side of the river. Nobody knows who sent it. Streets are barricaded on both banks.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on violence that was organised; the scene is composite",
  apply = function(game)
    game:change("tension", "osh", 5, rumours)
    game:change("tension", "kara_suu", 3, rumours)
  end,
  choices = {
    {
      id = "speak_at_once", by = "kyrgyzstan",
      text = _ "Ministers go on the air at five in the morning, in both languages.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("tension", "osh", -5, rumours)
        game:sway("kyrgyzstan.south", 3, rumours)
      end,
    },
    {
      id = "cut_the_lines", by = "kyrgyzstan", default = true,
      text = _ "Have the telephone network of the south switched off until morning.",
      apply = function(game)
        game:change("tension", "osh", -9, rumours)
        game:change("standing", "kyrgyzstan", -2, rumours)
        game:change("trade", nil, -2, rumours)
      end,
    },
  },
}

local camp_lists = _ "Whose names are on the list?"
event {
  id = "camp_lists", title = camp_lists, place = "andijan", rounds = { from = 1, to = 3 }, weight = 2,
  when = camps_are_full,
  text = _ [[The UN refugee agency asks to register those in the camps around Andijan. Without a list there is no claim to a house, and none to a hearing. With one, some are afraid: everybody could see who has left.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on 100,000 asylum seekers in Andijan; the scene is composite",
  choices = {
    {
      id = "let_them_register", by = "uzbekistan",
      text = _ "Let the agency register everybody who wishes it.",
      apply = function(game)
        game:change("displaced", nil, -3, camp_lists)
        game:change("tension", "andijan", 3, camp_lists)
        game:change("standing", "uzbekistan", 5, camp_lists)
        game:sway("uzbekistan.services", -5, camp_lists)
      end,
    },
    {
      id = "own_lists", by = "uzbekistan", default = true,
      text = _ "Keep lists of your own, and share numbers only.",
      apply = function(game)
        game:change("tension", "andijan", -4, camp_lists)
        game:change("standing", "uzbekistan", -2, camp_lists)
        game:sway("uzbekistan.services", 2, camp_lists)
      end,
    },
  },
}

local orchestrated = _ "\"Not spontaneous\""
event {
  id = "orchestrated", title = orchestrated, place = "osh", rounds = { from = 1, to = 3 }, weight = 2,
  text = _ [[A spokesman of the UN says in Geneva that there are strong signs of planning behind the violence. Who planned is not said. Each side knows whom it means.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", quoting UNHCR",
  apply = function(game) trust.mutual(game, kBoth, -3, orchestrated) end,
  choices = {
    {
      id = "invite_an_inquiry", by = "kyrgyzstan",
      text = _ "Say that you will welcome an inquiry by people from outside.",
      apply = function(game)
        game:change("standing", "kyrgyzstan", 7, orchestrated)
        game:shift_trust("uzbekistan", "kyrgyzstan", 6, orchestrated)
        game:sway("kyrgyzstan.south", -6, orchestrated)
      end,
    },
    {
      id = "a_matter_for_courts", by = "kyrgyzstan", default = true,
      text = _ "Say that it is a matter for the courts of the country.",
      when = function(game)
        if not protocol(game, "inquiry") then return true end
        return false, _ "A joint inquiry has been signed. It is not a matter for your courts alone any more."
      end,
      apply = function(game)
        game:change("standing", "kyrgyzstan", -3, orchestrated)
        game:sway("kyrgyzstan.south", 3, orchestrated)
      end,
    },
  },
}

local footbridge = _ "A plank over the canal"
event {
  id = "footbridge", title = footbridge, place = "kara_suu", weight = 2,
  text = _ [[At Kara-Suu the line runs along a canal through the middle of the market. Somebody has laid a plank across. In the morning it carries onions, soap and grandmothers; after dark, other things.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on border management; the scene is composite",
  apply = function(game) game:change("trade", nil, 3, footbridge) end,
  choices = {
    {
      id = "look_away", by = "uzbekistan",
      text = _ "Look away for as long as it is light.",
      apply = function(game)
        game:change("trade", nil, 4, footbridge)
        game:change("smuggling", nil, 2, footbridge)
        game:change("tension", "kara_suu", -4, footbridge)
        game:sway("uzbekistan.valley", 4, footbridge)
      end,
    },
    {
      id = "take_it_away", by = "uzbekistan", default = true,
      text = _ "Have it taken away, and post a guard.",
      apply = function(game)
        game:change("smuggling", nil, -2, footbridge)
        game:change("tension", "kara_suu", 4, footbridge)
        game:sway("uzbekistan.services", 3, footbridge)
      end,
    },
  },
}

local letters = _ "Forty-one letters"
event {
  id = "letters", title = letters, place = "andijan", weight = 2, when = camps_are_full,
  text = _ [[A teacher has collected letters in the tents: from those who want to go home to the street they have fled from, and from those who never will. She gives them to the envoy of the chair and asks that they be read by somebody who decides.]],
  source = "Opinion paper, June 2010, par. 2, on those who fled; the scene is composite",
  choices = {
    {
      id = "read_in_vienna", by = "kazakhstan",
      text = _ "Read three of them aloud in the Permanent Council.",
      apply = function(game)
        game:change("standing", "kazakhstan", 5, letters)
        game:change("standing", "kyrgyzstan", -3, letters)
        game:shift_trust("kyrgyzstan", "kazakhstan", -3, letters)
        game:sway("uzbekistan.valley", 3, letters)
      end,
    },
    {
      id = "carry_to_osh", by = "kazakhstan", default = true,
      text = _ "Carry them to Osh and read them to those who live next door.",
      apply = function(game)
        game:change("tension", "osh", -4, letters)
        game:shift_trust("kyrgyzstan", "kazakhstan", 3, letters)
      end,
    },
  },
}

local fruit = _ "Apricots on the road"
event {
  id = "fruit", title = fruit, place = "kara_suu", rounds = { from = 1, to = 3 }, weight = 2,
  text = _ [[Two hundred lorries stand before the post with the harvest of a year. What is not across by Friday will be fed to pigs. The drivers have begun to sell from the roadside, and to shout.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on trade and border management; the scene is composite",
  apply = function(game)
    if game:get("trade") < 40 then
      game:change("tension", "dostuk", 4, fruit)
      game:sway("uzbekistan.valley", -3, fruit)
    else
      game:change("trade", nil, 4, fruit)
    end
  end,
  choices = {
    {
      id = "buy_the_load", by = "kazakhstan",
      text = _ "Buy the load for the camps.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        game:change("tension", "dostuk", -6, fruit)
        game:change("standing", "kazakhstan", 1, fruit)
        trust.towards(game, kBoth, "kazakhstan", 3, fruit)
      end,
    },
    {
      id = "not_your_lorries", by = "kazakhstan", default = true,
      text = _ "These are not your lorries.",
      apply = function(game) game:change("trade", nil, -3, fruit) end,
    },
  },
}

local airlift = _ "Flown home"
event {
  id = "airlift", title = airlift, place = "osh", rounds = { from = 1, to = 1 }, weight = 2,
  text = _ [[China, Turkey, India, Russia, Germany and others fly their people out of Osh. Those who remain look up at the aeroplanes.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on nationals flown out",
  apply = function(game)
    game:change("tension", "osh", 3, airlift)
    game:change("trade", nil, -3, airlift)
    game:change("standing", "kyrgyzstan", -2, airlift)
  end,
}

local referendum = _ "A vote in spite of everything"
event {
  id = "referendum", title = referendum, rounds = { from = 1, to = 2 }, weight = 2,
  text = _ [[Seventeen days after the violence Kyrgyzstan has voted on a new constitution, and most people went. In Osh the ballot box was carried from house to house.]],
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on a parliamentary democracy that struggles; date and vote are public record",
  apply = function(game)
    game:change("standing", "kyrgyzstan", 6, referendum)
    game:sway("kyrgyzstan.ministries", 5, referendum)
    if game:get("tension", "osh") > 55 then game:change("tension", "osh", 2, referendum) end
  end,
}

local trucks = _ "Trucks, but no troops"
event {
  id = "trucks", title = trucks, rounds = { from = 1, to = 3 }, weight = 2,
  text = _ [[The Collective Security Treaty Organization has met. Strife inside a member is not its case; it will send vehicles and radios to the Kyrgyz police, and think about its charter.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the CSTO's mandate; what it sent is public record",
  apply = function(game)
    game:grant("kyrgyzstan", "guards", 20, trucks)
    game:change("standing", "kyrgyzstan", -1, trucks)
    game:sway("kyrgyzstan.south", 2, trucks)
  end,
}

local protest = _ "No to the policemen"
event {
  id = "protest", title = protest, place = "osh", rounds = { from = 3, to = 4 }, weight = 4,
  when = function(game) return game:agreements({ type = "advisory_mission" })[1] ~= nil end,
  text = _ [[Some hundreds stand before the town hall of Osh against police from abroad. "In Kosovo too they came to advise," says one of the posters. Those who hope for the policemen stay at home, and are not counted.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the police mission; the protests in Osh are public record",
  apply = function(game) game:sway("kyrgyzstan.south", -4, protest) end,
  choices = {
    {
      id = "go_and_argue", by = "kyrgyzstan",
      text = _ "Go there, and say what they will do and what they may not.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:sway("kyrgyzstan.south", 4, protest)
        game:shift_trust("kazakhstan", "kyrgyzstan", 3, protest)
      end,
    },
    {
      id = "keep_your_distance", by = "kyrgyzstan", default = true,
      text = _ "Let it be known that it was not your idea.",
      apply = function(game)
        game:sway("kyrgyzstan.south", 6, protest)
        game:change("standing", "kyrgyzstan", -2, protest)
        game:shift_trust("kazakhstan", "kyrgyzstan", -5, protest)
      end,
    },
  },
}

local shots = _ "Shots at night"
event {
  id = "shots", title = shots, place = "dostuk", weight = 2,
  text = _ [[A patrol fires into the dark; in the morning a man of nineteen lies by the ditch, with two sacks of flour. Both sides have a report. The two reports agree on his name.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on border management; the scene is composite",
  apply = function(game)
    game:change("tension", "dostuk", 6, shots)
    -- Where somebody looks into such things together, it does not poison everything else.
    local inquiry = game:agreements({ type = "border_protocol", clause = "inquiry", status = "in_force" })[1]
    trust.mutual(game, kBoth, inquiry and -1 or -6, shots)
  end,
}

local seizure = _ "Eighty kilograms"
event {
  id = "seizure", title = seizure, place = "dostuk", rounds = { from = 2, to = 4 }, weight = 2,
  text = _ [[Under a load of melons lie eighty kilograms of heroin on their way north. The driver says that he has made the trip since spring, and whom he paid.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on drug trafficking; the scene is composite",
  apply = function(game)
    local patrols = game:agreements({ type = "border_protocol", clause = "patrols", status = "in_force" })[1]
    if patrols then
      game:change("smuggling", nil, -8, seizure)
      trust.mutual(game, kBoth, 3, seizure)
    else
      game:change("smuggling", nil, 5, seizure)
      game:sway("uzbekistan.services", -3, seizure)
    end
  end,
}

local school = _ "First of September"
event {
  id = "school", title = school, place = "osh", rounds = { from = 4, to = 4 }, weight = 5, when = camps_are_full,
  text = _ [[School begins. In some classes in Osh every second chair is empty; in a tent in Andijan a girl of eight writes the date on a board, in three languages.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on 400,000 displaced; the scene is composite",
  apply = function(game)
    if game:get("tension", "osh") < 50 then
      game:change("displaced", nil, -10, school)
      game:change("tension", "osh", -2, school)
    else
      game:change("displaced", nil, 3, school)
      game:sway("uzbekistan.valley", -3, school)
    end
  end,
}

local water = _ "The sluice at the canal"
event {
  id = "water", title = water, place = "kara_suu", rounds = { from = 2, to = 4 }, weight = 2,
  text = _ [[It is the dry month. Somebody upstream has opened a sluice for a night, and downstream the cotton goes yellow. Two village heads, who have married each other's sisters, no longer speak.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on water management; the scene is composite",
  apply = function(game) game:change("tension", "kara_suu", 5, water) end,
  choices = {
    {
      id = "share_by_the_clock", by = "kyrgyzstan",
      text = _ "Share the water by the clock, as their grandfathers did.",
      apply = function(game)
        game:change("tension", "kara_suu", -7, water)
        game:shift_trust("uzbekistan", "kyrgyzstan", 4, water)
        game:sway("kyrgyzstan.south", -2, water)
      end,
    },
    {
      id = "own_fields_first", by = "kyrgyzstan", default = true,
      text = _ "Your own fields come first this year.",
      apply = function(game)
        game:shift_trust("uzbekistan", "kyrgyzstan", -4, water)
        game:sway("kyrgyzstan.south", 3, water)
      end,
    },
  },
}

local appeal = _ "Flash appeal"
event {
  id = "appeal", title = appeal, rounds = { from = 1, to = 2 }, weight = 2,
  text = _ [[The agencies of the United Nations ask for money, and some comes: window panes, stoves, wages for those who rebuild their own walls.]],
  source = "Opinion paper, June 2010, par. 5, on other forums such as the UN; the appeal is public record",
  apply = function(game)
    game:grant("kyrgyzstan", "aid", 3, appeal)
    game:grant("uzbekistan", "aid", 2, appeal)
    game:change("displaced", nil, -3, appeal)
  end,
}
