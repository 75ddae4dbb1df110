scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 } }
indicator {
  id = "violence", of = "place", name = _ "Violence",
  start = function(subject)
    place { id = "late_" .. subject, name = _ "Late", at = { 1, 1 } }
    return 1
  end,
}
relation {
  id = "fear", name = _ "Fear",
  start = function() on("round_start", function() end) return 1 end,
}
