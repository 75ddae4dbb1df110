-- Private brief of the CSTO secretariat. Sources: Herd & Dunay 2010; Opinion paper, June 2010; PONARS Eurasia 2010.
return _ [[
# The CSTO Secretariat

*You are the Secretary General and the Joint Staff. You serve seven presidents, who rarely want the same.*

**Situation.** A member asks for help, and the charter answers that strife inside a member is not an attack on it. Your rapid reaction force has flags, exercises and no case. If the organisation can do nothing in Osh, some will ask what it is for. If it does too much, Tashkent will leave.

**Interests.** A charter with anti-crisis mechanisms; and short of it, a draft that has come far by 10 December, when the presidents meet in Moscow. Help that is visible: vehicles, helicopters, training. Recognition by the Union and by the OSCE as a body one works with, which nobody in the West has granted so far. And that no soldier of yours dies in a street fight that you cannot explain in seven capitals.

**Red lines.** No deployment without the host's request in writing. No joint mission in which your part is to guard the car park. No reform that drives Uzbekistan out.

**At home.** The *Joint Staff* wants the case that proves the concept. The *smaller members* fear that they may be the next case; one of them shelters the man whom Bishkek wants to try.

**Resources.** A staff that plans in the language of the country, contingents earmarked by the members, a few aircraft. No purse worth the name. Under your own flag your own people lead; beside the Union, recognition comes first.

**Doors and keys.** *OSCE*: nobody objects, and the host says yes; unarmed work only. *Security Council*: half of the six voices and no veto; China wants the host's signature, and for armed people an exit date besides, while Osh burns or the border does not hold. *CSTO*: all members but one, the host, and before that an amended charter, to which no member may object. *EU-Russia*: both and the host; a stabilisation mission needs a dialogue on crises between them first. *EU-CSTO*: both and the host; it needs the CSTO recognised, first or in its own text, and troops need the amended charter. *Ad hoc*: those who sign, and the host; at once, and with the weakest right.

**Three opening moves**
1. Table the amendment in its mildest form, help on the member's own request, and see who still says no.
2. Offer Brussels a liaison cell for relief and airlift. A small common task is recognition in practice.
3. Keep a plan for a small mission ready, with an end date in its first line.
]]
