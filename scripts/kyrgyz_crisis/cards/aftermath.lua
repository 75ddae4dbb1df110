-- Cards that answer what has been done: what missions meet in their autumn, and what follows when a mark is crossed. hooks.lua
-- plays them, and nobody draws them.
local help = require "kyrgyz_crisis.help"
local trust = require "rules.trust"

-- What missions meet in their autumn ------------------------------------------------------------------------------------

-- Missions in the streets of the south that have a lead; `since`: only those that have been in force since that round.
local function leads_in_the_streets(game, since)
  local list = {}
  for _index, agreement in ipairs(game:agreements { kind = "mission", status = "in_force" }) do
    if (agreement.place == "osh" or agreement.place == "jalal_abad") and agreement.lead
      and agreement.since <= (since or game:round()) then
      list[#list + 1] = agreement
    end
  end
  return list
end

-- Whoever has just come can hardly be thanked.
local function thanked(game) return leads_in_the_streets(game, game:round() - 2) end

card {
  id = "mandate_review",
  deck = "calendar", place = "bishkek",
  when = function(game) return game:get("guests") > 0 end,
  title = _ "November: the new parliament asks for the papers",
  text = _ [[Which foreign officers are in the south, by what right, and until when? The deputies were elected by people who were promised that nobody from outside would tell them what happened in June. In the gallery sit two delegations from Osh. They do not sit together, and each has brought a list of names.]],
  source = "Opinion paper, June 2010, par. 5 (what the Bishkek authorities accept); public record: protests against the police mission, summer 2010; invented consequence of a mission in the south",
  choices = {
    {
      id = "defend", by = "kyrgyzstan",
      text = _ "Defend every signature, clause by clause, until midnight.",
      cost = { self = { influence = 3 } },
      apply = function(game)
        local reason = _ "A government that stands by its guests"
        game:sway("kyrgyzstan.southern_offices", -5, reason)
        game:sway("kyrgyzstan.uzbek_community", 4, reason)
        game:change("legitimacy", "kyrgyzstan", 2, reason)
        for _index, mission in ipairs(leads_in_the_streets(game)) do
          game:shift_trust(mission.lead, "kyrgyzstan", 4, reason)
        end
      end,
    },
    {
      id = "register", by = "kyrgyzstan", default = true,
      text = _ "Promise a register of all foreigners and an escort for each patrol.",
      apply = function(game)
        local reason = _ "An escort for each patrol"
        game:sway("kyrgyzstan.southern_offices", 3, reason)
        game:change("grievance", "osh", 4, reason)
        game:change("grievance", "jalal_abad", 3, reason)
        for _index, mission in ipairs(leads_in_the_streets(game)) do
          game:shift_trust(mission.lead, "kyrgyzstan", -4, reason)
        end
      end,
    },
    {
      id = "thank_them", by = "kyrgyzstan",
      text = _ "Thank the guests, and ask them to leave this month.",
      when = function(game)
        if thanked(game)[1] then return true end
        return false, _ "They came last month or this one. Nobody can be thanked yet for having been here."
      end,
      apply = function(game)
        local reason = _ "Guests who were thanked"
        game:sway("kyrgyzstan.southern_offices", 8, reason)
        game:sway("kyrgyzstan.street", 4, reason)
        game:sway("kyrgyzstan.uzbek_community", -8, reason)
        for _index, mission in ipairs(thanked(game)) do
          game:shift_trust(mission.lead, "kyrgyzstan", -10, reason)
          game:terminate(mission, reason)
        end
      end,
    },
  },
}

card {
  id = "rotation_europe",
  deck = "calendar",
  when = function(game) return help.has_people(game, "eu") end,
  title = _ "The first contingent comes home",
  text = _ [[In eleven interior ministries somebody counts who volunteers for the second half-year: fewer than for the first. A returned officer from Galicia speaks in a school. "They asked us whether we could stay the night," he says. "We had to be back in the barracks by eight."]],
  source = "Opinion paper, June 2010, par. 6 (the Union's missions far away); invented consequence of a European mission",
  choices = {
    {
      id = "rotate", by = "eu",
      text = _ "Send as many again, and pay what it costs to find them.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        local reason = _ "A second contingent as strong as the first"
        game:sway("eu.treasuries", -1, reason)
        game:sway("eu.parliament", 3, reason)
        game:change("legitimacy", "eu", 3, reason)
        game:change("violence", "osh", -3, reason)
        game:change("grievance", "osh", -3, reason)
        game:shift_trust("kyrgyzstan", "eu", 4, reason)
      end,
    },
    {
      id = "thin_out", by = "eu", default = true,
      text = _ "Let posts fall vacant, and say nothing of it.",
      apply = function(game)
        local reason = _ "Posts that fell vacant"
        game:sway("eu.treasuries", 2, reason)
        game:change("violence", "osh", 5, reason)
        game:change("grievance", "osh", 3, reason)
        game:change("legitimacy", "eu", -2, reason)
        game:sway("eu.parliament", -3, reason)
        game:shift_trust("kyrgyzstan", "eu", -3, reason)
      end,
    },
  },
}

card {
  id = "rotation_russia",
  deck = "calendar",
  when = function(game) return help.has_people(game, "russia") end,
  title = _ "Letters from Osh",
  text = _ [[A newspaper in Pskov prints letters of men who serve in the south. They write about the heat, about the melons, and that nobody has told them whom they protect from whom. The Committee of Soldiers' Mothers asks the ministry on which day they come home, and whether that is certain. The ministry answers that the question is under consideration.]],
  source = "Opinion paper, June 2010, par. 2 (Russia has not jumped into the crisis lightly); invented consequence of a Russian mission",
  choices = {
    {
      id = "answer", by = "russia",
      text = _ "Say in public on which day they come home, and keep the men there until then.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "A date that the public has heard"
        game:sway("russia.public", 4, reason)
        game:sway("russia.security_council", -3, reason)
        game:shift_trust("uzbekistan", "russia", 3, reason)
      end,
    },
    {
      id = "under_consideration", by = "russia", default = true,
      text = _ "Leave it under consideration: a day that all know is an invitation to wait for it.",
      apply = function(game)
        local reason = _ "A question under consideration"
        game:sway("russia.public", -5, reason)
        game:sway("russia.security_council", 2, reason)
        game:shift_trust("uzbekistan", "russia", -3, reason)
      end,
    },
  },
}

card {
  id = "second_wave",
  deck = "aftermath", place = "osh", once = false,
  title = _ "A night as in June",
  text = _ [[A wedding procession is stopped on the road to the airport, and by morning four shops are ash. Nobody says who gave the signal; everybody says that it was given. "In June we did not know what was coming," a baker tells the radio. "Now we know, and that is worse." It comes back where June has not healed, and sooner where nobody from outside is in the streets.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on violence that was orchestrated; invented event",
  apply = function(game)
    local reason = _ "A night as in June: what has not healed comes back"
    game:change("violence", "osh", 9, reason)
    game:change("violence", "jalal_abad", 7, reason)
    game:change("order", nil, -3, reason)
    game:change("displaced", "osh", 6, reason)
  end,
  choices = {
    {
      id = "ask_the_guests", by = "kyrgyzstan",
      text = _ "Ask the foreign officers out into the streets, tonight, and say so on the radio.",
      when = function(game)
        if game:get("guests") > 0 then return true end
        return false, _ "There are no foreign officers in the streets of the south."
      end,
      apply = function(game)
        local reason = _ "Officers who came out at night"
        game:change("violence", "osh", -8, reason)
        game:change("violence", "jalal_abad", -6, reason)
        game:sway("kyrgyzstan.uzbek_community", 3, reason)
        game:sway("kyrgyzstan.southern_offices", -3, reason)
        game:sway("kyrgyzstan.street", -1, reason)
      end,
    },
    {
      id = "alone", by = "kyrgyzstan", default = true,
      text = _ "Send your own police, and believe their report.",
      apply = function(game)
        local reason = _ "A report that only one side believes"
        game:change("violence", "osh", -4, reason)
        game:change("grievance", "osh", 2, reason)
        game:change("grievance", "jalal_abad", 1, reason)
      end,
    },
    {
      id = "go_there", by = "kyrgyzstan",
      text = _ "Drive to the bakers' street yourself, without an escort, and listen until it is light.",
      cost = { self = { influence = 3 } },
      apply = function(game)
        local reason = _ "A president in the bakers' street"
        game:change("violence", "osh", -4, reason)
        game:change("grievance", "osh", -5, reason)
        game:change("legitimacy", "kyrgyzstan", 2, reason)
      end,
    },
  },
}

-- What follows when a mark is crossed ---------------------------------------------------------------------------------

card {
  id = "second_night",
  deck = "aftermath", place = "osh",
  when = function(game) return game:get("violence", "osh") >= 60 end, -- it was foreseen a round ago
  title = _ "A second night",
  text = _ [[What had seemed over begins again, one street further. Those who had come back leave once more, and this time they take the photographs with them. The fire of the last weeks had been too great to go out by itself.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on cascading effects; invented event",
  apply = function(game)
    game:change("displaced", "osh", 12, _ "A second night")
    game:change("displaced", "andijan", 8, _ "A second night")
    game:change("order", nil, -3, _ "A second night")
  end,
}

card {
  id = "men_at_the_wire",
  deck = "aftermath", place = "andijan", once = false,
  when = function(game) return game:get("displaced", "andijan") >= 5 end, -- without camps nobody comes out of them
  title = _ "Men at the wire",
  text = _ [[At night somebody cuts the fence from the outside. Young men from the camps want to go back with something in their hands; others come over from Osh because they have followed them. "Two states," says a border guard, "and I have eleven cartridges between them." For weeks Osh has burned and nobody has put it out; as long as it does, and there are camps, such nights come, and fewer where the two commands have an accord and telephone.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on a spill-over to neighbouring states that might have been; invented event",
  apply = function(game)
    local reason = _ "Armed men cross the border: Osh has burned too long"
    game:change("violence", "andijan", 16, reason)
    game:change("violence", "fergana", 9, reason)
    game:change("grievance", "andijan", 6, _ "Dead on both sides of the wire")
    game:change("grievance", "fergana", 4, _ "Dead on both sides of the wire")
  end,
  choices = {
    {
      id = "together", by = "uzbekistan",
      text = _ "Call your colleague in Bishkek, and patrol the wire from both sides.",
      cost = { self = { influence = 3 } },
      apply = function(game)
        game:change("violence", "andijan", -12, _ "Patrols on both sides of the wire")
        game:change("violence", "fergana", -6, _ "Patrols on both sides of the wire")
        trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, 4, _ "Patrols on both sides of the wire")
        game:sway("uzbekistan.security_service", -5, _ "Men at the wire")
      end,
    },
    {
      id = "search_the_camps", by = "uzbekistan", default = true,
      text = _ "Search the camps, and take the men away.",
      apply = function(game)
        game:change("violence", "andijan", -8, _ "The camps are searched")
        game:change("grievance", "andijan", 8, _ "The camps are searched")
        game:change("grievance", "fergana", 5, _ "The camps are searched")
        game:sway("uzbekistan.security_service", 3, _ "Men at the wire")
      end,
    },
    {
      id = "pursue", by = "uzbekistan",
      text = _ "Pursue them over the line, as far as the vehicles go.",
      apply = function(game)
        game:change("violence", "fergana", -3, _ "Pursuit over the border")
        game:change("violence", "osh", 6, _ "Foreign armour in Kyrgyz villages")
        game:change("legitimacy", "kyrgyzstan", -4, _ "Foreign armour in Kyrgyz villages")
        trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, -12, _ "Pursuit over the border")
        game:sway("uzbekistan.security_service", 5, _ "Men at the wire")
        game:sway("uzbekistan.presidency", -3, _ "Men at the wire")
      end,
    },
  },
}

card {
  id = "departures",
  deck = "aftermath", place = "osh",
  title = _ "One-way tickets",
  text = _ [[On the bus to Russia sit doctors, bakers and half a football team. "Nobody has thrown me out," says one. "I only noticed that I had stopped planting trees."]],
  source = "PONARS Eurasia 2010, \"The Rise of the Periphery?\", on what small states expect; public record: emigration after June 2010",
  apply = function(game)
    game:change("legitimacy", "kyrgyzstan", -2, _ "People who leave for good")
    game:change("relief", nil, -2, _ "One-way tickets")
  end,
}

card {
  id = "strongmen",
  deck = "aftermath", place = "jalal_abad",
  when = function(game) return game:get("order") < 30 end,
  title = _ "Men with men",
  text = _ [[Where the state does not come, others do. They settle quarrels, collect a tenth, and have uniforms that were not issued to them. Some mayors say that this, too, is order. Nobody in the south had been obeyed any more for a month.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on a vacuum of power and who fills it",
  apply = function(game)
    game:change("drugs", nil, 6, _ "Strongmen")
    game:change("legitimacy", "kyrgyzstan", -4, _ "Strongmen")
    game:change("violence", "jalal_abad", 3, _ "Men with men")
  end,
}
