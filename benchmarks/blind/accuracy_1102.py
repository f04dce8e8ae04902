# piece: accuracy
# truth: wrong
# function: accuracy_score
# mistake: gives percent where a fraction between 0 and 1 is wanted
# line: 13
# style: verbose
import numpy as np

def accuracy_score(y_true, y_prob):
    """Fraction of right predictions, between 0 and 1."""
    y_pred = np.heaviside(y_prob - 0.5, 0.0)
    right = y_pred == y_true
    result = 100 * right.sum() / right.size
    return result
