-- Private brief of Turkey. Sources: Herd & Dunay 2010; Vaquer i Fanés 2010, recommendations 3 and 9; PONARS Eurasia 2010; public record of 2009 and 2010.
return _ [[
# Turkey

*Member of the alliance for fifty-seven years, candidate of the Union for ten, neighbour of everybody for a thousand.*

**Situation.** Your minister has a doctrine: no problems with neighbours. With Armenia there have been two protocols since October, which no parliament has ratified, because Baku has a pipeline and a grievance. In 2008 you let few ships through the straits, and many were grateful in silence. The alliance will want a radar; whom it is against will have to be written, or better not.

**Interests.** Quiet round the Black Sea, kept by those who live on it. Something that moves in Karabakh. An alliance that asks before it decides, and a Moscow that sells gas.

**Red lines.** No fleet in the Black Sea that is not of the Black Sea. No text that names Iran. No conference that looks at what happens within a state by majority.

**At home.** The *government* has problems with nobody. The *General Staff* keeps the straits and reads every article on force twice. In *Izmir* one looks to Brussels, and wonders whether it looks back. A shield costs the government something in Tehran; papers from Stepanakert and a group on Karabakh cost you something in Baku, and the General Staff.

**Resources.** Soldiers, a fleet, some money, much patience: the second army of the alliance, and a telephone that is answered in Baku, Tbilisi and Moscow.

**Doors and keys**
- *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; from April the Vienna Document, and the treaty if it is to be everybody's; from September the declaration, once the summit is prepared to 50; papers; and from June people for Osh.
- *Round table on the treaty*: from April and while the treaty is spoken of (momentum of 36), three seats at least with Moscow among them, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone.
- *North Atlantic Council*: all allies; the concept in rounds 6 and 7, from September to November and not sooner, and what they plan and promise.
- *NATO-Russia Council*: the allies and Moscow, each of whom can stop it, Warsaw too until it trusts Washington with 45; the work programme, assistance, and an end of plans once images of the enemy are at 44 or less.
- *EU-Russia format*: Brussels and Moscow; what is agreed there on projects (from April) and papers you may sign beside them.
- *Between governments*: those who sign, and whoever holds the place; contact groups (at Mitrovica from September), papers with Brussels and with Moscow or Ankara, assistance between Moscow and Washington or Brussels, from April projects with Brussels, from June people for Osh with Moscow, and accession to a treaty in force.

**How the year is read.** On the last day, by the first of these that holds. With a treaty in force: a second Helsinki, with 42 states behind it, the weakest of the three conditions at 40 and what has been agreed since Helsinki at 50; a treaty with a door, with signatories of both sides and 30 states; else one of the willing, or one in which nobody can decide. Without it: over their heads, when there is a committee, those in between are at 43 or less and the trust between Brussels and Moscow is 36 in sum; a web, when small texts carry 84 together (eight or nine kinds that have stood for three rounds) and images of the enemy are at 43 or less; Astana delivers, when the summit is prepared to 60 and a declaration with talks on arms names the conflicts or sends somebody without asking all, beside a Vienna Document, or sets four things to work and arms control is at 66; tails, when the treaty was refused, the sphere is at 48 and images of the enemy are at 40; else a commemoration, or a hall in the steppe. Images of the enemy at 86, or a relevance of the OSCE at 12, end it at once.

**Three opening moves**
1. Call a contact group on Karabakh while nobody is shooting, with one other seat or more. It will be asked for when they are.
2. Say to Washington and Berlin now what the concept must not say about a neighbour, and what you give for it. It is written in autumn, by all of you or not at all.
3. Offer Moscow a text with both names: a contact group on Karabakh or, with observers in it, on the line in Georgia, or the work programme of the NATO-Russia Council, for which Washington must sign as well. It makes you wanted at the next table.
]]
