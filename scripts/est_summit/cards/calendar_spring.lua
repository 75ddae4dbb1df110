-- Cards with a date of their own, April to June 2010; nobody draws them, calendar_astana.lua plays them.
local help = require "est_summit.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local prague = _ "8 April: two signatures in Prague"
card {
  id = "prague_april",
  deck = "calendar",
  title = prague,
  text = _ [[In the castle of Prague two presidents sign that each will keep no more than 1,550 warheads ready, and that inspectors may come and look. Eleven heads of government from the eastern half of the alliance are invited to dinner afterwards. The treaty was negotiated in a year. The other one, about the armies of Europe, has lain for ten years and has not been buried.]],
  source = "Public record: New START and the dinner of 8 April 2010; Vaquer i Fanés 2010, on what that success augurs",
  apply = function(game)
    game:change("arms", nil, 3, prague)
    game:change("images", nil, -2, prague)
    trust.mutual(game, { "us", "russia" }, 4, prague)
  end,
  choices = {
    {
      id = "next_conventional", by = "us",
      text = _ "Name the next item at the dinner itself: conventional armies, with the flanks and with Moscow.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "The next item is the armies"
        game:change("arms", nil, 5, reason)
        game:change("relevance", nil, 2, reason)
        help.lean(game, { "north_atlantic", "central_europe" }, 1, reason)
        game:sway("us.senate", -2, _ "One treaty before the Senate is enough")
        game:sway("us.state_department", 1, reason)
      end,
    },
    {
      id = "ratify_first", by = "us", default = true,
      text = _ "First two thirds of the Senate. Everything else waits.",
      apply = function(game)
        local reason = _ "First the Senate"
        game:sway("us.senate", 2, reason)
        game:change("solidarity", nil, 2, _ "A dinner without a second item")
        game:change("arms", nil, -1, reason)
      end,
    },
    {
      id = "same_for_europe", by = "russia",
      text = _ "Say what follows: what two can sign in a year, fifty-six can sign in three.",
      apply = function(game)
        local reason = _ "What two can sign, fifty-six can"
        game:change("momentum", nil, 3, reason)
        help.lean(game, { "neutrals", "iberia" }, 2, reason)
        game:sway("russia.ministry", 1, reason)
        game:sway("russia.general_staff", -1, reason)
      end,
    },
    {
      id = "shield_clause", by = "russia", default = true,
      text = _ "Attach a statement: the treaty lives as long as nobody builds shields against it.",
      apply = function(game)
        local reason = _ "A statement about shields"
        game:sway("russia.general_staff", 2, reason)
        game:sway("us.senate", -1.5, reason)
        game:change("images", nil, 1, reason)
      end,
    },
  },
}

