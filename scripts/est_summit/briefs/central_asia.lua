-- Private brief of the Central Asian caucus. Sources: Herd & Dunay 2010, "Kyrgyzstan"; Bossuyt 2020; PONARS Eurasia 2010; Opinion paper, June 2010.
return _ [[
# Central Asian caucus

*Four states with four answers, and one seat: Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan.*

**Situation.** In Vienna you count for four, which is more than Washington and Moscow together, and you are asked last. From Bishkek one hears of electricity prices and of a president's son. Freight to Kabul passes on your roads, in both directions if it is about what nobody declares. A million of your men lay bricks in Russia.

**Interests.** That the valley stays quiet, and that somebody comes if it does not, and leaves. Roads, dams and posts that others pay. To be mentioned. To be left alone.

**Red lines.** No conference about your house without you, and best none at all. No observers whom you have not asked. No soldiers of anybody whom you cannot send home.

**At home.** The *presidents* watch one of them fall. The *services* know where everybody was. Those who *work abroad* send the money by which a third of you live. Who lets people or lorries in answers for it to presidents and services, least where fifty-six have sent them; soldiers who may be called when somebody says terror, Tashkent has not signed for.

**Resources.** Four votes, whoever's soldiers may land at Osh, and hardly anything else. Osh is yours to open.

**Doors and keys.** *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; the declaration, the Vienna Document, papers, police for Osh, and the treaty if it is to be everybody's. *Round table on the treaty*: from April and once the treaty is spoken of, whoever signs, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone. *CSTO*: its members; assistance, lorries and some advisers for Osh. *Between governments*: those who sign, and whoever holds the place; projects with Brussels, contact groups, assistance between Moscow and Washington or Brussels, papers with Brussels, people for Osh with Moscow, accession to a treaty in force.

**Three opening moves**
1. Sell your four votes one article at a time: a sentence on Afghanistan, a disaster corps, a border project.
2. Make yourself heard on "within": by invitation you can live with, and it is you who invites.
3. When the south burns, choose who leads before others have chosen. Kazakhstan offends nobody; each other name has a price.
]]
