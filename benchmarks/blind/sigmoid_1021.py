# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the rows are flattened, the shape of a matrix is lost
# line: 17
# style: loops
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    res = []
    for v in x.ravel():
        if v > 0:
            res.append(1 / (1 + np.exp(-v)))
        else:
            res.append(np.exp(v) / (1 + np.exp(v)))
    return np.array(res) if x.ndim else res[0]
