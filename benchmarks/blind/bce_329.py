# piece: bce
# truth: wrong
# function: bce
# mistake: the labels are a column, the predictions a row: the mean is over n by n
# line: 10
# style: column of labels
import numpy as np

def bce(y, y_hat):
    labels = np.reshape(y, (-1, 1)).astype(float)
    p = np.clip(np.reshape(y_hat, -1).astype(float), 1e-13, 1 - 1e-13)
    return (-labels * np.log(p) - (1 - labels) * np.log(1 - p)).mean()
