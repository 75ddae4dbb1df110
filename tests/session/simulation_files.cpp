// Files of games: who may write them, what is read of them.
#include <catch2/catch.hpp>

#include "simulation_box.h"
