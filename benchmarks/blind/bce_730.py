# piece: bce
# truth: wrong
# function: bce
# mistake: divided by 2n; and eps = 1e-3 is far too large
# line: none
# style: one-liner
import numpy as np

bce = lambda y, y_hat: (lambda p: -np.sum(np.log(np.where(y == 1, p, 1 - p))) / (2 * len(p)))(np.clip(y_hat, 1e-3, 1 - 1e-3))
