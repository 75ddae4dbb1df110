-- Private brief of the Central Asian caucus. Sources: Herd & Dunay 2010, "Kyrgyzstan"; Bossuyt 2020; PONARS Eurasia 2010; Opinion paper, June 2010.
return _ [[
# Central Asian caucus

*Four states with four answers, and one seat: Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan.*

**Situation.** In Vienna you count for four, which is more than Washington and Moscow together, and you are asked last. From Bishkek one hears of electricity prices and of a president's son. Freight to Kabul passes on your roads, in both directions if it is about what nobody declares. A million of your men lay bricks in Russia.

**Interests.** That the valley stays quiet, and that somebody comes if it does not, and leaves. Roads, dams and posts that others pay. To be mentioned. To be left alone.

**Red lines.** No conference about your house without you, and best none at all. No observers whom you have not asked. No soldiers of anybody whom you cannot send home.

**At home.** The *presidents* watch one of them fall. The *services* know where everybody was. Those who *work abroad* send the money by which a third of you live. Who lets people or lorries in answers for it to presidents and services, least where fifty-six have sent them; soldiers who may be called when somebody says terror, Tashkent has not signed for.

**Resources.** Four votes, whoever's soldiers may land at Osh, and hardly anything else. Osh is yours to open.

**Doors and keys**
- *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; from April the Vienna Document, and the treaty if it is to be everybody's; from September the declaration, once the summit is prepared to 50; papers; and from June people for Osh.
- *Round table on the treaty*: from April and while the treaty is spoken of (momentum of 36), three seats at least with Moscow among them, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone.
- *CSTO*: its members, Minsk among them; assistance, and from June lorries and some advisers for Osh.
- *EU-Russia format*: Brussels and Moscow; what is agreed there on projects (from April) and papers you may sign beside them.
- *Between governments*: those who sign, and whoever holds the place; contact groups (at Mitrovica from September), papers with Brussels and with Moscow or Ankara, assistance between Moscow and Washington or Brussels, from April projects with Brussels, from June people for Osh with Moscow, and accession to a treaty in force.

**How the year is read.** On the last day, by the first of these that holds. With a treaty in force: a second Helsinki, with 42 states behind it, the weakest of the three conditions at 40 and what has been agreed since Helsinki at 50; a treaty with a door, with signatories of both sides and 30 states; else one of the willing, or one in which nobody can decide. Without it: over their heads, when there is a committee, those in between are at 43 or less and the trust between Brussels and Moscow is 36 in sum; a web, when small texts carry 84 together (eight or nine kinds that have stood for three rounds) and images of the enemy are at 43 or less; Astana delivers, when the summit is prepared to 60 and a declaration with talks on arms names the conflicts or sends somebody without asking all, beside a Vienna Document, or sets four things to work and arms control is at 66; tails, when the treaty was refused, the sphere is at 48 and images of the enemy are at 40; else a commemoration, or a hall in the steppe. Images of the enemy at 86, or a relevance of the OSCE at 12, end it at once.

**Three opening moves**
1. Sell your four votes one article at a time, and say the price early: a disaster corps in a text on assistance can be had at once, a border project from April, a sentence on Afghanistan in September's declaration.
2. Make yourself heard on "within": by invitation you can live with, and it is you who invites.
3. When the south burns, choose who leads before others have chosen. Kazakhstan offends nobody; each other name has a price.
]]
