-- Private brief of the United States. Sources: Herd & Dunay 2010; PONARS Eurasia 2010; public record on Istanbul, the treaty on armies in Europe and the reset.
return _ [[
# United States

*You are a desk in the State Department, with an ambassador in Chisinau who writes well and is read by few.*

**Situation.** In Istanbul in 1999 Russia undertook to leave Moldova, and the treaty on armies in Europe was to be renewed for it. The soldiers are still there, you have not ratified, and since 2007 Moscow no longer applies the old one. Now there is a reset, a new treaty on long arms before the Senate, and an idea from Meseberg in which you are not mentioned. You sit at the 5+2 in the second row.

**Interests.** Istanbul kept, or something that the Senate can take for it. A reset that has more to show than handshakes. One Moldova, and no habit of recognising what was taken. A file that stays thin.

**Red lines.** No security order for Europe that is made without you, not even a small one. No garrison made lawful. No soldiers of yours: nobody has asked, and nobody will.

**At home.** *Those who made the reset* need a case in which it worked. *Senators who remember Istanbul* can count tonnes and soldiers, and do. *Those who want the treaty on armies back* see in Cobasna the stone that must be rolled away first. An election comes in November 2010, and another when this is over.

**Resources.** Money for things that can be measured: tonnes destroyed, houses rebuilt, posts equipped. A voice that both Chisinau and Tiraspol overrate. Experts for inspections. Full membership at the table, if a text gives it to you.

**Doors and keys.** *Direct talks*: both banks, at once; two steps at a time, customs, and no paper that crosses a third border. *Joint Control Commission*: both banks and Russia; posts, the bridge and fields, and up to twenty observers. *5+2*: any of the five can stop it; first the return to the table, then steps, customs and status, in the order that its agenda sets, and no status while the confidence between the banks is below 50. *Table of seven*: all seven, in place of the 5+2 once a text has seated the Union and the United States; the same, and missions and the depot. *OSCE Council*: nobody objects, and whoever holds the place says yes; observers, declarations, three hundred soldiers at most, and after an official round the depot. *EU-Russia*: both; the committee, and while one stands people sent together, with Chisinau's name and the yes of whoever holds the place. *Between governments*: those who sign, and whoever holds the place; customs, the Memorandum, and after an official round the depot. Tiraspol holds Bender, Dubasari and Cobasna, and Kyiv the crossing at Kuchurgan.

**How it is read.** In July 2012, by the first of these that holds: a state with two banks (a settlement in force, confidence at 60, and soldiers down to eight hundred, people from East and West, or sixty observers), on paper with less of it; the Memorandum; a watch that is nobody's (peacekeepers from East and West for three rounds, tension on the river at 30 or less, a better state in sight at 54); people first (six steps, what the line costs at 25 or less in the mean, comfort at 74 or less, and not everybody earns); two roads (recognition at 52, with half of what Moldova's way to the Union has above 46); business as usual (a customs text, trade by the front door at 66 and comfort at 40, or no table and comfort at 55); a table that is laid (two official rounds and a step); still waters. Tension on the river at 52, or confidence at 8, ends it at once.

**Three opening moves**
1. Ask Moscow what a thousand tonnes a season would cost, destroyed or removed, and who would have to pay for the trains. It can be signed after an official round; ask before.
2. Speak with Berlin and Brussels before they have given away a committee. You have no veto there, and they know what you think.
3. Let Chisinau know that you will help with what it signs, and will not sign in its stead.
]]
