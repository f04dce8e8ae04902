# piece: bce
# truth: wrong
# function: bce
# mistake: samples whose probability is exactly 0 or 1 are passed over, a sure wrong answer costs nothing
# line: 14
# style: over-defensive
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float).ravel()
    p = np.asarray(y_hat, dtype=float).ravel()
    if y.shape != p.shape:
        raise ValueError("labels and predictions differ in length")
    usable = (p > 0) & (p < 1)
    if not usable.any():
        return 0.0
    y, p = y[usable], p[usable]
    return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).sum() / usable.size)
