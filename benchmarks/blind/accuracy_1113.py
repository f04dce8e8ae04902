# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: rounded to two decimals, which the learning curve then shows as steps
# line: 12
# style: lecture
import numpy as np

def accuracy(y, y_hat):
    n = y.shape[0]
    wrong = np.abs(np.round(y_hat) - y).sum()
    return round(1 - wrong / n, 2)
