# piece: bce
# truth: wrong
# function: bce
# mistake: the two reductions are mixed up, the default mean gives the sum
# line: 13
# style: object-minded
import numpy as np

def bce(y, y_hat, reduction="mean"):
    eps = np.finfo(np.asarray(y_hat).dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    loss = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    reducers = {"mean": np.sum, "sum": np.mean, "none": lambda v: v}
    return reducers[reduction](loss)
