#pragma once
// Translation units. Functions that depend on a unit's flags take an architecture's tag as a template argument, so that
// units compiled with other flags have functions of other names. Functions that prepare, read and write take the tag
// arch::preferred: patdnn_add_kernels compiles them once for all units of a target, which only declare them.

namespace patdnn { inline namespace v0 { namespace arch {

struct avx512;
struct avx2;
struct sse4;
struct neon64;
struct scalar;

/// The best architecture that this translation unit is compiled for.
#if defined(__AVX512BW__)
using native = avx512;
#elif defined(__AVX2__) && defined(__FMA__)
using native = avx2;
#elif defined(__SSE4_1__)
using native = sse4;
#elif defined(__aarch64__)
using native = neon64;
#else
using native = scalar;
#endif

/// A choice among architectures, best first, that is made when the program runs: by what processor and operating system
/// report, or by name. Its kernels are compiled apart, one translation unit each (patdnn_add_kernels in CMake).
template <class... Archs>
struct any_of {};

/// All architectures of this kind of processor.
#if defined(__x86_64__)
using dispatched = any_of<avx512, avx2, sse4, scalar>;
#elif defined(__aarch64__)
using dispatched = any_of<neon64, scalar>;
#else
using dispatched = any_of<scalar>;
#endif

/// The architecture of callers who name none: one of those in PATDNN_KERNELS, whose kernels patdnn_add_kernels compiles
/// for their target; else the best that this translation unit is compiled for.
#if defined(PATDNN_KERNELS)
using preferred = any_of<PATDNN_KERNELS>;
#else
using preferred = native;
#endif

/// What runs networks: compiled apart, or in this unit, by its flags.
#if defined(PATDNN_NETWORK)
using of_networks = preferred;
#else
using of_networks = native;
#endif

}}}  // namespace patdnn::v0::arch

// They stand before declarations of what is compiled apart, for layers and for networks. The unit that compiles it
// defines them as nothing.
#if defined(PATDNN_KERNELS) && !defined(PATDNN_EXTERN)
#define PATDNN_EXTERN extern
#endif
#if defined(PATDNN_NETWORK) && !defined(PATDNN_EXTERN_NETWORK)
#define PATDNN_EXTERN_NETWORK extern
#endif
