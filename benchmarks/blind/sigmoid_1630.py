# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: log1p is used where expm1 + 2, that is 1 + exp, was meant
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    return 1 / np.log1p(np.exp(-x))
