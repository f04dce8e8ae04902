# piece: relu
# truth: right
# function: relu
# style: c-like
import numpy as np

def relu(x):
    def cut(v):
        if isinstance(v, (list, np.ndarray)) and np.ndim(v) > 0:
            return [cut(u) for u in v]
        return v if v > 0 else 0 * v
    return np.array(cut(np.asarray(x).tolist()))
