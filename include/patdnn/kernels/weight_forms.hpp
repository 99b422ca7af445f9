#pragma once
// The forms in which a layer may run weights, if they may run in another form than they are kept in.

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/unit.hpp>
#include <patdnn/weights.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Three at most.
struct WeightForms {
  std::array<Weights, 3> forms;
  std::size_t count = 0;
};

/// As they are kept; by the patterns of a set for which the table has kernels; and dense, where so many weights are
/// kept that whole kernels or wider blocks could make up for zeros.
template <class Unit = arch::preferred>
[[nodiscard]] WeightForms forms_of(const Weights& weights, const ConvTable& table) {
  WeightForms forms{.forms = {weights}, .count = 1};
  const fkw::FkwData& kept = weights.fkw();
  if (!weights.any_form() || kept.structure != fkw::Structure::free_taps) return forms;
  const std::vector<float> values = fkw::decode(kept);
  const fkw::DenseFilters dense{values,     kept.filters, kept.channels, kept.kernel_height, kept.kernel_width,
                                kept.groups};
  if (kept.block <= 2) {
    for (const PatternKernels& of_set : table.pattern_kernels) {
      if (!fkw::holds_all(of_set.patterns, kept)) continue;
      forms.forms[forms.count++] = fkw::encode(dense, of_set.patterns, {.block = kept.block, .order = kept.reorder});
      break;
    }
  }
  if (4 * kept.kept_weights() > values.size()) {
    forms.forms[forms.count++] = fkw::encode_dense(dense, {.block = dense.widest_block()});
  }
  return forms;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template WeightForms forms_of<arch::preferred>(const Weights& weights, const ConvTable& table);
#endif

}}}  // namespace patdnn::v0::kernels
