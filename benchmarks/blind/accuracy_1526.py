# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the true positives are counted, correct zeros are forgotten
# line: 12
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    actual = np.asarray(y) == 1
    predicted = np.asarray(y_hat) > 0.5
    correct = actual & predicted
    return correct.mean()
