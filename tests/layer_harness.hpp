#pragma once
// The one harness of all kernels: a case goes through a ConvLayer and is compared, output by output, with the
// reference.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>
#include <optional>
#include <ostream>
#include <random>
#include <span>
#include <thread>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "guarded_map.hpp"

namespace patdnn::test {

enum class Structure { patterns, free_taps, whole_kernels, dense };

/// A layer, its maps and how it is pruned.
struct LayerCase {
  ConvShape shape;
  std::size_t block = 1;
  Structure structure = Structure::patterns;
  double kept = 0.4;  // of the block kernels
  std::size_t images = 1;
  std::size_t input_pitch = 0;   // 0: what suits the block
  std::size_t output_pitch = 0;  // 0: the input's
  bool plain_input = false;      // input without pads, head, tail or phases: a host's own buffer, which is staged
  bool plain_output = false;     // the same of the output
  bool unphased_input = false;   // of a strided layer: with pads, but not in phases
  PerAxis output_phases = 1;
  std::optional<kernels::Kernel> expected = {};
  std::optional<Parameters> parameters = {};
  unsigned seed = 0;  // of weights, pixels and operands
  std::size_t threads = 3;
};

inline std::ostream& operator<<(std::ostream& out, const LayerCase& c) {
  const ConvShape& s = c.shape;
  return out << s.channels << " -> " << s.filters << " filters, " << s.height << " x " << s.width << ", kernel "
             << s.kernel_height << " x " << s.kernel_width << ", padding " << s.pad.top << ' ' << s.pad.left << ' '
             << s.pad.bottom << ' ' << s.pad.right << ", stride " << to_text(s.stride) << ", dilation "
             << to_text(s.dilation) << ", groups " << s.groups << ", block " << c.block << ", structure "
             << static_cast<int>(c.structure) << ", kept " << c.kept << ", images " << c.images << ", pitches "
             << c.input_pitch << ' ' << c.output_pitch << ' ' << c.plain_input << c.plain_output << c.unphased_input
             << ", output phases " << to_text(c.output_phases) << ", threads " << c.threads;
}

/// Random weights of the case's structure; `patterns` for Structure::patterns.
inline std::vector<float> random_weights(const LayerCase& c, std::span<const Pattern> patterns) {
  const std::size_t entries = c.shape.kernel_height * c.shape.kernel_width;
  const std::size_t channels = c.shape.channels / c.shape.groups;
  const std::size_t per_group = c.shape.filters / c.shape.groups;
  std::mt19937 random(7 + c.seed);
  std::uniform_real_distribution<float> weight(-1.0F, 1.0F);
  std::bernoulli_distribution keep(c.kept);
  std::vector<float> weights(c.shape.filters * channels * entries);
  for (std::size_t g = 0; g < c.shape.groups; ++g) {
    for (std::size_t b = 0; b < per_group; b += c.block) {
      for (std::size_t ch = 0; ch < channels; ++ch) {
        if (!keep(random)) continue;
        std::uint64_t taps = (1ULL << entries) - 1;
        if (c.structure == Structure::patterns) taps = patterns[random() % patterns.size()].taps;
        if (c.structure == Structure::free_taps) taps &= random();
        for (std::size_t f = b; f < std::min(b + c.block, per_group); ++f) {
          for (std::size_t e = 0; e < entries; ++e) {
            if (((taps >> e) & 1U) != 0) weights[((g * per_group + f) * channels + ch) * entries + e] = weight(random);
          }
        }
      }
    }
  }
  return weights;
}

inline fkw::FkwData encode(const LayerCase& c, std::span<const float> weights, std::span<const Pattern> patterns) {
  const ConvShape& s = c.shape;
  const fkw::DenseFilters dense{weights, s.filters, s.channels / s.groups, s.kernel_height, s.kernel_width, s.groups};
  const fkw::EncodeOptions options{.block = c.block};
  switch (c.structure) {
    case Structure::patterns: return fkw::encode(dense, patterns, options);
    case Structure::free_taps:
    case Structure::whole_kernels: return fkw::encode_free_taps(dense, options);
    case Structure::dense: break;
  }
  return fkw::encode_dense(dense, options);
}

/// Runs tasks last to first, on several threads.
struct BackwardThreads {
  std::size_t threads;

