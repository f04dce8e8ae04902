# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the return stands inside the loop, only the first sample is looked at
# line: 14
# style: loops
import numpy as np

def accuracy(y, y_hat):
    correct = 0
    for k in range(len(y)):
        guess = int(y_hat[k] > 0.5)
        correct += guess == y[k]
        return correct / len(y)
