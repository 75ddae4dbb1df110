-- What specs ask of a play before they table something; only they require this file.
local M = {}

-- Goes on to the negotiations of a round. On the way a few speak of a new treaty, so that there is somebody to come to a round table.
function M.talk(play, round)
  while play:round() < round do
    play:advance { to = "decision" }
    for _index, seat in ipairs { "germany", "kazakhstan", "turkey" } do
      play:as(seat):act("speech", { about = "a_new_treaty" })
    end
    play:advance { to = "negotiation" }
  end
  return play
end

-- Goes on to the negotiations of a round, and nobody does anything.
function M.wait(play, round)
  while play:round() < round do
    play:advance { to = "decision" }
    play:advance { to = "negotiation" }
  end
  return play
end

return M