  template <class Task>
  void run(std::size_t n, Task&& task) const {
    std::vector<std::thread> pool;
    for (std::size_t t = 0; t < threads; ++t) {
      pool.emplace_back([&, t] {
        for (std::size_t i = n; i-- > 0;) {
          if (i % threads == t) task(i);
        }
      });
    }
    for (std::thread& thread : pool) thread.join();
  }
};

/// A case prepared, with random input, bias and residual.
class Layer {
 public:
  Layer(const LayerCase& c, Pooling pooling, std::span<const Pattern> patterns,
        const kernels::ConvTable& table = kernels::table(), const std::optional<kernels::Machine>& machine = {})
      : case_(c),
        pooling_(pooling),
        weights_(random_weights(c, patterns)),
        pixels_(c.images * c.shape.channels * c.shape.height * c.shape.width),
        bias_(c.shape.filters) {
    const ConvShape& s = c.shape;
    const PerAxis phases = c.unphased_input ? 1 : s.stride;
    const std::size_t plane_width = (s.width + phases.width - 1) / phases.width;
    const std::size_t suitable =
        kernels::suitable_pitch(plane_width, plane_halo(s.pad, phases), kernels::rows_share_loads(s, c.block));
    const std::size_t pitch = c.input_pitch != 0 ? c.input_pitch : suitable;
    const auto plain = [](std::size_t channels, std::size_t height, std::size_t width) {
      return MapLayout{channels, height, width, width, 0, 0, height * width};
    };
    const MapLayout input = c.plain_input ? plain(s.channels, s.height, s.width)
                                          : make_layout(s.channels, s.height, s.width, s.pad, pitch, phases);
    if (pooling == Pooling::max_2x2) {
      window_height_ = 2;
      window_width_ = 2;
    } else if (pooling == Pooling::global_average) {
      window_height_ = s.output_height();
      window_width_ = s.output_width();
    }
    height_ = s.output_height() / window_height_;
    width_ = s.output_width() / window_width_;
    MapLayout output;
    if (c.plain_output) {
      output = plain(s.filters, height_, width_);
    } else {
      const bool own_pitch = pooling != Pooling::none || c.output_phases != 1;
      const std::size_t wanted = c.output_pitch != 0 ? c.output_pitch : own_pitch ? 0 : std::max(pitch, width_ + 1);
      output = make_layout(s.filters, height_, width_, Padding(1), wanted, c.output_phases);
    }
    // Cases take turns, so that reads before a map and behind it are both seen.
    static std::size_t turn = 0;
    against_ = ++turn % 2 == 0 ? GuardedMemory::Against::page_before : GuardedMemory::Against::page_after;
    input_ = GuardedMap(c.images, input, against_);
    output_ = GuardedMap(c.images, output, against_);
    residual_ = GuardedMap(c.images, output, against_);
    std::mt19937 random(11 + c.seed);
    std::uniform_real_distribution<float> value(-1.0F, 1.0F);
    const auto fill = [&](std::vector<float>& v) { std::generate(v.begin(), v.end(), [&] { return value(random); }); };
    fill(pixels_);
    fill(bias_);
    added_.resize(c.images * s.filters * height_ * width_);
    fill(added_);
    copy_from_nchw<float>(pixels_, input_.view());
    copy_from_nchw<float>(added_, residual_.view());
    fkw_ = test::encode(c, weights_, patterns);
    options_ = {.input = input,
                .output = output,
                .staging = c.plain_input || phases != s.stride ? Staging::allow : Staging::refuse,
                .winograd = Winograd::allow,
                .kernels = table,
                .parameters = c.parameters,
                .machine = machine};
    end_in({});
  }

  /// Makes the layer again, with this epilogue and the pooling of the case.
  void end_in(Epilogue epilogue) {
    epilogue.pooling = pooling_;
    adds_ = epilogue.residual != Residual::none;
    layer_ = ConvLayer(fkw_, case_.shape, epilogue, options_);
    scratch_ = GuardedMemory(layer_.scratch_bytes(), against_);
  }

  [[nodiscard]] const auto& layer() const { return layer_; }
  [[nodiscard]] std::span<const float> bias() const { return bias_; }
  [[nodiscard]] MapView<const float> residual() const { return residual_.view(); }
  [[nodiscard]] MapView<float> output() { return output_.view(); }
  [[nodiscard]] MapView<const float> input() const { return input_.view(); }
  [[nodiscard]] MapView<float> input() { return input_.view(); }
  [[nodiscard]] MapView<float> residual() { return residual_.view(); }

  /// Makes the layer end in an epilogue and runs it, as run_again().
  std::vector<float> run(const Epilogue& epilogue) {
    end_in(epilogue);
    return run_again(serial_executor);
  }

  /// Fills every output with NaN, runs, and returns the outputs, N × K × H′ × W′. Fails if a pad is not zero
  /// afterwards.
  std::vector<float> run_again(ExecutorRef executor) {
    output_.fill_pixels(std::numeric_limits<float>::quiet_NaN());
    MapView<const float> residual;
    if (adds_) residual = residual_.view();
    return outputs(executor, residual);
  }

