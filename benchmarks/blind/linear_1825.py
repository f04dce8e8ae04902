# piece: linear
# truth: wrong
# function: linear
# mistake: the transposed weights of shape (k, d) get multiplied without the transpose, reshape mixes their entries
# line: 13
# style: chatbot
import numpy as np

def linear(inputs, weight, bias):
    """
    Linear layer as in PyTorch: weight has shape (out, in).
    """
    w = weight.reshape(weight.shape[1], weight.shape[0])
    return inputs @ w + bias
