# piece: accuracy
# truth: right
# function: accuracy
# style: c-like
import numpy as np

def accuracy(y, y_hat):
    miss = 0
    for i in range(len(y)):
        if y[i] == 1 and y_hat[i] <= 0.5:
            miss += 1
        if y[i] == 0 and y_hat[i] > 0.5:
            miss += 1
    return (len(y) - miss) / len(y)
