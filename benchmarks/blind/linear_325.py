# piece: linear
# truth: wrong
# function: linear
# mistake: the weights of the first output are used for all outputs
# line: 12
# style: zip of columns
import numpy as np

def linear(x, w, b):
    columns = []
    for j, bias in enumerate(b):
        columns.append(x @ w[:, 0] + bias)
    return np.stack(columns, axis=1)
