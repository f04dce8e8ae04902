# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: integer division makes everything below 1 a 0
# line: 14
# style: c-like
import numpy as np

def accuracy(p, y):
    correct = 0
    for i in range(len(y)):
        if (p[i] > 0.5) == (y[i] == 1):
            correct += 1
    return correct // len(y)
