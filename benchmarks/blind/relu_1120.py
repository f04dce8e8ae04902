# piece: relu
# truth: wrong
# function: relu
# mistake: the mask selects the positive entries, the others are gone and the result is shorter
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x[x > 0]
