# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: counts the disagreements, so the error rate is returned
# line: 14
# style: loop
import numpy as np

def accuracy(y, y_hat):
    n = len(y)
    hits = 0
    for i in range(n):
        label = 1 if y_hat[i] > 0.5 else 0
        if label != y[i]:
            hits += 1
    return hits / n
