#include "dispatched_network.hpp"

template class patdnn::network::Network<patdnn::DefaultTable, patdnn::arch::dispatched>;
