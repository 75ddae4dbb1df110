-- Private brief of Kazakhstan. Sources: Opinion paper, June 2010; Herd & Dunay 2010; Vaquer i Fanés 2010.
return _ [[
# Kazakhstan: the OSCE Chairmanship

*You are the Chairperson-in-Office's staff, and a neighbour with a long border. You are expected to know which of the two is speaking.*

**Situation.** You are the first chair from Central Asia, and your year brings the first war-like crisis in Central Asia. In December you want a summit in Astana, the first for eleven years; some capitals say they will come if the organisation has shown that it can do something. Meanwhile your traders have lost money in Bishkek, and remember the six weeks in spring in which your border was closed.

**Interests.** An OSCE decision that is adopted by all and then really deployed, with your name on it: as the lead, or as the guarantor of a text. Calm at the border. The summit, to which capitals come for what Vienna has agreed and not for letters. To be needed by Moscow, Brussels and Washington at once.

**Red lines.** No decision of the OSCE that Russia has been tricked into: it will be paid back at your summit. No soldiers of yours as somebody's auxiliaries. No model of overthrow next door that is seen to pay.

**At home.** The *Chairmanship's staff* want the police mission. *Business* wants quiet roads and no gifts of fuel. The *old guard* sees a crowd that made a government, and would rather that it did not become a good example.

**Resources.** The chair: the draft is yours, and so is the moment of the vote. Nobody takes offence when you keep a text between two others. Fuel and seed that can be supplied on credit, and aircraft with relief. A small contingent trained for peacekeeping. A mandate can be renewed in the last round before its date, if what the next contingent needs is free by then.

**Doors and keys.** *OSCE*: nobody objects, and the host says yes; unarmed work only. *Security Council*: half of the six voices and no veto; China wants the host's signature, and for armed people an exit date besides, while Osh burns or the border does not hold. *CSTO*: all members but one, the host, and before that an amended charter, to which no member may object. *EU-Russia*: both and the host; a stabilisation mission needs a dialogue on crises between them first. *EU-CSTO*: both and the host; it needs the CSTO recognised, first or in its own text, and troops need the amended charter. *Ad hoc*: those who sign, and the host; at once, and with the weakest right.

**Three opening moves**
1. Ask Moscow, Tashkent and Bishkek what each would need to sign, before you send a text; and send your envoy round between two who do not hear each other.
2. Supply fuel and seed to Bishkek while Moscow still thinks about its duty, and let it be known who did.
3. Table a small police mission that can be enlarged. An adopted page is worth more than a perfect one.
]]
