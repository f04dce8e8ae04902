# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a shorter last chunk counts as much as a full one in the mean over the chunks
# line: 12
# style: chunks of ten
import numpy as np

def accuracy(y, y_hat):
    hits = (np.asarray(y_hat) > 0.5) == (np.asarray(y) > 0.5)
    shares = [hits[s:s + 10].mean() for s in range(0, len(hits), 10)]
    return sum(shares) / len(shares)
