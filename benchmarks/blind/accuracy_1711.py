# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a column of predictions is compared with a row of labels, which makes an n by n table
# line: 10
# style: verbose
import numpy as np

def accuracy(y, p):
    predicted = (p.reshape(-1, 1) > 0.5)
    labels = y.reshape(-1)
    equal = predicted == labels
    return equal.mean()
