# piece: gradients
# truth: wrong
# function: gradients
# mistake: p is clipped in the derivative of the loss only, so a saturated wrong sample has gradient 0
# line: 15
# style: defensive
import numpy as np

def gradients(x, y, w, b):
    assert x.shape[0] == y.shape[0]
    z = x @ w + b
    p = 1 / (1 + np.exp(-z))
    q = np.clip(p, 1e-12, 1 - 1e-12)
    dp = (q - y) / (q * (1 - q))
    dz = dp * p * (1 - p)
    assert np.isfinite(dz).all()
    return x.T @ dz / len(dz), dz.mean()
