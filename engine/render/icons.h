#pragma once

// Glyphs of Font Awesome 4.7, merged into every face; only those that stand here are drawn into the atlas (`kAll`).
namespace demarche::render::icon {

inline constexpr const char* kPlay = "\xEF\x81\x8B";        // play
inline constexpr const char* kUndo = "\xEF\x83\xA2";        // undo
inline constexpr const char* kSave = "\xEF\x83\x87";        // save
inline constexpr const char* kSettings = "\xEF\x80\x93";    // cog
inline constexpr const char* kMap = "\xEF\x89\xB9";         // map
inline constexpr const char* kHome = "\xEF\x86\x9C";        // university
inline constexpr const char* kTarget = "\xEF\x85\x80";      // bullseye
inline constexpr const char* kRelations = "\xEF\x87\xA0";   // share-alt
inline constexpr const char* kReview = "\xEF\x88\x81";      // line-chart
inline constexpr const char* kScroll = "\xEF\x83\xB6";      // file-text-o
inline constexpr const char* kPen = "\xEF\x81\x80";         // pencil
inline constexpr const char* kPlus = "\xEF\x81\xA7";        // plus
inline constexpr const char* kTrash = "\xEF\x80\x94";       // trash-o
inline constexpr const char* kCheck = "\xEF\x80\x8C";       // check
inline constexpr const char* kCross = "\xEF\x80\x8D";       // times
inline constexpr const char* kPause = "\xEF\x81\x8C";       // pause
inline constexpr const char* kQuestion = "\xEF\x84\xA8";    // question
inline constexpr const char* kInfo = "\xEF\x81\x9A";        // info-circle
inline constexpr const char* kWarning = "\xEF\x81\xB1";     // exclamation-triangle
inline constexpr const char* kLock = "\xEF\x80\xA3";        // lock
inline constexpr const char* kComment = "\xEF\x83\xA5";     // comment-o
inline constexpr const char* kComments = "\xEF\x83\xA6";    // comments-o
inline constexpr const char* kHandshake = "\xEF\x8A\xB5";   // handshake-o
inline constexpr const char* kGavel = "\xEF\x83\xA3";       // gavel
inline constexpr const char* kArrowRight = "\xEF\x81\xA1";  // arrow-right
inline constexpr const char* kArrowLeft = "\xEF\x81\xA0";   // arrow-left
inline constexpr const char* kUser = "\xEF\x80\x87";        // user
inline constexpr const char* kUsers = "\xEF\x83\x80";       // users
inline constexpr const char* kRobot = "\xEF\x82\x85";       // cogs: a seat that is played by the machine
inline constexpr const char* kEmpty = "\xEF\x84\x8C";       // circle-o
inline constexpr const char* kClock = "\xEF\x80\x97";       // clock-o
inline constexpr const char* kFlag = "\xEF\x84\x9D";        // flag-o
inline constexpr const char* kShield = "\xEF\x84\xB2";      // shield
inline constexpr const char* kDice = "\xEF\x81\xB4";        // random
inline constexpr const char* kSearch = "\xEF\x80\x82";      // search
inline constexpr const char* kEye = "\xEF\x81\xAE";         // eye
inline constexpr const char* kHidden = "\xEF\x81\xB0";      // eye-slash
inline constexpr const char* kHistory = "\xEF\x87\x9A";     // history
inline constexpr const char* kLink = "\xEF\x83\x81";        // link
inline constexpr const char* kBalance = "\xEF\x89\x8E";     // balance-scale
inline constexpr const char* kUp = "\xEF\x83\x98";          // caret-up
inline constexpr const char* kDown = "\xEF\x83\x97";        // caret-down
inline constexpr const char* kDot = "\xEF\x84\x91";         // circle
inline constexpr const char* kBook = "\xEF\x80\xAD";        // book
inline constexpr const char* kBolt = "\xEF\x83\xA7";        // bolt
inline constexpr const char* kNews = "\xEF\x87\xAA";        // newspaper-o
inline constexpr const char* kMegaphone = "\xEF\x82\xA1";   // bullhorn
inline constexpr const char* kExit = "\xEF\x82\x8B";        // sign-out
inline constexpr const char* kFolder = "\xEF\x84\x95";      // folder-open-o

inline constexpr const char* kMenu = "\xEF\x83\x89";  // bars

/// All of them.
inline constexpr const char* kAll[] = {
    kMenu,    kPlay,    kUndo,     kSave,      kSettings, kMap,        kHome,      kTarget,    kRelations, kReview,
    kScroll,  kPen,     kPlus,     kTrash,     kCheck,    kCross,      kPause,     kQuestion,  kInfo,      kWarning,
    kLock,    kComment, kComments, kHandshake, kGavel,    kArrowRight, kArrowLeft, kUser,      kUsers,     kRobot,
    kEmpty,   kClock,   kFlag,     kShield,    kDice,     kSearch,     kEye,       kHidden,    kHistory,   kLink,
    kBalance, kUp,      kDown,     kDot,       kBook,     kBolt,       kNews,      kMegaphone, kExit,      kFolder};

}  // namespace demarche::render::icon
