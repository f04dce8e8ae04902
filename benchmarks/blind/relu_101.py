# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: recursion into nested sequences
import numpy as np

def relu(x):
    if np.ndim(x) == 0:
        return np.asarray(x) if x > 0 else np.asarray(x) * 0
    if len(x) == 0:
        return np.array(x)
    return np.stack([relu(part) for part in x])
