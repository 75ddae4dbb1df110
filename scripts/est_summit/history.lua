-- The historical line: what happened from December 2009 to December 2010, round by round, with the moves of this game that come
-- nearest to it. It is data for the review and for spec/history.lua, which plays it; the game itself does not read it.
-- `marks` are rough readings of the situation at the end of the round, in the units of indicators.lua, made for comparison of
-- curves and not as measurements.
return {
  title = _ "December 2009 to December 2010",
  note = _ [[The draft was answered by some twenty capitals, most of them politely, and negotiated by none. Nobody signed it; nobody had to refuse it. What came about in that year was smaller: a treaty on warheads, a line in the Barents Sea, a word for Rostov, a page from Meseberg, a concept in Lisbon and a guest beside it. In June a city burned, and the fifty-two police officers on whom fifty-six states agreed in July were not let in as such. In December the first summit in eleven years ended in the middle of a night with a declaration that recalled what had been promised. A framework for action had been prepared, and failed on three conflicts.]],
  ending = "commemoration",
  rounds = {
    {
      text = _ [[On 29 November Moscow publishes its draft, and sends it to all. In Athens fifty-six ministers decide to go on with the talks of Corfu; three days later NATO and Russia meet as ministers for the first time since the war, and a second draft lies on the table. Kazakhstan takes the chair in January with four words. On the 29th the American Secretary of State says in Paris: the goals are shared, new treaties are not needed.]],
      source = "Herd & Dunay 2010, section \"The Presentation and Reception of the EST\"; public record: 29 November, 1, 2 and 4 December 2009, 14 and 29 January 2010",
      marks = { momentum = 38, images = 56, summit = 24, relevance = 41, leaning_poland_baltics = 15 },
      moves = {
        { as = "russia", act = "speech", params = { about = "a_new_treaty" } },
        { as = "us", act = "speech", params = { about = "what_there_is" } },
        { as = "kazakhstan", act = "prepare_summit" },
      },
    },
    {
      text = _ [[Romania will have interceptors; Russia's doctrine names the alliance first among its dangers. Ukraine elects a president who wants no bloc. The experts who prepare NATO's concept travel to Moscow and listen. Five ministers write about two hundred bombs, Paris will sell a ship, and on 29 March two women take forty people with them in the Moscow metro.]],
      source = "Public record: 4, 5, 7, 10 and 26 February, 1 and 29 March 2010",
      marks = { momentum = 40, images = 56, summit = 28, sphere = 47 },
      moves = {
        { as = "russia", act = "visit_capitals", params = { group = "france_italy", towards = "for" } },
        { as = "germany", act = "reassure_allies" },
        { as = "kazakhstan", act = "prepare_summit" },
      },
    },
    {
      text = _ [[April has everything: a government is overthrown in Bishkek, two presidents sign in Prague, ninety-six people die in the fog of Smolensk, the fleet stays at Sevastopol until 2042. In May Polish soldiers march on Red Square, twelve experts hand in their report, and the Union and Russia find a word in Rostov: modernisation.]],
      source = "Public record: 7, 8, 10, 21 and 27 April, 9, 17 and 31 May, 1 June 2010; Vaquer i Fanés 2010, sixth recommendation",
      honesty = _ "In the game the word of Rostov is a treaty with projects. In fact it was a joint statement, and a work plan in December.",
      marks = { momentum = 42, images = 50, arms = 29, sphere = 51, tension_osh = 52, tension_sevastopol = 40, pieces = 1 },
      moves = {
        {
          as = "eu", propose = {
            type = "modernisation", framework = "eu_russia", parties = { "russia", "eu" },
            clauses = { { id = "projects", by = "eu", million = 5 }, { id = "rule_of_law" } },
          },
          accepted_by = { "russia" },
        },
        { as = "russia", act = "gas_contract" },
        { as = "turkey", act = "speech", params = { about = "what_there_is" } },
      },
    },
    {
      text = _ [[At Meseberg a committee of the Union and Russia is proposed on one page. On 10 June Osh burns; more than four hundred people die, four hundred thousand flee. Bishkek asks Moscow for soldiers, and Moscow finds that it is internal; the CSTO's charter does not know the case, and the draft treaty would not have known it either. Romania says no to the draft, Armenia yes. On the line at Karabakh five soldiers die in a night.]],
      source = "Herd & Dunay 2010, section \"Kyrgyzstan\"; Opinion paper, June 2010; public record: 2, 5, 10 to 14, 18 and 25 June 2010",
      marks = { momentum = 40, clarity = 20, commitment = 17, tension_osh = 80, relevance = 38, tension_karabakh = 48 },
      moves = {
        { as = "russia", act = "relief_osh" },
        { as = "us", act = "relief_osh" },
        { as = "kazakhstan", act = "fact_finding" },
      },
    },
    {
      text = _ [[Spies are exchanged in Vienna. The American Secretary of State says occupation in Tbilisi. In Almaty ministers agree on a summit, and on 22 July the Permanent Council agrees on fifty-two police advisers for Osh, of whom few will ever arrive. The same day the Court gives its opinion on Kosovo. Russia burns, and is helped; the base at Gyumri stays until 2044.]],
      source = "Herd & Dunay 2010, on the mission of 52; public record: 5, 9, 17 and 22 July, 3 and 20 August 2010",
      honesty = _ "The police advisers are told and not played: they were agreed, and then not let in as agreed.",
      marks = { summit = 48, momentum = 38, tension_osh = 62, images = 49, pieces = 1 },
      moves = {
        { as = "kazakhstan", act = "prepare_summit" },
        { as = "us", act = "open_door_visit", params = { whom = "georgia" } },
        { as = "germany", act = "support_summit" },
        { as = "eu", act = "relief_osh" },
      },
    },
    {
      text = _ [[Norway and Russia draw their line in the Barents Sea. In Warsaw it is gone through what has been promised since Helsinki, and by whom it was not kept. Three walk on the beach of Deauville. Russian soldiers leave one Georgian village. Everybody now says that he will come to Astana, and nobody yet what for.]],
      source = "Public record: 15 and 30 September, 18 and 19 October 2010; Vaquer i Fanés 2010, first recommendation",
      marks = { summit = 58, momentum = 36, images = 47, relevance = 42, tension_georgia_line = 42 },
      moves = {
        { as = "us", act = "support_summit" },
        { as = "russia", act = "support_summit" },
        { as = "kazakhstan", act = "prepare_summit" },
      },
    },
    {
      text = _ [[The Congress changes hands. In Lisbon the alliance adopts its concept: three core tasks, an open door, a shield; the next day the President of Russia sits beside them, and a common review of threats is agreed. On 23 November Georgia pledges not to use force. On the 28th the first of a quarter of a million telegrams are in the newspapers.]],
      source = "Public record: 2, 19, 20, 23 and 28 November 2010; Vaquer i Fanés 2010, second and third recommendations",
      marks = { summit = 64, solidarity = 60, images = 44, pieces = 3 },
      moves = {
        {
          as = "us", propose = {
            type = "concept", framework = "nato", parties = { "us", "germany", "turkey" },
            clauses = {
              { id = "core_tasks", order = "three_tasks" }, { id = "russian_perceptions", as = "heard" },
              { id = "open_door", how = "reaffirmed" }, { id = "missile_shield", whose = "with_Russia_invited" }, { id = "home_first" },
            },
          },
          accepted_by = { "germany", "turkey" },
        },
        {
          as = "us", propose = {
            type = "partnership", framework = "nrc", parties = { "russia", "us", "germany", "turkey" },
            clauses = { { id = "council_all_weather" }, { id = "threat_review" } },
          },
          accepted_by = { "russia", "germany", "turkey" },
        },
        { as = "kazakhstan", act = "prepare_summit" },
      },
    },
    {
      text = _ [[Thirty-eight heads of state and government speak for two days. The framework for action fails on Georgia, on the Dniester and on Karabakh. Towards midnight of the second day the declaration is adopted: it is called commemorative, recalls Helsinki and Paris, and looks towards a security community. Five delegations attach what they miss in it. Of the treaty it says nothing that would bind anybody.]],
      source = "Herd & Dunay 2010, Conclusions; public record: summit of Astana, 1 and 2 December 2010, declaration and interpretative statements",
      marks = { declared = 1, summit = 68, momentum = 32, acquis = 60, relevance = 45 },
      moves = {
        {
          as = "kazakhstan", propose = {
            type = "astana", framework = "vienna",
            parties = { "russia", "us", "eu", "germany", "kazakhstan", "ukraine", "turkey", "central_asia" },
            clauses = {
              { id = "baskets", stress = "balanced" }, { id = "human_dimension", weight = "recalled" },
              { id = "conflicts", wording = "recalled" },
            },
          },
          accepted_by = { "russia", "us", "eu", "germany", "ukraine", "turkey", "central_asia" },
        },
      },
    },
  },
}
