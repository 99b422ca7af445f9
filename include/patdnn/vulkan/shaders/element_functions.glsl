// Functions of elements by their codes. Written by the target patdnn_spirv from the table in
// kernels/element_functions.hpp.
// a, the first input's element; places of the second input's and of the third's, which lies in the output
float element_function(float a, int z, int y, float alpha, float beta) {
  switch (function) {
    case 0: return max(a, 0.0);
    case 1: return a < 0.0 ? alpha * a : a;
    case 2: return min(max(a, alpha), beta);
    case 3: return 1.0 / (1.0 + exp(-a));
    case 4: return min(max(alpha * a + beta, 0.0), 1.0);
    case 5: return a * min(max(a + 3.0, 0.0), 6.0) / 6.0;
    case 6: return tanh(clamp(a, -15.0, 15.0));
    case 7: return alpha * a;
    case 8: return abs(a);
    case 9: return -a;
    case 10: return exp(a);
    case 11: return log(a);
    case 12: return sqrt(a);
    case 13: return 1.0 / a;
    case 14: return erf(a);
    case 15: return 0.5 * a * (1.0 + erf(a * 0.70710678));
    case 16: return 0.5 * a * (1.0 + tanh(clamp(0.79788456 * (a + 0.044715 * a * a * a), -15.0, 15.0)));
    case 17: return a < 0.0 ? alpha * (exp(a) - 1.0) : a;
    case 18: return beta * (a < 0.0 ? alpha * (exp(a) - 1.0) : a);
    case 19: return a < 0.0 ? alpha * (exp(a / alpha) - 1.0) : a;
    case 20: return softplus(a);
    case 21: return a / (1.0 + abs(a));
    case 22: return a * tanh(min(softplus(a), 15.0));
    case 23: return a / (1.0 + exp(-alpha * a));
    case 24: return a > alpha ? a : 0.0;
    case 25: return a < -alpha ? a + beta : a > alpha ? a - beta : 0.0;
    case 26: return sin(a);
    case 27: return cos(a);
    case 28: return tan(a);
    case 29: return asin(a);
    case 30: return acos(a);
    case 31: return atan(a);
    case 32: return sinh(a);
    case 33: return cosh(a);
    case 34: return asinh(a);
    case 35: return acosh(a);
    case 36: return atanh(a);
    case 37: return floor(a);
    case 38: return ceil(a);
    case 39: return roundEven(a);
    case 40: return trunc(a);
    case 41: return a > 0.0 ? 1.0 : a < 0.0 ? -1.0 : a;
    case 42: return isnan(a) ? 1.0 : 0.0;
    case 43: return isinf(a) && (a < 0.0 ? alpha : beta) != 0.0 ? 1.0 : 0.0;
    case 44: return a != 0.0 ? 1.0 : 0.0;
    case 45: return a == 0.0 ? 1.0 : 0.0;
    case 46: return unpackHalf2x16(packHalf2x16(vec2(a, 0.0))).x;
    case 47: return round_to_bfloat16(a);
    case 64: { const float b = float(operands[z]); return a + b; }
    case 65: { const float b = float(operands[z]); return a - b; }
    case 66: { const float b = float(operands[z]); return a * b; }
    case 67: { const float b = float(operands[z]); return a / b; }
    case 68: { const float b = float(operands[z]); return a < 0.0 ? b * a : a; }
    case 69: { const float b = float(operands[z]); return power(a, b); }
    case 70: { const float b = float(operands[z]); return isnan(a) ? a : isnan(b) ? b : min(a, b); }
    case 71: { const float b = float(operands[z]); return isnan(a) ? a : isnan(b) ? b : max(a, b); }
    case 72: { const float b = float(operands[z]); return modulo(a, b); }
    case 73: { const float b = float(operands[z]); return remainder(a, b); }
    case 74: { const float b = float(operands[z]); return a == b ? 1.0 : 0.0; }
    case 75: { const float b = float(operands[z]); return a < b ? 1.0 : 0.0; }
    case 76: { const float b = float(operands[z]); return a <= b ? 1.0 : 0.0; }
    case 77: { const float b = float(operands[z]); return a > b ? 1.0 : 0.0; }
    case 78: { const float b = float(operands[z]); return a >= b ? 1.0 : 0.0; }
    case 79: { const float b = float(operands[z]); return a != 0.0 && b != 0.0 ? 1.0 : 0.0; }
    case 80: { const float b = float(operands[z]); return a != 0.0 || b != 0.0 ? 1.0 : 0.0; }
    case 81: { const float b = float(operands[z]); return (a != 0.0) != (b != 0.0) ? 1.0 : 0.0; }
    case 128: { const float b = float(operands[z]); const float c = float(outputs[y]); return a != 0.0 ? b : c; }
  }
  return a;
}
