# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: precision: the hits among the predicted ones
# line: 15
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    pred = (y_hat > 0.5).astype(int)
    tp = np.sum(pred * y)
    tn = np.sum((1 - pred) * (1 - y))
    fp = np.sum(pred * (1 - y))
    fn = np.sum((1 - pred) * y)
    return tp / max(tp + fp, 1)
