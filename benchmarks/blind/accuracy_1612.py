# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the comparison is the wrong way round: class 1 is predicted below one half
# line: 11
# style: verbose
import numpy as np

def accuracy(y, p):
    prediction = np.zeros(len(p))
    prediction[p < 0.5] = 1
    correct = prediction == y
    return correct.sum() / correct.size
