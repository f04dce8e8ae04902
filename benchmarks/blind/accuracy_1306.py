# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: sign gives -1 for class 0, which never equals the label 0
# line: 10
# style: half-renamed
import numpy as np

def accuracy(y, y_hat):
    y_pred = np.sign(y_hat - 0.5)
    n_correct = np.count_nonzero(y_pred == y)
    return n_correct / y.size
