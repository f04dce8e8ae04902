# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: exact sums, defensive
import math
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    if x.shape[-1] != w.shape[0]:
        raise ValueError(f"{x.shape[-1]} inputs, {w.shape[0]} weights")
    out = np.empty(x.shape[:-1] + w.shape[1:])
    for i in np.ndindex(x.shape[:-1]):
        for j in np.ndindex(w.shape[1:]):
            out[i + j] = math.fsum(a * c for a, c in zip(x[i], w[(slice(None),) + j]))
    return out + b
