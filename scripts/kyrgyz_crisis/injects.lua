-- What the facilitator holds in hand, for tables that are stuck, that find it easy, or that forget somebody. GUIDE.md
-- says when to use which.

inject {
  id = "letter_from_osh", title = _ "A letter from Osh",
  text = _ "For tables that speak only of frameworks. Read it aloud: 'We have heard on the radio that there are four proposals. Which of them is for people who are afraid of the police? We are eleven in two rooms. We can wait, but please tell us for what.'",
  apply = function(game)
    game:news(_ "A letter is read out in all delegations.", { place = "osh", tone = "neutral" })
    game:change("grievance", "osh", -1, _ "Somebody has read the letter")
  end,
}
inject {
  id = "night_of_fire", title = _ "A night of fire",
  text = _ "For tables that find it easy: a market burns, and the calm of the last weeks is over.",
  apply = function(game)
    game:change("violence", "osh", 10, _ "A night of fire")
    game:change("violence", "jalal_abad", 8, _ "A night of fire")
    game:change("displaced", "osh", 15, _ "A night of fire")
    game:change("order", nil, -4, _ "A night of fire")
  end,
}
inject {
  id = "quiet_weeks", title = _ "Three quiet weeks",
  text = _ "For tables in despair: the harvest is good, both communities bring it in, and for three weeks nothing happens.",
  apply = function(game)
    game:change("violence", "osh", -8, _ "Three quiet weeks")
    game:change("violence", "jalal_abad", -8, _ "Three quiet weeks")
    game:change("grievance", "osh", -2, _ "Three quiet weeks")
  end,
}
inject {
  id = "chair_calls", title = _ "The Secretary-General calls",
  text = _ "For tables that are stuck on the framework: the UN Secretary-General offers an envoy who may speak to all. Each seat may name in one sentence what it could not accept; the facilitator reads all sentences without names.",
  apply = function(game)
    local seats = { "eu", "russia", "us", "kyrgyzstan", "uzbekistan", "kazakhstan", "csto" }
    for index = 1, #seats do
      for other = 1, #seats do
        if index ~= other then game:shift("perception_gap", seats[index], seats[other], -8, _ "An envoy who listened") end
      end
    end
  end,
}
inject {
  id = "leaked_agenda", title = _ "A paper left in a copier",
  text = _ "For tables where everybody is polite: the Russian delegation's internal paper is found. Its secret agenda becomes known to all.",
  apply = function(game)
    local pool = { "russia_no_precedent", "russia_honest_offer", "russia_charter", "russia_manas", "russia_stay_out" }
    for index = 1, #pool do game:reveal(pool[index]) end
    game:news(_ "An internal paper of the Russian delegation has been found in a copier.", { actors = { "russia" } })
  end,
}
inject {
  id = "donor", title = _ "An unexpected donor",
  text = _ "For tables that are stuck over money: a foundation offers thirty million for houses, if Kyrgyzstan signs for it with at least one partner.",
  apply = function(game) game:grant("kyrgyzstan", "aid", 30, _ "An unexpected donor") end,
}
inject {
  id = "parliament_asks", title = _ "A question in the Bundestag",
  text = _ "For tables that send European soldiers without a thought: a deputy asks the government on which page the mandate stands.",
  apply = function(game)
    game:sway("eu.treasuries", -5, _ "A question in the Bundestag")
    game:sway("eu.new_members", -4, _ "A question in the Bundestag")
    game:sway("eu.parliament", -2, _ "A question in the Bundestag")
  end,
}
inject {
  id = "kant_battalion", title = _ "A battalion at Kant",
  text = _ "For tables that ignore Russia: aircraft land at the Russian base at Kant, for its protection, as it is said. Everybody asks what else it might protect.",
  apply = function(game)
    game:change("order", nil, 2, _ "Aircraft at Kant")
    game:shift_trust("uzbekistan", "russia", -5, _ "Aircraft at Kant")
    game:shift_trust("us", "russia", -4, _ "Aircraft at Kant")
    game:sway("russia.security_council", 3, _ "Aircraft at Kant")
  end,
}
inject {
  id = "minute_of_silence", title = _ "Forty days", at = { round = 4, phase = "negotiation" },
  text = _ "Forty days after the first night both communities hold their memorial meals, in the same week and in different streets. The facilitator may ask the room for a minute.",
  apply = function(game) game:news(_ "Both communities hold the memorial meals of the fortieth day.", { place = "osh" }) end,
}
