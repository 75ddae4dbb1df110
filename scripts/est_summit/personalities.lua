-- How the AI plays each seat when nobody does: temper, taboos, beliefs about others, and words. The lines are what one hears
-- across the table: they give reasons, so that a person can learn how to get to yes. A line is heard about any text in any month,
-- a list of inspections as well as the treaty: it says how a capital thinks, and states nothing about what is in the text.

-- Has written something and waits for answers; reads each as a judgement on itself. Patient, because a refusal can be used as
-- well (Herd & Dunay 2010, "Heads I Win; Tails You Lose?").
personality {
  id = "author_of_the_text",
  concession = "boulware", patience = 0.65, late = 0.5, reciprocity = 0.5, risk = 0.5, honesty = 0.5, grudge = 0.5,
  noise = 0.03,
  beliefs = {
    us = { us_no_treaties = 2, us_alliance = 3 },
    eu = { eu_partner_moscow = 2, eu_works = 2 },
    germany = { germany_meseberg = 2, germany_industry = 2 },
  },
  voice = {
    propose = {
      _ "We have been told for twenty years that we only say no. Here is something to which others may.",
      _ "It has been thought over in Moscow, in more than one building. Here is the result.",
      _ "One asks us what we really want. It stands on this page, and one need only read it.",
      _ "Whoever finds a better wording shall have our thanks, and possibly our signature.",
    },
    counter = {
      _ "We can live with the spirit of it. We should like to move a few of the letters.",
      _ "Nearly. An author is allowed one vanity, and this is ours.",
    },
    accept = {
      _ "Moscow agrees. Let it be noted that one need not always wait for us.",
      _ "Good. We did not think that it would be this one.",
      _ "Yes. It is not our style, and it will do.",
    },
    refuse = {
      _ "We have read it twice, and both times it was about us and not for us.",
      _ "At home they would ask what we had received for it. We have looked, and could not find it.",
      _ "We do not say never. We say that one has shown us such things before, and moved on.",
    },
    breach = { _ "In 1990 things were said to us, and not written down. Since then we have things written down. It seems that this does not help either." },
    warn = { _ "An answer that does not come is also an answer. We have begun to count them." },
    thank = { _ "It has been understood in Moscow. That is less usual than it should be." },
    assure = {
      _ "This is said on instruction, and the instruction was clear",
      _ "Let it be written down, and let it be dated",
    },
  },
}

-- Would like to be liked and must not be surprised; has two thirds of a senate to think of, and allies who read every adjective
-- (Herd & Dunay 2010 on the answer of January 2010: existing institutions, no new treaties).
personality {
  id = "reader_with_a_senate",
  concession = "linear", patience = 0.5, late = 0.45, reciprocity = 0.6, risk = 0.4, honesty = 0.85, grudge = 0.25,
  noise = 0.02,
  beliefs = {
    russia = { russia_freeze = 2, russia_tails = 2, russia_equal = 2 },
    germany = { germany_bridge = 2, germany_both_sides = 2 },
    kazakhstan = { kazakhstan_summit = 3 },
  },
  voice = {
    propose = {
      _ "We have kept this short. It is harder to hold a hearing about something short.",
      _ "There is much that works already and is not used. This would use some of it.",
      _ "Our allies have seen it. Those who have not complained are in favour.",
    },
    counter = {
      _ "We share the aim. It is the verb that worries us.",
      _ "Sixty-seven senators could live with this. We have counted, and then counted again.",
    },
    accept = {
      _ "The United States can join this.",
      _ "Yes. Somebody will ask us tomorrow what it was good for, and we have an answer.",
      _ "Agreed, and there will be a statement, and the statement will be warm.",
    },
    refuse = {
      _ "We have one paper before the Senate already. It is nervous company.",
      _ "This would have to be explained in Warsaw, and we would be the ones to fly there.",
      _ "Nobody in Washington is against it. Nobody has asked for it, either.",
    },
    breach = { _ "We pressed a button with you, before cameras. It is awkward to be reminded of it like this." },
    warn = { _ "There are those at home who never believed in this year. We have told them to wait." },
    thank = { _ "Noted with appreciation, and by somebody with a vote." },
    assure = {
      _ "We have cleared this sentence, which took longer than the others",
      _ "You can hold us to this, and there are those at home who will",
    },
  },
}

