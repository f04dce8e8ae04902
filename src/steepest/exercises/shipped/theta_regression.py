"""Linear regression with theta and a column of ones: cost, descent, scaling, normal equation."""

import numpy as np

from steepest.exercises import piece


def table(rng, m, n):
    """X (m, n) with a column of ones, and y (m,)."""
    return np.column_stack([np.ones(m), rng.normal(size=(m, n - 1))]), rng.normal(size=m)


@piece(names=("compute_cost", "computeCost", "computeCostMulti"), points=2, squeeze=True)
def compute_cost(X, y, theta):
    """The cost J: the sum of (X @ theta - y)² over 2 m, for X (m, n), y (m,) and theta (n,)."""
    return np.sum((X @ theta - y) ** 2) / (2 * len(y))


@compute_cost.inputs
def _(rng):
    yield np.array([[1.0, 2.0], [1.0, 3.0]]), np.array([7.0, 6.0]), np.array([0.1, 0.2])
    yield *table(rng, 7, 3), rng.normal(size=3)
    yield *table(rng, 9, 3), np.array([-0.5, 1.0, -2.0])


@compute_cost.mistake("divides by m instead of 2 m", fix="Divide by 2 * m.")
def not_halved(X, y, theta):
    return 2 * compute_cost(X, y, theta)


@compute_cost.mistake("does not divide by m", fix="Divide by 2 * m.")
def not_divided_by_m(X, y, theta):
    return len(y) * compute_cost(X, y, theta)


@piece(
    names=("gradient_descent", "gradientDescent", "gradientDescentMulti"), points=4, squeeze=True
)
def gradient_descent(X, y, theta, alpha, num_iters):
    """theta after num_iters steps, and the cost after each of them."""
    history = []
    for _step in range(num_iters):
        theta = theta - alpha / len(y) * X.T @ (X @ theta - y)
        history.append(compute_cost(X, y, theta))
    return theta, history


@gradient_descent.inputs
def _(rng):
    yield np.array([[1.0, 5.0], [1.0, 2.0]]), np.array([1.0, 6.0]), np.array([0.5, 0.5]), 0.1, 1
    yield *table(rng, 7, 3), rng.normal(size=3), 0.1, 10


@gradient_descent.variant("with the cost before the first step too")
def first_cost_too(X, y, theta, alpha, num_iters):
    last, history = gradient_descent(X, y, theta, alpha, num_iters)
    return last, [compute_cost(X, y, theta), *history]


@gradient_descent.mistake("updates one theta after the other", fix="Compute all, then update.")
def one_after_the_other(X, y, theta, alpha, num_iters):
    theta, history = theta.copy(), []
    for _step in range(num_iters):
        for j in range(len(theta)):
            theta[j] -= alpha / len(y) * (X @ theta - y) @ X[:, j]
        history.append(compute_cost(X, y, theta))
    return theta, history


@gradient_descent.mistake("keeps the cost before each step", fix="Compute the cost after it.")
def cost_before_the_step(X, y, theta, alpha, num_iters):
    last, history = gradient_descent(X, y, theta, alpha, num_iters)
    return last, [compute_cost(X, y, theta), *history][:-1]


@gradient_descent.mistake("does not divide the gradient by m", fix="Multiply by alpha / m.")
def gradient_not_divided(X, y, theta, alpha, num_iters):
    return gradient_descent(X, y, theta, alpha * len(y), num_iters)


@piece(names=("feature_normalize", "featureNormalize"), points=2, squeeze=True)
def feature_normalize(X):
    """The columns of X minus their means mu, over their standard deviations sigma; mu, sigma."""
    mu, sigma = X.mean(axis=0), X.std(axis=0)
    return (X - mu) / sigma, mu, sigma


@feature_normalize.inputs
def _(rng):
    yield np.array([[1.0, 10.0], [2.0, 20.0], [4.0, 60.0]])
    yield 3 * rng.normal(size=(7, 3)) + 5
    yield rng.normal(size=(6, 3)) - 5


@feature_normalize.variant("with the deviation of a sample, over m - 1")
def deviation_of_a_sample(X):
    mu, sigma = X.mean(axis=0), X.std(axis=0, ddof=1)
    return (X - mu) / sigma, mu, sigma


@feature_normalize.mistake("has one mean for all columns", fix="Write axis=0.")
def one_mean_for_all(X):
    return (X - X.mean()) / X.std(), X.mean(), X.std()


@feature_normalize.mistake("divides by the variance", fix="Divide by its square root.")
def variance_for_deviation(X):
    mu, variance = X.mean(axis=0), X.var(axis=0)
    return (X - mu) / variance, mu, variance


@piece(names=("normal_equation", "normalEqn", "normal_eqn"), points=2, squeeze=True)
def normal_equation(X, y):
    """theta from the normal equation, shape (n,)."""
    return np.linalg.pinv(X.T @ X) @ X.T @ y


@normal_equation.inputs
def _(rng):
    yield np.array([[1.0, 1.0], [1.0, 2.0], [1.0, 4.0]]), np.array([1.0, 2.0, 3.0])
    yield table(rng, 7, 3)
