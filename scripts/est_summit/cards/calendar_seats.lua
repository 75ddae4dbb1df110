-- Dates of 2010 that belong to one seat more than to all: Ankara's with Yerevan, in New York and on Lake Van; Kyiv's law; Bishkek's vote.
-- Nobody draws them; calendar_astana.lua plays them, so that each seat is asked something before the last rounds.
local trust = require "rules.trust"

local court = _ "12 January: a court in Yerevan reads two protocols"
card {
  id = "yerevan_court",
  deck = "calendar", place = "karabakh",
  title = court,
  text = _ [[The Constitutional Court of Armenia finds that the two protocols of Zurich are in order, and adds how they are to be read. Six days later Ankara answers that conditions have been put into what had none. Neither parliament has voted. In Kars a tradesman has had a sign painted in three languages. "The third was the cheapest," he says. "It is the one that I may not hang out."]],
  source = "Public record: decision of the Constitutional Court of 12 January, statement of the Turkish foreign ministry of 18 January 2010; the tradesman is invented",
  choices = {
    {
      id = "conditions", by = "turkey", default = true,
      text = _ "Protest: the court has written into the protocols what does not stand there.",
      apply = function(game)
        local reason = _ "Ankara protests against a court"
        game:sway("turkey.government", 1.5, reason)
        game:sway("turkey.general_staff", 1, reason)
        game:shift_trust("azerbaijan", "turkey", 3, reason)
        game:shift_trust("armenia", "turkey", -4, reason)
        game:shift_trust("us", "turkey", -2, reason)
      end,
    },
    {
      id = "court_said_yes", by = "turkey",
      text = _ "Say that a court has said yes, and put the protocols on the committee's agenda.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Protocols on a committee's agenda"
        game:store("protocols_tabled", true)
        game:shift_trust("armenia", "turkey", 6, reason)
        trust.towards(game, { "us", "eu" }, "turkey", 3, reason)
        game:shift_trust("azerbaijan", "turkey", -7, reason)
        game:change("legitimacy", "turkey", 3, reason)
        game:sway("turkey.secular_west", 1.5, reason)
        game:sway("turkey.government", -1.5, reason)
        game:sway("turkey.general_staff", -1, reason)
      end,
    },
    {
      id = "ask_moscow", by = "turkey",
      text = _ "Ask Moscow to speak in Baku: the border opens when something moves on the other line.",
      apply = function(game)
        local reason = _ "Moscow is asked to speak in Baku"
        trust.mutual(game, { "turkey", "russia" }, 2, reason)
        game:change("tension", "karabakh", -2, reason)
        game:change("sphere", nil, 1, reason)
        game:shift_trust("us", "turkey", -1, reason)
        game:shift_trust("armenia", "turkey", -1, reason)
      end,
    },
  },
}

local zurich = _ "Two protocols in a drawer in Yerevan"
local kZurich = {
  {
    id = "without_karabakh", by = "turkey",
    text = _ "Open the border for lorries, quietly, without Karabakh.",
    apply = function(game)
      local reason = _ "Lorries at Margara"
      game:shift_trust("armenia", "turkey", 8, reason)
      game:shift_trust("azerbaijan", "turkey", -8, reason)
      game:change("images", nil, -2, reason)
      game:change("tension", "karabakh", 3, _ "Baku feels alone")
      game:sway("turkey.secular_west", 2, reason)
      game:sway("turkey.general_staff", -1.5, reason)
      game:shift_trust("us", "turkey", 4, reason)
      game:change("legitimacy", "turkey", 4, reason)
    end,
  },
  {
    id = "karabakh_first", by = "turkey", default = true,
    text = _ "Karabakh first. A brother is a brother.",
    apply = function(game)
      local reason = _ "Karabakh first"
      game:shift_trust("azerbaijan", "turkey", 6, reason)
      game:shift_trust("armenia", "turkey", -3, reason)
      game:sway("turkey.government", 2, reason)
      game:change("leaning", "armenia", 2, _ "Yerevan looks for guarantees elsewhere")
      game:sway("turkey.general_staff", 1.5, reason)
      game:change("legitimacy", "turkey", 3, reason)
      game:change("tension", "karabakh", -2, reason)
    end,
  },
  {
    id = "five_villages", by = "turkey",
    text = _ "Propose the border against five villages at the foot of the mountains, with Minsk as witness.",
    cost = { self = { influence = 2 } },
    apply = function(game)
      local reason = _ "A border against five villages"
      game:change("tension", "karabakh", -5, reason)
      game:change("commitment", nil, 3, reason)
      trust.towards(game, { "armenia", "azerbaijan", "russia", "us" }, "turkey", 3, reason)
      game:sway("turkey.government", -0.5, reason)
      game:sway("turkey.general_staff", -1.5, reason)
    end,
  },
}
card {
  id = "zurich",
  deck = "calendar", place = "karabakh",
  when = function(game) return not game:flag "protocols_tabled" end,
  title = zurich,
  text = _ [[In October Turkey and Armenia signed in Zurich that their border would open. It has been shut for seventeen years. Baku protested, Ankara found that Karabakh must come first, and on 22 April Yerevan put the protocols aside without withdrawing its name. At the bridge of Margara a customs officer still has the new stamp. He oils it on Fridays.]],
  source = "Public record: protocols of 10 October 2009, suspended on 22 April 2010; the officer is invented",
  choices = kZurich,
}

