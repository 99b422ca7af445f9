#pragma once
// The networks that these programs run: with kernels of every architecture, one of them chosen when they start.
// Compiled once, by dispatched_network.cpp.

#include <patdnn/network/network.hpp>

namespace demo {

using patdnn::network::Network;

}  // namespace demo

extern template void patdnn::network::Network::prepare<patdnn::arch::dispatched>(
    const patdnn::network::Graph& graph, const patdnn::network::NetworkOptions& options);
extern template void patdnn::network::Network::run_nodes<patdnn::arch::native>(
    patdnn::network::Context& context, std::span<const std::span<const float>> inputs,
    std::span<const std::span<float>> outputs, patdnn::ExecutorRef executor, patdnn::TaskRef observe) const;
