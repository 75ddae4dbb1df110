-- The test. In June people die in Osh, and everybody reads the text on the table once more: what would it have done? In autumn
-- somebody is shot at on a line or at a lighthouse, and it is asked who began.
--
-- A text is asked four things, as Herd & Dunay 2010 ("Kyrgyzstan: the Challenge of Fragile States and Regional Crises") ask them of
-- Moscow's draft: does it speak of what happens within a state; who decides, and how many can stop it; is there anything that it
-- can do; and does it stand, or only lie there. A treaty in force is asked first, else the last text that all could read
-- (letter.lua). What the answers move is felt more where the text was in force: then it has failed, or worked.
local help = require "est_summit.help"
local letter = require "est_summit.letter"
local texts = require "rules.texts"

local M = {}

local says = help.says

-- What the text asked, and whether it is in force.
function M.text(game)
  local treaty = help.treaty(game)
  if treaty then return treaty, true end
  return letter.last(game) or letter.sent(), false
end

-- How a text would have met violence within a state:
--   "silent"   it speaks of attacks by one party on another, and of nothing else
--   "vetoed"   it could have met, and one voice would have ended it
--   "empty"    it could have decided, and had nothing to decide on
--   "works"    it could have decided, and somebody could have gone
-- Who invites needs nobody's vote for help that comes by invitation; but whom one could send must stand in the text.
local kCanSend = { OSCE = true, CSTO_and_OSCE = true, the_willing = true }
function M.grade(text)
  local covers = says(text, "within", "covers")
  if not covers then return "silent" end
  local decides = says(text, "conference", "decides")
  local others = says(text, "extraordinary", "decides")
  local can_decide = covers == "by_invitation" or decides ~= "consensus" or others == "four_fifths"
  if not can_decide then return "vetoed" end
  local sends = kCanSend[says(text, "peacekeeping", "by") or "none"] or says(text, "enforcement", "means") == "measures"
  return sends and "works" or "empty"
end

-- Osh -----------------------------------------------------------------------------------------------------------------

local osh = _ "10 June: Osh"
local kVerdict = {
  standing = {
    silent = _ "The treaty in force speaks of one state that attacks another. In Osh no state attacks any. Its conference is not called; a legal adviser has explained why.",
    vetoed = _ "By the treaty in force a conference can be called on what happens within a state. It is called, and one voice ends it after forty minutes. Everybody has seen whose.",
    empty = _ "By the treaty in force the parties meet within days, and nobody objects. They then look for the article that says what they can send, and find that none does.",
    works = _ "By the treaty in force the parties meet within days and agree who goes. The first aircraft lands while there is still smoke over the bazaar.",
  },
  lying = {
    silent = _ "Somebody holds the text on the table beside the pictures from Osh. It speaks of one state that attacks another. In Osh no state attacks any: it would have said nothing.",
    vetoed = _ "By the text on the table there would have been a conference, and one voice would have ended it. Everybody at the table can think of one.",
    empty = _ "By the text on the table the parties would have met and agreed that something must be done. What, it does not say.",
    works = _ "By the text on the table the parties would have met within days, and somebody could have gone. It is not in force; but for the first time it is asked why not.",
  },
}
local kMoves = {
  silent = { clarity = -2, commitment = -3, momentum = -9, relevance = 3 },
  vetoed = { clarity = 0, commitment = -4, momentum = -6, relevance = 1 },
  empty = { clarity = 5, commitment = -2, momentum = -3, relevance = 1 },
  works = { clarity = 6, commitment = 8, momentum = 10, relevance = 0 },
}
local kReaders = { "neutrals", "north_atlantic", "iberia", "france_italy", "small_states", "central_europe" }
local kWary = { "belarus", "azerbaijan" } -- who would not like to be met about
local kLean = { silent = -4, vetoed = -3, empty = -1, works = 5 }
local asked_reason = _ "What the text would have done in Osh"
local met_reason = _ "Those who would meet about Osh would say what they know"
local helped_reason = _ "A conference that could decide"
local warned_reason = _ "Somebody had warned, and was listened to"
local committee_reason = _ "A committee that met within two days"
local warned_news = _ "Three weeks earlier somebody had written that the bazaar was buying petrol. As early warning had been agreed, the note was read, and two hundred families were brought away in time."
local committee_news = _ "The committee of the Union and Russia meets by telephone on the second day. It decides nothing. But neither side hears first from a newspaper what the other is about to do."

