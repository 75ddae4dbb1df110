-- Six places where something can begin. Links are not roads: what breaks out in one of them is read in the others as a precedent,
-- and hooks.lua lets a little of it pass.
--
-- Who holds a place decides who lets a mission in, and nothing else: the line in Georgia is held here by the one whose land it
-- crosses, and Mitrovica by nobody on whose name fifty-six states agree.

place { id = "osh", name = _ "Osh and Jalal-Abad", at = { 40.53, 72.80 }, of = "central_asia", kind = "city" }
place { id = "transdniestria", name = _ "Transdniestria", at = { 46.84, 29.48 }, of = "moldova", kind = "region",
  links = { "sevastopol" } }
place { id = "georgia_line", name = _ "Shida Kartli", at = { 42.22, 43.97 }, of = "georgia", kind = "border",
  links = { "karabakh", "sevastopol" } }
place { id = "karabakh", name = _ "Karabakh", at = { 39.82, 46.76 }, of = "azerbaijan", kind = "border",
  links = { "georgia_line" } }
place { id = "sevastopol", name = _ "Sevastopol", at = { 44.60, 33.52 }, of = "ukraine", kind = "base",
  links = { "georgia_line", "transdniestria" } }
place { id = "mitrovica", name = _ "Mitrovica", at = { 42.89, 20.87 }, kind = "city" }
