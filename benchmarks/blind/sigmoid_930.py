# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument is cut at -20 and 20, so the result never falls below 2e-9
# line: 13
# style: defensive
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    if not np.all(np.isfinite(x)):
        raise ValueError("x must be finite")
    z = np.clip(x, -20, 20)
    s = 1.0 / (1.0 + np.exp(-z))
    assert np.all((s >= 0) & (s <= 1))
    return s
