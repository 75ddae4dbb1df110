#include "render/window_icon.h"

#include <SDL.h>
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb/stb_image.h>
#pragma GCC diagnostic pop

#include <memory>

namespace demarche::render {

void show_window_icon(const std::filesystem::path& png) {
    SDL_Window* const window = SDL_GL_GetCurrentWindow();
    if (window == nullptr) return;
    int width = 0;
    int height = 0;
    const std::unique_ptr<stbi_uc, void (*)(void*)> pixels{stbi_load(png.c_str(), &width, &height, nullptr, 4),
                                                           stbi_image_free};
    if (!pixels) return;
    SDL_Surface* const surface =
        SDL_CreateRGBSurfaceWithFormatFrom(pixels.get(), width, height, 32, width * 4, SDL_PIXELFORMAT_RGBA32);
    if (surface == nullptr) return;
    SDL_SetWindowIcon(window, surface);
    SDL_FreeSurface(surface);
}

}  // namespace demarche::render
