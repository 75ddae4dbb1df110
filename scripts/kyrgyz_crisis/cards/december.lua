-- The last third: what comes due in November and December, a choice for each seat. hooks.lua plays these cards on their day, and
-- nobody draws them. What the seats answered in 2010 is told in the sources; the other answers are invented.
local texts = require "rules.texts"
local trust = require "rules.trust"

-- Uzbekistan: the line ---------------------------------------------------------------------------------------------------

-- Who keeps the accord in which the border commission stands, or nil.
local function keeper(game)
  for _index, text in ipairs(game:agreements { clause = "demarcation", status = "in_force" }) do
    local term = texts.clause(text, "guarantor")
    if term then return term.params.by end
  end
  return nil
end

local walks = _ "The commission walks"
local walked_reason = _ "A stretch that both have walked"
card {
  id = "commission_walks",
  deck = "calendar", place = "batken",
  when = function(game) return game:get("demarcated") > 0 end,
  title = walks,
  text = _ [[Above Sokh the border commission stands in the first snow, with two maps. One was drawn in 1924, the other in 1955, and between the two lie an orchard, a well and four families. The surveyors have shared their bread since Tuesday. They are waiting for a call from Tashkent, and so are the four families.]],
  source = "Public record: delimitation under way since 2000, by maps of different years, and the enclave of Sokh in 2010; Bossuyt 2020, \"Possible Areas for Cooperation\", on border management; invented scene",
  choices = {
    {
      id = "exchange", by = "uzbekistan",
      text = _ "Give the orchard, take the well, and let both sides sign the stretch before the snow is deep.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        game:change("walked", nil, 1, walked_reason)
        game:change("violence", "batken", -6, walked_reason)
        game:change("violence", "fergana", -2, walked_reason)
        trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, 5, walked_reason)
        game:sway("uzbekistan.presidency", -4, walked_reason)
        game:sway("uzbekistan.border_towns", 2, walked_reason)
        game:sway("kyrgyzstan.southern_offices", -2, walked_reason)
      end,
    },
    {
      id = "ask_the_guarantor", by = "uzbekistan",
      text = _ "Ask whoever keeps the accord to read both maps, and abide by what is read.",
      cost = { self = { influence = 1 } },
      when = function(game)
        if keeper(game) then return true end
        return false, _ "Nobody keeps the text in which the border commission stands: it has no guarantor."
      end,
      apply = function(game)
        local reason = _ "A third party has read both maps"
        local by = keeper(game)
        if not by then return end -- it ended this month
        game:change("walked", nil, 1, reason)
        game:change("violence", "batken", -3, reason)
        game:change("legitimacy", by, 3, reason)
        game:shift_trust("uzbekistan", by, 3, reason)
        game:shift_trust("kyrgyzstan", by, 3, reason)
        game:sway("uzbekistan.presidency", -2, reason)
        game:sway("uzbekistan.security_service", -1, reason)
      end,
    },
    {
      id = "old_map", by = "uzbekistan", default = true,
      text = _ "Send word that the map of 1924 is the map.",
      apply = function(game)
        local reason = _ "A line on an old map"
        game:change("violence", "batken", 4, reason)
        game:shift_trust("kyrgyzstan", "uzbekistan", -5, reason)
        game:sway("uzbekistan.security_service", 3, reason)
      end,
    },
  },
}
