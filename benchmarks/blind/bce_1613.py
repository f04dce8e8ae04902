# piece: bce
# truth: wrong
# function: bce
# mistake: the two terms are subtracted from each other instead of added
# line: 14
# style: textbook
import numpy as np

def bce(y, p):
    e = np.finfo(p.dtype).eps
    p = np.minimum(np.maximum(p, e), 1 - e)
    first = y @ np.log(p)
    second = (1 - y) @ np.log(1 - p)
    return -(first - second) / len(p)
