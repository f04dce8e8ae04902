# piece: relu
# truth: wrong
# function: relu
# mistake: the sign is turned: negative inputs pass (as positive numbers), positive ones are zero
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.maximum(0, -x)
