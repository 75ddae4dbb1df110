-- Private brief of Russia. Sources: Herd & Dunay 2010, all sections; Vaquer i Fanés 2010, recommendations 2 to 7; PONARS Eurasia 2010.
return _ [[
# Russia

*You have written a letter to fifty-five heads of state. Fourteen articles are enclosed, and nobody has thrown it away.*

**Situation.** In June 2008 your president spoke in Berlin of a treaty for all of Europe; in August there was a war in Georgia. Since the twenty-ninth of November there is a text. About twenty capitals have replied that it is interesting. Washington says that the aims are shared and the treaty is not needed. Some ask what you want with it, and not all who ask want to know.

**Interests.** To be asked before Europe is decided upon. An alliance that does not move nearer while it assures you that it is not against you. Money, machines and visas for a country that has to become another one. A neighbourhood in which nothing happens that you first read in a newspaper.

**Red lines.** No text by which others come into your Caucasus. No majority that decides against you. No missiles in countries from which you withdrew your own.

**At home.** The *president's offices* want partners and a success with his name. The *ministry* wrote the draft and loves its articles. The *General Staff* counts interceptors and reads "free to choose" as a threat. The *deputies* count compatriots, and ask what was given for what. Of small texts, judges beside turbines, Pristina's papers and a bridge at Mitrovica cost you the deputies; people for Osh, an official table on the Dniester and inspectors who are led everywhere cost you the staff.

**Resources.** Much political capital, soldiers whom some would welcome in Osh, money enough. A vote that can stop nearly everything, and a name that makes others careful with yes.

**Doors and keys**
- *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; from April the Vienna Document, and the treaty if it is to be everybody's; from September the declaration, once the summit is prepared to 50; papers; and from June people for Osh.
- *Round table on the treaty*: from April and while the treaty is spoken of (momentum of 36), three seats at least with Moscow among them, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone.
- *NATO-Russia Council*: the allies and Moscow, each of whom can stop it, Warsaw too until it trusts Washington with 45; the work programme, assistance, and an end of plans once images of the enemy are at 44 or less.
- *CSTO*: its members, Minsk among them; assistance, and from June lorries and some advisers for Osh.
- *EU-Russia format*: Brussels and Moscow; from April projects and the committee, from June people for Osh, and at any time the Dniester and papers.
- *5+2*: Moscow, Kyiv and Chisinau can stop it, others may sign beside them; the Dniester (soldiers who leave, a shared watch or steps without a word on status must be in it), and papers of those who live there.
- *Between governments*: those who sign, and whoever holds the place; contact groups (at Mitrovica from September), papers with Brussels and with Moscow or Ankara, assistance between Moscow and Washington or Brussels, from April projects with Brussels, from June people for Osh with Moscow, and accession to a treaty in force.

**How the year is read.** On the last day, by the first of these that holds. With a treaty in force: a second Helsinki, with 42 states behind it, the weakest of the three conditions at 40 and what has been agreed since Helsinki at 50; a treaty with a door, with signatories of both sides and 30 states; else one of the willing, or one in which nobody can decide. Without it: over their heads, when there is a committee, those in between are at 43 or less and the trust between Brussels and Moscow is 36 in sum; a web, when small texts carry 84 together (eight or nine kinds that have stood for three rounds) and images of the enemy are at 43 or less; Astana delivers, when the summit is prepared to 60 and a declaration with talks on arms names the conflicts or sends somebody without asking all, beside a Vienna Document, or sets four things to work and arms control is at 66; tails, when the treaty was refused, the sphere is at 48 and images of the enemy are at 40; else a commemoration, or a hall in the steppe. Images of the enemy at 86, or a relevance of the OSCE at 12, end it at once.

**Three opening moves**
1. Visit one group of capitals in each round before April, and have others visited by a friend: each says which article it can least live with. It is seldom the same one, and some of them cost you little.
2. Let it be spoken of: speeches and papers until others come to a table. Decide with whom you want to have a treaty: twenty-five at the round table, or fifty-six in Vienna, where the pen is in Astana.
3. Take something small from the web early: a work programme or a step on the Dniester at once, projects and a committee from April. Whoever has signed three texts with you reads the fourth differently.
]]
