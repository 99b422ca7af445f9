// finds: planted_load, loop at line [0-9]+: 13 vector loads, expected at most 12
// A right tile, one load more than expected of it.
#include "../expected_loops.hpp"

constinit auto expected_planted_load = one_loop(&patdnn::kernels::tap_tile<arch::native, float, 1, 1, 12>, {12, 12});
