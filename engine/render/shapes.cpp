#include "render/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "base/utf8.h"
#include "render/theme.h"

namespace demarche::render {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

/// A small generator of its own: pictures need no quality of luck, only the same numbers each time.
class Dice {
 public:
    explicit Dice(unsigned seed) : state_(seed * 2654435761U + 12345U) {}
    float operator()(float low, float high) {
        state_ = state_ * 1664525U + 1013904223U;
        return low + (high - low) * static_cast<float>(state_ >> 8U) / 16777216.0F;
    }

 private:
    unsigned state_;
};

float lerp(float a, float b, float t) {
    return a + (b - a) * t;
}

/// A ridge from left to right, filled down to the lower edge.
void ridge(ImDrawList& list, ImVec2 low, ImVec2 high, float level, float height, ImU32 colour, Dice& dice, int peaks) {
    std::vector<ImVec2> line;
    const float w = high.x - low.x;
    for (int i = 0; i <= peaks * 2; ++i) {
        const float x = low.x + w * static_cast<float>(i) / static_cast<float>(peaks * 2);
        const float up = (i % 2 == 1 ? dice(0.55F, 1.0F) : dice(0.0F, 0.35F)) * height;
        line.push_back({x, level - up});
    }
    // Neighbours that are smoothed at their edges would show seams: plain fills, and one smooth line along the top.
    const ImDrawListFlags before = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        list.AddQuadFilled(line[i], line[i + 1], {line[i + 1].x, high.y}, {line[i].x, high.y}, colour);
    }
    list.Flags = before;
    list.AddPolyline(line.data(), static_cast<int>(line.size()), colour, 0, 1.6F);
}

/// Two low banks with poplars, and between them water that has the colour of the sky.
void river(ImDrawList& list, ImVec2 low, ImVec2 high, ImU32 light, ImU32 far, ImU32 near, Dice& dice) {
    const float w = high.x - low.x;
    const float h = high.y - low.y;
    const float bank = low.y + h * 0.66F;
    ridge(list, low, high, bank, h * 0.09F, far, dice, 5);
    for (int i = 0; i < 14; ++i) {  // in groups, as they are planted
        const float x = low.x + w * (static_cast<float>(i / 5) * 0.36F + dice(0.02F, 0.24F));
        const float tall = h * dice(0.10F, 0.20F);
        const float wide = tall * 0.15F;
        std::array<ImVec2, 16> crown{};
        for (std::size_t k = 0; k < crown.size(); ++k) {
            const float angle = kPi * 2 * static_cast<float>(k) / static_cast<float>(crown.size());
            crown[k] = {x + wide * std::cos(angle), bank - tall * 0.55F + tall * 0.5F * std::sin(angle)};
        }
        list.AddConvexPolyFilled(crown.data(), static_cast<int>(crown.size()), colour::mix(far, near, 0.4F));
        list.AddRectFilled({x - wide * 0.18F, bank - tall * 0.2F}, {x + wide * 0.18F, bank + h * 0.01F},
                           colour::mix(far, near, 0.4F));
    }
    const ImU32 water = colour::mix(light, far, 0.35F);
    list.AddRectFilledMultiColor({low.x, bank}, {high.x, low.y + h * 0.84F}, colour::mix(light, far, 0.7F),
                                 colour::mix(light, far, 0.7F), water, water);
    for (int i = 0; i < 16; ++i) {
        const float y = bank + h * dice(0.02F, 0.16F);
        const float x = low.x + w * dice(0, 0.9F);
        list.AddLine({x, y}, {x + w * dice(0.03F, 0.12F), y}, colour::alpha(light, 0.7F), std::max(1.0F, h * 0.006F));
    }
}

/// @param foot  Where its left wall stands.
void house(ImDrawList& list, ImVec2 foot, float wide, float tall, float roof, ImU32 colour) {
    list.AddRectFilled({foot.x, foot.y - tall}, {foot.x + wide, foot.y + roof * 0.2F}, colour);
    list.AddTriangleFilled({foot.x - wide * 0.12F, foot.y - tall}, {foot.x + wide * 1.12F, foot.y - tall},
                           {foot.x + wide / 2, foot.y - tall - roof}, colour);
}

/// In some of the windows of such a house.
void lamps(ImDrawList& list, ImVec2 foot, float wide, float tall, Dice& dice) {
    for (int i = 0; i < 2; ++i) {
        if (dice(0, 1) < 0.3F) continue;
        const float x = foot.x + wide * (i == 0 ? 0.2F : 0.6F);
        list.AddRectFilled({x, foot.y - tall * 0.7F}, {x + wide * 0.2F, foot.y - tall * 0.4F}, colour::rgb(0xF0C878));
    }
}

