-- Private brief of the United States. Sources: Opinion paper, June 2010; PONARS Eurasia 2010; public record on Manas.
return _ [[
# United States

*You are the State Department's desk, with the Pentagon on the other line.*

**Situation.** Manas carries tens of thousands of soldiers a month to and from Afghanistan, and the tankers that keep the aircraft up. Its lease runs year by year. Many in Bishkek believe that the fuel contracts made the overthrown family rich, and a subcommittee of the House thinks that this is worth a question. The south burns four hundred kilometres from the runway.

**Interests.** The transit, this year and next. A government that is elected, and stays grateful. A reset with Russia that survives its first hard case. No monopoly of anybody over Central Asian security.

**Red lines.** You will not send soldiers to Osh: a country with two wars does not start a third. You will not let the base be traded behind your back. You will not sign what denies OSCE bodies the right to work east of the Urals.

**At home.** The *Pentagon* counts flights. *Congress* counts money, reads about contracts, and votes in November. The *State Department* has a reset and a human rights bureau, and both are right.

**Resources.** Money and aircraft. Your veto, your contacts in every capital around, and the rent, which is a large sum for Bishkek and a small one for you. What you pay as rent is bound while the lease lasts, and is not there for relief.

**Doors and keys.** *OSCE*: nobody objects, and the host says yes; unarmed work only. *Security Council*: half of the six voices and no veto; China wants the host's signature, and for armed people an exit date besides, while Osh burns or the border does not hold. *CSTO*: all members but one, the host, and before that an amended charter, to which no member may object. *EU-Russia*: both and the host; a stabilisation mission needs a dialogue on crises between them first. *EU-CSTO*: both and the host; it needs the CSTO recognised, first or in its own text, and troops need the amended charter. *Ad hoc*: those who sign, and the host; at once, and with the weakest right.

**Three opening moves**
1. Tell Bishkek that the lease is safe to discuss, and that you will open the books on fuel before others do.
2. Support somebody else's mission with aircraft and money, early enough to shape its mandate.
3. Ask Moscow what it fears about an OSCE police mission. The answer is worth knowing before the vote.
]]
