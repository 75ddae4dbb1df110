-- Private brief of Russia. Sources: Herd & Dunay 2010, all sections; Vaquer i Fanés 2010, recommendations 2 to 7; PONARS Eurasia 2010.
return _ [[
# Russia

*You have written a letter to fifty-five heads of state. Fourteen articles are enclosed, and nobody has thrown it away.*

**Situation.** In June 2008 your president spoke in Berlin of a treaty for all of Europe; in August there was a war in Georgia. Since the twenty-ninth of November there is a text. About twenty capitals have replied that it is interesting. Washington says that the aims are shared and the treaty is not needed. Some ask what you want with it, and not all who ask want to know.

**Interests.** To be asked before Europe is decided upon. An alliance that does not move nearer while it assures you that it is not against you. Money, machines and visas for a country that has to become another one. A neighbourhood in which nothing happens that you first read in a newspaper.

**Red lines.** No text by which others come into your Caucasus. No majority that decides against you. No missiles in countries from which you withdrew your own.

**At home.** The *president's offices* want partners and a success with his name. The *ministry* wrote the draft and loves its articles. The *General Staff* counts interceptors and reads "free to choose" as a threat. The *deputies* count compatriots, and ask what was given for what. Of small texts, judges beside turbines, Pristina's papers and a bridge at Mitrovica cost you the deputies; people for Osh, an official table on the Dniester and inspectors who are led everywhere cost you the staff.

**Resources.** Much political capital, soldiers whom some would welcome in Osh, money enough. A vote that can stop nearly everything, and a name that makes others careful with yes.

**Doors and keys.** *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; the declaration, the Vienna Document, papers, police for Osh, and the treaty if it is to be everybody's. *Round table on the treaty*: from April and once the treaty is spoken of, whoever signs, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone. *NATO-Russia Council*: the allies and Moscow, each of whom can stop it; the work programme, assistance, plans. *CSTO*: its members; assistance, lorries and some advisers for Osh. *Meseberg format*: Brussels and Moscow; projects, the committee, the Dniester, papers, people for Osh. *5+2*: Moscow, Kyiv and Chisinau can stop it, Brussels and Washington watch and may sign; the Dniester, and papers of those who live there. *Between governments*: those who sign, and whoever holds the place; projects with Brussels, contact groups, assistance between Moscow and Washington or Brussels, papers with Brussels, people for Osh with Moscow, accession to a treaty in force.

**Three opening moves**
1. Visit three capitals, or have them visited, before April: each says which article it can least live with. It is seldom the same one, and some of them cost you little.
2. Let it be spoken of: speeches and papers until others come to a table. Decide with whom you want to have a treaty: twenty-five at the round table, or fifty-six in Vienna, where the pen is in Astana.
3. Take something small from the web early: a work programme, projects, a committee. Whoever has signed three texts with you reads the fourth differently.
]]
