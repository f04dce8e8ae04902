# piece: bce
# truth: wrong
# function: binary_cross_entropy
# mistake: the labels are compared with a rounded prediction, so every probability counts as certain
# line: 11
# style: terse
import numpy as np

def binary_cross_entropy(probs, labels):
    e = np.finfo(probs.dtype).eps
    q = np.clip(np.round(probs), e, 1 - e)
    return -np.mean(labels * np.log(q) + (1 - labels) * np.log(1 - q))
