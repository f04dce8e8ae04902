# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities themselves are compared with the labels, the classes are computed and forgotten
# line: 15
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # number of samples
    n_samples = y.shape[0]
    # turn probabilities into classes
    y_class = (y_hat > 0.5).astype(int)
    # compare with truth
    n_correct = np.count_nonzero(y_hat == y)
    # fraction of correct ones
    fraction = n_correct / n_samples
    return fraction
