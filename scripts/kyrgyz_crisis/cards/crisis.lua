-- The crisis deck: what happens to the people of the south, from the first night to the first snow.
--
-- Facts rest on the papers in `source` and on the public record of 2010. Voices in quotation marks are composed from
-- what many witnesses told at the time; none of them is one real person. Numbers of the dead stay out of the choices:
-- no card asks a player to trade lives against points.
local texts = require "rules.texts"

card {
  id = "masked_men",
  deck = "crisis", place = "osh", rounds = { from = 1, to = 2 },
  -- Whoever plans such things does so where it burns already, and not under the eyes of strangers.
  weight = function(game) return game:get("violence", "osh") / (game:get("guests") > 0 and 25 or 12) end,
  title = _ "Cars without plates",
  text = _ [[Men in masks drive through Osh, fire from the windows and disappear. In each neighbourhood people say that they belonged to the other one. "They knew which street to turn into," says a teacher. "Somebody had told them." There was nobody at the corner who belongs to neither side.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on violence that was orchestrated and targeted",
  apply = function(game)
    game:change("violence", "osh", 4, _ "Attacks that look planned")
    game:change("grievance", "osh", 2, _ "Cars without plates")
  end,
  choices = {
    {
      id = "curfew", by = "kyrgyzstan", default = true,
      text = _ "Declare a curfew and let the army hold the crossroads.",
      apply = function(game)
        game:change("violence", "osh", -7, _ "Curfew")
        game:change("grievance", "osh", 4, _ "Checkpoints that some pass and others do not")
        game:change("order", nil, 3, _ "Cars without plates")
      end,
    },
    {
      id = "mixed_patrols", by = "kyrgyzstan",
      text = _ "Send out elders and officers of both communities together, and pay for it with some of the authority you have.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("violence", "osh", -6, _ "Mixed patrols")
        game:change("grievance", "osh", -6, _ "Mixed patrols")
        game:change("order", nil, 1, _ "Mixed patrols")
        game:sway("kyrgyzstan.uzbek_community", 4, _ "Mixed patrols")
        game:sway("kyrgyzstan.southern_offices", -1, _ "Mixed patrols")
      end,
    },
  },
}

card {
  id = "jalal_abad_follows",
  deck = "crisis", place = "jalal_abad", rounds = { from = 1, to = 1 }, weight = 6,
  title = _ "The fire reaches Jalal-Abad",
  text = _ [[Two days after Osh, columns of smoke stand over Jalal-Abad. The university founded by an Uzbek citizen of the town burns. The governor has thirty policemen whom he trusts, and calls Bishkek every hour.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the spread to Jalal-Abad after two days",
  apply = function(game)
    game:change("violence", "jalal_abad", 8, _ "Violence spreads from Osh")
    game:change("grievance", "jalal_abad", 4, _ "The fire reaches Jalal-Abad")
    game:change("displaced", "jalal_abad", 15, _ "The fire reaches Jalal-Abad")
  end,
}

card {
  id = "crush_at_the_wire",
  deck = "crisis", place = "andijan", rounds = { from = 1, to = 2 }, weight = 6,
  when = function(game) return not texts.agreed(game, "border_opening") end,
  title = _ "Crush at the wire",
  text = _ [[Tens of thousands press against the border fence near Andijan, most of them women with children. Some are trampled. "My mother is eighty," a woman calls to the soldiers on the other side. "What do you think she will do to you?"]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on stampedes at the crossings; Opinion paper, June 2010, par. 2, on tens of thousands across the border",
  apply = function(game)
    game:change("displaced", "andijan", 10, _ "People flee across the border")
  end,
  choices = {
    {
      id = "open", by = "uzbekistan",
      text = _ "Open the crossing and put up tents; ask the Red Cross in.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        game:change("displaced", "andijan", 15, _ "The crossing is open")
        game:change("displaced", "osh", -15, _ "The crossing is open")
        game:change("legitimacy", "uzbekistan", 5, _ "A border opened in time")
        game:sway("uzbekistan.border_towns", 5, _ "Crush at the wire")
        game:sway("uzbekistan.security_service", -4, _ "Crush at the wire")
      end,
    },
    {
      id = "children_first", by = "uzbekistan", default = true,
      text = _ "Let women, children and the old pass; turn the men back.",
      apply = function(game)
        game:change("displaced", "andijan", 5, _ "Crush at the wire")
        game:change("displaced", "osh", -5, _ "Crush at the wire")
        game:change("grievance", "osh", 2, _ "Families divided at the wire")
      end,
    },
    {
      id = "close", by = "uzbekistan",
      text = _ "Close the crossing: there is no room for more.",
      apply = function(game)
        game:change("grievance", "osh", 4, _ "A closed border")
        game:change("relief", nil, -3, _ "Crush at the wire")
        game:change("legitimacy", "uzbekistan", -5, _ "A closed border")
        game:sway("uzbekistan.security_service", 4, _ "Crush at the wire")
        game:sway("uzbekistan.border_towns", -5, _ "Crush at the wire")
      end,
    },
  },
}

card {
  id = "hospital_without_blood",
  deck = "crisis", place = "osh", rounds = { from = 1, to = 3 }, weight = 4,
  title = _ "The hospital runs out of blood",
  text = _ [[Over two thousand people are wounded. Some will not go to the state hospital, because they have heard that nobody of their kind comes out of it. A surgeon works for thirty hours and keeps two lists of names, so that families can ask.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on over 2,000 wounded",
  apply = function(game) game:change("relief", nil, -3, _ "Hospitals beyond their means") end,
  choices = {
    {
      id = "field_hospital", by = "russia",
      text = _ "Fly in a field hospital and evacuate the gravest cases to Moscow.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        game:change("relief", nil, 8, _ "A Russian field hospital")
        game:change("legitimacy", "russia", 4, _ "The hospital runs out of blood")
        game:sway("russia.public", -1, _ "The hospital runs out of blood")
        game:shift_trust("kyrgyzstan", "russia", 4, _ "Doctors who came")
      end,
    },
    {
      id = "supplies", by = "russia", default = true,
      text = _ "Send plasma and tents to the airport of Osh.",
      apply = function(game) game:change("relief", nil, 4, _ "Russian supplies") end,
    },
  },
}

card {
  id = "marked_gates",
  deck = "crisis", place = "osh", rounds = { from = 1, to = 2 }, weight = 4,
  title = _ "Words on the gates",
  text = _ [[On the gates of Osh people paint what they are, or SOS. From the air it can be seen which streets have burned and which have not, house by house. A satellite picture of it goes round the world before the government has said a word.]],
  source = "Public record: satellite imagery of Osh published in June 2010",
  apply = function(game)
    game:change("grievance", "osh", 4, _ "What the pictures show")
    game:change("legitimacy", "kyrgyzstan", -2, _ "Words on the gates")
  end,
}

card {
  id = "neighbours",
  deck = "crisis", place = "osh", rounds = { from = 1, to = 5 }, weight = 4,
  title = _ "A cellar in Furkat",
  text = _ [[In the first night an old man hid eleven of his neighbours in his cellar and told the men at the gate that he was alone. The next street did the same for two soldiers. Now it is being told. "I did not ask who prays how," he says. "I asked whether the children had eaten."]],
  source = "Public record: accounts of mutual rescue collected in the summer of 2010",
  apply = function(game)
    game:change("grievance", "osh", -5, _ "People who hid their neighbours")
    game:change("violence", "osh", -2, _ "A cellar in Furkat")
  end,
}

card {
  id = "police_weapons",
  deck = "crisis", place = "jalal_abad", rounds = { from = 1, to = 4 }, weight = 4,
  title = _ "Weapons taken, weapons given",
  text = _ [[Crowds have taken rifles and an armoured car from units of the police. Some officers say that they could not shoot at women. Others say nothing. Now the rifles are in the streets.]],
  source = "Public record: inquiry reports on June 2010",
  apply = function(game) game:change("order", nil, -3, _ "Weapons in the streets") end,
  choices = {
    {
      id = "amnesty", by = "kyrgyzstan",
      text = _ "Offer an amnesty and money for each weapon handed in.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        game:change("violence", "osh", -2, _ "Weapons handed in")
        game:change("violence", "jalal_abad", -3, _ "Weapons handed in")
        game:change("order", nil, 2, _ "Weapons taken, weapons given")
      end,
    },
    {
      id = "sweeps", by = "kyrgyzstan", default = true,
      text = _ "Search the neighbourhoods, house by house.",
      apply = function(game)
        game:change("violence", "osh", -3, _ "Searches")
        game:change("grievance", "osh", 5, _ "Searches in some neighbourhoods only")
        game:change("order", nil, 3, _ "Weapons taken, weapons given")
        game:sway("kyrgyzstan.southern_offices", 3, _ "Weapons taken, weapons given")
        game:sway("kyrgyzstan.uzbek_community", -5, _ "Weapons taken, weapons given")
      end,
    },
  },
}

card {
  id = "nariman",
  deck = "crisis", place = "osh", rounds = { from = 2, to = 4 }, weight = 4,
  title = _ "The operation in Nariman",
  text = _ [[At dawn, security forces enter a village near Osh to look for weapons and for the killers of a police chief. Two villagers die; others show papers that were torn up before their eyes. "Now I cannot even prove that I live here."]],
  source = "Public record: press reports of 21 to 25 June 2010",
  apply = function(game) game:change("grievance", "osh", 4, _ "The operation in Nariman") end,
  choices = {
    {
      id = "investigate", by = "kyrgyzstan",
      text = _ "Suspend the commander and replace the papers on the spot.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("grievance", "osh", -6, _ "An officer called to account")
        game:sway("kyrgyzstan.southern_offices", -4, _ "The operation in Nariman")
        game:sway("kyrgyzstan.street", 2, _ "The operation in Nariman")
        game:change("legitimacy", "kyrgyzstan", 4, _ "The operation in Nariman")
      end,
    },
    {
      id = "back_the_men", by = "kyrgyzstan", default = true,
      text = _ "Stand by your men: they are few, and they are all you have.",
      apply = function(game)
        game:sway("kyrgyzstan.southern_offices", 4, _ "The operation in Nariman")
        game:change("order", nil, 2, _ "The operation in Nariman")
        game:change("legitimacy", "kyrgyzstan", -2, _ "Abuses without consequence")
      end,
    },
  },
}

card {
  id = "evacuations",
  deck = "crisis", place = "osh", rounds = { from = 1, to = 2 }, weight = 3,
  title = _ "Flights for those with passports",
  text = _ [[China, India, Turkey, South Korea, Germany and Russia fly their nationals out of Osh. From the road to the airport, people watch the aircraft leave. "So it was possible to come here," says one of them.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the states that flew out their nationals",
  apply = function(game)
    game:change("order", nil, -2, _ "Foreigners leave")
    game:change("grievance", "osh", 1, _ "Flights for those with passports")
  end,
}

card {
  id = "rumours",
  deck = "crisis", place = "bishkek", rounds = { from = 1, to = 5 }, weight = 4,
  title = _ "A message forwarded a thousand times",
  text = _ [["They are coming tonight. Do not drink the water." The message has no sender. In Bishkek shops close at noon, and young men meet on corners with sticks, in order to protect somebody from somebody.]],
  source = "Public record: press reports of June 2010",
  apply = function(game) game:change("violence", "bishkek", 5, _ "Rumours") end,
  choices = {
    {
      id = "cut", by = "kyrgyzstan", default = true,
      text = _ "Cut the mobile network in the south for some days.",
      apply = function(game)
        local reason = _ "Nobody can be called together"
        game:change("violence", "bishkek", -6, reason)
        game:change("violence", "osh", -6, reason)
        game:change("violence", "jalal_abad", -4, reason)
        game:change("order", nil, 2, reason)
        game:change("relief", nil, -4, _ "Nobody can call for help either")
        game:change("grievance", "osh", 2, _ "Nobody can call for help either")
      end,
    },
    {
      id = "radio", by = "kyrgyzstan",
      text = _ "Give the radio to elders, imams and doctors of both languages, day and night.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("violence", "bishkek", -4, _ "Voices that people know")
        game:change("violence", "osh", -3, _ "Voices that people know")
        game:change("grievance", "osh", -4, _ "Voices that people know")
        game:change("grievance", "jalal_abad", -2, _ "Voices that people know")
      end,
    },
  },
}

card {
  id = "barricades",
  deck = "crisis", place = "osh", rounds = { from = 2, to = 4 }, weight = 4,
  title = _ "Trees across the road",
  text = _ [[Uzbek neighbourhoods have closed themselves in with felled trees, burnt buses and concrete. Behind them there is little bread; before them stand soldiers who are nineteen. Those inside say that they will open when they know who comes in.]],
  source = "Public record: press reports of June 2010",
  choices = {
    {
      id = "negotiate", by = "kyrgyzstan",
      text = _ "Let a mission, the Red Cross or the elders open them one by one.",
      apply = function(game)
        if game:get("guests") > 0 then
          game:change("violence", "osh", -4, _ "Barricades opened under other people's eyes")
          game:change("grievance", "osh", -4, _ "Trees across the road")
        else
          game:change("grievance", "osh", -2, _ "Barricades left standing")
          game:change("order", nil, -3, _ "Trees across the road")
        end
      end,
    },
    {
      id = "bulldozers", by = "kyrgyzstan", default = true,
      text = _ "Clear them at once, with bulldozers.",
      apply = function(game)
        game:change("order", nil, 7, _ "Barricades cleared")
        game:change("grievance", "osh", 4, _ "Barricades cleared by force")
      end,
    },
  },
}

card {
  id = "burnt_bazaar",
  deck = "crisis", place = "osh", rounds = { from = 2, to = 6 }, weight = 3,
  title = _ "The bazaar",
  text = _ [[The great bazaar of Osh fed half the valley, and both communities lived from it. Its southern rows are ash. Traders draw lots for the stalls that are left; some will sell only to their own.]],
  source = "Public record: damage assessments, summer 2010",
  apply = function(game) game:change("order", nil, -2, _ "No trade, no calm") end,
  choices = {
    {
      id = "fund", by = "eu",
      text = _ "Pay for a new bazaar, on the condition that the stalls are mixed.",
      cost = { self = { aid = 8 } },
      apply = function(game)
        game:change("grievance", "osh", -5, _ "One bazaar for all")
        game:change("order", nil, 3, _ "The bazaar")
        game:change("legitimacy", "eu", 2, _ "The bazaar")
      end,
    },
    {
      id = "later", by = "eu", default = true,
      text = _ "Note it for the next meeting of donors.",
      apply = function(game) game:change("relief", nil, -1, _ "The bazaar") end,
    },
  },
}

card {
  id = "the_defender",
  deck = "crisis", place = "jalal_abad", rounds = { from = 6, to = 7 }, weight = 8,
  title = _ "The man who counted",
  text = _ [[A human rights worker from Bazar-Korgon filmed what he saw in June. He is on trial for the murder of a policeman, bears marks of beating, and is sentenced for life. His neighbours sign a petition. The policeman's widow signs nothing; she wants to know who killed her husband.]],
  source = "Public record: trial of September 2010",
  apply = function(game) game:change("grievance", "jalal_abad", 3, _ "A trial that few believe in") end,
  choices = {
    {
      id = "retrial", by = "kyrgyzstan",
      text = _ "Ask the supreme court for a retrial with observers.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        game:change("grievance", "jalal_abad", -6, _ "A retrial")
        game:change("legitimacy", "kyrgyzstan", 3, _ "A retrial")
        game:sway("kyrgyzstan.southern_offices", -6, _ "The man who counted")
        game:shift_trust("eu", "kyrgyzstan", 4, _ "The man who counted")
      end,
    },
    {
      id = "stand", by = "kyrgyzstan", default = true,
      text = _ "Let the sentence stand. The courts are independent, and the south is watching.",
      apply = function(game)
        game:sway("kyrgyzstan.southern_offices", 4, _ "The man who counted")
        game:shift_trust("eu", "kyrgyzstan", -4, _ "The sentence of Bazar-Korgon")
        game:shift_trust("us", "kyrgyzstan", -3, _ "The sentence of Bazar-Korgon")
      end,
    },
  },
}

card {
  id = "courtroom",
  deck = "crisis", place = "osh", rounds = { from = 6, to = 9 }, weight = 4,
  title = _ "Stones in the courtroom",
  text = _ [[In the courts of the south, relatives of the dead attack defendants and their lawyers before the judges' eyes. Most of the accused come from one community; most of the burnt houses belonged to it as well. Lawyers ask for trials elsewhere.]],
  source = "Public record: trial monitoring, autumn 2010",
  apply = function(game) game:change("grievance", "osh", 3, _ "Trials without order") end,
  choices = {
    {
      id = "move", by = "kyrgyzstan",
      text = _ "Move the trials to Bishkek and let monitors in.",
      apply = function(game)
        game:change("grievance", "osh", -4, _ "Trials moved")
        game:sway("kyrgyzstan.southern_offices", -5, _ "Stones in the courtroom")
        game:change("violence", "bishkek", 2, _ "Stones in the courtroom")
      end,
    },
    {
      id = "stay", by = "kyrgyzstan", default = true,
      text = _ "Keep them in the south, with more guards.",
      apply = function(game)
        game:change("order", nil, 1, _ "Stones in the courtroom")
        game:sway("kyrgyzstan.southern_offices", 2, _ "Stones in the courtroom")
      end,
    },
  },
}

card {
  id = "winter_roofs",
  deck = "crisis", place = "osh", rounds = { from = 5, to = 7 }, weight = 5,
  when = function(game) return game:get("displaced", "osh") >= 10 end,
  title = _ "Two rooms before the snow",
  text = _ [[Nearly two thousand family compounds lie in ruins, and the first frost comes in November. Engineers can build two rooms for each family until then, if somebody pays now. The city would rather build blocks of flats on the same ground. "My grandfather's mulberry tree is still standing," says a woman. "I shall build around it."]],
  source = "Public record: UN shelter reports of September 2010",
  apply = function(game) game:change("relief", nil, -4, _ "Winter comes closer") end,
  choices = {
    {
      id = "pay", by = "eu",
      text = _ "Pay for the two rooms, each on its family's own ground.",
      cost = { self = { aid = 12 } },
      apply = function(game)
        game:change("relief", nil, 12, _ "Two rooms for each family")
        game:change("displaced", "osh", -25, _ "Two rooms for each family")
        game:change("grievance", "osh", -4, _ "Two rooms before the snow")
        game:change("legitimacy", "eu", 3, _ "Two rooms before the snow")
      end,
    },
    {
      id = "share", by = "eu", default = true,
      text = _ "Pay a third, and ask the others for theirs.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        game:change("relief", nil, 4, _ "Some roofs before the snow")
        game:change("displaced", "osh", -8, _ "Two rooms before the snow")
      end,
    },
    {
      id = "flats", by = "eu",
      text = _ "Support the city's plan for blocks of flats.",
      apply = function(game)
        game:change("relief", nil, 2, _ "Two rooms before the snow")
        game:change("grievance", "osh", 5, _ "A map drawn by the fire")
        game:sway("kyrgyzstan.southern_offices", 4, _ "Two rooms before the snow")
      end,
    },
  },
}

card {
  id = "mayor_says_no",
  deck = "crisis", place = "osh", rounds = { from = 4, to = 6 }, weight = 6,
  title = _ "The mayor stays",
  text = _ [[Bishkek offers the mayor of Osh another post. He flies home, speaks to thousands in the square, and stays. Orders from the capital, he says, have no legal force in his city. The crowd is real, and so is its fear.]],
  source = "Public record: press reports of August 2010",
  apply = function(game)
    game:change("order", nil, -4, _ "Osh and Bishkek at odds")
    game:change("legitimacy", "kyrgyzstan", -3, _ "The mayor stays")
  end,
  choices = {
    {
      id = "dismiss", by = "kyrgyzstan",
      text = _ "Dismiss him, whatever the square says.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        game:change("violence", "osh", 4, _ "The mayor's dismissal")
        game:change("order", nil, 10, _ "The capital prevails")
        game:change("legitimacy", "kyrgyzstan", 4, _ "The capital prevails")
        game:sway("kyrgyzstan.street", 3, _ "The mayor stays")
        game:sway("kyrgyzstan.southern_offices", -7, _ "The mayor stays")
        game:sway("kyrgyzstan.uzbek_community", 6, _ "The mayor stays")
      end,
    },
    {
      id = "live_with_him", by = "kyrgyzstan", default = true,
      text = _ "Live with him until there is a parliament.",
      apply = function(game)
        game:sway("kyrgyzstan.southern_offices", 6, _ "The mayor stays")
        game:sway("kyrgyzstan.uzbek_community", -4, _ "The mayor stays")
        game:change("grievance", "osh", 2, _ "The mayor stays")
      end,
    },
  },
}

card {
  id = "no_foreign_police",
  deck = "crisis", place = "osh", rounds = { from = 4, to = 9 }, weight = 8,
  when = function(game) return texts.stands(game, { type = "police_mission", framework = "osce" }) end,
  title = _ "No Kosovo here",
  text = _ [[Demonstrators in Osh and Bishkek hold up signs against the foreign police. The advisers of the OSCE carry no arms; the posters show Kosovo. A student among the demonstrators says that she only wants to know who asked them to come. A student among those who watch says: we did.]],
  source = "Public record: press reports of July to September 2010; Herd & Dunay 2010, section \"Kyrgyzstan\", on the police mission of 52",
  apply = function(game) game:sway("kyrgyzstan.southern_offices", -5, _ "No Kosovo here") end,
  choices = {
    {
      id = "adapt", by = "kazakhstan", default = true,
      text = _ "Adapt it: fewer officers, a softer name, all over the country.",
      apply = function(game)
        game:sway("kyrgyzstan.southern_offices", 6, _ "No Kosovo here")
        game:change("grievance", "osh", 1, _ "A mission made smaller")
        game:shift_trust("eu", "kazakhstan", -2, _ "No Kosovo here")
        game:change("summit", nil, 6, _ "A quarrel avoided")
      end,
    },
    {
      id = "explain", by = "kazakhstan",
      text = _ "Go to Osh, meet the demonstrators, and keep to the decision.",
      cost = { self = { influence = 3 } },
      apply = function(game)
        game:sway("kyrgyzstan.southern_offices", 3, _ "No Kosovo here")
        game:change("grievance", "osh", -3, _ "A chairman who came and listened")
        game:change("legitimacy", "kazakhstan", 5, _ "No Kosovo here")
        game:change("summit", nil, 4, _ "A decision that was kept to")
      end,
    },
  },
}

card {
  id = "ransom",
  deck = "crisis", place = "osh", rounds = { from = 3, to = 8 }, weight = 3,
  title = _ "Telephone calls at night",
  text = _ [[Merchants are taken from the street and come back when the family has paid. Some callers use police telephones. "In June they came for who we were," says a dealer in cloth. "Now they come for what is left."]],
  source = "Public record: reports of the autumn of 2010; Herd & Dunay 2010, section \"Kyrgyzstan\", on organised crime",
  apply = function(game)
    game:change("drugs", nil, 4, _ "Crime takes root")
    game:change("grievance", "osh", 3, _ "Extortion")
    game:change("order", nil, -2, _ "Telephone calls at night")
  end,
}

card {
  id = "list_of_the_missing",
  deck = "crisis", place = "osh", rounds = { from = 2, to = 8 }, weight = 3,
  title = _ "The list of the missing",
  text = _ [[At the morgue hangs a list, and beside it a second one, written by families. They do not agree. Men and women of both communities stand before them without speaking.]],
  source = "Public record: inquiry reports on June 2010",
  choices = {
    {
      id = "forensics", by = "eu",
      text = _ "Send forensic doctors to give each name an answer.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        game:change("grievance", "osh", -5, _ "Names that got an answer")
        game:change("grievance", "jalal_abad", -3, _ "The list of the missing")
      end,
    },
    {
      id = "wait", by = "eu", default = true,
      text = _ "Leave it to those who are to inquire into June.",
      apply = function(game) game:change("grievance", "osh", 2, _ "Names without an answer") end,
    },
  },
}

card {
  id = "women_speak",
  deck = "crisis", place = "osh", rounds = { from = 2, to = 7 }, weight = 3,
  title = _ "A room with two chairs",
  text = _ [[Two doctors have opened a room where women can say what was done to them. Nothing is written down unless they ask for it. After a week the waiting list is longer than the week. "I do not want revenge," says one. "I want it to be known."]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on reports of rape; public record: inquiry reports on June 2010",
  apply = function(game) game:change("grievance", "osh", 2, _ "What came to light") end,
  choices = {
    {
      id = "protect", by = "us",
      text = _ "Pay for the room, for lawyers, and for the safety of both.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        game:change("grievance", "osh", -5, _ "Somewhere to be heard")
        game:sway("us.state_department", 3, _ "A room with two chairs")
        game:change("legitimacy", "us", 2, _ "A room with two chairs")
      end,
    },
    {
      id = "refer", by = "us", default = true,
      text = _ "Refer them to the government in Bishkek.",
      apply = function(game) game:change("grievance", "osh", 1, _ "A room with two chairs") end,
    },
  },
}

card {
  id = "bread_convoy",
  deck = "crisis", place = "jalal_abad", rounds = { from = 1, to = 4 }, weight = 4,
  when = function(game) return not texts.agreed(game, "humanitarian_corridor") end,
  title = _ "A convoy of flour",
  text = _ [[Trucks of the World Food Programme wait at the pass. The drivers will go on if somebody goes with them, and it matters to them who.]],
  source = "Public record: UN situation reports of June 2010",
  choices = {
    {
      id = "escort", by = "kazakhstan",
      text = _ "Send trucks and drivers of your own, under the white flag of the Chairmanship.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        game:change("relief", nil, 7, _ "A convoy that arrived")
        game:change("legitimacy", "kazakhstan", 5, _ "A convoy of flour")
        game:sway("kazakhstan.foreign_ministry", 2, _ "A convoy that arrived")
        game:shift_trust("kyrgyzstan", "kazakhstan", 3, _ "A convoy of flour")
      end,
    },
    {
      id = "local", by = "kazakhstan", default = true,
      text = _ "Leave it to the local authorities.",
      apply = function(game)
        game:change("relief", nil, 2, _ "A convoy of flour")
        game:change("grievance", "jalal_abad", 2, _ "Bread for some streets")
        game:sway("kazakhstan.business", 2, _ "A convoy of flour")
      end,
    },
  },
}

card {
  id = "batken_villages",
  deck = "crisis", place = "batken", rounds = { from = 2, to = 6 },
  weight = function(game)
    local weight = 1 + game:get("grievance", "batken") / 13
    return texts.agreed(game, "demarcation") and weight / 4 or weight
  end,
  title = _ "Two villages and one ditch",
  text = _ [[In Batken an irrigation ditch crosses the border three times in a kilometre. Somebody has closed it. Young men from both banks have gathered, as every summer; this summer some have brought rifles. A commission that marks the line could say whose ditch it is; until then each year says so anew.]],
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on water and border management; the scene is invented",
  apply = function(game)
    game:change("violence", "batken", 7, _ "A quarrel about water on an unmarked line")
    game:change("grievance", "batken", 2, _ "Two villages and one ditch")
  end,
}
