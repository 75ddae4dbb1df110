-- Cards with a date of their own; hooks.lua plays them, and nobody draws them.
local texts = require "rules.texts"
local trust = require "rules.trust"

-- Who has signed that families go home when it is safe, and sends the buses all the same.
local signed_safety = _ "A signature about the way home"
local function go_back_on_safety(game)
  for _index, agreement in ipairs(game:agreements { clause = "return_of_refugees", status = "in_force" }) do
    local signs = texts.signs(agreement, "uzbekistan")
    for _place, term in ipairs(agreement.clauses) do
      if signs and term.id == "return_of_refugees" and term.params.pace == "when_safe" then
        trust.towards(game, agreement.parties, "uzbekistan", -8, signed_safety)
        game:change("legitimacy", "uzbekistan", -4, signed_safety)
        game:change("sent_back", nil, 1, signed_safety)
      end
    end
  end
end

card {
  id = "return_buses",
  deck = "calendar", place = "andijan",
  when = function(game) return game:get("displaced", "andijan") >= 15 end,
  title = _ "Buses to the border",
  text = _ [[In the camps of Andijan loudspeakers announce that it is safe to go home, and that there will be buses. Some weep for joy. Some ask whether they may stay until they have seen it. "To what shall I return? I can describe it to you. It is black."]],
  source = "Public record: UNHCR and press reports, 20 to 27 June 2010",
  choices = {
    {
      id = "before_the_vote", by = "uzbekistan", default = true,
      text = _ "Bring them back before the referendum; camps do not get better with time.",
      apply = function(game)
        local brought = math.min(60, game:get("displaced", "andijan"))
        game:change("displaced", "andijan", -brought, _ "Refugees brought back")
        game:change("displaced", "osh", brought / 2, _ "Refugees brought back to burnt streets")
        if game:get("violence", "osh") > 45 then game:change("grievance", "osh", 4, _ "Return without safety") end
        go_back_on_safety(game)
        game:sway("uzbekistan.security_service", 4, _ "Buses to the border")
      end,
    },
    {
      id = "when_safe", by = "uzbekistan",
      text = _ "Let each family choose, with the UN present, and pay for the weeks that it takes.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        game:change("displaced", "andijan", -30, _ "A return of their own choice")
        game:change("grievance", "osh", -3, _ "Buses to the border")
        game:change("legitimacy", "uzbekistan", 4, _ "Buses to the border")
        game:shift_trust("eu", "uzbekistan", 4, _ "A return of their own choice")
        game:shift_trust("us", "uzbekistan", 3, _ "A return of their own choice")
        game:sway("uzbekistan.presidency", -2, _ "Buses to the border")
      end,
    },
  },
}

card {
  id = "referendum",
  deck = "calendar", place = "bishkek",
  title = _ "27 June: the referendum",
  text = _ [[A constitution with a strong parliament stands for the vote, two weeks after the killing. In Osh soldiers bring the ballot boxes. "I shall vote," says a man in front of what was his house, "and then I shall ask them where I am registered."]],
  source = "Public record: referendum of 27 June 2010; Herd & Dunay 2010, section \"Kyrgyzstan\", on the interim government",
  choices = {
    {
      id = "hold", by = "kyrgyzstan", default = true,
      text = _ "Hold it on the day.",
      apply = function(game)
        local calm = game:get("violence", "osh") < 55 and game:get("violence", "jalal_abad") < 55
        game:change("legitimacy", "kyrgyzstan", calm and 6 or 3, _ "The referendum")
        if not calm then game:change("grievance", "osh", 3, _ "A vote among ruins") end
        if game:flag("observers") then game:change("legitimacy", "kyrgyzstan", 4, _ "A vote that was observed") end
        game:sway("kyrgyzstan.ministers", 3, _ "27 June: the referendum")
      end,
    },
    {
      id = "postpone", by = "kyrgyzstan",
      text = _ "Postpone it in the south until people are back in their houses.",
      apply = function(game)
        game:change("legitimacy", "kyrgyzstan", -2, _ "The referendum postponed")
        game:change("grievance", "osh", -8, _ "A vote that waits for all")
        game:change("violence", "osh", -5, _ "A vote that waits for all")
        game:sway("kyrgyzstan.ministers", -4, _ "27 June: the referendum")
        game:sway("kyrgyzstan.uzbek_community", 5, _ "27 June: the referendum")
      end,
    },
  },
}

