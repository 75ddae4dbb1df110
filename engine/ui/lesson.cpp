// The guided first round, as data: to change what it teaches, change this list and nothing else.

#include "ui/lesson.h"

#include "base/words.h"

namespace demarche::ui {

namespace {

constexpr std::array kSteps = {
    LessonStep{
        "map",
        marked("The valley"),
        marked("June 2010: a hundred thousand people have fled, and the crossing at Dostuk is shut. You speak for "
               "Kyrgyzstan. The discs are places; the redder, the more tense. Look around: drag the map, turn the "
               "wheel, or press + and – on it."),
        {"map/in", "map/ground"},
        Deed::kMapMoved},
    LessonStep{"place",
               marked("A place"),
               marked("Each disc has a page. Open the one of Dostuk, the crossing that this is all about."),
               {"map/place/dostuk", "map/home", "map/place/*"},
               Deed::kPlaceOpened},
    LessonStep{
        "number",
        marked("Numbers know why"),
        marked("A bar for each number, with a tick where it stood at the start. Press one whenever you wonder why it "
               "moved. Close the page when you have seen enough (Esc)."),
        {"sheet/close", "map/place/dostuk", "map/home", "map/place/*", "number/*"},
        Deed::kSheetsClosed},
    LessonStep{"home",
               marked("What you are here for"),
               marked("You win by your own objectives, not by beating anybody. Go and read them."),
               {"bar/home"},
               Deed::kAtHome},
    LessonStep{
        "table",
        marked("Two signatures"),
        marked("Rings: how far each objective is reached. In the middle: the people at home, and which clauses please "
               "or anger them. What you sign abroad must survive here. Back to the table now."),
        {"bar/table"},
        Deed::kAtTable},
    LessonStep{
        "card",
        marked("A card"),
        marked(
            "Events come as cards, and some want a word of yours. What has a clock beside it happens by itself if you "
            "say nothing. Open the card and choose."),
        {"card/choice/*", "choice/*"},
        Deed::kCardAnswered},
    LessonStep{
        "actor",
        marked("Across the table"),
        marked("Uzbekistan, your neighbour. The two bars show how far you trust it, and how far it trusts you. Open "
               "its page to see what it is thought to want."),
        {"actor/uzbekistan", "actor/*"},
        Deed::kActorOpened},
    LessonStep{
        "speak",
        marked("A word in private"),
        marked("Open a channel: what is said there nobody else hears. Ask what the other side would need to open "
               "the gate, and send it."),
        {"speech/send", "speech/words", "actor/say", "actor/uzbekistan"},
        Deed::kSpoken},
    LessonStep{
        "draft",
        marked("Take up the pen"),
        marked("Talk is cheap; a text can be signed. Table a border protocol. Opening hours are all it must hold, "
               "and at home nobody has to approve that."),
        {"pen/table", "new/border_protocol", "talks/new"},
        Deed::kDraftTabled},
    LessonStep{
        "read",
        marked("Who holds it back?"),
        marked("Your text lies on the table; perhaps somebody has changed it already. Pale tokens have not spoken to "
               "this version. Read it to see what is missing for adoption."),
        {"talks/own/read", "talks/1/read"},
        Deed::kDraftRead},
    LessonStep{
        "advice",
        marked("What is it worth?"),
        marked("On the right: who decides and by which rule, what the text is worth to you by objective, and what "
               "your advisers think the others think. Could it be better for both? Take the pen to it."),
        {"draft/amend"},
        Deed::kPenTaken},
    LessonStep{
        "amend",
        marked("One thing changed"),
        marked(
            "Add a clause, or take one out: patrols ease Tashkent's fear, safe return empties its camps. Or move the "
            "hours. Every amendment is a new version, and asks everybody anew. Then table it."),
        {"pen/add/returns", "pen/table", "pen/add", "pen/crossing/hours", "pen/drop/*"},
        Deed::kAmended},
    LessonStep{"accept",
               marked("Getting to yes"),
               marked("Let the others speak (the two bars, or Ctrl+L): each makes one move. A text that waits for your "
                      "answer has a red edge. Read it, and accept one that you can live with."),
               {"draft/accept", "talks/1/accept", "talks/listen", "sheet/close"},
               Deed::kAgreed},
    LessonStep{"ready",
               marked("The end of the talks"),
               marked("The phase ends when all have said what they had to say. Say that you are ready (Ctrl+Enter)."),
               {"bar/ready"},
               Deed::kDecisionPhase},
    LessonStep{
        "act",
        marked("What you do alone"),
        marked("Now each decides alone, unseen until all have decided. To go to the south calms Osh and wins the town "
               "halls. Choose something that you can pay for."),
        {"act/do", "act/visit_south", "act/*"},
        Deed::kActed},
    LessonStep{
        "resolve",
        marked("On with it"),
        marked("Ready again: what was decided takes effect, and agreements work. Then comes the review, which tells "
               "what the month has changed; be ready once more there, and the next month begins."),
        {"bar/ready"},
        Deed::kNextRound},
    LessonStep{"review",
               marked("What came of it"),
               marked("A month has passed. Look at the course of things."),
               {"bar/review"},
               Deed::kAtReview},
    LessonStep{"why",
               marked("Always ask why"),
               marked("Each number has its curve, and each movement its cause. Press a curve and follow it back."),
               {"curve/*"},
               Deed::kAskedWhy},
    LessonStep{
        "end",
        marked("The table is yours"),
        marked("Look, talk, write, decide, ask why: that is all there is. Three months are left to bring people home. "
               "Step by step can be taken back until the phase ends (Ctrl+Z), and your brief is one press on your own "
               "name away."),
        {"own/brief", "sheet/close"},
        Deed::kRead},
};

}  // namespace

const Lesson& first_round() {
    static constexpr Lesson kLesson{"border_post", "kyrgyzstan", 2010, kSteps};
    return kLesson;
}

}  // namespace demarche::ui
