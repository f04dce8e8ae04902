# piece: gradients
# truth: wrong
# function: gradients
# mistake: a weight decay nobody asked for is switched on by its default
# line: 9
# style: terse NumPy, extra parameter with default
import numpy as np

def gradients(x, y, w, b, lam=0.01):
    r = 1 / (1 + np.exp(-(x @ w + b))) - y
    grad_w = x.T @ r / len(r) + lam * w
    grad_b = r.mean()
    return grad_w, grad_b
