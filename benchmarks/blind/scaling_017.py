# piece: scaling
# truth: wrong
# function: scale
# mistake: each row is scaled by the figures of the rows up to it only
# line: none
# style: running figures
import numpy as np

def scale(x):
    out = np.zeros(x.shape)
    for i in range(len(x)):
        seen = x[:i + 1]
        s = seen.std()
        out[i] = (x[i] - seen.mean()) / (s if s > 0 else 1.0)
    return out
