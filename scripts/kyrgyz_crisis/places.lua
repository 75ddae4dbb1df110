-- The valley and what hangs on it. Links are the roads along which fear, people and weapons travel (hooks.lua).

place { id = "osh", name = _ "Osh", at = { 40.53, 72.80 }, of = "kyrgyzstan", kind = "city",
  links = { "jalal_abad", "andijan", "batken" } }
place { id = "jalal_abad", name = _ "Jalal-Abad", at = { 40.93, 73.00 }, of = "kyrgyzstan", kind = "city",
  links = { "osh", "andijan", "bishkek" } }
place { id = "batken", name = _ "Batken", at = { 40.06, 70.82 }, of = "kyrgyzstan", kind = "region",
  links = { "osh", "fergana", "khujand" } }
place { id = "bishkek", name = _ "Bishkek", at = { 42.87, 74.59 }, of = "kyrgyzstan", kind = "city",
  links = { "jalal_abad", "manas" } }
place { id = "manas", name = _ "Manas Transit Center", at = { 43.06, 74.48 }, of = "kyrgyzstan", kind = "base",
  links = { "bishkek" } }
place { id = "andijan", name = _ "Andijan border", at = { 40.78, 72.34 }, of = "uzbekistan", kind = "border",
  links = { "osh", "jalal_abad", "fergana" } }
place { id = "fergana", name = _ "Fergana", at = { 40.39, 71.78 }, of = "uzbekistan", kind = "region",
  links = { "andijan", "batken", "khujand" } }
place { id = "khujand", name = _ "Khujand", at = { 40.28, 69.62 }, of = "tajikistan", kind = "city",
  links = { "fergana", "batken" } }
