# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the bias keeps one value per sample
# line: 12
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    y_hat = 1 / (1 + np.exp(-(np.matmul(x, w) + b)))
    diff = y_hat - y
    return np.matmul(diff, x) / len(x), diff
