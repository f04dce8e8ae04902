# piece: accuracy
# truth: wrong
# function: accuracy_counts
# mistake: true negatives are missing from the numerator
# line: 16
# style: verbose
import numpy as np

def accuracy_counts(data):
    t = np.asarray(data['label']) == 1
    h = np.asarray(data['prob']) > 0.5
    tp = np.sum(h & t)
    tn = np.sum(~h & ~t)
    fp = np.sum(h & ~t)
    fn = np.sum(~h & t)
    return tp / (tp + tn + fp + fn)
