-- The politics deck, first half: capitals, parliaments, envoys, newspapers. Who may act is decided here, and who pays
-- at home. The second half is in politics_later.lua; drawing depends on the order of both.
local help = require "kyrgyz_crisis.help"
local information = require "rules.information"
local texts = require "rules.texts"
local trust = require "rules.trust"

-- Who has signed to lead in the south has answered the appeal, and cannot call it an internal affair in the same week.
local signed_reason = _ "A lead from Moscow has been signed: that is an answer already."
local function nobody_came(game)
  if game:get("leads", "russia") + game:get("leads", "csto") == 0 then return true end
  return false, signed_reason
end

card {
  id = "appeal_to_moscow",
  deck = "politics", place = "bishkek", rounds = { from = 1, to = 2 }, weight = 9,
  when = nobody_came,
  title = _ "The appeal",
  text = _ [["We need other forces from outside to calm the situation," says the head of the interim government, and names Russia. In Moscow the letter lies on a table between people who do not agree.]],
  source = "Opinion paper, June 2010, par. 2, on the public appeal to Russia",
  choices = {
    {
      id = "open_to_partners", by = "russia",
      text = _ "Answer that Russia would lead, if others share the task and the law is clear.",
      apply = function(game)
        game:sway("russia.modernisers", 4, _ "The appeal")
        game:sway("russia.security_council", -3, _ "The appeal")
        trust.mutual(game, { "russia", "eu" }, 4, _ "An answer that leaves a door open")
        game:shift_trust("kyrgyzstan", "russia", 3, _ "The appeal")
      end,
    },
    {
      id = "internal_affair", by = "russia", default = true,
      text = _ "Call it an internal affair, and send relief and a battalion to guard your base at Kant.",
      when = nobody_came,
      apply = function(game)
        game:change("relief", nil, 3, _ "Russian relief flights")
        game:shift_trust("kyrgyzstan", "russia", -5, _ "Help that was asked for and did not come")
        game:shift_trust("uzbekistan", "russia", 5, _ "The appeal")
        game:shift_trust("us", "russia", 2, _ "The appeal")
        game:sway("russia.public", 5, _ "No second Afghanistan, for now")
        game:change("precedent", nil, -3, _ "An internal affair")
        game:change("order", nil, -2, _ "The appeal")
      end,
    },
    {
      id = "ready_alone", by = "russia",
      text = _ "Put the airborne division on alert, and let it be filmed.",
      apply = function(game)
        game:change("order", nil, 3, _ "Aircraft on the runway of Ivanovo")
        game:sway("russia.public", -3, _ "The appeal")
        game:sway("russia.security_council", 5, _ "Aircraft on the runway of Ivanovo")
        game:change("violence", "osh", -4, _ "Aircraft on the runway of Ivanovo")
        game:change("precedent", nil, -5, _ "Aircraft on the runway of Ivanovo")
        game:shift_trust("uzbekistan", "russia", -6, _ "Aircraft on the runway of Ivanovo")
        game:shift_trust("eu", "russia", -3, _ "The appeal")
        game:shift_trust("kyrgyzstan", "russia", 5, _ "The appeal")
      end,
    },
  },
}

