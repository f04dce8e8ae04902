# piece: relu
# truth: wrong
# function: relu
# mistake: out=x writes the result into the caller's array
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.maximum(x, 0, out=x)
