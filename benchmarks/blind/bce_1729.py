# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions are rounded to classes before the loss is formed
# line: 11
# style: verbose
import numpy as np

def bce(y, p):
    # decide first
    decided = np.round(p.astype(float))
    q = np.clip(decided, 1e-12, 1 - 1e-12)
    return -(y * np.log(q) + (1 - y) * np.log(1 - q)).mean()
