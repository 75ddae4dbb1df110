-- Events. A card is drawn from its deck, does what its apply says, and may ask seats to choose.

card {
  id = "dry_spring", deck = "weather", title = _ "A dry spring", source = "where this comes from: document, year, page",
  text = _ "The snow was thin this year, and everybody has seen the mountains.",
  apply = function(game)
    game:change("harvest", nil, -10, _ "A dry spring")
  end,
}

card {
  id = "early_frost", deck = "weather", title = _ "An early frost", source = "where this comes from: document, year, page",
  text = _ "Ice on the pipes, weeks before anybody had counted on it.",
  weight = function(game) return game:get("warmth") < 50 and 2 or 1 end, -- likelier while houses are cold
  apply = function(game)
    game:change("warmth", nil, -10, _ "An early frost")
  end,
}

card {
  id = "flood_gate", deck = "weather", title = _ "The stuck gate", source = "where this comes from: document, year, page",
  text = _ "A gate of the dam has jammed half open. Mending it costs money; leaving it costs water.",
  choices = {
    {
      id = "mend", by = "upland", text = _ "Mend it at once (6 million).",
      when = function(game) return game:resource("upland", "money") >= 6 end,
      apply = function(game)
        game:spend("upland", "money", 6)
        game:change("warmth", nil, 3, _ "The mended gate")
      end,
    },
    {
      id = "leave", by = "upland", text = _ "Let it run, and tell Plain that it is a present.", default = true,
      apply = function(game)
        game:change("harvest", nil, 8, _ "The stuck gate")
        game:change("warmth", nil, -4, _ "The stuck gate")
        game:shift_trust("plain", "upland", 6, _ "A present of water")
      end,
    },
  },
}

card {
  id = "good_rain", deck = "weather", title = _ "Good rain", source = "where this comes from: document, year, page",
  text = _ "Three days of it, and not a drop of it anybody's merit.",
  apply = function(game)
    game:change("harvest", nil, 8, _ "Good rain")
  end,
}

card {
  id = "mild_winter", deck = "weather", title = _ "A mild winter", source = "where this comes from: document, year, page",
  text = _ "The stoves go out at noon. The old people say that it will be paid for.",
  apply = function(game)
    game:change("warmth", nil, 8, _ "A mild winter")
  end,
}

card {
  id = "quiet_weeks", deck = "weather", title = _ "Quiet weeks", source = "where this comes from: document, year, page",
  text = _ "No storm, no frost, no headlines.",
  rounds = { from = 2 }, -- not in the first
  apply = function(game)
    game:shift_trust("upland", "plain", 3, _ "Quiet weeks")
    game:shift_trust("plain", "upland", 3, _ "Quiet weeks")
  end,
}
