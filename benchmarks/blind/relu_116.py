# piece: relu
# truth: wrong
# function: relu
# mistake: a running maximum along the first axis: entries take over larger ones before them
# line: 14
# style: ufunc method
import numpy as np

def relu(x):
    z = np.asarray(x)
    clipped = np.where(z > 0, z, 0)
    if z.ndim == 0:
        return clipped
    return np.maximum.accumulate(clipped)
