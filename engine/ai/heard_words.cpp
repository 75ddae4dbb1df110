// The words by which messages are understood, in English, and what other languages have theirs under.
#include "ai/heard_words.h"

#include <algorithm>
#include <array>

namespace demarche::ai {

namespace {

/// xgettext finds the calls.
constexpr HeardWords heard(const char* context, const char* key, const char* english) {
    return {context, key, english};
}

/// Why comes before most, because what it is asked of has words of its own.
constexpr std::array kRows = {
    std::pair{Asked::kMost, heard("question", "what is the most you would give?",
                                  "most you would|most you could|most you can|most you will|most you are|most that "
                                  "you|most of it you|at most|at the most|maximum|upper limit|how far would you go|how "
                                  "far will you go|how far could you go|how high would you go|your ceiling|highest "
                                  "you|highest that you|utmost")},
    std::pair{
        Asked::kBound,
        heard(
            "question", "what have you promised it for?",
            "which promise|what promise|binds your|bind your|bound your|is bound|is it bound|takes your|take up "
            "your|ties up "
            "your|promised elsewhere|promised it for|promised it to|which draft have you promised|which text have you "
            "promised|what have you promised")},
    std::pair{Asked::kPast,
              heard("question", "what happened?",
                    "what happened|what has happened|who is to blame|whose fault|to blame|remember|"
                    "did you do|have you done|last night|yesterday|last year|last round .. do|"
                    "what did we agree|what have we agreed|what did you agree|what have you agreed|what did you say")},
    std::pair{
        Asked::kStay,
        heard("question", "will you leave it?",
              "will you leave|would you leave|would you ever leave|are you leaving|will you quit|would you quit|"
              "going to leave|intend to leave|plan to leave|will you withdraw from|would you withdraw from|"
              "will you pull out|will you keep to|do you keep to|do you still keep to|will you stay in|"
              "do you stay in|are you staying in|will you honour|do you honour|do you still honour|will you break|"
              "would you break|keep to what you signed|stand by what you signed|keep to what you have "
              "signed|keep what you signed|keep what you have signed|kept to what|keeping to what|kept what it "
              "signed|keeping what it signed|keep to what it|keeps to what it|kept to it|keeping to it|keep its "
              "side|kept its side|kept to the agreement|keeping to the agreement")},
    std::pair{
        Asked::kBluff,
        heard("question", "are you bluffing?",
              "bluff*|are you serious|be serious|mean it|mean that|mean what you|really mean|is .. a threat|"
              "threat* us|is that final|is this final|is it final|last word|final offer|final position|are you sure|"
              "lying|lie to us|be honest|are you honest|are you being honest|is that honest|keep your word|keep your "
              "promise*|keep to it|can we trust you|can i trust you|"
              "why should we trust you|why should we believe you|can we believe you|believe you|trust your word|rely "
              "on you|"
              "count on you")},
    std::pair{Asked::kLeast,
              heard("question", "what can you least live with?",
                    "least live with|like least|likes least|least like|like the least|bothers you|bother you|"
                    "troubles you|trouble you|disturbs you|hardest for you|hardest to accept|hurts you most|hurts you "
                    "the most|weighs on you|keep silent|be silent|stay silent|stands in your way|stands in the "
                    "way|worst clause|worst article|worst "
                    "point|which clause .. drop|which article .. drop|which point .. drop")},
    std::pair{Asked::kSpare,
              heard("question", "which clause do you need least?",
                    "which .. live without|which .. do without|matters least|matter least|least important|least need|"
                    "need least")},
    std::pair{Asked::kDearest,
              heard("question", "which clause do you like best?",
                    "favourite clause|favorite clause|favourite article|favourite point|which clause .. best|which "
                    "clause .. most|which article .. best|which point .. best|best clause|"
                    "serves you most|serves you best|helps you most|what do you like in|like most in|like best in|"
                    "what do you like about|like most about|like best about")},
    std::pair{Asked::kBest,
              heard("question", "which draft do you like best?",
                    "which draft*|which of the draft*|which of these draft*|which of our draft*|which text*|which of "
                    "the text*|which of these texts|like .. better|better for you|compare|which is better|like "
                    "best|like most|do you "
                    "prefer|would you prefer|you rather "
                    "sign|you rather have|favourite|favorite|best draft|best text|best of the draft*|best of them")},
    std::pair{Asked::kNeed,
              heard("question", "what would win you?",
                    "win you|wins you|won you|bring you round|bring you on board|get you on board|get you to")},
    std::pair{Asked::kWin, heard("question", "what would win them?",
                                 "win|wins|won over|bring .. round|bring .. on board|get .. on board|get .. to sign|"
                                 "get .. to accept|get .. to agree|get .. to join|bring .. to sign")},
    std::pair{
        Asked::kPays,
        heard(
            "question", "who pays for it?",
            "who pays|who is to pay|who would pay|who will pay|who should pay|who shall pay|who must pay|who has to "
            "pay|who is going to pay|who bears the cost*|who would bear the cost*|who carries the cost*|who would "
            "carry the cost*|who covers the cost*|who would cover the cost*|who meets the cost*|who foots the bill|who "
            "would foot the bill|who finances|who would finance|who funds|who would fund|at whose expense|at whose "
            "cost")},
    std::pair{Asked::kBody, heard("question", "in which framework?",
                                  "which framework|what framework|which format|what format|which body|which forum|"
                                  "which organisation|which institution|which house|whose flag")},
    std::pair{Asked::kWho, heard("question", "who shall do it?",
                                 "who shall|who should|who is to|who would you like to|who would you want|who ought|"
                                 "whom would you|who would best|who will .. lead|who is going to")},
    std::pair{Asked::kOffer,
              heard("question", "what is in it for us?",
                    "why should we sign|why should we accept|why should we agree|why would we|in it for us|"
                    "in it for me|what do we gain|what would we gain")},
    std::pair{
        Asked::kFear,
        heard(
            "question", "what do you fear?",
            "fear*|afraid|worr*|concerns|concern you|concerned|dread*|threat*|scare*|red line*|"
            "unacceptable|your limit*|dislike*|never accept|never sign|not accept under any|nightmare*|"
            "danger* to you|danger* for you|what do you refuse|what would you refuse|what will you refuse|what "
            "would you "
            "never|what will you never|what would you not|what will you not|what won t you|what wouldn t you|which .. "
            "vote against|what .. vote against|which .. would you reject|what would you reject")},
    std::pair{Asked::kWhy,
              heard("question", "why do you refuse?",
                    "why|what for|reason|reasons|object to|objection*|objected|what is wrong|what s wrong|wrong with|"
                    "on what grounds|how come|what made you|satisf*|content with|pleased with|happy with|problem "
                    "with|what do you have against|what have you against|"
                    "what do you not like|what don t you like|what caused|what has caused|what drove|what has driven|"
                    "what drives|what led to|what raised|what lowered|what is behind|what s behind|because of what")},
    std::pair{Asked::kLeastTrust,
              heard("question", "whom do you trust least?",
                    "trust least|trust the least|distrust most|distrust the most|mistrust most|"
                    "mistrust the most|whom do you distrust|who do you distrust|whom do you not trust")},
    std::pair{Asked::kMostTrust, heard("question", "whom do you trust most?",
                                       "whom do you trust|who do you trust|trust most|trust the most")},
    std::pair{Asked::kTrust,
              heard("question", "do you trust us?",
                    "trust|trusts|trusted|distrust*|mistrust*|believe us|believe me|believe our|rely on us|count on us|"
                    "faith in|confidence in|think of us|how are relations|our relations|are we friends|do you like us|"
                    "you still like us|really like us")},
    std::pair{Asked::kAgainst,
              heard("question", "who is against it?",
                    "who is against|who else is against|who are against|who opposes|who is opposed|who refuses|who "
                    "refused|who has refused|who rejects|who rejected|who has rejected|who has said no|who said no|who "
                    "votes against|who voted against|who has voted against|who vetoes|who vetoed|who has vetoed|who "
                    "blocks|who blocked")},
    std::pair{Asked::kRatified,
              heard("question", "is it ratified?",
                    "is .. ratified|are .. ratified|was .. ratified|has .. ratified|have .. ratified|been ratified|"
                    "ratified yet|who must ratify|who has to ratify|who has yet to ratify|who still has to ratify|"
                    "state of ratification")},
    std::pair{
        Asked::kMissing,
        heard(
            "question", "who has yet to say yes?",
            "who is missing|who is still missing|who else is missing|who are missing|whose .. missing|which signatures "
            "are|which votes are|which voices are|whose signature*|whose vote*|whose yes|who else must|who else has "
            "to|who must sign|who must still|who must yet|who still must|who still has to|who has to sign|who has yet "
            "to|who has not signed|who has not yet signed|who has not accepted|who has not voted|who has not yet|who "
            "hasn t signed|who hasn t voted|who hasn t accepted|who needs to sign|who still needs to|who holds it "
            "up|who holds it back|who is holding|what holds it up|who else needs to")},
    std::pair{Asked::kRule,
              heard("question", "on whose yes does it hang?",
                    "how many votes|how many voices|how many signatures|how many yes|how is it decided|how is that "
                    "decided|who decides|which majority|what majority|which rule|decision rule|who can veto|who has a "
                    "veto|who can block|who can stop|who could stop")},
    std::pair{Asked::kFavour,
              heard("question", "who is in favour of it?",
                    "who is in favour|who else is in favour|who are in favour|who is for it|who accepts|who accepted|"
                    "who has accepted|who else has accepted|who has said yes|who said yes|who votes for|who voted "
                    "for|who has voted for|who signs|who signed|who has signed")},
    std::pair{
        Asked::kAllies,
        heard("question", "who is with you?",
              "allies|ally|allied|alliance|who .. with you|on your side|sides with|sided with|side with|stands with|"
              "stand with|who else|who supports|supports you|support* you|who backs|backs you|backing|back you|"
              "coalition|your friends|your partners|agrees with you|behind you|are you alone|stand alone|"
              "on your own|talking to others|spoken to others|spoken with|spoken to|talked to|talked with")},
    std::pair{
        Asked::kNoDeal,
        heard("question", "what if there is no agreement?",
              "no agreement|no deal|no treaty|no accord|without an agreement|without agreement|without a deal|"
              "without any agreement|without any deal|if .. not agree|if .. not sign|if .. don t agree|"
              "if .. don t sign|if .. doesn t sign|if .. refuse|if .. refuses|if .. say no|if nobody signs|"
              "if .. fail|if .. fails|fail to agree|talks break*|talks collapse|walk away|walks away|leave the "
              "table|leaves the table|left the "
              "table|leave the talks|leaves the talks|left the talks|leave these talks|leave the negotiations|"
              "what happens if|what happens otherwise|what happens then|what else would happen|alternative*|plan b")},
    std::pair{
        Asked::kTime,
        heard(
            "question", "how much time is left?",
            "how much time|how long|how much longer|time left|time is left|time remains|rounds left|how many rounds|"
            "rounds remain|deadline*|when .. end|when .. over|by when|until when|will you wait|can you wait|"
            "could you wait|would you wait|wait for us|wait until|time do we have|have we time|have time|is there time|"
            "more time|in a hurry|last round|next round|run* out of time|too late|when do you need|"
            "how soon|postpone*|when will you decide|when do you decide")},
    std::pair{Asked::kGiven,
              heard("question", "what word has been given?",
                    "have we promised|did we promise|did we keep|have we kept|did we break|have we broken|our word to "
                    "you|our promises to you|have you given .. your "
                    "word|have you given .. assurance*|did you give .. word|what did you "
                    "promise|what have you promised|what .. promised you|what .. promise you|did you promise|have you "
                    "promised|keep the word|keep its word|kept its word|keep their word|kept their word|keep the "
                    "promise|keep its promise|kept its promise|which assurances|what assurances|whose word do you "
                    "have|word of honour")},
    std::pair{Asked::kForce,
              heard("question", "what is in force?",
                    "in force|binds you to us|binds us|bind us both|which agreements do we|what "
                    "agreements do we|which agreements have we|which missions are|what missions are|which missions "
                    "do we|what have we signed|is .. adopted|was .. adopted|been adopted|is .. agreed yet")},
    std::pair{
        Asked::kCost,
        heard("question", "what does it cost?",
              "what does .. cost|what would .. cost|what will .. cost|what it costs|how expensive|cost me|cost us|"
              "cost you|costs me|costs us|costs you|what do we pay|what would we pay|what do you pay|what does it "
              "ask of us|what does it ask of me")},
    std::pair{Asked::kSays,
              heard("question", "what is written there?",
                    "who commands|who leads|how many .. do we send|how many .. do you send|how "
                    "much .. do we pay|how much .. do you pay|how much .. do we send|how much .. do you send|who "
                    "sends|who provides|who supplies|who is in "
                    "charge|how "
                    "many .. are there|how much .. is there|how many .. are in|how much .. is in|how many .. under|how "
                    "many .. does|how much .. does|how many .. in the|how much .. in the|what "
                    "does .. say about|what does .. say of|what stands in .. about|how is .. set")},
    std::pair{
        Asked::kParties,
        heard("question", "who is in it?",
              "who is in the|who is in it|who is in this|who is in that|who is in your|who is in our|who is party|"
              "who are party|who is a party|who are the parties|which parties|who are its parties|who belongs "
              "to|who takes part|who is bound by|who are the members|who has joined|who are the signatories")},
    std::pair{
        Asked::kPromise,
        heard("question", "do you promise it?",
              "promise|promises|promised|stay out of|keep out of|keep away from|stay away from|refrain from|hands "
              "off|guarantee*|assure|assures|assurance*|give .. your word|your word that|"
              "swear|pledge*|vow")},
    std::pair{Asked::kMeans,
              heard("question", "what do you have?",
                    "how many .. do you have|how much .. do you have|how many .. have you|how much .. have you|"
                    "how many .. you have|how much .. you have|your resources|your stocks|your reserves|your budget|"
                    "how rich")},
    std::pair{Asked::kHome,
              heard("question", "will you ratify?",
                    "ratif*|parliament*|at home|your home|back home|public opinion|constituen*|congress|"
                    "get it through|get this through|get that through|push it through|carry it through|"
                    "domestic*|voters|your public|your people|your government|sell it|sell this|sell that|pass at home|"
                    "your capital|your ministers|your own side")},
    std::pair{Asked::kMost,
              heard("question", "how many would you accept?",
                    "how many .. would you|how many .. could you|how many .. can you|how many .. will you|how many .. "
                    "do you want|how many .. do you need|how many .. do you accept|how much .. would you|how much .. "
                    "could you|how much .. can you|how much .. will you|how much .. do you want|how much .. do you "
                    "need|how much would you|how much could you|how much can you|how much will you|how many would "
                    "you|how many could you|how many can you|how many will you|how many do you want|how many do you "
                    "need")},
    std::pair{
        Asked::kReturn,
        heard("question", "what do you want in return?",
              "want .. in return|expect .. in return|ask .. in return|need .. in return|like .. in return|"
              "require .. in return|demand .. in return|want .. in exchange|expect .. in exchange|ask .. in exchange|"
              "need .. in exchange|want .. for it|want .. for that|want .. for this|your price|at what price|"
              "what do you ask|what would you ask|what do you demand|your demand*|expect from us|expect of us|"
              "want from us|want of us|want us to|like us to|prefer us to|need from us|need us to|ask of us|asking of "
              "us|ask from us|"
              "what should we do|what must we|what can we do for you|what can we give|what can we offer|"
              "how can we help|how could we help|how may we help|can we help|could we help|what can we do to help|"
              "what could we offer|what could we give|what shall we give|what would you take")},
    std::pair{Asked::kTables,
              heard("question", "what will you table?",
                    "will you table|are you going to table|do you plan to table|do you intend to table|do you mean to "
                    "table|what would you table|table something|table anything|propose something|propose anything|"
                    "draft something|draft anything|draft a text|write a text|write something|will you draft|are you "
                    "going to draft|will you propose|are you going to propose|do you intend to propose|do you mean to "
                    "propose|your next draft|your next text|your next proposal")},
    std::pair{
        Asked::kOffer,
        heard(
            "question", "what can you offer?",
            "offer*|give us|give me|in return|in exchange|do for us|pay us|do we get|would we get|"
            "will we get|can we get|could we get|can you give|would you give|will you give|could you give|in it for us|"
            "in it for me|concession*|concede|compromise*|meet us|help us|put on the table|bring to the table|"
            "your contribution|contribute|what help|what aid|what assistance|what support|how would you help|how could "
            "you "
            "help|how can you help|how will you help|what would you send|what could you send|what can you send|what "
            "will you send|what do you suggest|what would you suggest|what could you suggest|what do "
            "you propose|what would you propose|what could you propose|any idea*|any suggestion*|any proposal*|have a "
            "proposal|have a suggestion|have an idea|do you suggest|mediat*|could we do together|can we do together|"
            "shall we do together|next step*")},
    std::pair{
        Asked::kMinimum,
        heard(
            "question", "what could you let pass?",
            "what could you let|what can you let|what would you let|what could you live with|what can you live "
            "with|what "
            "would you live with|what could you tolerate|what can you tolerate|what could you put up with|what could "
            "you "
            "bear|what could you accept|what can you accept|what would you accept|what will you accept|what could you "
            "agree to|what would you agree to|what would be acceptable|what is acceptable to you|your minimum|minimum "
            "you|"
            "minimum that you|at the minimum|at a minimum|your bottom line|bottom line|what is the least|what s the "
            "least|"
            "least you would|least you could|least you need|least that you|at the very least|what would be enough for "
            "you|"
            "could you do without|can you do without|what would you give up|what could you give up")},
    std::pair{
        Asked::kPlan,
        heard("question", "what are you planning?",
              "what are you planning|are you planning|what do you plan|your plan|your plans|what are you going to "
              "do|what do you intend|what will you do next|what will you do now|what are you up to")},
    std::pair{Asked::kWant,
              heard("question", "what do you want?",
                    "want|wants|wanted|look for|looking for|interest*|aim|aims|aiming|goal*|priorit*|hope*|seek*|wish|"
                    "wishes|matters to you|matters most|matter most|important to you|important for you|your objective*|"
                    "your position|trying to achieve|like to see|like to achieve|after in these")},
    std::pair{Asked::kNeed,
              heard("question", "what does it take?",
                    "need|needs|would it take|does it take|will it take|take to|missing|lacks|lacking|change your mind|"
                    "convince*|persuade*|win you over|bring you round|get you to|condition|conditions|get to yes|"
                    "make you sign|make you accept|have to change|has to change|must change|should be changed|"
                    "to be changed|we change|like changed|improve*")},
    std::pair{Asked::kContent,
              heard("question", "what is in it?",
                    "draft .. about|text .. about|what is .. about|what does it say|what does it contain|"
                    "what stands in|what is in it|what is in .. draft|what does .. contain|summar*")},
    // Of the texts at hand, in whatever words: known as a question, and answered with what lies on the table.
    std::pair{
        Asked::kAny,
        heard("question", "would you sign?",
              "sign|signs|signed|accept|accepts|agree|agrees|approve*|join|joins|support|vote|reject*|abstain*|veto|"
              "against|oppose*|consent*|a problem|feel about|in favour|"
              "block|stand aside|let it pass|let it through|think of|"
              "think about|your view|your opinion|your answer|say to|stand on|ready|deal|agreement*|treaty|"
              "mission*|protocol|compact|draft*|text|talk about|talks|negotiat*|propos*|table")},
};

using List = Vocabulary::List;

constexpr std::array kLists = {
    std::pair{
        List::kPlain,
        heard("question", "plain",
              "our offer|my offer|this offer|that offer|the offer|accept .. offer|take .. offer|our proposal|"
              "this compromise|the compromise|our compromise|accept .. compromise|your opinion|your view|stand with us|"
              "stand by us|stand beside us|side with us|be with us|are you with us|on our side|at our side")},
    std::pair{
        List::kOpens,
        heard("question", "begins a question",
              "what|whats|why|who|whom|whose|how|where|when|which|will you|would you|could you|can you|can we|could we|"
              "may we|may i|can i|shall we|should we|do you|did you|does it|are you|are we|is there|is it|is that|is "
              "this|"
              "have you|has it|won t you|don t you|didn t you|wouldn t you|can t you|tell us|tell me|let us know|"
              "let me know|explain|name|say what|say why|give us|is your|are your|was it|what if|and if|suppose|"
              "on what|at what|under what|under which|by when|until when|for what|in what|with whom|"
              "i would like to know|we would like to know|we want to know|i want to know|i wonder|we wonder")},
    std::pair{List::kGreets,
              heard("question", "greets",
                    "hello|hi|hey|good day|good morning|good evening|good afternoon|greetings|welcome|nice to meet you|"
                    "pleased to meet you|how are you|dear|salam|your excellency")},
    std::pair{List::kThanks,
              heard("question", "thanks",
                    "thank*|thanks|many thanks|much obliged|we appreciate|i appreciate|grateful|we are grateful")},
    std::pair{
        List::kWithout,
        heard(
            "question", "before a clause that is to go",
            "without|drop|dropped|dropping|drops|strike|struck|remove|removed|removing|delete|deleted|except|leave out|"
            "lift|lifted|lifting|leaving out|leaves out|left out|take out|taking out|give up|gave "
            "up|minus|cut|scrap|if "
            "not for|omit")},
    std::pair{
        List::kWith,
        heard("question", "before a clause that is to come",
              "with|add|added|adding|adds|include|included|including|includes|plus|put in|putting in|insert|together "
              "with|get|got")},
    std::pair{List::kFills, heard("question", "between that and the clause",
                                  "the|a|an|any|your|our|this|that|these|those|all|some|clause|clauses|provision|"
                                  "provisions|point|article|term|"
                                  "in|on|for|of|about|"
                                  "it|us|you|also|please")},
    std::pair{List::kJoins,
              heard("question", "joins clauses", "and|or|nor|the|a|an|any|your|our|clause|some|also|as well as|well")},
    std::pair{List::kDenies, heard("question", "denies", "not|never|cannot|no|nor|won t|can t|don t")},
    std::pair{List::kKinds,
              heard("question", "what every text is called", "agreement|treaty|mission|statement|text|draft")},
    std::pair{List::kIf, heard("question", "supposes", "if|suppose|supposing|provided|assuming|in case")},
    std::pair{
        List::kOurs,
        heard(
            "question", "our text",
            "our draft*|our text*|our proposal*|our paper|our version|our own draft|my draft*|my text*|my proposal*")},
    std::pair{
        List::kYours,
        heard(
            "question", "your text",
            "you table|you tabled|you proposed|did you propose|you put forward|you bring|you brought|your draft*|your "
            "text*|your proposal*|your paper|your "
            "version|your own draft")},
    std::pair{List::kAuthor, heard("question", "before the author of a text", "tabled by|proposed by|written by")},
    std::pair{List::kParties, heard("question", "before the parties of a text", "between|among|with")},
    std::pair{List::kWe, heard("question", "we, who do something", "we|i|our side")},
    std::pair{List::kYou, heard("question", "you, who do something", "you|your side")},
    std::pair{
        List::kEnters,
        heard("question", "becomes a party",
              "join|joins|joined|took part|takes part|take part|came in|comes in|were in it|is in it|were a party|"
              "was a party|were among the parties|signed too|signs too|sign too|signed as well")},
    std::pair{
        List::kLeaves,
        heard("question", "is no party any more",
              "left|leaves|leave|withdrew|withdraws|stayed out|stays out|stay out|dropped out|drops out|pulled out|"
              "pulls out|were not in it|was not in it|is not in it|were no party|was no party")},
    std::pair{
        List::kYes,
        heard(
            "question", "we accept",
            "we accept|we accepted|we have accepted|we sign|we signed|we have signed|we agree|we agreed|we have agreed|"
            "we will sign|we shall sign|we will accept|we shall accept|we said yes|we voted for|we have voted for|"
            "you have our yes|you have our signature|i accept|i accepted|i agree|i have accepted|i will sign|i sign|i "
            "will "
            "accept|we would sign|we could sign|we d sign|we can sign|we would accept|we could accept|we d accept|we "
            "can accept|we would agree|we could agree|we would vote for|we could vote for|we d vote for|i would sign|i "
            "could sign|i d sign|i would accept|i could accept|i would vote for|i will vote for|i vote for|we will "
            "vote for|we vote for|we shall vote for|we ll sign|we ll accept|"
            "we ll vote for|i ll sign|i ll accept|i ll vote for|our yes|our signature|we let|we will let|we will not "
            "block|"
            "we won t block|we will not veto|we won t veto|i let|i will let|i will not veto|i won t veto")},
    std::pair{
        List::kNo,
        heard("question", "we refuse",
              "we refuse|we refused|we have refused|we reject|we rejected|we have rejected|we cannot sign|we "
              "cannot accept|"
              "we will not sign|we will not accept|we shall not sign|we won t sign|we won t accept|we can t sign|"
              "we can t accept|we voted against|we have voted against|we do not agree|we don t agree|we disagree|"
              "we are against|we oppose|we will never|we shall never|we ll never|i will never|we never sign|we never "
              "accept|no way we|is unacceptable|are unacceptable|is not acceptable|unacceptable to us|out of "
              "the question|we would never|we could never|we can never|we won t ever")},
    std::pair{
        List::kWill,
        heard(
            "question", "we will do something",
            "we promise|we offer|we undertake|we guarantee|you will get|you will have|you shall have|you have our word|"
            "we give you our word|i promise|i offer")},
    std::pair{List::kShall, heard("question", "we will",
                                  "we will|we ll|we shall|we are ready to|we are going to|we can|we could|we are "
                                  "willing to|we would|i will")},
    std::pair{
        List::kDoes,
        heard("question", "what somebody does for others",
              "send|give|offer|pay|help|provide|bring|add|support|open|keep|contribute|deliver|fund|finance|lend|share|"
              "lead|command|withdraw|lift|put in|stand by|come with|recognise|recognize|guarantee")},
    std::pair{
        List::kCounts,
        heard("question", "numbers in words",
              "one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|a dozen=12|"
              "dozen=12|thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20|"
              "thirty=30|forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90|a hundred=100|hundred=100|"
              "one hundred=100|two hundred=200|a thousand=1000|thousand=1000|one thousand=1000")},
    std::pair{
        List::kTimes,
        heard("question", "so many times",
              "half=0.5|half as many=0.5|half as much=0.5|half the number=0.5|by half=0.5|halve*=0.5|halving=0.5|"
              "a third=0.333|one third=0.333|two thirds=0.667|a quarter=0.25|one quarter=0.25|three quarters=0.75|"
              "half as many again=1.5|half as much again=1.5|one and a half times=1.5|twice=2|twice as many=2|"
              "twice as much=2|two times=2|double*=2|doubling=2|three times=3|three times as many=3|thrice=3|triple*=3|"
              "four times=4")},
    std::pair{List::kMore,
              heard("question", "more than it is", "more|longer|extra|on top|in addition|additional|later")},
    std::pair{List::kLess, heard("question", "less than it is", "fewer|less|shorter|earlier|sooner")},
    std::pair{List::kFurther,
              heard("question", "so much more", "another|an extra|an additional|a further|extra|additional")},
    std::pair{List::kSpans, heard("question", "measures of time", "day|days|week|weeks|month|months|year|years")},
    std::pair{List::kRounds, heard("question", "rounds", "round|rounds")},
    std::pair{List::kWhen, heard("question", "before a condition",
                                 "if|when|once|as soon as|provided|provided that|on condition that|as long as|in "
                                 "case|in exchange for|in return "
                                 "for")},
    std::pair{List::kThen, heard("question", "before what follows from it", "then")},
    std::pair{List::kClause, heard("question", "what every clause is called",
                                   "clause|point|article|paragraph|item|clauses|points|articles")},
    std::pair{
        List::kYouSign,
        heard("question", "you accept",
              "you sign|you accept|you agree|you will sign|you will accept|you say yes|you vote for it|you signed|"
              "you accepted|you agreed|you vote for|you will vote for|you voted for|you support|you back|your yes|your "
              "signature|you let|you will let|you wave through|you do not block|you don t block|you will not block|you "
              "won t "
              "block|you do not veto|you don t veto|you will not veto|you won t veto|you drop your veto|you lift your "
              "veto")},
    std::pair{List::kSpeaks,
              heard("question", "speaks with", "speak|spoken|spoke|talk|talked|talking|meet|met|negotiate|negotiated")},
    std::pair{List::kLeads,
              heard("question", "leads something", "lead|leads|led|leading|leader|command|commands|commanded|head")},
    std::pair{
        List::kThreat,
        heard(
            "question", "a threat",
            "or else|impose sanctions|sanctions|you will regret|you will be sorry|consequences|we walk away|"
            "we will walk away|we will leave|last chance|last warning|we warn you|ultimatum|there will be war|we will "
            "veto|we shall veto|we veto|i will veto|i veto|we ll veto|i ll veto|we break off|we will break off")},
    std::pair{List::kReproach,
              heard("question", "a reproach",
                    "your word is worth nothing|you lied|you lie|you are lying|liar|liars|you cheated|you deceived|you "
                    "betrayed|you broke|you have broken|"
                    "broke your word|broke your promise|never keep your word|you never keep|shame on you|you have "
                    "lied|you deceive|not true")},
    std::pair{List::kVersions, heard("question", "a version of a text",
                                     "version|versions|earlier text|earlier draft|earlier wording|former text|previous "
                                     "text|previous draft|previous wording")},
    std::pair{List::kTexts, heard("question", "what a text of any kind is called", "agreement|text|draft")},
    std::pair{List::kPlease, heard("question", "before what somebody is asked to do",
                                   "please|could you|can you|will you|would you|we ask you to|i ask you to|we want you "
                                   "to|we would like you to|"
                                   "you should|you could|you must|kindly")},
    std::pair{
        List::kAmends,
        heard("question", "changes a text",
              "change|amend|add|drop|strike|remove|delete|cut|include|insert|set|raise|lower|reduce|increase|replace|"
              "write|leave out|leave .. out|cross out|cross .. out|make it|scrap|lift|put in|put .. in|put .. into|"
              "put .. at|put .. to|put .. before|put .. under|bring .. before|take .. before|move|transfer|take out|"
              "take .. out|bring .. in|let .. send|let .. pay|let .. lead|let .. provide")},
    std::pair{
        List::kTakesOut,
        heard("question", "around a clause that is to go",
              "take .. out|takes .. out|taking .. out|leave .. out|cut .. out|strike .. out|cross .. out|throw .. out|"
              "take .. away")},
    std::pair{List::kPutsIn,
              heard("question", "around a clause that is to come",
                    "put .. in|put .. into|putting .. in|write .. in|write .. into|bring .. in|bring .. into")},
    std::pair{List::kLink, heard("question", "what ties a text to another", "link|links|linkage|linked|tie|ties|tied")},
    std::pair{List::kTakes,
              heard("question", "lets something of others be",
                    "accept|allow|agree to|tolerate|welcome|live with|host|take|receive|let in|admit|want|like|need")},
    std::pair{List::kWantsUs, heard("question", "before what we are wanted to do",
                                    "like us to|want us to|wish us to|prefer us to|need us to|expect us to")},
    std::pair{List::kGoesOn, heard("question", "goes on from the question before",
                                   "and|or|then|but|why not|and why not|but why not|even|how many|how much")},
    std::pair{List::kAbout, heard("question", "may go on from it", "what about|how about|what of")},
    std::pair{List::kFor, heard("question", "before what something else is given for", "for")},
    std::pair{List::kElse, heard("question", "before what comes otherwise", "or|otherwise|or else|else")},
    std::pair{
        List::kWalks,
        heard(
            "question", "goes without an agreement",
            "leave|walk away|walk out|veto|withdraw|break off|quit|go home|say no|not sign|not accept|not vote|refuse|"
            "reject|let it fall|stop talking")},
    std::pair{
        List::kOrdinals,
        heard("question", "which in order",
              "first=1|second=2|third=3|fourth=4|fifth=5|sixth=6|seventh=7|eighth=8|ninth=9|tenth=10|1st=1|2nd=2|3rd=3|"
              "last=99")},
    std::pair{
        List::kSmall,
        heard(
            "question", "words that say nothing by themselves",
            "were|would|could|should|have|been|being|there|their|them|they|then|than|that|these|those|this|what|when|"
            "where|which|while|will|with|about|also|just|only|very|much|many|more|some|such|from|into|instead|again|"
            "ran|runs|make|made|makes|went|goes|came|comes|take|took|does|doing|done|well|please|here|your|ours|yours|"
            "each|every|both|other|others|else|even|ever|still|happen*|happy|possible|think|like|want|good|better|"
            "bring|brings|brought|used|using|pleasure|respect|regard|regards|delay|hesitation|condition|conditions|"
            "precondition*|reservation|reservations|problem*|trouble|doubt|doubts|confidence|exception*|idea|point|"
            "view|"
            "opinion|position|proposal|offer")},
    std::pair{List::kOrdinary,
              heard("question", "words for nothing in particular",
                    "something|anything|nothing|everything|somebody|someone|anybody|anyone|nobody|everybody|everyone|"
                    "change|changes|changed|thing|things|card|cards|west|western|matter|matters|question|questions|"
                    "answer|answers|result|results|fine|sure|goodwill|faith|understanding|difference|differences|"
                    "detail|details|principle|writing|general|particular|theory|practice|whatever|certain|necessary|"
                    "possible|different|further")},
    std::pair{List::kInstead, heard("question", "in the place of", "instead of|rather than|in place of|in lieu of")},
    std::pair{List::kReplaces,
              heard("question", "replaces", "replace|replaces|replaced|replacing|swap|swapped|swapping|exchange the")},
    std::pair{List::kReplacedBy, heard("question", "before what comes in its place", "with|by|for")},
    std::pair{List::kUs, heard("question", "us, to whom something is done", "us|me|our side|ourselves")},
    std::pair{List::kYourselves, heard("question", "you, to whom something is done", "yourselves|yourself")},
    std::pair{List::kBy,
              heard("question", "before whoever does it",
                    "by|under|at the expense of|under the lead of|under the command of|under the leadership of")},
    std::pair{
        List::kInTheLead,
        heard("question", "behind whoever shall lead",
              "in the lead|in command|leading|leading it|lead|to lead|take the lead|taking the lead|as lead|as the "
              "lead|as leader|as the leader|as its leader|command|to command|at its head")},
    std::pair{List::kByUs, heard("question", "done by us",
                                 "by us|by me|by our side|by ourselves|at our expense|at our cost|under our lead|under "
                                 "our command|under our "
                                 "leadership")},
    std::pair{
        List::kByYou,
        heard("question", "done by you",
              "by you|by your side|by yourselves|at your expense|at your cost|under your lead|under your command|under "
              "your leadership")},
    std::pair{List::kPays, heard("question", "pays",
                                 "pay|pays|paid|paying|fund|funds|funded|finance|finances|financed|foot the bill")},
    std::pair{
        List::kReacts,
        heard("question", "what would you do about it",
              "what would you do|what will you do|what do you do|what would you say|how would you react|how will you "
              "react|"
              "how do you react|how would you respond|how will you respond|how would you answer|how would you take it|"
              "how would you feel|what would your reaction|your reaction|what would your answer|what would you think|"
              "what would you make of it|would you mind")},
    std::pair{
        List::kRefuses,
        heard(
            "question", "gives a text its no",
            "veto|vetoed|block|blocked|reject|rejected|refuse|refused|say no|said no|not sign|not accept|vote against|"
            "voted against|did not sign|didn t sign|turned .. down|voted it down|voted .. down")},
    std::pair{
        List::kQuits,
        heard(
            "question", "goes from it",
            "leave|left|withdraw|withdrew|walk out|walked out|walk away|walked away|pull out|pulled out|quit|break off|"
            "broke off|went home")},
    std::pair{
        List::kLetsBe,
        heard("question", "leaves something as it is, or where it is",
              "leave our|leave my|leave out|leave .. out|leave .. at home|leave .. in place|leave .. alone|leave .. "
              "aside|"
              "leave .. as it|leave .. as they|leave .. untouched|leave .. unchanged|leave .. open|leave .. to you|"
              "leave it to|leave you|leave room|left our|left my|left .. out|left .. at home|left .. in place|left .. "
              "alone|"
              "left .. aside|left .. as it|left .. as they|left .. open|left it to|left room")},
    std::pair{List::kSignThis, heard("question", "asks for a yes",
                                     "sign|accept|agree to|vote for|say yes to|please sign|please accept")},
    std::pair{List::kAndWe, heard("question", "and we do for it",
                                  "and we|then we|and i|and our side|in return we|we will then|in exchange we")},
    std::pair{List::kAndYou, heard("question", "and you do for it",
                                   "and you|then you|and your side|in return you|you will then|in exchange you")},
    std::pair{List::kYouGet, heard("question", "you get something from us",
                                   "you get|you will get|you would get|you ll get|you d get|you receive|you will "
                                   "receive|you would receive|you shall get|you shall have|you will have|you would "
                                   "have")},
    std::pair{List::kWeGet, heard("question", "we get something from you",
                                  "we get|we would get|we will get|we ll get|we d get|we receive|we will receive|we "
                                  "would receive|we shall get|we shall have|we got|i get|i receive")},
    std::pair{
        List::kThinksOf,
        heard(
            "question", "before somebody who is judged",
            "think of|think about|your opinion of|your opinion on|your opinion about|your view of|your view on|make of|"
            "feel about")},
    std::pair{List::kTooMuch, heard("question", "is too much",
                                    "too much|too many|too high|too long|too late|too large|too big|too great|too "
                                    "expensive|too costly|excessive")},
    std::pair{List::kTooLittle,
              heard("question", "is too little",
                    "too little|too few|too low|too short|too early|too soon|too small|not enough|insufficient")},
    std::pair{List::kBelow,
              heard("question", "below a number", "fewer than|less than|lower than|shorter than|earlier than|below")},
    std::pair{List::kAbove, heard("question", "above a number", "more than|higher than|longer than|later than|above")},
    std::pair{List::kThan, heard("question", "compared with", "than")},
    std::pair{List::kUnless, heard("question", "unless", "unless|except if|except when|only with")},
    std::pair{List::kWish, heard("question", "before what somebody would do with a text",
                                 "we would like to|i would like to|we d like to|i d like to|we want to|i want to|let "
                                 "us|let s|could we|can we|may we|shall we")},
    std::pair{List::kMissions, heard("question", "what missions are called", "mission|missions|operation|operations")},
    std::pair{List::kRaises, heard("question", "makes it larger",
                                   "increas*|rais*|extend*|lengthen*|prolong*|enlarg*|expand*|lift*|step up|stepped "
                                   "up|bring .. up|brought .. up")},
    std::pair{List::kLowers, heard("question", "makes it smaller",
                                   "reduc*|cut|cuts|cutting|lower*|decreas*|shorten*|shrink*|shrank|trim*|diminish*|"
                                   "bring down|bring .. down|brought .. down|scale down|scaled down")},
    std::pair{List::kSets, heard("question", "sets a number otherwise",
                                 "set|sets|setting|change|changed|amend|amended|make it|made it|make that|limit*|cap|"
                                 "capped|fix|fixed|halve*|halving|double|doubled|doubling|triple*|tripling|keep .. at|"
                                 "kept .. at|keep .. to|bring .. to|brought .. to|put .. at|go down|went down|go up|"
                                 "went up|come down|came down")},
    std::pair{List::kByMuch, heard("question", "before by how much", "by")},
    std::pair{List::kIt,
              heard("question", "stands for what was spoken of",
                    "it|that|this|them|these|those|so|one|that one|this one|such a text|such a draft|your idea|"
                    "your text|your proposal")},
    std::pair{List::kSoBeIt, heard("question", "around a number that is wanted",
                                   "it is|it s|it be|is enough|are enough|would do|will do|is fine|are fine|let us say|"
                                   "let s say|say|rather|let it be|make it|at most|at least|up to|only|just|even|to|at|"
                                   "of them|of those|of it")},
    std::pair{List::kKept,
              heard("question", "has been kept to", "kept|keeping|keeps|has kept|been keeping|broken|broke|breaking")},
    std::pair{List::kTables, heard("question", "lays a text on the table",
                                   "table|propose|put forward|bring forward|lay on the table|put on the table|put .. "
                                   "on the table|lay .. on the table")},
    std::pair{List::kGoneBy,
              heard("question", "behind a clause that would go",
                    "fall away|falls away|fell away|are dropped|is dropped|were dropped|was dropped|are struck|is "
                    "struck|were struck|was struck|are gone|is gone|were gone|was gone|came out|comes out|come out|"
                    "were left out|was left out|are left out|is left out|were removed|was removed|went away")},
    std::pair{List::kLacks, heard("question", "for want of", "without")},
    std::pair{
        List::kFalls,
        heard("question", "falls",
              "falls|fell|fails|failed|falls through|is rejected|is refused|were rejected|is withdrawn|were "
              "withdrawn|was "
              "withdrawn|is dropped|was dropped|were dropped|was refused|were refused|was rejected|is given up|were "
              "given "
              "up|was given up|were off the table|was off the table|is not "
              "adopted|i reject|i refuse|i withdraw|i drop|is off the table|comes to nothing|does not pass|doesn t "
              "pass|we reject|we refuse|we withdraw|you "
              "withdraw|you "
              "withdrew|you drop|we drop|reject|withdraw")},
    std::pair{
        List::kVoted,
        heard("question", "is for or against a text",
              "against|refuse*|reject*|oppos*|block*|veto*|object*|say no|says no|said no|in favour|accept*|sign|signs|"
              "signed|agree*|abstain*")},
    std::pair{List::kStands, heard("question", "before where a text would be",
                                   "before|in front of|to|under|in|into|through|within|at|over to|via|between")},
    std::pair{List::kElsewhere, heard("question", "and not where it is", "instead")},
    std::pair{List::kTakesBack,
              heard("question", "takes a text off the table",
                    "withdraw|take back|take .. back|take .. off the table|pull back|retract|drop|give up")},
    std::pair{
        List::kDemands,
        heard(
            "question", "do something with a text",
            "vote against|vote for|vote no|vote yes|reject|refuse|veto|block|do not sign|don t sign|sign "
            "nothing|give .. your word|promise|table|support|stand by|let us write|let us have|stay out|keep out|keep "
            "away|stay away|refrain")},
    std::pair{List::kServes,
              heard("question", "does others a service",
                    "support|help|give you|pay|offer you|promise you|assure you|lift|open|drop|take part|join you|send "
                    "you|work with you|stand by you|think again")},
    std::pair{
        List::kCloses,
        heard(
            "question", "is agreed",
            "deal|a deal|agreed|settled|done|we have a deal|do we have a deal|is it a deal|it is a deal|it s a deal|"
            "are we agreed|we are agreed|is that agreed|please do|please do that|please do so|please do it|do that|"
            "do so|do it|go ahead|please go ahead|so be it|let us do that|let us do it|let s do that|let s do it|"
            "we accept that|we accept it|we accept this|we accept|i accept that|i accept|we agree to that|we agree to "
            "it|we agree|i agree|that s fine with us|that is fine with us|that s fine|that is fine|fine with us|fine "
            "by us|that suits us|that works for us|that works|works for us|we can live with that|we can live with "
            "it|we can accept that|we could accept that|we are fine with that|that s acceptable|that is acceptable|"
            "that is all right|it s all right with us|consider it done|you have it|"
            "make that change|please make that change|amend it so|amend it like that|please amend it|please amend it "
            "so|please amend it like that|put it in|please put it in|write it in|please write it in")},
    std::pair{
        List::kAgain,
        heard("question", "to the vote once more",
              "vote again|vote once more|put .. again|put .. once more|table .. again|table .. once more|bring .. "
              "back to the vote|bring .. back to the table|another vote on|a second vote on")},
    std::pair{List::kAssents,
              heard("question", "before a comma, and says nothing by itself",
                    "ok|okay|good|very good|fine|all right|alright|right|yes|great|excellent|perfect|splendid|well|so|"
                    "then|understood|very well|fair enough")},
    std::pair{List::kAlone, heard("question", "tied to no other text",
                                  "on its own|by itself|alone|separately|independently|as a text of its own")},
    std::pair{List::kHasVoted,
              heard("question", "has given its vote",
                    "how did .. vote|how has .. voted|how have .. voted|did .. vote|has .. voted|have .. voted|did .. "
                    "abstain|has .. abstained|have .. abstained|did .. say yes|did .. say no")},
    std::pair{List::kAbstains,
              heard("question", "says neither yes nor no", "abstain*|abstention*|stand aside|stood aside")},
    std::pair{List::kFailed,
              heard("question", "nothing has come of it",
                    "not adopted|never adopted|rejected|was refused|not passed|not pass|failed|fail|fall|fell|withdraw|"
                    "withdrawn|withdrew|take .. back|took .. back|come to nothing|came to nothing")},
    std::pair{List::kMoved,
              heard("question", "a number has moved",
                    "rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|grow|grows|grew|grown|growing|"
                    "increas*|decreas*|drop|dropped|sink|sinks|sank|sunk|declin*|climb*|go up|goes up|gone up|went up|"
                    "going up|go down|goes down|gone down|went down|going down|worse|worsen*|get better|got better|"
                    "improv*|jump*|soar*|so high|so low|so bad|raised|lowered")},
    std::pair{
        List::kFromUs,
        heard("question", "it would come from us",
              "from us|of us|from me|from our side|us to send|us to give|us to pay|us to provide|us to do|can we do|"
              "could we do|can we give|could we give|can we offer|could we offer|can we help|could we help|may "
              "we help|shall we give|should we do|must we do")},
    std::pair{List::kWhere, heard("question", "before a place", "in|into|around|near")},
    std::pair{List::kAnother,
              heard("question", "asks for something else", "else|other|others|another|different|instead")},
    std::pair{List::kItsEnd,
              heard("question", "when it ends",
                    "does it end|it ends|does it last|it lasts|does it expire|it expires|does it run out|does that "
                    "end|does this end|does that last|does this last|will it last|will it end|would it last|would it "
                    "end|is it in force until|it runs")},
    std::pair{List::kUsAlone,
              heard("question", "whoever speaks and whoever is spoken to, alone",
                    "between us two|between the two of us|us two|we two|the two of us|between us alone|between us only|"
                    "only between us|just between us|us alone|just us|only us|bilateral|bilaterally")},
    std::pair{List::kVotesNo, heard("question", "give a text your no",
                                    "vote no|vote against|say no to|reject|veto|block|vote .. down|turn .. down")},
};

constexpr bool each_once() {
    std::array<int, static_cast<std::size_t>(List::kCount)> entries{};
    for (const auto& [list, words] : kLists)
        ++entries[static_cast<std::size_t>(list)];
    return std::all_of(entries.begin(), entries.end(), [](int n) { return n == 1; });
}
static_assert(each_once(), "a list without its words, or with two entries");

}  // namespace

std::span<const std::pair<Asked, HeardWords>> heard_questions() {
    return kRows;
}

std::span<const std::pair<Vocabulary::List, HeardWords>> heard_lists() {
    return kLists;
}

HeardTitles heard_titles() {
    return {.endings = heard("question", "endings of words", "+s +es +n"),
            .after_it = heard("question", "after what a thing is", "for|of|on|in|with|between|to|about"),
            .adjectives = heard("question", "endings of adjectives before a noun", "-"),
            .also = heard("question", "other words for resources",
                          "soldiers troops|forces troops|soldiers military|officers police|policemen police|"
                          "planes aircraft|aeroplanes aircraft|money aid|funds aid|cash aid|funding aid"),
            .deeds = heard("question", "other words in what somebody does",
                           "shut clos*|close shut|closed shut|seal* clos*|seal* shut|border crossing|frontier crossing|"
                           "crossing border|sent send|send sent|held hold|gave give|went go|went visit*|cut* press|"
                           "gas fuel|oil fuel|help* relief|aid relief|soldiers troops|spoke speak|talked speak"),
            .money = heard("question", "what one pays with", "money|aid|funds|budget|cash")};
}

}  // namespace demarche::ai
