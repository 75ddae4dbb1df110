-- Private brief of Uzbekistan. Sources: Opinion paper, June 2010; Herd & Dunay 2010; PONARS Eurasia 2010; public record.
return _ [[
# Uzbekistan

*You are the presidency's adviser on security and the border command's general. The whole valley watches you.*

**Situation.** A hundred thousand people, most of them women, children and the old, have reached or crossed the wire near Andijan. They are of your own nation and not your citizens. Some at home want you to march. You have not, and the world has noticed with some surprise. Andijan is a name you would rather not read in the newspapers again.

**Interests.** No war of nations in the valley. The refugees back in their own houses, alive, soon, and under a text that somebody watches over. No Russian base in Osh, no CSTO that may enter a member's house, and that in writing. A border that both have walked and marked. Some credit for restraint, from Brussels and Washington, and a share of the bill. What is only said passes with those who have said it, and what is signed is half of it until it is kept: in November somebody has to walk the line, on 10 December the presidents meet in Moscow, and by then the families should be under roofs.

**Red lines.** No foreign troops on your soil. No charter that lets a majority of allies decide that you need help: the most that you could ever sell is one that opens at a member's own request, and its price is Moscow's own word on bases in the same text, and something beside it that does not hang on the alliance: a border that is marked, a return that is watched over, a bill that is shared. No permanent camp: you remember what grows in camps.

**At home.** The *border towns* have cousins on the other side and would open their doors. The *security service* would close them by nightfall. The *presidency* wants calm, and no example that governments fall.

**Resources.** The border: who leaves the valley, and what enters it, passes your posts, and so do rail and gas; no text opens them without your name under it. A seat in the CSTO, whose charter nobody changes against you. An army that nobody wants to see used, least of all you. Every signature binds political capital while its text lasts: choose what you put your name under.

**Doors and keys.** *OSCE*: nobody objects, and the host says yes; unarmed work only. *Security Council*: half of the six voices and no veto; China wants the host's signature, and for armed people an exit date besides, while Osh burns or the border does not hold. *CSTO*: all members but one, the host, and before that an amended charter, to which no member may object. *EU-Russia*: both and the host; a stabilisation mission needs a dialogue on crises between them first. *EU-CSTO*: both and the host; it needs the CSTO recognised, first or in its own text, and troops need the amended charter. *Ad hoc*: those who sign, and the host; at once, and with the weakest right.

**Three opening moves**
1. Open the crossing for some days, with cameras present, and send the bill to those who praise you: a border accord can hold it.
2. Tell Moscow what you would never sign, early and in private, and what you would give for its word that it seeks no base in the valley.
3. Ask Bishkek for a guarantee about the return: who protects these people, and who watches that they are protected? A border commission can stand in the same text.
]]
