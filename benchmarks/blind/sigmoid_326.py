# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the parenthesis in the denominator is missing
# line: 14
# style: beginner, math
import math
import numpy as np

def sigmoid(x):
    values = []
    for v in np.ravel(x):
        v = max(min(float(v), 700.0), -700.0)
        values.append(1 / 1 + math.exp(-v))
    return np.array(values).reshape(np.shape(x))
