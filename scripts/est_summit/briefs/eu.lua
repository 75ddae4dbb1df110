-- Private brief of the European Union. Sources: Vaquer i Fanés 2010, all recommendations; Herd & Dunay 2010 on divisions; Bossuyt 2020 on reluctant members.
return _ [[
# European Union

*Since the first of December you have a president, a High Representative and a treaty of your own. Twenty-seven capitals have not yet noticed.*

**Situation.** The draft speaks of you: you could sign it, as an organisation beside your members. Some of these think that nothing lasting can be built against Moscow, some that nothing was ever built with it. In Athens bonds are sold that nobody buys. The seat has two small votes in Vienna; whoever else votes as you do does it because he was talked to.

**Interests.** Small agreements that hold: projects, documents, a committee, people in one place who were sent by two. That Helsinki is not rewritten by those to whom it was inconvenient. That those who live between you and Moscow are not the price.

**Red lines.** No text on which your members vote three ways. No treaty without the human dimension. No committee for nothing.

**At home.** The *founders* want a partner. The *new members* know the partner. The *Parliament* asks about journalists with names. The *treasuries* ask what it costs, and this year it is a question. A committee before the 5+2 meets again costs you the new members, a partnership without the rule of law the Parliament, papers the new members and Nicosia, a bridge at Mitrovica the founders.

**Resources.** More money, police and observers than anybody, and hardly a soldier. Half of what one can agree on here needs something that you pay for.

**Doors and keys.** *Corfu Process and summit*: fifty-six by silence, and Astana alone writes, one text at a time, when nobody it has sounded out would break the silence; the declaration, the Vienna Document, papers, police for Osh, and the treaty if it is to be everybody's. *Round table on the treaty*: from April and once the treaty is spoken of, whoever signs, and groups without a seat until there are twenty-five states; the treaty, and nobody can stop it alone. *Meseberg format*: Brussels and Moscow; projects, the committee, the Dniester, papers, people for Osh. *5+2*: Moscow, Kyiv and Chisinau can stop it, Brussels and Washington watch and may sign; the Dniester, and papers of those who live there. *Between governments*: those who sign, and whoever holds the place; projects with Brussels, contact groups, assistance between Moscow and Washington or Brussels, papers with Brussels, people for Osh with Moscow, accession to a treaty in force.

**Three opening moves**
1. Begin with projects that both want: border posts, courts, engines. It is the door through which the rest comes.
2. Ask Berlin what it means to promise Moscow in June, before it has promised it. A committee has a price, and it should be named on the Dniester.
3. When Osh burns, be among the first who have people there: there will be one round in which it counts.
]]
