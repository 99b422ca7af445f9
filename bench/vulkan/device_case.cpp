#include "device_case.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>

#include <patdnn/half.hpp>
#include <patdnn/kernels/reference.hpp>
#include <patdnn/vulkan/buffer.hpp>
#include <patdnn/vulkan/commands.hpp>

#include "../checked_outputs.hpp"

namespace patdnn::bench {

namespace {

constexpr std::size_t image_step = 61;  // numbers from where one image begins to where the next one does

std::vector<float> random_numbers(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> value(-1.0F, 1.0F);
  std::vector<float> values(count);
  std::generate(values.begin(), values.end(), [&] { return value(random); });
  return values;
}

std::vector<std::byte> stored(std::span<const float> values, vulkan::Storage storage) {
  std::vector<std::byte> bytes(values.size() * vulkan::bytes_of(storage));
  if (storage == vulkan::Storage::float32) {
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::uint16_t half = to_half(values[i]);
    std::memcpy(bytes.data() + i * sizeof half, &half, sizeof half);
  }
  return bytes;
}

std::vector<float> loaded(std::span<const std::byte> bytes, vulkan::Storage storage) {
  std::vector<float> values(bytes.size() / vulkan::bytes_of(storage));
  if (storage == vulkan::Storage::float32) {
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::uint16_t half = 0;
    std::memcpy(&half, bytes.data() + i * sizeof half, sizeof half);
    values[i] = from_half(half);
  }
  return values;
}

std::vector<std::byte> download(const vulkan::Device& device, const vulkan::Buffer& buffer, std::size_t offset,
                                std::size_t size) {
  const vulkan::Buffer staging(device, size, vulkan::MemoryKind::read, "outputs");
  vulkan::Commands commands(device);
  commands.record([&](VkCommandBuffer recorded) {
    const VkBufferCopy region{.srcOffset = offset, .dstOffset = 0, .size = size};
    vulkan::wait_for_writes(device.functions(), recorded);
    device.functions().copy_buffer(recorded, buffer.get(), staging.get(), 1, &region);
    vulkan::show_to_host(device.functions(), recorded);
  });
  commands.submit();
  return {staging.bytes().begin(), staging.bytes().end()};
}

/// Of 16-bit floats are weights, products, and sums of four stages.
double tolerance_of(const kernels::ReferenceValue& sum, std::size_t stage_taps, vulkan::Arithmetic arithmetic) {
  if (arithmetic == vulkan::Arithmetic::float32) return sum.tolerance<float>();
  const auto terms = static_cast<double>(std::min(sum.terms, 4 * stage_taps));
  return sum.tolerance<float>() + 0x1p-11 * (2 + std::sqrt(terms)) * sum.magnitude +
         0x1p-24 * static_cast<double>(sum.terms);
}

}  // namespace

bool can(const vulkan::Device& device, const Numbers& numbers) noexcept {
  return (numbers.storage == vulkan::Storage::float32 || device.half_storage()) &&
         (numbers.arithmetic == vulkan::Arithmetic::float32 || device.half_arithmetic());
}

DeviceCase::DeviceCase(vulkan::Pipelines& pipelines, const ConvShape& shape, const PrunedWeights& weights,
                       const DeviceCaseOptions& options)
    : pipelines_(&pipelines),
      device_(&pipelines.device()),
      shape_(shape),
      weights_(&weights),
      options_(options),
      bias_(random_numbers(shape.filters, 1)) {
  const std::size_t pixels = shape.output_height() * shape.output_width();
  multiplications_ = static_cast<double>(weights.fkw.weight.size()) * static_cast<double>(pixels) *
                     static_cast<double>(options.images);
  const std::size_t width = vulkan::bytes_of(options.numbers.storage);
  const std::size_t input_bytes = options.images * shape.channels * shape.height * shape.width * width;
  const std::size_t output_bytes = options.images * shape.filters * pixels * width;
  bytes_ = input_bytes + output_bytes + dispatch({}).constants.size() * sizeof(std::uint32_t);
  constexpr std::size_t most_copies = 64;
  const std::size_t count = std::clamp<std::size_t>((options.rotated_bytes + bytes_ - 1) / bytes_, 1, most_copies);
  for (std::size_t i = 0; i < count; ++i) {
    // An odd number of 16-bit floats has room for another one behind it.
    copies_.push_back({{*device_, (input_bytes + 3) / 4 * 4, vulkan::MemoryKind::device, "inputs"},
                       {*device_, (output_bytes + 3) / 4 * 4, vulkan::MemoryKind::device, "outputs"}});
  }
  fill_inputs();
  use({});
}

vulkan::Dispatch DeviceCase::dispatch(const std::optional<vulkan::ConvTile>& tile) const {
  vulkan::ConvOptions conv;
  conv.images = options_.images;
  conv.bias = bias_;
  conv.activation = {vulkan::ActivationKind::clip, 0, std::numeric_limits<float>::infinity()};
  conv.arithmetic = options_.numbers.arithmetic;
  conv.tile = tile;
  return vulkan::convolution(weights_->fkw, shape_, conv, device_->limits());
}

void DeviceCase::use(const std::optional<vulkan::ConvTile>& tile) {
  timed_.reset();
  program_.reset();
  const vulkan::Dispatch one = dispatch(tile);
  description_ = one.description;
  stage_channels_ = one.specialization[11];
  std::vector<vulkan::BoundDispatch> bound;
  for (const Copy& copy : copies_) {
    bound.push_back({one, {copy.input.get(), 0, copy.input.size()}, {}, {copy.output.get(), 0, copy.output.size()}});
  }
  program_.emplace(*pipelines_, bound, options_.numbers.storage);
  timed_.emplace(
      *device_, [this](VkCommandBuffer commands) { program_->record(commands); }, bound.size());
}

void DeviceCase::fill_inputs() {
  const std::size_t width = vulkan::bytes_of(options_.numbers.storage);
  const std::size_t image = shape_.channels * shape_.height * shape_.width;
  numbers_ = random_numbers(image + (options_.images - 1) * image_step, 2);
  const std::vector<std::byte> bytes = stored(numbers_, options_.numbers.storage);
  numbers_ = loaded(bytes, options_.numbers.storage);
  vulkan::Uploader uploader(*device_);
  for (std::size_t n = 0; n < options_.images; ++n) {
    uploader.upload(copies_.front().input, n * image * width,
                    std::span(bytes).subspan(n * image_step * width, image * width));
  }
  vulkan::Commands commands(*device_);
  commands.record([&](VkCommandBuffer recorded) {
    for (const Copy& copy : std::span(copies_).subspan(1)) {
      const VkBufferCopy region{.srcOffset = 0, .dstOffset = 0, .size = copy.input.size()};
      device_->functions().copy_buffer(recorded, copies_.front().input.get(), copy.input.get(), 1, &region);
    }
    vulkan::wait_for_writes(device_->functions(), recorded);
  });
  commands.submit();
}

std::size_t DeviceCase::image_bytes() const {
  return shape_.filters * shape_.output_height() * shape_.output_width() * vulkan::bytes_of(options_.numbers.storage);
}

std::size_t DeviceCase::check() {
  // What is compared begins as NaN.
  const std::vector<std::byte> nan(image_bytes(), std::byte{0xFF});
  vulkan::Uploader uploader(*device_);
  uploader.upload(copies_.front().output, 0, nan);
  uploader.upload(copies_.back().output, (options_.images - 1) * image_bytes(), nan);
  (void)timed_->run();
  constexpr std::size_t least = 2048;
  return compare(copies_.front(), 0, least) + compare(copies_.back(), options_.images - 1, least);
}

std::size_t DeviceCase::compare(const Copy& copy, std::size_t image, std::size_t least) const {
  const std::size_t height = shape_.output_height();
  const std::size_t width = shape_.output_width();
  const std::vector<float> outputs =
      loaded(download(*device_, copy.output, image * image_bytes(), image_bytes()), options_.numbers.storage);
  const double rounding = options_.numbers.storage == vulkan::Storage::float16 ? 0x1p-11 : 4 * 0x1p-24;
  const std::size_t stage_taps = stage_channels_ * shape_.kernel_height * shape_.kernel_width;
  std::size_t compared = 0;
  const auto check = [&](std::size_t k, std::size_t y, std::size_t x) {
    const auto sum =
        kernels::reference_convolution(shape_, numbers_.data() + image * image_step, weights_->dense.data(), k, y, x);
    const double wanted = std::max(sum.value + static_cast<double>(bias_[k]), 0.0);
    const double tolerance = tolerance_of(sum, stage_taps, options_.numbers.arithmetic) +
                             4 * 0x1p-24 * std::abs(static_cast<double>(bias_[k])) + rounding * wanted + 0x1p-25;
    const auto got = static_cast<double>(outputs[(k * height + y) * width + x]);
    ++compared;
    if (!(std::abs(got - wanted) <= tolerance)) {
      throw Error(patdnn::detail::message(layer_name(shape_), ", ", description_, ": output (", image, ", ", k, ", ", y,
                                          ", ", x, ") is ", got, ", the reference ", wanted));
    }
  };
  if (check_outputs(shape_, height, width, least, check)) return compared;
  std::mt19937 random(3);
  while (compared < least) check(random() % shape_.filters, random() % height, random() % width);
  return compared;
}

}  // namespace patdnn::bench
