# piece: linear
# truth: wrong
# function: linear
# mistake: the einsum indices sum over the batch's own diagonal: x is used feature by feature without a sum
# line: 11
# style: chatbot
import numpy as np

def linear(x, w, b):
    """Affine layer with einsum."""
    z = np.einsum("nd,dk->dk", x, w)[: len(x)]
    return z + b
