#pragma once
// The networks that these programs run: with kernels of every architecture, one of them chosen when they start.

#include <patdnn/kernels/default_table.hpp>
#include <patdnn/kernels/dispatch.hpp>
#include <patdnn/network/network.hpp>

namespace demo {

using Network = patdnn::network::Network<patdnn::DefaultTable, patdnn::arch::dispatched>;

}  // namespace demo

// Compiled once, by dispatched_network.cpp.
extern template class patdnn::network::Network<patdnn::DefaultTable, patdnn::arch::dispatched>;
