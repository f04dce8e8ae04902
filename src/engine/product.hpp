// Matrix products: sums over k for some panels of outputs. Compiled for each width
// of vectors and chosen at run time; every element sums over k in order by one multiply-add a step,
// so the width changes no bit.
#pragma once
#include <cstddef>

namespace steepest {

/// What a sum begins with: 0, the value of `start` in its lane, or what is there already.
enum class Begin { zero, start, before };

/// to[p][r][lane] = beginning + sum over k < depth of left(r, k) * right[p][k][lane], k ascending.
/// All three lie in panels. With `transposed` the rows of the left matrix are the lanes of its
/// panels, and k runs over what are rows otherwise.
template <class T>
struct Product {
    const T* left;
    ptrdiff_t left_stride;  // from one panel to the next
    bool transposed;
    const T* right;
    ptrdiff_t right_stride;
    T* to;
    ptrdiff_t to_stride;
    Begin begin;
    const T* start;  // a lane for every output
    int rows, depth, panels;
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

}  // namespace steepest
