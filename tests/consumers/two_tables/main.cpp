// One program, of whose units one was compiled with a tuned header: each keeps its own tables.
#include <array>
#include <cstddef>
#include <iostream>

std::array<std::size_t, 2> plain();
std::array<std::size_t, 2> tuned();

int main() {
  const auto without = plain();
  const auto with = tuned();
  std::cout << "lists of DefaultTable and TapTable: " << without[0] << ", " << without[1] << "; with a tuned header "
            << with[0] << ", " << with[1] << "\n";
  return with[0] == without[0] + 1 && with[1] == without[1] + 1 ? 0 : 1;
}
