# piece: relu
# truth: wrong
# function: relu
# mistake: capped at 6 as in mobile networks
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.clip(x, 0, 6)
