-- Fifty-six participating States, and who speaks for how many of them. A seat or a group counts for so many in everything that
-- asks how many are behind a text (chorus.lua, ledger.lua).
--
-- Seats first, then the groups without a seat, in the order of actors.lua.
local M = {}

M.seats = { "russia", "us", "eu", "germany", "kazakhstan", "ukraine", "turkey", "central_asia" }
M.chorus = {
  "france_italy", "atlanticists", "romania", "poland_baltics", "central_europe", "iberia", "neutrals", "greece_cyprus",
  "north_atlantic", "serbia", "balkans", "belarus", "armenia", "azerbaijan", "georgia", "moldova", "small_states",
}

M.weight = {
  russia = 1, us = 1, germany = 1, kazakhstan = 1, ukraine = 1, turkey = 1,
  eu = 2, -- Belgium and Luxembourg, in whose capitals Brussels speaks
  central_asia = 4, -- Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan
  france_italy = 2,
  atlanticists = 3, -- United Kingdom, Netherlands, Denmark
  romania = 1,
  poland_baltics = 4, -- Poland, Estonia, Latvia, Lithuania
  central_europe = 5, -- Czech Republic, Slovakia, Hungary, Slovenia, Bulgaria
  iberia = 2, -- Spain, Portugal
  neutrals = 6, -- Austria, Finland, Ireland, Sweden, Malta, Switzerland
  greece_cyprus = 2,
  north_atlantic = 3, -- Norway, Iceland, Canada
  serbia = 1,
  balkans = 5, -- Albania, Bosnia and Herzegovina, Croatia, Macedonia, Montenegro
  belarus = 1, armenia = 1, azerbaijan = 1, georgia = 1, moldova = 1,
  small_states = 5, -- Andorra, Holy See, Liechtenstein, Monaco, San Marino
}

M.all = 56
-- The draft of November 2009 enters into force with the consent of twenty-five (its Article 13, public record).
M.needed = 25
M.least_parties = 3 -- of the seats, Moscow among them; they count towards the twenty-five

local function set(list)
  local result = {}
  for index = 1, #list do result[list[index]] = true end
  return result
end

-- What each group is called.
M.name = {
  france_italy = _ "France and Italy", atlanticists = _ "Britain and the Atlantic shore", romania = _ "Romania",
  poland_baltics = _ "Poland and the Baltic States", central_europe = _ "Central Europe", iberia = _ "Spain and Portugal",
  neutrals = _ "Neutral States", greece_cyprus = _ "Greece and Cyprus", north_atlantic = _ "Canada and the northern allies",
  serbia = _ "Serbia", balkans = _ "States on the way to NATO", belarus = _ "Belarus", armenia = _ "Armenia",
  azerbaijan = _ "Azerbaijan", georgia = _ "Georgia", moldova = _ "Moldova", small_states = _ "Five small States",
}

-- Members of the North Atlantic alliance; of the Collective Security Treaty; of neither.
M.allies = set {
  "us", "germany", "turkey", "france_italy", "atlanticists", "romania", "poland_baltics", "central_europe", "iberia",
  "greece_cyprus", "north_atlantic",
}
M.csto = set { "russia", "kazakhstan", "central_asia", "belarus", "armenia" }
M.non_allied = set {
  "eu", "ukraine", "neutrals", "serbia", "balkans", "azerbaijan", "georgia", "moldova", "small_states",
}

-- Do Moscow or its allies and Washington or its allies sign the same text?
function M.both_sides(parties)
  local east, west = false, false
  for index = 1, #parties do
    east = east or M.csto[parties[index]] or false
    west = west or M.allies[parties[index]] or parties[index] == "eu"
  end
  return east and west
end

-- All participating States that the seats and groups of this scenario stand for.
function M.total()
  local sum = 0
  for index = 1, #M.seats do sum = sum + M.weight[M.seats[index]] end
  for index = 1, #M.chorus do sum = sum + M.weight[M.chorus[index]] end
  return sum
end

-- For how many states those in a list speak.
function M.count(list)
  local sum = 0
  for index = 1, #list do sum = sum + M.weight[list[index]] end
  return sum
end

return M
