# piece: linear
# truth: wrong
# function: linear
# mistake: the mean of the products instead of their sum
# line: 11
# style: Spanish names
import numpy as np

def linear(entrada, pesos, sesgo):
    n = np.shape(entrada)[-1]
    return np.dot(entrada, pesos) / n + sesgo
