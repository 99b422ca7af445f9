#pragma once
// The tables of an architecture: instantiated here, or compiled apart for several, of which the program chooses one.
//
// A translation unit that is compiled for AVX-512 may hold nothing that the rest of the program could run by mistake:
// the linker keeps one copy of a function that several units hold, and it may be the one with the wrong instructions.
// So all that depends on the instruction set is named by its architecture's tag, and of several architectures each is
// compiled in a unit of its own (patdnn_add_kernels), behind the functions of CompiledTables.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <patdnn/error.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/average_store.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/depthwise_conv.hpp>
#include <patdnn/kernels/depthwise_rows.hpp>
#include <patdnn/kernels/map_table.hpp>
#include <patdnn/kernels/pattern_tiles.hpp>
#include <patdnn/kernels/phase_store.hpp>
#include <patdnn/kernels/plane_copy.hpp>
#include <patdnn/kernels/pool_plane.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/winograd_transform.hpp>
#include <patdnn/pattern_set.hpp>
#include <patdnn/tuning/parameters/shipped.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

struct OperatorTable;

namespace detail {

template <class Arch, PatternSet... Sets>
inline constexpr std::array<PatternKernels, sizeof...(Sets)> kernels_of_sets{pattern_kernels<Arch, Sets>...};

/// The functions of Arch, which this instantiates, with pattern kernels for these sets.
template <class Arch, PatternSet... Sets>
inline constexpr ConvTable conv_table{
    .architecture = Arch::name,
    .registers = arch::registers_of<Arch>,
    .tap_tile = &find_tap_tile<Arch, float>,
    .pattern_kernels = kernels_of_sets<Arch, Sets...>,
    .depthwise = &depthwise_run<Arch, float>,
    .depthwise_rows = {&depthwise_rows<Arch, 1, float>, &depthwise_rows<Arch, 2, float>},
    .copy_plane = &copy_plane<Arch, float>,
    .store_finished = &kernels::store_finished<Arch, float>,
    .store_in_phases = &kernels::store_in_phases<Arch, float>,
    .store_average = &kernels::store_average<Arch, float>,
    .sigmoid = {.function = &apply_sigmoid<Arch, float>},
    .winograd_input = {&winograd_input<Arch, 2, float>, &winograd_input<Arch, 4, float>},
    .winograd_output = {&winograd_output<Arch, 2, float>, &winograd_output<Arch, 4, float>},
    .tuned = {{{}, tuned::shipped<Arch>}}};

/// The same with tuned layers that are asked before the shipped ones: those of Layers, which a header of patdnn_tune
/// defines, if they are for Arch.
template <class Arch, class Layers, PatternSet... Sets>
[[nodiscard]] constexpr ConvTable tuned_table(fkw::sets<Sets...>) noexcept {
  ConvTable table = conv_table<Arch, Sets...>;
  if constexpr (!std::is_void_v<Layers>) {
    if (Layers::architecture == Arch::name) table.tuned[0] = Layers::layers;
  }
  return table;
}

template <class Arch>
inline constexpr MapTable map_table{.architecture = Arch::name, .max_pool = &pool_plane<Arch, float>};

}  // namespace detail

/// Tables for Arch that are compiled in a translation unit of their own. A linker that finds "undefined reference to
/// CompiledTables<...>" misses it: call patdnn_add_kernels(target) in CMake, with SETS for pattern sets of your own.
///
/// Sets  a list of pattern sets, fkw::sets<...>: that of SETS; an empty one for what is compiled without
template <class Arch, class Sets>
struct CompiledTables {
  [[nodiscard]] static const ConvTable& convolution() noexcept;
  [[nodiscard]] static const MapTable& maps() noexcept;
  [[nodiscard]] static const OperatorTable& operators() noexcept;
};

