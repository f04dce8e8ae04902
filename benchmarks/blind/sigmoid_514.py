# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: np.vectorize
import numpy as np

def _one(v):
    v = float(v)
    e = np.exp(-abs(v))
    return float(1 / (1 + e) if v >= 0 else e / (1 + e))

sigmoid = np.vectorize(_one, otypes=[np.float64])
