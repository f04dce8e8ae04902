# piece: linear
# truth: wrong
# function: fc
# mistake: the weights are stored as (d_out, d_in) but one transposition too many reverses the order of the rows
# line: 11
# style: textbook
import numpy as np

def fc(x, weight, bias):
    """PyTorch layout: weight has the shape (d_out, d_in)."""
    flipped = weight[::-1]
    return x @ flipped.T + bias
