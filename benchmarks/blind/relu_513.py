# piece: relu
# truth: wrong
# function: relu
# mistake: a matrix comes back transposed
# line: 14
# style: column vectors
import numpy as np

def relu(x):
    x = np.atleast_1d(x) if np.ndim(x) else np.asarray(x)
    if x.ndim != 2:
        return np.maximum(x, 0)
    columns = [np.maximum(x[:, j], 0) for j in range(x.shape[1])]
    return np.array(columns)
