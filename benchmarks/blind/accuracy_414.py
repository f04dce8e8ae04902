# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is bound late and ends at the last of the list
# line: 12
# style: closure
import numpy as np

def make():
    metrics = {}
    for cut in (0.5, 0.9):
        metrics[cut] = lambda y, y_hat: float(np.mean((y_hat > cut) == y))
    return metrics[0.5]

accuracy = make()
