# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0, as for logits, so every probability counts as class 1
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return np.mean((y_hat > 0) == y)
