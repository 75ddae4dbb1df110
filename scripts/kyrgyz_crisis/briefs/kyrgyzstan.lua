-- Private brief of the interim government. Sources: Opinion paper, June 2010; Herd & Dunay 2010; public record.
return _ [[
# Kyrgyzstan: the interim government

*You took office in April, after the police had fired on a crowd and the crowd did not leave. Nobody has elected you yet. The referendum is set for 27 June, the elections for October.*

**Situation.** In the south, neighbours are being killed by armed groups that somebody has paid. Your police are few and not trusted, in places for good reason. Mayors and officers of the south listen to Bishkek when it suits them. You have asked Russia for help, in public, and wait for the answer. Every hour of it costs authority.

**Interests.** An end to the killing. A vote on 27 June that counts. A state that remains one, and yours: whoever comes to help must also go. Houses before winter. More than one friend.

**Red lines.** No mission that takes over the country. No partition of Osh by districts, on no map, for no reason. No agreement that sells what the next parliament will own, unless you must.

**At home.** Your *ministers* are a coalition of the willing and the hurried. The *offices of the south* can stop any foreign policeman by closing a street. The *Uzbek neighbourhoods* ask whether they are citizens. The *street* that made you can unmake you.

**Resources.** Your consent, above all: almost nothing can enter without it. A base that two powers want. Little police, little money. From the referendum on, armed guests need a vote at home, and the offices of the south can stop it when their support is low.

**Doors and keys.** *OSCE*: nobody objects, and the host says yes; unarmed work only. *Security Council*: half of the six voices and no veto; China wants the host's signature, and for armed people an exit date besides, while Osh burns or the border does not hold. *CSTO*: all members but one, the host, and before that an amended charter, to which no member may object. *EU-Russia*: both and the host; a stabilisation mission needs a dialogue on crises between them first. *EU-CSTO*: both and the host; it needs the CSTO recognised, first or in its own text, and troops need the amended charter. *Ad hoc*: those who sign, and the host; at once, and with the weakest right.

**Three opening moves**
1. Say which kind of help you want, from whom, and until when, before others decide it for you.
2. Ask Tashkent to keep the crossing open, and offer what it needs to hear about the return.
3. Let the offers for Manas, for fuel and for reconstruction compete. Do not be seen to auction.
]]
