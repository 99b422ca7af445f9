// error: the patterns of a set are valid and of one kernel extent
#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/pattern.hpp>

constexpr patdnn::PatternSet empty{patdnn::Pattern{3, 3, 0}};

bool matches(const patdnn::fkw::FkwData& data) { return patdnn::fkw::Fkw<empty>::matches(data); }
