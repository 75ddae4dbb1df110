-- How it can end. Two endings can come early; the others are readings of the second of December 2010, in the order in which they
-- are asked: first what a treaty in force is worth, then what stands without one, then what is left when nothing does. The rank is
-- how near it comes to what somebody hoped for, and none is anybody's victory.
--
-- A collective security that works needs everybody in it, agreement who has begun, and the readiness to act: it is as strong as
-- the weakest of the three (Herd & Dunay 2010), and `collective` is that weakest.
local help = require "est_summit.help"
local states = require "est_summit.states"
local texts = require "rules.texts"

local function last(game) return game:round() == game:rounds() end
local function in_force(game) return game:get("treaty_in_force") > 0 end
-- Is the house in Vienna asked for less than when the year began, and nothing stands that was agreed there? (Where there is a treaty, or
-- one has been refused, or two have a committee, that is the story of the year.)
local function unused(game)
  return game:get("relevance") <= 40 and not in_force(game) and game:get("treaty_refused") == 0 and not texts.agreed(game, "committee")
    and not game:agreements({ framework = "vienna", status = "in_force" })[1]
end

ending {
  id = "two_camps", rank = 11,
  title = _ "Two camps",
  text = _ [[Ambassadors have been called home for consultations, and find that nobody wishes to consult them. In two headquarters the same officers who met in spring over maps of Afghanistan sit over older maps. One did not need a treaty for this, nor the lack of one. It was enough that each took the other at his worst word.]],
  when = function(game) return game:get("images") >= 86 end,
}
ending {
  id = "no_chair", rank = 12,
  title = _ "No chair at the table",
  text = _ [[The hall in Vienna is heated, and the interpreters sit in their cabins. On the list of speakers stands nobody. A house of fifty-six is not closed; one ceases to come, and at some time somebody puts out the light in the corridor.]],
  when = function(game) return game:get("relevance") <= 12 or last(game) and unused(game) end,
}
ending {
  id = "helsinki_two", rank = 1,
  title = _ "A second Helsinki",
  text = _ [[Nobody got the text that he came with. It says that each chooses his alliances and that no one's safety is had from another's; it says who meets when shots fall, and what follows then. Whether it is kept will be seen on a day in August of some year. Until then an old man in Tallinn and an old man in Pskov have read the same page and thought, each for himself, that one could live with it.]],
  when = function(game)
    return last(game) and in_force(game) and game:get("universality") >= 42 and game:get("collective") >= 40
      and game:get("acquis") >= 50
  end,
}
ending {
  id = "paralysis", rank = 8,
  title = _ "Nobody is against it",
  text = _ [[The European Security Treaty is in force, and nearly everybody stands in it. Its first conference was called in the fourth week and attended by all. It decided by consensus that it would decide by consensus. A delegate from a small country asked what one would have done in Osh. The chair thanked him for the question.]],
  when = function(game)
    return last(game) and in_force(game) and game:get("universality") >= 33 and game:get("collective") < 40
      and help.says(help.treaty(game), "conference", "decides") == "consensus"
  end,
}
ending {
  id = "treaty_with_a_door", rank = 3,
  title = _ "A treaty with a door",
  text = _ [[There is a treaty, and on the map it has no straight edge: it takes in capitals that nobody had put into one sentence before. Who is missing has read it and is asked about it at press conferences. It will not keep a peace that somebody means to break. But those who signed have to meet when one of them asks, and they are from both sides of a line on which nobody had been able to agree for twenty years.]],
  when = function(game)
    if not (last(game) and in_force(game)) then return false end
    local treaty = game:agreements({ type = "est", status = "in_force" })[1]
    return states.both_sides(treaty.parties) and game:get("universality") >= 30
  end,
}
ending {
  id = "treaty_of_the_willing", rank = 5,
  title = _ "A treaty of the willing",
  text = _ [[There is a treaty, and there is a line on the map that shows who is in it. Those inside say that the door is open. Those outside say that they have read the text. It binds those who would have kept the peace in any case, and it has been noticed that the line runs where one has seen lines before.]],
  when = function(game) return last(game) and in_force(game) end,
}
ending {
  id = "over_their_heads", rank = 9,
  title = _ "Over their heads",
  text = _ [[Moscow and Brussels have a committee, and it meets. One has never understood each other so well. In Kyiv, Chisinau and Tbilisi one reads the communiqués twice: they are friendly, and in them each of the three occurs as a subject, in the sense of a thing that is talked about.]],
  when = function(game)
    return last(game) and texts.agreed(game, "committee") and game:get("between") <= 43
      and game:trust("russia", "eu") + game:trust("eu", "russia") >= 36
  end,
}
ending {
  id = "the_web", rank = 2,
  title = _ "A web",
  text = _ [[There is no treaty, and nobody has missed it since summer. There is a shelf of small texts: who is told of what beforehand, who meets about which line, who pays for what, who is helped against what. Each of it could be torn by one hand. All of it together holds rather well.]],
  when = function(game) return last(game) and game:get("web") >= 84 and game:get("images") <= 43 end,
}
ending {
  id = "astana_delivers", rank = 4,
  title = _ "Astana delivers",
  text = _ [[At four in the morning the heating in the hall had been turned down, and that helped. The declaration has a second part with verbs in it: who talks about which arms from when, and who goes to which conflict with what. The host, who had wanted a photograph, has got a page. Some of it will be kept, because there is somebody whose task it is to ask.]],
  when = function(game)
    if not (last(game) and game:get("declared") > 0 and game:get("summit") >= 60) then return false end
    -- Somebody is sent without being asked about first, or it is said whose soldiers stand where: of the sentences of that night
    -- these were the ones that counted.
    local said = texts.agreed(game, "conflicts", { wording = "named" })
      or texts.agreed(game, "early_warning", { trigger = "secretary_general" })
    if said then return texts.agreed(game, "arms_talks") and texts.stands(game, { type = "vienna_document" }) end
    -- Or it has set so many to work that the sentences are not missed, and somebody already counts.
    local work = 0
    for _index, part in ipairs { "conflicts", "arms_talks", "early_warning", "legal_personality", "review" } do
      if texts.agreed(game, part) then work = work + 1 end
    end
    return work >= 4 and game:get("arms") >= 66
  end,
}
ending {
  id = "tails", rank = 10,
  title = _ "Tails",
  text = _ [[They were offered a treaty and did not want it. In Moscow it is told without bitterness, by people who have seldom looked so well rested. One had asked; one need not ask again. What happens now between Brest and Batumi is called order, and there is a correspondence of eleven months to prove that nobody had a better idea.]],
  when = function(game)
    return last(game) and game:get("treaty_refused") > 0 and game:get("sphere") >= 48 and game:get("images") >= 40
  end,
}
ending {
  id = "commemoration", rank = 6,
  title = _ "In commemoration",
  text = _ [[Thirty-eight heads of state and government have come, it is colder than any of them had packed for, and the declaration is called commemorative. It recalls what was promised in Helsinki, in Paris and in Istanbul, and recommits to it in good language. A framework for action had been prepared, and lies in a suitcase. On the way to the airport somebody says that it could have been worse. It is the sentence that everybody takes home.]],
  when = function(game) return last(game) and game:get("declared") > 0 end,
}
ending {
  id = "no_summit", rank = 7,
  title = _ "A hall in the steppe",
  text = _ [[The palace was ready, with a pyramid beside it. Those who came spoke for five minutes each, and then the brackets were read out, one after the other, until the interpreters were relieved. One parted without a text and in good order. The chairs stand in rows; the host has had them counted, and there are none missing.]],
  when = last,
}
