-- What is asked for the debrief and the data.

question {
  id = "chance_of_settlement", to = "all", answer = "scale",
  text = _ "How likely is it, from 0 to 100, that the two banks will have agreed by the summer of 2012 what they are to each other?",
}
question {
  id = "who_can_live_with_it", to = "all", answer = "choice",
  text = _ "Who at this table could live longest with things as they are?",
  options = {
    _ "Moldova", _ "Transdniestria", _ "Russia", _ "Ukraine", _ "The OSCE", _ "The European Union", _ "The United States",
    _ "Somebody who does not sit here",
  },
}
question {
  id = "first_step", to = "all", answer = "text",
  text = _ "Which step must come before all others, and what are you ready to give for it?",
}
question {
  id = "word_or_structure", to = { "moldova", "transdniestria" }, answer = "text",
  text = _ "Which word could you never sign? What would have to stand in the text so that you could sign everything but the word?",
}
question {
  id = "meseberg_price", to = { "moldova", "transdniestria", "ukraine", "osce", "us" }, answer = "choice",
  text = _ "The Union and Russia bargain about progress here against a committee there. What are you in that bargain?",
  options = { _ "Its purpose", _ "Its price", _ "Its witness", _ "Its excuse", _ "Not in it" },
}
question {
  id = "russia_guess", to = { "moldova", "transdniestria", "ukraine", "osce", "eu", "us" }, answer = "choice",
  text = _ "What does Russia want most on this river?",
  options = {
    _ "That Meseberg was meant", _ "To keep the lever", _ "The Memorandum after all", _ "To be out at last, with honour",
  },
}
question {
  id = "explain_at_home", to = { "moldova", "transdniestria" }, answer = "text", when = "agreement_in_force",
  text = _ "To whom on your bank do you have to explain what has just come into force, and how?",
}
question {
  id = "easier_or_other", to = "all", answer = "choice", when = "agreement_in_force",
  text = _ "Does what has just come into force change the line, or does it make the line easier to live with?",
  options = { _ "It changes the line", _ "It makes the line easier to live with", _ "Both", _ "Neither" },
}
question {
  id = "broken_word", to = "all", answer = "text", when = "agreement_breached",
  text = _ "What do you do now, and whose guarantee would have helped?",
}
question {
  id = "absent_voice", to = "facilitator", answer = "text",
  text = _ "Who was spoken about in this round, and was not asked?",
}
