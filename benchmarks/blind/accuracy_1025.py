# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the correctly found positives are counted, correct negatives are left out
# line: 13
# style: verbose with comments
import numpy as np

def accuracy(y, y_hat):
    # turn the probabilities into hard decisions
    decided = np.where(y_hat > 0.5, 1, 0)
    # a product is 1 when both agree
    agree = decided * y
    # share of agreement
    return agree.sum() / len(y)
