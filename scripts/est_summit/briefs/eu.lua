-- Private brief of the European Union. Sources: Vaquer i Fanés 2010, all recommendations; Herd & Dunay 2010 on divisions; Bossuyt 2020 on reluctant members.
return _ [[
# European Union

*Since the first of December you have a president, a High Representative and a treaty of your own. Twenty-seven capitals have not yet noticed.*

**Situation.** The draft speaks of you: you could sign it, as an organisation beside your members. Some of these think that nothing lasting can be built against Moscow, some that nothing was ever built with it. In Athens bonds are sold that nobody buys. The seat has two small votes in Vienna; whoever else votes as you do does it because he was talked to.

**Interests.** Small agreements that hold: projects, documents, a committee, people in one place who were sent by two. That Helsinki is not rewritten by those to whom it was inconvenient. That those who live between you and Moscow are not the price.

**Red lines.** No text on which your members vote three ways. No treaty without the human dimension. No committee for nothing.

**At home.** The *founders* want a partner. The *new members* know the partner. The *Parliament* asks about journalists with names. The *treasuries* ask what it costs, and this year it is a question. A committee before the 5+2 meets again costs you the new members, a partnership without the rule of law the Parliament, papers the new members and Nicosia, a bridge at Mitrovica the founders.

**Resources.** More money, police and observers than anybody, and hardly a soldier. Half of what one can agree on here needs something that you pay for.

**Doors and keys**
- *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; from April the Vienna Document, and the treaty if it is to be everybody's; from September the declaration, once the summit is prepared to 50; papers; and from June people for Osh.
- *Round table on the treaty*: from April and while the treaty is spoken of (momentum of 36), three seats at least with Moscow among them, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone.
- *EU-Russia format*: Brussels and Moscow; from April projects and the committee, from June people for Osh, and at any time the Dniester and papers.
- *5+2*: Moscow, Kyiv and Chisinau can stop it, others may sign beside them; the Dniester (soldiers who leave, a shared watch or steps without a word on status must be in it), and papers of those who live there.
- *Between governments*: those who sign, and whoever holds the place; contact groups (at Mitrovica from September), papers with Brussels and with Moscow or Ankara, assistance between Moscow and Washington or Brussels, from April projects with Brussels, from June people for Osh with Moscow, and accession to a treaty in force.

**How the year is read.** On the last day, by the first of these that holds. With a treaty in force: a second Helsinki, with 42 states behind it, the weakest of the three conditions at 40 and what has been agreed since Helsinki at 50; a treaty with a door, with signatories of both sides and 30 states; else one of the willing, or one in which nobody can decide. Without it: over their heads, when there is a committee, those in between are at 43 or less and the trust between Brussels and Moscow is 36 in sum; a web, when small texts carry 84 together (eight or nine kinds that have stood for three rounds) and images of the enemy are at 43 or less; Astana delivers, when the summit is prepared to 60 and a declaration with talks on arms names the conflicts or sends somebody without asking all, beside a Vienna Document, or sets four things to work and arms control is at 66; tails, when the treaty was refused, the sphere is at 48 and images of the enemy are at 40; else a commemoration, or a hall in the steppe. Images of the enemy at 86, or a relevance of the OSCE at 12, end it at once.

**Three opening moves**
1. Until April nobody signs for projects: settle with Moscow now which both want, border posts, courts, engines, and who pays. It is the door through which the rest comes. What can be signed at once is a step on the Dniester, or papers.
2. Ask Berlin what it means to promise Moscow in June, before it has promised it. A committee has a price, and it should be named on the Dniester.
3. When Osh burns, be among the first who have people there: there will be one round in which it counts.
]]
