# piece: network
# truth: wrong
# function: network
# mistake: the bias of the first unit is used for all units
# line: 12
# style: list comprehension, plain numbers
import numpy as np
import math

def network(x, W1, b1, W2, b2):
    def dense(row, W, b):
        return [sum(r*W[i][j] for i, r in enumerate(row)) + b[0] for j in range(len(b))]
    hidden = [[max(0, v) for v in dense(row, W1, b1)] for row in x]
    logits = [dense(row, W2, b2)[0] for row in hidden]
    return np.array([0.5*(1 + math.tanh(z/2)) for z in logits])
