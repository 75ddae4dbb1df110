#include "ai/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <utility>

namespace demarche::ai {

namespace {

// --- what asks for what -----------------------------------------------------------------------------------------

/// What a language's file has these words under, and the English ones. Phrases are apart by '|'. A word with a '*' is
/// the beginning of one; '..' stands for other words of the same sentence. xgettext finds the calls.
struct Entry {
    const char* context;
    const char* key;
    const char* english;
};
constexpr Entry heard(const char* context, const char* key, const char* english) {
    return {context, key, english};
}

/// The first that fits says what is asked. Why comes before most, because what it is asked of has words of its own.
constexpr std::array kRows = {
    std::pair{Asked::kPast, heard("question", "what happened?",
                                  "what happened|what has happened|who is to blame|whose fault|to blame|remember|"
                                  "did you do|have you done|last night|yesterday|last year|last round .. do|"
                                  "what did we agree|what have we agreed|what did you say")},
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
    std::pair{Asked::kNeed, heard("question", "what would win you?",
                                  "win you|wins you|won you|bring you round|bring you on board|get you on board")},
    std::pair{Asked::kWin, heard("question", "what would win them?",
                                 "win|wins|won over|bring .. round|bring .. on board|get .. on board")},
    std::pair{Asked::kBody, heard("question", "in which framework?",
                                  "which framework|what framework|which format|what format|which body|which forum|"
                                  "which organisation|which institution|which house|whose flag")},
    std::pair{Asked::kWho, heard("question", "who shall do it?",
                                 "who shall|who should|who is to|who would you like to|who would you want|who ought|"
                                 "whom would you|who would best|who will .. lead|who leads|who is going to")},
    std::pair{Asked::kOffer,
              heard("question", "what is in it for us?",
                    "why should we sign|why should we accept|why should we agree|why would we|in it for us|"
                    "in it for me|what do we gain|what would we gain")},
    std::pair{Asked::kFear,
              heard("question", "what do you fear?",
                    "fear*|afraid|worr*|concerns|concern you|concerned|dread*|threat*|scare*|red line*|"
                    "unacceptable|your limit*|dislike*|never accept|never sign|not accept under any|nightmare*|"
                    "danger* to you|danger* for you")},
    std::pair{Asked::kWhy,
              heard("question", "why do you refuse?",
                    "why|what for|reason|reasons|object to|objection*|objected|what is wrong|what s wrong|wrong with|"
                    "on what grounds|how come|what made you|satisf*|content with|pleased with|happy with|problem "
                    "with|what do you have against|what have you against|"
                    "what do you not like|what don t you like")},
    std::pair{Asked::kTrust,
              heard("question", "do you trust us?",
                    "trust|trusts|trusted|distrust*|mistrust*|believe us|believe me|believe our|rely on us|count on us|"
                    "faith in|confidence in|think of us|how are relations|our relations|are we friends|like us")},
    std::pair{
        Asked::kAllies,
        heard("question", "who is with you?",
              "allies|ally|allied|alliance|who .. with you|on your side|sides with|sided with|side with|stands with|"
              "stand with|who else|who supports|supports you|support* you|who backs|backs you|backing|back you|"
              "coalition|your friends|your partners|agrees with you|behind you|are you alone|stand alone|"
              "on your own|talking to others|spoken to others|spoken with|spoken to|talked to|talked with|who is "
              "against|who opposes|who is in favour")},
    std::pair{
        Asked::kNoDeal,
        heard("question", "what if there is no agreement?",
              "no agreement|no deal|no treaty|no accord|without an agreement|without agreement|without a deal|"
              "without any agreement|without any deal|if .. not agree|if .. not sign|if .. don t agree|"
              "if .. don t sign|if .. doesn t sign|if .. refuse|if .. refuses|if .. say no|if nobody signs|"
              "if .. fail|if .. fails|fail to agree|talks break*|talks collapse|walk away|walks away|leave the table|"
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
    std::pair{Asked::kPromise,
              heard("question", "do you promise it?",
                    "promise|promises|promised|guarantee*|assure|assures|assurance*|give .. your word|your word that|"
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
    std::pair{
        Asked::kReturn,
        heard("question", "what do you want in return?",
              "want .. in return|expect .. in return|ask .. in return|need .. in return|like .. in return|"
              "require .. in return|demand .. in return|want .. in exchange|expect .. in exchange|ask .. in exchange|"
              "need .. in exchange|want .. for it|want .. for that|want .. for this|your price|at what price|"
              "what do you ask|what would you ask|what do you demand|your demand*|expect from us|expect of us|"
              "want from us|want of us|want us to|need from us|need us to|ask of us|asking of us|ask from us|"
              "what should we do|what must we|what can we do for you|what can we give|what can we offer|"
              "what could we offer|what could we give|what shall we give|what would you take")},
    std::pair{
        Asked::kOffer,
        heard(
            "question", "what can you offer?",
            "offer*|give us|give me|in return|in exchange|do for us|pay us|do we get|would we get|"
            "will we get|can we get|could we get|can you give|would you give|will you give|could you give|in it for us|"
            "in it for me|concession*|concede|compromise*|meet us|help us|put on the table|bring to the table|"
            "your contribution|contribute")},
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
    std::pair{Asked::kAny,
              heard("question", "would you sign?",
                    "sign|signs|signed|accept|accepts|agree|agrees|approve*|join|joins|support|vote|reject*|think of|"
                    "think about|your view|your opinion|your answer|say to|stand on|ready|deal|agreement*|treaty|"
                    "mission*|protocol|compact|draft*|text|talk about|talks|negotiat*|propos*|table")},
};

/// The lists, in the order of Vocabulary::List.
constexpr std::array kLists = {
    heard("question", "plain",
          "our offer|my offer|this offer|that offer|the offer|accept .. offer|take .. offer|our proposal|"
          "this compromise|the compromise|our compromise|accept .. compromise|your opinion|your view|stand with us|"
          "stand by us|stand beside us|side with us|be with us|are you with us|on our side|at our side"),
    heard("question", "begins a question",
          "what|whats|why|who|whom|whose|how|where|when|which|will you|would you|could you|can you|can we|could we|"
          "may we|may i|can i|shall we|should we|do you|did you|does it|are you|are we|is there|is it|is that|is this|"
          "have you|has it|won t you|don t you|didn t you|wouldn t you|can t you|tell us|tell me|let us know|"
          "let me know|explain|name|say what|say why|give us|is your|are your|was it|what if|and if|suppose|"
          "on what|at what|under what|under which|by when|until when|for what|in what|with whom|"
          "i would like to know|we would like to know|we want to know|i want to know|i wonder|we wonder"),
    heard("question", "greets",
          "hello|hi|hey|good day|good morning|good evening|good afternoon|greetings|welcome|nice to meet you|"
          "pleased to meet you|how are you|dear|salam|your excellency"),
    heard("question", "thanks",
          "thank*|thanks|many thanks|much obliged|we appreciate|i appreciate|grateful|we are grateful"),
    heard("question", "before a clause that is to go",
          "without|drop|dropped|dropping|drops|strike|struck|remove|removed|removing|delete|deleted|except|leave out|"
          "lift|lifted|lifting|leaving out|leaves out|left out|take out|taking out|give up|gave up|minus|cut|scrap|if "
          "not for|omit"),
    heard("question", "before a clause that is to come",
          "with|add|added|adding|adds|include|included|including|includes|plus|put in|putting in|insert|together "
          "with|get|got"),
    heard("question", "between that and the clause",
          "the|a|an|any|your|our|this|that|these|those|all|some|clause|clauses|point|article|term|in|on|for|of|about|"
          "it|us|you|also"),
    heard("question", "joins clauses", "and|or|nor|the|a|an|any|your|our|clause|some|also|as well as|well"),
    heard("question", "denies", "not|never|cannot|no|nor|won t|can t|don t"),
    heard("question", "what every text is called", "agreement|treaty|mission|statement|text|draft"),
    heard("question", "supposes", "if|suppose|supposing|provided|assuming|in case"),
    heard("question", "our text",
          "our draft*|our text*|our proposal*|our paper|our version|our own draft|my draft*|my text*|my proposal*"),
    heard("question", "your text",
          "you table|you tabled|you proposed|did you propose|your draft*|your text*|your proposal*|your paper|your "
          "version|your own draft"),
    heard("question", "before the author of a text", "tabled by|proposed by|written by"),
    heard("question", "before the parties of a text", "between|among|with"),
    heard("question", "we, who do something", "we|i|our side"),
    heard("question", "you, who do something", "you|your side"),
    heard("question", "becomes a party",
          "join|joins|joined|took part|takes part|take part|came in|comes in|were in it|is in it|were a party|"
          "was a party|were among the parties|signed too|signs too|sign too|signed as well"),
    heard("question", "is no party any more",
          "left|leaves|leave|withdrew|withdraws|stayed out|stays out|stay out|dropped out|drops out|pulled out|"
          "pulls out|were not in it|was not in it|is not in it|were no party|was no party"),
    heard("question", "we accept",
          "we accept|we accepted|we have accepted|we sign|we signed|we have signed|we agree|we agreed|we have agreed|"
          "we will sign|we shall sign|we will accept|we shall accept|we said yes|we voted for|we have voted for|"
          "you have our yes|you have our signature|i accept|i accepted|i agree|i have accepted"),
    heard("question", "we refuse",
          "we refuse|we refused|we have refused|we reject|we rejected|we have rejected|we cannot sign|we cannot accept|"
          "we will not sign|we will not accept|we shall not sign|we won t sign|we won t accept|we can t sign|"
          "we can t accept|we voted against|we have voted against|we do not agree|we don t agree|we disagree|"
          "we are against|we oppose"),
    heard("question", "we will do something",
          "we promise|we offer|we undertake|we guarantee|you will get|you will have|you shall have|you have our word|"
          "we give you our word|i promise|i offer"),
    heard("question", "we will",
          "we will|we ll|we shall|we are ready to|we are going to|we can|we could|we are willing to|we would|i will"),
    heard("question", "what somebody does for others",
          "send|give|pay|help|provide|bring|add|support|open|keep|contribute|deliver|fund|finance|lend|share|"
          "withdraw|lift|put in|stand by|come with"),
    heard("question", "numbers in words",
          "one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|a dozen=12|"
          "fifteen=15|twenty=20|thirty=30|forty=40|fifty=50|sixty=60|eighty=80|a hundred=100|hundred=100|"
          "one hundred=100|two hundred=200"),
    heard("question", "so many times",
          "half=0.5|half as many=0.5|half as much=0.5|half the number=0.5|by half=0.5|halve*=0.5|halving=0.5|"
          "a third=0.333|one third=0.333|two thirds=0.667|a quarter=0.25|one quarter=0.25|three quarters=0.75|"
          "half as many again=1.5|half as much again=1.5|one and a half times=1.5|twice=2|twice as many=2|"
          "twice as much=2|two times=2|double*=2|doubling=2|three times=3|three times as many=3|thrice=3|triple*=3|"
          "four times=4"),
    heard("question", "more than it is", "more|longer|extra|on top|in addition|additional|later"),
    heard("question", "less than it is", "fewer|less|shorter|earlier|sooner"),
    heard("question", "so much more", "another|an extra|an additional|a further|extra|additional"),
    heard("question", "measures of time", "day|days|week|weeks|month|months|year|years"),
    heard("question", "rounds", "round|rounds"),
    heard("question", "before a condition",
          "if|when|once|as soon as|provided|provided that|on condition that|as long as|in case"),
    heard("question", "before what follows from it", "then"),
    heard("question", "what every clause is called", "clause|point|article|paragraph|item"),
    heard("question", "you accept",
          "you sign|you accept|you agree|you will sign|you will accept|you say yes|you vote for it|you signed|"
          "you accepted|you agreed"),
    heard("question", "speaks with", "speak|spoken|spoke|talk|talked|talking|meet|met|negotiate|negotiated"),
    heard("question", "leads something", "lead|leads|led|leading|command|commands|commanded|head"),
    heard("question", "a threat",
          "or else|impose sanctions|sanctions|you will regret|you will be sorry|consequences|we walk away|"
          "we will walk away|we will leave|last chance|last warning|we warn you|ultimatum|there will be war"),
    heard("question", "a reproach",
          "your word is worth nothing|you lied|you lie|you are lying|liar|liars|you cheated|you deceived|you "
          "betrayed|you broke|you have broken|"
          "broke your word|broke your promise|shame on you|you have lied|you deceive|not true"),
    heard("question", "what a text of any kind is called", "agreement|text|draft"),
    heard("question", "before what somebody is asked to do",
          "please|could you|can you|will you|would you|we ask you to|i ask you to|we want you to|we would like you to|"
          "you should|you could|you must|kindly"),
    heard("question", "changes a text",
          "change|amend|add|drop|strike|remove|delete|cut|include|insert|set|raise|lower|reduce|increase|replace|"
          "write|leave out|leave .. out|cross out|cross .. out|make it|scrap|lift|put in|put .. in|put .. into|"
          "put .. at|put .. to|take out|take .. out|bring .. in"),
    heard("question", "around a clause that is to go",
          "take .. out|takes .. out|taking .. out|leave .. out|cut .. out|strike .. out|cross .. out|throw .. out|"
          "take .. away"),
    heard("question", "around a clause that is to come",
          "put .. in|put .. into|putting .. in|write .. in|write .. into|bring .. in|bring .. into"),
    heard("question", "what ties a text to another", "link|links|linkage|tie|ties"),
    heard("question", "lets something of others be",
          "accept|allow|agree to|tolerate|welcome|live with|host|take|receive|let in|admit|want|like"),
    heard("question", "goes on from the question before", "and|or|then|but|why not|and why not|but why not|even"),
    heard("question", "may go on from it", "what about|how about|what of"),
    heard("question", "before what something else is given for", "for"),
    heard("question", "words that say nothing by themselves",
          "were|would|could|should|have|been|being|there|their|them|they|then|than|that|these|those|this|what|when|"
          "where|which|while|will|with|about|also|just|only|very|much|many|more|some|such|from|into|instead|again|"
          "ran|runs|make|made|makes|went|goes|came|comes|take|took|does|doing|done|well|please|here|your|ours|yours|"
          "each|every|both|other|others|else|even|ever|still|happen*|happy|possible|think|like|want|good|better|"
          "bring|brings|brought|used|using"),
};
static_assert(kLists.size() == static_cast<std::size_t>(Vocabulary::List::kCount));

/// What titles are read by. Endings that nouns and adjectives take, apart by blanks: a word of a title may have any of
/// them in place of its own, or behind all of it where a '+' stands before the ending. Words after which a title says
/// no more what it is; endings of adjectives, where a noun comes after its adjectives and before what belongs to it (""
/// where it comes last, as in English).
constexpr Entry kEndings = heard("question", "endings of words", "+s +es +n");
constexpr Entry kAfterIt = heard("question", "after what a thing is", "for|of|on|in|with|between|to|about");
constexpr Entry kAdjectives = heard("question", "endings of adjectives before a noun", "-");

/// Other words for what actors have, each with the one that its title may hold.
constexpr Entry kAlso = heard("question", "other words for resources",
                              "soldiers troops|forces troops|soldiers military|officers police|policemen police|"
                              "planes aircraft|aeroplanes aircraft|money aid|funds aid|cash aid|funding aid");

constexpr std::size_t kShort = 2;  ///< Letters of an id that is no word by itself: "us", "eu".
constexpr std::size_t kStem = 3;   ///< Letters that an inflected word has in common with its title at least.

std::string_view words_for(const Entry& entry, const Words* words) {
    if (words == nullptr) return entry.english;
    const std::string* const hit = words->find(entry.context, entry.key);
    return hit == nullptr ? std::string_view{} : std::string_view{*hit};
}

// --- letters and words --------------------------------------------------------------------------------------------

/// The bytes of the character that begins at `at`.
std::size_t width(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t wide = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return std::min(wide, text.size() - at);
}

bool letter(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (first < 0x80) return std::isalnum(first) != 0;
    // Marks of other alphabets: U+0080..U+00BF (quotation marks among them) and U+2000..U+2BFF (dashes, arrows).
    return first != 0xC2 && !(first == 0xE2 && character.size() > 1 && static_cast<unsigned char>(character[1]) < 0xB0);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        if (end > begin) out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

Vocabulary::Phrases phrases_of(std::string_view text) {
    Vocabulary::Phrases out;
    for (const std::string_view phrase : split(text, '|')) {
        Vocabulary::Phrase next;
        bool apart = false;
        const std::size_t equals = phrase.find('=');
        if (equals != std::string_view::npos)
            next.value = std::strtod(std::string{phrase.substr(equals + 1)}.c_str(), nullptr);
        for (const std::string_view word : split(phrase.substr(0, equals), ' ')) {
            if (word == "..") {
                apart = true;
                continue;
            }
            const bool beginning = word.ends_with('*');
            next.parts.push_back({small_letters(word.substr(0, word.size() - (beginning ? 1 : 0))), beginning, apart});
            apart = false;
        }
        if (!next.parts.empty()) out.push_back(std::move(next));
    }
    return out;
}

bool fits(const Vocabulary::Phrase::Part& part, const std::string& word) {
    return part.beginning ? word.starts_with(part.word) : word == part.word;
}

/// The end of the phrase whose part `i` stands at `at` or, where others may come before it, behind; 0 where it does
/// not.
std::size_t run(const Vocabulary::Phrase& phrase, std::size_t i, const Tokens& in, std::size_t at) {
    if (i == phrase.parts.size()) return at;
    for (; at < in.size() && (i == 0 || in[at].sentence == in[at - 1].sentence); ++at) {
        if (fits(phrase.parts[i], in[at].word)) {
            if (const std::size_t end = run(phrase, i + 1, in, at + 1)) return end;
        }
        if (!phrase.parts[i].apart) return 0;
    }
    return 0;
}

Vocabulary::Name name_of(std::string_view title) {
    Vocabulary::Name out;
    const Tokens tokens{title};
    for (std::size_t i = 0; i < tokens.size(); ++i)
        out.push_back(tokens[i].word);
    return out;
}

void add_name(Vocabulary::Names& names, std::string_view title) {
    Vocabulary::Name name = name_of(title);
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

std::string as_words(std::string id) {
    std::replace(id.begin(), id.end(), '_', ' ');
    return id;
}

/// What a clause's text says right behind the number of a parameter: "{hours} hours a day", in whatever form.
void add_counted(Vocabulary::Names& names, const std::string& param, std::string_view text) {
    const std::string hole = "{" + param + "}";
    for (std::size_t at = text.find(hole); at != std::string_view::npos; at = text.find(hole, at + 1)) {
        std::string_view rest = text.substr(at + hole.size());
        if (!rest.starts_with(' ')) continue;
        rest.remove_prefix(1);
        if (const std::string forms = "{" + param + "|"; rest.starts_with(forms)) {
            rest.remove_prefix(forms.size());
            for (const std::string_view word : split(rest.substr(0, rest.find('}')), '|'))
                add_name(names, word);
        } else if (!rest.starts_with('{')) {
            const std::size_t end = std::min(rest.find_first_of(" .,;:{"), rest.size());
            if (utf8_length(rest.substr(0, end)) > 2) add_name(names, rest.substr(0, end));
        }
    }
}

}  // namespace

std::string small_letters(std::string_view text) {
    std::string out{text};
    for (std::size_t i = 0; i < out.size(); i += width(out, i)) {
        const auto first = static_cast<unsigned char>(out[i]);
        if (first < 0x80) {
            out[i] = static_cast<char>(std::tolower(first));
            continue;
        }
        if (i + 1 >= out.size()) break;
        const unsigned second = static_cast<unsigned char>(out[i + 1]);
        const auto put = [&](unsigned one, unsigned two) {
            out[i] = static_cast<char>(one);
            out[i + 1] = static_cast<char>(two);
        };
        if (first == 0xD0 && second >= 0x90 && second < 0xA0) put(0xD0, second + 0x20);               // U+0410..U+041F
        if (first == 0xD0 && second >= 0xA0 && second < 0xB0) put(0xD1, second - 0x20);               // U+0420..U+042F
        if ((first == 0xD0 && second == 0x81) || (first == 0xD1 && second == 0x91)) put(0xD0, 0xB5);  // yo
        if (first == 0xD2 && second % 2 == 0) put(0xD2, second + 1);  // U+0480..U+04BF, of Kazakh and Kyrgyz
    }
    return out;
}

Tokens::Tokens(std::string_view message) {
    std::size_t sentence = 0;
    marks_.push_back(false);
    std::string word;
    std::size_t from = 0;
    const auto close = [&] {
        if (word.empty()) return;
        std::string small = small_letters(word);
        // Digits have no capitals, and a lone letter begins a sentence.
        const bool capitals = utf8_length(word) > 1 &&
                              std::none_of(word.begin(), word.end(),
                                           [](char c) {
                                               return std::islower(static_cast<unsigned char>(c)) != 0 ||
                                                      std::isdigit(static_cast<unsigned char>(c)) != 0;
                                           }) &&
                              small != word;
        all_.push_back({std::move(small), sentence, capitals, from, from + word.size()});
        word.clear();
    };
    for (std::size_t i = 0; i < message.size();) {
        const std::string_view character = message.substr(i, width(message, i));
        i += character.size();
        if (letter(character)) {
            if (word.empty()) from = i - character.size();
            word += character;
            continue;
        }
        close();
        const bool stop = character == "." || character == "!" || character == "?" || character == ";" ||
                          character == "\n" || character == "\u2026";
        if (!stop || all_.empty() || all_.back().sentence != sentence) continue;
        if (character == "?") marks_[sentence] = true;
        ++sentence;
        marks_.push_back(false);
    }
    close();
}

// --- what is known ------------------------------------------------------------------------------------------------

Vocabulary::Vocabulary(const Scenario& scenario, std::span<const Words> tongues)
    : actors_(scenario.actors.size()),
      shorts_(scenario.actors.size()),
      places_(scenario.places.size()),
      institutions_(scenario.institutions.size()),
      types_(scenario.agreements.size()),
      resources_(scenario.resources.size()),
      type_heads_(scenario.agreements.size()),
      clauses_(scenario.clauses.size()) {
    for (const auto& [asked, entry] : kRows)
        rows_.push_back({asked, {}});
    for (std::size_t i = 0; i < scenario.clauses.size(); ++i) {
        for (const ParamDef& param : scenario.clauses[ClauseId{i}].params)
            clauses_[ClauseId{i}].settings.push_back({{}, std::vector<Names>(param.options.size())});
    }
    endings_.emplace_back();
    learn_names(scenario, nullptr, learn(nullptr));
    for (const Words& words : tongues) {
        if (!words.english()) learn_names(scenario, &words, learn(&words));
    }
    own_heads();
}

Vocabulary::Grammar Vocabulary::learn(const Words* words) {
    const auto take = [&](Phrases& into, const Entry& entry) {
        for (Phrase& phrase : phrases_of(words_for(entry, words)))
            into.push_back(std::move(phrase));
    };
    for (std::size_t i = 0; i < kRows.size(); ++i)
        take(rows_[i].phrases, kRows[i].second);
    for (std::size_t i = 0; i < kLists.size(); ++i)
        take(lists_[i], kLists[i]);
    for (const std::string_view ending : split(words_for(kEndings, words), ' '))
        ending.starts_with('+') ? added_.emplace_back(ending.substr(1)) : endings_.emplace_back(ending);
    Grammar out;
    take(out.before_rest, kAfterIt);
    take(out.also, kAlso);
    for (const std::string_view ending : split(words_for(kAdjectives, words), ' ')) {
        if (ending != "-") out.adjectives.emplace_back(ending);
    }
    return out;
}

void Vocabulary::learn_names(const Scenario& s, const Words* words, const Grammar& grammar) {
    const auto said = [&](const Text& text) { return words == nullptr ? text.str() : words->say(text); };
    const auto take = [&](auto& names, const auto& defs) {
        auto mine = names.begin();
        for (const auto& def : defs) {
            const std::string title = said(def.name);
            add_name(*mine, title);
            // "Kazakhstan (OSCE chair)"
            add_name(*mine, std::string_view{title}.substr(0, title.find(" (")));
            if (words == nullptr && def.id.size() > kShort) add_name(*mine, as_words(def.id));
            ++mine;
        }
    };
    take(actors_, s.actors);
    take(places_, s.places);
    take(institutions_, s.institutions);
    take(types_, s.agreements);
    take(resources_, s.resources);
    for (Names& names : resources_) {
        for (const Phrase& phrase : grammar.also) {
            const auto titled = [&](const Name& name) {
                return std::find(name.begin(), name.end(), phrase.parts.back().word) != name.end();
            };
            if (std::any_of(names.begin(), names.end(), titled)) add_name(names, phrase.parts.front().word);
        }
    }
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
        // "OSCE" is the body, also where the actor that speaks for its members has that for a short name.
        Names name;
        add_name(name, said(s.actors[ActorId{i}].short_name));
        const bool of_body = std::any_of(institutions_.begin(), institutions_.end(), [&](const Names& body) {
            return !name.empty() && std::find(body.begin(), body.end(), name.front()) != body.end();
        });
        if (!name.empty() && !of_body) shorts_[ActorId{i}].push_back(std::move(name.front()));
    }
    for (std::size_t i = 0; i < s.agreements.size(); ++i)
        add_name(type_heads_[AgreementTypeId{i}], head_of(grammar, said(s.agreements[AgreementTypeId{i}].name)));
    for (std::size_t i = 0; i < s.clauses.size(); ++i) {
        const ClauseDef& def = s.clauses[ClauseId{i}];
        ClauseNames& mine = clauses_[ClauseId{i}];
        add_name(mine.names, said(def.name));
        // "The bridge", "A police of both communities": nobody asks for another article.
        const Tokens title{said(def.name)};
        if (words == nullptr && title.size() > 2 && (title[0].word == "a" || title[0].word == "the"))
            add_name(mine.names, std::string_view{def.name.str()}.substr(title[1].from));
        if (words == nullptr) add_name(mine.names, as_words(def.id));
        add_name(mine.head, head_of(grammar, said(def.name)));
        for (std::size_t p = 0; p < def.params.size(); ++p) {
            const ParamDef& param = def.params[p];
            Setting& setting = mine.settings[p];
            const std::string* const label = words == nullptr ? nullptr : words->find("parameter", param.name);
            if (words == nullptr) add_name(setting.names, as_words(param.name));
            if (label != nullptr) {
                // "Hours a day": what is counted stands first.
                const Name all = name_of(*label);
                add_name(setting.names, *label);
                if (all.size() > 1) add_name(setting.names, all.front());
            }
            add_counted(setting.names, param.name,
                        words == nullptr ? def.text.message : words->message(def.text.message));
            for (std::size_t o = 0; o < param.options.size(); ++o) {
                if (words == nullptr) {
                    add_name(setting.options[o], as_words(param.options[o]));
                } else if (const auto* option = words->find(def.id + "." + param.name, param.options[o])) {
                    add_name(setting.options[o], *option);
                }
            }
        }
    }
}

std::string Vocabulary::head_of(const Grammar& grammar, std::string_view title) const {
    const Tokens words{title};
    std::string last;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && end_at(grammar.before_rest, words, i) != i) break;
        last = words[i].word;
        const bool adjective = std::any_of(grammar.adjectives.begin(), grammar.adjectives.end(),
                                           [&](const std::string& ending) { return last.ends_with(ending); });
        if (!grammar.adjectives.empty() && !adjective) break;
    }
    return last;
}

void Vocabulary::own_heads() {
    const auto keep_own = [](const std::vector<Names*>& all, const auto& besides) {
        std::vector<Names> kept(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const Name& head : *all[i]) {
                const auto has = [&](const Names* names) {
                    return std::find(names->begin(), names->end(), head) != names->end();
                };
                if (std::count_if(all.begin(), all.end(), has) == 1 && !besides(head)) kept[i].push_back(head);
            }
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            *all[i] = std::move(kept[i]);
    };
    std::vector<Names*> types;
    for (Names& names : type_heads_)
        types.push_back(&names);
    std::vector<Names*> clauses;
    for (ClauseNames& names : clauses_)
        clauses.push_back(&names.head);
    const auto every = [&](const Name& head) {
        return std::any_of(list(List::kTexts).begin(), list(List::kTexts).end(),
                           [&](const Phrase& phrase) { return fits(phrase.parts.front(), head.front()); });
    };
    keep_own(types, every);
    keep_own(clauses, every);
}

// --- looking ------------------------------------------------------------------------------------------------------

Vocabulary::Span Vocabulary::find(const Phrases& phrases, const Tokens& in, std::size_t from) {
    for (std::size_t at = from; at < in.size(); ++at) {
        if (const std::size_t end = end_at(phrases, in, at); end != at) return {at, end};
    }
    return {};
}

std::size_t Vocabulary::end_at(const Phrases& phrases, const Tokens& in, std::size_t at) {
    std::size_t end = at;
    for (const Phrase& phrase : phrases) {
        if (fits(phrase.parts.front(), in[at].word)) end = std::max(end, run(phrase, 1, in, at + 1));
    }
    return end;
}

bool Vocabulary::follows(const Tokens& in, List list, std::size_t begin) const {
    for (std::size_t at = 0; at < begin; ++at) {
        std::size_t end = end_at(this->list(list), in, at);
        if (end == at || in[at].sentence != in[begin].sentence) continue;
        while (end < begin) {
            const std::size_t next = end_at(this->list(List::kFills), in, end);
            if (next == end) break;
            end = next;
        }
        if (end == begin) return true;
    }
    return false;
}

Vocabulary::Measure Vocabulary::measure_at(const Phrases& phrases, const Tokens& in, std::size_t at) {
    Measure out{at, 0};
    for (const Phrase& phrase : phrases) {
        if (!fits(phrase.parts.front(), in[at].word)) continue;
        if (const std::size_t end = run(phrase, 1, in, at + 1); end > out.end) out = {end, phrase.value};
    }
    return out;
}

bool Vocabulary::speaks(const std::string& word) const {
    const auto in = [&](const Phrases& phrases) {
        return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
            return std::any_of(phrase.parts.begin(), phrase.parts.end(),
                               [&](const Phrase::Part& part) { return fits(part, word); });
        });
    };
    return std::any_of(lists_.begin(), lists_.end(), in) ||
           std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) { return in(row.phrases); });
}

