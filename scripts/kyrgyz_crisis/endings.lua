-- How it can end. Two endings can come early; the others are readings of December, from the best that somebody hoped for
-- to the slow slide. None of them is anybody's victory.

local function last(game) return game:round() == game:rounds() end
local function south(game, id) return (game:get(id, "osh") + game:get(id, "jalal_abad")) / 2 end
local function count(game, name) return game:flag(name) or 0 end

ending {
  id = "war_of_the_valley", rank = 9,
  title = _ "A war of the valley",
  text = _ [[The border has not held, neither of wire nor of restraint. Armed men cross it in both directions, and two states that never wanted to fight each other count their battalions. Those who had spoken of spill-over find that it was a small word.]],
  when = function(game)
    local beyond = game:get("violence", "andijan") + game:get("violence", "fergana")
    return beyond >= 78 or game:get("violence", "fergana") >= 45
  end,
}
ending {
  id = "state_fails", rank = 8,
  title = _ "Nobody to sign with",
  text = _ [[The government has lost the south, then the street, then itself. There is no one whose consent could be asked for. Missions are discussed without a host, and neighbours discuss among themselves.]],
  when = function(game) return game:get("legitimacy", "kyrgyzstan") <= 12 or game:get("order") <= 3 end,
}
ending {
  id = "common_peace", rank = 1,
  title = _ "A common peace",
  text = _ [[Officers from East and West have stood at the same corners, long after the photographers had left. Osh is not healed. But its people argue before courts and in parliament, and whoever speaks of a common security has for once a case to point to: this we have done together.]],
  when = function(game)
    return last(game) and count(game, "rounds_joint") >= 5 and south(game, "violence") <= 34 and south(game, "grievance") <= 53
      and game:get("legitimacy", "kyrgyzstan") >= 42
  end,
}
ending {
  id = "guarded_recovery", rank = 2,
  title = _ "A recovery under many eyes",
  text = _ [[Those who came were sent by many, and some of them came to look: into streets, cells and lists of names. Where they look, less happens. The offices of the south have not grown to like them. The widows of both communities have learnt each other's names in a waiting room.]],
  when = function(game)
    return last(game) and count(game, "rounds_eyes") >= 3
      and south(game, "violence") <= 34 and south(game, "grievance") <= 53
  end,
}
ending {
  id = "thin_line", rank = 3,
  title = _ "A thin white line",
  text = _ [[Unarmed officers in white cars have driven through Osh: few, and watched by more people than they could watch. There is a government that was voted for. Houses stand again, not all. What happened is known to everybody and agreed by nobody. It is not peace, and it has held.]],
  when = function(game)
    return last(game) and game:flag("small_police") and (game:get("osce_work") > 0 or count(game, "rounds_east") < 4)
      and south(game, "violence") <= 46 and game:get("legitimacy", "kyrgyzstan") >= 28
  end,
}
ending {
  id = "ordered_south", rank = 4,
  title = _ "The order of the allies",
  text = _ [[Under the command of the neighbourhood the communities have been parted, and it is quiet. It is a quiet that roadblocks have made, and it outlasts them. Who asks about June is told that it is over. In Moscow and Bishkek one speaks of a success, in Tashkent of how it might be repeated elsewhere.]],
  when = function(game)
    return last(game) and count(game, "rounds_east") >= 4 and south(game, "violence") <= 36
  end,
}
ending {
  id = "own_strength", rank = 5,
  title = _ "On its own",
  text = _ [[Whoever came has not decided it. Bishkek has formed a government and kept the country in one piece, with what it had, and with bargains in the south that nobody has written down. Its neighbours are relieved and its friends abroad a little ashamed.]],
  when = function(game)
    return last(game) and south(game, "violence") <= 36
      and (game:get("legitimacy", "kyrgyzstan") >= 40 or game:get("order") >= 50)
  end,
}
ending {
  id = "held_by_others", rank = 6,
  title = _ "A south that belongs to others",
  text = _ [[The maps show one state. In the south, mayors, clans and men with uniforms that were not issued to them decide who may trade, build and speak. Envoys who ask who governs there are given one name, and in the next street another.]],
  when = function(game) return last(game) and south(game, "violence") <= 47 end,
}
ending {
  id = "smouldering", rank = 7,
  title = _ "Smoke",
  text = _ [[It has not ended. It has become a habit: a shop here, a street there, a bus that does not arrive. Children learn which bridge to use. Envoys come, are shown the same ruins, and say that the situation remains fragile.]],
  when = last,
}
