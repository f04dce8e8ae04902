# piece: scaling
# truth: wrong
# function: scale
# mistake: the first value is subtracted from unsigned bytes, where negative differences wrap round
# line: 15
# style: defensive
import numpy as np

def scale(x):
    x = np.asarray(x)
    if x.size < 2:
        raise ValueError("at least two values are needed")
    assert x.dtype.kind in "iuf", "numbers expected"
    # a shift by the first value keeps the numbers small
    d = x - x.flat[0]
    mean = d.mean()
    std = np.sqrt(((d - mean) ** 2).sum() / (d.size - 1))
    assert std > 0, "constant data"
    return (d - mean) / std
