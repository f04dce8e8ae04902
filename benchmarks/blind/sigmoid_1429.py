# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is rounded to the four printed decimals, so small probabilities become 0
# line: 17
# style: verbose
import numpy as np

def sigmoid(x):
    # x can be a number or an array
    values = np.atleast_1d(np.asarray(x, dtype=float))
    # split it in two cases to avoid an overflow
    result = np.where(values >= 0,
                      1 / (1 + np.exp(-np.maximum(values, 0))),
                      1 - 1 / (1 + np.exp(np.minimum(values, 0))))
    # as many decimals as in the exercise
    result = np.round(result, 4)
    # give back a thing of the same shape
    return result.reshape(np.shape(x))
