# piece: relu
# truth: wrong
# function: relu
# mistake: np.vectorize fixes the integer type by the first element
# line: 10
# style: functional
import numpy as np

def relu(x):
    g = np.vectorize(lambda v: v if v > 0 else 0)
    return g(x)
