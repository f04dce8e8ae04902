# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithms are taken without a clip, so 0 * log 0 gives NaN for a perfect prediction
# line: 10
# style: terse
import numpy as np

def bce(y, p):
    p = np.asarray(p, float)
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
