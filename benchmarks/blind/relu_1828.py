# piece: relu
# truth: right
# function: relu
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x - np.minimum(x, 0)
