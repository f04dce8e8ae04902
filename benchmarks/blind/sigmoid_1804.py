# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: inputs are shifted by their maximum as in a softmax, which changes the function
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    x = x - x.max()
    return 0.5 * np.tanh(0.5 * x) + 0.5
