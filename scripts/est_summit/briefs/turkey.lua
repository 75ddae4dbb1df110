-- Private brief of Turkey. Sources: Herd & Dunay 2010; Vaquer i Fanés 2010, recommendations 3 and 9; PONARS Eurasia 2010; public record of 2009 and 2010.
return _ [[
# Turkey

*Member of the alliance for fifty-seven years, candidate of the Union for ten, neighbour of everybody for a thousand.*

**Situation.** Your minister has a doctrine: no problems with neighbours. With Armenia there have been two protocols since October, which no parliament has ratified, because Baku has a pipeline and a grievance. In 2008 you let few ships through the straits, and many were grateful in silence. The alliance will want a radar; whom it is against will have to be written, or better not.

**Interests.** Quiet round the Black Sea, kept by those who live on it. Something that moves in Karabakh. An alliance that asks before it decides, and a Moscow that sells gas.

**Red lines.** No fleet in the Black Sea that is not of the Black Sea. No text that names Iran. No conference that looks at what happens within a state by majority.

**At home.** The *government* has problems with nobody. The *General Staff* keeps the straits and reads every article on force twice. In *Izmir* one looks to Brussels, and wonders whether it looks back. A shield costs the government something in Tehran; papers from Stepanakert and a group on Karabakh cost you something in Baku, and the General Staff.

**Resources.** Soldiers, a fleet, some money, much patience: the second army of the alliance, and a telephone that is answered in Baku, Tbilisi and Moscow.

**Doors and keys.** *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; the declaration, the Vienna Document, papers, police for Osh, and the treaty if it is to be everybody's. *Round table on the treaty*: from April and once the treaty is spoken of, whoever signs, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone. *North Atlantic Council*: all allies; the concept from July on, and what they plan and promise. *NATO-Russia Council*: the allies and Moscow, each of whom can stop it; the work programme, assistance, plans. *Between governments*: those who sign, and whoever holds the place; projects with Brussels, contact groups, assistance between Moscow and Washington or Brussels, papers with Brussels, people for Osh with Moscow, accession to a treaty in force.

**Three opening moves**
1. Call a contact group on Karabakh while nobody is shooting. It will be asked for when they are.
2. Say in the alliance what the concept must not say about a neighbour, and what you give for it.
3. Offer Moscow a small text on this sea. It makes you wanted at the next table.
]]
