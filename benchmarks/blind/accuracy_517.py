# piece: accuracy
# truth: wrong
# function: score
# mistake: the counts of predicted and of true ones are compared, not the samples
# line: 13
# style: many helpers
import numpy as np

def classes(p):
    return (p > 0.5).astype(int)

def number_of_hits(a, b):
    return len(a) - abs(a.sum() - b.sum())

def score(y, y_hat):
    return number_of_hits(classes(y_hat), y.astype(int)) / len(y)
