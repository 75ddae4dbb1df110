-- Private brief of the OSCE. Sources: Vaquer i Fanés 2010, recommendations 1 and 8; public record of the 5+2 and of the summit in Astana.
return _ [[
# OSCE

*You are a chair that changes each January, Astana, then Vilnius, then Dublin, and a mission in Chisinau that has been here since 1993.*

**Situation.** The 5+2 has not met officially since 2006. It meets informally, which nobody has to report on. Your mission may travel to Tiraspol on most days, and to Cobasna on few. A summit is to be held in Astana in December, the first for eleven years, and somebody will look for a sentence on this river in its text.

**Interests.** That they meet, at your table, with an agenda and minutes. That something follows which people notice: a school that stays open, a field that is tilled, a telephone that rings on the other bank. That the organisation is seen to be of use where it has sat for so long.

**Red lines.** No format that leaves one of the two banks out. No mission that works on one bank and reports on both. No text for the summit that costs you the one room in which they speak.

**At home.** The *chair and its minister* want a result with this year's date on it. The *mission* wants steps, and knows every school by its stove. The *capitals* pay, must agree, and have not agreed on the word for what lies east of the river.

**Resources.** The chair of the table: you convene, draft and keep what is kept between the two banks. Many observers, for a body of your size. Political capital grows by two points in each round, where others have one, and experts can be brought together for money. No soldiers, no police, little money, and no vote of your own in Vienna, where fifty-six must keep silent.

**Doors and keys.** *Direct talks*: both banks, at once; two steps at a time, customs, and no paper that crosses a third border. *Joint Control Commission*: both banks and Russia; posts, the bridge and fields, and up to twenty observers. *5+2*: any of the five can stop it; first the return to the table, then steps, customs and status, in the order that its agenda sets, and no status while the confidence between the banks is below 50. *Table of seven*: all seven, in place of the 5+2 once a text has seated the Union and the United States; the same, and missions and the depot. *OSCE Council*: nobody objects, and whoever holds the place says yes; observers, declarations, three hundred soldiers at most, and after an official round the depot. *EU-Russia*: both; the committee, and while one stands people sent together, with Chisinau's name and the yes of whoever holds the place. *Between governments*: those who sign, and whoever holds the place; customs, the Memorandum, and after an official round the depot. Tiraspol holds Bender, Dubasari and Cobasna, and Kyiv the crossing at Kuchurgan.

**How it is read.** In July 2012, by the first of these that holds: a state with two banks (a settlement in force, confidence at 60, and soldiers down to eight hundred, people from East and West, or sixty observers), on paper with less of it; the Memorandum; a watch that is nobody's (peacekeepers from East and West for three rounds, tension on the river at 30 or less, a better state in sight at 54); people first (six steps, what the line costs at 25 or less in the mean, comfort at 74 or less, and not everybody earns); two roads (recognition at 52, with half of what Moldova's way to the Union has above 46); business as usual (a customs text, trade by the front door at 66 and comfort at 40, or no table and comfort at 55); a table that is laid (two official rounds and a step); still waters. Tension on the river at 52, or confidence at 8, ends it at once.

**Three opening moves**
1. Ask each bank, alone, which agenda it could sit down to: steps first, baskets, or status first. Then write the one in which all are named.
2. Get the line that no election voids the text. There will be half a dozen of them before you are done.
3. Offer a handful of observers for Bender in the Joint Control Commission; a council that sees them work may send more.
]]
