# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the difference of unsigned bytes wraps round to 255 where a 0 is predicted for a 1
# line: 12
# style: small integer types
import numpy as np

def accuracy(labels, probs):
    guess = np.rint(probs).astype(np.uint8)
    truth = np.asarray(labels).astype(np.uint8)
    return 1 - np.mean(np.abs(guess - truth))
