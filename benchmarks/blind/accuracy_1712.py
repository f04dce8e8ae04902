# piece: accuracy
# truth: wrong
# function: accuracy_onehot
# mistake: the first entry of an ascending argsort is the least likely class
# line: 11
# style: textbook
import numpy as np

def accuracy_onehot(targets, scores):
    a = np.argmax(targets, axis=1)
    b = np.argsort(scores, axis=1)[:, 0]
    return np.mean(a == b)
