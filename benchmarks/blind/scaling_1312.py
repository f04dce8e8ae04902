# piece: scaling
# truth: wrong
# function: scale
# mistake: the scaled values are clipped to ±1
# line: 15
# style: defensive
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    assert x.size > 1
    sd = x.std(ddof=1)
    assert sd > 0
    z = (x - x.mean()) / sd
    return np.clip(z, -1, 1)
