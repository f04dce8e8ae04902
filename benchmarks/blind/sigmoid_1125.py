# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the shape of the input is lost, a matrix comes back flat
# line: 19
# style: verbose
import numpy as np

def sigmoid(x):
    if np.isscalar(x):
        return 0.5 * np.tanh(0.5 * x) + 0.5
    values = np.ravel(x)
    result = np.empty(values.size)
    # positive and negative inputs apart so that nothing overflows
    positive = values >= 0
    result[positive] = 1 / (1 + np.exp(-values[positive].astype(float)))
    e = np.exp(values[~positive].astype(float))
    result[~positive] = e / (1 + e)
    return result
