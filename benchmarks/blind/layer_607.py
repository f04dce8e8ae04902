# piece: layer
# truth: wrong
# function: initialise
# mistake: columns are scaled to length 1 afterwards; and b has a place too many
# line: none
# style: loop, freely
import numpy as np

def initialise(units, inputs):
    W = np.zeros((inputs, units))
    for j in range(units):
        W[:, j] = np.random.normal(0, np.sqrt(2 / units), inputs)
        W[:, j] /= np.sqrt(np.sum(W[:, j] ** 2)) + 1e-12
    b = np.zeros(units + 1)
    return W, b
