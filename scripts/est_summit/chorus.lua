-- How those vote who have no seat. For the treaty there is one function and a table: a group's openness is its leaning, which
-- visits, speeches and deeds move, plus what each article is worth to it. At 50 it is for the text; from 38 it stays silent and lets
-- others be for it; below it says no, and why: the one article that it can least live with.
--
-- What articles are worth follows what was said of them: Herd & Dunay 2010, "Heads I Win" (the missing freedom to choose alliances,
-- due regard, territory that "affects" others' security, the veto of one, the charters that it would stand above), and "Kyrgyzstan"
-- (what happens within a State); Vaquer i Fanés 2010 on ratification and existing commitments; replies of capitals of January to
-- July 2010 (public record). What groups ask of smaller texts: plans for the Baltic States (January 2010), the radar and interceptors that
-- were called off (17 September 2009), France on deterrence before Lisbon, Nicosia between the Union and the alliance, Minsk's
-- absence from the CSTO's summit (14 June 2009), Chisinau on soldiers and on the 5+2 since 2006 (public record). The same words please one group for the reason for which they displease the next.
local help = require "est_summit.help"
local letter = require "est_summit.letter"
local states = require "est_summit.states"
local texts = require "rules.texts"

local M = {}

M.kYes, M.kSilent = 50, 38

-- What an article is worth, by its words; `absent` is what a text without it is worth. Six ways of reading:
--   allied    who has an alliance and means to keep it       neutral  who has none, and lives by commitments
--   between   who is nobody's ally and somebody's neighbour  partner  who would like Moscow at the table
--   friend    who has Moscow for an ally or a patron         small    who replies politely
local kWorth = {
  allied = {
    indivisible = { undiminished = 1, due_regard = -3, not_at_the_expense_of_others = -1 },
    alliances = { absent = -10, free_to_choose = 7, free_and_consult = 1 },
    no_territory = { attack = 1, attack_or_affect = -5 },
    right_to_ask = { may = 1, must = 1 },
    consultations = { stands = 1 },
    conference = { consensus = -2, consensus_without_the_parties = 3, three_quarters = 1 },
    extraordinary = { unanimity = -2, four_fifths = 2 },
    self_defence = { stands = -1 },
    enforcement = { named = 1, consult = 2, measures = 2 },
    within = { by_invitation = 2, by_conference = 3 },
    peacekeeping = { OSCE = 1, CSTO_and_OSCE = -3, the_willing = 1 },
    human_dimension = { absent = -5, recalled = 0, monitored = 5 },
    legal_force = { absent = -5, legal = -5, political = 2 },
    organisations = { states_and_the_Union = 1, alliances_too = -3 },
    precedence = { absent = -2, others_untouched = 6, treaty_first = -12 },
    review = { two_years = 2, five_years = 1 },
  },
  between = {
    indivisible = { undiminished = 2, due_regard = -6, not_at_the_expense_of_others = -2 },
    alliances = { absent = -14, free_to_choose = 9, free_and_consult = -3 },
    no_territory = { attack = 4, attack_or_affect = -4 },
    right_to_ask = { may = 1, must = 3 },
    consultations = { stands = 1 },
    conference = { consensus = -4, consensus_without_the_parties = 4, three_quarters = 3 },
    extraordinary = { unanimity = -4, four_fifths = 4 },
    self_defence = { stands = 0 },
    enforcement = { absent = -4, named = 2, consult = 4, measures = 8 },
    within = { by_invitation = 2, by_conference = 2 },
    peacekeeping = { OSCE = 5, CSTO_and_OSCE = -8, the_willing = 1 },
    human_dimension = { absent = -2, recalled = 0, monitored = 3 },
    legal_force = { absent = 0, legal = 0, political = -2 },
    organisations = { states_and_the_Union = 2, alliances_too = -2 },
    precedence = { absent = -1, others_untouched = 5, treaty_first = -8 },
    review = { two_years = 2, five_years = 0 },
  },
  neutral = {
    indivisible = { undiminished = 2, due_regard = 0, not_at_the_expense_of_others = 3 },
    alliances = { absent = -4, free_to_choose = 3, free_and_consult = 3 },
    no_territory = { attack = 3, attack_or_affect = -2 },
    right_to_ask = { may = 1, must = 3 },
    consultations = { stands = 1 },
    conference = { consensus = -2, consensus_without_the_parties = 3, three_quarters = 2 },
    extraordinary = { unanimity = -2, four_fifths = 3 },
    self_defence = { stands = -2 },
    enforcement = { named = 3, consult = 3, measures = -2 },
    within = { by_invitation = 4, by_conference = 5 },
    peacekeeping = { OSCE = 4, CSTO_and_OSCE = 1, the_willing = -1 },
    human_dimension = { absent = -9, recalled = 1, monitored = 8 },
    legal_force = { absent = 0, legal = 0, political = 0 },
    organisations = { states_and_the_Union = 1, alliances_too = 0 },
    precedence = { others_untouched = 3, treaty_first = -4 },
    review = { two_years = 2, five_years = 2 },
  },
  partner = {
    indivisible = { undiminished = 2, due_regard = 0, not_at_the_expense_of_others = 3 },
    alliances = { absent = -4, free_to_choose = 3, free_and_consult = 4 },
    no_territory = { attack = 2, attack_or_affect = -1 },
    right_to_ask = { may = 1, must = 1 },
    consultations = { stands = 2 },
    conference = { consensus = 0, consensus_without_the_parties = 2, three_quarters = -1 },
    extraordinary = { unanimity = 0, four_fifths = 1 },
    self_defence = { stands = 0 },
    enforcement = { named = 1, consult = 1, measures = -3 },
    within = { by_invitation = 2, by_conference = 1 },
    peacekeeping = { OSCE = 2, CSTO_and_OSCE = 2, the_willing = 0 },
    human_dimension = { absent = -3, recalled = 1, monitored = 2 },
    legal_force = { absent = 0, legal = 0, political = 1 },
    organisations = { states_and_the_Union = 1, alliances_too = 0 },
    precedence = { others_untouched = 3, treaty_first = -5 },
    review = { two_years = 1, five_years = 1 },
  },
  friend = {
    indivisible = { undiminished = 1, due_regard = 3, not_at_the_expense_of_others = 2 },
    alliances = { free_to_choose = -3, free_and_consult = 1 },
    no_territory = { attack = 2, attack_or_affect = 4 },
    right_to_ask = { may = 1, must = -3 },
    consultations = { stands = 2 },
    conference = { consensus = 4, consensus_without_the_parties = -3, three_quarters = -7 },
    extraordinary = { unanimity = 2, four_fifths = -4 },
    self_defence = { stands = 3 },
    enforcement = { named = 0, consult = -2, measures = -8 },
    within = { by_invitation = 1, by_conference = -8 },
    peacekeeping = { OSCE = 0, CSTO_and_OSCE = 5, the_willing = -2 },
    human_dimension = { recalled = 0, monitored = -5 },
    legal_force = { absent = 3, legal = 4, political = -3 },
    organisations = { states_and_the_Union = -1, alliances_too = 3 },
    precedence = { others_untouched = -1, treaty_first = 3 },
    review = { two_years = 1, five_years = 2 },
  },
  small = {
    indivisible = { undiminished = 1, due_regard = 0, not_at_the_expense_of_others = 1 },
    alliances = { absent = -2, free_to_choose = 1, free_and_consult = 1 },
    no_territory = { attack = 1, attack_or_affect = -1 },
    right_to_ask = { may = 0, must = -2 }, -- five foreign ministries of one corridor each
    consultations = { stands = 0 },
    conference = { consensus = 1, consensus_without_the_parties = 2, three_quarters = 0 },
    extraordinary = { unanimity = 0, four_fifths = 1 },
    self_defence = { stands = -1 },
    enforcement = { named = 1, consult = 1, measures = -2 },
    within = { by_invitation = 2, by_conference = 1 },
    peacekeeping = { OSCE = 2, CSTO_and_OSCE = 0, the_willing = 0 },
    human_dimension = { absent = -5, recalled = 2, monitored = 2 },
    legal_force = { absent = 0, legal = 0, political = 1 },
    organisations = { states_and_the_Union = 1, alliances_too = -1 },
    precedence = { others_untouched = 2, treaty_first = -3 },
    review = { two_years = 0, five_years = 1 },
  },
}

-- How each group reads, and what it reads otherwise than others of its kind.
local kReads = {
  france_italy = { "partner" },
  iberia = { "partner" },
  greece_cyprus = { "partner", right_to_ask = { may = 1, must = 2 }, conference = { consensus = 3, consensus_without_the_parties = 1, three_quarters = -3 } },
  atlanticists = { "allied" },
  central_europe = { "allied", legal_force = { absent = -3, legal = -3, political = 2 } },
  north_atlantic = {
    "allied", human_dimension = { absent = -7, recalled = 0, monitored = 6 }, legal_force = { absent = -2, legal = -2, political = 1 },
    right_to_ask = { may = 1, must = 4 },
  },
  balkans = { "allied", alliances = { absent = -14, free_to_choose = 9, free_and_consult = -2 } },
  romania = { "allied", alliances = { absent = -16, free_to_choose = 11, free_and_consult = -4 }, enforcement = { named = 1, consult = 3, measures = 6 } },
  poland_baltics = {
    "allied", indivisible = { undiminished = 2, due_regard = -6, not_at_the_expense_of_others = -2 },
    alliances = { absent = -18, free_to_choose = 11, free_and_consult = -4 }, no_territory = { attack = 3, attack_or_affect = -9 },
    right_to_ask = { may = 1, must = 3 }, conference = { consensus = -5, consensus_without_the_parties = 4, three_quarters = 3 },
    extraordinary = { unanimity = -4, four_fifths = 4 }, enforcement = { absent = -2, named = 1, consult = 4, measures = 7 },
    precedence = { absent = -3, others_untouched = 8, treaty_first = -14 },
  },
  neutrals = { "neutral" },
  serbia = { "friend", within = { by_invitation = -2, by_conference = -9 }, peacekeeping = { OSCE = 1, CSTO_and_OSCE = 1, the_willing = -8 } },
  belarus = { "friend", human_dimension = { recalled = 0, monitored = -8 } },
  armenia = { "friend", alliances = { free_to_choose = 0, free_and_consult = 2 }, enforcement = { named = -1, consult = -3, measures = -9 } },
  azerbaijan = {
    "between", alliances = { absent = 0, free_to_choose = 2, free_and_consult = 1 },
    enforcement = { absent = -6, named = 2, consult = 4, measures = 12 },
    within = { by_invitation = 0, by_conference = -6 }, human_dimension = { absent = 2, recalled = 0, monitored = -6 },
  },
  georgia = {
    "between", no_territory = { absent = -8, attack = 10, attack_or_affect = 3 }, right_to_ask = { absent = -2, may = 1, must = 6 },
    enforcement = { absent = -8, named = 2, consult = 5, measures = 12 }, peacekeeping = { OSCE = 9, CSTO_and_OSCE = -14, the_willing = 4 },
  },
  moldova = { "between", alliances = { absent = -3, free_to_choose = 2, free_and_consult = 2 }, peacekeeping = { absent = -2, OSCE = 8, CSTO_and_OSCE = -10, the_willing = 0 } },
  small_states = { "small" },
}

-- What each article can be blamed for, as it is worded. These are the sentences over which the table bargains.
local kBlame = {
  indivisible = _ "Due regard to the interests of everybody is a veto in polite words.",
  alliances = _ "That each chooses his alliances stands in Helsinki, in Paris and in Istanbul. It does not stand here as it stands there.",
  no_territory = _ "What affects another's security is what the other says it is. Territory that is not used for an attack would be enough.",
  right_to_ask = _ "Who may ask, and who must answer, is not written here as we could live with it.",
  consultations = _ "Consultations that bind to nothing cost a ministry a week.",
  conference = _ "How the conference decides is how we shall be treated in it, and we have read that article twice.",
  extraordinary = _ "What decides when shots fall is not written here as we could sign it.",
  self_defence = _ "There is an article on mutual defence in this, and we have one already, or want none.",
  enforcement = _ "What happens to whoever breaks it is the question, and this is not our answer.",
  within = _ "What may be looked at within a State is not written here as we could live with it.",
  peacekeeping = _ "Who keeps the peace by this text is not somebody whom we should like to see do it here.",
  human_dimension = _ "That people are watched in the name of security is written here for others, and would be read out to us.",
  legal_force = _ "In this form it would have to pass where we could not promise that it passes.",
  organisations = _ "Alliances are not states, and one of the two would be made equal to the other by a signature.",
  precedence = _ "It must not stand above what we have signed already, with others, for life and death.",
  review = _ "A text that is not looked at again is a text from another time.",
}
-- And what a text can be blamed for that does without it.
local kMissed = {
  alliances = _ "That each chooses his alliances stands in Helsinki, in Paris and in Istanbul. Here it does not stand at all.",
  no_territory = _ "From whose territory nobody may be attacked, this does not say. We have been attacked from somebody's.",
  right_to_ask = _ "Nobody need even ask by this text, and nobody answer.",
  enforcement = _ "It says what is forbidden, and not what follows. That we have had.",
  peacekeeping = _ "Who would keep the peace is left open. We know who would come.",
  human_dimension = _ "Security without people is a treaty among garrisons. The human dimension stands in it, or it is none of ours.",
  legal_force = _ "It does not say that it is only a word: then it is a law, and would have to pass where we could not promise that it passes.",
  precedence = _ "It must say that it leaves untouched what we have signed already, with others, for life and death.",
}
local kCold = _ "It is not about this article or that. We do not see what a treaty would be good for."

local kMerged = {}
for index = 1, #states.chorus do
  local group = states.chorus[index]
  local reads = kReads[group]
  local merged = {}
  for article, values in pairs(kWorth[reads[1]]) do merged[article] = values end
  for article, values in pairs(reads) do
    if article ~= 1 then merged[article] = values end
  end
  kMerged[group] = merged
end

-- What one article is worth to a group as a text has it, or does without it.
local function worth(values, article, param, text)
  local term = texts.clause(text, article)
  if not term then return values.absent or 0 end
  if not param then return values.stands or 0 end
  return values[(term.params or term)[param]] or 0
end

-- How open a group is for a text of the treaty as far as is known, and what it would name first as the reason why not.
function M.openness(game, group, text)
  local sum = game:get("leaning", group)
  local worst, blamed = -1.5, nil
  local articles = kMerged[group]
  for index = 1, #letter.articles do
    local article, param = letter.articles[index][1], letter.articles[index][2]
    local value = worth(articles[article], article, param, text)
    sum = sum + value
    if value < worst then worst, blamed = value, article end
  end
  return sum, blamed
end

-- For how many states those groups speak that would be for the text.
function M.for_it(game, text)
  local sum = 0
  for index = 1, #states.chorus do
    local group = states.chorus[index]
    if M.openness(game, group, text) >= M.kYes then sum = sum + states.weight[group] end
  end
  return sum
end

-- For how many allied states those groups speak that would not be for the text: so far the alliance is split by it.
function M.allies_against(game, text)
  local sum = 0
  for index = 1, #states.chorus do
    local group = states.chorus[index]
    if states.allies[group] and M.openness(game, group, text) < M.kYes then sum = sum + states.weight[group] end
  end
  return sum
end

-- For how many states a text speaks: of the groups those that are for it, and all whose name is under it.
function M.behind(game, text)
  local sum = M.for_it(game, text) + states.count(text.parties)
  if not text.since then return sum end
  for _index, paper in ipairs(game:agreements { type = "accession", status = "in_force" }) do
    sum = sum + states.weight[texts.clause(paper, "accedes").params.by]
  end
  return sum
end

-- `unsaid`: what a group keeps to itself and only its vote shows.
local function on_the_treaty(game, group, draft, unsaid)
  local openness, blamed = M.openness(game, group, draft)
  openness = openness + unsaid
  if openness >= M.kYes then return "yes" end
  local answer = openness >= M.kSilent and "abstain: " or "no: "
  return answer .. (blamed and (texts.clause(draft, blamed) and kBlame or kMissed)[blamed] or kCold)
end

-- Everything else: a few sentences for each kind of text, and for each group what it could not let pass. A rule says what it asks,
-- how much it minds, and why.
local says = help.says
local function lacks(draft, id) return texts.clause(draft, id) == nil end

local kNoPeople = _ "A declaration of Astana that stresses soldiers and only recalls people would be read for that by the journalists of Astana."
local kNotNamed = _ "It recalls conflicts. It could have said whose soldiers stand where."
local kTooMuch = _ "A State that is watched for its elections by a declaration has been declared something."
local kNobodyAsks = _ "People are sent, and nobody among them who asks anything or writes it down."
local kIntegrity = _ "Lines that somebody drew with an army are not redrawn with a passport. It must say that it recognises nothing."
local kNamedHere = _ "Named in this way it takes a side, and we live on the other one."
local kNotInspected = _ "Inspections end where somebody stands who was not invited. The host's consent must be in it."
local kQuota = _ "So many inspections of so few regiments are a garrison."
local kTold = 45 -- of Warsaw's trust in Washington: below it one asks first who comes to whose help
local kNotTold = _ "Before one works with Moscow we should like to be told once more, by Washington and in plain words, that a promise is a promise."
local kToldTwice = 48 -- of the same, where Moscow is read in the concept
local kReadFirst = _ "Moscow has been read before us. We can let that stand when Washington has told us once more that a promise is a promise (our trust in it at 48 or more)."
local kLured = _ "A partner who is mentioned and a door that is not: we can read what stands in the gap."
local kShots = 66 -- of tension on a line: from here on a summit that does not name it is silent about shots
local kShotAt = _ "On this line there is shooting, and a declaration that only recalls it helps those who shoot."
local kNoPlan = _ "An alliance that no longer plans to defend us has become a club with a flag. Something must be looked at in return."
local kJustWritten = _ "Since January there are plans for us, for the first time. Before the allies promise each other to make none, it must stand in a concept that home comes first."
local kAsked = 8 -- of Yerevan's trust in the chair
local kUnafraid = 44 -- of images of the enemy
local kAfraid = _ "One ends such plans when one is less afraid, and not in order to be (images of the enemy at 44 or less)."
local kHome = _ "Those on the edge want to read that home comes first."
local kNoDoor = _ "A door that is not mentioned has been shut by somebody."
local kDates = _ "A date in a communiqué is a date that somebody else will break."
local kName = _ "One of those at the door has a name to change first."
local kWarheads = _ "The sharing of what nobody names is not the place to begin with economies."
local kJointShield = _ "A shield with two keys opens for the one who does not want to use it."
local kEqual = _ "Two alliances are equal when people can leave both."
local kNicosia = _ "What the Union promises, it promises with Nicosia in it. Ankara lets Nicosia sit at no table of this alliance."
local kReconciled = 24 -- of Minsk's trust in Moscow
local kMilk = _ "Over milk and gas one has fought with us for a year. Soldiers who come when somebody says terror come to Minsk as well (our trust in Moscow at 24 or more; against disasters we help today)."
local kNoShield = _ "In September one telephoned us at night that there would be no radar. What comes instead must stand in it."
local kDeters = _ "A concept that does not say what deters has been written by those who wish that nothing did."
local kStaffs = _ "Staff talks with them, and none about us."
local kTomorrow = _ "What is sent to Osh today is sent to Minsk tomorrow."
local kSoldiers = _ "A table with nothing on it has stood here for four years. When soldiers leave, who stands beside them, or what can be done meanwhile without a word on status: one of the three must be in it."
local kOurSoldiers = _ "Somebody guarantees this text whose soldiers are on our land without our asking. When they leave must be in it."
local kTwoFlags = _ "Whatever is neutral as to status has our name over it."
local kNobodyWatches = _ "On this line somebody has to stand who is neither of the two, or it has to be said in writing that nobody shoots."
local kNoForce = _ "Not to use force is asked of the one who has lost the land. Something must be asked of the other as well."

-- Does a declaration stress soldiers, and only recall the rest?
local function of_soldiers(draft)
  return says(draft, "baskets", "stress") == "soldiers" and says(draft, "human_dimension", "weight") == "recalled"
end

-- Those on whose land a line runs want it named; while there is shooting they insist.
local function only_recalled(draft, game, place)
  if says(draft, "conflicts", "wording") ~= "recalled" then return nil end
  if game:get("tension", place) >= kShots then return "no: " .. kShotAt end
  return "abstain: " .. kNotNamed
end

-- kind -> group -> function(draft, game) -> an answer, or nil for yes.
local kRules = {
  astana = {
    neutrals = function(draft) return of_soldiers(draft) and "no: " .. kNoPeople end,
    north_atlantic = function(draft) return of_soldiers(draft) and "abstain: " .. kNoPeople end,
    georgia = function(draft, game) return only_recalled(draft, game, "georgia_line") end,
    moldova = function(draft, game) return only_recalled(draft, game, "transdniestria") end,
    poland_baltics = function(draft) return says(draft, "conflicts", "wording") == "recalled" and "abstain: " .. kNotNamed end,
    romania = function(draft) return says(draft, "conflicts", "wording") == "recalled" and "abstain: " .. kNotNamed end,
    belarus = function(draft) return says(draft, "human_dimension", "weight") == "monitored" and "no: " .. kTooMuch end,
    azerbaijan = function(draft, game) return only_recalled(draft, game, "karabakh") end,
    armenia = function(draft, game, sounding)
      if says(draft, "conflicts", "wording") ~= "named" then return nil end
      -- Yerevan can be asked not to be in the way, by a chair that it trusts and while it is quiet. How far it trusts the two alone know:
      -- sounded out in the hearing of all it does not say.
      local asked = game:get("tension", "karabakh") < kShots and (sounding or game:trust("armenia", "kazakhstan") >= kAsked)
      return (asked and "abstain: " or "no: ") .. kNamedHere
    end,
    serbia = function(draft) return says(draft, "conflicts", "wording") == "named" and "abstain: " .. kNamedHere end,
  },
  vienna_document = {
    georgia = function(draft) return lacks(draft, "host_consent") and "no: " .. kNotInspected end,
    moldova = function(draft) return lacks(draft, "host_consent") and "abstain: " .. kNotInspected end,
    azerbaijan = function(draft) return lacks(draft, "host_consent") and "abstain: " .. kNotInspected end,
    belarus = function(draft) return (says(draft, "inspections_quota", "times_a_year") or 0) > 5 and "no: " .. kQuota end,
    small_states = function() return "abstain" end,
  },
  papers = {
    georgia = function(draft) return lacks(draft, "no_recognition") and "no: " .. kIntegrity end,
    azerbaijan = function(draft) return lacks(draft, "no_recognition") and "no: " .. kIntegrity end,
    serbia = function(draft) return lacks(draft, "no_recognition") and "no: " .. kIntegrity end,
    greece_cyprus = function(draft) return lacks(draft, "no_recognition") and "no: " .. kIntegrity end,
    moldova = function(draft)
      return says(draft, "accepted", "scope") == "travel" and lacks(draft, "no_recognition") and "no: " .. kIntegrity
    end,
    romania = function(draft) return lacks(draft, "no_recognition") and "abstain: " .. kIntegrity end,
  },
  concept = {
    poland_baltics = function(draft, game)
      if lacks(draft, "home_first") then return "no: " .. kHome end
      if texts.clause(draft, "russian_perceptions") and game:trust("poland_baltics", "us") < kToldTwice then return "no: " .. kReadFirst end
      if says(draft, "russian_perceptions", "as") == "a_partner" and lacks(draft, "open_door") then return "no: " .. kLured end
      return lacks(draft, "open_door") and "abstain: " .. kNoDoor
    end,
    romania = function(draft) return lacks(draft, "open_door") and lacks(draft, "home_first") and "no: " .. kHome end,
    central_europe = function(draft)
      if lacks(draft, "missile_shield") then return "no: " .. kNoShield end
      return says(draft, "nuclear_mix", "course") == "withdrawn" and "abstain: " .. kWarheads
    end,
    atlanticists = function(draft) return says(draft, "nuclear_mix", "course") == "withdrawn" and "no: " .. kWarheads end,
    france_italy = function(draft)
      if lacks(draft, "nuclear_mix") then return "no: " .. kDeters end
      if says(draft, "nuclear_mix", "course") == "withdrawn" then return "no: " .. kWarheads end
      return says(draft, "open_door", "how") == "with_dates" and "no: " .. kDates
    end,
    iberia = function(draft) return says(draft, "open_door", "how") == "with_dates" and "abstain: " .. kDates end,
    greece_cyprus = function(draft) return says(draft, "open_door", "how") == "with_dates" and "no: " .. kName end,
  },
  plans = {
    poland_baltics = function(draft, game)
      if game:get("images") > kUnafraid then return "no: " .. kAfraid end
      if draft.framework == "nato" and not texts.agreed(game, "home_first") then return "no: " .. kJustWritten end
      return lacks(draft, "inspections_staffs") and lacks(draft, "plans_reviewed") and "no: " .. kNoPlan
    end,
    romania = function(draft)
      return lacks(draft, "inspections_staffs") and lacks(draft, "exercises_open") and "no: " .. kNoPlan
    end,
    atlanticists = function(draft) return lacks(draft, "inspections_staffs") and "abstain: " .. kNoPlan end,
  },
  assistance = {
    poland_baltics = function(draft, game)
      if draft.framework == "nrc" and game:trust("poland_baltics", "us") < kTold then return "no: " .. kNotTold end
      return texts.signs(draft, "russia") and texts.clause(draft, "staff_talks") and "abstain: " .. kStaffs
    end,
    greece_cyprus = function(draft)
      return draft.framework == "nato" and texts.signs(draft, "eu") and "no: " .. kNicosia
    end,
    belarus = function(draft, game)
      return says(draft, "named_threats", "which") ~= "disasters" and game:trust("belarus", "russia") < kReconciled and "no: " .. kMilk
    end,
  },
  partnership = {
    poland_baltics = function(draft, game)
      if game:trust("poland_baltics", "us") < kTold then return "no: " .. kNotTold end
      if says(draft, "shield_together", "how") == "one_system" then return "no: " .. kJointShield end
      return says(draft, "csto_recognised", "as") == "as_equals" and "no: " .. kEqual
    end,
    atlanticists = function(draft) return says(draft, "csto_recognised", "as") == "as_equals" and "no: " .. kEqual end,
  },
  osh_mission = {
    belarus = function(draft) return draft.framework == "csto" and texts.clause(draft, "police_help") and "no: " .. kTomorrow end,
    armenia = function() return "abstain" end,
    neutrals = function(draft) return lacks(draft, "inquiry") and lacks(draft, "observers") and "abstain: " .. kNobodyAsks end,
  },
  river = {
    moldova = function(draft)
      local by = says(draft, "guarantor", "by")
      if lacks(draft, "troops_leave") and lacks(draft, "joint_watch") and lacks(draft, "status_neutral") then return "no: " .. kSoldiers end
      if by == "russia" and lacks(draft, "troops_leave") then return "no: " .. kOurSoldiers end
      return says(draft, "status_neutral", "form") == "both_flags" and "no: " .. kTwoFlags
    end,
  },
  contact = {
    georgia = function(draft)
      return lacks(draft, "observers_line") and lacks(draft, "no_force") and "no: " .. kNobodyWatches
    end,
    azerbaijan = function(draft)
      return texts.clause(draft, "no_force") and lacks(draft, "good_offices") and "no: " .. kNoForce
    end,
  },
}

local function judged(game, group, draft, sounding)
  local judge = kRules[draft.type] and kRules[draft.type][group]
  return judge and judge(draft, game, sounding) or "yes"
end

for index = 1, #states.chorus do
  local group = states.chorus[index]
  M[group] = function(game, draft)
    if draft.type == "est" then return on_the_treaty(game, group, draft, game:get("unsaid", group)) end
    return judged(game, group, draft, false)
  end
end

-- What a group says of a text when it is sounded out, before there is a vote; by what all may know.
function M.sounded(game, group, draft)
  if draft.type == "est" then return on_the_treaty(game, group, draft, 0) end
  return judged(game, group, draft, true)
end

return M
