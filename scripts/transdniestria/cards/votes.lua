-- After a vote. What was signed before it, and neither says that it stands beyond elections nor carries a great power's name, is read
-- again by those who have been elected: they can stand by it, leave it to the committees, or put it aside. Chisinau voted on 28
-- November 2010, Tiraspol in December 2011 (public record).
local texts = require "rules.texts"

local kAside = 0.35 -- the chance that a committee finds no time for a text
local kVotes = {
  { held = 3, seat = "moldova", other = "transdniestria", card = "after_vote_moldova" },
  { held = 8, seat = "transdniestria", other = "moldova", card = "after_vote_transdniestria" },
}

-- What hangs on the vote of this seat.
local function at_stake(game, seat)
  local result = {}
  local list = game:agreements { kind = "treaty", party = seat, status = "in_force" }
  for index = 1, #list do
    local text = list[index]
    if not texts.clause(text, "beyond_elections") and not texts.clause(text, "status") and not texts.signs(text, "russia")
      and not texts.signs(text, "us") then
      result[#result + 1] = text
    end
  end
  return result
end

local campaign_news = {
  moldova = _ "There will be a vote in Moldova in November. What has been signed with the left bank, and does not say that it stands beyond elections, will be read again after this one.",
  transdniestria = _ "There will be a vote on the left bank in December. What has been signed, and does not say that it stands beyond elections, will be read again after it.",
}
on("round_start", function(game)
  for _index, vote in ipairs(kVotes) do
    if game:round() == vote.held and #at_stake(game, vote.seat) > 0 then
      game:news(campaign_news[vote.seat], { actors = { vote.seat } })
    end
    if game:round() == vote.held + 1 then game:play(vote.card) end
  end
end)

local vote_reason = _ "Those who were elected have read it again"
local function put_aside(game, seat, text)
  game:change("confidence", nil, -3, vote_reason)
  game:change("legitimacy", seat, -2, vote_reason)
  game:terminate(text, vote_reason)
end

local stood_by_reason = _ "A signature that has outlived a vote"
local function choices(seat, other, pleased, displeased)
  return {
    {
      id = "stand_by", by = seat,
      text = _ "Stand by every signature, in the first speech.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("confidence", nil, 2, stood_by_reason)
        game:shift_trust(other, seat, 4, stood_by_reason)
        game:sway(displeased, -2, stood_by_reason)
      end,
    },
    {
      id = "committees", by = seat, default = true,
      text = _ "Leave it to the committees: each text has one chance in three to be put aside.",
      apply = function(game)
        local list = at_stake(game, seat)
        for index = 1, #list do
          if game:chance("votes", kAside) then put_aside(game, seat, list[index]) end
        end
      end,
    },
    {
      id = "put_aside", by = seat,
      text = _ "Put aside what the campaign was fought about, and begin anew.",
      apply = function(game)
        local list = at_stake(game, seat)
        for index = 1, #list do put_aside(game, seat, list[index]) end
        game:shift_trust(other, seat, -4, vote_reason)
        game:sway(pleased, 2.5, vote_reason)
      end,
    },
  }
end

card {
  id = "after_vote_moldova",
  deck = "calendar", place = "chisinau",
  when = function(game) return #at_stake(game, "moldova") > 0 end,
  title = _ "December: the folder with the signatures",
  text = _ [[The same three parties will govern, with fewer promises and more opposition. On the first day the clerk of the committee lays a folder on the table: what was signed with the left bank before the vote. Nobody had campaigned for it. Somebody asks whether one may read it before one defends it.]],
  source = "Public record: parliamentary election of 28 November 2010; the clerk is invented",
  choices = choices("moldova", "transdniestria", "moldova.veterans", "moldova.communists"),
}

card {
  id = "after_vote_transdniestria",
  deck = "calendar", place = "tiraspol",
  when = function(game) return #at_stake(game, "transdniestria") > 0 end,
  title = _ "January: a new man finds a drawer",
  text = _ [[The man who governed for twenty years came third. His successor has the locks changed and finds a drawer with what was signed with the right bank. "Is it good?" he asks. "It is signed," says the official, who has been here for twenty years as well. At the ministry of security one waits to hear which of the two was the answer.]],
  source = "Public record: elections of 11 and 25 December 2011; the conversation is invented",
  choices = choices("transdniestria", "moldova", "transdniestria.security", "transdniestria.security"),
}
