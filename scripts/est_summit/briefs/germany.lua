-- Private brief of Germany. Sources: Herd & Dunay 2010 on the joint article of May 2010; Vaquer i Fanés 2010, recommendations 2, 3, 6 and 7; memorandum of Meseberg (public record).
return _ [[
# Germany

*Everybody speaks with you about the others. It is a profession, and you are good at it.*

**Situation.** Your minister writes articles with the Russian one; your chancellor is preparing an invitation to a castle. Washington listens to what you say about Moscow, and Moscow to what you say about Washington. Warsaw listens to both, and remembers years. In autumn the alliance will decide on its concept, and you would like there to be fewer bombs in the Eifel.

**Interests.** That the West stays one, and that Russia is not outside. Arms that are counted. One frozen conflict that thaws, so that one can see what drawing closer is good for. Contracts.

**Red lines.** No treaty for which the alliance would be the price. No sentence on the East that Warsaw reads in the newspaper. No soldiers before the Bundestag was asked.

**At home.** The *Chancellery* wants results before Christmas. The *ministry* believes in change by drawing closer. The *industry* builds trains for Tomsk. The *deputies* who look to Warsaw ask first who was asked. Warheads that a concept keeps cost you the ministry.

**Resources.** Trust, in both directions: more than anybody's at this table. Some money, few soldiers, one vote in Vienna.

**Doors and keys.** *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; the declaration, the Vienna Document, papers, police for Osh, and the treaty if it is to be everybody's. *Round table on the treaty*: from April and once the treaty is spoken of, whoever signs, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone. *North Atlantic Council*: all allies; the concept from July on, and what they plan and promise. *NATO-Russia Council*: the allies and Moscow, each of whom can stop it; the work programme, assistance, plans. *Between governments*: those who sign, and whoever holds the place; projects with Brussels, contact groups, assistance between Moscow and Washington or Brussels, papers with Brussels, people for Osh with Moscow, accession to a treaty in force.

**Three opening moves**
1. Write down what each side could not live with, and send each the list of the other. Half of it does not collide.
2. Propose the words in which "indivisible" is nobody's veto: nobody's security at another's expense. They are your minister's.
3. Bring a small conflict into it early. A committee without a river is a photograph.
]]
