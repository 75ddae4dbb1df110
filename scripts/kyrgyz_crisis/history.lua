-- The historical line: what happened from June to December 2010, round by round, with the moves of this game that come
-- nearest to it. It is data for the review and for spec/history.lua, which plays it; the game itself does not read it.
-- `marks` are rough readings of the situation at the end of the round, in the units of indicators.lua, made for
-- comparison of curves and not as measurements.
return {
  title = _ "June to December 2010",
  note = _ [[Nobody intervened. Russia answered the appeal with relief and with guards for its own base; the CSTO found that its charter did not cover the case, and amended it in December. The OSCE agreed on 52 unarmed police advisers on 22 July; protests and doubts in Kyrgyzstan delayed them until the mission was replaced, in November, by a smaller project for the safety of communities. Some 470 people are known to have died; an independent commission reported in 2011, and parliament declared its chairman unwelcome.]],
  ending = "thin_line",
  seed = 2011,
  rounds = {
    {
      text = _ [[In the night of 10 June violence breaks out in Osh, and on the 12th in Jalal-Abad. The interim government asks Russia for soldiers. Moscow calls it an internal affair, flies in relief, and sends a battalion to guard its base at Kant. Uzbekistan lets tens of thousands in. China, India, Turkey, South Korea, Germany and Russia fly out their nationals.]],
      source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on 10 June, on Jalal-Abad two days later and on the nationals flown out; Opinion paper, June 2010, par. 2, on the appeal to Russia and on those who crossed; public record: a battalion for the base at Kant",
      marks = { violence_osh = 80, displaced_andijan = 75, legitimacy_kyrgyzstan = 34 },
      moves = {
        { as = "russia", act = "send_relief", params = { place = "osh" } },
        { as = "uzbekistan", act = "open_crossing" },
        { as = "kyrgyzstan", act = "emergency", params = { place = "osh" } },
      },
    },
    {
      text = _ [[The secretaries of the CSTO's security councils offer equipment. Uzbekistan shuts the border on the 14th. The Union, the United States and Kazakhstan send relief; the UN Security Council is briefed behind closed doors. The killing ebbs, the fear does not.]],
      source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on a mandate that does not cover strife inside a member; public record: CSTO meeting and closing of the border, 14 June 2010, relief flights, briefing of the Security Council",
      marks = { violence_osh = 58, displaced_andijan = 90, legitimacy_kyrgyzstan = 33 },
      moves = {
        { as = "csto", act = "equip_police" },
        { as = "uzbekistan", act = "close_crossing" },
        { as = "eu", act = "send_relief", params = { place = "andijan" } },
        { as = "us", act = "send_relief", params = { place = "osh" } },
      },
    },
    {
      text = _ [[Security forces clear barricades and search villages. Within a week nearly all refugees are brought back from Uzbekistan, to be home for the vote. On 27 June the referendum is held; the constitution is adopted, with a turnout that surprises.]],
      source = "Public record: referendum of 27 June 2010",
      honesty = _ "The return of those days was no clause of an agreement; the two governments arranged it.",
      marks = { violence_osh = 45, displaced_andijan = 10, legitimacy_kyrgyzstan = 42 },
      moves = {
        { as = "kyrgyzstan", act = "emergency", params = { place = "osh" } },
        { as = "uzbekistan", act = "open_crossing" },
        { as = "kazakhstan", act = "shuttle", params = { one = "kyrgyzstan", other = "uzbekistan" } },
      },
    },
    {
      text = _ [[Ministers of the OSCE meet in Almaty. On 22 July the Permanent Council decides, by consensus of the 56 and with Bishkek's consent: 52 unarmed police advisers, for four months, to be prolonged. Russia had at first been reluctant. On the 27th donors pledge more than a billion dollars.]],
      source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the police mission of 52 and Russia's reluctance; public record: meeting of 16 and 17 July, decision of 22 July, donors of 27 July 2010",
      honesty = _ "The officers came from many states; the text below lets the Union recruit them for the Chairmanship.",
      marks = { violence_osh = 38, displaced_andijan = 3, legitimacy_kyrgyzstan = 44 },
      moves = {
        {
          as = "kazakhstan", propose = {
            type = "police_mission", framework = "osce", place = "osh", parties = { "kazakhstan", "eu" },
            clauses = {
              { id = "lead", by = "kazakhstan" },
              { id = "police_advisers", by = "eu", officers = 52 },
              { id = "exit_date", rounds = 7 },
            },
          },
          accepted_by = { "eu", "russia", "us", "kyrgyzstan", "uzbekistan" },
        },
        { as = "kazakhstan", act = "summit_diplomacy" },
        { as = "eu", act = "send_relief", params = { place = "osh" } },
      },
    },
    {
      text = _ [[The mayor of Osh defies Bishkek and stays. Rallies call for keeping foreign police out. The presidents of the CSTO agree at Lake Sevan that the charter must change; Uzbekistan's is absent. Russia, burning and short of rain, stops the export of grain.]],
      source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the announcement of 20 August and its \"anti-crisis mechanisms\"; public record: the mayor of Osh and the rallies of August 2010, grain export ban of 15 August",
      marks = { violence_osh = 36, legitimacy_kyrgyzstan = 40 },
      moves = {
        { as = "kyrgyzstan", act = "bargain_with_the_south" },
        { as = "csto", act = "tour_of_capitals" },
      },
    },
    {
      text = _ [[The police advisers still do not come. Trials in the south are held among threats; a human rights worker is sentenced for life. Twenty-nine parties campaign. In Tajikistan soldiers die in an ambush in the Rasht valley. The UN's builders race against the frost.]],
      source = "Herd & Dunay 2010, Introduction, on Tajikistan in September 2010; public record: trial in Bazar-Korgon, campaign, ambush of 19 September 2010",
      marks = { violence_osh = 34, legitimacy_kyrgyzstan = 41 },
      moves = {
        { as = "us", act = "advance_rent" },
        { as = "kyrgyzstan", act = "bargain_with_the_south" },
      },
    },
    {
      text = _ [[On 10 October five parties enter parliament, none with a majority; observers praise a vote whose result nobody knew beforehand. An international commission of inquiry, invited by the president, begins its work.]],
      source = "Public record: elections of 10 October 2010",
      marks = { violence_osh = 32, legitimacy_kyrgyzstan = 50 },
      moves = { { as = "kyrgyzstan", act = "elders", params = { place = "osh" } } },
    },
    {
      text = _ [[Coalition talks. In Vienna one speaks of something smaller than the police mission, for which Bishkek has asked. Washington renews a fuel contract that Bishkek had criticised.]],
      source = "Public record: talks before the decision of 18 November 2010",
      marks = { violence_osh = 30, legitimacy_kyrgyzstan = 50 },
      moves = {
        { as = "kazakhstan", act = "summit_diplomacy" },
        { as = "kyrgyzstan", act = "elders", params = { place = "osh" } },
      },
    },
    {
      text = _ [[On 18 November the OSCE adapts its decision: a project for community security, up to 31 international staff, for a year. NATO and Russia meet in Lisbon. Cables of American diplomats are published. Shots in Osh, a bomb in Bishkek. On 1 and 2 December the OSCE holds its summit in Astana, with a declaration and without the framework for action that had been worked on.]],
      source = "Public record: decision of 18 November, summit of 19 and 20 November, publication of 28 November, 29 and 30 November, summit of 1 and 2 December 2010; both summits as they were hoped for: Vaquer i Fanés 2010, recommendations 1 and 2",
      marks = { violence_osh = 33, legitimacy_kyrgyzstan = 49 },
      moves = { { as = "us", act = "consult", params = { with = "kyrgyzstan" } } },
    },
    {
      text = _ [[On 10 December the CSTO in Moscow amends its charter, to be able to act in crises inside members at their request. On the 17th Kyrgyzstan has a government of three parties.]],
      source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the amendment announced in August; public record: summit of 10 December and coalition of 17 December 2010",
      honesty = _ "In the game the consent of Uzbekistan is an abstention; in December 2010 it signed with reservations.",
      marks = { violence_osh = 30, legitimacy_kyrgyzstan = 54 },
      moves = {
        {
          as = "csto", propose = {
            type = "csto_charter_amendment", framework = "csto", parties = { "russia", "kazakhstan", "kyrgyzstan", "csto" },
            clauses = { { id = "csto_wider_mandate" }, { id = "crisis_mechanism", trigger = "request" } },
          },
          accepted_by = { "russia", "kazakhstan", "kyrgyzstan" }, abstained_by = { "uzbekistan" },
        },
      },
    },
  },
}
