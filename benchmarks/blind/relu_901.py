# piece: relu
# truth: wrong
# function: relu
# mistake: the output is threshold where the input is below it, so a threshold other than 0 raises the floor instead of giving 0
# line: 12
# style: terse
import numpy as np

def relu(x, threshold=0.0):
    # values not above the threshold become 0
    x = np.asarray(x)
    return np.where(x > threshold, x, threshold)
