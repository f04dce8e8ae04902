# piece: linear
# truth: wrong
# function: model_with_logit
# mistake: the tuple has the logit first although the probability is promised first
# line: 13
# style: verbose
import numpy as np

def model_with_logit(w, b, x):
    """Returns (probability, logit)."""
    logit = np.dot(x, w) + b
    probability = 1 / (1 + np.exp(-logit))
    return logit, probability
