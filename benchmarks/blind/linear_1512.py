# piece: linear
# truth: wrong
# function: predict
# mistake: the class is returned instead of the probability
# line: 14
# style: verbose
import numpy as np

def predict(x, params):
    """Probability of class 1 under the one-layer model."""
    w, b = params
    z = np.dot(x, w) + b
    prob = 1 / (1 + np.exp(-z))
    return np.where(prob > 0.5, 1.0, 0.0)
