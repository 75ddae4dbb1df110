-- Private brief of Moldova. Sources: Vaquer i Fanés 2010; PONARS Eurasia 2010; public record of 2009 to 2012.
return _ [[
# Moldova

*You are an acting president, a prime minister and a speaker, of three parties. Two of you would like to be the first of the three.*

**Situation.** You govern since last autumn, with a majority that can pass laws and cannot elect a president. In September the people are to change that by a referendum; if too few of them come, there is another election. East of the river a tenth of the country has its own army, its own stamps and its own gas bill, which is sent to you. In Brussels you are for once the good news. In Moscow your wine is not let in.

**Interests.** One country, and no example that helps to make two. The way to the Union: an association, trade, travel without a visa. The garrison and its ammunition gone. A government that is still there when something has been signed.

**Red lines.** No federation in which the smaller half can stop the greater one in everything. No garrison by treaty: a president nearly signed one in 2003, and took it back in the night. No stamp of Tiraspol that becomes a state's because you were being kind.

**At home.** The *three parties* want Europe, and each other's voters. The *opposition of two fifths* can live with a federation and would not forgive you a gift to NATO. The *veterans and displaced of 1992* read every line for the dead. *Exporters and families abroad* want lorries that are not stopped. You need the weakest of them, too.

**Resources.** The law, which everybody but Tiraspol says is yours: nobody else can accept a paper or register a firm, and no peacekeepers come under a new flag without your name. A signature in Brussels that exporters on both banks want. Little money. A settlement, a memorandum and foreign soldiers need a vote in your parliament.

**Doors and keys.** *Direct talks*: both banks, at once; two steps at a time, customs, and no paper that crosses a third border. *Joint Control Commission*: both banks and Russia; posts, the bridge and fields, and up to twenty observers. *5+2*: any of the five can stop it; first the return to the table, then steps, customs and status, in the order that its agenda sets, and no status while the confidence between the banks is below 50. *Table of seven*: all seven, in place of the 5+2 once a text has seated the Union and the United States; the same, and missions and the depot. *OSCE Council*: nobody objects, and whoever holds the place says yes; observers, declarations, three hundred soldiers at most, and after an official round the depot. *EU-Russia*: both; the committee, and while one stands people sent together, with Chisinau's name and the yes of whoever holds the place. *Between governments*: those who sign, and whoever holds the place; customs, the Memorandum, and after an official round the depot. Tiraspol holds Bender, Dubasari and Cobasna, and Kyiv the crossing at Kuchurgan.

**How it is read.** In July 2012, by the first of these that holds: a state with two banks (a settlement in force, confidence at 60, and soldiers down to eight hundred, people from East and West, or sixty observers), on paper with less of it; the Memorandum; a watch that is nobody's (peacekeepers from East and West for three rounds, tension on the river at 30 or less, a better state in sight at 54); people first (six steps, what the line costs at 25 or less in the mean, comfort at 74 or less, and not everybody earns); two roads (recognition at 52, with half of what Moldova's way to the Union has above 46); business as usual (a customs text, trade by the front door at 66 and comfort at 40, or no table and comfort at 55); a table that is laid (two official rounds and a step); still waters. Tension on the river at 52, or confidence at 8, ends it at once.

**Three opening moves**
1. Give something small that costs you no word: plates, diplomas, a telephone line. Ask for the official table in return, and that no election voids it.
2. Tell Brussels what a committee with Russia is worth on the river, before Moscow and Berlin have agreed on a price without you.
3. Ask the exporters of the left bank, and not its ministers, what a Chisinau stamp would have to bring.
]]
