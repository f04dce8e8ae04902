# piece: accuracy
# truth: wrong
# function: acc
# mistake: np.all answers only whether everything is right
# line: 10
# style: terse
import numpy as np

def acc(y_hat, y):
    return float(np.all((y_hat > 0.5) == y))
