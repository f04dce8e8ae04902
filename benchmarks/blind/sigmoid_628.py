# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e^x / (1 + e^x) is NaN for large x
# line: 13
# style: vectorised
import numpy as np

def sigmoid(x):
    x = np.asarray(x) * np.float32(1) if getattr(x, "dtype", None) == np.float32 else np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        z = np.exp(x)
        return z / (1 + z)
