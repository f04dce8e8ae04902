// Products with the vectors of the rest of the engine.
#include "engine/product.hpp"

#include "activations.hpp"
#include "multiply.hpp"

namespace steepest {
namespace {

/// Asks the memory for what is ahead, an equal part of it at each of some tiles.
template <class T>
class Prefetching {
  public:
    Prefetching(const Ahead<T>& ahead, int tiles) : ahead_(ahead), at_(ahead.from) {
        const ptrdiff_t lines = ptrdiff_t{ahead.runs} * ((ahead.run + kLine - 1) / kLine);
        each_ = tiles ? int((lines + tiles - 1) / tiles) : 0;
    }
    STEEPEST_INLINE void next() {
        for (int i = 0; i < each_ && run_ < ahead_.runs; i++) {
            __builtin_prefetch(at_ + place_, 0, 2);
            place_ += kLine;
            if (place_ >= ahead_.run) at_ += ahead_.stride, place_ = 0, run_++;
        }
    }

  private:
    static constexpr int kLine = 64 / sizeof(T);
    Ahead<T> ahead_;
    const T* at_;
    int each_, place_ = 0, run_ = 0;
};

/// Rows of all panels, a tile of rows after the other: what a tile reads of the left matrix is in
/// the first cache for all panels but the first.
template <class T, class Source>
STEEPEST_NOINLINE void multiply_rows(const Product<T>& product, const Source& left, ptrdiff_t first,
                                     int rows, Prefetching<T>& ahead) {
    for_tiles(rows, [&](auto count, int row) STEEPEST_LAMBDA {
        constexpr int kRows = decltype(count)::value;
        for (int p = 0; p < product.panels; p++) {
            const T* right = product.right + p * product.right_stride;
            T* here = product.to + p * product.to_stride + (first + row) * kPanel<T>;
            Tile<T, kRows> c;
            if (product.begin == Begin::before)
                load_tile<T, kRows>(c, here);
            else if (product.begin == Begin::start)
                for (int r = 0; r < kRows; r++)
                    for (int j = 0; j < 2; j++)
                        c[r][j] = load(product.start + p * kPanel<T> + j * kLanes<T>);
            else
                clear_tile<T, kRows>(c);
            ahead.next();
            accumulate<T, kRows>(c, left.from(row, 0), right, product.depth);
            if (product.rectify == Rectify::relu)
                for (int r = 0; r < kRows; r++)
                    for (int j = 0; j < 2; j++) c[r][j] = activate<T>(Activation::relu, c[r][j]);
            if (product.rectify == Rectify::leaky_relu)
                for (int r = 0; r < kRows; r++)
                    for (int j = 0; j < 2; j++)
                        c[r][j] = activate<T>(Activation::leaky_relu, c[r][j]);
            store_tile<T, kRows>(here, c);
        }
    });
}

}  // namespace

template <class T>
void multiply(const Product<T>& product) {
    Prefetching<T> ahead(product.ahead, product.panels * (product.rows / kTileRows));
    const PointerRows<T> rows{product.left_rows, product.left_stride};
    switch (product.kind) {
        case Left::panels: {
            const PanelRows<T> left{product.left, product.left_stride};
            return multiply_rows(product, left, 0, product.rows, ahead);
        }
        case Left::rows:
            return multiply_rows(product, rows, 0, product.rows, ahead);
        case Left::rows_transposed: {
            const Transposed<PointerRows<T>> left{rows};
            return multiply_rows(product, left, 0, product.rows, ahead);
        }
        case Left::panels_transposed:
            for (int row = 0; row < product.rows; row += kPanel<T>) {
                const T* panel = product.left + row / kPanel<T> * product.left_stride;
                const Transposed<PlainRows<T>> left{{panel, kPanel<T>}};
                multiply_rows(product, left, row, std::min(kPanel<T>, product.rows - row), ahead);
            }
    }
}

template void multiply<float>(const Product<float>&);
template void multiply<double>(const Product<double>&);

}  // namespace steepest
