-- What is asked for the debrief and the data.

question {
  id = "treaty_will_stand", to = "all", answer = "scale",
  text = _ "How likely is it, from 0 to 100, that a European Security Treaty will be in force when the summit ends?",
}
question {
  id = "sponsor", to = { "us", "eu", "germany", "kazakhstan", "ukraine", "turkey", "central_asia" }, answer = "choice",
  text = _ "What does Moscow want most with its treaty?",
  options = {
    _ "That it is signed, and freezes things as they are", _ "That it is refused, and sets Moscow free",
    _ "That it is meant as it is written", _ "That one talks about it",
  },
}
question {
  id = "sponsor_mirror", to = { "russia" }, answer = "choice",
  text = _ "What do most others at this table believe that you want with your treaty?",
  options = {
    _ "That it is signed, and freezes things as they are", _ "That it is refused, and sets Moscow free",
    _ "That it is meant as it is written", _ "That one talks about it",
  },
}
question {
  id = "weakest_link", to = "all", when = "agreement_in_force", answer = "choice",
  text = _ "Which of the three would fail first if the text on the table were in force tomorrow?",
  options = { _ "Not all are in it", _ "They would not agree who has begun", _ "They would not act", _ "None of them" },
}
question {
  id = "own_article", to = "all", answer = "text",
  text = _ "Which one sentence would have to stand in the treaty so that you signed it, and which would have to go?",
}
question {
  id = "treaty_or_web", to = "all", answer = "scale",
  text = _ "From 0 to 100: is Europe safer with one treaty for all (100) or with many small agreements of some (0)?",
}
question {
  id = "who_is_agreed_about", to = "all", when = "agreement_in_force", answer = "choice",
  text = _ "About whom is most agreed here without his being asked?",
  options = {
    _ "Ukraine", _ "Moldova", _ "Georgia", _ "Poland and the Baltic states", _ "Central Asia", _ "Russia", _ "Nobody",
  },
}
