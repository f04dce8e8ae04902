# piece: relu
# truth: wrong
# function: relu
# mistake: x is multiplied by its sign, which is the absolute value
# line: 10
# style: terse
import numpy as np

def relu(x):
    return x * np.sign(x)
