-- The historical line: what happened from June 2010 to July 2012, round by round, with the moves of this game that come nearest to
-- it. It is data for the review and for spec/history.lua, which plays it; the game itself does not read it.
-- `marks` are rough readings of the situation at the end of the round, in the units of indicators.lua, made for comparison of
-- curves and not as measurements.
return {
  title = _ "June 2010 to July 2012",
  note = _ [[The committee of Meseberg was never set up. Nobody left Cobasna, and no status was discussed. But in September 2011, after five and a half years, it was agreed that the official table should meet again; it met in Vilnius, Dublin and Vienna, survived an election in Tiraspol, a shot on a bridge and three governments in the chair, and in April 2012 a goods train ran through the left bank again. Those who had hoped for more called it procedure. Those who had been there in 2006 did not.]],
  ending = "table_laid",
  seed = 2011,
  rounds = {
    {
      text = _ [[On 5 June the Chancellor of Germany and the President of Russia propose at Meseberg a committee of the Union and Russia, and name Transdniestria as the place for progress. At the end of the month Moldova's acting president decrees a day of Soviet occupation; the Constitutional Court strikes it down. The sanitary doctor in Moscow finds fault with the wine. On 22 July the International Court gives its opinion on Kosovo.]],
      source = "Public record: memorandum of Meseberg, 4 and 5 June 2010; decree and ruling of June and July; wine; advisory opinion of 22 July 2010",
      marks = { comfort = 72, confidence = 25, precedent = 46, meseberg = 44, tension_dubasari = 38 },
      moves = {
        { as = "russia", act = "gas_and_wine", params = { about = "moldova" } },
        { as = "osce", act = "shuttle", params = { one = "moldova", other = "transdniestria" } },
      },
    },
    {
      text = _ [[The prime minister and the leader of the left bank see each other at a football match, and begin to speak of trains and telephones. On 5 September Moldova's referendum on how to elect a president fails for want of voters. The Union prolongs its list of names from Tiraspol, and suspends it at the same time.]],
      source = "Public record: referendum of 5 September 2010; restrictive measures, September 2010; football diplomacy from summer 2010",
      marks = { comfort = 71, confidence = 27, precedent = 48, meseberg = 42, tension_dubasari = 37 },
      moves = {
        { as = "moldova", act = "football" },
        { as = "eu", act = "small_works" },
      },
    },
    {
      text = _ [[From October a passenger train runs from Chisinau to Odessa again, through Tiraspol. Romania signs a treaty on its border with Moldova. On 28 November Moldova elects a parliament, for the third time in twenty months; the alliance wins, and still lacks votes for a president.]],
      source = "Public record: passenger train of 1 October 2010; treaty of 8 November; election of 28 November 2010",
      honesty = _ "The train was arranged between railways, and is told and not played.",
      marks = { comfort = 71, confidence = 28, meseberg = 40, tension_dubasari = 36 },
      moves = { { as = "osce", act = "shuttle", params = { one = "moldova", other = "transdniestria" } } },
    },
    {
      text = _ [[The summit in Astana ends on 2 December with a declaration, and without a framework for action; there is no word on Transdniestria that all could accept. An envoy from Moscow cannot change Chisinau's coalition. In Tiraspol a journalist is sentenced to fifteen years. Lithuania takes the chair of the OSCE.]],
      source = "Public record: OSCE summit of 1 and 2 December 2010; coalition of 30 December; sentence of December 2010",
      marks = { comfort = 72, confidence = 26, meseberg = 37, tension_dubasari = 36 },
      moves = { { as = "osce", act = "report" } },
    },
    {
      text = _ [[The Vice-President of the United States speaks in Chisinau in March. The two leaders meet again beside a pitch; their working groups have trains and telephones nearly ready. In May Tiraspol pardons the journalist. Romania names the place where interceptors will stand.]],
      source = "Public record: visit of 11 March 2011; pardon of May 2011; announcement of 3 May 2011",
      marks = { comfort = 70, confidence = 29, meseberg = 35, tension_dubasari = 35 },
      moves = {
        { as = "us", act = "high_visit" },
        { as = "transdniestria", act = "football" },
        { as = "eu", act = "small_works" },
      },
    },
    {
      text = _ [[In June Moldova votes for mayors, and on the 21st the five and the two meet informally in Moscow. They do not agree to meet officially: the sentence fails on the footing of those who would sit there.]],
      source = "Public record: local elections of 5 and 19 June 2011; informal 5+2 meeting of 21 June 2011",
      marks = { comfort = 71, confidence = 27, meseberg = 32, tension_dubasari = 35 },
      moves = { { as = "ukraine", act = "shuttle", params = { one = "transdniestria", other = "russia" } } },
    },
    {
      text = _ [[At Bad Reichenhall in September the two leaders sign rules for their working groups. On the 22nd, in Moscow, all agree to resume the official rounds. Investigators in Moscow ask where aid for the pensioners of the left bank has gone.]],
      source = "Public record: conference of September 2011; meeting of 22 September 2011; investigation of autumn 2011",
      honesty = _ "In the game the text is in force at once, and says that it stands beyond elections. In fact nobody wrote that; it stood.",
      marks = { comfort = 67, confidence = 32, official = 1, meseberg = 33, tension_dubasari = 34 },
      moves = {
        {
          as = "osce", propose = {
            type = "resumption", framework = "five_plus_two", parties = { "moldova", "transdniestria", "russia", "ukraine", "osce" },
            clauses = { { id = "agenda", order = "baskets" }, { id = "beyond_elections" } },
          },
          accepted_by = { "moldova", "transdniestria", "russia", "ukraine" },
        },
        { as = "russia", act = "gas_and_wine", params = { about = "transdniestria" } },
      },
    },
    {
      text = _ [[On 30 November the 5+2 meets officially in Vilnius, for the first time since 2006. In December Tiraspol votes. The man who has led since 1991 comes third, Moscow's candidate second; a former speaker wins on the 25th with promises of small things.]],
      source = "Public record: official meeting of 30 November and 1 December 2011; election of 11 and 25 December 2011",
      marks = { comfort = 65, confidence = 33, official = 2, meseberg = 31, tension_dubasari = 34 },
      moves = { { as = "osce", act = "shuttle", params = { one = "moldova", other = "transdniestria" } } },
    },
    {
      text = _ [[On 1 January a peacekeeper at Vadul lui Voda shoots a man of eighteen, who dies. The table meets in Dublin in February all the same. On 16 March Moldova's parliament elects a president, after more than nine hundred days. Moscow names a special representative. On the 30th the two leaders agree that goods trains shall run.]],
      source = "Public record: 1 January, 28 February, 16, 21 and 30 March 2012",
      marks = { comfort = 63, confidence = 34, official = 3, steps = 1, tension_vadul = 45, meseberg = 28 },
      moves = {
        {
          as = "moldova", propose = {
            type = "groups_protocol", framework = "one_plus_one", parties = { "moldova", "transdniestria" },
            clauses = { { id = "no_prejudice", form = "silence" }, { id = "lines", what = "freight" } },
          },
          accepted_by = { "transdniestria" },
        },
        { as = "transdniestria", act = "let_through", params = { place = "dubasari" } },
        { as = "russia", act = "pensions" },
      },
    },
    {
      text = _ [[In April, in Vienna, the table agrees on its principles and on an agenda of three baskets; in July it begins to work by them. On 26 April the first goods train goes through Tiraspol and Bender. The depot, the garrison and the status are where they were.]],
      source = "Public record: official meetings of 17 and 18 April and of July 2012; goods trains from 26 April 2012",
      marks = { comfort = 62, confidence = 37, official = 4, steps = 1, tension_vadul = 38, meseberg = 26 },
      moves = {
        { as = "moldova", act = "open_window" },
        { as = "eu", act = "see_tiraspol" },
      },
    },
  },
}