bool Vocabulary::in_list(List list, const std::string& word) const {
    const Phrases& all = this->list(list);
    return std::any_of(all.begin(), all.end(), [&](const Phrase& phrase) {
        return phrase.parts.size() == 1 && fits(phrase.parts.front(), word);
    });
}

bool Vocabulary::names(std::string_view word) const {
    const auto in = [&](const Names& names) {
        return std::any_of(names.begin(), names.end(), [&](const Name& name) {
            return std::any_of(name.begin(), name.end(),
                               [&](const std::string& part) { return inflected(part, word); });
        });
    };
    const auto in_any = [&](const auto& all) { return std::any_of(all.begin(), all.end(), in); };
    if (in_any(actors_) || in_any(places_) || in_any(institutions_) || in_any(types_) || in_any(resources_))
        return true;
    return std::any_of(clauses_.begin(), clauses_.end(), [&](const ClauseNames& clause) {
        return in(clause.names) || std::any_of(clause.settings.begin(), clause.settings.end(), [&](const Setting& one) {
                   return in(one.names) || in_any(one.options);
               });
    });
}

bool Vocabulary::inflected(std::string_view title, std::string_view word) const {
    if (title == word) return true;
    std::size_t same = 0;
    while (same < title.size() && same < word.size()) {
        const std::size_t wide = width(title, same);
        if (title.substr(same, wide) != word.substr(same, wide)) break;
        same += wide;
    }
    const auto ending = [&](std::string_view rest) {
        return std::find(endings_.begin(), endings_.end(), rest) != endings_.end();
    };
    const std::string_view behind = word.starts_with(title) ? word.substr(title.size()) : std::string_view{};
    if (!behind.empty() && std::find(added_.begin(), added_.end(), behind) != added_.end()) return true;
    // The stem need not be all that the two have in common: "чая" and "чай".
    for (;;) {
        const std::string_view stem = title.substr(0, same);
        const bool enough = same == title.size() || utf8_length(stem) >= kStem;
        if (same == 0 || !enough) return false;
        if (ending(title.substr(same)) && ending(word.substr(same))) return true;
        do
            --same;
        while (same > 0 && (static_cast<unsigned char>(title[same]) & 0xC0U) == 0x80U);
    }
}

Vocabulary::Span Vocabulary::find(const Names& names, const Tokens& in, std::size_t from) const {
    for (std::size_t at = from; at < in.size(); ++at) {
        std::size_t longest = 0;
        for (const Name& name : names) {
            std::size_t i = 0;
            while (i < name.size() && at + i < in.size() && inflected(name[i], in[at + i].word))
                ++i;
            if (i == name.size()) longest = std::max(longest, i);
        }
        if (longest > 0) return {at, at + longest};
    }
    return {};
}

}  // namespace demarche::ai
