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

-- The alliance: what is laid before the presidents, and what Tashkent does with it ----------------------------------------------

local papers = _ "Papers for the tenth of December"
card {
  id = "papers_for_moscow",
  deck = "calendar",
  when = function(game) return game:get("reach") == 0 end,
  title = papers,
  text = _ [[The Secretariat prepares the session in the Kremlin. Seven capitals have returned the draft, and five of them with remarks. A clerk has laid the remarks one over the other and holds them against the window: there are sentences that nobody has touched. "With those," he says, "one could begin."]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the amendment announced in August and its \"anti-crisis mechanisms\"; public record: package of documents signed on 10 December 2010; invented scene",
  choices = {
    {
      id = "whole", by = "csto",
      text = _ "Lay the whole amendment before them, without brackets, and let them say no aloud.",
      apply = function(game)
        game:change("charter_steps", nil, 2, papers)
        game:sway("csto.joint_staff", 4, papers)
        game:sway("csto.small_members", -3, papers)
        game:shift_trust("uzbekistan", "csto", -4, _ "A paper without brackets")
      end,
    },
    {
      id = "with_a_sheet", by = "csto",
      text = _ "Add a sheet on which each may write what is not meant for its own house, and take it to Tashkent yourself.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "A sheet for what is not meant"
        game:change("charter_steps", nil, 2, reason)
        game:shift_trust("uzbekistan", "csto", 4, reason)
        game:sway("csto.small_members", 2, reason)
        game:sway("csto.joint_staff", -3, reason)
      end,
    },
    {
      id = "untouched", by = "csto", default = true,
      text = _ "Bring only the sentences that nobody has touched.",
      apply = function(game)
        game:change("charter_steps", nil, 1, papers)
        game:sway("csto.small_members", 4, papers)
        game:sway("csto.joint_staff", -3, papers)
        game:shift_trust("uzbekistan", "csto", 2, papers)
      end,
    },
  },
}

-- The answer falls when the texts of the month may have been signed already: what is narrowed then is what there is.
local reserved_reason = _ "Signed, with reservations"
card {
  id = "moscow_december",
  deck = "calendar",
  title = _ "10 December: the CSTO in Moscow",
  text = _ [[The presidents of the CSTO meet in the Kremlin. On the table lies the amendment of the charter, signed already, or to be signed, or to be spoken of again next year. The folder before the chair of Uzbekistan has a second sheet, empty but for a line at its foot. The pens are the same for all seven.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the charter and \"anti-crisis mechanisms\"; public record: summit of 10 December 2010, where Uzbekistan signed with reservations",
  apply = function(game)
    if game:get("reach") > 0 then
      game:change("legitimacy", "csto", 6, _ "A charter amended")
    else
      game:change("legitimacy", "csto", -4, _ "A charter discussed")
    end
  end,
  choices = {
    {
      id = "reservations", by = "uzbekistan",
      text = _ "Sign, and write on the second sheet that none of it holds for your own house, nor without Moscow's word on bases, which is read out.",
      cost = { self = { influence = 2 } },
      when = function(game)
        if game:get("forsworn", "russia") > 0 then return true end
        return false, _ "Moscow has forsworn no base in any text that is in force: there is nothing to be read out."
      end,
      apply = function(game)
        game:change("reach", nil, game:get("reach") > 0 and -4 or 4, reserved_reason)
        game:change("read_out", nil, 1, _ "Moscow's word, read out among the seven")
        game:change("legitimacy", "csto", 6, reserved_reason)
        trust.mutual(game, { "uzbekistan", "russia" }, 3, reserved_reason)
        trust.mutual(game, { "uzbekistan", "csto" }, 3, reserved_reason)
        game:sway("uzbekistan.security_service", -2, reserved_reason)
      end,
    },
    {
      id = "stand_aside", by = "uzbekistan", default = true,
      text = _ "Let the others sign what they like, and look out of the window.",
      apply = function(game)
        local reason = _ "A chair that looked out of the window"
        game:change("charter_steps", nil, 1, reason)
        game:shift_trust("uzbekistan", "csto", 1, reason)
        game:sway("uzbekistan.presidency", 1, reason)
      end,
    },
    {
      id = "say_no", by = "uzbekistan",
      text = _ "Say before all seven that the alliance was made against enemies, and not against its members.",
      apply = function(game)
        local reason = _ "A no before all seven"
        game:change("charter_steps", nil, -3, reason)
        game:change("legitimacy", "csto", -3, reason)
        game:sway("uzbekistan.presidency", 4, reason)
        game:sway("csto.small_members", 2, reason)
        game:shift_trust("russia", "uzbekistan", -6, reason)
        game:shift_trust("csto", "uzbekistan", -6, reason)
        game:shift_trust("us", "uzbekistan", 2, reason)
      end,
    },
  },
}
