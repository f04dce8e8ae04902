# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower side is clipped, so log(1 - p) is -inf times 0 at p = 1
# line: 10
# style: terse
import numpy as np

def bce(y, p):
    p = np.maximum(p, np.finfo(p.dtype).eps)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
