-- What seats hold in their hands: one card each, dealt in the first round. Each can be played once, at a time of one's own
-- choosing, and is worth more at some times than at others.
local help = require "est_summit.help"
local shared = require "est_summit.cards.shared"
local trust = require "rules.trust"

local envoy = _ "A man who was at Helsinki"
card {
  id = "man_of_helsinki",
  deck = "favour_russia", hand = true,
  title = envoy,
  text = _ [[He is eighty-one, drafted principle VI, and has tea with half of the neutrals once a year. They believe him, because he has told them more than once what he thought of Moscow. You can send him through five capitals with the draft in his bag. He will ask you first what it is for, and you will have to answer.]],
  cost = { self = { influence = 1 } },
  when = function(game)
    if shared.no_treaty(game) then return true end
    return false, _ "The treaty stands. There is nothing left to explain."
  end,
  source = "Invented; Herd & Dunay 2010, on the replies to the draft",
  apply = function(game)
    help.lean(game, { "neutrals", "small_states", "central_europe" }, 4, envoy)
    game:change("clarity", nil, 2, envoy)
    game:sway("russia.ministry", -1, _ "He had to be told what it is for")
    game:news(_ "An old drafter of Helsinki has been through five capitals, and has been believed in four.", { actors = { "russia" } })
  end,
}

local senator = _ "A senator who has cut up bombers"
card {
  id = "senator",
  deck = "favour_us", hand = true,
  title = senator,
  text = _ [[For nineteen years he has had Soviet missiles sawn to pieces with American money, and keeps a photograph of each silo. He is of the other party, and tired of it. He will go through the corridor once for you. After that his own people will ask him whose senator he is.]],
  cost = { self = { influence = 1 } },
  source = "Invented after a senator whom there is; public record: cooperative threat reduction since 1991",
  apply = function(game)
    game:sway("us.senate", 5, senator)
    game:change("arms", nil, 2, senator)
    game:shift_trust("russia", "us", 2, senator)
    game:sway("us.eastern_diaspora", -1, senator)
    game:news(_ "A senator has shown his colleagues photographs of empty silos for an hour. Nobody left.", { actors = { "us" }, tone = "good" })
  end,
}

local monitors = _ "Forty in reserve"
card {
  id = "reserve_monitors",
  deck = "favour_eu", hand = true, place = "georgia_line",
  title = monitors,
  text = _ [[In a hotel in Gori forty monitors wait, hired for a mission that was not agreed and paid until the end of the year. You can send them out on the line tomorrow, without asking anybody; or keep them for a mission for which one must ask.]],
  cost = { self = { monitors = 40 } },
  source = "Invented; public record: the European Union Monitoring Mission in Georgia",
  apply = function(game)
    game:change("tension", "georgia_line", -8, monitors)
    game:change("clarity", nil, 3, monitors)
    game:shift_trust("georgia", "eu", 5, monitors)
    game:shift_trust("russia", "eu", -3, monitors)
    game:news(_ "Forty monitors of the Union have left their hotel in Gori before dawn and stand on the line in pairs.", { place = "georgia_line" })
  end,
}

local house = _ "A house on Lake Stechlin"
card {
  id = "stechlin",
  deck = "favour_germany", hand = true,
  title = house,
  text = _ [[A foundation owns a house with a jetty, a cook and no journalists. A Russian and a Polish minister could be there from Friday to Sunday, with you as the one who pours. Nothing will be signed. It is known of this house that people telephone each other afterwards.]],
  cost = { self = { aid = 2 } },
  source = "Invented; Herd & Dunay 2010, Conclusions, on lack of trust as the real agenda",
  apply = function(game)
    trust.mutual(game, { "russia", "poland_baltics", "germany" }, 6, house)
    game:change("images", nil, -3, house)
    help.lean(game, { "poland_baltics" }, 2, house)
    game:sway("germany.industry", -0.5, _ "Nothing was signed")
    game:sway("germany.foreign_office", 1, house)
    game:news(_ "Two ministers have spent a weekend beside a lake near Berlin. Of the third, one has seen only the coffee pot.", { actors = { "germany", "russia" }, tone = "good" })
  end,
}

