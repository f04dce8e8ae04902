# piece: relu
# truth: wrong
# function: relu
# mistake: np.max(x, 0) takes the maximum along axis 0 instead of comparing with 0
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.max(x, 0)
