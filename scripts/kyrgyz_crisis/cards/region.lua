-- The region deck: second- and third-order effects of a complex emergency, and the rare shocks that nobody planned.
-- Source of the idea: Herd & Dunay 2010, on cascades; what happened elsewhere in 2010 is in the public record.
--
-- What is violent here is likelier where the world gives it a cause, and its text says which: whoever reads it can see what
-- would have made it rarer.
local help = require "kyrgyz_crisis.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

-- Nobody watches the road, unless it has been agreed that somebody does.
local watched_reason = _ "Joint work against drugs has been signed: there is a desk."
local function unwatched(game)
  if not texts.agreed(game, "counter_narcotics") then return true end
  return false, watched_reason
end

-- The weight of what drugs pay for: the trade on the road, of which one part in `share` counts, half where somebody watches.
local function road_pays(game, share)
  local weight = game:get("drugs") / share
  return unwatched(game) and weight or weight / 2
end

card {
  id = "rasht",
  deck = "region", place = "khujand", rounds = { from = 6, to = 7 },
  weight = function(game) return road_pays(game, 5) end,
  title = _ "Ambush in the Rasht valley",
  text = _ [[In September more than two dozen Tajik soldiers, most of them conscripts, die in an ambush in the Rasht valley, weeks after prisoners have broken out in Dushanbe. The civil war ended thirteen years ago. "I had put my uniform in a chest," says a man in Khujand. "I did not throw it away." The rifles, officers say, were paid for on the heroin road: the busier it is, the more of them there are, and the fewer where somebody works against it.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the civil war in Tajikistan and what may follow; Bossuyt 2020, \"Possible Areas for Cooperation\", on drug trafficking; public record: 19 September 2010; what the officers say is invented",
  apply = function(game)
    game:store("rasht", true)
    if unwatched(game) then
      game:change("violence", "khujand", 14, _ "An ambush, and a road that pays for rifles")
    else
      game:change("violence", "khujand", 8, _ "An ambush beside a road that is watched")
    end
    game:change("drugs", nil, 4, _ "Ambush in the Rasht valley")
  end,
  choices = {
    {
      id = "advisers", by = "csto",
      text = _ "Offer Dushanbe advisers and helicopters under the present charter.",
      cost = { self = { influence = 1 } },
      when = function(game)
        if game:get("reach") == 0 then return true end
        return false, _ "The charter has been amended: it allows more than advisers."
      end,
      apply = function(game)
        game:change("violence", "khujand", -6, _ "Help from allies")
        game:sway("csto.small_members", 5, _ "Ambush in the Rasht valley")
        game:shift_trust("tajikistan", "csto", 6, _ "Ambush in the Rasht valley")
      end,
    },
    {
      id = "officers", by = "csto",
      text = _ "Offer Dushanbe officers under the amended charter, on its own terms.",
      cost = { self = { influence = 1 } },
      when = function(game)
        if game:get("reach") > 0 then return true end
        return false, _ "The charter as it is allows advisers, not officers."
      end,
      apply = function(game)
        game:change("violence", "khujand", -9, _ "Officers from allies")
        game:sway("csto.small_members", 3, _ "Ambush in the Rasht valley")
        game:sway("csto.joint_staff", 3, _ "Ambush in the Rasht valley")
        game:shift_trust("tajikistan", "csto", 8, _ "Ambush in the Rasht valley")
        game:shift_trust("uzbekistan", "csto", -4, _ "A charter that is used")
      end,
    },
    {
      id = "watch", by = "csto", default = true,
      text = _ "Watch. Dushanbe has not asked.",
      apply = function(game) game:sway("csto.joint_staff", -2, _ "Ambush in the Rasht valley") end,
    },
  },
}

card {
  id = "jailbreak",
  deck = "region", place = "khujand", rounds = { from = 5, to = 5 },
  weight = function(game) return road_pays(game, 8) end,
  title = _ "Twenty-five men over a wall",
  text = _ [[Prisoners sentenced only days before climb over a wall in Dushanbe. Their trail leads towards mountains that three states share. Somebody had paid the guards, with money that comes up the road from Afghanistan.]],
  source = "Public record: August 2010; Herd & Dunay 2010, section \"Kyrgyzstan\", on fragile states and spill-over; who paid is invented",
  apply = function(game)
    game:change("violence", "khujand", 5, _ "A jailbreak in Dushanbe")
    game:change("violence", "batken", 3, _ "Twenty-five men over a wall")
  end,
}

card {
  id = "heroin_road_watched",
  deck = "region", place = "osh", rounds = { from = 2, to = 9 }, weight = 2,
  when = function(game) return texts.agreed(game, "counter_narcotics") end,
  title = _ "A lorry from Osh",
  text = _ [[The joint desk stops a lorry of melons north of Osh, and under the melons it is not melons. The village policeman who waved it through every week is asked about his new car. In the evening the telephone of the desk rings, and somebody tells an officer the names of his children.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on drugs trafficking, the UN's office and CARICC; the scene is invented",
  apply = function(game)
    game:change("drugs", nil, -3, _ "A lorry that was stopped")
    game:change("violence", "osh", 2, _ "Those who lost a lorry")
  end,
}

card {
  id = "heroin_road",
  deck = "region", place = "osh", rounds = { from = 2, to = 9 }, weight = 4,
  when = unwatched,
  title = _ "The road through Osh",
  text = _ [[A quarter of Afghanistan's heroin goes north, and much of that goes through Osh. Since June nobody counts it. A village policeman has a new car, and does not say from whom.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on drugs trafficking; Herd & Dunay 2010, section \"Kyrgyzstan\", on Afghanistan as the next in line",
  apply = function(game) game:change("drugs", nil, 6, _ "Nobody watches the road") end,
  choices = {
    {
      id = "joint_desk", by = "russia",
      text = _ "Propose a joint desk with the Americans, the EU's programme and the UN's drugs office.",
      cost = { self = { influence = 1 } },
      when = unwatched,
      apply = function(game)
        game:change("drugs", nil, -6, _ "A joint desk against trafficking")
        game:sway("russia.security_council", -5, _ "The road through Osh")
        trust.mutual(game, { "russia", "us" }, 3, _ "Work on a common enemy")
        trust.mutual(game, { "russia", "eu" }, 2, _ "Work on a common enemy")
      end,
    },
    {
      id = "own_agency", by = "russia", default = true,
      text = _ "Leave it to your own drug control service.",
      apply = function(game)
        game:change("drugs", nil, -3, _ "The road through Osh")
        game:sway("russia.security_council", 3, _ "The road through Osh")
      end,
    },
  },
}

card {
  id = "raid_in_nangarhar",
  deck = "region", rounds = { from = 8, to = 9 }, weight = 4,
  title = _ "Four laboratories",
  text = _ [[For the first time since 1989 Russian officers take part in an operation in Afghanistan, with Americans, against four drug laboratories. The Afghan president, who learnt of it afterwards, protests.]],
  source = "Public record: operation of 28 October 2010",
  apply = function(game)
    game:change("drugs", nil, -5, _ "Laboratories destroyed")
    trust.mutual(game, { "russia", "us" }, 4, _ "A joint operation")
  end,
}

card {
  id = "grain_ban",
  deck = "region", rounds = { from = 5, to = 5 }, weight = 10,
  title = _ "A summer without rain",
  text = _ [[Peat burns around Moscow and a third of the harvest is lost. From the middle of August Russia exports no grain. Kyrgyz mills live from it.]],
  source = "Public record: export ban of 15 August 2010",
  apply = function(game) game:change("relief", nil, -5, _ "The price of flour") end,
  choices = {
    {
      id = "exempt", by = "russia",
      text = _ "Exempt Kyrgyzstan, and say it in Bishkek.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        game:change("relief", nil, 6, _ "Grain in spite of the ban")
        game:shift_trust("kyrgyzstan", "russia", 6, _ "Grain in spite of the ban")
        game:change("legitimacy", "russia", 5, _ "Grain in spite of the ban")
        game:sway("russia.public", -4, _ "A summer without rain")
      end,
    },
    {
      id = "all_alike", by = "russia", default = true,
      text = _ "The ban is for all alike.",
      apply = function(game)
        game:shift_trust("kyrgyzstan", "russia", -3, _ "The price of flour")
        game:sway("russia.public", 3, _ "A summer without rain")
        game:change("legitimacy", "kyrgyzstan", -2, _ "A summer without rain")
      end,
    },
  },
}

card {
  id = "smoke_over_moscow",
  deck = "region", rounds = { from = 5, to = 5 }, weight = 5,
  title = _ "Smoke over Moscow",
  text = _ [[The capital cannot see its own towers. Aircraft that might have flown to Osh carry water, and the public has one question for its leaders, which is not about Central Asia.]],
  source = "Public record: August 2010",
  apply = function(game)
    if game:resource("russia", "airlift") >= 1 then game:spend("russia", "airlift", 1, _ "Fires at home") end
    game:sway("russia.public", -3, _ "Smoke over Moscow")
  end,
}

card {
  id = "fuel_duty",
  deck = "region", place = "bishkek", rounds = { from = 2, to = 8 }, weight = 4,
  when = function(game) return not texts.agreed(game, "fuel_and_grain", { by = "russia" }) end,
  title = _ "The duty on fuel",
  text = _ [[Since April Russia levies an export duty on fuel for Kyrgyzstan. It helped to bring down one government. The next one asks when it will end; tractors stand still, and so do police cars.]],
  source = "PONARS Eurasia 2010, \"The Changing Role of Major Actors\", on Russia's pursuit of control over resources; public record: export duty from April 2010",
  choices = {
    {
      id = "waive", by = "russia",
      text = _ "Waive it.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        game:change("order", nil, 3, _ "Cheaper fuel")
        game:shift_trust("kyrgyzstan", "russia", 5, _ "Cheaper fuel")
        game:sway("kyrgyzstan.street", 3, _ "The duty on fuel")
      end,
    },
    {
      id = "link", by = "russia",
      text = _ "Link it to a talk about bases.",
      apply = function(game)
        game:change("transit", nil, -5, _ "Fuel against bases")
        game:shift_trust("kyrgyzstan", "russia", -3, _ "The duty on fuel")
        game:shift_trust("us", "russia", -4, _ "Fuel against bases")
      end,
    },
    {
      id = "keep", by = "russia", default = true,
      text = _ "Leave it to the customs authorities.",
      apply = function(game)
        game:change("order", nil, -2, _ "No fuel for the police")
        game:sway("russia.public", 2, _ "The duty on fuel")
      end,
    },
  },
}

card {
  id = "gas_bill",
  deck = "region", place = "osh", rounds = { from = 7, to = 10 }, weight = 6,
  when = function(game) return not texts.agreed(game, "fuel_and_grain", { by = "uzbekistan" }) end,
  title = _ "The gas bill",
  text = _ [[The south of Kyrgyzstan is heated with Uzbek gas, and has not paid for it. In the first cold week the pressure falls.]],
  source = "Public record: disputes about gas and its payment",
  choices = {
    {
      id = "deliver", by = "uzbekistan",
      text = _ "Deliver on credit until spring.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        game:change("relief", nil, 4, _ "Gas on credit")
        game:shift_trust("kyrgyzstan", "uzbekistan", 6, _ "Gas on credit")
        game:change("grievance", "osh", -2, _ "The gas bill")
        game:sway("uzbekistan.presidency", -2, _ "Gas on credit")
      end,
    },
    {
      id = "cut", by = "uzbekistan", default = true,
      text = _ "Cut it until the bill is paid.",
      apply = function(game)
        game:change("relief", nil, -5, _ "Cold houses")
        game:change("grievance", "osh", 1, _ "Cold houses")
        game:shift_trust("kyrgyzstan", "uzbekistan", -5, _ "Cold houses")
        game:grant("uzbekistan", "aid", 2, _ "Part of the bill is paid")
        game:sway("uzbekistan.presidency", 3, _ "Part of the bill is paid")
      end,
    },
  },
}

card {
  id = "wagons_at_termez",
  deck = "region", place = "fergana", rounds = { from = 3, to = 9 }, weight = 3,
  title = _ "Two thousand wagons",
  text = _ [[Wagons for Tajikistan have stood on Uzbek sidings since spring: repairs, it is said, and a dam, it is thought. Wagons for the allied forces in Afghanistan pass.]],
  source = "Public record: 2010; Bossuyt 2020, \"Possible Areas for Cooperation\", on water management",
  apply = function(game) game:change("violence", "khujand", 3, _ "A blockade without a name") end,
  choices = {
    {
      id = "let_pass", by = "uzbekistan",
      text = _ "Let the food and the fuel through.",
      apply = function(game)
        game:change("violence", "khujand", -4, _ "Two thousand wagons")
        game:shift_trust("tajikistan", "uzbekistan", 5, _ "Two thousand wagons")
        game:change("legitimacy", "uzbekistan", 2, _ "Two thousand wagons")
        game:sway("uzbekistan.presidency", -2, _ "Two thousand wagons")
      end,
    },
    {
      id = "hold", by = "uzbekistan", default = true,
      text = _ "Repairs take time.",
      apply = function(game) game:shift_trust("tajikistan", "uzbekistan", -4, _ "Wagons on sidings") end,
    },
  },
}

card {
  id = "toktogul",
  deck = "region", place = "jalal_abad", rounds = { from = 4, to = 9 }, weight = 3,
  title = _ "Water or light",
  text = _ [[The Toktogul reservoir can be let out in summer for the fields of the neighbours, or in winter for the lamps of its owner. This year it is full, which is rare, and makes generosity possible.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on water management",
  choices = {
    {
      id = "share", by = "kyrgyzstan",
      text = _ "Let water out on schedule, and sell the power cheaply to the south.",
      apply = function(game)
        game:shift_trust("uzbekistan", "kyrgyzstan", 6, _ "Water on schedule")
        game:shift_trust("kazakhstan", "kyrgyzstan", 4, _ "Water on schedule")
        game:change("relief", nil, 6, _ "Water or light")
        game:change("grievance", "jalal_abad", -3, _ "Water on schedule")
      end,
    },
    {
      id = "keep_for_winter", by = "kyrgyzstan", default = true,
      text = _ "Keep it for the winter.",
      apply = function(game)
        game:change("legitimacy", "kyrgyzstan", 3, _ "Water or light")
        game:shift_trust("uzbekistan", "kyrgyzstan", -3, _ "Dry canals")
      end,
    },
  },
}

card {
  id = "torugart",
  deck = "region", place = "bishkek", rounds = { from = 1, to = 4 }, weight = 4,
  when = function(game) return help.streets(game) > 35 end,
  title = _ "The pass is closed",
  text = _ [[China closes the Torugart pass. Its traders have left, its engineers have left, and with them the cheap goods from which the bazaars of three countries live. It will open when it is quiet, says Beijing, and does not say who should make it so.]],
  source = "PONARS Eurasia 2010, \"The Changing Role of Major Actors\", on China's investments; Herd & Dunay 2010, section \"Kyrgyzstan\", on China as one that could be touched",
  apply = function(game)
    game:change("order", nil, -3, _ "No trade with China")
    game:change("relief", nil, -2, _ "The pass is closed")
  end,
}

card {
  id = "movement_video",
  deck = "region", place = "fergana", rounds = { from = 2, to = 9 },
  weight = function(game)
    local weight = help.embittered(game) / 12
    return game:get("protection") > 0 and weight / 2 or weight
  end,
  title = _ "A video from Waziristan",
  text = _ [[A movement that Tashkent has fought since the nineties praises the dead of Osh as its own, and calls for volunteers. Most families in the valley have never heard of it. Some of their sons have telephones. It is heard where the bitterness of Osh is great, and where nobody else asks who killed whom.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on political extremists and spill-over; public record: 2010",
  apply = function(game) game:change("violence", "fergana", 6, _ "A call that bitterness makes heard") end,
  choices = {
    {
      id = "arrests", by = "uzbekistan", default = true,
      text = _ "Arrest those who have watched it.",
      apply = function(game)
        game:change("violence", "fergana", -4, _ "A video from Waziristan")
        game:change("grievance", "fergana", 7, _ "Arrests")
        game:change("legitimacy", "uzbekistan", -2, _ "Arrests")
        game:sway("uzbekistan.security_service", 3, _ "A video from Waziristan")
        game:sway("uzbekistan.border_towns", -3, _ "Arrests")
      end,
    },
    {
      id = "imams", by = "uzbekistan",
      text = _ "Ask the imams of the valley to answer it, and do not arrest them for doing so.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("violence", "fergana", -6, _ "An answer from the mosques")
        game:sway("uzbekistan.border_towns", 3, _ "An answer from the mosques")
        game:sway("uzbekistan.security_service", -2, _ "A video from Waziristan")
      end,
    },
  },
}

card {
  id = "sokh",
  deck = "region", place = "fergana", rounds = { from = 1, to = 7 }, weight = 4,
  when = function(game) return not texts.agreed(game, "demarcation") end,
  title = _ "The enclave",
  text = _ [[Sokh lies inside Kyrgyzstan, belongs to Uzbekistan, and is inhabited by Tajiks. A quarrel about a pasture has become one about armoured vehicles: Tashkent has sent some in, Bishkek would like them out, and the villagers would like their sheep. No commission has ever walked this line.]],
  source = "Public record: May and June 2010",
  apply = function(game)
    game:change("violence", "batken", 5, _ "A quarrel on a line that nobody has marked")
    trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, -3, _ "The enclave of Sokh")
  end,
  choices = {
    {
      id = "withdraw", by = "uzbekistan",
      text = _ "Withdraw the vehicles, and leave border guards who know the villages.",
      apply = function(game)
        game:change("violence", "batken", -5, _ "Vehicles withdrawn")
        game:change("violence", "fergana", -5, _ "Vehicles withdrawn")
        game:change("violence", "andijan", -3, _ "Vehicles withdrawn")
        trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, 5, _ "Vehicles withdrawn")
        game:sway("uzbekistan.security_service", -4, _ "The enclave")
      end,
    },
    {
      id = "stay", by = "uzbekistan", default = true,
      text = _ "Leave them where they are.",
      apply = function(game)
        game:change("violence", "batken", 2, _ "The enclave")
        game:sway("uzbekistan.security_service", 3, _ "The enclave")
      end,
    },
  },
}

card {
  id = "camp_fever",
  deck = "region", place = "andijan", rounds = { from = 2, to = 4 }, weight = 4,
  title = _ "Fever in the camps",
  text = _ [[In the camps of Andijan children fall ill. There are doctors, but not enough clean water. "We were received like guests," says a grandmother. "Guests know when they must go."]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on 100,000 asylum seekers in Andijan; public record: UNHCR reports of June 2010",
  when = function(game) return game:get("displaced", "andijan") > 40 end,
  apply = function(game) game:change("relief", nil, -4, _ "Fever in the camps") end,
  choices = {
    {
      id = "fly_in", by = "us",
      text = _ "Fly in clean water and doctors to Andijan, with Tashkent's leave.",
      cost = { self = { aid = 5 } },
      apply = function(game)
        game:change("relief", nil, 8, _ "American relief for the camps")
        game:shift_trust("uzbekistan", "us", 4, _ "Fever in the camps")
        game:change("transit", nil, 2, _ "A landing right at Andijan")
        game:change("legitimacy", "us", 3, _ "Fever in the camps")
      end,
    },
    {
      id = "through_un", by = "us", default = true,
      text = _ "Pay the UN, which will go when it has the visas.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        game:change("relief", nil, 7, _ "Fever in the camps")
        game:change("legitimacy", "us", 2, _ "Fever in the camps")
        game:change("displaced", "andijan", -8, _ "Fever in the camps")
        game:shift_trust("russia", "us", 2, _ "No American aircraft in the valley")
        game:sway("us.congress", 2, _ "A bill that others share")
        game:sway("us.state_department", 3, _ "Fever in the camps")
      end,
    },
    {
      id = "nothing", by = "us",
      text = _ "Refer Tashkent to its neighbours.",
      apply = function(game)
        game:shift_trust("uzbekistan", "us", -3, _ "Fever in the camps")
        game:sway("us.congress", 3, _ "Fever in the camps")
      end,
    },
  },
}

card {
  id = "workers_abroad",
  deck = "region", rounds = { from = 3, to = 9 }, weight = 3,
  title = _ "Half a million abroad",
  text = _ [[Every third family of the south has somebody on a building site in Russia. Since June more have gone. What they send home builds more houses than all donors; what they hear about home on the sites builds nothing.]],
  source = "PONARS Eurasia 2010, \"The Changing Role of Major Actors\", on Russia as the neighbour that provides; public record: migration figures",
  choices = {
    {
      id = "papers", by = "russia",
      text = _ "Grant them papers for a year without further questions.",
      apply = function(game)
        game:change("relief", nil, 4, _ "Money sent home")
        game:shift_trust("kyrgyzstan", "russia", 4, _ "Papers for a year")
        game:change("legitimacy", "russia", 4, _ "Papers for a year")
        game:sway("russia.public", -3, _ "Half a million abroad")
      end,
    },
    {
      id = "quota", by = "russia", default = true,
      text = _ "The quota for this year is exhausted.",
      apply = function(game)
        game:change("relief", nil, -2, _ "Half a million abroad")
        game:sway("russia.public", 2, _ "Half a million abroad")
      end,
    },
  },
}

card {
  id = "tanker_accident",
  deck = "region", place = "manas", rounds = { from = 3, to = 10 }, weight = 1,
  when = help.base_works,
  title = _ "A fire on the runway",
  text = _ [[A tanker aircraft burns on the apron of Manas; nobody knows yet why. The villagers beside the runway have asked for years what they breathe. Flights are halted for a week, and a week is long for those who want the base gone.]],
  source = "Invented shock, after public debate about safety at Manas",
  apply = function(game) game:change("transit", nil, -12, _ "A fire on the runway") end,
  choices = {
    {
      id = "compensate", by = "us",
      text = _ "Show the site to the villagers, and pay.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        game:change("transit", nil, 7, _ "Villagers were shown and paid")
        game:shift_trust("kyrgyzstan", "us", 2, _ "A fire on the runway")
      end,
    },
    {
      id = "fence", by = "us", default = true,
      text = _ "Close the site; it is a military matter.",
      apply = function(game) game:shift_trust("kyrgyzstan", "us", -4, _ "A fire behind a fence") end,
    },
  },
}

card {
  id = "earthquake",
  deck = "region", place = "batken", rounds = { from = 3, to = 10 }, weight = 1,
  title = _ "The ground moves",
  text = _ [[An earthquake in the Alay throws down villages on both sides of the border. For three days soldiers of two states dig side by side, because nobody has told them not to.]],
  source = "Invented shock, after the Alay earthquake of 2008",
  apply = function(game)
    game:change("relief", nil, -6, _ "An earthquake")
    game:change("displaced", "batken", 12, _ "An earthquake")
    game:change("grievance", "batken", -5, _ "Digging side by side")
    trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, 4, _ "Digging side by side")
  end,
}

card {
  id = "winter_bombs",
  deck = "region", place = "bishkek", rounds = { from = 9, to = 9 },
  weight = function(game)
    local weight = (100 - game:get("order")) / 12
    return texts.agreed(game, "disarmament") and weight / 2 or weight
  end,
  title = _ "A device beside the Sports Palace",
  text = _ [[While a trial is held in the Sports Palace of Bishkek, a device explodes beside it and wounds several people. A day before, four men died in a house in Osh. Some say zealots, some say politics, and some ask why it must be one of the two. Investigators ask what nobody likes to answer: how much of what was carried off in June has been given back, and who is obeyed where the rest lies.]],
  source = "Public record: 29 and 30 November 2010; the investigators' question is invented",
  apply = function(game)
    game:change("violence", "bishkek", 6, _ "A bomb, and weapons that nobody has collected")
    game:change("legitimacy", "kyrgyzstan", -2, _ "A device beside the Sports Palace")
  end,
}

-- The market is closed, unless a text of this month or an earlier one lets it open.
local opened_reason = _ "It has been signed that the crossings open for the markets."
local function shut(game)
  if not texts.agreed(game, "border_opening", { regime = "market_days" })
    and not texts.agreed(game, "border_opening", { regime = "full" }) then
    return true
  end
  return false, opened_reason
end

card {
  id = "scrap_and_cotton",
  deck = "region", place = "andijan", rounds = { from = 6, to = 9 }, weight = 3,
  when = shut,
  title = _ "Hands for the cotton",
  text = _ [[In autumn all hands in the valley go to the cotton, and the border stays shut so that none go elsewhere. The market of Kara-Suu, half in one state and half in the other, has been closed again. Its bridge was rebuilt by its own traders once.]],
  source = "Public record: border regime of autumn 2010; Bossuyt 2020, \"Possible Areas for Cooperation\", on border management",
  choices = {
    {
      id = "market_days", by = "uzbekistan",
      text = _ "Allow two market days a week.",
      when = shut,
      apply = function(game)
        game:change("order", nil, 3, _ "Market days at Kara-Suu")
        game:change("grievance", "osh", -2, _ "Market days at Kara-Suu")
        game:sway("uzbekistan.border_towns", 4, _ "Hands for the cotton")
        game:sway("uzbekistan.security_service", -4, _ "Hands for the cotton")
        game:shift_trust("kyrgyzstan", "uzbekistan", 4, _ "Hands for the cotton")
      end,
    },
    {
      id = "shut", by = "uzbekistan", default = true,
      text = _ "Keep it shut.",
      when = shut,
      apply = function(game) game:sway("uzbekistan.border_towns", -3, _ "Hands for the cotton") end,
    },
    {
      id = "as_signed", by = "uzbekistan",
      text = _ "Open the bridge, as has been signed, and count who crosses it.",
      when = function(game)
        if not shut(game) then return true end
        return false, _ "Nothing has been signed about the markets."
      end,
      apply = function(game)
        game:sway("uzbekistan.border_towns", 2, _ "Hands for the cotton")
        game:sway("uzbekistan.security_service", -1, _ "Hands for the cotton")
      end,
    },
  },
}
