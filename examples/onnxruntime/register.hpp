#pragma once
// The entry of the operator library.

#include <onnxruntime_c_api.h>

/// Adds patdnn's operators to the options of a session. Returns null, or what went wrong.
extern "C" OrtStatus* RegisterCustomOps(OrtSessionOptions* options, const OrtApiBase* base);
