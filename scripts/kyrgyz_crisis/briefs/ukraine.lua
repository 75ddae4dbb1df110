-- Private brief of Ukraine (optional seat). Sources: Opinion paper, June 2010; Herd & Dunay 2010; public record.
return _ [[
# Ukraine

*An optional seat: you were not expected at this table. That is your strength.*

**Situation.** A new president has taken the alliance with NATO off the agenda, has settled the fleet with Russia, and says that Ukraine is a bridge. You bid for the OSCE chair of 2013. The opposition says that you sell the country in instalments. In Osh, for once, both East and West might want what you have.

**Interests.** To be seen as a contributor to European and Eurasian security, by both, and to have it in writing: as deputy in a mission, or as guarantor of a text. Relief, the vote and the compact count for something, too, when nobody wants you in the streets. Votes for 2013. A success that the opposition cannot call a Russian one. Some experience and some allowances for your peacekeepers.

**Red lines.** No Ukrainian soldier under a command that parliament has not approved. No declaration on spheres of interest. No part in a mission that one of the two big neighbours calls hostile.

**At home.** The *governing party* likes missions that please Moscow and Brussels together. The *opposition* will read every line for a Russian hand. The *peacekeepers* want clear orders and a date of return.

**Resources.** Officers with much mission experience, who speak the language of the place and the staff English of the West. Transport aircraft larger than anybody's. Little money. Aircraft bring any mission sooner, and can be committed beyond its text when it is thin.

**Doors and keys.** *OSCE*: nobody objects, and the host says yes; unarmed work only. *Security Council*: half of the six voices and no veto; China wants the host's signature, and for armed people an exit date besides, while Osh burns or the border does not hold. *CSTO*: all members but one, the host, and before that an amended charter, to which no member may object. *EU-Russia*: both and the host; a stabilisation mission needs a dialogue on crises between them first. *EU-CSTO*: both and the host; it needs the CSTO recognised, first or in its own text, and troops need the amended charter. *Ad hoc*: those who sign, and the host; at once, and with the weakest right.

**Three opening moves**
1. Offer airlift to everybody before you choose a framework. Those who fly with you will think of you later.
2. Propose yourself as the link between a Russian lead and European contingents: deputy commander, common staff, one language. Europe's new members bear a Russian lead better with you beside it.
3. Ask the Kazakh chair how candidates for 2013 are best remembered: by what they have signed, it will say, and not by what they say of themselves.
]]
