# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a copied condition: true negatives are counted where the label is 1
# line: 15
# style: loops
import numpy as np

def accuracy(y, y_hat):
    tp = 0
    tn = 0
    for t, p in zip(y, y_hat):
        if p > 0.5 and t == 1:
            tp += 1
        if p <= 0.5 and t == 1:
            tn += 1
    return (tp + tn) / len(y)
