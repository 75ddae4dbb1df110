-- Private brief of Ukraine. Sources: Herd & Dunay 2010 on Article 3, the fleet and the words of March 2010; PONARS Eurasia 2010 on states between; public record of 2010.
return _ [[
# Ukraine

*In January and February there are elections. Whoever wins will be told by two neighbours that he has been waiting for them.*

**Situation.** The alliance promised you in 2008 that you would become a member, and did not say when. At Sevastopol lies the fleet of another state, until 2017 by the constitution and longer by the gas bill. In 1994 you gave away what you had for three signatures. There was no article on what follows when one of them is forgotten.

**Interests.** That nobody's sphere is where you live. That both doors, to Brussels and to Moscow, stay open, for each half of the country looks through one. A text that says what others would do, in a verb that is not "consult".

**Red lines.** No treaty in which your land "affects" somebody's security and he decides how. No sentence on your alliances without your signature.

**At home.** The *presidency* stands between two doors and catches cold. The *east* burns gas. The *west* and the students count what is given for it. Help that the alliance promises you costs you the east, and Moscow; a partnership of Moscow with the Union is one that you were not offered.

**Resources.** Little money, good police, a place at the table on the Dniester, and the only harbour that everybody talks about.

**Doors and keys**
- *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; from April the Vienna Document, and the treaty if it is to be everybody's; from September the declaration, once the summit is prepared to 50; papers; and from June people for Osh.
- *Round table on the treaty*: from April and while the treaty is spoken of (momentum of 36), three seats at least with Moscow among them, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone.
- *5+2*: Moscow, Kyiv and Chisinau can stop it, others may sign beside them; the Dniester (soldiers who leave, a shared watch or steps without a word on status must be in it), and papers of those who live there.
- *EU-Russia format*: Brussels and Moscow; what is agreed there on projects (from April), papers and the Dniester you may sign beside them.
- *North Atlantic Council*: all allies; what they promise to somebody who is not one of them.
- *Between governments*: those who sign, and whoever holds the place; contact groups (at Mitrovica from September), papers with Brussels and with Moscow or Ankara, assistance between Moscow and Washington or Brussels, from April projects with Brussels, from June people for Osh with Moscow, and accession to a treaty in force.

**How the year is read.** On the last day, by the first of these that holds. With a treaty in force: a second Helsinki, with 42 states behind it, the weakest of the three conditions at 40 and what has been agreed since Helsinki at 50; a treaty with a door, with signatories of both sides and 30 states; else one of the willing, or one in which nobody can decide. Without it: over their heads, when there is a committee, those in between are at 43 or less and the trust between Brussels and Moscow is 36 in sum; a web, when small texts carry 84 together (eight or nine kinds that have stood for three rounds) and images of the enemy are at 43 or less; Astana delivers, when the summit is prepared to 60 and a declaration with talks on arms names the conflicts or sends somebody without asking all, beside a Vienna Document, or sets four things to work and arms control is at 66; tails, when the treaty was refused, the sphere is at 48 and images of the enemy are at 40; else a commemoration, or a hall in the steppe. Images of the enemy at 86, or a relevance of the OSCE at 12, end it at once.

**Three opening moves**
1. Ask every friend of the treaty what it would have done for you in 2003, at Tuzla. From April it can be written into an article.
2. Find the pair of words that both halves can bear: free to choose, and no bloc chosen.
3. Use the Dniester: there you are a guarantor, and Brussels and Moscow both need somebody who is.
]]
