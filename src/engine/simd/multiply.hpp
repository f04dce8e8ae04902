// The one inner loop of the engine: a tile of a few rows by one panel of 2 vectors, in registers.
//
//   C[r][lane] += sum over k of source(r, k) * panel[k][lane],   k ascending
//
// Twelve accumulators keep both multiply-add units busy; in browsers, which have 15 registers for
// vectors, eight do. Every element sums over k in order, so the result does not depend on the
// tiling. The matrix on the left comes in different layouts; each is a source whose `at(r, k)`
// reads an element and whose `from(r, k)` is the part that begins there.
#pragma once
#include <algorithm>
#include <type_traits>
#include <utility>

#include "simd.hpp"

namespace steepest {

#if defined(__wasm__)
constexpr int kTileRows = 4;
// If the loop is unrolled, the compiler reads the numbers of all its steps first; the browser keeps
// that order and spills most of them.
constexpr int kStepsAtOnce = 1;
#else
constexpr int kTileRows = 6;
constexpr int kStepsAtOnce = 4;
#endif

template <class T, int Rows>
using Tile = Vector<T>[Rows][2];

/// A plain matrix: (r, k) is base[r * stride + k].
template <class T>
struct PlainRows {
    const T* base;
    ptrdiff_t stride;
    STEEPEST_INLINE T at(int r, int k) const { return (base + r * stride)[k]; }
    STEEPEST_INLINE PlainRows from(int r, int k) const { return {base + r * stride + k, stride}; }
};

/// Rows of the data, each through its pointer: (r, k) is rows[r][offset + k].
template <class T>
struct PointerRows {
    const T* const* rows;
    ptrdiff_t offset;
    STEEPEST_INLINE T at(int r, int k) const { return (rows[r] + offset)[k]; }
    STEEPEST_INLINE PointerRows from(int r, int k) const { return {rows + r, offset + k}; }
};

/// The transpose of another source.
template <class Source>
struct Transposed {
    Source source;
    STEEPEST_INLINE auto at(int r, int k) const { return source.at(k, r); }
    STEEPEST_INLINE Transposed from(int r, int k) const { return {source.from(k, r)}; }
};

/// Activations in panels: (r, k) is base[(k / panel) * stride + r * panel + k % panel].
template <class T>
struct PanelRows {
    const T* base;
    ptrdiff_t stride;
    /// (r, k) of the first panel.
    STEEPEST_INLINE T at(int r, int k) const { return (base + r * kPanel<T>)[k]; }
    STEEPEST_INLINE PanelRows from(int r, int k) const {
        return {base + k / kPanel<T> * stride + r * kPanel<T>, stride};
    }
};

template <class T, int Rows, class Source>
STEEPEST_INLINE void accumulate_one(Tile<T, Rows>& c, const Source& source, int k, const T* panel) {
    const Vector<T> left = load(panel), right = load(panel + kLanes<T>);
    for (int r = 0; r < Rows; r++) {
        const T x = source.at(r, k);
        c[r][0] = multiply_add<T>(x, left, c[r][0]);
        c[r][1] = multiply_add<T>(x, right, c[r][1]);
    }
}

/// c[r] += sum over k < depth of source(r, k) * panel[k].
template <class T, int Rows, class Source>
STEEPEST_INLINE void accumulate(Tile<T, Rows>& c, const Source& source, const T* panel, int depth) {
    constexpr int kWide = kPanel<T>;
#pragma GCC unroll kStepsAtOnce
    for (int k = 0; k < depth; k++) accumulate_one<T, Rows>(c, source, k, panel + k * kWide);
}

/// The same, panel after panel of the source.
template <class T, int Rows>
STEEPEST_INLINE void accumulate(Tile<T, Rows>& c, const PanelRows<T>& source, const T* panel,
                                int depth) {
    constexpr int kWide = kPanel<T>;
    int start = 0;
    for (; start + kWide <= depth; start += kWide, panel += kWide * kWide) {
        const PanelRows<T> here = source.from(0, start);
#pragma GCC unroll kStepsAtOnce
        for (int k = 0; k < kWide; k++) accumulate_one<T, Rows>(c, here, k, panel + k * kWide);
    }
    const PanelRows<T> here = source.from(0, start);
    for (int k = 0; k < depth - start; k++) accumulate_one<T, Rows>(c, here, k, panel + k * kWide);
}

/// Calls tile(rows as a compile-time number, first row) over `rows` rows, in tiles of nearly equal
/// size.
template <class Function>
STEEPEST_INLINE void for_tiles(int rows, const Function& tile) {
    const int tiles = (rows + kTileRows - 1) / kTileRows;
    const int size = tiles ? rows / tiles : 0, larger = tiles ? rows % tiles : 0;
    int row = 0;
    for (int t = 0; t < tiles; t++) {
        const int count = size + (t < larger);
        switch (count) {
            case 6:
                if constexpr (kTileRows >= 6) tile(std::integral_constant<int, 6>{}, row);
                break;
            case 5:
                if constexpr (kTileRows >= 5) tile(std::integral_constant<int, 5>{}, row);
                break;
            case 4:
                tile(std::integral_constant<int, 4>{}, row);
                break;
            case 3:
                tile(std::integral_constant<int, 3>{}, row);
                break;
            case 2:
                tile(std::integral_constant<int, 2>{}, row);
                break;
            default:
                tile(std::integral_constant<int, 1>{}, row);
        }
        row += count;
    }
}

template <class T, int Rows>
STEEPEST_INLINE void load_tile(Tile<T, Rows>& c, const T* from) {
    for (int r = 0; r < Rows; r++)
        for (int j = 0; j < 2; j++) c[r][j] = load(from + r * kPanel<T> + j * kLanes<T>);
}
template <class T, int Rows>
STEEPEST_INLINE void store_tile(T* to, const Tile<T, Rows>& c) {
    for (int r = 0; r < Rows; r++)
        for (int j = 0; j < 2; j++) store(to + r * kPanel<T> + j * kLanes<T>, c[r][j]);
}
template <class T, int Rows>
STEEPEST_INLINE void clear_tile(Tile<T, Rows>& c) {
    for (int r = 0; r < Rows; r++) c[r][0] = c[r][1] = Vector<T>{};
}

}  // namespace steepest
