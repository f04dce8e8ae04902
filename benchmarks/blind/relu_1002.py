# piece: relu
# truth: wrong
# function: relu
# mistake: the result is stored in half precision, digits are lost and large values become infinite
# line: 10
# style: terse NumPy
import numpy as np

def relu(x):
    return np.maximum(x, 0).astype("f2")
