-- The politics deck, second half: what reaches the capitals once the first weeks are over. It follows politics.lua, and the
-- order of both decides what is drawn.
local texts = require "rules.texts"
local trust = require "rules.trust"

-- Where an inquiry with others in it has been signed, nobody need offer one, and nobody can rely on a national one alone.
local inquiry_reason = _ "An inquiry with others in it has been signed. It cannot be kept among yourselves any more."
local function own_judges(game)
  if not texts.agreed(game, "inquiry", { form = "mixed" }) and not texts.agreed(game, "inquiry", { form = "international" }) then
    return true
  end
  return false, inquiry_reason
end

card {
  id = "independent_commission",
  deck = "politics", place = "bishkek", rounds = { from = 3, to = 6 }, weight = 5,
  when = own_judges,
  title = _ "A commission with foreign names",
  text = _ [[A Finnish parliamentarian offers to gather an independent commission: jurists, a general, an anthropologist. It would ask seven hundred people what they saw. Some ministers fear what they will say; some fear what they will say about ministers.]],
  source = "Public record: Kyrgyzstan Inquiry Commission, prepared from July 2010",
  choices = {
    {
      id = "invite", by = "kyrgyzstan",
      text = _ "Invite it, and promise to publish.",
      apply = function(game)
        game:store("commission_invited", true)
        game:change("legitimacy", "kyrgyzstan", 3, _ "An inquiry that is not one's own")
        game:change("grievance", "osh", -4, _ "Somebody will ask")
        game:change("grievance", "jalal_abad", -3, _ "A commission with foreign names")
        game:sway("kyrgyzstan.southern_offices", -7, _ "A commission with foreign names")
        game:shift_trust("eu", "kyrgyzstan", 4, _ "A commission with foreign names")
      end,
    },
    {
      id = "national", by = "kyrgyzstan", default = true,
      text = _ "Rely on the national commission.",
      when = own_judges,
      apply = function(game)
        game:sway("kyrgyzstan.southern_offices", 4, _ "A commission with foreign names")
        game:change("grievance", "osh", 2, _ "Judges in their own case")
      end,
    },
  },
}

card {
  id = "parliament_in_strasbourg",
  deck = "politics", rounds = { from = 3, to = 6 }, weight = 4,
  title = _ "A resolution in Strasbourg",
  text = _ [[The European Parliament asks about three things: police on the ground, houses, an inquiry. It has read the statements already. It can give money, and it can ask where the last money went.]],
  source = "Public record: resolutions of July and November 2010",
  choices = {
    {
      id = "answer", by = "eu",
      text = _ "Answer with a programme, and a date for its review.",
      cost = { self = { aid = 6 } },
      apply = function(game)
        game:change("relief", nil, 5, _ "A programme of the Union")
        game:sway("eu.parliament", 6, _ "A resolution in Strasbourg")
        game:sway("eu.new_members", 2, _ "A programme of the Union")
        game:sway("eu.treasuries", -2, _ "A resolution in Strasbourg")
        game:change("grievance", "osh", -2, _ "A programme of the Union")
        game:shift_trust("kyrgyzstan", "eu", 4, _ "A resolution in Strasbourg")
      end,
    },
    {
      id = "note", by = "eu", default = true,
      text = _ "Take note with interest.",
      apply = function(game)
        game:sway("eu.parliament", -6, _ "A resolution in Strasbourg")
        game:change("legitimacy", "eu", -2, _ "A resolution in Strasbourg")
        game:sway("eu.treasuries", 1, _ "A resolution in Strasbourg")
      end,
    },
  },
}

card {
  id = "two_visitors",
  deck = "politics", rounds = { from = 3, to = 6 }, weight = 4,
  title = _ "Two foreign ministers, one aeroplane",
  text = _ [[The ministers of Germany and France offer to fly to Bishkek together, and to take their Russian colleague along. It would be a picture. Whether it is more depends on what stands in the bag.]],
  source = "Herd & Dunay 2010, Conclusions, on Russian-Western relations; public record: joint visit of July 2010",
  choices = {
    {
      id = "with_lavrov", by = "eu",
      text = _ "Invite Moscow to the visit, and prepare it together.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        trust.mutual(game, { "eu", "russia" }, 7, _ "A visit prepared together")
        game:shift("perception_gap", "eu", "russia", -10, _ "Two foreign ministers, one aeroplane")
        game:shift("perception_gap", "russia", "eu", -10, _ "Two foreign ministers, one aeroplane")
        game:change("legitimacy", "kyrgyzstan", 3, _ "Two foreign ministers, one aeroplane")
        game:sway("eu.new_members", -3, _ "Two foreign ministers, one aeroplane")
      end,
    },
    {
      id = "alone", by = "eu", default = true,
      text = _ "Go as Europeans.",
      apply = function(game)
        game:shift_trust("kyrgyzstan", "eu", 3, _ "Two foreign ministers, one aeroplane")
        game:change("legitimacy", "eu", 2, _ "Two foreign ministers, one aeroplane")
        game:sway("eu.new_members", 3, _ "Two foreign ministers, one aeroplane")
      end,
    },
  },
}

