"""Update rules: momentum, RMSProp and Adam, one step each."""

import numpy as np

from steepest.exercises import piece


def states(rng):
    """A parameter, its gradient, and what a rule keeps of earlier steps."""
    return rng.normal(size=3), rng.normal(size=3), rng.normal(size=3)


@piece(names=("momentum", "sgd_momentum", "momentum_step"))
def momentum(w, gradient, velocity, learning_rate, beta):
    """New w and velocity: velocity = beta velocity + gradient, w = w - learning_rate velocity."""
    velocity = beta * velocity + gradient
    return w - learning_rate * velocity, velocity


@momentum.inputs
def _(rng):
    yield np.array([1.0]), np.array([0.5]), np.array([0.0]), 0.1, 0.9
    yield *states(rng), 0.1, 0.9


@momentum.mistake("weights the gradient by 1 - beta", fix="Add the gradient itself.")
def weighted_gradient(w, gradient, velocity, learning_rate, beta):
    velocity = beta * velocity + (1 - beta) * gradient
    return w - learning_rate * velocity, velocity


@momentum.mistake("updates with the old velocity", fix="Compute the new velocity first.")
def old_velocity(w, gradient, velocity, learning_rate, beta):
    return w - learning_rate * velocity, beta * velocity + gradient


@piece(names=("rmsprop", "rmsprop_step"), points=2)
def rmsprop(w, gradient, squares, learning_rate, decay, epsilon):
    """New w and squares: squares = decay squares + (1 - decay) gradient²."""
    squares = decay * squares + (1 - decay) * gradient**2
    return w - learning_rate * gradient / (np.sqrt(squares) + epsilon), squares


@rmsprop.inputs
def _(rng):
    yield np.array([1.0]), np.array([0.5]), np.array([0.0]), 0.1, 0.9, 1e-8
    w, gradient, squares = states(rng)
    yield w, gradient, squares**2, 0.1, 0.9, 1e-2


@rmsprop.variant("with epsilon below the root")
def epsilon_below_root(w, gradient, squares, learning_rate, decay, epsilon):
    squares = decay * squares + (1 - decay) * gradient**2
    return w - learning_rate * gradient / np.sqrt(squares + epsilon), squares


@rmsprop.mistake("does not take the root of the mean square", fix="Divide by np.sqrt(squares).")
def without_root(w, gradient, squares, learning_rate, decay, epsilon):
    squares = decay * squares + (1 - decay) * gradient**2
    return w - learning_rate * gradient / (squares + epsilon), squares


@piece(names=("adam", "adam_step"), points=3)
def adam(w, gradient, mean, square, step, learning_rate, beta1, beta2, epsilon):
    """New w, mean and square in step 1, 2, ... (D. P. Kingma, J. Ba, Adam, ICLR 2015)."""
    mean = beta1 * mean + (1 - beta1) * gradient
    square = beta2 * square + (1 - beta2) * gradient**2
    corrected_mean = mean / (1 - beta1**step)
    corrected_square = square / (1 - beta2**step)
    return w - learning_rate * corrected_mean / (np.sqrt(corrected_square) + epsilon), mean, square


@adam.inputs
def _(rng):
    yield np.array([1.0]), np.array([0.5]), np.zeros(1), np.zeros(1), 1, 0.1, 0.9, 0.99, 1e-8
    w, gradient, mean = states(rng)
    yield w, gradient, mean, rng.uniform(size=3), 3, 0.1, 0.9, 0.99, 1e-3


@adam.mistake("does not correct the bias of the averages", fix="Divide by 1 - beta**step.")
def without_correction(w, gradient, mean, square, step, learning_rate, beta1, beta2, epsilon):
    mean = beta1 * mean + (1 - beta1) * gradient
    square = beta2 * square + (1 - beta2) * gradient**2
    return w - learning_rate * mean / (np.sqrt(square) + epsilon), mean, square


@adam.mistake("counts the steps from 0", fix="The first step is step 1.")
def steps_from_zero(w, gradient, mean, square, step, learning_rate, beta1, beta2, epsilon):
    rest = learning_rate, beta1, beta2, epsilon
    return adam.reference(w, gradient, mean, square, step + 1, *rest)
