-- Private brief of Ukraine. Sources: Herd & Dunay 2010 on Article 3, the fleet and the words of March 2010; PONARS Eurasia 2010 on states between; public record of 2010.
return _ [[
# Ukraine

*In January and February there are elections. Whoever wins will be told by two neighbours that he has been waiting for them.*

**Situation.** The alliance promised you in 2008 that you would become a member, and did not say when. At Sevastopol lies the fleet of another state, until 2017 by the constitution and longer by the gas bill. In 1994 you gave away what you had for three signatures. There was no article on what follows when one of them is forgotten.

**Interests.** That nobody's sphere is where you live. That both doors, to Brussels and to Moscow, stay open, for each half of the country looks through one. A text that says what others would do, in a verb that is not "consult".

**Red lines.** No treaty in which your land "affects" somebody's security and he decides how. No sentence on your alliances without your signature.

**At home.** The *presidency* stands between two doors and catches cold. The *east* burns gas. The *west* and the students count what is given for it. Help that the alliance promises you costs you the east, and Moscow; a partnership of Moscow with the Union is one that you were not offered.

**Resources.** Little money, good police, a place at the table on the Dniester, and the only harbour that everybody talks about.

**Doors and keys.** *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; the declaration, the Vienna Document, papers, police for Osh, and the treaty if it is to be everybody's. *Round table on the treaty*: from April and once the treaty is spoken of, whoever signs, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone. *5+2*: Moscow, Kyiv and Chisinau can stop it, Brussels and Washington watch and may sign; the Dniester, and papers of those who live there. *Between governments*: those who sign, and whoever holds the place; projects with Brussels, contact groups, assistance between Moscow and Washington or Brussels, papers with Brussels, people for Osh with Moscow, accession to a treaty in force.

**Three opening moves**
1. Ask every friend of the treaty what it would have done for you in 2003, at Tuzla. Write the answer into an article.
2. Find the pair of words that both halves can bear: free to choose, and no bloc chosen.
3. Use the Dniester: there you are a guarantor, and Brussels and Moscow both need somebody who is.
]]
