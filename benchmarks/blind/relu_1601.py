# piece: relu
# truth: wrong
# function: relu
# mistake: np.max reduces the array to a single number
# line: 10
# style: terse
import numpy as np

def relu(x):
    return max(0, np.max(x))
