#pragma once
// The network that tests run: that of the programs, with kernels of every architecture.

#include "../examples/dispatched_network.hpp"

namespace patdnn::test {

using Net = demo::Network;

}  // namespace patdnn::test
