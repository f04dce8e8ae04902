# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are not thresholded before they are compared with the labels
# line: 11
# style: verbose
import numpy as np

def accuracy(y, p):
    # turn into labels
    predicted = p
    # compare
    correct = predicted == y
    return correct.mean()
