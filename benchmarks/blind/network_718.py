# piece: network
# truth: wrong
# function: network
# mistake: the bias is added after the activation
# line: 15
# style: verbose
import numpy as np

def network(x, Ws, bs, acts):
    current = np.array(x, dtype=float)
    for W, b, activation in zip(Ws, bs, acts):
        # linear part
        linear_part = current @ W
        # nonlinearity
        current = activation(linear_part) + b
    # one output: give back a vector
    one_output = current.shape[1] == 1
    if one_output:
        return current[:, 0]
    # several outputs: give back the matrix
    return current
