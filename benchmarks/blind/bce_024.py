# piece: bce
# truth: wrong
# function: bce
# mistake: label smoothing of 0.1 is switched on by default
# line: 9
# style: over-engineered with options
import numpy as np

def bce(y, y_hat, eps=1e-7, smoothing=0.1, reduction="mean"):
    y = np.asarray(y) * (1 - smoothing) + 0.5 * smoothing
    p = np.clip(y_hat, eps, 1 - eps)
    loss = -y * np.log(p) - (1 - y) * np.log(1 - p)
    return {"mean": loss.mean(), "sum": loss.sum(), "none": loss}[reduction]
