// error: an epilogue's step is noexcept
#include <cstddef>

#include <patdnn/kernels/epilogue.hpp>

struct Negate {
  float operator()(float x, std::size_t, std::size_t) const { return -x; }
};

const float negated = patdnn::kernels::fuse(Negate{})(1.0F, 0, 0);