void smoke(ImDrawList& list, ImVec2 from, float w, float h) {
    for (int k = 0; k < 8; ++k) {
        const auto t = static_cast<float>(k);
        list.AddCircleFilled({from.x + t * w * 0.013F, from.y - t * h * 0.062F}, h * (0.022F + 0.011F * t),
                             colour::rgb(0x2A211D, 110 - static_cast<unsigned>(k) * 11), 20);
    }
}

void columns(ImDrawList& list, ImVec2 base, float width, float height, ImU32 colour) {
    const float step = height * 0.09F;
    for (int i = 0; i < 3; ++i) {
        const float out = width * (0.5F + 0.04F * static_cast<float>(2 - i));
        const float y = base.y - step * static_cast<float>(i);
        list.AddRectFilled({base.x - out, y - step}, {base.x + out, y}, colour);
    }
    const float foot = base.y - step * 3;
    const float top = base.y - height * 0.68F;
    for (int i = 0; i < 6; ++i) {
        const float x = base.x - width * 0.42F + width * 0.84F * static_cast<float>(i) / 5;
        list.AddRectFilled({x - width * 0.035F, top}, {x + width * 0.035F, foot}, colour);
    }
    list.AddRectFilled({base.x - width * 0.5F, top - step * 1.2F}, {base.x + width * 0.5F, top}, colour);
    list.AddTriangleFilled({base.x - width * 0.52F, top - step * 1.2F}, {base.x + width * 0.52F, top - step * 1.2F},
                           {base.x, base.y - height}, colour);
}

}  // namespace

void shadow(ImDrawList& list, ImVec2 low, ImVec2 high, float reach, float strength) {
    constexpr int kSteps = 7;
    for (int i = kSteps; i >= 1; --i) {
        const float out = reach * static_cast<float>(i) / kSteps;
        const auto alpha = static_cast<unsigned>(15.0F * strength);
        list.AddRectFilled({low.x - out, low.y - out + reach * 0.35F}, {high.x + out, high.y + out + reach * 0.35F},
                           colour::rgb(0x000000, alpha), out + 4);
    }
}

void paper(ImDrawList& list, ImVec2 low, ImVec2 high, float unit) {
    shadow(list, low, high, 9 * unit);
    list.AddRectFilled(low, high, colour::kPaper, 3 * unit);
    const float in = 4 * unit;
    list.AddRect({low.x + in, low.y + in}, {high.x - in, high.y - in}, colour::alpha(colour::kPaperLine, 0.75F),
                 2 * unit, 0, std::max(1.0F, unit * 0.8F));
}

void rule(ImDrawList& list, float x0, float x1, float y, ImU32 colour, float unit) {
    const float middle = (x0 + x1) / 2;
    const float gap = 7 * unit;
    const float d = 3.2F * unit;
    list.AddLine({x0, y}, {middle - gap, y}, colour, std::max(1.0F, unit));
    list.AddLine({middle + gap, y}, {x1, y}, colour, std::max(1.0F, unit));
    list.AddQuadFilled({middle - d, y}, {middle, y - d}, {middle + d, y}, {middle, y + d}, colour);
}

void ring(ImDrawList& list, ImVec2 centre, float radius, float thickness, float share, ImU32 colour, ImU32 track) {
    list.AddCircle(centre, radius, track, 40, thickness);
    if (share <= 0.004F) return;
    const float end = -kPi / 2 + kPi * 2 * std::min(share, 0.9999F);
    list.PathArcTo(centre, radius, -kPi / 2, end, std::max(4, static_cast<int>(40 * share)));
    list.PathStroke(colour, 0, thickness);
}

