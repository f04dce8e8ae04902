// The losses of targets that are numbers, of one output along the batch.
//
// Each is that of PyTorch of the same name (pinball: scikit-learn's mean_pinball_loss), of a row
// and an output; the mean over both is the trainer's. A network gives the prediction, for poisson
// its logarithm.
#pragma once
#include "losses.hpp"

namespace steepest {

/// The loss of a row, its derivative with respect to the output z, and what z predicts.
template <class T>
struct NumberLoss {
    Vector<T> loss, slope, prediction;
};

struct SquaredError {
    template <class T>
    STEEPEST_INLINE NumberLoss<T> at(Vector<T> z, Vector<T> y) const {
        const Vector<T> error = z - y;
        return {error * error, T(2) * error, z};
    }
};

struct Huber {
    double delta;
    template <class T>
    STEEPEST_INLINE NumberLoss<T> at(Vector<T> z, Vector<T> y) const {
        const Vector<T> error = z - y, size = error < Vector<T>{} ? -error : error;
        const Vector<T> bound = splat<T>(T(delta)),
                        signed_bound = error < Vector<T>{} ? -bound : bound;
        const Integers<T> small = size <= bound;
        return {small ? T(.5) * error * error : bound * (size - T(.5) * bound),
                small ? error : signed_bound, z};
    }
};

/// exp(z) - y z, without the terms that depend on y alone.
struct Poisson {
    template <class T>
    STEEPEST_INLINE NumberLoss<T> at(Vector<T> z, Vector<T> y) const {
        const Vector<T> mean = exp<T>(z);
        return {mean - y * z, mean - y, mean};
    }
};

struct Pinball {
    double quantile;
    template <class T>
    STEEPEST_INLINE NumberLoss<T> at(Vector<T> z, Vector<T> y) const {
        const Integers<T> below = z <= y;
        const Vector<T> slope = below ? splat<T>(T(-quantile)) : splat<T>(T(1. - quantile));
        return {slope * (z - y), slope, z};
    }
};

/// Adds the losses of `rows` samples to the tally; with Gradient, outputs become scale * their
/// derivative, zero beyond the last sample. Unless all rows are Alike, they have the weights.
template <bool Gradient, bool Alike, class Kind, class T>
STEEPEST_NOINLINE void number_loss(const Kind& kind, T* outputs, const T* targets, int rows,
                                   T scale, const RowWeights<T>& by_row, double precision,
                                   Tally& tally) {
    const Vector<T> zero{};
    DoubleSum<T> sum, squares;
    for (int r = 0; r < rows; r += kLanes<T>) {
        const Integers<T> real = lane_numbers<T>() + Integer<T>(r) < Integer<T>(rows);
        const Vector<T> z = load(outputs + r), y = load(targets + r);
        const NumberLoss<T> at = kind.template at<T>(z, y);
        // NaN if a square is not finite.
        const Vector<T> square = z * z, high = at.prediction * at.prediction;
        const Vector<T> loss = at.loss + (T(0) * square + T(0) * high);
        const Vector<T> error = real ? at.prediction - y : zero;
        if constexpr (Alike) {
            sum.add(real ? loss : zero);
            squares.add_squares(error);
            if (Gradient) store(outputs + r, real ? at.slope * scale : zero);
        } else {
            const Vector<T> weight = load(by_row.weights + r);
            sum.add(real ? loss * weight : zero);
            squares.add_squares(error, weight);
            if (Gradient)
                store(outputs + r,
                      real ? at.slope * (scale * load(by_row.gradient_weights + r)) : zero);
        }
    }
    tally.loss += sum.total();
    tally.unexplained += squares.total() * precision;
}

/// Calls `use` with the loss of that name.
template <class Use>
void with_number_loss(const Config& config, const Use& use) {
    switch (config.loss) {
        case Loss::huber:
            return use(Huber{config.delta});
        case Loss::poisson:
            return use(Poisson{});
        case Loss::pinball:
            return use(Pinball{config.quantile});
        default:
            return use(SquaredError{});
    }
}

}  // namespace steepest
