-- How it can end, what the facilitator holds in hand, and what is asked afterwards.
local function last_round(game)
  return game:round() == game:rounds()
end

local function protocol(game)
  return game:agreements({ type = "border_protocol", status = "in_force" })[1]
end

local function mission(game)
  return game:agreements({ type = "advisory_mission", status = "in_force" })[1]
    or game:agreements({ type = "advisory_mission", status = "fulfilled" })[1]
end

-- A better rank goes with a better state of the crossing: each reading below names what it has found there, and none of them is
-- what remains when a better one has failed for too much tension.
local function crossing_is_calm(game) return game:get("tension", "dostuk") <= 35 end

ending {
  id = "incident", rank = 7,
  title = _ "A night at the gate",
  text = _ [[The crowd went through the fence, and the guards fired. Nobody had ordered it, and nobody could call it back. There will be talks again one day, about other things than opening hours.]],
  when = function(game) return game:get("tension", "dostuk") >= 75 end,
}
ending {
  id = "open_post", rank = 1,
  title = _ "An open post",
  text = _ [[The gate opens in the morning and shuts at night, as gates do. Most who wanted to are home. What happened in June is not forgiven, but it is possible to buy tomatoes from one another.]],
  when = function(game)
    return last_round(game) and protocol(game) and crossing_is_calm(game) and game:get("displaced") <= 20
      and game:get("trade") >= 40 and game:get("smuggling") <= 50
  end,
}
ending {
  id = "working_line", rank = 2,
  title = _ "A line that works",
  text = _ [[There is a protocol, and guards who keep to it. The queue is long and so is the list of those who still wait for a house. But there is a list, and the queue moves.]],
  when = function(game)
    return last_round(game) and protocol(game) and crossing_is_calm(game) and game:get("displaced") <= 50
      and game:get("trade") >= 25 and game:get("smuggling") <= 60
  end,
}
ending {
  id = "leaky_gate", rank = 3,
  title = _ "A gate for everything",
  text = _ [[The lorries roll, and nobody asks what is in them. The market has never been so full. In Andijan and in Osh the same people grow rich, and they are not those who stood at the fence in June.]],
  when = function(game)
    return last_round(game) and protocol(game) and game:get("smuggling") > 60 and game:get("trade") >= 40
  end,
}
ending {
  id = "paper_line", rank = 5,
  title = _ "Hours behind glass",
  text = _ [[The protocol is in force, and its hours hang beside the gate, behind glass. In both capitals it is praised. Those who stand before it, those who wait in other people's rooms and those who trade by night have noticed some of it, and had been promised more.]],
  when = function(game) return last_round(game) and protocol(game) end,
}
ending {
  id = "watched_line", rank = 4,
  title = _ "A watched line",
  text = _ [[Police advisers have driven about in white cars. They could not open a gate. They could see that it was shut, and write it down, and perhaps that is why there was not more to write down.]],
  when = function(game) return last_round(game) and mission(game) end,
}
ending {
  id = "closed_line", rank = 6,
  title = _ "A closed line",
  text = _ [[Summer has gone by. Most people have found some way home, or another home. The gate is shut, the market has moved, and children grow up who know of the other side only what they are told.]],
  when = last_round,
}

inject {
  id = "clear_night", title = _ "A night without shots", at = { round = 3, phase = "events" },
  text = _ "For the first time since June the duty log of the post has nothing to report.",
  apply = function(game)
    if game:get("tension", "dostuk") < 60 then
      game:change("tension", "dostuk", -3, _ "A night without shots")
    end
  end,
}
inject {
  id = "camera_team", title = _ "A camera team at the fence",
  text = _ "For groups that talk without end: a television crew films the queue, and the world wants to know who is to blame.",
  apply = function(game)
    game:change("standing", "kyrgyzstan", -4, _ "Pictures from the fence")
    game:change("standing", "uzbekistan", -4, _ "Pictures from the fence")
    game:change("standing", "kazakhstan", -3, _ "Pictures from the fence")
  end,
}
inject {
  id = "gift", title = _ "A gift for the purse",
  text = _ "For groups that are stuck over money: a donor pays four million for returns, if somebody signs for it.",
  apply = function(game) game:grant("kyrgyzstan", "aid", 4, _ "A donor's gift") end,
}
inject {
  id = "second_wave", title = _ "Fires in Bazar-Korgon",
  text = _ "For groups that find it easy: a market burns north of Osh, and families take to the road again.",
  apply = function(game)
    game:change("tension", "osh", 10, _ "Fires in Bazar-Korgon")
    game:change("displaced", nil, 15, _ "Fires in Bazar-Korgon")
  end,
}

question {
  id = "chance_of_deal", to = "all", answer = "scale",
  text = _ "How likely is it, from 0 to 100, that a protocol will be in force at the end?",
}
question {
  id = "least_acceptable", to = "all", answer = "text",
  text = _ "What in the texts on the table can you least accept, and what would have to stand there instead?",
}
question {
  id = "what_they_want", to = { "kyrgyzstan", "uzbekistan" }, answer = "choice", when = "agreement_in_force",
  text = _ "What does your neighbour want most?",
  options = {
    _ "Security on the line", _ "Trade across it", _ "People back in their homes", _ "The truth about June",
    _ "That no foreigner commands here",
  },
}
question {
  id = "whom_it_served", to = { "kazakhstan" }, answer = "choice", when = "agreement_in_force",
  text = _ "Whom did your last move serve first?",
  options = { _ "The two sides", _ "The people at the gate", _ "The summit in Astana" },
}
question {
  id = "missing_voice", to = "facilitator", answer = "text",
  text = _ "Who was spoken about in this round, and by whom was nothing said?",
}
