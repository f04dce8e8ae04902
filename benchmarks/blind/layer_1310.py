# piece: layer
# truth: right
# function: init_network
# mistake: none
# line: none
# style: verbose, freely
import numpy as np

def init_network(sizes):
    # sizes: inputs, hidden units ..., outputs
    parameters = []
    for k in range(1, len(sizes)):
        rows, columns = sizes[k - 1], sizes[k]
        W = np.random.normal(scale=(2 / columns) ** 0.5, size=(rows, columns))
        parameters.append((W, np.zeros(columns)))
    return parameters
