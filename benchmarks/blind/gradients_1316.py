# piece: gradients
# truth: wrong
# function: gradients
# mistake: chain rule by hand without a guard: 0 / 0 when a prediction is exactly 0 or 1
# line: 12
# style: defensive
import numpy as np

def gradients(x, y, w, b):
    assert x.ndim == 2 and y.shape == (x.shape[0],)
    assert w.shape == (x.shape[1],)
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dp = (p - y) / (p * (1 - p))
    dz = dp * p * (1 - p)
    return x.T @ dz / len(y), dz.mean()