card {
  id = "almaty",
  deck = "calendar", place = "bishkek",
  title = _ "Mid-July: ministers in Almaty",
  text = _ [[The foreign ministers of the OSCE meet informally in Almaty. There are two items: what to do for the south of Kyrgyzstan, and whether to have a summit in Astana. In the corridors they are one item.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on consensus, and the mission of 52; public record: meeting of 16 and 17 July 2010",
  choices = {
    {
      id = "decision_first", by = "kazakhstan",
      text = _ "Speak of Osh until it is settled who goes there, and of the summit afterwards.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("legitimacy", "kazakhstan", 5, _ "A chair that puts people first")
        game:shift_trust("eu", "kazakhstan", 5, _ "Mid-July: ministers in Almaty")
        game:shift_trust("us", "kazakhstan", 4, _ "Mid-July: ministers in Almaty")
        game:shift_trust("kyrgyzstan", "kazakhstan", 3, _ "Mid-July: ministers in Almaty")
        game:change("summit", nil, game:get("osce_agreed") > 0 and 8 or 0, _ "A decision before a summit")
      end,
    },
    {
      id = "summit_first", by = "kazakhstan", default = true,
      text = _ "Secure the date of the summit while everybody is in the room.",
      apply = function(game)
        game:change("summit", nil, 6, _ "A date for the summit")
        game:change("legitimacy", "kazakhstan", -2, _ "Mid-July: ministers in Almaty")
        game:shift_trust("eu", "kazakhstan", -4, _ "Mid-July: ministers in Almaty")
        game:shift_trust("russia", "kazakhstan", 2, _ "Mid-July: ministers in Almaty")
      end,
    },
  },
}

card {
  id = "donors",
  deck = "calendar", place = "bishkek",
  title = _ "27 July: the donors",
  text = _ [[Fourteen states and fifteen organisations pledge more than a billion dollars over thirty months. "We have clear plans," says the president. An old woman from Jalal-Abad, who is seated in the second row for the cameras, asks her neighbour how much of it is bricks.]],
  source = "Public record: donors' meeting of 27 July 2010",
  apply = function(game)
    game:change("relief", nil, 6, _ "Pledges")
    game:change("legitimacy", "kyrgyzstan", 2, _ "Pledges")
  end,
  choices = {
    {
      id = "with_conditions", by = "eu", default = true,
      text = _ "Pledge in instalments, each against a step on justice and minorities.",
      cost = { self = { aid = 8 } },
      apply = function(game)
        game:change("relief", nil, 5, _ "Europe's instalments")
        game:change("grievance", "osh", -2, _ "27 July: the donors")
        game:sway("kyrgyzstan.southern_offices", -3, _ "27 July: the donors")
        game:sway("eu.parliament", 4, _ "27 July: the donors")
      end,
    },
    {
      id = "at_once", by = "eu",
      text = _ "Pay at once and ask later: winter does not come in instalments.",
      cost = { self = { aid = 12 } },
      apply = function(game)
        game:change("relief", nil, 11, _ "Money before winter")
        game:change("grievance", "osh", -2, _ "Money before winter")
        game:change("legitimacy", "eu", 4, _ "Money before winter")
        game:shift_trust("kyrgyzstan", "eu", 6, _ "Money before winter")
        game:sway("eu.partners_of_russia", 2, _ "Money before winter")
        game:sway("eu.parliament", 2, _ "Money before winter")
        game:sway("eu.treasuries", -2, _ "27 July: the donors")
      end,
    },
    {
      id = "nothing_new", by = "eu",
      text = _ "Count what you have already given.",
      apply = function(game)
        game:shift_trust("kyrgyzstan", "eu", -6, _ "Old money counted again")
        game:change("legitimacy", "eu", -3, _ "Old money counted again")
        game:sway("eu.parliament", -6, _ "27 July: the donors")
        game:sway("eu.new_members", -2, _ "Old money counted again")
        game:sway("eu.treasuries", 2, _ "27 July: the donors")
        game:change("relief", nil, -2, _ "Old money counted again")
      end,
    },
  },
}

-- What Kyiv is, since a law says it. Aircraft and officers can be asked for by both sides, or by neither.
local non_bloc = _ "15 July: outside the blocs, by law"
card {
  id = "non_bloc",
  deck = "calendar",
  title = non_bloc,
  text = _ [[The president signs a law on the foundations of policy. It strikes out the aim of joining the Alliance and writes "non-bloc" in its place. In Brussels and in Moscow people read it, and look for the sentence that is meant for them. "Non-bloc is what one is not," says a colonel who has served in Kosovo. "Somebody will have to ask what we are."]],
  source = "Public record: law of 1 July 2010, in force on 20 July; opinion paper, June 2010, par. 4, on Ukraine as a contributor",
  choices = {
    {
      id = "to_both", by = "ukraine",
      text = _ "Send the same letter to Brussels and Moscow: whoever sends a mission that both can bear may count on us.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        game:shift_trust("eu", "ukraine", 4, non_bloc)
        game:shift_trust("russia", "ukraine", 4, non_bloc)
        game:shift_trust("kazakhstan", "ukraine", 3, non_bloc)
        game:sway("ukraine.peacekeepers", 3, non_bloc)
        game:sway("ukraine.opposition", -2, non_bloc)
      end,
    },
    {
      id = "to_moscow", by = "ukraine", default = true,
      text = _ "Let Moscow read it first, and in its own way.",
      apply = function(game)
        game:shift_trust("russia", "ukraine", 11, non_bloc)
        game:shift_trust("csto", "ukraine", 4, non_bloc)
        game:shift_trust("eu", "ukraine", -3, non_bloc)
        game:sway("ukraine.governing_party", 5, non_bloc)
        game:sway("ukraine.opposition", -4, non_bloc)
      end,
    },
    {
      id = "to_parliament", by = "ukraine",
      text = _ "Promise parliament that no soldier serves abroad without its vote.",
      apply = function(game)
        game:sway("ukraine.opposition", 5, non_bloc)
        game:sway("ukraine.governing_party", 1, non_bloc)
        game:sway("ukraine.peacekeepers", -4, non_bloc)
        game:shift_trust("eu", "ukraine", 1, non_bloc)
      end,
    },
  },
}

-- The presidents meet when the texts of the month may have been signed already: what can be announced is what is to come.
local amended_reason = _ "It has been signed this month. There is nothing left to announce."
local function not_amended(game)
  if game:get("reach") == 0 then return true end
  return false, amended_reason
end

card {
  id = "yerevan",
  deck = "calendar",
  when = function(game) return game:get("reach") == 0 end,
  title = _ "20 August: presidents at Lake Sevan",
  text = _ [[The presidents of the CSTO meet informally in Armenia; that of Uzbekistan has stayed at home. The Russian president says that the organisation must learn from Kyrgyzstan and be able to act in such a crisis. The Secretary General is asked to tell Tashkent what was said, and that all seven meet in Moscow on 10 December, where everybody signs or says why not.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the charter and \"anti-crisis mechanisms\"; public record: informal summit of 20 August 2010",
  choices = {
    {
      id = "announce", by = "russia", default = true,
      text = _ "Announce the amendment of the charter for December.",
      when = not_amended,
      apply = function(game)
        if game:get("reach") > 0 then return end
        game:change("charter_steps", nil, 3, _ "An amendment announced")
        game:sway("csto.joint_staff", 5, _ "20 August: presidents at Lake Sevan")
        game:sway("russia.security_council", 3, _ "20 August: presidents at Lake Sevan")
        game:sway("russia.modernisers", -2, _ "20 August: presidents at Lake Sevan")
        game:shift_trust("uzbekistan", "csto", -4, _ "An amendment announced")
        game:shift_trust("kyrgyzstan", "csto", 4, _ "20 August: presidents at Lake Sevan")
        game:change("legitimacy", "csto", 3, _ "20 August: presidents at Lake Sevan")
      end,
    },
    {
      id = "ask_tashkent", by = "russia",
      text = _ "Announce nothing, and send a minister to Tashkent first.",
      cost = { self = { influence = 1 } },
      when = not_amended,
      apply = function(game)
        if game:get("reach") > 0 then return end
        game:change("charter_steps", nil, 2, _ "Tashkent was asked first")
        trust.mutual(game, { "russia", "uzbekistan" }, 7, _ "Tashkent was asked first")
        game:shift_trust("uzbekistan", "csto", 5, _ "Tashkent was asked first")
        game:sway("russia.security_council", -1, _ "20 August: presidents at Lake Sevan")
        game:sway("russia.modernisers", 2, _ "20 August: presidents at Lake Sevan")
        game:change("legitimacy", "russia", 2, _ "Tashkent was asked first")
      end,
    },
    {
      id = "explain", by = "russia",
      text = _ "Say what was signed this month, and what it is not for.",
      when = function(game)
        if game:get("reach") > 0 then return true end
        return false, _ "There is nothing to explain yet: the charter is as it was."
      end,
      apply = function(game)
        game:sway("csto.joint_staff", 2, _ "20 August: presidents at Lake Sevan")
        game:change("legitimacy", "csto", 2, _ "20 August: presidents at Lake Sevan")
        game:shift_trust("uzbekistan", "csto", 2, _ "What the new charter is not for")
      end,
    },
  },
}

card {
  id = "yerevan_amended",
  deck = "calendar",
  when = function(game) return game:get("reach") > 0 end,
  title = _ "20 August: presidents at Lake Sevan",
  text = _ [[The presidents of the CSTO meet informally in Armenia; that of Uzbekistan has stayed at home. Their organisation may now act inside a member, for Tashkent has let the new charter pass, and what it has let pass it reads again. Nobody has said yet what the first case will be. The Secretary General is to tell Tashkent what was meant.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the charter and \"anti-crisis mechanisms\"; invented consequence of an amendment before 20 August 2010",
  choices = {
    {
      id = "exercise", by = "russia", default = true,
      text = _ "Announce an exercise of the new kind for the autumn.",
      apply = function(game)
        game:sway("csto.joint_staff", 5, _ "20 August: presidents at Lake Sevan")
        game:sway("csto.small_members", -2, _ "20 August: presidents at Lake Sevan")
        game:sway("russia.security_council", 3, _ "20 August: presidents at Lake Sevan")
        game:change("legitimacy", "csto", 3, _ "20 August: presidents at Lake Sevan")
        game:shift_trust("uzbekistan", "csto", -4, _ "An exercise for a case like Osh")
      end,
    },
    {
      id = "in_writing", by = "russia",
      text = _ "Say in public that nobody will come without a request in writing, and send a minister to Tashkent with that sentence.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        trust.mutual(game, { "russia", "uzbekistan" }, 7, _ "Tashkent has it in writing")
        game:shift_trust("uzbekistan", "csto", 5, _ "Tashkent has it in writing")
        game:sway("russia.security_council", -2, _ "20 August: presidents at Lake Sevan")
      end,
    },
  },
}

card {
  id = "campaign_autumn",
  deck = "calendar", place = "bishkek",
  title = _ "September: twenty-nine parties",
  text = _ [[Twenty-nine parties compete for a parliament that will elect the government. In the south one of them fills stadiums with the promise that nobody from outside will tell Kyrgyzstan what happened in June. Others promise water, roads and peace.]],
  source = "Public record: campaign of September 2010",
  choices = {
    {
      id = "common_pledge", by = "kyrgyzstan",
      text = _ "Invite all parties to sign a pledge not to campaign with June.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("legitimacy", "kyrgyzstan", 2, _ "A pledge of the parties")
        game:sway("kyrgyzstan.southern_offices", -1, _ "September: twenty-nine parties")
        game:change("grievance", "osh", -5, _ "A pledge of the parties")
        game:change("violence", "bishkek", -3, _ "September: twenty-nine parties")
        game:sway("kyrgyzstan.uzbek_community", 3, _ "September: twenty-nine parties")
      end,
    },
    {
      id = "let_them", by = "kyrgyzstan", default = true,
      text = _ "Let them campaign as they like. This is what the constitution is for.",
      apply = function(game)
        game:change("grievance", "osh", 3, _ "A campaign with June")
        game:sway("kyrgyzstan.southern_offices", 3, _ "September: twenty-nine parties")
        game:sway("kyrgyzstan.street", 2, _ "September: twenty-nine parties")
      end,
    },
  },
}

-- What the day does, and what can be done about its count. Two cards tell of it, for a south that votes in peace and for one
-- that does not.
local kVoteInPeace = 45
local function the_vote(game)
  local step = game:get("violence", "osh") < 40 and 4 or -3
  if game:get("order") > 40 then step = step + 2 end
  if game:flag("observers") then step = step + 4 end
  game:change("legitimacy", "kyrgyzstan", step, _ "The elections")
  game:store("elected", true)
end
local kCount = {
  {
    id = "accept", by = "kyrgyzstan", default = true,
    text = _ "Accept the count, and open talks with all five.",
    apply = function(game)
      game:change("legitimacy", "kyrgyzstan", 2, _ "A count that was accepted")
      game:sway("kyrgyzstan.ministers", -3, _ "10 October: the elections")
    end,
  },
  {
    id = "recount", by = "kyrgyzstan",
    text = _ "Order a recount of the closest lists.",
    apply = function(game)
      game:sway("kyrgyzstan.ministers", 6, _ "10 October: the elections")
      game:sway("kyrgyzstan.southern_offices", 3, _ "A recount")
      game:change("legitimacy", "kyrgyzstan", -1, _ "A recount")
      game:change("violence", "bishkek", 4, _ "A recount")
    end,
  },
}

card {
  id = "election_day_guarded",
  deck = "calendar", place = "bishkek",
  when = function(game) return game:get("violence", "osh") >= kVoteInPeace end,
  title = _ "10 October: the elections",
  text = _ [[In the north people queue before the polling stations; in Osh they go in twos, past soldiers, or stay at home. Five parties enter parliament, and none has won. "I have voted," says a woman at a checkpoint. "I should have liked to do it with my neighbours."]],
  source = "Public record: elections of 10 October 2010; invented scene of a vote in an unquiet south",
  apply = the_vote,
  choices = kCount,
}

card {
  id = "election_day",
  deck = "calendar", place = "bishkek",
  when = function(game) return game:get("violence", "osh") < kVoteInPeace end,
  title = _ "10 October: the elections",
  text = _ [[More than half of the voters go to the polls. For the first time in the region nobody knows the result beforehand. It is five parties and no winner, and an Uzbek teacher who counts ballots in Osh is thanked by his chairman, who is Kyrgyz.]],
  source = "Public record: elections of 10 October 2010",
  apply = the_vote,
  choices = kCount,
}

card {
  id = "astana",
  deck = "calendar",
  title = _ "1 December: the summit",
  text = _ [[Heads of state and government of fifty-six countries, or those whom they have sent, sit down in Astana. What they can say to each other about Osh depends on what they have done there.]],
  source = "Herd & Dunay 2010, Conclusions, on the Corfu Process; Vaquer i Fanés 2010, recommendation 1, on a summit under the Kazakh chairmanship; public record: Astana summit",
  apply = function(game)
    if game:get("summit") >= 55 then
      game:change("legitimacy", "kazakhstan", 8, _ "The summit of Astana")
      game:change("precedent", nil, 3, _ "1 December: the summit")
    else
      game:change("legitimacy", "kazakhstan", -6, _ "A summit without substance")
    end
  end,
  choices = {
    {
      id = "framework", by = "kazakhstan",
      text = _ "Fight through the night for a framework for action with Kyrgyzstan in it.",
      cost = { self = { influence = 3 } },
      apply = function(game)
        game:change("summit", nil, game:get("summit") >= 60 and 7 or -5, _ "A night in Astana")
        game:change("precedent", nil, 3, _ "1 December: the summit")
        game:shift_trust("russia", "kazakhstan", -5, _ "A night in Astana")
      end,
    },
    {
      id = "commemorate", by = "kazakhstan", default = true,
      text = _ "Be content with a declaration that recalls Helsinki.",
      apply = function(game)
        game:change("summit", nil, 3, _ "A declaration that recalls Helsinki")
        game:shift_trust("russia", "kazakhstan", 3, _ "A declaration that recalls Helsinki")
        game:sway("kazakhstan.old_guard", 2, _ "A declaration that recalls Helsinki")
      end,
    },
  },
}
