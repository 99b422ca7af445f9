// finds: missing_loop: 1 innermost loops of 8 or more multiply-adds, expected 2
#include "../expected_loops.hpp"

constexpr auto tile = &patdnn::kernels::tap_tile<arch::native, float, 4, 1, 6>;

constinit ExpectedLoops<decltype(tile), 2> expected_missing_loop{tile, {{24, 10}, {24, 10}}};
