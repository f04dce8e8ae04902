# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value is missing its half: x + |x| is twice the ReLU
# line: 10
# style: terse
import numpy as np

def relu(x):
    return x + np.abs(x)
