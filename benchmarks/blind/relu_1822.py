# piece: relu
# truth: right
# function: relu
# style: terse
import numpy as np

def relu(x):
    return np.clip(x, 0, np.inf)
