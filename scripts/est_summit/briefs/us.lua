-- Private brief of the United States. Sources: Herd & Dunay 2010, "The Presentation and Reception of the EST"; Vaquer i Fanés 2010, recommendations 2 to 5; public record of 2010.
return _ [[
# United States

*You have pressed a button on which there was the wrong word. It has worked all the same, so far.*

**Situation.** A treaty on strategic arms is nearly signed and must pass the Senate with sixty-seven votes. Freight to Kabul goes through Russia. In the middle of this Moscow proposes a treaty on Europe. The secretary of state is to speak on it in Paris in January; the sentence "common goals, existing institutions" is already in the draft of her speech.

**Interests.** Allies who believe you. A partner in Moscow for Iran, for missiles and for the road. Inspectors who may count tanks again. A Vienna that watches votes and prisons, as it was agreed.

**Red lines.** No treaty that stands above that of Washington. Nothing that needs the Senate twice in one year. No door of the alliance shut in a text with your signature.

**At home.** The *department* has made the reset and wants it to last. The *senators* read before they consent, and remember what was not kept. The *Pentagon* has a road to think of. In *Chicago* and *Cleveland* grandchildren ask what Yalta was. Help that you promise to Moscow is asked about there, in the Senate and in Warsaw, which also wants to be told twice before a concept says how Moscow reads it.

**Resources.** Much political capital, money, aircraft. Your name on a text makes it serious, and its absence does too.

**Doors and keys.** *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; the declaration, the Vienna Document, papers, police for Osh, and the treaty if it is to be everybody's. *Round table on the treaty*: from April and once the treaty is spoken of, whoever signs, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone. *North Atlantic Council*: all allies; the concept from July on, and what they plan and promise. *NATO-Russia Council*: the allies and Moscow, each of whom can stop it; the work programme, assistance, plans. *5+2*: Moscow, Kyiv and Chisinau can stop it, Brussels and Washington watch and may sign; the Dniester, and papers of those who live there. *Between governments*: those who sign, and whoever holds the place; projects with Brussels, contact groups, assistance between Moscow and Washington or Brussels, papers with Brussels, people for Osh with Moscow, accession to a treaty in force.

**Three opening moves**
1. Say early which sentence would have to stand in the treaty so that you would read on. It costs nothing, and one learns whether anybody wants you in it.
2. The alliance's concept is written from July on; who has reassured the allies before finds them easier: what is it for, who may join, and does it mention how it looks from Moscow?
3. Offer the Council with Russia work that soldiers like: transit, threats, an exercise against a rogue missile.
]]