std::vector<ImVec2> bow(ImVec2 from, ImVec2 to, float bend) {
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const ImVec2 middle{(from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend};
    constexpr int kParts = 24;
    std::vector<ImVec2> out;
    out.reserve(kParts + 1);
    for (int i = 0; i <= kParts; ++i) {
        const float t = static_cast<float>(i) / kParts;
        const float u = 1 - t;
        out.push_back({u * u * from.x + 2 * u * t * middle.x + t * t * to.x,
                       u * u * from.y + 2 * u * t * middle.y + t * t * to.y});
    }
    return out;
}

void arrow(ImDrawList& list, const std::vector<ImVec2>& way, ImU32 colour, float thickness) {
    if (way.size() < 2) return;
    const ImVec2 to = way.back();
    const float head = thickness * 3.4F;
    // The shaft ends in the neck of the head, whose back would show through it.
    std::vector<ImVec2> shaft;
    for (const ImVec2 p : way)
        if (shaft.empty() || std::hypot(to.x - p.x, to.y - p.y) > head * 0.8F) shaft.push_back(p);
    const ImVec2 from = shaft.back();
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < 1) return;
    const ImVec2 direction{(to.x - from.x) / length, (to.y - from.y) / length};
    shaft.push_back({to.x - direction.x * head * 0.8F, to.y - direction.y * head * 0.8F});
    list.AddPolyline(shaft.data(), static_cast<int>(shaft.size()), colour, 0, thickness);
    const ImVec2 side{-direction.y * head * 0.52F, direction.x * head * 0.52F};
    const ImVec2 back{to.x - direction.x * head, to.y - direction.y * head};
    list.AddTriangleFilled(to, {back.x + side.x, back.y + side.y}, {back.x - side.x, back.y - side.y}, colour);
}

void dashed_line(ImDrawList& list, const ImVec2* points, int count, bool closed, ImU32 colour, float thickness,
                 float dash) {
    float along = 0;
    const int segments = closed ? count : count - 1;
    for (int i = 0; i < segments; ++i) {
        const ImVec2 a = points[i];
        const ImVec2 b = points[(i + 1) % count];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        for (float done = 0; done < length;) {
            const float phase = std::fmod(along, dash * 2);
            const float step = std::min(length - done, (phase < dash ? dash : dash * 2) - phase + 0.01F);
            if (phase < dash) {
                list.AddLine({lerp(a.x, b.x, done / length), lerp(a.y, b.y, done / length)},
                             {lerp(a.x, b.x, (done + step) / length), lerp(a.y, b.y, (done + step) / length)}, colour,
                             thickness);
            }
            done += step;
            along += step;
        }
    }
}

void text_with_halo(ImDrawList& list, ImFont* font, float size, ImVec2 at, ImU32 colour, ImU32 halo,
                    std::string_view text) {
    const char* begin = text.data();
    const char* end = text.data() + text.size();
    const float d = std::max(1.0F, size / 13);
    constexpr std::array<std::array<float, 2>, 8> kAround = {
        {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-0.7F, -0.7F}, {0.7F, -0.7F}, {-0.7F, 0.7F}, {0.7F, 0.7F}}};
    for (const auto& o : kAround)
        list.AddText(font, size, {at.x + o[0] * d, at.y + o[1] * d}, halo, begin, end);
    list.AddText(font, size, at, colour, begin, end);
}

float spaced_text(ImDrawList* list, ImFont* font, float size, ImVec2 at, ImU32 colour, std::string_view text,
                  float space) {
    float x = at.x;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t step = utf8_next(text, i) - i;
        const char* begin = text.data() + i;
        if (list != nullptr) list->AddText(font, size, {x, at.y}, colour, begin, begin + step);
        x += font->CalcTextSizeA(size, FLT_MAX, 0, begin, begin + step).x + space;
        i += step;
    }
    return text.empty() ? 0 : x - space - at.x;
}

