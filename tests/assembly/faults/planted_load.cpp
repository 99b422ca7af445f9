// finds: planted_load, loop at line [0-9]+: 10 vector loads, expected at most 9
// A right tile, one load more than expected of it.
#include "../expected_loops.hpp"

constinit auto expected_planted_load = one_loop(&patdnn::kernels::tap_tile<arch::avx512, float, 4, 1, 6>, {24, 9});
