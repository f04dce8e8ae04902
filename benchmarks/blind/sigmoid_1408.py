# piece: sigmoid
# truth: right
# function: logistic
# style: c-like
import numpy as np

def logistic(z):
    z = np.array(z, dtype=float)
    flat = z.reshape(-1)
    for i in range(len(flat)):
        s = 1.0 if flat[i] >= 0 else -1.0
        e = np.exp(-s * flat[i])
        flat[i] = 0.5 + s * (1.0 - e) / (1.0 + e) / 2
    return z
