# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: tanh(x) instead of tanh(x / 2): twice as steep
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return (np.tanh(x) + 1) / 2
