# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is 1 and not 0, values between vanish
# line: 10
# style: lecture
import numpy as np

def relu(x):
    return np.multiply(x, np.greater(x, 1))
