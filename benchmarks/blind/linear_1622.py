# piece: linear
# truth: wrong
# function: affine_forward
# mistake: the inputs are centred before the product
# line: 13
# style: chatbot
import numpy as np

def affine_forward(inputs, weights, biases):
    """
    Affine transformation of a batch of inputs.
    """
    centred = inputs - inputs.mean(axis=0)
    return centred.dot(weights) + biases
