-- Accord-5: a small negotiation game of five players, made for comparing engines. README.md has its rules.
-- Players and issues count from 0, as there: player_0 .. player_4, issue_0 .. issue_7.
scenario {
  id = "accord5",
  api = 1,
  version = "1.0.0",
  title = _ "Accord-5",
  summary = _ "Five players trade small steps on eight issues. Each knows its own four cards only.",
  authors = { "The Demarche authors" },
  licence = "MIT",
  rounds = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12" },
  -- Seats act one after the other; to be done with one's turn is the command `ready`.
  phases = { { id = "table", like = "decision", order = "sequential", secret = false } },
}

require "accord5.table"
require "accord5.moves"
require "accord5.policies"