function M.osh(game)
  local text, stands = M.text(game)
  local grade = M.grade(text)
  local weight = stands and 1.5 or 1
  game:news(kVerdict[stands and "standing" or "lying"][grade], { place = "osh", tone = grade == "works" and "good" or "bad" })
  for _index, name in ipairs { "clarity", "commitment", "momentum", "relevance" } do
    local step = kMoves[grade][name]
    -- Those who met and could do nothing have at least told each other what they knew.
    local reason = name == "clarity" and step > 0 and met_reason or asked_reason
    if step ~= 0 then game:change(name, nil, step * weight, reason) end
  end
  help.lean(game, kReaders, kLean[grade] * weight, asked_reason)
  if grade == "works" then
    help.lean(game, kWary, -4, asked_reason)
    game:sway("central_asia.labour_migrants", 3, asked_reason)
    game:sway("central_asia.security_services", -2, asked_reason)
    if stands then game:change("tension", "osh", -14, helped_reason) end
  elseif stands then
    game:change("legitimacy", "russia", -3, asked_reason) -- whose text it was
  end
  if texts.agreed(game, "early_warning") then
    game:change("tension", "osh", -6, warned_reason)
    game:change("commitment", nil, 3, warned_reason)
    game:change("relevance", nil, 3, warned_reason)
    game:news(warned_news, { place = "osh", tone = "good" })
  end
  if texts.stands(game, { type = "crisis_dialogue" }) then
    game:change("images", nil, -3, committee_reason)
    game:change("commitment", nil, 2, committee_reason)
    game:news(committee_news, { actors = { "eu", "russia" }, tone = "good" })
  end
  game:store("tested", grade)
end

