# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: keeps all layers
import numpy as np

def network(x, params):
    states = [x]
    for index, (W, b, activation) in enumerate(params):
        states.append(activation(states[index] @ W + b))
    output = states[-1]
    if output.shape[-1] == 1:
        return output.reshape(output.shape[:-1])
    return output
