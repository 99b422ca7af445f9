#pragma once
// Reductions over axes, and softmax.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// A reduction over some axes. Each output is computed by one task, so that sums do not depend on the number of tasks;
/// they are added up in double. An output is NaN where one of its entries is NaN.
///
/// Over no entries, sums, l1 and l2 are 0, a product is 1, a mean NaN, a minimum ∞, and a maximum or a logarithm −∞.
struct ReduceStep {
  Reduce::Kind kind = Reduce::Kind::mean;
  StridedLoop<2> kept;     // the other axes: input, output
  StridedLoop<1> reduced;  // the axes that are reduced: input

  /// x, y  the first entries of the input and of the output, which must not overlap
  void run(const float* x, float* y, ExecutorRef executor) const {
    kept.run_elements(executor, reduced.rows() * reduced.row_length(),
                      [&, this](const auto& at) { y[at[1]] = value_of(x + at[0]); });
  }

 private:
  [[nodiscard]] float value_of(const float* x) const noexcept {
    using Kind = Reduce::Kind;
    const auto value = [](float next) { return static_cast<double>(next); };
    const auto square = [](float next) { return static_cast<double>(next) * static_cast<double>(next); };
    switch (kind) {
      case Kind::mean:
        return static_cast<float>(sum(x, value) / static_cast<double>(reduced.rows() * reduced.row_length()));
      case Kind::max: return largest(x);
      case Kind::min: {
        float least = std::numeric_limits<float>::infinity();
        for_each(x, [&](float next) { least = next < least || std::isnan(next) ? next : least; });
        return least;
      }
      case Kind::sum: return static_cast<float>(sum(x, value));
      case Kind::product: {
        double product = 1;
        for_each(x, [&](float next) { product *= static_cast<double>(next); });
        return static_cast<float>(product);
      }
      case Kind::sum_of_squares: return static_cast<float>(sum(x, square));
      case Kind::l1: return static_cast<float>(sum(x, [](float next) { return static_cast<double>(std::abs(next)); }));
      case Kind::l2: return static_cast<float>(std::sqrt(sum(x, square)));
      case Kind::log_sum: return static_cast<float>(std::log(sum(x, value)));
      case Kind::log_sum_exp: {
        // The largest entry is subtracted before exp(), so that nothing overflows.
        const float most = largest(x);
        if (!std::isfinite(most)) return most;
        const double rest = sum(x, [most](float next) { return static_cast<double>(std::exp(next - most)); });
        return static_cast<float>(static_cast<double>(most) + std::log(rest));
      }
    }
    return 0;
  }

  template <class F>
  void for_each(const float* x, F&& f) const noexcept {
    const std::size_t n = reduced.row_length();
    const std::ptrdiff_t step = reduced.row_strides()[0];
    reduced.for_each_row({0, reduced.rows()}, [&](const auto& at) {
      for (std::size_t i = 0; i < n; ++i) f(x[at[0] + static_cast<std::ptrdiff_t>(i) * step]);
    });
  }

  template <class F>
  [[nodiscard]] double sum(const float* x, F&& f) const noexcept {
    double total = 0;
    for_each(x, [&](float next) { total += f(next); });
    return total;
  }

  [[nodiscard]] float largest(const float* x) const noexcept {
    float most = -std::numeric_limits<float>::infinity();
    for_each(x, [&](float next) { most = next > most || std::isnan(next) ? next : most; });
    return most;
  }
};

/// exp(x) divided by the sum of exp over some axes. The largest entry is subtracted before exp(), so that nothing
/// overflows. Entries that share a sum are all NaN where one of them is NaN or ∞, or all are −∞.
struct SoftmaxStep {
  StridedLoop<2> kept;    // the other axes: input, output
  StridedLoop<2> shared;  // axes whose entries add up to 1: input, output

  /// x, y  the first entries of the input and of the output
  void run(const float* x, float* y, ExecutorRef executor) const {
    if (shared.empty()) return;
    kept.run_elements(executor, shared.rows() * shared.row_length(),
                      [&, this](const auto& at) { normalise(x + at[0], y + at[1]); });
  }

 private:
  void normalise(const float* x, float* y) const noexcept {
    const std::size_t n = shared.row_length();
    const auto [x_step, y_step] = shared.row_strides();
    const auto each = [&, x_step = x_step, y_step = y_step](auto&& f) {
      shared.for_each_row({0, shared.rows()}, [&](const auto& at) {
        for (std::size_t i = 0; i < n; ++i) {
          const auto entry = static_cast<std::ptrdiff_t>(i);
          f(x[at[0] + entry * x_step], y[at[1] + entry * y_step]);
        }
      });
    };
    float most = -std::numeric_limits<float>::infinity();
    each([&](float in, float&) { most = std::max(most, in); });
    double sum = 0;
    each([&](float in, float& out) { sum += out = std::exp(in - most); });
    const auto share = static_cast<float>(1 / sum);
    each([&](float, float& out) { out *= share; });
  }
};

/// x, y  layouts of the same number of axes; y has an extent of 1 along those that are reduced
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the reduced axes, or of the
/// others.
template <class Unit = arch::native>
[[nodiscard]] ReduceStep make_step(const Reduce& op, const ValueLayout& x, const ValueLayout& y) {
  ReduceStep step{op.kind, {}, {}};
  for (std::size_t i = 0; i < x.dims.size(); ++i) {
    if (std::find(op.axes.begin(), op.axes.end(), i) != op.axes.end()) {
      step.reduced.add_axis(x.dims[i], {x.strides[i]});
    } else {
      step.kept.add_axis(x.dims[i], {x.strides[i], y.strides[i]});
    }
  }
  step.reduced.merge();
  step.kept.merge();
  return step;
}

/// x, y  layouts of the same extents
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the axes that share a sum, or
/// of the others.
template <class Unit = arch::native>
[[nodiscard]] SoftmaxStep make_step(const Softmax& op, const ValueLayout& x, const ValueLayout& y) {
  SoftmaxStep step;
  for (std::size_t i = 0; i < x.dims.size(); ++i) {
    StridedLoop<2>& loop = i >= op.first && i <= op.last ? step.shared : step.kept;
    loop.add_axis(x.dims[i], {x.strides[i], y.strides[i]});
  }
  step.shared.merge();
  step.kept.merge();
  return step;
}

}}}  // namespace patdnn::v0::network
