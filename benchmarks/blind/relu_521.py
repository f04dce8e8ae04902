# piece: relu
# truth: wrong
# function: relu
# mistake: of a matrix the first column is left as it is
# line: 17
# style: loop
import numpy as np

def relu(x):
    out = np.array(x, dtype=float)
    if out.ndim == 1:
        for i in range(len(out)):
            if out[i] < 0:
                out[i] = 0.0
    else:
        for i in range(out.shape[0]):
            for j in range(1, out.shape[1]):
                if out[i, j] < 0:
                    out[i, j] = 0.0
    return out
