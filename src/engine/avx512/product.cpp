// Products with vectors of 64 bytes, a whole panel each: tiles of up to 8 rows by 3
// panels. This file is compiled for AVX-512 and shares no inline function with others.
#include "engine/product.hpp"

namespace steepest {
namespace {

constexpr int kMostRows = 8, kMostPanels = 3;

template <class T>
constexpr int kPanelOf = 64 / sizeof(T);

template <class T>
struct Wide;
template <>
struct Wide<float> {
    typedef float Vector __attribute__((vector_size(64), may_alias));
};
template <>
struct Wide<double> {
    typedef double Vector __attribute__((vector_size(64), may_alias));
};

/// One tile. All loops over rows and panels are unrolled, so that the sums never leave registers.
template <class T, int Rows, int Panels, bool kTransposed>
__attribute__((noinline)) void multiply_tile(const Product<T>& product, const T* left,
                                             const T* right, const T* start, T* to) {
    using Vector = typename Wide<T>::Vector;
    constexpr int kPanel = kPanelOf<T>;
    // From an element of the left matrix to its neighbours.
    constexpr int kRowStep = kTransposed ? 1 : kPanel, kDepthStep = kTransposed ? kPanel : 1;
    const ptrdiff_t right_stride = product.right_stride, to_stride = product.to_stride;
    Vector c[Rows][Panels];
    // Where the sums begin: in each row, or all rows alike.
    const T* from = product.begin == Begin::before ? to : start;
    const ptrdiff_t from_stride = product.begin == Begin::before ? to_stride : kPanel;
    const int from_row = product.begin == Begin::before ? kPanel : 0;
    if (product.begin == Begin::zero) {
#pragma GCC unroll 8
        for (int r = 0; r < Rows; r++)
#pragma GCC unroll 3
            for (int p = 0; p < Panels; p++) c[r][p] = Vector{};
    } else {
#pragma GCC unroll 8
        for (int r = 0; r < Rows; r++)
#pragma GCC unroll 3
            for (int p = 0; p < Panels; p++)
                c[r][p] = *reinterpret_cast<const Vector*>(from + p * from_stride + r * from_row);
    }
    // Along k the left matrix is cut into panels, unless it is transposed.
    const int whole = kTransposed ? product.depth : kPanel;
    for (int k = 0; k < product.depth; k += whole, left += product.left_stride) {
        const int count = product.depth - k < whole ? product.depth - k : whole;
        const T* x = left;
#pragma GCC unroll 2
        for (int i = 0; i < count; i++, x += kDepthStep, right += kPanel) {
            Vector b[Panels];
#pragma GCC unroll 3
            for (int p = 0; p < Panels; p++)
                b[p] = *reinterpret_cast<const Vector*>(right + p * right_stride);
#pragma GCC unroll 8
            for (int r = 0; r < Rows; r++) {
                const T a = x[r * kRowStep];
#pragma GCC unroll 3
                for (int p = 0; p < Panels; p++) c[r][p] += a * b[p];
            }
        }
    }
#pragma GCC unroll 8
    for (int r = 0; r < Rows; r++)
#pragma GCC unroll 3
        for (int p = 0; p < Panels; p++)
            *reinterpret_cast<Vector*>(to + p * to_stride + r * kPanel) = c[r][p];
}

template <class T, int Panels, bool kTransposed>
void multiply_rows(const Product<T>& product, const T* left, const T* right, const T* start, T* to,
                   int rows) {
    using Tile = void (*)(const Product<T>&, const T*, const T*, const T*, T*);
    static constexpr Tile kTiles[kMostRows] = {
        multiply_tile<T, 1, Panels, kTransposed>, multiply_tile<T, 2, Panels, kTransposed>,
        multiply_tile<T, 3, Panels, kTransposed>, multiply_tile<T, 4, Panels, kTransposed>,
        multiply_tile<T, 5, Panels, kTransposed>, multiply_tile<T, 6, Panels, kTransposed>,
        multiply_tile<T, 7, Panels, kTransposed>, multiply_tile<T, 8, Panels, kTransposed>};
    constexpr int kPanel = kPanelOf<T>;
    // Tiles of nearly equal size.
    const int tiles = (rows + kMostRows - 1) / kMostRows;
    for (int t = 0, row = 0; t < tiles; t++) {
        const int count = rows / tiles + (t < rows % tiles);
        kTiles[count - 1](product, left + row * (kTransposed ? 1 : kPanel), right, start,
                          to + row * kPanel);
        row += count;
    }
}

template <class T, int Panels>
void multiply_panels(const Product<T>& product, int first) {
    const T* right = product.right + first * product.right_stride;
    const T* start = product.begin == Begin::start ? product.start + first * kPanelOf<T> : nullptr;
    T* to = product.to + first * product.to_stride;
    if (!product.transposed)
        return multiply_rows<T, Panels, false>(product, product.left, right, start, to,
                                               product.rows);
    constexpr int kPanel = kPanelOf<T>;
    const T* left = product.left;
    for (int row = 0; row < product.rows; row += kPanel, left += product.left_stride) {
        const int count = product.rows - row < kPanel ? product.rows - row : kPanel;
        multiply_rows<T, Panels, true>(product, left, right, start, to + row * kPanel, count);
    }
}

}  // namespace

template <class T>
void multiply_avx512(const Product<T>& product) {
    int first = 0;
    for (int left = product.panels; left > 0;) {
        const int panels = left == 4 ? 2 : left < kMostPanels ? left : kMostPanels;
        if (panels == 3)
            multiply_panels<T, 3>(product, first);
        else if (panels == 2)
            multiply_panels<T, 2>(product, first);
        else
            multiply_panels<T, 1>(product, first);
        first += panels, left -= panels;
    }
}

template void multiply_avx512<float>(const Product<float>&);
template void multiply_avx512<double>(const Product<double>&);

}  // namespace steepest
