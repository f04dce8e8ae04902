# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(x)/(1 + exp(x)) is inf/inf for large x
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    e = np.exp(1.0*x)
    return e/(1 + e)
