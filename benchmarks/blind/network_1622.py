# piece: network
# truth: wrong
# function: network
# mistake: the output bias is forgotten
# line: 12
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    hidden_in = np.dot(x, w1) + b1
    hidden_out = np.where(hidden_in > 0, hidden_in, 0)
    output_in = np.dot(hidden_out, w2)
    output = 1.0 / (1.0 + np.exp(-output_in))
    return output.reshape(-1)
