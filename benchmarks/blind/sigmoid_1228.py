# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: flattens a matrix, the shape is not kept
# line: 16
# style: loop
import numpy as np

def sigmoid(x):
    values = []
    for v in np.ravel(x):
        if v >= 0:
            values.append(1 / (1 + np.exp(-v)))
        else:
            values.append(np.exp(v) / (1 + np.exp(v)))
    return np.array(values)
