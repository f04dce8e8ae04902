# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: predictions become -1 and 1 although the labels are 0 and 1
# line: 10
# style: perceptron convention
import numpy as np

def accuracy(y, y_hat):
    decision = np.where(y_hat > 0.5, 1, -1)
    return np.equal(decision, y).mean()
