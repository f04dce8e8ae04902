# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: verbose
import numpy as np

def network(x, Ws, bs, acts):
    # no layer is left: only the shape has to be seen to
    if len(Ws) == 0:
        return x[:, 0] if x.shape[1] == 1 else x
    # weights and bias as one matrix, the input gets a column of ones
    extended = np.hstack([x, np.ones((len(x), 1))])
    matrix = np.vstack([Ws[0], bs[0]])
    # output of the first layer
    first = acts[0](extended @ matrix)
    # it is the input of the network of the other layers
    return network(first, Ws[1:], bs[1:], acts[1:])
