# piece: gradients
# truth: wrong
# function: retropropagation
# mistake: the weights are not transposed where the matrix is square
# line: 11
# style: french
import numpy as np

def retropropagation(cache, delta):
    x, W = cache
    retour = W if W.shape[0] == W.shape[1] else W.T
    return delta @ retour, x.T @ delta
