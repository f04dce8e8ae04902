// Products with vectors of 64 bytes, a whole panel each: tiles of up to 16 rows by a panel, 12 by
// two and 8 by three. This file is compiled for AVX-512 and shares no inline function with others.
#include "engine/product.hpp"

#include <utility>

namespace steepest {
namespace {

constexpr int kMostPanels = 3;

template <class T>
constexpr int kPanelOf = 64 / sizeof(T);

/// So many that the sums, a factor and the panels fit into 32 registers, and pointers to rows into
/// the 16 others.
constexpr int most_rows(int panels, Left kind) {
    if (kind == Left::rows) return panels == 3 ? 8 : 10;
    return panels == 1 ? 16 : panels == 2 ? 12 : 8;
}

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

template <class T, int Rows, int Panels>
using Sums = typename Wide<T>::Vector[Rows][Panels];

/// c[r][p] += left(r) * right[p].
template <class T, int Rows, int Panels, class Function>
__attribute__((always_inline)) inline void accumulate(Sums<T, Rows, Panels>& c,
                                                      const Function& left, const T* right,
                                                      ptrdiff_t right_stride) {
    using Vector = typename Wide<T>::Vector;
    Vector b[Panels];
#pragma GCC unroll 3
    for (int p = 0; p < Panels; p++)
        b[p] = *reinterpret_cast<const Vector*>(right + p * right_stride);
#pragma GCC unroll 16
    for (int r = 0; r < Rows; r++) {
        const T a = left(r);
#pragma GCC unroll 3
        for (int p = 0; p < Panels; p++) c[r][p] += a * b[p];
    }
}

/// One tile. All loops over rows and panels are unrolled, so that the sums never leave registers.
template <class T, int Rows, int Panels, Left kLeft>
__attribute__((noinline)) void multiply_tile(const Product<T>& product, int row, const T* right,
                                             const T* start, T* to) {
    using Vector = typename Wide<T>::Vector;
    constexpr int kPanel = kPanelOf<T>;
    const ptrdiff_t right_stride = product.right_stride, to_stride = product.to_stride;
    const int depth = product.depth;
    Vector c[Rows][Panels];
    // Where the sums begin: in each row, or all rows alike.
    const T* from = product.begin == Begin::before ? to : start;
    const ptrdiff_t from_stride = product.begin == Begin::before ? to_stride : kPanel;
    const int from_row = product.begin == Begin::before ? kPanel : 0;
    if (product.begin == Begin::zero) {
#pragma GCC unroll 16
        for (int r = 0; r < Rows; r++)
#pragma GCC unroll 3
            for (int p = 0; p < Panels; p++) c[r][p] = Vector{};
    } else {
#pragma GCC unroll 16
        for (int r = 0; r < Rows; r++)
#pragma GCC unroll 3
            for (int p = 0; p < Panels; p++)
                c[r][p] = *reinterpret_cast<const Vector*>(from + p * from_stride + r * from_row);
    }
    if constexpr (kLeft == Left::rows) {
        const T* rows[Rows];
#pragma GCC unroll 16
        for (int r = 0; r < Rows; r++) rows[r] = product.left_rows[row + r] + product.left_stride;
#pragma GCC unroll 2
        for (int k = 0; k < depth; k++, right += kPanel)
            accumulate<T, Rows, Panels>(
                c, [&](int r) __attribute__((always_inline)) { return rows[r][k]; }, right,
                right_stride);
    } else if constexpr (kLeft == Left::rows_transposed) {
        const T* const* rows = product.left_rows;
        const ptrdiff_t first = product.left_stride + row;
#pragma GCC unroll 2
        for (int k = 0; k < depth; k++, right += kPanel)
            accumulate<T, Rows, Panels>(
                c, [x = rows[k] + first](int r) __attribute__((always_inline)) { return x[r]; },
                right, right_stride);
    } else if constexpr (kLeft == Left::panels_transposed) {
        const T* x = product.left + row / kPanel * product.left_stride + row % kPanel;
#pragma GCC unroll 2
        for (int k = 0; k < depth; k++, x += kPanel, right += kPanel)
            accumulate<T, Rows, Panels>(
                c, [x](int r) __attribute__((always_inline)) { return x[r]; }, right, right_stride);
    } else {
        const T* left = product.left + row * kPanel;
        for (int k = 0; k < depth; k += kPanel, left += product.left_stride) {
            const int count = depth - k < kPanel ? depth - k : kPanel;
#pragma GCC unroll 2
            for (int i = 0; i < count; i++, right += kPanel)
                accumulate<T, Rows, Panels>(
                    c,
                    [x = left + i](int r) __attribute__((always_inline)) { return x[r * kPanel]; },
                    right, right_stride);
        }
    }
    if (product.rectify == Rectify::relu) {
#pragma GCC unroll 16
        for (int r = 0; r < Rows; r++)
#pragma GCC unroll 3
            for (int p = 0; p < Panels; p++) c[r][p] = c[r][p] < Vector{} ? Vector{} : c[r][p];
    } else if (product.rectify == Rectify::leaky_relu) {
#pragma GCC unroll 16
        for (int r = 0; r < Rows; r++)
#pragma GCC unroll 3
            for (int p = 0; p < Panels; p++)
                c[r][p] = c[r][p] < Vector{} ? T(0.01) * c[r][p] : c[r][p];
    }
#pragma GCC unroll 16
    for (int r = 0; r < Rows; r++)
#pragma GCC unroll 3
        for (int p = 0; p < Panels; p++)
            *reinterpret_cast<Vector*>(to + p * to_stride + r * kPanel) = c[r][p];
}

template <class T, int Panels, Left kLeft, int... kRows>
void multiply_rows(const Product<T>& product, int row, int rows, const T* right, const T* start,
                   T* to, std::integer_sequence<int, kRows...>) {
    using Tile = void (*)(const Product<T>&, int, const T*, const T*, T*);
    static constexpr Tile kTiles[] = {multiply_tile<T, kRows + 1, Panels, kLeft>...};
    constexpr int kMost = sizeof...(kRows);
    // Tiles of nearly equal size.
    const int tiles = (rows + kMost - 1) / kMost;
    for (int t = 0, end = row + rows; row < end; t++) {
        const int count = rows / tiles + (t < rows % tiles);
        kTiles[count - 1](product, row, right, start, to + row * kPanelOf<T>);
        row += count;
    }
}

template <class T, int Panels, Left kLeft>
void multiply_panels(const Product<T>& product, int first) {
    constexpr auto kRows = std::make_integer_sequence<int, most_rows(Panels, kLeft)>{};
    const T* right = product.right + first * product.right_stride;
    const T* start = product.begin == Begin::start ? product.start + first * kPanelOf<T> : nullptr;
    T* to = product.to + first * product.to_stride;
    // A tile must not cross panels of what becomes its rows.
    constexpr bool kWithin = kLeft == Left::panels_transposed;
    const int most = kWithin ? kPanelOf<T> : product.rows;
    for (int row = 0; row < product.rows; row += most) {
        const int count = product.rows - row < most ? product.rows - row : most;
        multiply_rows<T, Panels, kLeft>(product, row, count, right, start, to, kRows);
    }
}

template <class T, int Panels>
void multiply_panels(const Product<T>& product, int first) {
    switch (product.kind) {
        case Left::panels:
            return multiply_panels<T, Panels, Left::panels>(product, first);
        case Left::panels_transposed:
            return multiply_panels<T, Panels, Left::panels_transposed>(product, first);
        case Left::rows:
            return multiply_panels<T, Panels, Left::rows>(product, first);
        case Left::rows_transposed:
            return multiply_panels<T, Panels, Left::rows_transposed>(product, first);
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
