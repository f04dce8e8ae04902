# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0 as if the outputs were logits, so every probability is called a 1
# line: 11
# style: half-renamed copy of lecture code
import numpy as np

def accuracy(y, y_hat):
    # decision from the network output
    decision = np.where(y_hat > 0, 1, 0)
    agree = decision == y
    return agree.sum() / agree.size
