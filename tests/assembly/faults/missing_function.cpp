// finds: missing_function: no function [A-Za-z0-9_]*defined_elsewhere
#include "../expected_loops.hpp"

void defined_elsewhere(const float* x, float* out);

constinit auto expected_missing_function = one_loop(&defined_elsewhere, {8, 9});
