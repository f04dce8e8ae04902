# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean of the accuracies of the two classes
# line: 16
# style: balanced
import numpy as np

def accuracy(y, y_hat):
    pred = y_hat > 0.5
    per_class = []
    for c in (0, 1):
        rows = y == c
        if rows.any():
            per_class.append((pred[rows] == c).mean())
    return float(np.mean(per_class))