local on_agenda = _ "Two protocols on the agenda in Ankara"
card {
  id = "zurich_tabled",
  deck = "calendar", place = "karabakh",
  when = function(game) return game:flag "protocols_tabled" == true end,
  title = on_agenda,
  text = _ [[In October Turkey and Armenia signed in Zurich that their border would open. It has been shut for seventeen years. Since January the protocols have stood on the agenda of a committee in Ankara, between fisheries and a pension fund. Baku has protested each week, deputies have been called by telephone, and no day has been named for a vote; on 22 April Yerevan put its own half aside without withdrawing its name. At the bridge of Margara a customs officer still has the new stamp. He oils it on Fridays.]],
  source = "Public record: protocols of 10 October 2009, suspended on 22 April 2010; invented consequence of an agenda that holds them; the officer is invented",
  choices = kZurich,
}

local no_vote = _ "A hand that stays up in New York"
card {
  id = "vote_new_york",
  deck = "calendar",
  title = no_vote,
  text = _ [[The Security Council votes on sanctions against Iran. Twelve are in favour, Russia among them. Turkey, which had brought an agreement from Tehran three weeks before, is to vote, and the American ambassador has asked for an abstention. It is the same ally whose ground is wanted for a radar. In the delegation's kitchen somebody has put simit beside the bagels; they are said to be related.]],
  source = "Public record: Security Council resolution 1929, 9 June 2010; Tehran declaration of 17 May 2010; the kitchen is invented",
  choices = {
    {
      id = "vote_no", by = "turkey",
      text = _ "Vote no. One does not bring an agreement and then sanctions.",
      apply = function(game)
        local reason = _ "A no in New York"
        game:change("solidarity", nil, -3, reason)
        game:shift_trust("us", "turkey", -4, reason)
        game:sway("turkey.government", 2.5, reason)
        game:sway("turkey.secular_west", -0.5, reason)
        game:change("legitimacy", "turkey", 6, reason)
      end,
    },
    {
      id = "abstain", by = "turkey", default = true,
      text = _ "Abstain, and say why at length.",
      apply = function(game)
        local reason = _ "An abstention, at length"
        game:change("solidarity", nil, -1, reason)
        game:sway("turkey.government", -2, reason)
        game:sway("turkey.general_staff", 1, reason)
        game:shift_trust("us", "turkey", 2, reason)
        game:change("legitimacy", "turkey", -2, reason)
      end,
    },
  },
}

local akdamar = _ "19 September: a bell on Lake Van"
card {
  id = "akdamar",
  deck = "calendar",
  title = akdamar,
  text = _ [[On an island in Lake Van stands a church of the tenth century, restored by the state as a museum. For one Sunday it is a church again, for the first time in ninety-five years. Some thousands come over the water; many of those who had booked from Yerevan do not, because the cross is not on the dome: it is too heavy, one hears, and stands beside the door. "My grandmother was christened here," says a man from Istanbul. "She never said so on a boat with so many people in it."]],
  source = "Public record: service in the Church of the Holy Cross on 19 September 2010, the cross put up at the end of that month; at Sumela a service on 15 August 2010; the man is composite",
  choices = {
    {
      id = "cross_up", by = "turkey",
      text = _ "Put the cross up before the service, and say that it belongs there.",
      apply = function(game)
        local reason = _ "A cross that was put up in time"
        game:shift_trust("armenia", "turkey", 6, reason)
        trust.towards(game, { "us", "eu", "greece_cyprus" }, "turkey", 2, reason)
        game:change("acquis", nil, 1, reason)
        game:change("legitimacy", "turkey", 3, reason)
        game:sway("turkey.secular_west", 1, reason)
        game:sway("turkey.government", -2, reason)
        game:shift_trust("azerbaijan", "turkey", -2, reason)
      end,
    },
    {
      id = "cross_later", by = "turkey", default = true,
      text = _ "Let it stand beside the door, and put it up when the guests have gone.",
      apply = function(game)
        local reason = _ "A cross beside the door"
        game:sway("turkey.government", 1.5, reason)
        game:sway("turkey.general_staff", 0.5, reason)
        game:shift_trust("armenia", "turkey", 1, reason)
        game:change("legitimacy", "turkey", 1, reason)
      end,
    },
  },
}

local no_bloc = _ "1 July: a law on standing in no bloc"
card {
  id = "no_bloc_law",
  deck = "calendar",
  title = no_bloc,
  text = _ [[Parliament in Kyiv votes on the foundations of policy at home and abroad: no military and political alliances, European integration, good neighbours. Two hundred and fifty-nine hands are enough. What others owe to somebody who stands in no bloc is not said, for it is a law of one country. "In my essay it says: outside all blocs," says a cadet in Lviv. "The teacher has written beside it: and inside what?"]],
  source = "Public record: law on the foundations of domestic and foreign policy, voted on 1 July 2010; the cadet is invented",
  choices = {
    {
      id = "as_it_stands", by = "ukraine", default = true,
      text = _ "Sign it as it stands, and have it translated into two languages.",
      apply = function(game)
        local reason = _ "A law on standing in no bloc"
        game:shift_trust("russia", "ukraine", 4, reason)
        game:change("images", nil, -1, reason)
        game:sway("ukraine.east", 1.5, reason)
        game:sway("ukraine.presidency", 1, reason)
        game:sway("ukraine.west", -2, reason)
        game:change("solidarity", nil, -1, reason)
      end,
    },
    {
      id = "ask_for_a_verb", by = "ukraine",
      text = _ "Send it to all who signed in 1994, and ask what they would do, in a verb.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A law that asks for a verb"
        game:change("clarity", nil, 2, reason)
        game:change("commitment", nil, 2, reason)
        game:change("between", nil, 2, reason)
        game:sway("ukraine.west", 1, reason)
        game:sway("ukraine.presidency", -1, reason)
        game:shift_trust("russia", "ukraine", -2, reason)
      end,
    },
    {
      id = "europe_first", by = "ukraine",
      text = _ "Read out the second paragraph louder than the first: European integration.",
      apply = function(game)
        local reason = _ "The second paragraph, read louder"
        game:shift_trust("eu", "ukraine", 4, reason)
        game:sway("ukraine.west", 1, reason)
        game:sway("ukraine.east", -1.5, reason)
        game:shift_trust("russia", "ukraine", -1, reason)
      end,
    },
  },
}

local five_parties = _ "10 October: five parties in Bishkek"
card {
  id = "five_parties",
  deck = "calendar", place = "osh",
  title = five_parties,
  text = _ [[Kyrgyzstan elects a parliament, and nobody has known the result beforehand. Five parties are in it, none with more than a sixth of the votes, and they have to speak with each other. In three other capitals it is not shown on the evening news. "I have voted seven times in my life," says a retired surveyor in Osh. "It was the first time that I had to sit up for it."]],
  source = "Public record: parliamentary election of 10 October 2010; Vaquer i Fanés 2010, on a parliamentary democracy that struggles; the surveyor is composite",
  choices = {
    {
      id = "three_congratulate", by = "central_asia",
      text = _ "Congratulate from the other three capitals, and receive whoever comes to govern there.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Three capitals that congratulate"
        game:change("tension", "osh", -4, reason)
        game:change("legitimacy", "central_asia", 4, reason)
        trust.towards(game, { "us", "eu", "kazakhstan" }, "central_asia", 3, reason)
        game:change("acquis", nil, 1, reason)
        game:sway("central_asia.presidents", -2, reason)
        game:sway("central_asia.security_services", -1, reason)
      end,
    },
    {
      id = "call_it_a_risk", by = "central_asia", default = true,
      text = _ "Warn of it: a country that has burned in June does not need five governments at once.",
      apply = function(game)
        local reason = _ "Five parties are called a risk"
        game:sway("central_asia.presidents", 1.5, reason)
        game:sway("central_asia.security_services", 1, reason)
        game:shift_trust("russia", "central_asia", 3, reason)
        game:shift_trust("us", "central_asia", -2, reason)
        game:change("tension", "osh", 1, reason)
      end,
    },
    {
      id = "lend_observers", by = "kazakhstan",
      text = _ "Send the chair's own observers as well, and let them say what they saw.",
      cost = { self = { monitors = 10 } },
      apply = function(game)
        local reason = _ "Observers of the chair"
        game:change("relevance", nil, 2, reason)
        game:change("acquis", nil, 1, reason)
        trust.towards(game, { "us", "eu" }, "kazakhstan", 2, reason)
        game:sway("kazakhstan.conservatives", -1.5, reason)
      end,
    },
    {
      id = "leave_it_to_warsaw", by = "kazakhstan", default = true,
      text = _ "Leave it to the office in Warsaw, which does it in any case.",
      apply = function(game)
        local reason = _ "Left to the office in Warsaw"
        game:sway("kazakhstan.conservatives", 1, reason)
      end,
    },
  },
}