local journey = _ "An aeroplane with a bed"
card {
  id = "aeroplane",
  deck = "favour_kazakhstan", hand = true,
  title = journey,
  text = _ [[The president's aeroplane has a bed, and the president a liking for colleagues who are difficult. In six days it can be in Minsk, Tashkent, Ankara and Brussels. At each stop he will promise something small, and the ministry will have to write it down.]],
  cost = { self = { influence = 1, aid = 2 } },
  when = function(game)
    if game:get("declared") == 0 then return true end
    return false, _ "The declaration stands. There is nothing left to invite to."
  end,
  source = "Invented; public record: journeys of the chair in 2010; PONARS Eurasia 2010, on the rise of the periphery",
  apply = function(game)
    game:change("summit", nil, 9, journey)
    trust.towards(game, { "central_asia", "turkey", "eu", "belarus" }, "kazakhstan", 2, journey)
    game:sway("kazakhstan.presidency", 2, journey)
    game:sway("kazakhstan.diplomats", -1, _ "Promises that must be written down")
    game:news(_ "The chair has been in four capitals in six days. In each they have kept the menu.", { actors = { "kazakhstan" }, tone = "good" })
  end,
}

local general = _ "A general who has been everywhere"
card {
  id = "general_everywhere",
  deck = "favour_ukraine", hand = true, place = "transdniestria",
  title = general,
  text = _ [[Sarajevo, Monrovia, the Lebanon: he has worn four kinds of blue cap, and speaks the languages of all whom one would have to ask. You can offer him, with two hundred who have served under him, for any line on which nobody's soldiers are believed. It would be remembered, also by those who had hoped that nobody would offer.]],
  cost = { self = { influence = 1 } },
  source = "Opinion paper, June 2010, on Ukraine's experience of peace missions; the general is invented",
  apply = function(game)
    game:change("tension", "transdniestria", -5, general)
    game:change("commitment", nil, 5, general)
    game:change("legitimacy", "ukraine", 5, general)
    trust.towards(game, { "eu", "us", "moldova" }, "ukraine", 3, general)
    game:sway("ukraine.presidency", -1, _ "An offer that Moscow had not suggested")
    game:news(_ "Kyiv has offered a general and two hundred men for any line on which they are wanted.", { actors = { "ukraine" }, tone = "good" })
  end,
}

local register = _ "The register of the Straits"
card {
  id = "register",
  deck = "favour_turkey", hand = true, place = "sevastopol",
  title = register,
  text = _ [[By the convention of 1936 each warship that passes is written down: its name, its tonnage, its days. Nobody has ever published the book, because nobody has ever wanted it to be read. You can publish it each month from now on: all ships, all flags.]],
  cost = { self = { influence = 1 } },
  source = "Public record: Montreux Convention, 1936; the publication is invented",
  apply = function(game)
    game:change("tension", "sevastopol", -5, register)
    game:change("tension", "georgia_line", -3, register)
    game:change("arms", nil, 4, register)
    game:change("clarity", nil, 3, register)
    trust.towards(game, { "russia", "us" }, "turkey", -2, register)
    game:sway("turkey.general_staff", 1, register)
    game:news(_ "Ankara publishes which warships have passed the Straits. Two admirals learn from it what the other knew.", { actors = { "turkey" } })
  end,
}

local four = _ "A letter with four signatures"
card {
  id = "four_signatures",
  deck = "favour_central_asia", hand = true, place = "osh",
  title = four,
  text = _ [[It happens once in ten years that four presidents who share two rivers and no table sign the same page. A page lies ready: help is welcome in the valley from all who ask first. Whoever is asked will count the signatures before he reads it.]],
  cost = { self = { influence = 1 } },
  source = "Invented; PONARS Eurasia 2010, on small states that frame their own security; Bossuyt 2020, on non-exclusive partnership",
  apply = function(game)
    game:change("tension", "osh", -5, four)
    game:change("sphere", nil, -4, four)
    game:change("relevance", nil, 3, four)
    trust.towards(game, { "eu", "us", "kazakhstan" }, "central_asia", 4, four)
    game:shift_trust("russia", "central_asia", -3, four)
    game:sway("central_asia.presidents", -2, _ "A page on which each found the others")
    game:news(_ "Four presidents of Central Asia have signed one page. In Moscow, Brussels and Washington the signatures are compared with older ones.", { place = "osh", tone = "good" })
  end,
}

on("round_start", function(game)
  if game:round() > 1 then return end
  game:deal("favour_russia", "russia")
  game:deal("favour_us", "us")
  game:deal("favour_eu", "eu")
  game:deal("favour_germany", "germany")
  game:deal("favour_kazakhstan", "kazakhstan")
  game:deal("favour_ukraine", "ukraine")
  game:deal("favour_turkey", "turkey")
  game:deal("favour_central_asia", "central_asia")
end)
