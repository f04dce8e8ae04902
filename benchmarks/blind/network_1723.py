# piece: network
# truth: wrong
# function: hidden_and_output
# mistake: the first returned array is the input of the ReLU and not its output
# line: 14
# style: verbose
import numpy as np

def hidden_and_output(x, w1, b1, w2, b2):
    before = x @ w1 + b1
    after = np.maximum(before, 0)
    output = 1 / (1 + np.exp(-(after @ w2 + b2)))
    # backward needs both
    return before, output[:, 0]