void picture(ImDrawList& list, ImVec2 low, ImVec2 high, Scene scene, Backdrop backdrop, unsigned seed) {
    Dice dice{seed + static_cast<unsigned>(scene) * 977U};
    list.PushClipRect(low, high, true);
    const float w = high.x - low.x;
    const float h = high.y - low.y;
    struct Sky {
        unsigned above;
        unsigned below;
        unsigned far;
        unsigned near;
    };
    constexpr std::array<Sky, 6> kSkies = {{{0x5E4A42, 0xD99A6C, 0x7C6156, 0x3B2E29},    // smoke at sunset
                                            {0x5B6F7D, 0xD8CBB0, 0x8796A0, 0x3C4650},    // a morning in the capital
                                            {0x8FA9AE, 0xE9DDC0, 0x9AA88F, 0x5E6B4A},    // the valley
                                            {0x4F5B73, 0xC9B79C, 0x77809A, 0x343B4E},    // a night that is remembered
                                            {0x6C6457, 0xE2CFA5, 0x93876F, 0x4A4133},    // the table
                                            {0x4C4A5E, 0xC98F6E, 0x6E6068, 0x2F2A33}}};  // lamps are lit
    const Sky& sky = kSkies[static_cast<std::size_t>(scene)];
    using colour::rgb;
    list.AddRectFilledMultiColor(low, high, rgb(sky.above), rgb(sky.above), rgb(sky.below), rgb(sky.below));
    const ImVec2 sun{low.x + w * dice(0.2F, 0.8F), low.y + h * dice(0.28F, 0.42F)};
    list.AddCircleFilled(sun, h * 0.11F, rgb(0xF6E6BE, 190), 40);
    if (backdrop == Backdrop::kRiver) {
        river(list, low, high, rgb(sky.below), rgb(sky.far), rgb(sky.near), dice);
    } else {
        ridge(list, low, high, low.y + h * 0.72F, h * 0.42F, rgb(sky.far), dice, 4);
        ridge(list, low, high, low.y + h * 0.84F, h * 0.30F, colour::mix(rgb(sky.far), rgb(sky.near), 0.55F), dice, 6);
    }
    const ImU32 ground = rgb(sky.near);
    list.AddRectFilled({low.x, low.y + h * 0.84F}, high, ground);
    const ImVec2 base{low.x + w * dice(0.38F, 0.62F), low.y + h * 0.90F};
    switch (scene) {
        case Scene::kCrisis:
        case Scene::kHomes:
            for (int i = 0; i < 9; ++i) {
                const float x = low.x + w * (static_cast<float>(i) + dice(0, 0.8F)) / 9;
                const float tall = h * dice(0.08F, 0.17F);
                const float wide = w * dice(0.045F, 0.075F);
                house(list, {x, low.y + h * 0.86F}, wide, tall, h * 0.06F, ground);
                if (scene == Scene::kHomes) {
                    lamps(list, {x, low.y + h * 0.86F}, wide, tall, dice);
                } else if (i % 3 == 1) {
                    smoke(list, {x + wide / 2, low.y + h * 0.78F - tall}, w, h);
                }
            }
            break;
        case Scene::kPolitics:
            columns(list, base, h * 0.62F, h * 0.5F, ground);
            break;
        case Scene::kBorder: {  // a barrier across a road
            list.AddTriangleFilled({base.x - w * 0.26F, high.y}, {base.x + w * 0.26F, high.y},
                                   {base.x, low.y + h * 0.82F}, colour::mix(ground, rgb(0xE9DDC0), 0.35F));
            const float post = base.x - w * 0.2F;
            list.AddRectFilled({post - h * 0.035F, low.y + h * 0.58F}, {post + h * 0.035F, low.y + h * 0.94F}, ground);
            for (int i = 0; i < 10; ++i) {
                const float x0 = post + w * 0.045F * static_cast<float>(i);
                list.AddQuadFilled({x0, low.y + h * 0.66F}, {x0 + w * 0.045F, low.y + h * 0.655F},
                                   {x0 + w * 0.045F, low.y + h * 0.69F}, {x0, low.y + h * 0.695F},
                                   i % 2 == 0 ? rgb(0xB3432B) : rgb(0xF1E8D4));
            }
            break;
        }
        case Scene::kCalendar:
            for (int i = 0; i < 26; ++i)  // stars
                list.AddCircleFilled({low.x + w * dice(0, 1), low.y + h * dice(0, 0.42F)}, h * dice(0.004F, 0.008F),
                                     rgb(0xFFFFFF, 170), 8);
            columns(list, base, h * 0.42F, h * 0.34F, ground);
            break;
        case Scene::kTable: {  // a long table with chairs, seen against the light
            const float y = low.y + h * 0.78F;
            list.AddQuadFilled({low.x + w * 0.16F, y}, {low.x + w * 0.84F, y}, {low.x + w * 0.9F, y + h * 0.08F},
                               {low.x + w * 0.1F, y + h * 0.08F}, rgb(0x33291F));
            for (int i = 0; i < 8; ++i) {
                const float x = low.x + w * (0.2F + 0.6F * static_cast<float>(i) / 7);
                list.AddCircleFilled({x, y - h * 0.13F}, h * 0.038F, rgb(0x2A2119), 20);
                list.AddRectFilled({x - h * 0.055F, y - h * 0.095F}, {x + h * 0.055F, y + h * 0.01F}, rgb(0x2A2119),
                                   h * 0.04F, ImDrawFlags_RoundCornersTop);
                list.AddRectFilled({x - h * 0.02F, y + h * 0.015F}, {x + h * 0.03F, y + h * 0.05F}, rgb(0xE9DDC0));
            }
            break;
        }
    }
    list.AddRectFilledMultiColor(low, {high.x, low.y + h * 0.3F}, rgb(0x1B1612, 70), rgb(0x1B1612, 70),
                                 rgb(0x1B1612, 0), rgb(0x1B1612, 0));
    list.PopClipRect();
}

}  // namespace demarche::render
