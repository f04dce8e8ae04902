# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: for negative numbers the denominator is that of the other branch: e^x / (1 + e^-x)
# line: 17
# style: loop over scalars
import math
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    values = []
    for v in x.flatten():
        if v >= 0:
            values.append(1 / (1 + math.exp(-v)))
        else:
            values.append(math.exp(v) / (1 + math.exp(min(-v, 700))))
    return np.array(values).reshape(x.shape)
