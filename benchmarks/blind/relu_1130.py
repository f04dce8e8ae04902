# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: defensive
import numpy as np

def relu(x):
    a = np.asarray(x)
    if a.dtype.kind not in "iuf":
        raise TypeError(f"no numbers: {a.dtype}")
    return np.select([a > 0], [a], default=0)
