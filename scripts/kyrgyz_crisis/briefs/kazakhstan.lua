-- Private brief of Kazakhstan. Sources: Opinion paper, June 2010; Herd & Dunay 2010; Vaquer i Fanés 2010.
return _ [[
# Kazakhstan: the OSCE Chairmanship

*You are the Chairperson-in-Office's staff, and a neighbour with a long border. You are expected to know which of the two is speaking.*

**Situation.** You are the first chair from Central Asia, and your year brings the first war-like crisis in Central Asia. In December you want a summit in Astana, the first for eleven years; some capitals say they will come if the organisation has shown that it can do something. Meanwhile your traders have lost money in Bishkek, and your border is closed.

**Interests.** An OSCE decision that is adopted by all and then really deployed. Calm at the border. The summit. To be needed by Moscow, Brussels and Washington at once.

**Red lines.** No decision of the OSCE that Russia has been tricked into: it will be paid back at your summit. No soldiers of yours as somebody's auxiliaries. No model of overthrow next door that is seen to pay.

**At home.** The *Chairmanship's staff* want the police mission. *Business* wants the border open and no gifts of fuel. The *old guard* sees a crowd that made a government, and would rather that it did not become a good example.

**Resources.** The chair: the draft is yours, and so is the moment of the vote. Wheat, fuel, a border that can be opened. A small contingent trained for peacekeeping. A mandate can be renewed in the last round before its date, if the next contingent is free: begin in time.

**Three opening moves**
1. Send your envoy round before you send a text: learn from Moscow, Tashkent and Bishkek what each could let pass.
2. Open the border for wheat and fuel, and let it be known who did.
3. Table a small police mission that can be enlarged. An adopted page is worth more than a perfect one.
]]
