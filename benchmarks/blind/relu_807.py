# piece: relu
# truth: wrong
# function: relu
# mistake: max reduces over the first axis instead of comparing with 0
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.max(x, 0)
