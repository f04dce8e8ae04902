# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the base is 2 instead of e
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp2(-x))
