#pragma once

namespace steepest {

/// Floating-point operations a second of one thread that only multiplies and adds: the peak that
/// the kernels are compared with.
double peak_flops(bool float64, double seconds);

}  // namespace steepest