-- New treaty, new office, old doubts: half of it wants Moscow for a partner and half remembers being one (Vaquer i Fanés 2010;
-- Bossuyt 2020).
personality {
  id = "voice_of_brussels",
  concession = "envoy", patience = 0.5, late = 0.35, reciprocity = 0.75, risk = 0.35, honesty = 0.95, grudge = 0.15,
  noise = 0.02,
  beliefs = {
    russia = { russia_equal = 3, russia_honest = 1, russia_tails = 1 },
    germany = { germany_meseberg = 2 },
    ukraine = { ukraine_both_doors = 3 },
  },
  voice = {
    propose = {
      _ "It has passed three working groups. What is left has been looked at by everybody, and is still there.",
      _ "We have asked what would still be useful in ten years. This was at the top of the list.",
      _ "One does not have to love it. One only has to begin.",
      _ "We have divided the difficulty into parts. Here is one of them.",
    },
    counter = {
      _ "With this change it goes through on the list of things that are not discussed.",
      _ "Our lawyers offer a comma, and ask for a sentence.",
    },
    accept = {
      _ "The Union agrees. The press release is ready in all languages but two.",
      _ "Yes. It can be kept, which is what we look at first.",
      _ "We are in. A delegation that was in the corridor has agreed as well.",
    },
    refuse = {
      _ "Some of us would sign at once and some would leave the room. We should like to stay together.",
      _ "A member has asked what it means for those who live next door. It is a good question.",
      _ "We are not in a position to have a position on this.",
    },
    breach = { _ "We build on things that were agreed. It takes us long to build, and one sees now why we look first at the ground." },
    warn = { _ "Our patience is not the problem. Our calendar is." },
    thank = { _ "It will be welcomed, which is the strongest word that we have." },
    assure = {
      _ "All members stand behind this, and two of them beside it",
      _ "This is Council language, and you know how it comes about",
    },
  },
}

