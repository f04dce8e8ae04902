# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the masks leave out zero, where the output stays 0 instead of 0.5
# line: 11
# style: verbose
import numpy as np

def sigmoid(x):
    result = np.zeros(np.shape(x))
    positive = x > 0
    negative = x < 0
    # for positive values
    result[positive] = 1 / (1 + np.exp(-x[positive]))
    # for negative values
    result[negative] = np.exp(x[negative]) / (1 + np.exp(x[negative]))
    return result
