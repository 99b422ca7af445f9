#pragma once
// Pattern sets of an engine's own, for patdnn_add_kernels.

#include <patdnn/fkw/view.hpp>
#include <patdnn/pattern_set.hpp>

namespace engine {

inline constexpr patdnn::PatternSet corners{patdnn::pattern({"##.", "##.", "..."}),
                                            patdnn::pattern({"...", ".##", ".##"})};

}  // namespace engine

using patdnn_sets = patdnn::fkw::sets<engine::corners>;
