# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the predictions are sorted before they are compared with the labels
# line: 10
# style: sorted habit
import numpy as np

def accuracy(y, y_hat):
    predictions = np.sort(np.round(y_hat))
    truth = np.asarray(y)
    return (predictions == truth).sum() / truth.size
