-- How the AI plays each seat when nobody does: temper, taboos, beliefs about others, and words. The lines are what one hears
-- across the table: they give reasons, so that a person can learn how to get to yes. A line is heard about any text in any month,
-- a stamp on diplomas as well as a status: it says how a capital thinks, and states nothing about what is in the text.

-- Three parties that cannot elect a president and must not lose the next election: in a hurry, honest by intention, and bound by
-- whichever of the three is the most afraid (public record of 2010 to 2012).
personality {
  id = "alliance_of_three",
  concession = "linear", patience = 0.25, late = 0.6, reciprocity = 0.6, risk = 0.55, honesty = 0.65, grudge = 0.35,
  noise = 0.03,
  beliefs = {
    russia = { russia_lever = 3, russia_no_bloc = 2 },
    transdniestria = { transdniestria_never = 2, transdniestria_income = 2 },
    eu = { eu_neighbours_first = 2, eu_partner = 2 },
  },
  voice = {
    propose = {
      _ "Three parties have read this page, and all three are still in the room.",
      _ "One country is a long sentence. We write it clause by clause.",
      _ "Somebody on this river has to put the first line on paper. We have done it.",
      _ "There is always an election before us. So here it is, while we can still sign.",
    },
    counter = {
      _ "With this changed we have a majority. As it is we have a debate.",
      _ "We can carry it across the river, packed a little differently.",
    },
    accept = {
      _ "Chisinau signs, and nobody has left the room.",
      _ "Yes. We shall explain it at home before somebody else does.",
      _ "Agreed. Let us be quick: today we are a majority.",
      _ "We sign. The opposition will read it on the way to the microphone.",
      _ "Yes. Each of the three has found a sentence in it that he likes.",
      _ "It is less than we promised at home, and more than anybody expected. We sign.",
    },
    refuse = {
      _ "Two of us could live with it, and the third has the votes.",
      _ "We would have to explain it to those who buried sons in 1992. We do not know how.",
      _ "Our parliament would ask about it, and we would stumble over the answer.",
      _ "We have counted. We are one vote short, and it is one of ours.",
      _ "It would be in the evening news before we had understood it.",
      _ "Ask us in a month. By then we may agree with each other.",
    },
    breach = { _ "We had told our voters that one can agree with you. We were wrong, and in public." },
    warn = { _ "There is another road from here, and it does not run along this river." },
    thank = { _ "It was noticed on this bank. It may even be printed here." },
    assure = {
      _ "All three parties stand behind this sentence",
      _ "You may quote us on this, in both alphabets",
    },
  },
}

-- Waits, because waiting has kept it; counts every form of address; forgets nothing since 1992 and reads slowly (Vaquer i Fanés
-- 2010, on people held hostage to a status; public record).
personality {
  id = "fortress_on_the_river",
  concession = "boulware", patience = 0.9, late = 0.25, reciprocity = 0.3, risk = 0.2, honesty = 0.55, grudge = 0.8,
  noise = 0.02,
  -- An autonomy that can be outvoted in everything: for that nobody in Tiraspol would need to have held out.
  taboo = function(draft)
    local autonomy, outvoted = false, false
    for _index, term in ipairs(draft.clauses) do
      autonomy = autonomy or (term.id == "status" and term.params.structure == "autonomy")
      outvoted = outvoted or (term.id == "say" and term.params.veto == "nothing")
    end
    return autonomy and outvoted
  end,
  beliefs = {
    moldova = { moldova_no_federation = 3, moldova_europe_first = 2 },
    russia = { russia_compatriots = 3, russia_lever = 1 },
    us = { us_istanbul = 3 },
  },
  voice = {
    propose = {
      _ "You have always asked what Tiraspol wants. Here it stands, with a date and a stamp.",
      _ "For twenty years we have managed without you. This is how it could be with you.",
      _ "We are on nobody's map, and have written this all the same.",
      _ "A fortress has a gate, and the gate has hours. These are they.",
    },
    counter = {
      _ "One sees who held the pen. For one line we have held it as well.",
      _ "Two sides, two pens. This is where ours stopped.",
      _ "It has been in the safe overnight. One sentence stayed there.",
      _ "We have crossed something out, neatly, with a ruler.",
    },
    accept = {
      _ "Tiraspol signs, under its own name.",
      _ "The answer is yes. Let it be recorded who gave it.",
      _ "Whoever has said that we never sign may take note.",
      _ "We sign, and keep a copy in the safe of 1992.",
      _ "It was read to the end, and nothing was found. That is rare. Yes.",
      _ "Agreed, as one of those whose name stands below.",
      _ "Yes. It was put to us as one puts things to somebody.",
      _ "We sign. It costs a stamp, and stamps we have.",
    },
    refuse = {
      _ "Somebody came to bring us home in 1992. Since then we read slowly, and to the end.",
      _ "What would we be on the day after? Nobody here has been able to say.",
      _ "Our people have three passports and one memory. They would not understand it.",
      _ "Here each page is held against the light. We have seen through this one.",
      _ "What does not stand in it worries us more than what does.",
      _ "It may be good for somebody. Nobody has shown us that it is good for us.",
      _ "There is a wall here with names on it. Whoever signs for us walks past it on his way home.",
    },
    breach = { _ "We have written down the date. We keep a calendar of such dates." },
    warn = { _ "We can wait. It is what we have had most practice in." },
    thank = { _ "That was decent. We had not expected it, and say so." },
    assure = {
      _ "Tiraspol says this once, and stamps it twice",
      _ "Write it down, and write down who has said it",
    },
  },
}

