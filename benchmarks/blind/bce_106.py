# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: over-engineered, options off
import numpy as np

def bce(y, y_hat, *, smoothing=0.0, weight=None, reduction="mean"):
    t = np.asarray(y, dtype=float) * (1 - smoothing) + smoothing / 2
    p = np.asarray(y_hat, dtype=float)
    tiny = 2.0 ** -52
    p = np.where(p < tiny, tiny, np.where(p > 1 - tiny, 1 - tiny, p))
    each = -t * np.log(p) - (1 - t) * np.log1p(-p)
    if weight is not None:
        each = each * weight
    return {"mean": np.mean, "sum": np.sum}[reduction](each)
