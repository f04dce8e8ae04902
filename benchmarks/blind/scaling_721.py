# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: defensive
import numpy as np

def scale(x):
    x = np.array(x, dtype=np.float64)
    if x.size < 2:
        raise ValueError("at least two values are needed")
    x -= x.mean()
    # once more, against rounding
    x -= x.mean()
    std = np.sqrt(np.mean(x * x) * x.size / (x.size - 1))
    assert std > 0, "all values are equal"
    x /= std
    return x