  /// The outputs where the output itself holds the residual.
  std::vector<float> run_in_place(ExecutorRef executor) {
    copy_from_nchw<float>(added_, output_.view());
    return outputs(executor, output_.view());
  }

  /// Compares with the reference: finish(sum, filter, index into the residual) is the epilogue in double, but for the
  /// pooling.
  template <class Finish>
  void compare(const std::vector<float>& outputs, Finish&& finish) const {
    const ConvShape& s = case_.shape;
    const double growth = layer_.rounding_growth();
    std::size_t i = 0;
    for (std::size_t n = 0; n < case_.images; ++n) {
      const float* image = pixels_.data() + n * s.channels * s.height * s.width;
      for (std::size_t k = 0; k < s.filters; ++k) {
        const std::size_t weights = weights_.size() / s.filters;
        const double of_filter =
            kernels::filter_tolerance<float>(std::span<const float>(weights_).subspan(k * weights, weights), 1.0);
        for (std::size_t y = 0; y < height_; ++y) {
          for (std::size_t x = 0; x < width_; ++x, ++i) {
            double largest = -std::numeric_limits<double>::infinity();
            double total = 0;
            double magnitudes = 0;
            double tolerance = 0;
            const std::size_t pixels = window_height_ * window_width_;
            for (std::size_t p = 0; p < pixels; ++p) {
              const std::size_t row = window_height_ * y + p / window_width_;
              const std::size_t column = window_width_ * x + p % window_width_;
              const auto sum = kernels::reference_convolution(s, image, weights_.data(), k, row, column);
              const double finished = finish(sum.value, k, i);
              largest = std::max(largest, finished);
              total += finished;
              magnitudes += std::abs(finished);
              tolerance = std::max(tolerance, growth > 1 ? growth * of_filter : sum.tolerance<float>());
            }
            const bool averages = pooling_ == Pooling::global_average;
            const double wanted = averages ? total / static_cast<double>(pixels) : largest;
            constexpr double epsilon = std::numeric_limits<float>::epsilon();
            tolerance += 4 * epsilon * (2 + std::abs(wanted)) + (averages ? epsilon * magnitudes : 0);
            const double got = static_cast<double>(outputs[i]);
            if (!(std::abs(got - wanted) <= tolerance)) {
              CAPTURE(n, k, y, x, tolerance, layer_.why());
              REQUIRE(got == wanted);
            }
          }
        }
      }
    }
    CHECK(i == outputs.size());
  }

  [[nodiscard]] double added(std::size_t i) const { return static_cast<double>(added_[i]); }
  [[nodiscard]] double bias(std::size_t k) const { return static_cast<double>(bias_[k]); }

 private:
  std::vector<float> outputs(ExecutorRef executor, const MapView<const float>& residual) {
    layer_.run(input_.view(), output_.view(), {.executor = executor, .scratch = scratch_.data(), .residual = residual});
    require_zero_pads();
    std::vector<float> result(added_.size());
    copy_to_nchw<float>(std::as_const(output_).view(), result);
    return result;
  }

  void require_zero_pads() {
    const MapView<float> view = output_.view();
    const MapLayout& l = view.layout;
    for (const float* at = view.begin(); at != view.end(); ++at) {
      // Position within the planes, counted from the first plane's head; rows and columns of its phase.
      const auto position = static_cast<std::size_t>(at - view.begin());
      const std::size_t within = position % l.plane_stride;
      const std::size_t phase = position / l.plane_stride % l.phases.product();
      const auto [down, along] = l.phases;
      const std::size_t height = (l.height + down - 1 - phase / along) / down;
      const std::size_t width = (l.width + along - 1 - phase % along) / along;
      const bool pixel =
          within >= l.head && (within - l.head) / l.pitch < height && (within - l.head) % l.pitch < width;
      if (!pixel && *at != 0.0F) {
        CAPTURE(at - view.data, l.pitch, l.plane_stride, layer_.why());
        REQUIRE(*at == 0.0F);
      }
    }
  }

