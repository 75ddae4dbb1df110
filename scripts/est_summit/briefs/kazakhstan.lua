-- Private brief of Kazakhstan. Sources: Herd & Dunay 2010 on the summit and the Corfu Process; Vaquer i Fanés 2010, recommendation 1; public record of the chairmanship of 2010.
return _ [[
# Kazakhstan

*On the first of January you take the chair of the OSCE: the first from Central Asia, from the CSTO, from beyond the Urals. A summit has not been held since 1999.*

**Situation.** The pen in Vienna is yours for a year: what fifty-six are asked to keep silent on, you have written. You want a summit, in your new capital, in December. It must be decided by summer and prepared by November, and the question "with what result?" is asked by people who do not mean to come otherwise. South of you is Kyrgyzstan.

**Interests.** That it takes place. That it leaves a text behind of which somebody will say the place name. Oil that flows in three directions, and so friends in three. That nobody says the chair slept while its neighbour burned.

**Red lines.** No text against Moscow, and none that is only Moscow's. No lesson on elections in your own declaration that you could not read out at home.

**At home.** The *presidency* builds a capital and wants it in photographs. The *diplomats* believe in the chair and work at night. Those who *export* want calm. The *officials* dislike observers, and know all the articles about them. Whoever sends people to Osh past Vienna takes something from your chair; lorries of the CSTO bring bread, and a sphere with it.

**Resources.** The chair and its pen. Money enough for a summit. A few officers who could lead in Osh without offending anybody.

**Doors and keys**
- *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; from April the Vienna Document, and the treaty if it is to be everybody's; from September the declaration, once the summit is prepared to 50; papers; and from June people for Osh.
- *Round table on the treaty*: from April and while the treaty is spoken of (momentum of 36), three seats at least with Moscow among them, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone.
- *CSTO*: its members, Minsk among them; assistance, and from June lorries and some advisers for Osh.
- *EU-Russia format*: Brussels and Moscow; what is agreed there on projects (from April) and papers you may sign beside them.
- *Between governments*: those who sign, and whoever holds the place; contact groups (at Mitrovica from September), papers with Brussels and with Moscow or Ankara, assistance between Moscow and Washington or Brussels, from April projects with Brussels, from June people for Osh with Moscow, and accession to a treaty in force.

**How the year is read.** On the last day, by the first of these that holds. With a treaty in force: a second Helsinki, with 42 states behind it, the weakest of the three conditions at 40 and what has been agreed since Helsinki at 50; a treaty with a door, with signatories of both sides and 30 states; else one of the willing, or one in which nobody can decide. Without it: over their heads, when there is a committee, those in between are at 43 or less and the trust between Brussels and Moscow is 36 in sum; a web, when small texts carry 84 together (eight or nine kinds that have stood for three rounds) and images of the enemy are at 43 or less; Astana delivers, when the summit is prepared to 60 and a declaration with talks on arms names the conflicts or sends somebody without asking all, beside a Vienna Document, or sets four things to work and arms control is at 66; tails, when the treaty was refused, the sphere is at 48 and images of the enemy are at 40; else a commemoration, or a hall in the steppe. Images of the enemy at 86, or a relevance of the OSCE at 12, end it at once.

**Three opening moves**
1. Prepare the summit each round; a date is a bargaining chip only while it is believed.
2. Ask all for one sentence that they want in the declaration and one that they could not keep silent on. Write the first version from that; from September it can be tabled, once the summit is prepared to 50.
3. Decide whether the treaty should come to Vienna, in April or later. It would make Astana a name like Helsinki, or like nothing.
]]
