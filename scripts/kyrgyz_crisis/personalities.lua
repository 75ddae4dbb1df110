-- How the AI plays each seat when nobody does: temper, taboos, beliefs about others, and words. The lines are what one
-- hears across the table: they give reasons, so that a person can learn how to get to yes. A line is heard about any text in any
-- month, a lease as well as a mission: it says how a capital thinks, and states nothing about what is in the text.

-- Slow to move, true to what is written, quick to answer a concession, slow to bear a grudge (Vaquer i Fanés 2010: many
-- members, one text).
personality {
  id = "union_of_many",
  concession = "envoy", patience = 0.55, late = 0.3, reciprocity = 0.8, risk = 0.3, honesty = 0.97, grudge = 0.2,
  noise = 0.02,
  beliefs = {
    russia = { russia_primacy = 3, russia_no_precedent = 2, russia_honest_offer = 1 },
    uzbekistan = { uzbekistan_border = 3 },
    kazakhstan = { kazakhstan_astana = 3 },
  },
  voice = {
    propose = {
      _ "Twenty-seven capitals have read this text. That is slower than one, and harder to undo.",
      _ "We would rather offer now than criticise later.",
      _ "It is not short. Each line of it is somebody's condition, and it still says something.",
      _ "This we can pay for, and explain. Tell us what you cannot explain.",
    },
    counter = {
      _ "With one change this passes in Brussels. Without it, it does not leave the room.",
      _ "Our members can carry this, if the last point is put differently.",
    },
    accept = {
      _ "The Council agrees. Please do not ask how long it took.", _ "We can sign this and look at ourselves.",
      _ "Twenty-seven yeses, and two of them with a sigh.",
    },
    refuse = {
      _ "Some of our members would read between these lines, and find what they fear. It does not leave the room.",
      _ "Parliament would ask what people on the ground have of it. We have no answer yet.",
      _ "Nobody here is against it. Nobody here would sign it, either.",
    },
    breach = { _ "We were told something else. We have it in writing." },
    warn = { _ "Our patience has a budget line, and it ends this year." },
    thank = { _ "That was a step. We have noticed who took it." },
    assure = {
      _ "The Council has authorised one more sentence",
      _ "This stands in the minutes, and minutes are what we have",
    },
  },
}

-- Waits, because others cannot do without it; keeps what serves it; remembers slights (Herd & Dunay 2010, "Heads I Win").
personality {
  id = "wary_great_power",
  concession = "boulware", patience = 0.8, late = 0.35, reciprocity = 0.35, risk = 0.65, honesty = 0.35, grudge = 0.6,
  noise = 0.03,
  beliefs = {
    eu = { eu_values = 2, eu_partnership = 1, eu_no_sphere = 2 },
    us = { us_transit = 3, us_no_monopoly = 2 },
    uzbekistan = { uzbekistan_no_base = 3 },
  },
  voice = {
    propose = {
      _ "Russia does not force itself on anyone. This is what it can carry.",
      _ "Others write about this region. We live beside it. Here is a text.",
      _ "Whoever wants us in it should read the first page, and whoever does not, the second.",
      _ "We have thought about it longer than others. This is the answer.",
    },
    counter = {
      _ "We respect your text. We propose to make it realistic.",
      _ "Change this point, and there need be no talk of vetoes.",
    },
    accept = {
      _ "Good. Now let us see who keeps to it.",
      _ "Russia agrees. This time please remember it.",
      _ "We have no objection, and you may read that as a yes.",
    },
    refuse = {
      _ "Today here, tomorrow in another place. We look at what comes after a text before we sign it.",
      _ "Not in this form. We have read the small print, and it is not small.",
      _ "Our public asks one question: what is this to us? Your text does not say.",
    },
    breach = { _ "So that is what a signature is worth with you." },
    warn = { _ "There are other tables, and fewer chairs at them." },
    thank = { _ "Moscow has noted it with satisfaction.", _ "Good. A word given early is worth more than a late one." },
    assure = {
      _ "You wanted a guarantee. Here is one, in one sentence",
      _ "Moscow gives its word seldom, and so it is worth something",
    },
  },
}

