#pragma once
// What goes into networks and comes out of them.

#include <vector>

namespace patdnn::test {

/// Values of inputs or outputs, in their order.
using Outputs = std::vector<std::vector<float>>;

}  // namespace patdnn::test
