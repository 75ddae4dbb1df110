-- The historical line: what happened, told round by round, with the moves of this game that come nearest to it. It is
-- data for the review and for the spec that plays it (spec/history.lua); the game itself does not read it.
--
-- Border Post is a composite: the crossing at Dostuk, the market of Kara-Suu and the camps around Andijan are real, and
-- so are the events told here; talks on a protocol for one post, with the chair of the OSCE between the two, did not
-- take place in this form. Where a move of the game only stands for something, `honesty` says so.
return {
  title = _ "Summer 2010",
  note = _ [[The two governments signed no such protocol in 2010. The refugees went home within two weeks, most of them before the vote of 27 June, many to burnt houses; the crossing stayed shut to ordinary travellers for more than a year. In July the fifty-six states of the OSCE agreed on 52 police advisers; protests in Osh delayed them and made them fewer.]],
  ending = "watched_line",
  rounds = {
    {
      text = _ [[Uzbekistan lets about a hundred thousand people in within four days, then shuts the border and says that there is no room for more. Aid flights land in Andijan. By the end of the month nearly all have been brought back, among them some who would rather have waited. Kyrgyzstan votes on a constitution on 27 June.]],
      source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on 100,000 asylum seekers and the stampedes at the crossings; Opinion paper, June 2010, par. 2, on tens of thousands across the border; public record: border shut on 14 June, return from 20 to 27 June, vote of 27 June 2010",
      honesty = _ "The return of those weeks was no clause of anything; the corridor stands for it.",
      moves = {
        { as = "uzbekistan", act = "open_corridor" },
        { as = "kyrgyzstan", act = "visit_south" },
        { as = "kazakhstan", act = "send_relief", params = { place = "andijan" } },
      },
    },
    {
      text = _ [[The interim government asks the OSCE for police advisers. On 22 July the Permanent Council agrees by consensus: 52 officers, unarmed, for four months, with the consent of Bishkek.]],
      source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the police mission of 52; public record: decision of 22 July 2010",
      honesty = _ "The game knows tens of officers; fifty stands for fifty-two.",
      moves = {
        {
          as = "kazakhstan", propose = {
            type = "advisory_mission", framework = "osce", place = "osh", parties = { "kazakhstan" },
            clauses = {
              { id = "lead", by = "kazakhstan" },
              { id = "advisers", by = "kazakhstan", officers = 50 },
              { id = "exit_date", rounds = 4 },
            },
          },
          accepted_by = { "kyrgyzstan", "uzbekistan" },
        },
        { as = "uzbekistan", act = "close_crossing" },
      },
    },
    {
      text = _ [[In Osh there are rallies against the advisers, and the mayor says that he will not have them. They do not come yet. Around the shut post people find their own ways.]],
      source = "Public record: rallies in Osh and Bishkek and the mayor's refusal, July and August 2010",
      moves = { { as = "uzbekistan", act = "reinforce_line" } },
    },
    {
      text = _ [[Deployment is put off again; in the end some thirty officers come under another name, to help with security in the communities. The crossing stays shut. In December the heads of state meet in Astana.]],
      source = "Public record: decision of 18 November 2010, border regime of that autumn; the summit as it was hoped for: Vaquer i Fanés 2010, recommendation 1",
      honesty = _ "What came after the sources were written is common knowledge of the OSCE's own reports.",
      moves = { { as = "kazakhstan", act = "report_to_vienna" } },
    },
  },
}
