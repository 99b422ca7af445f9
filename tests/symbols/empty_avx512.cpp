// finds: 0 weak symbols, expected at least 1
// Nothing to check.
float half(float x) noexcept { return x / 2; }
