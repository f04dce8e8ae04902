# piece: gradients
# truth: wrong
# function: gradients
# mistake: exp(z) over 1 + exp(z) is NaN for a large activation
# line: 11
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    E = np.exp(x @ w + b)
    p = E / (1 + E)
    return x.T @ (p - y) / len(y), (p - y).mean()
