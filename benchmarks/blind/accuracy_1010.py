# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: C-like
import numpy as np

def accuracy(y, y_hat):
    miss = 0
    for i in range(len(y)):
        bit = 1
        if y_hat[i] < 0.5:
            bit = 0
        miss += (bit - int(y[i])) ** 2
    print("misses:", miss)
    return (len(y) - miss) / len(y)
