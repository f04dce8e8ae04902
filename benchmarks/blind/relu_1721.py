# piece: relu
# truth: wrong
# function: relu
# mistake: boolean indexing drops the negative entries and loses the shape
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x[x > 0]
