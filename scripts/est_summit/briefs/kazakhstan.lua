-- Private brief of Kazakhstan. Sources: Herd & Dunay 2010 on the summit and the Corfu Process; Vaquer i Fanés 2010, recommendation 1; public record of the chairmanship of 2010.
return _ [[
# Kazakhstan

*On the first of January you take the chair of the OSCE: the first from Central Asia, from the CSTO, from beyond the Urals. A summit has not been held since 1999.*

**Situation.** The pen in Vienna is yours for a year: what fifty-six are asked to keep silent on, you have written. You want a summit, in your new capital, in December. It must be decided by summer and prepared by November, and the question "with what result?" is asked by people who do not mean to come otherwise. South of you is Kyrgyzstan.

**Interests.** That it takes place. That it leaves a text behind of which somebody will say the place name. Oil that flows in three directions, and so friends in three. That nobody says the chair slept while its neighbour burned.

**Red lines.** No text against Moscow, and none that is only Moscow's. No lesson on elections in your own declaration that you could not read out at home.

**At home.** The *presidency* builds a capital and wants it in photographs. The *diplomats* believe in the chair and work at night. Those who *export* want calm. The *officials* dislike observers, and know all the articles about them. Whoever sends people to Osh past Vienna takes something from your chair; lorries of the CSTO bring bread, and a sphere with it.

**Resources.** The chair and its pen. Money enough for a summit. A few officers who could lead in Osh without offending anybody.

**Doors and keys.** *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; the declaration, the Vienna Document, papers, police for Osh, and the treaty if it is to be everybody's. *Round table on the treaty*: from April and once the treaty is spoken of, whoever signs, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone. *CSTO*: its members; assistance, lorries and some advisers for Osh. *Between governments*: those who sign, and whoever holds the place; projects with Brussels, contact groups, assistance between Moscow and Washington or Brussels, papers with Brussels, people for Osh with Moscow, accession to a treaty in force.

**Three opening moves**
1. Prepare the summit each round; a date is a bargaining chip only while it is believed.
2. Ask all for one sentence that they want in the declaration and one that they could not keep silent on. Write the first version from that.
3. Decide whether the treaty should come to Vienna. It would make Astana a name like Helsinki, or like nothing.
]]
