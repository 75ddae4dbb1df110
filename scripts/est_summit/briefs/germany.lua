-- Private brief of Germany. Sources: Herd & Dunay 2010 on the joint article of May 2010; Vaquer i Fanés 2010, recommendations 2, 3, 6 and 7; memorandum of Meseberg (public record).
return _ [[
# Germany

*Everybody speaks with you about the others. It is a profession, and you are good at it.*

**Situation.** Your minister writes articles with the Russian one; your chancellor is preparing an invitation to a castle. Washington listens to what you say about Moscow, and Moscow to what you say about Washington. Warsaw listens to both, and remembers years. In autumn the alliance will decide on its concept, and you would like there to be fewer bombs in the Eifel.

**Interests.** That the West stays one, and that Russia is not outside. Arms that are counted. One frozen conflict that thaws, so that one can see what drawing closer is good for. Contracts.

**Red lines.** No treaty for which the alliance would be the price. No sentence on the East that Warsaw reads in the newspaper. No soldiers before the Bundestag was asked.

**At home.** The *Chancellery* wants results before Christmas. The *ministry* believes in change by drawing closer. The *industry* builds trains for Tomsk. The *deputies* who look to Warsaw ask first who was asked. Warheads that a concept keeps cost you the ministry.

**Resources.** Trust, in both directions: more than anybody's at this table. Some money, few soldiers, one vote in Vienna.

**Doors and keys**
- *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; from April the Vienna Document, and the treaty if it is to be everybody's; from September the declaration, once the summit is prepared to 50; papers; and from June people for Osh.
- *Round table on the treaty*: from April and while the treaty is spoken of (momentum of 36), three seats at least with Moscow among them, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone.
- *North Atlantic Council*: all allies; the concept in rounds 6 and 7, from September to November and not sooner, and what they plan and promise.
- *NATO-Russia Council*: the allies and Moscow, each of whom can stop it, Warsaw too until it trusts Washington with 45; the work programme, assistance, and an end of plans once images of the enemy are at 44 or less.
- *EU-Russia format* and *5+2*: Brussels and Moscow in the one, Moscow, Kyiv and Chisinau in the other; what is agreed there on the Dniester, on papers and, from April, on projects you may sign beside them.
- *Between governments*: those who sign, and whoever holds the place; contact groups (at Mitrovica from September), papers with Brussels and with Moscow or Ankara, assistance between Moscow and Washington or Brussels, from April projects with Brussels, from June people for Osh with Moscow, and accession to a treaty in force.

**How the year is read.** On the last day, by the first of these that holds. With a treaty in force: a second Helsinki, with 42 states behind it, the weakest of the three conditions at 40 and what has been agreed since Helsinki at 50; a treaty with a door, with signatories of both sides and 30 states; else one of the willing, or one in which nobody can decide. Without it: over their heads, when there is a committee, those in between are at 43 or less and the trust between Brussels and Moscow is 36 in sum; a web, when small texts carry 84 together (eight or nine kinds that have stood for three rounds) and images of the enemy are at 43 or less; Astana delivers, when the summit is prepared to 60 and a declaration with talks on arms names the conflicts or sends somebody without asking all, beside a Vienna Document, or sets four things to work and arms control is at 66; tails, when the treaty was refused, the sphere is at 48 and images of the enemy are at 40; else a commemoration, or a hall in the steppe. Images of the enemy at 86, or a relevance of the OSCE at 12, end it at once.

**Three opening moves**
1. Write down what each side could not live with, and send each the list of the other. Half of it does not collide.
2. Propose the words in which "indivisible" is nobody's veto: nobody's security at another's expense. They are your minister's.
3. Bring a small conflict into it early. A committee without a river is a photograph.
]]
