# piece: scaling
# truth: wrong
# function: scale
# mistake: the float input is centred in place
# line: 10
# style: defensive
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    if x.size < 2:
        raise ValueError("at least two values")
    if not np.isfinite(x).all():
        raise ValueError("values must be finite")
    x -= x.mean()
    x /= x.std(ddof=1)
    return x
