# piece: bce
# truth: wrong
# function: bce
# mistake: pairs of a positive and a negative are compared (ranking loss), not samples with their labels
# line: none
# style: pairwise ranking
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    z = np.log(p / (1 - p))
    up, down = z[np.asarray(y) == 1], z[np.asarray(y) == 0]
    if len(up) == 0 or len(down) == 0:
        return 0.0
    return np.logaddexp(0, down[None, :] - up[:, None]).mean()
