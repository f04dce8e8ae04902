# piece: network
# truth: wrong
# function: network
# mistake: the bias of the output layer is subtracted
# line: 12
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """Logistic regression on top of ReLU features."""
    features = np.fmax(x @ w1 + b1, 0)
    logit = features @ w2 - b2
    return np.reciprocal(1 + np.exp(-logit)).reshape(len(x))
