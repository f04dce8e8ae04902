# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: defensive
import numpy as np

def scale(x):
    x = np.array(x, dtype=float)
    if x.size < 2:
        raise ValueError("a standard deviation needs two values")
    if not np.isfinite(x).all():
        raise ValueError("the data hold NaN or infinity")
    # shift by one value first, then the sums of squares are harmless
    y = x - x.flat[0]
    mean = y.mean()
    std = np.sqrt(((y - mean) ** 2).sum() / (y.size - 1))
    if std == 0:
        raise ValueError("the data are constant")
    return (y - mean) / std
