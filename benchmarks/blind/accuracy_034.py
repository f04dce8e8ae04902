# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: precision: divided by the number of predicted ones
# line: none
# style: Spanish names
import numpy as np

def accuracy(real, estimado):
    decision = estimado > 0.5
    aciertos = np.sum(decision & (real == 1))
    return aciertos / max(np.sum(decision), 1)
