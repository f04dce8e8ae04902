# piece: relu
# truth: right
# function: relu
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x * (x > 0)
