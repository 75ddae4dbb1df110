-- Private brief of Transdniestria. Sources: Vaquer i Fanés 2010 (people without documents); public record of 1992 to 2012.
return _ [[
# Transdniestria

*You are an administration that nobody has recognised and everybody telephones: a president since 1991, a parliament that has begun to contradict him, and a firm that is older than most of your laws.*

**Situation.** Half a million people live on your bank, fewer each year. In 1992 about a thousand people died on the two banks; you call it your defence, and the other side its law. You have a flag, a steelworks, a debt for gas that nobody expects to be paid, and pensions to which Moscow adds something. Four years ago nearly all voted for independence, and not even Moscow has drawn the conclusion. In December 2011 you elect a president.

**Interests.** To be counted: a seat, a signature, a word in what is decided. To be safe, with a guarantor who is near, and no garrison withdrawn before somebody watches in its place. To live: gas, pensions, and markets, most of which lie in the Union. And for your people, papers with which one can travel and study.

**Red lines.** No autonomy in which Chisinau can outvote you in everything. No observers who only look at one bank. No union with a Moldova that could itself join another state, unless you may then leave.

**At home.** The *ministry of security and the men of 1992* see the right bank as it stood in June of that year. The *firm* wants quiet, customs that it understands, and no auditors. The *steelworks and exporters* already carry a Chisinau stamp, and would like it to be worth more. *Pensioners, students and those with three passports* would like to live somewhere.

**Resources.** The gates: no mission, no train, no tonne of ammunition passes your bank without your yes. Time, of which you have more than any government that is elected. Hardly any money, few friends. A settlement, a memorandum and a customs text that binds you need a vote at home.

**Doors and keys.** *Direct talks*: both banks, at once; two steps at a time, customs, and no paper that crosses a third border. *Joint Control Commission*: both banks and Russia; posts, the bridge and fields, and up to twenty observers. *5+2*: any of the five can stop it; first the return to the table, then steps, customs and status, in the order that its agenda sets, and no status while the confidence between the banks is below 50. *Table of seven*: all seven, in place of the 5+2 once a text has seated the Union and the United States; the same, and missions and the depot. *OSCE Council*: nobody objects, and whoever holds the place says yes; observers, declarations, three hundred soldiers at most, and after an official round the depot. *EU-Russia*: both; the committee, and while one stands people sent together, with Chisinau's name and the yes of whoever holds the place. *Between governments*: those who sign, and whoever holds the place; customs, the Memorandum, and after an official round the depot. Tiraspol holds Bender, Dubasari and Cobasna, and Kyiv the crossing at Kuchurgan.

**How it is read.** In July 2012, by the first of these that holds: a state with two banks (a settlement in force, confidence at 60, and soldiers down to eight hundred, people from East and West, or sixty observers), on paper with less of it; the Memorandum; a watch that is nobody's (peacekeepers from East and West for three rounds, tension on the river at 30 or less, a better state in sight at 54); people first (six steps, what the line costs at 25 or less in the mean, comfort at 74 or less, and not everybody earns); two roads (recognition at 52, with half of what Moldova's way to the Union has above 46); business as usual (a customs text, trade by the front door at 66 and comfort at 40, or no table and comfort at 55); a table that is laid (two official rounds and a step); still waters. Tension on the river at 52, or confidence at 8, ends it at once.

**Three opening moves**
1. Say what you would give for papers: diplomas and plates, which the two banks can sign at once, and travel, for which Kyiv or Brussels signs at the official table. Your people ask for these, and no flag need be hauled down for them.
2. Ask Kyiv and Moscow, separately, who would vouch for a text, and what stays if the soldiers go.
3. Let the exporters talk to Chisinau before it is an official talk. What they find bearable you can refuse or take.
]]
