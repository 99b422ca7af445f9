#include "dispatched_network.hpp"

template void patdnn::network::Network::prepare<patdnn::arch::dispatched>(
    const patdnn::network::Graph& graph, const patdnn::network::NetworkOptions& options);
template void patdnn::network::Network::run_nodes<patdnn::arch::native>(patdnn::network::Context& context,
                                                                        std::span<const std::span<const float>> inputs,
                                                                        std::span<const std::span<float>> outputs,
                                                                        patdnn::ExecutorRef executor,
                                                                        patdnn::TaskRef observe) const;
