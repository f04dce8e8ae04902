"""Linear regression by gradient descent: predictions, mean squared error, gradient, training."""

import numpy as np

from steepest.exercises import piece


@piece(names=("predict", "forward", "hypothesis"))
def predict(x, w, b):
    """Predictions x @ w + b of shape (n,), for x of shape (n, features) and w of (features,)."""
    return x @ w + b


@predict.inputs
def _(rng):
    yield np.array([[1.0, 2.0]]), np.array([3.0, -1.0]), 0.5
    yield rng.normal(size=(5, 3)), rng.normal(size=3), -1.5


@predict.mistake("leaves out the intercept b", fix="Add b.")
def without_intercept(x, w, b):
    return x @ w


@piece(names=("loss", "mse", "cost", "mean_squared_error", "compute_cost"))
def loss(x, y, w, b):
    """Mean squared error of the predictions."""
    return np.mean((predict(x, w, b) - y) ** 2)


@loss.inputs
def _(rng):
    yield np.array([[1.0, 2.0]]), np.array([4.0]), np.array([3.0, -1.0]), 0.5
    yield rng.normal(size=(5, 2)), rng.normal(size=5), rng.normal(size=2), 0.3


@loss.variant("as half the mean of the squares")
def half_loss(x, y, w, b):
    return loss.reference(x, y, w, b) / 2


@loss.mistake("sums the squares instead of averaging them", fix="Divide by the number of samples.")
def sum_for_mean(x, y, w, b):
    return loss.reference(x, y, w, b) * len(y)


@loss.mistake("averages absolute errors instead of squares", fix="Square the errors.")
def absolute_errors(x, y, w, b):
    return np.mean(np.abs(predict(x, w, b) - y))


@piece(names=("gradient", "gradients", "compute_gradient"), points=2)
def gradient(x, y, w, b):
    """Derivatives of the mean squared error with respect to w, shape (features,), and b."""
    error = predict(x, w, b) - y
    return 2 * x.T @ error / len(y), 2 * error.mean()


@gradient.inputs
def _(rng):
    yield np.array([[1.0, 2.0]]), np.array([4.0]), np.array([3.0, -1.0]), 0.5
    yield rng.normal(size=(5, 2)), rng.normal(size=5), rng.normal(size=2), 0.3
    yield rng.normal(size=(4, 3)), rng.normal(size=4), np.zeros(3), 0.0


@gradient.variant("of half the mean of the squares")
def half_gradient(x, y, w, b):
    in_w, in_b = gradient.reference(x, y, w, b)
    return in_w / 2, in_b / 2


@gradient.mistake("does not divide by the number of samples", fix="Divide by len(y).")
def sum_of_gradients(x, y, w, b):
    in_w, in_b = gradient.reference(x, y, w, b)
    return in_w * len(y), in_b * len(y)


@gradient.mistake("subtracts the prediction from y", fix="Subtract y from the prediction.")
def opposite_sign(x, y, w, b):
    in_w, in_b = gradient.reference(x, y, w, b)
    return -in_w, -in_b


@piece(names=("fit", "train", "gradient_descent"), points=2)
def fit(x, y, learning_rate, steps):
    """w and b after gradient descent on the mean squared error from zeros."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _step in range(steps):
        in_w, in_b = gradient(x, y, w, b)
        w, b = w - learning_rate * in_w, b - learning_rate * in_b
    return w, b


@fit.inputs
def _(rng):
    yield np.array([[1.0], [2.5]]), np.array([1.0, 3.0]), 0.1, 1
    yield rng.normal(size=(6, 2)), rng.normal(size=6), 0.05, 20


@fit.variant("with the gradient of half the mean of the squares")
def half_steps(x, y, learning_rate, steps):
    return fit.reference(x, y, learning_rate / 2, steps)


@fit.mistake("takes one step too few", fix="range(steps) already has steps numbers.")
def one_step_less(x, y, learning_rate, steps):
    return fit.reference(x, y, learning_rate, steps - 1)


@fit.mistake("uses the new w in the gradient for b", fix="Compute both gradients first.")
def one_after_the_other(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _step in range(steps):
        w = w - learning_rate * gradient(x, y, w, b)[0]
        b = b - learning_rate * gradient(x, y, w, b)[1]
    return w, b
