# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the true positives are counted as correct, the true negatives are forgotten
# line: 13
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # decide for class one when the model is more than half sure
    y_pred = np.where(y_hat > 0.5, 1, 0)
    # a product is one only when both agree
    agree = y_pred * y
    return agree.sum() / len(y)
