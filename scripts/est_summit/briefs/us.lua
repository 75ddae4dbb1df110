-- Private brief of the United States. Sources: Herd & Dunay 2010, "The Presentation and Reception of the EST"; Vaquer i Fanés 2010, recommendations 2 to 5; public record of 2010.
return _ [[
# United States

*You have pressed a button on which there was the wrong word. It has worked all the same, so far.*

**Situation.** A treaty on strategic arms is nearly signed and must pass the Senate with sixty-seven votes. Freight to Kabul goes through Russia. In the middle of this Moscow proposes a treaty on Europe. The secretary of state is to speak on it in Paris in January; the sentence "common goals, existing institutions" is already in the draft of her speech.

**Interests.** Allies who believe you. A partner in Moscow for Iran, for missiles and for the road. Inspectors who may count tanks again. A Vienna that watches votes and prisons, as it was agreed.

**Red lines.** No treaty that stands above that of Washington. Nothing that needs the Senate twice in one year. No door of the alliance shut in a text with your signature.

**At home.** The *department* has made the reset and wants it to last. The *senators* read before they consent, and remember what was not kept. The *Pentagon* has a road to think of. In *Chicago* and *Cleveland* grandchildren ask what Yalta was. Help that you promise to Moscow is asked about there, in the Senate and in Warsaw, which also wants to be told twice before a concept says how Moscow reads it.

**Resources.** Much political capital, money, aircraft. Your name on a text makes it serious, and its absence does too.

**Doors and keys**
- *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; from April the Vienna Document, and the treaty if it is to be everybody's; from September the declaration, once the summit is prepared to 50; papers; and from June people for Osh.
- *Round table on the treaty*: from April and while the treaty is spoken of (momentum of 36), three seats at least with Moscow among them, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone.
- *North Atlantic Council*: all allies; the concept in rounds 6 and 7, from September to November and not sooner, and what they plan and promise.
- *NATO-Russia Council*: the allies and Moscow, each of whom can stop it, Warsaw too until it trusts Washington with 45; the work programme, assistance, and an end of plans once images of the enemy are at 44 or less.
- *5+2*: Moscow, Kyiv and Chisinau can stop it, others may sign beside them; the Dniester (soldiers who leave, a shared watch or steps without a word on status must be in it), and papers of those who live there.
- *EU-Russia format*: Brussels and Moscow; what is agreed there on projects (from April), papers and the Dniester you may sign beside them.
- *Between governments*: those who sign, and whoever holds the place; contact groups (at Mitrovica from September), papers with Brussels and with Moscow or Ankara, assistance between Moscow and Washington or Brussels, from April projects with Brussels, from June people for Osh with Moscow, and accession to a treaty in force.

**How the year is read.** On the last day, by the first of these that holds. With a treaty in force: a second Helsinki, with 42 states behind it, the weakest of the three conditions at 40 and what has been agreed since Helsinki at 50; a treaty with a door, with signatories of both sides and 30 states; else one of the willing, or one in which nobody can decide. Without it: over their heads, when there is a committee, those in between are at 43 or less and the trust between Brussels and Moscow is 36 in sum; a web, when small texts carry 84 together (eight or nine kinds that have stood for three rounds) and images of the enemy are at 43 or less; Astana delivers, when the summit is prepared to 60 and a declaration with talks on arms names the conflicts or sends somebody without asking all, beside a Vienna Document, or sets four things to work and arms control is at 66; tails, when the treaty was refused, the sphere is at 48 and images of the enemy are at 40; else a commemoration, or a hall in the steppe. Images of the enemy at 86, or a relevance of the OSCE at 12, end it at once.

**Three opening moves**
1. Say early which sentence would have to stand in the treaty so that you would read on. It costs nothing, and one learns whether anybody wants you in it.
2. Ministers have the alliance's concept before them in autumn, and not sooner. Reassure the allies from now on, and you find them easier then: what is it for, who may join, and does it mention how it looks from Moscow?
3. Offer the Council with Russia work that soldiers like: transit, threats, an exercise against a rogue missile. Warsaw sits there too, and wants to be reassured first.
]]
