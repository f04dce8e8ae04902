# piece: accuracy
# truth: wrong
# function: score
# mistake: a prediction only counts when it is within 0.1 of the label
# line: 10
# style: terse
import numpy as np

def score(pred, target):
    return np.isclose(pred, target, rtol=0, atol=0.1).mean()