card {
  id = "duma_hearing",
  deck = "politics", rounds = { from = 2, to = 8 }, weight = 3,
  title = _ "A mother from Pskov",
  text = _ [[At a hearing in Moscow a general explains what a battalion can do in Osh on the first day. Then a woman from Pskov, whose son is a soldier, asks what it does on the second day, and on the thousandth. The general thanks her for the question.]],
  source = "Opinion paper, June 2010, par. 2, on why Russia has not jumped in lightly; PONARS Eurasia 2010, \"Too Many Security Frameworks?\", on critics at home of an alliance that did not act",
  apply = function(game)
    game:sway("russia.public", game:get("troops") > 0 and -5 or -2, _ "A mother from Pskov")
    game:sway("russia.security_council", -1, _ "A mother from Pskov")
  end,
}

card {
  id = "congress_votes",
  deck = "politics", rounds = { from = 8, to = 8 }, weight = 8,
  title = _ "The second of November",
  text = _ [[The elections to Congress change its majority. New chairmen want to see bills, contracts and results, in this order.]],
  source = "Public record: elections of 2 November 2010; PONARS Eurasia 2010, \"The Changing Role of Major Actors\", on the President's promises on Afghanistan",
  apply = function(game)
    game:sway("us.congress", -6, _ "A new majority")
    game:sway("us.state_department", -2, _ "The second of November")
  end,
  choices = {
    {
      id = "invite_chairmen", by = "us",
      text = _ "Fly the new chairmen to Bishkek and let them see for themselves.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        game:sway("us.congress", 6, _ "The second of November")
        game:sway("us.pentagon", -4, _ "The second of November")
        game:shift_trust("kyrgyzstan", "us", 2, _ "The second of November")
      end,
    },
    {
      id = "wait_january", by = "us", default = true,
      text = _ "Wait for January.",
      apply = function(game)
        game:sway("us.pentagon", 3, _ "The second of November")
        game:sway("us.congress", 2, _ "The second of November")
      end,
    },
  },
}

card {
  id = "kyiv_offers",
  deck = "politics", rounds = { from = 2, to = 6 }, weight = 4,
  when = function(game) return game:get("serves", "ukraine") == 0 end,
  title = _ "An offer from Kyiv",
  text = _ [[Ukraine has soldiers who have served from Lebanon to Liberia, aircraft that can carry a hospital, and officers who need no interpreter in Osh. Its president would like to be asked; its opposition would like to know by whom.]],
  source = "Opinion paper, June 2010, par. 4, on Ukraine as a contributor",
  choices = {
    {
      id = "offer_to_all", by = "ukraine",
      text = _ "Offer aircraft to whoever goes, under whichever flag.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        game:sway("ukraine.opposition", -6, _ "An offer from Kyiv")
        game:change("legitimacy", "ukraine", 4, _ "Aircraft for all")
        game:shift_trust("eu", "ukraine", 3, _ "An offer from Kyiv")
        game:shift_trust("russia", "ukraine", 3, _ "An offer from Kyiv")
        game:shift_trust("kazakhstan", "ukraine", 3, _ "An offer from Kyiv")
        game:change("relief", nil, 2, _ "An offer from Kyiv")
      end,
    },
    {
      id = "wait", by = "ukraine", default = true,
      text = _ "Wait to be asked.",
      apply = function(game) game:sway("ukraine.opposition", 2, _ "An offer from Kyiv") end,
    },
  },
}

card {
  id = "praise_for_tashkent",
  deck = "politics", place = "andijan", rounds = { from = 2, to = 5 }, weight = 4,
  when = function(game) return game:get("displaced", "andijan") >= 10 end,
  title = _ "Praise from unexpected sides",
  text = _ [[Envoys who spoke of Andijan only in connection with 2005 now thank Tashkent for its tents. They would like to see them, and bring a camera.]],
  source = "Opinion paper, June 2010, par. 2, on refugees in Uzbekistan; public record: visits of June 2010",
  choices = {
    {
      id = "show", by = "uzbekistan",
      text = _ "Show the camps, and let the UN keep an office.",
      apply = function(game)
        game:change("legitimacy", "uzbekistan", 4, _ "Camps that were shown")
        game:shift_trust("eu", "uzbekistan", 5, _ "Praise from unexpected sides")
        game:shift_trust("us", "uzbekistan", 4, _ "Praise from unexpected sides")
        game:sway("uzbekistan.security_service", -5, _ "Praise from unexpected sides")
        game:change("relief", nil, 3, _ "Praise from unexpected sides")
      end,
    },
    {
      id = "thank", by = "uzbekistan", default = true,
      text = _ "Thank them, and show them a film.",
      apply = function(game)
        game:sway("uzbekistan.security_service", 3, _ "Praise from unexpected sides")
        game:shift_trust("eu", "uzbekistan", -1, _ "Praise from unexpected sides")
      end,
    },
  },
}

