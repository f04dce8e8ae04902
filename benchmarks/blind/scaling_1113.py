# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: defensive
import numpy as np

def scale(x, ddof=1):
    x = np.array(x, dtype=float)
    if x.size <= ddof:
        raise ValueError("too few values")
    x -= x.mean()
    std = x.std(ddof=ddof)
    # constant data stay at zero
    if std > 0:
        x /= std
    return x
