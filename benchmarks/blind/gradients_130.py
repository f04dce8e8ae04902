# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: each branch lacks the square in its denominator
# line: none
# style: branches for both signs
import numpy as np

def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x, dtype=float)))

def sigmoid_grad(x):
    x = np.asarray(x, dtype=float)
    right = np.exp(-x) / (1 + np.exp(-x))
    left = np.exp(x) / (1 + np.exp(x))
    return np.where(x > 0, right, left)
