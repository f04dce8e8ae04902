# piece: relu
# truth: wrong
# function: relu
# mistake: the result stays flat, a matrix does not get its shape back
# line: 12
# style: ravel and loop
import numpy as np

def relu(x):
    x = np.asarray(x)
    result = np.maximum(x.ravel(), 0)
    return result
