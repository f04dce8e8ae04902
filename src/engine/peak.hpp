#pragma once

namespace steepest {

/// Floating-point operations a second of one thread that only multiplies and adds: the peak that
/// the kernels are compared with.
double peak_flops(bool float64, double seconds);
double peak_flops_avx512(bool float64, double seconds);
/// The same with the vectors of best_multiply.
double peak_flops_of_products(bool float64, double seconds);

}  // namespace steepest