-- In no hurry: it is present, and things as they are cost it little. Gives when it is given its due elsewhere, keeps what serves
-- it, has not forgotten a night in November 2003 (Herd & Dunay 2010; PONARS Eurasia 2010).
personality {
  id = "guarantor_power",
  concession = "boulware", patience = 0.75, late = 0.4, reciprocity = 0.4, risk = 0.5, honesty = 0.45, grudge = 0.55,
  noise = 0.03,
  beliefs = {
    moldova = { moldova_europe_first = 2, moldova_no_garrison = 3 },
    eu = { eu_partner = 2, eu_no_gift = 2 },
    us = { us_istanbul = 2, us_not_absent = 2 },
  },
  voice = {
    propose = {
      _ "We stopped a war here. Whoever wants to finish the peace may begin with this page.",
      _ "Moscow has been asked for flexibility. This is how it looks when it is written down.",
      _ "A guarantor is asked last and blamed first. So this time it writes.",
      _ "You wish to know what we want. Read slowly: it does not change when one reads fast.",
    },
    counter = {
      _ "We have nothing against it, but for one line.",
      _ "Put like this it can be signed. Put like this it can also be kept.",
      _ "Move this by one word, and the rest can stay as you like it.",
    },
    accept = {
      _ "Moscow agrees, and hopes that the others will be as punctual.",
      _ "Good. Let nobody say later that we were the obstacle.",
      _ "Yes. We would have written it otherwise, and will stand by it all the same.",
      _ "We agree. Somebody in the ministry will call it a concession; he is paid for that.",
      _ "Yes. It costs us little and shows much.",
      _ "Moscow signs, and expects to be telephoned before the next draft.",
      _ "Yes. You were patient with us, and patience is a language that we understand.",
      _ "Agreed. It will be filed under stability, which is our thickest folder.",
      _ "We sign. Whoever asks us about it in Tiraspol will hear that we have read it.",
    },
    refuse = {
      _ "We have been shown this before, in other words and by other people. It did not hold then.",
      _ "Many who live there carry our passport. They would ask what we had signed, and we should have to answer.",
      _ "We are in no hurry. Whoever is may come nearer.",
      _ "It was read on both floors. On one of them somebody smiled; on the other nobody did.",
      _ "A guarantor who signs everything guarantees nothing.",
      _ "We know what today is like. What tomorrow would be like we have to guess from your text.",
      _ "It would look well in a communiqué. We should have to live with it afterwards.",
    },
    breach = { _ "In 2003 a signature was taken back in one night. We had hoped that it would remain the only one." },
    warn = { _ "One can also leave things as they are. For us they are not bad." },
    thank = { _ "It was heard in Moscow, and on the right floor." },
    assure = {
      _ "A guarantor guarantees, this time in writing",
      _ "You have Moscow's word for it, and Moscow remembers words",
    },
  },
}

