# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: integer division makes everything but a perfect score zero
# line: 14
# style: C-like
import numpy as np

def accuracy(y, y_hat):
    correct = 0
    for i in range(0, len(y), 1):
        if (y_hat[i] >= 0.5) == (y[i] == 1):
            correct = correct + 1
    return correct // len(y)
