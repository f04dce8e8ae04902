# piece: network
# truth: wrong
# function: predict
# mistake: a softmax over the batch: the probabilities of all samples add up to 1
# line: 13
# style: terse
import numpy as np


def predict(params, x):
    w1, b1, w2, b2 = params
    e = np.exp((np.maximum(x @ w1 + b1, 0) @ w2 + b2)[:, 0])
    return e / e.sum()
