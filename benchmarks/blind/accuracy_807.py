# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the samples predicted as class 1 are looked at, which is the precision
# line: 13
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # turn the probabilities into classes
    classes = np.where(y_hat > 0.5, 1, 0)
    # select what we need for the comparison
    selected = classes == 1
    # avoid an empty selection
    if not selected.any():
        return 0.0
    # share of agreement among the selected samples
    agreement = classes[selected] == y[selected]
    return float(agreement.mean())
