#pragma once
// How ρ moves while ADMM runs: small at first, so that training finds its own way, then larger, so that it arrives.

#include <algorithm>
#include <cstddef>

#include <patdnn/pruning/admm.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Multiplies each layer's ρ by `factor`, up to `most`: called once a stage, as in PatDNN's training, 1e-4 to 1e-1 by
/// tens. Throws InvalidPattern for a factor or bound that makes ρ no positive number.
inline void grow_rho(Admm& admm, double factor, double most) {
  for (std::size_t l = 0; l < admm.layers().size(); ++l) {
    admm.set_rho(l, std::min(admm.states()[l].rho * factor, most));
  }
}

/// Moves each layer's ρ by `factor` where one of its residuals is more than `imbalance` times the other: up when
/// weights stay away from their copies, down when the copies keep changing (Boyd et al. 2011, §3.4.1).
inline void balance_rho(Admm& admm, double imbalance = 10, double factor = 2) {
  const std::vector<Residuals> residuals = admm.residuals();
  for (std::size_t l = 0; l < residuals.size(); ++l) {
    const double rho = admm.states()[l].rho;
    if (residuals[l].primal > imbalance * residuals[l].dual) admm.set_rho(l, rho * factor);
    if (residuals[l].dual > imbalance * residuals[l].primal) admm.set_rho(l, rho / factor);
  }
}

}}}  // namespace patdnn::v0::pruning
