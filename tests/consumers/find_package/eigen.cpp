// The component eigen brings Eigen and threads with it.
#include <Eigen/Core>

#include <patdnn/pattern.hpp>

int main() {
  Eigen::Matrix3f kernel = Eigen::Matrix3f::Zero();
  for (unsigned y = 0; y < 3; ++y) {
    for (unsigned x = 0; x < 3; ++x) {
      if (patdnn::default_patterns[0].keeps(y, x)) kernel(y, x) = 1.0F;
    }
  }
  return kernel.sum() == 4.0F ? 0 : 1;
}
