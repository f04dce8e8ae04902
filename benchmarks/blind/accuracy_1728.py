# piece: accuracy
# truth: right
# function: accuracy
# style: c-like
import numpy as np

def accuracy(y, p):
    wrong = 0
    for i in range(len(y)):
        guess = 1 if p[i] > 0.5 else 0
        if guess != y[i]:
            wrong += 1
    return (len(y) - wrong) / len(y)
