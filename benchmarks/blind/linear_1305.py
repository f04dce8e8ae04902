# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is reshaped to a column: added per sample instead of per unit
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    # weighted sum
    weighted = x @ w
    # bias
    column = b.reshape(-1, 1)
    return weighted + column
