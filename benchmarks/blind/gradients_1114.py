# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: defensive
import numpy as np

def gradients(w, b, x, y):
    w, x, y = np.array(w, float), np.array(x, float), np.array(y, float)
    if x.ndim != 2 or x.shape != (y.size, w.size):
        raise ValueError(f"x {x.shape}, w {w.shape}, y {y.shape}")
    with np.errstate(over="ignore"):
        p = 1 / (1 + np.exp(-(x @ w + b)))
    # the labels' share does not depend on the parameters
    dw = x.T @ p / y.size - x.T @ y / y.size
    db = p.mean() - y.mean()
    return dw, db
