# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument of tanh is not halved
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return (1 + np.tanh(np.asarray(x, float))) / 2
