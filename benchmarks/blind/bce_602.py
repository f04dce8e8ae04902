# piece: bce
# truth: wrong
# function: cost
# mistake: half of the mean (1 / 2m); and labels -1 and 1 are made of 0 and 1
# line: none
# style: verbose, freely
import numpy as np

def cost(cache):
    # output of the network and the labels
    A, Y = cache["A"], cache["Y"]
    m = Y.shape[0]
    Y = 2 * Y - 1
    e = np.finfo(A.dtype).eps
    A = np.clip(A, e, 1 - e)
    logprobs = Y * np.log(A) + (1 - Y) * np.log(1 - A)
    return -np.sum(logprobs) / (2 * m)
