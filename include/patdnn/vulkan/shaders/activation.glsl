// What a layer does to its sums behind bias and residual; as vulkan::ActivationKind.
const uint activation_clip = 1;
const uint activation_hard_swish = 2;

float activated(float x, uint activation, float lowest, float highest) {
  if (activation == activation_clip) return min(max(x, lowest), highest);
  if (activation == activation_hard_swish) return x * min(max(x + 3.0, 0.0), 6.0) / 6.0;
  return x;
}