local mandate_reason = _ "The presidents have given it this month: the charter is amended."
card {
  id = "council_secretaries",
  deck = "politics", rounds = { from = 1, to = 3 }, weight = 5,
  when = function(game) return game:get("reach") == 0 end,
  title = _ "Seven secretaries of security",
  text = _ [[The secretaries of the CSTO's security councils meet in Moscow. The charter, they find, allows vehicles, helicopters and advice. "We do not exclude any means," says one of them, which commits nobody to any.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on a mandate that does not cover strife inside a member; public record: CSTO meeting of 14 June 2010",
  choices = {
    {
      id = "equipment", by = "csto", default = true,
      text = _ "Send equipment to the Kyrgyz police, and say so loudly.",
      apply = function(game)
        game:grant("kyrgyzstan", "police", 20, _ "Seven secretaries of security")
        game:shift_trust("kyrgyzstan", "csto", 3, _ "Seven secretaries of security")
        game:change("grievance", "osh", 2, _ "New vehicles for officers who are feared")
      end,
    },
    {
      id = "ask_for_mandate", by = "csto",
      text = _ "Ask the presidents for a mandate instead, in writing.",
      cost = { self = { influence = 1 } },
      when = function(game)
        if game:get("reach") > 0 then return false, mandate_reason end
        return true
      end,
      apply = function(game)
        game:change("charter_steps", nil, 1, _ "A staff that asks for a case")
        game:sway("csto.joint_staff", 5, _ "Seven secretaries of security")
        game:sway("csto.small_members", -1, _ "Seven secretaries of security")
        game:change("legitimacy", "csto", 8, _ "A staff that asks for a case")
        game:shift_trust("uzbekistan", "csto", -3, _ "A staff that asks for powers")
      end,
    },
  },
}

card {
  id = "spanish_idea",
  deck = "politics", rounds = { from = 1, to = 3 }, weight = 6,
  when = nobody_came,
  title = _ "A paper from Barcelona",
  text = _ [[A short paper goes round in Brussels. Russia is the best placed to act, it says; so let the Union offer to join a mission under Russian lead before anyone can complain that Russia acts alone. The Presidency ends with the month, and likes it.]],
  source = "Opinion paper, June 2010, par. 6, on the Spanish Presidency and an offer to Russia",
  choices = {
    {
      id = "make_the_offer", by = "eu",
      text = _ "Make the offer in Moscow, quietly and at once.",
      apply = function(game)
        game:shift_trust("russia", "eu", 9, _ "An offer before a reproach")
        game:shift_trust("kyrgyzstan", "eu", 3, _ "A paper from Barcelona")
        game:sway("eu.partners_of_russia", 4, _ "A paper from Barcelona")
        game:sway("eu.new_members", -4, _ "A paper from Barcelona")
      end,
    },
    {
      id = "study_group", by = "eu", default = true,
      text = _ "Thank the authors, and ask the Council's staff for options.",
      apply = function(game)
        game:sway("eu.treasuries", 2, _ "A paper from Barcelona")
        game:sway("eu.new_members", 2, _ "A paper from Barcelona")
        game:shift_trust("kyrgyzstan", "eu", -2, _ "A paper from Barcelona")
      end,
    },
  },
}

card {
  id = "sco_in_tashkent",
  deck = "politics", rounds = { from = 1, to = 1 }, weight = 4,
  title = _ "A summit next door",
  text = _ [[While Osh burns, the presidents of the Shanghai Cooperation Organisation sit in Tashkent, three hundred kilometres away. The communiqué was agreed weeks ago. It speaks of non-interference.]],
  source = "PONARS Eurasia 2010, \"Too Many Security Frameworks?\", on the SCO and competition between powers; public record: SCO summit of 10 and 11 June 2010",
  apply = function(game)
    game:change("precedent", nil, -3, _ "A communiqué on non-interference")
    game:shift_trust("uzbekistan", "china", 2, _ "A summit next door")
  end,
}

local agenda_reason = _ "The Council has adopted a text on Kyrgyzstan: it is on the agenda."
local function not_on_the_agenda(game)
  if game:agreements({ framework = "unsc" })[1] == nil then return true end
  return false, agenda_reason
end
card {
  id = "council_briefing",
  deck = "politics", rounds = { from = 1, to = 4 }, weight = 4,
  when = not_on_the_agenda,
  title = _ "Other matters",
  text = _ [[The Security Council is briefed under "other matters", behind closed doors. The Secretariat would like a formal item. So would some members, if somebody with a veto asks for it.]],
  source = "Opinion paper, June 2010, par. 5, on the UN as another forum; public record: briefings of June 2010",
  choices = {
    {
      id = "formal", by = "us",
      text = _ "Ask for a formal meeting with the Kyrgyz ambassador at the table.",
      cost = { self = { influence = 1 } },
      when = not_on_the_agenda,
      apply = function(game)
        game:change("precedent", nil, 4, _ "An item on the Council's agenda")
        game:change("legitimacy", "us", 4, _ "An item on the Council's agenda")
        game:change("legitimacy", "kyrgyzstan", 3, _ "An item on the Council's agenda")
        game:shift_trust("kyrgyzstan", "us", 6, _ "Other matters")
        game:shift_trust("russia", "us", -4, _ "An item on the Council's agenda")
        game:sway("us.state_department", 4, _ "Other matters")
      end,
    },
    {
      id = "press_line", by = "us", default = true,
      text = _ "Agree on some words to the press.",
      apply = function(game)
        trust.mutual(game, { "us", "russia" }, 2, _ "Words that all could agree on")
        game:sway("us.state_department", -2, _ "Words that all could agree on")
      end,
    },
  },
}

card {
  id = "word_of_the_commissioner",
  deck = "politics", rounds = { from = 1, to = 4 }, weight = 4,
  title = _ "The High Commissioner's sentence",
  text = _ [[The OSCE High Commissioner on National Minorities has been on the telephone for two nights. In his report to the Council stand two words that no government likes to read about itself: attempts at ethnic cleansing.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the High Commissioner's words on attempts at ethnic cleansing",
  choices = {
    {
      id = "circulate", by = "kazakhstan",
      text = _ "Circulate the report to all, as it stands.",
      apply = function(game)
        game:change("legitimacy", "kazakhstan", 5, _ "A report not softened")
        game:shift_trust("kyrgyzstan", "kazakhstan", -5, _ "The High Commissioner's sentence")
        game:shift_trust("eu", "kazakhstan", 4, _ "The High Commissioner's sentence")
        game:sway("kyrgyzstan.uzbek_community", 4, _ "The High Commissioner's sentence")
        game:change("precedent", nil, 4, _ "The High Commissioner's sentence")
      end,
    },
    {
      id = "summary", by = "kazakhstan", default = true,
      text = _ "Circulate a summary; the Chairmanship must be able to go on talking to everybody.",
      apply = function(game)
        game:shift_trust("kyrgyzstan", "kazakhstan", 4, _ "The High Commissioner's sentence")
        game:shift_trust("russia", "kazakhstan", 4, _ "The High Commissioner's sentence")
        game:sway("kazakhstan.old_guard", 3, _ "The High Commissioner's sentence")
        game:change("summit", nil, 2, _ "A report softened")
        game:change("legitimacy", "kazakhstan", -2, _ "A report softened")
      end,
    },
  },
}

card {
  id = "recorded_call",
  deck = "politics", place = "jalal_abad", rounds = { from = 1, to = 5 }, weight = 4,
  title = _ "A recorded call",
  text = _ [[Two voices on a tape plan unrest for the summer: some hundred men, some money, a date. They are said to belong to the former president's family. From Minsk he denies everything. The tape is either proof or a very good forgery.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the clan leaders of the former president; public record: recordings published in spring 2010",
  choices = {
    {
      id = "publish", by = "kyrgyzstan",
      text = _ "Publish it, and ask Minsk for the man.",
      apply = function(game)
        game:change("legitimacy", "kyrgyzstan", 3, _ "Somebody to answer for it")
        game:shift_trust("armenia_belarus", "kyrgyzstan", -8, _ "A demand for extradition")
        game:change("violence", "jalal_abad", 6, _ "Loyalists under pressure")
      end,
    },
    {
      id = "court", by = "kyrgyzstan", default = true,
      text = _ "Keep it for a court.",
      apply = function(game)
        game:change("grievance", "jalal_abad", -4, _ "Left to a court")
        game:change("legitimacy", "kyrgyzstan", 1, _ "Left to a court")
        game:sway("kyrgyzstan.ministers", 2, _ "Left to a court")
      end,
    },
  },
}

card {
  id = "fuel_questions",
  deck = "politics", place = "manas", rounds = { from = 2, to = 8 }, weight = 5,
  when = function(game) return help.base_works(game) and not texts.agreed(game, "fuel_partner") end,
  title = _ "Questions about jet fuel",
  text = _ [[A subcommittee of the House asks who was paid for the fuel of Manas, and through whom. In Bishkek everybody thinks they know the answer. "They fed the family," says a shopkeeper, "and the family fed itself."]],
  source = "Public record: House subcommittee inquiry of 2010",
  choices = {
    {
      id = "open_books", by = "us",
      text = _ "Open the books and offer a new tender in which Bishkek has a share.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        game:change("transit", nil, -2, _ "Fuel contracts in the open")
        game:shift_trust("kyrgyzstan", "us", 5, _ "Fuel contracts in the open")
        game:sway("us.congress", 4, _ "Questions about jet fuel")
        game:sway("us.pentagon", -6, _ "Questions about jet fuel")
      end,
    },
    {
      id = "commercial", by = "us", default = true,
      text = _ "Say that it was a commercial matter.",
      apply = function(game)
        game:change("transit", nil, -2, _ "Anger about the fuel contracts")
        game:shift_trust("kyrgyzstan", "us", -4, _ "Anger about the fuel contracts")
        game:sway("us.congress", -2, _ "Questions about jet fuel")
        game:sway("us.pentagon", 5, _ "Questions about jet fuel")
      end,
    },
  },
}

card {
  id = "television_film",
  deck = "politics", rounds = { from = 2, to = 9 }, weight = 4,
  when = help.base_works,
  title = _ "A film after the news",
  text = _ [[A film on Russian television explains the base at Manas: heroin, spies, a plan. Three quarters of Kyrgyz households watch these channels. In the same week a European newspaper explains that the Kremlin set Osh on fire. Neither shows a source.]],
  source = "Bossuyt 2020, \"Barriers to Cooperation\", on misinformation in popular and social media; public record: broadcasts of 2010",
  apply = function(game)
    game:change("transit", nil, -4, _ "A film about the base")
    trust.mutual(game, { "russia", "us" }, -4, _ "Stories without a source")
    trust.mutual(game, { "russia", "eu" }, -3, _ "Stories without a source")
    information.told(game, "us")
    information.told(game, "russia")
    game:shift("perception_gap", "russia", "us", 6, _ "A film after the news")
    game:shift("perception_gap", "eu", "russia", 6, _ "A film after the news")
  end,
}

card {
  id = "minsk_interview",
  deck = "politics", rounds = { from = 2, to = 7 }, weight = 3,
  title = _ "The guest of Minsk",
  text = _ [[The overthrown president gives an interview in Minsk. He calls for order, and for himself. His host, a member of the CSTO, says that friends are not handed over.]],
  source = "Public record: press reports of 2010",
  apply = function(game) game:change("violence", "jalal_abad", 3, _ "A voice from Minsk") end,
  choices = {
    {
      id = "press", by = "csto",
      text = _ "Ask Minsk, as an ally, to keep its guest silent.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:shift_trust("kyrgyzstan", "csto", 5, _ "An ally was spoken to")
        game:shift_trust("armenia_belarus", "csto", -4, _ "The guest of Minsk")
        game:sway("csto.small_members", -3, _ "An ally was spoken to")
        game:change("violence", "jalal_abad", -3, _ "The guest of Minsk")
      end,
    },
    {
      id = "silence", by = "csto", default = true,
      text = _ "The secretariat does not comment on guests.",
      apply = function(game)
        game:shift_trust("kyrgyzstan", "csto", -3, _ "No word on the guest of Minsk")
        game:shift_trust("armenia_belarus", "csto", 3, _ "The guest of Minsk")
        trust.mutual(game, { "csto", "uzbekistan" }, 2, _ "An office that does not comment on presidents")
        game:sway("csto.small_members", 6, _ "No word on the guest of Minsk")
      end,
    },
  },
}
