# piece: sigmoid
# truth: right
# function: sigmoid
# style: terse
import numpy as np

def sigmoid(x):
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(x, float))
