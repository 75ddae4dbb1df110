-- The letter of 29 November 2009, and whatever has taken its place on the table since.
--
-- A draft leaves the game's hands when it is refused, and its words stay on everybody's desk: what test.lua asks of a text, and what
-- chorus.lua would vote on it, is asked of the last one that all could read. So its articles are kept, article by article.
-- Source: draft of the European Security Treaty, 29 November 2009 (public record), as read by Herd & Dunay 2010.
local M = {}

-- The articles that have been on the table, and the parameter in which each can be written otherwise.
M.articles = {
  { "indivisible", "form" }, { "alliances", "form" }, { "no_territory", "scope" }, { "right_to_ask", "answer" }, { "consultations" },
  { "conference", "decides" }, { "extraordinary", "decides" }, { "self_defence" }, { "enforcement", "means" }, { "within", "covers" },
  { "peacekeeping", "by" }, { "human_dimension", "weight" }, { "legal_force", "force" }, { "organisations", "who" },
  { "precedence", "over" }, { "review", "after" },
}

-- Moscow's draft, in the words in which drafts are written.
M.terms = {
  { id = "indivisible", form = "due_regard" },
  { id = "no_territory", scope = "attack_or_affect" },
  { id = "right_to_ask", answer = "may" },
  { id = "consultations" },
  { id = "conference", decides = "consensus" },
  { id = "extraordinary", decides = "unanimity" },
  { id = "self_defence" },
  { id = "legal_force", force = "legal" },
  { id = "organisations", who = "alliances_too" },
  { id = "precedence", over = "treaty_first" },
}

local kParam = {}
for index = 1, #M.articles do kParam[M.articles[index][1]] = M.articles[index][2] end

-- A copy that a spec may change and propose.
function M.copy()
  local terms = {}
  for index = 1, #M.terms do
    terms[index] = {}
    for field, value in pairs(M.terms[index]) do terms[index][field] = value end
  end
  return terms
end

-- The letter as it was sent: nothing but Moscow's name is under it.
function M.sent() return { type = "est", proposer = "russia", parties = { "russia" }, clauses = M.terms } end

-- Keeps what a draft of the treaty says.
function M.keep(game, draft)
  local said = {}
  for index = 1, #draft.clauses do
    local term = draft.clauses[index]
    local param = kParam[term.id]
    said[term.id] = param and (term.params or term)[param] or "stands"
  end
  for index = 1, #M.articles do
    local article = M.articles[index][1]
    game:store("table_" .. article, said[article] or false)
  end
  game:store("table_by", draft.proposer)
end

-- The last text that all could read: the letter, or what was tabled since. nil where that is not known (a seat that looks ahead).
function M.last(game)
  local by = game:flag("table_by")
  if not by then return nil end
  local clauses = {}
  for index = 1, #M.articles do
    local article, param = M.articles[index][1], M.articles[index][2]
    local said = game:flag("table_" .. article)
    if said then
      local term = { id = article }
      if param then term[param] = said end
      clauses[#clauses + 1] = term
    end
  end
  local parties = by == "russia" and { "russia" } or { "russia", by }
  return { type = "est", proposer = by, parties = parties, clauses = clauses }
end

return M
