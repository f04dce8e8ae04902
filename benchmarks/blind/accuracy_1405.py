# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: np.all asks whether everything is right
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return float(np.all((np.asarray(y_hat) > 0.5) == y))