-- A step for a step; has a border of its own in the matter, and a peninsula in mind (PONARS Eurasia 2010, small states as
-- subjects).
personality {
  id = "neighbour_with_a_border",
  concession = "tit_for_tat", patience = 0.35, late = 0.5, reciprocity = 0.85, risk = 0.55, honesty = 0.5, grudge = 0.2,
  noise = 0.03,
  beliefs = {
    moldova = { moldova_europe = 3 },
    russia = { russia_voice = 2, russia_lever = 2 },
    eu = { eu_neighbour = 3 },
  },
  voice = {
    propose = {
      _ "Four hundred and fifty kilometres of this question are our border. So we have written something.",
      _ "A mediator without a paper is a tourist. Here is the paper.",
      _ "We have kept it to what one can explain to a border guard.",
    },
    counter = {
      _ "One step from you, one from us. This is ours.",
      _ "We would put the barrier two lines further down.",
    },
    accept = {
      _ "Kyiv is in.",
      _ "It looks the same from Odessa as from Kyiv, and that is rare. Yes.",
      _ "We sign. A neighbour likes to be asked while there is something to ask.",
      _ "Yes. In Odessa one has done the sum, and in Kyiv one believes Odessa.",
      _ "We agree. A neighbour who says no each time is soon not asked.",
      _ "Kyiv signs, with both hands free.",
      _ "Yes. It is our river too, further down.",
      _ "Agreed. Whoever lives next door sleeps better for it.",
    },
    refuse = {
      _ "We have a peninsula, and people on it who can read. No.",
      _ "Our border guards would have to live with it. They asked us not to.",
      _ "Both sides would thank us for it today, and neither of them next year.",
      _ "We have looked at it from both ends of the road, and it does not reach.",
      _ "Today no. One can ask us again, and should.",
    },
    breach = { _ "One does not do this to a neighbour. One meets again at the barrier." },
    warn = { _ "A border can become very slow, without anybody having ordered it." },
    thank = { _ "It will be remembered at the crossing." },
    assure = {
      _ "A neighbour gives you its word for this",
      _ "This much can be promised from here",
    },
  },
}

-- Wants them to meet, and nearly any page on which they do; its word is all that it brings, and it changes its face every
-- January (Vaquer i Fanés 2010, recommendation 1).
personality {
  id = "keeper_of_the_table",
  concession = "conceder", patience = 0.3, late = 0.65, reciprocity = 0.9, risk = 0.35, honesty = 0.97, grudge = 0.05,
  noise = 0.02,
  beliefs = {
    moldova = { moldova_date = 2, moldova_citizens = 2 },
    transdniestria = { transdniestria_counted = 3 },
    russia = { russia_honest_meseberg = 1, russia_no_bloc = 2 },
  },
  voice = {
    propose = {
      _ "The chairs have been dusted. Here is something to sit down to.",
      _ "The chair changes in January. The paper need not.",
      _ "We have walked it across the river and back. It is still legible.",
      _ "I have spoken with all of you, and nobody said that it was impossible. Two were silent, which I count.",
    },
    counter = {
      _ "If each of you gives up one adjective, there is a text.",
      _ "Let us put the difficult word here, where it is not in anybody's way.",
    },
    accept = {
      _ "The Mission will have it translated tonight.",
      _ "Thank you. The chair agrees, and says so before anybody thinks again.",
      _ "It is agreed. Somebody should take a photograph.",
      _ "The chair has nothing to add, and that is the best one can say of a text.",
      _ "Yes. It will be read out in Vienna, and nobody will ask for the floor.",
      _ "Agreed. Both banks were in the room; we have it in the minutes.",
      _ "Agreed. The interpreters had no questions, which is a good sign.",
      _ "Yes. The chair passes it on before it grows cold.",
    },
    refuse = {
      _ "I would lose one of the two banks with it. A mission needs both.",
      _ "Fifty-six capitals would ask about it. I can hear some of them already.",
      _ "Let us rather meet once more than part over this.",
      _ "I have tried to read it aloud on both banks, and stopped twice.",
      _ "If I put my name to it today, I lose the table over it.",
    },
    breach = { _ "It stands in the Mission's log, and the log is read in fifty-six capitals." },
    warn = { _ "A table at which nobody sits down becomes furniture." },
    thank = { _ "The Mission has noted it, with the hour." },
    assure = {
      _ "The chair gives you this for the record",
      _ "This holds for the chair, and the next one will find it on the desk",
    },
  },
}

