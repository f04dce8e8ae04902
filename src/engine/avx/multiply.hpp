// The one inner loop of the engine: a tile of up to 6 rows by one panel of 2 vectors, in registers.
//
//   C[r][lane] += sum over k of source(r, k) * panel[k][lane],   k ascending
//
// Twelve accumulators keep both multiply-add units busy; every element sums over k in order, so the
// result does not depend on the tiling. The matrix on the left comes in different layouts; each is
// a Source with a Cursor that reads element (r, k). A product with the transpose is another Source.
#pragma once
#include <algorithm>
#include <climits>
#include <type_traits>
#include <utility>

#include "simd.hpp"

namespace steepest {

constexpr int kTileRows = 6;

template <class T, int Rows>
using Tile = Vector<T>[Rows][2];

/// Rows in panels, as activations are kept: (r, k) lies at base[(k / panel) * stride + r * panel +
/// k % panel].
template <class T>
struct PanelRows {
    const T* base;
    ptrdiff_t stride;
    static constexpr int kRun = kPanel<T>;
    template <int Rows>
    struct Cursor {
        const T* at;
        STEEPEST_INLINE T operator()(int r, int k) const { return at[r * kPanel<T> + k]; }
    };
    template <int Rows>
    STEEPEST_INLINE Cursor<Rows> cursor(int k) const {
        return {base + k / kPanel<T> * stride};
    }
    STEEPEST_INLINE PanelRows from_row(int r) const { return {base + r * kPanel<T>, stride}; }
};

/// Rows of the data, each through its pointer: (r, k) is rows[r][offset + k].
template <class T>
struct PointerRows {
    const T* const* rows;
    ptrdiff_t offset;
    static constexpr int kRun = INT_MAX;
    template <int Rows>
    struct Cursor {
        const T* row[Rows];
        STEEPEST_INLINE T operator()(int r, int k) const { return row[r][k]; }
    };
    template <int Rows>
    STEEPEST_INLINE Cursor<Rows> cursor(int) const {
        Cursor<Rows> c;
        for (int r = 0; r < Rows; r++) c.row[r] = rows[r] + offset;
        return c;
    }
    STEEPEST_INLINE PointerRows from_row(int r) const { return {rows + r, offset}; }
};

/// The transpose of panel rows or of a plain matrix: (r, k) is base[k * stride + r].
template <class T>
struct ColumnsAsRows {
    const T* base;
    ptrdiff_t stride;
    static constexpr int kRun = INT_MAX;
    template <int Rows>
    struct Cursor {
        const T* base;
        ptrdiff_t stride;
        STEEPEST_INLINE T operator()(int r, int k) const { return (base + k * stride)[r]; }
    };
    template <int Rows>
    STEEPEST_INLINE Cursor<Rows> cursor(int) const {
        return {base, stride};
    }
    STEEPEST_INLINE ColumnsAsRows from_row(int r) const { return {base + r, stride}; }
};

/// The transpose of data rows: (r, k) is rows[k][offset + r].
template <class T>
struct PointerColumns {
    const T* const* rows;
    ptrdiff_t offset;
    static constexpr int kRun = INT_MAX;
    template <int Rows>
    struct Cursor {
        const T* const* rows;
        ptrdiff_t offset;
        STEEPEST_INLINE T operator()(int r, int k) const { return (rows[k] + offset)[r]; }
    };
    template <int Rows>
    STEEPEST_INLINE Cursor<Rows> cursor(int) const {
        return {rows, offset};
    }
    STEEPEST_INLINE PointerColumns from_row(int r) const { return {rows, offset + r}; }
};

/// A plain matrix: (r, k) is base[r * stride + k].
template <class T>
struct PlainRows {
    const T* base;
    ptrdiff_t stride;
    static constexpr int kRun = INT_MAX;
    template <int Rows>
    struct Cursor {
        const T* base;
        ptrdiff_t stride;
        STEEPEST_INLINE T operator()(int r, int k) const { return (base + r * stride)[k]; }
    };
    template <int Rows>
    STEEPEST_INLINE Cursor<Rows> cursor(int) const {
        return {base, stride};
    }
    STEEPEST_INLINE PlainRows from_row(int r) const { return {base + r * stride, stride}; }
};

template <class T, int Rows, class Cursor>
STEEPEST_INLINE void accumulate_one(Tile<T, Rows>& c, const Cursor& at, int k, const T* panel) {
    const Vector<T> left = load(panel), right = load(panel + kLanes<T>);
    for (int r = 0; r < Rows; r++) {
        const T x = at(r, k);
        c[r][0] += x * left;
        c[r][1] += x * right;
    }
}

/// c[r] += sum over k < depth of source(r, k) * panel[k].
template <class T, int Rows, class Source>
STEEPEST_INLINE void accumulate(Tile<T, Rows>& c, const Source& source, const T* panel, int depth) {
    constexpr int kWide = kPanel<T>;
    if constexpr (Source::kRun == INT_MAX) {
        const auto at = source.template cursor<Rows>(0);
#pragma GCC unroll 4
        for (int k = 0; k < depth; k++) accumulate_one<T, Rows>(c, at, k, panel + k * kWide);
    } else {
        int start = 0;
        for (; start + Source::kRun <= depth;
             start += Source::kRun, panel += Source::kRun * kWide) {
            const auto at = source.template cursor<Rows>(start);
#pragma GCC unroll 4
            for (int k = 0; k < Source::kRun; k++)
                accumulate_one<T, Rows>(c, at, k, panel + k * kWide);
        }
        const auto at = source.template cursor<Rows>(start);
        for (int k = 0; k < depth - start; k++)
            accumulate_one<T, Rows>(c, at, k, panel + k * kWide);
    }
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
                tile(std::integral_constant<int, 6>{}, row);
                break;
            case 5:
                tile(std::integral_constant<int, 5>{}, row);
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
