# piece: relu
# truth: wrong
# function: relu
# mistake: the mean of the entries is taken off first
# line: 12
# style: batch-centred
import numpy as np

def relu(x):
    z = np.array(x, dtype=float)
    centre = z.mean() if z.size > 1 else 0.0
    return np.clip(z - centre, 0, None)
