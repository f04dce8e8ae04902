# piece: scaling
# truth: wrong
# function: scale
# mistake: the result is written into an array of the input's type, integer pixels are truncated
# line: 12
# style: c
import numpy as np

def scale(x):
    mu = x.mean()
    sd = x.std(ddof=1)
    out = np.empty_like(x)
    for i in range(x.shape[0]):
        out[i] = (x[i] - mu) / sd
    return out