namespace detail {

/// The tables that a tag stands for: those of one architecture, instantiated where they are asked for.
template <class Arch, PatternSet... Sets>
struct TablesOf {
  [[nodiscard]] static constexpr const ConvTable& convolution() noexcept { return conv_table<Arch, Sets...>; }
  [[nodiscard]] static constexpr const MapTable& maps() noexcept { return map_table<Arch>; }
  [[nodiscard]] static constexpr std::size_t named(std::string_view name) {
    if (name != Arch::name) {
      throw UnknownArchitecture(patdnn::detail::message("architecture '", name, "', expected ", Arch::name,
                                                        ", the only one that this program is compiled for"));
    }
    return 0;
  }
  [[nodiscard]] static constexpr std::size_t best() noexcept { return 0; }
  [[nodiscard]] static constexpr std::size_t like(std::string_view) noexcept { return 0; }
  [[nodiscard]] static constexpr const ConvTable& convolution(std::size_t) noexcept { return convolution(); }
  [[nodiscard]] static constexpr const MapTable& maps(std::size_t) noexcept { return maps(); }
};

/// The tables of several architectures, one of which is chosen when the program runs.
template <class... Archs, PatternSet... Sets>
struct TablesOf<arch::any_of<Archs...>, Sets...> {
  static constexpr std::array supported{&arch::supported<Archs>...};
  static constexpr std::array names{Archs::name...};

  /// The position of the best that this machine supports.
  [[nodiscard]] static std::size_t best() noexcept {
    std::size_t i = 0;
    while (i + 1 < supported.size() && !supported[i]()) ++i;
    return i;
  }
  /// The position of this name, where this machine supports it; else best().
  [[nodiscard]] static std::size_t like(std::string_view name) noexcept {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == name && supported[i]()) return i;
    }
    return best();
  }
  [[nodiscard]] static std::size_t named(std::string_view name) {
    std::string known;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!supported[i]()) continue;
      if (names[i] == name) return i;
      known += (known.empty() ? "" : ", ") + std::string(names[i]);
    }
    throw UnknownArchitecture(
        patdnn::detail::message("architecture '", name, "', expected one that this machine supports: ", known));
  }
  [[nodiscard]] static const ConvTable& convolution(std::size_t i) noexcept {
    return std::array{&CompiledTables<Archs, fkw::sets<Sets...>>::convolution...}[i]();
  }
  [[nodiscard]] static const MapTable& maps(std::size_t i) noexcept {
    return std::array{&CompiledTables<Archs, fkw::sets<>>::maps...}[i]();
  }
};

}  // namespace detail

/// The table of an architecture, with pattern kernels for these sets.
///
/// Arch  a tag of patdnn::arch, whose functions are instantiated where this is called; or arch::any_of<...>, whose
///       tables patdnn_add_kernels compiles apart: then the best that this machine supports. arch::preferred is the
///       second where kernels are compiled apart for the target, else arch::native.
/// Sets  of patterns. Layers of other sets run on the tap kernel; without any set, all layers do. For tables that are
///       compiled apart, no set stands for what patdnn_add_kernels compiles without SETS: default_patterns.
template <class Arch = arch::preferred, PatternSet... Sets>
[[nodiscard]] const ConvTable& table() noexcept {
  using Tables = detail::TablesOf<Arch, Sets...>;
  return Tables::convolution(Tables::best());
}

/// The table of the architecture of that name. Throws UnknownArchitecture when there is none in Arch, or this machine
/// does not support it.
template <class Arch = arch::preferred, PatternSet... Sets>
[[nodiscard]] const ConvTable& table(std::string_view name) {
  using Tables = detail::TablesOf<Arch, Sets...>;
  return Tables::convolution(Tables::named(name));
}

/// The functions for maps of an architecture, as table() chooses it.
template <class Arch = arch::preferred>
[[nodiscard]] const MapTable& map_table() noexcept {
  using Tables = detail::TablesOf<Arch>;
  return Tables::maps(Tables::best());
}

/// The functions for maps that go with a ConvTable: of the same architecture where Arch has it, else map_table<Arch>().
template <class Arch = arch::preferred>
[[nodiscard]] const MapTable& map_table_like(const ConvTable& table) noexcept {
  using Tables = detail::TablesOf<Arch>;
  return Tables::maps(Tables::like(table.architecture));
}

}}}  // namespace patdnn::v0::kernels
