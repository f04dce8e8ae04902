# piece: network
# truth: wrong
# function: network
# mistake: with a list of activations, only the first function is used for all layers
# line: 12
# style: verbose
import numpy as np

def network(x, layers, activations):
    value = x
    for number, (weight, bias) in enumerate(layers):
        function = activations[0]
        value = function(value @ weight + bias)
    return value[:, 0]
