# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the maximum is subtracted as in softmax, which shifts the sigmoid
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    x = x - np.max(x)
    return 1 / (1 + np.exp(-x))
