-- Private brief of Ukraine. Sources: PONARS Eurasia 2010; Vaquer i Fanés 2010; public record on the border mission and the statement of May 2010.
return _ [[
# Ukraine

*You are a mediator and a guarantor, and the only one of the seven who lives on the other side of the fence.*

**Situation.** Four hundred and fifty kilometres of your border end at posts that no state mans. Since 2005 a mission of the Union sits in Odessa and counts what passes; since 2006 exporters from the left bank need a stamp from Chisinau, and Tiraspol has called it a blockade. A new president wants to be on good terms with Moscow and with Brussels. A hundred thousand people across the river carry your passport.

**Interests.** A border that is one: less contraband, customs that both sides man, a Union mission that stays. No precedent that can be read in Simferopol. To be needed, as the one whom both banks can understand: to lead a mission, serve in it, or keep a text. And no soldiers of anybody at your back.

**Red lines.** No recognition, by no form of words. No trains with old ammunition through your stations without a word from you. No mission on your border in which you are a guest.

**At home.** The *presidency between Moscow and Brussels* likes whatever both applaud. *Odessa's port* lives from what passes through it, at the front door and at the back. The *opposition* looks west, and looks for a Russian hand in every line.

**Resources.** The border, the railway and the road; officers who speak both languages of the place. You are one of few whom both banks accept as guarantor or deputy. Little money. Soldiers abroad need a vote in your parliament.

**Doors and keys.** *Direct talks*: both banks, at once; two steps at a time, customs, and no paper that crosses a third border. *Joint Control Commission*: both banks and Russia; posts, the bridge and fields, and up to twenty observers. *5+2*: any of the five can stop it; first the return to the table, then steps, customs and status, in the order that its agenda sets, and no status while the confidence between the banks is below 50. *Table of seven*: all seven, in place of the 5+2 once a text has seated the Union and the United States; the same, and missions and the depot. *OSCE Council*: nobody objects, and whoever holds the place says yes; observers, declarations, three hundred soldiers at most, and after an official round the depot. *EU-Russia*: both; the committee, and while one stands people sent together, with Chisinau's name and the yes of whoever holds the place. *Between governments*: those who sign, and whoever holds the place; customs, the Memorandum, and after an official round the depot. Tiraspol holds Bender, Dubasari and Cobasna, and Kyiv the crossing at Kuchurgan.

**How it is read.** In July 2012, by the first of these that holds: a state with two banks (a settlement in force, confidence at 60, and soldiers down to eight hundred, people from East and West, or sixty observers), on paper with less of it; the Memorandum; a watch that is nobody's (peacekeepers from East and West for three rounds, tension on the river at 30 or less, a better state in sight at 54); people first (six steps, what the line costs at 25 or less in the mean, comfort at 74 or less, and not everybody earns); two roads (recognition at 52, with half of what Moldova's way to the Union has above 46); business as usual (a customs text, trade by the front door at 66 and comfort at 40, or no table and comfort at 55); a table that is laid (two official rounds and a step); still waters. Tension on the river at 52, or confidence at 8, ends it at once.

**Three opening moves**
1. Offer yourself as deputy, or as the one who vouches for a text, before anybody asks. Later it will be somebody else.
2. Propose a customs text for Kuchurgan with both seals, and eyes of the Union beside them. Odessa will complain in private.
3. Say what transit for the depot's trains would cost, while it still costs you nothing to be asked. Before an official round nobody can sign for it.
]]
