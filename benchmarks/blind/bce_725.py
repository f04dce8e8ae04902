# piece: bce
# truth: wrong
# function: bce_logits
# mistake: for negative logits the term y z is missing, since the larger of z and 0 is forgotten
# line: 13
# style: verbose, freely
import numpy as np

def bce_logits(y, z):
    # the loss straight from the logits, see the lecture notes:
    # log(1 + exp(z)) - y z, written so that nothing overflows
    tail = np.log1p(np.exp(-np.abs(z)))
    linear = z * (1 - y)
    # one value a sample, then the mean
    values = linear + tail
    return values.mean()
