# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: only the first entry of each row is used, for all columns
# line: 14
# style: loop
import numpy as np

def sigmoid(Z, name="a"):
    Z = np.asarray(Z, dtype=float)
    rows = Z.reshape(len(Z), -1)
    A = np.empty(rows.shape)
    for i in range(len(rows)):
        z = np.maximum(rows[i, 0], -700)
        A[i] = 1 / (1 + np.exp(-z))
    return {name: A.reshape(Z.shape)}
