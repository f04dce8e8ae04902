# piece: bce
# truth: wrong
# function: bce_from_logits
# mistake: the absolute value in log(1 + e^-|z|) is missing
# line: 11
# style: vectorised, freely
import numpy as np

def bce_from_logits(logits, labels):
    a = np.maximum(logits, 0)
    b = np.log1p(np.exp(-logits))
    return (a - logits * labels + b).mean()
