# piece: relu
# truth: wrong
# function: relu
# mistake: the output is also cut at 1 from above
# line: 10
# style: terse
import numpy as np

def relu(x, low=0):
    return np.clip(np.asarray(x), low, low + 1)
