# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the previous value is fed back into the next argument, entries depend on their neighbours
# line: none
# style: loop with state
import math
import numpy as np

def sigmoid(x):
    arr = np.asarray(x, dtype=float)
    out = []
    before = 0.0
    for v in arr.ravel():
        u = max(v + 0.1 * before, -700.0)
        s = 1 / (1 + math.exp(-u))
        before = v
        out.append(s + 0.001 * (before > 0))
    return np.array(out).reshape(arr.shape)