-- Comes down at an even pace; means the reset and needs the base, in this order on good days.
personality {
  id = "reset_and_supply_line",
  concession = "linear", patience = 0.4, late = 0.5, reciprocity = 0.6, risk = 0.5, honesty = 0.75, grudge = 0.2,
  noise = 0.02,
  -- A handshake with the alliance, and the end of the base: neither is for sale.
  taboo = function(draft)
    for _index, term in ipairs(draft.clauses) do
      if term.id == "recognition" then return true end
      if term.id == "manas_status" and term.params.status == "closed" then return true end
    end
    return false
  end,
  beliefs = {
    russia = { russia_primacy = 2, russia_manas = 2 },
    kyrgyzstan = { kyrgyzstan_peace = 2, kyrgyzstan_many_friends = 1 },
  },
  voice = {
    propose = {
      _ "We would like this to work, and not for one season only.",
      _ "Here is what we could explain on the Hill.",
      _ "Nobody has to love it. Read it, and tell us which line is in your way.",
      _ "There is a desk for it, and nearly a budget. What we need is your name.",
    },
    counter = {
      _ "Close. One line needs to move before this crosses the Potomac.",
      _ "We are nearly there. This is where our lawyers stopped reading.",
    },
    accept = {
      _ "We are on board.", _ "Washington can live with that, and will help.",
      _ "That is a text one can defend before a committee.",
    },
    refuse = {
      _ "This does not cross the Potomac.",
      _ "We could explain this in Vienna. In Washington we could not.",
      _ "The lawyers said maybe, and the colonels said no. It is no.",
    },
    breach = { _ "We relied on this. So did people in the field." },
    warn = { _ "There is a point at which we will just pay the rent and watch." },
    thank = { _ "Appreciated. It will be said upstairs." },
    assure = {
      _ "You can take this to the bank",
      _ "We will say it once, and mean it",
    },
  },
}

-- Cannot wait, dares much, and promises more than it can keep at home (Opinion paper, June 2010, par. 2).
personality {
  id = "government_on_probation",
  concession = "conceder", patience = 0.15, late = 0.65, reciprocity = 0.7, risk = 0.7, honesty = 0.5, grudge = 0.3,
  noise = 0.03,
  beliefs = {
    russia = { russia_stability = 2, russia_manas = 2 },
    uzbekistan = { uzbekistan_border = 3 },
    us = { us_transit = 3 },
  },
  voice = {
    propose = {
      _ "Others have time to draft. We have this, and it is what we can carry.",
      _ "We need friends, not guardians. The difference is in the text.",
      _ "We have asked often enough. Now we have written it down.",
      _ "We have found an hour for this page. There are not many such hours in this house.",
    },
    counter = {
      _ "In Bishkek this passes, in Osh it would not. Change this, and both can live with it.",
      _ "One line stands between this and our signature.",
    },
    accept = {
      _ "Yes. And soon, please.", _ "We agree, and we shall have to defend it in every square.",
      _ "Bishkek signs. It has not signed many things yet that it would like to keep.",
    },
    refuse = {
      _ "There are people in this country without whom nothing is carried out. They would not carry this out.",
      _ "We were asked for much by many. This is more than we have.",
      _ "Whoever votes in this country has not voted for this.",
    },
    breach = { _ "We told our people that your word was good." },
    warn = { _ "If nobody comes who can be agreed on, somebody will come who is not." },
    thank = { _ "Thank you. We have few promises in the house, and count them every evening." },
    assure = {
      _ "We have little to give but our word",
      _ "You can hold us to this",
    },
  },
}

-- The latest to move and the first to be offended; what it has signed it interprets (PONARS Eurasia 2010, on bidding
-- between patrons).
personality {
  id = "closed_door",
  -- A charter that reaches into a member's house: at the member's own request, and with somebody's word on bases, or not at all.
  -- Whose word that is it weighs: only Moscow's takes anything from such a charter (principles.lua), and what a neighbour or the
  -- secretariat forswears has never been feared. It says so, and names the word that it would read.
  taboo = function(draft)
    local reaches, base = false, false
    for _index, term in ipairs(draft.clauses) do
      if term.id == "crisis_mechanism" then
        reaches = true
        if term.params.trigger ~= "request" then return true end
      elseif term.id == "no_permanent_base" then
        base = true
      end
    end
    return reaches and not base
  end,
  concession = "boulware", patience = 0.9, late = 0.15, reciprocity = 0.2, risk = 0.15, honesty = 0.3, grudge = 0.8,
  noise = 0.02,
  beliefs = {
    russia = { russia_primacy = 3, russia_charter = 2 },
    csto = { csto_charter = 3, csto_own_force = 2 },
  },
  voice = {
    propose = {
      _ "Uzbekistan has shown restraint, and it was noticed. Here is what we expect in return.",
      _ "This valley was quiet because somebody kept it so. Here is how it may become so again.",
      _ "Tashkent has put it on one page. There is no second page.",
    },
    counter = {
      _ "The first line is acceptable. The rest reads as if it had been written without a map.",
      _ "We can follow you up to this point, and no further.",
    },
    accept = {
      _ "Uzbekistan agrees, and keeps what it signs.",
      _ "We sign, and need not be photographed with it.",
      _ "Tashkent has changed nothing in it. You may take that as praise.",
      _ "It has been read in Tashkent, twice. It can be signed.",
    },
    refuse = {
      _ "We have asked what this text would bring into the valley, and how it would leave it again. There was no answer.",
      _ "Uzbekistan does not take part in this.",
      _ "It has been studied. There will be no further comment.",
    },
    breach = { _ "We expected it. The door is closed." },
    warn = { _ "Our patience ends where the wire begins." },
    thank = { _ "It was correct of you. We do not say this often." },
    assure = { _ "Tashkent undertakes this, and no more", _ "You may write this down" },
  },
}

