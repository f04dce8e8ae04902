# piece: accuracy
# truth: right
# function: score
# style: terse
import numpy as np

def score(pred, target):
    hit = ~((np.asarray(pred) > .5) ^ np.asarray(target, bool))
    return hit.sum() / hit.size
