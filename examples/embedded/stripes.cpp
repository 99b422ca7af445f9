// A network in a program without heap, exceptions or run-time types: it draws stripes, has the network say which way
// they run, and prints what that takes of memory.

#include <array>
#include <cstddef>
#include <cstdio>
#include <span>

#include "footprint.hpp"
#include "stripes_network.hpp"

namespace {

using stripes_network::Network;

constexpr std::size_t extent = 32;
constexpr std::size_t directions = 4;

std::array<float, Network::input_size> image;
std::array<float, Network::output_size> scores;
std::array<std::byte, Network::scratch_bytes> scratch;

constexpr std::size_t stripe = 4;

/// Stripes four pixels wide, 0 or 1, moved by `shift`.
void draw(std::size_t direction, std::size_t shift) {
  for (std::size_t y = 0; y < extent; ++y) {
    for (std::size_t x = 0; x < extent; ++x) {
      const std::size_t along[directions] = {y, x, x + extent - y, x + y};
      image[y * extent + x] = (along[direction] + shift) / stripe % 2 != 0 ? 1.0F : 0.0F;
    }
  }
}

void run_network() { Network::run(image, scores, scratch); }

std::size_t best() {
  std::size_t most = 0;
  for (std::size_t i = 1; i < scores.size(); ++i) most = scores[i] > scores[most] ? i : most;
  return most;
}

}  // namespace

int main(int, char** argument) {
  std::size_t images = 0;
  std::size_t right = 0;
  for (std::size_t direction = 0; direction < directions; ++direction) {
    for (std::size_t shift = 0; shift < 2 * stripe; ++shift, ++images) {
      draw(direction, shift);
      run_network();
      right += best() == direction ? 1 : 0;
    }
  }
  std::printf("%zu of %zu images right\n", right, images);

  const embedded::Sections sections = embedded::sections_of(argument[0]);
  const std::size_t stack = embedded::stack_bytes(&run_network);
  std::printf(".text %zu bytes, .rodata %zu bytes, stack %zu bytes, scratch %zu bytes\n", sections.text,
              sections.read_only, stack, Network::scratch_bytes);
  return right == images && sections.text > 0 && stack > 0 ? 0 : 1;
}
