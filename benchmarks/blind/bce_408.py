# piece: bce
# truth: wrong
# function: loss
# mistake: clipped at 0.001, far too coarse
# line: 9
# style: many helpers
import numpy as np

LOW = 1e-3

def safe(p):
    return np.minimum(np.maximum(np.float64(p), LOW), 1 - LOW)

def log_likelihood(y, p):
    return y * np.log(p) + (1 - y) * np.log(1 - p)

def loss(y, y_hat):
    return -log_likelihood(y, safe(y_hat)).mean()
