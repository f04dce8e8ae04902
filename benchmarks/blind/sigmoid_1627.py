# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the brackets are missing in the denominator, so 1/1 + exp(-x) is computed
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return 1 / 1 + np.exp(-x)
