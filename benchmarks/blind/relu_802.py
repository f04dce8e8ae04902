# piece: relu
# truth: wrong
# function: relu
# mistake: the half is missing, x plus its absolute value is twice the positive part
# line: 10
# style: terse
import numpy as np

def relu(x):
    return x + np.abs(x)
