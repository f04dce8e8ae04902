# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mean divides by the number of features instead of the number of samples
# line: 13
# style: chatbot
import numpy as np

def gradients(x, y, w, b):
    """Analytical gradients for logistic regression (mean over the batch)."""
    p = 0.5 * (1 + np.tanh((x @ w + b) / 2))
    residual = p - y
    m = x.shape[1]
    return x.T @ residual / m, residual.sum() / m
