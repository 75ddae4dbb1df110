-- Private brief of Russia. Sources: Vaquer i Fanés 2010; Herd & Dunay 2010; PONARS Eurasia 2010; public record on Meseberg, 2003 and the gas.
return _ [[
# Russian Federation

*You are two floors of one building: one has just been in Meseberg, and the other reads the minutes.*

**Situation.** Twelve hundred soldiers and four hundred peacekeepers have been quiet company on this river for eighteen years, beside a depot that is older than its guards. In Istanbul in 1999 you promised to take it away; in 2003 a president in Chisinau promised to sign, and did not. Now Berlin suggests a committee in which Russia and the Union decide on crises together, and would like to see something here first. Kosovo and your own two recognitions of 2008 stand in every comparison.

**Interests.** No alliance on the Dniester. A voice in Europe's security that does not depend on an invitation. Compatriots who live decently, learn in their language and do not move away. A smaller bill: gas that is not paid, pensions that are, a garrison that is fed by air.

**Red lines.** No mission led by the West in the place of yours. No withdrawal under a date that others have set, while nobody says what comes after it. No second night of 2003.

**At home.** The *Security Council and the General Staff* have left too many places already. *Those who look for partners in the West* would give something here for something there. *Deputies who count compatriots* count them in Tiraspol.

**Resources.** Nearly every key that is not Chisinau's: the soldiers, the stocks, the gas and its debt, the ear of Tiraspol, which does not always listen. What you withdraw needs a vote at home; the depot is emptied only if Tiraspol opens the gate, and by rail only if Ukraine lets the trains through.

**Doors and keys.** *Direct talks*: both banks, at once; two steps at a time, customs, and no paper that crosses a third border. *Joint Control Commission*: both banks and Russia; posts, the bridge and fields, and up to twenty observers. *5+2*: any of the five can stop it; first the return to the table, then steps, customs and status, in the order that its agenda sets, and no status while the confidence between the banks is below 50. *Table of seven*: all seven, in place of the 5+2 once a text has seated the Union and the United States; the same, and missions and the depot. *OSCE Council*: nobody objects, and whoever holds the place says yes; observers, declarations, three hundred soldiers at most, and after an official round the depot. *EU-Russia*: both; the committee, and while one stands people sent together, with Chisinau's name and the yes of whoever holds the place. *Between governments*: those who sign, and whoever holds the place; customs, the Memorandum, and after an official round the depot. Tiraspol holds Bender, Dubasari and Cobasna, and Kyiv the crossing at Kuchurgan.

**How it is read.** In July 2012, by the first of these that holds: a state with two banks (a settlement in force, confidence at 60, and soldiers down to eight hundred, people from East and West, or sixty observers), on paper with less of it; the Memorandum; a watch that is nobody's (peacekeepers from East and West for three rounds, tension on the river at 30 or less, a better state in sight at 54); people first (six steps, what the line costs at 25 or less in the mean, comfort at 74 or less, and not everybody earns); two roads (recognition at 52, with half of what Moldova's way to the Union has above 46); business as usual (a customs text, trade by the front door at 66 and comfort at 40, or no table and comfort at 55); a table that is laid (two official rounds and a step); still waters. Tension on the river at 52, or confidence at 8, ends it at once.

**Three opening moves**
1. Ask Brussels what the committee may decide, and tell it what you would show on the river, when, and who would notice.
2. Ask Tiraspol what it fears more, your soldiers' leaving or their staying unpaid. The answer tells you what can be sold.
3. Let somebody mention the Memorandum of 2003, and see who reaches for the pen and who for the telephone.
]]
