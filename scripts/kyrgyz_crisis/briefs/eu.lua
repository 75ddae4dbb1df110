-- Private brief of the European Union. Sources: Opinion paper, June 2010; Vaquer i Fanés 2010; Bossuyt 2020.
return _ [[
# European Union

*You are the Council's table: the High Representative, the rotating Presidency (Spain until the end of June, then Belgium) and the Special Representative for Central Asia.*

**Situation.** Hundreds have died in Osh and Jalal-Abad, and 400,000 people have left their homes. Bishkek has asked Russia for help and Russia hesitates. The Union has money, monitors and police, troops on paper, and no habit of acting here. For years you have discussed joint crisis management with Russia by way of crises that were already over. This one is not.

**Interests.** Protection of people, of the Uzbek neighbourhoods first among them. A government in Bishkek that lives to hold its elections. A working crisis partnership with Russia, if it can be had without signing away a sphere of influence. An OSCE that is seen to act.

**Red lines.** No agreement that calls the CIS somebody's reserve. No European soldier under a command that Parliament cannot question, unless the price is right and known beforehand. No money for a reconstruction that draws the map of the violence again.

**At home.** Four groups of capitals and institutions have to be carried along. *Members with memories of 1940 and 1968* will fight Russian command and a handshake with the CSTO. *Members that want the partnership* will fight a Union that only preaches. *Treasuries* want an end date. *Parliament* wants monitors and an inquiry. Whatever sends your soldiers must pass them all.

**Resources.** The largest purse at the table, a good number of police, few aircraft. Two battlegroups exist; nobody believes in them yet. Police in the streets are paid from the same purse as houses, and are asked about at home in every round that they stay; beside Russia, armed people need a dialogue on crises first.

**Doors and keys.** *OSCE*: nobody objects, and the host says yes; unarmed work only. *Security Council*: half of the six voices and no veto; China wants the host's signature, and for armed people an exit date besides, while Osh burns or the border does not hold. *CSTO*: all members but one, the host, and before that an amended charter, to which no member may object. *EU-Russia*: both and the host; a stabilisation mission needs a dialogue on crises between them first. *EU-CSTO*: both and the host; it needs the CSTO recognised, first or in its own text, and troops need the amended charter. *Ad hoc*: those who sign, and the host; at once, and with the weakest right.

**Three opening moves**
1. Ask Moscow, in private, under which conditions it would lead and let others in; ask before anybody has said no.
2. Pledge relief through the Andijan crossing at once, and tie the border to it: Tashkent needs the money before Bishkek needs the soldiers.
3. Give the Kazakh Chairmanship a text for a police mission that Russia can let pass, and keep a joint mission in the other pocket.
]]
