# piece: scaling
# truth: wrong
# function: scale
# mistake: results beyond three standard deviations are cut off
# line: 15
# style: defensive
import numpy as np

def scale(x):
    assert isinstance(x, np.ndarray)
    assert x.size > 1
    m, s = np.mean(x), np.std(x, ddof=1)
    assert s > 0, "constant data"
    y = (x - m) / s
    y = np.clip(y, -3, 3)
    return y
