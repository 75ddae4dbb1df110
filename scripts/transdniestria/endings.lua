-- How it can end. Two endings can come early; the others are readings of July 2012, from the best that somebody hoped for to the road
-- that parts. None of them is anybody's victory, and the most comfortable one is not the best.
local help = require "transdniestria.help"
local texts = require "rules.texts"

local function last(game) return game:round() == game:rounds() end

-- Where both doors stand open and nobody is ill at ease, everybody earns.
local kAtEase, kEarns = 40, 66
local function earns(game)
  return game:get("customs") > 0 and game:get("trade") >= kEarns and game:get("comfort") >= kAtEase
end
local kBelieved = 60 -- of confidence: below it one state is a text
local kSeen = 54 -- of vision: below it a shared watch is a watch
-- From where on recognition is a habit; and from where on the way to Europe is one, on which less of that habit parts two banks.
local kHabit, kOnTheWay = 52, 46
local function parted(game)
  return game:get("precedent") + math.max(0, game:get("europe") - kOnTheWay) / 2 >= kHabit
end
local function laid(game) return game:get("official") >= 2 and help.table_laid(game) and game:get("steps") >= 1 end

ending {
  id = "shots_on_the_bridge", rank = 10,
  title = _ "Shots on the bridge",
  text = _ [[It was always said that here nobody shoots any more. Then somebody did, and somebody answered, and on both banks men of fifty took out of the cupboard what they had brought home at thirty. It lasts four days. The names will be added to the older ones, on two monuments.]],
  when = function(game) return help.river(game) >= 52 end,
}
ending {
  id = "empty_chairs", rank = 9,
  title = _ "Empty chairs",
  text = _ [[No envoy has been turned away. They have only ceased to come. Each bank explains to its guests, who are few, that there is nobody over there with whom one could speak. It is the one sentence on which both agree.]],
  when = function(game) return game:get("confidence") <= 8 end,
}
ending {
  id = "two_banks", rank = 1,
  title = _ "A state with two banks",
  text = _ [[The text is long, and nobody loves it. It says what the two banks are to each other and what the smaller one may stop in the whole, and each of the two knows by heart what it does not say. At Bender the posts stand empty. The first to cross without a paper is a woman with two hens, who did not know that it was a day of history.]],
  when = function(game)
    return last(game) and game:get("settled") > 0 and game:get("confidence") >= kBelieved
      and (game:get("garrison") <= 8 or game:get("neutral_watch") > 0 or game:get("eyes") >= 60)
  end,
}
ending {
  id = "on_paper", rank = 5,
  title = _ "One state, on paper",
  text = _ [[It has been signed, and it has passed on both banks, on one of them by two votes. Since then a commission meets that is to find out what it means. Each side has printed a map of the whole, with its own capital in larger type. At the posts one says "our colleagues over there". It is a state in which nobody has yet tried to post a letter.]],
  when = function(game) return last(game) and game:get("settled") > 0 end,
}
ending {
  id = "the_memorandum", rank = 6,
  title = _ "The Memorandum, after all",
  text = _ [[Nine years late it has been signed, a little changed. The state is one, and can do what both halves and a garrison agree to. In Tiraspol one says that nothing was given up, in Chisinau that there was nothing else. Brussels takes note. The students take the bus to Bucharest.]],
  when = function(game) return last(game) and game:get("memoranda") > 0 end,
}
ending {
  id = "nobodys_watch", rank = 2,
  title = _ "A watch that is nobody's",
  text = _ [[A Russian lieutenant and a captain from Poland share a hut, a stove and an opinion about the food. Whose bridge it is has not been decided. But the soldiers on it no longer belong to one side of the question, and so it has for the first time become possible to ask it.]],
  when = function(game)
    return last(game) and texts.stands(game, { type = "peace_mission" }) and (game:flag("watch_rounds") or 0) >= 3
      and help.river(game) <= 30
      and game:get("vision") >= kSeen
  end,
}
ending {
  id = "people_first", rank = 3,
  title = _ "People first",
  text = _ [[Nobody has said what the left bank is. But there is a list of things that could not be done two years ago and are done today, and it has been kept through two elections. Those who cross have ceased to lower their voices. Who lived from the line lives from it less, and has begun to ask what the next step will be.]],
  when = function(game)
    return last(game) and game:get("steps") >= 6 and help.burden(game) <= 25 and game:get("comfort") <= 74
      and not earns(game)
  end,
}
ending {
  id = "two_roads", rank = 8,
  title = _ "Two roads",
  text = _ [[One bank goes to Brussels, and does not look back. The other has learnt from Kosovo that it takes a patron, patience and a good lawyer. On the bridge the two roads still touch. The map of the next atlas will have a dotted line, and the one after it perhaps no dots.]],
  when = function(game) return last(game) and parted(game) end,
}
ending {
  id = "stamped", rank = 5,
  title = _ "Business as usual, with a stamp",
  text = _ [[The goods of the left bank go to Italy with a stamp of Chisinau, and the gas comes without a bill. Everybody earns. At conferences it is called a success of pragmatism. Whoever asks about status, schools or soldiers is told, not unkindly, that now would be a bad moment.]],
  when = function(game)
    if not last(game) then return false end
    -- Where everybody earns the table has become one more place at which it is said that now would be a bad moment.
    if earns(game) then return true end
    return not laid(game) and game:get("comfort") >= 55
      and (game:get("customs") > 0 or game:get("trade") >= 46)
  end,
}
ending {
  id = "table_laid", rank = 4,
  title = _ "The table is laid",
  text = _ [[After six years there are again official rounds, with an order of business, and something has come out of them that people use. Nothing is solved. But those who come to the table have a chair, a file and the telephone number of the other, and know at which page they stopped.]],
  when = function(game)
    return last(game) and laid(game)
  end,
}
ending {
  id = "still_waters", rank = 7,
  title = _ "Still waters",
  text = _ [[Nothing has happened. One has met, in Vienna, in Moscow, at a spa in Bavaria, and found the atmosphere constructive. On the river children are born who have never seen it without posts. They will not miss anything, and that is what there is to say about it.]],
  when = last,
}
