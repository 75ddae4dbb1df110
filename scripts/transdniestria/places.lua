-- The two banks and what joins them. Links are roads, rails and the habit of crossing (hooks.lua).
--
-- Bender lies on the right bank and is held by Tiraspol; Vadul lui Vodă is where the peacekeepers' road crosses the river. Names
-- are those of common use in English; the Romanian and Russian ones stand in the texts where they matter.

place { id = "chisinau", name = _ "Chisinau", at = { 47.01, 28.86 }, of = "moldova", kind = "city",
  links = { "vadul", "bender", "comrat" } }
place { id = "vadul", name = _ "Bridge at Vadul lui Voda", at = { 47.09, 29.09 }, of = "moldova", kind = "border",
  links = { "chisinau", "dubasari" } }
place { id = "bender", name = _ "Bender", at = { 46.83, 29.48 }, of = "transdniestria", kind = "city",
  links = { "chisinau", "tiraspol" } }
place { id = "dubasari", name = _ "Dubasari and its villages", at = { 47.26, 29.17 }, of = "transdniestria", kind = "region",
  links = { "vadul", "ribnita", "tiraspol" } }
place { id = "tiraspol", name = _ "Tiraspol", at = { 46.84, 29.64 }, of = "transdniestria", kind = "city",
  links = { "bender", "dubasari", "kuchurgan" } }
place { id = "ribnita", name = _ "Ribnita", at = { 47.77, 29.00 }, of = "transdniestria", kind = "city",
  links = { "dubasari", "cobasna" } }
place { id = "cobasna", name = _ "Depot at Cobasna", at = { 47.77, 29.21 }, of = "transdniestria", kind = "base",
  links = { "ribnita" } }
place { id = "kuchurgan", name = _ "Crossing at Kuchurgan", at = { 46.74, 29.97 }, of = "ukraine", kind = "border",
  links = { "tiraspol" } }
place { id = "comrat", name = _ "Comrat", at = { 46.30, 28.66 }, of = "moldova", kind = "city",
  links = { "chisinau" } }
