# piece: bce
# truth: wrong
# function: cross_entropy
# mistake: the integer division of the total throws the decimals of the mean away
# line: 15
# style: c-like
import numpy as np

def cross_entropy(target, output):
    e = np.finfo(output.dtype).eps
    total = 0.0
    for t, o in zip(target, output):
        o = min(max(o, e), 1 - e)
        total -= t * np.log(o) + (1 - t) * np.log(1 - o)
    return total // len(target)
