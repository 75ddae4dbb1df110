-- Who sits at the table, who waits at home, and how the seats are played when nobody sits there.
local briefs = require "border_post.briefs"

actor {
  id = "kyrgyzstan", name = _ "Kyrgyzstan", short = "KG", colour = "#c8342f", kind = "state",
  also = { _ "Bishkek" },
  capital = { 42.87, 74.59 },
  resources = { guards = 60, aid = 3, influence = 3, advisers = 0 },
  personality = "under_pressure",
  brief = briefs.kyrgyzstan,
}
actor {
  id = "uzbekistan", name = _ "Uzbekistan", short = "UZ", colour = "#2f7fb5", kind = "state",
  also = { _ "Tashkent" },
  capital = { 41.31, 69.28 },
  resources = { guards = 120, aid = 6, influence = 3, advisers = 0 },
  personality = "careful_neighbour",
  brief = briefs.uzbekistan,
}
actor {
  id = "kazakhstan", name = _ "Kazakhstan (OSCE chair)", short = "KZ", colour = "#d9a21b", kind = "state",
  also = { _ "Astana" },
  capital = { 51.17, 71.43 },
  resources = { guards = 0, aid = 12, influence = 5, advisers = 50 },
  personality = "broker",
  brief = briefs.kazakhstan,
}

-- The other states of the OSCE vote in one voice here: yes to what is small, civilian and ends one day.
local function has_clause(draft, id)
  for _index, term in ipairs(draft.clauses) do
    if term.id == id then return term end
  end
  return nil
end
local kUndated = _ "More than thirty officers, and no day on which they leave. Our parliaments would ask."
actor {
  id = "participating_states", name = _ "Caucus of other OSCE States", short = "OSCE", colour = "#7a7f87",
  kind = "organisation", playable = false,
  chorus = function(_game, draft)
    local advisers = has_clause(draft, "advisers")
    if not advisers then return "abstain" end
    if advisers.params.officers > 30 and not has_clause(draft, "exit_date") then return "no: " .. kUndated end
    return "yes"
  end,
}

constituency {
  id = "kyrgyzstan.south", of = "kyrgyzstan", name = _ "Town halls of the south", weight = 2, support = 50,
}
constituency {
  id = "kyrgyzstan.ministries", of = "kyrgyzstan", name = _ "Interim ministers in Bishkek", weight = 1, support = 60,
}
constituency {
  id = "uzbekistan.services", of = "uzbekistan", name = _ "Security services", weight = 2, support = 60, veto = true,
}
constituency {
  id = "uzbekistan.valley", of = "uzbekistan", name = _ "Families and traders of the valley", weight = 1, support = 50,
}
constituency {
  id = "kazakhstan.summit_staff", of = "kazakhstan", name = _ "Summit staff in Astana", weight = 1, support = 60,
}
constituency {
  id = "kazakhstan.carriers", of = "kazakhstan", name = _ "Carriers and traders", weight = 1, support = 50,
}

personality {
  id = "under_pressure",
  concession = "conceder", patience = 0.3, late = 0.2, reciprocity = 0.6, risk = 0.5, honesty = 0.7, grudge = 0.4,
  beliefs = { uzbekistan = { uz_secure_valley = 3, uz_no_precedent = 2 }, kazakhstan = { kz_result = 3 } },
  voice = {
    propose = {
      _ "We cannot wait until nobody is left at the gate. Here is what we could sign today.",
      _ "It is not what we would write if we had time. We do not have time.",
    },
    counter = { _ "We could nearly say yes to this.", _ "Our people in the south will have to live with it." },
    accept = {
      _ "Agreed. Let us tell the people at the gate.", _ "Yes. We shall explain it in Osh ourselves.",
      _ "We sign. It is more than we had in the morning.",
    },
    refuse = {
      _ "Nobody in Osh would understand it if we signed this.",
      _ "We could sign it in Bishkek. We could not carry it to the south.",
    },
    breach = { _ "We were told one thing and shown another." },
    warn = { _ "If the gate stays shut, we cannot answer for what the crowd does." },
    thank = { _ "This will be remembered in the south." },
    assure = { _ "You have the word of a government that needs its word" },
  },
}
personality {
  id = "careful_neighbour",
  concession = "boulware", patience = 0.8, late = 0.3, reciprocity = 0.7, risk = 0.2, honesty = 0.8, grudge = 0.6,
  beliefs = { kyrgyzstan = { kg_calm = 3, kg_livelihood = 2 }, kazakhstan = { kz_result = 3 } },
  voice = {
    propose = {
      _ "We have housed a hundred thousand guests. This is what we ask of their neighbours.",
      _ "What stands here we can keep. We ask no less of our neighbours.",
    },
    counter = {
      _ "In principle, yes. The order of the steps matters to us.",
      _ "Almost. This is what we would be asked at home.",
    },
    accept = {
      _ "We agree, and we shall do what stands there.", _ "It can be signed. It has been read by those who must read it.",
      _ "Very well. Let us see how it is kept.",
    },
    refuse = {
      _ "This would set an example that we do not want on our border.",
      _ "We have time. A better text will come.",
    },
    breach = { _ "Our officers at the post report otherwise. We draw our conclusions." },
    warn = { _ "We can keep the crossing shut for as long as it takes." },
    thank = { _ "A good neighbour has more worth than a distant friend." },
    assure = { _ "We undertake it, and we shall do it" },
  },
}
personality {
  id = "broker",
  concession = "envoy", patience = 0.5, late = 0.3, reciprocity = 0.5, risk = 0.4, honesty = 0.9, grudge = 0.2,
  beliefs = { kyrgyzstan = { kg_calm = 3 }, uzbekistan = { uz_secure_valley = 3, uz_guests_home = 2 } },
  voice = {
    propose = { _ "We have listened to both of you. Nobody gets all of it in this text, and nobody leaves without anything." },
    counter = {
      _ "The two of you are one line apart. Try it with this one.",
      _ "Let us try it the other way round.",
    },
    accept = {
      _ "The chair is glad, and will say so in Vienna.", _ "Thank you both. The chair has seldom had less to correct.",
      _ "The chair joins, and will see that it is remembered who moved first.",
    },
    refuse = {
      _ "The chair cannot carry this in Vienna.", _ "This would be a text of one side. The chair is there for both.",
    },
    breach = { _ "A word given in the presence of the chair has been broken." },
    warn = { _ "In December the heads of state meet in Astana. What shall we tell them about Dostuk?" },
    thank = { _ "The chair thanks you, and so should the people at the gate." },
    assure = { _ "The chair gives you its word" },
  },
}
