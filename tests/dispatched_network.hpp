#pragma once
// The network that tests run: with kernels of every architecture, one of them chosen when they start.

#include <patdnn/kernels/default_table.hpp>
#include <patdnn/kernels/dispatch.hpp>
#include <patdnn/network/network.hpp>

namespace patdnn::test {

using Net = network::Network<DefaultTable, arch::dispatched>;

}  // namespace patdnn::test

// Compiled once, by dispatched_network.cpp.
extern template class patdnn::network::Network<patdnn::DefaultTable, patdnn::arch::dispatched>;