card {
  id = "customs_line",
  deck = "politics", place = "bishkek", rounds = { from = 4, to = 7 }, weight = 4,
  title = _ "A line on the Chu",
  text = _ [[The customs union of Russia, Belarus and Kazakhstan draws its outer border along the Chu. Kazakhstan's posts, shut for six weeks in spring, are open, and ask for papers that nobody has. In the market of Dordoi, which lived from passing things on, every third container is shut.]],
  source = "PONARS Eurasia 2010, \"The Rise of the Periphery?\", on the customs union; public record: border closed from 7 April to 20 May 2010, customs union from July 2010",
  apply = function(game) game:change("order", nil, -2, _ "Trade at a standstill") end,
  choices = {
    {
      id = "open_posts", by = "kazakhstan",
      text = _ "Let goods pass as before, whatever the customs code says about flour.",
      apply = function(game)
        game:change("order", nil, 4, _ "Open posts")
        game:change("relief", nil, 3, _ "A line on the Chu")
        game:shift_trust("kyrgyzstan", "kazakhstan", 6, _ "Open posts")
        game:sway("kazakhstan.business", 5, _ "A line on the Chu")
        game:sway("kazakhstan.old_guard", -4, _ "A line on the Chu")
      end,
    },
    {
      id = "keep_closed", by = "kazakhstan", default = true,
      text = _ "Ask for the papers, for now.",
      apply = function(game)
        game:shift_trust("kyrgyzstan", "kazakhstan", -4, _ "Posts that ask for papers")
        game:sway("kazakhstan.old_guard", 3, _ "A line on the Chu")
      end,
    },
  },
}

card {
  id = "who_pays_vienna",
  deck = "politics", rounds = { from = 4, to = 8 }, weight = 3,
  title = _ "The budget committee in Vienna",
  text = _ [[Fifty-six states have agreed to a mission, and none of them to a bill. The budget committee meets on Thursday, and again on Thursday.]],
  source = "Opinion paper, June 2010, par. 5, on the OSCE's record of rapid reaction",
  when = function(game) return game:get("osce_work") > 0 end,
  choices = {
    {
      id = "advance", by = "eu",
      text = _ "Advance the money and the vehicles.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        game:change("violence", "osh", -3, _ "Officers with vehicles")
        game:change("grievance", "osh", -2, _ "Officers with vehicles")
        game:change("legitimacy", "eu", 2, _ "The budget committee in Vienna")
        game:sway("eu.parliament", 3, _ "Officers with vehicles")
        game:sway("eu.new_members", 2, _ "Officers with vehicles")
        game:change("summit", nil, 3, _ "A mission that arrived in time")
      end,
    },
    {
      id = "thursday", by = "eu", default = true,
      text = _ "See you on Thursday.",
      apply = function(game)
        game:change("summit", nil, -2, _ "A mission that is late")
        game:change("violence", "osh", 2, _ "A mission that is late")
        game:sway("eu.treasuries", 2, _ "The budget committee in Vienna")
        game:sway("eu.parliament", -3, _ "A mission that is late")
      end,
    },
  },
}

card {
  id = "cables",
  deck = "politics", rounds = { from = 9, to = 10 }, weight = 7,
  title = _ "A quarter of a million cables",
  text = _ [[Day after day a website publishes what American diplomats have written home. What they heard at dinners in Bishkek, Astana and Tashkent can now be read by those who gave the dinners.]],
  source = "Public record: publication from 28 November 2010",
  apply = function(game)
    game:shift_trust("kazakhstan", "us", -4, _ "Published cables")
    game:shift_trust("uzbekistan", "us", -6, _ "Published cables")
    game:shift_trust("kyrgyzstan", "us", -4, _ "Published cables")
    game:shift_trust("russia", "us", -4, _ "Published cables")
    if game:round() < game:rounds() then game:change("summit", nil, -3, _ "A quarter of a million cables") end -- it is over
  end,
  choices = {
    {
      id = "call_everybody", by = "us",
      text = _ "Call everybody, before they have read it.",
      cost = { self = { influence = 3 } },
      apply = function(game)
        game:shift_trust("kazakhstan", "us", 4, _ "A quarter of a million cables")
        game:shift_trust("kyrgyzstan", "us", 4, _ "A quarter of a million cables")
        game:shift_trust("uzbekistan", "us", 3, _ "A quarter of a million cables")
        game:shift_trust("russia", "us", 4, _ "A quarter of a million cables")
        game:change("legitimacy", "us", 2, _ "A quarter of a million cables")
      end,
    },
    {
      id = "no_comment", by = "us", default = true,
      text = _ "Do not comment on documents that may be stolen.",
      apply = function(game)
        game:shift_trust("eu", "us", -2, _ "A quarter of a million cables")
        game:sway("us.congress", 5, _ "A quarter of a million cables")
        game:sway("us.pentagon", 2, _ "A quarter of a million cables")
      end,
    },
  },
}

card {
  id = "lisbon",
  deck = "politics", rounds = { from = 9, to = 9 }, weight = 5,
  title = _ "Lisbon",
  text = _ [[NATO writes a new strategic concept, and for the first time since the war of 2008 the President of Russia sits at the table of the NATO-Russia Council. On the margins somebody asks what will become of the transit to Afghanistan.]],
  source = "Vaquer i Fanés 2010, recommendation 2, on Russian perceptions in NATO's Strategic Concept; public record: summit of 19 and 20 November 2010",
  choices = {
    {
      id = "joint_transit", by = "russia",
      text = _ "Offer fuel and transit together, as partners in Afghanistan.",
      apply = function(game)
        trust.mutual(game, { "russia", "us" }, 7, _ "Partners in transit")
        game:shift_trust("eu", "russia", 4, _ "Lisbon")
        game:change("transit", nil, 6, _ "Partners in transit")
        game:sway("russia.modernisers", 5, _ "Lisbon")
        game:sway("russia.security_council", -4, _ "Lisbon")
      end,
    },
    {
      id = "listen", by = "russia", default = true,
      text = _ "Come, listen, and promise nothing.",
      apply = function(game) trust.mutual(game, { "russia", "us" }, 2, _ "A council revived") end,
    },
  },
}

card {
  id = "five_parties",
  deck = "politics", place = "bishkek", rounds = { from = 8, to = 9 }, weight = 6,
  title = _ "Five parties and no majority",
  text = _ [[The new parliament has five factions, each led by somebody who has been in office, in prison, or both. The largest promises to undo the constitution that made it. Envoys come with advice, and each with a different coalition.]],
  source = "Public record: coalition talks of October to December 2010",
  choices = {
    {
      id = "no_envoys", by = "kyrgyzstan",
      text = _ "Thank the envoys, and let the factions talk among themselves.",
      apply = function(game)
        game:change("legitimacy", "kyrgyzstan", 3, _ "A government nobody else has made")
        game:change("order", nil, -2, _ "Five parties and no majority")
      end,
    },
    {
      id = "seek_blessing", by = "kyrgyzstan", default = true,
      text = _ "Ask Moscow which coalition it could live with.",
      apply = function(game)
        game:shift_trust("russia", "kyrgyzstan", 6, _ "Moscow was asked")
        game:shift_trust("us", "kyrgyzstan", -4, _ "Moscow was asked")
        game:change("order", nil, 2, _ "Five parties and no majority")
        game:change("transit", nil, -3, _ "Five parties and no majority")
      end,
    },
  },
}

card {
  id = "decree_powers",
  deck = "politics", place = "bishkek", rounds = { from = 3, to = 6 }, weight = 3,
  title = _ "Government by decree",
  text = _ [[There is no parliament until October, and the interim government rules by decree. It has nationalised, dismissed and appointed. "We made them against decrees," says a student who was wounded in April.]],
  source = "Public record: press reports of summer 2010",
  choices = {
    {
      id = "bind_oneself", by = "kyrgyzstan",
      text = _ "Submit all decrees to the next parliament, and let no minister stand for it without resigning first.",
      apply = function(game)
        game:change("legitimacy", "kyrgyzstan", 4, _ "A government that binds itself")
        game:sway("kyrgyzstan.ministers", -6, _ "Government by decree")
        game:sway("kyrgyzstan.street", 4, _ "Government by decree")
      end,
    },
    {
      id = "govern", by = "kyrgyzstan", default = true,
      text = _ "Govern: this is not a time for seminars.",
      apply = function(game)
        game:change("order", nil, 8, _ "Government by decree")
        game:sway("kyrgyzstan.street", -2, _ "Government by decree")
        game:sway("kyrgyzstan.ministers", 4, _ "Government by decree")
      end,
    },
  },
}
