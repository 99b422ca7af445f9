// error: a pattern set holds at least one pattern
#include <patdnn/pattern.hpp>

constexpr patdnn::PatternSet<0> none{};
