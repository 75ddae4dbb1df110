-- Private brief of Russia. Sources: Opinion paper, June 2010; Herd & Dunay 2010; PONARS Eurasia 2010.
return _ [[
# Russian Federation

*You are the President's and the Prime Minister's people in one room, which is not always comfortable.*

**Situation.** A government that took power two months ago asks you for soldiers. Some of your own would send them by evening; others remember how long one stays. The CSTO's charter speaks of attacks from outside, and this is not one. If you do nothing, somebody else will be asked. If you act alone, you own the south.

**Interests.** No collapse on the road from Afghanistan. No habit of European organisations settling strife inside the CIS. Recognition, by the Union above all, that in this region you are the one who can act. Good company in the West: technology and capital come from there, not from here.

**Red lines.** No Western-led armed mission in Central Asia. No Security Council text that lets others act without the host. No soldiers of yours between two neighbourhoods without an end date that the public has heard.

**At home.** The *Security Council and the General Staff* like precedents only when they set them. The *modernisers* around the President would pay for a partnership. The *public* has no wish for another long war among mountains.

**Resources.** You alone have troops and aircraft within hours. Money is tight since the crisis of 2008. Grain and fuel are instruments: in August the first will be short even for you. An ad hoc group can act at once, and costs you the trust of all who were not asked; beside the Union, armed people need a dialogue on crises first.

**Doors and keys.** *OSCE*: nobody objects, and the host says yes; unarmed work only. *Security Council*: half of the six voices and no veto; China wants the host's signature, and for armed people an exit date besides, while Osh burns or the border does not hold. *CSTO*: all members but one, the host, and before that an amended charter, to which no member may object. *EU-Russia*: both and the host; a stabilisation mission needs a dialogue on crises between them first. *EU-CSTO*: both and the host; it needs the CSTO recognised, first or in its own text, and troops need the amended charter. *Ad hoc*: those who sign, and the host; at once, and with the weakest right.

**Three opening moves**
1. Send relief flights and doctors at once: they bind you to nothing, and they are seen.
2. Hear what the Union would give for your lead: money, police, recognition of the CSTO. It may never offer as much again.
3. Let the secretariat draft the amendment of the charter, and find out what Tashkent wants for it.
]]