  LayerCase case_;
  Pooling pooling_;
  std::vector<float> weights_;
  std::vector<float> pixels_;
  std::vector<float> bias_;
  std::vector<float> added_;
  std::size_t window_height_ = 1;
  std::size_t window_width_ = 1;
  std::size_t height_ = 0;
  std::size_t width_ = 0;
  GuardedMap input_;
  GuardedMap output_;
  GuardedMap residual_;
  GuardedMemory scratch_;
  GuardedMemory::Against against_{};
  fkw::FkwData fkw_;
  ConvOptions options_;
  ConvLayer layer_;
  bool adds_ = false;
};

/// A step of a host's own.
inline Step twice() {
  return step([](auto x, std::size_t, std::size_t) noexcept { return x + x; });
}

/// The case with no epilogue, with those that kernels know and with others, pooled and averaged; on one thread and on
/// the case's number of threads, all bit-identical. Returns the plans that ran: plain; pooled where the output is large
/// enough; averaged.
inline std::vector<kernels::Plan> check_case(const LayerCase& c, std::span<const Pattern> patterns,
                                             const kernels::ConvTable& table,
                                             const std::optional<kernels::Machine>& machine = {}) {
  INFO(table.architecture << ": " << c);
  std::vector<kernels::Plan> plans;
  const BackwardThreads threads{c.threads};
  const auto same_on_threads = [&](Layer& layer, const std::vector<float>& outputs) {
    const std::vector<float> threaded = layer.run_again(threads);
    CHECK(std::memcmp(threaded.data(), outputs.data(), outputs.size() * sizeof(float)) == 0);
  };
  const Activation limits = clip(-0.5F, 1.5F);
  {
    Layer layer(c, Pooling::none, patterns, table, machine);
    plans.push_back(layer.layer().plan());
    if (c.expected) {
      INFO(layer.layer().why());
      CHECK((layer.layer().plan().spans.front().kernel == *c.expected));
    }
    const std::vector<float> outputs = layer.run({});
    layer.compare(outputs, [](double sum, std::size_t, std::size_t) { return sum; });
    same_on_threads(layer, outputs);

    layer.compare(layer.run({.bias = layer.bias(), .activation = hard_swish}),
                  [&](double sum, std::size_t k, std::size_t) {
                    const double x = sum + layer.bias(k);
                    return x * std::clamp(x + 3, 0.0, 6.0) / 6;
                  });

    const std::vector<float> between = layer.run({.bias = layer.bias(), .activation = sigmoid});
    layer.compare(between,
                  [&](double sum, std::size_t k, std::size_t) { return 1 / (1 + std::exp(-sum - layer.bias(k))); });
    same_on_threads(layer, between);

    if (c.output_phases == 1) {
      const auto added_in_place = [&](const Epilogue& epilogue, const auto& finish) {
        const std::vector<float> apart = layer.run(epilogue);
        layer.compare(apart, finish);
        same_on_threads(layer, apart);
        CHECK(layer.run_in_place(threads) == apart);
      };
      added_in_place({.bias = layer.bias(), .residual = Residual::before_activation, .activation = limits},
                     [&](double sum, std::size_t k, std::size_t i) {
                       return std::clamp(sum + layer.bias(k) + layer.added(i), -0.5, 1.5);
                     });
      added_in_place({.bias = layer.bias(), .residual = Residual::after_activation, .activation = limits},
                     [&](double sum, std::size_t k, std::size_t i) {
                       return std::clamp(sum + layer.bias(k), -0.5, 1.5) + layer.added(i);
                     });
      added_in_place(
          {.bias = layer.bias(), .residual = Residual::before_activation, .step = twice()},
          [&](double sum, std::size_t k, std::size_t i) { return 2 * (sum + layer.bias(k) + layer.added(i)); });
      added_in_place(
          {.bias = layer.bias(), .residual = Residual::after_activation, .step = twice()},
          [&](double sum, std::size_t k, std::size_t i) { return 2 * (sum + layer.bias(k)) + layer.added(i); });
    }
  }
  if (c.shape.output_height() >= 2 && c.shape.output_width() >= 2) {
    Layer layer(c, Pooling::max_2x2, patterns, table, machine);
    plans.push_back(layer.layer().plan());
    const std::vector<float> outputs = layer.run({.bias = layer.bias(), .activation = relu});
    layer.compare(outputs, [&](double sum, std::size_t k, std::size_t) { return std::max(sum + layer.bias(k), 0.0); });
    same_on_threads(layer, outputs);

    layer.compare(layer.run({.bias = layer.bias(), .step = twice()}),
                  [&](double sum, std::size_t k, std::size_t) { return 2 * (sum + layer.bias(k)); });
  }
  if (!c.plain_output && c.output_phases == 1) {
    Layer layer(c, Pooling::global_average, patterns, table, machine);
    plans.push_back(layer.layer().plan());
    const std::vector<float> outputs = layer.run({.bias = layer.bias(), .activation = limits});
    layer.compare(outputs,
                  [&](double sum, std::size_t k, std::size_t) { return std::clamp(sum + layer.bias(k), -0.5, 1.5); });
    same_on_threads(layer, outputs);

    layer.compare(layer.run({.bias = layer.bias(), .step = twice()}),
                  [&](double sum, std::size_t k, std::size_t) { return 2 * (sum + layer.bias(k)); });
  }
  return plans;
}

}  // namespace patdnn::test
