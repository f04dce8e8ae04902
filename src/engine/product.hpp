// Matrix products: sums over k for some panels of outputs. Compiled for each width
// of vectors and chosen at run time; every element sums over k in order by one multiply-add a step,
// so the width changes no bit.
#pragma once
#include <cstddef>

namespace steepest {

/// What a sum begins with: 0, the value of `start` in its lane, or what is there already.
enum class Begin { zero, start, before };

/// What is done with a sum at last; NaN stays.
enum class Rectify { not_at_all, relu, leaky_relu };

/// Where the left matrix lies: in panels, or row after row where pointers say. Transposed, the rows
/// of the product are what lie side by side there, the lanes of a panel, and k runs over what lie
/// below each other.
enum class Left { panels, panels_transposed, rows, rows_transposed };

/// What the next product reads, which this one asks the memory for meanwhile: `runs` stretches of
/// `run` numbers each. No runs: nothing.
template <class T>
struct Ahead {
    const T* from;
    ptrdiff_t stride;  // from the beginning of one run to the next
    int run, runs;
};

/// to[p][r][lane] = beginning + sum over k < depth of left(r, k) * right[p][k][lane], k ascending.
/// All lie in panels but for the left matrix.
template <class T>
struct Product {
    Left kind;
    const T* left;              // of panels
    ptrdiff_t left_stride;      // from one panel to the next; of rows, where in a row to begin
    const T* const* left_rows;  // of rows
    const T* right;
    ptrdiff_t right_stride;
    T* to;
    ptrdiff_t to_stride;
    Begin begin;
    const T* start;  // a lane for every output
    int rows, depth, panels;
    Rectify rectify;
    Ahead<T> ahead;
};

/// A function that computes a product.
template <class T>
using Multiply = void (*)(const Product<T>&);

/// On the vectors of the rest of the engine, of which a panel is two.
template <class T>
void multiply(const Product<T>& product);
/// On AVX-512 vectors, of which a panel is one.
template <class T>
void multiply_avx512(const Product<T>& product);

/// The faster one on this processor.
template <class T>
Multiply<T> best_multiply();

/// Whether trainers made from here on may multiply by AVX-512, which they do at first;
/// returns whether they do. Without it they compute as on a processor that does not have it.
bool use_avx512(bool wanted);

}  // namespace steepest
