# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: writes into the caller's array
# line: 13
# style: helpers
import numpy as np

def to_float(x):
    return np.asarray(x) if np.asarray(x).dtype.kind == "f" else np.asarray(x, dtype=float)

def sigmoid(x):
    out = to_float(x)
    pos = out >= 0
    e = np.exp(-np.abs(out))
    out[pos] = 1 / (1 + e[pos])
    out[~pos] = e[~pos] / (1 + e[~pos])
    return out
