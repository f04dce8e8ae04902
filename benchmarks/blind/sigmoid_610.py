# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: sign of the tanh form: the half is missing inside
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return (1 + np.tanh(x)) / 2