-- What was burning in spring burns higher in June.
local kBurns = 72
card {
  id = "osh_june", deck = "calendar", place = "osh",
  title = osh,
  text = _ [[In the night to the eleventh of June it begins before a casino. By noon whole streets of Osh are burning, house by house, and those who know which house is whose have painted it on the gates. Four hundred thousand are on the roads; at the Uzbek border women hold up children over the wire. In Bishkek a government of two months' age asks Moscow for troops, and is told that this is an internal affair. Somebody sends for the text.]],
  source = "Herd & Dunay 2010, \"Kyrgyzstan: the Challenge of Fragile States and Regional Crises\"; Opinion paper, June 2010; public record: the border at Andijan, open to women and children from 11 June, shut on 14 June 2010",
  apply = function(game)
    local before = game:get("tension", "osh")
    game:change("tension", "osh", math.max(kBurns, before + 20) - before, osh)
    game:change("commitment", nil, -2, osh)
    game:change("legitimacy", "central_asia", -6, osh)
    M.osh(game)
  end,
  choices = {
    {
      id = "border_open", by = "central_asia",
      text = _ "Open the wire at Andijan: tents for a hundred thousand, and let them be counted by foreigners.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "A wire that was opened"
        game:change("tension", "osh", -5, reason)
        game:change("legitimacy", "central_asia", 6, reason)
        game:change("relevance", nil, 1, reason)
        game:sway("central_asia.labour_migrants", 2.5, reason)
        game:sway("central_asia.security_services", -1.5, reason)
      end,
    },
    {
      id = "border_shut_again", by = "central_asia", default = true,
      text = _ "Let women and children in for two days, write each of them down, and shut it again.",
      apply = function(game)
        local reason = _ "A wire that was shut again"
        game:change("tension", "osh", -1, reason)
        game:sway("central_asia.security_services", 1.5, reason)
        game:sway("central_asia.presidents", 1, reason)
      end,
    },
  },
}
on("round_start", function(game)
  if game:round() == 4 then game:play("osh_june") end
end)

-- Two rounds later it is counted who has gone.
local nobody_reason = _ "Nobody went"
local went_reason = _ "Somebody went"
local nobody_news = _ "Two rounds of talks after Osh the only foreigners in uniform in the country are those of two bases near the capital. In Vienna it is noted with concern that concern had been noted in June."
local went_news = _ "There are foreigners in Osh who ask at gates how the night was. They are few, and they are laughed at. It is the first time that anybody has asked."
on("round_end", function(game)
  if game:round() ~= 5 then return end
  if game:get("missions") == 0 then
    game:change("commitment", nil, -6, nobody_reason)
    game:change("relevance", nil, -5, nobody_reason)
    game:change("legitimacy", "kazakhstan", -3, nobody_reason)
    game:news(nobody_news, { place = "osh", tone = "bad" })
  else
    game:change("commitment", nil, 5, went_reason)
    game:change("relevance", nil, 4, went_reason)
    game:news(went_news, { place = "osh", tone = "good" })
  end
end)

-- Who began -----------------------------------------------------------------------------------------------------------

-- How many could say who began at this place: an answer that is owed, people who stand there, a line that was open, books that
-- are compared.
function M.witnesses(game, place)
  local count = 0
  local treaty = help.treaty(game)
  if treaty and says(treaty, "right_to_ask", "answer") == "must" then count = count + 1 end
  if texts.agreed(game, "host_consent") or texts.agreed(game, "inspections_quota") then count = count + 1 end
  if texts.agreed(game, "exercises_open") then count = count + 1 end
  local groups = game:agreements { type = "contact", place = place, status = "in_force" }
  for index = 1, #groups do
    if texts.clause(groups[index], "observers_line") then count = count + 2 end
    if texts.clause(groups[index], "incident_line") then count = count + 1 end
  end
  return count
end

local kAnswer = {
  [0] = _ "Each side publishes a map with an arrow. The arrows point at each other. There is nobody whose word would be taken, and so everybody takes the word that he would have taken anyway.",
  _ "Something is known: an hour, a vehicle, a direction. It does not suffice for a verdict. It suffices to be careful with the next sentence.",
  _ "Within a day it is known who began, and from people of whom nobody can say whose they are. One government finds that it has been misinformed by its own officers, and says so.",
}
local doubt_reason = _ "Two maps with an arrow each"
local known_reason = _ "It is known who began"
local partly_reason = _ "Something is known"

-- Asks who began: what happened at `place`, between these two.
function M.who_began(game, place, one, other)
  local known = math.min(2, M.witnesses(game, place))
  if known == 0 then
    game:change("clarity", nil, -7, doubt_reason)
    game:change("images", nil, 4, doubt_reason)
    game:change("tension", place, 12, doubt_reason)
    game:change("between", nil, -4, doubt_reason)
    game:shift_trust(one, other, -5, doubt_reason)
    game:shift_trust(other, one, -5, doubt_reason)
  elseif known == 1 then
    game:change("clarity", nil, 3, partly_reason)
    game:change("tension", place, 6, partly_reason)
  else
    game:change("clarity", nil, 9, known_reason)
    game:change("commitment", nil, 3, known_reason)
    game:change("images", nil, -2, known_reason)
    game:change("tension", place, 2, known_reason)
    game:change("between", nil, 2, known_reason)
  end
  game:news(kAnswer[known], { place = place, tone = known == 2 and "good" or "bad" })
end

card {
  id = "lighthouse", deck = "calendar", place = "sevastopol",
  title = _ "A key to a lighthouse",
  text = _ [[The lighthouse at the southern cape of the Crimea has two owners, by two maps. On a September evening a bailiff comes with a court's paper and a locksmith, and marines come with a lorry. Somebody falls from the steps. In the morning there are two governments that demand an apology, a film that shows neither the beginning nor the end, and a keeper, sixty-one, who says that he had switched the light on as always.]],
  source = "Herd & Dunay 2010, on article 3 and the Black Sea Fleet; public record: disputes over lighthouses of the Crimea, 2005 to 2009; this incident is composite",
  apply = function(game) M.who_began(game, "sevastopol", "russia", "ukraine") end,
}
card {
  id = "patrol", deck = "calendar", place = "georgia_line",
  title = _ "A patrol that did not come back",
  text = _ [[Where the line runs, nobody has painted it. On a September evening four Georgian policemen, or four saboteurs, are held in an orchard on one side of it, or on the other. There are shots. A farmer who owns trees on both sides is asked by two officers where the border is. He says that he has been asking the same for two years, and that the apples are falling.]],
  source = "Herd & Dunay 2010, on agreement who the aggressor is; public record: incidents at the administrative line, 2009 and 2010; this incident is composite",
  apply = function(game) M.who_began(game, "georgia_line", "russia", "georgia") end,
}
on("round_start", function(game)
  if game:round() == 6 then game:play(game:chance("who_began", 0.5) and "lighthouse" or "patrol") end
end)

return M
