# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the weights are not transposed for the gradient of the input
# line: 13
# style: Italian names
import numpy as np

def linear(x, pesi, b):
    return np.dot(x, pesi) + b

def linear_backward(x, pesi, b, errore):
    verso_x = np.dot(errore, pesi.reshape(pesi.shape[1], pesi.shape[0]))
    verso_pesi = np.dot(x.T, errore)
    verso_b = np.sum(errore, axis=0)
    return verso_x, verso_pesi, verso_b
