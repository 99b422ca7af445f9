// error: an epilogue's step is noexcept
#include <cstddef>

#include <patdnn/kernels/step.hpp>

struct Negate {
  template <class V>
  V operator()(const V& x, std::size_t, std::size_t) const {
    return x * V(-1.0F);
  }
};

const patdnn::Step negated = patdnn::kernels::step(Negate{});
