# piece: linear
# truth: wrong
# function: linear_forward
# mistake: the weights are reshaped instead of transposed, which mixes their entries
# line: 11
# style: chatbot
import numpy as np

def linear_forward(inputs, weight, bias):
    """weight: (out_features, in_features) as in PyTorch."""
    matrix = weight.reshape(inputs.shape[1], -1)
    return inputs @ matrix + bias
