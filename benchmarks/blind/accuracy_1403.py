# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: integer division: the result is 0 unless everything is right
# line: 16
# style: c-like
import numpy as np

def accuracy(y, y_hat):
    n = len(y)
    correct = 0
    for i in range(n):
        guess = 1 if y_hat[i] > 0.5 else 0
        if guess == y[i]:
            correct += 1
    return correct // n
