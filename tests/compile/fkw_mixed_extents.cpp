// error: the patterns of a set are valid and of one kernel extent
#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/view.hpp>
#include <patdnn/pattern.hpp>

constexpr patdnn::PatternSet mixed{patdnn::full_pattern(3, 3), patdnn::full_pattern(5, 5)};

bool matches(const patdnn::fkw::FkwData& data) { return patdnn::fkw::Fkw<mixed>::matches(data); }
