# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: all probabilities are moved at once, every entry gets the sum of the slopes
# line: none
# style: numerical gradient
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def bce_grad(y, y_hat, h=1e-6):
    g = np.zeros(len(y_hat))
    for i in range(len(y_hat)):
        up, down = np.array(y_hat), np.array(y_hat)
        up += h
        down -= h
        g[i] = (bce(y, up) - bce(y, down)) / (2 * h)
    return g
