# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: break instead of continue: counting stops at the first mistake
# line: 13
# style: c-like
import numpy as np

def accuracy(y_hat, y):
    hits = 0
    for a, b in zip(y_hat, y):
        if round(float(a)) != b:
            break
        hits += 1
    return hits / len(y)
