#include "base/figure.h"

#include <cmath>

#include "base/text.h"

namespace demarche {

std::string figure(double value) {
    return number_text(std::round(value * 10) / 10);
}

}  // namespace demarche
