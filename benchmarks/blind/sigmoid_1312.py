# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the rows are filled column by column into a result of the transposed shape
# line: 16
# style: loop
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    if x.ndim < 2:
        return 0.5 + 0.5 * np.tanh(x / 2)
    cols = []
    for j in range(x.shape[1]):
        cols.append(0.5 + 0.5 * np.tanh(x[:, j] / 2))
    return np.array(cols)
