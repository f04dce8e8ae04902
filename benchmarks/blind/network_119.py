# piece: network
# truth: wrong
# function: network
# mistake: every activation is applied twice
# line: 15
# style: verbose student
import numpy as np

def network(x, params):
    current_output = np.asarray(x)
    for layer_number in range(len(params)):
        layer = params[layer_number]
        pre_activation = np.dot(current_output, layer[0]) + layer[1]
        activated = layer[2](pre_activation)
        current_output = layer[2](activated)
    has_one_column = current_output.shape[-1] == 1
    if has_one_column:
        return current_output[..., 0]
    return current_output