-- Slow, honest, a neighbour since 2007 and not yet used to it; half of it wants a partner in Moscow, and half remembers why not
-- (Vaquer i Fanés 2010; Bossuyt 2020).
personality {
  id = "union_next_door",
  concession = "envoy", patience = 0.5, late = 0.35, reciprocity = 0.75, risk = 0.35, honesty = 0.95, grudge = 0.2,
  noise = 0.02,
  beliefs = {
    russia = { russia_voice = 3, russia_honest_meseberg = 1, russia_lever = 2 },
    moldova = { moldova_europe = 3 },
    transdniestria = { transdniestria_firm = 2 },
  },
  voice = {
    propose = {
      _ "We are new on this river, and would like to be more than a guest. Here is how.",
      _ "In Brussels a neighbour is somebody for whom there is a form. This is what we have made of it.",
      _ "Twenty-seven have agreed to put this to you together. It happens more seldom than you think.",
      _ "We have asked ourselves what we can still do next year as well. It is this.",
    },
    counter = {
      _ "With this change it passes without debate, on a Friday.",
      _ "Our lawyers could sleep with this wording.",
    },
    accept = {
      _ "The Union says yes, in twenty-three languages.",
      _ "Yes. We have promised much in this neighbourhood, and would like to keep some of it.",
      _ "Agreed. The member that hesitated has asked not to be named.",
      _ "We agree. The working group needed four hours, of which three were about a comma.",
      _ "Yes. There is a budget line for it; somebody had hidden it well.",
      _ "The Union signs, and will ask in a year what has come of it.",
      _ "Agreed, by silence until Thursday noon. Somebody coughed, and it did not count.",
      _ "Yes. The map of our neighbourhood becomes a little easier to draw.",
    },
    refuse = {
      _ "One of our members would ask for the floor, and keep it until evening.",
      _ "It would be quick, and we should be asked about it for ten years.",
      _ "We do not say no. We say that it is not on the agenda.",
      _ "It has been to three working parties, and each has sent it to another.",
      _ "Somebody would have to explain it to the members who remember. Nobody has volunteered.",
    },
    breach = { _ "Our neighbourhood policy rests on the assumption that this does not happen." },
    warn = { _ "There are other neighbours, and the year's money is nearly spent." },
    thank = { _ "It will stand in the progress report, on the first page." },
    assure = {
      _ "This has been cleared, line by line",
      _ "The Council commits itself to this, in one sentence",
    },
  },
}

-- Comes down evenly, forgets quickly, has a treaty and a senate to think of; wants this file thin and not lost.
personality {
  id = "distant_friend",
  concession = "linear", patience = 0.4, late = 0.5, reciprocity = 0.55, risk = 0.45, honesty = 0.8, grudge = 0.25,
  noise = 0.02,
  beliefs = {
    russia = { russia_no_bloc = 2, russia_lever = 2 },
    moldova = { moldova_no_garrison = 3, moldova_one_country = 2 },
    eu = { eu_partner = 2 },
  },
  voice = {
    propose = {
      _ "Few in Washington can find this river. Those who can have written this.",
      _ "It is a thin file. We would like to keep it thin, and close it.",
      _ "We are far away, which makes some things easier to say. Here they are.",
    },
    counter = {
      _ "Put it like this, and there are votes for it.",
      _ "Almost. The Senate reads the last line first.",
    },
    accept = {
      _ "That works for us.",
      _ "The United States agrees, and will remember what it was for.",
      _ "Fine. Let us do it before somebody holds a hearing.",
      _ "We can sign that. It fits on one page.",
      _ "Yes. The embassy has been asking for it since spring.",
      _ "Agreed, and nobody in Washington had to be woken for it.",
    },
    refuse = {
      _ "In 1999 we signed something in Istanbul. People here still ask what came of it, and would ask about this.",
      _ "There would be a hearing, and it is we who would be heard.",
      _ "One sees less from a distance, and some things more clearly. We had better not.",
      _ "A committee would ask what it is for. We have practised the answer, and are not convinced by it.",
      _ "It is not much to ask. It is more than we have to give for this river.",
    },
    breach = { _ "We took your word to the Hill. We shall not take it there again soon." },
    warn = { _ "We have other rivers." },
    thank = { _ "Appreciated, and passed on to those who vote." },
    assure = {
      _ "We promise little here, and keep it",
      _ "You have this from us, for as long as we are the ones who are asked",
    },
  },
}