local bishkek = _ "7 April: the White House in Bishkek"
card {
  id = "bishkek_april",
  deck = "calendar", place = "osh",
  title = bishkek,
  text = _ [[In one day a government is gone. Some eighty-five people lie dead on the square, most of them shot from roofs; the president flies south, to the cities where his clan is strong. The OSCE has an academy, a centre and a chair of its own next door; what one does when a state comes apart without a foreign soldier has not been practised by anybody. "I carried one," says a student of medicine. "He asked me whether we had won."]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\"; public record: 7 April 2010; the student is composite",
  apply = function(game)
    game:change("tension", "osh", 14, bishkek)
    game:sway("central_asia.presidents", -2, bishkek)
  end,
  choices = {
    {
      id = "airplane", by = "kazakhstan",
      text = _ "With Moscow and Washington, fetch the fallen president out by aeroplane, before the south fights for him.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "An aeroplane out of Jalal-Abad"
        game:change("tension", "osh", -5, reason)
        game:change("relevance", nil, 3, reason)
        trust.mutual(game, { "russia", "us", "kazakhstan" }, 3, reason)
        game:sway("kazakhstan.diplomats", 1.5, reason)
        game:sway("central_asia.presidents", -1, _ "A president who was flown out")
        game:sway("kazakhstan.conservatives", -1.5, reason)
      end,
    },
    {
      id = "shut_border", by = "kazakhstan", default = true,
      text = _ "Shut the border, and send the special envoy to take note.",
      apply = function(game)
        local reason = _ "A border that was shut"
        game:change("tension", "osh", 2, reason)
        game:sway("kazakhstan.conservatives", 2.5, reason)
        game:change("relevance", nil, -2, reason)
        game:shift_trust("eu", "kazakhstan", -2, reason)
      end,
    },
    {
      id = "flour_over_the_pass", by = "central_asia",
      text = _ "Send flour and doctors over the passes, and ask the chair for somebody who looks.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "Flour over the passes"
        game:change("tension", "osh", -4, reason)
        game:change("relevance", nil, 2, reason)
        game:sway("central_asia.labour_migrants", 2, reason)
        game:sway("central_asia.presidents", -1, reason)
        game:shift_trust("kazakhstan", "central_asia", 3, reason)
      end,
    },
    {
      id = "palaces_guarded", by = "central_asia", default = true,
      text = _ "Recognise nobody for a month, and double the guard before the other three palaces.",
      apply = function(game)
        local reason = _ "Three palaces with a double guard"
        game:sway("central_asia.security_services", 2, reason)
        game:change("tension", "osh", 2, reason)
        game:change("legitimacy", "central_asia", -1, reason)
      end,
    },
    {
      id = "recognise", by = "russia",
      text = _ "Recognise those who have taken over within a day, with credit and fuel.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        local reason = _ "Recognised within a day"
        game:change("sphere", nil, 2, reason)
        game:change("tension", "osh", -3, reason)
        game:sway("russia.patriots", 1, reason)
        game:shift_trust("central_asia", "russia", -4, _ "Moscow is quick to drop a president")
        game:shift_trust("kazakhstan", "russia", -2, reason)
      end,
    },
    {
      id = "through_vienna", by = "russia", default = true,
      text = _ "Say that it is internal, and that Vienna may observe.",
      apply = function(game)
        local reason = _ "An internal affair, observed from Vienna"
        game:shift_trust("central_asia", "russia", 2, reason)
        game:sway("russia.ministry", 1.5, reason)
        game:change("commitment", nil, -2, reason)
        game:sway("russia.general_staff", 1.5, reason)
      end,
    },
  },
}

local smolensk = _ "10 April: fog over Smolensk"
card {
  id = "smolensk",
  deck = "calendar",
  title = smolensk,
  text = _ [[Ninety-six people were on their way to the graves of Katyn: the president of Poland and his wife, the chiefs of all its forces, the families of those who lie there. The aircraft came down in the fog, a kilometre before the runway. Three days earlier two prime ministers had knelt there together. In Smolensk people bring candles to the airfield, and do not know where one may put them.]],
  source = "Public record: Katyn, 7 and 10 April 2010",
  apply = function(game) game:change("images", nil, -2, _ "A grief that was shared for a week") end,
  choices = {
    {
      id = "open_files", by = "russia",
      text = _ "Open what can be opened: the archives on Katyn for everybody, the wreck for Polish investigators.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Files that were opened"
        game:change("images", nil, -5, reason)
        game:shift_trust("poland_baltics", "russia", 8, reason)
        help.lean(game, { "poland_baltics" }, 3, reason)
        game:sway("russia.presidency", 1, reason)
        game:sway("russia.patriots", -2.5, reason)
        game:sway("russia.general_staff", -1, reason)
      end,
    },
    {
      id = "by_the_book", by = "russia", default = true,
      text = _ "A day of mourning, and an investigation by the book, in Moscow.",
      apply = function(game)
        local reason = _ "An investigation by the book"
        game:shift_trust("poland_baltics", "russia", 2, smolensk)
        game:sway("russia.patriots", 1, reason)
        game:sway("russia.general_staff", 1, reason)
        game:change("images", nil, 1, reason)
      end,
    },
    {
      id = "stand_beside", by = "germany",
      text = _ "Bring both together afterwards: a meeting of three, with the Russians as the guest of Weimar.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A guest in the triangle of Weimar"
        game:change("images", nil, -2, reason)
        game:change("solidarity", nil, 1, reason)
        game:shift_trust("poland_baltics", "germany", 4, reason)
        game:shift_trust("russia", "germany", 2, reason)
        game:sway("germany.foreign_office", 1.5, reason)
        game:sway("germany.chancellery", -1, reason)
      end,
    },
    {
      id = "condolences", by = "germany", default = true,
      text = _ "Go to the funeral, whatever flies, and leave politics out of it.",
      apply = function(game)
        game:shift_trust("poland_baltics", "germany", 2, smolensk)
        game:sway("germany.chancellery", 2, smolensk)
        game:sway("germany.atlanticists_at_home", 1, smolensk)
      end,
    },
  },
}

local kharkiv = _ "21 April: gas against a quay"
card {
  id = "kharkiv",
  deck = "calendar", place = "sevastopol",
  title = kharkiv,
  text = _ [[In Kharkiv a paper lies ready: the Russian fleet stays at Sevastopol until 2042, and gas is a hundred dollars cheaper. The constitution knows of no bases after 2017. The steelworks of Donetsk do the sum in an afternoon. "My flat is theirs," says an officer's widow on the Grafskaya quay, "my pension is theirs, my passport is yours. Nobody has asked what is mine."]],
  source = "Public record: agreement of 21 April 2010; Herd & Dunay 2010, on article 3 and the fleet; the widow is composite",
  choices = {
    {
      id = "sign_2042", by = "ukraine", default = true,
      text = _ "Sign until 2042. The furnaces must run this winter.",
      apply = function(game)
        local reason = _ "The fleet stays until 2042"
        game:store("fleet_extended", true)
        game:grant("ukraine", "aid", 18, reason)
        game:change("tension", "sevastopol", 5, reason)
        game:change("between", nil, -3, reason)
        game:change("sphere", nil, 4, reason)
        game:shift_trust("russia", "ukraine", 6, reason)
        game:sway("ukraine.east", 2.5, reason)
        game:sway("ukraine.west", -2.5, reason)
        game:sway("ukraine.presidency", 2, reason)
      end,
    },
    {
      id = "ten_years", by = "ukraine",
      text = _ "Offer ten years and no more, with a right to inspect every ship that changes its weapons.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Ten years, and a look on board"
        game:store("fleet_extended", true)
        game:grant("ukraine", "aid", 8, reason)
        game:change("tension", "sevastopol", 1, reason)
        game:change("arms", nil, 2, reason)
        game:change("sphere", nil, 1, reason)
        game:shift_trust("russia", "ukraine", 1, reason)
        game:sway("ukraine.west", -0.5, reason)
        game:sway("ukraine.presidency", 1, reason)
      end,
    },
    {
      id = "as_agreed", by = "ukraine",
      text = _ "Leave it as agreed: 2017, and pay for the gas.",
      cost = { self = { aid = 10 } },
      apply = function(game)
        local reason = _ "It stays at 2017"
        game:change("tension", "sevastopol", -3, reason)
        game:change("between", nil, 2, reason)
        game:change("sphere", nil, -2, reason)
        game:shift_trust("russia", "ukraine", -8, reason)
        game:sway("ukraine.west", 2, reason)
        game:sway("ukraine.east", -3, _ "Furnaces that pay the full price")
        game:sway("ukraine.presidency", -2, reason)
      end,
    },
  },
}

local meseberg = _ "5 June: a committee for two"
card {
  id = "meseberg_june",
  deck = "calendar",
  when = function(game) return not texts.stands(game, { type = "crisis_dialogue" }) end,
  title = meseberg,
  text = _ [[The Chancellor has walked around a lake with the President of Russia. What they bring back is one page, typed twice: a committee of the Union and Russia at the level of ministers, which sets rules for joint missions. The other twenty-six read of it in their embassies' telegrams. In the ministry in Warsaw somebody looks for the telephone number of the castle, to ask whether there was a third copy.]],
  source = "Public record: memorandum of Meseberg, 4 and 5 June 2010; Vaquer i Fanés 2010, seventh and eighth recommendations; the telephone is invented",
  choices = {
    {
      id = "carry_it", by = "germany",
      text = _ "Carry it to Brussels and answer for it, before those who were not asked.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A page that Berlin answers for"
        game:change("solidarity", nil, 2, reason)
        game:shift_trust("eu", "germany", 4, reason)
        game:shift_trust("poland_baltics", "germany", 3, reason)
        game:shift_trust("russia", "germany", -2, reason)
        game:sway("germany.foreign_office", 1.5, reason)
      end,
    },
    {
      id = "let_it_work", by = "germany", default = true,
      text = _ "Let it work by itself. Who was there knows what was meant.",
      apply = function(game)
        trust.mutual(game, { "germany", "russia" }, 5, meseberg)
        game:change("solidarity", nil, -4, meseberg)
        game:change("between", nil, -2, meseberg)
        game:sway("germany.chancellery", 1.5, meseberg)
        game:shift_trust("eu", "germany", -3, meseberg)
      end,
    },
    {
      id = "adopt", by = "eu",
      text = _ "Make it the Union's own, and begin to write terms of reference.",
      apply = function(game)
        local reason = _ "Brussels adopts a page from Meseberg"
        trust.mutual(game, { "eu", "russia" }, 4, reason)
        game:change("momentum", nil, -2, _ "A committee is easier than a treaty")
        game:sway("eu.founders", 1.5, reason)
        game:sway("eu.new_members", -2.5, reason)
      end,
    },
    {
      id = "first_deeds", by = "eu", default = true,
      text = _ "Answer that deeds on the Dniester come first, and rules afterwards.",
      apply = function(game)
        local reason = _ "Deeds on the Dniester first"
        game:change("between", nil, 2, reason)
        game:shift_trust("moldova", "eu", 4, reason)
        game:shift_trust("russia", "eu", -3, reason)
        game:sway("eu.new_members", 1.5, reason)
      end,
    },
  },
}

local had_it = _ "5 June: a castle, and nothing left to found"
card {
  id = "meseberg_signed",
  deck = "calendar",
  when = function(game) return texts.stands(game, { type = "crisis_dialogue" }) end,
  title = had_it,
  text = _ [[The castle is booked, the fish is from the lake, and the committee that the two were to propose exists already. So they talk for a day about what it could do. An aide of the Chancellor writes down four places and crosses out three. The one that remains is a river.]],
  source = "Public record: Meseberg, 4 and 5 June 2010; invented consequence of a committee that stands earlier",
  choices = {
    {
      id = "one_place", by = "germany",
      text = _ "Name the river in public. A committee without a case is an address.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A committee with a case"
        game:change("tension", "transdniestria", -6, reason)
        game:change("between", nil, 3, reason)
        game:shift_trust("moldova", "germany", 4, reason)
        game:shift_trust("russia", "germany", -3, reason)
        game:sway("germany.foreign_office", 1.5, reason)
      end,
    },
    {
      id = "general", by = "germany", default = true,
      text = _ "Keep to the general: confidence first, cases later.",
      apply = function(game)
        trust.mutual(game, { "germany", "russia" }, 4, had_it)
        game:sway("germany.chancellery", 1, had_it)
        game:change("between", nil, -2, had_it)
      end,
    },
  },
}
