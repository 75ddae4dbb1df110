-- What is asked for the debrief and the data.

question {
  id = "chance_of_mission", to = "all", answer = "scale",
  text = _ "How likely is it, from 0 to 100, that a mission will be at work in the south at the end of the year?",
}
question {
  id = "who_blocks", to = "all", answer = "choice",
  text = _ "Who holds back an agreement most at this moment?",
  options = {
    _ "The European Union", _ "Russia", _ "The United States", _ "Kyrgyzstan", _ "Uzbekistan", _ "Kazakhstan",
    _ "The CSTO", _ "Somebody's home front", _ "Nobody: it is a matter of time",
  },
}
question {
  id = "least_acceptable", to = "all", answer = "text",
  text = _ "Which line of a text on the table can you least accept, and what would have to stand there instead?",
}
question {
  id = "host_reason", to = { "kyrgyzstan" }, answer = "text", when = "agreement_in_force",
  text = _ "To whom in your country do you have to explain what has just come into force, and how?",
}
question {
  id = "russia_agenda_guess", to = { "eu", "us", "kyrgyzstan", "uzbekistan", "kazakhstan", "ukraine" }, answer = "choice",
  text = _ "What does Russia want most?",
  options = {
    _ "No precedent for outside missions in the CIS", _ "An honest partnership", _ "An alliance that may act inside members",
    _ "The end of the base at Manas", _ "Not to be the one who goes",
  },
}
question {
  id = "three_measures", to = "all", answer = "choice", when = "agreement_in_force",
  text = _ "Of what has the last agreement that came into force too little: of effect, of economy, or of right?",
  options = { _ "Effectiveness", _ "Efficiency", _ "Legitimacy" },
}
question {
  id = "broken_word", to = "all", answer = "text", when = "agreement_breached",
  text = _ "What do you do now, and would you have signed with verification?",
}
question {
  id = "absent_voice", to = "facilitator", answer = "text",
  text = _ "Who was spoken about in this round, and was not asked?",
}
