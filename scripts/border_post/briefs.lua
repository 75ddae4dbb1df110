-- One page for each seat, seen by nobody else. Markdown.
return {
  kyrgyzstan = _ [[
## Where you stand
You speak for the interim government in Bishkek, two months in office, without a parliament, and with little hold on the south. In the middle of June people were hunted in the streets of Osh. Hundreds are dead, and a hundred thousand of your citizens, most of them Uzbeks by descent, stand at the fence near Dostuk or sleep in tents in Andijan. You have asked for help, and friends have sent blankets. The town halls of the south obey you when it suits them.

## What you want
- **Calm** in Osh and at the crossing. Everything else waits for that.
- **The market.** The valley lives by trade across the line. A shut border starves the south more slowly than violence, and as surely.
- **Your own house.** Help is welcome; command over your post is not for sale. Foreign officers will be held against you at the next vote, few or many, and much less so if it is written down when they leave.
- You also hold one **secret aim**; see your objectives.

## Where you stop
- No patrols on your side under Uzbek command alone.
- No mission that may stay for ever.
- A public inquiry is right in principle and dangerous before October: the south believes that it alone would be blamed.

## What you have
60 border guards (bound while an agreement needs them; with fewer than 30 left, Osh grows restless), a little aid, influence that renews. Whoever signs with you on patrols must know: the **town halls of the south** have to be asked. Their support is yours to lose, and yours to win by going there.

## How it is decided
- The **border talks** need both sides; the chair may table there only what it joins as guarantor.
- **The chair's text** is the same protocol, written by the chair alone: both sides say yes, or no and what would have to change.
- The **OSCE** decides on the mission. One objection is enough to stop it, and the other states object to more than thirty officers without a date.
- There is one protocol at a time, and one mission in a place. Whoever wants another text leaves the first, and the border feels it.

## How it ends
Best with a protocol in force in September, a tension of 35 or less at Dostuk, no more than 20 thousand who cannot go home, trade at 40 % and contraband at 50 or less. It still works with 50 thousand, 25 % and 60. With more contraband it is a gate for everything; without a protocol a mission is something. A tension of 75 at Dostuk ends it at once.

## Three ways to open
1. Table a plain protocol at once: eight hours a day, nothing else. It needs no approval at home, and it shows what is possible.
2. Ask Tashkent what it fears most, then put small patrols into the text in exchange for longer hours.
3. Let the chair draft. It costs nothing, and a text from Astana is easier to sell in Osh than one from Tashkent.
]],

  uzbekistan = _ [[
## Where you stand
In the first days you opened the gate, and a hundred thousand people, women and children before all, found tents, doctors and bread in Andijan. Then you shut it. You did not send soldiers, though there were voices at home who asked for it. The world has noted both. Now the camps cost money and attract attention, and nobody in Tashkent wants either for long.

## What you want
- **A valley that is secure.** Arms, drugs and angry men travel on open roads. Andijan remembers 2005, and so do your services.
- **Your guests at home**, safe and soon, and without a camp that turns into a town.
- **No example set.** Foreign police at one post of the valley today may be foreign police at any post tomorrow. If it must be, then few and with a date of departure.
- You also hold one **secret aim**; see your objectives.

## Where you stop
- No officers of yours under Kyrgyz command.
- An open gate without anybody to watch it.
- Your security services have a veto at home over any text with an inquiry in it; keep their support above 30.

## What you have
120 border guards (with fewer than 90 left, Andijan grows restless), some aid, and time: you can keep the crossing shut, and need nobody's leave to do so. That is your strongest card. It loses worth each day, and if tension at Dostuk reaches 75 there is nothing left to talk about: the crowd grows restless, the paths around the post are used, and the shame is shared.

## How it is decided
- The **border talks** need both sides; the chair may table there only what it joins as guarantor.
- **The chair's text** is the same protocol, written by the chair alone: both sides say yes, or no and what would have to change.
- The **OSCE** decides on the mission. One objection is enough to stop it, and the other states object to more than thirty officers without a date.
- There is one protocol at a time, and one mission in a place. Whoever wants another text leaves the first, and the border feels it.

## How it ends
Best with a protocol in force in September, a tension of 35 or less at Dostuk, no more than 20 thousand who cannot go home, trade at 40 % and contraband at 50 or less. It still works with 50 thousand, 25 % and 60. With more contraband it is a gate for everything; without a protocol a mission is something. A tension of 75 at Dostuk ends it at once.

## Three ways to open
1. Ask for returns and patrols first, and offer hours in exchange. Let the others name the number.
2. Promise in private not to shut the crossing again, for as long as the talks go on. A promise is cheap for you and precious to Bishkek.
3. Let it be understood that a mission could be borne, if it is small, civilian and ends on a day.
]],

  kazakhstan = _ [[
## Where you stand
You are the first country of Central Asia in the chair of the OSCE. Fifty-six states look at you, and in December, if all goes well, their heads will meet in Astana: the first such summit in eleven years. Nobody planned for Osh. If the organisation cannot do anything useful two days' drive from your capital, what is there to celebrate? You lie next to both, you trade with both, and neither takes orders from you.

## What you want
- **A result**: a protocol between the two, and a mission with the flag of the OSCE, however small. Fifty-two police officers would do.
- **Relief**: fewer people in tents, a quiet crossing.
- **Standing**: to be seen as the chair who brought it about.
- You also hold one **secret aim**; see your objectives.

## Where you stop
- Nothing that is not accepted by the host. In Vienna one voice against is enough.
- More than thirty officers without a date of departure: the other states will not vote for it.
- Do not pay for everything. You are a mediator, not a bank.

## What you have
50 police advisers seconded by other states, the largest purse at the table, and influence. In the border talks you sit at the head of the table without a vote: the two sides can sign without you. A text that you join as guarantor you may table and amend yourself, and only then can you be asked to pay for returns. In **the chair's text** you alone write, and need not sign: the two say yes, or no and why, and you move the text.

## How it is decided
- The **border talks** need both sides; the chair may table there only what it joins as guarantor.
- **The chair's text** is the same protocol, written by the chair alone: both sides say yes, or no and what would have to change.
- The **OSCE** decides on the mission. One objection is enough to stop it, and the other states object to more than thirty officers without a date.
- There is one protocol at a time, and one mission in a place. Whoever wants another text leaves the first, and the border feels it.

## How it ends
Best with a protocol in force in September, a tension of 35 or less at Dostuk, no more than 20 thousand who cannot go home, trade at 40 % and contraband at 50 or less. It still works with 50 thousand, 25 % and 60. With more contraband it is a gate for everything; without a protocol a mission is something. A tension of 75 at Dostuk ends it at once.

## Three ways to open
1. Travel between the two (the action *Shuttle*) before you write a line. Trust is what your texts will be read with.
2. Table the chair's text with a modest value in each of the clauses, and mend it by what each side says against it.
3. Draft the mission in Kara-Suu or Osh rather than at the crossing, where Tashkent would see it as aimed at itself.
]],
}