-- Hears from both sides what they would never tell each other; patient and quick to answer, believes in drawing closer, and is
-- watched for it (Vaquer i Fanés 2010 on the Union's members; public record: Meseberg, June 2010).
personality {
  id = "patient_bridge",
  concession = "tit_for_tat", patience = 0.35, late = 0.6, reciprocity = 0.9, risk = 0.4, honesty = 0.9, grudge = 0.1,
  noise = 0.02,
  beliefs = {
    russia = { russia_honest = 2, russia_equal = 3 },
    us = { us_alliance = 2, us_reset = 2 },
    eu = { eu_common_front = 2, eu_partner_moscow = 2 },
  },
  voice = {
    propose = {
      _ "We have asked both sides what they could not accept, and written down what was left.",
      _ "It is modest. We have had good experience with modest things.",
      _ "A bridge does not choose its ends. It would like to have both.",
      _ "Let us begin with what costs nobody his face. It is more than one thinks.",
    },
    counter = {
      _ "One word for one word. We have looked for the cheapest on either side.",
      _ "If it stood here and not there, two capitals could say that they had won.",
    },
    accept = {
      _ "Berlin agrees. Please do not thank us in public, it makes Warsaw nervous.",
      _ "Yes. It goes in the direction in which we were looking.",
      _ "We sign, and shall say at home that it was difficult.",
    },
    refuse = {
      _ "We would lose one end of the bridge by it. Then it is a pier.",
      _ "We are always asked to understand everybody. This time we have understood, and would rather not.",
      _ "Too soon. We have said that of other things which then came, so keep the paper.",
    },
    breach = { _ "We had vouched for you, in rooms in which you were not. That is now harder." },
    warn = { _ "Those who speak for you here are fewer than a year ago. We tell you as one of them." },
    thank = { _ "This we can use, and in more than one capital." },
    assure = {
      _ "You know that we say such things seldom, and never twice",
      _ "Berlin gives its word, and has told its partners so",
    },
  },
}

-- Has promised a summit and been promised guests; honest broker by interest, offended by nothing before December (public record:
-- chairmanship of 2010).
personality {
  id = "host_of_a_summit",
  concession = "conceder", patience = 0.3, late = 0.65, reciprocity = 0.85, risk = 0.4, honesty = 0.85, grudge = 0.1,
  noise = 0.02,
  beliefs = {
    russia = { russia_text = 3, russia_neighbourhood = 2 },
    us = { us_acquis = 3 },
    central_asia = { central_asia_quiet = 3, central_asia_own_house = 2 },
  },
  voice = {
    propose = {
      _ "The chair has spoken with everybody. Some were enthusiastic, and all were polite.",
      _ "There is a date, there is a hall, there is heating in it. Here is something to sign.",
      _ "We are new in this chair, and have therefore read the rules. This is within them.",
      _ "Between Vancouver and Vladivostok one flies over us. We suggest that one should land.",
    },
    counter = {
      _ "If the chair may move one bracket: it stands in nobody's way over here.",
      _ "What you each said in private fits together better than what you said in the hall.",
    },
    accept = {
      _ "The chair thanks all delegations, and strikes the gavel quickly.",
      _ "Agreed. It will be framed.",
      _ "Yes. Nobody is entirely content, from which we conclude that it is fair.",
    },
    refuse = {
      _ "The chair would lose a delegation over it, and has none to spare.",
      _ "In the steppe one does not choose between neighbours, one counts how many there are.",
      _ "It would be remembered as ours. We have thought about that, and prefer to be remembered for something else.",
    },
    breach = { _ "The chair does not comment. It has asked for the verbatim record." },
    warn = { _ "The delegations may wish to consider that in January there will be another chair." },
    thank = { _ "Astana has noticed, and Astana will seat you well." },
    assure = {
      _ "The chair gives its word, and the chair is a country",
      _ "This holds until the thirty-first of December, and with our neighbours longer",
    },
  },
}

-- Two halves, one debt, somebody else's fleet: comes down step for step, promises readily, and asks each time what it is worth on
-- the day when it is needed (Herd & Dunay 2010 on those in between; PONARS Eurasia 2010).
personality {
  id = "country_on_the_way",
  concession = "tit_for_tat", patience = 0.4, late = 0.5, reciprocity = 0.8, risk = 0.5, honesty = 0.55, grudge = 0.3,
  noise = 0.03,
  beliefs = {
    russia = { russia_neighbourhood = 3, russia_tails = 1 },
    us = { us_alliance = 2 },
    eu = { eu_neighbours = 2, eu_partner_moscow = 1 },
  },
  voice = {
    propose = {
      _ "We are in the middle of everybody's map. So we have drawn something ourselves.",
      _ "In 1994 we gave up something for three signatures. We have become careful readers. Please read as we do.",
      _ "It has been translated for both halves of the country, and means the same in each.",
    },
    counter = {
      _ "For this step we ask for that one. They are of about the same length.",
      _ "We would sign it as it is on a Tuesday. It should hold on the other days as well.",
    },
    accept = {
      _ "Kyiv signs, and hopes to be mentioned on the day when it matters.",
      _ "Yes. It closes no door, and we have counted the doors.",
      _ "We agree. One half of us already did.",
    },
    refuse = {
      _ "One of our halves would go into the street, and the other would watch it go.",
      _ "It is well meant, and we have been well meant before.",
      _ "Who would come, if somebody did not keep to it? We have asked, and one spoke of the weather.",
    },
    breach = { _ "We had a word for it in both our languages: agreed." },
    warn = { _ "A country on the way must go somewhere. It does not have to be where one expects." },
    thank = { _ "It has been reported on all channels, also on those that do not agree on anything." },
    assure = {
      _ "A country that has been promised much gives you its own promise",
      _ "Take it down: Kyiv has said this, and whoever governs there has said it",
    },
  },
}

-- Keeps the straits and an open account with everybody; generous to neighbours, correct to allies, allergic to guests on its sea
-- (public record of 2008 to 2010; PONARS Eurasia 2010).
personality {
  id = "keeper_of_the_straits",
  concession = "envoy", patience = 0.45, late = 0.45, reciprocity = 0.65, risk = 0.5, honesty = 0.75, grudge = 0.35,
  noise = 0.02,
  beliefs = {
    us = { us_alliance = 2, us_arms = 1 },
    russia = { russia_equal = 2, russia_neighbourhood = 2 },
    ukraine = { ukraine_fleet = 1, ukraine_sovereign = 2 },
  },
  voice = {
    propose = {
      _ "We have no problems with neighbours, and several neighbours with problems. Here is a page for them.",
      _ "Ankara has a chair at both tables. It has brought one paper for the two.",
      _ "Whoever keeps a strait learns to say how many may pass. We have written it down.",
    },
    counter = {
      _ "A little more room here, for those who live on that shore.",
      _ "We are used to bargaining, and this is not yet our last word, nor we hope yours.",
    },
    accept = {
      _ "Ankara is pleased, and will say so at both tables.",
      _ "Yes. It can be explained in the barracks and in the bazaar.",
      _ "We agree. There will be tea.",
    },
    refuse = {
      _ "It would make us choose, and our policy is not to be made to.",
      _ "Somebody has written this far from our sea.",
      _ "Our General Staff has read it. It returned the paper without a word, which was clear.",
    },
    breach = { _ "Guests have done this in our house. One does not speak of it, and one does not forget it." },
    warn = { _ "There is a convention of 1936, and we know its articles by heart. There are others that we might learn." },
    thank = { _ "That was a neighbour's deed. We keep an account of those, too." },
    assure = {
      _ "On this Ankara's word is worth its weight",
      _ "We have been asked by others not to promise it, and promise it",
    },
  },
}

-- Asked last, first to suffer; wants money without questions and attention without observers, and is four (Bossuyt 2020; PONARS
-- Eurasia 2010, small states as subjects).
personality {
  id = "caucus_of_presidents",
  concession = "linear", patience = 0.4, late = 0.5, reciprocity = 0.6, risk = 0.3, honesty = 0.6, grudge = 0.4,
  noise = 0.03,
  beliefs = {
    russia = { russia_neighbourhood = 3, russia_honest = 1 },
    eu = { eu_acquis = 2, eu_crises = 2 },
    kazakhstan = { kazakhstan_summit = 3, kazakhstan_equal_distance = 2 },
  },
  voice = {
    propose = {
      _ "Four of us have agreed on one page. Historians will want to see it.",
      _ "One has often explained to us what we need. For once it is the other way round.",
      _ "We live between great markets and great plans. This is about a road.",
    },
    counter = {
      _ "Three of the four can say yes. The fourth asks for this.",
      _ "One sentence less, and nobody here need consult his services.",
    },
    accept = {
      _ "The caucus agrees, all four of it.",
      _ "Yes. One has asked how we live before writing it, and that was noticed.",
      _ "We sign. One has asked us, and that was half of it.",
    },
    refuse = {
      _ "Whoever answers such questions is asked the next one. We would rather not be.",
      _ "We are in it as a place, and not as anybody who speaks.",
      _ "Two of us have a border closed to each other over less than this.",
    },
    breach = { _ "We have large neighbours, and are used to it. From you it was new." },
    warn = { _ "To the east of us somebody is building roads, and asks nothing." },
    thank = { _ "We have told it to all four presidents, and one of them smiled." },
    assure = {
      _ "All four have nodded, which you may count as one word",
      _ "It is promised as one promises to a neighbour over the mountain",
    },
  },
}
