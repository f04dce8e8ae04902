// Products with the vectors of the rest of the engine.
#include "engine/product.hpp"

#include "activations.hpp"
#include "multiply.hpp"

namespace steepest {
namespace {

template <class T, class Source>
STEEPEST_NOINLINE void multiply_panel(const Product<T>& product, const Source& left, const T* right,
                                      T* to, const T* start, int rows) {
    for_tiles(rows, [&](auto count, int row) STEEPEST_LAMBDA {
        constexpr int kRows = decltype(count)::value;
        Tile<T, kRows> c;
        T* here = to + row * kPanel<T>;
        if (product.begin == Begin::before)
            load_tile<T, kRows>(c, here);
        else if (product.begin == Begin::start)
            for (int r = 0; r < kRows; r++)
                for (int j = 0; j < 2; j++) c[r][j] = load(start + j * kLanes<T>);
        else
            clear_tile<T, kRows>(c);
        accumulate<T, kRows>(c, left.from(row, 0), right, product.depth);
        if (product.rectify == Rectify::relu)
            for (int r = 0; r < kRows; r++)
                for (int j = 0; j < 2; j++) c[r][j] = activate<T>(Activation::relu, c[r][j]);
        if (product.rectify == Rectify::leaky_relu)
            for (int r = 0; r < kRows; r++)
                for (int j = 0; j < 2; j++) c[r][j] = activate<T>(Activation::leaky_relu, c[r][j]);
        store_tile<T, kRows>(here, c);
    });
}

}  // namespace

template <class T>
void multiply(const Product<T>& product) {
    for (int p = 0; p < product.panels; p++) {
        const T* right = product.right + p * product.right_stride;
        const T* start = product.begin == Begin::start ? product.start + p * kPanel<T> : nullptr;
        T* to = product.to + p * product.to_stride;
        const PointerRows<T> rows{product.left_rows, product.left_stride};
        switch (product.kind) {
            case Left::panels:
                multiply_panel(product, PanelRows<T>{product.left, product.left_stride}, right, to,
                               start, product.rows);
                break;
            case Left::rows:
                multiply_panel(product, rows, right, to, start, product.rows);
                break;
            case Left::rows_transposed:
                multiply_panel(product, Transposed<PointerRows<T>>{rows}, right, to, start,
                               product.rows);
                break;
            case Left::panels_transposed:
                for (int row = 0; row < product.rows; row += kPanel<T>) {
                    const T* panel = product.left + row / kPanel<T> * product.left_stride;
                    const Transposed<PlainRows<T>> left{{panel, kPanel<T>}};
                    multiply_panel(product, left, right, to + row * kPanel<T>, start,
                                   std::min(kPanel<T>, product.rows - row));
                }
        }
    }
}

template void multiply<float>(const Product<float>&);
template void multiply<double>(const Product<double>&);

}  // namespace steepest