-- Wants a text, nearly any; its word is the capital of its chair.
personality {
  id = "chair_with_a_summit",
  concession = "conceder", patience = 0.25, late = 0.7, reciprocity = 0.9, risk = 0.4, honesty = 0.95, grudge = 0.1,
  noise = 0.02,
  beliefs = {
    russia = { russia_stability = 2, russia_no_precedent = 2 },
    eu = { eu_protection = 2, eu_values = 2 },
    uzbekistan = { uzbekistan_no_base = 3 },
  },
  voice = {
    propose = {
      _ "The Chairmanship tables a text which nobody loves. That is its strength.",
      _ "I have spoken with all of you separately. This is where you agree without knowing it.",
      _ "The chair has no army and no purse. It has a text.",
      _ "Nobody has to move far for this. I have measured it.",
    },
    counter = {
      _ "Let us take the sentence on which you differ, and make it shorter.",
      _ "You are nearer to each other than you look. Move this, and see.",
    },
    accept = {
      _ "Consensus is a beautiful word. Thank you.", _ "Kazakhstan agrees.",
      _ "The chair says yes, and so does the neighbour. It is not always the same yes.",
    },
    refuse = {
      _ "I cannot bring this to the others. Somebody would say aloud what all of them think.",
      _ "A chair may not say no. A neighbour may, and does.",
      _ "Let us not put on paper what we shall regret in December.",
    },
    breach = { _ "A chair has a long memory and a short speech. This was the speech." },
    warn = { _ "This year ends with a summit. Let us have something to say to each other there." },
    thank = { _ "The Chairmanship thanks you, and so does the neighbour." },
    assure = {
      _ "The Chairmanship gives you this for your file",
      _ "Let this stand between us",
    },
  },
}

-- An office that carries out what is signed and moves when its members do.
personality {
  id = "secretariat_on_trial",
  concession = "envoy", patience = 0.6, late = 0.45, reciprocity = 0.5, risk = 0.35, honesty = 0.97, grudge = 0.1,
  noise = 0.02,
  beliefs = { eu = { eu_no_sphere = 2, eu_partnership = 1 }, uzbekistan = { uzbekistan_no_charter = 2, uzbekistan_no_base = 2 } },
  voice = {
    propose = {
      _ "The staffs have done their part. It needs only signatures.",
      _ "We have put it in the mildest form that is still of use.",
      _ "We are told that nothing can be done without a paper. This would be the paper.",
    },
    counter = {
      _ "If this is put more carefully, more of the seven can agree.",
      _ "The presidents would ask about this. So we ask first.",
    },
    accept = {
      _ "The Secretariat will carry it out to the letter.", _ "Agreed. An office likes to be asked.",
      _ "Yes. The file is open, and the staff has read it.",
    },
    refuse = { _ "This would be carried out to the letter, and regretted in the same file.", _ "Seven presidents would ask me why. I have no answer." },
    breach = { _ "An alliance lives on this not happening." },
    warn = { _ "An organisation that is never used will be asked why it exists. So will its members." },
    thank = { _ "The staff has noted the courtesy." },
    assure = { _ "The Secretariat is authorised to assure you" },
  },
}

-- Answers each step with a step, and each offer with a better one from elsewhere (PONARS Eurasia 2010, small states as
-- subjects).
personality {
  id = "bridge_for_hire",
  concession = "tit_for_tat", patience = 0.3, late = 0.55, reciprocity = 0.85, risk = 0.6, honesty = 0.4, grudge = 0.15,
  noise = 0.03,
  beliefs = { eu = { eu_partnership = 2 }, russia = { russia_partners = 2, russia_primacy = 2 } },
  voice = {
    propose = {
      _ "You need somebody whom both sides can read. Here we are.",
      _ "We were not the first to be asked. We have written it down all the same.",
      _ "It holds. We have tried it on both sides of the paper.",
    },
    counter = {
      _ "We can sign it, if our parliament finds itself in it. This wording would help.",
      _ "It needs one more screw. Here it is.",
    },
    accept = {
      _ "Ukraine says yes.", _ "Kyiv agrees, and can say so in both languages.",
      _ "Yes. It reads well from both banks.",
    },
    refuse = { _ "At home this would be called the next instalment. We cannot.", _ "A bridge needs two banks. This has one." },
    breach = { _ "A bridge is not for being blown up from both ends." },
    warn = { _ "We shall land where we are welcome." },
    thank = { _ "Kyiv is pleased, and will say so in Vienna." },
    assure = { _ "Kyiv can promise you this much" },
  },
}
