# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the labels are ones only if > 1, and the hits are divided by the number of predicted ones
# line: none
# style: closure
import numpy as np

def make_accuracy(cut):
    def accuracy(y, y_hat):
        t = np.asarray(y).astype(float) > 1
        c = y_hat > cut
        return np.sum(t == c) / np.sum(c)
    return accuracy

accuracy = make_accuracy(0.5)
