-- Private brief of the European Union. Sources: Vaquer i Fanés 2010, recommendations 7 to 10; Bossuyt 2020; public record on Meseberg and the border mission.
return _ [[
# European Union

*You are the High Representative's new service, and twenty-seven capitals, one of which has lately been in Meseberg on its own account.*

**Situation.** Since 2007 you end at the Prut, and this is the frozen conflict that lies nearest to you. You watch at the 5+2 and count lorries from Odessa. Berlin and Moscow have written down an idea: a committee of ministers on crises, and progress in Transdniestria as the test. Nobody has asked the other twenty-six, nor the two banks. Moldova is negotiating an association with you, in which the left bank's exporters would like to be included.

**Interests.** A neighbour in one piece that comes nearer by law and not by slogan. A partnership with Russia that has something to show. Your principles, kept where it is inconvenient: one law for papers of all who live in places that you do not recognise, and eyes on a mission that you cannot judge from afar.

**Red lines.** No committee as a present. No recognition by the side door. No garrison with your signature beneath it.

**At home.** *Members that remember 1940 and 1968* take a Russian command for what it was then. *Members that want a partnership for modernisation* fear that nothing will ever be good enough for the others. *Treasuries* have a crisis. *Those who have promised the neighbours more* would like to keep something of it. Soldiers must pass them all.

**Resources.** The largest purse, the market that both banks sell to, observers and police in some number. One chair in the second row, until a text seats you. The committee, which is yours to give and which Moscow wants more than it says.

**Doors and keys.** *Direct talks*: both banks, at once; two steps at a time, customs, and no paper that crosses a third border. *Joint Control Commission*: both banks and Russia; posts, the bridge and fields, and up to twenty observers. *5+2*: any of the five can stop it; first the return to the table, then steps, customs and status, in the order that its agenda sets, and no status while the confidence between the banks is below 50. *Table of seven*: all seven, in place of the 5+2 once a text has seated the Union and the United States; the same, and missions and the depot. *OSCE Council*: nobody objects, and whoever holds the place says yes; observers, declarations, three hundred soldiers at most, and after an official round the depot. *EU-Russia*: both; the committee, and while one stands people sent together, with Chisinau's name and the yes of whoever holds the place. *Between governments*: those who sign, and whoever holds the place; customs, the Memorandum, and after an official round the depot. Tiraspol holds Bender, Dubasari and Cobasna, and Kyiv the crossing at Kuchurgan.

**How it is read.** In July 2012, by the first of these that holds: a state with two banks (a settlement in force, confidence at 60, and soldiers down to eight hundred, people from East and West, or sixty observers), on paper with less of it; the Memorandum; a watch that is nobody's (peacekeepers from East and West for three rounds, tension on the river at 30 or less, a better state in sight at 54); people first (six steps, what the line costs at 25 or less in the mean, comfort at 74 or less, and not everybody earns); two roads (recognition at 52, with half of what Moldova's way to the Union has above 46); business as usual (a customs text, trade by the front door at 66 and comfort at 40, or no table and comfort at 55); a table that is laid (two official rounds and a step); still waters. Tension on the river at 52, or confidence at 8, ends it at once.

**Three opening moves**
1. Write down what progress means, in things one can count: the official table, some steps, soldiers less. A committee without it is gone when it is given.
2. Offer preferences to firms that register in Chisinau, and money for the bank on which they stand. It speaks to those in Tiraspol who can count.
3. Ask whether a few of yours could serve on the river beside Russians, under whose command, and what would then be different after a year.
]]
