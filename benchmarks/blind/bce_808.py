# piece: bce
# truth: wrong
# function: bce_with_logits
# mistake: exp of the logit overflows for large logits
# line: 13
# style: loop
import numpy as np

def bce_with_logits(z, y):
    # loss = log(1 + exp(z)) - y z
    loss = 0.0
    for zi, yi in zip(z, y):
        loss += np.log(1 + np.exp(zi)) - yi * zi
    return loss / len(y)
