-- Private brief of Moldova. Sources: Vaquer i Fanés 2010; PONARS Eurasia 2010; public record of 2009 to 2012.
return _ [[
# Moldova

*You are an acting president, a prime minister and a speaker, of three parties. Two of you would like to be the first of the three.*

**Situation.** You govern since last autumn, with a majority that can pass laws and cannot elect a president. In September the people are to change that by a referendum; if too few of them come, there is another election. East of the river a tenth of the country has its own army, its own stamps and its own gas bill, which is sent to you. In Brussels you are for once the good news. In Moscow your wine is not let in.

**Interests.** One country, and no example that helps to make two. The way to the Union: an association, trade, travel without a visa. The garrison and its ammunition gone. A government that is still there when something has been signed.

**Red lines.** No federation in which the smaller half can stop the greater one in everything. No garrison by treaty: a president nearly signed one in 2003, and took it back in the night. No stamp of Tiraspol that becomes a state's because you were being kind.

**At home.** The *three parties* want Europe, and each other's voters. The *opposition of two fifths* can live with a federation and would not forgive you a gift to NATO. The *veterans and displaced of 1992* read every line for the dead. *Exporters and families abroad* want lorries that are not stopped. You need the weakest of them, too.

**Resources.** The law, which everybody but Tiraspol says is yours: nobody else can accept a paper or register a firm, and no peacekeepers come under a new flag without your name. A signature in Brussels that exporters on both banks want. Little money. A settlement, a memorandum and foreign soldiers need a vote in your parliament.

**Doors and keys.** *Direct talks*: both banks, at once; two steps at a time, customs, and no paper that crosses a third border. *Joint Control Commission*: both banks and Russia; posts, the bridge and fields, and up to twenty observers. *5+2*: any of the five can stop it; first the return to the table, then steps, customs and status, in the order that its agenda sets. *Table of seven*: all seven, in place of the 5+2 once a text has seated the Union and the United States; the same, and missions and the depot. *OSCE Council*: nobody objects, and whoever holds the place says yes; observers, the depot, three hundred soldiers at most. *EU-Russia*: both; the committee, and while one stands people sent together, with Chisinau's name and the yes of whoever holds the place. *Between governments*: those who sign, and whoever holds the place; customs, the depot, the Memorandum. Tiraspol holds Bender, Dubasari and Cobasna, and Kyiv the crossing at Kuchurgan.

**Three opening moves**
1. Give something small that costs you no word: plates, diplomas, a telephone line. Ask for the official table in return, and that no election voids it.
2. Tell Brussels what a committee with Russia is worth on the river, before Moscow and Berlin have agreed on a price without you.
3. Ask the exporters of the left bank, and not its ministers, what a Chisinau stamp would have to bring.
]]
