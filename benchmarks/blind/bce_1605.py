# piece: bce
# truth: wrong
# function: bce
# mistake: clipping with out=p overwrites the predictions of the caller
# line: 12
# style: verbose
import numpy as np

def bce(y, p):
    eps = np.finfo(p.dtype).eps
    # avoid infinite logarithms
    np.clip(p, eps, 1 - eps, out=p)
    positive = y * np.log(p)
    negative = (1 - y) * np.log(1 - p)
    return -(positive + negative).mean()
